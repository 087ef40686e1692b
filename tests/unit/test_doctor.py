"""`engawa doctor` beside whole and broken houses: it says what is missing, changes nothing, shows no secret."""

import asyncio
import io
import os
import secrets
import shutil
import sqlite3
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg  # type: ignore[import-untyped]
import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from rich.console import Console
from sqlalchemy import make_url
from typer.testing import CliRunner

from bot.app import utc_now
from bot.chance import SystemRandomness
from bot.channels import telegram_setup
from bot.channels.outgoing import Outgoing
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_menu import menus
from bot.channels.telegram_setup import Line
from bot.cli import app
from bot.content_files import SHIPPED, Gathered, gather
from bot.doctoring import address, computer, visit
from bot.doctoring.contents import hours
from bot.doctoring.disk import network_disk
from bot.doctoring.note import Case, Note, Sign, missing, ok
from bot.doctoring.screen import show
from bot.doctoring.visit import Sheet, examine
from bot.key_files import keys_of
from bot.line_notes import remember
from bot.model.desk import Role, Staff
from bot.model.ids import Locale, StaffId
from bot.settings import Settings
from bot.store.store import open_store
from bot.telegram_notes import remember as remember_languages
from tests.contract.store.scene import postgres_address
from tests.standins.line import LineStandIn
from tests.standins.loopback import Fault, Loopback, hold, reset
from tests.standins.telegram import TelegramStandIn

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
"""A Tuesday noon in Japan; the desk of the example house is open."""
TOKEN, SECRET = "canary-token", "canary-secret"
BOT, BOT_SECRET = "7421:canary-bot", "canary-hook"
PUBLIC = "https://soudan.invalid"
CONTENT = gather(Settings(house=SHIPPED / "house.yaml"), NOW)


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this machine's own set-up; the shipped content is read once for all."""
    for name in [name for name in os.environ if name.startswith("ENGAWA_")]:
        monkeypatch.delenv(name)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr(visit, "gather", lambda *_: CONTENT)


def settings(folder: Path, **more: Any) -> Settings:
    return Settings(data_dir=folder / "var", port=0, **more)


async def made(folder: Path, *people: tuple[str, Role, bool], **more: Any) -> Settings:
    """A house that was opened once and is closed now."""
    given = settings(folder, **more)
    given.data_dir.mkdir(mode=0o700, parents=True)
    store = await open_store(
        url=given.content_url,
        vault_url=given.keys_url,
        keys=keys_of(given, SystemRandomness(), fresh=True),
        clock=utc_now,
        randomness=SystemRandomness(),
        kept_days=30,
    )
    for login, role, active in people or (("kato", "supervisor", True),):
        await store.add_staff(Staff(StaffId(login), login, login, role, active), "hash", NOW)
    await store.close()
    return given


async def seen(given: Settings, *, clock: Callable[[], datetime] = utc_now, **more: Any) -> Sheet:
    sheet = await examine(given, clock, **more)
    assert "canary" not in text_of(sheet), "no secret is shown"
    return sheet


def text_of(sheet: Sheet) -> str:
    written = io.StringIO()
    show(sheet, Console(file=written, width=2000, highlight=False))
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines())


def lines(sheet: Sheet, sign: Sign) -> str:
    found = [note for note in (*sheet.house, *sheet.channels) if note.sign is sign]
    return "\n".join(f"{note.topic}: {note.text} {note.remedy}".strip() for note in found)


