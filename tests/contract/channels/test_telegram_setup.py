"""Setting up Telegram: what is told to it, what it says, and what an operator is told to do."""

import itertools
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web

from bot.channels import telegram_updates
from bot.channels.outgoing import Outgoing
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_address import address_of
from bot.channels.telegram_bot import HouseBot
from bot.channels.telegram_commands import SHOWN
from bot.channels.telegram_menu import Menu, menus
from bot.channels.telegram_probe import probe
from bot.channels.telegram_setup import RUN, Line, Wanted, look, set_up
from bot.channels.telegram_trouble import explained
from bot.model.errors import ContentError, Unready
from bot.model.ids import Locale
from tests.contract.channels.benches import NOW, TELEGRAM_SECRET, TELEGRAM_TOKEN
from tests.standins.loopback import Fault, Loopback, hold, reset
from tests.standins.telegram import BROKEN, TelegramStandIn, flood, refusal

pytestmark = pytest.mark.anyio
URL = "https://soudan.example.jp/telegram/webhook"
JA, EN, EASY = Locale("ja"), Locale("en"), Locale("ja-easy")


def sheet(mark: str) -> dict[str, str]:
    return {name: f"{mark} {name}" for name in (*SHOWN, "description", "short_description")}


WANTED = Wanted(URL, menus({JA: sheet("言葉"), EN: sheet("words")}, JA))
FETCHING = replace(WANTED, url="")


@pytest.fixture
async def platform() -> AsyncIterator[TelegramStandIn]:
    async with TelegramStandIn(token=TELEGRAM_TOKEN, secret=TELEGRAM_SECRET) as telegram:
        yield telegram


@pytest.fixture
async def bot(platform: TelegramStandIn) -> AsyncIterator[HouseBot]:
    outgoing = Outgoing()
    yield TelegramChannel(TELEGRAM_TOKEN, TELEGRAM_SECRET, platform.url, outgoing, timeout=0.5).bot
    await outgoing.close()


def to_do(lines: list[Line]) -> list[str]:
    return [line.text for line in lines if not line.ok]


def told(lines: list[Line]) -> str:
    return "\n".join(line.text for line in lines)


async def test_everything_is_told_and_afterwards_all_is_well(platform: TelegramStandIn, bot: HouseBot) -> None:
    await platform.bring(platform.text(42, "はい"))
    lines = await set_up(bot, WANTED, TELEGRAM_SECRET, NOW)
    assert to_do(lines) == []
    assert "@engawa_bot" in told(lines)
    assert platform.webhook == {
        "url": URL,
        "secret_token": TELEGRAM_SECRET,
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    }
    assert set(platform.commands) == {
        ("all_private_chats", ""),
        ("all_private_chats", "ja"),
        ("all_private_chats", "en"),
    }
    assert platform.commands["all_private_chats", "en"][0] == {"command": "help", "description": "words help"}
    assert platform.commands["all_private_chats", ""] == platform.commands["all_private_chats", "ja"]
    assert platform.descriptions == {"": "言葉 description", "ja": "言葉 description", "en": "words description"}
    assert platform.short_descriptions["en"] == "words short_description"
    assert len(platform.pending) == 1, "nothing that waits is thrown away"
    before = len(platform.methods)
    assert to_do(await look(bot, WANTED, NOW)) == []
    assert not [method for method in platform.methods[before:] if not method.startswith("get")], (
        "looking changes nothing"
    )
    assert to_do(await set_up(bot, WANTED, TELEGRAM_SECRET, NOW)) == [], "and it can be done again"
    assert platform.problems == []


async def test_where_updates_are_fetched_the_webhook_goes_and_nothing_that_waits(
    platform: TelegramStandIn, bot: HouseBot
) -> None:
    await set_up(bot, WANTED, TELEGRAM_SECRET, NOW)
    await platform.bring(platform.text(42, "はい"))
    assert to_do(await look(bot, FETCHING, NOW)) == [
        f"Telegram delivers to {URL}, and should not: Engawa fetches. {RUN}"
    ]
    lines = await set_up(bot, FETCHING, "", NOW)
    assert platform.webhook == {}
    assert len(platform.pending) == 1
    assert "Messages that wait at Telegram: 1." in told(lines)
    assert to_do(await look(bot, FETCHING, NOW)) == []


async def test_looking_names_what_is_not_as_it_should_be(platform: TelegramStandIn, bot: HouseBot) -> None:
    assert to_do(await look(bot, WANTED, NOW)) == [
        f"Telegram delivers nowhere, and should deliver to {URL}. {RUN}",
        *(
            f"Commands and descriptions are not those of your words for {whom}. {RUN}"
            for whom in ("all other phones", "phones in ja", "phones in en")
        ),
    ]
    await set_up(bot, WANTED, TELEGRAM_SECRET, NOW)
    platform.webhook = {**platform.webhook, "allowed_updates": ["message"]}
    platform.descriptions["en"] = "of yesterday"
    found = to_do(await look(bot, WANTED, NOW))
    assert [line.partition(":")[0] for line in found] == [
        "Telegram was not told what to deliver",
        f"Commands and descriptions are not those of your words for phones in en. {RUN}",
    ]


