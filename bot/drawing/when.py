"""What an arrow or a bubble stands under, in words that an author reads aloud."""

from collections.abc import Iterator, Sequence

from bot.dialogue.condition import SlotTest, Tests, TicketTest
from bot.drawing.phrases import Phrases

CHANNEL_NAMES = {"line": "LINE", "telegram": "Telegram", "web": "Web", "console": "terminal"}
LETTER_IS_OUT = {TicketTest.WAITING, TicketTest.TAKEN, TicketTest.ANSWERED}


def when(tests: Tests | None, say: Phrases) -> str:
    """`when relation is parent and somebody reads now`; empty without tests."""
    if tests is None:
        return ""
    parts = list(_parts(tests, say))
    return say("when", say("and").join(parts)) if parts else ""


def only_where(tests: Tests | None, say: Phrases) -> str:
    """The channels and languages of a step that is not everywhere: `only LINE or en`; empty without tests."""
    if tests is None:
        return ""
    named = [*(CHANNEL_NAMES[channel] for channel in tests.channel), *tests.locale]
    return say("only_where", say("or").join(named)) if named else ""


def _parts(tests: Tests, say: Phrases) -> Iterator[str]:
    for test in tests.slots:
        yield _slot(test, say)
    if tests.channel:
        yield say("channel", _either([CHANNEL_NAMES[channel] for channel in tests.channel], say))
    if tests.locale:
        yield say("locale", _either(tests.locale, say))
    if tests.ticket:
        out = set(tests.ticket) == LETTER_IS_OUT
        yield say("ticket_out") if out else _either([say(f"ticket_{test.value}") for test in tests.ticket], say)
    if tests.letter is not None:
        yield say(f"letter_{tests.letter.value}")
    if tests.signs:
        yield say("sign", _either([say(f"sign_{sign.value}") for sign in tests.signs], say))
    if tests.about is not None:
        yield say(f"about_{tests.about.value}")
    if tests.level is not None:
        yield say(f"level_{tests.level.name.lower()}")
    for name, truth in (
        ("desk", tests.desk_open), ("unread", tests.unread), ("watch", tests.watch), ("rest", tests.rest),
    ):  # fmt: skip
        if truth is not None:
            yield say(f"{name}_yes" if truth else f"{name}_no")


def _slot(test: SlotTest, say: Phrases) -> str:
    if not test.values:
        return say("slot_empty", test.slot)
    return say("slot_part" if test.part else "slot_is", test.slot, _either(test.values, say))


def _either(names: Sequence[str], say: Phrases) -> str:
    return say("or").join(names)
