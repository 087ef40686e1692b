"""Snapshots tell only what changed, and restore all of it."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import json
from msgspec.structs import replace

from bot.dialogue.undo import folded, remember, unfolded
from bot.model.conversation import Conversation, Frame, LetterLine, Position, Slot
from bot.model.ids import ConversationId, MessageId
from bot.model.limits import UNDO_DEPTH

HERE = Conversation(
    id=ConversationId("c"), channel="line", locale="ja", position=Position("welcome", "hello"), greeted=True
)
positions = st.builds(Position, st.just("welcome"), st.sampled_from(["hello", "mood", "which"]))
places = st.fixed_dictionaries(
    {
        "position": positions,
        "frames": st.lists(st.builds(Frame, positions), max_size=2).map(tuple),
        "slots": st.dictionaries(st.sampled_from(["who", "age"]), st.builds(Slot, st.sampled_from(["a", "b"]))),
        "draft": st.lists(st.builds(LetterLine, st.integers(1, 3), st.just("夜です")), max_size=2).map(tuple),
        "editing": st.integers(0, 2),
        "watch": st.booleans(),
    }
)


@given(st.lists(places, max_size=UNDO_DEPTH + 5))
def test_each_snapshot_restores_what_was(walked: list[dict[str, object]]) -> None:
    here = HERE
    for place in walked:
        here = replace(here, **place)
        here = replace(here, undo=remember(here, (MessageId("m"),)))
    here = json.decode(json.encode(here), type=Conversation)
    kept = walked[-UNDO_DEPTH:]
    whole = unfolded(here.undo)
    assert [(one.position, past.frames, past.slots, past.draft, one.editing, one.watch) for one, past in whole] == [
        (p["position"], p["frames"], p["slots"], p["draft"], p["editing"], p["watch"]) for p in kept
    ]
    assert folded(whole) == here.undo
    assert all(None not in (one.frames, one.slots, one.draft) for one in here.undo[-1:]), "the newest is whole"


def test_a_long_talk_that_changes_little_stays_small() -> None:
    slots = {name: Slot("as it was told", (MessageId(name),)) for name in ("who", "age", "duration", "prefecture")}
    lines = tuple(LetterLine(number, "眠れない夜が続いています。") for number in range(10))
    here = replace(HERE, slots=slots, draft=lines)
    alone = len(json.encode(here))
    for number in range(UNDO_DEPTH):
        here = replace(here, position=Position("sit", f"step_{number}"))
        here = replace(here, undo=remember(here, ()))
    assert len(here.undo) == UNDO_DEPTH
    assert len(json.encode(here)) < 4 * alone
