"""A set is proved once, and gentle words join the certificate."""

from bot.dialogue.loader import load
from bot.model.ids import Locale
from bot.service import contract
from tests.promises.contract_house import SOURCES, files

LOCALES = (Locale("ja"), Locale("en"))


def test_a_set_is_proved_once_in_a_process(monkeypatch) -> None:
    proof = contract.certify(load(files(SOURCES)), LOCALES, gentle=True)
    monkeypatch.setattr(contract, "prove", lambda *_: 1 / 0)
    assert contract.certify(load(files(SOURCES)), reversed(LOCALES), gentle=True) == proof


def test_gentle_words_join_what_was_proved() -> None:
    flows = load(files(SOURCES))
    assert contract.certify(flows, LOCALES, gentle=True).certificate.promises == ("P1", "P2", "P6", "P12")
    assert contract.certify(flows, LOCALES, gentle=False).certificate.promises == ("P1", "P2", "P6")


def test_a_certificate_is_one_line_for_an_operator_and_plain_data_for_a_machine() -> None:
    certificate = contract.certify(load(files(SOURCES)), LOCALES, gentle=True).certificate
    line = str(certificate)
    assert "\n" not in line
    assert certificate.flow_set[:12] in line
    assert "P1, P2, P6, P12 proved over" in line
    assert certificate.facts()["promises"] == ["P1", "P2", "P6", "P12"]
    assert certificate.facts()["edges_reached"] == len(certificate.reached)
