"""What only the operator knows: `house.yaml`."""

from dataclasses import dataclass, field

from bot.model.ids import Locale


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """`hours` is an OSM opening_hours rule of the desk.

    Texts by locale are complete sentences. `example` is true only in the shipped file.
    """

    name: dict[Locale, str]
    area: dict[Locale, str]
    readers: dict[Locale, str]
    """Who reads a letter, as it is said before approval: 相談員と責任者."""
    contact: dict[Locale, str]
    """Where the operator can be reached, for complaints above all."""
    hours: str
    answer_within_days: int
    """Working days of the desk within which a letter is answered."""
    retention_days: int
    exceptions: dict[Locale, str]
    """The exceptions to secrecy, said before approval."""
    languages: dict[Locale, str]
    """The languages in which letters are read, said before approval: 日本語と英語."""
    small_area: bool = True
    """Waiting is told in bands, because "one ahead" may be one's own son."""
    prefecture: str = ""
    on_call: tuple[str, ...] = ()
    leave_to: str = "https://www.jma.go.jp/"
    """Where "leave quickly" leads: a page that anyone might have open."""
    example: bool = False
    locales: tuple[Locale, ...] = field(default=(Locale("ja"), Locale("en")))
