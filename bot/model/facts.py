"""A frozen snapshot of what the house knows at a turn.

Whoever needs a query asks in the service, never in the engine.
"""

from datetime import date, datetime

from msgspec import Struct


class Facts(Struct, frozen=True):
    """`next_reading` is when somebody next reads (None.

    No hours set); `ahead` is how many letters wait, None where told in bands.
    """

    desk_open: bool
    next_reading: datetime | None
    answer_by: date
    kept_until: date
    ahead: int | None
    return_code: str = ""
    """A fresh code, used when the conversation has none yet; empty on channels that need none."""
    receipt: str = ""
    """A fresh receipt number, used only by an erasure."""
