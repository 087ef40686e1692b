"""Signed bodies read by the channels, for tests that look at facts only."""

from bot.model.event import Inbound
from tests.contract.channels.benches import LINE_SECRET, LINE_TOKEN, NOW, TELEGRAM_SECRET, offline
from tests.standins.line import LineStandIn

LINE, TELEGRAM = offline("line"), offline("telegram")
SIGNER = LineStandIn(secret=LINE_SECRET, token=LINE_TOKEN)


def from_line(body: bytes) -> list[Inbound]:
    return LINE.receive(body, {"X-Line-Signature": SIGNER.signature(body)}, NOW)  # type: ignore[union-attr]


def from_telegram(body: bytes) -> list[Inbound]:
    return TELEGRAM.receive(body, {"X-Telegram-Bot-Api-Secret-Token": TELEGRAM_SECRET}, NOW)  # type: ignore[union-attr]


def one(arrivals: list[Inbound]) -> Inbound:
    (arrival,) = arrivals
    return arrival
