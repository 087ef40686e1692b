"""Japanese typed in Latin letters (mou ikitakunai), as hiragana. An English line stays what it is."""

import re

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}  # fmt: skip
_SOUNDS = {consonant + vowel: row[i] for consonant, row in _ROWS.items() for i, vowel in enumerate("aiueo")}
_SOUNDS |= {
    "ya": "や",
    "yu": "ゆ",
    "yo": "よ",
    "wa": "わ",
    "wo": "を",
    "fu": "ふ",
    "ji": "じ",
    "shi": "し",
    "chi": "ち",
    "tsu": "つ",
}
_SOUNDS |= {
    consonant + glide: kana + small
    for consonant, kana in (
        ("ky", "き"), ("gy", "ぎ"), ("ny", "に"), ("hy", "ひ"), ("by", "び"), ("py", "ぴ"), ("my", "み"), ("ry", "り"),
        ("sy", "し"), ("zy", "じ"), ("ty", "ち"), ("jy", "じ"), ("sh", "し"), ("ch", "ち"), ("j", "じ"),
    )
    for glide, small in (("a", "ゃ"), ("u", "ゅ"), ("o", "ょ"))
}  # fmt: skip
_SOUND = re.compile(
    "|".join(sorted(_SOUNDS, key=len, reverse=True)) + r"|n(?![aiueoy])'?|([kstpgdbcjfzh])(?=\1|(?<=t)ch)"
)
_WORD = re.compile("[a-z]+")
_PLAIN = re.compile(r"[a-z\s.,!?'…-]+")
_ENGLISH = frozenset(
    [
        *(
            "i",
            "a",
            "me",
            "he",
            "we",
            "do",
            "be",
            "die",
            "wanna",
            "gonna",
            "one",
            "use",
            "take",
            "make",
            "name",
            "same",
        ),
        *("home", "time", "idea", "again", "begin", "give", "hate", "sure", "are", "here", "there", "more", "some"),
        *("come", "none", "before", "hope", "gone", "done", "like", "life", "alone", "anymore"),
    ]
)
SYLLABLES = 3
"""So many in one word at least, else the line may be English: to me, no one, so are we."""


def hiragana(text: str) -> list[tuple[str, int]] | None:
    """Each letter of the line in hiragana with its place in `text`; None where the line is not Japanese."""
    if not _PLAIN.fullmatch(text):
        return None
    out: list[tuple[str, int]] = []
    longest = done = 0
    for match in _WORD.finditer(text):
        out += [(letter, at) for at, letter in enumerate(text[done : match.start()], done)]
        sounds = None if match[0] in _ENGLISH else _sounds(match[0])
        if sounds is None:
            return None
        longest = max(longest, len(sounds))
        out += [(letter, match.start() + at) for kana, at in sounds for letter in kana]
        done = match.end()
    out += [(letter, at) for at, letter in enumerate(text[done:], done)]
    return out if longest >= SYLLABLES else None


def _sounds(word: str) -> list[tuple[str, int]] | None:
    out: list[tuple[str, int]] = []
    at = 0
    while at < len(word):
        match = _SOUND.match(word, at)
        if match is None:
            return None
        out.append((_SOUNDS.get(match[0]) or ("ん" if match[0].startswith("n") else "っ"), at))
        at = match.end()
    return out
