"""What a page may ask of the house."""

import asyncio

import pytest

from bot.model.event import Covered, Opened, Tapped, Wrote
from bot.model.ids import Locale, MessageId
from tests.house import Home

pytestmark = pytest.mark.anyio
JA = Locale("ja")


def texts(entries: list) -> list[str]:  # type: ignore[type-arg]
    return [entry.bubble.text for entry in entries]


async def test_looking_stores_nothing(house: Home) -> None:
    greeting = house.chat.greeting(JA)
    assert greeting[0].text.startswith("こんにちは")
    assert await house.chat.find("cookie") is None
    assert house.rows("SELECT count(*) FROM conversations") == [(0,)]


async def test_the_first_word_is_greeted_in_its_place(house: Home) -> None:
    result = await house.chat.submit("cookie", "e1", Wrote(MessageId("m1"), "今日は雨でした。"), JA)
    assert result.conversation is not None
    said = texts(await house.chat.history(result.conversation, 0))
    assert said[: len(house.chat.greeting(JA))] == [bubble.text for bubble in house.chat.greeting(JA)]
    assert said[3] == "今日は雨でした。"
    assert len([text for text in said if text.startswith("こんにちは")]) == 1


async def test_the_same_event_twice_acts_once(house: Home) -> None:
    event = Wrote(MessageId("m1"), "今日は雨でした。")
    results = await asyncio.gather(*(house.chat.submit("cookie", "e1", event, JA) for _ in range(4)))
    (owner,) = {result.conversation for result in results if result.conversation is not None}
    assert owner is not None
    assert texts(await house.chat.history(owner, 0)).count("今日は雨でした。") == 1
    assert texts(await house.chat.history(owner, 0)).count(house.chat.greeting(JA)[0].text) == 1


async def test_history_goes_on_after_what_was_seen(house: Home) -> None:
    result = await house.chat.submit("cookie", "e1", Opened(), JA)
    assert result.conversation is not None
    seen = await house.chat.history(result.conversation, 0)
    await house.chat.submit("cookie", "e2", Tapped("c:welcome.hello:listen"), JA)
    new = await house.chat.history(result.conversation, seen[-1].seq)
    assert texts(new)[0] == "見ているだけ"
    assert [entry.seq for entry in new] == list(range(seen[-1].seq + 1, seen[-1].seq + 1 + len(new)))


async def test_a_page_is_woken_by_its_own_turns_and_by_the_counselor(house: Home) -> None:
    visitor, other = house.visitor(), house.visitor()
    await visitor.letter("少し話したいです。")
    with house.chat.watch(visitor.id) as watch:
        await other.open()
        assert not await watch.wait(0.01)
        await house.counselor("take", visitor)
        await house.counselor("answer", visitor, "こんにちは。")
        assert await watch.wait(1)


async def test_an_answer_is_not_in_the_history_before_it_is_opened(house: Home) -> None:
    visitor = house.visitor()
    await visitor.letter("少し話したいです。")
    await house.counselor("take", visitor)
    await house.counselor("answer", visitor, "canary-answer")
    assert "canary-answer" not in texts(await house.chat.history(visitor.id, 0))
    await visitor.tap("open")
    assert texts(await house.chat.history(visitor.id, 0)).count("canary-answer") == 1


async def test_leaving_quickly_without_having_written_begins_nothing(house: Home) -> None:
    await house.chat.submit("cookie", "e1", Covered(), JA)
    owner = await house.chat.find("cookie")
    assert owner is None or await house.chat.history(owner, 0) == []


@pytest.mark.parametrize("shape", ["as given", "small", "spaces", "plain"])
async def test_a_code_is_taken_however_it_was_copied(house: Home, shape: str) -> None:
    visitor = house.visitor()
    await visitor.open()
    await visitor.way("stop")
    code = visitor.state.return_code
    typed = {
        "as given": code,
        "small": code.lower(),
        "spaces": f"  {code.replace('-', ' ')} ",
        "plain": code.replace("-", ""),
    }
    assert await house.chat.redeem(typed[shape], "another cookie")
    assert await house.chat.find("another cookie") == visitor.id


async def test_the_page_s_own_words(house: Home) -> None:
    for locale in ("ja", "en"):
        assert house.chat.labels(Locale(locale))
    assert house.chat.now() == house.now
    assert not house.chat.closing
    house.hub.close()
    assert house.chat.closing
