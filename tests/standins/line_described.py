"""What LINE's own description has against a request, on top of what the stand-in finds by itself."""

import functools
import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from bot.sandbox import line_limits
from tests.standins.loopback import PROTOCOLS

_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,), "boolean": (bool,), "integer": (int,), "number": (int, float), "array": (list,), "object": (dict,)
}  # fmt: skip


def problem_of(body: bytes, model: str) -> str:
    """Why LINE would refuse the body of a request; empty where it would not."""
    return line_limits.problem_of(body, model) or "; ".join(described(model, json.loads(body)))


def described(name: str, value: object) -> list[str]:
    """What LINE's own description has against a value. Nothing, where it is not at hand."""
    if not (PROTOCOLS / "line").is_dir():
        return []
    return list(_against({"$ref": f"#/components/schemas/{name}"}, value, name))


@functools.cache
def _document() -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((PROTOCOLS / "line" / "messaging-api.yml").read_bytes(), loader)  # noqa: S506 - a safe loader


def _against(schema: Any, value: Any, place: str) -> Iterator[str]:
    schema = _resolved(schema)
    if "discriminator" in schema and isinstance(value, dict):
        kinds, name = schema["discriminator"]["mapping"], schema["discriminator"]["propertyName"]
        if value.get(name) not in kinds:
            yield f"{place}: there is no kind {value.get(name)}"
            return
        schema = _resolved({"$ref": kinds[value[name]]})
    kind = schema.get("type", "object" if "allOf" in schema or "properties" in schema else None)
    if kind and (not isinstance(value, _KINDS[kind]) or (isinstance(value, bool) and kind != "boolean")):
        yield f"{place}: {type(value).__name__} where {kind} is described"
        return
    if kind == "object":
        properties, required = _merged(schema)
        yield from (f"{place}: {name} is missing" for name in sorted(required - value.keys()))
        for name, inner in value.items():
            if name in properties:
                yield from _against(properties[name], inner, f"{place}.{name}")
            elif "additionalProperties" not in schema:
                yield f"{place}: {name} is not described"
    elif kind == "array":
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{place}: {len(value)} items"
        for index, inner in enumerate(value):
            yield from _against(schema["items"], inner, f"{place}[{index}]")
    else:
        yield from _plain(schema, value, place)


def _plain(schema: Any, value: Any, place: str) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value} is none of {schema['enum']}"
    if isinstance(value, str) and not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        yield f"{place}: {len(value)} characters"
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{place}: not of the form {schema['pattern']}"
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{place}: {value} is out of bounds"


def _resolved(schema: Any) -> Any:
    while "$ref" in schema:
        schema = _document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def _merged(schema: Any) -> tuple[dict[str, Any], set[str]]:
    properties, required = dict(schema.get("properties", {})), set(schema.get("required", []))
    for part in schema.get("allOf", []):
        inner, wanted = _merged(_resolved(part))
        properties |= inner
        required |= wanted
    return properties, required
