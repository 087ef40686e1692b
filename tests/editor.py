"""What an editor makes of a content file, and what it finds there by a schema."""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from jsonschema import Draft202012Validator

NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
TYPED = {"": None, "~": None, "true": True, "false": False}


def as_an_editor_reads(node: yaml.Node) -> Any:
    """YAML 1.2 by its types: `yes` is a text, `true` and `0312` are not; keys are texts."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: as_an_editor_reads(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [as_an_editor_reads(item) for item in node.value]
    text = str(node.value)
    if node.style is not None:
        return text
    if text in ("null", "Null", "NULL") or text.lower() in TYPED:
        return TYPED.get(text.lower())
    if NUMBER.fullmatch(text) is None:
        return text
    return float(text) if re.search(r"[.eE]", text) and "x" not in text else int(text.lstrip("0+") or "0", 0)


def read(text: str) -> Any:
    return as_an_editor_reads(yaml.compose(text, Loader=yaml.SafeLoader))


def older(value: Any) -> Any:
    """The same as an editor of YAML 1.1 reads it: `yes` is true. Keys stay texts."""
    if isinstance(value, dict):
        return {str(key): older(inner) for key, inner in value.items()}
    return [older(inner) for inner in value] if isinstance(value, list) else value


def refusals(schema: Draft202012Validator, tree: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in schema.iter_errors(tree)]


def mappings(tree: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every set of keys in a flow, with what it is."""
    yield "flow", tree
    yield from arrows(tree.get("skip"))
    for step in tree["steps"].values():
        yield "step", step
        yield from inside(step)


def inside(step: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for item in step.get("say", ()):
        if isinstance(item, dict):
            yield "bubble", item
            yield from guards(item)
    if "available" in step:
        yield "place", step["available"]
    for choice in step.get("choices", {}).values():
        if "several" in step:
            yield "option", choice
            yield from guards(choice)
        else:
            yield from arrows(choice)
    for key in ("read", "each_line", "words", "skip", "next", "several", "elsewhere"):
        yield from arrows(step.get(key))


def arrows(tree: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for arrow in tree if isinstance(tree, list) else [tree] if tree else []:
        yield "arrow", arrow
        yield from guards(arrow)


def guards(tree: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if "when" in tree:
        yield "tests", tree["when"]
        for slot in tree["when"].get("slots", ()):
            yield "slot", slot


def described(tree: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every key that can be written, with what an editor says about it."""
    if isinstance(tree, dict):
        for name, value in tree.items():
            if name == "properties" and isinstance(value, dict):
                for key, under in value.items():
                    yield f"{place}.{key}", under
            yield from described(value, f"{place}/{name}")
    elif isinstance(tree, list):
        for item in tree:
            yield from described(item, place)
