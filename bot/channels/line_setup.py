"""Telling LINE who we are, and looking whether it knows: token, chat mode, webhook, rich menus.

Everything can be done again and again. What comes back are lines for an operator, in plain words; neither token nor
secret stands in any of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import msgspec

from bot.channels import line_quota, raw
from bot.channels.line_api import Answer, LineApi, Unreached, safe
from bot.channels.line_menu import MARK, PICTURE_BYTES, Menu
from bot.channels.reason import quoted, told
from bot.model.errors import Unready

SWITCH_OFF = (
    "Switch the chat off in LINE Official Account Manager (settings, response settings): its console would show words "
    "and names to everybody who manages the account. Until then Engawa serves nothing over LINE."
)
USE_WEBHOOK = "Switch `Use webhook` on in the LINE Developers console, under Messaging API."
REDELIVERY = (
    "Switch `Webhook redelivery` on in the LINE Developers console, under Messaging API. Without it, what is written "
    "while Engawa is away is lost. LINE tells nobody whether it is on: once it is, run "
    "`engawa line setup --redelivery-is-on`."
)
HTTPS = (
    "ENGAWA_PUBLIC_URL is no https address, so that LINE cannot deliver: {address}. Set it to the address that the "
    "outside knows, and run this again."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at or done. `ok` is False where the operator has something to do."""

    text: str
    ok: bool = True


@dataclass(frozen=True, slots=True)
class Drawn:
    """A menu and its picture (PNG)."""

    menu: Menu
    picture: bytes


async def account(api: LineApi) -> tuple[str, list[Line]]:
    """The account's id, such as `@engawa`, and whether it may be served. Raises Unready where the token is refused."""
    info = await _asked(api, "GET", "/v2/bot/info", doing="asking for the account")
    name, basic_id = str(info.get("displayName", "")), raw.name(info.get("basicId")) or ""
    lines = [Line(f"The token is good. The account is {basic_id} ({' '.join(name.split())[:40]}).")]
    match info.get("chatMode"):
        case "bot":
            lines.append(Line("The chat of LINE's own console is off."))
        case "chat":
            lines.append(Line(SWITCH_OFF, ok=False))
        case _:
            lines.append(Line("LINE does not say whether the chat of its own console is off. Look there.", ok=False))
    return basic_id, lines


async def quota(api: LineApi) -> Line:
    """How many pushes are left this month."""
    found = await line_quota.ask(api)
    if found is None:
        return Line("LINE does not say how many messages are left this month.", ok=False)
    if found.limit is None:
        return Line(f"Pushes this month: {found.used}; the plan has no limit.")
    return Line(f"Pushes this month: {found.used} of {found.limit}. Replies are free.", ok=not found.is_low)


async def webhook(api: LineApi, url: str, *, change: bool) -> list[Line]:
    """Set the webhook's address, unless only looking, and let LINE try it. Raises Unready where LINE refuses."""
    if not url.startswith("https://"):
        return [Line(HTTPS.format(address=url), ok=False)]
    lines = []
    if change:
        wanted = {"endpoint": url}
        await _asked(api, "PUT", "/v2/bot/channel/webhook/endpoint", wanted, doing="setting the webhook's address")
    found = await api.request("GET", "/v2/bot/channel/webhook/endpoint")
    known = found.json if isinstance(found, Answer) and found.status == HTTPStatus.OK else {}
    if known.get("endpoint") == url:
        lines.append(Line(f"LINE delivers to {url}."))
    else:
        lines.append(Line(f"LINE does not deliver to {url}. Run `engawa line setup`.", ok=False))
    if known.get("active") is not True:
        lines.append(Line(USE_WEBHOOK, ok=False))
    lines.append(await _try_out(api, url))
    return lines


