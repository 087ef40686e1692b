"""What differs is shown in the transcript's own form, and written into the file without touching the rest."""

import pytest

from bot.rehearsal.difference import difference, with_answers, written_anew
from bot.rehearsal.play import play
from bot.rehearsal.shown import as_a_play
from bot.rehearsal.stage import Theatre
from bot.rehearsal.vocabulary import Vocabulary
from tests.unit.rehearsal.conftest import Read

pytestmark = pytest.mark.anyio
ODD = """\
# At the head: who wrote this.
about: "見ているだけの人"   # a comment beside it
talk:
    - open: true     # they come
    # what the house says:
    - bot:
        - こんにちは。
        - welcome.automatic   # by its name
        - 書いても
    - tap: 見ているだけ
    - bot: [sit.still]
    - write: |
        二行の
        言葉です。

    # and where they are then
    - at: sit.still
"""


async def test_what_differs_is_shown_with_lines_and_words(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    went = await play(read(ODD), theatre, names)
    shown = difference(went).splitlines()
    assert shown[0] == "line 4:"
    assert "-    - bot: [sit.still]" in shown
    assert "+    - bot: [sit.here, sit.not_called]" in shown
    assert "-    - at: sit.still" in shown
    assert "+    - at: sit.kept" in shown
    assert "     - bot: [こんにちは。, welcome.automatic, 書いても]" in shown
    assert shown[-5:-3] == ["   sit.here says:", "     ここにいるだけで、いいです。"]


async def test_nothing_is_shown_where_nothing_differs(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    assert difference(await play(read("about: a\ntalk:\n  - open: true\n"), theatre, names)) == ""


async def test_writing_anew_touches_only_what_differs(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    anew = written_anew(await play(read(ODD), theatre, names))
    kept = [line for line in ODD.splitlines() if "sit.still" not in line]
    assert [line for line in anew.splitlines() if line in kept] == kept
    assert "    - bot: [sit.here, sit.not_called]\n" in anew, "this one was told by its name"
    assert "    - bot: [はい。ここに置いてあります。, " in anew, (
        "this one was not told, and the first of all is in words"
    )
    assert "    - at: sit.kept\n" in anew
    again = await play(read(anew), theatre, names)
    assert again.ok
    assert not again.unsaid
    assert written_anew(again) == anew


@pytest.mark.parametrize(
    "text",
    [
        "about: a\ntalk: [{open: true}, {tap: listen}, {at: sit.start}]\n",
        "about: a\ntalk: [{open: true},\n  {tap: listen},   # one\n  {at: sit.still}]",
        "about: a\ntalk:\n- open: true\n- tap: listen",
        "about: a\ntalk:\n  - {open: true}\n  - {tap: listen}   # one\n  - {bot: [sit.still]}\n",
        "about: a\r\ntalk:\r\n  - open: true\r\n  - tap: listen\r\n  - at: sit.still\r\n",
        'about: a\ntalk:\n  - write: "🙂 emoji"\n  - bot: []\n  - way: stop\n',
        "about: a\ntalk:\n  - open: true\n  - bot:\n      welcome.hello\n  - desk:\n      - a\n      - b\n",
        "talk:\n  - open: true\n  - bot: welcome.hello   # the first\nabout: a\nchannel: line\n",
    ],
)
async def test_any_layout_can_be_written_anew(text: str, read: Read, theatre: Theatre, names: Vocabulary) -> None:
    went = await play(read(text), theatre, names)
    anew = written_anew(went)
    assert anew != text
    again = await play(read(anew), theatre, names)
    assert again.ok, anew
    assert not again.unsaid
    assert [line.part for line in again.transcript.talk] == [line.part for line in with_answers(went).talk]


async def test_a_talk_reads_as_it_stands_on_the_screen(read: Read, theatre: Theatre, names: Vocabulary) -> None:
    talk = """\
  - open: true
  - bot: [welcome.hello]
  - tap: listen
  - write: ここにいます。
  - edit: {message: 1, to: まだいます。}
  - unsend: 1
  - way: person
  - write: 話したいです。
  - tap: send
  - counselor: {take: 佐藤}
  - counselor: {answer: こんにちは。}
  - tap: open
  - wait: 3d
  - sticker: true
  - at: sit.start
"""
    shown = as_a_play(await play(read("about: 静かな話\nat: 2026-11-24 11:00\ntalk:\n" + talk), theatre, names))
    assert shown.startswith("静かな話\n(web, ja, 2026-11-24 11:00)\n\n> (opens it)\n\n    こんにちは。")
    for piece in (
        "> [listen]\n\n    ここにいるだけで、いいです。\n",
        "    [ひとこと] [夜をすごす] [ほかのこと]",
        "\n> ここにいます。\n",
        "> (changes message 1) まだいます。",
        "> (takes message 1 back)\n    (nothing is said)",
        "> (way out: person)",
        "> (a counselor: take) 佐藤\n    (nothing is said)",
        "> (a counselor: answer) こんにちは。",
        "    佐藤：\n    こんにちは。",
        "> (3d later)\n\n> (sends a sticker)",
    ):
        assert piece in shown, shown
    assert "sit.start" not in shown
