"""A visitor's telephone: what is on its screen, and what one can do with it; the platforms' own ways come on top."""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

from bot.model.ids import ChannelName
from bot.sandbox.loopback import Call, Fault, Loopback, Message
from bot.sandbox.postman import Postman
from bot.sandbox.screen import Item, Key, Speaker

MOST_ITEMS, MOST_NOTED = 200, 60
"""What stays on the screen and in the log; older things are let go."""
MEDIA = ("sticker", "image", "audio")
"""What can be sent beside words; each is a name of a text of the page too."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. `to_house` = a webhook; else a call of the house."""

    at: datetime
    to_house: bool
    call: Call


class Phone(ABC):
    """`changed` is called whenever the screen or the log has something new."""

    name: ClassVar[ChannelName]
    troubles: ClassVar[Mapping[str, Fault | None]]
    """By the name of a text of the page. None = the phone itself knows what it means."""

    def __init__(self, platform: Loopback, clock: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self.items: deque[Item] = deque(maxlen=MOST_ITEMS)
        self.log: deque[Entry] = deque(maxlen=MOST_NOTED)
        self.begun = False
        """The account was added, or the bot started."""
        self.blocked = False
        self.trouble = ""
        """The name of what every request meets now; empty where all is well."""
        self.postman: Postman
        self._group = ""
        """The group into which the account was called last."""
        self._platform = platform
        self._clock = clock
        self._changed = changed
        self._numbers = 0
        platform.heard = self._heard
        platform.noted = lambda call: self.note(call, to_house=False)

    @property
    @abstractmethod
    def address(self) -> str:
        """The visitor's id on the platform; another one after a reset."""

    @abstractmethod
    def begin(self) -> None:
        """Add the account, or press Start."""

    @abstractmethod
    def write(self, text: str) -> None:
        """Send words."""

    @abstractmethod
    def tap(self, number: int, place: int) -> None:
        """The button at `place` below the item of that number; what is no longer there is let be."""

    @abstractmethod
    def send(self, media: str) -> None:
        """Send something that is no text; one of MEDIA."""

    @abstractmethod
    def edit(self, text: str) -> None:
        """Change the last message."""

    @abstractmethod
    def take_back(self) -> None:
        """Take the last message back."""

    @abstractmethod
    def block(self) -> None:
        """Block the account."""

    @abstractmethod
    def unblock(self) -> None:
        """Let it back in."""

    @abstractmethod
    def call_into_group(self) -> None:
        """Take the account into a group of one's own."""

    @abstractmethod
    def _arrived(self, messages: list[Message]) -> None:
        """Show what came."""

    def reset(self) -> None:
        """Another visitor holds the telephone; the house knows nothing of them yet."""
        self.items.clear()
        self.begun = self.blocked = False
        self.meet("")
        self._changed()

    def again(self) -> None:
        """Deliver the last webhook a second time."""
        if self.postman.post_again():
            self._remark("note_again")

    def meet(self, trouble: str) -> None:
        """From now on the house's requests meet this; a name that is not known takes it away."""
        self.trouble = trouble if trouble in self.troubles else ""
        self._platform.trouble = self.troubles.get(trouble)
        self._changed()

    def note(self, call: Call, *, to_house: bool) -> None:
        """Write a line into the log."""
        self.log.appendleft(Entry(self._clock(), to_house, call))
        self._changed()

    @property
    def last(self) -> Item | None:
        """The visitor's last message that can be changed or taken back."""
        return next((one for one in reversed(self.items) if one.message and one.state != "unsent"), None)

    def _heard(self, address: str, messages: list[Message]) -> None:
        if address == self.address:
            self._arrived(messages)
            self._changed()
        elif address == self._group:
            self._remark("note_in_group")
            self._arrived(messages)
            self._changed()

    def _left_group(self, call: Call, name: str) -> None:
        """Say so where a call of that name took the account out of the group again."""
        if self._group and call.name.endswith(name) and call.status == 200:
            self._group = ""
            self._remark("note_left_group")

    def _show(self, speaker: Speaker, **fields: Any) -> None:
        self._numbers += 1
        self.items.append(Item(number=self._numbers, speaker=speaker, **fields))
        self._changed()

    def _said(self, text: str, message: str = "", media: str = "") -> None:
        self._show("visitor", text=text, message=message, media=media)

    def _remark(self, text: str) -> None:
        self._show("note", text=text)

    def _renew(self, item: Item, **changes: Any) -> None:
        place = self.items.index(item)
        self.items[place] = replace(item, **changes)
        self._changed()

    def _key(self, number: int, place: int) -> Key | None:
        """The button, if it is there and sends something."""
        found = [item for item in self.items if item.number == number]
        keys = [key for item in found for row in item.rows for key in row]
        return keys[place] if 0 <= place < len(keys) and keys[place].data else None
