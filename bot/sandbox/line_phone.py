"""A telephone with LINE on it: quick replies under the newest bubble only, cards, a menu below, three dots."""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import ClassVar

from bot.model.ids import ChannelName
from bot.sandbox.line import BROKEN, LineStandIn
from bot.sandbox.loopback import Call, Fault, Message, Webhook, reset
from bot.sandbox.phone import Phone
from bot.sandbox.screen import cards_of, key_of

SLOWLY = Fault(
    429, b'{"message":"The API rate limit has been exceeded. Try again later."}', headers={"Retry-After": "5"}
)


@dataclass(frozen=True, slots=True)
class Area:
    """A field of the menu: its place on the picture in hundredths, and its label."""

    left: float
    top: float
    width: float
    height: float
    label: str
    writes: bool
    """It opens the keyboard."""


class LinePhone(Phone):
    """`dots_until` = until when something is said to be coming."""

    name: ClassVar[ChannelName] = "line"
    troubles: ClassVar[Mapping[str, Fault | None]] = {
        "trouble_slow": SLOWLY,
        "trouble_broken": BROKEN,
        "trouble_cut": reset(),
        "trouble_lost": reset(taken=True),
        "trouble_month": None,
    }

    def __init__(self, line: LineStandIn, clock: Callable[[], datetime], changed: Callable[[], None]) -> None:
        super().__init__(line, clock, changed)
        self._line = line
        self._address = _address()
        self._ids = count(1)
        self._plan = line.quota
        self.dots_until: datetime | None = None
        self.bare = ""
        """Why there is no menu; empty while there is one, or one may come."""

    @property
    def address(self) -> str:
        return self._address

    def begin(self) -> None:
        self.begun = True
        self._remark("note_added")
        self._post("follow", self._line.follow(self.address))

    def write(self, text: str) -> None:
        message = f"{next(self._ids):018d}"
        self._said(text, message)
        self._post("message", self._line.text(self.address, text, message))

    def tap(self, number: int, place: int) -> None:
        key = self._key(number, place)
        if key is not None and self.items[-1].number == number:
            self._said(key.label)
            self._post("postback", self._line.postback(self.address, key.data))

    def send(self, media: str) -> None:
        self._said("", media=media)
        self._post(media, self._line.media(self.address, media))

    def edit(self, text: str) -> None:
        if (last := self.last) is not None:
            self._renew(last, text=text, state="edited")
            self._post("messageEdited", self._line.edited(self.address, last.message, text))

    def take_back(self) -> None:
        if (last := self.last) is not None:
            self._renew(last, text="", state="unsent")
            self._post("unsend", self._line.unsend(self.address, last.message))

    def block(self) -> None:
        self.blocked = True
        self._remark("note_blocked")
        self._post("unfollow", self._line.unfollow(self.address))

    def unblock(self) -> None:
        self.blocked = False
        self._line.blocked.discard(self.address)
        self._remark("note_unblocked")
        self._post("follow", self._line.follow(self.address, unblocked=True))

    def call_into_group(self) -> None:
        self._group = f"C{secrets.token_hex(16)}"
        self._remark("note_group")
        self._post("join", self._line.join(self._group))

    def reset(self) -> None:
        self._address = _address()
        self.dots_until = None
        super().reset()

    def meet(self, trouble: str) -> None:
        """A month that is used up hinders pushes alone: replies are not counted."""
        self._line.quota = self._line.used if trouble == "trouble_month" else self._plan
        super().meet(trouble)

    @property
    def menu(self) -> str:
        """The id of the menu that is shown; empty where there is none."""
        shown = self._line.setup.linked.get(self.address) or self._line.setup.default
        return shown if shown in self._line.setup.pictures else ""

    def picture(self, menu: str) -> bytes | None:
        """The picture of a menu."""
        return self._line.setup.pictures.get(menu)

    @property
    def bar(self) -> str:
        """What the bar says that opens the menu."""
        return str(self._line.setup.menus[self.menu]["chatBarText"]) if self.menu else ""

    @property
    def areas(self) -> tuple[Area, ...]:
        """The fields of the menu that is shown."""
        if not self.menu:
            return ()
        described = self._line.setup.menus[self.menu]
        wide, high = described["size"]["width"] / 100, described["size"]["height"] / 100
        return tuple(_area(area, wide, high) for area in described["areas"])

    @property
    def quota(self) -> tuple[int, int | None]:
        """Pushes that were counted this month, and how many the plan allows."""
        return self._line.used, self._line.quota

    def tap_menu(self, place: int) -> None:
        """A field of the menu."""
        if not 0 <= place < len(self.areas):
            return
        action = self._line.setup.menus[self.menu]["areas"][place]["action"]
        postback: Message = {"data": action["data"]}
        if action["type"] == "richmenuswitch":
            self._line.setup.linked[self.address] = self._line.setup.aliases.get(action["richMenuAliasId"], "")
            postback["params"] = {"newRichMenuAliasId": action["richMenuAliasId"], "status": "SUCCESS"}
        if "displayText" in action:
            self._said(action["displayText"])
        self._post("postback", self._line.signed(self._line.event("postback", self.address, postback=postback)))
        self._changed()

    def note(self, call: Call, *, to_house: bool) -> None:
        if call.name.endswith("chat/loading/start") and call.status == 202 and self._line.loading:
            address, seconds = self._line.loading[-1]
            if address == self.address:
                self.dots_until = self._clock() + timedelta(seconds=seconds)
        self._left_group(call, "group/…/leave")
        super().note(call, to_house=to_house)

    @property
    def dots(self) -> bool:
        """Three dots are shown."""
        return self.dots_until is not None and self._clock() < self.dots_until

    def _arrived(self, messages: list[Message]) -> None:
        self.dots_until = None
        for message in messages:
            keys = [key_of(item["action"]) for item in message.get("quickReply", {}).get("items", [])]
            self._show("house", rows=(tuple(keys),) if keys else (), **_bubble(message))

    def _post(self, name: str, webhook: Webhook) -> None:
        self.postman.post(name, webhook)


def _address() -> str:
    return f"U{secrets.token_hex(16)}"


def _bubble(message: Message) -> Message:
    if message["type"] == "flex":
        return {"text": message["altText"], "cards": cards_of(message["contents"])}
    return {"text": message["text"]}


def _area(area: Message, wide: float, high: float) -> Area:
    bounds, action = area["bounds"], area["action"]
    return Area(
        bounds["x"] / wide,
        bounds["y"] / high,
        bounds["width"] / wide,
        bounds["height"] / high,
        json.dumps(action) if "label" not in action else action["label"],
        action.get("inputOption") == "openKeyboard",
    )
