"""Whether the public address leads to this house: asked as Telegram would deliver, with nothing in it."""

import ssl
from urllib.parse import urlsplit

import aiohttp

from bot.channels.outgoing import Outgoing
from bot.channels.telegram_setup import Line
from bot.channels.telegram_trouble import explained

_EMPTY = b'{"update_id": 0}'
_OURS = b"ok"


async def probe(outgoing: Outgoing, url: str, secret: str) -> Line:
    """What the address answers. Never raises for what the way there does.

    That it cannot be reached from inside is no trouble by itself: many routers do not lead their own people back in.
    """
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
    try:
        async with outgoing.session.post(url, data=_EMPTY, headers=headers, allow_redirects=False) as response:
            status, body = response.status, await response.content.read(len(_OURS) + 1)
    except (aiohttp.ClientSSLError, ssl.SSLError):
        return Line(f"{url}: {explained('certificate')}", ok=False)
    except aiohttp.ClientConnectorDNSError:
        told = f"{urlsplit(url).hostname} is not known on the internet: look at its DNS entry (docs/https.md)."
        return Line(told, ok=False)
    except (TimeoutError, aiohttp.ClientError, OSError) as fault:
        return Line(
            f"From this computer {url} cannot be reached ({type(fault).__name__}). That may be the router's way: "
            "open it from a telephone with its Wi-Fi off (docs/https.md)."
        )
    if status == 200 and body == _OURS:
        return Line("The address leads to Engawa, which knows the secret.")
    if status == 200:
        return Line(f"{url} is answered by something that is not Engawa: look at the proxy.", ok=False)
    if status == 404:
        return Line(f"{url} answers 404. {explained('404')} Start Engawa again after changing settings.", ok=False)
    return Line(f"{url} answers {status}. {explained(str(status)) or 'Look at the proxy.'}", ok=False)
