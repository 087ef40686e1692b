"""`python -m bot` and `engawa` are the same."""

import gc

gc.disable()  # what is imported stays to the end; looking through it over and over takes a fifth of the time

from bot.cli import app  # noqa: E402


def main() -> None:
    """Run the command."""
    app(prog_name="engawa")


if __name__ == "__main__":
    main()
