"""A talk as it reads on the screen, like a play: who does what, what is said, and what can be tapped."""

from collections.abc import Iterator

from bot.channels.split import spoken
from bot.rehearsal.deed import At, Bot, Counselor, Deed, Desk, Edit, Tap, Unsend, Wait, Way, Write
from bot.rehearsal.form import span_of
from bot.rehearsal.play import Played
from bot.rehearsal.watching import Seen

_INDENT = "    "


def as_a_play(played: Played) -> str:
    """The whole talk. Words stand as their readers see them, buttons in brackets below."""
    talk = played.transcript
    told = [f"{talk.about}", f"({talk.channel}, {talk.locale}, {talk.at:%Y-%m-%d %H:%M})"]
    for number, (line, _) in enumerate(zip(talk.talk, played.went, strict=False)):
        if isinstance(line.part, Bot | At | Desk):
            continue
        told += ["", f"> {_deed(line.part)}"]
        if number in played.heard:
            told += _answer(played.heard[number])
    return "\n".join(told)


def _answer(seen: Seen) -> Iterator[str]:
    if not seen.bubbles:
        yield f"{_INDENT}(nothing is said)"
    for bubble in seen.bubbles:
        yield ""
        yield from (f"{_INDENT}{line}" for line in spoken(bubble).split("\n"))
        if bubble.buttons:
            yield f"{_INDENT}{' '.join(f'[{button.label}]' for button in bubble.buttons)}"


def _deed(deed: Deed) -> str:
    match deed:
        case Write(words):
            return words
        case Tap(name):
            return f"[{name}]"
        case Way(intent):
            return f"(way out: {intent.value})"
        case Unsend(message):
            return f"(takes message {message} back)"
        case Edit(message, words):
            return f"(changes message {message}) {words}"
        case Wait(span):
            return f"({span_of(span)} later)"
        case Counselor(action, value):
            return f"(a counselor: {action}) {value}".rstrip()
        case _:
            return f"({_ACTS[type(deed).__name__]})"


_ACTS = {
    "Open": "opens it",
    "Sticker": "sends a sticker",
    "Leave": "blocks the account",
    "Cover": "leaves the page quickly",
}
