"""Reading the steps of a flow, with the shared parts that they include."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.dialogue.arrows import arrows_of, check_choice_id, check_tap, option_of, text_key
from bot.dialogue.bounds import MOST_BUBBLES, MOST_CHOICES, MOST_INCLUDES, MOST_VARIANTS, NAMING, some
from bot.dialogue.conditions import NAME, places_of, tests_of
from bot.dialogue.flow import AWAY, DONE, Arrows, Reader, SayItem, Show, Step
from bot.dialogue.marks import Mark
from bot.dialogue.scope import PARTS, Scope
from bot.model.words import TextKey

PART_KEYS = frozenset(
    {
        "say", "ask", "reader", "read", "choices", "several", "each_line", "words", "skip", "again", "tap_only", "next",
        "available", "elsewhere",
    }
)  # fmt: skip
STEP_KEYS = PART_KEYS | {"include"}
QUESTION_KEYS = PART_KEYS - {"say", "next", "available", "elsewhere"}
WAYS_ON = frozenset({"choices", "words", "read", "each_line"})
SAY_KEYS = frozenset({"text", "one_of", "show", "when"})
ADDED_UP = frozenset({"say", "choices"})
"""Keys of which a step and its parts each bring some, in the order written. Of others the step's own counts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands under one key, and where it was written; `part` is empty for the step itself."""

    mark: Mark
    scope: Scope
    part: str = ""


Pieces = dict[str, list[Piece]]


def step_of(mark: Mark, scope: Scope, name: str, default_skip: Arrows, parts: Mapping[str, Mark]) -> Step:
    """One step. `parts` are the shared parts by name."""
    pieces = _pieces(mark, scope, name, parts)
    passes = "next" in pieces
    if passes and (both := sorted(QUESTION_KEYS & pieces.keys())):
        mark.note(f"the step has `next` and `{both[0]}`", "a step goes on at once or asks: keep one of the two")
    if not passes and not WAYS_ON & pieces.keys():
        mark.note("the step has no way on", "give it `next`, `choices` or `words`")

    def arrows(key: str) -> Arrows:
        return arrows_of(pieces[key][0].mark, pieces[key][0].scope, f"`{key}`") if key in pieces else ()

    def one(key: str) -> Mark | None:
        return pieces[key][0].mark if key in pieces else None

    skip = arrows("skip") or (() if passes else default_skip)
    if not passes and not skip:
        mark.note("the question cannot be skipped", "give the step or the flow a `skip`")
    ask = _slot_name(one("ask"))
    tap_only = one("tap_only")
    step = Step(
        name=name,
        say=tuple(item for piece in pieces.get("say", ()) for item in _say(piece)),
        ask=ask,
        reader=_reader(one("reader"), one("read")),
        read=arrows("read"),
        choices=_choices(pieces.get("choices", ()), name, several="several" in pieces),
        each_line=arrows("each_line"),
        words=arrows("words"),
        skip=skip,
        again=text_key(pieces["again"][0].mark, pieces["again"][0].scope) if "again" in pieces else None,
        tap_only=tap_only is not None and tap_only.truth("`tap_only`") is True,
        next=arrows("next"),
        several=arrows("several"),
        labels=_labels(pieces),
        line=mark.line,
    )
    if "several" in pieces:
        _check_several(pieces, scope, step)
    for count, most, what in ((len(step.say), MOST_BUBBLES, "bubbles"), (len(step.choices), MOST_CHOICES, "choices")):
        if count > most:
            mark.note(f"the step has {count} {what}", f"part it in two steps: at most {most}")
    return _placed(step, pieces, mark, default_skip)


def _pieces(mark: Mark, scope: Scope, name: str, parts: Mapping[str, Mark]) -> Pieces:
    fields = mark.fields(f"the step {name[:40]}", STEP_KEYS)
    pieces: Pieces = {}
    for key, value in fields.items():
        if key != "include":
            pieces.setdefault(key, []).append(Piece(value, scope))
            continue
        for part, shared in _included(value, parts):
            for part_key, part_value in shared.fields(f"the part {part}", PART_KEYS).items():
                if part_key in ADDED_UP or part_key not in {*fields, *pieces}:
                    inside = replace(scope, texts=PARTS, file=shared.findings.file)
                    pieces.setdefault(part_key, []).append(Piece(part_value, inside, part))
    return pieces


def _included(mark: Mark, parts: Mapping[str, Mark]) -> Iterator[tuple[str, Mark]]:
    for item in mark.words("`include`", most=MOST_INCLUDES):
        part = item.text("a part's name")
        if part in parts:
            yield part, parts[part]
        elif part:
            known = f"use one of {some(parts)}" if parts else f"write it in flows/{PARTS}.yaml"
            item.note(f"there is no part {part[:40]!r}", known)


def _slot_name(mark: Mark | None) -> str:
    ask = mark.text("`ask`") if mark is not None else ""
    if mark is not None and ask and not NAME.fullmatch(ask):
        mark.note(f"{ask[:40]!r} is no slot name", NAMING)
    return ask


