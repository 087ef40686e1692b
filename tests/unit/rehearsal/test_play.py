"""A talk is played in a house of its own, and what really came is held against what is written."""

from datetime import timedelta

import pytest

from bot.rehearsal.deed import At, Bot, Desk
from bot.rehearsal.play import Played, play
from bot.rehearsal.stage import Theatre
from bot.rehearsal.vocabulary import Vocabulary
from tests.unit.rehearsal.conftest import Read

pytestmark = pytest.mark.anyio
HEAD = "about: a\ntalk:\n"
HELLO = "welcome.hello, welcome.automatic, welcome.nothing_required"


async def played(talk: str, read: Read, theatre: Theatre, names: Vocabulary, head: str = HEAD) -> Played:
    return await play(read(head + talk), theatre, names)


async def test_ids_labels_and_words_are_as_good_as_each_other(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    begins = f"  - open: true\n  - bot: [{HELLO}]\n"
    ends = "  - at: sit.start\n  - desk: []\n"
    words = "[ここにいるだけで、いいです。, こちらからは]"
    for tap in ("listen", "見ているだけ", '" 見て いるだけ"', "welcome.hello:listen"):
        for said in ("[sit.here, sit.not_called]", words, "[ここに…, sit.not_called]"):
            went = await played(f"{begins}  - tap: {tap}\n  - bot: {said}\n{ends}", read, theatre, names)
            assert went.ok, went


async def test_line_breaks_do_not_count_in_words(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    said = "書いても、見ているだけでもいいです。人に見せるかどうかは、 あとで"
    went = await played(f"  - open: true\n  - bot: [こんにちは。, これは自動, {said}]\n", read, theatre, names)
    assert went.ok


@pytest.mark.parametrize(
    "said",
    [
        "[welcome.hello, welcome.nothing_required]",
        "[welcome.hello, welcome.nothing_required, welcome.automatic]",
        f"[{HELLO}, welcome.hello]",
        "[こんばんは。, welcome.automatic, welcome.nothing_required]",
        "[welcome.hello, welcome.hello, welcome.nothing_required]",
        '["counselor: こんにちは。", welcome.automatic, welcome.nothing_required]',
        "[]",
    ],
)
async def test_what_is_otherwise_is_seen(said: str, read: Read, theatre: Theatre, names: Vocabulary) -> None:
    went = await played(f"  - open: true\n  - bot: {said}\n", read, theatre, names)
    assert not went.ok
    assert went.fault is None


async def test_what_came_stands_in_the_manner_of_the_writer(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    went = await played("  - open: true\n  - bot: [welcome.hello]\n", read, theatre, names)
    assert went.went[1] == Bot(("welcome.hello", "welcome.automatic", "welcome.nothing_required"))
    went = await played("  - open: true\n  - bot: [こんにちは。]\n", read, theatre, names)
    assert isinstance(went.went[1], Bot)
    assert went.went[1].items[:2] == ("こんにちは。", "これは自動の返事です。いま、人は読んでいません。")


async def test_place_and_desk_are_looked_at(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    letter = "  - way: 人に書く\n  - write: 少し話したいです。\n  - tap: send\n"
    went = await played(letter + "  - at: sit.start\n  - desk: [other]\n", read, theatre, names)
    assert went.went[-2:] == (At("waiting.sent"), Desk(("少し話したいです。",)))
    assert not went.ok


async def test_an_answer_need_not_be_told(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    went = await played("  - open: true\n  - tap: listen\n  - at: sit.start\n", read, theatre, names)
    assert went.ok
    assert went.unsaid[1] == Bot(("sit.here", "sit.not_called"))
    assert list(went.unsaid) == [0, 1]


@pytest.mark.parametrize(
    ("talk", "problem", "remedy"),
    [
        ("  - open: true\n  - tap: send\n", "no button on the screen is 'send'", "見ているだけ (listen)"),
        ("  - tap: listen\n", "no button on the screen is 'listen'", "let the visitor open"),
        ("  - open: true\n  - counselor: {take: a}\n", "there is no letter for a counselor", "approve one first"),
        ("  - open: true\n  - tap: sit.start:line\n", "no button on the screen is 'sit.start:line'", "tap one of"),
    ],
)
async def test_what_cannot_be_done_is_a_finding(
    talk: str, problem: str, remedy: str, read: Read, theatre: Theatre, names: Vocabulary
) -> None:
    went = await played(talk, read, theatre, names)
    assert went.fault is not None
    assert (went.fault.file, went.fault.line) == ("talk.yaml", 2 + talk.count("\n"))
    assert problem in went.fault.problem
    assert remedy in went.fault.remedy


async def test_a_counselor_who_may_not_is_a_finding(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    letter = "  - way: person\n  - write: 少し話したいです。\n  - tap: send\n"
    went = await played(letter + "  - counselor: {answer: はい}\n", read, theatre, names)
    assert went.fault is not None
    assert went.fault.problem == "the counselor could not answer: nobody took the letter first"
    went = await played(letter + "  - way: withdraw\n  - counselor: {take: 佐藤}\n", read, theatre, names)
    assert went.fault is not None
    assert "taken back, closed or erased" in went.fault.problem


async def test_an_older_button_can_be_tapped_by_its_full_name(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    talk = "  - open: true\n  - tap: listen\n  - tap: welcome.hello:self\n  - bot: [ways.old_button, …]\n"
    went = await played(talk.replace(", …", ", sit.here, sit.not_called"), read, theatre, names)
    assert went.ok, went.went


async def test_everything_else_that_a_visitor_does(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    talk = """\
  - open: true
  - sticker: true
  - bot: [ways.media]
  - write: 夜になると少し話せます。
  - edit: {message: 1, to: 外がこわいです。}
  - bot: [ways.edited_words]
  - way: person
  - bot: [letter.who_reads, letter.visible, show letter, letter.tick_off]
  - unsend: 1
  - bot: []
  - cover: true
  - bot: []
  - open: true
  - bot: [rest.back_again]
  - leave: true
  - bot: []
"""
    went = await played(talk, read, theatre, names)
    assert went.ok, went


async def test_a_clock_that_the_talk_turns(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    kept = timedelta(days=theatre.content.house.retention_days)
    begins = "  - open: true\n  - tap: listen\n"
    again = "  - open: true\n  - bot: [rest.back_again]\n"
    assert (await played(f"{begins}  - wait: {kept.days - 1}d\n{again}", read, theatre, names)).ok
    gone = f"  - wait: {kept.days + 1}d\n  - open: true\n  - bot: [{HELLO}]\n"
    went = await played(begins + gone, read, theatre, names)
    assert went.ok, "nothing is kept longer than was said"


async def test_the_same_talk_goes_the_same_way(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    talk = "  - open: true\n  - way: stop\n  - bot: [rest.stopped, rest.code]\n"
    one, other = [await played(talk, read, theatre, names) for _ in range(2)]
    assert [seen.bubbles for seen in one.heard.values()] == [seen.bubbles for seen in other.heard.values()]


async def test_each_talk_has_a_house_of_its_own(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    letter = "  - way: person\n  - write: 少し話したいです。\n  - tap: send\n  - desk: [少し話したいです。]\n"
    assert (await played(letter, read, theatre, names)).ok
    assert (await played(letter, read, theatre, names)).ok
