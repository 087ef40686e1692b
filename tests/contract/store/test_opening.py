"""Opening: what does not belong together is said in one clear sentence, before anything is written."""

import hashlib

import pytest

from bot.model.errors import StoreUnreadable, WrongKey
from bot.store.keys import Keys
from bot.store.store import Store, open_store
from tests.contract.store.scene import KEYS, START, House, Repeating, begin, meet

pytestmark = pytest.mark.anyio
OTHER = hashlib.sha256(b"other").digest()


@pytest.mark.parametrize(
    ("keys", "named"),
    [(Keys(OTHER, KEYS.pepper), "master key"), (Keys(KEYS.master, OTHER), "pepper")],
)
async def test_a_wrong_key_is_noticed(place: House, keys: Keys, named: str) -> None:
    store = await place.open()
    await store.close()
    with pytest.raises(WrongKey, match=named):
        await place.open(keys=keys)
    assert await (await place.open()).ready()


@pytest.mark.parametrize("vault", [False, True])
async def test_a_newer_schema_is_left_alone(place: House, *, vault: bool) -> None:
    await (await place.open()).close()
    await place.look("UPDATE alembic_version SET version_num = '9999'", vault=vault)
    with pytest.raises(StoreUnreadable, match="newer Engawa"):
        await place.open()
    assert await place.look("SELECT version_num FROM alembic_version", vault=vault) == [("9999",)]


async def test_a_lost_vault_is_not_made_anew_in_silence(place: House, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = await place.open()
    await meet(store, place, decide=begin)
    await store.close()
    await place.look("DELETE FROM meta WHERE name = 'pair'", vault=True)
    with pytest.raises(StoreUnreadable, match="Restore the newest backup of the vault"):
        await place.open()


async def test_content_and_vault_must_be_two(place: House) -> None:
    with pytest.raises(StoreUnreadable, match="database of its own"):
        await opened(place.url, place.url)


async def test_an_address_that_leads_nowhere(place: House) -> None:
    nowhere = place.url.replace("content_", "missing_").replace("/engawa.db", "/no/such/folder/engawa.db")
    with pytest.raises(StoreUnreadable) as caught:
        await opened(nowhere, place.vault_url)
    assert "\n" not in str(caught.value)


async def test_the_tables_are_those_that_the_migrations_make(store: Store, place: House) -> None:
    """Model and migrations are written apart; a difference would be found only when it is too late."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from bot.store.schema import content
    from bot.store.vault import vault

    for metadata, read_vault in ((content, False), (vault, True)):
        found = await store._backend.read(
            lambda one, two, metadata=metadata, read_vault=read_vault: compare_metadata(
                MigrationContext.configure(two if read_vault else one), metadata
            )
        )
        assert found == []


async def opened(url: str, vault_url: str) -> Store:
    return await open_store(
        url=url, vault_url=vault_url, keys=KEYS, clock=lambda: START, randomness=Repeating(), kept_days=90
    )
