"""Static messages are made once: found again for exactly what they say, and only there."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from bot.channels.web import WebChannel
from bot.dialogue.condition import Tests as Condition
from bot.dialogue.flow import Arrow, Flow, FlowSet, SayItem, Show, Step
from bot.dialogue.machine import RuleBook
from bot.model.conversation import Position
from bot.model.effect import Offer, OfferChoices
from bot.model.errors import ContentError
from bot.model.ids import ChannelName, Locale
from bot.model.limits import Limits
from bot.model.words import Bubble, Button, TextKey
from bot.service.buttons import buttons
from bot.service.compiled import Compiled, compile_messages, last_texts, static_name
from bot.words.catalogue import Catalogue, load

JA, EN = Locale("ja"), Locale("en")
ROOT = Path(__file__).parents[3]
HELLO, SHUT, UNTIL = TextKey("sit", "hello"), TextKey("sit", "shut"), TextKey("sit", "until")
HERE = Position("sit", "start")
ON = (Arrow(to=HERE),)
SHEET = """\
flow: sit
texts: {hello: こんにちは。, shut: いまは閉まっています。, until: "{{ kept_until }}まで"}
choices: {start: {stay: 静かにいる, wait: 待つ}}
"""
CHOICES = (("stay", ON), ("wait", (Arrow(to=HERE, when=Condition(desk_open=False)),)))


@pytest.fixture
def words() -> Catalogue:
    files = {f"locales/{locale}/sit.yaml": SHEET.encode() for locale in (JA, EN)}
    for locale in (JA, EN):
        files[f"locales/{locale}/ways.yaml"] = (ROOT / "locales" / locale / "ways.yaml").read_bytes()
    return load(files, {JA: {}, EN: {}})


def flows(*say: SayItem) -> FlowSet:
    made = Step(name="start", say=say, choices=CHOICES, skip=ON)
    flow = {"sit": Flow(name="sit", start="start", steps={"start": made})}
    return FlowSet(flow, "", RuleBook(flow))


def offer(*choices: str) -> OfferChoices:
    return OfferChoices(HERE, tuple(Offer(choice, TextKey("sit", f"start.{choice}")) for choice in choices))


def compiled(words: Catalogue, *say: SayItem) -> Compiled:
    return compile_messages(flows(*say), words, [WebChannel()], [JA, EN])


def test_a_text_is_ready_alone_and_with_the_buttons_of_its_step(words: Catalogue) -> None:
    ready = compiled(words, SayItem(texts=(HELLO,)))
    under = buttons(words, JA, offer("stay", "wait"), WebChannel.limits)
    for shown in ((), under, buttons(words, JA, offer("stay"), WebChannel.limits)):
        bubble = Bubble("こんにちは。", shown, static=static_name(HELLO))
        wire = ready.get("web", JA, bubble)
        assert wire is not None
        read = msgspec.json.decode(wire, type=Bubble)
        assert read.text == "こんにちは。"
        assert [button.label for button in read.buttons] == [button.label for button in shown]


def test_what_differs_in_anything_is_not_found(words: Catalogue) -> None:
    ready = compiled(words, SayItem(texts=(HELLO,)))
    bubble = Bubble("こんにちは。", static=static_name(HELLO))
    assert ready.get("web", JA, bubble) is not None
    assert ready.get("web", JA, replace(bubble, text="こんばんは。")) is None
    assert ready.get("web", JA, replace(bubble, buttons=(Button("あ", "w:stop"),))) is None
    assert ready.get("web", JA, replace(bubble, speaker="house")) is None
    assert ready.get("web", JA, replace(bubble, static="")) is None
    assert ready.get("line", JA, bubble) is None
    assert ready.get("web", Locale("fr"), bubble) is None


def test_a_text_with_a_value_is_never_ready(words: Catalogue) -> None:
    ready = compiled(words, SayItem(texts=(UNTIL,)))
    assert ready.get("web", JA, Bubble("12月1日まで", static=static_name(UNTIL))) is None


def test_the_second_asking_is_ready_too(words: Catalogue) -> None:
    ready = compiled(words, SayItem(texts=(HELLO,)))
    again = TextKey("ways", "again")
    under = buttons(words, JA, offer("stay", "wait"), WebChannel.limits)
    assert ready.get("web", JA, Bubble(words.render(JA, again, {}), under, static=static_name(again))) is not None


def test_what_may_stand_last_above_the_buttons() -> None:
    shut = SayItem(texts=(SHUT,), when=Condition(desk_open=False))
    lines = SayItem(show=Show.HELP_LINES, when=Condition(desk_open=True))
    said = Step(name="start", say=(SayItem(texts=(UNTIL,)), SayItem(texts=(HELLO,)), shut, lines), choices=CHOICES)
    assert last_texts(said) == [TextKey("ways", "again"), SHUT, HELLO]
    assert last_texts(Step(name="start", say=(SayItem(texts=(HELLO,)),), next=ON)) == [HELLO]


def test_what_a_channel_cannot_carry_is_found_at_load(words: Catalogue) -> None:
    class Narrow(WebChannel):
        name: ChannelName = "web"
        limits = Limits(text=3, label=2, buttons=20, data=300, messages=5, danger_button=False)

    with pytest.raises(ContentError) as caught:
        compile_messages(flows(SayItem(texts=(HELLO,))), words, [Narrow()], [JA])
    assert any(finding.file == static_name(HELLO) for finding in caught.value.findings)


def test_the_name_tells_text_place_and_ways() -> None:
    assert static_name(HELLO) == "sit.hello||00"
    assert static_name(HELLO, offer("stay")) == "sit.hello|sit.start|11"
    assert static_name(HELLO, OfferChoices(HERE, (), skip=False)) == "sit.hello|sit.start|01"
