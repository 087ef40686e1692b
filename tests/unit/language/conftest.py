"""The tables beside the tests, as rows of (expected, text)."""

from pathlib import Path

import pytest

TABLES = Path(__file__).parent / "tables"


def rows(name: str) -> list[tuple[str, str]]:
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(expected, text.replace("\\n", "\n")) for expected, text in pairs]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    marker = metafunc.definition.get_closest_marker("parametrize")
    name = getattr(metafunc.module, "TABLE", None)
    if marker is None and name and {"expected", "text"} <= set(metafunc.fixturenames):
        metafunc.parametrize(("expected", "text"), rows(name))
