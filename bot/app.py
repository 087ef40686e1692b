"""The one place that names concrete parts and wires them: content, store, channels, service, doors."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog

from bot.chance import SystemRandomness
from bot.channels.outgoing import Outgoing
from bot.content_files import Content, read_content
from bot.key_files import keys_of
from bot.model.batch import Result
from bot.model.errors import Unready
from bot.model.event import Arrival, Inbound
from bot.model.ids import ChannelName, Locale
from bot.places.house import erased_after_days
from bot.platforms import compiled_for, compiled_in_turn, platforms_of
from bot.proofs import Facts
from bot.service.chat import Chat
from bot.service.compiled import Compiled
from bot.service.decide import Decider
from bot.service.desk import Desk
from bot.service.facts import Almanac
from bot.service.hub import Hub
from bot.service.line_menus import LineMenus
from bot.service.line_watch import LineGuard, LineWatch
from bot.service.measures import Measures
from bot.service.outbox import Outbox
from bot.service.parcel import Packer, once_more
from bot.service.ports import Channel, Clock, Randomness
from bot.service.saying import Sayer
from bot.service.turn import TurnLoop
from bot.settings import Settings
from bot.store.keys import Keys
from bot.store.site import has_begun
from bot.store.store import Store, open_store
from bot.warming import LateDecider, LateReader, Warming
from bot.web.app import Front, build
from bot.web.doors import Doors

if TYPE_CHECKING:
    from bot.channels.telegram import TelegramChannel
    from bot.channels.telegram_polling import Polling

log = structlog.get_logger(__name__)
PURGES_EVERY = 3600.0
COUNTS_WORKERS_EVERY = 30.0
FETCHES_TELEGRAM, SWEEPS = 1, 2
"""The numbers of tasks that one worker among several does."""
WORKERS, STOPPED = "workers", "stopped:"
"""What a worker tells the others: that it has come; for how many seconds Telegram lets the whole bot wait."""


def utc_now() -> datetime:
    """The time now."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Engawa:
    """The open house. `desk` and `chat` are its doors for pages; `asgi` serves them.

    `serving` is set by whoever lets visitors in: what makes turns quicker is got ready from then on.
    """

    settings: Settings
    content: Content
    store: Store
    turns: TurnLoop
    outbox: Outbox
    hub: Hub
    chat: Chat
    desk: Desk
    channels: dict[ChannelName, Channel]
    doors: Doors
    asgi: Front
    serving: asyncio.Event

    async def has_staff(self) -> bool:
        """Somebody can sign in at the desk."""
        return any(person.active for person in await self.desk.staff())


@dataclass(frozen=True, slots=True)
class Prepared:
    """What several processes of one house share: content that was read and proved, and its messages, compiled."""

    content: Content
    compiled: Compiled


def prepare(settings: Settings, content: Content, clock: Clock = utc_now) -> Prepared:
    """Compile the messages of a content, for which no channel is opened; and read in what reads free text."""
    LateReader().ready()
    return Prepared(content, compiled_for(content, platforms_of(settings, Outgoing(), clock)))


@dataclass(frozen=True, slots=True)
class Worker:
    """One process among several of one house: its number, and those of workers known to have ended without a word."""

    number: int
    ended: tuple[int, ...] = ()


@asynccontextmanager
async def open_house(
    settings: Settings,
    *,
    clock: Clock = utc_now,
    randomness: Randomness | None = None,
    sends: bool = True,
    prove: Callable[[Content], Facts] | None = None,
    prepared: Prepared | None = None,
    worker: Worker | None = None,
) -> AsyncIterator[Engawa]:
    """Open the house, run its loops for as long as the block lasts, and close it in good order.

    Without `sends` nothing leaves it: a command beside a running house must not send what that one is sending already.
    `prove` gives the certificate of the flows, or raises ContentError: then the house does not open. `prepared` is
    what was read and proved before. Raises Unready (ContentError, WrongKey, StoreUnreadable) with what to do.
    """
    chance = randomness or SystemRandomness()
    content = prepared.content if prepared is not None else read_content(settings, clock(), again=False)
    if prove is not None:
        content = replace(content, proof=await asyncio.to_thread(prove, content))
    fresh = not await has_begun(settings.content_url)
    make_folder(settings.data_dir)
    keys = keys_of(settings, chance, fresh=fresh)
    outgoing = Outgoing()
    store = await open_store(
        url=settings.content_url,
        vault_url=settings.keys_url,
        keys=keys,
        clock=clock,
        randomness=chance,
        kept_days=erased_after_days(content.house),
        worker=worker.number if worker is not None else None,
    )
    ended = worker.ended if worker is not None else ()
    wired = _wire(
        settings, content, store, outgoing, clock, chance, keys, prepared.compiled if prepared else None, ended
    )
    async with _running(wired, outgoing, sends=sends) as house:
        yield house


