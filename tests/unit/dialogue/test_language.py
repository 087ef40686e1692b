"""What a flow may say beyond steps and arrows: variants, several answers, arguments, availability, shared parts."""

import pytest
from msgspec.structs import replace

from bot.dialogue.flow import FlowSet
from bot.dialogue.loader import load
from bot.dialogue.migrate import settle
from bot.model.conversation import Frame, Position, Slot
from bot.model.effect import OfferChoices, Say
from bot.model.errors import ContentError
from bot.model.event import Unsent
from bot.model.ids import ConversationId, Locale, MessageId
from bot.model.reading import Intent
from bot.model.words import TextKey
from tests.unit.dialogue.conftest import Talk


def flows_with(sources: dict[str, bytes], **changed: str) -> FlowSet:
    """The small house with some flows written otherwise."""
    return load({**sources, **{f"flows/{name}.yaml": text.encode() for name, text in changed.items()}})


def findings(sources: dict[str, bytes], **changed: str) -> list[tuple[str, int, str]]:
    with pytest.raises(ContentError) as caught:
        flows_with(sources, **changed)
    return [(finding.file, finding.line, finding.problem) for finding in caught.value.findings]


def offered(talk: Talk) -> dict[str, bool]:
    """The choices under the last bubble, and whether each wears the mark."""
    offer = next(effect for effect in reversed(talk.effects) if isinstance(effect, OfferChoices))
    return {choice.id: choice.chosen for choice in offer.choices}


SIT = """
flow: sit
start: start
skip: {to: start}
steps:
  start:
    say: [{one_of: [here, beside, quiet]}]
    choices: {stop: {to: rest.stopped, do: stop}}
    words: {to: start}
"""


class TestVariants:
    def test_each_time_another_until_all_were_heard(self, sources):
        talk = Talk(flows_with(sources, sit=SIT))
        talk.opens().takes(Intent.SKIP)
        heard = [text for text in talk.said if text.startswith("sit.")]
        for _ in range(5):
            heard += talk.writes("うん").said
        assert set(heard[:3]) == {"sit.here", "sit.beside", "sit.quiet"}
        assert heard[3:] == heard[:3]

    def test_the_same_conversation_hears_the_same(self, sources):
        flows = flows_with(sources, sit=SIT)
        first, again = (Talk(flows).opens().takes(Intent.SKIP).said for _ in range(2))
        assert first == again

    def test_not_everybody_begins_with_the_same_one(self, sources):
        flows, begun = flows_with(sources, sit=SIT), set()
        for number in range(40):
            talk = Talk(flows)
            talk.here = replace(talk.here, id=ConversationId(f"c-{number}"))
            begun.add(talk.opens().takes(Intent.SKIP).said[-1])
        assert begun == {"sit.here", "sit.beside", "sit.quiet"}

    def test_back_does_not_bring_the_same_words_again(self, sources):
        talk = Talk(flows_with(sources, sit=SIT)).opens().takes(Intent.SKIP)
        first = talk.said[-1]
        assert talk.writes("うん").takes(Intent.BACK).said[-1] != first

    def test_two_bubbles_that_begin_alike_keep_their_own_count(self, sources):
        two = SIT.replace("{one_of: [here, beside, quiet]}", "{one_of: [here, beside]}, {one_of: [here, quiet]}")
        talk = Talk(flows_with(sources, sit=two)).opens().takes(Intent.SKIP)
        heard = {text for _ in range(4) for text in talk.writes("うん").said}
        assert heard == {"sit.here", "sit.beside", "sit.quiet"}

    @pytest.mark.parametrize("names", ["[here]", "[here, here]", "[]"])
    def test_one_text_is_no_choice_between_texts(self, sources, names):
        found = findings(sources, sit=SIT.replace("[here, beside, quiet]", names))
        assert ("flows/sit.yaml", 7, "`one_of` needs two or more different texts") in found


EASE = """
flow: sit
start: start
skip: {to: after}
steps:
  start:
    say: [ease]
    ask: ease
    choices: {night: {letter: true}, money: {letter: true}, home: {}, late: {when: {desk_open: false}}}
    several: {to: after}
  after:
    say: [after, {text: nights, when: {slots: [{slot: ease, has: night}]}}]
    choices: {again: {to: start}}
    words: {to: start}
"""


