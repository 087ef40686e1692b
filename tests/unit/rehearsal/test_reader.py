"""A transcript is read, or everything that is to be mended in it is found at once, with file, line and remedy."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.errors import Finding
from bot.model.reading import Intent
from bot.rehearsal.deed import At, Bot, Counselor, Desk, Edit, Open, Sticker, Tap, Unsend, Wait, Way, Write
from bot.rehearsal.reader import MOST_LINES, Defaults, read_transcript
from bot.rehearsal.transcript import Transcript
from bot.rehearsal.vocabulary import Vocabulary
from tests.house import TOKYO, shipped
from tests.unit.rehearsal.conftest import Find, Read

WHOLE = """\
# how a talk may read
about: Somebody looks.
locale: en
channel: line
at: 2026-11-24 03:10
talk:
  - open: true
  - bot:
      - welcome.hello
      - "You can write"
  - tap: 見ているだけ
  - bot: sit.here
  - write: |-
      First line.
      Second line.
  - write: "yes"
  - edit: {message: "yes", to: no}
  - unsend: 1
  - sticker: true
  - way: ここまで
  - way: pause
  - counselor: {take: 佐藤}
  - counselor: {close: true}
  - wait: 90d
  - at: sit.start
  - desk: []
  - tap: welcome.hello:self
