"""A telephone with Telegram on it: buttons below each bubble that turn until they are answered, commands, an edit."""

import json
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import ClassVar

from bot.model.ids import ChannelName, Locale
from bot.sandbox.loopback import Call, Fault, Message, Webhook, reset
from bot.sandbox.phone import Phone
from bot.sandbox.screen import Key
from bot.sandbox.telegram import BROKEN, TelegramStandIn, flood

_PRIVATE = "all_private_chats"


class TelegramPhone(Phone):
    """`language` is the one that the visitor's app is set to."""

    name: ClassVar[ChannelName] = "telegram"
    troubles: ClassVar[Mapping[str, Fault | None]] = {
        "trouble_slow": flood(5),
        "trouble_broken": BROKEN,
        "trouble_cut": reset(),
        "trouble_lost": reset(taken=True),
    }

    def __init__(self, telegram: TelegramStandIn, clock: Callable[[], datetime], changed: Callable[[], None]) -> None:
        super().__init__(telegram, clock, changed)
        self.language = Locale("ja")
        self._telegram = telegram
        self._chat = _chat()
        self._turning: dict[str, tuple[int, int]] = {}

    @property
    def address(self) -> str:
        return str(self._chat)

    def begin(self) -> None:
        self.begun = True
        self._said("/start")
        self._post("message", self._telegram.start(self._chat, self.language))

    def write(self, text: str) -> None:
        webhook = self._telegram.text(self._chat, text, language=self.language)
        message = json.loads(webhook[0])["message"]["message_id"]
        self._said(text, str(message))
        self._post("message", webhook)

    def tap(self, number: int, place: int) -> None:
        if (key := self._key(number, place)) is not None:
            webhook = self._telegram.tap(self._chat, key.data, self.language)
            self._turning[json.loads(webhook[0])["callback_query"]["id"]] = number, place
            self._post("callback_query", webhook)
            self._changed()

    def turns(self, number: int, place: int) -> bool:
        """The button was tapped, and its tap is not answered yet."""
        return (number, place) in self._turning.values()

    def send(self, media: str) -> None:
        self._said("", media=media)
        self._post("message", self._telegram.media(self._chat, media, self.language))

    def edit(self, text: str) -> None:
        if (last := self.last) is not None:
            self._renew(last, text=text, state="edited")
            self._post("edited_message", self._telegram.edited(self._chat, int(last.message), text))

    def take_back(self) -> None:
        """`/delete`, as a reply to the last message: that a message was deleted Telegram tells no bot."""
        if (last := self.last) is not None:
            self._said("/delete")
            self._post(
                "message", self._telegram.reply(self._chat, "/delete", int(last.message), language=self.language)
            )

    def block(self) -> None:
        self.blocked = True
        self._remark("note_blocked")
        self._post("my_chat_member", self._telegram.block(self._chat))

    def unblock(self) -> None:
        """The app sends /start with it."""
        self.blocked = False
        self._remark("note_unblocked")
        self._post("my_chat_member", self._telegram.unblock(self._chat))
        self.begin()

    def call_into_group(self) -> None:
        group = -1_000_000_000_000 - _chat()
        self._group = str(group)
        self._remark("note_group")
        self._post("my_chat_member", self._telegram.membership(group, "left", "member"))

    def reset(self) -> None:
        self._chat = _chat()
        self._turning.clear()
        super().reset()

    @property
    def commands(self) -> list[tuple[str, str]]:
        """What the menu lists, with a line each."""
        known = self._telegram.commands
        found = known.get((_PRIVATE, self.language)) or known.get((_PRIVATE, ""), [])
        return [(one["command"], one["description"]) for one in found]

    @property
    def description(self) -> str:
        """What an empty chat says of the bot."""
        known = self._telegram.descriptions
        return known.get(self.language) or known.get("", "")

    def note(self, call: Call, *, to_house: bool) -> None:
        self._turning = {query: key for query, key in self._turning.items() if query not in self._telegram.answered}
        self._left_group(call, "leaveChat")
        super().note(call, to_house=to_house)

    def _arrived(self, messages: list[Message]) -> None:
        for message in messages:
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            self._show(
                "house",
                text=message["text"],
                rows=tuple(tuple(_key(key) for key in row) for row in rows),
                state="guarded" if message.get("protect_content") else "",
            )

    def _post(self, name: str, webhook: Webhook) -> None:
        self.postman.post(name, webhook)


def _chat() -> int:
    """A number as Telegram gives people."""
    return 1_000_000_000 + secrets.randbelow(4_000_000_000)


def _key(key: Message) -> Key:
    return Key(key["text"], key.get("callback_data", ""), key.get("url", ""))
