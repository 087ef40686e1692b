"""Logs carry ids and counts, never words that a person wrote, and no addresses of platforms."""

import logging
import sys

TALKATIVE = (
    "httpx", "httpcore", "aiohttp", "telegram", "linebot", "asyncio", "aiosqlite", "sqlalchemy", "transitions",
)  # fmt: skip
"""Libraries that put addresses, tokens, parameters or whole messages into their logs; only their errors are heard."""


def configure(*, pretty: bool, quiet: bool = False) -> None:
    """`pretty` for a terminal, else a JSON object a line; `quiet` says only what went wrong. All on standard error."""
    import structlog

    level = logging.ERROR if quiet else logging.INFO
    renderer = structlog.dev.ConsoleRenderer(colors=pretty) if pretty else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.ERROR)
