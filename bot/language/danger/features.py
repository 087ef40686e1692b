"""What the classifier looks at in a sentence: its words, which stand together, their classes, and its letters.

A feature is a plain string, so that the weights can be read: `首` a word, `首 吊る` and `首 を 吊る` words in a row,
`@cord` a class, `@cord 買う` a class beside a word, `~んで` letters, which carry what no dictionary knows: dialect,
slips, slang.
"""

from bot.language.danger.line import Line

_BEGIN, _END = "^", "$"


def features(line: Line, text: str) -> dict[str, int]:
    """Every feature of a sentence once, each with the word (its index in the line) where it was met last.

    `text` is the repaired text that the line was made of. A line without words has no features.
    """
    found: dict[str, int] = {}
    if line.spans:
        _words(line, found)
        _letters(line, text, found)
    return found


def _words(line: Line, found: dict[str, int]) -> None:
    second, last = "", _BEGIN
    classes: list[str] = []
    for at, word in enumerate((*line.text.split(), _END)):
        lemma, _, tags = word.partition("@")
        before, classes = classes, ["@" + tag for tag in tags.split(",") if tag] if tags else []
        at = min(at, len(line.spans) - 1)
        found[lemma] = found[last + " " + lemma] = at
        for tag in classes:
            found[tag] = found[last + " " + tag] = at
        for tag in before:
            found[tag + " " + lemma] = at
        if second:
            found[second + " " + last + " " + lemma] = at
        second, last = last, lemma


def _letters(line: Line, text: str, found: dict[str, int]) -> None:
    begin, end = line.spans[0][0], line.spans[-1][1]
    said = _BEGIN + text[begin:end] + _END
    reached = 0
    for word, (_, stop) in enumerate(line.spans):
        until = stop - begin + 1 if word + 1 < len(line.spans) else len(said) - 1
        for at in range(reached, until):
            found["~" + said[at : at + 2]] = found["~" + said[at : at + 3]] = word
        reached = max(reached, until)
