"""LINE's menu as a picture: a veranda with its posts, and in each bay one thing that one can do.

Paper, wood and deep indigo, as everywhere in the house. Help for danger is a lit lantern and does not shout.
"""

import io

from PIL import Image, ImageDraw

from bot.channels.line_menu import HEIGHT, PICTURE_BYTES, WIDTH, Field, Menu
from bot.drawing.fonts import Font
from bot.drawing.menu_icons import ICONS, Pen
from bot.drawing.ruby import Word, read
from bot.model.errors import Unready

OUTSIDE, INSIDE, LIGHT = "#FBF8F1", "#F4EDE0", "#FBEFD2"
INK, SOFT, WOOD, BEAM = "#2E3A5C", "#5F574B", "#8A5A33", "#C9AE8A"
_FINER = 2
"""Drawn at twice the size and made smaller, so that lines are smooth."""
_ICON, _LINE = 190, 10
_WORD, _WORD_LEAST, _NOTE, _NOTE_LEAST = 112, 64, 62, 44
_ICON_TOP, _WORD_BASE, _NOTE_BASE, _WITHOUT_NOTE = -262, 92, 208, 48
"""From the middle of a field, in pixels."""
_MARGIN = 72
_BEAM, _POST = 18, 6


def picture(menu: Menu, font: Font) -> bytes:
    """The menu as PNG, of exactly the size that LINE was told. Raises Unready where a word finds no room."""
    canvas = Image.new("RGB", (WIDTH * _FINER, HEIGHT * _FINER), OUTSIDE)
    draw = ImageDraw.Draw(canvas)
    for field in menu.fields:
        draw.rectangle(_box(field), fill=_ground(field))
    for field in menu.fields:
        _frame(draw, field)
        _field(draw, field, font)
    small = canvas.reduce(_FINER)
    drawn = io.BytesIO()
    small.quantize(colors=128, dither=Image.Dither.NONE).save(drawn, "PNG", optimize=True)
    if drawn.tell() > PICTURE_BYTES:
        raise Unready(f"The picture of the menu has {drawn.tell()} bytes; LINE takes {PICTURE_BYTES}.")
    return drawn.getvalue()


def _ground(field: Field) -> str:
    if field.name == "danger":
        return LIGHT
    return OUTSIDE if field.y == 0 else INSIDE


def _box(field: Field) -> tuple[int, int, int, int]:
    return tuple(  # type: ignore[return-value]  # four of them
        side * _FINER for side in (field.x, field.y, field.x + field.width, field.y + field.height)
    )


def _frame(draw: ImageDraw.ImageDraw, field: Field) -> None:
    """The beam above and the post at the left, where there is a neighbour."""
    left, top, right, bottom = _box(field)
    if field.x:
        draw.rectangle((left - _POST * _FINER // 2, top, left + _POST * _FINER // 2, bottom), fill=BEAM)
    draw.rectangle((left, top, right, top + _BEAM * _FINER // (2 if field.y else 1)), fill=BEAM)


def _field(draw: ImageDraw.ImageDraw, field: Field, font: Font) -> None:
    """Sign, word and note below one another; the base lines of neighbours stand on one line."""
    room = (field.width - 2 * _MARGIN) * _FINER
    across, down = (field.x + field.width / 2) * _FINER, (field.y + field.height / 2) * _FINER
    lower = 0 if field.note else _WITHOUT_NOTE
    pen = Pen(
        draw, across - _ICON * _FINER / 2, down + (_ICON_TOP + lower) * _FINER, _ICON * _FINER, WOOD, _LINE * _FINER
    )
    ICONS[field.name](pen)
    word = read(field.word)
    size = _fitting(word, font, (_WORD, _WORD_LEAST), room, field)
    word.draw(draw, (across, down + (_WORD_BASE + lower) * _FINER), font, size, INK)
    if field.note:
        note = Word(((field.note, ""),))  # small as it is, a reading above it could not be read
        size = _fitting(note, font, (_NOTE, _NOTE_LEAST), room, field)
        note.draw(draw, (across, down + _NOTE_BASE * _FINER), font, size, SOFT)


def _fitting(word: Word, font: Font, sizes: tuple[int, int], room: int, field: Field) -> int:
    """The height of the letters, as large as the word allows. Raises Unready."""
    largest, least = sizes
    for size in range(largest * _FINER, least * _FINER - 1, -2):
        if word.width(font, size) <= room:
            return size
    raise Unready(
        f"The words {word.bare!r} find no room in a field of LINE's menu: shorten `{field.name}` in the menu.yaml in "
        "which they stand."
    )
