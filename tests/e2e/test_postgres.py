"""The story on PostgreSQL, and what an operator has to prepare for it: one database, and nothing else."""

import itertools
import re
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
import pytest
from sqlalchemy import make_url

from bot.app import open_house
from bot.model.errors import StoreUnreadable, WrongKey
from bot.settings import read_settings
from tests.contract.store.scene import postgres_address
from tests.e2e.scene import OPEN_HOURS, street, told

pytestmark = pytest.mark.anyio
_numbers = itertools.count(1)


def address(name: str, role: str = "") -> str:
    url = make_url(postgres_address()).set(database=name)
    return (url.set(username=role) if role else url).render_as_string(hide_password=False)


async def execute(*statements: str, database: str = "postgres") -> None:
    connection = await asyncpg.connect(address(database))
    for statement in statements:
        await connection.execute(statement)
    await connection.close()


async def databases() -> set[str]:
    connection = await asyncpg.connect(address("postgres"))
    names = {row[0] for row in await connection.fetch("SELECT datname FROM pg_database")}
    await connection.close()
    return names


@pytest.fixture
async def name(anyio_backend: str) -> str:
    """A fresh, empty database, as an operator has one made."""
    made = f"engawa_{next(_numbers)}"
    await execute(f"CREATE DATABASE {made}")
    return made


async def test_the_whole_story(tmp_path: Path, name: str) -> None:
    async with street(tmp_path, telegram=False, database_url=address(name)) as place:
        assert f"{name}_vault" in await databases()
        visitor, counselor = place.on_line("Umother"), await place.counselor("sato", "佐藤")
        await visitor.follow()
        await visitor.write("人に書きたい", "1")
        await visitor.write("夜になると、こわくなります。", "2")
        await visitor.write("父と話せません。", "3")
        await visitor.tap("1番を消す")
        assert "手紙を送りました。" in told(await visitor.tap("この文を送る"))
        (letter,) = await counselor.letters()
        await counselor.act(letter, "take")
        assert "父と話せません。" in await counselor.page(letter)
        await counselor.act(letter, "answer", "手紙を受け取りました。")
        assert await visitor.listen() == ["返事が届いています。開きますか。"]
        assert "佐藤：\n手紙を受け取りました。" in await visitor.tap("開く")
        await visitor.tap("返事を書く")
        await visitor.write("ほっとしました。", "4")
        assert "ほっとしました。" in await counselor.page(letter)
        await counselor.act(letter, "invite")
        await visitor.listen()
        await visitor.tap("いま話す")
        assert await visitor.write("いま話せます。", "5") == []
        await counselor.act(letter, "answer", "ここにいます。")
        assert await visitor.listen() == ["佐藤：\nここにいます。"]
        await visitor.post(place.line.unsend(visitor.address, "5"))
        assert "いま話せます。" not in await counselor.page(letter)
        await visitor.tap("話を終える")
        await visitor.write("ぜんぶ消す", "6")
        gone = await visitor.tap("はい、消します")
        assert gone[0] == "こちらの文は、もう読めません。"
        assert await place.house.store.find("line", visitor.address) is None
        assert await counselor.letters() == []
    assert all((tmp_path / key).exists() for key in ("master.key", "pepper.key"))
    async with street(tmp_path, telegram=False, database_url=address(name)) as place:
        assert len(await place.house.desk.staff()) == 1, "opened again on the same data"


async def test_a_role_that_may_make_nothing_is_told_the_statement(tmp_path: Path, name: str) -> None:
    await execute(f'CREATE ROLE "{name}_role" LOGIN', f'ALTER DATABASE {name} OWNER TO "{name}_role"')
    settings = read_settings(data_dir=tmp_path, database_url=address(name, f"{name}_role"))
    with pytest.raises(StoreUnreadable) as caught:
        async with open_house(settings, clock=lambda: OPEN_HOURS):
            pass
    assert "\n" not in str(caught.value)
    statement = re.search(r"CREATE DATABASE .*;", str(caught.value))
    assert statement is not None, str(caught.value)
    await execute(statement[0])
    async with open_house(settings, clock=lambda: OPEN_HOURS) as house:
        assert await house.store.ready()


async def test_what_was_lost_is_not_made_anew(tmp_path: Path, name: str) -> None:
    settings = read_settings(data_dir=tmp_path, database_url=address(name))
    async with open_house(settings, clock=lambda: OPEN_HOURS):
        pass
    (tmp_path / "master.key").rename(tmp_path / "kept")
    with pytest.raises(WrongKey, match=r"master\.key is missing"):
        async with open_house(settings, clock=lambda: OPEN_HOURS):
            pass
    assert not (tmp_path / "master.key").exists()
    (tmp_path / "kept").rename(tmp_path / "master.key")
    await execute(f"DROP DATABASE {name}_vault")
    with pytest.raises(StoreUnreadable, match="Restore the newest backup of the vault"):
        async with open_house(settings, clock=lambda: OPEN_HOURS):
            pass
    assert f"{name}_vault" not in await databases()


async def test_a_database_that_does_not_exist(tmp_path: Path) -> None:
    settings = read_settings(data_dir=tmp_path / "var", database_url=address("nowhere"))
    with pytest.raises(StoreUnreadable, match="cannot be read") as caught:
        async with open_house(settings, clock=lambda: OPEN_HOURS):
            pass
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "var").exists()
