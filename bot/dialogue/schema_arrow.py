"""The schema of an arrow, and of the tests that it may stand under."""

from typing import get_args

from bot.dialogue.arrows import ARROW_KEYS, DECIDE_BY_THEMSELVES
from bot.dialogue.bounds import MOST_VALUES
from bot.dialogue.condition import LetterTest, TicketTest
from bot.dialogue.conditions import LEVELS, LOCALE, NAME, SLOT_KEYS, TEST_KEYS
from bot.dialogue.flow import Action
from bot.dialogue.schema_word import SCALAR, Schema, choose, properties, several, truth, words
from bot.model.ids import ChannelName
from bot.model.reading import About, Sign

WHERE = f"^{NAME.pattern}(\\.{NAME.pattern})?$"
ARROW: Schema = {"$ref": "#/$defs/arrow"}
TESTS: Schema = {"$ref": "#/$defs/tests"}
POSITION: Schema = {
    "description": "A step of this flow, or `flow.step`. `flow.start` is the first step of a flow.",
    "type": ["string", "boolean"],
    "pattern": WHERE,
    "examples": ["kept", "welcome.other"],
}
VALUE: Schema = {"type": list(SCALAR)}
VALUES: Schema = {
    "type": "object",
    "maxProperties": MOST_VALUES,
    "propertyNames": {"pattern": f"^{NAME.pattern}$"},
    "additionalProperties": {"$ref": "#/$defs/value"},
}
_ONE: Schema = {"$ref": "#/$defs/position"}
_RETURNS: Schema = {"required": ["return"], "properties": {"return": {"enum": [True, "true"]}}}


def arrow() -> Schema:
    """One arrow: it leads somewhere, and only to one place."""
    decides = sorted(action.value for action in DECIDE_BY_THEMSELVES)
    alone = sorted(action.value for action in DECIDE_BY_THEMSELVES - {Action.ACCEPT_LIVE})
    return {
        "description": "A way on: `{to: step}`, `{call: flow.step, then: step}` or `{return: true}`.",
        **properties(ARROW_KEYS, _ARROW),
        "anyOf": [{"required": ["to"]}, {"required": ["call"]}, _RETURNS, _does(decides)],
        "dependentRequired": {"call": ["then"], "then": ["call"], "with": ["call"]},
        "allOf": [
            {"if": {"required": ["to"]}, "then": {"properties": {"call": False}}},
            {"if": _RETURNS, "then": {"properties": {"to": False, "call": False}}},
            {"if": _does(alone), "then": {"properties": {"to": False, "call": False}}},
        ],
        "examples": [
            {"to": "kept"},
            {"call": "letter.start", "then": "kept"},
            {"return": True},
            {"to": "family.start", "set": {"relation": "parent"}},
        ],
    }


def tests() -> Schema:
    """What can stand under `when`."""
    return {
        "description": "Tests, all of which must hold.",
        **properties(TEST_KEYS, {**_TESTS, **place()}),
        "minProperties": 1,
        "examples": [{"desk_open": True}, {"slots": [{"slot": "who", "is": "parent"}]}],
    }


def place() -> dict[str, Schema]:
    """The tests that can tell at once whether a step exists: they never change while a question is open."""
    return {
        "channel": several("The visitor's channel is one of these.", {name: _CHANNELS[name] for name in _NAMES}),
        "locale": words(
            "The visitor's language is one of these; named as the folder in locales/.",
            LOCALE.pattern,
            "ja",
            most=MOST_VALUES,
        ),
    }


def _does(actions: list[str]) -> Schema:
    """One of these actions stands on the arrow."""
    one: Schema = {"enum": actions}
    return {"required": ["do"], "properties": {"do": {"anyOf": [one, {"type": "array", "contains": one}]}}}


def _slot() -> Schema:
    return {
        "description": "A test of a slot, or of what a call handed over: `slot` and one of `is`, `in`, `has`, `empty`.",
        **properties(SLOT_KEYS, _SLOT),
        "required": ["slot"],
        "oneOf": [{"required": [key]} for key in _SLOT if key != "slot"],
        "examples": [
            {"slot": "who", "is": "parent"},
            {"slot": "topics", "has": "sleep"},
            {"slot": "who", "empty": True},
        ],
    }


