"""What the endings behind the last content word of a clause do to it: refuse, wish, ask, tell of the past."""

from collections.abc import Iterable, Sequence
from enum import Flag, auto

from bot.language.morphology import Word


class Mood(Flag):
    """What the endings of a clause do to what it says."""

    NONE = 0
    NOT = auto()
    WANT = auto()
    """たい: to do it oneself."""
    WISH = auto()
    """ほしい: that somebody does it."""
    ASK = auto()
    CAN = auto()
    PAST = auto()
    QUESTION = auto()
    GOOD = auto()
    """〜ていい, 〜でいい."""
    LASTING = auto()
    """〜ている."""
    KEPT = auto()
    """〜ておく."""
    GIVEN = auto()
    """〜てあげる: for somebody else."""
    FROM = auto()
    NOUN = auto()
    """The clause ends in だ or です behind a noun, or in the bare noun."""
    STRESSED = auto()
    """よ, at the end."""
    GOING = auto()
    """〜てくる, 〜ていく: off to something."""
    TILL = auto()
    TRIED = auto()
    """〜てみる."""
    PASSIVE = auto()
    SEEMING = auto()
    """〜そう, and くれない: told, not asked."""
    HARD = auto()
    """〜づらい, 〜にくい: as good as not."""
    RESIGNED = auto()
    """いいや: neither yes nor no, and no end either."""


_MOODS = {
    "無い": Mood.NOT, "ない": Mood.NOT, "ず": Mood.NOT, "へん": Mood.NOT, "ぬ": Mood.NOT, "まい": Mood.NOT,
    "たい": Mood.WANT, "欲しい": Mood.WISH,
    "下さる": Mood.ASK, "貰う": Mood.ASK, "頂く": Mood.ASK, "呉れる": Mood.ASK, "願う": Mood.ASK, "宜しい": Mood.GOOD,
    "出来る": Mood.CAN, "られる": Mood.CAN, "れる": Mood.PASSIVE, "た": Mood.PAST,
    "か": Mood.QUESTION, "?": Mood.QUESTION,
    "け": Mood.QUESTION, "かしら": Mood.QUESTION, "良い": Mood.GOOD,
    "大丈夫": Mood.GOOD, "結構": Mood.GOOD,
    "てる": Mood.LASTING, "居る": Mood.LASTING, "とく": Mood.KEPT, "置く": Mood.KEPT, "おく": Mood.KEPT,
    "上げる": Mood.GIVEN, "遣る": Mood.GIVEN, "から": Mood.FROM, "よ": Mood.STRESSED,
    "来る": Mood.GOING, "行く": Mood.GOING,
    "まで": Mood.TILL, "見る": Mood.TRIED,
}  # fmt: skip


def mood_of(ending: Sequence[Word]) -> Mood:
    """The moods of an ending; a noun or adjectival noun that it begins with is what it stands behind."""
    mood = Mood.NONE
    if ending and ending[0].kind[0] in {"名詞", "形状詞"} and ending[0].lemma != "そう":
        if all(word.lemma in {"だ", "です", "よ", "ね", "や", "な", "か", "?"} for word in ending[1:]):
            mood |= Mood.NOUN
        ending = ending[1:]
    if len(ending) == 1 and ending[0].surface == "や":
        mood |= Mood.RESIGNED
    for at, word in enumerate(ending):
        one = _mood_of(word)
        if one is Mood.PAST and word.surface in {"たら", "だら"} and ending[at + 1 : at + 2]:
            # どこを押したらいい tells of nothing that was.
            one = Mood.NONE if ending[at + 1].lemma == "良い" else one
        if one is Mood.NOT and _asks_politely(ending[at + 1 :]):
            one = Mood.ASK
        elif one is Mood.NOT and Mood.ASK in mood:
            # 返事をしてくれない tells of somebody; 返事をしないでくれ asks.
            mood, one = mood & ~Mood.ASK, Mood.NOT | Mood.SEEMING
        if word.lemma == "成る" and Mood.WANT in mood:
            one = Mood.SEEMING  # 切りたくなる tells of a feeling
        mood |= one
    last = next((word for word in reversed(ending) if word.kind != ("助詞", "終助詞")), None)
    if last is not None and last.lemma in {"て", "で"} and last.kind == ("助詞", "接続助詞"):
        before = ending[ending.index(last) - 1] if ending.index(last) else None
        if before is None or (
            before.lemma != "成る" and (before.lemma not in {"ない", "無い"} or last.surface == "で")
        ):
            mood |= Mood.ASK
    return mood


def _mood_of(word: Word) -> Mood:
    if word.kind == ("助詞", "終助詞") and word.lemma == "の":
        return Mood.QUESTION
    if word.kind[0] == "接尾辞" and word.lemma in {"辛い", "難い", "にくい", "づらい", "兼ねる", "かねる"}:
        return Mood.NOT | Mood.HARD
    if word.lemma == "そう" and word.kind == ("形状詞", "助動詞語幹"):
        return Mood.SEEMING
    return _MOODS.get(word.lemma, Mood.NONE)


def _asks_politely(following: Iterable[Word]) -> bool:
    """くれませんか, もらえない?: a refusal no longer. ないですか likewise."""
    following = tuple(following)
    if following and following[0].lemma in {"で", "て"}:
        return False
    if any(word.lemma in {"よ", "ね"} for word in following):
        return False
    names = {word.lemma for word in following} | {"か" for word in following if _mood_of(word) is Mood.QUESTION}
    return not names.isdisjoint({"か", "?", "かしら"}) and names.isdisjoint({"良い", "大丈夫", "結構"})
