"""The whole story over Telegram, in English: from /start to a counselor's answer, a talk, and being forgotten."""

from pathlib import Path

import pytest

from tests.e2e.scene import Browser, TelegramPhone, street, told, until
from tests.house import coming_back

pytestmark = pytest.mark.anyio
FEAR, FATHER = "At night I get scared.", "I can't talk with my father."


async def send_letter(visitor: TelegramPhone) -> list[str]:
    """From the first word to an approved letter with two lines."""
    await visitor.start()
    await visitor.tap("About me")
    await visitor.write(FEAR, "100")
    await visitor.write("/person", "101")
    await visitor.write(FATHER, "102")
    return await visitor.tap("Send these words")


async def take(counselor: Browser) -> str:
    (letter,) = await counselor.letters()
    assert (await counselor.act(letter, "take")).status_code == 303
    return letter


async def test_from_start_to_an_answer_and_back(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        greeted = await visitor.start()
        assert greeted[0].startswith("Hello.")
        assert "No person is reading right now" in greeted[1]
        assert visitor.labels()[0] == "About me"
        assert visitor.labels()[-3:] == ["Skip", "Other", "Help lines now"]

        await visitor.tap("About me")
        await visitor.write(FEAR, "100")
        looked = await visitor.write("write to a person", "101")
        assert "Who will read it:" in looked[0]
        assert "November 27" in looked[0]
        assert "1. " + FEAR in told(looked)
        assert "write to a person" not in told(looked)
        looked = await visitor.write(FATHER, "102")
        assert f"1. {FEAR}\n2. {FATHER}" in told(looked)
        assert await counselor.letters() == []

        looked = await visitor.tap("Strike 1")
        assert FEAR not in told(looked)
        assert "Your letter is sent." in (await visitor.tap("Send these words"))[0]
        letter = await take(counselor)
        page = await counselor.page(letter)
        assert FATHER in page
        assert FEAR not in page

        assert (await counselor.act(letter, "answer", "Thank you for the letter.")).status_code == 303
        assert await visitor.listen() == ["An answer is here. Open it?"]
        opened = await visitor.tap("Open")
        assert opened[0] == "Sato：\nThank you for the letter."
        assert "shown to Sato as they are" in told(await visitor.tap("Write back"))
        assert (await visitor.write("It helps that somebody read it.", "110"))[0] == "Sent."
        assert "It helps that somebody read it." in await counselor.page(letter)
        await counselor.act(letter, "return")
        assert "There is a notice for you. Open it?" in told(await visitor.listen())


async def test_talking_now_in_both_directions(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        await send_letter(visitor)
        letter = await take(counselor)
        await counselor.act(letter, "invite")
        invited = await visitor.listen()
        assert invited[0] == "There is a notice for you."
        assert "You can talk with Sato here, now." in invited[1]
        accepted = await visitor.tap("Talk now")
        assert "From here on, Sato is writing." in told(accepted)
        assert await visitor.write("I can talk a little.", "121") == []
        assert "I can talk a little." in await counselor.page(letter)
        await counselor.act(letter, "answer", "I am here.")
        assert await visitor.listen() == ["Sato：\nI am here."]
        lines = await visitor.tap("Help lines now")
        assert "119" in told(lines), "help for danger stays within a tap beside a counselor"
        left = await visitor.tap("End the talk")
        assert "automatic" in left[0]
        await visitor.write("Nobody sees this.", "122")
        assert "Nobody sees this." not in await counselor.page(letter)
        # A counselor who answers now is met as with any letter: one neutral line first.
        await counselor.act(letter, "answer", "Until another time.")
        assert await visitor.listen() == ["An answer is here. Open it?"]


async def test_editing_and_taking_back(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        await send_letter(visitor)
        letter = await take(counselor)
        assert await visitor.post(place.telegram.edited(int(visitor.address), 102, FATHER)) == []
        assert FATHER in await counselor.page(letter), "Telegram also tells of changes that nobody sees"
        edited = place.telegram.edited(int(visitor.address), 102, "I can hardly talk with anyone.")
        await visitor.post(edited)
        page = await counselor.page(letter)
        assert FATHER not in page
        assert "I can hardly talk with anyone." not in page, "new words in a letter were never looked at"
        assert FEAR in page
        await visitor.tap("How it stands")
        assert "Your letter is taken back." in (await visitor.tap("Take it back"))[0]
        assert await counselor.letters() == []
        assert FEAR not in await counselor.page(letter)


async def test_who_blocks_us_hears_nothing(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        await send_letter(visitor)
        letter = await take(counselor)
        await place.post(visitor, place.telegram.block(int(visitor.address)))
        before = place.telegram.requests
        await counselor.act(letter, "answer", "An answer.")
        await place.quiet()
        assert place.telegram.requests == before
        assert await visitor.post(place.telegram.unblock(int(visitor.address))) == [], "the app sends /start with it"
        back = await visitor.start()
        assert [bool(coming_back("en").fullmatch(text)) for text in back] == [True]
        place.later(minutes=2)
        assert await visitor.listen() == [], "and it is not said twice that something is there"


async def test_who_unblocks_in_the_settings_hears_of_an_answer_and_of_nothing_else(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        await send_letter(visitor)
        letter = await take(counselor)
        chat = int(visitor.address)
        await place.post(visitor, place.telegram.block(chat))
        assert await visitor.post(place.telegram.unblock(chat)) == [], "nothing is said of it"
        place.later(minutes=2)
        assert await visitor.listen() == []
        await place.post(visitor, place.telegram.block(chat))
        await counselor.act(letter, "answer", "An answer.")
        assert await visitor.post(place.telegram.unblock(chat)) == []
        place.later(minutes=2)
        assert await visitor.listen() == ["An answer is here. Open it?"]


async def test_a_block_that_only_a_refusal_tells(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato", "supervisor")
        await send_letter(visitor)
        letter = await take(counselor)
        place.telegram.blocked.add(visitor.address)
        await counselor.act(letter, "answer", "An answer.")
        await place.quiet()
        assert len(await place.house.desk.undelivered()) == 1
        assert "An answer." in await counselor.page(letter)
        requests = place.telegram.requests
        place.later(hours=2)
        await place.quiet()
        assert place.telegram.requests == requests, "no second try at a closed door"


async def test_erasing_ends_with_the_last_words(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        await send_letter(visitor)
        letter = await take(counselor)
        asked = await visitor.write("/erase", "130")
        assert "A receipt number and the time remain." in told(asked)
        gone = await visitor.tap("Yes, erase it")
        assert gone[0] == "Your words can no longer be read here."
        assert "The number is" in gone[1]
        assert len(gone) == 3
        assert await place.house.store.find("telegram", visitor.address) is None
        assert await counselor.letters() == []
        assert FATHER not in await counselor.page(letter)
        assert (await visitor.start())[0].startswith("Hello.")


async def test_pictures_and_albums(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor = place.on_telegram()
        await visitor.start()
        chat = int(visitor.address)
        assert "not taken in" in (await visitor.post(place.telegram.photo(chat, album="a")))[0]
        assert await visitor.post(place.telegram.photo(chat, album="a")) == [], "an album is told about once"
        heard = await visitor.post(place.telegram.photo(chat, caption="This is my room."))
        assert "not taken in" in heard[0]
        assert "Your words are kept here." in told(heard), "one answer, to the words and the picture"
        found = await place.house.store.find("telegram", visitor.address)
        assert found is not None
        history = await place.house.store.history(found, 0, 100)
        assert any(entry.bubble.text == "This is my room." for entry in history)
        described = await visitor.post(place.telegram.photo(chat, caption="And this.", album="b"))
        assert "not taken in" in told(described)
        assert await visitor.post(place.telegram.photo(chat, album="b")) == [], "the other pictures were told along"
        assert {"getFile"} & set(place.telegram.methods) == set()


async def test_a_group_is_told_once_each_time_it_calls_and_left(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, group = place.on_telegram(), "-77"
        for _ in range(2):
            place.telegram.left.clear()
            await place.post(visitor, place.telegram.membership(-77, "left", "member"))
            await place.post(visitor, place.telegram.text(-77, "Hello, bot."))
            await place.quiet()
            assert place.telegram.left == [group]
            await place.post(visitor, place.telegram.membership(-77, "member", "left"))
        assert len(place.telegram.received(-77)) == 2
        assert await place.house.desk.undelivered() == []


async def test_commands_act_at_every_step_and_beside_a_counselor(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        assert "119" in told(await place.on_telegram().write("/help")), "also as the very first word"
        await visitor.start()
        assert "Which prefecture?" in told(await visitor.write("/places"))
        await visitor.write("/person")
        await visitor.write(FEAR, "140")
        await visitor.tap("Send these words")
        letter = await take(counselor)
        await counselor.act(letter, "invite")
        await visitor.listen()
        await visitor.tap("Talk now")
        assert "119" in told(await visitor.write("/help"))
        assert "/help" not in await counselor.page(letter)
        assert "language" in told(await visitor.write("/language")).lower()
        stopped = await visitor.write("/stop")
        assert "/stop" not in await counselor.page(letter)
        assert "That is all for now." in told(stopped)


async def test_delete_as_a_reply_reaches_the_letter_that_is_out(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        await send_letter(visitor)
        letter = await take(counselor)
        assert FATHER in await counselor.page(letter)
        said = await visitor.post(place.telegram.reply(int(visitor.address), "/delete", 102, language="en"))
        assert said == ["The words you took back are gone here, too."]
        page = await counselor.page(letter)
        assert FATHER not in page
        assert FEAR in page
        asked = await visitor.post(place.telegram.reply(int(visitor.address), "/delete", 9, to_bot=True, language="en"))
        assert "Yes, erase it" in visitor.labels(), asked


async def test_a_letter_and_a_counselors_words_cannot_be_passed_on(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor, counselor = place.on_telegram(), await place.counselor("sato", "Sato")
        await send_letter(visitor)
        letter = await take(counselor)
        await counselor.act(letter, "answer", "Thank you for the letter.")
        await visitor.listen()
        await visitor.tap("Open")
        for bubble in visitor.heard:
            own = FEAR in bubble["text"] or FATHER in bubble["text"] or "Thank you for the letter." in bubble["text"]
            assert bubble.get("protect_content", False) is own, bubble["text"]
        assert sum(bubble.get("protect_content", False) for bubble in visitor.heard) >= 3


async def test_a_tap_that_comes_again_or_meets_a_defect_stops_turning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with street(tmp_path, line=False) as place:
        visitor = place.on_telegram()
        await visitor.start()
        tap = place.telegram.tap(int(visitor.address), visitor.data("About me"), "en")
        await visitor.post(tap)
        assert len(place.telegram.answered) == 1
        place.telegram.answered.clear()
        assert await visitor.post(tap) == []
        assert len(place.telegram.answered) == 1
        assert "answerCallbackQuery" not in place.telegram.asked, "with the webhook's own answer, and only there"

        async def away(_: object) -> None:
            raise OSError

        monkeypatch.setattr(place.house.turns, "submit", away)
        body, headers = place.telegram.tap(int(visitor.address), "c:sit.start:other", "en")
        refused = await place.client.post("/telegram/webhook", content=body, headers=headers)
        assert (refused.status_code, refused.text) == (503, "send it again"), "Telegram would not read a method there"
        await until(lambda: len(place.telegram.answered) == 2)
        assert place.telegram.asked.count("answerCallbackQuery") == 1


async def test_a_link_with_an_area_offers_it_where_one_is_asked_for_and_decides_nothing(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor = place.on_telegram()
        greeted = await visitor.post(place.telegram.start(int(visitor.address), "en", "area-osaka_poster3"))
        assert greeted[0].startswith("Hello.")
        assert "大阪府" not in told(greeted)
        asked = await visitor.write("/places")
        assert "Which prefecture?" in asked[0]
        assert visitor.labels()[:2] == ["Places in 大阪府", "All of Japan"]
        assert "Prefecture: 大阪府" in told(await visitor.tap("Places in 大阪府"))
        other = place.on_telegram()
        await other.start()
        await other.write("/places")
        assert other.labels()[0] == "All of Japan", "and nobody else hears of it"


async def test_an_edit_is_read_for_danger_like_new_words_and_so_is_a_caption(tmp_path: Path) -> None:
    async with street(tmp_path, line=False) as place:
        visitor = place.on_telegram()
        chat = int(visitor.address)
        await visitor.start()
        await visitor.tap("About me")
        await visitor.write("It was a long day.", "150")
        helped = await visitor.post(place.telegram.edited(chat, 150, "I want to die."))
        assert "No person is reading right now" in told(helped)
        assert "0120" in told(helped), "help lines come with an edit, too"

        other = place.on_telegram()
        await other.start()
        helped = await other.post(place.telegram.photo(int(other.address), caption="死にたい"))
        assert "0120" in told(helped)
        assert "not taken in" not in told(helped), "help comes before all else"
