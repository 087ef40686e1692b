"""botbuilder as its manual has it: a waterfall of choice prompts, its state in a storage, behind aiohttp's server.

There is no adapter for Telegram in Python, so that one is here: updates become activities, activities become messages.
The storage is as durable as Engawa's: WAL, synchronous=FULL, one commit a write.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiosqlite
import jsonpickle
import script
from aiohttp import ClientSession, web
from botbuilder.core import BotAdapter, ConversationState, MessageFactory, Storage, TurnContext
from botbuilder.dialogs import DialogSet, DialogTurnResult, DialogTurnStatus, WaterfallDialog, WaterfallStepContext
from botbuilder.dialogs.choices import Choice, ListStyle
from botbuilder.dialogs.prompts import ChoicePrompt, PromptOptions
from botbuilder.schema import (
    Activity,
    ActivityTypes,
    CardAction,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
    ResourceResponse,
)

Turn = Callable[[TurnContext], Awaitable[None]]


class SqliteStorage(Storage):
    """Each key a row, as its other storages have it."""

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

    async def read(self, keys: list[str]) -> dict[str, Any]:
        """What is there of these."""
        found = {}
        for key in keys:
            cursor = await self._connection.execute("SELECT state FROM kept WHERE key = ?", (key,))
            row = await cursor.fetchone()
            await cursor.close()
            if row is not None:
                found[key] = jsonpickle.decode(row[0])  # noqa: S301 - its own rows
        return found

    async def write(self, changes: dict[str, Any]) -> None:
        """One commit a key."""
        for key, value in changes.items():
            await self._connection.execute(
                "INSERT INTO kept VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET state = excluded.state",
                (key, jsonpickle.encode(value)),
            )

    async def delete(self, keys: list[str]) -> None:
        """Nobody asks for it here."""
        for key in keys:
            await self._connection.execute("DELETE FROM kept WHERE key = ?", (key,))


class Telegram(BotAdapter):
    """Updates in, messages out."""

    def __init__(self, session: ClientSession) -> None:
        super().__init__()
        self._session = session

    async def take(self, update: dict[str, Any], turn: Turn) -> None:
        """One update."""
        query = update.get("callback_query")
        message = query["message"] if query else update["message"]
        if query:
            await self._call("answerCallbackQuery", {"callback_query_id": query["id"]})
        chat = str(message["chat"]["id"])
        activity = Activity(
            type=ActivityTypes.message,
            id=str(update["update_id"]),
            channel_id="telegram",
            service_url=script.API,
            conversation=ConversationAccount(id=chat),
            from_property=ChannelAccount(id=chat),
            recipient=ChannelAccount(id="bot"),
            text=query["data"] if query else message["text"],
        )
        await self.run_pipeline(TurnContext(self, activity), turn)

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        """Messages, with their suggested actions as buttons."""
        sent = []
        for activity in activities:
            if activity.type != ActivityTypes.message:
                continue
            actions = activity.suggested_actions.actions if activity.suggested_actions else []
            rows = [[{"text": action.title, "callback_data": action.value}] for action in actions]
            message = {"chat_id": int(context.activity.conversation.id), "text": activity.text}
            if rows:
                message["reply_markup"] = {"inline_keyboard": rows}
            await self._call("sendMessage", message)
            sent.append(ResourceResponse(id="1"))
        return sent

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        """Nothing is changed here."""
        del context
        return ResourceResponse(id=activity.id)

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        """Nothing is taken back here."""

    async def _call(self, method: str, fields: dict[str, Any]) -> None:
        async with self._session.post(f"{script.API}/bot{script.TOKEN}/{method}", json=fields) as response:
            await response.read()


def step(number: int) -> Callable[[WaterfallStepContext], Awaitable[DialogTurnResult]]:
    """One step of the waterfall: the message with its buttons."""

    async def ask(context: WaterfallStepContext) -> DialogTurnResult:
        choices = [
            Choice(value=data, action=CardAction(type="imBack", title=label, value=data))
            for row in script.keyboard(number)
            for label, data in row
        ]
        prompt = MessageFactory.text(script.TEXTS[number])
        options = PromptOptions(prompt=prompt, choices=choices, style=ListStyle.suggested_action)
        return await context.prompt("choice", options)

    return ask


async def again(context: WaterfallStepContext) -> DialogTurnResult:
    """After the sixth comes the first."""
    return await context.replace_dialog("six")


async def main() -> None:
    """Serve until asked to end."""
    state = ConversationState(await SqliteStorage.open(script.DATA / "kept.db"))
    dialogs = DialogSet(state.create_property("dialogs"))
    prompt = ChoicePrompt("choice")
    prompt.style = ListStyle.suggested_action
    dialogs.add(prompt)
    dialogs.add(WaterfallDialog("six", [*(step(number) for number in range(6)), again]))

    async def turn(context: TurnContext) -> None:
        talk = await dialogs.create_context(context)
        result = await talk.continue_dialog()
        if result.status == DialogTurnStatus.Empty:
            await talk.begin_dialog("six")
        await state.save_changes(context)

    async with ClientSession() as session:
        adapter = Telegram(session)

        async def receive(request: web.Request) -> web.Response:
            if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != script.SECRET:
                return web.Response(status=401)
            await adapter.take(await request.json(), turn)
            return web.Response(text="ok")

        application = web.Application()
        application.router.add_post(script.DOOR, receive)
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", script.PORT).start()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
