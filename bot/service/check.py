"""All checks of the content, for `engawa check` and for the start.

Loading has already proved that each file is right by itself. Here the files are held against each other and against the
promises: every text that a flow says exists in every language, fits on every channel, and uses no word that hurts.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from bot.channels.grapheme import units
from bot.dialogue.flow import FlowSet
from bot.model.errors import Finding
from bot.model.house import House
from bot.model.limits import LIMITS
from bot.model.reading import About, Sign
from bot.model.words import TextKey
from bot.service.check_bubbles import check_bubbles
from bot.service.check_choices import check_choices
from bot.service.check_limits import check_limits
from bot.service.check_menus import check_menus
from bot.service.check_names import check_names
from bot.service.check_rest import telling
from bot.service.check_texts import ill_filled, too_long, uneasy, ungentle
from bot.service.ports import Directory
from bot.service.stretch import stretches
from bot.words.cards import CARD_TEXTS
from bot.words.catalogue import Catalogue
from bot.words.longest import Longest

TEXT_LIMIT = min(limits.text for limits in LIMITS.values())
DEEP_IN_THE_NIGHT = datetime(2026, 1, 1, 18, 0, tzinfo=UTC)
"""03:00 of a Japanese holiday: when hardly anything is open."""


def check(
    flows: FlowSet, words: Catalogue, house: House, directory: Directory, sources: Mapping[str, bytes]
) -> list[Finding]:
    """All findings, sorted by file and line. `sources` are the content files by name, the lists of P12 among them."""
    findings: list[Finding] = []
    longest = Longest(words)
    said = stretches(flows, findings)
    findings += check_names(flows, words)
    findings += check_limits(flows, words, longest, said)
    findings += check_bubbles(flows, said, longest, words.locales, sources)
    findings += check_menus(flows, words)
    findings += too_long(words, longest)
    findings += ill_filled(words, house)
    for flow in flows.flows.values():
        for step in flow.steps.values():
            if step.waits:
                findings += check_choices(flows, flow, step, words)
    findings += telling(flows, words)
    findings += ungentle(words, house, sources)
    findings += uneasy(words, longest, house, sources)
    findings += _help(words, directory)
    return sorted(set(findings))


def _help(words: Catalogue, directory: Directory) -> Iterator[Finding]:
    """Danger is never met with empty hands, whatever the sign and the hour, nor with more than one bubble holds."""
    small = [TextKey("cards", name) for name in CARD_TEXTS]
    speaking = [
        locale
        for locale in words.locales
        if all(words.has(locale, key, "text") and words.is_static(locale, key) for key in small)
    ]
    for sign in Sign:
        for about in About:
            lines = directory.help_lines((sign,), about, DEEP_IN_THE_NIGHT)
            if not lines:
                problem = f"no verified help line fits {sign.value} about {about.value} at 03:00"
                yield Finding("places", 0, problem, "add a help line, or verify one that is there")
            elif any(units(words.help_lines(locale, lines)) > TEXT_LIMIT for locale in speaking):
                problem = f"the help lines for {sign.value} about {about.value} are over {TEXT_LIMIT} characters"
                yield Finding("places", 0, problem, "shorten the names and hours of these lines")
