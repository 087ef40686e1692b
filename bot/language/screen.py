"""Reading for danger: words found × whose × how certain × when. How it is done is in `danger/`."""

from bot.language.danger.reading import read
from bot.model.reading import Level, Screening


def screen(text: str) -> Screening:
    """Signs of danger in `text`, most urgent first; one piece of evidence a sign, as it was written. Never raises."""
    return read(text)


def screen_line(text: str) -> dict[str, object]:
    """One line of the `screen` command: text, level (`acute`, `concern`, `none`), categories, evidence."""
    found = screen(text)
    return {
        "text": text,
        "level": Level(found.level).name.lower(),
        "categories": [sign.value for sign in found.signs],
        "evidence": list(found.evidence),
    }
