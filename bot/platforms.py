"""The ways to reach visitors that have credentials, and what is said over them, ready for each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.channels.console import ConsoleChannel
from bot.channels.line import LineChannel
from bot.channels.outgoing import Outgoing
from bot.channels.web import WebChannel
from bot.content_files import Content
from bot.model.ids import ChannelName
from bot.service.compiled import Compiled, compile_messages
from bot.service.ports import Channel, Clock, Webhook
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.telegram import TelegramChannel


@dataclass(frozen=True, slots=True)
class Platforms:
    """`channels` send, `webhooks` receive; the two platforms by themselves, None where they are off."""

    channels: dict[ChannelName, Channel]
    webhooks: Mapping[ChannelName, Webhook]
    line: LineChannel | None
    telegram: "TelegramChannel | None"


def platforms_of(settings: Settings, outgoing: Outgoing, clock: Clock) -> Platforms:
    """What has credentials, and the web and the terminal, which need none."""
    channels: dict[ChannelName, Channel] = {"web": WebChannel(), "console": ConsoleChannel()}
    webhooks: dict[ChannelName, Webhook] = {}
    line: LineChannel | None = None
    if settings.has_line:
        secret, token = settings.line_channel_secret, settings.line_channel_access_token
        line = LineChannel(
            secret.get_secret_value(), token.get_secret_value(), settings.line_api_url, outgoing, clock=clock
        )
        channels["line"] = webhooks["line"] = line
    telegram: TelegramChannel | None = None
    if settings.has_telegram:
        from bot.channels import telegram as bot_api

        fetches = settings.telegram_mode == "polling"
        telegram = bot_api.TelegramChannel(
            settings.telegram_token.get_secret_value(),
            None if fetches else settings.telegram_webhook_secret.get_secret_value(),
            settings.telegram_api_url,
            outgoing,
            clock=clock,
        )
        channels["telegram"] = telegram
        if not fetches:
            webhooks["telegram"] = telegram
    return Platforms(channels, webhooks, line, telegram)


def compiled_for(content: Content, platforms: Platforms) -> Compiled:
    """Every fixed message as each channel carries it. Raises ContentError with all that a channel cannot carry."""
    return compile_messages(content.flows, content.words, platforms.channels.values(), content.house.locales)


def compiled_in_turn(content: Content, platforms: Platforms) -> Iterator[Compiled]:
    """The same channel by channel, each time with those before it; the ones whose visitors wait for a send first."""
    made = Compiled({})
    for name in sorted(platforms.channels, key=lambda name: name not in ("telegram", "line")):
        channel = platforms.channels[name]
        made = made.joined(compile_messages(content.flows, content.words, [channel], content.house.locales))
        yield made
