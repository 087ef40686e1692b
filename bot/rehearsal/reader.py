"""Reading a transcript: whatever the bytes are, a transcript or findings with file, line and remedy, all at once."""

from dataclasses import dataclass
from datetime import datetime
from typing import get_args
from zoneinfo import ZoneInfo

import yaml

from bot.dialogue.marks import Findings, Mark, compose
from bot.model.errors import Finding
from bot.model.ids import ChannelName, Locale
from bot.rehearsal.deed import Bot
from bot.rehearsal.parts import KEYS, PartReader
from bot.rehearsal.transcript import Line, Span, Transcript
from bot.rehearsal.vocabulary import Vocabulary

HEAD = frozenset({"about", "locale", "channel", "at", "talk"})
CHANNELS: tuple[ChannelName, ...] = get_args(ChannelName)
MOST_LINES = 2000
BEGINS = datetime(2026, 11, 24, 11, 0)  # noqa: DTZ001 - the zone is the house's
"""When a talk begins that does not say it: on a Tuesday at eleven."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a transcript need not say."""

    locale: Locale
    zone: ZoneInfo


def read_transcript(file: str, source: bytes, names: Vocabulary, defaults: Defaults) -> Transcript | list[Finding]:
    """The transcript, or everything that is to be mended in it."""
    found: list[Finding] = []
    findings = Findings(file, found)
    root = compose(source, findings)
    if root is None:
        return [_about_transcripts(finding) for finding in found]
    fields = root.fields("a transcript", HEAD)
    for key in ("about", "talk"):
        if root.is_mapping and key not in fields:
            root.note(f"the transcript has no `{key}`", f"add `{key}:`")
    about = fields["about"].text("`about`") if "about" in fields else ""
    locale = _locale(fields.get("locale"), names, defaults)
    channel = _channel(fields.get("channel"))
    at = _at(fields.get("at"), defaults.zone)
    text = source.decode("utf-8-sig")
    talk = _talk(fields["talk"], PartReader(names, locale), text) if "talk" in fields else ()
    if found:
        return sorted(found)
    node = fields["talk"].node
    return Transcript(
        about=about,
        locale=locale,
        channel=channel,
        at=at,
        talk=talk,
        file=file,
        source=text,
        indent=0 if node.start_mark is None else node.start_mark.column,
        flow_style=bool(getattr(node, "flow_style", False)),
    )


def _talk(mark: Mark, reader: PartReader, source: str) -> tuple[Line, ...]:
    items = mark.items("`talk`")
    if mark.is_list and not items:
        mark.note("nobody does anything in `talk`", "write what the visitor does, such as `- open: true`")
    if len(items) > MOST_LINES:
        mark.note(f"the talk has {len(items)} lines", f"split it: at most {MOST_LINES}")
        return ()
    return tuple(line for item in items if (line := _line(item, reader, source)) is not None)


def _line(item: Mark, reader: PartReader, source: str) -> Line | None:
    fields = item.fields("a line of the talk", KEYS)
    if not item.is_mapping or not isinstance(item.node, yaml.MappingNode):
        return None
    if len(item.node.value) != 1:
        item.note("a line of the talk says one thing", "begin a line with `- ` for each thing that is done or seen")
        return None
    if not fields:
        return None
    ((key, mark),) = fields.items()
    part = reader.part(key, mark)
    if part is None:
        return None
    if isinstance(part, Bot) and not reader.answers:
        item.note("nobody did anything before `bot`", "write above it what the visitor or the counselor does")
        return None
    reader.follows(part)
    ((key_node, value_node),) = item.node.value
    start = source.index(":", key_node.end_mark.index) + 1
    end = _end(value_node)
    end = start + len(source[start:end].rstrip())
    closed = end if item.node.flow_style is not True else item.node.end_mark.index
    return Line(part, item.line, Span(start, end), closed)


def _end(node: yaml.Node) -> int:
    """Where the last sign of a node stands; a list of lines would else reach up to whatever comes next."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return 0 if node.end_mark is None else int(node.end_mark.index)


def _locale(mark: Mark | None, names: Vocabulary, defaults: Defaults) -> Locale:
    if mark is None:
        return defaults.locale
    written = Locale(mark.text("`locale`"))
    if written and written not in names.locales:
        mark.note(f"the house does not speak {written[:20]!r}", f"use one of {', '.join(names.locales)}")
    return written if written in names.locales else defaults.locale


def _channel(mark: Mark | None) -> ChannelName:
    if mark is None:
        return "web"
    written = mark.text("`channel`")
    for channel in CHANNELS:
        if channel == written:
            return channel
    if written:
        mark.note(f"there is no channel {written[:20]!r}", f"use one of {', '.join(sorted(CHANNELS))}")
    return "web"


def _at(mark: Mark | None, zone: ZoneInfo) -> datetime:
    if mark is None:
        return BEGINS.replace(tzinfo=zone)
    written = mark.text("`at`")
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        if written:
            mark.note(f"{written[:40]!r} is no day and time", "write it as 2026-11-24 11:00")
        return BEGINS.replace(tzinfo=zone)
    if not 2000 <= moment.year <= 2100:
        mark.note(f"the year {moment.year} is too far away", "use a year from 2000 to 2100")
        return BEGINS.replace(tzinfo=zone)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def _about_transcripts(finding: Finding) -> Finding:
    """The same finding; an empty file is told how a transcript begins."""
    if finding.problem != "the file is empty":
        return finding
    return Finding(finding.file, finding.line, finding.problem, "write `about:` and `talk:`, or remove the file")
