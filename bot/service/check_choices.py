"""What is offered under a message: nothing that looks alike, no words of help that lead elsewhere."""

import unicodedata
from collections.abc import Iterator

from bot.dialogue.flow import DONE, Arrow, Arrows, Flow, FlowSet, Show, Step
from bot.model.errors import Finding
from bot.model.ids import Locale
from bot.model.reading import Intent
from bot.model.words import TextKey
from bot.service import cases
from bot.service.buttons import way_label
from bot.service.cases import Case, Parts
from bot.words.catalogue import Catalogue

MOST_TESTED = 16
"""Choices under tests that are tried against each other; the rest are taken to be offered."""
_NO_TESTS: Parts = ()


def check_choices(flows: FlowSet, flow: Flow, step: Step, words: Catalogue) -> Iterator[Finding]:
    """Ones that look alike, and ones that promise help and lead elsewhere."""
    for locale in words.locales:
        yield from _alike(flow, step, words, locale)
        yield from _false_help(flows, flow, step, words, locale)


def most_offered(flow: Flow, step: Step) -> int:
    """How many choices can be offered at once. A generated choice a letter line gives way where there is no room."""
    always = sum(not _conditional(arrows) for _, arrows in step.choices) + bool(step.several)
    tests = [_tests(arrows, flow) for _, arrows in step.choices if _conditional(arrows)]
    return always + _together(cases.EVERY, tests[:MOST_TESTED]) + len(tests[MOST_TESTED:])


def _together(case: Case, tests: list[Parts]) -> int:
    """The most of them that can hold at once."""
    if not tests:
        return 0
    first, rest = tests[0], tests[1:]
    held = cases.holding(case, first)
    if held is None:
        return _together(case, rest)
    with_it = 1 + _together(held, rest)
    return with_it if with_it > len(rest) else max(with_it, _together(case, rest))


def _tests(arrows: Arrows, flow: Flow) -> Parts:
    """What a choice under tests asks; of several arrows none can be named as the one that holds."""
    return cases.parts_of(arrows[0].when, flow.name) if len(arrows) == 1 else ()


def _alike(flow: Flow, step: Step, words: Catalogue, locale: Locale) -> Iterator[Finding]:
    seen: dict[str, list[tuple[TextKey, Parts]]] = {}
    offered = [(way_label(intent), _NO_TESTS) for intent in (Intent.SKIP, Intent.MORE)]
    offered += [
        (step.label(flow.name, choice), _tests(arrows, flow) if _conditional(arrows) else _NO_TESTS)
        for choice, arrows in step.choices
    ]
    if step.several:
        offered.append((step.label(flow.name, DONE), _NO_TESTS))
    for key, tests in offered:
        entry = words.entry(locale, key, "label")
        if entry is None:
            continue
        twins = seen.setdefault("".join(unicodedata.normalize("NFKC", entry.text).casefold().split()), [])
        for twin, twin_tests in twins:
            # Two choices that never stand together may well be one button with two meanings.
            held = cases.holding(cases.EVERY, tests)
            if twin != key and held is not None and cases.holding(held, twin_tests) is not None:
                problem = f"`{key}` and `{twin}` have the same label 「{entry.text}」 in one message"
                yield Finding(entry.file, entry.line, problem, "give each its own words, or remove the choice")
                break
        twins.append((key, tests))


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
            file = next((arrow.file for arrow in arrows if arrow.file), flow.file)
            yield Finding(file, line_of(arrows, step), problem, "lead it to danger.help, or give it other words")


def _leads_to_help(flows: FlowSet, arrow: Arrow) -> bool:
    position = arrow.call or arrow.to
    target = None if position is None else flows.step(flows.entry(position))
    return target is not None and any(item.show is Show.HELP_LINES for item in target.say)


def _conditional(arrows: Arrows) -> bool:
    return all(arrow.when is not None for arrow in arrows)


def line_of(arrows: Arrows, step: Step) -> int:
    """Where a choice stands in its file, as near as is known."""
    return next((arrow.line for arrow in arrows if arrow.line), step.line)
