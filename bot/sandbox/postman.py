"""Carries a platform's webhooks to the house, in order, as the platform would: what is not taken comes again."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus

import aiohttp

from bot.channels.outgoing import Outgoing
from bot.sandbox.loopback import Call, Webhook

OnceMore = Callable[[Webhook], Webhook]
"""Makes of a request the one that is delivered again."""
PAUSES = (1.0, 3.0, 10.0, 30.0)
"""Seconds before each further try; after the last it is given up. Real platforms have more patience."""


async def unread(_body: bytes) -> None:
    """What LINE does with what stands in an answer."""


class Postman:
    """`url` is the house's door. `once_more` makes what is delivered again; `noted` hears of every try.

    `answered` hears what the house said as it took something: Telegram acts upon it.
    """

    def __init__(
        self,
        outgoing: Outgoing,
        url: str,
        once_more: OnceMore,
        noted: Callable[[Call], None],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        answered: Callable[[bytes], Awaitable[None]] = unread,
    ) -> None:
        self._outgoing = outgoing
        self._url = url
        self._once_more = once_more
        self._noted = noted
        self._sleep = sleep
        self._answered = answered
        self._waiting: asyncio.Queue[tuple[str, Webhook]] = asyncio.Queue()
        self._last: tuple[str, Webhook] | None = None

    def post(self, name: str, webhook: Webhook) -> None:
        """Deliver it after everything before it. `name` says in the log what it is."""
        self._last = name, webhook
        self._waiting.put_nowait((name, webhook))

    def post_again(self) -> bool:
        """Deliver the last one a second time; False where there is none."""
        if self._last is None:
            return False
        name, webhook = self._last
        self._waiting.put_nowait((name, self._once_more(webhook)))
        return True

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            name, webhook = await self._waiting.get()
            for pause in (*PAUSES, None):
                if await self._try(name, webhook) or pause is None:
                    break
                webhook = self._once_more(webhook)
                await self._sleep(pause)

    async def _try(self, name: str, webhook: Webhook) -> bool:
        """Whether it is done with: taken, or refused for good."""
        body, headers = webhook
        try:
            async with self._outgoing.session.post(self._url, data=body, headers=headers) as answer:
                status, said = answer.status, await answer.read()
        except (aiohttp.ClientError, OSError, TimeoutError):
            status, said = 0, b""
        if status == HTTPStatus.OK:
            await self._answered(said)
        self._noted(Call(name, status))
        return status != 0 and status < HTTPStatus.INTERNAL_SERVER_ERROR
