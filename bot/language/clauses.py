"""A short message as clauses: what each speaks of, and in which mood.

A clause knows its content words by the groups of `wish_words` and, of the endings behind the last of them, what they do
to it: refuse, wish, ask, tell of the past. Whatever word is in no group makes a clause content, which asks for nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language.english_clauses import english_words
from bot.language.moods import Mood, mood_of
from bot.language.morphology import Word, parts_of, words_of
from bot.language.spelling import spelled
from bot.language.wish_words import GROUPS, UNKNOWN, Groups

_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|\"[^\"]*\"")
_SAID = re.compile(
    r"(?:[いてろなむくすうるたけせえだ]|です|ます|ません)、?(?:と|って|とか)(?:[^。!?、]{0,12}(?:に|から|が|は|も))?、?"
    r"(?:言(?:[うえ]|わ|っ(?!て(?:く|ほ|も|$))|い(?:ます|まし|出))|いわれ|いって(?:る|"
    r"い|た)|聞[いか]|頼まれ|怒|叫|書いて(?:あ|い))"
)
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]")


@dataclass(frozen=True, slots=True)
class Clause:
    """`words` are the groups of the content words in order; `joined` says how it goes on: "", "but", "so", "and"."""

    words: tuple[Groups, ...]
    mood: Mood = Mood.NONE
    joined: str = ""
    turning: bool = False
    """It begins with but."""

    @property
    def is_known(self) -> bool:
        """Whether every content word belongs to a group."""
        return all(self.words)


def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a message. None where all of it is said by somebody else."""
    text = spelled(text)
    kept = _QUOTED.sub("", text)
    if not re.search(r"\w", kept):
        kept = text.strip('「」『』"')
    if _SAID.search(kept):
        return (Clause((UNKNOWN,)),)
    if not _JAPANESE.search(kept):
        return tuple(_english(kept))
    parts = _with_what_follows(list(_parted(words_of(kept))))
    return tuple(clause for words in parts if (clause := _clause(words)) is not None)


def _with_what_follows(parts: list[tuple[list[Word], str]]) -> list[tuple[list[Word], str]]:
    """The parts with objects put where they belong: やめたい、仕事を is 仕事をやめたい."""
    kept: list[tuple[list[Word], str]] = []
    for words, joined in parts:
        if kept and not joined and not kept[-1][1] and _is_object(words) and _has_predicate(kept[-1][0]):
            kept[-1] = ([*words, *kept[-1][0]], "")
        else:
            kept.append((words, joined))
    return kept


def _is_object(words: Sequence[Word]) -> bool:
    """Nouns and particles alone, with を, が or は or with no particle: no です, no question, no で."""
    kinds = {word.kind[0] for word in words}
    if words[-1].lemma in {"に", "へ", "と"} and any("time" in GROUPS.get(word.lemma, UNKNOWN) for word in words):
        return False  # つづきは週末に
    return (
        kinds <= {"名詞", "代名詞", "連体詞", "助詞", "接尾辞", "接頭辞"}
        and not kinds.isdisjoint({"名詞", "代名詞"})
        and (words[-1].lemma in {"を", "が", "は", "も", "に", "へ", "と"} or _is_thing(words[-1]))
    )


def _is_thing(word: Word) -> bool:
    """A noun that is no wish of its own: 仕事 and この会話, not 終わり or 再度."""
    groups = GROUPS.get(word.lemma, UNKNOWN)
    return word.kind[0] in {"名詞", "代名詞"} and word.kind[1] != "数詞" and (not groups or "this" in groups)


def _has_predicate(words: Sequence[Word]) -> bool:
    return any(word.kind[0] == "動詞" for word in words)


_ENDS = frozenset({"補助記号"})
_JOINS = {
    "けれど": "but",
    "が": "but",
    "のに": "but",
    "から": "so",
    "ので": "so",
    "し": "so",
    "て": "and",
    "で": "and",
    "ば": "if",
}
_BEHIND_VERBS = (
    "おる 為る 致す 居る 下さる 貰う 頂く 呉れる 欲しい 置く おく 仕舞う 良い 宜しい 上げる 遣る 有る 無い 御座る "
    "存じる 思う 見る 来る 行く 成る 出来る 願う 過ぎる 結構 大丈夫 構う 頼む 参る"
)
_AUXILIARY = frozenset(_BEHIND_VERBS.split())