def snapshot(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        str(path.relative_to(folder)): (
            path.read_bytes() if path.is_file() else b"",
            path.stat().st_mode,
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
    }


async def test_before_the_first_start_nothing_is_missing_and_nothing_is_made(tmp_path: Path) -> None:
    sheet = await seen(settings(tmp_path), offline=True)
    assert sheet.count(Sign.MISSING) == 0
    assert "is not there yet; the first start makes it" in lines(sheet, Sign.LOOK)
    assert "the example house" in lines(sheet, Sign.LOOK)
    assert "LINE: No credentials are set." in lines(sheet, Sign.OFF)
    assert "Telegram: No token is set." in lines(sheet, Sign.OFF)
    assert not [name for name in snapshot(tmp_path) if "var" in name]


async def test_a_house_in_order_is_told_so_and_left_as_it_is(tmp_path: Path) -> None:
    given = await made(tmp_path, ("kato", "supervisor", True), ("sato", "counselor", True), ("ito", "counselor", False))
    before = snapshot(tmp_path)
    sheet = await seen(given, offline=True)
    assert snapshot(tmp_path) == before, "a look changes nothing, and leaves no file behind"
    assert sheet.count(Sign.MISSING) == 0
    well = lines(sheet, Sign.OK)
    assert "staff: Can sign in: 2, of them supervisors: 1." in well
    assert "keys: Both are there, and fit the databases." in well
    assert "and its vault can be read, and are up to date" in well
    assert "MB are free" in lines(sheet, Sign.LOOK) or "GB are free" in well
    assert "Keys and databases lie in one folder" in lines(sheet, Sign.LOOK)


async def test_an_open_house_is_read_beside_its_writer(tmp_path: Path) -> None:
    given = await made(tmp_path)
    with closing(sqlite3.connect(given.data_dir / "engawa.db")) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE staff SET active = 0")
        assert "Can sign in: 1" in lines(await seen(given, offline=True), Sign.OK), "not yet committed"
        writer.commit()
        assert (given.data_dir / "engawa.db-wal").exists()
        assert "staff: Nobody can sign in" in lines(await seen(given, offline=True), Sign.MISSING), (
            "newest, from the log"
        )


async def test_what_a_power_cut_left_is_read_and_left(tmp_path: Path) -> None:
    given = await made(tmp_path / "before")
    with closing(sqlite3.connect(given.data_dir / "engawa.db")) as writer:
        writer.execute("UPDATE staff SET active = 0")
        writer.commit()
        shutil.copytree(given.data_dir, tmp_path / "var", ignore=shutil.ignore_patterns("*-shm"))
    (tmp_path / "var").chmod(0o700)
    before = snapshot(tmp_path / "var")
    assert "engawa.db-wal" in before
    sheet = await seen(settings(tmp_path), offline=True)
    assert "staff: Nobody can sign in" in lines(sheet, Sign.MISSING), "also what stands in the log only"
    after = snapshot(tmp_path / "var")
    assert {name: after[name] for name in before} == before


async def test_on_postgresql(tmp_path: Path) -> None:
    async def execute(statement: str) -> list[Any]:
        connection = await asyncpg.connect(postgres_address())
        try:
            return list(await connection.fetch(statement))
        finally:
            await connection.close()

    name = f"engawa_doctor_{secrets.token_hex(4)}"
    await execute(f"CREATE DATABASE {name}")
    url = make_url(postgres_address()).set(database=name).render_as_string(hide_password=False)
    given = settings(tmp_path, database_url=url)
    sheet = await seen(given, offline=True)
    assert "database: Nothing is stored yet" in lines(sheet, Sign.LOOK)
    known = {row["datname"] for row in await execute("SELECT datname FROM pg_database")}
    assert f"{name}_vault" not in known, "no vault is made by a look"
    await made(tmp_path, database_url=url)
    sheet = await seen(given, offline=True)
    assert sheet.count(Sign.MISSING) == 0
    assert "keys: Both are there, and fit the databases." in lines(sheet, Sign.OK)
    assert "staff: Can sign in: 1, of them supervisors: 1." in lines(sheet, Sign.OK)
    await execute(f"DROP DATABASE {name}_vault")
    assert "is missing, and the database needs it" in lines(await seen(given, offline=True), Sign.MISSING)
    await execute(f"DROP DATABASE {name}")
    assert "cannot be read" in lines(await seen(given, offline=True), Sign.MISSING)


def _sql(file: str, statement: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with closing(sqlite3.connect(folder / file)) as connection, connection:
            connection.execute(statement)

    return change


def _other_vault(folder: Path) -> None:
    _sql("vault.db", "UPDATE meta SET value = x'00' WHERE name = 'pair'")(folder)


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (lambda var: (var / "master.key").unlink(), "master.key nothing stored can be read. Put the file back"),
        (lambda var: (var / "pepper.key").unlink(), "pepper.key nothing stored can be read. Put the file back"),
        (lambda var: shutil.copy(var / "pepper.key", var / "master.key"), "The master key is not what"),
        (lambda var: shutil.copy(var / "master.key", var / "pepper.key"), "The pepper is not what"),
        (lambda var: (var / "master.key").write_text("canary"), "does not hold a key"),
        (lambda var: (var / "master.key").chmod(0o644), "chmod 600"),
        (lambda var: (var / "engawa.db").chmod(0o640), "engawa.db. chmod 600"),
        (lambda var: (var / "vault.db").chmod(0o604), "vault.db. chmod 600"),
        (lambda var: (var / "vault.db").unlink(), "is missing, and the database needs it. Restore the newest backup"),
        (_other_vault, "The vault does not belong to this database"),
        (lambda var: (var / "engawa.db").write_bytes(b"no database" * 500), "cannot be read (file is not a database)"),
        (_sql("engawa.db", "UPDATE alembic_version SET version_num = '9999'"), "A newer Engawa wrote it"),
        (_sql("vault.db", "UPDATE alembic_version SET version_num = '9999'"), "A newer Engawa wrote it"),
        (_sql("engawa.db", "UPDATE staff SET active = 0"), "Nobody can sign in, so letters are read by nobody"),
    ],
)
async def test_what_is_missing_in_the_data_folder_is_said(
    tmp_path: Path, broken: Callable[[Path], object], sentence: str
) -> None:
    given = await made(tmp_path)
    broken(given.data_dir)
    before = snapshot(tmp_path)
    assert sentence in lines(await seen(given, offline=True), Sign.MISSING)
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (_sql("engawa.db", "UPDATE alembic_version SET version_num = '0001'"), "the next start brings it up to date"),
        (_sql("engawa.db", "UPDATE staff SET role = 'counselor'"), "None of them is a supervisor"),
        (lambda var: var.chmod(0o755), "look into it (rights 0755). chmod 700"),
    ],
)
async def test_what_is_to_be_looked_at_in_the_data_folder_is_said(
    tmp_path: Path, broken: Callable[[Path], object], sentence: str
) -> None:
    given = await made(tmp_path)
    broken(given.data_dir)
    sheet = await seen(given, offline=True)
    assert sentence in lines(sheet, Sign.LOOK)
    assert sheet.count(Sign.MISSING) == 0


