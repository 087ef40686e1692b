"""The contract's own proof: whoever breaks one promise in a flow set, in a way that the loader lets through, is told.

Each mutant changes one thing in a small house that keeps the contract, and names the promise, the place and the words.
Where what it changes stands in a house with nothing in it but what the engine needs, it is proved there, in half the
time.
"""

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.dialogue.contract import run
from bot.dialogue.contract.certificate import Proof
from bot.dialogue.contract.prove import PROMISES, prove
from bot.dialogue.loader import load
from bot.service.check_rest import telling
from bot.service.check_texts import ungentle
from bot.service.contract import certify
from bot.words import catalogue
from bot.words.variables import house_constants
from tests.house import shipped
from tests.promises.contract_house import PLAIN, SOURCES, files

HOUSES = {"small": SOURCES, "plain": PLAIN}
WORDS = Path(__file__).parents[2] / "locales"


@dataclass(frozen=True, slots=True)
class Mutant:
    """In `flow`, `old` is `new`. The finding is of `promise` ("" = none is broken) and says `words`.

    It stands in flow `at[0]` where the line begins with `at[1]`.
    """

    name: str
    flow: str
    old: str
    new: str
    promise: str
    words: str
    at: tuple[str, str]


def mutant(name: str, flow: str, old: str, new: str, promise: str, words: str, line: str, file: str = "") -> Mutant:
    return Mutant(name, flow, old, new, promise, words, (file or flow, line))


MOOD_SKIP = """    skip: {to: sit.start}
  hub:"""
PAUSED = """    choices: {open: {do: resume}}
  stopped:"""
STOPPED = """    choices: {open: {do: resume}}
  back_again:"""
BACK_AGAIN = """    choices:
      open: {do: resume}
      anew: {do: anew}
    skip: {to: paused, do: pause}
"""
HELP = """    say: [{show: help_lines}]
    choices: {back: {return: true}}
"""
SENT = """    choices: {more: {to: more}, sit: {to: sit.start}}
"""
TAKE_BACK = """  take_back:
    next: {to: withdrawn, do: withdraw_ticket}
"""

