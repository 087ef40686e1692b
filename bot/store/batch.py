"""A batch that the database refuses. One poisoned turn spoils no other: the batch is then taken apart and tried singly.

What the database cannot do at all (disk full, connection lost) is raised: nothing is acknowledged, the platform comes
again. What it refuses for its content (a defect of ours: a repeated id, a value that no column takes) would come again
for ever; that turn alone becomes a dead letter, and where not even that can be written, a fault without one.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError, StatementError

from bot.model.batch import Decide, Decision, Loaded, Result
from bot.model.errors import Fault
from bot.model.event import Arrival
from bot.store.apply import apply
from bot.store.sheet import Terms

_CONFLICTS = frozenset({"40001", "40P01"})
"""PostgreSQL's serialization failure and deadlock: the same work succeeds when tried again."""
_TRIES = 3


def apply_guarded(
    connection: Connection, vault: Engine, arrivals: Sequence[Arrival], decide: Decide, terms: Terms
) -> list[Result]:
    """As `apply`, one result an arrival. Raises what has nothing to do with the content of the batch."""
    try:
        return _patiently(connection, vault, arrivals, decide, terms)
    except (StatementError, Fault) as error:
        if not _is_content(error):
            raise
        if len(arrivals) > 1:
            return [apply_guarded(connection, vault, [one], decide, terms)[0] for one in arrivals]
        return _dead_letter(connection, vault, arrivals, type(getattr(error, "orig", None) or error).__name__, terms)


def _is_content(error: Exception) -> bool:
    if isinstance(error, DBAPIError):
        return isinstance(error, IntegrityError | DataError | ProgrammingError) or _code(error).startswith("22")
    return True


def _code(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", "") or "")


def _patiently(
    connection: Connection, vault: Engine, arrivals: Sequence[Arrival], decide: Decide, terms: Terms
) -> list[Result]:
    for left in reversed(range(_TRIES)):
        try:
            return apply(connection, vault, arrivals, decide, terms)
        except DBAPIError as error:
            if _code(error) not in _CONFLICTS or not left:
                raise
    raise AssertionError  # the last try returns or raises


def _dead_letter(
    connection: Connection, vault: Engine, arrivals: Sequence[Arrival], fault: str, terms: Terms
) -> list[Result]:
    def keep(_loaded: Loaded) -> Decision:
        return Decision(fault=fault)

    try:
        return _patiently(connection, vault, arrivals, keep, terms)
    except (StatementError, Fault) as error:
        if not _is_content(error):
            raise
        return [Result(None, fault=fault)]
