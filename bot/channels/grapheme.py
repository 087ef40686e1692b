"""What a reader sees as one character, and how the platforms count.

LINE counts text in UTF-16 code units and labels in grapheme clusters. The rules here are those of Unicode's extended
clusters as far as chat needs them: marks, joiners, variation selectors, skin tones, flags, keycaps, Hangul jamo. Where
they are coarser than the standard they count rather too many, so that a label which passes here passes there.
"""

import unicodedata
from collections.abc import Iterator

_JOINER = "\u200d"
_EXTENDING = frozenset({"Mn", "Me", "Mc"})


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def clusters(text: str) -> Iterator[str]:
    """The text in pieces that must not be torn apart; joined again they are the text."""
    start = 0
    for at in range(1, len(text)):
        if not _belongs(text, start, at):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def length(text: str) -> int:
    """Length in grapheme clusters."""
    return sum(1 for _ in clusters(text))


def _belongs(text: str, start: int, at: int) -> bool:
    """Whether the character at `at` continues the cluster that began at `start`."""
    before, here = text[at - 1], text[at]
    if here == "\n":
        return before == "\r"
    if before in "\r\n":
        return False
    if here == _JOINER or _is_extending(here):
        return True
    if before == _JOINER:
        return _is_pictograph(here)
    if _is_flag_letter(before) and _is_flag_letter(here):
        # Flags are pairs: an odd number of letters so far leaves one waiting for its second half.
        return (at - start) % 2 == 1
    return _is_jamo_tail(before, here)


def _is_extending(character: str) -> bool:
    return (
        unicodedata.category(character) in _EXTENDING
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
        or "\U000e0020" <= character <= "\U000e007f"  # tags, as in the flags of regions
        or character in "\uff9e\uff9f\u200c"  # half-width sound marks; the non-joiner
    )


def _is_pictograph(character: str) -> bool:
    return unicodedata.category(character) == "So" or character > "\U0001efff"


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_jamo_tail(before: str, here: str) -> bool:
    leading, vowel, trailing = (
        "\u1100" <= before <= "\u115f",
        "\u1160" <= here <= "\u11a7",
        "\u11a8" <= here <= "\u11ff",
    )
    if leading:
        return vowel or "\u1100" <= here <= "\u115f" or "\uac00" <= here <= "\ud7a3"
    if "\u1160" <= before <= "\u11a7" or ("\uac00" <= before <= "\ud7a3" and (ord(before) - 0xAC00) % 28 == 0):
        return vowel or trailing
    return trailing and ("\u11a8" <= before <= "\u11ff" or "\uac00" <= before <= "\ud7a3")