_STARTS = frozenset({"名詞", "代名詞", "動詞", "形容詞", "形状詞", "副詞", "連体詞", "接続詞", "感動詞"})


def _parted(words: Sequence[Word]) -> Iterator[tuple[list[Word], str]]:
    part: list[Word] = []
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        if word.surface in {"、", ","} and part and _is_left_open(part):
            continue
        if word.kind[0] in _ENDS or word.surface.isspace():
            if word.surface == "?" and part:
                part.append(word)
            if part:
                yield part, ""
            part = []
            continue
        part.append(word)
        joined = _joined(word, words[at - 1] if at else None, following)
        if not joined and following is not None and following.surface in {"、", ","}:
            behind = words[at + 2] if at + 2 < len(words) else None
            spoken = _joined(word, words[at - 1] if at else None, behind)
            joined = spoken if spoken in {"but", "if"} else ""
        if word.lemma == "に" and _is_before(words[: at + 1]):
            joined = "so"
        if joined or _breaks_off(word, following):
            yield part, joined
            part = []
    if part:
        yield part, ""


def _is_left_open(part: Sequence[Word]) -> bool:
    """職員の方に、この文章を…: what a case particle ends before a comma belongs to what follows."""
    return (
        part[-1].kind == ("助詞", "格助詞")
        and part[-1].lemma in {"に", "を", "へ", "と", "から"}
        and part[-2:-1] != []
        and part[-2].kind[0] in {"名詞", "代名詞", "接尾辞"}
        and not _has_predicate(part)
    )


def _breaks_off(word: Word, following: Word | None) -> bool:
    """A blank behind what ends a sentence is as good as a full stop: もういい ねます; 話したい です goes on."""
    if following is None or following.start <= word.end or following.lemma in _AUXILIARY:
        return False
    if following.kind[0] in {"接続詞", "感動詞"}:
        return True
    ended = word.kind[0] in {"動詞", "形容詞", "助動詞"} or word.kind[1] in {"終助詞", "接続助詞"}
    return ended and following.kind[0] not in {"助詞", "助動詞", "接尾辞"}


def _joined(word: Word, before: Word | None, following: Word | None) -> str:
    if following is None or following.kind[0] in _ENDS:
        return ""
    if _ends_a_sentence(word, before) and following.kind[0] in _STARTS:
        return "then"
    if word.surface in {"たら", "だら"} and following.kind[0] in _STARTS and following.lemma != "良い":
        return "if"
    if word.lemma == "だ" and word.surface == "で" and before is not None and before.lemma == "の":
        return "so"
    if word.lemma == "から" and before is not None and before.lemma == "て":
        return "so"
    if word.lemma == "と" and following.lemma == "為る":
        return ""
    if (
        word.lemma == "と"
        and before is not None
        and before.kind[0] in {"動詞", "助動詞"}
        and following.lemma not in {"思う", "も", "は", "言う", "聞く", "伝える", "書く", "願う"}
    ):
        return "if"
    if word.surface == "なら" and before is not None and before.kind[0] == "名詞" and following.kind[0] in _STARTS:
        return "if"
    if word.kind != ("助詞", "接続助詞") or word.lemma not in _JOINS:
        return ""
    if word.lemma == "ば" and following.lemma in {"良い", "宜しい"}:
        return ""
    joined = _JOINS[word.lemma]
    if joined == "and" and (following.lemma in _AUXILIARY or following.kind[0] in {"助詞", "助動詞"}):
        return ""
    return joined


def _ends_a_sentence(word: Word, before: Word | None) -> bool:
    """ます or ました, where whoever speaks into the phone makes no full stop."""
    polite = {"ます", "です"}
    if word.surface in {"ください", "下さい"}:
        return True
    return word.surface in polite or (word.surface == "た" and before is not None and before.lemma in polite)


def _is_before(words: Sequence[Word]) -> bool:
    """見つかる前に: a time, told by a verb."""
    return len(words) > 2 and words[-2].lemma == "前" and words[-3].kind[0] == "動詞"


