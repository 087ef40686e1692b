"""Where something is written: whose names its short names are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

PARTS = "parts"
"""The name under which shared parts and their words stand: `flows/parts.yaml`, `locales/<locale>/parts.yaml`."""


@dataclass(frozen=True, slots=True)
class Scope:
    """`flow` = whose steps a short name means, `texts` = whose texts, `takes` = what a call may hand to that flow.

    `file` names the shared part's file where it is not the flow's own.
    """

    flow: str
    texts: str
    takes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    file: str = ""
