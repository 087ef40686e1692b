"""The kinds of visitors, each with one habit. `mixture` has all of them at once, and a counselor beside."""

from collections.abc import Callable

from bot.dialogue.entries import ANSWERED, CLOSED, LANGUAGE, PERSON, RETURNED
from bot.dialogue.flow import Action
from bot.model.reading import Intent
from bot.rehearsal import phrases
from bot.rehearsal.deed import Cover, Deed, Edit, Leave, Open, Sticker, Tap, Unsend, Wait, Way, Write
from bot.rehearsal.visitor import WAYS, Kind, Visitor, later

_AFTER_SENDING = tuple(dict.fromkeys(entry.flow for entry in (ANSWERED, RETURNED, CLOSED)))
"""Flows of which nothing is seen before a letter was sent."""


def _answers(visitor: Visitor) -> Deed:
    """Answers everything that is asked, by a button, in words, or by the words of a button."""
    ideas = visitor.choices()
    if not visitor.talk or not ideas:
        return _begins_or(visitor, lambda: visitor.newest(visitor.answers()))
    return visitor.newest(visitor.answers() if visitor.chance(0.4) else ideas)


def _skips(visitor: Visitor) -> Deed:
    return _begins_or(visitor, lambda: Way(Intent.SKIP))


def _one_word(visitor: Visitor) -> Deed:
    return _begins_or(visitor, lambda: Write(visitor.one_of(phrases.ONE_WORD)))


def _goes_back(visitor: Visitor) -> Deed:
    return _begins_or(visitor, lambda: Way(Intent.BACK) if visitor.chance(0.5) else visitor.newest(visitor.answers()))


def _writes(visitor: Visitor) -> Deed:
    """Words and nothing else, also for the ways out, and also where these stand on a button."""

    def words() -> Deed:
        kind = visitor.random.random()
        buttons = visitor.house.screen.buttons
        if kind < 0.25 and buttons:
            return Write(visitor.one_of(buttons).label)
        if kind < 0.4:
            step = visitor.step
            stock = phrases.READ.get(step.reader, phrases.ORDINARY) if step and step.reader else phrases.ORDINARY
            return Write(visitor.one_of(stock))
        if kind < 0.5:
            return Write(visitor.one_of(phrases.ODD))
        if kind < 0.52:
            return Write(phrases.LONG)
        return Write(visitor.one_of((*phrases.ORDINARY, phrases.LINES)))

    return _begins_or(visitor, words, at_once=0.5)


def _vanishes(visitor: Visitor) -> Deed:
    """Is away for weeks or months, and comes back as people do: by a word, an old button, or by opening it."""
    if visitor.talk and not isinstance(visitor.talk[-1], Wait) and visitor.chance(0.3):
        return later(visitor, 1, 25, 24 * 40, 24 * 89, 24 * 90, 24 * 92)
    if visitor.talk and isinstance(visitor.talk[-1], Wait) and visitor.chance(0.5):
        back: tuple[Deed, ...] = (Open(), Write(visitor.one_of(phrases.ORDINARY)), Way(Intent.BACK), Sticker())
        return visitor.one_of(back)
    return _begins_or(visitor, lambda: visitor.newest(visitor.answers()))


def _changes_language(visitor: Visitor) -> Deed:
    here = visitor.here
    if here is not None and here.position.flow == LANGUAGE.flow:
        return visitor.newest(visitor.answers())
    if visitor.chance(0.35):
        return _begins_or(visitor, lambda: Way(Intent.LANGUAGE))
    return _begins_or(visitor, lambda: visitor.newest(visitor.answers()))


def _stickers(visitor: Visitor) -> Deed:
    return _begins_or(visitor, Sticker, at_once=0.5)


def _danger(visitor: Visitor) -> Deed:
    """Words of danger, and then what is offered beside them, in the hours and days that follow."""
    if visitor.talk and visitor.chance(0.08):
        return later(visitor, 2, 25)
    if visitor.chance(0.3):
        return _begins_or(visitor, visitor.sign, at_once=0.3)
    return _begins_or(visitor, lambda: visitor.newest(visitor.answers()))


def _ways_out(visitor: Visitor) -> Deed:
    """Opens a way out at every step, and goes on from there."""
    if visitor.talk and isinstance(visitor.talk[-1], Way):
        return visitor.newest(visitor.answers())
    return _begins_or(
        visitor, lambda: Way(visitor.one_of(WAYS)) if visitor.chance(0.6) else visitor.newest(visitor.answers())
    )


