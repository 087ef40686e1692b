"""What Telegram shows of a house before and beside the talk: commands with a line each, and two descriptions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.channels.grapheme import units
from bot.channels.telegram_commands import SHOWN
from bot.channels.unfit import Unfit
from bot.model.errors import ContentError, Finding
from bot.model.ids import Locale

SHEET = "commands"
"""The words stand in `locales/<locale>/commands.yaml`."""
_LIMITS = {"description": 512, "short_description": 120}
_COMMAND_TEXT = 256
_CODE = 2


@dataclass(frozen=True, slots=True)
class Menu:
    """What Telegram shows in one language. `language` is empty for everybody whose language we do not speak."""

    language: str
    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


def menus(sheets: Mapping[Locale, Mapping[str, str]], house: Locale) -> tuple[Menu, ...]:
    """What each language's `commands.yaml` says; first for everybody else, in the language of the house.

    Languages that Telegram has no code of two letters for are left to that. Raises ContentError.
    """
    findings = [
        Finding(f"locales/{locale}/{SHEET}.yaml", 0, wrong.problem, wrong.remedy)
        for locale, sheet in sheets.items()
        for wrong in unfit(sheet)
    ]
    if findings:
        raise ContentError(findings)
    spoken = [locale for locale in sheets if len(locale) == _CODE and locale.isalpha()]
    return (_menu("", sheets[house]), *(_menu(locale, sheets[locale]) for locale in spoken))


def _menu(language: str, sheet: Mapping[str, str]) -> Menu:
    commands = tuple((name, " ".join(sheet[name].split())) for name in SHOWN)
    return Menu(language, commands, sheet["description"].strip(), sheet["short_description"].strip())


def unfit(words: Mapping[str, str]) -> Iterator[Unfit]:
    """What is missing or too long for Telegram among the words of one language."""
    for name in (*SHOWN, *_LIMITS):
        limit = _LIMITS.get(name, _COMMAND_TEXT)
        if not words.get(name, "").strip():
            yield Unfit(name, f"there is no text `{name}`, which Telegram shows", "write it under texts")
        elif units(words[name]) > limit:
            problem = f"`{name}` has {units(words[name])} characters, Telegram takes {limit}"
            yield Unfit(name, problem, "shorten it")
