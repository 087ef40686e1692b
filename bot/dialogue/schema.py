"""JSON Schemas of `flows/<flow>.yaml` and `flows/parts.yaml`, for editors: completion, tooltips, early findings.

They are made from the very constants that the loader reads, so that the two cannot drift; the words beside each key
are for whoever writes a flow. A schema is wider than the loader wherever it has to be: it sees one file, and cannot
know steps of other flows, what an included part brings, or which arrow of a list is the last. `engawa check` decides.

An editor reads YAML by its types, the loader reads every single value as the word that it is: so `yes`, `true` and `1`
are words here, too. Only an empty value is refused, as it looks the same as the word `null`.
"""

from bot.dialogue import bounds
from bot.dialogue.arrows import CHOICE, LONGEST_LINE_CHOICE, OPTION_KEYS
from bot.dialogue.condition import SKIPPED
from bot.dialogue.conditions import NAME, PLACE_KEYS
from bot.dialogue.flow import AWAY, DONE, LINE_PREFIX, Reader, Show
from bot.dialogue.loader import FLOW_KEYS, RESERVED
from bot.dialogue.schema_arrow import ARROW, POSITION, TESTS, VALUE, VALUES, WHERE, arrow, place, tests
from bot.dialogue.schema_word import DIALECT, Schema, choose, properties, truth, word, words
from bot.dialogue.scope import PARTS
from bot.dialogue.steps import PART_KEYS, QUESTION_KEYS, SAY_KEYS, STEP_KEYS, WAYS_ON

_DIGITS = len(LONGEST_LINE_CHOICE) - len(LINE_PREFIX)
_TEXT_NAME = f"^{NAME.pattern}(\\.{NAME.pattern})?$"
_READERS = {
    Reader.WHO: "Who writes: self, parent, sibling, partner, grandparent, relative, friend or supporter.",
    Reader.YES_NO: "yes or no, in all their forms.",
    Reader.PREFECTURE: "One of the 47 prefectures, also by the name of a large city. Needs `read`.",
    Reader.LOCALE: "The name of a language.",
}
_SHOWS = {
    Show.HELP_LINES: "The help lines that are open at this minute and fit what was written.",
    Show.PLACES: "Places to turn to, for the prefecture that was named.",
    Show.LETTER: "The letter in the making, line by line, as a counselor would see it.",
}


def flow_schema() -> Schema:
    """The schema of a flow's file."""
    return {
        **DIALECT,
        "$id": "urn:engawa:flow",
        "title": "A flow",
        "description": "One script: steps, and the arrows between them. Its words stand in locales/<language>/.",
        **properties(FLOW_KEYS, _FLOW),
        "required": ["flow", "start", "steps"],
        "if": {"not": {"required": ["skip"]}},
        "then": {"properties": {"steps": {"additionalProperties": _SKIPPABLE}}},
        "$defs": {**_definitions(), "step": _step()},
    }


def parts_schema() -> Schema:
    """The schema of the file of shared parts."""
    return {
        **DIALECT,
        "$id": "urn:engawa:parts",
        "title": "Shared parts",
        "description": "Pieces of steps, to be included. Their words stand in locales/<language>/parts.yaml.",
        "type": "object",
        "additionalProperties": False,
        "required": [PARTS],
        "properties": {
            PARTS: {
                "description": "The parts by name. A step takes one in with `include: name`.",
                "type": "object",
                "minProperties": 1,
                "maxProperties": bounds.MOST_PARTS,
                "propertyNames": {"pattern": f"^{NAME.pattern}$"},
                "additionalProperties": {"$ref": "#/$defs/part"},
                "examples": [{"way_home": {"choices": {"home": {"to": "welcome.other"}}}}],
            }
        },
        "$defs": {**_definitions(), "part": _part()},
    }


def _definitions() -> Schema:
    return {
        "position": POSITION,
        "value": VALUE,
        "values": VALUES,
        "tests": tests(),
        "arrow": arrow(),
        "arrows": _arrows(hidden=False),
        "choice": _arrows(hidden=True),
        "option": _option(),
        "bubble": _bubble(),
    }


def _arrows(*, hidden: bool) -> Schema:
    """One arrow, or several of which the first that holds is taken; `hidden` = the last may stand under tests."""
    one: Schema = {} if hidden else {"if": {"type": "object"}, "then": {"properties": {"when": False}}}
    end = "is offered only where one of them holds" if hidden else "so the last one has no `when`"
    return {
        "description": f"Where this leads: an arrow, or a list of them. The first whose `when` holds is taken; {end}.",
        "if": {"type": "array"},
        "then": {"items": ARROW, "minItems": 1, "maxItems": bounds.MOST_ARROWS},
        "else": {"allOf": [ARROW, one]} if one else ARROW,
        "type": ["object", "array"],
    }


