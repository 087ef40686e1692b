"""What became of each turn: answered once, in order, or not.

A chat has one turn under way at a time. A step that comes when nothing was asked, or another one than is due, is a
double or out of order; a turn that is not answered in time is lost, and its chat is left alone from then on.
"""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Chat:
    """One visitor. `step` 0 to 5 = where they stand; -1 = not yet at the first one."""

    number: int
    step: int = -1
    waiting: bool = False
    acknowledged: bool = False
    answered: bool = False
    due: float = 0.0
    """When the turn under way was to begin, in seconds of the loop's clock."""


@dataclass(slots=True)
class Tally:
    """Counts over everything that a contestant was asked in a run."""

    turns: int = 0
    lost: int = 0
    doubled: int = 0
    refused: int = 0
    """Webhooks that were answered with anything but 200."""
    cut: int = 0
    """Connections that ended in the middle of a request."""
    lost_chats: set[int] = field(default_factory=set)

    def heard(self, chat: Chat, step: int) -> bool:
        """A step (1 to 6) arrived. True where it is the one that is due."""
        if chat.waiting and not chat.answered and step == (chat.step + 1) % 6 + 1:
            chat.answered = True
            return True
        self.doubled += 1
        return False

    def given_up(self, chat: Chat) -> None:
        """No answer came in time."""
        self.lost += 1
        self.lost_chats.add(chat.number)
        chat.waiting = False
