"""The file that only a passphrase opens: whatever was done to it is seen, and nothing of it is used then."""

import io
import random
from datetime import UTC, datetime

import msgspec
import pytest

from bot.model.errors import Unready
from bot.store.backup_file import PIECE, TAG, Head, Sealer, WrongPassphrase, frames, mark, read_head, stretch
from bot.store.restore_fill import head_of

HEAD = Head(
    kind="house",
    made=datetime(2026, 11, 23, 3, 0, tzinfo=UTC),
    program="0.1.0",
    content="0003",
    vault="0001",
    house="1a2b3c4d",
    salt=b"s" * 16,
    passes=1,
    kib=64,
    lanes=1,
)
SECRET = stretch("correct horse battery", HEAD)


def written(*data: bytes, head: Head = HEAD) -> bytes:
    file = io.BytesIO()
    sealer = Sealer(file, head, SECRET)
    for frame in data:
        sealer.frame(frame)
    sealer.close()
    return file.getvalue()


def read(data: bytes, secret: bytes = SECRET) -> list[bytes]:
    return list(frames(io.BytesIO(data), "b", secret))


@pytest.mark.parametrize("size", [0, 1, PIECE - 5, PIECE - 4, PIECE - 3, 2 * PIECE - 4, 3 * PIECE])
def test_what_was_written_is_read(size: int) -> None:
    """At and around the borders of pieces, where the last one is told from those before."""
    frame = random.Random(size).randbytes(size)  # noqa: S311 - bytes that repeat
    assert read(written(frame)) == [frame]
    assert read(written(b"first", frame, b"", frame)) == [b"first", frame, b"", frame]
    assert frame[:64] not in written(frame) or size < 64


def test_no_byte_can_be_changed() -> None:
    whole = written(b"words " * 20, b"more")
    for at in range(len(whole)):
        broken = bytearray(whole)
        broken[at] ^= 1
        with pytest.raises(Unready, match="damaged"):
            read(bytes(broken))


def test_it_cannot_end_early_or_go_on() -> None:
    short = written(b"words")
    for length in range(len(short)):
        with pytest.raises(Unready, match="damaged"):
            read(short[:length])
    whole = written(*[bytes(PIECE - 4)] * 3)  # a frame a piece, so that no frame is cut in two
    begins = whole.index(b"}") + 1
    for pieces in range(3):
        with pytest.raises(Unready, match="damaged"):
            read(whole[: begins + pieces * (PIECE + TAG)])
    with pytest.raises(Unready, match="damaged"):
        read(whole + whole[begins:])
    with pytest.raises(Unready, match="damaged"):
        read(whole + b"\0")


def test_pieces_cannot_change_places() -> None:
    whole = written(bytes(3 * PIECE))
    begins, step = whole.index(b"}") + 1, PIECE + TAG
    first, second = whole[begins : begins + step], whole[begins + step : begins + 2 * step]
    with pytest.raises(Unready, match="damaged"):
        read(whole[:begins] + second + first + whole[begins + 2 * step :])


def test_a_head_of_another_file_opens_nothing() -> None:
    """Two files of one backup have one secret; each is closed under a key of its own."""
    other = msgspec.structs.replace(HEAD, kind="vault")
    ours, theirs = written(b"words"), written(b"words", head=other)
    at, beyond = ours.index(b"}") + 1, theirs.index(b"}") + 1
    assert ours[at:] != theirs[beyond:]
    with pytest.raises(Unready, match="damaged"):
        read(theirs[:beyond] + ours[at:])


def test_a_wrong_passphrase_is_told_from_damage() -> None:
    with pytest.raises(WrongPassphrase, match=r"not the one of b\. Nothing was changed"):
        read(written(b"words"), stretch("correct horse batterie", HEAD))
    assert mark(SECRET) != SECRET[:16]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"format": 2, "program": "3.0"}, r"newer Engawa \(3\.0\)"),
        ({"content": "0999"}, r"newer Engawa \(0\.1\.0; content 0999\).*bring Engawa up to date"),
        ({"vault": "0999"}, "vault 0999"),
        ({"kib": 1 << 30}, "more memory"),
        ({"passes": 10_000}, "more memory"),
    ],
)
def test_what_this_program_cannot_read_is_said(changed: dict[str, object], told: str) -> None:
    data = written(b"words", head=msgspec.structs.replace(HEAD, **changed))
    with pytest.raises(Unready, match=told):
        head_of(io.BytesIO(data), "b")


def test_anything_else_is_no_backup() -> None:
    for data in (b"", b"SQLite format 3\0" * 20, b"ENGAWA-BACKUP\n\xff\xff\xff\xff" + bytes(100)):
        with pytest.raises(Unready, match=r"not a backup of Engawa|damaged"):
            read_head(io.BytesIO(data), "b")
