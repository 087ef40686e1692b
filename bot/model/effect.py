"""Requests for action, in the order in which they are to be seen. `service/turn.py` dispatches them in one `match`."""

from dataclasses import dataclass, field

from bot.model.conversation import LetterLine, Position
from bot.model.ids import MessageId, TicketId
from bot.model.reading import About, Level, Sign
from bot.model.words import TextKey


@dataclass(frozen=True, slots=True)
class Say:
    """One bubble of the bot. `values` fill the template beside the house's own figures.

    `labels` fill it too: each name becomes these labels, written as a list in the visitor's language.
    """

    text: TextKey
    values: tuple[tuple[str, str], ...] = ()
    labels: tuple[tuple[str, tuple[TextKey, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice to tap: `id` comes back, `label` is the text's key below `choices`, `values` fill it (`number`).

    `chosen` = one of several that was tapped already; tapping it takes it away again.
    """

    id: str
    label: TextKey
    values: tuple[tuple[str, str], ...] = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class OfferChoices:
    """Buttons under the last bubble, for the step at `position`.

    `skip` and `more` say which ways out show beside them.
    """

    position: Position
    choices: tuple[Offer, ...]
    skip: bool = True
    more: bool = True


@dataclass(frozen=True, slots=True)
class ShowWays:
    """The rest of the ways out, opened by `more`."""

    position: Position


@dataclass(frozen=True, slots=True)
class ShowPlaces:
    """Places of a prefecture (its Japanese name; empty = nationwide), text channels first."""

    prefecture: str
    audience: str = "all"


@dataclass(frozen=True, slots=True)
class ShowHelpLines:
    """Help lines open at this minute, text before phone, fitting the signs; all of them where `signs` is empty."""

    signs: tuple[Sign, ...] = ()
    about: About = About.SELF


@dataclass(frozen=True, slots=True)
class ShowLetter:
    """The letter in the making, each line with its number, exactly as a counselor would see it."""

    lines: tuple[LetterLine, ...]


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """The visitor approved the letter: it goes to the queue."""

    lines: tuple[LetterLine, ...]
    level: Level
    watch: bool


@dataclass(frozen=True, slots=True)
class WithdrawTicket:
    """The visitor took the letter back, at any moment."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class RaiseTicket:
    """Words of danger while waiting, and the visitor had ticked that these may move the letter up.

    No words go along.
    """

    ticket: TicketId
    level: Level


@dataclass(frozen=True, slots=True)
class Relay:
    """The visitor's words for the counselor who holds the ticket."""

    ticket: TicketId
    text: str = field(repr=False)
    sources: tuple[MessageId, ...] = ()
    level: Level = Level.NONE


@dataclass(frozen=True, slots=True)
class SpeakAsCounselor:
    """The counselor's words for the visitor, under the chosen name."""

    name: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class MoveTicket:
    """The ticket changes state or mode, as the desk or the visitor asked.

    The store moves it by `dialogue/ticket.py`.
    """

    ticket: TicketId
    trigger: str


@dataclass(frozen=True, slots=True)
class Strike:
    """Words taken back: strike what came from `message`; renew it with `text` where the message was edited instead."""

    message: MessageId
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Erase:
    """Destroy everything of this conversation. What is said in the same turn is its last delivery."""


@dataclass(frozen=True, slots=True)
class Mute:
    """The visitor blocked us: drop what has not been sent."""


Effect = (
    Say
    | OfferChoices
    | ShowWays
    | ShowPlaces
    | ShowHelpLines
    | ShowLetter
    | OpenTicket
    | WithdrawTicket
    | RaiseTicket
    | Relay
    | SpeakAsCounselor
    | MoveTicket
    | Strike
    | Erase
    | Mute
)
