"""Which help lines are shown in danger. The directory's rows say what they fit; this says in which order, and how many.

Order, all of them open at this minute:
1. 119 and 110, where the sign leads with them (something in progress, a plan, nobody answers, someone hurt or held);
2. lines made for the sign (a row that names at most two signs is made for them), then lines for everything; in both,
   text before phone;
3. 119 and 110 where they may be needed but must not lead.
A line whose hours nobody knows comes last, and only where no open line is made for the sign. A closed line comes only
when fewer than two lines are open, and says that it is closed. For indirect words (FADING) there is one text line and
one phone line, and no 119.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.model.place import TEXT_CONTACTS, Contact, HelpLine
from bot.model.reading import About, Sign
from bot.places import hours
from bot.places.entry import Entry

MOST = 6
MOST_OF_A_KIND = 3
ENOUGH = 2
MADE_FOR = 2
"""A row that names at most so many signs is made for them."""

LEADS_WITH_EMERGENCY = frozenset(
    {Sign.IN_PROGRESS, Sign.UNRESPONSIVE, Sign.PLAN, Sign.MINOR_HURT, Sign.VIOLENCE_MET, Sign.REMOVAL}
)
WITHOUT_SIGNS = (Sign.DEATH_WISH,)
"""What is shown to somebody who asks for help lines and has told nothing."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One contact of one place, at one minute."""

    entry: Entry
    contact: Contact
    open: bool | None
    emergency: bool
    leads: bool
    made_for: bool

    @property
    def text(self) -> bool:
        return self.contact in TEXT_CONTACTS

    @property
    def rank(self) -> tuple[bool, bool, bool]:
        """Sorts lines of one state; Python's sort keeps the order of the files within equal ranks."""
        return (not self.leads if self.emergency else False, not self.made_for, not self.text)

    def shown(self) -> HelpLine:
        return HelpLine(self.entry.place, self.contact, self.open)


def choose(entries: Sequence[Entry], signs: Sequence[Sign], about: About, now: datetime, tz: tzinfo) -> list[HelpLine]:
    """Help lines for these signs, at most MOST. `entries` are verified rows in the order of the files."""
    wanted = set(signs) or set(WITHOUT_SIGNS)
    faint = wanted == {Sign.FADING}
    lines = [
        line
        for entry in entries
        if _fits(entry, wanted, about, faint=faint, asked=not signs)
        for line in _contacts(entry, wanted, now, tz)
    ]
    emergencies = [line for line in lines if line.emergency]
    others = sorted((line for line in lines if not line.emergency), key=lambda line: line.rank)
    open_now = _few([line for line in others if line.open], room=MOST - len(emergencies), faint=faint)
    shown = [line for line in emergencies if line.leads]
    shown += open_now
    shown += [line for line in emergencies if not line.leads]
    if len(shown) < ENOUGH:
        shown += _opening_next(others, now, tz)[: ENOUGH - len(shown)]
    if not any(line.made_for for line in open_now) and not faint:
        shown += _unknown(others, enough=len(shown) >= ENOUGH)
    return [line.shown() for line in shown[:MOST]]


def _fits(entry: Entry, wanted: set[Sign], about: About, *, faint: bool, asked: bool) -> bool:
    if entry.about not in (None, about):
        return False
    if entry.for_youth_only and Sign.MINOR_HURT not in wanted:
        return False
    if entry.place.kind == "emergency":
        return not faint and (asked or not wanted.isdisjoint(entry.signs))
    return not wanted.isdisjoint(entry.signs)


def _contacts(entry: Entry, wanted: set[Sign], now: datetime, tz: tzinfo) -> list[_Line]:
    """The contacts of a place that help at once: of those by text the best one, and the phone."""
    emergency = entry.place.kind == "emergency"
    leads = emergency and not LEADS_WITH_EMERGENCY.isdisjoint(wanted & set(entry.signs))
    made_for = len(entry.signs) <= MADE_FOR
    lines = []
    for contact in entry.place.contacts:
        if contact == "phone" or contact in TEXT_CONTACTS:
            rule = entry.place.hours.get(contact)
            state = None if rule is None else hours.is_open(rule, now, tz)
            lines.append(_Line(entry, contact, state, emergency, leads, made_for))
    texts = sorted((line for line in lines if line.text), key=lambda line: (not line.open, line.open is None))
    return texts[:1] + [line for line in lines if not line.text]


def _few(lines: list[_Line], *, room: int, faint: bool) -> list[_Line]:
    """Two or three by text and two or three by phone, as many as there is room for; the order stays."""
    texts = [line for line in lines if line.text]
    phones = [line for line in lines if not line.text]
    if faint:
        most_texts, most_phones = 1, 1
    else:
        most_texts = min(len(texts), MOST_OF_A_KIND, max(room - min(len(phones), 2), room // 2))
        most_phones = min(MOST_OF_A_KIND, room - most_texts)
    kept = texts[:most_texts] + phones[:most_phones]
    return [line for line in lines if line in kept]


def _opening_next(lines: list[_Line], now: datetime, tz: tzinfo) -> list[_Line]:
    """Closed lines, the one that opens first leading. They are shown as closed."""
    closed = []
    for line in lines:
        opening = hours.next_open(line.entry.place.hours[line.contact], now, tz) if line.open is False else None
        if opening is not None:
            closed.append((opening, line))
    return [line for _, line in sorted(closed, key=lambda pair: pair[0])]


def _unknown(lines: list[_Line], *, enough: bool) -> list[_Line]:
    """Lines of unknown hours: those made for the sign; others only while there is not enough else."""
    unknown = [line for line in lines if line.open is None]
    made = [line for line in unknown if line.made_for]
    return made or ([] if enough else unknown[:ENOUGH])
