"""What each channel carries, held against what would really be sent there.

Texts are measured as they read with their longest values and in each branch, buttons with the mark that a chosen one
wears, and a turn with everything that is said before somebody can answer. A finding names the channel, the language,
the figure that was measured and the one that the channel has.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.channels.grapheme import length, units
from bot.channels.split import split
from bot.dialogue import taps
from bot.dialogue.flow import AWAY, DONE, Flow, FlowSet, SayItem, Step, line_choice
from bot.model.conversation import Position
from bot.model.errors import Finding
from bot.model.ids import ChannelName, Locale
from bot.model.limits import LETTER_LINES, LIMITS
from bot.model.words import TextKey
from bot.service import cases
from bot.service.buttons import CHOSEN_MARK, ways_beside
from bot.service.check_choices import line_of, most_offered
from bot.service.stretch import ACKNOWLEDGED, Stretch
from bot.words.catalogue import Catalogue
from bot.words.longest import Longest

UNSENT = frozenset({"desk", "page", "drawing"})
"""Sheets of pages: no message is made of them."""


def check_limits(flows: FlowSet, words: Catalogue, longest: Longest, found: list[Stretch]) -> Iterator[Finding]:
    """Texts, labels, data and numbers of buttons and of bubbles that some channel does not carry."""
    marked = _marked(flows)
    for locale in words.locales:
        for key, entry in words.entries(locale, "text"):
            if key.flow not in UNSENT:
                size = max((units(text) for text in longest.readings(locale, key)), default=0)
                figures = {name: limits.text for name, limits in LIMITS.items()}
                if over := _over(size, figures):
                    problem = f"the text `{key.name}` has {size} UTF-16 units in {locale}; {over}"
                    yield Finding(entry.file, entry.line, problem, "split the text")
        for key, entry in words.entries(locale, "label"):
            mark = length(CHOSEN_MARK) if key in marked else 0
            size = max((length(text) for text in longest.readings(locale, key, "label")), default=0) + mark
            figures = {name: limits.label for name, limits in LIMITS.items()}
            if over := _over(size, figures):
                with_mark = f", {mark} of them for the mark of a chosen one" if mark else ""
                problem = f"the label `{key.name}` has {size} characters in {locale}{with_mark}; {over}"
                yield Finding(entry.file, entry.line, problem, "shorten it; 8 characters read well in Japanese")
    for flow in flows.flows.values():
        for step in flow.steps.values():
            yield from _buttons(flow, step)
    yield from _messages(flows, words, longest, found)


def _over(size: int, figures: dict[ChannelName, int]) -> str:
    """The channels that carry less, as a sentence; empty where all carry it."""
    tight: dict[int, list[str]] = {}
    for name, most in figures.items():
        if size > most:
            tight.setdefault(most, []).append(name)
    return ", ".join(
        f"{' and '.join(names)} carr{'y' if len(names) > 1 else 'ies'} {most}" for most, names in tight.items()
    )


def _marked(flows: FlowSet) -> set[TextKey]:
    """Labels that wear the mark of a chosen one."""
    return {
        step.label(flow.name, choice)
        for flow in flows.flows.values()
        for step in flow.steps.values()
        if step.several
        for choice, _ in step.choices
    }


def _buttons(flow: Flow, step: Step) -> Iterator[Finding]:
    if not step.waits:
        return
    most = most_offered(flow, step)
    ids = [(choice, line_of(arrows, step)) for choice, arrows in step.choices]
    if step.several:
        ids += [(AWAY + choice, line_of(arrows, step)) for choice, arrows in step.choices]
        ids.append((DONE, step.line))
    if step.each_line:
        ids.append((line_choice(LETTER_LINES), step.line))
    for name, limits in LIMITS.items():
        room = limits.buttons - len(ways_beside(limits))
        if most > room:
            problem = f"step `{step.name}` offers up to {most} choices; {name} carries {room} beside the ways out"
            yield Finding(flow.file, step.line, problem, "part the question in two steps")
        for choice, line in ids:
            data = taps.choice(Position(flow.name, step.name), choice)
            size = len(data.encode())
            if size > limits.data:
                problem = f"`{data}` has {size} bytes; a button of {name} carries {limits.data}"
                yield Finding(flow.file, line, problem, "shorten the names of flow, step or choice")


@dataclass(frozen=True, slots=True)
class _Reply:
    """The turn with the most messages before one step, on one channel."""

    count: int
    stretch: Stretch
    locale: Locale


def _messages(flows: FlowSet, words: Catalogue, longest: Longest, found: Iterable[Stretch]) -> Iterator[Finding]:
    """More messages than one reply holds. Over that, neighbours would be put together and read as one.

    A nod, and what an interrupt leaves behind it, are what the house lets be put together.
    """
    pieces: dict[tuple[SayItem, Locale, ChannelName], int] = {}
    worst: dict[tuple[Position, ChannelName], _Reply] = {}
    for stretch in found:
        said = [item for item in stretch.new if item is not ACKNOWLEDGED]
        names = cases.channels(stretch.case)
        for locale in words.locales:
            if not cases.speaks(stretch.case, locale):
                continue
            for name in names:
                count = 0
                for item in said:
                    place = (item, locale, name)
                    if place not in pieces:
                        pieces[place] = _pieces(item, locale, name, longest)
                    count += pieces[place]
                if count > LIMITS[name].messages:
                    known = worst.get((stretch.end, name))
                    if known is None or count > known.count:
                        worst[stretch.end, name] = _Reply(count, stretch, locale)
    for (end, name), reply in worst.items():
        step = flows.step(end)
        problem = (
            f"before `{end}` waits, {reply.count} messages are sent in {reply.locale};"
            f" a reply on {name} holds {LIMITS[name].messages} (from {reply.stretch.start})"
        )
        yield Finding(
            flows.flows[end.flow].file, step.line if step else 0, problem, "say less, or part the step in two"
        )


def _pieces(item: SayItem, locale: Locale, channel: ChannelName, longest: Longest) -> int:
    """How many messages a bubble becomes there; what is shown, and what a person wrote, counts as one."""
    if not item.texts:
        return 1
    limit = LIMITS[channel].text
    return max((len(split(text, limit)) for key in item.texts for text in longest.readings(locale, key)), default=1)
