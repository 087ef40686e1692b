"""`engawa line setup` against a LINE that refuses what LINE refuses."""

import asyncio
import functools
import hashlib
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from bot.cli import app
from bot.content_files import Content
from bot.drawing import fonts, menu_picture
from bot.line_notes import FILE, confirmed
from bot.line_setup import Wish, set_up
from bot.model.errors import Unready
from bot.settings import Settings
from bot.words import catalogue
from bot.words.variables import house_constants
from tests.house import shipped
from tests.standins.line import RATE, LineStandIn
from tests.standins.loopback import Fault, reset

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TOKEN = "line-token-91bc"


def _has_font() -> bool:
    try:
        fonts.find(None, ["縁側"])
    except Unready:
        return False
    return True


DRAWS = pytest.mark.skipif(not _has_font(), reason=fonts.NONE)
WEBHOOK = "https://soudan.example.jp/line/webhook"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def _read_and_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped content and its pictures, which most cases share. What a case changes is read and drawn anew."""
    monkeypatch.setattr(
        "bot.line_setup.read_content",
        lambda given, *_, **__: _with_words(given.locales) if given.locales else shipped(),
    )
    monkeypatch.setattr("bot.line_setup.picture", _drawn_once)


_drawn_once = functools.cache(menu_picture.picture)


def _with_words(folder: Path) -> Content:
    """The shipped content with other words for the menu."""
    content = shipped()
    files = {f"locales/{path.parent.name}/menu.yaml": path.read_bytes() for path in folder.glob("*/menu.yaml")}
    constants = house_constants(content.house)
    return replace(content, words=catalogue.load(files, constants))


def settings(folder: Path, platform: LineStandIn, **more: object) -> Settings:
    return Settings(
        data_dir=folder,
        public_url="https://soudan.example.jp",
        line_channel_secret="secret-7f3a",  # type: ignore[arg-type]
        line_channel_access_token=TOKEN,  # type: ignore[arg-type]
        line_api_url=platform.url,
        **more,  # type: ignore[arg-type]
    )


async def told(folder: Path, platform: LineStandIn, wish: Wish | None = None, **more: object) -> list[tuple[bool, str]]:
    lines = await set_up(settings(folder, platform, **more), NOW, wish or Wish(redelivery=True))
    said = " ".join(line.text for line in lines)
    assert TOKEN not in said
    assert "secret-7f3a" not in said
    return [(line.ok, line.text) for line in lines]


def to_do(lines: list[tuple[bool, str]]) -> str:
    return "\n".join(text for ok, text in lines if not ok)


@DRAWS
async def test_everything_is_set_and_nothing_is_left_to_do(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        assert to_do(await told(tmp_path, line)) == ""
        setup = line.setup
        assert setup.endpoint == WEBHOOK
        assert {name: menu["name"][:9] for name, menu in _by_alias(line).items()} == {
            "engawa-ja": "engawa ja", "engawa-ja-easy": "engawa ja", "engawa-en": "engawa en",
        }  # fmt: skip
        assert setup.default == setup.aliases["engawa-ja"]
        assert len(setup.pictures) == 3
        assert line.problems == []


@DRAWS
async def test_the_fields_lead_where_their_words_say_and_fill_the_picture(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        await told(tmp_path, line)
        menu = _by_alias(line)["engawa-ja"]
        actions = [area["action"] for area in menu["areas"]]
        assert [action["data"] for action in actions] == [
            "m:talk", "m:places", "w:person", "w:danger", "w:erase", "w:language",
        ]  # fmt: skip
        assert actions[0]["inputOption"] == "openKeyboard"
        assert actions[3]["displayText"] == "すぐの窓口"
        assert actions[5]["type"] == "postback", "there are three languages, and it asks which"
        size = menu["size"]
        covered = sum(area["bounds"]["width"] * area["bounds"]["height"] for area in menu["areas"])
        assert covered == size["width"] * size["height"]


@DRAWS
async def test_again_changes_nothing_and_a_new_word_replaces_the_menu(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        await told(tmp_path, line)
        before, line.setup.menus["richmenu-other"] = dict(line.setup.menus), {"name": "of somebody else"}
        line.setup.calls.clear()
        lines = await told(tmp_path, line)
        assert [text for _, text in lines if "is as it was" in text]
        assert not [call for call in line.setup.calls if call.endswith("/content") or call.startswith("DELETE")]
        words = tmp_path / "locales"
        _copy_words(words, {"talk: 書く": "talk: 話す"})
        await told(tmp_path, line, locales=words)
        menus = line.setup.menus
        assert "richmenu-other" in menus, "what is not ours is left alone"
        assert len(menus) == 4
        assert len(menus.keys() - before.keys()) == 3, "two with that word, and one of somebody else"
        assert line.setup.default == line.setup.aliases["engawa-ja"]
        assert line.setup.default not in before


@pytest.mark.parametrize(
    ("change", "told_of"),
    [
        (lambda line: setattr(line, "chat_mode", "chat"), "Switch the chat off"),
        (lambda line: setattr(line, "chat_mode", "?"), "does not say whether the chat"),
        (lambda line: setattr(line.setup, "active", False), "Use webhook"),
        (lambda line: setattr(line.setup, "webhook_answers", 401), "`line_channel_secret` in engawa.toml"),
        (lambda line: setattr(line.setup, "webhook_answers", 404), "Something else answers"),
        (lambda line: setattr(line.setup, "webhook_answers", 503), "does not serve LINE now"),
        (lambda line: setattr(line.setup, "webhook_answers", 0), "engawa serve"),
        (lambda line: (setattr(line, "quota", 200), setattr(line, "used", 190)), "190 of 200"),
    ],
)
async def test_what_is_left_to_do_is_said(tmp_path: Path, change: Callable[[LineStandIn], None], told_of: str) -> None:
    async with LineStandIn(token=TOKEN) as line:
        change(line)
        assert told_of in to_do(await told(tmp_path, line, Wish(redelivery=True, menu=False)))


async def test_without_a_public_address_nothing_is_set(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        plain = settings(tmp_path, line).model_copy(update={"public_url": "http://127.0.0.1:8080"})
        lines = await set_up(plain, NOW, Wish(redelivery=True, menu=False))
        assert next(line.text for line in lines if not line.ok).startswith(
            "`public_url` in engawa.toml is no https address"
        )
        assert line.setup.endpoint == ""


async def test_only_looking_changes_nothing(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        said = to_do(await told(tmp_path, line, Wish(only_look=True)))
        assert "LINE does not deliver to" in said
        assert "Webhook redelivery" in said
        assert "There is no menu in: ja, ja-easy, en." in said
        assert not [
            call for call in line.setup.calls if not call.startswith(("GET", "POST /v2/bot/channel/webhook/test"))
        ]


@DRAWS
async def test_a_look_tells_what_everybody_is_shown(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        await told(tmp_path, line)
        look = Wish(only_look=True)
        assert to_do(await told(tmp_path, line, look)) == ""
        line.setup.default = line.setup.aliases["engawa-en"]
        assert "Everybody is shown another menu in place of the one in ja." in to_do(await told(tmp_path, line, look))
        line.setup.default = ""
        assert "Everybody is shown no menu in place of the one in ja." in to_do(await told(tmp_path, line, look))
        assert to_do(await told(tmp_path, line)) == "", "setting up mends it"


@DRAWS
async def test_who_chose_another_language_is_given_its_new_menu_before_the_old_one_goes(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        await told(tmp_path, line)
        setup, user = line.setup, "U" + "1" * 32
        setup.linked[user] = old = setup.aliases["engawa-en"]
        words = tmp_path / "locales"
        _copy_words(words, {"talk: ": "talk: x"})
        setup.batch_phase = "ongoing"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("bot.channels.line_shown._PAUSES", (0.0,))
            assert "Run this again in an hour" in to_do(await told(tmp_path, line, locales=words))
            assert {old, *setup.aliases.values()} < setup.menus.keys(), "nothing goes before everybody has the new one"
            line.next(*[None] * 12, RATE)
            assert "Run this again in an hour" in to_do(await told(tmp_path, line, locales=words))
            setup.batch_phase = "succeeded"
            assert to_do(await told(tmp_path, line, locales=words)) == ""
        assert setup.linked == {user: setup.aliases["engawa-en"]}
        assert setup.menus.keys() == set(setup.aliases.values())


async def test_what_was_confirmed_is_remembered_for_that_account_until_taken_back(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        look = Wish(menu=False)
        assert "Webhook redelivery" in to_do(await told(tmp_path, line, look))
        assert confirmed(tmp_path) is None
        assert to_do(await told(tmp_path, line, Wish(menu=False, redelivery=True))) == ""
        assert confirmed(tmp_path, "@engawa") == NOW.date()
        assert to_do(await told(tmp_path, line, look)) == ""
        assert confirmed(tmp_path, "@another") is None
        assert "Webhook redelivery" in to_do(await told(tmp_path, line, Wish(menu=False, redelivery=False)))
        for odd in (b"", b"[]", b"{", b'{"account":"@engawa","redelivery_confirmed":7}', b"\xff"):
            (tmp_path / FILE).write_bytes(odd)
            assert confirmed(tmp_path) is None


@DRAWS
@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (Fault(401, b'{"message":"Authentication failed"}'), "does not know the channel access token"),
        (Fault(403, b'{"message":"Not allowed line-token-91bc"}'), "LINE refused, while asking for the account: 403"),
        (Fault(500, b"<html>"), "LINE refused, while asking for the account: 500"),
        (reset(), "LINE cannot be reached"),
    ],
)
async def test_a_refusal_is_one_sentence_and_never_shows_the_token(tmp_path: Path, fault: Fault, sentence: str) -> None:
    async with LineStandIn(token=TOKEN) as line:
        line.next(fault, fault)  # a request without consequences is tried once more by the client itself
        with pytest.raises(Unready, match=sentence) as caught:
            await told(tmp_path, line)
        assert TOKEN not in str(caught.value)


@DRAWS
async def test_a_menu_whose_picture_is_refused_is_taken_away_again(tmp_path: Path) -> None:
    async with LineStandIn(token=TOKEN) as line:
        # account, webhook (3), quota (2), two lists, the menu itself; then its picture
        line.next(*[None] * 9, Fault(400, b'{"message":"bad image"}'))
        with pytest.raises(Unready, match="uploading the menu's picture: 400: bad image"):
            await told(tmp_path, line)
        assert line.setup.menus == {}


@DRAWS
def test_the_pictures_can_be_looked_at_without_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, ["line", "setup", "--dry-run", "pictures"])
    assert done.exit_code == 0, done.output
    digests = set()
    for locale in ("ja", "ja-easy", "en"):
        data = (tmp_path / "pictures" / f"menu-{locale}.png").read_bytes()
        digests.add(hashlib.sha256(data).digest())
        assert len(data) < 400_000
        with Image.open(io.BytesIO(data)) as picture:
            assert (picture.format, picture.size) == ("PNG", (2500, 1500))
    assert len(digests) == 3
    assert not (tmp_path / "var").exists()


def test_without_credentials_or_font_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(app, ["line", "setup"])
    assert (run.exit_code, "LINE has no credentials yet" in run.output) == (1, True)
    monkeypatch.setattr(fonts.find, "__defaults__", ((),))
    run = CliRunner().invoke(app, ["line", "setup", "--dry-run", "pictures"])
    assert (run.exit_code, "fonts-noto-cjk" in run.output, "Traceback" in run.output) == (1, True, False)
    (tmp_path / "no.ttf").write_bytes(b"no font")
    monkeypatch.setenv("ENGAWA_FONT", str(tmp_path / "no.ttf"))
    run = CliRunner().invoke(app, ["line", "setup", "--dry-run", "pictures"])
    assert (run.exit_code, "no font file that can be read" in run.output) == (1, True)


async def test_the_command_prints_what_is_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with LineStandIn(token=TOKEN) as line:
        for name, value in (
            ("DATA_DIR", str(tmp_path)),
            ("PUBLIC_URL", "https://soudan.example.jp"),
            ("LINE_CHANNEL_SECRET", "s"),
            ("LINE_CHANNEL_ACCESS_TOKEN", TOKEN),
            ("LINE_API_URL", line.url),
        ):
            monkeypatch.setenv(f"ENGAWA_{name}", value)
        monkeypatch.chdir(tmp_path)
        runs = [
            await asyncio.to_thread(CliRunner().invoke, app, ["line", "setup", "--no-menu", *more])
            for more in ([], ["--redelivery-is-on"])
        ]
    assert [run.exit_code for run in runs] == [1, 0]
    assert "to do  Switch `Webhook redelivery` on" in runs[0].output
    assert "to do" not in runs[1].output


def _by_alias(line: LineStandIn) -> dict[str, dict[str, object]]:  # type: ignore[type-arg]
    return {alias: line.setup.menus[menu] for alias, menu in line.setup.aliases.items()}


def _copy_words(folder: Path, changes: dict[str, str]) -> None:
    for path in (Path(__file__).parents[2] / "locales").glob("*/menu.yaml"):
        text = path.read_text("utf-8")
        for old, new in changes.items():
            assert old in text or path.parent.name == "en"
            text = text.replace(old, new)
        target = folder / path.parent.name / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