async def test_rights_owner_and_room_of_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = await made(tmp_path)
    usage = shutil.disk_usage(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=20 * 2**20))
        assert "only 20 MB are free" in lines(await seen(given, offline=True), Sign.MISSING)
        patch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=500 * 2**20))
        assert "500 MB are free" in lines(await seen(given, offline=True), Sign.LOOK)
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: 4711)
        assert "belongs to another user" in lines(await seen(given, offline=True), Sign.LOOK)
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda *_: False)
        assert "cannot be written" in lines(await seen(given, offline=True), Sign.MISSING)
        assert "cannot be made in" in lines(await seen(settings(tmp_path / "none"), offline=True), Sign.MISSING)
    (tmp_path / "file").touch()
    odd = Settings(data_dir=tmp_path / "file", port=0)
    assert "is no folder" in lines(await seen(odd, offline=True), Sign.MISSING)


async def test_a_network_disk_is_known_by_its_mount(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "1 0 8:1 / / rw - ext4 /dev/sda rw\n"
        "2 1 0:30 / /srv/far\\040away rw,noatime shared:1 - nfs4 nas:/x rw\n"
        "3 2 8:2 / /srv/far\\040away/near rw - ext4 /dev/sdb rw\n"
        "4 1 0:31 / /media rw - ext4 /dev/sdc rw\n"
        "5 1 0:32 / /media rw - cifs //nas/y rw\n"
        "odd line\n"
    )
    assert network_disk(Path("/srv/far away/engawa"), mounts) == "nfs4"
    assert network_disk(Path("/srv/far away/near"), mounts) == ""
    assert network_disk(Path("/srv/far"), mounts) == ""
    assert network_disk(Path("/media/engawa"), mounts) == "cifs", "the one on top"
    assert network_disk(Path("/media"), tmp_path / "none") == "", "where nobody tells"
    given = await made(tmp_path)
    monkeypatch.setattr(computer, "network_disk", lambda _: "nfs4")
    assert "lies on a network disk (nfs4)" in lines(await seen(given, offline=True), Sign.MISSING)