MUTANTS = (
    # P1: nothing is required.
    mutant(
        "skip leads to the same question", "welcome", MOOD_SKIP, "    skip: {to: mood}\n  hub:",
        "P1", "skipping welcome.mood leads to the same question", "    skip: {to: mood}",
    ),
    mutant(
        "skip leads to another question for the same slot", "welcome", MOOD_SKIP,
        "    skip: {to: more}\n  more:\n    say: [more]\n    ask: mood\n    choices: {heavy: {to: sit.start}}\n  hub:",
        "P1", "which asks for `mood` again", "    skip: {to: more}",
    ),
    mutant(
        "two questions skip to each other", "welcome", MOOD_SKIP,
        "    skip: {to: more}\n  more:\n    ask: more\n    choices: {a: {to: sit.start}}\n    skip: {to: mood}\n  hub:",
        "P1", "is asked for `mood` again", "  mood:",
    ),
    mutant(
        "free words lead to the same question", "welcome", MOOD_SKIP, "    words: {to: mood}\n" + MOOD_SKIP,
        "P1", "words that answer nothing at welcome.mood are asked about again and again", "    words: {to: mood}",
    ),
    mutant(
        "a skipped question with an action is asked again", "welcome", "      hub: {to: hub}\n",
        "      hub: {to: hub}\n    skip: {to: sit.start, do: watch_off}\n",
        "P1", "welcome.hello was skipped and is asked again", "    skip: {to: sit.start, do: watch_off}",
    ),
    mutant(
        "skip takes the letter back", "waiting", SENT,
        SENT + "    skip: {to: take_back}\n" + TAKE_BACK,
        "P1", "`withdraw_ticket` happens at waiting.take_back by skip", "    next: {to: withdrawn",
    ),
    mutant(
        "free words take the letter back", "waiting", SENT,
        SENT + "    words: {to: take_back}\n" + TAKE_BACK,
        "P1", "`withdraw_ticket` happens at waiting.take_back by free words", "    next: {to: withdrawn",
    ),
    mutant(
        "words of danger take the letter back", "danger", "      - {to: other, when: {about: other}}",
        "      - {to: withdrawing, when: {about: other, signs: [removal]}}\n      - {to: other, when: {about: other}}",
        "P1", "`withdraw_ticket` happens at danger.withdrawing by", "    next: {to: waiting.withdrawn",
    ),
    mutant(
        "a counselor's answer takes the letter back", "with_counselor", "  answered:\n    say: [answered]\n",
        "  answered:\n    next: {to: asked, do: withdraw_ticket}\n  asked:\n    say: [answered]\n",
        "P1", "`withdraw_ticket` happens at with_counselor.answered by a counselor answers", "    next: {to: asked",
    ),
    mutant(
        "places are shown only to those who answer", "sit", "      places: {call: places.start, then: start}\n",
        "      places: {to: which}\n",
        "P1", "without an answer no way from welcome.hello leads to where places are shown", "  hello:", "welcome",
    ),
    # P2: there is always a way out.
    mutant(
        "a pause goes on", "rest", PAUSED, "    next: {to: back_again}\n  stopped:",
        "P2", "pausing does not rest", "  paused:",
    ),
    mutant(
        "an end goes on", "rest", STOPPED, "    next: {to: paused}\n  back_again:",
        "P2", "stopping does not rest: the conversation goes on at rest.paused", "  stopped:",
    ),
    mutant(
        "a pause has no way back", "rest", PAUSED,
        "    choices: {open: {to: sit.start}}\n    skip: {to: sit.start}\n  stopped:",
        "P2", "whoever pauses does not come back to where they were", "  paused:",
    ),
    mutant(
        "a language is not offered", "language", "      en: {return: true, do: set_locale}\n", "",
        "P2", "en is not offered where another language is asked for", "  ask:",
    ),
    mutant(
        "a language is not spoken", "language", "      en: {return: true, do: set_locale}", "      en: {return: true}",
        "P2", "choosing en does not speak it", "  ask:",
    ),
    mutant(
        "a language leads away", "language", "      en: {return: true, do: set_locale}",
        "      en: {to: sit.start, do: set_locale}",
        "P2", "whoever chooses en does not come back to where they were", "  ask:",
    ),
    mutant(
        "danger help shows no help lines", "danger", "  help:\n    say: [{show: help_lines}]",
        "  help:\n    say: [help]",
        "P2", "asking for help in danger does not show help lines at once", "  help:",
    ),
    mutant(
        "danger help asks before it helps", "danger", HELP,
        "    say: [sure]\n    choices: {lines: {to: lines}}\n  lines:\n" + HELP,
        "P2", "asking for help in danger does not show help lines at once", "  help:",
    ),
    mutant(
        "help lines only while somebody reads", "danger", "  help:\n    say: [{show: help_lines}]",
        "  help:\n    say: [{show: help_lines, when: {desk_open: true}}]",
        "P2", "asking for help in danger does not show help lines at once", "  help:",
    ),
    mutant(
        "nobody comes back from danger help", "danger", HELP,
        "    say: [{show: help_lines}]\n    choices: {sit: {to: sit.start}}\n    skip: {to: sit.start}\n",
        "P2", "whoever asks for help in danger does not come back to where they were", "  help:",
    ),
    mutant(
        "a letter cannot be sent", "letter", "      send: {to: waiting.sent, do: open_ticket}\n", "",
        "P2", "asking for a person leads to no letter that can be sent", "  start:",
    ),
    mutant(
        "sending sends nothing", "letter", "{to: waiting.sent, do: open_ticket}", "{to: waiting.sent}",
        "P2", "asking for a person leads to no letter that can be sent", "  start:",
    ),
    mutant(
        "a letter can be sent only in the daytime", "letter", "{to: waiting.sent, do: open_ticket}",
        "{to: waiting.sent, do: open_ticket, when: {desk_open: true}}",
        "P2", "asking for a person leads to no letter that can be sent", "  start:",
    ),
    mutant(
        "nobody comes back from the letter", "letter", "skip: {return: true}", "skip: {to: sit.start}",
        "P2", "whoever asks for a person does not come back to where they were", "  start:",
    ),
    mutant(
        "erasing never erases", "forget", "erase: {to: gone, do: erase}", "erase: {to: gone}",
        "P2", "erasing cannot be reached by choices", "  ask:",
    ),
    mutant(
        "erasing is hidden while a letter is out", "forget", "erase: {to: gone, do: erase}",
        "erase: {to: gone, do: erase, when: {ticket: [none]}}",
        "P2", "erasing cannot be reached by choices", "  ask:",
    ),
    mutant(
        "nobody comes back who keeps everything", "forget",
        "skip: {return: true}\nsteps:\n  ask:\n    say: [goes]\n    tap_only: true\n    choices:\n"
        "      erase: {to: gone, do: erase}\n      keep: {return: true}",
        "skip: {to: sit.start}\nsteps:\n  ask:\n    say: [goes]\n    tap_only: true\n    choices:\n"
        "      erase: {to: gone, do: erase}\n      keep: {to: sit.start}",
        "P2", "whoever looks at erasing does not come back to where they were", "  ask:",
    ),
    mutant(
        "every choice may be hidden", "waiting", "    choices: {sit: {to: sit.start}}",
        "    choices: {sit: {to: sit.start, when: {unread: true}}}",
        "P2", "nothing can be answered at waiting.withdrawn: every choice may be hidden", "  withdrawn:",
    ),
    mutant(
        "a choice is there in one language only", "sit",
        "    choices: {letter: {call: letter.start, then: start}}\n    words: {to: heard}",
        "    choices: {letter: {call: letter.start, then: start, when: {locale: [ja]}}}",
        "P2", "nothing can be answered at sit.heard: every choice may be hidden", "  heard:",
    ),
    mutant(
        "what is called never comes back", "places", "choices: {back: {return: true}}",
        "choices: {back: {to: sit.start}}",
        "P2", "what choice places of sit.start calls never comes back to sit.start", "      places: {call", "sit",
    ),
    # P6: silence is fine.
    mutant(
        "coming back goes on without asking", "rest", "    say: [back_again]\n" + BACK_AGAIN,
        "    next: {do: resume}\n",
        "P6", "coming back goes on at welcome.hello without asking first", "  back_again:",
    ),
    mutant(
        "coming back says a topic", "rest", "    say: [back_again]", "    say: [back_again, sit.here]",
        "P6", "the text `sit.here` shows after", "    say: [back_again, sit.here]",
    ),
    mutant(
        "coming back says a topic to some", "rest", "    say: [back_again]",
        "    say: [back_again, {text: sit.here, when: {slots: [{slot: relation, is: parent}]}}]",
        "P6", "the text `sit.here` shows after", "    say: [back_again, {text: sit.here",
    ),
    mutant(
        "coming back shows the letter", "rest", "    say: [back_again]", "    say: [back_again, {show: letter}]",
        "P6", "the letter shows after", "  back_again:",
    ),
    mutant(
        "a pause shows places", "rest", "    say: [paused]", "    say: [paused, {show: places}]",
        "P6", "places shows after", "  paused:",
    ),
    mutant(
        "coming back does not offer to go on", "rest", "      open: {do: resume}\n      anew", "      anew",
        "P6", "no choice goes on where one was", "  back_again:",
    ),
    mutant(
        "going on goes elsewhere", "rest", "      open: {do: resume}\n      anew",
        "      open: {to: sit.start}\n      anew",
        "P6", "no choice goes on where one was", "  back_again:",
    ),
    mutant(
        "going on empties the letter", "rest", "      open: {do: resume}\n      anew",
        "      open: {do: [clear_letter, resume]}\n      anew",
        "P6", "no choice goes on where one was", "  back_again:",
    ),
    mutant(
        "coming back does not offer to begin anew", "rest", "      anew: {do: anew}\n", "",
        "P6", "no choice begins anew", "  back_again:",
    ),
    mutant(
        "words open what was", "rest", "    skip: {to: paused, do: pause}",
        "    words: {do: resume}\n    skip: {to: paused, do: pause}",
        "P6", "words written where one is asked whether to go on lead to", "  back_again:",
    ),
    mutant(
        "an answer opens itself", "with_counselor", "  answered:\n    say: [answered]\n",
        "  answered:\n    next: {to: asked, do: open_answers}\n  asked:\n    say: [answered]\n",
        "P6", "a counselor's words show by a counselor answers, before anybody opens them", "    next: {to: asked",
    ),
    # What nobody ever meets.
    mutant(
        "a choice that never shows", "sit", "      other: {to: welcome.hub}\n",
        "      other: {to: welcome.hub}\n      bright: {to: welcome.mood, when: {slots: [{slot: mood, is: bright}]}}\n",
        "", "this arrow of the choice bright at sit.start can never be taken", "      bright:",
    ),
    mutant(
        "a step where nobody comes", "sit", "      other: {to: welcome.hub}\n",
        "      other: {to: welcome.hub}\n      bright: {to: bright, when: {slots: [{slot: mood, is: bright}]}}\n",
        "", "no visitor ever comes to sit.bright", "  bright:",
    ),
)  # fmt: skip
WHOLE = "a letter cannot be sent"
"""Without its only choice the plain house is no flow set."""
APPENDED = {
    "words of danger take the letter back": (
        "danger", "  withdrawing:\n    next: {to: waiting.withdrawn, do: withdraw_ticket}\n",
    ),
    "places are shown only to those who answer": (
        "sit", "  which:\n    ask: what\n    choices: {places: {call: places.start, then: start}}\n",
    ),
    "a step where nobody comes": ("sit", "  bright:\n    say: [bright]\n    choices: {sit: {to: start}}\n"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _uncollected() -> Iterator[None]:
    """Proofs leave no cycles behind worth looking for while they go on."""
    gc.disable()
    yield
    gc.enable()


@cache
def proved(name: str) -> Proof:
    return prove(load(files(HOUSES[name])))


def mutated(change: Mutant) -> dict[str, str]:
    fits = change.name not in APPENDED and change.name != WHOLE and PLAIN.get(change.flow, "").count(change.old) == 1
    sources = dict(PLAIN if fits else SOURCES)
    assert sources[change.flow].count(change.old) == 1, "the mutant names one place"
    sources[change.flow] = sources[change.flow].replace(change.old, change.new)
    flow, text = APPENDED.get(change.name, ("", ""))
    if flow:
        sources[flow] += text
    return sources


@pytest.mark.parametrize(("name", "least"), [("small", 100), ("plain", 80)])
def test_the_house_keeps_the_contract(name: str, least: int) -> None:
    proof = proved(name)
    assert not proof.findings
    assert proof.certificate.promises == PROMISES
    assert proof.certificate.configurations > least


@pytest.mark.parametrize("change", MUTANTS, ids=lambda change: change.name)
def test_whoever_breaks_a_promise_is_told_where_and_how(change: Mutant) -> None:
    sources = mutated(change)
    proof = prove(load(files(sources)))
    file, beginning = change.at
    lines = sources[file].lstrip().splitlines()
    # A step stands where its first key does.
    below = beginning.startswith("  ") and beginning[2] != " " and beginning.endswith(":")
    numbers = [number + below for number, line in enumerate(lines, 1) if line.startswith(beginning)]
    said = [str(finding) for finding in proof.findings]
    fitting = [
        finding
        for finding in proof.findings
        if change.words in finding.problem and finding.problem.startswith(change.promise)
    ]
    assert fitting, said
    assert {(finding.file, finding.line) for finding in fitting} & {
        (f"flows/{file}.yaml", number) for number in numbers
    }, said
    assert all(finding.remedy for finding in fitting)
    if change.promise:
        assert change.promise not in proof.certificate.promises
        assert {finding.problem[:2] for finding in proof.findings if finding.problem[:1] == "P"} == {change.promise}, (
            said
        )


PUSHING = {"ja": "がんばってください。", "en": "You must try harder."}


@pytest.mark.parametrize("locale", PUSHING)
def test_a_pushing_word_in_a_custom_text_is_found_and_breaks_p12(locale: str) -> None:
    """The words of the house beside its flows: the lint holds P12, and the certificate names it only where it does."""
    content = shipped()
    sources = {f"locales/{path.parent.name}/{path.name}": path.read_bytes() for path in WORDS.glob("*/*.yaml")}
    file = f"locales/{locale}/sit.yaml"
    text = sources[file].decode()
    assert text.count("\n  here: ") == 1
    head, _, rest = text.partition("\n  here: ")
    sources[file] = f"{head}\n  here: {PUSHING[locale]}\n{rest.partition(chr(10))[2]}".encode()
    words = catalogue.load(sources, house_constants(content.house))
    found = [one for one in ungentle(words, content.house, sources) if one.file == file]
    assert [one.line for one in found] == [head.count("\n") + 2] * len(found)
    assert found
    assert all(one.remedy for one in found)
    certificate = certify(load(files(PLAIN)), ("ja", "en"), gentle=not found).certificate
    assert certificate.promises == PROMISES


@pytest.mark.parametrize("locale", ["ja", "en"])
@pytest.mark.parametrize("variable", ["prefecture", "line"])
def test_a_text_of_rest_that_names_what_was_breaks_p6(locale: str, variable: str) -> None:
    """What a text holds the flows do not know: the check of the words holds that part of P6."""
    content = shipped()
    sources = {f"locales/{path.parent.name}/{path.name}": path.read_bytes() for path in WORDS.glob("*/*.yaml")}
    file = f"locales/{locale}/rest.yaml"
    text = sources[file].decode()
    head, _, rest = text.partition("\n  back_again: ")
    sources[file] = f"{head}\n  back_again: '{{{{ {variable} }}}}.'\n{rest.partition(chr(10))[2]}".encode()
    words = catalogue.load(sources, house_constants(content.house))
    (found,) = telling(content.flows, words)
    assert (found.file, found.line) == (file, head.count("\n") + 2)
    assert found.problem.startswith(f"P6: the text `back_again` names {{{{ {variable} }}}}")
    assert found.remedy
    assert not list(telling(content.flows, content.words))


def test_a_set_that_is_too_large_to_prove_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "MOST_TURNS", 500)
    proof = prove(load(files(SOURCES)))
    assert proof.certificate.promises == ()
    assert any("more than" in finding.problem and "test fewer values" in finding.remedy for finding in proof.findings)


def test_the_shipped_flows_keep_the_contract() -> None:
    proof = certify(shipped().flows, shipped().words.locales, gentle=True)
    assert not proof.findings
    assert proof.certificate.promises == (*PROMISES, "P12")
