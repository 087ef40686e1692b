"""From a flow to its chart: what each row says, in the language of the house."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.dialogue.edges import Edge, edges
from bot.dialogue.entries import REQUIRED
from bot.dialogue.flow import DONE, Action, Arrow, Flow, FlowSet, Step
from bot.drawing.chart import Box, BoxKind, Chart, Line, LineKind, Row
from bot.drawing.overlay import Overlay
from bot.drawing.phrases import BLANK, Phrases
from bot.drawing.when import only_where, when
from bot.model.conversation import Position
from bot.model.ids import Locale
from bot.model.reading import Intent
from bot.model.words import TextKey
from bot.service.buttons import WAYS, way_label
from bot.words.catalogue import Catalogue
from bot.words.sentences import sample
from bot.words.variables import VARIABLES

BACK = BoxKind.BACK.value
MOST_CALLERS = 3
"""So many of the flows that lead to a step are named."""
LEADS_ON = (Action.RESUME, Action.ANEW, Action.ACCEPT_LIVE)
"""Actions that lead on by themselves."""


def chart_of(flow: Flow, flows: FlowSet, words: Catalogue, locale: Locale, say: Phrases, overlay: Overlay) -> Chart:
    """The chart of one flow. A text or label that is not written yet is shown by its name."""
    blank = dict.fromkeys(VARIABLES, BLANK)
    labels = {key: sample(entry.text, blank) for key, entry in words.entries(locale, "label")}
    texts = {key: sample(entry.text, blank) for key, entry in words.entries(locale, "text")}
    asked = frozenset(flows.entry(position) for position in REQUIRED)
    charting = _Charting(flow, labels, texts, say, overlay, asked, _callers(flow, flows))
    steps = [charting.box(step) for step in flow.steps.values()]
    return Chart(
        flow=flow.name,
        title=flow.name,
        about=flow.about,
        boxes=(*steps, *charting.others(steps)),
        returns=tuple(charting.returns()),
        legend=(say("legend"), *(charting.label(way_label(intent)) for intent in (*WAYS, Intent.MORE))),
        caption=overlay.caption,
    )


def box_id(position: Position) -> str:
    """The id of a step's box: unlike any other, since no name has a dot."""
    return f"{position.flow}.{position.step}"


