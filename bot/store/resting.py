"""Where conversations stopped: a count for each step, for those who write the flows.

The family wall (P10): whoever reads such a picture may live with somebody who writes here. One conversation more or
less must not show, above all not whether there is one at all. So counts leave this module in steps of five only, and
a count under five is not told apart from none. Nothing else leaves: no id, no time, no channel, no word. States are
opened one by one, their position is counted, and the rest is dropped.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import msgspec
from sqlalchemy import Connection, RowMapping, select

from bot.model.conversation import Position
from bot.store import vault as safe
from bot.store.keys import Keys, Randomness, Unsealed
from bot.store.schema import conversations

FEWEST = 5
"""The least count that is told, and the steps in which greater ones are."""
AT_ONCE = 500


class _Standing(msgspec.Struct):
    """The one part of a stored conversation that is read."""

    position: Position


_STANDING = msgspec.json.Decoder(_Standing)


def resting(
    content: Connection, vault: Connection, before: datetime, keys: Keys, randomness: Randomness
) -> dict[Position, int]:
    """By step: how many conversations stand there whose newest word is older than `before`, rounded down to fives.

    Steps with fewer than five are left out, as are conversations whose key is gone.
    """
    counted: Counter[Position] = Counter()
    for rows in _pages(content, before):
        seals = safe.seals(vault, [row["id"] for row in rows], keys, randomness)
        for row in rows:
            try:
                state = seals[row["id"]].open("conversations.state", row["state"])
                counted[_STANDING.decode(state).position] += 1
            except (KeyError, Unsealed, msgspec.DecodeError):
                continue
    return {
        position: count - count % FEWEST for position, count in sorted(counted.items(), key=_name) if count >= FEWEST
    }


def _name(item: tuple[Position, int]) -> str:
    return str(item[0])


def _pages(content: Connection, before: datetime) -> Iterator[list[RowMapping]]:
    after = ""
    while True:
        wanted = (
            select(conversations.c.id, conversations.c.state)
            .where(conversations.c.id > after, conversations.c.touched_at < before)
            .where(conversations.c.state.is_not(None))
            .order_by(conversations.c.id)
            .limit(AT_ONCE)
        )
        rows = list(content.execute(wanted).mappings())
        if not rows:
            return
        yield rows
        after = rows[-1]["id"]
