"""A set of flows is proved once: what was proved is known again, and nothing unproved is served."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

import bot.proofs
from bot.content_files import SHIPPED
from bot.dialogue.contract.certificate import Certificate, Proof
from bot.dialogue.flow import FlowSet
from bot.model.errors import ContentError, Finding
from bot.model.ids import Locale
from bot.proofs import KEPT, MOST_KEPT, keep, prove_now, proved
from bot.service import contract
from tests.house import shipped

JA = (Locale("ja"),)


class Prover:
    """Proves at once, and counts how often it was asked."""

    def __init__(self, *findings: Finding) -> None:
        self.asked = 0
        self._findings = findings

    def __call__(self, flows: FlowSet, locales: Iterable[Locale], *, gentle: bool) -> Proof:  # noqa: ARG002
        self.asked += 1
        return Proof(Certificate(flows.hash, 1, 2, 3, 4, 5, frozenset(), ("P1", "P12")), self._findings)


@pytest.fixture
def prover(monkeypatch: pytest.MonkeyPatch) -> Prover:
    prover = Prover()
    monkeypatch.setattr(contract, "certify", prover)
    return prover


def ask(folder: Path, flows: FlowSet | None = None, locales: tuple[Locale, ...] = JA) -> tuple[object, list[str]]:
    told: list[str] = []
    (folder / "own").mkdir(exist_ok=True)
    facts = proved(flows or shipped().flows, locales, shipped=folder, data_dir=folder / "own", tell=told.append)
    return facts, told


def test_what_is_new_is_proved_and_told_and_kept(prover: Prover, tmp_path: Path) -> None:
    facts, told = ask(tmp_path)
    assert dict(facts) == {  # type: ignore[call-overload]
        "flow_set": shipped().flows.hash, "flows": 1, "steps": 2, "configurations": 3, "turns": 4, "edges": 5,
        "edges_reached": 0, "promises": ["P1", "P12"],
    }  # fmt: skip
    assert len(told) == 1
    assert ask(tmp_path) == (facts, [])
    assert prover.asked == 1


def test_other_flows_and_other_languages_are_new(prover: Prover, tmp_path: Path) -> None:
    ask(tmp_path)
    ask(tmp_path, replace(shipped().flows, hash="f" * 64))
    ask(tmp_path, locales=(*JA, Locale("en")))
    assert prover.asked == 3
    ask(tmp_path, locales=(Locale("en"), *JA))
    ask(tmp_path)
    assert prover.asked == 3


def test_another_version_of_the_program_is_new(prover: Prover, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(tmp_path)
    monkeypatch.setattr(bot.proofs, "__version__", "99")
    ask(tmp_path)
    assert prover.asked == 2


def test_what_breaks_a_promise_is_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    finding = Finding("flows/rest.yaml", 3, "P6: it goes on without asking", "ask first")
    prover = Prover(finding)
    monkeypatch.setattr(contract, "certify", prover)
    for _ in range(2):
        with pytest.raises(ContentError) as caught:
            ask(tmp_path)
        assert caught.value.findings == [finding]
    assert prover.asked == 2
    assert not (tmp_path / "own" / KEPT).exists()


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"x": 1}', "null", "\x00"])
def test_a_damaged_file_only_costs_time(prover: Prover, tmp_path: Path, damaged: str) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / KEPT).write_text(damaged)
    ask(tmp_path)
    assert ask(tmp_path)[1] == []
    assert prover.asked == 1


def test_a_folder_that_cannot_be_written_only_costs_time(prover: Prover, tmp_path: Path) -> None:
    keep(prove_now(shipped().flows, JA), shipped().flows, JA, tmp_path / "nowhere" / KEPT)
    assert not (tmp_path / "nowhere").exists()


def test_old_proofs_go(prover: Prover, tmp_path: Path) -> None:
    for number in range(MOST_KEPT + 3):
        keep({"number": number}, replace(shipped().flows, hash=str(number)), JA, tmp_path / KEPT)
    kept = json.loads((tmp_path / KEPT).read_text())
    assert [facts["number"] for facts in kept.values()] == list(range(3, MOST_KEPT + 3))


def test_the_shipped_flows_come_with_their_proof(prover: Prover, tmp_path: Path) -> None:
    """After a change of the shipped flows, or of the version: make proof."""
    content = shipped()
    facts = proved(
        content.flows, content.house.locales, shipped=SHIPPED / "flows", data_dir=tmp_path, tell=lambda _: None
    )
    assert facts["promises"] == ["P1", "P2", "P6", "P12"]
    assert prover.asked == 0
