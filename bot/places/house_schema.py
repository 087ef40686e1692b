"""The JSON Schema of `house.yaml`, for editors. Its keys are the fields of the house itself."""

from dataclasses import MISSING, fields
from typing import Any

from bot.model.house import House
from bot.places.house import MOST_ANSWER_DAYS, MOST_RETENTION_DAYS
from bot.places.house_file import LOCALE_NAME, LONGEST_TEXT
from bot.places.prefecture import PREFECTURES

Schema = dict[str, Any]
_TEXT: Schema = {"type": ["string", "number"], "pattern": r"\S"}
"""Digits of a telephone number are a number to an editor, and a text to us."""
_LANGUAGE = f"^{LOCALE_NAME.pattern}$"
_YES_NO: Schema = {"anyOf": [{"type": "boolean"}, {"pattern": "^([Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF)$"}]}


def house_schema() -> Schema:
    """The schema of the house file."""
    known = fields(House)
    needed = [each.name for each in known if each.default is MISSING and each.default_factory is MISSING]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:engawa:house",
        "title": "The house file",
        "description": f"What only the operator knows. Each text has at most {LONGEST_TEXT} characters.",
        "type": "object",
        "additionalProperties": False,
        "required": needed,
        "properties": {each.name: _KEYS[each.name] for each in known},
    }


def _by_language(description: str, **examples: str) -> Schema:
    return {
        "description": f"{description} Once for each language of `locales`.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": _LANGUAGE},
        "additionalProperties": _TEXT,
        "examples": [examples],
    }


def _days(description: str, most: int, example: int) -> Schema:
    return {"description": description, "type": "integer", "minimum": 1, "maximum": most, "examples": [example]}


def _yes_no(description: str) -> Schema:
    return {"description": description, **_YES_NO, "examples": [True, False]}


_KEYS: dict[str, Schema] = {
    "name": _by_language("The name of the service, at the top of the page and in the first words.", ja="縁側相談室"),
    "area": _by_language("Whom the service is for, by where they live.", ja="縁側市とその近くに住む人"),
    "readers": _by_language(
        "Everybody who really reads a letter. It is shown as it stands before a letter is approved.",
        ja="相談員と責任者",
    ),
    "contact": _by_language("How to reach the operator, for complaints too; not the counselors themselves."),
    "exceptions": _by_language(
        "The exceptions to secrecy, as words inside a sentence: no full stop. Have a lawyer confirm them.",
        ja="命の危険、虐待、裁判所の令状",
    ),
    "languages": _by_language("The languages in which letters are read.", ja="日本語と英語"),
    "hours": {
        "description": "When people read letters, in the notation of OpenStreetMap; PH = public holidays of Japan.",
        "type": "string",
        "pattern": r"\S",
        "examples": ["Mo-Fr 10:00-16:00; PH off", "Mo-Fr 10:00-12:00,13:00-16:00; PH off; Dec 29-Jan 3 off"],
    },
    "answer_within_days": _days(
        "Within how many working days a letter is answered, today not counted. Choose what can be kept.",
        MOST_ANSWER_DAYS,
        3,
    ),
    "retention_days": _days("How many days a conversation is kept after it was last touched.", MOST_RETENTION_DAYS, 90),
    "small_area": _yes_no("Leave it true in a small area: the number of people waiting is told in rough bands."),
    "prefecture": {
        "description": "The prefecture, so that its own help lines are shown too. Empty: nationwide ones only.",
        "enum": ["", *PREFECTURES],
        "examples": ["東京都"],
    },
    "on_call": {
        "description": "Supervisors who can be called out of hours. Leave it empty unless there is a real roster.",
        "type": "array",
        "items": {"type": ["string", "number"]},
        "examples": [[]],
    },
    "leave_to": {
        "description": "Where 'leave quickly' leads: a page that anyone might have open, with https.",
        "type": "string",
        "pattern": r"^\s*[Hh][Tt][Tt][Pp][Ss]://",
        "examples": ["https://www.jma.go.jp/"],
    },
    "example": _yes_no("While this is true, the page says that this is an example house."),
    "locales": {
        "description": "The languages that are spoken, each a folder of locales/. The texts above are needed in each. "
        "Left out, these are the languages of `name`.",
        "type": "array",
        "items": {"type": ["string", "boolean"], "pattern": _LANGUAGE},
        "minItems": 1,
        "uniqueItems": True,
        "examples": [["ja", "en"]],
    },
}
