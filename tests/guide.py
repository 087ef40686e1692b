"""The examples of `docs/flows.md`: taken out of the document, loaded, and played as their transcripts stand there.

An example begins with a mark, `<!-- example: name -->` (`house` for the flows that every house needs, `wrong` for one
that is not to be copied), and reaches to the next mark or heading. Its YAML blocks name their file in the first line;
its `text` block is what a visitor does (`> …`) and sees, or what is found. After a change to the document,
`python -m tests.guide` writes these blocks anew.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import structs

from bot.channels.split import spoken
from bot.dialogue import loader, taps
from bot.dialogue.engine import advance, begin
from bot.dialogue.flow import FlowSet
from bot.language.read import read
from bot.model.conversation import Conversation
from bot.model.effect import (
    Effect,
    Erase,
    OfferChoices,
    OpenTicket,
    Relay,
    Say,
    ShowHelpLines,
    ShowLetter,
    ShowPlaces,
    ShowWays,
    SpeakAsCounselor,
    WithdrawTicket,
)
from bot.model.errors import ContentError, Finding
from bot.model.event import Answered, Closed, Event, Invited, Opened, Returned, SentMedia, Tapped, Took, Wrote
from bot.model.house import House
from bot.model.ids import ConversationId, Locale, MessageId, StaffId, TicketId
from bot.model.reading import Intent
from bot.model.words import Bubble
from bot.places import directory, house
from bot.places.directory import Directory
from bot.rehearsal.naming import Repeating
from bot.service.check import check
from bot.service.facts import Almanac
from bot.service.saying import Sayer
from bot.words import catalogue
from bot.words.catalogue import Catalogue
from bot.words.variables import house_constants

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "flows.md"
TOKYO = ZoneInfo("Asia/Tokyo")
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=TOKYO)
"""A Tuesday on which the example house reads."""
MARK = re.compile(r"<!-- (example|house|wrong): ([a-z_]+) -->\n")
BLOCK = re.compile(r"^```(yaml|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"# ((?:flows|locales/[a-z-]+)/[a-z_]+\.yaml)\n")
TICKET, STAFF = TicketId("t-1"), StaffId("s-1")
HEAD = re.compile(r"\((line|telegram|web|console), (ja|en)(?:, ([\d-]+ [\d:]+))?\)\n")
SENT = "(a letter was sent)"
"""In the first line of a transcript: it begins after these deeds, which are told elsewhere."""
SENDING = ("(opens it)", "夜に眠れません。", "[この文を送る]")
INDENT = "    "


@dataclass(frozen=True, slots=True)
class Example:
    """One example: `files` as they are written, `played` = the transcript, `span` = where it stands in the document."""

    name: str
    kind: str
    files: Mapping[str, str]
    played: str = ""
    span: tuple[int, int] = (0, 0)

    @property
    def flow(self) -> str:
        """The first flow of it: the one in which its transcript begins."""
        return next(Path(file).stem for file in self.files if file.startswith("flows/") and "parts" not in file)


def examples(source: str) -> Iterator[Example]:
    """All examples in the order of the document."""
    marks = list(MARK.finditer(source))
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        end = len(source) if after is None else after.start()
        heading = re.compile(r"^#{2,} ", re.MULTILINE).search(source, mark.end(), end)
        files, played, span = {}, "", (0, 0)
        for block in BLOCK.finditer(source, mark.end(), heading.start() if heading else end):
            if block[1] == "text":
                played, span = block[2], block.span(2)
            elif named := NAMED.match(block[2]):
                files[named[1]] = block[2]
        yield Example(mark[2], mark[1], files, played, span)


def sources(example: Example, all_of_them: list[Example]) -> dict[str, bytes]:
    """The files of a whole house in which the example is the first thing that a visitor meets.

    With the flows that every house needs, the letter is.
    """
    base = {file: text for one in all_of_them if one.kind == "house" for file, text in one.files.items()}
    entry = "letter" if example.kind == "house" else example.flow
    welcome = f"flow: welcome\nstart: start\nsteps:\n  start: {{next: {{to: {entry}.start}}}}\n"
    files = {"flows/welcome.yaml": welcome, **base, **example.files}
    return {name: text.encode() for name, text in files.items()}


@cache
def _shipped() -> tuple[House, Directory, Mapping[str, bytes]]:
    home = house.load("house.yaml", (ROOT / "house.yaml").read_bytes())
    places = {f"places/{path.name}": path.read_bytes() for path in (ROOT / "places").glob("*.csv")}
    shared = [*ROOT.glob("locales/*/ways.yaml"), *ROOT.glob("locales/*/cards.yaml"), *ROOT.glob("locales/lint/*.yaml")]
    words = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in shared}
    return home, directory.load(places, tz=TOKYO), words


def words_of(files: Mapping[str, bytes]) -> Catalogue:
    """The words of the example, with those of the ways out and of the cards as they ship."""
    home, _, shared = _shipped()
    sheets = {name: data for name, data in {**shared, **files}.items() if name.startswith("locales/")}
    return catalogue.load(sheets, house_constants(home))


def findings(example: Example, all_of_them: list[Example]) -> list[Finding]:
    """What `engawa check` finds in the files of the example, beside the languages that it does not speak."""
    home, places, shared = _shipped()
    files = sources(example, all_of_them)
    try:
        flows = loader.load({name: data for name, data in files.items() if name.startswith("flows/")})
        words = words_of(files)
    except ContentError as error:
        return [finding for finding in error.findings if finding.file in example.files]
    spoken_here = {file.split("/")[1] for file in example.files if file.startswith("locales/")}
    found = check(flows, words, replace(home), places, {**shared, **files})
    return [one for one in found if one.file in example.files and _concerns(one, spoken_here)]


def _concerns(finding: Finding, locales: set[str]) -> bool:
    return not any(f"locales/{other}/" in finding.problem for other in {"ja", "en"} - locales)


@dataclass(slots=True)
class Stage:
    """One visitor in one house."""

    flows: FlowSet
    sayer: Sayer
    here: Conversation
    now: datetime = NOON
    shown: dict[str, str] = field(default_factory=dict)
    """The buttons of the newest message: label to data."""
    messages: int = 0

    def send(self, event: Event) -> list[str]:
        """What is seen after it."""
        facts = self.sayer.almanac.facts(self.now, 0, self.here.channel)
        turn = advance(self.flows, self.here, event, facts, self.now)
        self.here = turn.conversation
        if self.here.ticket is not None and not self.here.ticket.id:
            self.here = structs.replace(self.here, ticket=structs.replace(self.here.ticket, id=TICKET))
        values = {**self.sayer.almanac.values(self.here.locale, facts, 0), "open_lines": "2"}
        said: list[Bubble] = []
        for effect in turn.effects:
            if isinstance(effect, OfferChoices) and said:
                said[-1] = self.sayer.offer(said[-1], effect, self.here.locale, self.here.channel)
            elif (bubble := self._bubble(effect, values)) is not None:
                said.append(bubble)
        beside = [told for effect in turn.effects if (told := self._beside(effect))]
        return [*self._seen(said), *beside] or ["(nothing is said)"]

    def _bubble(self, effect: Effect, values: Mapping[str, str]) -> Bubble | None:
        """What is made of the directory is only named: which lines are open changes with the directory."""
        locale, channel = self.here.locale, self.here.channel
        match effect:
            case Say():
                return self.sayer.say(effect, locale, lambda: values)
            case ShowWays():
                return self.sayer.ways(locale, channel, ticket_open=self.here.ticket is not None)
            case ShowPlaces():
                return Bubble(f"(places to turn to: {effect.prefecture or 'all of Japan'})")
            case ShowHelpLines():
                return Bubble("(the help lines that are open now)")
            case ShowLetter():
                return self.sayer.letter(effect.lines, locale)
            case SpeakAsCounselor():
                return Bubble(effect.text, speaker="counselor", name=effect.name)
        return None

    def _beside(self, effect: Effect) -> str:
        """What happens that the visitor does not see."""
        match effect:
            case OpenTicket():
                lines = " / ".join(self.sayer.line(line, self.here.locale) for line in effect.lines)
                return f"(a counselor can now read: {lines})"
            case Relay():
                return f"(the counselor reads: {effect.text})"
            case WithdrawTicket():
                return "(the counselor can no longer read the letter)"
            case Erase():
                return "(everything is erased)"
        return ""

    def _seen(self, said: list[Bubble]) -> Iterator[str]:
        for number, bubble in enumerate(said):
            text = spoken(bubble).split("\n")
            yield from (["", *text] if number else text)
            if bubble.buttons:
                self.shown = {button.label: button.data for button in bubble.buttons}
                yield " ".join(f"[{label}]" for label in self.shown)

    def does(self, deed: str, later: Mapping[str, tuple[FlowSet, Sayer]]) -> list[str]:
        """What is seen after one line of the transcript."""
        if (tap := re.fullmatch(r"\[(.+)\]", deed)) is not None:
            if tap[1] not in self.shown:
                raise AssertionError(f"no button says {tap[1]}; there are {', '.join(self.shown)}")
            return self.send(Tapped(self.shown[tap[1]]))
        if (way := re.fullmatch(r"\(way out: (\w+)\)", deed)) is not None:
            return self.send(Tapped(taps.way(Intent(way[1]))))
        if (span := re.fullmatch(r"\((\d+) (days|hours) later\)", deed)) is not None:
            self.now += timedelta(**{span[2]: int(span[1])})
            return []
        if (other := re.fullmatch(r"\(the script changes: (\w+)\)", deed)) is not None:
            self.flows, self.sayer = later[other[1]]
            return []
        if (desk := re.fullmatch(r"\(a counselor: (\w+)\) ?(.*)", deed)) is not None:
            return self.send(_from_desk(desk[1], desk[2]))
        if deed == "(opens it)":
            return self.send(Opened(self.here.greeted))
        if deed == "(sends a sticker)":
            return self.send(SentMedia("sticker"))
        assert not deed.startswith("("), f"what is {deed}?"
        self.messages += 1
        offered = [
            (offer.id, self.sayer.words.label(self.here.locale, offer.label, dict(offer.values)))
            for offer in self.flows.choices(self.here)
        ]
        reading = read(deed, self.flows.reader(self.here.position), offered)
        return self.send(Wrote(MessageId(f"m{self.messages}"), deed, reading))


def _from_desk(action: str, words: str) -> Event:
    match action:
        case "take":
            return Took(TICKET, STAFF, words)
        case "answer":
            return Answered(TICKET, STAFF, "はる", words)
        case "invite":
            return Invited(TICKET, STAFF, "はる")
        case "return":
            return Returned(TICKET, STAFF)
        case "close":
            return Closed(TICKET, STAFF)
    raise AssertionError(f"a counselor does not {action}")


def play(example: Example, all_of_them: list[Example]) -> str:
    """The transcript as it really goes."""
    head = HEAD.match(example.played)
    channel, locale, at = head.groups() if head else ("web", "ja", None)
    now = datetime.fromisoformat(at).replace(tzinfo=TOKYO) if at else NOON
    flows, sayer = house_of(example, all_of_them, now)
    later = {
        other.name: house_of(replace(example, files={**example.files, **other.files}), all_of_them, now)
        for other in all_of_them
        if f"(the script changes: {other.name})" in example.played
    }
    here = begin(flows, ConversationId(f"guide-{example.name}"), channel, Locale(locale))
    stage = Stage(flows, sayer, here, now)
    told = [head[0].rstrip("\n")] if head else []
    if example.played.startswith(SENT):
        told.append(SENT)
        for deed in SENDING:
            stage.does(deed, later)
    for line in example.played.splitlines():
        if line.startswith("> "):
            told += [line, *(f"{INDENT}{seen}".rstrip() for seen in stage.does(line[2:], later))]
    return "\n".join(told) + "\n"


def house_of(example: Example, all_of_them: list[Example], now: datetime) -> tuple[FlowSet, Sayer]:
    """A whole house with the example in it, loaded."""
    files = sources(example, all_of_them)
    home, places, _ = _shipped()
    flows = loader.load({name: data for name, data in files.items() if name.startswith("flows/")})
    words = words_of(files)
    return flows, Sayer(flows, words, places, Almanac(home, words, TOKYO, Repeating("guide")), lambda: now)


def written_anew() -> str:
    """The document with every transcript as it really goes."""
    text = GUIDE.read_text("utf-8")
    every = list(examples(text))
    for example in reversed(every):
        if example.played and example.kind != "wrong":
            start, end = example.span
            text = text[:start] + play(example, every) + text[end:]
        elif example.kind == "wrong":
            start, end = example.span
            text = text[:start] + "".join(f"{finding}\n" for finding in findings(example, every)) + text[end:]
    return text


if __name__ == "__main__":
    GUIDE.write_text(written_anew(), "utf-8")
    sys.stdout.write(f"{GUIDE} is written anew.\n")
