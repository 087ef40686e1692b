"""Reading one line of a talk, with what was written above it in mind."""

import re
from datetime import timedelta
from typing import get_args

from bot.dialogue.marks import Mark
from bot.model.ids import Locale
from bot.rehearsal.deed import (
    At,
    Bot,
    Counselor,
    Cover,
    Desk,
    Edit,
    Leave,
    Open,
    Part,
    Sticker,
    Tap,
    Unsend,
    Wait,
    Way,
    Write,
)
from bot.rehearsal.vocabulary import COUNSELOR, SHOWN, Vocabulary, is_name, nearest, plain
from bot.service.desk import Action

ACTIONS: tuple[Action, ...] = get_args(Action)
KEYS = frozenset(
    {
        "open",
        "write",
        "tap",
        "way",
        "sticker",
        "unsend",
        "edit",
        "leave",
        "cover",
        "wait",
        "counselor",
        "bot",
        "at",
        "desk",
    }
)
EDIT_KEYS = frozenset({"message", "to"})
LONGEST_WAIT = timedelta(days=3660)
_SPAN = re.compile(r"(\d{1,6})\s*([mhd])", re.ASCII)
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_NUMBER = re.compile(r"[0-9]{1,6}", re.ASCII)
_SIGNS: dict[str, type[Open | Sticker | Leave | Cover]] = {
    "open": Open,
    "sticker": Sticker,
    "leave": Leave,
    "cover": Cover,
}


class PartReader:
    """Reads the lines in their order. `answers` = something was done above that the house may answer."""

    def __init__(self, names: Vocabulary, locale: Locale) -> None:
        self.answers = False
        self._names = names
        self._locale = locale
        self._written: list[str] = []

    def follows(self, part: Part) -> None:
        """A line is done with; the next one comes after it."""
        if isinstance(part, Write):
            self._written.append(part.words)
        if isinstance(part, Unsend):
            self._written[part.message - 1] = ""
        self.answers = not isinstance(part, Bot | At | Desk | Wait) or (self.answers and isinstance(part, At | Desk))

    def part(self, key: str, mark: Mark) -> Part | None:
        """What the line says; None with findings where that is not clear."""
        match key:
            case "open" | "sticker" | "leave" | "cover":
                return _SIGNS[key]() if self._is_true(key, mark) else None
            case "write":
                words = mark.text("`write`")
                return Write(words) if words else None
            case "tap":
                return self._tap(mark)
            case "way":
                return self._way(mark)
            case "unsend":
                message = self._message(mark)
                return Unsend(message) if message else None
            case "edit":
                return self._edit(mark)
            case "wait":
                return self._wait(mark)
            case "counselor":
                return self._counselor(mark)
            case "bot":
                return self._bot(mark)
            case "at":
                return self._at(mark)
            case _:
                lines = mark.words("`desk`")
                return Desk(tuple(line.text("a line of `desk`") for line in lines))

    def _is_true(self, key: str, mark: Mark) -> bool:
        value = mark.truth(f"`{key}`")
        if value is False:
            mark.note(f"`{key}: false` does nothing", "write true, or remove the line")
        return value is True

    def _tap(self, mark: Mark) -> Tap | None:
        name = mark.text("`tap`").strip()
        if not name:
            return None
        if not self._names.has_choice(name):
            known = {*self._names.written, *self._names.labels, *self._names.ways}
            problem = f"no step offers {name[:60]!r}"
            mark.note(problem, f"write the id of a choice or the words on its button{nearest(name, known)}")
            return None
        return Tap(name)

    def _way(self, mark: Mark) -> Way | None:
        name = plain(mark.text("`way`"))
        if name and name not in self._names.ways:
            plainly = [way for way in self._names.ways if way.isascii() and way.islower()]
            mark.note(f"there is no way out {name[:40]!r}", f"use one of {', '.join(sorted(plainly))}")
        return Way(self._names.ways[name]) if name in self._names.ways else None

    def _message(self, mark: Mark) -> int:
        """A message by its number, or by its words as they were written; 0 with a finding where there is none."""
        wanted = mark.text("the message")
        if not wanted:
            return 0
        if wanted in self._written:
            return len(self._written) - self._written[::-1].index(wanted)
        if _NUMBER.fullmatch(wanted) and 1 <= int(wanted) <= len(self._written):
            if self._written[int(wanted) - 1]:
                return int(wanted)
            mark.note(f"message {wanted} was taken back above", "take the line out, or name another message")
            return 0
        count = len(self._written)
        problem = f"there is no message {wanted[:40]!r} above; {count} {'was' if count == 1 else 'were'} written"
        mark.note(problem, "name it by its number, counted from 1, or by its words as they stand above")
        return 0

    def _edit(self, mark: Mark) -> Edit | None:
        fields = mark.fields("`edit`", EDIT_KEYS)
        if mark.is_mapping and fields.keys() != EDIT_KEYS:
            mark.note("`edit` needs the message and its new words", "write {message: 1, to: new words}")
        if fields.keys() != EDIT_KEYS:
            return None
        message, words = self._message(fields["message"]), fields["to"].text("`to`")
        return Edit(message, words) if message and words else None

    def _wait(self, mark: Mark) -> Wait | None:
        written = mark.text("`wait`")
        found = _SPAN.fullmatch(written)
        if found is None:
            if written:
                mark.note(f"{written[:40]!r} is no span of time", "write minutes, hours or days: 10m, 25h, 3d")
            return None
        span = timedelta(**{_UNITS[found[2]]: int(found[1])})
        if span > LONGEST_WAIT:
            mark.note(f"{written} is too long", f"wait at most {LONGEST_WAIT.days}d")
            return None
        return Wait(span)

    def _counselor(self, mark: Mark) -> Counselor | None:
        fields = mark.fields("`counselor`", frozenset(ACTIONS))
        if mark.is_mapping and len(fields) != 1:
            mark.note("a counselor does one thing in a line", f"write one of {', '.join(sorted(ACTIONS))}")
        if len(fields) != 1:
            return None
        ((name, value),) = fields.items()
        action = next(action for action in ACTIONS if action == name)
        if action in ("take", "answer"):
            words = value.text(f"`{action}`")
            return Counselor(action, words) if words.strip() else None
        return Counselor(action) if self._is_true(action, value) else None

    def _bot(self, mark: Mark) -> Bot | None:
        items = [(item, item.text("a bubble")) for item in mark.words("`bot`")]
        for item, written in items:
            if is_name(written) and written not in (*SHOWN, *self._names.texts):
                item.note(f"there is no text {written}", f"name one that exists{nearest(written, self._names.texts)}")
            elif written.startswith("show ") and written not in SHOWN and written.isascii():
                item.note(f"nothing is shown as {written[:40]!r}", f"use one of {', '.join(SHOWN)}")
            elif written and not plain(written.removeprefix(COUNSELOR).rstrip("…")):
                item.note("a bubble without words", "write the name of a text, or how its words begin")
        return Bot(tuple(written for _, written in items if written)) if mark.is_text or mark.is_list else None

    def _at(self, mark: Mark) -> At | None:
        position = mark.text("`at`")
        if position and position not in self._names.steps:
            mark.note(f"there is no step {position[:60]}", f"name one{nearest(position, self._names.steps)}")
            return None
        return At(position) if position else None