class TestSeveral:
    @pytest.fixture
    def asked(self, sources) -> Talk:
        return Talk(flows_with(sources, sit=EASE)).opens().takes(Intent.SKIP)

    def test_nothing_is_chosen_at_first_and_nothing_is_done(self, asked):
        assert offered(asked) == {"night": False, "money": False, "home": False}

    def test_each_choice_is_marked_and_the_rest_stays(self, asked):
        asked.taps("money").taps("night")
        assert asked.said == ["ways.chosen"]
        assert offered(asked) == {"no-night": True, "no-money": True, "home": False, "done": False}
        assert asked.here.slots["ease"].value == "night,money"

    def test_the_labels_go_along_for_whoever_writes_them(self, asked):
        asked.taps("home")
        (say,) = (effect for effect in asked.effects if isinstance(effect, Say))
        assert dict(say.labels)["chosen"] == (TextKey("sit", "start.home"),)

    def test_a_doubled_tap_changes_nothing(self, asked):
        asked.taps("night").taps("night")
        assert asked.here.slots["ease"].value == "night"

    def test_a_choice_is_taken_away_again(self, asked):
        asked.taps("night").taps("no-night")
        assert asked.said == ["ways.chosen_none"]
        assert "ease" not in asked.here.slots
        assert "done" not in offered(asked)

    def test_done_leads_on_and_the_labels_become_lines(self, asked):
        asked.taps("night").taps("home").taps("done")
        assert asked.said == ["sit.after", "sit.nights"]
        assert [line.label for line in asked.here.draft] == [TextKey("sit", "start.night")]

    def test_before_it_is_done_nothing_is_in_the_letter(self, asked):
        assert asked.taps("night").here.draft == ()

    def test_typed_it_is_the_same(self, asked):
        asked.writes("夜", choice="night").writes("夜", choice="no-night")
        assert "ease" not in asked.here.slots

    def test_several_numbers_in_one_message(self, asked):
        asked.writes("1と3", choices=("night", "home"))
        assert asked.said == ["ways.chosen"]
        assert asked.here.slots["ease"].value == "night,home"
        assert asked.takes(Intent.BACK).here.slots == {"who": Slot("skip")}

    def test_back_takes_one_choice_back(self, asked):
        asked.taps("night").taps("home").takes(Intent.BACK)
        assert asked.here.slots["ease"].value == "night"

    def test_skipping_forgets_what_was_chosen(self, asked):
        asked.taps("night").takes(Intent.SKIP)
        assert asked.here.slots["ease"].value == "skip"
        assert asked.here.draft == ()

    def test_words_not_understood_twice_keep_what_was_chosen(self, asked):
        asked.taps("night").writes("えっと").writes("うーん")
        assert str(asked.here.position) == "sit.after"
        assert asked.here.slots["ease"].value == "night"

    def test_danger_comes_back_to_what_was_chosen(self, asked):
        asked.taps("night").writes_of_danger().taps("back")
        assert offered(asked) == {"no-night": True, "money": False, "home": False, "done": False}

    def test_unsending_a_typed_choice_takes_the_answer_away(self, asked):
        asked.writes("夜", choice="night").writes("家", choice="home")
        asked.send(Unsent(MessageId("m1")))
        assert "ease" not in asked.here.slots

    def test_what_was_answered_is_not_asked_again(self, asked, sources):
        calling = SIT.replace("words: {to: start}", "words: {to: on}") + (
            "  on: {next: {to: ask}}\n"
            "  ask: {say: [x], ask: ease, choices: {night: {}, home: {}}, several: {to: start}}\n"
        )
        asked.flows = flows_with(sources, sit=calling)
        asked.here = replace(asked.here, position=Position("sit", "start"), flow_set="")
        assert str(asked.writes("うん").here.position) == "sit.ask"
        asked.taps("night").taps("done")
        assert str(asked.writes("うん").here.position) == "sit.start"

    @pytest.mark.parametrize(
        ("body", "problem"),
        [
            ("{say: [x], choices: {a: {}}, several: {to: after}}", "several answers need a place to be remembered"),
            ("{say: [x], ask: a, words: {to: after}, several: {to: after}}", "several answers need a place"),
            ("{say: [x], ask: a, choices: {done: {}}, several: {to: after}}", "a choice among several cannot be"),
            ("{say: [x], ask: a, choices: {no-a: {}}, several: {to: after}}", "a choice among several cannot be"),
            ("{say: [x], ask: a, choices: {b: {to: after}}, several: {to: after}}", "the choice b does not know"),
            ("{say: [x], ask: a, choices: {b: [{}]}, several: {to: after}}", "the choice b is one of several"),
            ("{say: [x], ask: a, reader: who, choices: {b: {}}, several: {to: after}}", "`reader` does not go with"),
        ],
    )
    def test_mistakes(self, sources, body, problem):
        wrong = EASE.split("  start:\n")[0] + f"  start: {body}\n  after: {{say: [after], words: {{to: start}}}}\n"
        assert any(text.startswith(problem) and line == 6 for _, line, text in findings(sources, sit=wrong))


