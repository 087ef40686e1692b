"""A font for the pictures that LINE shows: the operator's own, or one that the computer has.

None is shipped: a Japanese font is larger than the whole program, and every system has one or can have one in a minute.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageFont

from bot.model.errors import Unready

KNOWN = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Medium.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-vf-fonts/NotoSansCJK-VF.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/morisawa-bizud-gothic/BIZUDPGothic-Regular.ttf",
    "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
    "/usr/share/fonts/opentype/ipafont-gothic/ipagp.ttf",
    "/usr/share/fonts/truetype/takao-gothic/TakaoPGothic.ttf",
    "/usr/share/fonts/truetype/vlgothic/VL-PGothic-Regular.ttf",
    "/System/Library/Fonts/ヒラギノ角ゴシック W4.ttc",
    "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc",
    "/Library/Fonts/NotoSansCJKjp-Regular.otf",
    "/mnt/c/Windows/Fonts/YuGothM.ttc",
    "/mnt/c/Windows/Fonts/meiryo.ttc",
)
"""Where Debian, Ubuntu, Fedora, Arch, macOS and Windows keep fonts that can write Japanese; the first that is there."""
NONE = (
    "There is no font on this computer that can write Japanese, and without one the menu's picture cannot be drawn. "
    "Install one (Debian, Ubuntu: apt install fonts-noto-cjk), or name a font file as `font` in "
    "engawa.toml."
)
_NOBODY = "\U0010fffe"
"""No font has a shape for it, so that one sees how a font draws what it does not know."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font file that can be opened."""

    path: Path

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """The font at a size in pixels."""
        return ImageFont.truetype(str(self.path), size)

    def lacks(self, text: str) -> list[str]:
        """The characters of a text for which it has no shape."""
        font = self.at(40)
        unknown = bytes(font.getmask(_NOBODY))
        return sorted({one for one in text if not one.isspace() and bytes(font.getmask(one)) == unknown})


def find(own: Path | None, texts: Iterable[str], known: Sequence[str] = KNOWN) -> Font:
    """The operator's font, else the first known one that can write all of the texts. Raises Unready."""
    needed = "".join(sorted(set("".join(texts))))
    if own is not None:
        font = _opened(own)
        if font is None:
            raise Unready(f"`font` names {own}, which is no font file that can be read.")
        if missing := font.lacks(needed):
            raise Unready(f"The font {own} cannot write {' '.join(missing[:10])}. Name another one as `font`, or none.")
        return font
    for path in known:
        font = _opened(Path(path))
        if font is not None and not font.lacks(needed):
            return font
    raise Unready(NONE)


def _opened(path: Path) -> Font | None:
    try:
        ImageFont.truetype(str(path), 20)
    except (OSError, ValueError):
        return None
    return Font(path)
