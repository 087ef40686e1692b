"""Each invariant is seen to fail: a decider, or a flow, is broken on purpose, and the rehearsal finds the way there."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from msgspec import structs

from bot.content_files import SHIPPED, Content
from bot.dialogue import loader
from bot.dialogue.guards import is_live
from bot.model.batch import Decision, Loaded, NewEntry, NewTicket
from bot.model.conversation import Position, TicketMode
from bot.model.event import Inbound, SentMedia, Unsent, Wrote
from bot.model.ids import TicketId
from bot.model.reading import Level
from bot.model.words import Bubble, Button
from bot.rehearsal.deed import Sticker
from bot.rehearsal.invariants import INVARIANTS, MOST_BUBBLES
from bot.rehearsal.kinds import KINDS
from bot.rehearsal.rehearsal import Breach, Rehearsal
from tests.house import TOKYO, shipped

Break = Callable[[Loaded, Decision], Decision]


def rehearsed(
    breaks: Break | None = None, content: Content | None = None, kinds: str = "", visitors: int = 40
) -> Iterator[Breach]:
    """What a rehearsal finds, visitor by visitor, where the decider is broken like this."""
    chosen = [kind for kind in KINDS if kind.name == kinds]
    rehearsal = Rehearsal(content or shipped(), TOKYO, "ja", seed=3, kinds=chosen)
    whole = rehearsal.watching.decider

    def broken(loaded: Loaded) -> Decision:
        decision = whole(loaded)
        return decision if breaks is None else breaks(loaded, decision)

    rehearsal.watching.decider = broken
    for number in range(visitors):
        known = len(rehearsal.outcome.breaches)
        rehearsal.talk(number)
        yield from rehearsal.outcome.breaches[known:]


def event_of(loaded: Loaded) -> object:
    return loaded.arrival.event


def bubble(text: str, **more: object) -> NewEntry:
    return NewEntry(Bubble(text, **more))  # type: ignore[arg-type]


def fault(loaded: Loaded, decision: Decision) -> Decision:
    return structs.replace(decision, fault="Broken") if isinstance(event_of(loaded), SentMedia) else decision


def silence(loaded: Loaded, decision: Decision) -> Decision:
    return structs.replace(decision, entries=()) if isinstance(event_of(loaded), SentMedia) else decision


def no_buttons(loaded: Loaded, decision: Decision) -> Decision:
    if not isinstance(event_of(loaded), SentMedia):
        return decision
    bare = tuple(structs.replace(entry, bubble=structs.replace(entry.bubble, buttons=())) for entry in decision.entries)
    return structs.replace(decision, entries=bare)


def no_word_of_the_speaker(loaded: Loaded, decision: Decision) -> Decision:
    before, after = loaded.conversation, decision.conversation
    changed = before is not None and after is not None and is_live(before) is not is_live(after)
    return structs.replace(decision, entries=()) if changed else decision


def long_label(loaded: Loaded, decision: Decision) -> Decision:
    return with_buttons(decision, Button("長い" * 30, "w:more", "way"))


def two_alike(loaded: Loaded, decision: Decision) -> Decision:
    return with_buttons(decision, Button("同じ", "w:more", "way"), Button("同じ", "w:back", "way"))


def dead_button(loaded: Loaded, decision: Decision) -> Decision:
    return with_buttons(decision, Button("どこへ", "x:nowhere", "way"))


def with_buttons(decision: Decision, *buttons: Button) -> Decision:
    entries = tuple(
        structs.replace(entry, bubble=structs.replace(entry.bubble, buttons=buttons)) for entry in decision.entries[-1:]
    )
    return structs.replace(decision, entries=(*decision.entries[:-1], *entries))


def twice(loaded: Loaded, decision: Decision) -> Decision:
    return structs.replace(decision, entries=(*decision.entries, *decision.entries[-1:]))


def too_much(loaded: Loaded, decision: Decision) -> Decision:
    flood = tuple(bubble(f"もうひとつ、{number}") for number in range(MOST_BUBBLES))
    return structs.replace(decision, entries=(*decision.entries, *flood)) if decision.entries else decision


def letter_by_itself(loaded: Loaded, decision: Decision) -> Decision:
    if not isinstance(event_of(loaded), Wrote) or loaded.ticket is not None:
        return decision
    return structs.replace(decision, new_ticket=NewTicket(TicketId("t"), (("a", ()),), Level.NONE, watch=False))


def other_lines(loaded: Loaded, decision: Decision) -> Decision:
    letter = decision.new_ticket
    if letter is None:
        return decision
    return structs.replace(
        decision, new_ticket=structs.replace(letter, lines=(*letter.lines, ("まだ見せていない行", ())))
    )


def leaks(loaded: Loaded, decision: Decision) -> Decision:
    """Words go to the desk from wherever they are written."""
    if loaded.ticket is None or not isinstance(event_of(loaded), Wrote):
        return decision
    ticket = loaded.ticket.id
    entries = (structs.replace(e, ticket=ticket) if e.bubble.speaker == "visitor" else e for e in decision.entries)
    return structs.replace(decision, entries=tuple(entries))


def leaks_without_letter(loaded: Loaded, decision: Decision) -> Decision:
    if loaded.ticket is not None or not isinstance(event_of(loaded), Wrote):
        return decision
    return structs.replace(
        decision, entries=tuple(structs.replace(entry, ticket=TicketId("t")) for entry in decision.entries)
    )


def half_erased(loaded: Loaded, decision: Decision) -> Decision:
    return structs.replace(decision, conversation=loaded.conversation) if decision.erase else decision


class Remembering:
    """Says again what was taken back."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}

    def __call__(self, loaded: Loaded, decision: Decision) -> Decision:
        match loaded.arrival:
            case Inbound(event=Wrote() as event):
                self._words[event.message] = event.text
            case Inbound(event=Unsent() as event):
                return structs.replace(decision, entries=(bubble(self._words[event.message]),))
        return decision


