"""Why a delivery failed, in words that the desk may show: the platform's sentence, never ours and never a secret."""

from collections.abc import Iterable

_LONGEST = 120
_ECHO = 6
"""A run of that many characters of what we sent counts as an echo of it."""


def quoted(sentence: object, *, sent: Iterable[str], secrets: Iterable[str]) -> str:
    """The platform's sentence in one short line; empty where it repeats a secret or what a message says."""
    if not isinstance(sentence, str):
        return ""
    line = " ".join(sentence.split())
    if any(secret and secret in line for secret in secrets) or any(_echoes(line, text) for text in sent):
        return ""
    return line[:_LONGEST]


def told(status: int | str, sentence: str) -> str:
    """`400: The request body has 1 error(s)`, or only the status."""
    return f"{status}: {sentence}" if sentence else f"{status}"


def _echoes(line: str, text: str) -> bool:
    flat = " ".join(text.split())
    if len(flat) <= _ECHO:
        return bool(flat) and flat in line
    return any(line[at : at + _ECHO] in flat for at in range(len(line) - _ECHO + 1))
