"""Content files as nobody should write them: any bytes, any YAML under the keys of the language, twisted shipped files.

What comes out is bytes, so that everything between a file and a finding is tried. Only what a person or an editor could
leave behind is made here; what it means is for the tests to say.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from bot.dialogue.arrows import ARROW_KEYS
from bot.dialogue.conditions import SLOT_KEYS, TEST_KEYS
from bot.dialogue.flow import Action, Reader, Show
from bot.dialogue.loader import FLOW_KEYS
from bot.dialogue.steps import SAY_KEYS, STEP_KEYS

ROOT = Path(__file__).parents[2]


class Files(dict[str, bytes]):
    """Files by name; a failing test names those that differ from the shipped ones, and not all of them in full."""

    def __repr__(self) -> str:
        told = {name: text for name, text in self.items() if shipped(name.partition("/")[0]).get(name) != text}
        return f"Files({told})"


Tree = Any
"""What YAML can hold: words, lists, mappings."""

LANGUAGE = tuple(sorted({*FLOW_KEYS, *STEP_KEYS, *SAY_KEYS, *ARROW_KEYS, *TEST_KEYS, *SLOT_KEYS, "parts"}))
KNOWN = (
    *("welcome", "hello", "sit", "start", "welcome.hello", "sit.start", "rest.paused", "letter.start", "danger.help"),
    *(
        "who",
        "self",
        "parent",
        "relation",
        "line-1",
        "skip",
        "done",
        "no-x",
        "ja",
        "en",
        "line",
        "web",
        "true",
        "false",
    ),
    *("yes", "none", "waiting", "empty", "filled", "acute", "death_wish", "1", "0"),
    *(action.value for action in Action),
    *(reader.value for reader in Reader),
    *(show.value for show in Show),
)
ODD = (
    *("", " ", "~", "null", "=", "<<", "&a", "*a", "!!python/object:os.system", "?", "-", ".", "..", "a.b.c", "A", "_"),
    *("a" * 41, "a" * 300, "é", "あ", "\x00", "\x07", "\x85", "\u2028", "\ufeff", "\U0001f331", "\u202e", "a\nb"),
    *("1e9", "0x1F", "2026-11-24", "12:30:45", "{{ house }}", "{% if %}", "%", "@x", "`", "a: b", "#", "'", '"', "|"),
)
words = st.sampled_from(KNOWN) | st.sampled_from(LANGUAGE) | st.sampled_from(ODD) | st.text(max_size=12)
keys = st.sampled_from(LANGUAGE) | st.sampled_from(KNOWN) | words
trees: st.SearchStrategy[Tree] = st.recursive(
    words | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=25,
)


class _Plainly(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes out what stands twice, instead of an alias."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the library's shape
        return True


def dumped(tree: Tree) -> bytes:
    """The tree as YAML, as an editor would save it."""
    text = yaml.dump(tree, Dumper=_Plainly, allow_unicode=True, sort_keys=False)
    return text.encode("utf-8", "surrogatepass")


@st.composite
def arrow(draw: st.DrawFn) -> Tree:
    """Something like an arrow, and sometimes anything else."""
    known = st.sampled_from(KNOWN)
    shaped = st.fixed_dictionaries(
        {},
        optional={
            "to": known,
            "call": known,
            "then": known,
            "with": st.dictionaries(known, known, max_size=2),
            "return": st.sampled_from([True, False, "true", "no"]),
            "set": st.dictionaries(known, known, max_size=2),
            "do": known | st.lists(known, max_size=3),
            "when": st.dictionaries(st.sampled_from(sorted(TEST_KEYS)), trees, max_size=3),
            "letter": st.booleans(),
        },
    )
    one = draw(shaped)
    return draw(st.sampled_from([one, [one], [draw(shaped), one], draw(trees)]))


@st.composite
def step(draw: st.DrawFn) -> Tree:
    """Something like a step: each key of the language with what belongs there, or with anything."""
    known = st.sampled_from(KNOWN)
    shapes: dict[str, st.SearchStrategy[Tree]] = {
        key: arrow() for key in ("read", "each_line", "words", "skip", "next", "several", "elsewhere")
    } | {
        "say": st.lists(known | st.dictionaries(st.sampled_from(sorted(SAY_KEYS)), trees, max_size=3), max_size=4),
        "ask": known,
        "reader": st.sampled_from(list(Reader)).map(str),
        "choices": st.dictionaries(known, arrow(), max_size=4),
        "again": known,
        "tap_only": st.booleans(),
        "available": st.dictionaries(st.sampled_from(["channel", "locale"]), trees, max_size=2),
        "include": known | st.lists(known, max_size=2),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(shapes)), max_size=6, unique=True))
    return {key: draw(shapes[key]) if draw(st.integers(0, 4)) else draw(trees) for key in chosen}


@st.composite
def flow_file(draw: st.DrawFn, name: str = "sit") -> bytes:
    """A flow file in which any key may hold anything."""
    steps = draw(st.dictionaries(st.sampled_from(["start", "a", "b", "c"]) | words, step(), max_size=4))
    tree: dict[str, Tree] = {
        "flow": name,
        "start": draw(st.sampled_from(["start", "a"]) | words),
        "skip": draw(arrow()),
        "steps": steps,
    }
    for key in draw(st.lists(st.sampled_from(sorted(FLOW_KEYS)), max_size=2)):
        tree[key] = draw(trees)
    return dumped(tree)


@st.composite
def parts_file(draw: st.DrawFn) -> bytes:
    """`flows/parts.yaml` with anything in it."""
    inner = draw(st.dictionaries(st.sampled_from(KNOWN) | words, step() | trees, max_size=4))
    return dumped(draw(st.sampled_from([{"parts": inner}, inner, draw(trees)])))


anything = st.binary(max_size=200) | st.text(max_size=120).map(lambda text: text.encode("utf-8", "surrogatepass"))
signs = st.text(alphabet="{}[]:,- \n\t#&*!|>'\"%@`?~<absteporwhnx\x85\ufeff", max_size=120).map(str.encode)
documents = anything | signs | trees.map(dumped)


@cache
def shipped(folder: str) -> Mapping[str, bytes]:
    """The files of `flows`, `locales` or `places` as they ship, by the names that loaders know."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in (".yaml", ".csv")
    }


