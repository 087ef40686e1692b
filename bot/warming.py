"""What makes turns quick and is not needed to take one: got ready while the doors are open already.

A message that is not compiled yet is encoded when it is said. Reading free text cannot be left out, since danger is
found by it: whoever needs it first gets it ready, and whoever comes meanwhile waits.
"""

import gc
import threading
from collections.abc import Callable, Iterator, Sequence

import structlog

from bot.model.batch import Decision, Loaded
from bot.model.reading import Reading
from bot.service.compiled import Compiled
from bot.service.decide import Decider
from bot.service.ports import Language

log = structlog.get_logger(__name__)


_FIRST = ("人に書きたい", "I would like to write to somebody")
"""Whoever reads one text in each script has read in the dictionary and the weights as well."""
COLLECTS_AFTER = 5_000
"""New objects. More would make fewer pauses, of more than the 3 ms that they take now."""


def settle_memory() -> None:
    """What was read in stays to the end, so that the collector need not walk through it; it begins to look now.

    What a batch of turns has in hand is gone by itself a moment later. Looking for it at every 700 new objects, as is
    usual, took an eighth of all the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECTS_AFTER, 20, 50)
    gc.enable()


class LateReader:
    """Reads free text as `language.read.read` does. Its tables take most of a second to read in, once a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._read: Language | None = None

    def __call__(self, text: str, reader: str | None, choices: Sequence[tuple[str, str]]) -> Reading:
        """The text, read and looked over for danger; the first one waits until that can be done."""
        return (self._read or self.ready())(text, reader, choices)

    def ready(self) -> Language:
        """Get ready, or wait for whoever is doing it."""
        with self._lock:
            if self._read is None:
                from bot.language.read import read

                for text in _FIRST:
                    read(text, None, ())
                self._read = read
            return self._read


class LateDecider:
    """Decides with the messages that are compiled by now."""

    def __init__(self, make: Callable[[Compiled], Decider]) -> None:
        self._make = make
        self._decider = make(Compiled({}))

    def __call__(self, loaded: Loaded) -> Decision:
        """The decision."""
        return self._decider(loaded)

    def ready(self, compiled: Compiled) -> None:
        """From now on these are taken as they are."""
        self._decider = self._make(compiled)


class Warming:
    """All of it, in the order in which visitors notice: reading, and then the messages, channel by channel.

    `messages` gives ever more of them; `last` is what only few turns need. To be run in a thread; `close` lets it end
    at the next step.
    """

    def __init__(
        self,
        reader: LateReader,
        decider: LateDecider,
        messages: Callable[[], Iterator[Compiled]],
        last: Callable[[], None],
    ) -> None:
        self._reader = reader
        self._decider = decider
        self._messages = messages
        self._last = last
        self._closing = False

    def run(self) -> None:
        """Raises nothing: what is not ready is made when it is needed, but silence about it would be worse."""
        try:
            for _ in self._steps():
                if self._closing:
                    return
        except Exception as error:  # noqa: BLE001
            log.error("messages.not_compiled", fault=type(error).__name__)
        settle_memory()

    def close(self) -> None:
        """Begin nothing more."""
        self._closing = True

    def _steps(self) -> Iterator[None]:
        self._reader.ready()
        yield
        for compiled in self._messages():
            self._decider.ready(compiled)
            yield
        self._last()
        yield
