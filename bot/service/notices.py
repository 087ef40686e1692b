"""What of a content is worth knowing and stops nothing."""

from collections.abc import Mapping

from bot.model.errors import Finding
from bot.model.house import House
from bot.words.catalogue import locale_of


def notices(house: House, sources: Mapping[str, bytes]) -> list[Finding]:
    """What is worth knowing and stops nothing: the example house, languages that are written but not spoken."""
    found: list[Finding] = []
    if house.example:
        remedy = "write your own house.yaml and take out `example: true`"
        found.append(Finding("house.yaml", 0, "this is still the example house, and the page says so", remedy))
    written = {locale for file in sources if (locale := locale_of(file)) is not None}
    for locale in sorted(written - set(house.locales)):
        remedy = f"add {locale} to `locales` of house.yaml to speak it"
        found.append(Finding(f"locales/{locale}", 0, f"the words of {locale} are not in use", remedy))
    return found
