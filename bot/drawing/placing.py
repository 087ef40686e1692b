"""Findings where they belong: at the step that they speak of, at its flow, or among all the others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.dialogue.flow import Flow, FlowSet, Step
from bot.drawing.screens import FlowScreens
from bot.model.errors import Finding
from bot.words.catalogue import KINDS, Catalogue, locale_of

ASKED_BY = re.compile(r"(flows/[\w./-]+\.yaml):(\d+)")
"""A finding in one file may name the line of another that asks for it."""


@dataclass(frozen=True, slots=True)
class Placing:
    """`exact` = the flows and words are those of the files, so that lines lead to steps."""

    flows: FlowSet
    words: Catalogue
    findings: Sequence[Finding]
    exact: bool = True

    def of(self, flow: str) -> list[Finding]:
        """The findings of a flow: in its own file, in its words, in a part that it includes, or asked for by it."""
        return [finding for finding in self.findings if flow in self._flows_of(finding)]

    def put(self, screens: FlowScreens) -> FlowScreens:
        """The same with its findings, each at its step where it has one."""
        flow = self.flows.flows.get(screens.flow)
        by_step: dict[str, list[Finding]] = {}
        rest: list[Finding] = []
        for finding in self.of(screens.flow):
            step = self._step_of(flow, finding) if flow is not None and self.exact else ""
            (by_step.setdefault(step, []) if step else rest).append(finding)
        steps = tuple(replace(step, findings=tuple(by_step.get(step.name, ()))) for step in screens.steps)
        return replace(screens, steps=steps, findings=tuple(rest))

    def elsewhere(self, flow: str) -> tuple[Finding, ...]:
        """All findings that are not this flow's."""
        here = set(self.of(flow))
        return tuple(finding for finding in self.findings if finding not in here)

    def _flows_of(self, finding: Finding) -> set[str]:
        names = {name for name, flow in self.flows.flows.items() if finding.file in _files(flow)}
        if locale_of(finding.file) is not None or finding.file.startswith("flows/"):
            names.add(finding.file.rsplit("/", 1)[-1].removesuffix(".yaml"))
        if asked := ASKED_BY.search(finding.problem):
            names |= {name for name, flow in self.flows.flows.items() if flow.file == asked[1]}
        return names

    def _step_of(self, flow: Flow, finding: Finding) -> str:
        if finding.file == flow.file and finding.line:
            return _at(flow, finding.line)
        if (asked := ASKED_BY.search(finding.problem)) and asked[1] == flow.file:
            return _at(flow, int(asked[2]))
        return next((step.name for step in flow.steps.values() if self._says(flow, step, finding)), "")

    def _says(self, flow: Flow, step: Step, finding: Finding) -> bool:
        """The step says what stands at the finding's line of a locale file."""
        locale = locale_of(finding.file)
        if locale is None or locale not in self.words.locales or not finding.line:
            return False
        said = {text for item in step.say for text in item.texts} | {step.again}
        said |= {step.label(flow.name, choice) for choice, _ in step.choices}
        return any(
            key in said and entry.file == finding.file and entry.line == finding.line
            for kind in KINDS
            for key, entry in self.words.entries(locale, kind)
        )


def _files(flow: Flow) -> Iterator[str]:
    yield flow.file
    for step in flow.steps.values():
        yield from (item.file for item in step.say if item.file)


def _at(flow: Flow, line: int) -> str:
    """The last step that begins at or above a line."""
    before = [step for step in flow.steps.values() if step.line <= line]
    return max(before, key=lambda step: step.line).name if before else ""
