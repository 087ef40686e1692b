"""What an operator confirmed about LINE that no API tells: that it delivers again what it could not deliver.

It is kept in the data folder, for the account that it was said of.
"""

import json
from datetime import date
from pathlib import Path

from bot.model.errors import Unready

FILE = "line-setup.json"


def confirmed(data_dir: Path, account: str = "") -> date | None:
    """When it was confirmed for this account (empty: for any); None where it never was, or for another one."""
    try:
        kept = json.loads((data_dir / FILE).read_bytes())
        if account and kept["account"] != account:
            return None
        return date.fromisoformat(kept["redelivery_confirmed"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(data_dir: Path, account: str, day: date | None) -> None:
    """Keep what the operator said; None takes it back. Raises Unready where the data folder cannot be written."""
    path = data_dir / FILE
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        if day is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(json.dumps({"account": account, "redelivery_confirmed": day.isoformat()}) + "\n", "utf-8")
    except OSError as error:
        raise Unready(f"{path} cannot be written ({error.strerror}). Check the rights of the data folder.") from None
