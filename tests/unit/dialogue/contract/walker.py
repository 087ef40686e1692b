"""A visitor who does anything at all, without regard to the exploration; and whether it knew of where that led."""

from collections.abc import Iterator
from random import Random

from msgspec.structs import replace

from bot.dialogue import taps
from bot.dialogue.contract.configuration import configuration_of
from bot.dialogue.contract.domains import LOCALE, SLOT, TICKET
from bot.dialogue.contract.explore import Exploration
from bot.dialogue.engine import advance, begin
from bot.dialogue.flow import FlowSet
from bot.dialogue.guards import has_open_ticket, is_live
from bot.model.conversation import Conversation
from bot.model.effect import Erase, OpenTicket
from bot.model.event import (
    Answered,
    Closed,
    Covered,
    Edited,
    Event,
    Invited,
    Left,
    Opened,
    Returned,
    SentMedia,
    Tapped,
    Took,
    Unsent,
    Wrote,
)
from bot.model.ids import ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.reading import About, Intent, Level, Reading, Screening, Sign
from tests.unit.dialogue.conftest import FACTS, NOON

ANSWERS = ("yes", "no", "self", "parent", "friend", "supporter", "listen", "relative", "東京都", "ja", "en")
TICKET_ID, STAFF = TicketId("t-1"), StaffId("s-1")


def walk(flows: FlowSet, seed: int, steps: int) -> Iterator[tuple[Conversation, Event]]:
    """Where one stands after each event, and the event."""
    chance = Random(seed)  # noqa: S311 - a walk that can be repeated
    channel, locale = chance.choice(("line", "telegram", "web", "console")), Locale(chance.choice(("ja", "en")))
    here = begin(flows, ConversationId("c"), channel, locale)
    now = NOON
    for number in range(steps):
        facts = replace(FACTS, desk_open=chance.random() < 0.5)
        event = _event(flows, here, chance, number)
        turn = advance(flows, here, event, facts, now)
        here = turn.conversation
        if any(isinstance(effect, OpenTicket) for effect in turn.effects) and here.ticket is not None:
            here = replace(here, ticket=replace(here.ticket, id=TICKET_ID))
        yield here, event
        if any(isinstance(effect, Erase) for effect in turn.effects):
            here = begin(flows, ConversationId("c"), channel, locale)
            yield here, event


def _event(flows: FlowSet, here: Conversation, chance: Random, number: int) -> Event:
    message = MessageId(f"m{number}")
    step = flows.step(here.position)
    assert step is not None
    offered = [offer.id for offer in flows.choices(here)]
    kind = chance.randrange(100)
    if kind < 40 and offered:
        id_ = chance.choice(offered)
        if kind < 32:
            return Tapped(taps.choice(here.position, id_))
        return Wrote(message, "ラベル", Reading(choice=id_))
    if kind < 48:
        return Tapped(taps.way(Intent.SKIP))
    if kind < 56:
        return Wrote(message, chance.choice(("ことばです", "x", "いち\nに\nさん")))
    if kind < 62:
        return Wrote(message, "こたえ", Reading(answer=chance.choice(ANSWERS) if step.reader else None))
    if kind < 74:
        intent = chance.choice([one for one in Intent if one not in (Intent.YES, Intent.NO)])
        if kind < 68:
            return Tapped(taps.way(intent))
        return Wrote(message, "ことば", Reading(intent, chance.random() < 0.7))
    if kind < 80:
        level = chance.choice((Level.CONCERN, Level.ACUTE))
        signs = [sign for sign in Sign if level is Level.CONCERN or sign is not Sign.FADING]
        screening = Screening(level, (chance.choice(signs),), ("words",), chance.choice(list(About)))
        if kind < 75:
            return Edited(MessageId(f"m{chance.randrange(number + 1)}"), "ことば", Reading(screening=screening))
        return Wrote(message, "ことばです", Reading(screening=screening))
    if kind < 90 and has_open_ticket(here):
        desk: list[Event] = [
            Took(TICKET_ID, STAFF, "はる"),
            Answered(TICKET_ID, STAFF, "はる", "読みました"),
            Returned(TICKET_ID, STAFF),
            Closed(TICKET_ID, STAFF),
            *[Invited(TICKET_ID, STAFF, "はる")] * 3,
        ]
        return chance.choice(desk[:2] if is_live(here) and chance.random() < 0.7 else desk)
    earlier = MessageId(f"m{chance.randrange(number + 1)}")
    others: list[Event] = [
        Opened(chance.random() < 0.5), Covered(), Left(), SentMedia("sticker"), Tapped("c:gone.gone:gone"),
        Unsent(earlier), Edited(earlier, "あ"), Tapped(taps.menu(taps.TALK)), Tapped(taps.menu(taps.PLACES)),
    ]  # fmt: skip
    return chance.choice(others)


def unknown(explored: Exploration, here: Conversation) -> str:
    """What the exploration did not know of a conversation; empty where it knew all of it."""
    where = configuration_of(here)
    node = explored.nodes.get(where)
    if node is None:
        return f"no configuration {where!r}"
    stacks = explored.stacks
    numbers = [stacks.number(frame) for frame in here.frames]
    top = numbers[-1] if numbers else 0
    if not node.tops >> top & 1:
        return f"{stacks.frame(top)} on top at {where}"
    for lower, upper in zip([0, *numbers], numbers, strict=False):
        if not stacks.beneath(upper) >> lower & 1:
            return f"{stacks.frame(lower)} under {stacks.frame(upper)}"
    domains = explored.domains
    for name, slot in here.slots.items():
        known = domains.of(SLOT + name, {SLOT + name: slot.value})
        if domains.kind(name, slot.value) not in {domains.kind(name, value) for value in known}:
            return f"{name} = {slot.value}"
    if here.locale not in domains.values[LOCALE]:
        return f"the language {here.locale}"
    if has_open_ticket(here) and len(domains.values[TICKET]) == 1:
        return "a letter that is out"
    return ""
