"""What Telegram says went wrong when it delivered to us, in words of what to do."""

_REMEDIES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("401",), "Engawa refused the secret: the webhook was set with another one. Run `engawa telegram setup`."),
    (
        ("404",),
        "Nothing answers to that path: does the proxy lead to Engawa, and does `telegram_mode` stand at webhook?",
    ),
    (
        ("405", "301", "302", "307", "308"),
        "The address leads elsewhere: set `public_url` in engawa.toml to where it ends.",
    ),
    (("413",), "The proxy lets too little through: let it take bodies of 1 MiB."),
    (("502", "504", "bad gateway"), "The proxy answers, and Engawa behind it does not: is it running?"),
    (("503",), "Engawa was closing, or had too much to do at once. Telegram comes again by itself."),
    (("403",), "Something before Engawa lets Telegram not in: a firewall, or a rule of the proxy."),
    (
        ("certificate", "ssl", "tls"),
        "The certificate is not accepted: its authority, its dates or its chain are not right (docs/https.md).",
    ),
    (("resolve", "name or service", "no address"), "The name is not known on the internet: look at its DNS entry."),
    (("timed out", "timeout"), "No answer came in time: a firewall or the router keeps Telegram out, or it is down."),
    (("refused", "reset", "unreachable", "failed to connect"), "Nothing listens there: is the proxy running?"),
)


def explained(message: str) -> str:
    """What to do about `last_error_message` of a webhook; empty where nobody foresaw it."""
    lower = message.lower()
    return next((remedy for signs, remedy in _REMEDIES if any(sign in lower for sign in signs)), "")
