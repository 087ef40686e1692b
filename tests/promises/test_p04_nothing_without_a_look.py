"""P4, nothing leaves without a look: what was not approved moves nothing on the desk, not a byte, not its order."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot.model.event import Edited, Unsent
from bot.model.ids import MessageId
from bot.model.reading import Level
from tests.house import Home, Visitor, home

pytestmark = pytest.mark.anyio
Story = Callable[[Home, str], Awaitable[None]]

QUIET = "今日は雨でした。少し静かです。"
WORDS = (
    "もう死にたいです。薬を飲みました。",
    "息子に殴られました。",
    "消えたい",
    "canary",
    "長い" * 2000,
)


async def desk_bytes(house: Home) -> bytes:
    """All that the desk can show: the queue in its order, every page, what was not delivered. Random ids by place."""
    rows = await house.store.queue()
    pages = [await house.store.ticket(row.id) for row in rows]
    shown = msgspec.json.encode([rows, pages, await house.store.undelivered()]).decode()
    for place, row in enumerate(rows):
        shown = shown.replace(row.id, f"ticket {place}").replace(row.conversation, f"conversation {place}")
    return shown.encode()


async def told(folder: Path, story: Story, words: str) -> bytes:
    async with home(folder) as house:
        await story(house, words)
        return await desk_bytes(house)


async def never_approved(house: Home, words: str) -> None:
    """Somebody else's letter waits; this visitor only talks to the bot."""
    await house.visitor().letter("ほかの人の手紙です。")
    visitor = house.visitor()
    await visitor.open()
    await visitor.write(words)
    await visitor.way("person")
    await visitor.write(words)


async def beside_a_letter(house: Home, words: str) -> None:
    """An approved letter, and then words that no counselor was given. A second letter shows whether order moves."""
    first, second = house.visitor(), house.visitor()
    await first.letter("先の手紙です。")
    house.later(minutes=5)
    await second.letter("あとの手紙です。")
    house.later(minutes=5)
    await second.tap("sit")
    await second.write(words)
    await second.write(words)
    await first.tap("about")
    await first.write(words)


async def struck_before(house: Home, words: str) -> None:
    """The words stood in the letter and were struck before it was approved."""
    visitor = house.visitor()
    await visitor.open()
    await visitor.way("person")
    await visitor.write(words.replace("\n", " "), message="struck")
    await plainly(visitor)
    if any(line.sources == ("struck",) for line in visitor.state.draft):
        await visitor.tap("line-1")
    await visitor.write("見せる文です。", message="kept")
    await visitor.tap("send")


async def unsent_before(house: Home, words: str) -> None:
    """The words were taken back on the platform before the letter was approved."""
    visitor = house.visitor()
    await visitor.open()
    await visitor.way("person")
    await visitor.write(words, message="gone")
    await visitor.send(Unsent(MessageId("gone")))
    await plainly(visitor)
    await visitor.write("見せる文です。", message="kept")
    await visitor.tap("send")


async def edited_before(house: Home, words: str) -> None:
    """The words were changed before the letter was approved: only the new ones are in it."""
    visitor = house.visitor()
    await visitor.open()
    await visitor.way("person")
    await visitor.write(words, message="changed")
    await visitor.send(Edited(MessageId("changed"), "見せる文です。"))
    await plainly(visitor)
    await visitor.tap("send")


async def plainly(visitor: Visitor) -> None:
    """Wherever words of danger led to: back to the letter."""
    if visitor.position.flow != "letter":
        await visitor.way("person")


STORIES: tuple[Story, ...] = (never_approved, beside_a_letter, struck_before, unsent_before, edited_before)

QUIETLY: dict[str, bytes] = {}
"""What the desk shows where only harmless words were written; the same each time, so once is enough."""


@pytest.mark.parametrize("words", WORDS, ids=["acute", "violence", "fading", "canary", "long"])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
async def test_unapproved_words_leave_the_desk_as_it_is(story: Story, words: str, tmp_path: Path) -> None:
    if story.__name__ not in QUIETLY:
        QUIETLY[story.__name__] = await told(tmp_path / "quiet", story, QUIET)
    assert await told(tmp_path / "told", story, words) == QUIETLY[story.__name__]


async def test_approved_words_do_show(tmp_path: Path) -> None:
    """The comparison can fail: what was approved, written to a counselor, or ticked does move the desk."""

    async def approved(house: Home, words: str) -> None:
        await house.visitor().letter(words)

    async def relayed(house: Home, words: str) -> None:
        visitor = house.visitor()
        await visitor.letter("少し話したいです。")
        await visitor.tap("more")
        await visitor.write(words)

    for number, story in enumerate((approved, relayed)):
        one = await told(tmp_path / f"one{number}", story, "眠れません。")
        assert one != await told(tmp_path / f"other{number}", story, QUIET)
        assert "眠れません。".encode() in one


