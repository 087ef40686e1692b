"""The durable thread of one address, and where it stands in the script.

Everything here is the visitor's: it is stored as one ciphertext under the conversation's own key. Every piece that
holds words or stems from words names the messages it came from (`sources`), so that unsend, edit and strike reach
exactly it.

These are msgspec's structs and not dataclasses, since every turn reads one, changes it a few times and writes it.
"""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct, field

from bot.model.ids import ChannelName, ConversationId, Locale, MessageId, TicketId
from bot.model.reading import About, Level, Sign
from bot.model.words import TextKey


class Position(Struct, frozen=True, omit_defaults=True):
    """A step of a flow, written `flow.step`."""

    flow: str
    step: str

    def __str__(self) -> str:
        return f"{self.flow}.{self.step}"


class Frame(Struct, frozen=True, omit_defaults=True):
    """Where a called flow returns to.

    `resume` = an interrupt (danger, about, language): the step is said again, nothing moves on. `args` = what the call
    handed to the called flow, by name.
    """

    back_to: Position
    resume: bool = False
    args: tuple[tuple[str, str], ...] = ()


class Slot(Struct, frozen=True, omit_defaults=True):
    """A remembered answer: a closed value (never free text) and the messages it came from."""

    value: str
    sources: tuple[MessageId, ...] = ()


class LetterLine(Struct, frozen=True, omit_defaults=True):
    """One line of the letter in the making.

    Own words (`text`) or the label of a chosen answer (`label`), never both.
    """

    number: int
    text: str = ""
    label: TextKey | None = None
    sources: tuple[MessageId, ...] = ()
    level: Level = Level.NONE
    """What these words told of danger: a letter's level comes only from lines that were approved."""


class Snapshot(Struct, frozen=True, omit_defaults=True):
    """What `back` restores: everything an answer can change. `sources` are the messages of that answer.

    None stands for what is as in the next newer snapshot (`dialogue/undo.py`): most answers change little.
    """

    position: Position
    frames: tuple[Frame, ...] | None = None
    slots: dict[str, Slot] | None = None
    draft: tuple[LetterLine, ...] | None = None
    sources: tuple[MessageId, ...] = ()
    editing: int = 0
    watch: bool = False


class Answer(Struct, frozen=True, omit_defaults=True):
    """A counselor's answer that the visitor has not opened yet."""

    name: str
    text: str


class Rest(StrEnum):
    """The conversation rests.

    Whatever comes next, it asks first whether to open it. COVERED: the screen may be seen by others.
    """

    PAUSED = "paused"
    STOPPED = "stopped"
    COVERED = "covered"


class DangerMark(Struct, frozen=True, omit_defaults=True):
    """The worst level met, when the whole block was last shown, and for which signs (the 24-hour rule)."""

    level: Level
    signs: tuple[Sign, ...]
    about: About
    shown_at: datetime


class TicketState(StrEnum):
    """The life of a ticket; `dialogue/ticket.py` owns the moves."""

    WAITING = "waiting"
    TAKEN = "taken"
    ANSWERED = "answered"
    RETURNED = "returned"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class TicketMode(StrEnum):
    """LETTER: the bot goes on speaking. LIVE: the counselor speaks and the bot is silent."""

    LETTER = "letter"
    LIVE = "live"


class TicketView(Struct, frozen=True, omit_defaults=True):
    """What the conversation knows of its ticket."""

    id: TicketId
    state: TicketState
    mode: TicketMode = TicketMode.LETTER
    counselor: str = ""
    """The chosen name of the counselor who holds it, or held it last."""
    invited: bool = False
    """A counselor has offered to talk now, and the visitor has not answered."""


class Conversation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thread. `frames` grow to the right; `undo` holds the newest snapshot last."""

    id: ConversationId
    channel: ChannelName
    locale: Locale
    position: Position
    flow_set: str = ""
    frames: tuple[Frame, ...] = ()
    slots: dict[str, Slot] = field(default_factory=dict)
    undo: tuple[Snapshot, ...] = ()
    draft: tuple[LetterLine, ...] = ()
    sent: tuple[LetterLine, ...] = ()
    """The lines of the letter that is out: whoever takes it back has them again, to send them or not."""
    next_line: int = 1
    editing: int = 0
    """The letter line that the next words replace; 0 = none."""
    asked_again: bool = False
    """The current question was already put in other words once."""
    greeted: bool = False
    rest: Rest | None = None
    danger: DangerMark | None = None
    ticket: TicketView | None = None
    unread: tuple[Answer, ...] = ()
    last_words: tuple[MessageId, ...] = ()
    """The newest message in which the visitor wrote words: what "show one sentence to a person" means."""
    watch: bool = False
    """Ticked by the visitor: words of danger while waiting may move the letter up. Unticked by default."""
    return_code: str = ""
    last_tap: str = ""
    """The newest choice that was taken by a tap: the same tap once more is a finger that slipped, not an answer."""
    changed: Position | None = None
    """The step where the conversation was put because its own is gone from the flows; None once that was said."""
    area: str = ""
    """The prefecture that a link named. It is offered where one is asked for, and never taken by itself."""
    touched_at: datetime | None = None
    variants: dict[str, int] = field(default_factory=dict)
    """How often each bubble of several texts was said, by their names. Back does not undo it."""
