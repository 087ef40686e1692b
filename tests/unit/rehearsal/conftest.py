"""Transcripts read and played over the shipped house."""

from collections.abc import AsyncIterator, Callable

import pytest

from bot.model.errors import Finding
from bot.rehearsal.reader import Defaults, read_transcript
from bot.rehearsal.stage import Theatre, open_theatre
from bot.rehearsal.transcript import Transcript
from bot.rehearsal.vocabulary import Vocabulary
from tests.house import TOKYO, shipped

Read = Callable[[str], Transcript]
Find = Callable[[str | bytes], list[Finding]]


@pytest.fixture(scope="session")
def names() -> Vocabulary:
    content = shipped()
    return Vocabulary(content.flows, content.words, content.house.locales)


@pytest.fixture
def read(names: Vocabulary) -> Read:
    """The transcript in a text."""

    def reads(text: str) -> Transcript:
        found = read_transcript("talk.yaml", text.encode(), names, Defaults("ja", TOKYO))
        assert isinstance(found, Transcript), "\n".join(map(str, found))
        return found

    return reads


@pytest.fixture
def find(names: Vocabulary) -> Find:
    """What is to be mended in a text that is no transcript."""

    def finds(text: str | bytes) -> list[Finding]:
        source = text.encode() if isinstance(text, str) else text
        found = read_transcript("talk.yaml", source, names, Defaults("ja", TOKYO))
        assert not isinstance(found, Transcript)
        return found

    return finds


@pytest.fixture
async def theatre(anyio_backend: str) -> AsyncIterator[Theatre]:
    async with open_theatre(shipped(), TOKYO, "ja") as opened:
        yield opened
