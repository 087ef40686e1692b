"""The whole story over LINE: from following the account to a counselor's answer, a talk, and being forgotten."""

import asyncio
from pathlib import Path

import pytest

from bot.channels.line import LineChannel
from tests.e2e.scene import Browser, LinePhone, street, told, until
from tests.house import coming_back
from tests.standins.loopback import Fault, hold

pytestmark = pytest.mark.anyio
TOKEN_SPENT = Fault(400, b'{"message":"Invalid reply token"}')
LOST = Fault(500, b'{"message":"Internal server error"}', taken=True)
"""LINE takes the message and says that it failed."""
FEAR, FATHER = "夜になると、こわくなります。", "父と話せません。"


async def to_letter(visitor: LinePhone) -> list[str]:
    """From the first word to the look at the letter with two lines."""
    await visitor.follow()
    await visitor.tap("自分のこと")
    await visitor.write(FEAR, "100")
    await visitor.write("人に書きたい", "101")
    return await visitor.write(FATHER, "102")


async def send_letter(visitor: LinePhone) -> list[str]:
    await to_letter(visitor)
    return await visitor.tap("この文を送る")


async def take(counselor: Browser) -> str:
    """Take the only letter; its address."""
    (letter,) = await counselor.letters()
    assert (await counselor.act(letter, "take")).status_code == 303
    return letter


