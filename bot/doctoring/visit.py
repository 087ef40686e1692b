"""All checks, side by side, each bounded in time: whatever one of them meets, the others are heard."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import aiohttp
from pydantic import SecretStr

from bot.channels.outgoing import Outgoing
from bot.content_files import Gathered, gather
from bot.doctoring.address import ADDRESS, WEB, address, web_chat
from bot.doctoring.at_line import LINE, line
from bot.doctoring.at_telegram import TELEGRAM, telegram
from bot.doctoring.computer import CLOCK, FOLDER, SETTINGS, clock, data_folder, settings_file
from bot.doctoring.contents import CONTENT, HOURS, content, hours
from bot.doctoring.note import Case, Check, Note, Sign, missing
from bot.doctoring.stored import DATABASE, stored
from bot.model.errors import Unready
from bot.settings import Settings

SECONDS = 12.0
"""For one check with all its questions; a single one has `_TIMEOUT`."""
_TIMEOUT = aiohttp.ClientTimeout(total=5, connect=3, sock_connect=3)
HOUSE: tuple[tuple[str, Check], ...] = (
    (SETTINGS, settings_file),
    (FOLDER, data_folder),
    (DATABASE, stored),
    (CONTENT, content),
    (HOURS, hours),
    (ADDRESS, address),
    (CLOCK, clock),
)
CHANNELS: tuple[tuple[str, Check], ...] = ((WEB, web_chat), (LINE, line), (TELEGRAM, telegram))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was found, in the order in which it is read."""

    house: tuple[Note, ...]
    channels: tuple[Note, ...] = ()

    def count(self, sign: Sign) -> int:
        """How many notes bear it."""
        return sum(note.sign is sign for note in (*self.house, *self.channels))


async def examine(
    settings: Settings, clock_: Callable[[], datetime], *, offline: bool = False, seconds: float = SECONDS
) -> Sheet:
    """Look at everything. Raises nothing, changes nothing, and shows no secret."""
    outgoing = Outgoing(timeout=_TIMEOUT)
    try:
        gathered, fault = await _gathered(
            settings, clock_()
        )  # first: it takes the processor, the others wait for others
        case = Case(settings, gathered, clock_, outgoing, offline)
        heard = await asyncio.gather(*(_heard(topic, check, case, seconds) for topic, check in (*HOUSE, *CHANNELS)))
    finally:
        await outgoing.close()
    hidden = _secrets(settings)
    said = [[_without(hidden, note) for note in notes] for notes in heard]
    if fault:
        said[0].append(fault)
    return Sheet(_flat(said[: len(HOUSE)]), _flat(said[len(HOUSE) :]))


async def _gathered(settings: Settings, now: datetime) -> tuple[Gathered | None, Note | None]:
    try:
        return await asyncio.to_thread(gather, settings, now), None
    except Exception as error:  # noqa: BLE001 - a doctor who falls over helps nobody
        return None, _unforeseen(CONTENT, error)


async def _heard(topic: str, check: Check, case: Case, seconds: float) -> list[Note]:
    notes: list[Note] = []
    try:
        async with asyncio.timeout(seconds), aclosing(check(case)) as said:
            async for note in said:
                notes.append(note)  # noqa: PERF401 - what was said stands, even where the rest fails
    except TimeoutError:
        notes.append(missing(topic, f"No answer within {seconds:.0f} seconds.", "Look at the connection; try again."))
    except Unready as error:
        notes.append(missing(topic, str(error)))
    except PermissionError as error:
        told = f"{error.filename or 'A file'} cannot be looked at: permission denied."
        notes.append(missing(topic, told, "Run `engawa doctor` as the user under which Engawa runs."))
    except Exception as error:  # noqa: BLE001 - as above
        notes.append(_unforeseen(topic, error))
    return notes


def _unforeseen(topic: str, error: Exception) -> Note:
    """The name of the fault only: its words may hold what nobody is to see."""
    return missing(topic, f"This could not be looked at ({type(error).__name__}).", "Please report it, with this line.")


def _secrets(settings: Settings) -> list[str]:
    values = [value.get_secret_value() for _, value in settings if isinstance(value, SecretStr)]
    for url in (settings.public_url, settings.content_url, settings.keys_url):
        try:
            values.append(urlsplit(url).password or "")
        except ValueError:
            values.append(url)
    return sorted((value for value in values if value), key=len, reverse=True)


def _without(secrets: Sequence[str], note: Note) -> Note:
    def clean(text: str) -> str:
        for secret in secrets:
            text = text.replace(secret, "[secret]")
        return text

    return Note(note.sign, note.topic, clean(note.text), clean(note.remedy))


def _flat(notes: list[list[Note]]) -> tuple[Note, ...]:
    return tuple(note for some in notes for note in some)
