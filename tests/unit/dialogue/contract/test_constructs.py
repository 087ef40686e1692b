"""What the language has beside plain steps: several answers, arguments, steps of one language, call upon call."""

import pytest

from bot.dialogue.contract.explore import Exploration
from bot.dialogue.contract.prove import PROMISES, prove
from bot.dialogue.loader import load
from bot.model.ids import Locale
from tests.promises.contract_house import SOURCES, files
from tests.unit.dialogue.contract.walker import unknown, walk

LOCALES = (Locale("ja"), Locale("en"))
OTHER = "      other: {to: welcome.hub}\n"
SETS = {
    "several answers": {
        "sit": (
            OTHER,
            OTHER + "      things: {to: things}\n      untold: {to: untold}\n",
            """  untold:  # no test looks at what was chosen, and it is done all the same
    say: [untold]
    ask: untold
    choices: {walk: {}, sleep: {}}
    several: {to: start}
    skip: {to: start}
  things:
    say: [things]
    ask: things
    choices: {walk: {}, sleep: {}, eat: {}, other: {}}
    several: {to: told}
    skip: {to: start}
  told:
    next:
      - {to: walks, when: {slots: [{slot: things, has: walk}]}}
      - {to: start}
  walks:
    say: [walks]
    choices: {sit: {to: start}}
""",
        )
    },
    "arguments": {
        "sit": (OTHER, OTHER + "      short: {call: places.start, then: start, with: {size: short}}\n", ""),
        "places": (
            "start: start\n",
            "start: start\ntakes: {size: [long, short]}\n",
            """  more:
    say: [more]
    choices: {back: {return: true}}
""",
        ),
    },
    "a step of one language": {
        "sit": (
            OTHER,
            OTHER + "      song: {to: song_first}\n",
            """  song_first:
    say: [songs]
    choices: {song: {to: song}, sit: {to: start}}
  song:
    available: {locale: [ja]}
    elsewhere: {to: start}
    say: [song]
    choices: {sit: {to: start}}
""",
        )
    },
    "call upon call": {
        "sit": (
            OTHER,
            OTHER + "      deep: {call: deep, then: returning}\n",
            """  returning:
    next: {return: true}
  deep:
    say: [deep]
    choices: {deeper: {call: deep, then: returning}, back: {return: true}}
    skip: {return: true}
""",
        )
    },
}


def changed(name: str) -> dict[str, str]:
    sources = dict(SOURCES)
    for flow, (old, new, more) in SETS[name].items():
        assert sources[flow].count(old) == 1
        sources[flow] = sources[flow].replace(old, new) + more
    if name == "arguments":
        all_ = "  all:\n    say: [{show: places}]\n    choices: {back: {return: true}}\n"
        assert all_ in sources["places"]
        shorter = "      more: {to: more, when: {slots: [{slot: size, is: long}]}}\n      back: {return: true}\n"
        sources["places"] = sources["places"].replace(
            all_, "  all:\n    say: [{show: places}]\n    choices:\n" + shorter
        )
    return sources


@pytest.mark.parametrize("name", SETS)
def test_every_construct_is_explored_in_full_and_keeps_the_contract(name: str) -> None:
    flows = load(files(changed(name)))
    explored = Exploration(flows, LOCALES, lambda _: None)
    explored.run()
    for seed in range(250):
        for here, event in walk(flows, seed, 50):
            assert not unknown(explored, here), (seed, event)
    proof = prove(flows, LOCALES)
    assert not proof.findings
    assert proof.certificate.promises == PROMISES
