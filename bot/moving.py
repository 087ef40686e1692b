"""`engawa migrate --to`: a house moves from SQLite to PostgreSQL while it is closed.

It could be copied while it is open, and what comes meanwhile copied after it. That would need a second, shorter stop, a
journal of changes, and somebody who understands both; while a house of this size is copied within a minute, and what
visitors write in that minute comes again: LINE and Telegram redeliver, and the page sends by itself what it could not.
"""

from rich.console import Console

from bot.model.errors import StoreUnreadable
from bot.serving import alone
from bot.settings import Settings
from bot.store.move import Copied, move


async def move_house(settings: Settings, to: str, vault_to: str, out: Console) -> None:
    """Copy, compare, and say what to do next. Raises Unready where the house is open, StoreUnreadable as `move`."""
    target = settings.model_copy(update={"database_url": to, "vault_url": vault_to})
    if not settings.data_dir.is_dir():
        raise StoreUnreadable(f"There is nothing to move: the data folder {settings.data_dir} does not exist.")
    copied: list[Copied] = []

    def tell(table: Copied) -> None:
        copied.append(table)
        out.print(f"  {table.branch:8}{table.table:20}{table.rows:>9} rows  sha256 {table.digest[:16]}", markup=False)

    with alone(settings.data_dir):
        await move((settings.content_url, settings.keys_url), (target.content_url, target.keys_url), tell)
    rows = sum(table.rows for table in copied)
    setting = 'vault_url    = "…"   # the address that you gave with --vault-to\n  ' if vault_to else ""
    out.print(
        f"Moved: {rows} rows in {len(copied)} tables, each compared with the old one. The old files are as they were.\n"
        "Next:\n"
        "  1. In engawa.toml (or as ENGAWA_DATABASE_URL), with the address that you gave with --to:\n"
        '  database_url = "postgresql://…"\n'
        f"  {setting}"
        "2. Leave the two key files where they are: they open the new databases as they opened the old ones.\n"
        "  3. engawa serve, and then engawa doctor.\n"
        f"  4. When all is well, remove {_path(settings.content_url)} and {_path(settings.keys_url)}: as long as the\n"
        "     old vault exists, it opens what visitors erase from now on.",
        markup=False,
    )


def _path(url: str) -> str:
    return url.removeprefix("sqlite:///")
