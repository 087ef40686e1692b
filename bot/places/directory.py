"""The directory: all rows of all files, and what of them is shown to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from bot.model.errors import ContentError, Finding
from bot.model.place import TEXT_CONTACTS, HelpLine, Place
from bot.model.reading import About, Sign
from bot.places import help_line, hours, table
from bot.places.entry import OWN_FILE, Entry
from bot.places.prefecture import full_name

MOST_PLACES = 5

KINDS_SHOWN: dict[str, tuple[str, ...]] = {
    "self": ("hikikomori-center", "online-ibasho", "ibasho", "municipal-hikikomori", "self-reliance", "portal"),
    "family": (
        *("hikikomori-center", "family-group", "elder-care", "municipal-hikikomori", "self-reliance"),
        *("health-center", "portal"),
    ),
    "supporter": (
        *("hikikomori-center", "municipal-hikikomori", "elder-care", "self-reliance", "health-center", "family-group"),
        "portal",
    ),
    "all": (
        *("hikikomori-center", "municipal-hikikomori", "online-ibasho", "family-group", "self-reliance"),
        *("health-center", "portal"),
    ),
}
"""Kinds in the order in which they take turns. None of them is about work or school: these come up only when asked."""

AUDIENCE_OF = {"parent": "family", "sibling": "family", "partner": "family", "relative": "family"}
"""Who is writing, as the flows call it, to the key of KINDS_SHOWN."""

LOCAL_KINDS = frozenset({"self-reliance", "elder-care"})
"""Each municipality has its own desk of these, and another town's is no help: only those of a named town are shown."""


@dataclass(frozen=True, slots=True)
class Directory:
    """Everything that was loaded, own rows first. `prefecture` is the operator's: its regional help lines are shown."""

    entries: tuple[Entry, ...]
    prefecture: str = ""
    tz: tzinfo = hours.TOKYO
    help_entries: tuple[Entry, ...] = field(init=False, repr=False, compare=False)
    """The rows that may be shown as help lines: verified, nationwide or of the operator's prefecture."""

    def __post_init__(self) -> None:
        near = {"", full_name(self.prefecture)}
        may_help = (
            entry
            for entry in self.entries
            if entry.confidence == "verified"
            and entry.place.prefecture in near
            and (entry.signs or entry.place.kind == "emergency")
        )
        object.__setattr__(self, "help_entries", tuple(may_help))

    @property
    def places(self) -> list[Place]:
        """All places that may be shown, in the order of the files."""
        return [entry.place for entry in self.entries if entry.confidence != "stale"]

    def match(self, prefecture: str, audience: str = "all", municipality: str = "") -> list[Place]:
        """Places of a prefecture, filled up with nationwide ones, text contacts first; at most MOST_PLACES.

        `prefecture` 東京 or 東京都; empty or unknown = nationwide only. `audience` is self, parent, sibling, family,
        supporter or all; an unknown one counts as all. `municipality` adds the desks of that town. One of them can be
        reached by text where any can: to somebody who cannot phone, five phone numbers are none.
        """
        kinds = KINDS_SHOWN.get(AUDIENCE_OF.get(audience, audience), KINDS_SHOWN["all"])
        near, town = full_name(prefecture.strip()), municipality.strip()
        shown = [entry for entry in self.entries if _is_shown(entry, near, town)]
        ranked = sorted(shown, key=lambda entry: _rank(entry, town))
        found = _in_turns(ranked, kinds)
        chosen = found[:MOST_PLACES]
        later = [entry for entry in found[MOST_PLACES:] if _has_text(entry)]
        if later and not any(_has_text(entry) for entry in chosen):
            chosen = [*chosen[:-1], later[0]]
        return [entry.place for entry in sorted(chosen, key=lambda entry: not _has_text(entry))]

    def help_lines(self, signs: Sequence[Sign], about: About, now: datetime) -> list[HelpLine]:
        """Verified help lines fitting the signs (none: for everything), as `help_line` orders them; at most six."""
        return help_line.choose(self.help_entries, signs, about, now, self.tz)

    def to_check(self, before: str) -> list[Place]:
        """Places whose source was not seen since `before` (a date as 2025-01-01), to be called or looked up again."""
        return [entry.place for entry in self.entries if entry.confidence != "verified" or entry.place.seen < before]