def _option() -> Schema:
    return {
        "description": "One of several: it leads nowhere by itself, `{}` is enough.",
        **properties(OPTION_KEYS, {"when": _FLOW_WHEN, "letter": _LETTER}),
        "examples": [{}, {"letter": True}],
    }


def _bubble() -> Schema:
    return {
        "description": "One bubble: the name of a text, or one of several texts, or something to show.",
        "type": ["string", "boolean", "object"],
        "pattern": _TEXT_NAME,
        **properties(SAY_KEYS, _SAY, kind=None),
        "if": {"type": "object"},
        "then": {"oneOf": [{"required": [key]} for key in ("text", "one_of", "show")]},
    }


def _step() -> Schema:
    """One step. What an included part may bring is not asked for here."""
    alone: Schema = {"not": {"required": ["include"]}}
    return {
        "description": "A node of the script. It goes on at once (`next`), or it asks and waits.",
        **properties(STEP_KEYS, _STEP),
        "anyOf": [{"required": [key]} for key in sorted({"next", "include", *WAYS_ON})],
        "allOf": [
            *_together(),
            {
                "if": {"allOf": [alone, {"required": ["several"]}]},
                "then": {"required": ["ask", "choices"]},
                "else": {"if": alone, "then": {"properties": {"choices": {"additionalProperties": _CHOICE}}}},
            },
            *({"if": {**alone, "required": [key]}, "then": {"required": [needs]}} for key, needs in _NEEDS),
            {
                "if": {**alone, "required": ["reader"], "properties": {"reader": {"const": Reader.PREFECTURE.value}}},
                "then": {"required": ["read"]},
            },
        ],
    }


def _part() -> Schema:
    return {
        "description": "A piece of a step, with any of its keys. Steps that it names are those of the including flow.",
        **properties(PART_KEYS, {key: _STEP[key] for key in _STEP if key in PART_KEYS}),
        "allOf": _together(),
    }


def _together() -> list[Schema]:
    """What no step and no part may hold at once."""
    asks: Schema = dict.fromkeys(sorted(QUESTION_KEYS), False)
    return [
        {"if": {"required": ["next"]}, "then": {"properties": asks}},
        {
            "if": {"required": ["several"]},
            "then": {
                "properties": {
                    "reader": False,
                    "read": False,
                    "each_line": False,
                    "choices": {
                        "propertyNames": {"not": {"pattern": f"^({DONE}$|{AWAY})"}},
                        "additionalProperties": {"$ref": "#/$defs/option"},
                    },
                }
            },
        },
    ]


_CHOICE: Schema = {"$ref": "#/$defs/choice"}
_FLOW_WHEN: Schema = {**TESTS, "description": "It is offered only where all of these tests hold."}
_LETTER = truth("`true`: the label of this choice becomes a line of the letter in the making.")
_NEEDS = (("read", "reader"), ("elsewhere", "available"))
_SKIPPABLE: Schema = {
    "anyOf": [{"required": [key]} for key in ("skip", "next", "include")],
    "if": {"required": ["available"]},
    "then": {"anyOf": [{"required": [key]} for key in ("elsewhere", "skip", "include")]},
}
"""Where the flow has no `skip` for all its steps, each needs its own."""


def _arrows_for(description: str, *examples: object) -> Schema:
    return {"$ref": "#/$defs/arrows", "description": description, "examples": list(examples)}


