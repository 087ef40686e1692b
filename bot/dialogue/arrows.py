"""Reading the arrows of a step."""

import re
from collections.abc import Mapping

from bot.dialogue import taps
from bot.dialogue.bounds import LONGEST_NAME, MOST_ARROWS, MOST_VALUES, NAMING
from bot.dialogue.condition import SKIPPED
from bot.dialogue.conditions import NAME, tests_of
from bot.dialogue.flow import Action, Arrow, Arrows, line_choice, line_number
from bot.dialogue.marks import Mark
from bot.dialogue.scope import Scope
from bot.model.conversation import Position
from bot.model.words import TextKey

CHOICE = re.compile(rf"[a-z0-9][a-z0-9_-]{{0,{LONGEST_NAME - 1}}}", re.ASCII)
ARROW_KEYS = frozenset({"to", "call", "then", "with", "return", "set", "do", "when", "letter"})
TAKEN = frozenset({SKIPPED, "each_line"})
OPTION_KEYS = frozenset({"when", "letter"})
DECIDE_BY_THEMSELVES = frozenset({Action.RESUME, Action.ANEW, Action.ACCEPT_LIVE})
LONGEST_LINE_CHOICE = line_choice(999_999)


def arrows_of(mark: Mark, scope: Scope, what: str, *, is_choice: bool = False) -> Arrows:
    """One arrow or a list of them. Only a choice may end with a `when`: it is offered only where one of them holds."""
    marks = [mark] if mark.is_mapping else mark.items(what, most=MOST_ARROWS)
    arrows = tuple(arrow for item in marks if (arrow := _arrow(item, scope, what)) is not None)
    if not marks and mark.is_list:
        mark.note(f"{what} has no arrow", "write `{to: step}`")
    if len(arrows) == len(marks) and arrows:
        for item, arrow in zip(marks[:-1], arrows[:-1], strict=True):
            if arrow.when is None:
                item.note("this arrow always holds, so that those below are never taken", "give it a `when`")
        if arrows[-1].when is not None and not is_choice:
            marks[-1].note(f"the last arrow of {what} has a `when`", "remove it, or add an arrow without one below")
    if not is_choice and any(arrow.letter for arrow in arrows):
        mark.note(f"{what} has no label that could be a line of the letter", "remove `letter`")
    return arrows


def option_of(mark: Mark, scope: Scope, what: str) -> Arrows:
    """One of several choices: it leads nowhere by itself, so that `{}` is enough."""
    if not mark.is_mapping:
        mark.note(f"{what} is one of several, and they lead on together", "write `{}`, or `{letter: true}`")
        return ()
    fields = mark.fields(what, OPTION_KEYS)
    return (
        Arrow(
            letter=_truth(fields, "letter"),
            when=tests_of(fields["when"], scope.takes) if "when" in fields else None,
            line=mark.line,
            file=scope.file,
        ),
    )


def check_choice_id(mark: Mark, flow: str, step: str, id_: str) -> None:
    """A choice's id comes back with its tap and is the value of a slot."""
    if not CHOICE.fullmatch(id_) or line_number(id_) is not None or id_ in TAKEN:
        mark.note(
            f"{id_[:40]!r} is no id of a choice",
            "use small letters, digits, _ and -; skip, line-1, each_line are taken",
        )
    check_tap(mark, flow, step, id_)


def check_tap(mark: Mark, flow: str, step: str, id_: str) -> None:
    """What a button carries must fit every channel."""
    size = len(taps.choice(Position(flow, step), id_).encode())
    if size > taps.MOST_BYTES:
        mark.note(f"the button's data has {size} bytes", f"shorten flow, step or choice: at most {taps.MOST_BYTES}")


def text_key(mark: Mark, scope: Scope) -> TextKey:
    """A text of this flow (in a shared part: of the parts), or `other_flow.name`."""
    name = mark.text("a text's name")
    where, dot, rest = name.partition(".")
    parts = (where, rest) if dot else (scope.texts, name)
    if name and not all(NAME.fullmatch(part) for part in parts):
        mark.note(f"{name[:40]!r} names no text", "write `name` or `other_flow.name`")
    return TextKey(*parts)


def _arrow(mark: Mark, scope: Scope, what: str) -> Arrow | None:
    if not mark.is_mapping:
        mark.note(f"{what} is no arrow", "write `{to: step}`, `{call: flow.step, then: step}` or `{return: true}`")
        return None
    fields = mark.fields("an arrow", ARROW_KEYS)
    asked = _list(fields.get("do"), "`do`")
    actions = tuple(action for item in asked if (action := _action(item)) is not None)
    returns = _truth(fields, "return")
    ways = [key for key in ("to", "call") if key in fields] + (["return"] if returns else [])
    decide = DECIDE_BY_THEMSELVES & set(actions)
    if len(ways) > 1:
        mark.note(f"the arrow has `{ways[0]}` and `{ways[1]}`", "keep one of the two")
    if not ways and not decide and not (asked and not actions):
        mark.note("the arrow leads nowhere", "add `to`, `call` with `then`, or `return: true`")
    if decide - {Action.ACCEPT_LIVE} and ("to" in fields or "call" in fields):
        mark.note(f"`{min(decide)}` leads on by itself", f"remove `{ways[0]}`")
    if ("call" in fields) is not ("then" in fields):
        mark.note("`call` and `then` belong together", "write `{call: flow.step, then: step}`")
    if "with" in fields and "call" not in fields:
        fields["with"].note("only a call hands something over", "use `call` with `then`, or remember it with `set`")
    return Arrow(
        to=position_of(fields.get("to"), scope.flow),
        call=position_of(fields.get("call"), scope.flow),
        then=position_of(fields.get("then"), scope.flow),
        args=_values(fields["with"], "`with`") if "with" in fields else (),
        returns=returns,
        sets=_values(fields["set"], "`set`") if "set" in fields else (),
        actions=actions,
        letter=_truth(fields, "letter"),
        when=tests_of(fields["when"], scope.takes) if "when" in fields else None,
        line=mark.line,
        file=scope.file,
    )


def _truth(fields: Mapping[str, Mark], key: str) -> bool:
    return key in fields and fields[key].truth(f"`{key}`") is True


def _list(mark: Mark | None, what: str) -> list[Mark]:
    return [] if mark is None else mark.words(what)


def _action(mark: Mark) -> Action | None:
    name = mark.text("an action")
    if name in tuple(Action):
        return Action(name)
    mark.note(f"there is no action {name[:40]!r}", f"use one of {', '.join(Action)}")
    return None


def position_of(mark: Mark | None, flow: str) -> Position | None:
    """`step` of this flow or `flow.step`; None with a finding where it names no step."""
    if mark is None:
        return None
    name = mark.text("a step's name")
    where, dot, rest = name.partition(".")
    position = Position(where, rest) if dot else Position(flow, name)
    if name and not (NAME.fullmatch(position.flow) and NAME.fullmatch(position.step)):
        mark.note(f"{name[:40]!r} names no step", "write `step` or `flow.step`")
        return None
    return position if name else None


def _values(mark: Mark, what: str) -> tuple[tuple[str, str], ...]:
    values: list[tuple[str, str]] = []
    for name, value in mark.fields(what, most=MOST_VALUES).items():
        if not NAME.fullmatch(name):
            value.note(f"{name[:40]!r} is no slot name", NAMING)
        values.append((name, value.text(f"the value of {name[:40]}")))
    return tuple(values)
