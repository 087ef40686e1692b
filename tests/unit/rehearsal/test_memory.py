"""The house with nothing but memory goes the same way as the real one, whatever visitor comes."""

import pytest

from bot.rehearsal.difference import difference
from bot.rehearsal.form import whole
from bot.rehearsal.kinds import KINDS
from bot.rehearsal.play import play
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stage import Theatre
from bot.rehearsal.vocabulary import Vocabulary
from tests.house import TOKYO, shipped
from tests.unit.rehearsal.conftest import Read

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("number", range(len(KINDS)), ids=[kind.name.replace(" ", "_") for kind in KINDS])
async def test_a_generated_talk_goes_the_same_way_on_a_real_stage(
    number: int, read: Read, theatre: Theatre, names: Vocabulary
) -> None:
    rehearsal = Rehearsal(shipped(), TOKYO, "ja", seed=7)
    for place in range(number):  # visitors learn from those before them
        rehearsal.talk(place)
    talk = rehearsal.talk(number)
    assert len(talk.talk) > 10
    went = await play(read(whole(talk)), theatre, names)
    assert went.fault is None, went.fault
    assert went.ok, difference(went)
