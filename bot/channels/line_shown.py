"""Which menu LINE shows to whom: one for everybody, and another for who chose another language.

A menu cannot be changed, only replaced. What takes the place of an old one is uploaded first, given to everybody who
had the old one, and only then is that removed: nobody is without a menu in between.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import msgspec

from bot.channels.line_api import Answer, LineApi, Unreached, safe
from bot.channels.line_menu import MARK, PICTURE_BYTES, Menu, alias
from bot.channels.line_setup import Line, asked, good
from bot.model.errors import Unready
from bot.model.ids import Locale

_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds between the questions whether everybody has the new menu."""
RUN = "Run `engawa line setup`."


@dataclass(frozen=True, slots=True)
class Drawn:
    """A menu and its picture (PNG)."""

    menu: Menu
    picture: bytes


async def menus(
    api: LineApi,
    drawn: Sequence[Drawn],
    default: Menu,
    *,
    sleep: Callable[[float], Coroutine[Any, Any, object]] = asyncio.sleep,
) -> list[Line]:
    """Upload what is new, link it, and remove what it replaces. Raises Unready where LINE refuses."""
    there = {str(each.get("name")): str(each.get("richMenuId")) for each in await _list(api, "list", "richmenus")}
    aliases = {str(each.get("richMenuAliasId")) for each in await _list(api, "alias/list", "aliases")}
    ids: dict[str, str] = {}
    lines = []
    for one in drawn:
        request = one.menu.request(one.picture)
        known = there.get(request["name"])
        ids[one.menu.alias] = known or await _upload(api, request, one.picture)
        await _link(api, one.menu.alias, ids[one.menu.alias], known=one.menu.alias in aliases)
        done = "is as it was" if known else "was uploaded"
        lines.append(Line(f"The menu in {one.menu.locale} {done} ({len(one.picture) // 1024} kB)."))
    await asked(api, "POST", f"/v2/bot/user/all/richmenu/{safe(ids[default.alias])}", doing="showing the menu to all")
    old = {id_: name for name, id_ in there.items() if name.startswith(MARK) and id_ not in ids.values()}
    followers = {f"{MARK}{one.menu.locale} ": ids[one.menu.alias] for one in drawn if one.menu != default}
    lines.append(
        Line(f"Everybody is shown the menu in {default.locale}; one field of it leads to the other languages.")
    )
    if await _handed_on(api, old, followers, sleep):
        for id_ in old:
            await asked(api, "DELETE", f"/v2/bot/richmenu/{safe(id_)}", doing="removing an old menu")
    else:
        lines.append(
            Line("LINE is still giving the new menus to who had an old one. Run this again in an hour.", ok=False)
        )
    return lines


async def _handed_on(
    api: LineApi,
    old: Mapping[str, str],
    followers: Mapping[str, str],
    sleep: Callable[[float], Coroutine[Any, Any, object]],
) -> bool:
    """Who had an old menu of a language has the new one. False where LINE is not through with that."""
    operations = [
        {"type": "link", "from": id_, "to": new}
        for id_, name in old.items()
        for start, new in followers.items()
        if name.startswith(start)
    ]
    if not operations:
        return True
    begun = await api.request("POST", "/v2/bot/richmenu/batch", msgspec.json.encode({"operations": operations}))
    if isinstance(begun, Answer) and begun.status == HTTPStatus.TOO_MANY_REQUESTS:
        return False  # LINE does this three times an hour
    good(api, begun, "giving the new menus to who had an old one")
    name = quote(begun.request_id if isinstance(begun, Answer) else "", safe="")
    for pause in (*_PAUSES, None):
        told = await asked(
            api, "GET", f"/v2/bot/richmenu/progress/batch?requestId={name}", doing="waiting for the menus"
        )
        if told.get("phase") != "ongoing":
            return told.get("phase") == "succeeded"
        if pause is not None:
            await sleep(pause)
    return False


