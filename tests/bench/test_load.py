"""The load tells a contestant that answers once and in order from one that does not."""

import asyncio
import re
from collections.abc import Callable

import pytest

from bench import load as loading
from bench.dialogue import FIRST_CHAT, STEPS, Opening
from bench.load import Load
from bench.tally import Tally
from bench.wire import Answerer, answered, whole

STEP = re.compile(rb"c:sit\.(\w+):go")
CHAT = re.compile(rb'"id": (1\d{9})')
Behaviour = Callable[[int, int, int], list[int]]
"""What is sent for a turn: by chat, the step that is due (1 to 6) and the number of the turn so far."""


async def against(behave: Behaviour) -> Tally:
    """Eight chats on four lanes against a server that answers every webhook, and sends what `behave` says."""
    loop = asyncio.get_running_loop()
    turns = 0

    def answer(request: bytes) -> bytes:
        nonlocal turns
        chat, step = CHAT.search(request), STEP.search(request)
        assert chat is not None
        number = int(chat[1]) - FIRST_CHAT
        due = (STEPS.index(step[1].decode()) + 1) % 6 + 1 if step else 1
        turns += bool(step)
        for sent in behave(number, due, turns) if step else [due]:
            loop.call_soon(load.heard, number, sent)
        return answered(b"{}")

    server = await loop.create_server(lambda: Answerer(answer), "127.0.0.1", 0)
    load = Load(server.sockets[0].getsockname()[1], Opening(), chats=8)
    try:
        await load.open()
        await load.flood(0.05, warm=0.0)
        await load.settle()
        steady = await load.steady(400.0, 0.05)
        assert 0 < steady.turns <= len(steady.took)
        await load.settle()
    finally:
        load.close()
        server.close()
    return load.tally


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "PATIENCE", 0.2)
    monkeypatch.setattr(loading, "LANES", 4)


def wrong(tally: Tally) -> dict[str, int]:
    counts = {"lost": tally.lost, "doubled": tally.doubled, "refused": tally.refused, "cut": tally.cut}
    return {name: count for name, count in counts.items() if count}


def test_who_answers_once_and_in_order_is_right() -> None:
    tally = asyncio.run(against(lambda _chat, due, _turns: [due]))
    assert tally.turns > 20
    assert wrong(tally) == {}


def test_a_double_is_found() -> None:
    tally = asyncio.run(against(lambda _chat, due, turns: [due, due] if turns == 7 else [due]))
    assert wrong(tally) == {"doubled": 1}


def test_an_answer_out_of_order_is_found_and_the_turn_is_lost() -> None:
    tally = asyncio.run(against(lambda _chat, due, turns: [due % 6 + 1] if turns == 7 else [due]))
    assert wrong(tally) == {"lost": 1, "doubled": 1}


def test_a_turn_that_is_never_answered_is_lost_and_the_others_go_on() -> None:
    tally = asyncio.run(against(lambda chat, due, _turns: [] if chat == 3 else [due]))
    assert wrong(tally) == {"lost": 1}
    assert tally.lost_chats == {3}
    assert tally.turns > 20


@pytest.mark.parametrize(
    ("buffer", "size"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 40),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no", 0),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nokHTTP/1.1 200", 40),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", 59),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n", 0),
        (b"HTTP/1.1 200 OK\r\nContent-Le", 0),
    ],
)
def test_where_a_message_ends(buffer: bytes, size: int) -> None:
    assert whole(buffer) == size
