"""The server is killed again and again while people write. Every message it acknowledged is there once, and answered.

Everybody writes lines of a letter, so that each answer repeats the words it answers and can be told from all others.
The checker knows nothing of the program but its promise: it compares what was acknowledged over HTTP with what lies in
the database afterwards and with what reached the platforms.
"""

import asyncio
import itertools
import json
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.app import open_house
from bot.model.ids import ChannelName
from bot.settings import Settings, read_settings
from tests.e2e.scene import until
from tests.e2e.server import server
from tests.standins.line import LineStandIn
from tests.standins.loopback import Message
from tests.standins.telegram import TelegramStandIn

pytestmark = pytest.mark.anyio
KILLS = 5
LINES = 36
"""Messages of each writer; a letter has room for 40 lines."""
TELEGRAM_LINES = 9
"""Fewer there: a chat is told one bubble a second, and each line is answered with several."""
CHAT, MOTHER, START = 4001, "Umother", "0f7f9b0e-5f5c-4f43-9a57-6a1f1f0d9d55"
Request = tuple[str, bytes, dict[str, str]]


class Line(LineStandIn):
    """Also remembers in which way each answer was accepted."""

    def __init__(self) -> None:
        super().__init__()
        self.accepted: list[tuple[str, str]] = []

    async def _accept(self, way: str, address: str, messages: list[Message]) -> Any:
        self.accepted.extend((way, words) for words in answered(messages))
        return await super()._accept(way, address, messages)


@dataclass
class Writer:
    """One conversation. What gets no answer is sent again as it was, as platforms and the page do."""

    channel: ChannelName
    make: Callable[[str], Request]
    most: int = LINES
    written: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    pending: tuple[str, Request] | None = None

    async def next(self, road: "Road") -> None:
        if self.pending is None:
            words = f"{self.channel}から、その{len(self.written) + 1}。"
            self.written.append(words)
            self.pending = words, self.make(words)
        words, request = self.pending
        if await road.post(request):
            self.acknowledged.append(words)
            self.pending = None


