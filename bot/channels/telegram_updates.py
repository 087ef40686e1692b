"""A Telegram update into facts.

Read from the plain JSON: python-telegram-bot's `Update.de_json` raises on a body that lacks a field or has a new one,
and then a person's words would be gone. The kinds are written out, since importing the library takes longer than the
house itself; a test holds them against its constants.

A deleted message is never told to bots; the privacy text says so, and `/delete` as a reply stands in for it. What is
typed in a group is not read.
"""

import re
from datetime import datetime, timedelta

from bot.channels import raw, telegram_commands
from bot.channels.raw import Json
from bot.channels.telegram_links import area_of
from bot.dialogue import taps
from bot.model.errors import Malformed
from bot.model.event import (
    CalledFromGroup,
    Edited,
    Ignored,
    Inbound,
    Left,
    Opened,
    Reachable,
    ReplyHandle,
    SentMedia,
    Tapped,
    Unsent,
    VisitorEvent,
    Wrote,
)
from bot.model.ids import Locale, MessageId
from bot.model.reading import Intent

MESSAGE, EDITED, TAP, STANDING = "message", "edited_message", "callback_query", "my_chat_member"
ASKED_FOR = (MESSAGE, EDITED, TAP, STANDING)
"""What we let Telegram send; everything else would only be thrown away here."""
ANSWER_WITHIN = timedelta(seconds=50)
"""A tap that is not answered by then has long stopped waiting for it."""

_USERNAME = re.compile(r"\w{5,32}", re.ASCII)
_COMMAND = re.compile(r"/(\w+)(?:@\w+)?\s*(.*)", re.DOTALL)
_PAYLOAD = re.compile(r"[\w-]{0,64}", re.ASCII)
PRIVATE, CHANNEL, GROUPS = "private", "channel", frozenset({"group", "supergroup"})
"""Kinds of chat."""
MEMBER, ADMINISTRATOR, LEFT, BANNED = "member", "administrator", "left", "kicked"
"""Standings in a chat."""
_GONE = {BANNED, LEFT}
MEDIA = (
    # A venue also has a location, an animation also a document: the narrower word first.
    *("venue", "animation"),
    *("audio", "contact", "dice", "document", "game", "invoice", "live_photo", "location", "paid_media"),
    *("passport_data", "photo", "poll", "sticker", "story", "video", "video_note", "voice", "checklist"),
)
"""What a message may bring that is no words."""


def own_name(update: Json) -> str:
    """What the bot itself is called, which Telegram tells with every change of its standing; empty in other updates."""
    member = raw.part(raw.part(update, STANDING), "new_chat_member")
    name = raw.part(member, "user").get("username")
    return name if isinstance(name, str) and _USERNAME.fullmatch(name) else ""


def inbound(body: bytes, now: datetime) -> list[Inbound]:
    """The facts of one update as a webhook brings it. Raises Malformed."""
    return read(raw.opened(body), now)


def number_of(update: Json) -> int | None:
    """Its number, by which Telegram is told that it is done."""
    number = update.get("update_id")
    return number if isinstance(number, int) and raw.name(number) else None


def read(update: Json, now: datetime) -> list[Inbound]:
    """The facts of one update: none where it has no chat, two where pictures sent together have words under one.

    Raises Malformed where it has no number.
    """
    number = number_of(update)
    if number is None:
        raise Malformed("the update has no update_id")
    update_id = str(number)
    if message := raw.part(update, MESSAGE):
        return _arrivals(message, now, _message(message, update_id))
    if message := raw.part(update, EDITED):
        return _arrivals(message, now, [(update_id, _edited(message))])
    if query := raw.part(update, TAP):
        return _tap(query, update_id, now)
    if change := raw.part(update, STANDING):
        return _arrivals(change, now, [(update_id, _membership(change))])
    return []


def _arrivals(message: Json, now: datetime, facts: list[tuple[str, VisitorEvent]]) -> list[Inbound]:
    address = raw.name(raw.part(message, "chat").get("id"))
    if address is None:
        return []
    at = raw.moment(message.get("edit_date", message.get("date")), unit=1, otherwise=now)
    locale = _locale(raw.part(message, "from"))
    return [Inbound("telegram", address, event_id, at, fact, locale=locale) for event_id, fact in facts]


def _locale(user: Json) -> Locale | None:
    """A hint only: many use Telegram in another language than they think in."""
    code = user.get("language_code")
    spoken = code[:2].lower() if isinstance(code, str) else ""
    return Locale(spoken) if spoken in {"ja", "en"} else None


