"""One turn: a conversation, an event, and what is known; out come the conversation after it and requests for action.

Pure: no I/O, no clock, no chance. The same arguments give the same turn, and no argument is changed. What the visitor
sees stands in `effects` in its order. The engine knows the script and the way through it; it does not know words,
channels, the store, nor who may do what at the desk.
"""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from bot.dialogue.act import rest
from bot.dialogue.desk import from_desk
from bot.dialogue.enter import interrupt, offer, restate
from bot.dialogue.entries import BACK_AGAIN, GROUP, MEDIA, WELCOME
from bot.dialogue.flow import Arrow, FlowSet
from bot.dialogue.guards import holds, is_live
from bot.dialogue.hear import hear, hear_beside_counselor
from bot.dialogue.live import tap_beside_counselor
from bot.dialogue.making import Making
from bot.dialogue.migrate import settle
from bot.dialogue.tap import tap
from bot.dialogue.taps import parse
from bot.dialogue.withdrawn import edit, unsend
from bot.model.conversation import Conversation, Position, Rest
from bot.model.effect import Effect, Mute
from bot.model.event import (
    Answered,
    CalledFromGroup,
    Closed,
    Covered,
    Edited,
    Event,
    Ignored,
    Invited,
    Left,
    Opened,
    Reachable,
    Returned,
    SentMedia,
    Tapped,
    Took,
    Unsent,
    VisitorEvent,
    Wrote,
)
from bot.model.facts import Facts
from bot.model.ids import ChannelName, ConversationId, Locale
from bot.model.reading import Level, Screening


class Turn(Struct, frozen=True):
    """What one event made of a conversation. `path` = the arrows that were followed, each with where it starts."""

    conversation: Conversation
    effects: tuple[Effect, ...]
    path: tuple[tuple[Position, Arrow], ...] = ()


def begin(flows: FlowSet, id: ConversationId, channel: ChannelName, locale: Locale) -> Conversation:  # noqa: A002
    """A conversation with nothing said yet. It stands at the first question, so that first words may answer it."""
    position = flows.entry(WELCOME)
    fresh = Conversation(id=id, channel=channel, locale=locale, position=position, flow_set=flows.hash)
    for _ in flows.flows:
        step = flows.step(fresh.position)
        if step is None:
            break
        away = bool(step.elsewhere) and not holds(step.available, fresh, None, Screening())
        if not away and (step.waits or step.say):
            break
        trigger = "elsewhere" if away else "next"
        arrow = flows.rules.decide(fresh.position, trigger, fresh, None, Screening())
        if arrow.to is None or arrow.sets or arrow.actions:
            break
        fresh = replace(fresh, position=arrow.to)
    return fresh


def advance(flows: FlowSet, conversation: Conversation, event: Event, facts: Facts, now: datetime) -> Turn:
    """One event. Raises NoWayOn where the script has no answer; the loader is there to make that impossible."""
    if isinstance(event, Ignored | Reachable):
        return Turn(conversation, ())
    making = Making(flows, settle(flows, conversation), facts, now)
    here = making.conversation
    making.unheard = not here.greeted or here.changed == here.position or not making.step.waits
    match event:
        case Took() | Answered() | Invited() | Returned() | Closed():
            from_desk(making, event)
        case _:
            making.change(touched_at=now)
            _visitor(making, event)
    _forget_change(making)
    return Turn(making.conversation, tuple(making.effects), tuple(making.path))


def _forget_change(making: Making) -> None:
    """Whoever will not come back to the step where a change of the flows had put them need not hear of it later."""
    here = making.conversation
    if here.changed is not None and here.changed not in (here.position, *(frame.back_to for frame in here.frames)):
        making.change(changed=None)


def _visitor(making: Making, event: VisitorEvent) -> None:
    live = is_live(making.conversation)
    match event:
        case Wrote() | Tapped():
            _talk(making, event, live=live)
        case Opened():
            if event.area:
                making.change(area=event.area)
            _open(making, live=live)
        case Edited():
            edit(making, event)
        case Unsent():
            unsend(making, event)
        case SentMedia():
            _media(making, live=live)
        case Left():
            rest(making, Rest.STOPPED)
            making.emit(Mute())
        case Covered():
            rest(making, Rest.COVERED)
        case CalledFromGroup():
            making.say(GROUP)
        case Reachable() | Ignored():
            pass


def _talk(making: Making, event: Wrote | Tapped, *, live: bool) -> None:
    _greet(making)
    match event:
        case Wrote():
            making.change(last_tap="")
            if event.media and event.reading.screening.level is not Level.ACUTE:  # there help comes before all else
                making.say(MEDIA)
            (hear_beside_counselor if live else hear)(making, event)
        case Tapped():
            if live:
                tap_beside_counselor(making, parse(event.data))
            else:
                tap(making, event)
    here = making.conversation
    # Whoever talks again no longer rests, except where this very turn, or a screen of resting, says so.
    if here.rest is not None and not making.rested and here.position.flow != "rest":
        making.change(rest=None)


def _greet(making: Making) -> None:
    """Whoever left before the first word has nothing to come back to."""
    if not making.conversation.greeted:
        making.change(greeted=True, rest=None)


def _open(making: Making, *, live: bool) -> None:
    if not making.conversation.greeted:
        _greet(making)
        restate(making)
    elif not live:
        interrupt(making, BACK_AGAIN)


def _media(making: Making, *, live: bool) -> None:
    _greet(making)
    making.say(MEDIA)
    if live:
        return
    if making.conversation.rest is not None:
        interrupt(making, BACK_AGAIN)
    elif making.unheard:
        restate(making)
    else:
        offer(making)
