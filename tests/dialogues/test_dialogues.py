"""Every transcript beside this file is played through the real house, word for word.

`make test ARGS="tests/dialogues --refresh-dialogues"` writes the files anew with what the house says now; read the
difference before you keep it.
"""

import difflib
from pathlib import Path

import pytest
import yaml

from tests.dialogues.runner import Line, Unplayable, play, read_transcript, rows, written

pytestmark = pytest.mark.anyio
FOLDER = Path(__file__).parent
TRANSCRIPTS = sorted(FOLDER.glob("*.yaml"))
SMALL: Line = {
    "about": "A small one.",
    "locale": "ja",
    "channel": "web",
    "at": "2026-11-24T11:00:00+09:00",
    "talk": [
        {"open": True},
        {"bot": ["welcome.hello", "welcome.automatic", "welcome.nothing_required"]},
        {"tap": "listen"},
        {"bot": ["sit.here", "sit.not_called"]},
        {"at": "sit.start"},
        {"desk": []},
    ],
}


def refresh(path: Path, went: Line) -> None:
    path.write_text(written(path, went))


def difference(wanted: Line, went: Line, name: str) -> str:
    """What is otherwise than written, as a reader of transcripts sees it; empty where nothing is."""
    lines = difflib.unified_diff(list(rows(wanted)), list(rows(went)), f"{name} (written)", f"{name} (said)", n=4)
    return "\n".join(line.rstrip() for line in lines)


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_transcript(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    script = read_transcript(path)
    went = await play(script, tmp_path)
    if request.config.getoption("--refresh-dialogues"):
        refresh(path, went)
        return
    if found := difference(script, went, path.name):
        pytest.fail(f"{script['about']}\n{found}", pytrace=False)


def test_there_are_transcripts() -> None:
    assert len(TRANSCRIPTS) > 40


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_refreshing_changes_nothing_but_what_was_said(path: Path) -> None:
    script = read_transcript(path)
    again = yaml.safe_load(written(path, script))
    assert again == script


async def test_a_small_one_passes(tmp_path: Path) -> None:
    assert difference(SMALL, await play(SMALL, tmp_path), "small") == ""


@pytest.mark.parametrize(
    ("number", "other"),
    [
        (1, {"bot": ["welcome.hello", "welcome.nothing_required"]}),
        (3, {"bot": ["sit.still"]}),
        (4, {"at": "sit.still"}),
        (5, {"desk": ["見ているだけ"]}),
    ],
)
async def test_what_is_otherwise_than_written_is_shown(number: int, other: Line, tmp_path: Path) -> None:
    talk = [*SMALL["talk"]]
    talk[number] = other
    found = difference({**SMALL, "talk": talk}, await play({**SMALL, "talk": talk}, tmp_path), "small")
    ((key, _),) = other.items()
    assert f"-  - {key}:" in found
    assert f"+  - {key}:" in found


async def test_a_tap_on_what_is_not_shown_fails(tmp_path: Path) -> None:
    talk = [*SMALL["talk"][:2], {"tap": "nowhere"}, {"bot": []}]
    with pytest.raises(AssertionError, match=r"c:welcome\.hello:nowhere is not among what was shown"):
        await play({**SMALL, "talk": talk}, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "{about: a, locale: ja, channel: web, at: 2026-11-24T11:00:00+09:00}",
        "{about: a, locale: ja, channel: fax, at: 2026-11-24T11:00:00+09:00, talk: []}",
        "{about: a, locale: ja, channel: web, at: 2026-11-24T11:00:00+09:00, talk: [{says: a}]}",
        "{about: a, locale: ja, channel: web, at: 2026-11-24T11:00:00+09:00, talk: [{open: true}, {at: a.b}]}",
        "{about: a, locale: ja, channel: web, at: 2026-11-24T11:00:00+09:00, talk: [{bot: []}]}",
    ],
)
def test_a_transcript_of_another_form_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "odd.yaml").write_text(text)
    with pytest.raises(Unplayable, match=r"odd\.yaml"):
        read_transcript(tmp_path / "odd.yaml")
