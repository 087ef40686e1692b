"""The two keys of the house: read, or made at the very first start. They lie outside the databases, mode 0600."""

import base64
import binascii
import os
from contextlib import suppress
from pathlib import Path

from bot.model.errors import Unready, WrongKey
from bot.service.ports import Randomness
from bot.settings import Settings
from bot.store.keys import Keys

SIZE = 32


def keys_of(settings: Settings, randomness: Randomness, *, fresh: bool) -> Keys:
    """Both keys. Made only where nothing is stored yet (`fresh`): a lost key must not be replaced in silence."""
    given = settings.master_key.get_secret_value()
    master = (
        _decoded(given, "ENGAWA_MASTER_KEY")
        if given
        else _file(settings.master_key_file or settings.data_dir / "master.key", randomness, fresh=fresh)
    )
    pepper = _file(settings.pepper_file or settings.data_dir / "pepper.key", randomness, fresh=fresh)
    return Keys(master, pepper)


def _file(path: Path, randomness: Randomness, *, fresh: bool) -> bytes:
    try:
        return _decoded(path.read_text("ascii"), str(path))
    except FileNotFoundError:
        pass
    except (OSError, UnicodeDecodeError) as error:
        raise Unready(
            f"The key file {path} cannot be read ({type(error).__name__}). Check its owner and rights."
        ) from None
    if not fresh:
        raise WrongKey(
            f"The key file {path} is missing, and there is a database that needs it. Put the file back from its backup."
        )
    return _made(path, randomness.token(SIZE))


def _made(path: Path, key: bytes) -> bytes:
    """Written whole before it gets its name, so that a crash leaves no half key; of two makers the first one counts."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(key) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(beside, path)
        beside.unlink()
        return _decoded(path.read_text("ascii"), str(path))
    except OSError as error:
        raise Unready(
            f"The key file {path} cannot be written ({error.strerror}). Check the folder's rights, and make room."
        ) from None


def _decoded(text: str, where: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != SIZE:
        raise Unready(f"{where} does not hold a key: 32 bytes in base64 are needed.")
    return key