async def look(api: LineApi, locales: Sequence[Locale], default: Locale) -> Line:
    """Whether each language has its menu under its alias, and everybody is shown the one of the house's language."""
    listed, aliases, for_all = await asyncio.gather(
        api.request("GET", "/v2/bot/richmenu/list"),
        api.request("GET", "/v2/bot/richmenu/alias/list"),
        api.request("GET", "/v2/bot/user/all/richmenu"),
    )
    there, linked = _listed(listed, "richmenus"), _listed(aliases, "aliases")
    nobody = isinstance(for_all, Answer) and for_all.status == HTTPStatus.NOT_FOUND
    known = isinstance(for_all, Answer) and for_all.status == HTTPStatus.OK
    if there is None or linked is None or not (nobody or known):
        return Line("LINE does not say which menus it shows.", ok=False)
    names = {str(each.get("richMenuId")): str(each.get("name")) for each in there}
    ids = {str(each.get("richMenuAliasId")): str(each.get("richMenuId")) for each in linked}
    without = [one for one in locales if not names.get(ids.get(alias(one), ""), "").startswith(f"{MARK}{one} ")]
    if without:
        return Line(f"There is no menu in: {', '.join(without)}. {RUN}", ok=False)
    shown = for_all.json.get("richMenuId") if isinstance(for_all, Answer) and known else None
    if shown != ids[alias(default)]:
        what = "no menu" if shown is None else "another menu"
        return Line(f"Everybody is shown {what} in place of the one in {default}. {RUN}", ok=False)
    return Line(f"There is a menu in: {', '.join(locales)}. Everybody is shown the one in {default}.")


async def show(api: LineApi, visitor: str, locale: Locale | None) -> bool:
    """Show one visitor the menu of a language; None: the one that everybody is shown. It can be done again.

    False where it is to be tried again. A house without menus has nothing to show. Never raises for what LINE does.
    """
    try:
        who = safe(visitor)
        if locale is None:
            return _is_over(await api.request("DELETE", f"/v2/bot/user/{who}/richmenu"))
        found = await api.request("GET", f"/v2/bot/richmenu/alias/{alias(locale)}")
        if isinstance(found, Unreached) or found.status != HTTPStatus.OK:
            return _is_over(found)
        menu = safe(str(found.json.get("richMenuId")))
    except ValueError:
        return True
    return _is_over(await api.request("POST", f"/v2/bot/user/{who}/richmenu/{menu}"))


def _is_over(answer: Answer | Unreached) -> bool:
    """Done, or refused for good."""
    if isinstance(answer, Unreached):
        return False
    return answer.status < HTTPStatus.INTERNAL_SERVER_ERROR and answer.status != HTTPStatus.TOO_MANY_REQUESTS


def _listed(answer: Answer | Unreached, name: str) -> list[dict[str, Any]] | None:
    if isinstance(answer, Unreached) or answer.status != HTTPStatus.OK:
        return None
    found = answer.json.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else None


async def _upload(api: LineApi, request: dict[str, Any], picture: bytes) -> str:
    if len(picture) > PICTURE_BYTES:
        raise Unready(f"The picture of the menu has {len(picture)} bytes; LINE takes {PICTURE_BYTES}.")
    made = await asked(api, "POST", "/v2/bot/richmenu", request, doing="making the menu")
    id_ = safe(str(made.get("richMenuId")))
    answer = await api.upload(f"/v2/bot/richmenu/{id_}/content", picture, "image/png")
    try:
        good(api, answer, "uploading the menu's picture")
    except Unready:
        await api.request("DELETE", f"/v2/bot/richmenu/{id_}")  # a menu without a picture is of no use to anybody
        raise
    return id_


async def _link(api: LineApi, alias: str, id_: str, *, known: bool) -> None:
    if known:
        await asked(api, "POST", f"/v2/bot/richmenu/alias/{alias}", {"richMenuId": id_}, doing="linking the menu")
    else:
        wanted = {"richMenuAliasId": alias, "richMenuId": id_}
        await asked(api, "POST", "/v2/bot/richmenu/alias", wanted, doing="linking the menu")


async def _list(api: LineApi, path: str, name: str) -> list[dict[str, Any]]:
    found = await asked(api, "GET", f"/v2/bot/richmenu/{path}", doing="looking for menus")
    listed = found.get(name)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
