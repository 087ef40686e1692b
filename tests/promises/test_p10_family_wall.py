"""P10, the family wall: nothing that one person does can change what another person sees, relatives above all."""

import random
from pathlib import Path

import msgspec
import pytest

from bot.model.event import Covered, Edited, Left, Opened, SentMedia, Tapped, Unsent, VisitorEvent, Wrote
from bot.model.ids import MessageId
from tests.house import Home, Visitor, home

pytestmark = pytest.mark.anyio
TEXTS = (
    "死にたい。",
    "母に殴られます。",
    "人に書く",
    "ここまで",
    "ぜんぶ消す",
    "東京",
    "息子のことです。",
    "はい",
    "1",
    "canary " * 50,
)
WAYS = ("pause", "stop", "back", "person", "danger", "language", "erase", "more", "skip", "withdraw")


def anything(chance: random.Random, visitor: Visitor) -> VisitorEvent:
    """What somebody else might do."""
    message = MessageId(f"m{chance.randrange(6)}")
    shown = [Tapped(button.data) for button in visitor.buttons]
    does: list[VisitorEvent] = [
        Wrote(message, chance.choice(TEXTS)),
        Wrote(message, chance.choice(TEXTS)),
        Tapped(f"w:{chance.choice(WAYS)}"),
        *(shown and [chance.choice(shown)] * 4),
        chance.choice([Opened(), Opened(again=True), Covered(), Left(), SentMedia("sticker"), Unsent(message)]),
        Edited(message, chance.choice(TEXTS)),
    ]
    return chance.choice(does)


async def seen_by_the_mother(folder: Path, son: random.Random | None, **house_fields: object) -> bytes:
    """A mother's whole conversation, turn by turn, as she sees it, while her son does or does not write as well."""
    async with home(folder, **house_fields) as house:
        mother = house.visitor("console", "mother")
        child = house.visitor("web", "son")

        async def meanwhile() -> None:
            if son is None:
                return
            for _ in range(5):
                await child.send(anything(son, child))
                if child.id in house.watching.states and await house.row(child) is not None and son.random() < 0.3:
                    await house.counselor("take", child)

        seen: list[object] = []
        for act in (
            mother.open,
            lambda: mother.write("息子のことです。"),
            lambda: mother.tap("begin"),
            lambda: mother.way("danger"),
            lambda: mother.way("person"),
            lambda: mother.write("ひとりで見ています。"),
            lambda: mother.tap("send"),
            lambda: mother.tap("look"),
            lambda: house.counselor("take", mother),
            lambda: house.counselor("answer", mother, "こんにちは。"),
            lambda: mother.tap("open"),
            lambda: mother.way("stop"),
        ):
            await meanwhile()
            house.later(minutes=3)
            seen.append((await act()).bubbles)
        history = [entry.bubble for entry in await house.store.history(mother.id, 0, 500)]
        page = await house.page(mother)
        assert page is not None
        return msgspec.json.encode([seen, history, page.letter, [message.text for message in page.messages]])


@pytest.fixture(scope="module")
def alone() -> dict[str, bytes]:
    """What she sees when nobody else writes; the same each time."""
    return {}


@pytest.mark.parametrize("seed", range(8))
async def test_what_the_son_does_changes_nothing_that_the_mother_sees(
    seed: int, tmp_path: Path, alone: dict[str, bytes]
) -> None:
    if "mother" not in alone:
        alone["mother"] = await seen_by_the_mother(tmp_path / "alone", None)
    beside = await seen_by_the_mother(tmp_path / "beside", random.Random(seed))  # noqa: S311 - a story, not a secret
    assert beside == alone["mother"]


async def test_where_exact_numbers_are_told_a_letter_does_show(tmp_path: Path) -> None:
    """The comparison can fail: with exact numbers, the son's waiting letter is one more ahead of his mother's."""

    async def waiting(folder: Path, *, small: bool, son: bool) -> str:
        async with home(folder, small_area=small) as house:
            if son:
                await house.visitor().letter("母には言っていません。")
            house.later(minutes=1)
            return (await house.visitor("console").letter("息子のことです、と書きます。")).text

    for small in (True, False):
        texts = {await waiting(tmp_path / f"{small}{son}", small=small, son=son) for son in (True, False)}
        assert len(texts) == (1 if small else 2)


async def test_one_address_on_two_channels_is_two_people(house: Home) -> None:
    """Nothing is linked: the same name of an address elsewhere finds nothing."""
    one, other = house.visitor("web", "same"), house.visitor("console", "same")
    await one.open()
    await one.write("息子のことです。")
    assert (await other.open()).said[0] == "welcome.hello"
    assert one.id != other.id
    assert await house.store.find("telegram", "same") is None


async def test_a_button_of_somebody_else_opens_nothing(house: Home) -> None:
    """Data of a button names a step and no person: sent by another, it is that other's own."""
    one, other = house.visitor(), house.visitor()
    await one.letter("少し話したいです。")
    await other.open()
    turn = await other.send(Tapped("c:waiting.sent:withdraw"))
    assert turn.said[0] == "ways.old_button"
    assert await house.row(one) is not None


async def test_a_wrong_code_tells_nothing(house: Home) -> None:
    one, other = house.visitor(), house.visitor()
    await one.open()
    await one.way("stop")
    assert one.state.return_code
    assert not await house.chat.redeem("AAAA-BBBB-CCCC", other.address)
    assert await house.chat.find(other.address) is None
    assert await house.chat.redeem(one.state.return_code.lower().replace("-", " "), other.address)
    assert await house.chat.find(other.address) == one.id
