"""Proofs that are kept: a set of flows is proved when it is new, and not at every start.

A proof holds for the flows (their hash), the languages and this version of Engawa. The one of the shipped flows comes
with them in `flows/proved.json`, which a test holds against a proof made anew; those of a house's own flows lie in its
data folder. A file that is damaged or cannot be written costs time at a start, and nothing else.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from bot import __version__
from bot.dialogue.flow import FlowSet
from bot.model.errors import ContentError
from bot.model.ids import Locale

KEPT = "proved.json"
MOST_KEPT = 8
Facts = Mapping[str, object]
"""`Certificate.facts()`: flow set, figures, promises."""


def proved(
    flows: FlowSet, locales: Iterable[Locale], *, shipped: Path, data_dir: Path, tell: Callable[[str], None]
) -> Facts:
    """What is proved of these flows, known or proved now. Raises ContentError where a promise breaks.

    The words must have been checked (P12). `shipped` and `data_dir` are folders; `tell` says what takes a while.
    """
    spoken = tuple(locales)
    name = _name(flows, spoken)
    for folder in (shipped, data_dir):
        if (known := _read(folder / KEPT).get(name)) is not None:
            return known
    tell("These flows are new here, so that their promises are proved first. It can take half a minute.")
    facts = prove_now(flows, spoken)
    keep(facts, flows, spoken, data_dir / KEPT)
    return facts


def prove_now(flows: FlowSet, locales: Iterable[Locale]) -> Facts:
    """Proved anew, whatever is known. Raises ContentError where a promise breaks."""
    from bot.service.contract import certify  # at most starts everything is proved already

    proof = certify(flows, locales, gentle=True)
    if proof.findings:
        raise ContentError(list(proof.findings))
    return proof.certificate.facts()


def keep(facts: Facts, flows: FlowSet, locales: Iterable[Locale], file: Path, *, most: int = MOST_KEPT) -> None:
    """Write a proof beside the newest of those that are in the file already, `most` in all."""
    others = {name: known for name, known in _read(file).items() if name != _name(flows, locales)}
    kept = [*others.items(), (_name(flows, locales), facts)][-most:]
    text = json.dumps(dict(kept), indent=2)
    beside = file.with_name(f"{file.name}.new")
    with suppress(OSError):
        beside.write_text(text + "\n")
        beside.replace(file)


def _name(flows: FlowSet, locales: Iterable[Locale]) -> str:
    return f"{flows.hash} {','.join(sorted(locales))} {__version__}"


def _read(file: Path) -> dict[str, Facts]:
    try:
        kept = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return {name: facts for name, facts in kept.items() if isinstance(facts, dict)} if isinstance(kept, dict) else {}
