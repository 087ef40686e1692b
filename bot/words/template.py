"""A text with `{{ variables }}`, compiled once at load and never while somebody waits.

An author may write `{{ name }}` and, where a sentence must differ, `{% if open_lines == "1" %}…{% else %}…{% endif %}`.
Nothing else of Jinja is let in: no loops, filters, calls or attributes. So every text stays something that people
can read and sign off, and no text can run for long or reach into the program.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from bot.model.errors import Fault, Finding
from bot.words.sheet import Entry
from bot.words.variables import HOUSE_CONSTANTS, VARIABLES

ENVIRONMENT = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)
"""Plain text for all channels; the web page escapes what it shows, as it must for visitors' words too."""
ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.If,
    nodes.Compare,
    nodes.Operand,
    nodes.Const,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
SHOWN = (nodes.TemplateData, nodes.Name)


class Text:
    """One compiled text. `variables` are those of a turn; constants of the house are already folded in."""

    __slots__ = ("_fixed", "_name", "_render", "entry", "variables")

    def __init__(self, name: str, entry: Entry, variables: frozenset[str], render: Callable[..., str]) -> None:
        self._name = name
        self.entry = entry
        self.variables = variables
        self._render = render
        self._fixed = None if variables else render().strip("\n")

    @property
    def static(self) -> bool:
        """True where every visitor of every conversation gets the same characters."""
        return self._fixed is not None

    def render(self, values: Mapping[str, str]) -> str:
        """The text with `values`. Raises Fault where one is missing."""
        if self._fixed is not None:
            return self._fixed
        try:
            return self._render(values).strip("\n")
        except TemplateError as error:
            where = f"{self.entry.file}:{self.entry.line}"
            raise Fault(
                f"{where}: {self._name} could not be filled in ({type(error).__name__}: {error.message})"
            ) from error


def compile_text(name: str, entry: Entry, constants: Mapping[str, str], findings: list[Finding]) -> Text | None:
    """The compiled text, or None with findings."""
    if "{" not in entry.text:
        fixed = entry.text
        return Text(name, entry, frozenset(), lambda *_: fixed)
    before = len(findings)
    try:
        tree = ENVIRONMENT.parse(entry.text)
        used = _used(name, entry, tree, findings)
    except TemplateSyntaxError as error:
        line = entry.line + error.lineno - 1
        findings.append(Finding(entry.file, line, f"`{name}`: {error.message}", "write variables as {{ name }}"))
        return None
    except (RecursionError, ValueError):
        findings.append(Finding(entry.file, entry.line, f"`{name}` cannot be read", "write {{ name }} only"))
        return None
    for variable in sorted(used & HOUSE_CONSTANTS):
        if not constants.get(variable, "").strip():
            remedy = f"give it in house.yaml for this language, or write the text without {variable}"
            findings.append(
                Finding(entry.file, entry.line, f"`{name}` needs {{{{ {variable} }}}}, which is not known", remedy)
            )
    if len(findings) > before:
        return None
    try:
        template = ENVIRONMENT.from_string(tree, globals=dict(constants))
    except (RecursionError, SyntaxError):
        findings.append(Finding(entry.file, entry.line, f"`{name}` is nested too deeply", "use fewer {% if %}"))
        return None
    return Text(name, entry, frozenset(used - HOUSE_CONSTANTS), template.render)


def _used(name: str, entry: Entry, tree: nodes.Template, findings: list[Finding]) -> set[str]:
    """Names of variables in the tree; what an author may not write becomes a finding."""
    used: set[str] = set()
    for node in tree.find_all(nodes.Node):
        line = entry.line + (node.lineno or 1) - 1
        if not isinstance(node, ALLOWED):
            problem = f"`{name}` uses {type(node).__name__.lower()}, which texts may not"
            findings.append(Finding(entry.file, line, problem, "only {{ name }} and {% if name == … %} stand in texts"))
        elif isinstance(node, nodes.Output) and not all(isinstance(shown, SHOWN) for shown in node.nodes):
            findings.append(Finding(entry.file, line, f"`{name}` shows more than a variable", "write {{ name }} only"))
        elif isinstance(node, nodes.Compare) and not _plain(node):
            remedy = 'values are texts: {% if open_lines == "1" %}'
            findings.append(Finding(entry.file, line, f"`{name}` compares in a way that can never hold", remedy))
        elif isinstance(node, nodes.Name):
            used.add(node.name)
            if node.name not in VARIABLES:
                problem = f"`{name}` names the unknown variable `{node.name}`"
                close = get_close_matches(node.name, VARIABLES, 1)
                meant = f"did you mean {{{{ {close[0]} }}}}? There is" if close else "one of:"
                findings.append(Finding(entry.file, line, problem, f"{meant} {', '.join(sorted(VARIABLES))}"))
    return used


def _plain(node: nodes.Compare) -> bool:
    """A variable beside one quoted text, equal or not."""
    match node.expr, node.ops:
        case nodes.Name(), [nodes.Operand(op="eq" | "ne", expr=nodes.Const(value=str()))]:
            return True
        case _:
            return False
