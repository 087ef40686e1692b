"""What the classifier looks at in a sentence: its words, which stand together, their classes, and its letters.

A feature is a plain string, so that the weights can be read: `首` a word, `首 吊る` two in a row, `首 … 吊る` two with one or
two between, `@cord` a class, `~んでま` letters. Letters carry what the dictionary does not know: dialect, slips, slang.
"""

from bot.language.danger.line import Line

_BEGIN, _END = "^", "$"


def features(line: Line, text: str) -> dict[str, int]:
    """Every feature of a sentence once, each with the word (its index in the line) where it was met last.

    `text` is the repaired text that the line was made of.
    """
    found: dict[str, int] = {}
    _words(line, found)
    _letters(line, text, found)
    return found


def _words(line: Line, found: dict[str, int]) -> None:
    lemmas = [_BEGIN]
    first = second = ""
    classes: tuple[str, ...] = ()
    for at, word in enumerate(line.text.split()):
        lemma, _, tags = word.partition("@")
        before, classes = classes, tuple(["@" + tag for tag in tags.split(",") if tag]) if tags else ()
        last = lemmas[-1]
        lemmas.append(lemma)
        found[lemma] = found[last + " " + lemma] = at
        for tag in classes:
            found[tag] = found[last + " " + tag] = at
        for tag in before:
            found[tag + " " + lemma] = at
        if second:
            found[second + " " + last + " " + lemma] = found[second + " … " + lemma] = at
            if first:
                found[first + " … " + lemma] = at
        first, second = second, last
    end = len(lemmas) - 2
    found[lemmas[-1] + " " + _END] = end
    for tag in classes:
        found[tag + " " + _END] = end
    if second:
        found[second + " " + lemmas[-1] + " " + _END] = found[second + " … " + _END] = end


def _letters(line: Line, text: str, found: dict[str, int]) -> None:
    if not line.spans:
        return
    begin, end = line.spans[0][0], line.spans[-1][1]
    said = _BEGIN + text[begin:end] + _END
    reached = 0
    for word, (_, stop) in enumerate(line.spans):
        until = stop - begin + 1 if word + 1 < len(line.spans) else len(said)
        for at in range(reached, until):
            found["~" + said[at : at + 2]] = found["~" + said[at : at + 3]] = found["~" + said[at : at + 4]] = word
        reached = max(reached, until)
