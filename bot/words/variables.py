"""The closed list of variables that a text may name. Any other is a finding: no text asks for what nobody gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.model.house import House
from bot.model.ids import Locale

Origin = Literal["house", "facts", "conversation"]


@dataclass(frozen=True, slots=True)
class Variable:
    """`origin` says who gives the value; `sample` is about as long as real values get, for measuring."""

    name: str
    origin: Origin
    sample: str


VARIABLES: dict[str, Variable] = {
    variable.name: variable
    for variable in (
        Variable("house", "house", "縁側"),
        Variable("area", "house", "〇〇市"),
        Variable("readers", "house", "相談員と責任者"),
        Variable("contact", "house", "03-0000-0000"),
        Variable("exceptions", "house", "命の危険、虐待、裁判所の令状"),
        Variable("languages", "house", "日本語と英語"),
        Variable("retention_days", "house", "365"),
        Variable("answer_by", "facts", "12月30日（水）"),
        Variable("next_reading", "facts", "12月30日（水）10時30分"),
        Variable("kept_until", "facts", "12月30日（水）"),
        Variable("waiting_band", "facts", "10人より多く"),
        Variable("return_code", "conversation", "0000-0000-0000"),
        Variable("counselor", "conversation", "縁側で手紙を読んでいる相談員の見える名前"),
        Variable("prefecture", "conversation", "神奈川県"),
        Variable("receipt", "conversation", "000000000000"),
        Variable("line", "conversation", "直している行のことば"),
        Variable("chosen", "conversation", "夜と眠ること、お金のこと、家と親のこと"),
        Variable("number", "conversation", "40"),
        Variable("open_lines", "facts", "6"),
    )
}
HOUSE_CONSTANTS: frozenset[str] = frozenset(name for name, variable in VARIABLES.items() if variable.origin == "house")
"""Known when the house opens and the same for everybody: a text with only these is static."""


def house_constants(house: House) -> dict[Locale, Mapping[str, str]]:
    """What `catalogue.load` takes as `constants`, for the languages that the house speaks, in its order."""
    return {
        locale: {
            "house": house.name.get(locale, ""),
            "area": house.area.get(locale, ""),
            "readers": house.readers.get(locale, ""),
            "contact": house.contact.get(locale, ""),
            "exceptions": house.exceptions.get(locale, ""),
            "languages": house.languages.get(locale, ""),
            "retention_days": str(house.retention_days),
        }
        for locale in house.locales
    }
