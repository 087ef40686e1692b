"""A LINE webhook body, event by event, into facts.

Read from the plain JSON and never with the SDK's parser: that one drops a person's text when a mention in it is of a
new kind, and all events of a body when one lacks a field. Here an odd value costs at most itself.

Groups: whoever writes in a group did not come to us, so nothing said there is read or kept. The group is told one line,
by reply only, and the address is the group's.
"""

from datetime import datetime, timedelta

from bot.channels import raw
from bot.channels.raw import Json
from bot.model.errors import Malformed
from bot.model.event import (
    CalledFromGroup,
    Edited,
    Ignored,
    Inbound,
    Left,
    Opened,
    ReplyHandle,
    SentMedia,
    Tapped,
    Unsent,
    VisitorEvent,
    Wrote,
)
from bot.model.ids import MessageId

REPLY_WITHIN = timedelta(seconds=50)
"""LINE asks for a reply within a minute of the webhook, a redelivered one included; the rest is for the way there."""
REDELIVERED_WITHIN = timedelta(minutes=20)
"""An event that comes again later than that has a token which is good no more."""
_MILLISECOND = 0.001


def inbound(body: bytes, now: datetime) -> list[Inbound]:
    """The events in the order of their time stamps, each once. Raises Malformed.

    An event without any address (no user id was told, a kind without source) yields nothing: it could belong to nobody.
    """
    events = raw.opened(body).get("events")
    if not isinstance(events, list):
        raise Malformed("the body has no list of events")
    found = [one for event in events if isinstance(event, dict) and (one := _one(event, now))]
    first: dict[tuple[str, str, VisitorEvent], Inbound] = {}
    for one in sorted(found, key=lambda one: one.at):
        # A thousand times the same is once, before it costs anything; what only bears the same id is for the store.
        first.setdefault((one.event_id, one.address, one.event), one)
    return list(first.values())


def _one(event: Json, now: datetime) -> Inbound | None:
    source = raw.part(event, "source")
    group = raw.name(source.get("groupId")) or raw.name(source.get("roomId"))
    address = group or raw.name(source.get("userId"))
    if address is None:
        return None
    at = raw.moment(event.get("timestamp"), unit=_MILLISECOND, otherwise=now)
    event_id = raw.name(event.get("webhookEventId")) or _made_id(event)
    fact = _in_group(event) if group else _from_visitor(event, event_id)
    if event.get("mode") == "standby" and not isinstance(fact, Unsent | Left):
        # Another module is speaking with this visitor: two voices at once are worse than silence. What was taken back
        # is taken back all the same, and who left has left; neither is answered.
        fact = Ignored("standby")
    if isinstance(fact, SentMedia) and (album := raw.name(raw.part(event.get("message"), "imageSet").get("id"))):
        # Pictures sent together come as an event each; under one id they are told about once.
        event_id = f"album:{album}"
    return Inbound(
        channel="line",
        address=address,
        event_id=event_id,
        at=at,
        event=fact,
        reply=_handle(event, source, at, now) if not isinstance(fact, Ignored) else None,
    )


def _made_id(event: Json) -> str:
    """An id for an event that has none. Without the delivery context, which differs when it comes again."""
    return raw.fingerprint({key: value for key, value in event.items() if key != "deliveryContext"})


def _handle(event: Json, source: Json, at: datetime, now: datetime) -> ReplyHandle | None:
    """The reply token, unless the kind of place is unknown: a reply would be read by whoever sits there."""
    token = raw.name(event.get("replyToken"))
    if raw.part(event, "deliveryContext").get("isRedelivery") is True and at < now - REDELIVERED_WITHIN:
        return None
    if token is None or raw.name(source.get("type", "user")) not in {"user", "group", "room"}:
        return None
    return ReplyHandle(token, now + REPLY_WITHIN)


def _in_group(event: Json) -> VisitorEvent:
    match event.get("type"):
        case "join":
            return CalledFromGroup(joined=True)
        case "message":
            return CalledFromGroup()
        case kind:
            return _ignored(kind)


def _from_visitor(event: Json, event_id: str) -> VisitorEvent:
    match event.get("type"):
        case "message":
            return _message(raw.part(event, "message"), event_id)
        case "messageEdited":
            return _edited(raw.part(event, "message"))
        case "unsend":
            message = raw.name(raw.part(event, "unsend").get("messageId"))
            return Unsent(MessageId(message)) if message else Ignored("unsend")
        case "postback":
            data = raw.words(raw.part(event, "postback").get("data"))
            return Tapped(data) if data else Ignored("postback")
        case "follow":
            return Opened(again=raw.part(event, "follow").get("isUnblocked") is True)
        case "unfollow":
            return Left()
        case kind:
            return _ignored(kind)


def _message(message: Json, event_id: str) -> VisitorEvent:
    """Words wherever there are words: a sticker can carry typed ones, and a new kind of message may as well."""
    if text := raw.words(message.get("text")):
        return Wrote(MessageId(raw.name(message.get("id")) or event_id), text)
    kind = raw.name(message.get("type"))
    return SentMedia(kind) if kind and kind != "text" else Ignored("message")


def _edited(message: Json) -> VisitorEvent:
    text, changed = raw.words(message.get("text")), raw.name(message.get("id"))
    return Edited(MessageId(changed), text) if text and changed else Ignored("messageEdited")


def _ignored(kind: object) -> Ignored:
    return Ignored(raw.name(kind) or "")
