"""Engawa as it is served, with one thing lifted: it keeps to Telegram's thirty messages a second by itself.

No other contestant does, and the loopback has no such limit. BENCH_MODE `alone` also takes the batches away: each turn
is a transaction of its own.
"""

import os
import sys

from bot.__main__ import main
from bot.channels.telegram_pace import Pace
from bot.service import turn


async def at_once(pace: Pace, chat: str) -> float:
    """Every turn to speak is now."""
    del pace, chat
    return 0.0


if __name__ == "__main__":
    Pace.turn = at_once  # type: ignore[assignment, method-assign]
    if os.environ["BENCH_MODE"] == "alone":
        turn.BATCH = 1
    sys.argv = ["engawa", "serve", *sys.argv[1:]]
    main()