ASIDE = """
flow: aside
start: start
takes: {for: [nobody, letter, night], length: [short, long]}
skip: {return: true}
steps:
  start:
    say:
      - {text: plain, when: {slots: [{slot: for, is: nobody}]}}
      - {text: letter, when: {slots: [{slot: for, in: [letter, night]}]}}
      - {text: long, when: {slots: [{slot: length, is: long}]}}
    choices:
      deeper: {call: aside.start, then: again, with: {for: night}}
      help: {to: start, when: {slots: [{slot: for, is: letter}]}}
      back: {return: true}
  again:
    next: {to: start}
"""
CALLS = """
flow: sit
start: start
skip: {to: start}
steps:
  start:
    say: [here]
    choices:
      plain: {call: aside.start, then: start}
      letter: {call: aside.start, then: start, with: {for: letter, length: long}}
    words: {to: start}
"""


class TestArguments:
    @pytest.fixture
    def sitting(self, sources) -> Talk:
        return Talk(flows_with(sources, sit=CALLS, aside=ASIDE)).opens().takes(Intent.SKIP)

    def test_without_any_the_first_value_stands(self, sitting):
        assert sitting.taps("plain").said == ["aside.plain"]
        assert set(offered(sitting)) == {"deeper", "back"}

    def test_what_the_call_hands_over_is_seen_in_the_flow(self, sitting):
        assert sitting.taps("letter").said == ["aside.letter", "aside.long"]
        assert set(offered(sitting)) == {"deeper", "help", "back"}

    def test_an_interrupt_leaves_it_as_it_was(self, sitting):
        sitting.taps("letter").writes_of_danger().taps("back")
        assert sitting.said == ["aside.letter", "aside.long"]

    def test_coming_back_it_is_what_it_was_before(self, sitting):
        sitting.taps("letter").taps("deeper")
        assert set(offered(sitting)) == {"deeper", "back"}
        sitting.taps("back")
        assert sitting.said == ["aside.letter", "aside.long"]
        assert set(offered(sitting)) == {"deeper", "help", "back"}

    def test_back_brings_it_back(self, sitting):
        sitting.taps("letter").taps("back").takes(Intent.BACK)
        assert sitting.said == ["aside.letter", "aside.long"]

    def test_it_is_no_slot(self, sitting):
        assert set(sitting.taps("letter").here.slots) == {"who"}
        assert sitting.here.frames == (Frame(Position("sit", "start"), args=(("for", "letter"), ("length", "long"))),)

    @pytest.mark.parametrize(
        ("old", "new", "where", "problem"),
        [
            ("with: {for: letter", "with: {whom: letter", "sit", "the flow aside does not take whom"),
            ("with: {for: letter", "with: {for: lunch", "sit", "the flow aside does not take 'lunch' as for"),
            ("then: start}", "then: start, with: 3}", "sit", "`with` has no keys"),
            ("plain: {call: aside.start, then: start}", "plain: {to: start, with: {for: x}}", "sit", "only a call"),
            ("slot: for, is: nobody", "slot: for, is: lunch", "aside", "for is never 'lunch'"),
            ("slot: for, is: nobody", "slot: for, empty: true", "aside", "for is what a call hands over"),
            ("[nobody, letter, night]", "[]", "aside", "nothing can be handed over as for"),
        ],
    )
    def test_mistakes(self, sources, old, new, where, problem):
        texts = {"sit": CALLS, "aside": ASIDE}
        texts[where] = texts[where].replace(old, new, 1)
        assert any(
            file == f"flows/{where}.yaml" and text.startswith(problem) and line
            for file, line, text in findings(sources, **texts)
        )


PAGED = """
flow: sit
start: start
skip: {to: after}
steps:
  start:
    say: [here]
    choices: {print: {to: print}, stop: {to: rest.stopped, do: stop}}
    words: {to: print}
  print:
    available: {channel: [web, console]}
    elsewhere: {to: send}
    say: [print]
    choices: {back: {to: start}}
  send:
    available: {locale: [ja]}
    say: [send]
    choices: {back: {to: start}}
  after:
    say: [after]
    words: {to: start}
"""