def _takes_back(visitor: Visitor) -> Deed:
    """Writes, then takes back or changes what was written, sometimes twice."""
    count = len(visitor.written)
    if count and visitor.chance(0.35):
        message = visitor.random.randint(1, count)
        if visitor.chance(0.5):
            return Unsend(message)
        words = visitor.sign().words if visitor.chance(0.3) else visitor.one_of((*phrases.ORDINARY, phrases.LINES))
        return Edit(message, words)
    if visitor.chance(0.5):
        return _begins_or(visitor, lambda: Write(visitor.one_of((*phrases.ORDINARY, phrases.LINES))))
    return _begins_or(visitor, lambda: visitor.newest([*visitor.answers(), *visitor.counselor()]))


def _letter(visitor: Visitor) -> Deed:
    """Wants a person: writes a letter, sends it, and meets a counselor who does everything a counselor can."""
    here = visitor.here
    visitor.seeks = _AFTER_SENDING
    if not visitor.talk:
        return Open() if visitor.chance(0.8) else visitor.sign()
    if here is not None and visitor.house.ticket is None and here.position.flow not in _AFTER_SENDING:
        if here.position.flow != PERSON.flow and visitor.chance(0.4):
            return Way(Intent.PERSON)
        if here.position.flow == PERSON.flow and not here.draft:
            return Write(visitor.one_of((*phrases.ORDINARY, phrases.LINES)))
        if (sends := visitor.doing(Action.OPEN_TICKET)) and visitor.chance(0.5):
            return visitor.one_of(sends).deed
    if visitor.house.ticket is not None and visitor.chance(0.1):
        return visitor.newest(visitor.counselor())
    if visitor.chance(0.03):
        return later(visitor, 1, 14, 30)
    if visitor.live and visitor.chance(0.3):
        return Write(visitor.one_of(phrases.ORDINARY)) if visitor.chance(0.7) else visitor.sign()
    return visitor.newest([*visitor.answers(), *visitor.counselor()])


def _looks_around(visitor: Visitor) -> Deed:
    """Goes where nobody was, by whatever leads there."""
    if visitor.talk and visitor.chance(0.03):
        return later(visitor, 1, 14)
    return _begins_or(
        visitor,
        lambda: visitor.newest([*visitor.answers(), *visitor.elsewhere(), *visitor.counselor()]),
        at_once=0.1,
    )


def _mixture(visitor: Visitor) -> Deed:
    """Anything at any time."""
    kind = visitor.random.random()
    if kind < 0.03:
        return Leave() if visitor.chance(0.5) else Cover()
    if kind < 0.1:
        return visitor.newest(visitor.counselor())
    if kind < 0.14:
        return _old_button(visitor)
    return visitor.one_of(KINDS[:-1]).next(visitor)


def _old_button(visitor: Visitor) -> Deed:
    """One from further up, or the newest one twice."""
    earlier = visitor.house.screen.earlier
    if visitor.here is not None and visitor.here.last_tap and visitor.chance(0.3):
        return Tap(visitor.here.last_tap.removeprefix("c:"))
    return Tap(visitor.one_of(earlier)) if earlier else Open()


def _begins_or(visitor: Visitor, otherwise: Callable[[], Deed], at_once: float = 0.05) -> Deed:
    """Most people look first; some begin with what they came for."""
    if not visitor.talk and not visitor.chance(at_once):
        return Open()
    return otherwise()


LOOKS_AROUND = Kind("looks around", 40, _looks_around)
WRITES_A_LETTER = Kind("writes a letter", 60, _letter)
KINDS: tuple[Kind, ...] = (
    LOOKS_AROUND,
    Kind("answers everything", 40, _answers),
    Kind("skips everything", 20, _skips),
    Kind("says one word", 24, _one_word),
    Kind("goes back constantly", 40, _goes_back),
    Kind("writes only", 30, _writes),
    Kind("disappears for months", 40, _vanishes),
    Kind("changes language", 30, _changes_language),
    Kind("sends stickers", 12, _stickers),
    Kind("is in danger", 50, _danger),
    Kind("opens ways out", 40, _ways_out),
    Kind("takes words back", 40, _takes_back),
    WRITES_A_LETTER,
    Kind("mixture", 60, _mixture),
)
