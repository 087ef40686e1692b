"""How a text reads: its sentences, with stand-ins where a conversation fills something in."""

import re
from collections.abc import Iterable

from bot.words.variables import VARIABLES

BLOCK = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
SLOT = re.compile(r"\{\{\s*(\w+)\s*\}\}")
END = re.compile(r"(?<=[。？！?!])|\n\s*\n|\n(?=[・\-*]|\d+[.．])|(?<=[」』）:：])\n")
LETTER = re.compile(r"[^\W\d_]")
KANJI = r"[\u3400-\u9fff\uf900-\ufaff々〆]"
READING = r"[(（][ぁ-ゖァ-ヺー・\s]+[)）]"
READ_OUT = re.compile(rf"(?<={KANJI}){READING}")
BRANDS = re.compile(r"\b(?:LINE|Telegram|Engawa|QR|URL|OK)\b")


def sample(source: str, values: dict[str, str] | None = None) -> str:
    """The text as long as it may get: all branches, stand-ins for variables, `values` where they are known."""
    known = values or {}

    def stand_in(slot: re.Match[str]) -> str:
        variable = VARIABLES.get(slot[1])
        return known.get(slot[1]) or (variable.sample if variable else "")

    return SLOT.sub(stand_in, BLOCK.sub("\n\n", source))


def without_readings(text: str) -> str:
    """The text as it is read: readings behind kanji, 相談（そうだん）, are not read in addition."""
    return READ_OUT.sub("", text)


def sentences(text: str) -> list[str]:
    """The sentences of a Japanese text. A line break within one is only a breath and is taken out."""
    return [joined for part in END.split(text) if (joined := re.sub(r"\s*\n\s*", "", part).strip())]


def has_own_words(source: str) -> bool:
    """False for what reads alike in every language: figures, variables, names of services."""
    return LETTER.search(BRANDS.sub("", SLOT.sub("", BLOCK.sub("", source)))) is not None


def filled_within(source: str, names: Iterable[str]) -> list[str]:
    """Those variables of `names` that stand in the middle of a sentence: words or a stop follow or lead up to them."""
    return [
        name
        for name in names
        if re.search(
            rf"[^\s。.:：」{{}}%]\s?\{{\{{ *{name} *\}}\}}|\{{\{{ *{name} *\}}\}} ?[^\s{{}}「]", BLOCK.sub("\n", source)
        )
    ]
