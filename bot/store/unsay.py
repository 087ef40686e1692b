"""Words taken back before they were sent: what the bot repeats of them in waiting deliveries is blotted out.

A part is found by the bubble that it carries: the whole of it, together with a neighbour, or a piece of one that was
too long for the channel. A part stays a part, with its buttons, so that what was promised to follow still does.
"""

from collections.abc import Collection

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, select, update

from bot.model.ids import ChannelName
from bot.model.limits import LIMITS
from bot.store.keys import Unsealed
from bot.store.load import Held
from bot.store.schema import deliveries
from bot.store.sheet import Payload

BLOT = "…"
_PAYLOAD = msgspec.msgpack.Decoder(Payload)
_WAITING = ("ready", "sending", "held")
"""One that is being sent may come back to be tried again."""


def unsay(connection: Connection, held: Held, texts: Collection[str]) -> None:
    """Blot out these bubbles in whatever waits to be sent in a conversation."""
    if not texts:
        return
    waiting = select(deliveries.c.id, deliveries.c.channel, deliveries.c.payload).where(
        deliveries.c.conversation_id == held.id,
        deliveries.c.state.in_(_WAITING),
        deliveries.c.throwaway.is_(None),
        deliveries.c.payload.is_not(None),
    )
    for name, channel, sealed in connection.execute(waiting).all():
        place = f"deliveries.payload:{name}"
        try:
            payload = _PAYLOAD.decode(held.seal.open(place, sealed))
        except (Unsealed, msgspec.DecodeError):
            continue
        parts = tuple(_blotted(part, channel, texts) for part in payload.parts)
        if parts != payload.parts:
            kept = held.seal.close(place, msgspec.msgpack.encode(replace(payload, parts=parts)))
            connection.execute(update(deliveries).where(deliveries.c.id == name).values(payload=kept))


def _blotted(part: bytes, channel: ChannelName, texts: Collection[str]) -> bytes:
    try:
        message = msgspec.json.decode(part)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return part
    said = message.get("text") if isinstance(message, dict) else None
    if not isinstance(said, str) or not any(_carries(said, text, channel) for text in texts):
        return part
    return msgspec.json.encode(message | {"text": BLOT})


def _carries(said: str, text: str, channel: ChannelName) -> bool:
    was_cut = len(text.encode("utf-16-le", "surrogatepass")) // 2 > LIMITS[channel].text
    return text in said or (was_cut and said in text)
