"""What can be tapped under a message: the step's choices, and the ways out that show beside them."""

from bot.dialogue import taps
from bot.dialogue.flow import line_number
from bot.model.effect import Offer, OfferChoices
from bot.model.ids import Locale
from bot.model.limits import Limits
from bot.model.reading import Intent
from bot.model.words import Button, TextKey
from bot.service.ports import Words

WAYS = (
    Intent.BACK,
    Intent.PAUSE,
    Intent.STOP,
    Intent.PERSON,
    Intent.DANGER,
    Intent.LANGUAGE,
    Intent.ERASE,
    Intent.WITHDRAW,
)
"""The ways out that `more` opens, in the order shown; withdraw only while a letter is out."""
CHOSEN_MARK = "✓ "
"""Before the label of a choice that was taken already, where several can be."""
LABELLED = (Intent.SKIP, Intent.MORE, *WAYS)
"""Every intent that has a button, and so needs a label `choices.ways.<intent>` of `ways`."""


def way_label(intent: Intent) -> TextKey:
    """Where the label of a way out stands."""
    return TextKey("ways", f"ways.{intent.value}")


def way_button(words: Words, locale: Locale, intent: Intent) -> Button:
    """The button of a way out."""
    label = words.label(locale, way_label(intent), {})
    return Button(label, taps.way(intent), "danger" if intent is Intent.DANGER else "way")


def choice_label(words: Words, locale: Locale, choice: Offer) -> str:
    """What stands on the button of a choice; one of several that was taken wears a mark."""
    label = words.label(locale, choice.label, dict(choice.values))
    return f"{CHOSEN_MARK}{label}" if choice.chosen else label


def buttons(words: Words, locale: Locale, offer: OfferChoices, limits: Limits) -> tuple[Button, ...]:
    """Choices first, then skip, more and, where the channel needs it, danger help; never more than the channel carries.

    Where there are too many, the choices made for letter lines go first, from the end: typing their number still works.
    A choice that leads to the help lines under the very same words is enough; two of them would look like a mistake.
    """
    beside = [way_button(words, locale, intent) for intent in ways_beside(limits, skip=offer.skip, more=offer.more)]
    kept = _fitting(offer.choices, limits.buttons - len(beside))
    shown = [Button(choice_label(words, locale, choice), taps.choice(offer.position, choice.id)) for choice in kept]
    said = {button.label for button in shown}
    return (*shown, *(button for button in beside if button.kind != "danger" or button.label not in said))


def ways_beside(limits: Limits, *, skip: bool = True, more: bool = True) -> tuple[Intent, ...]:
    """The ways out that show under every message."""
    asked = ((Intent.SKIP, skip), (Intent.MORE, more), (Intent.DANGER, limits.danger_button))
    return tuple(intent for intent, shows in asked if shows)


def way_buttons(words: Words, locale: Locale, limits: Limits, *, ticket_open: bool) -> tuple[Button, ...]:
    """The rest of the ways out, for `ShowWays`; with withdraw while a letter is out (`ticket_open`)."""
    intents = [intent for intent in WAYS if ticket_open or intent is not Intent.WITHDRAW]
    return tuple(way_button(words, locale, intent) for intent in intents[: limits.buttons])


def _fitting(choices: tuple[Offer, ...], room: int) -> list[Offer]:
    kept = list(choices)
    for choice in reversed(choices):
        if len(kept) <= room:
            break
        if line_number(choice.id) is not None:
            kept.remove(choice)
    return kept[: max(room, 0)]