async def test_a_language_that_is_spoken_no_more_is_taken_away(platform: TelegramStandIn, bot: HouseBot) -> None:
    await set_up(bot, WANTED, TELEGRAM_SECRET, NOW)
    now = Wanted(URL, menus({JA: sheet("言葉")}, JA), former=("en", "fr", "ja"))
    assert to_do(await look(bot, now, NOW)) == [
        f"Phones in en are still shown commands or descriptions of old, which the house does not speak. {RUN}"
    ]
    lines = await set_up(bot, now, TELEGRAM_SECRET, NOW)
    assert "Commands and descriptions are taken away for phones in en, which is not spoken." in told(lines)
    assert "in fr" not in told(lines), "there was nothing"
    assert set(platform.commands) == {("all_private_chats", ""), ("all_private_chats", "ja")}
    assert (platform.descriptions["en"], platform.short_descriptions["en"]) == ("", "")
    assert to_do(await look(bot, now, NOW)) == []
    platform.descriptions["en"] = "of another program"
    assert len(to_do(await look(bot, now, NOW))) == 1, "also where only a description is left"
    assert platform.problems == []


@pytest.mark.parametrize(("minutes", "ok"), [(5, False), (90, True)])
async def test_a_failed_delivery_is_told_in_plain_words(
    platform: TelegramStandIn, bot: HouseBot, minutes: int, ok: bool
) -> None:
    await set_up(bot, WANTED, TELEGRAM_SECRET, NOW)
    at = int((NOW - timedelta(minutes=minutes)).timestamp())
    platform.webhook_error = {
        "last_error_date": at, "last_error_message": "Wrong response from the webhook: 401 Unauthorized",
    }  # fmt: skip
    lines = await look(bot, WANTED, NOW)
    (line,) = [line for line in lines if "failed" in line.text]
    assert line.ok is ok
    assert line.text == (
        f"The last delivery that failed, {minutes} min ago: Wrong response from the webhook: 401 Unauthorized. "
        "Engawa refused the secret: the webhook was set with another one. Run `engawa telegram setup`."
    )
    assert to_do(await set_up(bot, WANTED, TELEGRAM_SECRET, NOW)) == [], "what failed before it was set anew is over"


@pytest.mark.parametrize(
    ("message", "sign"),
    [
        ("SSL error {error:0A000086:SSL routines::certificate verify failed}", "certificate"),
        ("Connection timed out", "in time"),
        ("Connection refused", "Nothing listens"),
        ("Failed to resolve host: Name or service not known", "DNS"),
        ("Wrong response from the webhook: 502 Bad Gateway", "is it running"),
        ("Wrong response from the webhook: 404 Not Found", "path"),
        ("Wrong response from the webhook: 503 Service Unavailable", "by itself"),
        ("Read timeout expired", "in time"),
        ("something of tomorrow", ""),
    ],
)
def test_each_known_trouble_has_a_remedy(message: str, sign: str) -> None:
    assert sign in explained(message)
    assert bool(explained(message)) is bool(sign)


@pytest.mark.parametrize(
    ("fault", "sign"),
    [
        (refusal(401, "Unauthorized"), "does not know this token"),
        (refusal(404, "Not Found"), "does not know this token"),
        (flood(77), "wait 77 seconds"),
        (refusal(400, "Bad Request: bad webhook: Failed to resolve host: Name or service not known"), "DNS"),
        (refusal(400, f"Bad Request: {TELEGRAM_TOKEN}"), "refused"),
        (BROKEN, "cannot be reached"),
        (reset(), "cannot be reached"),
        (hold(), "cannot be reached"),
        (Fault(200, b"<html>portal"), "cannot be reached"),
        (Fault(302, b"", {"Location": "/elsewhere"}), "cannot be reached"),
    ],
)
async def test_what_goes_wrong_is_one_plain_sentence_without_the_token(
    platform: TelegramStandIn, bot: HouseBot, fault: Fault, sign: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    ok = Fault(200, b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"e","username":"engawa_bot"}}')
    for first, work in itertools.product(((), (ok,)), ("set_up", "look")):
        platform.next(*first, fault)
        with pytest.raises(Unready, match=sign) as caught:
            await (set_up(bot, WANTED, TELEGRAM_SECRET, NOW) if work == "set_up" else look(bot, WANTED, NOW))
        assert all(secret not in str(caught.value) + caplog.text for secret in ("d00d", "55aa", "Traceback"))