@dataclass(frozen=True, slots=True)
class _Charting:
    flow: Flow
    labels: Mapping[TextKey, str]
    texts: Mapping[TextKey, str]
    say: Phrases
    overlay: Overlay
    asked: frozenset[Position]
    """Steps that the engine goes to by itself, from wherever one stands."""
    callers: Mapping[Position, list[str]]
    """The other flows that lead to a step."""

    def box(self, step: Step) -> Box:
        position = Position(self.flow.name, step.name)
        figure = self.overlay.steps.get(position)
        return Box(
            id=box_id(position),
            kind=BoxKind.WAITS if step.waits else BoxKind.PASSES,
            title=step.name,
            text=self._said(step),
            notes=tuple(self._notes(step, position)),
            rows=tuple(self._rows(step)),
            count=figure.text if figure else "",
            never=bool(figure and figure.never),
            entry=step.name == self.flow.start or position in self.asked or position in self.callers,
            position=position,
        )

    def others(self, steps: Iterable[Box]) -> Iterator[Box]:
        """The folded boxes that the rows lead to."""
        targets = dict.fromkeys(row.target for box in steps for row in box.rows if row.target)
        targets |= dict.fromkeys(line.target for line in self.returns())
        for target in targets:
            if target == BACK:
                yield Box(id=BACK, kind=BoxKind.BACK, title=self.say("comes_back"))
            elif "." not in target:
                yield Box(id=target, kind=BoxKind.FLOW, title=target.removeprefix("to-"))

    def returns(self) -> Iterator[Line]:
        """From each called box to the steps that follow, each once."""
        seen = set()
        for step in self.flow.steps.values():
            for arrows in step.triggers().values():
                for arrow in arrows:
                    if arrow.call is not None and arrow.then is not None:
                        line = Line(self._target(arrow.call), -1, self._target(arrow.then), LineKind.RETURN)
                        if line not in seen and line.source != line.target:
                            seen.add(line)
                            yield line

    def label(self, key: TextKey) -> str:
        """A label as a visitor reads it; where it is not written yet, its name."""
        return self.labels.get(key) or key.name.rpartition(".")[2]

    def _rows(self, step: Step) -> Iterator[Row]:
        for trigger, arrows in step.triggers().items():
            for number, arrow in enumerate(arrows):
                edge = Edge(self.flow.name, step.name, trigger, number, arrow)
                figure = self.overlay.edges.get(str(edge))
                guard = when(arrow.when, self.say) or (self.say("otherwise") if number else "")
                bare = trigger == "next" and guard  # a step that goes on by itself has only its tests to tell
                label = guard if bare else self._does(step, trigger)
                yield Row(
                    label=label,
                    guard="" if bare else guard,
                    goes=self._goes(arrow),
                    marks=tuple(mark for mark in self._marks(arrow) if mark != label),
                    kind=_kind(trigger, arrow),
                    target=self._leads_to(arrow),
                    count=figure.text if figure else "",
                    never=bool(figure and figure.never),
                    edge=edge,
                )

    def _does(self, step: Step, trigger: str) -> str:
        kind, _, choice = trigger.partition(":")
        match kind:
            case "choice":
                return self.label(step.label(self.flow.name, choice))
            case "each_line":
                return self.label(step.label(self.flow.name, "each_line"))
            case "skip":
                return self.label(way_label(Intent.SKIP))
            case "several":
                return self.label(step.label(self.flow.name, DONE))
            case "read":
                return self.say("read", step.reader.value if step.reader else "")
            case "elsewhere":
                return self.say("elsewhere_goes")
            case _:
                return self.say(kind)

    def _goes(self, arrow: Arrow) -> str:
        if arrow.call is not None:
            return self.say("calls", self._name(arrow.call), self._name(arrow.then or arrow.call))
        if arrow.returns:
            return self.say("goes_to", self.say("comes_back"))
        if arrow.to is not None:
            return self.say("goes_to", self._name(arrow.to))
        return "" if set(arrow.actions) & set(LEADS_ON) else self.say("stays")

    def _marks(self, arrow: Arrow) -> Iterator[str]:
        for action in arrow.actions:
            yield self.say(f"do_{action.value}")
        if arrow.letter:
            yield self.say("do_letter")
        for slot, value in arrow.sets:
            yield self.say("remembers", slot, value)
        for name, value in arrow.args:
            yield self.say("hands_over", name, value)

    def _leads_to(self, arrow: Arrow) -> str:
        if arrow.returns or Action.RESUME in arrow.actions:
            return BACK
        target = arrow.call or arrow.to
        return "" if target is None else self._target(target)

    def _target(self, position: Position) -> str:
        return box_id(position) if position.flow == self.flow.name else f"to-{position.flow}"

    def _name(self, position: Position) -> str:
        return position.step if position.flow == self.flow.name else str(position)

    def _said(self, step: Step) -> str:
        """The beginning of the first bubble."""
        for item in step.say:
            for key in item.texts:
                return " ".join(self.texts.get(key, key.name).split())
            if item.show is not None:
                return f"[{item.show.value}]"
        return ""

    def _notes(self, step: Step, position: Position) -> Iterator[str]:
        if step.name == self.flow.start:
            yield self.say("start")
        if position in self.asked:
            yield self.say("from_anywhere")
        if callers := self.callers.get(position):
            more = [BLANK] if len(callers) > MOST_CALLERS else []
            yield self.say("from_flow", ", ".join(callers[:MOST_CALLERS] + more))
        if only := only_where(step.available, self.say):
            yield only
        if step.ask:
            yield self.say("asks", step.ask)
        if step.several:
            yield self.say("several_of")
        if step.tap_only:
            yield self.say("tap_only")


def _callers(flow: Flow, flows: FlowSet) -> dict[Position, list[str]]:
    """By step of the flow: which others lead there."""
    found: dict[Position, list[str]] = {}
    for edge in edges(each for each in flows.flows.values() if each.name != flow.name):
        for position in (edge.arrow.to, edge.arrow.call, edge.arrow.then):
            if position is not None and position.flow == flow.name:
                names = found.setdefault(position, [])
                if edge.flow not in names:
                    names.append(edge.flow)
    return found


def _kind(trigger: str, arrow: Arrow) -> LineKind:
    if arrow.call is not None:
        return LineKind.CALL
    if trigger == "skip":
        return LineKind.SKIP
    return LineKind.NEXT if trigger in ("next", "elsewhere") else LineKind.ANSWER
