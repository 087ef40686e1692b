"""python-telegram-bot as its manual has it: a ConversationHandler with PicklePersistence, on its own webhook server.

BENCH_MODE `seldom` writes the pickles every 60 seconds, as it does by default; `each` writes them after each turn. The
library does not wait for the disk in either.
"""

import os
from collections.abc import Callable, Coroutine
from typing import Any

import script
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    PicklePersistence,
    TypeHandler,
)

Context = ContextTypes.DEFAULT_TYPE


def markup(step: int) -> InlineKeyboardMarkup:
    """The buttons of a step."""
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in script.keyboard(step)]
    )


async def begin(update: Update, _: Context) -> int:
    """`/start`."""
    if update.effective_chat is not None:
        await update.effective_chat.send_message(script.TEXTS[0], reply_markup=markup(0))
    return 0


def go(step: int) -> Callable[[Update, Context], Coroutine[Any, Any, int]]:
    """From a step to the next one."""
    after = (step + 1) % 6

    async def gone(update: Update, _: Context) -> int:
        if update.callback_query is not None and update.effective_chat is not None:
            await update.callback_query.answer()
            await update.effective_chat.send_message(script.TEXTS[after], reply_markup=markup(after))
        return after

    return gone


async def keep(_: Update, context: Context) -> None:
    """Write everything now."""
    await context.application.update_persistence()


def main() -> None:
    """Serve until asked to end."""
    talk = ConversationHandler(
        entry_points=[CommandHandler("start", begin)],
        states={step: [CallbackQueryHandler(go(step), pattern=f"^{script.go(step)}$")] for step in range(6)},
        fallbacks=[CommandHandler("start", begin)],
        name="six",
        persistent=True,
    )
    application = (
        Application.builder()
        .token(script.TOKEN)
        .base_url(f"{script.API}/bot")
        .persistence(PicklePersistence(script.DATA / "kept.pickle"))
        .build()
    )
    application.add_handler(talk)
    if os.environ["BENCH_MODE"] == "each":
        application.add_handler(TypeHandler(Update, keep), group=1)
    application.run_webhook(
        listen="127.0.0.1",
        port=script.PORT,
        url_path=script.DOOR,
        webhook_url=f"http://127.0.0.1:{script.PORT}{script.DOOR}",
        secret_token=script.SECRET,
        allowed_updates=script.ASKED_FOR,
    )


if __name__ == "__main__":
    main()
