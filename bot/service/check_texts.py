"""How each text stands for itself: its sentences, what is filled into it, that it is gentle (P12) and easy to read."""

from collections.abc import Iterator, Mapping

from bot.channels.grapheme import length
from bot.dialogue.flow import AREA_LABEL
from bot.model.errors import ContentError, Finding
from bot.model.house import House
from bot.words import ease, gentle
from bot.words.catalogue import EASY, KINDS, Catalogue
from bot.words.longest import Longest
from bot.words.sentences import filled_within, sentences, without_readings
from bot.words.variables import house_constants

STAFF = "desk"
"""The words of the counselors' own pages are not for visitors."""
LONGEST_SENTENCE = 60
"""Characters of a Japanese sentence; VOICE asks for 15 to 35."""


def too_long(words: Catalogue, longest: Longest) -> Iterator[Finding]:
    """Japanese sentences that take too much breath, as they read with their longest values."""
    for locale in words.locales:
        if locale.split("-")[0] != "ja":
            continue
        for key, entry in words.entries(locale, "text"):
            said = {
                sentence for text in longest.readings(locale, key) for sentence in sentences(without_readings(text))
            }
            sentence = max(sorted(said), key=length, default="")
            if (size := length(sentence)) > LONGEST_SENTENCE:
                problem = f"`{key.name}` has a sentence of {size} characters in {locale}: {sentence[:20]}…"
                yield Finding(entry.file, entry.line, problem, f"make it two; {LONGEST_SENTENCE} is the most, 35 good")


def ill_filled(words: Catalogue, house: House) -> Iterator[Finding]:
    """Variables where nobody gives them, and whole sentences of the house file put in the middle of another one."""
    constants = house_constants(house)
    for locale in words.locales:
        whole = [name for name, text in constants.get(locale, {}).items() if text.endswith(("。", "."))]
        for key, entry in words.entries(locale, "text"):
            variables = words.variables(locale, key, "text")
            if key.flow == "cards" and variables:
                problem = f"`{key.name}` has the variable {', '.join(sorted(variables))}, which cards do not fill in"
                yield Finding(entry.file, entry.line, problem, "write the text without it")
            elif "number" in variables:
                problem = f"`{key.name}` names {{{{ number }}}}, which only labels of letter lines have"
                yield Finding(entry.file, entry.line, problem, "write the text without it")
            for name in filled_within(entry.text, whole):
                problem = f"`{key.name}` goes on after {{{{ {name} }}}}, which is a whole sentence in house.yaml"
                yield Finding(entry.file, entry.line, problem, "let the variable stand alone, as a sentence of its own")
        for key, entry in words.entries(locale, "label"):
            own = {"prefecture"} if key == AREA_LABEL else {"number"} if key.name.endswith(".each_line") else set()
            if words.variables(locale, key, "label") - own:
                problem = f"the label `{key.name}` has a variable that nobody fills in"
                yield Finding(entry.file, entry.line, problem, "only each_line has one: {{ number }}")


def ungentle(words: Catalogue, house: House, sources: Mapping[str, bytes]) -> Iterator[Finding]:
    """Words that we never say, in every text of every language and in the house file."""
    try:
        lists = gentle.load(sources)
    except ContentError as error:
        yield from error.findings
        return
    constants = house_constants(house)
    for locale in words.locales:
        if not lists.knows(locale):
            file = f"locales/lint/{locale.split('-')[0]}.yaml"
            yield Finding(file, 0, f"there is no reviewed list of words for {locale}", "write one, as the one for ja")
        said: list[tuple[str, str, int, str]] = [
            (f"{kind} `{key.name}`", entry.file, entry.line, entry.text)
            for kind in KINDS
            for key, entry in words.entries(locale, kind)
        ]
        said += [(f"{name} ({locale})", "house.yaml", 0, text) for name, text in constants.get(locale, {}).items()]
        known: dict[str, list[gentle.Caught]] = {}  # many labels are the same
        for what, file, line, text in said:
            if text not in known:
                known[text] = lists.catches(locale, text)
            for caught in known[text]:
                yield Finding(file, line, f"{what} says 「{caught.words}」 ({caught.kind})", caught.remedy)


def uneasy(words: Catalogue, longest: Longest, house: House, sources: Mapping[str, bytes]) -> Iterator[Finding]:
    """What is hard to read in a language that is meant to be easy."""
    found: list[Finding] = []
    lists = ease.load(sources, found)
    yield from found
    constants = house_constants(house)
    for locale in words.locales:
        if locale not in lists:
            if locale.endswith(EASY) and not found:
                problem, remedy = f"nothing says what is easy to read in {locale}", f"name {locale} there"
                yield Finding(f"locales/lint/{ease.FILE}", 0, problem, remedy)
            continue
        easy = lists[locale]
        for kind in KINDS:
            for key, entry in words.entries(locale, kind):
                if key.flow == STAFF:
                    continue
                said = longest.readings(locale, key) if kind == "text" else ()
                for caught in easy.catches(entry.text, said):
                    problem = f"{kind} `{key.name}` ({locale}) is not easy: {caught.words} ({caught.kind})"
                    yield Finding(entry.file, entry.line, problem, caught.remedy)
        for name, text in constants.get(locale, {}).items():
            for caught in easy.hard_kanji(text):
                problem = f"{name} ({locale}) is not easy: {caught.words} ({caught.kind})"
                yield Finding("house.yaml", 0, problem, caught.remedy)
