"""The page of the house. Nothing is sent: the page reads the transcript, and its stream is woken after the commit."""

import msgspec

from bot.channels.fit import fitting
from bot.model.delivery import Delivered, Delivery, Outcome
from bot.model.ids import ChannelName
from bot.model.limits import LIMITS
from bot.model.words import Bubble


class WebChannel:
    """The web chat as `service.ports.Channel`."""

    name: ChannelName = "web"
    limits = LIMITS["web"]
    mailbox = True

    def encode(self, bubble: Bubble) -> bytes:
        """The bubble as a JSON object with its field names. Raises ContentError."""
        return msgspec.json.encode(fitting(bubble, self.name, self.limits))

    async def send(self, delivery: Delivery) -> Outcome:  # noqa: ARG002 - a mailbox is filled by the commit
        """It was there as soon as it was saved."""
        return Delivered()
