"""What a ciphertext is bound to."""

import hashlib

import pytest

from bot.store.keys import KEY_BYTES, NONCE_BYTES, Keys, Unsealed
from bot.store.seal import Seal

KEY = hashlib.sha256(b"a data key").digest()
KEYS = Keys(hashlib.sha256(b"master").digest(), hashlib.sha256(b"pepper").digest())


class Counting:
    """Chance that never repeats itself."""

    def __init__(self) -> None:
        self.count = 0

    def token(self, size: int) -> bytes:
        self.count += 1
        return self.count.to_bytes(size, "big")


def test_it_opens_where_it_was_closed_and_nowhere_else() -> None:
    chance = Counting()
    seal = Seal("c1", KEY, chance)
    sealed = seal.close("entries.body:1", b"words")
    assert seal.open("entries.body:1", sealed) == b"words"
    assert b"words" not in sealed
    for other, place in (
        (seal, "entries.body:2"),
        (seal, "tickets.letter:1"),
        (Seal("c2", KEY, chance), "entries.body:1"),
        (Seal("c1", KEY[::-1], chance), "entries.body:1"),
    ):
        with pytest.raises(Unsealed):
            other.open(place, sealed)


@pytest.mark.parametrize("damage", [b"", b"short", None])
def test_what_is_damaged_does_not_open(damage: bytes | None) -> None:
    seal = Seal("c1", KEY, Counting())
    sealed = seal.close("t.c", b"words")
    broken = sealed[:-1] + bytes([sealed[-1] ^ 1]) if damage is None else damage
    with pytest.raises(Unsealed):
        seal.open("t.c", broken)


def test_each_closing_takes_a_nonce_of_its_own() -> None:
    seal = Seal("c1", KEY, Counting())
    first, second = seal.close("t.c", b"same"), seal.close("t.c", b"same")
    assert first[:NONCE_BYTES] != second[:NONCE_BYTES]
    assert first[NONCE_BYTES:] != second[NONCE_BYTES:]


def test_a_wrapped_key_opens_for_its_owner_only() -> None:
    wrapped = KEYS.wrap(KEY, "c1", Counting())
    assert KEY not in wrapped
    assert KEYS.unwrap(wrapped, "c1") == KEY
    with pytest.raises(Unsealed):
        KEYS.unwrap(wrapped, "c2")
    with pytest.raises(Unsealed):
        Keys(KEYS.pepper, KEYS.pepper).unwrap(wrapped, "c1")


def test_digests_keep_kinds_and_peppers_apart() -> None:
    digests = {
        KEYS.digest("line", "U1"),
        KEYS.digest("telegram", "U1"),
        KEYS.digest("return", "U1"),
        KEYS.digest("line", "U2"),
        Keys(KEYS.master, KEYS.master).digest("line", "U1"),
    }
    assert len(digests) == 5
    assert KEYS.digest("line", "U1") in digests


@pytest.mark.parametrize("short", ["master", "pepper"])
def test_a_key_of_another_length_is_named_but_not_shown(short: str) -> None:
    parts = {"master": KEY, "pepper": KEY} | {short: b"hunter2"}
    with pytest.raises(ValueError, match=f"{short}.* has 7 bytes, it must have {KEY_BYTES}") as caught:
        Keys(**parts)
    assert "hunter2" not in str(caught.value)
    assert "hunter2" not in repr(KEYS) + repr(Keys(KEY, KEY))


def test_the_checks_tell_which_key_is_wrong_and_no_key() -> None:
    other = Keys(KEYS.master, hashlib.sha256(b"other").digest())
    assert KEYS.checks()["check.master"] == other.checks()["check.master"]
    assert KEYS.checks()["check.pepper"] != other.checks()["check.pepper"]
    assert KEYS.master not in KEYS.checks().values()
