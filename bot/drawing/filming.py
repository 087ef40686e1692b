"""From a flow to its screens."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from bot.channels.fit import fitting
from bot.channels.grapheme import length, units
from bot.channels.keyboard import rows
from bot.channels.split import split_bubble
from bot.dialogue import taps
from bot.dialogue.condition import Tests
from bot.dialogue.entries import INTERRUPTS
from bot.dialogue.flow import DONE, Arrow, Arrows, Flow, FlowSet, SayItem, Show, Step, line_choice
from bot.drawing.chart import Box
from bot.drawing.charting import chart_of
from bot.drawing.overlay import Overlay
from bot.drawing.phrases import Phrases
from bot.drawing.samples import Form, bare, forms, pieces, samples
from bot.drawing.screens import CHANNELS, FlowScreens, Said, Screen, StepScreens, Tap
from bot.drawing.when import when
from bot.model.conversation import LetterLine, Position
from bot.model.effect import Offer, OfferChoices
from bot.model.errors import ContentError, Fault
from bot.model.ids import ChannelName, Locale
from bot.model.limits import LIMITS, Limits
from bot.model.reading import About, Intent
from bot.model.words import Bubble, Button, Card, TextKey
from bot.service.buttons import buttons, way_buttons
from bot.service.ports import Directory, Words
from bot.words.catalogue import Catalogue

SAMPLE_PREFECTURE = "神奈川県"
"""The directory names prefectures in Japanese."""
WAYS = "ways"
MORE = TextKey(WAYS, "more")
UNWRITTEN = "‹…›"


@dataclass(frozen=True, slots=True)
class Film:
    """What the screens are made of. `values` are samples by language; `say` the preview's own words."""

    flows: FlowSet
    words: Catalogue
    directory: Directory | None
    values: Mapping[Locale, Mapping[str, str]]
    now: datetime
    say: Phrases
    locales: tuple[Locale, Locale]

    def flow(self, flow: Flow) -> FlowScreens:
        """All steps of a flow, in the order written."""
        chart = chart_of(flow, self.flows, self.words, self.locales[0], self.say, Overlay())
        boxes = {box.position.step: box for box in chart.boxes if box.position is not None}
        steps = tuple(self._step(flow, step, boxes[step.name]) for step in flow.steps.values())
        return FlowScreens(flow=flow.name, about=flow.about, steps=steps)

    def ways(self) -> FlowScreens:
        """What the engine says by itself, and the ways out that `more` opens."""
        names = dict.fromkeys(key for locale in self.locales for key in self._texts(locale))
        steps = tuple(
            StepScreens(
                name=key.name,
                kind="text",
                pairs=tuple(tuple(self._lone(key, channel, locale) for locale in self.locales) for channel in CHANNELS),
            )
            for key in names
        )
        return FlowScreens(flow=WAYS, about="", steps=steps)

    def _texts(self, locale: Locale) -> Iterator[TextKey]:
        for key, _ in self.words.entries(locale, "text"):
            if key.flow == WAYS:
                yield key

    def _lone(self, key: TextKey, channel: ChannelName, locale: Locale) -> Screen:
        reel = _Reel(self, channel, locale, LIMITS[channel])
        said = tuple(reel.text(key, "", ""))
        under = way_buttons(reel.lenient, locale, reel.limits, ticket_open=True) if key == MORE else ()
        return reel.screen(said, under, {}, ())

    def _step(self, flow: Flow, step: Step, box: Box) -> StepScreens:
        return StepScreens(
            name=step.name,
            kind=box.kind.value,
            notes=box.notes,
            ways_on=tuple(
                (
                    " · ".join(part for part in (row.label, row.guard, *row.marks) if part),
                    row.goes,
                    _href(row.edge.arrow),
                )
                for row in box.rows
                if row.edge is not None
            ),
            pairs=tuple(
                tuple(_Reel(self, channel, locale, LIMITS[channel]).step(flow, step) for locale in self.locales)
                for channel in CHANNELS
            ),
        )


