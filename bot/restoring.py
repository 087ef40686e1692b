"""`engawa restore`, as an operator meets it: what is asked first, and what is said about those who erased.

Everything that can be found out without touching the house is found out first: files, passphrase, keys.
"""

import contextlib
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from rich.console import Console

from bot.app import make_folder
from bot.backing_up import Ask, Clock, copy_name, key_places
from bot.house_files import put_back
from bot.key_files import keys_of
from bot.model.errors import Unready, WrongKey
from bot.service.ports import Randomness
from bot.serving import alone
from bot.settings import Settings
from bot.store.backup_file import Head, stretch
from bot.store.restore import restore
from bot.store.restore_fill import Restored, Source, head_of, source


async def restore_house(
    settings: Settings,
    file: Path,
    vault: Path | None,
    ask: Ask,
    clock: Clock,
    randomness: Randomness,
    out: Console,
    *,
    replace: bool,
) -> None:
    """Fill the installation that the settings name. Raises Unready; it is then as it was."""
    with contextlib.ExitStack() as stack:
        opened = _open(stack, file)
        head = head_of(opened, str(file))
        if head.kind != "house":
            raise Unready(
                f"{file} is the vault's copy. Name the backup that lies beside it; the copy is found by itself."
            )
        make_folder(settings.data_dir)
        stack.enter_context(alone(settings.data_dir))
        passphrase = ask()
        read = source(opened, str(file), stretch(passphrase, head))
        _check_keys(settings, read, randomness)

        def copy() -> Source:
            path = vault or file.with_name(copy_name(head.house))
            if not path.exists():
                raise Unready(
                    f"The vault of this installation is not there, and its copy {path} is not, either. Nothing was "
                    "restored: put the copy that lay in the folder of the backups beside the file, or name it with "
                    "--vault."
                )
            handle = _open(stack, path)
            return source(handle, str(path), stretch(passphrase, head_of(handle, str(path))))

        stamp = f"{clock():%Y%m%dT%H%M%S}"
        try:
            done = await restore(read, copy, settings.content_url, settings.keys_url, replace=replace, stamp=stamp)
        except OSError as error:
            raise Unready(
                f"The databases cannot be written in {settings.data_dir} ({error.strerror}). Run the same once more "
                "when that is mended: what stands there is the old house, or none that opens."
            ) from None
        _tell_restored(settings, head, done, put_back(settings, done.files), out)


def _open(stack: contextlib.ExitStack, path: Path) -> BinaryIO:
    try:
        return stack.enter_context(path.open("rb"))
    except OSError as error:
        raise Unready(f"{path} cannot be read ({error.strerror}).") from None


def _check_keys(settings: Settings, read: Source, randomness: Randomness) -> None:
    keys = keys_of(settings, randomness, fresh=False)
    for name, digest in keys.checks().items():
        if read.facts.checks.get(name, digest) != digest:
            which = "master key" if name == "check.master" else "pepper"
            raise WrongKey(
                f"The {which} here is not the one with which the words in {read.name} are closed. Nothing was "
                f"restored: put the right files in place ({key_places(settings)})."
            )


def _tell_restored(settings: Settings, head: Head, done: Restored, placed: list[str], out: Console) -> None:
    zone = ZoneInfo(settings.timezone)
    then = f"{head.made.astimezone(zone):%Y-%m-%d %H:%M}"
    say = [f"Restored: {done.rows} rows, {done.conversations} conversations, as they were on {then}."]
    if done.copy is None:
        say.append(
            f"{done.erased} conversations in it were erased since, by the vault that stands here. They were left out:\n"
            "nothing of them is readable any more."
        )
    else:
        known = f"{done.copy.head.made.astimezone(zone):%Y-%m-%d %H:%M}"
        say.append(
            f"{done.erased} conversations in it were erased before {known}, when the vault's copy was made.\n"
            "They were left out.\n"
            f"What was erased AFTER {known} cannot be known, since the vault that knew it is gone: those\n"
            "conversations are here again, and a receipt does not say which they are. Tell whoever asks that they may\n"
            "erase once more. If the old vault can still be found, close the house, put it in the place of the new\n"
            "one, and restore again with --replace."
        )
    say += [
        "Also as it was then: words and letters that were taken back or changed since, and who may sign in.",
        "Next:",
        "  1. engawa serve, then engawa doctor. Whatever was just being sent at that time is sent once more.",
        f"  2. Look at {settings.address}/desk/staff: whoever was switched off since can sign in again.",
        "  3. Everybody signs in anew.",
    ]
    say += [f"  - {line}" for line in placed]
    if done.aside:
        say.append("The old files lie beside the new ones. When all is well, remove them:")
        say += [f"  - {path}" for path in done.aside]
    out.print("\n".join(say), markup=False)
