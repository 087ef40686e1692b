"""What every peer says: the words and buttons of Engawa's six steps, and where each server finds its surroundings.

It needs nothing but Python, since it is read in each peer's own environment.
"""

import os
from pathlib import Path

STEPS = ("start", "two", "three", "four", "five", "six")
TEXTS = tuple(
    f"縁側の{name}番目の場所です。ここにいるだけで、いいです。STEP{number}OF6"
    for number, name in enumerate("一二三四五六", 1)
)
PORT = int(os.environ["BENCH_PORT"])
API = os.environ["BENCH_API"]
TOKEN = os.environ["BENCH_TOKEN"]
SECRET = os.environ["BENCH_SECRET"]
DATA = Path(os.environ["BENCH_DATA"])
DOOR = "/telegram/webhook"
ASKED_FOR = ["message", "callback_query"]


def go(step: int) -> str:
    """What the button that leads on from a step carries."""
    return f"c:sit.{STEPS[step]}:go"


def keyboard(step: int) -> list[list[tuple[str, str]]]:
    """Label and data of a step's buttons, in rows."""
    name = STEPS[step]
    return [
        [("次へ行く", go(step)), ("ここにいる", f"c:sit.{name}:stay")],
        [("ほかのこと", f"c:sit.{name}:other")],
        [("とばす", "w:skip"), ("ほか", "w:more")],
    ]
