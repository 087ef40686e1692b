"""What is offered at a step, known beforehand where it is the same for everybody."""

from dataclasses import replace
from itertools import product

import pytest
from msgspec import structs

from bot.dialogue.condition import Tests as Condition
from bot.dialogue.flow import Arrow, Flow, FlowSet, Step
from bot.dialogue.machine import RuleBook
from bot.model.conversation import Conversation, LetterLine, Position, Rest, Slot
from bot.model.facts import Facts
from bot.model.ids import ChannelName, ConversationId, Locale
from tests.house import NIGHT, shipped

FLOWS = shipped().flows
CHANNELS: tuple[ChannelName, ...] = ("line", "telegram", "web", "console")
FACTS = [None, *(Facts(is_open, NIGHT, NIGHT.date(), NIGHT.date(), 3) for is_open in (True, False))]


def asking_each_time() -> FlowSet:
    flows = replace(FLOWS)
    object.__setattr__(flows, "same", {})
    return flows


@pytest.mark.parametrize("channel", CHANNELS)
def test_what_is_known_beforehand_is_what_would_be_found(channel: ChannelName) -> None:
    slow = asking_each_time()
    positions = [Position(flow.name, step) for flow in FLOWS.flows.values() for step in flow.steps]
    assert 0 < len(FLOWS.same) < len(positions)
    for position, locale, facts in product(positions, ("ja", "en"), FACTS):
        plain = Conversation(id=ConversationId("c"), channel=channel, locale=Locale(locale), position=position)
        told = structs.replace(
            plain,
            area="沖縄県",
            watch=True,
            rest=Rest.PAUSED,
            draft=(LetterLine(1, "一行"),),
            slots={
                step.ask: Slot(step.choices[0][0])
                for step in FLOWS.flows[position.flow].steps.values()
                if step.ask and step.choices
            },
        )
        for here in (plain, told):
            assert FLOWS.choices(here, facts) == slow.choices(here, facts), position


@pytest.mark.parametrize("led", [{"to": Position("sit", "far")}, {"call": Position("sit", "far")}])
def test_what_leads_to_a_step_that_is_not_everywhere_is_asked_each_time(led: dict[str, Position]) -> None:
    stay = Arrow(to=Position("sit", "start"))
    steps = (
        Step(name="start", choices=(("stay", (stay,)), ("go", (Arrow(**led),))), skip=(stay,)),
        Step(
            name="far",
            choices=(("back", (stay,)),),
            skip=(stay,),
            available=Condition(channel=("line",)),
            elsewhere=(stay,),
        ),
    )
    named = {"sit": Flow(name="sit", start="start", steps={step.name: step for step in steps})}
    flows = FlowSet(named, "", RuleBook(named))
    here = Conversation(id=ConversationId("c"), channel="line", locale=Locale("ja"), position=Position("sit", "start"))
    offered = [[offer.id for offer in flows.choices(structs.replace(here, channel=name))] for name in ("line", "web")]
    assert offered == [["stay", "go"], ["stay"]]
    assert list(flows.same) == [Position("sit", "far")]
