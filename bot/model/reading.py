"""What `language/` read in a text. Facts about the words, never about the person."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Intent(StrEnum):
    """What a whole message, or a clear command in it, asks for."""

    PAUSE = "pause"
    STOP = "stop"
    BACK = "back"
    PERSON = "person"
    DANGER = "danger"
    LANGUAGE = "language"
    ERASE = "erase"
    MORE = "more"
    WITHDRAW = "withdraw"
    SKIP = "skip"
    YES = "yes"
    NO = "no"


class Level(IntEnum):
    """How near danger the words are. The order counts: a higher level is worse."""

    NONE = 0
    CONCERN = 1
    ACUTE = 2


class Sign(StrEnum):
    """What kind of danger the words tell of, most urgent first: the first one leads when several are found."""

    IN_PROGRESS = "in_progress"
    """Something has been done already: taken, cut, jumped; leads with 119."""
    UNRESPONSIVE = "unresponsive"
    """Someone does not answer, or has died at home."""
    PLAN = "plan"
    """A plan, means or a time for dying."""
    DOUBLE_DEATH = "double_death"
    """心中: taking another along."""
    MINOR_HURT = "minor_hurt"
    REMOVAL = "removal"
    """A removal company at the door or in the house."""
    VIOLENCE_MET = "violence_met"
    """Someone is hit or threatened at home."""
    VIOLENCE_URGE = "violence_urge"
    """The writer fears to hurt, or has hurt, somebody."""
    DEATH_WISH = "death_wish"
    """Explicit words: 死にたい."""
    SELF_HARM = "self_harm"
    FADING = "fading"
    """Indirect words: 消えたい, 楽になりたい. Concern, never acute by itself."""


class About(StrEnum):
    """Whose danger the words tell of."""

    SELF = "self"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Screening:
    """The result of reading for danger. `evidence` holds the very words found, in the order of `signs`."""

    level: Level = Level.NONE
    signs: tuple[Sign, ...] = ()
    evidence: tuple[str, ...] = ()
    about: About = About.SELF


@dataclass(frozen=True, slots=True)
class Reading:
    """One text, read once.

    `intent` is what the message asks for, `whole` says that the message is nothing but that word (beside a counselor
    only such messages act), `bare` that it is a sentence that tells nothing beside. `answer` is the value that the
    reader of the current step found, or None. `choice` is the choice id when the text is the label or the number of an
    offered choice; `choices` are those of a text that names two or more by their numbers. `about` is what a question
    about this place asks for: a step of the flow `about`.
    """

    intent: Intent | None = None
    whole: bool = False
    answer: str | None = None
    choice: str | None = None
    screening: Screening = Screening()
    choices: tuple[str, ...] = ()
    bare: bool = False
    about: str = ""