def plain(source: bytes) -> Tree:
    """The tree of a YAML file; every leaf is the word as it is written."""
    return yaml.load(source, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - it makes words, lists and mappings only


def places_in(tree: Tree, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each node below the root."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in inner:
        yield (*path, key)
        yield from places_in(value, (*path, key))


def holder_of(tree: Tree, path: tuple[Any, ...]) -> Tree:
    """The mapping or list in which a node stands."""
    for key in path[:-1]:
        tree = tree[key]
    return tree


@st.composite
def twisted(draw: st.DrawFn, source: bytes) -> bytes:
    """A file whose nodes were deleted, doubled, renamed, put elsewhere or made something else."""
    tree = plain(source)
    for _ in range(draw(st.integers(1, 3))):
        paths = list(places_in(tree))
        if not paths:
            break
        path = draw(st.sampled_from(paths))
        holder, key = holder_of(tree, path), path[-1]
        value = holder[key]
        match draw(st.sampled_from(["delete", "double", "rename", "retype", "reorder", "replace", "wrap"])):
            case "delete":
                del holder[key]
            case "double" if isinstance(holder, list):
                holder.insert(key, value)
            case "rename" | "double" if isinstance(holder, dict):
                holder[draw(keys)] = value
                holder.pop(key, None)
            case "retype":
                holder[key] = draw(trees)
            case "reorder" if isinstance(holder, dict):
                items = draw(st.permutations(list(holder.items())))
                holder.clear()
                holder.update(items)
            case "replace":
                other = draw(st.sampled_from(paths))
                try:
                    holder[key] = plain(dumped(holder_of(tree, other)[other[-1]]))
                except (KeyError, IndexError, TypeError):
                    holder[key] = None
            case _:
                holder[key] = [value, value]
    return dumped(tree)


@st.composite
def garbled(draw: st.DrawFn, source: bytes) -> bytes:
    """A file whose bytes were cut, doubled, swapped, or saved by another editor."""
    lines = source.splitlines(keepends=True)
    first, second = sorted(draw(st.tuples(st.integers(0, len(lines)), st.integers(0, len(lines)))))
    match draw(
        st.sampled_from(
            ["cut", "drop", "double", "swap", "insert", "bom", "crlf", "utf16", "cp932", "indent", "merge", "anchor"]
        )
    ):
        case "cut":
            return source[: draw(st.integers(0, len(source)))]
        case "drop":
            return b"".join(lines[:first] + lines[second:])
        case "double":
            return b"".join(lines[:second] + lines[first:])
        case "swap":
            return b"".join(lines[:first] + lines[second:] + lines[first:second])
        case "insert":
            at = draw(st.integers(0, len(source)))
            return (
                source[:at] + draw(anything | st.sampled_from([b"\t", b"\0", b"\xff", b"{", b"]", b":"])) + source[at:]
            )
        case "bom":
            return b"\xef\xbb\xbf" * draw(st.integers(1, 2)) + source
        case "crlf":
            return source.replace(b"\n", draw(st.sampled_from([b"\r\n", b"\r", b"\n\n", b"\xc2\x85"])))
        case "utf16":
            return source.decode().encode(draw(st.sampled_from(["utf-16", "utf-16-be", "utf-32"])))
        case "cp932":
            return source.decode().encode("cp932", "replace")
        case "indent":
            return b"".join(b" " + line if first <= place < second else line for place, line in enumerate(lines))
        case "merge":
            return b"".join([*lines[:first], b"  <<: {to: sit.start}\n", *lines[first:]])
        case _:
            return b"".join([*lines[:first], b"  x: &a [*a, *a]\n", *lines[first:]])


@st.composite
def spoilt(draw: st.DrawFn, folder: str) -> Files:
    """All shipped files of a folder, one or two of them spoilt, missing, swapped or joined by another."""
    files = Files(shipped(folder))
    for _ in range(draw(st.integers(1, 2))):
        name = draw(st.sampled_from(sorted(files)))
        kinds = [garbled(files[name]), documents]
        if name.endswith(".yaml") and _is_yaml(files[name]):
            kinds.append(twisted(files[name]))
        match draw(st.sampled_from(["spoil", "spoil", "spoil", "spoil", "swap", "remove", "copy"])):
            case "swap":
                other = draw(st.sampled_from(sorted(files)))
                files[name], files[other] = files[other], files[name]
            case "remove" if len(files) > 1:
                del files[name]
            case "copy":
                at = name.rpartition("/")[0]
                files[f"{at}/{draw(st.sampled_from(['x.yaml', 'あ.yaml', 'parts.yaml', 'ways.yaml', 'b.csv']))}"] = (
                    files[name]
                )
            case _:
                files[name] = draw(st.one_of(kinds))
    return files


def _is_yaml(source: bytes) -> bool:
    try:
        return isinstance(plain(source), dict | list)
    except (yaml.YAMLError, ValueError):
        return False
