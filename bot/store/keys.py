"""The two secrets of the house, and how a database knows them again.

The master key wraps the data keys of conversations; the pepper turns addresses into digests. They are separate, so that
rotating the one leaves the other. Both live outside every database.
"""

import hashlib
import hmac
from dataclasses import dataclass, field
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12


class Randomness(Protocol):
    """The one source of chance."""

    def token(self, size: int) -> bytes:
        """`size` random bytes."""
        ...


class Unsealed(Exception):
    """A ciphertext does not open with this key at this place."""


@dataclass(frozen=True, slots=True)
class Keys:
    """`master` and `pepper`: 32 bytes each. Raises ValueError otherwise."""

    master: bytes = field(repr=False)
    pepper: bytes = field(repr=False)
    _cipher: AESGCM = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name, value in (("master key", self.master), ("pepper", self.pepper)):
            if len(value) != KEY_BYTES:
                raise ValueError(f"the {name} has {len(value)} bytes, it must have {KEY_BYTES}")
        object.__setattr__(self, "_cipher", AESGCM(self.master))

    def digest(self, kind: str, value: str) -> bytes:
        """What the vault keeps instead of an address (`kind` = channel), a return code or a message id."""
        return hmac.digest(self.pepper, f"{kind}\0{value}".encode(), hashlib.sha256)

    def wrap(self, data_key: bytes, owner: str, randomness: Randomness) -> bytes:
        """A data key as it may be stored; it opens only for the same `owner`."""
        nonce = randomness.token(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, data_key, f"key\0{owner}".encode())

    def unwrap(self, wrapped: bytes, owner: str) -> bytes:
        """The data key. Raises Unsealed."""
        try:
            return self._cipher.decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], f"key\0{owner}".encode())
        except (InvalidTag, ValueError) as error:
            raise Unsealed(f"the data key of {owner} does not open") from error

    def checks(self) -> dict[str, bytes]:
        """Digests by which a database recognises the keys, without telling them."""
        return {
            "check.master": hmac.digest(self.master, b"engawa master key", hashlib.sha256),
            "check.pepper": hmac.digest(self.pepper, b"engawa pepper", hashlib.sha256),
        }
