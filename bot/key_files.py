"""The two keys of the house: read, or made at the very first start. They lie outside the databases, mode 0600."""

import base64
import binascii
import os
from pathlib import Path

from bot.model.errors import Unready, WrongKey
from bot.service.ports import Randomness
from bot.settings import Settings
from bot.store.keys import Keys

SIZE = 32


def keys_of(settings: Settings, randomness: Randomness) -> Keys:
    """Both keys. Made only where there is no database yet: a lost key must not be replaced in silence."""
    given = settings.master_key.get_secret_value()
    fresh = not settings.database_url and not (settings.data_dir / "engawa.db").exists()
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
    key = randomness.token(SIZE)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(key) + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Unready(
            f"The key file {path} cannot be written ({type(error).__name__}). Check the folder's rights."
        ) from None
    return key


def _decoded(text: str, where: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != SIZE:
        raise Unready(f"{where} does not hold a key: 32 bytes in base64 are needed.")
    return key
