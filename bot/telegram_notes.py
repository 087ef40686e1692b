"""In which languages Telegram was told our commands and descriptions: it tells nobody, and keeps them for ever.

It is kept in the data folder. Beside it count the languages whose words lie in the content, spoken or not.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from bot.model.errors import Unready

FILE = "telegram-setup.json"
_CODE = 2


def former(data_dir: Path, *folders: Path) -> tuple[str, ...]:
    """Codes of languages that may have been set; `folders` hold a folder of words for each language."""
    try:
        kept = json.loads((data_dir / FILE).read_bytes())["languages"]
        told = {code for code in kept if isinstance(code, str)}
    except (OSError, ValueError, KeyError, TypeError):
        told = set()
    written = {path.name for folder in folders if folder.is_dir() for path in folder.iterdir() if path.is_dir()}
    return tuple(sorted(code for code in told | written if _is_code(code)))


def remember(data_dir: Path, languages: Iterable[str]) -> None:
    """Keep what is set now. Raises Unready where the data folder cannot be written."""
    path = data_dir / FILE
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(json.dumps({"languages": sorted(filter(_is_code, languages))}) + "\n", "utf-8")
    except OSError as error:
        raise Unready(f"{path} cannot be written ({error.strerror}). Check the rights of the data folder.") from None


def _is_code(language: str) -> bool:
    """Telegram takes codes of two small letters."""
    return len(language) == _CODE and language.isascii() and language.isalpha() and language.islower()
