"""`python -m bot` and `engawa` are the same."""

from bot.cli import app


def main() -> None:
    """Run the command."""
    app(prog_name="engawa")


if __name__ == "__main__":
    main()
