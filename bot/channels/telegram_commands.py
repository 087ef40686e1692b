"""What can be typed with a slash, and what Telegram shows of it in its menu.

A command alone is like a tap on the button of that name: it acts at every step and in every language, also where a
choice happens to have the same name. Words behind it are words, and are kept.
"""

from collections.abc import Mapping

from bot.dialogue import taps
from bot.model.reading import Intent

WAYS: Mapping[str, Intent] = {
    "help": Intent.DANGER,
    "person": Intent.PERSON,
    "back": Intent.BACK,
    "pause": Intent.PAUSE,
    "stop": Intent.STOP,
    "skip": Intent.SKIP,
    "more": Intent.MORE,
    "language": Intent.LANGUAGE,
    "erase": Intent.ERASE,
    # Names that Telegram asks every bot to know, or that people bring along from other bots.
    "settings": Intent.LANGUAGE,
    "menu": Intent.MORE,
    "cancel": Intent.BACK,
}
START, DELETE, PLACES = "start", "delete", "places"
SHOWN = ("help", "person", PLACES, "back", "pause", "stop", "language", DELETE, "erase", START)
"""The menu, in its order: help for danger first. Each has a line in `locales/<locale>/commands.yaml`."""


def tap(command: str) -> str | None:
    """What the button of that name would send; None where the command is none."""
    if command == PLACES:
        return taps.menu(taps.PLACES)
    intent = WAYS.get(command)
    return taps.way(intent) if intent is not None else None
