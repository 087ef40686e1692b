"""The JSON Schema of `locales/<language>/<flow>.yaml`, for editors.

A text is whatever stands there, as it is written: `yes`, `1` and `2026` are texts. Only an empty one is refused.
"""

from bot.dialogue.schema_word import DIALECT, SCALAR, Schema, properties, word
from bot.words.sheet import CHOICE, NAME, SHEET_KEYS
from bot.words.variables import VARIABLES

_NAME = f"^{NAME.pattern}$"
_VARIABLES = ", ".join(f"{{{{ {name} }}}}" for name in VARIABLES)
_TEXT: Schema = {
    "description": (
        "What is said, one thought a bubble. 15 to 35 characters a sentence read well; over 60 is too long. "
        f"It may hold variables: {_VARIABLES}."
    ),
    "type": list(SCALAR),
    "pattern": r"\S",
    "examples": ["ここにいるだけで、いいです。", "続きは、{{ kept_until }}まで開けます。"],
}
_LABEL: Schema = {
    "description": "What stands on the button, in one line. At most 20 characters; 8 or fewer read well.",
    "type": list(SCALAR),
    "pattern": r"^[^\n]*\S[^\n]*\n*$",
    "examples": ["とばす", "人に書く"],
}
_KEYS: dict[str, Schema] = {
    "flow": word("The flow that says these words; the name of this file without .yaml.", _NAME, "sit"),
    "texts": {
        "description": "The texts by name, as `say` names them.",
        "type": "object",
        "propertyNames": {"pattern": _NAME},
        "additionalProperties": _TEXT,
        "examples": [{"here": "ここにいるだけで、いいです。"}],
    },
    "choices": {
        "description": "The labels of the buttons, by step, and below it by the id of the choice.",
        "type": "object",
        "propertyNames": {"pattern": _NAME},
        "additionalProperties": {
            "description": "The buttons of one step.",
            "type": "object",
            "propertyNames": {"pattern": f"^{CHOICE.pattern}$"},
            "additionalProperties": _LABEL,
        },
        "examples": [{"start": {"line": "ひとこと", "other": "ほかのこと"}}],
    },
}


def words_schema() -> Schema:
    """The schema of the words of one flow in one language."""
    return {
        **DIALECT,
        "$id": "urn:engawa:words",
        "title": "The words of a flow",
        "description": "What one flow says in one language. The script stands in flows/.",
        **properties(SHEET_KEYS, _KEYS),
        "required": ["flow"],
    }
