"""The running house with everything around it: platforms that are strict, visitors with a phone, a counselor's browser.

async with street(tmp_path) as place:
    mother = place.on_line("U1")
    await mother.follow()                     # -> the bubbles that came, in order
    await mother.tap("子どものこと")           # a button of the last bubble, by its label
    counselor = await place.counselor("sato", "佐藤")
    await counselor.take()
"""

import asyncio
import html
import itertools
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import and_, func, or_, select

from bot.app import Engawa, open_house
from bot.channels.telegram_pace import Pace
from bot.model.desk import Role
from bot.settings import read_settings
from bot.store.schema import conversations, deliveries
from tests.standins.line import LineStandIn
from tests.standins.loopback import Loopback, Message
from tests.standins.telegram import TelegramStandIn

OPEN_HOURS = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""A Tuesday, 11 o'clock in Tokyo: the example house reads."""
PASSWORD = "a long enough password"
LINE_SECRET, LINE_TOKEN = "line-secret", "line-token"
TELEGRAM_TOKEN, TELEGRAM_SECRET = "1:engawa", "telegram-secret"
MOST_BUBBLES = 5
"""What LINE takes in one reply, and more than anybody reads at once."""


async def until(condition: Callable[[], object], seconds: float = 10.0) -> None:
    """As soon as it holds. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0.002)


@dataclass
class Phone:
    """One visitor on a platform. Everything that came stays in `heard`; `bubbles` are the newest ones."""

    place: "Street"
    address: str
    platform: Loopback
    heard: list[Message] = field(default_factory=list)
    bubbles: list[Message] = field(default_factory=list)

    async def post(self, webhook: tuple[bytes, dict[str, str]]) -> list[str]:
        """The platform calls the house; what came back, once all of it was sent."""
        await self.place.post(self, webhook)
        return await self.listen()

    async def listen(self) -> list[str]:
        """What came since, after everything that waits was sent."""
        await self.place.quiet()
        received = self.platform.received(self.address)
        self.bubbles = received[len(self.heard) :]
        self.heard = received
        assert len(self.bubbles) <= MOST_BUBBLES, f"too much at once: {self.texts()}"
        for bubble in self.bubbles[:-1]:
            assert not self.buttons_of(bubble), "buttons above the last bubble are gone from sight"
        return self.texts()

    def texts(self) -> list[str]:
        """The words of each bubble; of cards all that can be read on them."""
        return [bubble["text"] if "text" in bubble else "\n".join(_read_off(bubble)) for bubble in self.bubbles]

    def labels(self) -> list[str]:
        """The buttons under the last bubble."""
        return list(self.buttons_of(self.heard[-1]))

    def data(self, label: str) -> str:
        """What a button under the last bubble sends."""
        offered = self.buttons_of(self.heard[-1])
        assert label in offered, f"{label} is not among {list(offered)}"
        return offered[label]

    async def tap(self, label: str) -> list[str]:
        """A button under the last bubble."""
        return await self.tap_data(self.data(label))

    async def tap_data(self, data: str) -> list[str]:
        raise NotImplementedError

    async def write(self, words: str, message: str = "") -> list[str]:
        raise NotImplementedError

    def buttons_of(self, bubble: Message) -> dict[str, str]:
        raise NotImplementedError


def _read_off(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value[name] for name in ("altText", "text", "label", "uri") if name in value]
        return own + [line for name, inner in value.items() if name != "quickReply" for line in _read_off(inner)]
    return [line for inner in value for line in _read_off(inner)] if isinstance(value, list) else []


class LinePhone(Phone):
    """LINE: a reply token with nearly everything, quick replies under the last bubble only."""

    platform: LineStandIn

    async def follow(self) -> list[str]:
        return await self.post(self.platform.follow(self.address))

    async def write(self, words: str, message: str = "") -> list[str]:
        return await self.post(self.platform.text(self.address, words, message or None))

    async def tap_data(self, data: str) -> list[str]:
        return await self.post(self.platform.postback(self.address, data))

    def buttons_of(self, bubble: Message) -> dict[str, str]:
        items = bubble.get("quickReply", {}).get("items", [])
        return {item["action"]["label"]: item["action"].get("data", "") for item in items}


class TelegramPhone(Phone):
    """Telegram: a message each, buttons in rows, a spinner on each tap."""

    platform: TelegramStandIn
    language = "en"

    async def start(self) -> list[str]:
        return await self.post(self.platform.start(int(self.address), self.language))

    async def write(self, words: str, message: str = "") -> list[str]:
        number = int(message) if message else None
        return await self.post(self.platform.text(int(self.address), words, number, self.language))

    async def tap_data(self, data: str) -> list[str]:
        answered = len(self.platform.answered)
        said = await self.post(self.platform.tap(int(self.address), data, self.language))
        await until(lambda: len(self.platform.answered) == answered + 1)  # else the button spins on
        return said

    def buttons_of(self, bubble: Message) -> dict[str, str]:
        rows = bubble.get("reply_markup", {}).get("inline_keyboard", [])
        return {key["text"]: key.get("callback_data", "") for row in rows for key in row}


@dataclass
class Browser:
    """A counselor at the desk, by plain forms."""

    client: httpx.AsyncClient

    async def sign_in(self, login: str, password: str = PASSWORD) -> httpx.Response:
        form = {"login": login, "password": password}
        return await self.client.post("/desk/sign-in", data=form, headers={"Sec-Fetch-Site": "same-origin"})

    async def queue(self) -> str:
        return html.unescape((await self.client.get("/desk")).text)

    async def letters(self) -> list[str]:
        """The addresses of the letters in the queue."""
        return list(dict.fromkeys(re.findall(r'href="(/desk/tickets/[^"#]+)"', (await self.client.get("/desk")).text)))

    async def page(self, address: str) -> str:
        return html.unescape((await self.client.get(address)).text)

    async def form(self, address: str, named: str) -> dict[str, str]:
        """The hidden fields of the page's form in which that stands, as an action or a field."""
        page = (await self.client.get(address)).text
        form = next(form for form in re.findall(r"<form.*?</form>", page, re.DOTALL) if f'"{named}"' in form)
        return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))

    async def act(self, address: str, action: str, words: str = "") -> httpx.Response:
        """Send the form of the page for `action`, as a browser would."""
        fields = await self.form(address, action)
        return await self.client.post(address, data=fields | ({"text": words} if words else {}))


