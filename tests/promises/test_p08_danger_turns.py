"""P8, the turns: help comes first and before any question, in full once, then one line; the talk stays open."""

from datetime import timedelta

import pytest

from bot.language.screen import screen
from bot.model.conversation import Conversation
from bot.model.event import Edited, Tapped, Wrote
from bot.model.ids import ChannelName, MessageId
from bot.model.reading import About, Level, Sign
from tests.house import NIGHT, OPEN_HOURS, Home
from tests.promises.bench import Bench, Tried

BENCH = Bench()
STEPS = [str(position) for position, _ in BENCH.waiting_steps()]
ACUTE = {
    "もう死にたいです。": Sign.DEATH_WISH,
    "遺書を書きました。": Sign.PLAN,
    "薬をたくさん飲みました。": Sign.IN_PROGRESS,
    "腕を切りました。": Sign.SELF_HARM,
    "お父さんに毎日なぐられています。中学生です。": Sign.MINOR_HURT,
    "息子に殴られました。": Sign.VIOLENCE_MET,
    "母と一緒に死のうと思っています。": Sign.DOUBLE_DEATH,
    "母が息をしていません。呼んでも返事がありません。": Sign.UNRESPONSIVE,
    "業者が家に来て、連れて行かれそうです。": Sign.REMOVAL,
    "息子が「死にたい」と言っています。": Sign.DEATH_WISH,
}
WISH = "もう死にたいです。"
FIRST_119 = {Sign.IN_PROGRESS, Sign.UNRESPONSIVE}
NEVER = (
    "大丈夫", "死なないで", "家族が悲しむ", "約束して", "なぜ", "本気ですか", "命を大切に", "すぐ人が来ます",
    "絶対に秘密", "本当？",
)  # fmt: skip


def wrote(words: str, message: str = "m1") -> Wrote:
    return Wrote(MessageId(message), words)


def met(words: str, *, night: bool = False, position: str = "self.start", channel: ChannelName = "web") -> Tried:
    bench = Bench(NIGHT if night else OPEN_HOURS)
    return bench.turn(bench.stand(position, channel), wrote(words))


def test_the_words_tell_of_every_acute_sign() -> None:
    assert {screen(words).signs[0] for words in ACUTE} | {Sign.FADING, Sign.VIOLENCE_URGE} == set(Sign)
    assert all(screen(words).signs[0] is sign for words, sign in ACUTE.items())
    assert any(screen(words).about is About.OTHER for words in ACUTE)


@pytest.mark.parametrize("night", [False, True], ids=["open", "night"])
@pytest.mark.parametrize("words", ACUTE, ids=[f"{sign.value}-{n}" for n, sign in enumerate(ACUTE.values())])
def test_help_lines_come_before_any_question(words: str, night: bool) -> None:
    tried = met(words, night=night)
    assert "show help_lines" in tried.said
    lines = tried.said.index("show help_lines")
    assert all("ですか。" not in bubble.text and "ますか。" not in bubble.text for bubble in tried.bubbles[:lines])
    assert "いま、人は読んでいません。" in tried.text or "189" in tried.text
    assert "ここは閉じません。返事は自動です。" in tried.text
    assert ("次に人が読むのは、" in tried.text) is night
    offered = {button.data.rpartition(":")[2] for button in tried.buttons}
    assert {"sentence", "here", "quiet", "today"} <= offered | ({"here"} if "near" in offered else set())
    assert not [word for word in NEVER if word in tried.text]
    if ACUTE[words] in FIRST_119:
        assert tried.text.startswith("119にかけてください。")


@pytest.mark.parametrize("position", STEPS)
def test_danger_is_met_wherever_one_stands(position: str) -> None:
    """From every step: the lines come, and back leads to where one was, with nothing lost."""
    before = BENCH.stand(position)
    tried = BENCH.turn(before, wrote(WISH))
    assert "show help_lines" in tried.said, tried.said
    if before.ticket is not None and before.ticket.mode.value == "live":
        assert tried.said == ("show help_lines",), "beside a counselor only the lines"
        return
    assert tried.after.position.flow == "danger"
    assert set(before.draft) <= set(tried.after.draft)


@pytest.mark.parametrize(("hours", "full"), [(0.01, False), (23.99, False), (24, True), (25, True), (500, True)])
def test_the_24_hour_rule(hours: float, full: bool) -> None:
    bench = Bench()
    first = bench.turn(bench.stand("sit.start"), wrote(WISH)).after
    here = bench.turn(first, Tapped("c:danger.wish:quiet")).after
    bench.now += timedelta(hours=hours)
    again = bench.turn(here, wrote(WISH, "m2"))
    if full:
        assert "show help_lines" in again.said
    else:
        assert again.said[0] == "ways.danger_line"
        assert "show help_lines" not in again.said
        assert again.bubbles[-1].buttons, "the talk goes on"


def day_by_day(bench: Bench, here: Conversation, days: int) -> list[str]:
    said = []
    for day in range(days):
        bench.now += timedelta(hours=8)
        tried = bench.turn(here, wrote(WISH, f"d{day}"))
        said.append(tried.said[0])
        here = tried.after
    return said


def test_who_writes_it_three_times_a_day_meets_the_whole_block_once_a_day() -> None:
    bench = Bench()
    here = bench.turn(bench.stand("sit.start"), wrote(WISH)).after
    said = day_by_day(bench, here, 9)
    assert said == ["ways.danger_line", "ways.danger_line", "danger.automatic"] * 3


@pytest.mark.parametrize("worse", ["遺書を書きました。", "薬をたくさん飲みました。"])
def test_what_worsens_is_met_in_full_again(worse: str) -> None:
    bench = Bench()
    here = bench.turn(bench.stand("sit.start"), wrote(WISH)).after
    bench.now += timedelta(minutes=1)
    tried = bench.turn(here, wrote(worse, "m2"))
    assert "show help_lines" in tried.said
    milder = bench.turn(tried.after, wrote(WISH, "m3"))
    assert milder.said[0] == "ways.danger_line", "what is milder than before is no news"


def test_fading_words_get_one_small_line_and_one_question() -> None:
    tried = met("消えたいと思うことがあります。")
    assert tried.said[-2:] == ("danger.small_line", "danger.near_to_dying")
    assert "show help_lines" not in tried.said
    assert "119" not in tried.text
    assert screen("消えたいと思うことがあります。").level is Level.CONCERN


def test_an_edit_is_read_for_danger_as_well() -> None:
    before = BENCH.turn(BENCH.stand("sit.start"), wrote("今日は雨でした。", "e1")).after
    tried = BENCH.turn(before, Edited(MessageId("e1"), WISH))
    assert "show help_lines" in tried.said


@pytest.mark.anyio
async def test_one_sentence_reaches_a_person_in_two_taps(house: Home) -> None:
    visitor = house.visitor()
    await visitor.open()
    await visitor.write("昨日のことです。")
    await visitor.write(WISH)
    assert await house.store.queue() == []
    await visitor.tap("sentence")
    assert await house.store.queue() == []
    await visitor.tap("send")
    page = await house.page(visitor)
    assert page is not None
    assert [line.text for line in page.letter] == [WISH]
    assert page.row.level is Level.ACUTE


@pytest.mark.anyio
async def test_the_exceptions_to_secrecy_were_said_before(house: Home) -> None:
    """On the way to sending, from danger too."""
    visitor = house.visitor()
    await visitor.write(WISH)
    turn = await visitor.tap("sentence")
    assert "例外は、命の危険、虐待、裁判所の令状です。" in turn.text
