"""`engawa migrate --to`, as an operator meets it: closed first, told what to do next, refused in one sentence."""

import asyncio
import io
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from bot.cli import app
from bot.model.errors import StoreUnreadable, Unready
from bot.moving import move_house
from bot.serving import alone
from bot.settings import Settings
from tests.contract.store.scene import answering, house, one

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def test_a_closed_house_moves_and_its_operator_is_told_what_comes_next(tmp_path: Path) -> None:
    async with house("sqlite", tmp_path) as old, house("postgresql", tmp_path) as new:
        store = await old.open()
        first = await one(store, old.wrote("U1", "えんがわ"), answering)
        await store.close()
        written = io.StringIO()
        out, settings = Console(file=written, width=200), Settings(data_dir=tmp_path)
        with alone(tmp_path), pytest.raises(Unready, match=r"running already .* Stop it first"):
            await move_house(settings, new.url, new.vault_url, out)
        assert written.getvalue() == "", "an open house is not copied"
        await move_house(settings, new.url, new.vault_url, out)
        said = written.getvalue()
        for words in ("database_url = ", "vault_url", "key files", "engawa serve", str(tmp_path / "vault.db")):
            assert words in said
        assert new.url not in said, "an address may hold a password"
        assert await (await new.open()).find("line", "U1") == first.conversation


async def test_where_nothing_is_nothing_is_made(tmp_path: Path) -> None:
    empty = tmp_path / "var"
    with pytest.raises(StoreUnreadable, match="nothing to move"):
        await move_house(Settings(data_dir=empty), "postgresql://nobody@/nowhere", "", Console(file=io.StringIO()))
    assert not empty.exists()
    empty.mkdir()
    with pytest.raises(StoreUnreadable, match="nothing to move"):
        await move_house(Settings(data_dir=empty), "postgresql://nobody@/nowhere", "", Console(file=io.StringIO()))
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["serve", "--workers", "2"],
            "SQLite is for one worker, and 2 were asked for: leave --workers out, or move to",
        ),
        (["migrate", "--to", "sqlite:////tmp/new.db"], "The new address must be one of PostgreSQL"),
        (["migrate", "--to", "nonsense"], "The database address is not one"),
        (["migrate", "--to", "postgresql://u@127.0.0.1:9/n"], "cannot be read"),
    ],
)
async def test_what_cannot_be_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], told: str
) -> None:
    async with house("sqlite", tmp_path) as old:
        await (await old.open()).close()
    monkeypatch.setenv("ENGAWA_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("ENGAWA_PORT", "0")
    ended = await asyncio.to_thread(CliRunner().invoke, app, words)
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert told in ended.stderr
    assert ended.stderr.count("\n") == 1
