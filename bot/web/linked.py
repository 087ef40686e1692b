"""Addresses and numbers within a text, for a page to make them tappable. `static/links.js` reads texts the same way."""

import re
from dataclasses import dataclass

LINK = re.compile(
    r"(?P<https>https://[^\s<>\"'、。，．）」』】〉》]+)"
    r"|(?<![0-9A-Za-z#-])(?P<tel>0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|#[0-9]{4}|11[09]|18[89])(?![0-9A-Za-z-])"
)
"""https addresses, Japanese telephone numbers with their hyphens, and the short ones: 110, 119, 188, 189, #9110."""
TRAILING = ".,;:!?)"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; with `href` it is a link."""

    text: str
    href: str = ""


def pieces(text: str) -> list[Piece]:
    """The whole text, in order, nothing left out."""
    found: list[Piece] = []
    at = 0
    for match in LINK.finditer(text):
        words = match[0].rstrip(TRAILING) if match["https"] else match[0]
        if match.start() > at:
            found.append(Piece(text[at : match.start()]))
        href = words if match["https"] else f"tel:{words.replace('-', '')}"
        found.append(Piece(words, href))
        at = match.start() + len(words)
    if at < len(text):
        found.append(Piece(text[at:]))
    return found


def tongue(text: str) -> str:
    """`ja` where a text has kana or kanji, `en` where it has Latin letters only, else empty: nobody can tell."""
    if re.search(r"[\u3040-\u30ff\u3400-\u9fff]", text):
        return "ja"
    return "en" if re.search(r"[A-Za-z]{2}", text) else ""
