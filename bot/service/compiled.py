"""Static messages in their wire form, made once at load and not once a visitor.

What is compiled: every text of a flow that has no variable of a conversation, alone, and with the buttons of its step
where it can be the last thing said there. A message is found again by what it says and offers, never by its name alone,
so that a wrong one cannot be sent; whatever is not here is encoded when it is needed.
"""

from collections.abc import Iterable, Iterator, Mapping

from bot.dialogue import entries
from bot.dialogue.flow import FlowSet, Step
from bot.model.conversation import Position
from bot.model.effect import Offer, OfferChoices
from bot.model.errors import ContentError, Finding
from bot.model.ids import ChannelName, Locale
from bot.model.words import Bubble, Button, Speaker, TextKey
from bot.service.buttons import buttons
from bot.service.ports import Channel, Words

Key = tuple[ChannelName, Locale, str, tuple[Button, ...], Speaker]


def static_name(text: TextKey, offer: OfferChoices | None = None) -> str:
    """The `static` of a bubble: `<text>|<position or nothing>|<skip><more>`, such as `welcome.hello|welcome.hello|11`.

    For texts where `Words.is_static` holds; other bubbles have an empty `static`.
    """
    if offer is None:
        return f"{text}||00"
    return f"{text}|{offer.position}|{int(offer.skip)}{int(offer.more)}"


class Compiled:
    """The look-up. Immutable after `compile_messages`."""

    __slots__ = ("_wire",)

    def __init__(self, wire: Mapping[Key, bytes]) -> None:
        self._wire = dict(wire)

    def get(self, channel: ChannelName, locale: Locale, bubble: Bubble) -> bytes | None:
        """The wire form of a static bubble, or None where it has to be encoded now."""
        if not bubble.static:
            return None
        return self._wire.get((channel, locale, bubble.text, bubble.buttons, bubble.speaker))

    def joined(self, other: "Compiled") -> "Compiled":
        """These and the others."""
        return Compiled(self._wire | other._wire)  # noqa: SLF001 - one of its own kind

    def __len__(self) -> int:
        """How many messages are ready."""
        return len(self._wire)


def compile_messages(flows: FlowSet, words: Words, channels: Iterable[Channel], locales: Iterable[Locale]) -> Compiled:
    """Encode every static message; raises ContentError with all that a channel cannot carry."""
    wire: dict[Key, bytes] = {}
    findings: list[Finding] = []
    spoken = tuple(locales)
    for channel in channels:
        for locale in spoken:
            for bubble in static_bubbles(flows, words, locale, channel):
                key = (channel.name, locale, bubble.text, bubble.buttons, bubble.speaker)
                if key in wire:
                    continue
                try:
                    wire[key] = channel.encode(bubble)
                except ContentError as error:
                    findings.extend(error.findings)
    if findings:
        raise ContentError(findings)
    return Compiled(wire)


def static_bubbles(flows: FlowSet, words: Words, locale: Locale, channel: Channel) -> Iterator[Bubble]:
    """Every static message of a channel in one language; some may come twice."""
    for flow in flows.flows.values():
        for step in flow.steps.values():
            for text in _texts(step):
                if words.is_static(locale, text):
                    yield Bubble(words.render(locale, text, {}), static=static_name(text))
            for offer in _offers(Position(flow.name, step.name), step):
                under = buttons(words, locale, offer, channel.limits)
                for text in last_texts(step):
                    if words.is_static(locale, text):
                        yield Bubble(words.render(locale, text, {}), under, static=static_name(text, offer))
    for text in entries.TEXTS:
        if words.is_static(locale, text):
            yield Bubble(words.render(locale, text, {}), static=static_name(text))


def last_texts(step: Step) -> list[TextKey]:
    """The texts that may stand right above the step's buttons: the last one said, or the second asking."""
    found: list[TextKey] = [step.again or entries.AGAIN] if step.waits else []
    for item in reversed(step.say):
        found += item.texts
        if item.when is None:
            break
    return found


def _texts(step: Step) -> Iterator[TextKey]:
    for item in step.say:
        yield from item.texts


def _offers(position: Position, step: Step) -> Iterator[OfferChoices]:
    """The step's buttons with every choice that stands under tests, and with none of them; other mixtures are rare."""
    if not step.waits or step.each_line:
        return
    kept = [id_ for id_, arrows in step.choices if any(arrow.when is None for arrow in arrows)]
    for ids in dict.fromkeys((tuple(id_ for id_, _ in step.choices), tuple(kept))):
        choices = tuple(Offer(id_, step.label(position.flow, id_)) for id_ in ids)
        yield OfferChoices(position, choices, skip=bool(step.skip))
