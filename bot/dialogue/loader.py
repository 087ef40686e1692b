"""From files to a frozen flow set. Everything that is wrong is found in one go, with file, line and remedy."""

import hashlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from bot.dialogue.arrows import NAME, arrows_of, check_choice_id, text_key
from bot.dialogue.conditions import tests_of
from bot.dialogue.flow import Arrows, Flow, FlowSet, Reader, SayItem, Show, Step
from bot.dialogue.machine import RuleBook
from bot.dialogue.marks import Findings, Mark, compose
from bot.dialogue.paths import check_paths
from bot.dialogue.targets import resolve
from bot.model.errors import ContentError, Finding

FLOW_KEYS = frozenset({"flow", "about", "start", "skip", "steps"})
STEP_KEYS = frozenset(
    {"say", "ask", "reader", "read", "choices", "each_line", "words", "skip", "again", "tap_only", "next"}
)
QUESTION_KEYS = STEP_KEYS - {"say", "next"}
WAYS_ON = frozenset({"choices", "words", "read", "each_line"})
SAY_KEYS = frozenset({"text", "show", "when"})
MOST_FILES = 200


def load(files: Mapping[str, bytes]) -> FlowSet:
    """All flows, checked and compiled. Keys are file names such as `flows/welcome.yaml`.

    Raises ContentError with all findings.
    """
    found: list[Finding] = []
    if len(files) > MOST_FILES:
        raise ContentError([Finding("flows", 0, f"there are {len(files)} files", f"keep at most {MOST_FILES}")])
    flows: dict[str, Flow] = {}
    for file, source in sorted(files.items()):
        findings = Findings(file, found)
        root = compose(source, findings)
        if root is not None and (flow := _flow(root, file)) is not None:
            if flow.name in flows:
                findings.add(1, f"the flow {flow.name} is already in {flows[flow.name].file}", "give it another name")
            else:
                flows[flow.name] = flow
    misled: list[Finding] = []
    flows = resolve(flows, misled)
    if not misled:
        check_paths(flows, found)
    found += misled
    if found:
        raise ContentError(found)
    return FlowSet(flows, _hash(files), RuleBook(flows))


def _hash(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for file, source in sorted(files.items()):
        digest.update(f"{len(file.encode())}:{file}:{len(source)}:".encode() + source)
    return digest.hexdigest()


def _flow(root: Mark, file: str) -> Flow | None:
    fields = root.fields("the flow", FLOW_KEYS)
    if not fields:
        return None
    stem = PurePosixPath(file).stem
    for key in ("flow", "start", "steps"):
        if key not in fields:
            root.note(f"the flow has no `{key}`", f"add `{key}:`")
    name = fields["flow"].text("`flow`") if "flow" in fields else stem
    if name != stem:
        fields["flow"].note(f"the flow is called {name[:40]!r} and its file {stem}", f"write `flow: {stem}`")
    if not NAME.fullmatch(stem):
        root.note("the file's name is no flow name", "use small letters, digits and _ , beginning with a letter")
    default = arrows_of(fields["skip"], stem, "`skip`") if "skip" in fields else ()
    steps: dict[str, Step] = {}
    for step_name, mark in (fields["steps"].fields("`steps`") if "steps" in fields else {}).items():
        if not NAME.fullmatch(step_name):
            mark.note(
                f"{step_name[:40]!r} is no step name", "use small letters, digits and _ , beginning with a letter"
            )
        steps[step_name] = _step(mark, stem, step_name, default)
    start = fields["start"].text("`start`") if "start" in fields else ""
    if start and start not in steps:
        fields["start"].note(f"the flow starts at {start[:40]!r}, which it does not have", "name one of its steps")
    about = fields["about"].text("`about`") if "about" in fields else ""
    return Flow(name=stem, start=start, steps=steps, about=about, file=file)


def _step(mark: Mark, flow: str, name: str, default_skip: Arrows) -> Step:
    fields = mark.fields(f"the step {name[:40]}", STEP_KEYS)
    passes = "next" in fields
    if passes and (both := sorted(QUESTION_KEYS & fields.keys())):
        mark.note(f"the step has `next` and `{both[0]}`", "a step goes on at once or asks: keep one of the two")
    if not passes and not WAYS_ON & fields.keys():
        mark.note("the step has no way on", "give it `next`, `choices` or `words`")

    def arrows(key: str) -> Arrows:
        return arrows_of(fields[key], flow, f"`{key}`") if key in fields else ()

    skip = arrows("skip") or (() if passes else default_skip)
    if not passes and not skip:
        mark.note("the question cannot be skipped", "give the step or the flow a `skip`")
    reader = _reader(fields["reader"]) if "reader" in fields else None
    if "read" in fields and reader is None:
        fields["read"].note("`read` without a `reader`", "add `reader:`")
    if reader is Reader.PREFECTURE and "read" not in fields:
        fields["reader"].note("the reader finds prefectures, and no arrow takes them", "add `read:`")
    ask = fields["ask"].text("`ask`") if "ask" in fields else ""
    if ask and not NAME.fullmatch(ask):
        fields["ask"].note(f"{ask[:40]!r} is no slot name", "use small letters, digits and _ , beginning with a letter")
    return Step(
        name=name,
        say=_say(fields["say"], flow) if "say" in fields else (),
        ask=ask,
        reader=reader,
        read=arrows("read"),
        choices=_choices(fields["choices"], flow, name) if "choices" in fields else (),
        each_line=arrows("each_line"),
        words=arrows("words"),
        skip=skip,
        again=text_key(fields["again"], flow) if "again" in fields else None,
        tap_only=bool(fields["tap_only"].truth("`tap_only`")) if "tap_only" in fields else False,
        next=arrows("next"),
        line=mark.line,
    )


def _reader(mark: Mark) -> Reader | None:
    name = mark.text("`reader`")
    if name in tuple(Reader):
        return Reader(name)
    mark.note(f"there is no reader {name[:40]!r}", f"use one of {', '.join(Reader)}")
    return None


def _say(mark: Mark, flow: str) -> tuple[SayItem, ...]:
    items: list[SayItem] = []
    for item in mark.items("`say`"):
        if item.is_text:
            items.append(SayItem(texts=(text_key(item, flow),), line=item.line))
            continue
        fields = item.fields("a bubble", SAY_KEYS)
        if ("text" in fields) is ("show" in fields):
            item.note("a bubble is either a text or something to show", "write `text:` or `show:`")
            continue
        when = tests_of(fields["when"]) if "when" in fields else None
        if "text" in fields:
            items.append(SayItem(texts=(text_key(fields["text"], flow),), when=when, line=item.line))
            continue
        show = fields["show"].text("`show`")
        if show in tuple(Show):
            items.append(SayItem(show=Show(show), when=when, line=item.line))
        else:
            fields["show"].note(f"{show[:40]!r} cannot be shown", f"use one of {', '.join(Show)}")
    return tuple(items)


def _choices(mark: Mark, flow: str, step: str) -> tuple[tuple[str, Arrows], ...]:
    choices: list[tuple[str, Arrows]] = []
    fields = mark.fields("`choices`")
    if mark.is_mapping and not fields:
        mark.note("`choices` is empty", "name a choice or remove `choices`")
    for id_, arrows in fields.items():
        check_choice_id(arrows, flow, step, id_)
        choices.append((id_, arrows_of(arrows, flow, f"the choice {id_[:40]}", may_be_hidden=True)))
    return tuple(choices)
