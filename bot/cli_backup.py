"""`engawa backup` and `engawa restore`: a passphrase, a file, and what was done in plain words."""

import asyncio
import getpass
import stat
import sys
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot import logs
from bot.model.errors import EngawaError, Unready

out = Console(highlight=False, soft_wrap=True)
LEAST = 12
"""Letters of a passphrase."""
_PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        envvar="ENGAWA_BACKUP_PASSPHRASE_FILE",
        help="Its first line is the passphrase; without, it is asked for.",
    ),
]


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file, or a folder in which one is made.")],
    passphrase_file: _PassphraseFile = None,
) -> None:
    """Write all that the house holds into an encrypted file, also while it is open. The two keys are not in it."""
    from bot.app import utc_now
    from bot.backing_up import back_up_house
    from bot.chance import SystemRandomness
    from bot.settings import read_settings

    logs.configure(pretty=True, quiet=True)

    async def work() -> None:
        settings = read_settings()
        ask = partial(_passphrase, passphrase_file, twice=True)
        await back_up_house(settings, file, ask, utc_now, SystemRandomness(), out)

    _told(work)


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `engawa backup` wrote.")],
    vault: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The vault's copy, where it does not lie beside FILE."),
    ] = None,
    replace: Annotated[  # noqa: FBT002
        bool, typer.Option("--replace", help="Also where a house stands; what came since the backup is lost.")
    ] = False,
    passphrase_file: _PassphraseFile = None,
) -> None:
    """Fill the house from a backup, without whoever was erased since. Stop Engawa first, and have its keys there."""
    from bot.app import utc_now
    from bot.chance import SystemRandomness
    from bot.restoring import restore_house
    from bot.settings import read_settings

    logs.configure(pretty=True, quiet=True)

    async def work() -> None:
        settings = read_settings()
        ask = partial(_passphrase, passphrase_file, twice=False)
        await restore_house(settings, file, vault, ask, utc_now, SystemRandomness(), out, replace=replace)

    _told(work)


def _passphrase(file: Path | None, *, twice: bool) -> str:
    """Raises Unready where there is none, or one that anybody could try out."""
    if file is not None:
        passphrase = _first_line(file)
    elif sys.stdin.isatty():
        passphrase = getpass.getpass(f"Passphrase of the backup ({LEAST} letters or more): ")
        if twice and getpass.getpass("Once more: ") != passphrase:
            raise Unready("The two passphrases differ. Nothing was done.")
    else:
        passphrase = sys.stdin.readline().rstrip("\r\n")
    if len(passphrase) < LEAST:
        raise Unready(
            f"The passphrase needs {LEAST} letters or more, such as five words that do not belong together. Type it, "
            "or name a file that holds it: --passphrase-file (or ENGAWA_BACKUP_PASSPHRASE_FILE)."
        )
    return passphrase


def _first_line(file: Path) -> str:
    try:
        if stat.S_IMODE(file.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
            raise Unready(f"Others can read the passphrase in {file}. Run: chmod 600 {file}")
        return (file.read_text("utf-8").splitlines() or [""])[0]
    except (OSError, UnicodeDecodeError) as error:
        raise Unready(f"The passphrase file {file} cannot be read ({type(error).__name__}).") from None


def _told(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        with asyncio.Runner() as runner:  # its `run` would hold Ctrl-C back until the work awaits something
            runner.get_loop().run_until_complete(work())
    except EngawaError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        typer.echo("Stopped before it was done. Run the same once more.", err=True)
        raise typer.Exit(1) from None
