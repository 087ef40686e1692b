"""Ciphertexts of one conversation: AES-256-GCM under its own data key.

The associated data names the place (table, column and row) and the conversation, so that a ciphertext moved to another
row, column or conversation does not open. A nonce is 96 random bits; a conversation stays far below the 2^32 messages
for which that is safe under one key (NIST SP 800-38D, section 8.3).
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.keys import NONCE_BYTES, Randomness, Unsealed


class Seal:
    """Closes and opens what belongs to one conversation. `key` has 32 bytes."""

    __slots__ = ("_cipher", "_randomness", "conversation")

    def __init__(self, conversation: str, key: bytes, randomness: Randomness) -> None:
        self.conversation = conversation
        self._cipher = AESGCM(key)
        self._randomness = randomness

    def close(self, place: str, plain: bytes) -> bytes:
        """Nonce and ciphertext; `place` is `table.column` or `table.column:row`."""
        nonce = self._randomness.token(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, self._bound(place))

    def open(self, place: str, sealed: bytes) -> bytes:
        """What was closed at this place. Raises Unsealed."""
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], self._bound(place))
        except (InvalidTag, ValueError) as error:
            raise Unsealed(f"{place} of {self.conversation} does not open") from error

    def _bound(self, place: str) -> bytes:
        return f"{place}\0{self.conversation}".encode()
