"""What may stand in the texts of rest, and that `check` looks."""

from pathlib import Path

import pytest

from bot.service.check import check
from bot.service.check_rest import TELLS_NOTHING, telling
from bot.words import catalogue
from bot.words.catalogue import Catalogue
from bot.words.variables import VARIABLES, house_constants
from tests.house import shipped

WORDS = Path(__file__).parents[3] / "locales"
ROOMS = {f"locales/{path.parent.name}/{path.name}": path.read_bytes() for path in sorted(WORDS.glob("*/*.yaml"))}
BACK_AGAIN = "  back_again: 前の続きがあります。開きますか。"
LINE = ROOMS["locales/ja/rest.yaml"].decode().partition(BACK_AGAIN)[0].count("\n") + 1


def with_rest(old: str, new: str) -> tuple[Catalogue, dict[str, bytes]]:
    text = ROOMS["locales/ja/rest.yaml"].decode()
    assert text.count(old) == 1
    sources = {**ROOMS, "locales/ja/rest.yaml": text.replace(old, new).encode()}
    return catalogue.load(sources, house_constants(shipped().house)), sources


@pytest.mark.parametrize("name", sorted(VARIABLES.keys() - {"number"}))
def test_only_what_is_the_same_for_any_topic_may_be_named(name: str) -> None:
    words, _ = with_rest(f"{BACK_AGAIN}\n", f"  back_again: '{{{{ {name} }}}}です。'\n")
    found = list(telling(shipped().flows, words))
    assert [one.line for one in found] == ([] if name in TELLS_NOTHING else [LINE])


def test_what_nobody_says_while_it_rests_may_name_anything() -> None:
    words, _ = with_rest(BACK_AGAIN, f"  spare: '{{{{ line }}}}'\n{BACK_AGAIN}")
    assert not list(telling(shipped().flows, words))


def test_check_tells_file_line_and_remedy() -> None:
    content = shipped()
    words, sources = with_rest("  stopped: |-\n", "  stopped: |-\n    {{ prefecture }}のことは、ここまでです。\n")
    found = [str(one) for one in check(content.flows, words, content.house, content.directory, sources)]
    (said,) = [one for one in found if "P6" in one]
    assert said.startswith("locales/ja/rest.yaml:6: P6: the text `stopped` names {{ prefecture }} before")
    assert "-> write it without" in said
