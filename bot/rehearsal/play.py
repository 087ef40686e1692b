"""Plays a transcript: what the visitor and the counselor do is done, and what came of it is written down."""

from dataclasses import dataclass, replace

from bot.model.errors import Finding
from bot.rehearsal.deed import At, Bot, Desk, Part, Wait
from bot.rehearsal.screen import Unplayable
from bot.rehearsal.stage import Stage, Theatre
from bot.rehearsal.transcript import Line, Transcript
from bot.rehearsal.vocabulary import COUNSELOR, Vocabulary, is_name, plain
from bot.rehearsal.watching import Seen


@dataclass(frozen=True, slots=True)
class Played:
    """How it went. `went` has a part for each line that was reached.

    `unsaid` = by number of the line that was done: what the house said, where no `bot` tells it. `heard` = the turn of
    each line that made one. `fault` = why the talk could not go on, at the line after the last part.
    """

    transcript: Transcript
    went: tuple[Part, ...]
    unsaid: dict[int, Bot]
    heard: dict[int, Seen]
    fault: Finding | None = None

    @property
    def ok(self) -> bool:
        """Everything is as it is written."""
        return self.fault is None and all(
            part == line.part for part, line in zip(self.went, self.transcript.talk, strict=True)
        )


async def play(transcript: Transcript, theatre: Theatre, names: Vocabulary) -> Played:
    """The transcript as it really goes, in a house of its own."""
    async with theatre.stage(transcript.channel, transcript.locale, transcript.at) as stage:
        return await _Play(transcript, stage, names).run()


class _Play:
    def __init__(self, transcript: Transcript, stage: Stage, names: Vocabulary) -> None:
        self._transcript = transcript
        self._stage = stage
        self._names = names
        self._in_words = any(_in_words(line.part) for line in transcript.talk)
        self._open: tuple[int, Seen] | None = None
        """The newest line that was done, while nothing has been said about its answer."""
        self._unsaid: dict[int, Bot] = {}
        self._heard: dict[int, Seen] = {}

    async def run(self) -> Played:
        went: list[Part] = []
        fault = None
        for number, line in enumerate(self._transcript.talk):
            try:
                went.append(await self._part(number, line))
            except Unplayable as error:
                fault = Finding(self._transcript.file, line.line, error.problem, error.remedy)
                break
        self._close()
        return Played(self._transcript, tuple(went), self._unsaid, self._heard, fault)

    async def _part(self, number: int, line: Line) -> Part:
        match line.part:
            case Bot():
                return self._said(line.part)
            case At():
                return At(self._stage.position)
            case Desk():
                return Desk(await self._stage.desk())
            case deed:
                self._close()
                seen = await self._stage.do(deed)
                if seen is not None:
                    if seen.decision.fault:
                        raise Unplayable(f"the house fails here ({seen.decision.fault})", "this is a defect: report it")
                    self._heard[number] = seen
                    self._open = number, seen
                elif not isinstance(deed, Wait):
                    raise Unplayable("this led to no turn at all", "take the line out")
                return deed

    def _said(self, wanted: Bot) -> Bot:
        """What was said, in the words of the transcript as far as these are right."""
        if self._open is None:
            return Bot(())
        _, seen = self._open
        self._open = None
        in_words = _in_words(wanted) or (not wanted.items and self._in_words)
        return Bot(tuple(self._item(wanted, seen, place, in_words=in_words) for place in range(len(seen.names))))

    def _item(self, wanted: Bot, seen: Seen, place: int, *, in_words: bool) -> str:
        name, text = seen.names[place], seen.bubbles[place].text
        # The same place first; else wherever it stands, so that one bubble too many does not rewrite all others.
        for item in (*wanted.items[place : place + 1], *wanted.items):
            if self._matches(item, name, text):
                return item
        return _own(name, text) if in_words else name

    def _matches(self, item: str, name: str, text: str) -> bool:
        if item == name or item in self._names.variants.get(name, ()):
            return True
        if item.startswith(COUNSELOR) != name.startswith(COUNSELOR):
            return False
        words, said = plain(item.removeprefix(COUNSELOR).rstrip("…")), plain(text)
        return not is_name(item) and bool(words) and said.startswith(words)

    def _close(self) -> None:
        """Whatever comes next, the newest line was not asked for its answer."""
        if self._open is not None:
            number, seen = self._open
            in_words = self._in_words
            said = (_own(n, b.text) if in_words else n for n, b in zip(seen.names, seen.bubbles, strict=True))
            self._unsaid[number] = Bot(tuple(said))
            self._open = None


def as_it_went(played: Played) -> Transcript:
    """The transcript with what really came; lines that were not reached stay as they are."""
    talk = list(played.transcript.talk)
    for number, part in enumerate(played.went):
        talk[number] = replace(talk[number], part=part)
    return replace(played.transcript, talk=tuple(talk))


def _in_words(part: Part) -> bool:
    return isinstance(part, Bot) and any(not is_name(item) and not item.startswith(COUNSELOR) for item in part.items)


def _own(name: str, text: str) -> str:
    return name if name.startswith(("show ", COUNSELOR)) else text
