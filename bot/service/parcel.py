"""Bubbles made ready to be sent: cut to the channel's size, encoded, and packed into deliveries."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from msgspec.structs import replace

from bot.channels.split import split_bubble
from bot.model.conversation import Conversation
from bot.model.delivery import Delivery
from bot.model.errors import Fault
from bot.model.event import Arrival, Inbound
from bot.model.ids import ChannelName, DeliveryId, Locale
from bot.model.words import Bubble, TextKey
from bot.service.compiled import Compiled
from bot.service.ports import Channel, Clock, Randomness, Words

ONCE_MORE = TextKey("menu", "once_more")
STALE_WAITING = timedelta(hours=6)
"""How long a message of the bot may be late. What a person wrote, and help lines, are never stale."""


@dataclass(frozen=True, slots=True)
class Packer:
    """Makes deliveries. Channels that are mailboxes need none: their visitors fetch the transcript."""

    channels: Mapping[ChannelName, Channel]
    compiled: Compiled
    clock: Clock
    randomness: Randomness
    once_more: Callable[[ChannelName, Locale], bytes] = lambda *_: b""
    """A wire message that says that what follows may have arrived before; empty: nothing is said."""

    def __call__(
        self, said: Sequence[Bubble], conversation: Conversation, arrival: Arrival, *, important: bool
    ) -> tuple[Delivery, ...]:
        """At most as many bubbles as the channel takes at once in each; the reply handle goes with the first.

        Only LINE's handle carries words. A tap on Telegram is answered at its door, whatever comes of the turn.
        """
        channel = self.channels[conversation.channel]
        if channel.mailbox or not said:
            return ()
        reply = arrival.reply if isinstance(arrival, Inbound) and conversation.channel == "line" else None
        parts = self._wire(said, channel, conversation.locale)
        size = channel.limits.messages
        stale = None if important else self.clock() + STALE_WAITING
        return tuple(
            Delivery(
                id=DeliveryId(self.randomness.token(12).hex()),
                conversation=conversation.id,
                channel=conversation.channel,
                address=arrival.address if isinstance(arrival, Inbound) else "",
                parts=tuple(parts[at : at + size]),
                retry_key=str(uuid.UUID(bytes=self.randomness.token(16), version=4)),
                reply=reply if at == 0 else None,
                important=important,
                stale_after=stale,
                again=self.once_more(channel.name, conversation.locale) if reply is not None and at == 0 else b"",
            )
            for at in range(0, len(parts), size)
        )

    def _wire(self, said: Sequence[Bubble], channel: Channel, locale: Locale) -> list[bytes]:
        if len(said) <= channel.limits.messages:  # what was compiled fits as it is
            ready = [self.compiled.get(channel.name, locale, bubble) for bubble in said]
            if all(ready):
                return [part for part in ready if part]
        bubbles = fitted(said, channel)
        return [self.compiled.get(channel.name, locale, bubble) or channel.encode(bubble) for bubble in bubbles]


def once_more(words: Words, channels: Mapping[ChannelName, Channel]) -> Callable[[ChannelName, Locale], bytes]:
    """Makes the line for `Packer.once_more`, once a channel and language; nothing where a house has no such words."""

    @cache
    def wire(channel: ChannelName, locale: Locale) -> bytes:
        try:
            return channels[channel].encode(Bubble(words.render(locale, ONCE_MORE, {})))
        except Fault:
            return b""

    return wire


def fitted(said: Sequence[Bubble], channel: Channel) -> list[Bubble]:
    """Bubbles cut to the channel's size, and neighbours put together where there are more than one delivery holds.

    Buttons show only under the last message on LINE, and a second delivery there would cost a push.
    """
    pieces = [piece for bubble in said for piece in split_bubble(bubble, channel.limits)]
    at = 0
    while len(pieces) > channel.limits.messages and at < len(pieces) - 1:
        first, second = pieces[at], pieces[at + 1]
        guarded = first.guarded or second.guarded
        joined = replace(second, text=f"{first.text}\n\n{second.text}", static="", guarded=guarded)
        alike = first.speaker == second.speaker and first.name == second.name and not first.buttons
        alike = alike and not first.cards and not second.cards
        if alike and split_bubble(joined, channel.limits) == [joined]:
            pieces[at : at + 2] = [joined]
        else:
            at += 1
    return pieces
