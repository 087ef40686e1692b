"""What the guide shows is played, and what it lists is what there is."""

import re
from pathlib import Path
from typing import get_args

import pytest

from bot.model.ids import ChannelName
from bot.rehearsal.parts import ACTIONS, KEYS
from bot.rehearsal.play import play
from bot.rehearsal.reader import HEAD
from bot.rehearsal.stage import Theatre
from bot.rehearsal.vocabulary import SHOWN, Vocabulary
from tests.unit.rehearsal.conftest import Read

pytestmark = pytest.mark.anyio
GUIDE = (Path(__file__).parents[3] / "docs" / "transcripts.md").read_text("utf-8")
TALKS = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("number", range(len(TALKS)))
async def test_a_talk_of_the_guide_goes_as_it_is_written(
    number: int, read: Read, theatre: Theatre, names: Vocabulary
) -> None:
    went = await play(read(TALKS[number]), theatre, names)
    assert went.fault is None, went.fault
    assert went.ok, went.went


def test_the_guide_names_every_line_and_no_other() -> None:
    rows = re.findall(r"^\| `([a-z]+)[`:]", GUIDE, re.MULTILINE)
    assert set(rows) == KEYS | HEAD
    assert set(re.findall(r"counselor: \{([a-z]+):", GUIDE)) == set(ACTIONS)
    assert all(f"`{each}`" in GUIDE for each in (*get_args(ChannelName), *SHOWN))
    assert len(TALKS) >= 3
