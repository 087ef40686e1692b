"""Every transcript beside this file is played through the real house, word for word, as `engawa try` plays it.

`make test ARGS="tests/dialogues --refresh-dialogues"` writes the files anew with what the house says now; read the
difference before you keep it.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.rehearsal.difference import difference, written_anew
from bot.rehearsal.reader import Defaults, read_transcript
from bot.rehearsal.stage import open_theatre
from bot.rehearsal.transcript import Transcript
from bot.rehearsal.trial import Trial
from bot.rehearsal.vocabulary import Vocabulary
from tests.house import TOKYO, shipped

pytestmark = pytest.mark.anyio
TRANSCRIPTS = sorted(Path(__file__).parent.glob("*.yaml"))


@pytest.fixture
async def trial(anyio_backend: str) -> AsyncIterator[Trial]:
    async with open_theatre(shipped(), TOKYO, "ja") as theatre:
        yield Trial(shipped(), theatre)


def refresh(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def transcript_of(path: Path) -> Transcript:
    content = shipped()
    names = Vocabulary(content.flows, content.words, content.house.locales)
    read = read_transcript(path.name, path.read_bytes(), names, Defaults("ja", TOKYO))
    assert isinstance(read, Transcript), "\n".join(map(str, read))
    return read


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_transcript(path: Path, trial: Trial, request: pytest.FixtureRequest) -> None:
    played = await trial.play(transcript_of(path))
    if request.config.getoption("--refresh-dialogues"):
        refresh(path, written_anew(played))
        return
    if not played.ok:
        pytest.fail(f"{played.transcript.about}\n{difference(played)}\n{played.fault or ''}", pytrace=False)
    assert not played.unsaid, "what does the house say there?"


def test_there_are_transcripts() -> None:
    assert len(TRANSCRIPTS) > 40


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_of_ours_says_when_and_where(path: Path) -> None:
    transcript = transcript_of(path)
    for key in ("about:", "locale:", "channel:", "at:"):
        assert f"\n{key}" in f"\n{transcript.source}", key
