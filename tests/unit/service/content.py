"""A small whole house that is clean: what a test spoils, `check` has to find."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.dialogue import entries
from bot.dialogue.flow import Arrow, Flow, FlowSet, SayItem, Step
from bot.dialogue.machine import RuleBook
from bot.model.conversation import Position
from bot.model.errors import Finding
from bot.model.house import House
from bot.model.ids import Locale
from bot.model.place import HelpLine, Place
from bot.model.reading import About, Sign
from bot.model.words import TextKey
from bot.service.buttons import LABELLED
from bot.service.check import check
from bot.words.catalogue import load as load_words
from bot.words.variables import house_constants

ROOT = Path(__file__).parents[3]
JA, EN = Locale("ja"), Locale("en")
HOUSE = House(
    name={JA: "縁側", EN: "Engawa"},
    area={JA: "この町", EN: "this town"},
    readers={JA: "相談員と責任者", EN: "counselor and supervisor"},
    contact={JA: "役所", EN: "town hall"},
    hours="24/7",
    answer_within_days=3,
    retention_days=90,
    languages={JA: "日本語", EN: "Japanese"},
    exceptions={JA: "例外は、命の危険です。", EN: "The exception is danger to life."},
)
STAY = (Arrow(to=Position("sit", "start")),)
WELCOME_JA = """\
flow: sit
texts:
  start: ここにいられます。
  more: ここは{{ house }}です。{{ kept_until }}まで開けます。
choices:
  start: {stay: 静かにいる, language: ことば}
"""
WELCOME_EN = """\
flow: sit
texts:
  start: You can be here.
  more: This is {{ house }}, open until {{ kept_until }}.
choices:
  start: {stay: Be quiet, language: Words}
"""


def step(name: str = "start", choices: Sequence[str] = ("stay", "language"), **changes: object) -> Step:
    made = Step(
        name=name,
        say=tuple(SayItem(texts=(TextKey("sit", text),), line=4) for text in ("start", "more")),
        choices=tuple((choice, STAY) for choice in choices),
        skip=STAY,
        line=3,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


class Lines:
    """A directory with one line for everything, or with none for some sign."""

    def __init__(self, without: Sign | None = None, name: str = "窓口") -> None:
        self.without = without
        self.place = Place(id="x", kind="emergency", name_ja=name, name_en="A line", phone="119", contacts=("phone",))

    def match(self, prefecture: str, audience: str) -> list[Place]:  # noqa: ARG002 - as the port has it
        return [self.place]

    def help_lines(self, signs: Sequence[Sign], about: About, now: datetime) -> list[HelpLine]:  # noqa: ARG002
        return [] if self.without in signs else [HelpLine(self.place, "phone", open=True)]


class Content:
    """A small whole house; `text` and `steps` are what a test spoils."""

    def __init__(self) -> None:
        self.files = {
            "locales/ja/sit.yaml": WELCOME_JA,
            "locales/en/sit.yaml": WELCOME_EN,
            "locales/ja/ways.yaml": ways("あ", "札"),
            "locales/en/ways.yaml": ways("Text", "Way"),
            "locales/ja/cards.yaml": (ROOT / "locales/ja/cards.yaml").read_text(),
            "locales/en/cards.yaml": (ROOT / "locales/en/cards.yaml").read_text(),
            "locales/lint/ja.yaml": "rules: {promise: {remedy: 日付で書く, words: [必ず]}}",
            "locales/lint/en.yaml": "rules: {promise: {remedy: a date, words: [always]}}",
        }
        self.steps = [step()]
        self.more: list[Flow] = []
        self.house = HOUSE
        self.directory = Lines()

    def spoil(self, file: str, old: str, new: str) -> "Content":
        assert old in self.files[file]
        self.files[file] = self.files[file].replace(old, new)
        return self

    def check(self) -> list[Finding]:
        sources = {file: text.encode() for file, text in self.files.items()}
        flow = Flow(name="sit", start="start", steps={made.name: made for made in self.steps}, file="flows/sit.yaml")
        named = {one.name: one for one in (flow, *self.more)}
        flows = FlowSet(named, "", RuleBook(named))
        words = load_words(sources, house_constants(self.house))
        return check(flows, words, self.house, self.directory, sources)


def ways(text: str, label: str) -> str:
    texts = [f"  {key.name}: {text} {number}." for number, key in enumerate(entries.TEXTS)] + [f"  fault: {text}."]
    labels = [f"    {intent.value}: {label} {number}" for number, intent in enumerate(LABELLED)]
    return "\n".join(["flow: ways", "texts:", *texts, "choices:", "  ways:", *labels]) + "\n"


def only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, [str(finding) for finding in findings]
    return findings[0]
