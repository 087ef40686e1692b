"""Reading for danger: words found × whose × how certain × when. How it is done is in `danger/`."""

from bot.language.danger.reading import read
from bot.model.reading import Screening


def screen(text: str) -> Screening:
    """Signs of danger in `text`, most urgent first; one piece of evidence a sign, as it was written. Never raises."""
    return read(text)
