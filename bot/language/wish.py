"""What a message can ask for, finer than the ways out."""

from enum import StrEnum


class Wish(StrEnum):
    """What a whole message asks for, or answers; the value is what `engawa read intent` prints."""

    HELP = "help"
    DELETE = "delete"
    HUMAN = "human"
    RESTART = "restart"
    BACK = "back"
    STOP = "stop"
    PAUSE = "pause"
    SKIP = "skip"
    REPEAT = "repeat"
    SLOWER = "slower"
    NO = "no"
    YES = "yes"
    YES_OR_NO = "ask:yes|no"
    """Words that accept as well as decline: whoever reads them with care asks."""
    UNSURE = "unsure"
    THANKS = "thanks"
    GREETING = "greeting"
    LANGUAGE = "language"
    MORE = "more"
    WITHDRAW = "withdraw"


NEVER_PRINTED = frozenset({Wish.LANGUAGE, Wish.WITHDRAW})
"""Ways out of this house that are no intent of the `read` command."""
