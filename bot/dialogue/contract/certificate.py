"""What was proved of a flow set, for those who run the house."""

from dataclasses import dataclass

from bot.dialogue.edges import Edge
from bot.model.errors import Finding


@dataclass(frozen=True, slots=True)
class Certificate:
    """`edges` = all arrows of the set, `reached` = those that some visitor can take; `promises` = those that hold."""

    flow_set: str
    flows: int
    steps: int
    configurations: int
    turns: int
    edges: int
    reached: frozenset[Edge]
    promises: tuple[str, ...]

    def __str__(self) -> str:
        held = ", ".join(self.promises) if self.promises else "no promise"
        return (
            f"Flow set {self.flow_set[:12]}: {held} proved over {self.configurations} configurations "
            f"({self.flows} flows, {self.steps} steps, {len(self.reached)} of {self.edges} arrows, {self.turns} turns)."
        )

    def facts(self) -> dict[str, object]:
        """The same for a machine."""
        return {
            "flow_set": self.flow_set,
            "flows": self.flows,
            "steps": self.steps,
            "configurations": self.configurations,
            "turns": self.turns,
            "edges": self.edges,
            "edges_reached": len(self.reached),
            "promises": list(self.promises),
        }


@dataclass(frozen=True, slots=True)
class Proof:
    """The certificate, and everything that breaks a promise or can never happen. Empty findings = all is proved."""

    certificate: Certificate
    findings: tuple[Finding, ...]
