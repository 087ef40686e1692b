"""How easy a text is to read, for a locale such as `ja-easy` (やさしい日本語), from `locales/lint/ease.yaml`.

The list says how long a sentence may be, how many stand in one message, which kanji and katakana words need no help,
and which forms (passive, double negation, chains of honorifics, officialese) are not used. A kanji outside the list
carries its reading in brackets right behind the word: 相談（そうだん）, 受（う）け取（と）る. So it reads the same in
every channel, which furigana above the line would not.

Measured is what the author wrote: readings in brackets and variables do not count for a sentence's length, because
they are not read in addition. All of this is mechanical; whether a text is understood, only its readers can tell.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.dialogue.marks import Findings, Mark, compose
from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.words.gentle import Caught, Rule, caught_by, rules_of
from bot.words.sentences import BLOCK, KANJI, READING, SLOT, sentences, without_readings

FILE = "ease.yaml"
KEYS = frozenset({"sentence", "sentences", "kanji", "katakana", "rules"})
WORD = re.compile(rf"({KANJI}+)({READING})?")
KATAKANA = re.compile(r"[ァ-ヺ][ァ-ヺー]+")
REPEATED = "々"


@dataclass(frozen=True, slots=True)
class Ease:
    """What is easy in one locale. `sentence` in characters, `sentences` in one message; 0 and empty = not measured."""

    locale: Locale
    sentence: int = 0
    sentences: int = 0
    kanji: frozenset[str] = frozenset()
    katakana: frozenset[str] = frozenset()
    rules: tuple[Rule, ...] = ()

    def catches(self, text: str, readings: Iterable[str] = ()) -> list[Caught]:
        """What is hard to read in a text as its author wrote it. `readings` = each way in which it is said."""
        bare = without_readings(text)
        return [
            *self._long(bare, readings),
            *self.hard_kanji(text),
            *self._foreign(bare),
            *caught_by(self.rules, self.locale, bare),
        ]

    def hard_kanji(self, text: str) -> list[Caught]:
        """Words with a kanji outside the list and no reading behind them."""
        if not self.kanji:
            return []
        words = dict.fromkeys(
            word
            for word, reading in WORD.findall(unicodedata.normalize("NFC", _plain(text)))
            if not reading and not self.kanji.issuperset(word.replace(REPEATED, ""))
        )
        remedy = "write it in kana, or its reading behind it: 相談（そうだん）"
        return [Caught("kanji", f"「{word}」", remedy) for word in words]

    def _foreign(self, text: str) -> Iterator[Caught]:
        for word in dict.fromkeys(KATAKANA.findall(_plain(text))):
            if self.katakana and word not in self.katakana:
                yield Caught("katakana", f"「{word}」", "say it in plain Japanese, or add the word to the list")

    def _long(self, text: str, readings: Iterable[str]) -> Iterator[Caught]:
        said = sentences(SLOT.sub("", BLOCK.sub("\n\n", text)))
        longest = max((re.sub(r"\s", "", sentence) for sentence in said), key=len, default="")
        if self.sentence and len(longest) > self.sentence:
            words = f"a sentence of {len(longest)} characters, {longest[:12]}…"
            yield Caught("sentence", words, f"one idea a sentence, at most {self.sentence} characters")
        most = max((len(sentences(reading)) for reading in readings), default=0)
        if self.sentences and most > self.sentences:
            yield Caught("sentences", f"{most} sentences", f"at most {self.sentences} in one message")


def load(files: Mapping[str, bytes], findings: list[Finding]) -> dict[Locale, Ease]:
    """What is easy, by locale; empty where the file is not there. What is wrong with it is added to `findings`."""
    for file in sorted(files):
        match PurePosixPath(file).parts:
            case (*_, "locales", "lint", name) if name == FILE:
                root = compose(files[file], Findings(file, findings))
                if root is None:
                    return {}
                named = root.fields("the list of what is easy")
                return {Locale(name): _ease(Locale(name), mark) for name, mark in named.items()}
            case _:
                continue
    return {}


def _ease(locale: Locale, mark: Mark) -> Ease:
    fields = mark.fields(f"what is easy in {locale[:20]}", KEYS)
    kanji = fields["kanji"].text("`kanji`") if "kanji" in fields else ""
    return Ease(
        locale,
        sentence=_figure(fields["sentence"], "sentence") if "sentence" in fields else 0,
        sentences=_figure(fields["sentences"], "sentences") if "sentences" in fields else 0,
        kanji=frozenset("".join(kanji.split())),
        katakana=frozenset(item.text("a word") for item in fields["katakana"].items("`katakana`"))
        if "katakana" in fields
        else frozenset(),
        rules=rules_of(fields["rules"]) if "rules" in fields else (),
    )


def _figure(mark: Mark, name: str) -> int:
    said = mark.text(f"`{name}`")
    if said.isascii() and said.isdecimal() and 0 < int(said) < 1000:
        return int(said)
    mark.note(f"`{name}` is no figure", "write a whole number")
    return 0


def _plain(text: str) -> str:
    """The text without what a template puts in."""
    return SLOT.sub(" ", BLOCK.sub(" ", text))