class Road:
    """The way to whichever process listens at the moment."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.address = ""

    async def post(self, request: Request) -> bool:
        """Whether it was acknowledged."""
        path, body, headers = request
        try:
            answer = await self.client.post(f"{self.address}{path}", content=body, headers=headers)
        except httpx.HTTPError:
            return False
        assert answer.status_code in {200, 202, 503}, answer.text
        return answer.status_code != 503

    async def surely(self, request: Request) -> None:
        async with asyncio.timeout(30):
            while not await self.post(request):  # noqa: ASYNC110 - the server says nothing when it is ready again
                await asyncio.sleep(0.05)


def answered(messages: list[Message]) -> list[str]:
    """The newest line of the letter in each answer that shows one."""
    shown = [re.findall(r"^\d+\. (.+)$", message["text"], re.MULTILINE) for message in messages]
    return [lines[-1] for lines in shown if lines]


def on_line(line: Line) -> Callable[[str], Request]:
    """What LINE sends; every other time it comes again after so long that its token is good no more."""
    late = itertools.cycle((False, True))

    def make(words: str) -> Request:
        event = line.message(MOTHER, words)
        event["deliveryContext"] = {"isRedelivery": next(late)}
        return "/line/webhook", *line.signed(event)

    return make


def web() -> Callable[[str], Request]:
    """What the page sends; every message has an id of its own, and keeps it when it is sent again."""
    numbers = itertools.count(1)

    def make(words: str) -> Request:
        body = {"id": f"00000000-0000-4000-8000-{next(numbers):012d}", "text": words, "after": 0, "start": START}
        headers = {"content-type": "application/json", "sec-fetch-site": "same-origin"}
        return "/chat/messages", json.dumps(body).encode(), headers

    return make


@pytest.mark.slow
async def test_nothing_is_lost_and_order_is_kept(tmp_path: Path) -> None:
    chance = random.Random(20261124)  # noqa: S311 - a choice of moments that repeats
    async with Line() as line, TelegramStandIn() as telegram, httpx.AsyncClient(trust_env=False) as client:
        given = {
            "line_channel_secret": "line-secret",
            "line_channel_access_token": "line-token",
            "line_api_url": line.url,
            "telegram_token": "1:engawa",
            "telegram_webhook_secret": "telegram-secret",
            "telegram_api_url": telegram.url,
        }
        road, on_web = Road(client), web()
        writers = [
            Writer("line", on_line(line)),
            Writer("telegram", lambda words: ("/telegram/webhook", *telegram.text(CHAT, words)), TELEGRAM_LINES),
            Writer("web", on_web),
        ]
        for life in range(KILLS + 1):
            with server(tmp_path, **{f"ENGAWA_{name.upper()}": value for name, value in given.items()}) as running:
                road.address = running.address
                if life == 0:
                    for writer, words in zip(writers, ("人に書きたい", "/person", "人に書きたい"), strict=True):
                        await road.surely(writer.make(words))
                if life < KILLS:
                    await write(writers, road, chance.randrange(4, 18), running.kill)
                    continue
                await write(writers, road, sum(writer.most for writer in writers), lambda: None)
                await until(lambda: writers[0].written[-1] in answered(line.received(MOTHER)), 30)
                await until(lambda: writers[1].written[-1] in answered(telegram.received(CHAT)), 60)
                assert running.terminate(30) == 0, "".join(running.errors)
        token = client.cookies["engawa"].partition(".")[0]
        said = await transcripts(read_settings(data_dir=tmp_path / "var", **given), token)
        for writer in writers:
            assert writer.acknowledged == writer.written
            assert len(writer.written) == writer.most
            check_transcript(writer, said[writer.channel])
        check_answers(writers[0], answered(line.received(MOTHER)))
        check_answers(writers[1], answered(telegram.received(CHAT)))
        pushed = Counter(words for way, words in line.accepted if way == "push")
        assert pushed, "every other answer had to be pushed"
        assert max(pushed.values()) == 1, "what carries a retry key came twice"
        assert line.problems == telegram.problems == []


async def write(writers: list[Writer], road: Road, moment: int, then: Callable[[], None]) -> None:
    """Everybody writes until `moment` messages were acknowledged, and `then` happens at once."""
    done = 0
    over = asyncio.Event()

    async def work(writer: Writer) -> None:
        nonlocal done
        while not over.is_set() and len(writer.acknowledged) < writer.most:
            before = len(writer.acknowledged)
            await writer.next(road)
            done += len(writer.acknowledged) - before
            if done >= moment and not over.is_set():
                over.set()
                then()

    async with asyncio.timeout(60):
        await asyncio.gather(*(work(writer) for writer in writers))
    if not over.is_set():
        then()


async def transcripts(settings: Settings, token: str) -> dict[str, list[tuple[str, str]]]:
    """Who said what, by channel, as it lies in the database after all this."""
    found: dict[str, list[tuple[str, str]]] = {}
    addresses: list[tuple[ChannelName, str]] = [("line", MOTHER), ("telegram", str(CHAT)), ("web", token)]
    async with open_house(settings, sends=False) as house:
        for channel, address in addresses:
            conversation = await house.store.find(channel, address)
            assert conversation is not None, channel
            entries = await house.store.history(conversation, 0, 10_000)
            assert [entry.seq for entry in entries] == sorted({entry.seq for entry in entries})
            found[channel] = [(entry.bubble.speaker, entry.bubble.text) for entry in entries]
    return found


def check_transcript(writer: Writer, said: list[tuple[str, str]]) -> None:
    """Each message once, in order, and an answer that holds it before the next one."""
    mine = [words for speaker, words in said if speaker == "visitor" and words in set(writer.written)]
    assert mine == writer.written
    order = [("visitor", words) for words in writer.written]
    answers = answered([{"text": words} for speaker, words in said if speaker == "bot"])
    assert answers == writer.written
    places = [said.index(entry) for entry in order]
    for place, following in zip(places, [*places[1:], len(said)], strict=True):
        assert any(speaker == "bot" for speaker, _ in said[place:following])


def check_answers(writer: Writer, came: list[str]) -> None:
    """Each answer at least once, the first times in order; a double only where a kill left no way to know."""
    assert list(dict.fromkeys(came)) == writer.written
    assert len(came) - len(set(came)) <= KILLS
