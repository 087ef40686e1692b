"""Readings above the kanji of a word in a picture."""

import pytest
from PIL import Image, ImageDraw

from bot.drawing.fonts import Font, find
from bot.drawing.ruby import read
from bot.model.errors import Unready


@pytest.fixture(scope="module")
def font() -> Font:
    try:
        return find(None, ["縁側"])
    except Unready as error:
        pytest.skip(str(error))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("すぐの窓口（まどぐち）", (("すぐの", ""), ("窓口", "まどぐち"))),
        ("受（う）け取（と）る", (("受", "う"), ("け", ""), ("取", "と"), ("る", ""))),
        ("人に書く", (("人に書く", ""),)),
        ("English（えいご）", (("English（えいご）", ""),)),
        ("所（話せる所）", (("所（話せる所）", ""),)),
        ("", ()),
    ],
)
def test_a_reading_belongs_to_the_kanji_before_it(text: str, pieces: tuple[tuple[str, str], ...]) -> None:
    assert read(text).pieces == pieces


def test_a_reading_stands_above_and_takes_no_room_beside(font: Font) -> None:
    with_reading, without = read("窓口（まどぐち）"), read("窓口")
    assert with_reading.width(font, 100) == without.width(font, 100)
    assert read("所（ところ）").width(font, 100) > read("所").width(font, 100), "a long reading makes room for itself"
    tops = []
    for word in (with_reading, without):
        canvas = Image.new("L", (400, 300), 255)
        word.draw(ImageDraw.Draw(canvas), (200, 200), font, 100, "black")
        left, top, right, bottom = canvas.point(lambda value: 255 - value).getbbox() or (0, 0, 0, 0)
        assert (left > 90, right < 310, bottom < 220) == (True, True, True)
        tops.append(top)
    assert 20 < tops[1] - tops[0] < 60
    assert with_reading.bare == "窓口"