def speaks_along(loaded: Loaded, decision: Decision) -> Decision:
    relayed = any(entry.ticket is not None for entry in decision.entries)
    live = loaded.ticket is not None and loaded.ticket.mode is TicketMode.LIVE
    return (
        structs.replace(decision, entries=(*decision.entries, bubble("私もいます。"))) if relayed and live else decision
    )


def lost(loaded: Loaded, decision: Decision) -> Decision:
    if decision.conversation is None or not isinstance(event_of(loaded), SentMedia):
        return decision
    return structs.replace(
        decision, conversation=structs.replace(decision.conversation, position=Position("danger", "start"))
    )


@pytest.mark.parametrize(
    ("breaks", "name", "what", "kind"),
    [
        (fault, "no fault", "the turn failed with Broken", "sends stickers"),
        (silence, "no silence", "nothing was said", "sends stickers"),
        (no_buttons, "no silence", "nothing stands there to be tapped", "sends stickers"),
        (no_word_of_the_speaker, "a change of speaker is told", "nobody says so", "writes a letter"),
        (long_label, "within the channel's limits", "60 characters", "answers everything"),
        (two_alike, "within the channel's limits", "are alike", "answers everything"),
        (dead_button, "within the channel's limits", "nobody understands: x:nowhere", "answers everything"),
        (twice, "nothing is said twice", "said twice", "answers everything"),
        (too_much, "not too much at once", "bubbles in one turn", "answers everything"),
        (letter_by_itself, "nothing leaves without a look", "nobody approved it", "writes only"),
        (
            other_lines,
            "nothing leaves without a look",
            "1 lines of the letter were not on the screen",
            "writes a letter",
        ),
        (leaks, "nothing leaves without a look", "from a step that does not say so", "writes a letter"),
        (leaks_without_letter, "nothing leaves without a look", "no letter is out", "writes only"),
        (half_erased, "what is gone is gone", "something is left", "opens ways out"),
        (Remembering(), "what is gone is gone", "are said again", "takes words back"),
        (speaks_along, "one speaker", "the bot speaks beside the counselor", "writes a letter"),
        (lost, "on firm ground", "danger.start, where nobody is asked", "sends stickers"),
    ],
    ids=lambda part: getattr(part, "__name__", None),
)
def test_a_broken_house_is_found_out(breaks: Break, name: str, what: str, kind: str) -> None:
    found = rehearsed(breaks, kinds=kind)
    assert any(each.invariant == name and what in each.what for each in found), f"{name} holds nothing"


def test_every_invariant_was_seen_to_fail() -> None:
    (marks,) = [m for m in test_a_broken_house_is_found_out.pytestmark if m.name == "parametrize"]  # type: ignore[attr-defined]
    assert {case[1] for case in marks.args[1]} == INVARIANTS.keys()


def test_a_whole_house_breaks_nothing_by_these_visitors() -> None:
    assert list(rehearsed(kinds="sends stickers", visitors=10)) == []
    assert list(rehearsed(kinds="answers everything", visitors=10)) == []


def test_the_way_to_a_breach_is_as_short_as_can_be() -> None:
    found = next(rehearsed(silence, kinds="sends stickers"))
    done = [line.part for line in found.transcript.talk]
    assert done[0] == Sticker()
    assert len(done) == 3, "a sticker, nothing said, and where one stands"


def test_a_broken_flow_is_found_out() -> None:
    files = {f"flows/{path.name}": path.read_bytes() for path in (SHIPPED / "flows").glob("*.yaml")}
    told = files["flows/sit.yaml"]
    assert b"say: [here, not_called]" in told
    files["flows/sit.yaml"] = told.replace(b"say: [here, not_called]", b"say: [here, here, not_called]")
    content = replace(shipped(), flows=loader.load(files))
    found = next(rehearsed(content=content, kinds="skips everything"))
    assert found.what == "a bubble is said twice in one turn: sit.here"
