"""What is offered under a message: not too much, nothing that looks alike, no words of help that lead elsewhere."""

import unicodedata
from collections.abc import Iterator

from bot.dialogue import taps
from bot.dialogue.flow import Arrow, Arrows, Flow, FlowSet, Show, Step
from bot.model.conversation import Position
from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.model.limits import LIMITS
from bot.model.reading import Intent
from bot.service.buttons import way_label, ways_beside
from bot.words.catalogue import Catalogue


def check_choices(flows: FlowSet, flow: Flow, step: Step, words: Catalogue) -> Iterator[Finding]:
    """Too many of them, ones that look alike, and ones whose data no button can carry."""
    for name, limits in LIMITS.items():
        room = limits.buttons - len(ways_beside(limits))
        if len(step.choices) > room:
            problem = f"step `{step.name}` has {len(step.choices)} choices; beside the ways out {name} carries {room}"
            yield Finding(flow.file, step.line, problem, "part the question in two steps")
        for choice, arrows in step.choices:
            data = taps.choice(Position(flow.name, step.name), choice)
            if len(data.encode()) > limits.data:
                problem = f"`{data}` is over the {limits.data} bytes that a button of {name} carries"
                yield Finding(flow.file, line_of(arrows, step), problem, "shorten the names of flow, step or choice")
    for locale in words.locales:
        yield from _alike(flow, step, words, locale)
        yield from _false_help(flows, flow, step, words, locale)


def _alike(flow: Flow, step: Step, words: Catalogue, locale: Locale) -> Iterator[Finding]:
    seen: dict[str, tuple[str, bool]] = {}
    offered = [(way_label(intent), False) for intent in (Intent.SKIP, Intent.MORE)]
    offered += [(step.label(flow.name, choice), _conditional(arrows)) for choice, arrows in step.choices]
    entries_by_key = dict(words.entries(locale, "label"))
    for key, conditional in offered:
        entry = entries_by_key.get(key)
        if entry is None:
            continue
        normal = "".join(unicodedata.normalize("NFKC", entry.text).casefold().split())
        twin, twin_conditional = seen.setdefault(normal, (str(key), conditional))
        # Two choices that both stand under tests may well be one button with two meanings, never shown together.
        if twin != str(key) and not (conditional and twin_conditional):
            problem = f"`{key}` and `{twin}` have the same label 「{entry.text}」 in one message"
            yield Finding(entry.file, entry.line, problem, "give each its own words, or remove the choice")


def _false_help(flows: FlowSet, flow: Flow, step: Step, words: Catalogue, locale: Locale) -> Iterator[Finding]:
    """A choice in the words of the danger button stands in its place, so it must lead to help lines as it does."""
    danger = way_label(Intent.DANGER)
    for choice, arrows in step.choices:
        key = step.label(flow.name, choice)
        if not all(words.has(locale, label, "label") for label in (key, danger)):
            continue
        label = words.label(locale, key, {}) if words.label_is_static(locale, key) else ""
        if label == words.label(locale, danger, {}) and not all(_leads_to_help(flows, arrow) for arrow in arrows):
            problem = f"the choice `{key}` is called 「{label}」 in {locale}, and does not lead to help lines"
            yield Finding(flow.file, line_of(arrows, step), problem, "lead it to danger.help, or give it other words")


def _leads_to_help(flows: FlowSet, arrow: Arrow) -> bool:
    position = arrow.call or arrow.to
    target = None if position is None else flows.step(flows.entry(position))
    return target is not None and any(item.show is Show.HELP_LINES for item in target.say)


def _conditional(arrows: Arrows) -> bool:
    return all(arrow.when is not None for arrow in arrows)


def line_of(arrows: Arrows, step: Step) -> int:
    """Where a choice stands in its file, as near as is known."""
    return next((arrow.line for arrow in arrows if arrow.line), step.line)
