"""What stands on our own buttons is harmless, typed where it is not offered too."""

from pathlib import Path

import yaml

from bot.language.screen import screen
from bot.model.reading import Level

LOCALES = Path(__file__).parents[2] / "locales"
LABELS = sorted(
    {
        label
        for file in LOCALES.glob("*/*.yaml")
        if file.stem != "danger"
        for choices in (yaml.safe_load(file.read_text(encoding="utf-8")).get("choices") or {}).values()
        for label in choices.values()
        if isinstance(label, str)
    }
)
"""All but those that are offered to whoever is in danger."""


def test_there_are_labels() -> None:
    assert len(LABELS) > 700


def test_no_label_reads_as_danger() -> None:
    """Somebody who types 「このままにする」 a screen later would be led to the help lines."""
    assert [label for label in LABELS if screen(label).level is not Level.NONE] == []
