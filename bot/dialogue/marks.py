"""YAML as nodes that know their line. Whatever the bytes are, the outcome is a node or findings, never a traceback.

The text is composed and not constructed: no tag makes an object, `yes` stays the word it is, and aliases, which could
unfold a small file into a huge one, are refused before anything is composed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from bot.model.errors import Finding

MOST_BYTES = 262_144
"""Size of one content file; a flow of hundreds of steps stays far below."""
MOST_DEPTH = 12
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where PyYAML was built with it: ten times as fast, with the same nodes and lines."""


@dataclass(slots=True)
class Findings:
    """The findings of one file, as they are collected."""

    file: str
    found: list[Finding]

    def add(self, line: int, problem: str, remedy: str) -> None:
        """Note one thing to mend."""
        self.found.append(Finding(self.file, line, problem, remedy))


@dataclass(frozen=True, slots=True)
class Mark:
    """A node of a content file. `line` counts from 1."""

    node: yaml.Node
    findings: Findings

    @property
    def line(self) -> int:
        """Where it begins."""
        return _line(self.node)

    @property
    def is_text(self) -> bool:
        """A single word or text."""
        return isinstance(self.node, yaml.ScalarNode)

    @property
    def is_list(self) -> bool:
        """A list."""
        return isinstance(self.node, yaml.SequenceNode)

    @property
    def is_mapping(self) -> bool:
        """Keys with values."""
        return isinstance(self.node, yaml.MappingNode)

    def note(self, problem: str, remedy: str) -> None:
        """A finding at this place."""
        self.findings.add(self.line, problem, remedy)

    def text(self, what: str) -> str:
        """The word that stands here; a finding and an empty text where none does."""
        if isinstance(self.node, yaml.ScalarNode) and self.node.value:
            return str(self.node.value)
        self.note(f"{what} is not a text", f"write {what} as one word or one text")
        return ""

    def truth(self, what: str) -> bool | None:
        """`true` or `false`."""
        if isinstance(self.node, yaml.ScalarNode) and self.node.value in ("true", "false"):
            return bool(self.node.value == "true")
        self.note(f"{what} is neither true nor false", "write true or false")
        return None

    def items(self, what: str, most: int = 0) -> list["Mark"]:
        """The items of a list; a finding and none of them where there are more than `most` (0 = any number)."""
        if isinstance(self.node, yaml.SequenceNode):
            if self._is_over(what, most):
                return []
            return [Mark(item, self.findings) for item in self.node.value]
        self.note(f"{what} is not a list", "write it as a list: [a, b]")
        return []

    def words(self, what: str, most: int = 0) -> list["Mark"]:
        """One word, or a list of them."""
        return [self] if self.is_text else self.items(what, most)

    def fields(self, what: str, known: frozenset[str] | None = None, most: int = 0) -> dict[str, "Mark"]:
        """Keys and values; double and unknown keys become findings and are left out. `most` as in `items`."""
        if not isinstance(self.node, yaml.MappingNode):
            self.note(f"{what} has no keys", "write it as `key: value`")
            return {}
        if self._is_over(what, most):
            return {}
        fields: dict[str, Mark] = {}
        for key_node, value in self.node.value:
            key = Mark(key_node, self.findings)
            if not key.is_text:
                key.note(f"a key of {what} is not a word", "use a word as the key")
                continue
            name = str(key_node.value)
            if name in fields:
                key.note(f"the key {_short(name)} stands twice in {what}", "keep one of the two")
            elif known is not None and name not in known:
                key.note(f"{what} does not know the key {_short(name)}", f"use one of {', '.join(sorted(known))}")
            else:
                fields[name] = Mark(value, self.findings)
        return fields

    def _is_over(self, what: str, most: int) -> bool:
        over = 0 < most < len(self.node.value)
        if over:
            self.note(f"{what} has {len(self.node.value)} entries", f"keep at most {most}")
        return over


def compose(source: bytes, findings: Findings) -> Mark | None:
    """The root of a content file; None with findings where it cannot be read."""
    if len(source) > MOST_BYTES:
        findings.add(0, f"the file has {len(source)} bytes", f"split it: at most {MOST_BYTES}")
        return None
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        findings.add(line, "the file is not UTF-8", "save it as UTF-8")
        return None
    try:
        if (refused := _refuse(text)) is not None:
            findings.add(*refused)
            return None
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        findings.add(0 if mark is None else mark.line + 1, f"not YAML: {error.problem}", "mend the spelling there")
        return None
    except (yaml.YAMLError, ValueError, OverflowError):
        findings.add(
            0, "not YAML: it holds signs that YAML does not allow", "remove control characters and odd escapes"
        )
        return None
    if root is None:
        findings.add(0, "the file is empty", "write the flow or remove the file")
        return None
    return Mark(root, findings)


def _refuse(text: str) -> tuple[int, str, str] | None:
    """What must not be composed: aliases, and nesting so deep that composing it would not end well."""
    depth = 0
    for event in _events(text):
        line = _line(event)
        match event:
            case yaml.AliasEvent():
                return line, "an alias (*name) stands here", "write the part out"
            case yaml.CollectionStartEvent():
                depth += 1
                if depth > MOST_DEPTH:
                    return line, "the nesting is too deep", f"nest at most {MOST_DEPTH} levels"
            case yaml.CollectionEndEvent():
                depth -= 1
    return None


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_LOADER)


def _short(name: str) -> str:
    return name if len(name) <= 40 else name[:40] + "…"


def _line(place: yaml.Node | yaml.Event) -> int:
    return 0 if place.start_mark is None else int(place.start_mark.line) + 1
