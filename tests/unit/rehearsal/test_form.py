"""What is written of a talk reads as the same talk."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.reading import Intent
from bot.rehearsal import phrases
from bot.rehearsal.deed import (
    At,
    Bot,
    Counselor,
    Cover,
    Desk,
    Edit,
    Leave,
    Open,
    Part,
    Sticker,
    Tap,
    Unsend,
    Wait,
    Way,
    Write,
)
from bot.rehearsal.form import quoted, row, span_of, whole
from bot.rehearsal.reader import Defaults, read_transcript
from bot.rehearsal.transcript import Line, Transcript
from bot.rehearsal.vocabulary import Vocabulary
from tests.house import OPEN_HOURS, TOKYO, shipped

EVERY: tuple[Part, ...] = (
    Open(),
    Write("言葉です。"),
    Bot(("welcome.hello", "counselor: はい: [a, b]", "言葉、\n二行")),
    Tap("listen"),
    Tap("見ているだけ"),
    Way(Intent.PAUSE),
    Sticker(),
    Edit(1, "other: words"),
    Unsend(1),
    Leave(),
    Cover(),
    Wait(timedelta(hours=25)),
    Counselor("take", "佐藤"),
    Counselor("answer", "a\nb"),
    Counselor("invite"),
    At("sit.start"),
    Desk(("line one", "# no comment")),
)


def again(parts: tuple[Part, ...]) -> list[Part]:
    transcript = Transcript(
        about="about: this", locale="ja", channel="web", at=OPEN_HOURS, talk=tuple(Line(part) for part in parts)
    )
    content = shipped()
    names = Vocabulary(content.flows, content.words, content.house.locales)
    found = read_transcript("a.yaml", whole(transcript).encode(), names, Defaults("ja", TOKYO))
    assert isinstance(found, Transcript), found
    assert replace(found, talk=(), source="") == replace(transcript, talk=(), file="a.yaml")
    return [line.part for line in found.talk]


def test_every_kind_of_line_reads_as_it_was_written() -> None:
    assert again(EVERY) == list(EVERY)


@pytest.mark.parametrize("words", [*phrases.ODD, *phrases.ONE_WORD, phrases.LINES, phrases.LONG])
def test_odd_words_read_as_they_were_written(words: str) -> None:
    assert again((Write(words),)) == [Write(words)]


@given(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1))
def test_any_words_read_as_they_were_written(words: str) -> None:
    assert "\n" not in quoted(words)
    assert again((Write(words),)) == [Write(words)]


def test_a_row_says_no_more_than_it_must() -> None:
    assert row(Write("言葉")) == "write: 言葉"
    assert row(Bot(("welcome.hello", "a: b"))) == 'bot: [welcome.hello, "a: b"]'
    assert row(Write("true")) == 'write: "true"'


@pytest.mark.parametrize(("hours", "said"), [(24, "1d"), (200, "200h"), (48, "2d"), (0.5, "30m"), (0, "0m")])
def test_spans(hours: float, said: str) -> None:
    assert span_of(timedelta(hours=hours)) == said