class _Lenient:
    """The catalogue where a label may still be missing: the choice's id stands for it. All that buttons ask for."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words

    def label(self, locale: Locale, key: TextKey, values: Mapping[str, str]) -> str:
        try:
            return self._words.label(locale, key, values)
        except Fault:
            return UNWRITTEN.replace("…", key.name.rpartition(".")[2])


class _Reel:
    """Screens of one channel in one language."""

    def __init__(self, film: Film, channel: ChannelName, locale: Locale, limits: Limits) -> None:
        self.film = film
        self.channel = channel
        self.locale = locale
        self.limits = limits
        # `buttons` asks for labels only; the other parts of the port are never reached.
        self.lenient = cast("Words", _Lenient(film.words))
        self.values = samples(film.values.get(locale, {}))

    def step(self, flow: Flow, step: Step) -> Screen:
        """The step as it is met here."""
        said = tuple(each for item in step.say if self._possible(item.when) for each in self.item(item))
        if step.again is not None:
            said += tuple(self.text(step.again, self.film.say("again"), ""))
        position = Position(flow.name, step.name)
        offers = [
            Offer(choice, step.label(flow.name, choice))
            for choice, arrows in step.choices
            if any(self._possible(arrow.when) and self._exists(arrow) for arrow in arrows)
        ]
        if step.several:
            offers.append(Offer(DONE, step.label(flow.name, DONE)))
        if step.each_line:
            offers += [
                Offer(line_choice(line.number), step.label(flow.name, "each_line"), (("number", str(line.number)),))
                for line in self._letter()
            ]
        under: tuple[Button, ...] = ()
        if step.waits:
            under = buttons(
                self.lenient, self.locale, OfferChoices(position, tuple(offers), bool(step.skip)), self.limits
            )
        arrows = {taps.choice(position, choice): arrows for choice, arrows in step.choices}
        arrows |= {taps.choice(position, line_choice(line.number)): step.each_line for line in self._letter()}
        arrows |= {taps.way(Intent.SKIP): step.skip, taps.choice(position, DONE): step.several}
        shown = {button.data for button in under}
        out = [offer for offer in offers if step.waits and taps.choice(position, offer.id) not in shown]
        left_out = tuple(self.lenient.label(self.locale, offer.label, dict(offer.values)) for offer in out)
        screen = self.screen(said, under, arrows, left_out)
        return replace(screen, elsewhere=self._elsewhere(step))

    def item(self, item: SayItem) -> Iterator[Said]:
        """The bubbles of one line of `say`: more than one where there are variants or forms."""
        condition = when(item.when, self.film.say)
        for number, key in enumerate(item.texts, start=1):
            variant = self.film.say("variant", number, len(item.texts)) if len(item.texts) > 1 else ""
            yield from self.text(key, condition, variant)
        if item.show is not None:
            made = self._measured(Form(self._shown(item.show)), condition, "", show=True)
            yield replace(made, cards=self._cards()) if item.show is Show.PLACES else made

    def text(self, key: TextKey, condition: str, variant: str) -> Iterator[Said]:
        """Every form of one text."""
        try:
            for form in forms(self.film.words, self.locale, key, self.values, self.film.say):
                yield self._measured(form, condition, variant)
        except Fault:
            yield Said(stretches=pieces(self.film.say("missing", key)), condition=condition, missing=True)

    def screen(
        self,
        said: Sequence[Said],
        under: tuple[Button, ...],
        arrows: Mapping[str, Arrows],
        left_out: tuple[str, ...],
    ) -> Screen:
        """Bubbles and buttons together, and what the platform says of them."""
        laid = rows(under) if self.channel == "telegram" else [list(under)] if under else []
        text = "".join(stretch.text for stretch in said[-1].stretches) if said else "…"
        faults: tuple[str, ...] = ()
        try:
            for piece in split_bubble(Bubble(text, under), self.limits):
                fitting(piece, self.channel, self.limits)
        except ContentError as error:
            faults = tuple(f"{finding.problem}: {finding.remedy}" for finding in error.findings)
        return Screen(
            channel=self.channel,
            locale=self.locale,
            said=tuple(said),
            rows=tuple(tuple(self._tap(button, arrows) for button in row) for row in laid),
            buttons=len(under),
            room=self.limits.buttons,
            left_out=left_out,
            faults=faults,
        )

    def _measured(self, form: Form, condition: str, variant: str, *, show: bool = False) -> Said:
        text = bare(form.text)
        both = " · ".join(part for part in (condition, form.condition) if part)
        return Said(
            stretches=pieces(form.text),
            condition=both,
            variant=variant,
            show=show,
            units=units(text),
            room=self.limits.text,
            messages=len(split_bubble(Bubble(text), self.limits)),
        )

    def _tap(self, button: Button, arrows: Mapping[str, Arrows]) -> Tap:
        leads = arrows.get(button.data, ())
        goes, href = self._way(button.data)
        if leads:
            arrow = leads[-1]
            goes, href = _name(arrow), _href(arrow)
        conditions = [when(arrow.when, self.film.say) for arrow in leads]
        return Tap(
            label=button.label,
            kind=button.kind,
            goes=goes,
            href=href,
            condition=" / ".join(conditions) if conditions and all(conditions) else "",
            length=length(button.label),
            label_room=self.limits.label,
            data=len(button.data.encode()),
            data_room=self.limits.data,
            missing=button.label.startswith("‹"),
        )

    def _way(self, data: str) -> tuple[str, str]:
        """Where a way out leads."""
        match taps.parse(data):
            case taps.WayTap(intent=Intent.MORE):
                return str(MORE), f"/flow/{WAYS}#{MORE.name}"
            case taps.WayTap(intent=intent) if intent in INTERRUPTS:
                position = self.film.flows.entry(INTERRUPTS[intent])
                return str(position), _address(position)
            case _:
                return "", ""

    def _possible(self, tests: Tests | None) -> bool:
        """Tests that can hold on this channel and in this language at all."""
        return tests is None or (
            (not tests.channel or self.channel in tests.channel) and (not tests.locale or self.locale in tests.locale)
        )

    def _exists(self, arrow: Arrow) -> bool:
        """The step where an arrow leads is there on this channel and in this language."""
        target = _target(arrow)
        step = None if target is None else self.film.flows.step(target)
        return step is None or self._possible(step.available)

    def _elsewhere(self, step: Step) -> str:
        if self._possible(step.available):
            return ""
        arrow = next(iter(step.elsewhere or step.skip), None)
        return self.film.say("not_here") + (f" → {_name(arrow)}" if arrow else "")

    def _shown(self, show: Show) -> str:
        words, directory = self.film.words, self.film.directory
        try:
            match show:
                case Show.LETTER:
                    return words.letter(self.locale, self._letter())
                case Show.PLACES if directory is not None:
                    return words.places(self.locale, directory.match(SAMPLE_PREFECTURE, "all"))
                case Show.HELP_LINES if directory is not None:
                    return words.help_lines(self.locale, directory.help_lines((), About.SELF, self.film.now))
        except Fault:
            pass
        return f"[{show.value}]"

    def _cards(self) -> tuple[Card, ...]:
        """Places as LINE shows them; other channels have the text."""
        words, directory = self.film.words, self.film.directory
        if directory is None or self.channel != "line":
            return ()
        try:
            return words.place_cards(self.locale, directory.match(SAMPLE_PREFECTURE, "all"))
        except Fault:
            return ()

    def _letter(self) -> tuple[LetterLine, ...]:
        values = self.film.values.get(self.locale, {})
        lines = [values[name] for name in ("sample_own", "sample_more") if name in values]
        return tuple(LetterLine(number, text) for number, text in enumerate(lines, start=1))


def _target(arrow: Arrow) -> Position | None:
    return arrow.call or arrow.to


def _name(arrow: Arrow) -> str:
    target = _target(arrow)
    return "" if target is None else str(target)


def _href(arrow: Arrow) -> str:
    target = _target(arrow)
    return "" if target is None else _address(target)


def _address(position: Position) -> str:
    return f"/flow/{position.flow}#{position.step}"