async def test_others_must_not_read_secrets_in_the_settings_file(tmp_path: Path) -> None:
    async def told(text: str, mode: int) -> str:
        _write(Path("engawa.toml"), text, mode)
        return lines(await seen(settings(tmp_path), offline=True), Sign.MISSING)

    secret = 'telegram_token = "canary"\ntelegram_mode = "polling"\n'
    assert "settings:" not in await told('timezone = "Asia/Tokyo"\n', 0o644)
    assert "can read engawa.toml, and in it telegram_token. chmod 600" in await told(secret, 0o644)
    assert "settings:" not in await told(secret, 0o600)


def _write(path: Path, text: str, mode: int) -> None:
    path.write_text(text, "utf-8")
    path.chmod(mode)


async def test_content_that_is_to_be_mended_and_hours_in_which_nobody_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "house.yaml").write_text("name: 1\n")
    monkeypatch.setattr(visit, "gather", gather)
    sheet = await seen(settings(tmp_path, house=tmp_path / "house.yaml"), offline=True)
    assert "to mend, the first of them:" in lines(sheet, Sign.MISSING)
    assert "hours: Without a house file nobody knows them" in lines(sheet, Sign.MISSING)
    sheet = await seen(settings(tmp_path, locale="fr"), offline=True)
    assert "`locale` is fr" in lines(sheet, Sign.LOOK)

    async def of(rule: str) -> Note:
        assert CONTENT.house is not None
        given: Gathered = replace(CONTENT, house=replace(CONTENT.house, hours=rule))
        (note,) = [note async for note in hours(Case(settings(tmp_path), given, lambda: NOW, Outgoing(), True))]
        return note

    assert (await of("24/7")).text == "By `hours`, somebody reads now."
    assert (await of("We 10:00-12:00")).text == "By `hours`, somebody reads next on Wednesday, 2026-11-25 10:00."
    assert (await of("Mar 3 10:00-12:00")).sign is Sign.LOOK
    assert (await of("2020 Mar 3 10:00-12:00")).sign is Sign.MISSING


async def test_a_clock_that_cannot_be_right(tmp_path: Path) -> None:
    given = await made(tmp_path)

    def old() -> datetime:
        return datetime(1970, 1, 3, tzinfo=UTC)

    assert "clock: It says 1970-01-03" in lines(await seen(given, clock=old, offline=True), Sign.MISSING)
    sheet = await seen(given, clock=lambda: utc_now() - timedelta(days=1), offline=True)
    assert "files in the data folder are of a later time" in lines(sheet, Sign.LOOK)
    sheet = await seen(given.model_copy(update={"timezone": "Europe/Berlin"}), offline=True)
    assert "Set `timezone` in engawa.toml to Asia/Tokyo" in lines(sheet, Sign.LOOK)


LANGUAGES = ("ja", "ja-easy", "en")


def on_line(platform: LineStandIn, **more: Any) -> dict[str, Any]:
    platform.setup.endpoint = f"{PUBLIC}/line/webhook"
    platform.setup.menus = {f"richmenu-{code}": {"name": f"engawa {code} 0123"} for code in LANGUAGES}
    platform.setup.aliases = {f"engawa-{code}": f"richmenu-{code}" for code in LANGUAGES}
    platform.setup.default = "richmenu-ja"
    return {
        "public_url": PUBLIC,
        "line_channel_secret": SECRET,
        "line_channel_access_token": TOKEN,
        "line_api_url": platform.url,
    } | more


def of(sheet: Sheet, topic: str) -> Sheet:
    """Only what is said about that: the public address of these tests leads nowhere."""
    return Sheet((), tuple(note for note in (*sheet.house, *sheet.channels) if note.topic == topic))


async def test_line_in_order(tmp_path: Path) -> None:
    async with LineStandIn(secret=SECRET, token=TOKEN) as line:
        given = await made(tmp_path, **on_line(line))
        remember(given.data_dir, "@engawa", NOW.date())
        sheet = of(await seen(given), "LINE")
        assert {note.sign for note in sheet.channels} == {Sign.OK}, text_of(sheet)
        assert "There is a menu in: ja, ja-easy, en. Everybody is shown the one in ja." in text_of(sheet)
        assert "the house answered" in text_of(sheet)
        assert [path for path in line.paths if not path.startswith("/v2/bot/")] == ["/"], "its clock, without the token"
        assert len(line.problems) == 1
        assert all(call.startswith(("GET", "POST /v2/bot/channel/webhook/test")) for call in line.setup.calls)