def _kind(message: Json) -> str | None:
    return raw.name(raw.part(message, "chat").get("type"))


def _is_private(message: Json) -> bool:
    """A chat of one. A kind of chat we do not know is private where it bears the number of the person who writes."""
    chat, sender = raw.part(message, "chat"), raw.part(message, "from")
    kind = _kind(message)
    known = kind in GROUPS or kind == CHANNEL
    return kind == PRIVATE or (not known and chat.get("id") is not None and chat.get("id") == sender.get("id"))


def _words(message: Json) -> str | None:
    return raw.words(message.get("text")) or raw.words(message.get("caption"))


def _media(message: Json) -> str | None:
    return next((kind for kind in MEDIA if message.get(kind) is not None), None)


def _message(message: Json, update_id: str) -> list[tuple[str, VisitorEvent]]:
    if not _is_private(message):
        spoken_in_group = _kind(message) in GROUPS and (_words(message) or _media(message))
        return [(update_id, CalledFromGroup() if spoken_in_group else Ignored("message"))]
    if raw.part(message, "from").get("is_bot") is True:
        return [(update_id, Ignored("bot"))]
    text, kind = _words(message), _media(message)
    # Pictures sent together come as an update each; under one id they are told about once.
    album = f"album:{name}" if (name := raw.name(message.get("media_group_id"))) and kind else ""
    if text:
        # Words keep the update's own id, so that no other picture can take their place.
        heard = (update_id, _wrote(message, text, MessageId(raw.name(message.get("message_id")) or update_id), kind))
        return [heard, (album, Ignored("album", seen=True))] if album else [heard]
    return [(album or update_id, SentMedia(kind))] if kind else [(update_id, Ignored("message"))]


def _wrote(message: Json, text: str, message_id: MessageId, kind: str | None) -> VisitorEvent:
    """The words. A command alone is what it names; what was written behind one stays."""
    found = _COMMAND.fullmatch(text)
    command, rest = (found[1].lower(), found[2]) if found else ("", "")
    if command == telegram_commands.START:
        # A deep link brings a short payload along; anything else was typed.
        return Opened(area=area_of(rest)) if _PAYLOAD.fullmatch(rest) else Wrote(message_id, rest)
    if command == telegram_commands.DELETE and not rest:
        return _taken_back(raw.part(message, "reply_to_message"))
    if data := telegram_commands.tap(command):
        return Wrote(message_id, f"{command} {rest}") if rest else Tapped(data)
    return Wrote(message_id, text, media=kind or "")


def _taken_back(replied: Json) -> VisitorEvent:
    """`/delete`: as a reply to words of one's own these words, else everything, which is asked about first."""
    target = raw.name(replied.get("message_id"))
    if target and raw.part(replied, "from").get("is_bot") is not True:
        return Unsent(MessageId(target), asked=True)
    return Tapped(taps.way(Intent.ERASE))


def _edited(message: Json) -> VisitorEvent:
    text, changed = _words(message), raw.name(message.get("message_id"))
    if _is_private(message) and text and changed:
        return Edited(MessageId(changed), text)
    return Ignored("edited_message")


def _membership(change: Json) -> VisitorEvent:
    before = raw.name(raw.part(change, "old_chat_member").get("status"))
    after = raw.name(raw.part(change, "new_chat_member").get("status"))
    if _kind(change) in GROUPS:
        came = before in _GONE and after in {MEMBER, ADMINISTRATOR}
        return CalledFromGroup(joined=True) if came else Ignored("my_chat_member")
    if not _is_private(change):
        return Ignored("my_chat_member")
    if after == BANNED:
        return Left()
    # In a private chat this comes with a block and with its end only. The app's own button sends /start after it; who
    # unblocks in the settings sends nothing, and can be written to all the same.
    return Reachable() if after == MEMBER else Ignored("my_chat_member")


def _tap(query: Json, update_id: str, now: datetime) -> list[Inbound]:
    """A tap under one of our messages. Too old a message is not told; the chat then has the person's number."""
    sender, message = raw.part(query, "from"), raw.part(query, "message")
    address = raw.name((raw.part(message, "chat") or sender).get("id"))
    if address is None:
        return []
    data, token = raw.words(query.get("data")), raw.name(query.get("id"))
    elsewhere = query.get("inline_message_id") is not None or (message and not _is_private(message | {"from": sender}))
    fact: VisitorEvent = Tapped(data) if data and not elsewhere else Ignored("callback_query")
    reply = ReplyHandle(token, now + ANSWER_WITHIN) if token else None
    return [Inbound("telegram", address, update_id, now, fact, reply, _locale(sender))]