class TestAvailability:
    def there(self, sources, channel: str, locale: str = "ja") -> Talk:
        talk = Talk(flows_with(sources, sit=PAGED))
        talk.here = replace(talk.here, channel=channel, locale=Locale(locale))
        return talk.opens().takes(Intent.SKIP)

    def test_where_it_exists_it_is_offered_and_said(self, sources):
        talk = self.there(sources, "web")
        assert "print" in offered(talk)
        assert talk.taps("print").said == ["sit.print"]

    def test_elsewhere_its_choice_is_not_offered(self, sources):
        assert set(offered(self.there(sources, "line"))) == {"stop"}

    def test_elsewhere_other_ways_lead_round_it(self, sources):
        assert self.there(sources, "line").writes("うん").said == ["sit.send"]

    def test_without_elsewhere_the_skip_is_taken(self, sources):
        assert self.there(sources, "telegram", "en").writes("yes").said == ["sit.after"]

    def test_a_change_of_language_leads_away_from_it(self, sources):
        talk = self.there(sources, "line").writes("うん")
        talk.takes(Intent.LANGUAGE).taps("en")
        assert talk.said == ["sit.after"]

    def test_first_words_do_not_answer_a_welcome_that_is_not_there(self, sources):
        welcome = (
            sources["flows/welcome.yaml"]
            .decode()
            .replace("  hello:\n", "  hello:\n    available: {channel: [line]}\n    elsewhere: {to: mood}\n")
        )
        talk = Talk(flows_with(sources, welcome=welcome))
        assert str(talk.here.position) == "welcome.mood"

    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("{channel: [web, console]}", "{channel: [fax]}", "there is no 'fax' to test for"),
            ("{channel: [web, console]}", "{}", "`available` names nothing"),
            ("{channel: [web, console]}", "{desk_open: true}", "`available` does not know the key desk_open"),
            ("{locale: [ja]}", "{locale: [日本語]}", "'日本語' is no language"),
            ("    available: {channel: [web, console]}\n", "", "`elsewhere` without `available`"),
            ("elsewhere: {to: send}", "elsewhere: {to: print}", "sit.print leads back to itself"),
            ("elsewhere: {to: send}", "elsewhere: {to: nowhere}", "there is no step sit.nowhere"),
        ],
    )
    def test_mistakes(self, sources, old, new, problem):
        assert any(text.startswith(problem) for _, _, text in findings(sources, sit=PAGED.replace(old, new, 1)))


PARTS = """
parts:
  onward:
    choices:
      letter: {call: letter.start, then: start}
      stop: {to: rest.stopped, do: stop}
    words: {to: heard}
  kind:
    say: [no_hurry]
    skip: {to: heard}
"""
SHARING = """
flow: sit
start: start
skip: {to: start}
steps:
  start:
    include: [onward, kind]
    say: [here]
    choices: {places: {call: places.start, then: start}}
  heard:
    include: onward
    say: [heard]
    words: {to: start}
"""


class TestParts:
    @pytest.fixture
    def sitting(self, sources) -> Talk:
        return Talk(flows_with(sources, sit=SHARING, parts=PARTS)).opens().takes(Intent.SKIP)

    def test_say_and_choices_add_up(self, sitting):
        assert sitting.said[-2:] == ["parts.no_hurry", "sit.here"]
        assert list(offered(sitting)) == ["letter", "stop", "places"]

    def test_they_stand_in_the_order_in_which_they_are_written(self, sources):
        later = SHARING.replace("    include: [onward, kind]\n", "").replace(
            "places.start, then: start}}\n", "places.start, then: start}}\n    include: [onward, kind]\n"
        )
        talk = Talk(flows_with(sources, sit=later, parts=PARTS)).opens().takes(Intent.SKIP)
        assert talk.said[-2:] == ["sit.here", "parts.no_hurry"]
        assert list(offered(talk)) == ["places", "letter", "stop"]

    def test_what_the_step_writes_itself_counts(self, sitting):
        sitting.writes("うん")
        assert str(sitting.here.position) == "sit.heard"
        assert str(sitting.writes("うん").here.position) == "sit.start"
        assert str(sitting.takes(Intent.SKIP).here.position) == "sit.heard"

    def test_the_labels_stand_with_the_part(self, sitting):
        step = sitting.flows.step(Position("sit", "heard"))
        assert step is not None
        assert step.label("sit", "letter") == TextKey("parts", "onward.letter")
        offer = next(effect for effect in sitting.effects if isinstance(effect, OfferChoices))
        assert [str(choice.label) for choice in offer.choices] == [
            "parts.onward.letter",
            "parts.onward.stop",
            "sit.start.places",
        ]

    @pytest.mark.parametrize(
        ("part", "flow", "where", "problem"),
        [
            (PARTS.replace("to: heard", "to: nowhere"), SHARING, "parts", "there is no step sit.nowhere"),
            (PARTS.replace("words:", "wrods:"), SHARING, "parts", "the part onward does not know the key wrods"),
            (PARTS, SHARING.replace("[onward, kind]", "[onward]"), "parts", "no step includes the part kind"),
            (PARTS, SHARING.replace("kind]", "kin]"), "sit", "there is no part 'kin'"),
            (PARTS, SHARING.replace("places: {call", "letter: {call"), "sit", "the choice letter stands twice"),
            (PARTS.replace("  kind:", "  Kind:"), SHARING, "parts", "'Kind' is no name of a part"),
            ("parts: {}", SHARING, "parts", "there is no part in this file"),
        ],
    )
    def test_mistakes(self, sources, part, flow, where, problem):
        found = findings(sources, sit=flow, parts=part)
        assert any(file == f"flows/{where}.yaml" and text.startswith(problem) for file, _, text in found), found

    def test_a_mistake_is_found_once_however_many_include_it(self, sources):
        found = findings(sources, sit=SHARING, parts=PARTS.replace("to: heard", "too: heard"))
        assert len(found) == len(set(found))