def load(files: Mapping[str, bytes], *, prefecture: str = "", tz: tzinfo = hours.TOKYO) -> Directory:
    """The directory from file name → bytes; names that do not end in .csv or begin with a dot are passed over.

    Raises ContentError with all findings of all files.
    """
    names = sorted(name for name in files if name.lower().endswith(".csv") and not name.startswith("."))
    entries: list[Entry] = []
    findings: list[Finding] = []
    for name in sorted(names, key=lambda name: (name != OWN_FILE, name)):
        read, wrong = table.read(name, files[name])
        entries += read
        findings += wrong
    entries, doubles = _without_doubles(entries)
    findings += doubles
    directory = Directory(tuple(entries), prefecture, tz)
    if not findings:
        findings += _lacking_lines(directory)
    if findings:
        raise ContentError(findings)
    return directory


def _without_doubles(entries: list[Entry]) -> tuple[list[Entry], list[Finding]]:
    """Ids are unique; only a row of the operator's own file may stand for a shipped one."""
    kept: dict[str, Entry] = {}
    findings = []
    for entry in entries:
        first = kept.setdefault(entry.place.id, entry)
        if first is not entry and not (first.own and not entry.own):
            problem = f"the id {entry.place.id} stands already in {first.file}, line {first.line}"
            findings.append(Finding(entry.file, entry.line, problem, "give it another id"))
    return list(kept.values()), findings


def _lacking_lines(directory: Directory) -> list[Finding]:
    """In danger there must be a line at every hour, whatever the sign and whoever writes."""
    always = [
        entry for entry in directory.help_entries if any(hours.is_always(rule) for rule in entry.place.hours.values())
    ]
    findings = []
    for sign in Sign:
        for about in About:
            if not any(sign in entry.signs and entry.about in (None, about) for entry in always):
                problem = f"no verified help line that never closes fits {sign.value} ({about.value})"
                findings.append(
                    Finding("crisis.csv", 0, problem, "put such a line back; nobody may meet an empty list")
                )
    return findings


def _is_shown(entry: Entry, prefecture: str, town: str) -> bool:
    place = entry.place
    if entry.confidence == "stale" or entry.for_youth_only or place.prefecture not in (prefecture, ""):
        return False
    away = place.kind in LOCAL_KINDS and place.municipality and not entry.own
    return not away or _in_town(place, town)


def _rank(entry: Entry, town: str) -> tuple[bool, ...]:
    """Own rows, then that town's, the prefecture's, nationwide ones; verified before undated, text before phone."""
    place = entry.place
    return (
        not entry.own,
        not _in_town(place, town),
        not place.prefecture,
        entry.confidence != "verified",
        not _has_text(entry),
    )


def _in_turns(ranked: Sequence[Entry], kinds: Sequence[str]) -> list[Entry]:
    """The operator's own, then one of each kind, then a second of each."""
    fitting = [entry for entry in ranked if entry.place.kind in kinds]
    queues = [[entry for entry in fitting if entry.place.kind == kind and not entry.own] for kind in kinds]
    turns = max((len(queue) for queue in queues), default=0)
    shared = [queue[turn] for turn in range(turns) for queue in queues if turn < len(queue)]
    return [entry for entry in fitting if entry.own] + shared


def _in_town(place: Place, town: str) -> bool:
    return bool(town) and town in place.municipality.split("・")


def _has_text(entry: Entry) -> bool:
    return any(contact in TEXT_CONTACTS for contact in entry.place.contacts)
