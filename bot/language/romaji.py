"""Hiragana in Latin letters, as English lines spell Japanese places; long vowels are short on both sides."""

_KANA = (
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ"
)
_SOUNDS = (
    "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo"
    " ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po"
)
_LETTERS = dict(zip(_KANA, _SOUNDS.split(), strict=True))
_MACRONS = str.maketrans("āīūēōâîûêô", "aiueoaiueo")
_SMALL = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}


def latin(reading: str) -> str:
    """Hiragana in Hepburn's letters without marks of length: とうきょう is tokyo, おおさか osaka."""
    out = ""
    for at, letter in enumerate(reading):
        if letter == "っ":
            following = _LETTERS.get(reading[at + 1 : at + 2], "")
            out += "t" if following.startswith("ch") else following[:1]
        elif letter in _SMALL:
            glide = _SMALL[letter]
            out = out[:-1] + (glide[1:] if out.endswith(("shi", "chi", "ji")) else glide)
        elif letter != "ー":
            out += _LETTERS.get(letter, "")
    return plain_latin(out)


def plain_latin(word: str) -> str:
    """Latin letters with long vowels short and n for m: toukyou, ohsaka and namba become tokyo, osaka and nanba."""
    word = word.translate(_MACRONS)
    for long, short in (("ou", "o"), ("oo", "o"), ("uu", "u"), ("mb", "nb"), ("mp", "np"), ("mm", "nm")):
        word = word.replace(long, short)
    if word.startswith("oh") and word[2:3] not in set("aiueo"):
        word = f"o{word[2:]}"
    return word.removesuffix("h")
