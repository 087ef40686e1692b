"""The sandbox's LINE as tests use it: held against LINE's own description too, and with a time that tests know.

async with LineStandIn(secret="s", token="t") as line:
    body, headers = line.text("U…", "こんにちは")     # post these to /line/webhook
    await line.wait_for("U…", 1)                      # → [{"type": "text", …}]
"""

from bot.sandbox import line
from bot.sandbox.line import BROKEN, MONTHLY, RATE
from tests.standins.line_described import problem_of
from tests.standins.loopback import Loopback, Webhook

__all__ = ["BROKEN", "MONTHLY", "RATE", "LineStandIn", "Webhook"]

_BORN = 1_767_225_600_000


class LineStandIn(Loopback, line.LineStandIn):
    """LINE as the house sees it."""

    def __init__(self, *, secret: str = "line-secret", token: str = "line-token", chat_mode: str = "bot") -> None:  # noqa: S107
        super().__init__(secret=secret, token=token, chat_mode=chat_mode)

    def problem_of(self, body: bytes, model: str) -> str:
        return problem_of(body, model)

    def moment(self, number: int) -> int:
        return _BORN + number * 1000

    def spend_reply_tokens(self) -> None:
        """Their minute is over."""
        self._reply_tokens.clear()
