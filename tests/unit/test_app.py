"""When LINE is served."""

import pytest

from bot.app import LineGuard


@pytest.mark.parametrize(
    ("mode", "accepts", "sends"),
    [("bot", True, True), ("chat", False, False), ("unknown", True, False)],
)
def test_words_are_kept_while_nobody_knows_and_refused_while_staff_could_see_them(
    mode: str, accepts: bool, sends: bool
) -> None:
    guard = LineGuard()
    guard.line_mode = mode
    assert (guard.accepts("line"), guard.sends("line")) == (accepts, sends)
    assert guard.accepts("telegram")
    assert guard.sends("telegram")
