"""Logs carry ids and counts, never words that a person wrote: canaries through every channel and every kind of event.

They may appear in no log line, in no figure, and in plain in no file of the data folder.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.logs import TALKATIVE
from bot.model.delivery import Dead, Delivery, Outcome
from bot.model.event import (
    CalledFromGroup,
    Covered,
    Edited,
    Ignored,
    Left,
    Opened,
    SentMedia,
    Tapped,
    Unsent,
    VisitorEvent,
    Wrote,
)
from bot.model.ids import ChannelName, MessageId
from bot.service.outbox import Outbox
from tests.house import Home, home
from tests.promises.bench import Plain

pytestmark = pytest.mark.anyio
MARK = "canary"
CHANNELS: tuple[ChannelName, ...] = ("web", "line", "telegram", "console")


class Failing(Plain):
    """A platform that fails while it holds words and addresses."""

    async def send(self, delivery: Delivery) -> Outcome:
        if delivery.attempts:
            return Dead("refused")
        raise ValueError(f"{delivery.address}: {delivery.parts!r}")


def events(number: int) -> Iterator[VisitorEvent]:
    """One of each kind; every word carries the mark."""
    message = MessageId(f"{MARK}-message-{number}")
    yield Opened()
    yield Wrote(message, f"{MARK}-words")
    yield Wrote(MessageId(f"{MARK}-danger"), f"{MARK} 死にたい")
    yield Edited(message, f"{MARK}-edited")
    yield SentMedia("sticker")
    yield Tapped(f"c:{MARK}.nowhere:{MARK}")
    yield Tapped("w:person")
    yield Wrote(MessageId(f"{MARK}-letter"), f"{MARK}-letter です")
    yield Unsent(message)
    yield Covered()
    yield CalledFromGroup()
    yield Ignored("beacon")


async def everything(house: Home) -> None:
    for number, channel in enumerate(CHANNELS):
        visitor = house.visitor(channel, f"{MARK}-address-{channel}")
        for event in events(number):
            await visitor.send(event)
        await visitor.way("person")
        await visitor.send(Tapped("c:letter.preview:send"))
        await house.counselor("take", visitor)
        await house.counselor("answer", visitor, f"{MARK}-answer")
        await house.counselor("invite", visitor)
        house.watching.breaks = lambda _: True
        await visitor.write(f"{MARK}-defect です")
        await house.counselor("answer", visitor, f"{MARK}-defect")
        house.watching.breaks = lambda _: False
        await house.counselor("return", visitor)
        await visitor.send(Left())
    await house.desk.sign_in(f"{MARK}-login", f"{MARK}-password")
    await house.chat.redeem(f"{MARK}-code", f"{MARK}-cookie")


async def test_no_word_and_no_address_is_written_anywhere_in_plain(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in TALKATIVE:
        caplog.set_level(logging.ERROR, name)
    failing: dict[ChannelName, Plain] = {name: Failing(name) for name in ("line", "telegram")}
    with capture_logs() as lines:
        async with home(tmp_path, stand_ins={**failing}) as house:
            await everything(house)
            visitor = house.visitor("line", f"{MARK}-late")
            await visitor.open()
            outbox = Outbox(house.store, house.channels, house.hub, house.measures, lambda: house.now, lambda _: True)
            for _ in range(3):
                await outbox._round()
                for task in list(outbox._under_way):
                    await task
                house.later(hours=1)
            await outbox._look(0)
            figures = house.measures.text().decode()
            raw = house.files()
    assert lines, "faults are logged, without their words"
    assert {"turn.fault", "outbox.send_failed"} <= {str(line["event"]) for line in lines}
    assert MARK not in repr(lines)
    assert MARK not in caplog.text
    assert MARK not in figures
    printed = capfd.readouterr()
    assert MARK not in printed.out + printed.err
    assert MARK.encode() not in raw
    assert "engawa_faults_total 4.0" in figures
