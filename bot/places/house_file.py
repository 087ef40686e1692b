"""Reading a flat YAML file key by key, with the line of everything that is wrong.

YAML is composed into nodes and no further: nodes know their lines, and no tag of the file can build an object.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import yaml

from bot.model.errors import ContentError, Finding
from bot.model.ids import Locale

LARGEST_FILE = 65_536
LONGEST_TEXT = 500

_TEXT, _NUMBER, _YES_NO = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "bool"))
_DIGITS = re.compile(r"-?\d{1,9}", re.ASCII)
LOCALE_NAME = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,8})*")
_YES = {"yes", "true", "on"}

Check = Callable[[str], str]
"""What is wrong with a value, as a short phrase; empty when nothing is."""


@dataclass(slots=True)
class Sheet:
    """A file on its way to being read: keys are taken out one by one, and what remains at the end was not known."""

    file: str
    nodes: dict[str, tuple[int, yaml.Node]]
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, file: str, data: bytes) -> "Sheet":
        """The keys of the file. Raises ContentError where it is no YAML or no list of keys."""
        root = _compose(file, data)
        sheet = cls(file, {})
        for key, value in root.value:
            line = key.start_mark.line + 1
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                sheet.wrong(line, "a key that is no word", "write keys as in the shipped example")
            elif name in sheet.nodes:
                sheet.wrong(line, f"{name[:40]} stands twice", "remove one of the two")
            else:
                sheet.nodes[name] = (line, value)
        return sheet

    def wrong(self, line: int, problem: str, remedy: str) -> None:
        """Note a finding."""
        self.findings.append(Finding(self.file, line, problem, remedy))

    def finish(self) -> list[Finding]:
        """All findings, keys that nobody asked for included."""
        for name, (line, _) in self.nodes.items():
            self.wrong(line, f"unknown key {name[:40]!r}", "check the spelling against the shipped example")
        self.nodes = {}
        return self.findings

    def text(self, key: str, *, default: str | None = None, fault: Check | None = None) -> str:
        """A text. Without a default it must be there and not be empty."""
        taken = self._take(key, required=default is None)
        if taken is None:
            return default or ""
        line, node = taken
        value = self._text(key, line, node)
        if value == "" and default is None:
            self.wrong(line, f"{key} is empty", "fill it in")
        elif value and fault is not None and (problem := fault(value)):
            self.wrong(line, f"{key}: {problem[:160]}", "see the comment in the shipped example")
        return value or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is absent."""
        taken = self._take(key, required=False)
        if taken is None:
            return ()
        line, node = taken
        if not isinstance(node, yaml.SequenceNode):
            self.wrong(line, f"{key} is no list", "write one entry a line, each after a hyphen")
            return ()
        found = [self._text(key, item.start_mark.line + 1, item) for item in node.value]
        return tuple(text for text in found if text)

    def names(self, key: str, *, default: tuple[str, ...]) -> tuple[str, ...]:
        """A list of locale names without doubles."""
        line = self.nodes[key][0] if key in self.nodes else 0
        names = self.texts(key) if line else default
        if line and not names:
            self.wrong(line, f"{key} is empty", "name at least one language, such as ja")
        if len(set(names)) < len(names) or not all(LOCALE_NAME.fullmatch(name) for name in names):
            self.wrong(line, f"{key} holds a double or no language", "write each once, such as ja")
        return tuple(dict.fromkeys(names))

    def languages(self, key: str) -> tuple[str, ...]:
        """Those in which a text is written, in that order; nothing where there is no such text."""
        node = self.nodes[key][1] if key in self.nodes else None
        if not isinstance(node, yaml.MappingNode):
            return ()
        return tuple(inner.value for inner, _ in node.value if isinstance(inner, yaml.ScalarNode))

    def by_locale(self, key: str, locales: tuple[Locale, ...]) -> dict[Locale, str]:
        """A text for each of `locales`."""
        taken = self._take(key, required=True)
        if taken is None:
            return {}
        line, node = taken
        if not isinstance(node, yaml.MappingNode):
            self.wrong(line, f"{key} has no languages", "write ja: … and en: … below it, indented")
            return {}
        found: dict[Locale, str] = {}
        for inner, value in node.value:
            at = inner.start_mark.line + 1
            locale = Locale(inner.value if isinstance(inner, yaml.ScalarNode) else "")
            if locale not in locales:
                self.wrong(
                    at, f"{key} has a language that is not in locales: {locale[:20]!r}", "add it there or remove it"
                )
            elif locale in found:
                self.wrong(at, f"{key} has {locale} twice", "remove one of the two")
            else:
                found[locale] = self._text(f"{key}.{locale}", at, value) or ""
        for locale in locales:
            if not found.get(locale):
                self.wrong(line, f"{key} has no text for {locale}", f"add {locale}: below it")
        return found

    def number(self, key: str, *, least: int, most: int) -> int:
        """A whole number from `least` to `most`."""
        taken = self._take(key, required=True)
        if taken is None:
            return least
        line, node = taken
        if isinstance(node, yaml.ScalarNode) and node.tag == _NUMBER and _DIGITS.fullmatch(node.value):
            value = int(node.value)
            if least <= value <= most:
                return value
        self.wrong(line, f"{key} is no whole number from {least} to {most}", "write digits only")
        return least

    def yes_no(self, key: str, *, default: bool) -> bool:
        """True or false."""
        taken = self._take(key, required=False)
        if taken is None:
            return default
        line, node = taken
        if isinstance(node, yaml.ScalarNode) and node.tag == _YES_NO:
            return node.value.lower() in _YES
        self.wrong(line, f"{key} is neither true nor false", "write true or false")
        return default

    def _take(self, key: str, *, required: bool) -> tuple[int, yaml.Node] | None:
        taken = self.nodes.pop(key, None)
        if taken is None and required:
            self.wrong(0, f"{key} is missing", "copy it from the shipped example and fill it in")
        return taken

    def _text(self, key: str, line: int, node: yaml.Node) -> str | None:
        """The text, or None with a finding."""
        if not isinstance(node, yaml.ScalarNode) or node.tag != _TEXT:
            self.wrong(line, f"{key} is no text", "put it into quotation marks")
            return None
        text = str(node.value).strip()
        if len(text) > LONGEST_TEXT or not all(char.isprintable() or char == "\n" for char in text):
            self.wrong(line, f"{key} is too long or holds control characters", f"at most {LONGEST_TEXT} characters")
            return None
        return text


def _compose(file: str, data: bytes) -> yaml.MappingNode:
    try:
        if len(data) > LARGEST_FILE:
            raise _unreadable(file, 0, f"the file is larger than {LARGEST_FILE} bytes", "shorten it")
        root = yaml.compose(data.decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _unreadable(file, line, "the file is not UTF-8", "save it as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise _unreadable(
            file, line, f"no YAML: {error.problem}", "check indents, colons and quotation marks"
        ) from None
    except (yaml.YAMLError, RecursionError):
        raise _unreadable(file, 0, "the file cannot be read as YAML", "begin from the shipped example") from None
    if not isinstance(root, yaml.MappingNode):
        raise _unreadable(file, 1, "the file holds no keys", "begin from the shipped example")
    return root


def _unreadable(file: str, line: int, problem: str, remedy: str) -> ContentError:
    return ContentError([Finding(file, line, problem, remedy)])
