"""Reading `when`."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar, get_args

from bot.dialogue.bounds import LONGEST_NAME, MOST_VALUES, some
from bot.dialogue.condition import LetterTest, SlotTest, Tests, TicketTest
from bot.dialogue.marks import Mark
from bot.model.ids import ChannelName, Locale
from bot.model.reading import About, Level, Sign

TEST_KEYS = frozenset(
    {
        "slots",
        "desk_open",
        "channel",
        "locale",
        "ticket",
        "letter",
        "unread",
        "signs",
        "about",
        "level",
        "watch",
        "rest",
    }
)
SLOT_KEYS = frozenset({"slot", "is", "in", "has", "empty"})
PLACE_KEYS = frozenset({"channel", "locale"})
NAME = re.compile(rf"[a-z][a-z0-9_]{{0,{LONGEST_NAME - 1}}}", re.ASCII)
LOCALE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.ASCII)
LEVELS = {"concern": Level.CONCERN, "acute": Level.ACUTE}
CHANNELS: tuple[ChannelName, ...] = get_args(ChannelName)
_Word = TypeVar("_Word", bound=StrEnum)


def tests_of(mark: Mark, takes: Mapping[str, tuple[str, ...]]) -> Tests:
    """The tests that stand under a `when`; the names in `takes` are no slots but what a call hands over."""
    fields = mark.fields("`when`", TEST_KEYS)
    if mark.is_mapping and not mark.node.value:
        mark.note("`when` tests nothing", "name a test or remove `when`")

    def truth(key: str) -> bool | None:
        return fields[key].truth(f"`{key}`") if key in fields else None

    level = _one(fields["level"], tuple(LEVELS)) if "level" in fields else None
    letter = _one(fields["letter"], tuple(LetterTest)) if "letter" in fields else None
    about = _one(fields["about"], tuple(About)) if "about" in fields else None
    return Tests(
        slots=_slots(fields["slots"], takes) if "slots" in fields else (),
        desk_open=truth("desk_open"),
        channel=_channels(fields["channel"]) if "channel" in fields else (),
        locale=_locales(fields["locale"]) if "locale" in fields else (),
        ticket=_several(fields["ticket"], TicketTest) if "ticket" in fields else (),
        letter=None if letter is None else LetterTest(letter),
        unread=truth("unread"),
        signs=_several(fields["signs"], Sign) if "signs" in fields else (),
        about=None if about is None else About(about),
        level=None if level is None else LEVELS[level],
        watch=truth("watch"),
        rest=truth("rest"),
    )


def places_of(mark: Mark) -> Tests:
    """The channels and languages under `available`."""
    fields = mark.fields("`available`", PLACE_KEYS)
    if mark.is_mapping and not fields:
        mark.note("`available` names nothing", "name `channel` or `locale`, or remove `available`")
    return Tests(
        channel=_channels(fields["channel"]) if "channel" in fields else (),
        locale=_locales(fields["locale"]) if "locale" in fields else (),
    )


def _one(mark: Mark, known: tuple[str, ...]) -> str | None:
    word = mark.text("a test's value")
    if word in known:
        return word
    if word:
        mark.note(f"there is no {word[:40]!r} to test for", f"use one of {', '.join(known)}")
    return None


def _several(mark: Mark, kind: type[_Word]) -> tuple[_Word, ...]:
    words = tuple(
        kind(word)
        for item in mark.words("a test's values", most=MOST_VALUES)
        if (word := _one(item, tuple(kind))) is not None
    )
    _not_empty(mark)
    return words


def _channels(mark: Mark) -> tuple[ChannelName, ...]:
    words = [_one(item, CHANNELS) for item in mark.words("`channel`", most=MOST_VALUES)]
    _not_empty(mark)
    return tuple(channel for channel in CHANNELS if channel in words)


def _locales(mark: Mark) -> tuple[Locale, ...]:
    found: list[Locale] = []
    for item in mark.words("`locale`", most=MOST_VALUES):
        word = item.text("a language")
        if LOCALE.fullmatch(word):
            found.append(Locale(word))
        elif word:
            item.note(f"{word[:40]!r} is no language", "write it as the folder in locales/ is called, such as ja or en")
    _not_empty(mark)
    return tuple(dict.fromkeys(found))


def _not_empty(mark: Mark) -> None:
    if mark.is_list and not mark.node.value:
        mark.note("the list of values is empty, so that it tests nothing", "name a value or remove the test")


def _slots(mark: Mark, takes: Mapping[str, tuple[str, ...]]) -> tuple[SlotTest, ...]:
    _not_empty(mark)
    return tuple(_slot(item, takes) for item in mark.items("`slots`", most=MOST_VALUES))


def _slot(mark: Mark, takes: Mapping[str, tuple[str, ...]]) -> SlotTest:
    fields = mark.fields("a test of a slot", SLOT_KEYS)
    slot = fields["slot"].text("`slot`") if "slot" in fields else ""
    if slot and not NAME.fullmatch(slot):
        fields["slot"].note(f"{slot[:40]!r} is no slot name", "write it as the `ask` or `set` that fills it")
    ways = [key for key in ("is", "in", "has", "empty") if key in fields]
    if mark.is_mapping and ("slot" not in fields or len(ways) != 1):
        mark.note(
            "a test of a slot needs `slot` and one of `is`, `in`, `has`, `empty`", "write `{slot: name, is: value}`"
        )
        return SlotTest(slot)
    if not ways:
        return SlotTest(slot)
    (way,) = ways
    under = fields[way]
    if way == "empty":
        if under.truth("`empty`") is False:
            under.note("`empty: false` is no test", "name the values with `in`")
        values: tuple[str, ...] = ()
    elif way == "in":
        _not_empty(under)
        values = tuple(item.text("a value") for item in under.items("`in`", most=MOST_VALUES))
    else:
        values = (under.text(f"`{way}`"),)
    if slot not in takes:
        return SlotTest(slot, values, part=way == "has")
    if way in ("empty", "has"):
        under.note(f"{slot} is what a call hands over: it holds just one value", "test it with `is` or `in`")
    for value in values:
        if value and value not in takes[slot]:
            under.note(f"{slot} is never {value[:40]!r}", f"use one of {some(takes[slot])}")
    return SlotTest(slot, values, default=takes[slot][0] if takes[slot] else "")
