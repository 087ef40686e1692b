"""Telling LINE who we are, and looking whether it knows: token, chat mode, webhook, rich menus.

Everything can be done again and again. What comes back are lines for an operator, in plain words; neither token nor
secret stands in any of them.
"""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import msgspec

from bot.channels import line_quota, raw
from bot.channels.line_api import Answer, LineApi, Unreached
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
    "`public_url` in engawa.toml is no https address, so that LINE cannot deliver: {address}. Set it to the address "
    "that the outside knows, and run this again."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at or done. `ok` is False where the operator has something to do."""

    text: str
    ok: bool = True


async def account(api: LineApi) -> tuple[str, list[Line]]:
    """The account's id, such as `@engawa`, and whether it may be served. Raises Unready where the token is refused."""
    info = await asked(api, "GET", "/v2/bot/info", doing="asking for the account")
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
        await asked(api, "PUT", "/v2/bot/channel/webhook/endpoint", wanted, doing="setting the webhook's address")
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
    tried = await asked(api, "POST", "/v2/bot/channel/webhook/test", {"endpoint": url}, doing="trying the webhook")
    if tried.get("success") is True:
        return Line("LINE tried the webhook, and the house answered.")
    status, reason = tried.get("statusCode"), str(tried.get("reason", ""))[:60]
    match status:
        case HTTPStatus.UNAUTHORIZED:
            remedy = "The channel secret is not the one of this channel: set `line_channel_secret` in engawa.toml anew."
        case HTTPStatus.NOT_FOUND:
            remedy = "Something else answers there, or Engawa runs without LINE's two settings."
        case HTTPStatus.SERVICE_UNAVAILABLE:
            remedy = "Engawa answers, but does not serve LINE now: is the chat still on?"
        case _:
            remedy = (
                "Is `engawa serve` running, and does the proxy lead to it, with a certificate of a public authority?"
            )
    return Line(f"LINE tried the webhook in vain ({status} {reason}). {remedy}", ok=False)


async def asked(
    api: LineApi, method: str, path: str, body: dict[str, Any] | None = None, *, doing: str
) -> dict[str, Any]:
    """What LINE answers to a request that has to succeed; `doing` says of what one would hear. Raises Unready."""
    encoded = None if body is None else msgspec.json.encode(body)
    return good(api, await api.request(method, path, encoded), doing)


def good(api: LineApi, answer: Answer | Unreached, doing: str) -> dict[str, Any]:
    """What an answer says, where it is a good one. Raises Unready."""
    if isinstance(answer, Unreached):
        raise Unready(f"LINE cannot be reached ({answer.fault}), while {doing}. Is this computer online?")
    if answer.status == HTTPStatus.UNAUTHORIZED:
        raise Unready(
            "LINE does not know the channel access token. Issue a long-lived one in the LINE Developers console, and "
            "set `line_channel_access_token` in engawa.toml."
        )
    if answer.status not in {HTTPStatus.OK, HTTPStatus.ACCEPTED}:
        sentence = quoted(answer.message, sent=(), secrets=(api.token,))
        raise Unready(f"LINE refused, while {doing}: {told(answer.status, sentence)}")
    return answer.json