async def _try_out(api: LineApi, url: str) -> Line:
    """LINE sends a signed request without events; only a house with the right secret answers 200."""
    tried = await _asked(api, "POST", "/v2/bot/channel/webhook/test", {"endpoint": url}, doing="trying the webhook")
    if tried.get("success") is True:
        return Line("LINE tried the webhook, and the house answered.")
    status, reason = tried.get("statusCode"), str(tried.get("reason", ""))[:60]
    match status:
        case HTTPStatus.UNAUTHORIZED:
            remedy = "The channel secret is not the one of this channel: set ENGAWA_LINE_CHANNEL_SECRET anew."
        case HTTPStatus.NOT_FOUND:
            remedy = "Something else answers there, or Engawa runs without LINE's two settings."
        case HTTPStatus.SERVICE_UNAVAILABLE:
            remedy = "Engawa answers, but does not serve LINE now: is the chat still on?"
        case _:
            remedy = (
                "Is `engawa serve` running, and does the proxy lead to it, with a certificate of a public authority?"
            )
    return Line(f"LINE tried the webhook in vain ({status} {reason}). {remedy}", ok=False)


async def menus(api: LineApi, drawn: Sequence[Drawn], default: Menu) -> list[Line]:
    """Upload what is new, link it, and remove what it replaces; nobody is without a menu in between.

    Raises Unready where LINE refuses.
    """
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
    await _asked(api, "POST", f"/v2/bot/user/all/richmenu/{safe(ids[default.alias])}", doing="showing the menu to all")
    for name, id_ in there.items():
        if name.startswith(MARK) and id_ not in ids.values():
            await _asked(api, "DELETE", f"/v2/bot/richmenu/{safe(id_)}", doing="removing an old menu")
    lines.append(
        Line(f"Everybody is shown the menu in {default.locale}; one field of it leads to the other languages.")
    )
    return lines


async def _upload(api: LineApi, request: dict[str, Any], picture: bytes) -> str:
    if len(picture) > PICTURE_BYTES:
        raise Unready(f"The picture of the menu has {len(picture)} bytes; LINE takes {PICTURE_BYTES}.")
    made = await _asked(api, "POST", "/v2/bot/richmenu", request, doing="making the menu")
    id_ = safe(str(made.get("richMenuId")))
    answer = await api.upload(f"/v2/bot/richmenu/{id_}/content", picture, "image/png")
    try:
        _good(api, answer, "uploading the menu's picture")
    except Unready:
        await api.request("DELETE", f"/v2/bot/richmenu/{id_}")  # a menu without a picture is of no use to anybody
        raise
    return id_


async def _link(api: LineApi, alias: str, id_: str, *, known: bool) -> None:
    if known:
        await _asked(api, "POST", f"/v2/bot/richmenu/alias/{alias}", {"richMenuId": id_}, doing="linking the menu")
    else:
        wanted = {"richMenuAliasId": alias, "richMenuId": id_}
        await _asked(api, "POST", "/v2/bot/richmenu/alias", wanted, doing="linking the menu")


async def _list(api: LineApi, path: str, name: str) -> list[dict[str, Any]]:
    found = await _asked(api, "GET", f"/v2/bot/richmenu/{path}", doing="looking for menus")
    listed = found.get(name)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


async def _asked(
    api: LineApi, method: str, path: str, body: dict[str, Any] | None = None, *, doing: str
) -> dict[str, Any]:
    """What LINE answers to a request that has to succeed. Raises Unready."""
    encoded = None if body is None else msgspec.json.encode(body)
    return _good(api, await api.request(method, path, encoded), doing)


def _good(api: LineApi, answer: Answer | Unreached, doing: str) -> dict[str, Any]:
    if isinstance(answer, Unreached):
        raise Unready(f"LINE cannot be reached ({answer.fault}), while {doing}. Is this computer online?")
    if answer.status == HTTPStatus.UNAUTHORIZED:
        raise Unready(
            "LINE does not know the channel access token. Issue a long-lived one in the LINE Developers console, and "
            "set ENGAWA_LINE_CHANNEL_ACCESS_TOKEN."
        )
    if answer.status not in {HTTPStatus.OK, HTTPStatus.ACCEPTED}:
        sentence = quoted(answer.message, sent=(), secrets=(api.token,))
        raise Unready(f"LINE refused, while {doing}: {told(answer.status, sentence)}")
    return answer.json
