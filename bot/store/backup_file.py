"""A file that only a passphrase opens, written and read piece by piece.

    ENGAWA-BACKUP, length and digest of the head, the head (JSON, in the clear), pieces of 256 KiB

The passphrase is stretched with Argon2id (RFC 9106, its second recommended choice: 64 MiB). From that and the head
comes the key of this one file, so that a head that was changed opens nothing. Each piece is AES-256-GCM; its nonce is
its number and whether it is the last, so that pieces cannot change places, nor the file end early or go on. A mark in
the head tells a wrong passphrase from a damaged file before anything is read.

Inside are frames: a length of four bytes, and that many bytes.
"""

import hashlib
import hmac
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO, Literal

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.model.errors import Unready

FORMAT = 1
MAGIC = b"ENGAWA-BACKUP\n"
SALT_BYTES = 16
PIECE = 256 * 1024
TAG = 16
DAMAGED = "is damaged, or not whole. Nothing of it was used; take another copy of it, or another backup."
_DIGEST = 32
_LENGTH = 4
_MOST_HEAD = 64 * 1024
_MOST_KIB = 1024 * 1024
_MOST_PASSES = 16
_MOST_LANES = 16


class WrongPassphrase(Unready):
    """The passphrase does not open this file."""


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """What anybody may read. `content` and `vault` are schema versions, `house` tells this house from others."""

    format: int = FORMAT
    kind: Literal["house", "vault"]
    made: datetime
    program: str
    content: str
    vault: str
    house: str
    salt: bytes
    passes: int = 3
    kib: int = 64 * 1024
    lanes: int = 4
    mark: bytes = b""


class _AnyHead(msgspec.Struct):
    """As much of a head as every format has."""

    format: int
    program: str = "?"


def stretch(passphrase: str, head: Head) -> bytes:
    """The secret behind all files with this salt. It takes a tenth of a second, and the memory that the head names."""
    return hash_secret_raw(
        passphrase.encode(), head.salt, head.passes, head.kib, head.lanes, hash_len=_DIGEST, type=Type.ID
    )


def mark(secret: bytes) -> bytes:
    """By which a head knows its passphrase again."""
    return hmac.digest(secret, b"engawa backup passphrase", hashlib.sha256)[:SALT_BYTES]


class Sealer:
    """Writes one file. `close` ends it; without, it never opens again."""

    def __init__(self, file: BinaryIO, head: Head, secret: bytes) -> None:
        self._file = file
        written = msgspec.json.encode(msgspec.structs.replace(head, mark=mark(secret)))
        self._cipher = _cipher(secret, written)
        self._waiting = bytearray()
        self._count = 0
        file.write(MAGIC + len(written).to_bytes(_LENGTH, "big") + hashlib.sha256(written).digest() + written)

    def frame(self, data: bytes) -> None:
        """Add a frame."""
        self._waiting += len(data).to_bytes(_LENGTH, "big")
        self._waiting += data
        begun = 0
        while len(self._waiting) - begun > PIECE:  # what may be the last piece waits
            self._write(bytes(self._waiting[begun : begun + PIECE]), last=False)
            begun += PIECE
        del self._waiting[:begun]

    def close(self) -> None:
        """Write what waits, as the last piece."""
        self._write(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _write(self, plain: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._count, last=last), plain, None))
        self._count += 1


def read_head(file: BinaryIO, name: str) -> tuple[Head, bytes]:
    """The head and its bytes. Raises Unready where it is none, is damaged, or of a format that is not known yet."""
    if file.read(len(MAGIC)) != MAGIC:
        raise Unready(f"{name} is not a backup of Engawa, or its beginning is damaged.")
    length = int.from_bytes(file.read(_LENGTH), "big")
    digest = file.read(_DIGEST)
    written = file.read(min(length, _MOST_HEAD))
    if len(written) != length or hashlib.sha256(written).digest() != digest:
        raise Unready(f"{name} {DAMAGED}")
    try:
        known = msgspec.json.decode(written, type=_AnyHead)
        if known.format > FORMAT:
            raise Unready(f"{name} was written by a newer Engawa ({known.program}). Restore it with that one.")
        head = msgspec.json.decode(written, type=Head)
    except msgspec.DecodeError as error:
        raise Unready(f"{name} {DAMAGED}") from error
    if head.kib > _MOST_KIB or head.passes > _MOST_PASSES or head.lanes > _MOST_LANES:
        raise Unready(f"{name} asks for more memory than any backup of Engawa: it is not one of ours.")
    return head, written


def frames(file: BinaryIO, name: str, secret: bytes) -> Iterator[bytes]:
    """All frames, from the beginning of the file. Raises Unready at the first piece that is not as it was written."""
    file.seek(0)
    head, written = read_head(file, name)
    if not hmac.compare_digest(mark(secret), head.mark):
        raise WrongPassphrase(f"The passphrase is not the one of {name}. Nothing was changed; try again.")
    waiting = bytearray()
    for plain in _pieces(file, name, _cipher(secret, written)):
        waiting += plain
        begun = 0
        while len(waiting) - begun >= _LENGTH:
            until = begun + _LENGTH + int.from_bytes(waiting[begun : begun + _LENGTH], "big")
            if len(waiting) < until:
                break
            yield bytes(waiting[begun + _LENGTH : until])
            begun = until
        del waiting[:begun]
    if waiting:
        raise Unready(f"{name} {DAMAGED}")


def _pieces(file: BinaryIO, name: str, cipher: AESGCM) -> Iterator[bytes]:
    count, sealed = 0, file.read(PIECE + TAG)
    while True:
        beyond = file.read(PIECE + TAG) if len(sealed) == PIECE + TAG else b""
        try:
            plain = cipher.decrypt(_nonce(count, last=not beyond), sealed, None)
        except (InvalidTag, ValueError) as error:
            raise Unready(f"{name} {DAMAGED}") from error
        yield plain
        if not beyond:
            return
        count, sealed = count + 1, beyond


def _nonce(count: int, *, last: bool) -> bytes:
    return count.to_bytes(11, "big") + bytes([last])


def _cipher(secret: bytes, head: bytes) -> AESGCM:
    """Under a key of this file alone: no two heads are the same, so that no nonce comes twice under one key."""
    return AESGCM(hmac.digest(secret, b"engawa backup data" + hashlib.sha256(head).digest(), hashlib.sha256))
