"""How many messages LINE still carries this month. Replies are free; every push counts."""

import asyncio
from dataclasses import dataclass
from http import HTTPStatus

from bot.channels.line_api import Answer, LineApi, Unreached

SPARED = 20
"""Pushes kept for what matters, where the plan is small; else one in ten."""


@dataclass(frozen=True, slots=True)
class Quota:
    """`limit` None = no limit. `used` = what LINE has counted, which may lag behind."""

    limit: int | None
    used: int

    @property
    def left(self) -> int | None:
        """None where there is no limit."""
        return None if self.limit is None else max(self.limit - self.used, 0)

    @property
    def is_low(self) -> bool:
        """Near the end: from here on only answers of people, and help in danger, are pushed."""
        return self.limit is not None and self.limit - self.used <= min(SPARED, self.limit // 10)

    @property
    def is_spent(self) -> bool:
        """Nothing can be pushed any more."""
        return self.left == 0


async def ask(api: LineApi) -> Quota | None:
    """What LINE says; None where it says nothing that can be read."""
    plan, consumed = await asyncio.gather(
        api.request("GET", "/v2/bot/message/quota"), api.request("GET", "/v2/bot/message/quota/consumption")
    )
    if isinstance(plan, Unreached) or isinstance(consumed, Unreached):
        return None
    return _read(plan, consumed)


def _read(plan: Answer, consumed: Answer) -> Quota | None:
    used, limit = _count(consumed.json.get("totalUsage")), _count(plan.json.get("value"))
    if plan.status != HTTPStatus.OK or consumed.status != HTTPStatus.OK or used is None:
        return None
    match plan.json.get("type"):
        case "none":
            return Quota(None, used)
        case "limited" if limit is not None:
            return Quota(limit, used)
        case _:
            return None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
