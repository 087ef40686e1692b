"""Messages that are Japanese in Latin letters (yameru, hito to hanashitai), in kana: with their blanks, and without."""

import re

from bot.language.danger.latin import hiragana
from bot.language.normal import normal

_PARTICLE = re.compile("(?<=[ とにで])わ(?= )")
_KANA = {
    "hai": "はい", "iie": "いいえ", "ie": "いえ", "un": "うん", "uun": "ううん", "ee": "ええ", "sou": "そう",
    "iya": "いや",
    "yada": "やだ", "muri": "無理", "dame": "だめ", "ii": "いい", "desu": "です", "da": "だ", "yo": "よ", "ne": "ね",
    "mada": "まだ", "ato": "あと", "de": "で", "mata": "また", "kesu": "消す", "kese": "消せ", "pasu": "パス",
    "tsugi": "次", "mae": "前", "ok": "はい", "arigato": "ありがとう", "ohayo": "おはよう", "konnichiwa": "こんにちは",
}  # fmt: skip
"""Words too short to tell by their sounds; a message that is nothing else is Japanese."""


def in_kana(text: str) -> tuple[str, ...]:
    """The message in kana as typed and with its blanks gone; nothing where it is not Japanese in Latin letters."""
    written = re.sub(r"\d+ ?(?:sai|nen)?", "", normal(text)).strip(" .,!?~")
    words = written.replace(",", " ").split()
    if words and all(word in _KANA for word in words):
        return ("".join(_KANA[word] for word in words),)
    letters = hiragana(written)
    if letters is None:
        return ()
    kana = "".join(letter for letter, _ in letters).replace(",", "、").replace(" を ", "を")
    kana = _PARTICLE.sub("は", kana)
    return (kana, kana.replace(" ", ""))
