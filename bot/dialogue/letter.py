"""The letter in the making: lines are added, struck and replaced, and nothing is ever cut in silence."""

from dataclasses import dataclass

from bot.model.conversation import LetterLine
from bot.model.ids import MessageId
from bot.model.limits import LETTER_CHARACTERS, LETTER_LINES
from bot.model.reading import Level, Screening
from bot.model.words import TextKey

Draft = tuple[LetterLine, ...]
Sources = tuple[MessageId, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The letter after a change. Line numbers are never used twice, so that an old button cannot strike another line.

    `complete` is False where the letter was full and words had to stay out: whoever calls says so.
    """

    draft: Draft
    next_line: int
    complete: bool = True


def is_full(draft: Draft) -> bool:
    """True where not one more line of words fits."""
    return len(draft) >= LETTER_LINES or _characters(draft) >= LETTER_CHARACTERS


def is_worth_keeping(text: str) -> bool:
    """A single letter or a lone sign is a slip of the finger rather than a line of a letter."""
    letters = (letter for letter in text if letter.isalnum())
    return next(letters, None) is not None and next(letters, None) is not None


def add(draft: Draft, next_line: int, text: str, sources: Sources, screening: Screening) -> Written:
    """Each line of `text` becomes one line at the end."""
    return _insert(draft, (), next_line, text, sources, screening)


def add_label(draft: Draft, next_line: int, label: TextKey, sources: Sources) -> Written:
    """The label of a chosen answer becomes a line, unless it already stands there."""
    if any(line.label == label for line in draft):
        return Written(draft, next_line)
    if is_full(draft):
        return Written(draft, next_line, complete=False)
    return Written((*draft, LetterLine(next_line, label=label, sources=sources)), next_line + 1)


def strike(draft: Draft, number: int) -> Draft:
    """Without the line of that number."""
    return tuple(line for line in draft if line.number != number)


def put(draft: Draft, next_line: int, number: int, text: str, sources: Sources, screening: Screening) -> Written:
    """In place of line `number`; at the end where that line is gone."""
    at = next((index for index, line in enumerate(draft) if line.number == number), len(draft))
    return _insert(draft[:at], draft[at + 1 :], next_line, text, sources, screening)


def keep_only(draft: Draft, sources: Sources) -> Draft:
    """Just the lines that came from these messages; all of them where none did."""
    return tuple(line for line in draft if any(source in sources for source in line.sources)) or draft


def withdraw(draft: Draft, message: MessageId) -> Draft:
    """Without what came from `message`."""
    return tuple(line for line in draft if message not in line.sources)


def renew(draft: Draft, next_line: int, message: MessageId, text: str, screening: Screening) -> Written:
    """What came from `message` reads like `text` now, at the place where it stood; no change where nothing did."""
    at = next((index for index, line in enumerate(draft) if message in line.sources), None)
    if at is None:
        return Written(draft, next_line)
    return _insert(draft[:at], withdraw(draft[at:], message), next_line, text, (message,), screening)


def level_of(draft: Draft) -> Level:
    """The worst that its lines tell of."""
    return max((line.level for line in draft), default=Level.NONE)


def number_of(draft: Draft, number: int) -> LetterLine | None:
    """The line of that number, if it still stands."""
    return next((line for line in draft if line.number == number), None)


def _insert(before: Draft, after: Draft, next_line: int, text: str, sources: Sources, screening: Screening) -> Written:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    # Where the found words stand in one of several lines, only that line carries the level.
    telling = [line for line in lines if any(word in line for word in screening.evidence)] or lines
    room = LETTER_CHARACTERS - _characters(before) - _characters(after)
    fresh: list[LetterLine] = []
    complete = True
    for line in lines:
        if len(before) + len(after) + len(fresh) >= LETTER_LINES or len(line) > room:
            complete = False
            continue
        room -= len(line)
        level = screening.level if line in telling else Level.NONE
        fresh.append(LetterLine(next_line + len(fresh), text=line, sources=sources, level=level))
    return Written((*before, *fresh, *after), next_line + len(fresh), complete)


def _characters(draft: Draft) -> int:
    return sum(len(line.text) for line in draft)