def make_folder(path: Path) -> None:
    """The data folder, for its owner only. Raises Unready where it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise Unready(
            f"The data folder {path} cannot be made ({error.strerror}). Set `data_dir` in engawa.toml to another one."
        ) from None


@dataclass(slots=True)
class _Wired:
    house: Engawa
    warming: Warming
    guard: LineGuard
    telegram: "TelegramChannel | None"
    watch: LineWatch | None
    line_menus: LineMenus | None


def _wire(
    settings: Settings,
    content: Content,
    store: Store,
    outgoing: Outgoing,
    clock: Clock,
    chance: Randomness,
    keys: Keys,
    compiled: Compiled | None,
    ended: tuple[int, ...],
) -> _Wired:
    zone = ZoneInfo(settings.timezone)
    almanac = Almanac(content.house, content.words, zone, chance)
    sayer = Sayer(content.flows, content.words, content.directory, almanac, clock)
    platforms = platforms_of(settings, outgoing, clock)
    channels, line, telegram = platforms.channels, platforms.line, platforms.telegram
    locales, reader = content.house.locales, LateReader()
    locale = Locale(settings.locale) if settings.locale in locales else locales[0]

    def make(compiled: Compiled) -> Decider:
        packer = Packer(channels, compiled, clock, chance, once_more(content.words, channels))
        return Decider(content.flows, sayer, reader, packer, locales, locale, clock, chance)

    bell = None if settings.content_url.startswith("sqlite") else store
    hub, measures, guard, decider = Hub(bell), Measures(), LineGuard(), LateDecider(make)
    if compiled is not None:
        decider.ready(compiled)
    outbox = Outbox(store, channels, hub, measures, clock, guard.sends, ended=ended)
    watch = LineWatch(line, guard, store, measures, clock, outbox.wake) if line is not None else None
    line_menus = LineMenus(line, locale, guard.sends) if line is not None else None
    told = line_menus.told if line_menus is not None else _noted
    turns = TurnLoop(store, decider, hub, measures, outbox, told)
    chat = Chat(store, turns, hub, sayer, clock)
    desk = Desk(store, turns, hub, sayer, clock, chance)
    doors = Doors(
        chat=chat,
        desk=desk,
        turns=turns,
        webhooks=platforms.webhooks,
        served=guard.accepts,
        house=content.house,
        locales=locales,
        staff_locales=content.words.full_forms,
        locale=locale,
        help_lines=sayer.help_now,
        help_text=lambda spoken: sayer.help_lines(sayer.help_now(), spoken).text,
        public_url=settings.address,
        secure=settings.address.startswith("https://"),
        clock=clock,
        zone=zone,
        randomness=chance,
        derive=partial(keys.digest, "web.start"),
        ready=store.ready,
        metrics=measures.text,
        proof=content.proof,
        refused=lambda channel, reason: measures.refused.labels(channel, reason).inc(),
        in_answer=telegram.in_answer if telegram is not None else _nothing,
        handed_on=telegram.handed_on if telegram is not None else _let_be,
        line_quota=watch.quota if watch is not None else _unknown,
        slow=watch.show_dots if watch is not None else _let_be,
    )
    asgi, serving = build(doors), asyncio.Event()
    house = Engawa(settings, content, store, turns, outbox, hub, chat, desk, channels, doors, asgi, serving)
    messages = partial(compiled_in_turn, content, platforms) if compiled is None else partial(iter, ())
    warming = Warming(reader, decider, messages, line.warm if line is not None else _let_be)
    return _Wired(house, warming, guard, telegram, watch, line_menus)


def _unknown() -> None:
    """Nobody knows."""


def _noted(_arrival: Arrival, _result: Result) -> None:
    """Nobody wishes to hear of turns."""


def _nothing(_arrivals: Sequence[Inbound]) -> bytes:
    """Nothing is to be said."""
    return b""


def _let_be(*_: object) -> None:
    """Nothing is owed to anybody."""


@asynccontextmanager
async def _running(wired: _Wired, outgoing: Outgoing, *, sends: bool) -> AsyncIterator[Engawa]:
    house = wired.house
    turns = asyncio.create_task(house.turns.run())
    around = [asyncio.create_task(house.hub.ring()), asyncio.create_task(_warm(wired))]
    to_end = [turns]
    polling = _polling(wired) if sends else None
    fetching = asyncio.create_task(polling.run()) if polling is not None else None
    if sends:
        to_end.append(asyncio.create_task(house.outbox.run()))
        recount = asyncio.Event()
        around.append(asyncio.create_task(house.store.listen(partial(_heard, wired, recount))))
        around.append(asyncio.create_task(_purge(house)))
        if wired.watch is not None:
            around.append(asyncio.create_task(wired.watch.run()))
        if wired.line_menus is not None:
            around.append(asyncio.create_task(wired.line_menus.run()))
        around.append(asyncio.create_task(_share_telegram(wired, recount)))
    try:
        yield house
    finally:
        wired.warming.close()
        house.hub.close()
        if polling is not None and fetching is not None:
            polling.close()
            await asyncio.wait([fetching], timeout=10)
            around.append(fetching)
        house.turns.close()
        await asyncio.wait([turns], timeout=10)
        if wired.telegram is not None:
            wired.telegram.hurry()
        house.outbox.close()
        await asyncio.wait(to_end, timeout=10)
        for task in to_end + around:
            task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await task
        if wired.telegram is not None:
            await wired.telegram.close()
        await outgoing.close()
        await house.store.close()


async def _warm(wired: _Wired) -> None:
    await wired.house.serving.wait()
    await asyncio.to_thread(wired.warming.run)


def _heard(wired: _Wired, recount: asyncio.Event, key: str) -> None:
    """What another process of the house told; an empty key: anything may have happened."""
    if key.startswith(STOPPED):
        if wired.telegram is not None:
            wired.telegram.stop_all(float(key.removeprefix(STOPPED)))
    elif key == WORKERS:
        recount.set()
    else:
        wired.house.hub.heard(key)
    if not key:
        recount.set()
        wired.house.outbox.wake()


async def _purge(house: Engawa) -> None:
    while True:
        try:
            erased = await house.store.purge(house.doors.clock()) if await house.store.leads(SWEEPS) else 0
            if erased:
                log.info("store.purged", conversations=erased)
        except Exception as error:  # noqa: BLE001 - tried again in an hour
            log.error("store.purge_failed", fault=type(error).__name__)
        await asyncio.sleep(PURGES_EVERY)


async def _share_telegram(wired: _Wired, recount: asyncio.Event) -> None:
    """Each worker keeps to its part of what Telegram allows the bot; who comes tells the others at once."""
    if wired.telegram is None:
        return
    hub = wired.house.hub
    wired.telegram.tells_stops(lambda seconds: hub.wake(f"{STOPPED}{seconds:.3f}"))
    told = False
    while True:
        recount.clear()
        with suppress(Exception):  # where the database is away, the share stays as it was
            await wired.house.store.work()
            wired.telegram.share(await wired.house.store.workers())
            if not told:
                hub.wake(WORKERS)
            told = True
        with suppress(TimeoutError):
            async with asyncio.timeout(COUNTS_WORKERS_EVERY):
                await recount.wait()


def _polling(wired: _Wired) -> "Polling | None":
    """Who fetches from Telegram, where it does not come by itself."""
    if wired.telegram is None or wired.house.settings.telegram_mode != "polling":
        return None
    from bot.channels.telegram_polling import Polling

    house = wired.house
    return Polling(
        wired.telegram, house.turns.submit, house.doors.clock, leads=lambda: house.store.leads(FETCHES_TELEGRAM)
    )
