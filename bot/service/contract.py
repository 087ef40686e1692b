"""What is proved of the flows that a house serves: the contract of the dialogue, and gentle words (P12) beside it.

Proving takes seconds, so that a set is proved once in a process: the same sources in the same languages are one set.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.contract.certificate import Proof
from bot.dialogue.contract.prove import prove
from bot.dialogue.flow import FlowSet
from bot.model.ids import Locale

GENTLE = "P12"
MOST_KEPT = 8
_PROVED: dict[tuple[str, tuple[Locale, ...]], Proof] = {}


def certify(flows: FlowSet, locales: Iterable[Locale], *, gentle: bool) -> Proof:
    """The proof of a set; `gentle` = the checks of the words have found nothing against P12."""
    key = (flows.hash, tuple(sorted(locales)))
    proof = _PROVED.get(key)
    if proof is None:
        proof = prove(flows, key[1])
        while len(_PROVED) >= MOST_KEPT:
            _PROVED.pop(next(iter(_PROVED)))
        _PROVED[key] = proof
    if not gentle:
        return proof
    certificate = proof.certificate
    return replace(proof, certificate=replace(certificate, promises=(*certificate.promises, GENTLE)))
