"""Every way a text can read: each branch of its conditions, with the longest values that its variables take.

What a check measures is what a visitor gets, so a date is the longest of a year in that language, and a number of
people the longest band. Figures of the house are as the house has them.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice, product

from jinja2 import TemplateError, nodes

from bot.model.errors import Fault
from bot.model.ids import Locale
from bot.model.words import TextKey
from bot.words.catalogue import Catalogue, Kind
from bot.words.template import ENVIRONMENT
from bot.words.variables import VARIABLES

MOST_READINGS = 64
"""Branches of one text that are tried; no text that somebody can read and sign off has as many."""
DAYS = ("answer_by", "kept_until")
MOMENTS = ("next_reading",)
COUNTS = (0, 1, 5, 8, 10, 11)
"""Numbers of people on both sides of every band's border."""
NEW_YEAR = datetime(2026, 1, 1, 22, 30)  # noqa: DTZ001 - only its name is of interest


class Longest:
    """Readings of one catalogue. Each text is worked out once."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words
        self._values = {locale: _values(words, locale) for locale in words.locales}
        self._known: dict[tuple[Locale, TextKey, Kind], tuple[str, ...]] = {}

    def readings(self, locale: Locale, key: TextKey, kind: Kind = "text") -> tuple[str, ...]:
        """Every way it can read; none where the language lacks it, which is a finding of its own."""
        place = (locale, key, kind)
        if place not in self._known:
            self._known[place] = tuple(dict.fromkeys(self._read(locale, key, kind)))
        return self._known[place]

    def _read(self, locale: Locale, key: TextKey, kind: Kind) -> Iterator[str]:
        words = self._words
        entry = words.entry(locale, key, kind)
        if entry is None:
            return
        render = words.render if kind == "text" else words.label
        variables = sorted(words.variables(locale, key, kind))
        branches = _branches(entry.text) if variables else {}
        known = self._values[locale]
        options = [dict.fromkeys((known[name], *branches.get(name, ()))) for name in variables]
        for values in islice(product(*options), MOST_READINGS):
            try:
                yield render(locale, key, dict(zip(variables, values, strict=True)))
            except Fault:
                continue


def _branches(source: str) -> dict[str, set[str]]:
    """For each variable under a condition the values that can turn it: those it is compared with, and none at all."""
    try:
        tree = ENVIRONMENT.parse(source)
    except (TemplateError, RecursionError, ValueError):
        return {}
    turning: dict[str, set[str]] = {}
    for condition in tree.find_all(nodes.If):
        _turning(condition.test, turning)
    return turning


def _turning(test: nodes.Node, turning: dict[str, set[str]]) -> None:
    match test:
        case nodes.Compare(expr=nodes.Name(name=name)):
            values = (operand.expr.value for operand in test.ops if isinstance(operand.expr, nodes.Const))
            turning.setdefault(name, set()).update(str(value) for value in values)
        case nodes.Name(name=name):
            turning.setdefault(name, set()).add("")
        case _:
            for part in test.iter_child_nodes():
                _turning(part, turning)


def _values(words: Catalogue, locale: Locale) -> dict[str, str]:
    """The longest value of each variable in one language."""
    values = {name: variable.sample for name, variable in VARIABLES.items()}
    year = [NEW_YEAR + timedelta(days=number) for number in range(365) if (NEW_YEAR + timedelta(number)).day > 21]
    day = max((words.day(locale, moment.date()) for moment in year), key=len)
    moment = max((words.moment(locale, moment) for moment in year), key=len)
    try:
        bands = [words.people(locale, count, coarse=coarse) for count in COUNTS for coarse in (True, False)]
    except Fault:  # a text of the cards is missing, and that is found elsewhere
        bands = [values["waiting_band"]]
    return {
        **values,
        **dict.fromkeys(DAYS, day),
        **dict.fromkeys(MOMENTS, moment),
        "waiting_band": max(bands, key=len),
    }