@pytest.mark.parametrize(
    ("change", "sign", "sentence"),
    [
        (lambda line: setattr(line, "chat_mode", "chat"), Sign.MISSING, "Switch the chat off"),
        (lambda line: setattr(line.setup, "active", False), Sign.MISSING, "Use webhook"),
        (lambda line: setattr(line.setup, "endpoint", "https://else.example"), Sign.MISSING, "does not deliver to"),
        (lambda line: setattr(line.setup, "webhook_answers", 401), Sign.MISSING, "`line_channel_secret`"),
        (lambda line: (setattr(line, "quota", 200), setattr(line, "used", 199)), Sign.LOOK, "199 of 200"),
        (lambda line: line.setup.aliases.pop("engawa-en"), Sign.LOOK, "no menu in: en. Run `engawa line setup`"),
        (lambda line: line.setup.menus.pop("richmenu-ja"), Sign.LOOK, "no menu in: ja. Run `engawa line setup`"),
        (lambda line: setattr(line.setup, "default", ""), Sign.LOOK, "shown no menu in place of the one in ja. Run"),
        (lambda line: setattr(line.setup, "default", "richmenu-en"), Sign.LOOK, "shown another menu in place of"),
        (lambda line: setattr(line, "_token", "new"), Sign.MISSING, "does not know the channel access token"),
        (lambda line: line.next(*[reset()] * 4), Sign.MISSING, "LINE cannot be reached"),
        (lambda line: line.next(*[Fault(500, TOKEN.encode())] * 4), Sign.MISSING, "LINE refused"),
    ],
)
async def test_what_line_lacks_is_said(
    tmp_path: Path, change: Callable[[LineStandIn], object], sign: Sign, sentence: str
) -> None:
    async with LineStandIn(secret=SECRET, token=TOKEN) as line:
        given = settings(tmp_path, **on_line(line))
        given.data_dir.mkdir(mode=0o700)
        remember(given.data_dir, "@engawa", NOW.date())
        change(line)
        case = Case(given, CONTENT, utc_now, Outgoing(), False)
        heard = Sheet((), tuple(await visit._heard("LINE", visit.line, case, 10)))
        await case.outgoing.close()
        assert sentence in lines(heard, sign)
        assert TOKEN not in text_of(heard)


async def test_redelivery_that_nobody_confirmed_is_to_be_looked_at(tmp_path: Path) -> None:
    async with LineStandIn(secret=SECRET, token=TOKEN) as line:
        given = settings(tmp_path, **on_line(line))
        sheet = of(await seen(given), "LINE")
        assert "Nobody has confirmed that webhook redelivery is on" in lines(sheet, Sign.LOOK)
        assert sheet.count(Sign.MISSING) == 0


OLD = {"command": "help", "description": "aide"}


async def on_telegram(platform: TelegramStandIn, **more: Any) -> dict[str, Any]:
    """What `engawa telegram setup` leaves behind."""
    given = {"public_url": PUBLIC, "telegram_token": BOT, "telegram_api_url": platform.url} | more
    polling = given.get("telegram_mode") == "polling"
    given |= {} if polling else {"telegram_webhook_secret": BOT_SECRET}
    assert CONTENT.words is not None
    sheets = {code: CONTENT.words.sheet(code, "commands") for code in CONTENT.known.locales}
    outgoing = Outgoing()
    bot = TelegramChannel(BOT, None if polling else BOT_SECRET, platform.url, outgoing).bot
    url = "" if polling else f"{PUBLIC}/telegram/webhook"
    wanted = telegram_setup.Wanted(url, menus(sheets, Locale("ja")))
    await telegram_setup.set_up(bot, wanted, BOT_SECRET, NOW)
    await outgoing.close()
    platform.methods.clear()
    return given


async def leads_here(*_: object) -> Line:
    return Line("The address leads to Engawa.")


