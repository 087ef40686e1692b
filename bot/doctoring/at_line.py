"""LINE: what it knows of the house. Nothing there is changed; it is let try the webhook, with nothing in it."""

from collections.abc import AsyncGenerator

from bot.channels import line_setup, line_shown
from bot.channels.line_api import LineApi
from bot.channels.line_menu import default_of
from bot.channels.line_setup import REDELIVERY, Line
from bot.doctoring.note import Case, Note, Sign, look, missing, ok
from bot.line_notes import confirmed

LINE = "LINE"


async def line(case: Case) -> AsyncGenerator[Note, None]:
    """Credentials, chat mode, redelivery, quota, menus, webhook. Raises Unready where LINE cannot be asked."""
    settings = case.settings
    if not settings.has_line:
        yield Note(Sign.OFF, LINE, "No credentials are set.", "To open it: docs/operating.md, 5.")
        return
    if case.offline:
        yield look(LINE, "Its credentials are set; LINE was not asked.", "engawa doctor, without --offline")
        yield _redelivery(case, "")
        return
    api = LineApi(settings.line_channel_access_token.get_secret_value(), settings.line_api_url, case.outgoing)
    account, lines = await line_setup.account(api)
    for each in lines:
        yield _note(each)
    yield _redelivery(case, account)
    counted = await line_setup.quota(api)
    yield ok(LINE, counted.text) if counted.ok else look(LINE, counted.text)
    yield await _menus(case, api)
    for each in await line_setup.webhook(api, f"{settings.address}/line/webhook", change=False):
        yield _note(each)


def _note(each: Line) -> Note:
    return ok(LINE, each.text) if each.ok else missing(LINE, each.text)


def _redelivery(case: Case, account: str) -> Note:
    day = confirmed(case.settings.data_dir, account)
    if day is None:
        return look(LINE, "Nobody has confirmed that webhook redelivery is on.", REDELIVERY)
    return ok(LINE, f"You confirmed on {day.isoformat()} that webhook redelivery is on.")


async def _menus(case: Case, api: LineApi) -> Note:
    if case.content is None or case.content.house is None:
        return look(LINE, "Menus cannot be compared before the house file can be read.")
    locales = case.content.house.locales
    found = await line_shown.look(api, locales, default_of(locales, case.settings.locale))
    return ok(LINE, found.text) if found.ok else look(LINE, found.text)
