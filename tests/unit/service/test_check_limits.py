"""What each channel carries: texts, labels, buttons, what comes back with them, and messages of one reply."""

from dataclasses import replace

import pytest

from bot.dialogue.condition import SlotTest
from bot.dialogue.condition import Tests as When
from bot.dialogue.flow import Arrow, SayItem, Show, Step
from bot.model.conversation import Position
from bot.model.errors import Finding
from bot.model.limits import LIMITS
from bot.model.words import TextKey
from bot.service.buttons import ways_beside
from tests.unit.service.content import STAY, Content, only, step

LABEL = LIMITS["line"].label
ROOM = LIMITS["line"].buttons - len(ways_beside(LIMITS["line"]))


@pytest.fixture
def content() -> Content:
    return Content()


def test_a_label_names_channel_language_figure_and_limit(content: Content) -> None:
    finding = only(content.spoil("locales/ja/sit.yaml", "静かにいる", "あ" * (LABEL + 1)).check())
    assert (finding.file, finding.line) == ("locales/ja/sit.yaml", 6)
    assert finding.problem == "the label `start.stay` has 21 characters in ja; line and telegram carry 20"


def test_the_mark_of_a_chosen_one_counts(content: Content) -> None:
    """Of several choices each may wear it, so that 18 characters are left."""
    content.steps = [step(several=STAY, ask="now")]
    for file, done in (("locales/ja/sit.yaml", "これで"), ("locales/en/sit.yaml", "Done")):
        content.spoil(file, "start: {", f"start: {{done: {done}, ")
    assert content.check() == []
    assert content.spoil("locales/ja/sit.yaml", "静かにいる", "あ" * (LABEL - 2)).check() == []
    finding = only(content.spoil("locales/ja/sit.yaml", "あ" * (LABEL - 2), "あ" * (LABEL - 1)).check())
    assert "21 characters in ja, 2 of them for the mark of a chosen one; line and telegram carry 20" in finding.problem


def test_the_label_that_ends_several_choices_has_to_be_there(content: Content) -> None:
    content.steps = [step(several=STAY, ask="now")]
    assert ["label `start.done`" in finding.problem for finding in content.check()] == [True, True]


def test_a_label_with_a_number_is_as_long_as_the_number_gets(content: Content) -> None:
    content.steps = [step(each_line=STAY)]
    for file, word in (("locales/ja/sit.yaml", "番を消す"), ("locales/en/sit.yaml", "Strike")):
        content.spoil(file, "start: {", f'start: {{each_line: "{{{{ number }}}} {word}", ')
    assert content.check() == []
    finding = only(content.spoil("locales/ja/sit.yaml", "番を消す", "あ" * 18).check())
    assert "`start.each_line` has 21 characters in ja" in finding.problem


@pytest.mark.parametrize(
    ("units", "channels"), [(4096, ""), (4097, "telegram carries 4096"), (5001, "line carries 5000")]
)
def test_a_text_by_what_the_platforms_count(content: Content, units: int, channels: str) -> None:
    """A character beyond the basic plane is two units."""
    finding = next(
        iter(sized(content.spoil("locales/en/sit.yaml", "You can be here.", "𠮷" + "a" * (units - 2)).check())), None
    )
    if not channels:
        assert finding is None
        return
    assert finding is not None
    assert finding.problem.startswith(f"the text `start` has {units} UTF-16 units in en; ")
    assert channels in finding.problem
    assert (finding.file, finding.line) == ("locales/en/sit.yaml", 3)


def sized(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if "UTF-16" in finding.problem]


def test_the_longer_branch_counts(content: Content) -> None:
    branches = '"{% if return_code %}a{% else %}' + "b" * 4097 + '{% endif %}"'
    (finding,) = sized(content.spoil("locales/en/sit.yaml", "You can be here.", branches).check())
    assert "4097" in finding.problem


