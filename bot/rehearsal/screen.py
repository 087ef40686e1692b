"""What a visitor has before their eyes: the buttons of the newest message, and what they wrote so far."""

from collections.abc import Sequence

from bot.dialogue import taps
from bot.model.errors import EngawaError
from bot.model.event import (
    Answered,
    Closed,
    Covered,
    Edited,
    Invited,
    Left,
    Opened,
    Returned,
    SentMedia,
    StaffEvent,
    Tapped,
    Took,
    Unsent,
    VisitorEvent,
    Wrote,
)
from bot.model.ids import MessageId, StaffId, TicketId
from bot.model.words import Bubble, Button
from bot.rehearsal.deed import Counselor, Cover, Deed, Edit, Leave, Open, Sticker, Tap, Unsend, Way, Write
from bot.rehearsal.vocabulary import plain

_CHOICE = "c:"


class Unplayable(EngawaError):
    """A deed that cannot be done as the talk went: what is wrong, and what to do."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


class Screen:
    """One visitor's. `buttons` are those that were shown last."""

    def __init__(self) -> None:
        self.buttons: tuple[Button, ...] = ()
        self.known = False
        """The house has met this visitor."""
        self._earlier: set[str] = set()
        self._messages = 0
        self._gone: set[int] = set()

    @property
    def earlier(self) -> list[str]:
        """Choices that were ever shown, as `flow.step:choice`, in a fixed order."""
        return sorted(data.removeprefix(_CHOICE) for data in self._earlier if data.startswith(_CHOICE))

    def event(self, deed: Deed) -> VisitorEvent:
        """What the deed is for the house. Raises Unplayable where it cannot be done."""
        match deed:
            case Open():
                return Opened(again=self.known)
            case Write(words):
                self._messages += 1
                return Wrote(MessageId(f"m{self._messages}"), words)
            case Tap(name):
                return Tapped(self._data(name))
            case Way(intent):
                return Tapped(taps.way(intent))
            case Sticker():
                return SentMedia("sticker")
            case Unsend(message):
                self._there(message)
                self._gone.add(message)
                return Unsent(MessageId(f"m{message}"))
            case Edit(message, words):
                self._there(message)
                return Edited(MessageId(f"m{message}"), words)
            case Leave():
                return Left()
            case Cover():
                return Covered()
        raise Unplayable(f"{type(deed).__name__} is nothing that a visitor does", "")

    def hear(self, bubbles: Sequence[Bubble]) -> None:
        """What was said, by the house or from the desk."""
        self.known = True
        for bubble in bubbles:
            if bubble.buttons:
                self.buttons = bubble.buttons
                self._earlier |= {button.data for button in bubble.buttons}

    def _there(self, message: int) -> None:
        if message in self._gone:
            raise Unplayable(f"message {message} was taken back already", "take the line out")
        if message > self._messages:
            raise Unplayable(f"there is no message {message} so far", "count the messages from 1")

    def _data(self, name: str) -> str:
        if (full := f"{_CHOICE}{name}") in self._earlier:
            return full
        for button in self.buttons:
            if button.data.startswith(_CHOICE) and button.data.rpartition(":")[2] == name:
                return button.data
        alike = [button for button in self.buttons if plain(button.label) == plain(name)]
        if len(alike) == 1 or (alike and len({button.data for button in alike}) == 1):
            return alike[0].data
        if alike:
            ids = " or ".join(button.data.rpartition(":")[2] for button in alike)
            raise Unplayable(f"{len(alike)} buttons say {name[:60]!r}", f"write the id instead: {ids}")
        for button in self.buttons:
            if button.data == f"w:{name}":
                return button.data
        raise Unplayable(f"no button on the screen is {name[:60]!r}", _on_screen(self.buttons))


def _on_screen(buttons: Sequence[Button]) -> str:
    if not buttons:
        return "there is none at all: let the visitor open the conversation first"
    shown = ", ".join(f"{button.label} ({button.data.rpartition(':')[2]})" for button in buttons)
    return f"tap one of: {shown}"


def deed_of_desk(deed: Counselor, ticket: TicketId, staff: StaffId, name: str) -> StaffEvent:
    """What a counselor's deed is for the house."""
    match deed.action:
        case "take":
            return Took(ticket, staff, name)
        case "answer":
            return Answered(ticket, staff, name, deed.value)
        case "invite":
            return Invited(ticket, staff, name)
        case "return":
            return Returned(ticket, staff)
        case "close":
            return Closed(ticket, staff)
