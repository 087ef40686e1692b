"""Steps that the engine goes to by itself, and texts that it says by itself. The loader proves that the steps exist."""

from bot.model.conversation import Position
from bot.model.reading import Intent
from bot.model.words import TextKey

WELCOME = Position("welcome", "start")
PAUSED = Position("rest", "paused")
STOPPED = Position("rest", "stopped")
BACK_AGAIN = Position("rest", "back_again")
PERSON = Position("letter", "start")
DANGER_HELP = Position("danger", "help")
DANGER = Position("danger", "start")
CONCERN = Position("danger", "concern")
LANGUAGE = Position("language", "ask")
FORGET = Position("forget", "ask")
WITHDRAW = Position("waiting", "withdraw")
RETURNED = Position("waiting", "returned")
ANSWERED = Position("with_counselor", "answered")
INVITED = Position("with_counselor", "invited")
LIVE = Position("with_counselor", "live")
CLOSED = Position("afterwards", "closed")
ABOUT = Position("about", "start")
"""For a question about this place; what is asked names a step of that flow, and its start stands in for any other."""
PLACES_START = Position("places", "start")
"""For a platform's menu."""

REQUIRED = (
    WELCOME, PAUSED, STOPPED, BACK_AGAIN, PERSON, DANGER_HELP, DANGER, CONCERN, LANGUAGE, FORGET,
    WITHDRAW, RETURNED, ANSWERED, INVITED, LIVE, CLOSED,
)  # fmt: skip

OFFERED = (
    ABOUT, *(Position(ABOUT.flow, asked) for asked in ("reads", "secrecy", "happens", "stored")), PLACES_START,
)  # fmt: skip
"""Led to as well, from wherever one is, where the flows have them."""

INTERRUPTS = {
    Intent.PAUSE: PAUSED,
    Intent.STOP: STOPPED,
    Intent.PERSON: PERSON,
    Intent.DANGER: DANGER_HELP,
    Intent.LANGUAGE: LANGUAGE,
    Intent.ERASE: FORGET,
    Intent.WITHDRAW: WITHDRAW,
}
"""Ways out that lead to a step from which one comes back."""


def _text(name: str) -> TextKey:
    return TextKey("ways", name)


AGAIN = _text("again")
MOVED_ON = _text("moved_on")
SKIPPED = _text("skipped")
NOTHING_BEFORE = _text("nothing_before")
OLD_BUTTON = _text("old_button")
MEDIA = _text("media")
TOO_LONG = _text("too_long")
DANGER_LINE = _text("danger_line")
WITHDRAWN_WORDS = _text("withdrawn_words")
EDITED_WORDS = _text("edited_words")
GROUP = _text("group")
NOT_RELAYED = _text("not_relayed")
LETTER_FULL = _text("letter_full")
MORE = _text("more")
CHOSEN = _text("chosen")
CHOSEN_NONE = _text("chosen_none")
CHANGED = _text("changed")

TEXTS = (
    AGAIN, MOVED_ON, SKIPPED, NOTHING_BEFORE, OLD_BUTTON, MEDIA, TOO_LONG, DANGER_LINE, WITHDRAWN_WORDS, EDITED_WORDS,
    GROUP, NOT_RELAYED, LETTER_FULL, MORE, CHOSEN, CHOSEN_NONE, CHANGED,
)  # fmt: skip
"""Texts of `ways` that a catalogue must have, beside `fault`, which the service says."""