@dataclass
class Street:
    """An open house, and who is around it. `clock` holds the time."""

    house: Engawa
    line: LineStandIn
    telegram: TelegramStandIn
    client: httpx.AsyncClient
    clock: list[datetime]
    browsers: AsyncExitStack
    telegram_numbers: Any = field(default_factory=lambda: itertools.count(4001))

    def on_line(self, address: str) -> LinePhone:
        return LinePhone(self, address, self.line)

    def on_telegram(self) -> TelegramPhone:
        return TelegramPhone(self, str(next(self.telegram_numbers)), self.telegram)

    async def post(self, phone: Phone, webhook: tuple[bytes, dict[str, str]]) -> None:
        path = "/line/webhook" if isinstance(phone, LinePhone) else "/telegram/webhook"
        answer = await self.client.post(path, content=webhook[0], headers=webhook[1])
        assert answer.status_code == 200, answer.text
        if isinstance(phone, TelegramPhone):
            await self.telegram.told_in_answer(answer.content)

    async def browser(self) -> Browser:
        """A browser with no cookie yet."""
        transport = httpx.ASGITransport(self.house.asgi)
        client = httpx.AsyncClient(transport=transport, base_url="http://house", headers={"Accept-Language": "ja"})
        return Browser(await self.browsers.enter_async_context(client))

    async def counselor(self, login: str, name: str, role: Role = "counselor") -> Browser:
        """Somebody who is signed in at the desk."""
        await self.house.desk.add_staff(login, name, role, PASSWORD)
        browser = await self.browser()
        answer = await browser.sign_in(login)
        assert answer.status_code == 303, answer.status_code
        return browser

    async def quiet(self) -> None:
        """Until nothing waits to be sent. What is blocked, or may not go yet, does not count."""

        def waiting(content: Any, _vault: Any) -> int:
            reachable = or_(conversations.c.blocked.is_(None), conversations.c.blocked.is_(False))
            due = and_(deliveries.c.state == "ready", deliveries.c.not_before <= self.clock[0], reachable)
            counted = (
                select(func.count())
                .select_from(
                    deliveries.join(conversations, conversations.c.id == deliveries.c.conversation_id, isouter=True)
                )
                .where(or_(deliveries.c.state == "sending", due))
            )
            found: int = content.execute(counted).scalar_one()
            return found

        async with asyncio.timeout(10):
            while await self.house.store._backend.read(waiting):  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.002)

    def later(self, **span: float) -> None:
        """Time passes; what became due goes out."""
        self.clock[0] += timedelta(**span)
        self.house.outbox.wake()


@asynccontextmanager
async def street(
    folder: Path,
    *,
    at: datetime = OPEN_HOURS,
    line: bool = True,
    line_mode: str = "bot",
    telegram: bool = True,
    **given: Any,
) -> AsyncIterator[Street]:
    """Open the real house on `folder`, with stand-ins for the platforms; at the end no request was refused."""
    clock = [at]
    async with (
        AsyncExitStack() as browsers,
        LineStandIn(secret=LINE_SECRET, token=LINE_TOKEN, chat_mode=line_mode) as line_api,
        TelegramStandIn(token=TELEGRAM_TOKEN, secret=TELEGRAM_SECRET) as telegram_api,
    ):
        platforms: dict[str, Any] = {}
        if line:
            platforms |= {
                "line_channel_secret": LINE_SECRET,
                "line_channel_access_token": LINE_TOKEN,
                "line_api_url": line_api.url,
            }
        if telegram:
            platforms |= {
                "telegram_token": TELEGRAM_TOKEN,
                "telegram_webhook_secret": TELEGRAM_SECRET,
                "telegram_api_url": telegram_api.url,
            }
        settings = read_settings(data_dir=folder, **{**platforms, **given})
        async with open_house(settings, clock=lambda: clock[0]) as house:
            client = await browsers.enter_async_context(
                httpx.AsyncClient(transport=httpx.ASGITransport(house.asgi), base_url="http://house")
            )
            if telegram:
                house.channels["telegram"]._pace = Pace(clock=itertools.count(0, 100).__next__)  # nobody waits here
            if line:
                await until(lambda: line_api.requests)
                await until(lambda: house.doors.served("line") is (line_mode == "bot"))
            yield Street(house, line_api, telegram_api, client, clock, browsers)
            assert line_api.problems == []
            assert telegram_api.problems == []


def told(bubbles: Sequence[str]) -> str:
    """Everything that came, as one text."""
    return "\n".join(bubbles)
