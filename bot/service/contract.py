"""What is proved of the flows that a house serves: the contract of the dialogue, and gentle words (P12) beside it.

Proving takes seconds, so that a set is proved once in a process: the same sources in the same languages are one set.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from traceback import extract_tb

from bot.dialogue.contract.certificate import Certificate, Proof
from bot.dialogue.contract.prove import prove
from bot.dialogue.edges import edges
from bot.dialogue.flow import FlowSet
from bot.model.errors import Finding
from bot.model.ids import Locale

GENTLE = "P12"
MOST_KEPT = 8
_PROVED: dict[tuple[str, tuple[Locale, ...]], Proof] = {}


def certify(flows: FlowSet, locales: Iterable[Locale], *, gentle: bool) -> Proof:
    """The proof of a set; `gentle` = the checks of the words have found nothing against P12.

    Never raises: where exploring fails by a defect of ours, that is a finding, and the next call tries again.
    """
    key = (flows.hash, tuple(sorted(locales)))
    proof = _PROVED.get(key)
    if proof is None:
        try:
            proof = prove(flows, key[1])
        except Exception as error:  # noqa: BLE001 - a defect of the proof keeps nobody from reading what to do
            return _unexplored(flows, error)
        while len(_PROVED) >= MOST_KEPT:
            _PROVED.pop(next(iter(_PROVED)))
        _PROVED[key] = proof
    if not gentle:
        return proof
    certificate = proof.certificate
    return replace(proof, certificate=replace(certificate, promises=(*certificate.promises, GENTLE)))


def _unexplored(flows: FlowSet, error: Exception) -> Proof:
    """Nothing is proved, and it is said where the proof broke off."""
    last = extract_tb(error.__traceback__)[-1:]
    where = "".join(f", {Path(frame.filename).name}:{frame.lineno}" for frame in last)
    problem = f"the flows could not be explored: {type(error).__name__}{where}"
    remedy = "please report this line, with the flows if you may; nothing is proved of them until then"
    certificate = Certificate(
        flow_set=flows.hash,
        flows=len(flows.flows),
        steps=sum(len(flow.steps) for flow in flows.flows.values()),
        configurations=0,
        turns=0,
        edges=sum(1 for _ in edges(flows.flows.values())),
        reached=frozenset(),
        promises=(),
    )
    return Proof(certificate, (Finding("flows", 0, problem, remedy),))
