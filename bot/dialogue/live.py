"""Beside a counselor: one speaker. Only buttons and whole messages act; what makes the bot speak ends that first."""

from bot.dialogue import ways
from bot.dialogue.act import leave_live
from bot.dialogue.answer import choose
from bot.dialogue.frames import COUNSELOR
from bot.dialogue.making import Making
from bot.dialogue.taps import ChoiceTap, MenuTap, WayTap
from bot.model.effect import ShowHelpLines, ShowWays
from bot.model.reading import About, Intent


def takes_beside_counselor(making: Making, intent: Intent) -> bool:
    """Asking for a person is already answered, and there is no question to skip: these words are for the counselor."""
    return intent not in (Intent.PERSON, Intent.SKIP) and ways.is_way(making, intent)


def take_beside_counselor(making: Making, intent: Intent) -> None:
    """A way out. Help for danger and the list of ways only show something; language asks beside the counselor."""
    match intent:
        case Intent.DANGER:
            mark = making.conversation.danger
            signs, about = (mark.signs, mark.about) if mark is not None else ((), About.SELF)
            making.emit(ShowHelpLines(signs, about))
        case Intent.MORE:
            making.emit(ShowWays(making.conversation.position))
        case Intent.LANGUAGE:
            ways.take(making, intent)
        case _:
            leave_live(making)
            ways.take(making, intent)


def tap_beside_counselor(making: Making, tap: ChoiceTap | WayTap | MenuTap | None) -> None:
    """A tap. Old buttons, and a menu's entries, get no word: it is the counselor who speaks."""
    here = making.conversation
    match tap:
        case WayTap(Intent.SKIP):
            if here.position.flow != COUNSELOR:
                ways.take(making, Intent.SKIP)
        case WayTap(intent):
            if takes_beside_counselor(making, intent):
                take_beside_counselor(making, intent)
        case ChoiceTap(position, id_):
            if position == here.position and any(o.id == id_ for o in making.flows.choices(here, making.facts)):
                choose(making, id_)
        case MenuTap() | None:
            pass