_NAMES: tuple[ChannelName, ...] = get_args(ChannelName)
_CHANNELS: dict[ChannelName, str] = {
    "line": "LINE.",
    "telegram": "Telegram.",
    "web": "The web page.",
    "console": "The terminal (`engawa chat`).",
}
ACTIONS = {
    Action.OPEN_TICKET: "Send the letter in the making to the counselors. Only after its writer has looked at it.",
    Action.WITHDRAW_TICKET: "Take the letter back. Its lines are the writer's again.",
    Action.RELAY: "These words go to the counselor who has the letter.",
    Action.OPEN_ANSWERS: "Show the answers that have come.",
    Action.ACCEPT_LIVE: "Begin to talk with the counselor now. Needs `tap_only`.",
    Action.DECLINE_LIVE: "Not now: the counselor's offer to talk is put aside.",
    Action.LEAVE_LIVE: "End talking live. The letter stays where it is.",
    Action.STRIKE_LINE: "Take the tapped line out of the letter (with `each_line`).",
    Action.PICK_LINE: "Remember the tapped line, for `replace_line` (with `each_line`).",
    Action.REPLACE_LINE: "These words take the place of the picked line.",
    Action.ONE_SENTENCE: "The letter becomes just the newest words.",
    Action.CLEAR_LETTER: "The letter in the making is emptied.",
    Action.WATCH_ON: "Words of danger while waiting may move the letter up.",
    Action.WATCH_OFF: "They may not (as it is at first).",
    Action.SET_LOCALE: "Speak the language whose id the choice has.",
    Action.PAUSE: "The conversation rests.",
    Action.STOP: "The conversation ends for today. It can be opened again.",
    Action.RESUME: "Back to where one was before resting. Leads on by itself.",
    Action.ANEW: "Begin anew: answers and the letter in the making are put away. Leads on by itself.",
    Action.ERASE: "Erase everything.",
}
TICKETS = {
    TicketTest.NONE: "No letter is out (none, closed, or taken back).",
    TicketTest.WAITING: "It waits to be read; also one that was given back.",
    TicketTest.TAKEN: "A counselor has it.",
    TicketTest.ANSWERED: "It was answered.",
    TicketTest.LIVE: "A counselor is talking here.",
    TicketTest.INVITED: "A counselor offers to talk now.",
}
LETTERS = {
    LetterTest.EMPTY: "Nothing is in the letter yet.",
    LetterTest.FILLED: "Something is in it.",
    LetterTest.FULL: "No further line fits.",
}
SIGNS = {
    Sign.IN_PROGRESS: "Something has been done already.",
    Sign.UNRESPONSIVE: "Somebody does not answer, or has died at home.",
    Sign.PLAN: "A plan, means or a time.",
    Sign.DOUBLE_DEATH: "Taking another along.",
    Sign.MINOR_HURT: "A child is being hurt.",
    Sign.REMOVAL: "A removal company at the door.",
    Sign.VIOLENCE_MET: "Somebody is hit or threatened at home.",
    Sign.VIOLENCE_URGE: "The writer fears to hurt somebody.",
    Sign.DEATH_WISH: "Explicit words.",
    Sign.SELF_HARM: "Hurting oneself.",
    Sign.FADING: "Indirect words, such as wishing to vanish.",
}
ABOUT = {About.SELF: "Whoever writes.", About.OTHER: "Somebody else."}
_LEVELS = {"concern": "Faint words.", "acute": "Clear words."}
_SLOT: dict[str, Schema] = {
    "slot": {"$ref": "#/$defs/value", "description": "The slot's name, or a name of the flow's `takes`."},
    "is": {"$ref": "#/$defs/value", "description": "It holds exactly this value."},
    "in": {
        "description": "It holds one of these values.",
        "type": "array",
        "items": {"$ref": "#/$defs/value"},
        "minItems": 1,
        "maxItems": MOST_VALUES,
    },
    "has": {"$ref": "#/$defs/value", "description": "Several were chosen, and this is one of them."},
    "empty": {"enum": [True, "true"], "description": "Not asked yet, or skipped. Only `true`."},
}
_TESTS: dict[str, Schema] = {
    "slots": {
        "description": "Tests of remembered answers, all of which must hold.",
        "type": "array",
        "items": _slot(),
        "maxItems": MOST_VALUES,
    },
    "desk_open": truth("Somebody reads at this hour, by the hours in house.yaml."),
    "ticket": several("Where the visitor's letter is. One of these must be so.", TICKETS),
    "letter": choose("The letter in the making.", LETTERS),
    "unread": truth("An answer has come that was not opened yet."),
    "signs": several("The most urgent sign of danger that was found is one of these.", SIGNS),
    "about": choose("Whose danger the words told of.", ABOUT),
    "level": choose("How near danger the words were.", {level: _LEVELS[level] for level in LEVELS}),
    "watch": truth("The visitor ticked that words of danger may move the letter up."),
    "rest": truth("The conversation rests."),
}
_ARROW: dict[str, Schema] = {
    "to": {**_ONE, "description": "The step to go to. Another flow: `flow.step`."},
    "call": {**_ONE, "description": "Go to another flow and come back; `then` says where to."},
    "then": {**_ONE, "description": "Where one goes on when the called flow returns."},
    "with": {"$ref": "#/$defs/values", "description": "What the called flow is told: names and values of its `takes`."},
    "return": truth("`true`: back to where this flow was called from, or to where one was."),
    "set": {
        "$ref": "#/$defs/values",
        "description": "Slots to fill: `{slot: value}`.",
        "examples": [{"who": "parent"}],
    },
    "do": several("What happens on this way, in this order.", ACTIONS, least=0),
    "when": {**TESTS, "description": "This arrow is taken only where all of these tests hold."},
    "letter": truth("`true`: the label of this choice becomes a line of the letter in the making."),
}
