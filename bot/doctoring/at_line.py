"""LINE: what it knows of the house. Nothing there is changed; it is let try the webhook, with nothing in it."""

import asyncio
from collections.abc import AsyncGenerator
from http import HTTPStatus

from bot.channels import line_setup
from bot.channels.line_api import Answer, LineApi
from bot.channels.line_menu import MARK, alias
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
    """Whether each language has its menu under its alias."""
    remedy = "engawa line setup"
    answers = await asyncio.gather(
        api.request("GET", "/v2/bot/richmenu/list"), api.request("GET", "/v2/bot/richmenu/alias/list")
    )
    there, linked = (_listed(answer, name) for answer, name in zip(answers, ("richmenus", "aliases"), strict=True))
    if there is None or linked is None:
        return look(LINE, "LINE does not say which menus it shows.")
    if case.content is None or case.content.house is None:
        return look(LINE, "Menus cannot be compared before the house file can be read.")
    names = {str(each.get("richMenuId")): str(each.get("name")) for each in there}
    menus = {str(each.get("richMenuAliasId")): names.get(str(each.get("richMenuId")), "") for each in linked}
    locales = case.content.house.locales
    without = [one for one in locales if not menus.get(alias(one), "").startswith(f"{MARK}{one} ")]
    if without:
        return look(LINE, f"There is no menu in: {', '.join(without)}.", remedy)
    return ok(LINE, f"There is a menu in: {', '.join(locales)}.")


def _listed(answer: object, name: str) -> list[dict[str, object]] | None:
    if not isinstance(answer, Answer) or answer.status != HTTPStatus.OK:
        return None
    found = answer.json.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else None
