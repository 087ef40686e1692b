"""What somebody wishes to speak of: topics that their words name, or that they only want company, all, or nothing.

Words are looked up in the key of the text, its content words in one form for all spellings. What is said to be no
matter (お金の話ではなくて) names nothing.
"""

import re
from collections.abc import Iterable, Sequence

from bot.language.dialect import standard
from bot.language.morphology import Word, words_of
from bot.language.normal import kana, normal
from bot.language.topic_english import topics_in_english
from bot.language.topic_scenes import SCENES
from bot.language.topic_words import CHAT, CLEAR, DISMISSED, FAINT, MANY, NONE_BESIDE, NONE_ENDS, OVERLAPS, RULES_OUT

_READ = 2000
"""Letters that are read; whoever writes more has named what it is about by then."""
_SHORT = 40
_LOANS = 3
_STRETCHED = re.compile("(?<=[ぁ-ん])[ー〜~]+")
_APART = re.compile("(?<=[ぁ-んァ-ヶー]) (?=[ぁ-んァ-ヶ])")
"""Blanks between words that are all in kana."""
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]")
_ONLY_KATAKANA = re.compile(r"[^ぁ-ん一-龥]*")
_CONTENT = frozenset({"名詞", "動詞", "形容詞", "形状詞", "副詞", "代名詞"})
_CLEAR = tuple((name, re.compile(pattern)) for name, pattern in CLEAR)
_FAINT = tuple((name, re.compile(pattern)) for name, pattern in FAINT)
_SCENES = tuple((name, re.compile(pattern)) for name, pattern in SCENES)
_CHAT = re.compile(CHAT)
_MANY_MORE = re.compile(
    r"何もかも|山(?:程|ほど|積み)|数え切れ|きりが無|キリが|どれから|どこから(?:話|手)|多過ぎ|ありすぎ|有る過ぎ"
)
"""Said beside topics, these name them only as examples."""
_MANY = re.compile(MANY)
_NONE_BESIDE = frozenset(NONE_BESIDE.split())
_NONE_ENDS = frozenset(NONE_ENDS.split())
_NOT_FINE = re.compile("(?:大丈夫|だいじょうぶ|平気|へいき)(?:じゃ|で(?:は|も)|とは?(?:言え|いえ))")
_DISMISSED = re.compile(DISMISSED)
_OVERLAPS = tuple((re.compile(wide), narrow) for wide, narrow in OVERLAPS)
_PARTS = re.compile(
    r"(?<=[。、!?\n])|(?<=けど)|(?<=けれど)|(?<=ですが)|(?<=無いて)|(?<=なくて)|(?<=なくて、)|"
    r"(?<=より)"
)
_ORDER = tuple(name for name, _ in CLEAR)


def read_topic(text: str) -> str | None:
    """Topics joined by `,` in the order of `CLEAR`, or `chat`, `many`, `none`; None where the text names none."""
    written = normal(text[:_READ])
    if not written:
        return None
    found = _topics(written) if _JAPANESE.search(written) else topics_in_english(written)
    found = found.difference(*(beside for topic, beside in RULES_OUT if topic in found))
    return ",".join(name for name in (*_ORDER, "chat", "many", "none") if name in found) or None


def key_of(words: Iterable[Word]) -> str:
    """The words with those of content in the dictionary's form and nothing between: はたらけない is 働くない."""
    return "".join(word.lemma if word.kind[0] in _CONTENT else word.surface for word in words)


def _topics(text: str) -> set[str]:
    words = words_of(_spelled(text))
    if len(text) <= _SHORT and _says_none(words):
        return {"none"}
    key = key_of(words)
    kept = "".join(part for part in _PARTS.split(key) if not _DISMISSED.search(part))
    if len(kept) == len(key):
        kept = f"{key}\n{text}"
    for wide, narrow in _OVERLAPS:
        kept = wide.sub(narrow, kept)
    found = {name for name, pattern in _CLEAR if pattern.search(kept)}
    if len(found) > 1 and _MANY_MORE.search(kept):
        return {"many"}
    if found:
        return found
    scene = _scene(kept)
    if scene is not None:
        return {scene}
    if _MANY.search(kept):
        return {"many"}
    if _CHAT.search(kept):
        return {"chat"}
    return next(({name} for name, pattern in _FAINT if pattern.search(kept)), set())


def _scene(kept: str) -> str | None:
    """The topic whose scene takes up most of the text; the first of those that take as much."""
    lengths = {
        name: max((found.end() - found.start() for found in pattern.finditer(kept)), default=0)
        for name, pattern in _SCENES
    }
    name = max(lengths, key=lambda one: lengths[one])
    return name if lengths[name] else None


def _spelled(text: str) -> str:
    """Without stretched vowels. What is in katakana alone stands in hiragana as well, which the dictionary knows."""
    text = _APART.sub("", standard(_STRETCHED.sub("", text)))
    return f"{text}\n{kana(text)}" if len(text) > _LOANS and _ONLY_KATAKANA.fullmatch(text) else text


def _says_none(words: Sequence[Word]) -> bool:
    """特にありません, 別に, 困っていることはない: nothing but these words, and one of them says no."""
    if _NOT_FINE.search("".join(word.surface for word in words)):
        return False
    content = [word.lemma for word in words if word.kind[0] in _CONTENT]
    if any(
        word.lemma == "たい" and following.lemma not in {"こと", "事", "物", "話"}
        for word, following in zip(words, (*words[1:], words[-1]), strict=True)
    ):
        return False
    says = any(not _NONE_ENDS.isdisjoint({word.lemma, word.surface}) for word in words) or content == ["別"]
    return says and all(lemma in _NONE_BESIDE or lemma in _NONE_ENDS for lemma in content)
