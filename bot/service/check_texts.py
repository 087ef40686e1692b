"""How each text stands for itself: its length, its sentences, what is filled into it, and that it is gentle (P12)."""

from collections.abc import Iterator, Mapping

from bot.channels.grapheme import length, units
from bot.model.errors import ContentError, Finding
from bot.model.house import House
from bot.model.limits import LIMITS
from bot.words import gentle
from bot.words.catalogue import KINDS, Catalogue
from bot.words.sentences import filled_within, sample, sentences
from bot.words.variables import house_constants

LONGEST_SENTENCE = 60
"""Characters of a Japanese sentence; VOICE asks for 15 to 35."""
LABEL_LIMIT = min(limits.label for limits in LIMITS.values())
TEXT_LIMIT = min(limits.text for limits in LIMITS.values())


def too_long(words: Catalogue, house: House) -> Iterator[Finding]:
    """Texts and labels over a channel's limit, and Japanese sentences that take too much breath."""
    constants = house_constants(house)
    for locale in words.locales:
        known = dict(constants.get(locale, {}))
        for key, entry in words.entries(locale, "text"):
            full = sample(entry.text, known)
            if units(full) > TEXT_LIMIT:
                yield Finding(entry.file, entry.line, f"`{key.name}` is over {TEXT_LIMIT} characters", "split the text")
            if locale.split("-")[0] != "ja":
                continue
            for sentence in sentences(full):
                if (size := length(sentence)) > LONGEST_SENTENCE:
                    problem = f"`{key.name}` has a sentence of {size} characters: {sentence[:20]}…"
                    yield Finding(entry.file, entry.line, problem, "make it two or more; 15 to 35 read well")
        for key, entry in words.entries(locale, "label"):
            if (size := length(sample(entry.text, known))) > LABEL_LIMIT:
                problem = f"the label `{key.name}` has {size} characters"
                yield Finding(entry.file, entry.line, problem, f"at most {LABEL_LIMIT} fit on a button, 8 read well")


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
            wrong = words.variables(locale, key, "label") - {"number"}
            if wrong or (not key.name.endswith(".each_line") and words.variables(locale, key, "label")):
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
        for what, file, line, text in said:
            for caught in lists.catches(locale, text):
                yield Finding(file, line, f"{what} says 「{caught.words}」 ({caught.kind})", caught.remedy)