_SAY = {
    "text": word("The name of a text of this flow, or `other_flow.name`.", _TEXT_NAME, "hello", "sit.here"),
    "one_of": {
        "description": "Two or more texts that mean the same. Each visitor hears them in turn, beginning anywhere.",
        "type": "array",
        "items": {"type": ["string", "boolean"], "pattern": _TEXT_NAME},
        "minItems": 2,
        "maxItems": bounds.MOST_VARIANTS,
        "uniqueItems": True,
        "examples": [["line_one", "line_two"]],
    },
    "show": choose("A bubble that is made of data instead of words.", _SHOWS),
    "when": {**TESTS, "description": "The bubble is said only where all of these tests hold."},
}
_STEP: dict[str, Schema] = {
    "include": words(
        "Shared parts of parts.yaml that this step takes in.", NAME.pattern, "way_home", most=bounds.MOST_INCLUDES
    ),
    "say": {
        "description": "What is said, a bubble each. At most three read well before the next question.",
        "type": "array",
        "items": {"$ref": "#/$defs/bubble"},
        "maxItems": bounds.MOST_BUBBLES,
        "examples": [["hello"], ["which", {"show": "places"}], [{"text": "closed", "when": {"desk_open": False}}]],
    },
    "ask": word(
        "The slot that remembers the answer, as the id of the choice. Leave it out where nothing is to be remembered.",
        f"^{NAME.pattern}$",
        "who",
        "topic",
    ),
    "reader": choose(
        "How free words are read into a value. Without it, only labels and numbers are answers.", _READERS
    ),
    "read": _arrows_for("Taken by a value of the reader that is none of the choices.", {"to": "near"}),
    "choices": {
        "description": "What can be tapped: the id of each choice, and where it leads. Labels stand in locales/.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": bounds.MOST_CHOICES,
        "propertyNames": {
            "pattern": f"^{CHOICE.pattern}$",
            "not": {"pattern": f"^({SKIPPED}|{LINE_PREFIX}[0-9]{{1,{_DIGITS}}})$"},
        },
        "additionalProperties": {"anyOf": [_CHOICE, {"$ref": "#/$defs/option"}]},
        "examples": [{"tea": {"to": "tea"}, "later": {"return": True}}],
    },
    "several": _arrows_for(
        "Any number of the choices can be taken; this is where 'done' leads. Needs `ask` and `choices`.",
        {"to": "thanks"},
    ),
    "each_line": _arrows_for(
        "One choice for each line of the letter. Its label is `choices.<step>.each_line`, with {{ number }}.",
        {"to": "preview", "do": "strike_line"},
    ),
    "words": _arrows_for(
        "Taken by any free words. They are kept for the letter, and nobody sees them yet.", {"to": "kept"}
    ),
    "skip": _arrows_for("Where 'skip' leads. Every question has one: its own, or the flow's.", {"to": "next_question"}),
    "again": word("The text for asking a second time, in other words. Else `ways.again`.", _TEXT_NAME, "hello_again"),
    "tap_only": truth("`true`: only a tap chooses, so that a word typed too early decides nothing."),
    "next": _arrows_for(
        "Goes on at once, without a question. A step has this or a question, never both.", {"to": "mood"}
    ),
    "available": {
        "description": "Channels and languages in which the step exists. Everywhere else, `elsewhere` is followed.",
        **properties(PLACE_KEYS, place()),
        "minProperties": 1,
        "examples": [{"channel": ["web"]}, {"locale": ["ja"]}],
    },
    "elsewhere": _arrows_for("Followed at once where the step is not available. Else the `skip`.", {"to": "other"}),
}
_FLOW: dict[str, Schema] = {
    "flow": {
        **word("The name of the flow, as the file is called.", f"^{NAME.pattern}$", "tea"),
        "not": {"enum": sorted(RESERVED)},
    },
    "about": {
        "description": "One sentence for whoever reads the script: what this flow is for, and what it is not.",
        "$ref": "#/$defs/value",
        "examples": ["Just being here. Quiet until spoken to."],
    },
    "start": word("The first step.", f"^{NAME.pattern}$", "start"),
    "skip": _arrows_for("Where 'skip' leads from every question that has no `skip` of its own.", {"to": "sit.start"}),
    "takes": {
        "description": "What a call may hand over (`with`), and its values. The first one stands where nothing is.",
        "type": "object",
        "maxProperties": bounds.MOST_VALUES,
        "propertyNames": {"pattern": f"^{NAME.pattern}$"},
        "additionalProperties": {
            "type": "array",
            "items": {"$ref": "#/$defs/value"},
            "minItems": 1,
            "maxItems": bounds.MOST_VALUES,
        },
        "examples": [{"about": ["self", "other"]}],
    },
    "moved": {
        "description": "Steps that were renamed or moved, old name to new: whoever stands there is taken along.",
        "type": "object",
        "propertyNames": {"pattern": WHERE},
        "additionalProperties": {"$ref": "#/$defs/position"},
        "examples": [{"old_name": "new_name"}],
    },
    "steps": {
        "description": "The steps by name.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"^{NAME.pattern}$"},
        "additionalProperties": {"$ref": "#/$defs/step"},
    },
}
