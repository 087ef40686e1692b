"""Plays a transcript: what the visitor and the counselor do is done, and what the house says is written down.

A transcript is `{about, locale, channel, at, talk: […]}`. In `talk` stand, in the order of the conversation:

- what the visitor does: `open: true`, `write: words`, `tap: choice` (it must be on the screen), `way: pause`;
- what a counselor does: `counselor: {take: name}`, `{answer: words}`, `{invite: true}`, `{return: true}`,
  `{close: true}`;
- `wait: 25h` (or `10m`, `3d`): time passes;
- what must be so: `bot: [names of texts]`, `at: flow.step`, `desk: [lines of the letter, then words written after it]`.

`play` gives the same transcript with the last three filled in as they really were.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, cast, get_args

import yaml

from bot.model.desk import Session, Staff
from bot.model.ids import ChannelName, StaffId
from bot.service.desk import Action
from tests.house import NOTHING, Home, Turn, Visitor, home

Line = dict[str, Any]
DONE = {"open", "write", "tap", "way", "counselor", "wait"}
SEEN = {"bot", "at", "desk"}
KEYS = {"about", "locale", "channel", "at", "talk"}
_SPAN = re.compile(r"(\d+)([mhd])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


class Unplayable(Exception):
    """The transcript itself is at fault: which file, which line of the talk, what is wrong."""


def read_transcript(path: Path) -> Line:
    """A transcript, its form checked."""
    script: Line = yaml.safe_load(path.read_text())
    if set(script) != KEYS:
        raise Unplayable(f"{path.name}: it needs exactly {sorted(KEYS)}, and has {sorted(script)}")
    if script["channel"] not in get_args(ChannelName):
        raise Unplayable(f"{path.name}: there is no channel {script['channel']}")
    before = ""
    for number, line in enumerate(script["talk"], 1):
        if len(line) != 1 or not set(line) <= DONE | SEEN:
            raise Unplayable(f"{path.name}, line {number} of the talk: {line}")
        (key,) = line
        if before in DONE - {"wait"} and key != "bot":
            raise Unplayable(f"{path.name}, line {number} of the talk: what does the house say to `{before}`?")
        if key == "bot" and before not in DONE - {"wait"}:
            raise Unplayable(f"{path.name}, line {number} of the talk: nobody did anything before `bot`")
        before = key
    return script


async def play(script: Line, folder: Path) -> Line:
    """The transcript as it really went."""
    at = script["at"]
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(at)
    channel: ChannelName = script["channel"]
    async with home(folder, at=moment, channels={channel}) as house:
        visitor = house.visitor(channel, locale=script["locale"])
        return {**script, "talk": [line async for line in _Play(house, visitor).lines(script["talk"])]}


class _Play:
    def __init__(self, house: Home, visitor: Visitor) -> None:
        self._house = house
        self._visitor = visitor
        self._counselor = Session(Staff(StaffId("s-0"), "s0", "", "counselor"), "csrf")

    async def lines(self, talk: list[Line]) -> Any:
        turn = NOTHING
        for line in talk:
            ((key, value),) = line.items()
            match key:
                case "bot":
                    yield {"bot": list(turn.said)}
                case "at":
                    yield {"at": str(self._visitor.position)}
                case "desk":
                    yield {"desk": await self._desk()}
                case "wait":
                    self._house.later(**_span(value))
                    yield line
                case _:
                    turn = await self._do(key, value)
                    yield line

    async def _do(self, key: str, value: Any) -> Turn:
        visitor = self._visitor
        match key:
            case "open":
                return await visitor.open()
            case "write":
                return await visitor.write(value)
            case "tap":
                return await visitor.tap(value)
            case "way":
                return await visitor.way(value)
            case "counselor":
                return await self._act(value)
        raise Unplayable(key)

    async def _act(self, done: Line) -> Turn:
        ((wanted, value),) = done.items()
        if wanted not in get_args(Action):
            raise Unplayable(f"a counselor cannot {wanted}")
        action = cast("Action", wanted)
        if action == "take":
            staff = Staff(StaffId(self._house.fresh("s")), self._house.fresh("login"), value, "counselor")
            await self._house.store.add_staff(staff, "no hash opens this", self._house.now)
            self._counselor = Session(staff, "csrf")
        words = value if action == "answer" else ""
        turn = await self._house.counselor(action, self._visitor, words, session=self._counselor)
        if turn.refusal is not None:
            raise Unplayable(f"the counselor could not {action}: {turn.refusal.reason}")
        return turn

    async def _desk(self) -> list[str]:
        """What a counselor can read of this visitor: the lines of every letter, then what was written to it."""
        shown: list[str] = []
        for (ticket,) in self._house.rows("SELECT id FROM tickets ORDER BY approved_at, id"):
            page = await self._house.store.ticket(ticket)
            if page is not None:
                shown += [line.text for line in page.letter if not line.withdrawn]
                shown += [m.text for m in page.messages if m.speaker == "visitor" and not m.withdrawn]
        return shown


def _span(value: str) -> dict[str, float]:
    found = _SPAN.fullmatch(str(value))
    if found is None:
        raise Unplayable(f"`wait: {value}` is no span such as 25h")
    return {_UNITS[found[2]]: float(found[1])}


def rows(script: Line) -> Iterator[str]:
    """The talk, a line each, for comparing and for the file."""
    for line in script["talk"]:
        ((key, value),) = line.items()
        yield f"  - {key}: {_flow(value)}"


def written(path: Path, script: Line) -> str:
    """The file's text with the talk as it went; the lines above it stay as they are."""
    head = path.read_text().partition("talk:\n")[0]
    return head + "talk:\n" + "".join(f"{row}\n" for row in rows(script))


def _flow(value: Any) -> str:
    match value:
        case list():
            return f"[{', '.join(_flow(item) for item in value)}]"
        case dict():
            return f"{{{', '.join(f'{key}: {_flow(item)}' for key, item in value.items())}}}"
        case str() if "\n" in value:
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    said = yaml.safe_dump([value], default_flow_style=True, allow_unicode=True, width=10_000).strip()[1:-1]
    return f'"{said[1:-1]}"' if said.startswith("'") and not set('"\\') & set(said) else said