def _reader(mark: Mark | None, read: Mark | None) -> Reader | None:
    if mark is None:
        if read is not None:
            read.note("`read` without a `reader`", "add `reader:`")
        return None
    name = mark.text("`reader`")
    if name not in tuple(Reader):
        mark.note(f"there is no reader {name[:40]!r}", f"use one of {', '.join(Reader)}")
        return None
    if name == Reader.PREFECTURE and read is None:
        mark.note("the reader finds prefectures, and no arrow takes them", "add `read:`")
    return Reader(name)


def _say(piece: Piece) -> list[SayItem]:
    items: list[SayItem] = []
    scope = piece.scope
    for item in piece.mark.items("`say`"):
        if item.is_text:
            items.append(SayItem((text_key(item, scope),), line=item.line, file=scope.file))
            continue
        fields = item.fields("a bubble", SAY_KEYS)
        if len(fields.keys() & {"text", "one_of", "show"}) != 1:
            item.note("a bubble is a text, one of several, or something to show", "write `text:`, `one_of:` or `show:`")
            continue
        when = tests_of(fields["when"], scope.takes) if "when" in fields else None
        blank = SayItem(when=when, line=item.line, file=scope.file)
        if "text" in fields:
            items.append(replace(blank, texts=(text_key(fields["text"], scope),)))
        elif "one_of" in fields:
            items.append(replace(blank, texts=_variants(fields["one_of"], scope)))
        elif (show := fields["show"].text("`show`")) in tuple(Show):
            items.append(replace(blank, show=Show(show)))
        else:
            fields["show"].note(f"{show[:40]!r} cannot be shown", f"use one of {', '.join(Show)}")
    return items


def _variants(mark: Mark, scope: Scope) -> tuple[TextKey, ...]:
    texts = tuple(text_key(item, scope) for item in mark.items("`one_of`", most=MOST_VARIANTS))
    if mark.is_list and len(set(texts)) < max(2, len(texts)):
        mark.note("`one_of` needs two or more different texts", "name another text, or write `text:`")
    return texts


def _choices(pieces: Iterable[Piece], step: str, *, several: bool) -> tuple[tuple[str, Arrows], ...]:
    choices: dict[str, Arrows] = {}
    for piece in pieces:
        fields = piece.mark.fields("`choices`")
        if piece.mark.is_mapping and not fields:
            piece.mark.note("`choices` is empty", "name a choice or remove `choices`")
        for id_, arrows in fields.items():
            check_choice_id(arrows, piece.scope.flow, step, id_)
            if id_ in choices:
                arrows.note(f"the choice {id_[:40]} stands twice in {step}", "keep one of the two")
            elif several:
                choices[id_] = option_of(arrows, piece.scope, f"the choice {id_[:40]}")
            else:
                choices[id_] = arrows_of(arrows, piece.scope, f"the choice {id_[:40]}", is_choice=True)
    return tuple(choices.items())


def _labels(pieces: Pieces) -> tuple[tuple[str, TextKey], ...]:
    """Where the labels of what a part brings stand: `choices.<part>.<id>` of the words of the parts."""
    brought = [
        (id_, piece.part)
        for piece in pieces.get("choices", ())
        if piece.part and piece.mark.is_mapping
        for id_ in (key.value for key, _ in piece.mark.node.value)
    ]
    brought += [
        (id_, piece.part)
        for key, id_ in (("each_line", "each_line"), ("several", DONE))
        for piece in pieces.get(key, ())
        if piece.part
    ]
    return tuple((str(id_), TextKey(PARTS, f"{part}.{id_}")) for id_, part in brought)


def _check_several(pieces: Pieces, scope: Scope, step: Step) -> None:
    here = pieces["several"][0].mark
    if not step.ask or not step.choices:
        here.note("several answers need a place to be remembered and something to choose", "add `ask` and `choices`")
    for key in ("reader", "each_line", "read"):
        if key in pieces:
            pieces[key][0].mark.note(f"`{key}` does not go with `several`", "keep one of the two")
    for id_, _ in step.choices:
        if id_ == DONE or id_.startswith(AWAY):
            here.note(f"a choice among several cannot be called {id_[:40]}", f"{DONE} and {AWAY}… are taken")
        check_tap(here, scope.flow, step.name, AWAY + id_)


def _placed(step: Step, pieces: Pieces, mark: Mark, default_skip: Arrows) -> Step:
    """With the channels and languages where it exists, and where one goes elsewhere."""
    if "available" not in pieces:
        if "elsewhere" in pieces:
            pieces["elsewhere"][0].mark.note("`elsewhere` without `available`", "add `available:`")
        return step
    if "elsewhere" in pieces:
        piece = pieces["elsewhere"][0]
        elsewhere = arrows_of(piece.mark, piece.scope, "`elsewhere`")
    else:  # copies: an arrow is known by where it starts and by what it is taken
        elsewhere = tuple(replace(arrow) for arrow in step.skip or default_skip)
    if not elsewhere:
        mark.note("nothing says where one goes instead", "add `elsewhere:`")
    return replace(step, available=places_of(pieces["available"][0].mark), elsewhere=elsewhere)
