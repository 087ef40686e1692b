"""What is otherwise than written, as a reader of transcripts sees it, and the file as it should read."""

import difflib
from collections.abc import Iterator
from dataclasses import replace

from bot.rehearsal.deed import Bot
from bot.rehearsal.form import rows, value_of
from bot.rehearsal.play import Played, as_it_went
from bot.rehearsal.transcript import Line, Transcript
from bot.rehearsal.vocabulary import is_name

CONTEXT = 4


def difference(played: Played) -> str:
    """A unified difference of the talk, each piece under the line of the file where it begins; empty where all is so.

    Below it stand the words of bubbles that came instead, by their names.
    """
    lines = played.transcript.talk
    wanted = list(rows(line.part for line in lines))
    went = list(rows(line.part for line in as_it_went(played).talk))
    told: list[str] = []
    for group in difflib.SequenceMatcher(None, wanted, went, autojunk=False).get_grouped_opcodes(CONTEXT):
        first = group[0][1]
        told.append(f"line {lines[first].line}:" if lines[first].line else "…")
        for tag, a, b, c, d in group:
            if tag == "equal":
                told += [f"   {row}" for row in wanted[a:b]]
            else:
                told += [f"-  {row}" for row in wanted[a:b]]
                told += [f"+  {row}" for row in went[c:d]]
    return "\n".join([*told, *_in_words(played)])


def written_anew(played: Played) -> str:
    """The file's text as it went: what differs is written over, answers that were not told are added, the rest stays.

    Comments, and whatever else an author laid out, are where they were.
    """
    source = played.transcript.source
    changes: list[tuple[int, int, str]] = []
    for line, part in zip(played.transcript.talk, played.went, strict=False):
        if part != line.part:
            changes.append((line.value.start, line.value.end, f" {value_of(part)}"))
    for number, said in played.unsaid.items():
        changes.append(_added(played.transcript, played.transcript.talk[number], said))
    for start, end, text in sorted(changes, reverse=True):
        source = source[:start] + text + source[end:]
    return source


def with_answers(played: Played) -> Transcript:
    """The transcript as it went, with every answer of the house told."""
    talk: list[Line] = []
    for number, line in enumerate(as_it_went(played).talk):
        talk.append(line)
        if number in played.unsaid:
            talk.append(Line(played.unsaid[number]))
    return replace(played.transcript, talk=tuple(talk))


def _added(transcript: Transcript, line: Line, said: Bot) -> tuple[int, int, str]:
    if transcript.flow_style:
        return line.end, line.end, f", {{bot: {value_of(said)}}}"
    end = transcript.source.find("\n", line.end)
    at = len(transcript.source) if end < 0 else end
    return at, at, f"\n{' ' * transcript.indent}- bot: {value_of(said)}"


def _in_words(played: Played) -> Iterator[str]:
    """The words of each bubble that came and was not written, where its name stands for it."""
    told: set[str] = set()
    newest = 0
    for number, (line, part) in enumerate(zip(played.transcript.talk, played.went, strict=False)):
        if number in played.heard:
            newest = number
        if part == line.part or not isinstance(part, Bot) or not isinstance(line.part, Bot):
            continue
        bubbles = played.heard[newest].bubbles
        for item, bubble in zip(part.items, bubbles, strict=False):
            if is_name(item) and item not in line.part.items and item not in told:
                told.add(item)
                words = bubble.text.replace("\n", "\n     ")
                yield f"   {item} says:\n     {words}"
