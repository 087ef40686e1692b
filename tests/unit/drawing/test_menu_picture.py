"""The picture of LINE's menu: everything on it can be read, and nothing runs out of its field."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from bot.channels.line_menu import HEIGHT, PICTURE_BYTES, WIDTH, Menu, menus
from bot.drawing import fonts, menu_picture
from bot.drawing.fonts import Font, find
from bot.drawing.menu_icons import ICONS
from bot.drawing.menu_picture import INK, INSIDE, LIGHT, OUTSIDE, SOFT, WOOD, picture
from bot.model.errors import Unready
from bot.model.ids import Locale
from tests.house import shipped

LATIN = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def shipped_menus() -> tuple[Menu, ...]:
    content = shipped()
    return menus({locale: content.words.sheet(locale, "menu") for locale in content.house.locales}, places=True)


@pytest.fixture(scope="module")
def font() -> Font:
    try:
        return find(None, ["縁側"])
    except Unready as error:
        pytest.skip(str(error))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ground", [OUTSIDE, INSIDE, LIGHT])
@pytest.mark.parametrize(("colour", "least"), [(INK, 4.5), (SOFT, 4.5), (WOOD, 3.0)])
def test_words_and_signs_stand_out(ground: str, colour: str, least: float) -> None:
    bright, dark = sorted((luminance(ground), luminance(colour)), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= least


def test_every_field_has_its_sign() -> None:
    for menu in shipped_menus():
        assert {field.name for field in menu.fields} <= ICONS.keys()


def test_each_shipped_menu_is_a_picture_that_line_takes_and_no_word_leaves_its_field(font: Font) -> None:
    for menu in shipped_menus():
        data = picture(menu, font)
        assert len(data) < PICTURE_BYTES / 2
        with Image.open(io.BytesIO(data)) as opened:
            assert (opened.format, opened.size) == ("PNG", (WIDTH, HEIGHT))
            drawn = opened.convert("RGB")
        for field in menu.fields:
            inner = drawn.crop((field.x + 30, field.y + 30, field.x + field.width - 30, field.y + field.height - 30))
            ground = Image.new("RGB", inner.size, inner.getpixel((2, 2)))
            left, top, right, bottom = ImageChops.difference(inner, ground).convert("L").point(_seen).getbbox() or ()
            assert left > 10
            assert right < inner.width - 10, f"{field.word} runs out at the right"
            assert top > 10
            assert bottom < inner.height - 10
            assert abs((left + right) / 2 - inner.width / 2) < 40, "in the middle"


def _seen(value: int) -> int:
    return 255 if value > 40 else 0


def test_words_that_find_no_room_are_named(font: Font) -> None:
    (menu,) = menus({Locale("ja"): dict.fromkeys(ICONS, "言葉") | {"bar": "b", "talk": "あ" * 20}}, places=True)
    with pytest.raises(Unready, match="find no room in a field of LINE's menu: shorten `talk`"):
        picture(menu, font)


def test_without_notes_it_is_drawn_as_well(font: Font) -> None:
    (menu,) = menus({Locale("ja"): dict.fromkeys(ICONS, "言葉") | {"bar": "b"}}, places=True)
    assert picture(menu, font)


def test_too_heavy_a_picture_is_not_sent(font: Font, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu_picture, "PICTURE_BYTES", 1000)
    with pytest.raises(Unready, match="LINE takes 1000"):
        picture(shipped_menus()[0], font)


@pytest.mark.skipif(not LATIN.exists(), reason="there is no font here that lacks Japanese")
def test_a_font_that_cannot_write_the_words_is_passed_over_or_named(font: Font) -> None:
    assert Font(LATIN).lacks("縁 a側") == ["側", "縁"]
    assert find(None, ["縁側"], [str(LATIN), "/nowhere.ttf", str(font.path)]) == font
    assert find(None, ["plain"], [str(LATIN)]) == Font(LATIN)
    with pytest.raises(Unready, match="cannot write 側 縁"):
        find(LATIN, ["縁側"])
    with pytest.raises(Unready, match="fonts-noto-cjk"):
        find(None, ["縁側"], [str(LATIN)])
    assert fonts.KNOWN
