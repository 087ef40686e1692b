"""Values that anybody could have made."""

from datetime import UTC, datetime

import pytest

from bot.channels import raw
from bot.model.errors import Malformed

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("U1", "U1"),
        (7, "7"),
        (-1001, "-1001"),
        (True, None),
        (1.5, None),
        ("", None),
        ("a\n", None),
        ("名", None),
        ("x" * 256, None),
        (2**64, None),
        (None, None),
        ([], None),
    ],
)
def test_names(value: object, name: str | None) -> None:
    assert raw.name(value) == name


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (1_767_225_600, datetime(2026, 1, 1, tzinfo=UTC)),
        (0, NOW),
        (-5, NOW),
        (True, NOW),
        ("1", NOW),
        (None, NOW),
        (10**400, NOW),
        (float("inf"), NOW),
        (float("nan"), NOW),
    ],
)
def test_moments(value: object, moment: datetime) -> None:
    assert raw.moment(value, unit=1, otherwise=NOW) == moment


def test_deep_bodies_are_refused_or_named_but_never_crash() -> None:
    for depth in (100, 900, 980, 990, 1000, 5_000, 500_000):
        body = b'{"a":' * depth + b"1" + b"}" * depth
        try:
            opened = raw.opened(body)
        except Malformed:
            continue
        assert len(raw.fingerprint(opened)) == 64


def test_headers_in_any_case() -> None:
    assert raw.header({"X-Line-SIGNATURE": "s"}, "x-line-signature") == "s"
    assert raw.header({"x-line-signature-2": "s"}, "x-line-signature") is None
