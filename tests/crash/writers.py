"""People who write while things break, and a checker that knows nothing of the program but its promise.

Everybody writes lines of a letter, so that each answer repeats the words it answers and can be told from all others.
What gets no answer is sent again as it was, as platforms and the page do. At the end what was acknowledged over HTTP is
held against what lies in the database and against what reached the platforms.
"""

import asyncio
import itertools
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from bot.app import Prepared, open_house
from bot.model.ids import ChannelName
from bot.service.compiled import Compiled
from bot.settings import Settings
from tests.house import shipped
from tests.standins.line import LineStandIn
from tests.standins.loopback import Message

MOTHER, START = "Umother", "0f7f9b0e-5f5c-4f43-9a57-6a1f1f0d9d55"
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
    most: int
    address: str = ""
    name: str = ""
    """Stands in the words, so that those of several on one channel can be told apart."""
    written: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    pending: tuple[str, Request] | None = None

    async def next(self, road: "Road") -> None:
        if self.pending is None:
            words = f"{self.channel}{self.name}から、その{len(self.written) + 1}。"
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
        self.refused = 0

    async def post(self, request: Request) -> bool:
        """Whether it was acknowledged."""
        path, body, headers = request
        try:
            answer = await self.client.post(f"{self.address}{path}", content=body, headers=headers)
        except httpx.HTTPError:
            return False
        assert answer.status_code in {200, 202, 503}, answer.text
        self.refused += answer.status_code == 503
        return answer.status_code != 503

    async def surely(self, request: Request) -> None:
        async with asyncio.timeout(30):
            while not await self.post(request):  # noqa: ASYNC110 - the server says nothing when it is ready again
                await asyncio.sleep(0.05)


def answered(messages: list[Message]) -> list[str]:
    """The newest line of the letter in each answer that shows one."""
    shown = [re.findall(r"^\d+\. (.+)$", message["text"], re.MULTILINE) for message in messages]
    return [lines[-1] for lines in shown if lines]


def on_line(line: Line, address: str = MOTHER) -> Callable[[str], Request]:
    """What LINE sends; every other time it comes again after so long that its token is good no more."""
    late = itertools.cycle((False, True))

    def make(words: str) -> Request:
        event = line.message(address, words)
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


async def write(
    writers: list[Writer],
    road: Road,
    moment: int,
    then: Callable[[], None] = lambda: None,
    *,
    beside: Awaitable[None] | None = None,
) -> None:
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
        await asyncio.gather(*(work(writer) for writer in writers), *(() if beside is None else (beside,)))
    if not over.is_set():
        then()


async def check_transcripts(settings: Settings, writers: list[Writer]) -> None:
    """What lies in the database after all this."""
    async with open_house(settings, sends=False, prepared=Prepared(shipped(), Compiled({}))) as house:
        for writer in writers:
            assert writer.acknowledged == writer.written
            assert len(writer.written) == writer.most
            conversation = await house.store.find(writer.channel, writer.address)
            assert conversation is not None, writer.channel
            entries = await house.store.history(conversation, 0, 10_000)
            assert [entry.seq for entry in entries] == sorted({entry.seq for entry in entries})
            check_transcript(writer, [(entry.bubble.speaker, entry.bubble.text) for entry in entries])


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


def check_answers(writer: Writer, came: list[str], kills: int) -> None:
    """Each answer at least once, the first times in order; a double only where a kill left no way to know."""
    assert list(dict.fromkeys(came)) == writer.written
    assert len(came) - len(set(came)) <= kills
