"""Reading one text once: what was chosen, asked for, answered, and whether it tells of danger."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.language.about import asks_about
from bot.language.intents import Way, intent_of
from bot.language.normal import bare, normal, plain, trim
from bot.language.readers import READERS
from bot.language.screen import screen
from bot.language.who import read_who
from bot.language.wishes import read_asked
from bot.model.reading import Intent, Level, Reading, Screening

SLOTS: tuple[str, ...] = (*READERS, "intent")
"""What the `read` command can be asked for."""

_KANJI = {kanji: number for number, kanji in enumerate("一二三四五六七八九十", 1)}
_NUMBER = re.compile(
    r"^(?:no\.?|#|№|\(|【|\[|第)?\s*(?P<number>\d{1,2}|[一二三四五六七八九十])\s*(?:番目|番|つ目|つめ"
    r"|個目|ばんめ|ばん|ばん目)?\s*(?:で|に|が|を|の)?\s*(?:します|お願いします|おねがいします|です|だ"
    r"|いいです|いい)?[\s.)。、】\]!]*$"
)
_NUMBERS = re.compile(
    r"\d{1,2}(?:(?:[\s、,，.・/&+]|と|番|and)+\d{1,2})+(?:番|です|で|に|します|お願いします|[\s。.])*"
)
_ANSWERS = frozenset({Intent.DANGER, Intent.YES, Intent.NO})
_READING = re.compile(r"(?<=[\u3400-\u9fff々〆])（[ぁ-ゖー]+）")
_LABEL = 60
_NUMBERED = 20


def read(text: str, reader: str | None, choices: Sequence[tuple[str, str]]) -> Reading:
    """Read `text`; `choices` are (id, label) in the order shown, `reader` one of `READERS` or None.

    A text that is exactly a label is that choice: it is not screened, and it is no way out of the same name beside
    danger help (which must always act), for what stands on the screen was meant. Never raises.
    """
    written = plain(text)
    choice = _label(plain(_READING.sub("", text)), choices)
    answer = READERS[reader](text) if reader in READERS else None
    asked = intent_of(text, written)
    if choice is not None:
        if asked.intent not in _ANSWERS:
            asked = Way()
        return Reading(asked.intent, asked.whole, answer, choice)
    numbered, several = _numbered(text, choices), _several(text, choices)
    about = asks_about(written) if asked.intent is None or not asked.whole else ""
    return Reading(asked.intent, asked.whole, answer, numbered, screen(text), several, asked.bare, about)


def _label(written: str, choices: Sequence[tuple[str, str]]) -> str | None:
    """The choice whose label the plain text is, as written or without polite endings. Two alike are none."""
    if not choices or not written or len(written) > _LABEL:
        return None
    for at, form in ((0, written), (1, trim(written))):
        matching = [choice for choice, label in choices if _label_forms(label)[at] == form]
        if matching:
            return matching[0] if len(matching) == 1 else None
    return None


@lru_cache(maxsize=4096)
def _label_forms(label: str) -> tuple[str, str]:
    """A label as a text is compared with it. Labels are ours; nothing that a visitor wrote is kept.

    Nobody types the readings that stand behind kanji in easy Japanese: すぐの窓口（まどぐち）.
    """
    typed = _READING.sub("", label)
    return plain(typed), bare(typed)


def _numbered(text: str, choices: Sequence[tuple[str, str]]) -> str | None:
    """The choice at the number that the text is: 1, １, 一, ①, 1番, 1."""
    if not choices or len(text) > _NUMBERED:
        return None
    found = _NUMBER.match(normal(text))
    if found is None:
        return None
    number = _KANJI.get(found["number"]) or int(found["number"])
    return choices[number - 1][0] if 0 < number <= len(choices) else None


def _several(text: str, choices: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The choices at two or more numbers, each in the list: 1 3, １、３, 1と3, ①③."""
    if not choices or len(text) > _NUMBERED:
        return ()
    written = normal(text)
    if _NUMBERS.fullmatch(written) is None:
        return ()
    numbers = [int(found) for found in re.findall(r"\d+", written)]
    if not all(0 < number <= len(choices) for number in numbers):
        return ()
    return tuple(dict.fromkeys(choices[number - 1][0] for number in numbers))


def screen_line(text: str) -> dict[str, object]:
    """One line of the `screen` command: text, level (`acute`, `concern`, `none`), categories, evidence."""
    found: Screening = screen(text)
    return {
        "text": text,
        "level": Level(found.level).name.lower(),
        "categories": [sign.value for sign in found.signs],
        "evidence": list(found.evidence),
    }


def read_line(slot: str, text: str) -> dict[str, object]:
    """One line of the `read` command: text, slot, value (or None). Raises KeyError for a slot not in `SLOTS`."""
    if slot == "intent":
        return {"text": text, "slot": slot, "value": read_asked(text)}
    if slot == "who":
        return {"text": text, "slot": slot, "value": read_who(text)}
    return {"text": text, "slot": slot, "value": READERS[slot](text)}