@pytest.mark.parametrize(
    ("url", "sign"),
    [
        ("http://soudan.example.jp", "https://"),
        ("http://127.0.0.1:8080", "https://"),
        ("", "https://"),
        ("https://localhost", "only this machine"),
        ("https://192.168.1.20", "only this machine"),
        ("https://[::1]", "only this machine"),
        ("https://soudan", "only this machine"),
        ("https://soudan.local", "only this machine"),
        ("https://soudan.example.jp:8080", "443"),
        ("https://soudan.example.jp:99999", "no address"),
    ],
)
def test_an_address_that_telegram_cannot_reach_is_told_before_it_is_set(url: str, sign: str) -> None:
    with pytest.raises(Unready, match="polling") as caught:
        address_of(url)
    assert sign in str(caught.value)


@pytest.mark.parametrize("url", ["https://soudan.example.jp", "https://soudan.example.jp:8443/", "https://8.8.8.8"])
def test_an_address_on_the_internet_is_taken(url: str) -> None:
    assert address_of(url) == url.rstrip("/") + "/telegram/webhook"


def test_a_language_without_a_code_of_two_letters_is_left_to_the_others() -> None:
    made = menus({JA: sheet("a"), EASY: sheet("b"), EN: sheet("c")}, EASY)
    assert [menu.language for menu in made] == ["", "ja", "en"]
    assert isinstance(made[0], Menu)
    assert made[0].description == "b description"


@pytest.mark.parametrize(
    ("changes", "sign"),
    [
        ({"help": None}, "there is no text `help`"),
        ({"description": None}, "there is no text `description`"),
        ({"help": "あ" * 257}, "`help` has 257"),
        ({"description": "あ" * 513}, "Telegram takes 512"),
        ({"short_description": "😀" * 61}, "Telegram takes 120"),
    ],
)
def test_words_that_are_missing_or_too_long_are_findings(changes: dict[str, str | None], sign: str) -> None:
    changed = {name: text for name, text in {**sheet("a"), **changes}.items() if text is not None}
    with pytest.raises(ContentError) as caught:
        menus({JA: sheet("a"), EN: changed}, JA)
    (finding,) = caught.value.findings
    assert finding.file == "locales/en/commands.yaml"
    assert sign in finding.problem


class Door(Loopback):
    """Something that answers at the public address."""

    async def routes(self, request: web.Request) -> web.Response:
        known = request.headers.get("X-Telegram-Bot-Api-Secret-Token") == TELEGRAM_SECRET
        body = await request.read()
        assert telegram_updates.inbound(body, NOW) == [], "a question that changes nothing"
        return web.Response(text="ok") if known else web.Response(status=401)


@pytest.mark.parametrize(
    ("fault", "secret", "ok", "sign"),
    [
        (None, TELEGRAM_SECRET, True, "leads to Engawa"),
        (None, "another-55aa", False, "another one"),
        (Fault(200, b"<html>"), TELEGRAM_SECRET, False, "not Engawa"),
        (Fault(404), TELEGRAM_SECRET, False, "telegram_mode"),
        (Fault(502), TELEGRAM_SECRET, False, "is it running"),
        (Fault(301, b"", {"Location": "/elsewhere"}), TELEGRAM_SECRET, False, "leads elsewhere"),
        (Fault(418), TELEGRAM_SECRET, False, "Look at the proxy"),
        (reset(), TELEGRAM_SECRET, True, "telephone"),
        (hold(), TELEGRAM_SECRET, True, "telephone"),
    ],
)
async def test_the_address_is_asked_whether_it_leads_here(
    fault: Fault | None, secret: str, ok: bool, sign: str
) -> None:
    outgoing = Outgoing(timeout=aiohttp.ClientTimeout(total=0.5))
    async with Door() as door:
        door.next(*([fault] if fault else []))
        line = await probe(outgoing, f"{door.url}/telegram/webhook", secret)
        assert line.ok is ok
        assert sign in line.text
        assert "55aa" not in line.text
        assert door.requests == 1, "no redirect is followed with the secret in hand"
    await outgoing.close()


async def test_an_address_without_a_name_or_a_certificate_is_told() -> None:
    outgoing = Outgoing(timeout=aiohttp.ClientTimeout(total=2))
    line = await probe(outgoing, "https://engawa.invalid/telegram/webhook", "s")
    assert (line.ok, "engawa.invalid is not known on the internet" in line.text) == (False, True)
    async with Door() as door:  # speaks no https at all
        line = await probe(outgoing, door.url.replace("http://", "https://"), "s")
        assert (line.ok, "certificate" in line.text) == (False, True)
    await outgoing.close()
