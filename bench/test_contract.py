"""What the whole contract of the shipped flows costs. It is to stay under 20 seconds on the smallest machine.

Run with `pytest bench/test_contract.py`.
"""

from pathlib import Path

import pytest

from bot.dialogue.contract.prove import PROMISES, prove
from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load


@pytest.fixture(scope="module")
def flows() -> FlowSet:
    folder = Path(__file__).parent.parent / "flows"
    return load({f"flows/{path.name}": path.read_bytes() for path in folder.glob("*.yaml")})


def test_contract_of_the_shipped_flows(benchmark, flows: FlowSet) -> None:
    proof = benchmark.pedantic(prove, args=(flows,), rounds=1, iterations=1)
    assert proof.certificate.promises == PROMISES
    assert not proof.findings
