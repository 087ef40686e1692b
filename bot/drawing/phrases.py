"""The words of pictures and pages, from `locales/<locale>/drawing.yaml`: the program's own, not the house's."""

from collections.abc import Mapping

from bot.model.ids import Locale
from bot.words.catalogue import Catalogue

SHEET = "drawing"
BLANK = "…"


class Phrases:
    """The phrases of one language. A blank (…) is filled by what is given, from left to right."""

    __slots__ = ("_texts", "locale")

    def __init__(self, locale: Locale, texts: Mapping[str, str]) -> None:
        self.locale = locale
        self._texts = dict(texts)

    def __call__(self, name: str, *filled: object) -> str:
        """The phrase. Raises KeyError for a name that is in no sheet: a defect of ours."""
        first, *rest = self._texts[name].split(BLANK)
        given = [str(each) for each in filled][: len(rest)]
        given += [BLANK] * (len(rest) - len(given))
        return first + "".join(piece for pair in zip(given, rest, strict=True) for piece in pair)


def phrases_for(words: Catalogue, locale: Locale) -> Phrases:
    """The phrases in the language, or in the one that is nearest: that of its first part, else the last one there."""
    known = words.locales
    near = [each for each in known if each == locale] or [each for each in known if each == locale.split("-")[0]]
    chosen = (near or [known[-1]])[0]
    return Phrases(chosen, words.sheet(chosen, SHEET))