"""
HEAD = "about: a\ntalk:\n"


def test_a_whole_one(read: Read) -> None:
    found = read(WHOLE)
    assert (found.about, found.locale, found.channel) == ("Somebody looks.", "en", "line")
    assert found.at == datetime(2026, 11, 24, 3, 10, tzinfo=TOKYO)
    assert [line.part for line in found.talk if not isinstance(line.part, Wait)] == [
        Open(),
        Bot(("welcome.hello", "You can write")),
        Tap("見ているだけ"),
        Bot(("sit.here",)),
        Write("First line.\nSecond line."),
        Write("yes"),
        Edit(2, "no"),
        Unsend(1),
        Sticker(),
        Way(Intent.STOP),
        Way(Intent.PAUSE),
        Counselor("take", "佐藤"),
        Counselor("close"),
        At("sit.start"),
        Desk(()),
        Tap("welcome.hello:self"),
    ]
    assert [line.line for line in found.talk][:4] == [7, 8, 11, 12]


def test_what_need_not_be_said(read: Read) -> None:
    found = read(HEAD + "  - open: true\n")
    assert (found.locale, found.channel) == ("ja", "web")
    assert found.at == datetime(2026, 11, 24, 11, 0, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("line", "problem", "remedy"),
    [
        ("says: a", "does not know the key says", "use one of at, bot"),
        ("open: false", "`open: false` does nothing", "write true"),
        ("open: [a]", "neither true nor false", "write true or false"),
        ("sticker: 1", "neither true nor false", "write true or false"),
        ("write:", "`write` is not a text", "write `write` as one word"),
        ("write: [a]", "`write` is not a text", "write `write` as one word"),
        ("tap: nowhere", "no step offers 'nowhere'", "the words on its button"),
        ("tap: lisen", "no step offers 'lisen'", "did you mean listen?"),
        ("tap: welcome.hello:nowhere", "no step offers 'welcome.hello:nowhere'", "write the id"),
        ("way: out", "there is no way out 'out'", "use one of back, danger"),
        ("unsend: 1", "there is no message '1' above; 0 were written", "by its number"),
        ("edit: {message: 1}", "`edit` needs the message and its new words", "{message: 1, to:"),
        ("edit: 1", "`edit` has no keys", "key: value"),
        ("wait: soon", "'soon' is no span of time", "10m, 25h, 3d"),
        ("wait: 999999d", "999999d is too long", "wait at most"),
        ("counselor: {dance: true}", "does not know the key dance", "use one of answer, close"),
        ("counselor: {take: a, close: true}", "does one thing in a line", "write one of answer"),
        ("counselor: {invite: false}", "`invite: false` does nothing", "write true"),
        ("counselor: take", "`counselor` has no keys", "key: value"),
        ("bot: [welcome.hello]", "nobody did anything before `bot`", "write above it"),
        ("at: welcome.helo", "there is no step welcome.helo", "did you mean welcome.hello?"),
        ("desk: {a: b}", "`desk` is not a list", "[a, b]"),
        ("{open: true, at: welcome.hello}", "says one thing", "begin a line with"),
        ("[a]", "a line of the talk has no keys", "key: value"),
        ("just words", "a line of the talk has no keys", "key: value"),
    ],
)
def test_a_line_that_cannot_be_played(line: str, problem: str, remedy: str, find: Find) -> None:
    found = [each for each in find(HEAD + f"  - {line}\n") if problem in each.problem]
    assert found, find(HEAD + f"  - {line}\n")
    assert (found[0].file, found[0].line) == ("talk.yaml", 3)
    assert remedy in found[0].remedy


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ("welcome.helo", "there is no text welcome.helo"),
        ("show house", "nothing is shown as 'show house'"),
        ('"…"', "a bubble without words"),
        ('"counselor: "', "a bubble without words"),
        ("[a]", "a bubble is not a text"),
        ('""', "a bubble is not a text"),
    ],
)
def test_a_bubble_that_cannot_come(item: str, problem: str, find: Find) -> None:
    (found,) = find(HEAD + f"  - open: true\n  - bot: [{item}]\n")
    assert (found.line, found.problem) == (4, problem)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 0, "the file is empty"),
        ("about: [", 2, "not YAML"),
        ("about: a", 1, "the transcript has no `talk`"),
        ("talk: [{open: true}]", 1, "the transcript has no `about`"),
        ("about: a\ntalk: []", 2, "nobody does anything in `talk`"),
        ("about: a\ntalk: open", 2, "`talk` is not a list"),
        ("about:\ntalk: [{open: true}]", 1, "`about` is not a text"),
        (f"colour: red\n{HEAD}  - open: true", 1, "does not know the key colour"),
        (f"channel: fax\n{HEAD}  - open: true", 1, "there is no channel 'fax'"),
        (f"locale: tlh\n{HEAD}  - open: true", 1, "the house does not speak 'tlh'"),
        (f"at: noon\n{HEAD}  - open: true", 1, "'noon' is no day and time"),
        (f"at: 0001-01-01\n{HEAD}  - open: true", 1, "the year 1 is too far away"),
        (f"at: [1]\n{HEAD}  - open: true", 1, "`at` is not a text"),
        ("[" * 40, 1, "the nesting is too deep"),
        ("a: &x 1\nb: *x", 2, "an alias"),
        (HEAD + "  - open: true\n" * (MOST_LINES + 1), 3, "split it"),
        ("just words", 1, "a transcript has no keys"),
    ],
)
def test_a_file_that_is_no_transcript(text: str, line: int, problem: str, find: Find) -> None:
    found = find(text)
    assert any(each.line == line and problem in f"{each.problem} {each.remedy}" for each in found), found


def test_a_huge_file_and_other_bytes(find: Find) -> None:
    assert "bytes" in find("a" * 300_000)[0].problem
    assert "not UTF-8" in find(b"about: \xff\xfe")[0].problem
    assert "does not allow" in find(b"about: \x07")[0].problem


def test_all_is_found_at_once(find: Find) -> None:
    lines = ["says: a", "tap: nowhere", "at: a.b", "wait: soon", "way: out"]
    found = find("channel: fax\n" + HEAD + "".join(f"  - {line}\n" for line in lines))
    assert [each.line for each in found] == [1, 4, 5, 6, 7, 8]


def test_a_message_that_is_gone_is_not_there_to_be_changed(find: Find, read: Read) -> None:
    gone = "  - write: 言葉です\n  - unsend: 1\n  - edit: {message: 1, to: b}\n"
    assert find(HEAD + gone)[0].problem == "message 1 was taken back above"
    twice = read(HEAD + "  - write: a\n  - write: 二つ\n  - write: 二つ\n  - unsend: 二つ\n")
    assert twice.talk[-1].part == Unsend(3), "the newest message of these words"


VALID = [WHOLE, HEAD + "  - open: true\n  - bot: [welcome.hello]\n", "about: a\ntalk: [{open: true}, {tap: self}]"]


@given(
    st.sampled_from(VALID),
    st.lists(st.tuples(st.integers(0, 600), st.integers(0, 9), st.text(max_size=6)), min_size=1, max_size=4),
)
def test_whatever_happens_to_a_file_it_is_read_or_has_findings(text: str, wounds: list[tuple[int, int, str]]) -> None:
    for at, size, put in wounds:
        text = text[:at] + put + text[at + size :]
    unharmed(text.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=200))
def test_whatever_bytes_there_are_there_are_findings(source: bytes) -> None:
    unharmed(source)


def unharmed(source: bytes) -> None:
    content = shipped()
    names = Vocabulary(content.flows, content.words, content.house.locales)
    found = read_transcript("talk.yaml", source, names, Defaults("ja", TOKYO))
    if isinstance(found, Transcript):
        assert found.talk
    else:
        assert found
        assert all(isinstance(each, Finding) and each.problem and each.remedy for each in found)
