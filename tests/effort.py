"""How long the tests look for what nobody thought of: a little in every run, at length in `make test-long`."""

import os

from hypothesis import settings

LONG = bool(os.environ.get("ENGAWA_LONG_TESTS"))


def settle() -> None:
    """Set what a generating test takes that names nothing itself."""
    settings.register_profile("short", max_examples=40)
    settings.register_profile("long", max_examples=1000)
    settings.load_profile("long" if LONG else "short")


def so_many(at_length: int) -> int:
    """How many generated examples a test takes whose examples cost more than most."""
    return at_length if LONG else max(at_length // 4, 5)