@pytest.mark.parametrize("mode", ["webhook", "polling"])
async def test_telegram_in_order(tmp_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.telegram_probe.probe", leads_here)
    async with TelegramStandIn(token=BOT, secret=BOT_SECRET) as telegram:
        sheet = of(await seen(settings(tmp_path, **await on_telegram(telegram, telegram_mode=mode))), "Telegram")
        assert {note.sign for note in sheet.channels} == {Sign.OK}, text_of(sheet)
        assert "it belongs to @engawa_bot" in text_of(sheet)
        assert all(method.startswith("get") for method in telegram.methods)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda telegram: telegram.webhook.clear(), "Telegram delivers nowhere, and should deliver to"),
        (lambda telegram: telegram.commands.clear(), "Commands and descriptions are not those of your words"),
        (
            lambda telegram: telegram.commands.update({("all_private_chats", "fr"): [OLD]}),
            "Phones in fr are still shown",
        ),
        (lambda telegram: setattr(telegram, "_token", "1:new"), "Telegram does not know this token"),
        (
            lambda telegram: telegram.webhook_error.update(
                last_error_date=int(utc_now().timestamp()), last_error_message="Wrong response: 401 Unauthorized"
            ),
            "Engawa refused the secret",
        ),
        (lambda telegram: telegram.next(*[Fault(502, b"bad")] * 4), "Telegram"),
    ],
)
async def test_what_telegram_lacks_is_said(
    tmp_path: Path, change: Callable[[TelegramStandIn], object], sentence: str
) -> None:
    async with TelegramStandIn(token=BOT, secret=BOT_SECRET) as telegram:
        given = settings(tmp_path, **await on_telegram(telegram))
        remember_languages(given.data_dir, ["fr"])
        change(telegram)
        case = Case(given, CONTENT, utc_now, Outgoing(), False)
        heard = Sheet((), tuple(await visit._heard("Telegram", visit.telegram, case, 10)))
        await case.outgoing.close()
        assert sentence in lines(heard, Sign.MISSING)
        assert "canary" not in text_of(heard)


async def test_telegram_needs_an_address_unless_it_is_fetched(tmp_path: Path) -> None:
    given = settings(tmp_path, telegram_token=BOT, telegram_webhook_secret=BOT_SECRET)
    sheet = await seen(given, offline=True)
    assert "Telegram: Telegram cannot deliver to http://127.0.0.1:0" in lines(sheet, Sign.MISSING)
    assert "address: `public_url` is not set" in lines(sheet, Sign.MISSING)
    fetching = settings(tmp_path, telegram_token=BOT, telegram_mode="polling")
    assert (await seen(fetching, offline=True)).count(Sign.MISSING) == 0


