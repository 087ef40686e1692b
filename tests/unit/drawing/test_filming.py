"""What the preview shows is what is sent: held against the engine, the catalogue and the channels themselves."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.content_files import SHIPPED
from bot.dialogue.flow import FlowSet
from bot.drawing.filming import WAYS, Film
from bot.drawing.placing import Placing
from bot.drawing.screens import FlowScreens, Screen, StepScreens
from bot.model.conversation import Conversation, Position
from bot.model.effect import OfferChoices
from bot.model.errors import Finding
from bot.model.ids import ConversationId
from bot.model.limits import LIMITS
from bot.pictures import read_phrases
from bot.places import directory
from bot.service.buttons import buttons
from bot.words.catalogue import Catalogue, Shelf
from tests.unit.drawing.conftest import EN, JA, NAMES

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
Shoot = Callable[[str], FlowScreens]


@pytest.fixture(scope="module")
def film(flows: FlowSet, words: Catalogue) -> Film:
    zone = ZoneInfo("Asia/Tokyo")
    files = {f"places/{path.name}": path.read_bytes() for path in (SHIPPED / "places").glob("*.csv")}
    found = directory.load(files, prefecture="", tz=zone)
    values = {
        JA: {"answer_by": "11月26日（木）", "sample_own": "夜は静かです。", "number": "1"},
        EN: {"answer_by": "Thursday, November 26", "sample_own": "It is quiet at night.", "number": "1"},
    }
    return Film(flows, words, found, values, NOW.astimezone(zone), read_phrases(EN), (JA, EN))


def step(screens: FlowScreens, name: str) -> StepScreens:
    return next(each for each in screens.steps if each.name == name)


def screen(found: StepScreens, channel: str, locale: str) -> Screen:
    return next(each for pair in found.pairs for each in pair if (each.channel, each.locale) == (channel, locale))


def said(found: Screen) -> list[str]:
    return ["".join(stretch.text for stretch in each.stretches) for each in found.said]


@pytest.mark.parametrize("name", NAMES)
def test_buttons_are_those_of_the_conversation_itself(film: Film, flows: FlowSet, words: Catalogue, name: str) -> None:
    for found in film.flow(flows.flows[name]).steps:
        position = Position(name, found.name)
        wanted = flows.step(position)
        assert wanted is not None
        for pair in found.pairs:
            for each in pair:
                here = Conversation(id=ConversationId("c"), channel=each.channel, locale=each.locale, position=position)
                offered = flows.choices(here)
                offer = OfferChoices(position, offered, skip=bool(wanted.skip))
                labels = {button.label for button in buttons(words, each.locale, offer, LIMITS[each.channel])}
                shown = {tap.label for row in each.rows for tap in row}
                assert labels <= shown if wanted.waits else not shown
                assert each.buttons <= each.room == LIMITS[each.channel].buttons
                assert each.faults == ()
                assert not any(one.missing for one in each.said)


def test_a_step_on_three_channels_in_two_languages(film: Film, flows: FlowSet) -> None:
    found = step(film.flow(flows.flows["tiny"]), "ask")
    assert [[(each.channel, each.locale) for each in pair] for pair in found.pairs] == [
        [("line", JA), ("line", EN)], [("telegram", JA), ("telegram", EN)], [("web", JA), ("web", EN)],
    ]  # fmt: skip
    assert said(screen(found, "line", EN)) == ["Hello. You can write here without a name."]
    for channel in ("line", "telegram"):
        assert "Help lines now" in [tap.label for row in screen(found, channel, EN).rows for tap in row]
    assert "Help lines now" not in [tap.label for row in screen(found, "web", EN).rows for tap in row]
    assert len(screen(found, "line", EN).rows) == 1
    assert [[tap.label for tap in row] for row in screen(found, "telegram", EN).rows][-2:] == [
        ["Skip", "Other"], ["Help lines now"],
    ]  # fmt: skip


def test_a_button_leads_to_its_step_and_a_way_out_to_where_it_leads(film: Film, flows: FlowSet) -> None:
    taps = {
        tap.label: tap for row in screen(step(film.flow(flows.flows["tiny"]), "ask"), "line", EN).rows for tap in row
    }
    assert taps["Heavy"].href == "/flow/tiny#passing"
    assert taps["Write to a person"].href == "/flow/places#start"
    assert taps["Skip"].href == "/flow/tiny#after"
    assert taps["Other"].href == "/flow/ways#more"
    assert taps["Help lines now"].href == "/flow/danger#help"
    assert (taps["Heavy"].length, taps["Heavy"].label_room) == (5, 20)
    assert (taps["Heavy"].data, taps["Heavy"].data_room) == (len("c:tiny.ask:heavy"), 300)


def test_conditions_stand_with_what_they_bring(film: Film, flows: FlowSet) -> None:
    first = screen(step(film.flow(flows.flows["family"]), "first"), "web", EN)
    assert [one.condition for one in first.said][:2] == ["when relation is parent", "when relation is sibling"]
    waiting = screen(step(film.flow(flows.flows["waiting"]), "look"), "web", EN)
    taps = {tap.label: tap.condition for row in waiting.rows for tap in row}
    assert "when an answer is unopened" in taps.values()


def test_samples_are_marked_and_measured_without_their_marks(film: Film, flows: FlowSet) -> None:
    after = screen(step(film.flow(flows.flows["tiny"]), "after"), "line", EN)
    assert [(each.text, each.sample) for each in after.said[0].stretches] == [
        ("Until ", False), ("Thursday, November 26", True), (".", False),
    ]  # fmt: skip
    assert (after.said[0].units, after.said[0].room) == (len("Until Thursday, November 26."), 5000)


def test_what_is_made_of_data_is_shown_with_real_data(film: Film, flows: FlowSet) -> None:
    lines = screen(step(film.flow(flows.flows["danger"]), "help"), "line", JA)
    assert any(one.show and one.units > 100 for one in lines.said)
    letter = screen(step(film.flow(flows.flows["letter"]), "preview"), "line", EN)
    assert any("1. It is quiet at night." in text for text in said(letter))
    assert "Strike 1" in [tap.label for row in letter.rows for tap in row]


def test_words_that_are_missing_leave_the_rest_standing(flows: FlowSet) -> None:
    empty = Film(flows, Catalogue({EN: Shelf()}), None, {}, NOW, read_phrases(EN), (EN, EN))
    for name in NAMES:
        assert empty.flow(flows.flows[name]).steps
    ask = screen(step(empty.flow(flows.flows["tiny"]), "ask"), "telegram", EN)
    assert ask.said[0].missing
    assert said(ask) == ["no text tiny.hello yet"]
    assert "‹heavy›" in [tap.label for row in ask.rows for tap in row]
    assert empty.ways().steps == ()


def test_what_the_house_says_by_itself_has_a_page_of_its_own(film: Film) -> None:
    ways = film.ways()
    assert ways.flow == WAYS
    assert {"again", "moved_on", "old_button", "more"} <= {each.name for each in ways.steps}
    labels = [tap.label for row in screen(step(ways, "more"), "line", EN).rows for tap in row]
    assert labels[:2] == ["Back", "Pause"]


def test_too_long_a_text_says_in_how_many_messages_it_goes(flows: FlowSet) -> None:
    from tests.unit.drawing.test_samples import words as of_text

    words = of_text("A sentence. " * 600)
    film = Film(flows, words, None, {}, NOW, read_phrases(EN), (EN, EN))
    from bot.drawing.filming import _Reel
    from bot.model.words import TextKey

    (one,) = _Reel(film, "telegram", EN, LIMITS["telegram"]).text(TextKey("a", "a"), "", "")
    assert one.messages == 2
    assert one.units > one.room == 4096


def test_findings_stand_at_the_step_that_they_speak_of(film: Film, flows: FlowSet, words: Catalogue) -> None:
    family = flows.flows["family"]
    hello = next(entry for key, entry in words.entries(JA, "text") if str(key) == "tiny.hello")
    heavy = next(entry for key, entry in words.entries(EN, "label") if str(key) == "tiny.after.enough")
    asks = flows.flows["tiny"].steps["after"].line
    findings = [
        Finding("flows/family.yaml", family.steps["talk"].line + 1, "odd", "mend"),
        Finding("flows/family.yaml", 0, "whole file", "mend"),
        Finding("locales/ja/tiny.yaml", hello.line, "harsh", "soften"),
        Finding("locales/en/tiny.yaml", heavy.line, "long", "shorten"),
        Finding("locales/en/tiny.yaml", 0, f"no text `x`, which flows/tiny.yaml:{asks} asks for", "write"),
        Finding("house.yaml", 3, "elsewhere", "mend"),
    ]  # fmt: skip
    placing = Placing(flows, words, findings)
    shown = placing.put(film.flow(family))
    assert [finding.problem for finding in step(shown, "talk").findings] == ["odd"]
    assert [finding.problem for finding in shown.findings] == ["whole file"]
    tiny = placing.put(film.flow(flows.flows["tiny"]))
    assert [finding.problem for finding in step(tiny, "ask").findings] == ["harsh"]
    assert len(step(tiny, "after").findings) == 2
    assert [finding.file for finding in placing.elsewhere("tiny") if finding.file == "house.yaml"]
    before = Placing(flows, words, findings, exact=False).put(film.flow(family))
    assert len(before.findings) == 2