def test_choices_that_exclude_each_other_share_their_room(content: Content) -> None:
    names = [f"c{number}" for number in range(ROOM + 1)]
    for file, word in (("locales/ja/sit.yaml", "札その"), ("locales/en/sit.yaml", "Choice ")):
        labels = ", ".join(f"{name}: {word}{name}" for name in names)
        content.files[file] = content.files[file].split("choices:")[0] + f"choices:\n  start: {{{labels}}}\n"
    always = [(name, STAY) for name in names[2:]]

    def either(one: When, other: When) -> list[Finding]:
        tested = [(names[0], (replace(STAY[0], when=one),)), (names[1], (replace(STAY[0], when=other),))]
        content.steps = [replace(step(), choices=(*tested, *always))]
        return content.check()

    assert either(When(desk_open=True), When(desk_open=False)) == []
    found = either(When(desk_open=True), When(watch=True))
    assert [finding.problem for finding in found] == [
        f"step `start` offers up to {ROOM + 1} choices; {name} carries {ROOM} beside the ways out"
        for name in ("line", "telegram")
    ]
    assert {(finding.file, finding.line) for finding in found} == {("flows/sit.yaml", 3)}


def test_a_choice_that_can_be_taken_away_needs_room_for_that(content: Content) -> None:
    """`no-` stands before its name in the data of its button."""
    longest = "a" * (LIMITS["telegram"].data - len("c:sit.start:no-"))
    for name, several, clean in ((longest, STAY, True), (longest + "a", (), True), (longest + "a", STAY, False)):
        spoilt = Content()
        spoilt.steps = [step(choices=(name,), several=several, ask="now")]
        for file in ("locales/ja/sit.yaml", "locales/en/sit.yaml"):
            labels = f"  start: {{{name}: {'札一' if 'ja' in file else 'One'}"
            labels += f", done: {'終わり' if 'ja' in file else 'Done'}}}\n" if several else "}\n"
            spoilt.files[file] = spoilt.files[file].split("choices:")[0] + f"choices:\n{labels}"
        found = spoilt.check()
        assert (found == []) is clean, found
        if not clean:
            assert only(found).problem == f"`c:sit.start:no-{name}` has 65 bytes; a button of telegram carries 64"


SHOWN = SayItem(show=Show.PLACES)


def replies(content: Content, *items: SayItem) -> list[str]:
    content.steps = [replace(step(), say=(*content.steps[0].say, *items))]
    return [finding.problem.split(" (")[0] for finding in content.check() if "messages" in finding.problem]


def test_five_messages_a_reply(content: Content) -> None:
    assert replies(content, SHOWN, SHOWN, SHOWN) == []
    assert replies(content, SHOWN) == [
        f"before `sit.start` waits, 6 messages are sent in ja; a reply on {name} holds 5"
        for name in ("line", "telegram")
    ]


def test_a_reply_is_measured_where_it_is_sent(content: Content) -> None:
    """What only the web page shows is no burden on LINE."""
    web = SayItem(show=Show.PLACES, when=When(channel=("web",)))
    assert replies(content, SHOWN, SHOWN, SHOWN, web) == []


def test_a_whole_turn_counts(content: Content) -> None:
    first = content.steps[0]
    passing = Step(name="on", say=(SHOWN, SHOWN, SHOWN, SHOWN), next=(Arrow(to=Position("sit", "start")),), line=9)
    content.steps = [replace(first, skip=(Arrow(to=Position("sit", "on")),)), passing]
    found = [finding for finding in content.check() if "messages" in finding.problem]
    assert {finding.problem.split(";")[0] for finding in found} == {
        "before `sit.start` waits, 6 messages are sent in ja"
    }
    assert all("from sit.start, skip" in finding.problem for finding in found)


def test_a_text_that_is_split_counts_as_its_pieces(content: Content) -> None:
    content.spoil("locales/en/sit.yaml", "You can be here.", "a" * 4090 + ". " + "b" * 4090 + ". " + "c" * 400)
    found = replies(content, SHOWN, SHOWN)
    assert found == ["before `sit.start` waits, 6 messages are sent in en; a reply on telegram holds 5"]


def test_a_slot_that_decides_two_bubbles_is_one_or_the_other(content: Content) -> None:
    items = [
        SayItem(texts=(TextKey("sit", "start"),), when=When(slots=(SlotTest("who", (value,)),)))
        for value in ("self", "parent", "sibling", "partner")
    ]
    assert replies(content, SHOWN, SHOWN, *items) == []