class TestMoved:
    def renamed(self, sources, more: str = "") -> dict[str, bytes]:
        old = sources["flows/sit.yaml"].decode()
        return {**sources, "flows/sit.yaml": (old.replace("heard", "listened") + more).encode()}

    def test_a_renamed_step_is_the_same_place(self, sources):
        talk = Talk(load(sources)).opens().takes(Intent.SKIP).writes("うん")
        assert str(talk.here.position) == "sit.heard"
        talk.flows = load(self.renamed(sources, "moved: {heard: listened}\n"))
        talk.taps("letter", at="sit.heard")
        assert "ways.changed" not in talk.said
        assert talk.here.position.flow == "letter"
        assert talk.takes(Intent.BACK).said == ["sit.listened"]

    def test_without_a_word_about_it_the_newest_question_is_said_again(self, sources):
        talk = Talk(load(sources)).opens().takes(Intent.SKIP).writes("うん")
        talk.flows = load(self.renamed(sources))
        talk.writes("もう少し")
        assert talk.said == ["ways.changed", "sit.here"]
        assert talk.letter == ["うん", "もう少し"]

    def test_words_for_the_step_that_is_gone_answer_no_other(self, sources):
        talk = Talk(load(sources)).opens().takes(Intent.SKIP).writes("うん")
        talk.flows = load(self.renamed(sources))
        talk.here = settle(talk.flows, talk.here)  # as the service does, before it reads what was written
        assert talk.writes("もう少し").said == ["ways.changed", "sit.here"]

    def test_a_button_of_the_step_that_is_gone_is_explained_once(self, sources):
        talk = Talk(load(sources)).opens().takes(Intent.SKIP).writes("うん")
        talk.flows = load(self.renamed(sources))
        assert talk.taps("letter", at="sit.heard").said == ["ways.changed", "sit.here"]
        assert talk.taps("letter", at="sit.heard").said == ["ways.old_button", "sit.here"]

    def test_danger_comes_first(self, sources):
        talk = Talk(load(sources)).opens().takes(Intent.SKIP).writes("うん")
        talk.flows = load(self.renamed(sources))
        assert "ways.changed" not in talk.writes_of_danger().said
        assert talk.taps("back").said == ["ways.changed", "sit.here"]
        assert talk.writes("うん").said == ["sit.listened"]

    def test_coming_back_asks_first(self, sources):
        talk = Talk(load(sources)).opens().takes(Intent.SKIP).writes("うん")
        talk.flows = load(self.renamed(sources))
        assert talk.opens(again=True).said == ["rest.back_again"]
        assert talk.taps("open").said == ["ways.changed", "sit.here"]

    @pytest.mark.parametrize(
        ("more", "problem"),
        [
            ("moved: {start: listened}\n", "the step start is still there"),
            ("moved: {places.all: listened}\n", "places.all is said to have moved, and is still there"),
            ("moved: {heard: nowhere}\n", "sit.heard moved to sit.nowhere, which there is not"),
            ("moved: {Heard: listened}\n", "'Heard' names no step"),
            ("moved: [heard]\n", "`moved` has no keys"),
        ],
    )
    def test_mistakes(self, sources, more, problem):
        with pytest.raises(ContentError) as caught:
            load(self.renamed(sources, more))
        assert [finding.problem for finding in caught.value.findings] == [problem]