async def raised(house: Home, *, ticked: bool) -> list[Level]:
    first, second = house.visitor(), house.visitor()
    await first.letter("先の手紙です。")
    house.later(minutes=5)
    await second.open()
    await second.way("person")
    await second.write("あとの手紙です。")
    if ticked:
        await second.tap("watch_on")
    await second.tap("send")
    before = await house.row(second)
    house.later(minutes=5)
    await second.write("死にたい。")
    rows = await house.store.queue()
    page = await house.page(second)
    assert page is not None
    assert page.messages == ()
    assert before is not None
    assert (rows[0].id == before.id) is ticked, "the order moves by the tick and by nothing else"
    return [row.level for row in rows]


async def test_only_the_tick_moves_the_order_and_no_words_go_along(tmp_path: Path) -> None:
    async with home(tmp_path / "off") as house:
        assert await raised(house, ticked=False) == [Level.NONE, Level.NONE]
    async with home(tmp_path / "on") as house:
        assert await raised(house, ticked=True) == [Level.ACUTE, Level.NONE]


async def test_the_letter_is_exactly_what_was_previewed(house: Home) -> None:
    visitor = house.visitor()
    await visitor.open()
    await visitor.tap("self")
    await visitor.tap("heavy")
    await visitor.tap("money")
    await visitor.tap("letter")
    await visitor.write("家賃が払えません。\n母には言っていません。")
    await visitor.tap("line-3")
    shown = next(b.text for b in reversed(visitor.heard) if "1. " in b.text)
    await visitor.tap("send")
    page = await house.page(visitor)
    assert page is not None
    previewed = re.findall(r"^\d+\. (.*)$", shown, re.MULTILINE)
    assert [line.text for line in page.letter] == previewed == ["お金のこと", "家賃が払えません。"]


async def test_the_approval_screen_says_who_reads_when_and_the_exceptions(house: Home) -> None:
    visitor = house.visitor()
    await visitor.open()
    await visitor.way("person")
    turn = await visitor.write("一文です。")
    for said in (
        "読むのは、相談員と責任者です。",
        "例外は、命の危険、虐待、裁判所の令状です。",
        "見えるのは、下の文と送った日時です。",
        "11月27日",
    ):
        assert said in turn.text
    assert await house.store.queue() == []


@pytest.mark.parametrize("how", ["unsent", "edited", "withdrawn"])
async def test_taking_back_reaches_the_desk(house: Home, how: str) -> None:
    """After approval: unsent words vanish and say so, an edit strikes the letter's line, withdrawing empties it."""
    visitor = house.visitor()
    await visitor.open()
    await visitor.way("person")
    await visitor.write("ひとつめの文です。", message="gone")
    await visitor.write("ふたつめの文です。", message="kept")
    await visitor.tap("send")
    match how:
        case "unsent":
            await visitor.send(Unsent(MessageId("gone")))
        case "edited":
            await visitor.send(Edited(MessageId("gone"), "見せていない新しい文です。"))
        case _:
            await visitor.tap("withdraw")
    page = await house.page(visitor)
    assert page is not None
    texts = [(line.text, line.withdrawn) for line in page.letter]
    kept = ("ふたつめの文です。", False) if how != "withdrawn" else ("", True)
    assert texts == [("", True), kept]
    assert "見せていない" not in (await desk_bytes(house)).decode()


async def test_unsent_words_to_a_counselor_vanish_and_edited_ones_are_renewed(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    await visitor.tap("more")
    await visitor.write("はじめの言葉です。", message="one")
    await visitor.write("つぎの言葉です。", message="two")
    await visitor.send(Unsent(MessageId("one")))
    await visitor.send(Edited(MessageId("two"), "二つめを直した文"))
    page = await house.page(visitor)
    assert page is not None
    assert [(m.text, m.withdrawn) for m in page.messages] == [("", True), ("二つめを直した文", False)]


async def test_before_approval_the_conversation_is_not_there_for_the_desk(house: Home) -> None:
    """No row, no count, no wake-up: not even that somebody writes."""
    with house.desk.watch() as watch:
        visitor = house.visitor()
        await visitor.open()
        await visitor.write("死にたい。")
        await visitor.way("person")
        assert await house.store.queue() == []
        assert not await watch.wait(0.01)
        house.later(days=1)
        await visitor.tap("send")
        assert await watch.wait(1)
    (row,) = await house.store.queue()
    assert row.approved_at - house.now < timedelta(seconds=1)
