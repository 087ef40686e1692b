"""Where Telegram can deliver: an https address on the open internet, on one of four ports."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.model.errors import Unready

PATH = "/telegram/webhook"
PORTS = (443, 80, 88, 8443)


def address_of(public_url: str) -> str:
    """The webhook's address. Raises Unready with what Telegram would have against it."""
    if problem := _address_problem(public_url):
        raise Unready(
            f"Telegram cannot deliver to {public_url or 'this house'}: {problem}. Set `public_url` in engawa.toml to "
            "the address that visitors use (docs/https.md), or `telegram_mode` to polling, which needs no address."
        )
    return public_url.rstrip("/") + PATH


def _address_problem(public_url: str) -> str:
    try:
        parts = urlsplit(public_url)
        host, port = parts.hostname or "", parts.port or 443
    except ValueError:
        return "it is no address"
    if parts.scheme != "https":
        return "it has to begin with https://"
    if not _is_public(host):
        return "only this machine or its own network can reach it"
    if port not in PORTS:
        return f"it only knows the ports {', '.join(str(one) for one in PORTS)}"
    return ""


def _is_public(host: str) -> bool:
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith((".local", ".localhost", ".internal", ".lan"))