async def test_from_the_first_word_to_an_answer_and_back(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor, counselor = place.on_line("Umother"), await place.counselor("sato", "佐藤")

        greeted = await visitor.follow()
        assert greeted[0].startswith("こんにちは。")
        assert "いま、人は読んでいません" in greeted[1]
        assert "既読も自動です。" in greeted[1]
        assert visitor.labels()[0] == "自分のこと"
        assert visitor.labels()[-3:] == ["とばす", "ほか", "すぐの窓口"]

        await visitor.tap("自分のこと")
        await visitor.write(FEAR, "100")
        looked = await visitor.write("人に書きたい", "101")
        assert "読むのは、相談員と責任者です" in looked[0]
        assert "11月27日（金）までに返事を書きます。" in looked[0]
        assert "1. " + FEAR in told(looked)
        assert "人に書きたい" not in told(looked), "a way out is no line of a letter"
        looked = await visitor.write(FATHER, "102")
        assert f"1. {FEAR}\n2. {FATHER}" in told(looked)
        assert await counselor.letters() == [], "before approval nothing exists for the desk"

        looked = await visitor.tap("1番を消す")
        assert FEAR not in told(looked)
        assert f"2. {FATHER}" in told(looked)
        sent = await visitor.tap("この文を送る")
        assert "手紙を送りました。" in sent[0]
        assert set(place.line.ways) == {"reply"}, "so far everything rode on what the visitor did"

        (letter,) = await counselor.letters()
        assert FATHER not in await counselor.queue()
        assert FATHER not in await counselor.page(letter), "nobody reads a letter that nobody has taken"
        assert (await counselor.act(letter, "take")).status_code == 303
        page = await counselor.page(letter)
        assert FATHER in page
        assert FEAR not in page, "what was struck is not shown"
        assert await visitor.listen() == [], "that somebody took it changes nothing for the visitor yet"

        assert (await counselor.act(letter, "answer", "手紙を受け取りました。")).status_code == 303
        assert await visitor.listen() == ["返事が届いています。開きますか。"]
        assert place.line.ways[-1] == "push"
        opened = await visitor.tap("開く")
        assert opened[0] == "佐藤：\n手紙を受け取りました。"
        assert "自動の返事" in opened[1]
        warned = await visitor.tap("返事を書く")
        assert "そのまま佐藤に見えます" in told(warned)
        assert (await visitor.write("読んでくれて、ほっとしました。", "110"))[0] == "送りました。"
        assert "読んでくれて、ほっとしました。" in await counselor.page(letter)
        assert (await counselor.act(letter, "close")).status_code == 303
        assert "お知らせがひとつあります" in told(await visitor.listen())
        assert await counselor.letters() == []


async def test_talking_now_in_both_directions(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor, counselor = place.on_line("Umother"), await place.counselor("sato", "佐藤")
        await send_letter(visitor)
        letter = await take(counselor)
        await counselor.act(letter, "invite")
        invited = await visitor.listen()
        assert invited[0] == "お知らせがひとつあります。", "what a lock screen shows names nothing"
        assert "佐藤と、いま、ここで話せます。" in invited[1]
        # What was typed before the tap is for nobody but the visitor.
        await visitor.write("まだ迷っています。", "120")
        assert "まだ迷っています。" not in await counselor.page(letter)
        accepted = await visitor.tap("いま話す")
        assert "ここからは、佐藤が書きます。" in told(accepted)
        assert await visitor.write("いま、少し話せます。", "121") == [], "one speaker: the bot is silent"
        assert "いま、少し話せます。" in await counselor.page(letter)
        await counselor.act(letter, "answer", "ここにいます。")
        assert await visitor.listen() == ["佐藤：\nここにいます。"]
        left = await visitor.tap("話を終える")
        assert "自動の返事" in left[0]
        await visitor.write("これは見えません。", "122")
        assert "これは見えません。" not in await counselor.page(letter)


async def test_taking_back(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor, counselor = place.on_line("Umother"), await place.counselor("sato", "佐藤")
        await send_letter(visitor)
        letter = await take(counselor)
        assert FATHER in await counselor.page(letter)

        # Unsending in LINE reaches transcript, letter and desk.
        await visitor.post(place.line.unsend(visitor.address, "102"))
        page = await counselor.page(letter)
        assert FATHER not in page
        assert FEAR in page
        found = await place.house.store.find("line", visitor.address)
        assert found is not None
        history = await place.house.store.history(found, 0, 1000)
        assert all(FATHER not in entry.bubble.text for entry in history)
        assert any(FEAR in entry.bubble.text for entry in history)

        gone = await visitor.tap("取り下げる")
        assert "手紙を取り下げました" in gone[0]
        assert await counselor.letters() == []
        assert FEAR not in await counselor.page(letter)


async def test_who_blocks_us_hears_nothing_and_comes_back_to_no_topic(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor, counselor = place.on_line("Umother"), await place.counselor("sato", "佐藤")
        await send_letter(visitor)
        letter = await take(counselor)
        await place.post(visitor, place.line.unfollow(visitor.address))
        before = place.line.requests
        await counselor.act(letter, "answer", "お返事です。")
        await place.quiet()
        assert place.line.requests == before, "nothing goes to somebody who left"

        place.line.blocked.discard(visitor.address)
        back = await visitor.post(place.line.follow(visitor.address, unblocked=True))
        assert [bool(coming_back().fullmatch(text)) for text in back] == [True]
        again = await visitor.tap("開く")
        assert "返事が届いています" in told(again)
        assert "佐藤：\nお返事です。" in await visitor.tap("開く")


async def test_erasing_ends_with_the_last_words(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor, counselor = place.on_line("Umother"), await place.counselor("sato", "佐藤")
        await send_letter(visitor)
        letter = await take(counselor)
        await visitor.tap("ほか")
        asked = await visitor.tap("ぜんぶ消す")
        assert "控えの番号と日時は残ります。" in told(asked)
        gone = await visitor.tap("はい、消します")
        assert gone[0] == "こちらの文は、もう読めません。"
        assert "番号は、" in gone[1]
        assert gone[2] == "この画面の文は、ご自分で消せます。"
        assert await place.house.store.find("line", visitor.address) is None
        assert await counselor.letters() == []
        assert FATHER not in await counselor.page(letter)
        # A redelivery of something from before brings nothing back, and whoever writes again is a stranger.
        fresh = await visitor.write("こんばんは", "900")
        assert "こんにちは。" in fresh[0]


async def test_the_reply_token_first_and_a_push_with_a_key_when_it_is_gone(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor = place.on_line("Umother")
        await visitor.follow()
        assert place.line.ways == ["reply"]

        webhook = place.line.postback(visitor.address, visitor.data("自分のこと"))
        place.line.spend_reply_tokens()
        said = await visitor.post(webhook)
        assert said
        assert place.line.ways == ["reply", "push"]
        assert len(visitor.heard) == len(visitor.platform.received(visitor.address))

        # A push whose outcome is unknown is tried again with the same key: it arrives once.
        webhook = place.line.text(visitor.address, "すこし重いです。")
        place.line.spend_reply_tokens()
        place.line.next(TOKEN_SPENT, LOST)
        await visitor.post(webhook)
        place.later(seconds=30)
        said = visitor.texts() + await visitor.listen()
        assert len(said) == len(set(said)), "nothing came twice"
        assert place.line.ways[-1] == "push"


async def test_pictures_stickers_groups_and_edits(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor = place.on_line("Umother")
        await visitor.follow()
        told_at_once = await visitor.post(place.line.media(visitor.address, "image"))
        assert "受け取っていません" in told_at_once[0]
        assert visitor.labels(), "the question is still there to be answered"
        for kind in "CR":
            group = place.on_line(kind + "2" * 32)
            said = "ここでは、相談を受けていません。ひとりの画面で開けます。\nhttps://line.me/R/ti/p/%40engawa"
            assert await group.post(place.line.join(group.address)) == [said]
            assert await group.write("みんな、こんにちは") == [], "said once"
            assert place.line.left.pop() == group.address
            assert await group.post(place.line.join(group.address)) == [said], "who asks it in again hears it again"
            assert place.line.left.pop() == group.address
        assert not [path for path in place.line.paths if "content" in path or "profile" in path], "nothing is fetched"


async def hears(visitor: LinePhone, words: str) -> list[str]:
    """What comes when they write, and what was held before it: its buttons are gone from sight."""
    before = len(visitor.heard)
    await visitor.place.post(visitor, visitor.platform.text(visitor.address, words))
    await visitor.place.quiet()
    visitor.heard = visitor.platform.received(visitor.address)
    return [bubble["text"] for bubble in visitor.heard[before:]]


async def test_at_the_end_of_the_months_quota_nothing_is_lost_and_the_desk_shows_it(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor, counselor = place.on_line("Umother"), await place.counselor("sato", "佐藤", "supervisor")
        channel = place.house.channels["line"]
        assert isinstance(channel, LineChannel)
        await send_letter(visitor)
        letter = await take(counselor)
        place.line.quota, place.line.used = 200, 185
        await channel.look_at_quota()
        assert "190 / 200" in await counselor.page("/desk/undelivered")

        # Near the end the bot's own words wait for the next reply, which is free; a person's are pushed.
        late = place.line.text(visitor.address, "ひとつめです。", "200")
        place.line.spend_reply_tokens()
        assert await visitor.post(late) == []
        assert len(await hears(visitor, "ふたつめです。")) >= 2, "what was held came along"
        await counselor.act(letter, "answer", "お返事です。")
        assert await visitor.listen() == ["返事が届いています。開きますか。"]
        assert (place.line.ways.count("push"), place.line.used) == (1, 186)
        await visitor.tap("開く")

        # At the limit a person's words are held too, the desk sees it, and the next word brings them.
        place.line.used = 200
        await counselor.act(letter, "answer", "もうひとつ、お返事です。")
        assert await visitor.listen() == []
        page = await counselor.page("/desk/undelivered")
        assert "足りないので、待っています。" in page
        assert "お返事です。" not in page
        assert "返事が届いています。開きますか。" in await hears(visitor, "みっつめです。")
        assert await visitor.tap("いまの様子") == ["返事が届いています。"]
        assert "もうひとつ、お返事です。" in told(await visitor.tap("返事を開く"))
        assert "待っています。" not in await counselor.page("/desk/undelivered")
        assert place.line.ways.count("push") == 1


async def test_an_answer_that_did_not_arrive_can_be_sent_again(tmp_path: Path) -> None:
    refused = Fault(400, b'{"message": "The request body has 1 error(s)"}')
    async with street(tmp_path, telegram=False) as place:
        visitor, counselor = place.on_line("Umother"), await place.counselor("sato", "佐藤")
        supervisor = await place.counselor("mori", "森", "supervisor")
        await send_letter(visitor)
        letter = await take(counselor)
        lost = "/desk/undelivered"
        for browser, page in ((counselor, letter), (supervisor, lost)):
            place.line.next(refused)
            await counselor.act(letter, "answer", "お返事です。")
            assert await visitor.listen() == []
            assert "もう一度送る" in await browser.page(page)
            assert "お返事です。" not in await supervisor.page(lost)
            old = await browser.form(page, "again" if page == letter else "delivery")
            for status in (303, 409):
                assert (await browser.client.post(page, data=old)).status_code == status, "twice sends once"
            place.house.outbox.wake()
            assert await visitor.listen() == ["返事が届いています。開きますか。"]
            assert "もう一度送る" not in await browser.page(page)
            assert "お返事です。" in told(await visitor.tap("開く"))
        assert len(place.line.received("Umother")) == len(visitor.heard)


async def test_of_a_letter_only_its_holder_sends_again(tmp_path: Path) -> None:
    refused = Fault(400, b'{"message": "The request body has 1 error(s)"}')
    async with street(tmp_path, telegram=False) as place:
        visitor, holder = place.on_line("Umother"), await place.counselor("sato", "佐藤")
        other = await place.counselor("ito", "伊藤")
        await send_letter(visitor)
        letter = await take(holder)
        place.line.next(refused)
        await holder.act(letter, "answer", "お返事です。")
        assert await visitor.listen() == []
        stolen = await holder.form(letter, "again") | {"csrf": (await other.form("/desk", "csrf"))["csrf"]}
        assert (await other.client.post(letter, data=stolen)).status_code == 409
        assert (await other.client.post("/desk/undelivered", data=stolen)).status_code == 403
        place.house.outbox.wake()
        assert await visitor.listen() == []


async def test_the_menu_follows_the_language_and_no_answer_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor, setup = place.on_line("U" + "7" * 32), place.line.setup
        setup.menus["menu-en"], setup.pictures["menu-en"] = {"name": "engawa en 1"}, b""
        setup.aliases["engawa-en"] = "menu-en"
        await visitor.follow()
        await visitor.tap_data("w:language")
        await visitor.tap("English")
        await until(lambda: setup.linked == {visitor.address: "menu-en"})
        await visitor.tap_data("w:language")
        await visitor.tap("日本語")
        await until(lambda: setup.linked == {})
        await visitor.tap_data("w:language")
        monkeypatch.setattr(place.line, "fault", lambda path: hold() if "richmenu" in path else None)
        assert told(await visitor.tap("English"))
        assert told(await visitor.tap_data("w:more")), "the talk goes on"
        assert setup.linked == {}


async def test_a_change_of_words_counts_in_whatever_order_platforms_deliver(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor = place.on_line("Umother")
        await visitor.follow()
        await visitor.tap("自分のこと")
        late = place.line.text(visitor.address, FEAR, "100")
        older = place.line.edited(visitor.address, "100", "朝がこわいです。")
        helped = await visitor.post(place.line.edited(visitor.address, "100", "死にたい"))
        assert "0120" in told(helped), "a change that comes first is read like any words"
        assert await visitor.post(late) == [], "the words that it changed are no news"
        assert await visitor.post(older) == [], "nor is an older change"
        found = await place.house.store.find("line", visitor.address)
        assert found is not None
        history = await place.house.store.history(found, 0, 1000)
        mine = [entry.bubble.text for entry in history if entry.bubble.speaker == "visitor"]
        assert mine == ["自分のこと", "死にたい"]


async def test_a_flood_of_one_address_keeps_its_order(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor = place.on_line("Umother")
        await visitor.follow()
        await visitor.tap("見ているだけ")
        hooks = [place.line.text(visitor.address, f"{number}番めの言葉です。") for number in range(20)]
        await asyncio.gather(*(place.post(visitor, hook) for hook in hooks))
        await place.quiet()
        found = await place.house.store.find("line", visitor.address)
        assert found is not None
        history = await place.house.store.history(found, 0, 1000)
        mine = [entry.bubble.text for entry in history if entry.bubble.speaker == "visitor"]
        assert mine[-20:] == [f"{number}番めの言葉です。" for number in range(20)]


async def test_places_come_as_cards_to_leaf_through(tmp_path: Path) -> None:
    async with street(tmp_path, telegram=False) as place:
        visitor = place.on_line("Umother")
        await visitor.follow()
        await visitor.tap_data("m:places")
        said = await visitor.tap("全国の一覧")
        cards = visitor.bubbles[-1]
        assert cards["type"] == "flex"
        assert cards["altText"] == "一覧です。", "a locked phone shows no topic"
        assert len(cards["contents"]["contents"]) > 1
        assert "https://" in said[-1]
        assert "前のところへ" in visitor.labels(), "and the way on is under them"
        assert place.line.problems == []