def _clause(part: tuple[list[Word], str]) -> Clause | None:
    words, joined = part
    content: list[Groups] = []
    ending: list[Word] = []
    turning = bool(words) and words[0].lemma in {"でも", "だが", "しかし", "けれど", "けど", "だけど", "但し"}
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        groups = _groups(word, words[at - 1] if at else None, following)
        if groups is None:
            ending.append(word)
        else:
            content.extend(_of_parts(word) if not groups and word.kind[0] == "名詞" else (groups,))
            said = any(one.kind == ("助詞", "終助詞") or one.lemma in {"です", "ます"} for one in ending)
            if said and word.kind[0] in {"名詞", "代名詞"}:
                continue
            if word.lemma in _FORMAL and ending:
                # 消さない方がいい: a noun that only carries on keeps what was said of the verb.
                continue
            if (word.kind[0] != "副詞" and word.lemma not in {"今", "いま"}) or not ending:
                ending = [word] if word.kind[0] in {"名詞", "形状詞"} else []
    if not content and any(word.lemma == "願う" for word in ending):
        content.append(GROUPS["願う"])
    if not content and not ending:
        return None
    return Clause(tuple(content), mood_of(ending), joined, turning)


def _of_parts(word: Word) -> tuple[Groups, ...]:
    """The groups of what an unknown compound is made of, where all of it is known: 配信停止."""
    parts = tuple(GROUPS.get(part, UNKNOWN) for part in parts_of(word.surface))
    return parts if len(parts) > 1 and all(parts) else (UNKNOWN,)


def _groups(word: Word, before: Word | None, following: Word | None) -> Groups | None:
    """The groups of a content word; None for an ending."""
    if word.lemma == "誰" and (following is None or following.surface not in {"か", "かに", "かと"}):
        return UNKNOWN
    if word.lemma == "そう" and word.kind == ("形状詞", "助動詞語幹"):
        return None
    if word.lemma == "担当" and following is not None and following.lemma == "為る":
        return UNKNOWN
    if word.lemma == "居る" and (before is None or before.lemma not in {"て", "で"}):
        return GROUPS["居る"]
    if word.lemma == "良い" and not _permits(before):
        return GROUPS["良い"]
    if word.lemma == "こと" and following is not None and following.lemma in {"は", "が", "も", "って", "出来る"}:
        return None
    if word.lemma in {"見る", "来る", "行く", "遣る", "頼む", "構う", "大丈夫", "結構", "願う"} and not (
        _permits(before) or (before is not None and before.lemma == "御")
    ):
        return GROUPS.get(word.lemma, UNKNOWN)
    if word.lemma in _AUXILIARY or word.kind[0] in {"助詞", "助動詞", "補助記号", "空白", "接頭辞", "接尾辞"}:
        return GROUPS["何と"] if word.lemma == "なんて" else None
    if word.surface in {"もん", "もの"} and following is None:
        return None
    if word.kind == ("感動詞", "フィラー") or word.lemma in {
        "あっ",
        "えっ",
        "まあ",
        "ねえ",
        "おい",
        "ああ",
        "はあ",
        "へえ",
        "うわあ",
    }:
        return None
    known = GROUPS.get(word.lemma) or GROUPS.get(word.base) or GROUPS.get(word.surface)
    if known is None and word.kind == ("名詞", "数詞") and following is not None and following.lemma in _COUNTED:
        return GROUPS["もう"]
    return known or (GROUPS["もう"] if word.kind[0] in _ASIDES else UNKNOWN)


def _permits(before: Word | None) -> bool:
    """〜て(も)いい, 〜たほうがいい, 〜ばいい: いい only says that it may be."""
    return (before is not None and before.kind[0] == "助詞" and before.lemma in {"て", "も", "ば"}) or (
        before is not None and before.kind == ("助詞", "接続助詞")
    )


_FORMAL = frozenset({"方", "ほう", "為", "様", "よう", "訳"})
_COUNTED = frozenset({"時間", "分", "秒", "番", "回", "度", "つ", "個", "時"})
_ASIDES = frozenset({"副詞", "連体詞", "接続詞", "感動詞"})
"""What is no object of anything, however rare: it may stand beside a command."""


def _english(text: str) -> Iterator[Clause]:
    for words, joined, mood_names in english_words(text):
        mood = Mood.NONE
        for name in mood_names:
            mood |= Mood[name]
        if len(words) == 1 and not mood:
            mood = Mood.NOUN
        yield Clause(tuple(_in_english(word) for word in words), mood, joined, joined == "but")


def _in_english(word: str) -> Groups:
    return GROUPS.get(word) or GROUPS.get(word.removesuffix("s")) or UNKNOWN
