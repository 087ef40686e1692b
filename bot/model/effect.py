"""Requests for action, in the order in which they are to be seen. `service/turn.py` dispatches them in one `match`."""

from typing import ClassVar

from msgspec import Struct

from bot.model.conversation import LetterLine, Position
from bot.model.ids import MessageId, TicketId
from bot.model.quiet import Quiet
from bot.model.reading import About, Level, Sign
from bot.model.words import TextKey


class Say(Struct, frozen=True):
    """One bubble of the bot. `values` fill the template beside the house's own figures.

    `labels` fill it too: each name becomes these labels, written as a list in the visitor's language.
    """

    text: TextKey
    values: tuple[tuple[str, str], ...] = ()
    labels: tuple[tuple[str, tuple[TextKey, ...]], ...] = ()


class Offer(Struct, frozen=True):
    """A choice to tap: `id` comes back, `label` is the text's key below `choices`, `values` fill it (`number`).

    `chosen` = one of several that was tapped already; tapping it takes it away again.
    """

    id: str
    label: TextKey
    values: tuple[tuple[str, str], ...] = ()
    chosen: bool = False


class OfferChoices(Struct, frozen=True):
    """Buttons under the last bubble, for the step at `position`.

    `skip` and `more` say which ways out show beside them.
    """

    position: Position
    choices: tuple[Offer, ...]
    skip: bool = True
    more: bool = True


class ShowWays(Struct, frozen=True):
    """The rest of the ways out, opened by `more`."""

    position: Position


class ShowPlaces(Struct, frozen=True):
    """Places of a prefecture (its Japanese name; empty = nationwide), text channels first."""

    prefecture: str
    audience: str = "all"


class ShowHelpLines(Struct, frozen=True):
    """Help lines open at this minute, text before phone, fitting the signs; all of them where `signs` is empty."""

    signs: tuple[Sign, ...] = ()
    about: About = About.SELF


class ShowLetter(Struct, frozen=True):
    """The letter in the making, each line with its number, exactly as a counselor would see it."""

    lines: tuple[LetterLine, ...]


class OpenTicket(Struct, frozen=True):
    """The visitor approved the letter: it goes to the queue."""

    lines: tuple[LetterLine, ...]
    level: Level
    watch: bool


class WithdrawTicket(Struct, frozen=True):
    """The visitor took the letter back, at any moment."""

    ticket: TicketId


class RaiseTicket(Struct, frozen=True):
    """Words of danger while waiting, and the visitor had ticked that these may move the letter up.

    No words go along.
    """

    ticket: TicketId
    level: Level


class Relay(Quiet, frozen=True):
    """The visitor's words for the counselor who holds the ticket."""

    quiet: ClassVar[tuple[str, ...]] = ("text",)
    ticket: TicketId
    text: str
    sources: tuple[MessageId, ...] = ()
    level: Level = Level.NONE


class SpeakAsCounselor(Quiet, frozen=True):
    """The counselor's words for the visitor, under the chosen name."""

    quiet: ClassVar[tuple[str, ...]] = ("text",)
    name: str
    text: str


class MoveTicket(Struct, frozen=True):
    """The ticket changes state or mode, as the desk or the visitor asked.

    The store moves it by `dialogue/ticket.py`.
    """

    ticket: TicketId
    trigger: str


class Strike(Quiet, frozen=True):
    """Words taken back: strike what came from `message`; renew it with `text` where the message was edited instead."""

    quiet: ClassVar[tuple[str, ...]] = ("text",)
    message: MessageId
    text: str = ""


class Erase(Struct, frozen=True):
    """Destroy everything of this conversation. What is said in the same turn is its last delivery."""


class Mute(Struct, frozen=True):
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
