"""The words that LINE and Telegram show in menus of their own, held against what they take.

The platforms would refuse them only when an operator sets them up, perhaps weeks after the words were changed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from bot.channels import line_menu, telegram_menu
from bot.channels.unfit import Unfit
from bot.dialogue.entries import PLACES_START
from bot.dialogue.flow import FlowSet
from bot.model.errors import Finding
from bot.model.words import TextKey
from bot.words.catalogue import Catalogue


def check_menus(flows: FlowSet, words: Catalogue) -> Iterator[Finding]:
    """Words that are missing, too long, or have a variable. A house without such a sheet has no such menu."""
    places = PLACES_START.flow in flows.flows
    yield from _of(words, line_menu.SHEET, partial(line_menu.unfit, languages=len(words.locales), places=places))
    yield from _of(words, telegram_menu.SHEET, telegram_menu.unfit)


def _of(words: Catalogue, sheet: str, unfit: Callable[[Mapping[str, str]], Iterable[Unfit]]) -> Iterator[Finding]:
    if not any(words.sheet(locale, sheet) for locale in words.locales):
        return
    for locale in words.locales:
        for wrong in unfit(words.sheet(locale, sheet)):
            key = TextKey(sheet, wrong.text)
            entry = words.entry(locale, key, "text")
            if entry is None and any(words.has(other, key, "text") for other in words.locales):
                continue  # found already as written in one language only
            if entry is not None and words.variables(locale, key, "text"):
                problem = f"the text `{wrong.text}` has a variable, which a menu does not fill in"
                yield Finding(entry.file, entry.line, problem, "write it without")
            elif entry is not None:
                yield Finding(entry.file, entry.line, wrong.problem, wrong.remedy)
            else:
                yield Finding(words.file(locale, sheet), 0, wrong.problem, wrong.remedy)
