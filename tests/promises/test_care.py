"""The tests at the end of the rules of care, where no promise's own module holds them already.

1 is in test_p04, 3 in the browser tests, 4 and 8 in test_p07 and test_p12, 5 in test_p08, 9 in test_p09.
"""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.app import open_house
from bot.model.event import Wrote
from bot.model.ids import MessageId
from bot.model.place import TEXT_CONTACTS, HelpLine
from bot.model.reading import About, Sign
from bot.places import hours
from bot.settings import Settings
from tests.house import NIGHT, OPEN_HOURS, TOKYO, home, shipped
from tests.promises.bench import Bench
from tests.standins.line import LineStandIn

pytestmark = pytest.mark.anyio


# 2. LINE is not served while its chatMode is chat.


@pytest.mark.parametrize(("mode", "served"), [("chat", False), ("bot", True)])
async def test_line_is_served_only_where_its_own_chat_console_is_off(
    tmp_path: Path, mode: str, *, served: bool
) -> None:
    async with LineStandIn(chat_mode=mode) as line:
        settings = Settings(
            data_dir=tmp_path,
            line_channel_secret="line-secret",  # type: ignore[arg-type]
            line_channel_access_token="line-token",  # type: ignore[arg-type]
            line_api_url=line.url,
        )
        async with open_house(settings, clock=lambda: OPEN_HOURS) as house:
            async with asyncio.timeout(10):
                await line.wait_for_requests(1)
                while house.doors.served("line") is not served:  # noqa: ASYNC110 - nothing tells when
                    await asyncio.sleep(0.01)
            for _ in range(20):
                await asyncio.sleep(0)
            assert house.doors.served("line") is served
            assert house.doors.served("web")
            body, headers = line.text("U" + "1" * 32, "はじめまして。")
            for arrival in house.doors.webhooks["line"].receive(body, headers, OPEN_HOURS):
                await house.turns.submit(arrival)
            if served:
                assert await line.wait_for("U" + "1" * 32, 1)
            else:
                async with asyncio.timeout(10):
                    while not tries(tmp_path / "engawa.db"):  # noqa: ASYNC110 - nothing tells when it was put back
                        await asyncio.sleep(0)
                assert line.received("U" + "1" * 32) == [], "nothing is sent where staff would see it in LINE's console"


def tries(database: Path) -> int:
    """How often deliveries were tried that wait still."""
    with closing(sqlite3.connect(database)) as connection:
        (count,) = connection.execute("SELECT coalesce(sum(attempts), 0) FROM deliveries").fetchone()
    return int(count)


# 6. Opening hours are those of the contact: at 03:00 no closed chat appears as open.


@pytest.mark.parametrize("sign", list(Sign))
@pytest.mark.parametrize("about", list(About))
def test_at_three_no_closed_line_stands_as_open(sign: Sign, about: About) -> None:
    directory, now = shipped().directory, NIGHT.astimezone(TOKYO)
    lines = directory.help_lines((sign,), about, now)
    assert lines, "nobody is met with empty hands"
    for line in lines:
        assert line.open is not True or stays_open(line), f"{line.place.name_ja} by {line.contact}"
    order = [(line.open is not True, line.open is False) for line in lines]
    assert order == sorted(order) or all(line.open is not None for line in lines)


def stays_open(line: HelpLine) -> bool:
    """By its own rule, in the contact's own hours."""
    rule = line.place.hours.get(line.contact)
    return rule is not None and hours.is_open(rule, NIGHT, TOKYO)


def test_a_chat_that_closes_at_night_is_told_so() -> None:
    """The same line is open by day and closed at 03:00; the text says both as they are."""
    by_day, by_night = (
        {
            (line.place.id, line.contact): line.open
            for sign in Sign
            for line in shipped().directory.help_lines((sign,), About.SELF, now)
        }
        for now in (OPEN_HOURS.replace(hour=17), NIGHT)
    )
    closes = [key for key, is_open in by_day.items() if is_open and by_night.get(key) is not True]
    assert any(contact in TEXT_CONTACTS for _, contact in closes), "lines by text that close at night"
    assert all(by_night.get(key) is not True for key in closes)


async def test_the_number_of_open_text_lines_is_the_one_that_is_shown(tmp_path: Path) -> None:
    for number, now in enumerate((OPEN_HOURS, NIGHT)):
        async with home(tmp_path / str(number), at=now) as house:
            turn = await house.visitor().write("死にたい。")
            lines = house.content.directory.help_lines((Sign.DEATH_WISH,), About.SELF, now.astimezone(TOKYO))
            texts = sum(1 for line in lines if line.open and line.contact in ("line", "web"))
            said = (
                f"いま開いている文字の窓口は、{texts}つです。" if texts else "いま開いている文字の窓口は、ありません。"
            )
            assert said in turn.text


# 10. 心中, a parent who does not answer, a removal company, a minor hurt, violence: self and family, open and closed.

UNSURE = "119にかけてください。わからないままでいいです。"
SCENES = {
    ("together", "self"): ("母と一緒に死のうと思っています。", "別の部屋にいるだけでもいいです。"),
    ("together", "family"): ("息子と一緒に死ぬしかないと考えています。", "別の部屋にいるだけでもいいです。"),
    ("no_answer", "self"): ("母が息をしていません。呼んでも返事がありません。", UNSURE),
    ("no_answer", "family"): ("父が部屋で亡くなっているかもしれません。返事がありません。", UNSURE),
    ("removal", "self"): ("業者が家に来て、連れて行かれそうです。", "110です。"),
    ("removal", "family"): ("引き出し業者が来て、息子を連れて行こうとしています。", "110です。"),
    ("minor", "self"): ("お父さんに毎日なぐられています。中学生です。", "あなたのせいではありません。"),
    ("minor", "family"): ("子どもが夫に殴られているようです。", "はっきりしないままでも、189に聞けます。"),
    ("violence", "family"): ("息子に殴られました。", "先に、その場を離れてください。"),
    ("violence", "self"): ("父を殴ってしまいました。", "部屋を分けるだけでもいいです。"),
}  # fmt: skip


@pytest.mark.parametrize("night", [False, True], ids=["open", "night"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: "-".join(scene))
def test_each_danger_by_whom_and_at_what_hour(scene: tuple[str, str], *, night: bool) -> None:
    words, sentence = SCENES[scene]
    bench = Bench(NIGHT if night else OPEN_HOURS)
    tried = bench.turn(
        bench.stand("family.first" if scene[1] == "family" else "self.start"), Wrote(MessageId("m"), words)
    )
    assert sentence in tried.text
    assert "show help_lines" in tried.said
    assert ("次に人が読むのは、" in tried.text) is night
    assert "ここは閉じません。返事は自動です。" in tried.text
    for never in ("本当？", "刺激しないで", "話し合って", "大丈夫", "約束して", "なぜ"):
        assert never not in tried.text