async def test_offline_asks_nobody(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line, TelegramStandIn(token=BOT) as telegram:
        given = settings(tmp_path, **on_line(line) | await on_telegram(telegram))
        before = telegram.requests
        sheet = await seen(given, offline=True)
        assert (line.requests, telegram.requests) == (0, before)
        assert "LINE was not asked" in lines(sheet, Sign.LOOK)
        assert "Telegram was not asked" in lines(sheet, Sign.LOOK)
        assert sheet.count(Sign.MISSING) == 0


async def test_a_silent_platform_holds_nothing_up_and_what_was_heard_stands(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line, TelegramStandIn(token=BOT) as telegram:
        given = settings(tmp_path, **on_line(line) | await on_telegram(telegram))
        case = Case(given, CONTENT, utc_now, Outgoing(), False)
        line.next(None, hold(), hold())
        heard = await visit._heard("LINE", visit.line, case, 1.0)
        await case.outgoing.close()
        assert heard[0] == ok("LINE", "The token is good. The account is @engawa (縁側).")
        assert heard[-1].sign is Sign.MISSING
        assert heard[-1].text == "No answer within 1 seconds."


async def test_the_clock_is_held_beside_that_of_a_platform(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        given = settings(tmp_path, **on_line(line))

        async def told(gone: timedelta) -> Sheet:
            case = Case(given, CONTENT, lambda: utc_now() + gone, Outgoing(), False)
            notes = tuple([note async for note in computer.clock(case)])
            await case.outgoing.close()
            return Sheet(notes)

        assert lines(await told(timedelta()), Sign.LOOK) == ""
        assert "differs by 3 min" in lines(await told(timedelta(minutes=3)), Sign.LOOK)
        assert "differs by 60 min" in lines(await told(timedelta(hours=1)), Sign.MISSING)


@pytest.mark.parametrize(
    ("url", "sign", "sentence"),
    [
        ("", Sign.LOOK, "is not set: only this computer"),
        ("http://127.0.0.1:8080", Sign.LOOK, "Only this computer or its own network"),
        ("https://192.168.0.7", Sign.LOOK, "Only this computer or its own network"),
        ("https://engawa.local", Sign.LOOK, "Only this computer or its own network"),
        ("http://soudan.example.jp", Sign.MISSING, "is not https"),
        ("https://soudan.example.jp/engawa", Sign.MISSING, "is more than a name"),
        ("https://a:canary@soudan.example.jp", Sign.MISSING, "is more than a name"),
        ("https://soudan.example.jp:99999", Sign.MISSING, "is more than a name"),
        ("https://[::1", Sign.MISSING, "is more than a name"),
        ("https://", Sign.MISSING, "is more than a name"),
        ("https://soudan.example.jp", Sign.OK, "has the shape"),
    ],
)
async def test_the_shape_of_the_public_address(tmp_path: Path, url: str, sign: Sign, sentence: str) -> None:
    with suppress(ValueError):
        sheet = await seen(settings(tmp_path, public_url=url), offline=True)
        assert sentence in lines(of(sheet, "address"), sign)


class Front(Loopback):
    """What stands before the house; it answers each path with what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, tuple[int, bytes]] = {"/healthz": (200, b"ok"), "/metrics": (404, b"Not Found")}

    async def routes(self, request: web.Request) -> web.Response:
        status, body = self.answers.get(request.path, (404, b"Not Found"))
        return web.Response(status=status, body=body)


class Trusting(Outgoing):
    """Trusts the certificate of a test."""

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__()
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context))


@pytest.fixture
async def front(tmp_path: Path, anyio_backend: str) -> AsyncIterator[tuple[Front, str, Callable[[], Outgoing]]]:
    """Over https, with a certificate that is good for thirty days."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    build = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    build = build.serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=30))
    build = build.not_valid_after(now + timedelta(days=30))
    build = build.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    kind, plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    pem, secret = tmp_path / "front.pem", tmp_path / "front.key"
    pem.write_bytes(build.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, kind, plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, secret)
    made_of = Front()
    served = web.Application()
    served.router.add_route("*", "/{tail:.*}", made_of._meet)
    runner = web.AppRunner(served, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    yield (
        made_of,
        f"https://localhost:{runner.addresses[0][1]}",
        lambda: Trusting(ssl.create_default_context(cafile=pem)),
    )
    await runner.cleanup()


async def _at(url: str, folder: Path, outgoing: Outgoing, later: timedelta = timedelta()) -> Sheet:
    case = Case(settings(folder, public_url=url), CONTENT, lambda: utc_now() + later, outgoing, False)
    try:
        return Sheet(tuple([note async for note in address.address(case)][1:]))  # the first is the shape
    finally:
        await outgoing.close()


async def test_what_answers_at_the_public_address(
    tmp_path: Path, front: tuple[Front, str, Callable[[], Outgoing]], monkeypatch: pytest.MonkeyPatch
) -> None:
    stands, url, trusting = front
    monkeypatch.setattr(address, "_trusted", lambda: ssl.create_default_context(cafile=tmp_path / "front.pem"))
    assert [note.sign for note in (await _at(url, tmp_path, trusting())).house] == [Sign.OK]
    assert "docs/https.md" in lines(await _at(url, tmp_path, Outgoing()), Sign.MISSING), "a certificate of nobody known"
    soon = await _at(url, tmp_path, trusting(), timedelta(days=20))
    assert "The certificate is good until" in lines(soon, Sign.LOOK)
    stands.answers["/metrics"] = (200, b"engawa_turns 3")
    assert "shows its figures to everybody" in lines(await _at(url, tmp_path, trusting()), Sign.MISSING)
    stands.answers = {"/healthz": (200, b"<html>")}
    assert "something that is not Engawa" in lines(await _at(url, tmp_path, trusting()), Sign.MISSING)
    stands.answers = {"/healthz": (502, b"")}
    assert "answers 502. The proxy answers, and Engawa behind it does not" in lines(
        await _at(url, tmp_path, trusting()), Sign.MISSING
    )
    closed = await _at("https://localhost:9", tmp_path, Outgoing())
    assert "telephone with its Wi-Fi off" in lines(closed, Sign.LOOK)


async def test_the_web_chat_on_this_computer(tmp_path: Path) -> None:
    async with Front() as here:
        given = settings(tmp_path).model_copy(update={"port": int(here.url.rpartition(":")[2]), "host": "0.0.0.0"})  # noqa: S104
        sheet = of(await seen(given), "web chat")
        assert "another program answers" in lines(sheet, Sign.MISSING)
        here.answers["/readyz"] = (200, b'{"ready": true}')
        assert "The house is open at http://127.0.0.1:" in lines(of(await seen(given), "web chat"), Sign.OK)
        here.answers["/readyz"] = (503, b'{"ready": false}')
        assert "cannot reach its database" in lines(of(await seen(given), "web chat"), Sign.MISSING)
    assert "the house is closed. engawa serve" in lines(of(await seen(given), "web chat"), Sign.LOOK)


async def test_a_check_that_falls_over_is_a_line_and_the_others_are_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def falls(_: Case) -> AsyncIterator[Note]:
        yield ok("data folder", "first")
        raise RuntimeError("canary")

    async def forbidden(_: Case) -> AsyncIterator[Note]:
        raise PermissionError(13, "canary", "/srv/engawa/var")
        yield ok("keys", "never")

    three = (("data folder", falls), ("keys", forbidden), ("clock", computer.clock))
    monkeypatch.setattr(visit, "HOUSE", three)

    def broken(*_: object) -> Gathered:
        raise KeyError("canary")

    monkeypatch.setattr(visit, "gather", broken)
    sheet = await seen(settings(tmp_path), offline=True)
    assert "data folder: This could not be looked at (RuntimeError)." in lines(sheet, Sign.MISSING)
    assert "content: This could not be looked at (KeyError)." in lines(sheet, Sign.MISSING)
    assert "keys: /srv/engawa/var cannot be looked at: permission denied. Run" in lines(sheet, Sign.MISSING)
    assert "data folder: first" in lines(sheet, Sign.OK)
    assert "clock: It is" in lines(sheet, Sign.OK)


async def test_a_secret_is_struck_out_wherever_it_came_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def repeats(case: Case) -> AsyncIterator[Note]:
        yield missing("LINE", f"LINE said {TOKEN} and postgres-canary", f"{SECRET}")

    monkeypatch.setattr(visit, "CHANNELS", (("LINE", repeats),))
    given = settings(
        tmp_path,
        line_channel_secret=SECRET,
        line_channel_access_token=TOKEN,
        database_url="postgresql://engawa:postgres-canary@127.0.0.1:9/engawa",
    )
    said = text_of(await seen(given, offline=True))
    assert "LINE said [secret] and [secret] -> [secret]" in said
    assert "database  " in said
    assert "cannot be read" in said, "PostgreSQL that is not there"


def test_the_screen_reads_without_colour_and_nothing_moves_the_terminal() -> None:
    sheet = Sheet((ok("keys", "There."), missing("clock", "It\x1b[2J says\n[bold]long[/bold] ago. " * 4, "Set it")), ())
    written = io.StringIO()
    show(sheet, Console(file=written, width=60, highlight=False))
    said = written.getvalue()
    assert "  ok       keys   There." in said
    assert "  missing  clock  It\\x1b[2J says [bold]long[/bold]" in said
    assert "\x1b" not in said
    assert max(len(line) for line in said.splitlines()) <= 60
    assert said.rstrip().endswith("Missing: 1. To look at: 0.")
    assert "All is well." in text_of(Sheet((ok("keys", "There."),)))


async def test_the_command_ends_with_one_only_where_something_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = await made(tmp_path)
    monkeypatch.setenv("ENGAWA_DATA_DIR", str(given.data_dir))

    async def run(*words: str) -> tuple[int, str]:
        done = await asyncio.to_thread(CliRunner().invoke, app, ["doctor", "--offline", *words])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, " ".join(done.output.split())

    code, said = await run()
    assert (code, "Nothing is missing. To look at:" in said) == (0, True), said
    (given.data_dir / "master.key").unlink()
    code, said = await run()
    assert (code, "Put the file back from its backup" in said) == (1, True)
    monkeypatch.setenv("ENGAWA_LINE_CHANNEL_SECRET", "canary")
    code, said = await run()
    assert (code, "LINE needs two settings" in said, "canary" in said) == (1, True, False)
    assert "missing settings" in said
