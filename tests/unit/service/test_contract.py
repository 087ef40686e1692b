"""A set is proved once, and gentle words join the certificate."""

from bot.dialogue.loader import load
from bot.model.ids import Locale
from bot.service import contract
from tests.promises.contract_house import PLAIN, files

LOCALES = (Locale("ja"), Locale("en"))


def test_a_set_is_proved_once_in_a_process(monkeypatch) -> None:
    proof = contract.certify(load(files(PLAIN)), LOCALES, gentle=True)
    monkeypatch.setattr(contract, "prove", lambda *_: 1 / 0)
    assert contract.certify(load(files(PLAIN)), reversed(LOCALES), gentle=True) == proof


def test_gentle_words_join_what_was_proved() -> None:
    flows = load(files(PLAIN))
    assert contract.certify(flows, LOCALES, gentle=True).certificate.promises == ("P1", "P2", "P6", "P12")
    assert contract.certify(flows, LOCALES, gentle=False).certificate.promises == ("P1", "P2", "P6")


def test_a_certificate_is_one_line_for_an_operator_and_plain_data_for_a_machine() -> None:
    certificate = contract.certify(load(files(PLAIN)), LOCALES, gentle=True).certificate
    line = str(certificate)
    assert "\n" not in line
    assert certificate.flow_set[:12] in line
    assert "P1, P2, P6, P12 proved over" in line
    assert certificate.facts()["promises"] == ["P1", "P2", "P6", "P12"]
    assert certificate.facts()["edges_reached"] == len(certificate.reached)


def test_a_defect_of_the_proof_is_a_finding_and_no_traceback(monkeypatch) -> None:
    flows = load({**files(PLAIN), "flows/sit.yaml": files(PLAIN)["flows/sit.yaml"] + b"# another\n"})
    with monkeypatch.context() as broken:
        broken.setattr(contract, "prove", lambda *_: 1 / 0)
        proof = contract.certify(flows, LOCALES, gentle=False)
    (finding,) = proof.findings
    assert "the flows could not be explored: ZeroDivisionError, test_contract.py:" in str(finding)
    assert "please report" in finding.remedy
    assert proof.certificate.promises == ()
    assert proof.certificate.flow_set == flows.hash
    assert contract.certify(flows, LOCALES, gentle=False).certificate.promises == ("P1", "P2", "P6")
