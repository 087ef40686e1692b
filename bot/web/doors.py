"""What the doors need of the house. `app.py` fills it in; nothing else of the program is known here."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo

from bot.model.event import Inbound
from bot.model.house import House
from bot.model.ids import ChannelName, Locale
from bot.model.place import HelpLine
from bot.places.hours import TOKYO
from bot.service.chat import Chat
from bot.service.desk import Desk
from bot.service.ports import Clock, Randomness, Webhook
from bot.service.turn import TurnLoop


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """`webhooks` holds the platforms that have credentials.

    `secure` = cookies only over https (PUBLIC_URL is https).
    """

    chat: Chat
    desk: Desk
    turns: TurnLoop
    webhooks: Mapping[ChannelName, Webhook]
    served: Callable[[ChannelName], bool]
    """False while a platform must not be served (LINE while its `chatMode` is `chat`).

    503, so that it is sent again.
    """
    house: House
    locales: tuple[Locale, ...]
    staff_locales: tuple[Locale, ...]
    """Those in which the pages of staff are written."""
    locale: Locale
    help_lines: Callable[[], list[HelpLine]]
    """All help lines fitting at this minute, open text lines first."""
    help_text: Callable[[Locale], str]
    """The same as one text, for the page without scripts."""
    public_url: str
    secure: bool
    clock: Clock
    randomness: Randomness
    derive: Callable[[str], bytes]
    """32 secret bytes that belong to a text: the same ones again after a restart."""
    ready: Callable[[], Awaitable[bool]]
    metrics: Callable[[], bytes]
    """Prometheus text format."""
    proof: Mapping[str, object] = field(default_factory=dict)
    """What was proved of the flows that are served."""
    in_answer: Callable[[Sequence[Inbound]], bytes] = lambda _: b""
    """What the platform is told in its answer, as JSON, once the house has kept what it brought; empty for nothing."""
    handed_on: Callable[[Sequence[Inbound]], None] = lambda _: None
    """Told instead what a platform brought that could not be kept: it listens to no answer then."""
    refused: Callable[[ChannelName, str], None] = lambda *_: None
    """Counts what was refused at a platform's door, and why."""
    line_quota: Callable[[], tuple[int, int | None] | None] = lambda: None
    """About how many pushes LINE counted this month, and how many it allows (None: any number); None = not known."""
    slow: Callable[[Sequence[Inbound]], None] = lambda _: None
    """Told what a platform brought that has waited for a while: where it can show that something is coming, it may."""
    zone: tzinfo = TOKYO
    """The house's own: pages say times in it, whatever zone `clock` bears."""
