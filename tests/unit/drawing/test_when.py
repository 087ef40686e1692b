import pytest

from bot.dialogue.condition import LetterTest, SlotTest, TicketTest
from bot.dialogue.condition import Tests as Given
from bot.drawing.when import only_where, when
from bot.model.ids import Locale
from bot.model.reading import About, Level, Sign
from bot.pictures import read_phrases

EN, JA = read_phrases(Locale("en")), read_phrases(Locale("ja"))


@pytest.mark.parametrize(
    ("tests", "english", "japanese"),
    [
        (Given(slots=(SlotTest("relation", ("parent",)),)), "when relation is parent", "relation が parentなら"),
        (Given(slots=(SlotTest("who"),)), "when who is unanswered", "who の答えがないなら"),
        (Given(slots=(SlotTest("topics", ("a", "b"), part=True),)), "when topics includes a or b", None),
        (Given(desk_open=False), "when nobody reads now", "読む人がいないなら"),
        (Given(channel=("line", "web")), "when on LINE or Web", "LINE か Webなら"),
        (Given(locale=(Locale("ja"),)), "when in ja", "言葉が jaなら"),
        (Given(ticket=(TicketTest.NONE,)), "when no letter is out", "手紙を出していないなら"),
        (Given(letter=LetterTest.FULL, unread=True), "when the letter is full and an answer is unopened", None),
        (Given(signs=(Sign.PLAN,), about=About.OTHER), "when the sign is a plan and it is about another", None),
        (Given(level=Level.ACUTE, watch=False, rest=True), None, None),
    ],
)  # fmt: skip
def test_tests_in_words(tests: Given, english: str | None, japanese: str | None) -> None:
    assert when(tests, EN)
    assert english is None or when(tests, EN) == english
    assert japanese is None or when(tests, JA) == japanese


def test_without_tests_there_is_nothing_to_say() -> None:
    assert when(None, EN) == when(Given(), EN) == only_where(None, EN) == ""


def test_where_a_step_exists() -> None:
    assert only_where(Given(channel=("line",), locale=(Locale("ja"),)), EN) == "only LINE or ja"
