"""The readers of free text by the names that flows and the `read` command use."""

from collections.abc import Callable

from bot.language.age import read_age
from bot.language.duration import read_duration
from bot.language.locale import read_locale
from bot.language.place import read_place
from bot.language.prefecture import read_prefecture
from bot.language.topic import read_topic
from bot.language.who import answer_who
from bot.language.yes_no import read_yes_no

READERS: dict[str, Callable[[str], str | None]] = {
    "who": answer_who,
    "age": read_age,
    "duration": read_duration,
    "place": read_place,
    "topic": read_topic,
    "yes_no": read_yes_no,
    "prefecture": read_prefecture,
    "locale": read_locale,
}
"""Each takes a text and returns the value found, or None. None of them raises, whatever the text."""
