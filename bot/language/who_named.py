"""Everybody whom a text names, how the writer stands to each, and how much is told of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.language.who_offices import AS_ROLE
from bot.language.who_words import ABOUT, EXISTS, KINSHIP, LACKED, ME, STAYS, TOLD_BY

MOST_NAMED = 60
"""Mentions that are weighed; the rest of a long letter changes nothing."""

STATE, MATTER, NAMED, BESIDE, NOBODY = 6, 4, 2, 1, 0
"""Whose state is told, whose matter it is, who does something, who is only there, who is not meant."""

_KIN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in KINSHIP))
_HONORED = r"(?:さん|ちゃん|くん|君|様|さま|達|たち|ら(?=は|が|の)|夫婦|一家)?"
_NEXT = re.compile(_HONORED + r"(?:(?:の(?:方|ほう|片方|一人|うち|ところ|とこ)|本人|自身)(?=[がはもの]))?")
_OF = re.compile(
    _HONORED
    + (
        r"(?:の(?:うちの|家の|とこの|ところの|お宅の)?|ん(?:ち|とこ?|ところ)の)(?=(?P<child>(?:お?子(?:さん|"
        r"ども|供)?|こども|忘れ形見|遺児)(?=[がはもをの、。]|なん|です|$))?)"
    )
)
_NOT_MEANT = re.compile(r"(?:ではな|じゃな|でなく|でいる|以外|より(?!も?心配))")
_BIRTH = re.compile(
    rf"{ME}(?:は|、|が|も)?[^。!?、の]{{0,8}}?(?P<birth>長男|次男|三男|長女|次女|三女|"
    rf"末っ子|一人っ子|ひとりっ子|一人娘|一人息子|兄|弟|姉|妹|息子|娘)"
    r"(?:です|で(?:、|[一-龥])|なん|だ|として|でし|の立場|$)"
)
_BORN_IN_ORDER = re.compile(r"(?:長|次|三|四|二)[男女]|末")
"""三女 is a sister to whoever is 長女."""
_AMONG = re.compile(r"(?:兄弟|姉妹|きょうだい)の")
_BORN_AMONG = re.compile(r"(?:一番|真ん中|末|長|次|三|四|二)")
_BIRTH_OF = re.compile(r"(?:である|の)(?=[兄弟姉妹])")
_BORN_AND_ME = re.compile(
    rf"(?P<birth>長男|次男|三男|長女|次女|三女|末っ子|一人っ子|一人娘|一人息子|兄|弟|姉|妹|息子|娘|孫)"
    rf"(?:である|の立場の|という立場の|にあたる|として(?:は|の)?、?|の(?=私|僕|俺|わたし)){ME}"
)
"""長男である私が: which child the writer is."""
_OCCASION = re.compile(r"(?:の(?:集まり|葬式|葬儀|法事|結婚式|墓|命日|一周忌)|に先立|を?(?:亡くし|なくし|失[っいう]))")
_DIED = re.compile(
    r"(?:が|は|も)[^。、が]{0,6}?(?:亡くな[っり]|死ん(?!だよう|だみた)|死別し|他界し|"
    r"先立っ)(?![ただ](?:[一-龥]|ら))|の(?:死|没|葬)"
)
_FROM_THEM = re.compile(r"から(?:は|も|の)?[^。]{0,12}?(?:来た|きた|来て|来る|電話|める|らいん|line|連絡|届|聞い)")
_GOES = re.compile(r"が[^。、]{0,10}?(?:行く|出る|出かける|働く|帰る|寝る)の(?:を|が)")
_AT_ME = re.compile(
    rf"(?:が|は|も|に)[^。、]{{0,4}}?{ME}(?:を|の|に|のこと)?[^。、]{{0,6}}?(?:見|笑|噂|責|怒|殴|顔|指)"
)
"""Who looks at the writer, or laughs, is around the writer."""
_FEARED = re.compile(
    r"(?:が|は|も)(?:とても|すごく|ほんとに|本当に)?(?:こわ|怖|嫌|いや|きら|苦手|うざ|憎|うるさ|むかつ)"
)
"""父がこわくて: whom one feels so about is around the one who feels it."""
_ONCE = re.compile(r"(?:は|も|が)?、?(?:昔|むかし|かつて|以前|若い頃|元々?)")
_IS_THERE = re.compile(r"が(?:い|おり|お)(?:ます|る)(?:。|が、|けど、)")
_NEAR = frozenset({"sibling", "grandparent", "relative"})
_INTRODUCED = re.compile(r"が(?:い|おり|お)(?:て|まして|って|る(?:ん|の)ですが)、")
_LONG_AGO = re.compile(r"(?:が|は|も)(?:昔|むかし|かつて|以前|若い頃)")
_DEAD = re.compile(r"(?:死んだ|亡くなった|亡き|他界した)$")
_ALL_MINE = re.compile(rf"(?:どちらも|どっちも|両方|二人とも|みんな|みな|全員|本人は|それが|これが)(?:とも|、)?{ME}の$")
"""弟の方は…、兄の方は…。どちらも私の息子です: what they are to the writer is said last."""
_SAYS_TO_BE = re.compile(AS_ROLE)
_ABOUT = re.compile(ABOUT)
_TOLD_BY = re.compile(TOLD_BY)
_LACKED = re.compile(LACKED)
_EXISTS = re.compile(EXISTS)
_WITH = re.compile(
    r"と(?!も(?!.{0,4}(?:話|筆|口|会|あ[っわえ]|しゃべ|喋|連絡|顔|目|うまく|仲|疎遠|折り|関わ|"
    r"離れ))|いう|言う|も$|のこと|か)"
)
_TO = re.compile(r"(?:に|へ|にも|には)(?!と(?:歴|です|で|、|$)|なっ|なり|ついて|関し)")
_SUBJECT = re.compile(r"(?:が|は|も|とも(?!だち)|そろって|って|、|。|$|です|を|だけ|に(?=暴力|なっ))")
_STAYING = re.compile(
    rf"(?:{STAYS})(?:い|る|の|って(?:い)?る|て(?:い)?る|気味の|中の|っている|している|た|ている|"
    rf"りの|がちな|生活の)(?:\d+(?:代|歳|才)の)?(?:成人した|実の|双子の|うちの|一番)?$"
)
_LEADS_ON = re.compile(rf"、[^、]{{0,4}}(?:{STAYS})[^、はが]{{0,8}}の?$")
_STAYS = re.compile(STAYS)
_MY = re.compile(rf"{ME}(?:自身)?(?:は|が|も|だけ|、|って)")
_WORKS_NOW = re.compile(
    r"(?:高校|大学|学校|部活|進学)(?:を|も)?(?:やめ|辞め|中退し|あきらめ|"
    r"諦め)て[^。]{0,6}働(?:い|き)(?:て(?:い)?(?:ます|る|おり)|まし|に)"
)
"""高校やめて働いてます: gone from school, and not withdrawn."""
_ME_BEHIND = re.compile(rf"[、。]{ME}(?:が|は|も)?(?:ね|さ|よ)?$")
_SOMEBODY = re.compile(
    r"(?<!1)(?<!一)(?<!同じ)(?:人|方|やつ|奴|男性|女性|若者|くん|君)(?:が|は|"
    r"も)[^。、]{0,16}?(?:ひきこも|引きこも|部屋|家|出|不登校|働)"
)
"""あの人がひきこもって: neither the writer nor anybody with a name."""
_SUBJECT_MATTER = re.compile(
    r"(?:ひきこもり|引きこもり|不登校)(?:の人|の問題|支援)?(?:の(?:定義|原因|割合|統計|支援|意味|人数|"
    r"歴史)|について|とは|に関(?:して|する)|って(?:何|なん|どう))"
)
_PAIRED = re.compile(r"同棲|付き合っ|交際|結婚|婚約|同居|遠距離|遠恋|でと(?=[はもを])|ぷろぽず|半同棲")
_HE = re.compile(r"(?<![ぁ-ん一-龥])?(?:彼|かれ)(?=が|は|も|のこと)")
_HAS_ONE = re.compile(r"(?:の中)?に(?:も)?(?:ひきこもり|引きこもり|不登校|にと)(?:の[人者子])?が(?:い|お)")
_OUT_OF_REACH = re.compile(r"と(?:は|も)?(?:連絡が|会え|話せ|もう)")
_SAYS = re.compile(
    r"(?:は|が|も)[^。、!?]{0,20}?(?:と|って)(?:言[いうっわ]|いい(?:ます|まし)|いう|反対|怒|叱|泣|責|急か|騒)"
)
_AGED = re.compile(r"死(?!後)|(?<!を)亡|高齢|年金|倒れ|介護|いなくな|入院|認知|元気|施設|他界|[7-9]\d(?:代|歳|才)")
_SENTENCE = re.compile(r"[。!?\n]")

_SINCE_DEATH = re.compile(
    r"(?:父|母|親|夫|妻|祖父|祖母|じい|ばあ|犬|猫)[^。、]{0,4}?(?:が|に|を)?(?:死ん|亡くな|"
    r"亡くし|先立た|逝)[^。、]{0,6}?(?:から|以来|あと|後)"
)

_ALL = frozenset({"relative", "partner", "grandparent", "parent", "sibling", "elder", "family", "friend", "supporter"})
_DEPENDENT = frozenset({"parent", "grandparent"})
_PLACE_OF = re.compile(r"の(?:実家|会社|転勤|収入|年金|稼ぎ|給料|仕事(?=で|の都合)|墓|親戚|職場|両親の家|帰り)")
"""夫の実家でずっと: where it happens is nobody's state."""
_CARED_FOR = re.compile(
    r"に(?:[^。、]{0,8}?)(?:仕送り|送金|お金を|小遣い|弁当|ご飯を|ごはんを|食事を|差し入れ|"
    r"声をかけ|声掛け|話しかけ|会いに行|手紙を|手を焼|付き添|寄り添|振り回|困っ|悩ま|"
    r"ついて(?:の)?相談|関わ[るっ])"
)
"""弟に仕送りしています: who is cared for is who it is about."""
_FRAMES: tuple[tuple[re.Pattern[str], frozenset[str], int], ...] = (
    (_NOT_MEANT, _ALL, NOBODY),
    (_OCCASION, _ALL, NOBODY),
    (_DIED, _ALL, NOBODY),
    (_AT_ME, _ALL, NOBODY),
    (_GOES, _ALL, NOBODY),
    (_LONG_AGO, _ALL, BESIDE),
    (_FROM_THEM, _DEPENDENT | {"supporter"}, BESIDE),
    (_FROM_THEM, _ALL, NOBODY),
    (_LACKED, _ALL, NOBODY),
    (_TOLD_BY, _DEPENDENT, BESIDE),
    (_TOLD_BY, _ALL, NOBODY),
    (_ABOUT, _ALL, MATTER),
    (_PLACE_OF, frozenset({"partner"}), BESIDE),
    (_CARED_FOR, _ALL - {"elder", "family", "supporter"}, MATTER),
    (_EXISTS, _ALL - {"supporter"}, BESIDE),
    (_HAS_ONE, _ALL, STATE),
    (_OUT_OF_REACH, frozenset({"friend"}), STATE),
    (_FEARED, frozenset({"elder"}), NOBODY),
    (_SAYS, frozenset({"elder"}), NOBODY),
    (_SAYS, frozenset({"partner", "sibling", "relative"}), BESIDE),
    (_WITH, _DEPENDENT | {"partner", "supporter"}, BESIDE),
    (_WITH, _ALL, NOBODY),
    (_TO, _DEPENDENT | {"partner", "supporter"}, BESIDE),
    (_TO, _ALL, NOBODY),
)
"""What the words right behind a name make of whom it names, in the order of trying."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named from `start` to `end`: the writer's relation, and how much is told (`STATE` and so on).

    `honored`: with さん. `chained`: by way of another (姉の子).
    """

    relation: str
    start: int
    end: int
    weight: int
    honored: bool = False
    chained: bool = False


def named_in(text: str) -> list[Named]:
    """Everybody named in folded text who is meant at all."""
    return [one for one in islice(_named(text), MOST_NAMED) if one.weight]


def born_as(text: str) -> frozenset[int]:
    """Where a word for kin only says which child the writer is: 私は長男です."""
    return frozenset(found.start("birth") for one in (_BIRTH, _BORN_AND_ME) for found in one.finditer(text))


def own_state(text: str, named: list[Named]) -> int:
    """How clearly withdrawing is told of the writer: said of 私 (`STATE`), or of nobody (`NAMED`)."""
    for me in islice(_MY.finditer(text), MOST_NAMED):
        stop = _SENTENCE.search(text, me.end())
        end = min(stop.start() if stop else len(text), me.end() + 40)
        if _ONCE.match(text, me.end()):
            continue
        closer = [one.start for one in named if me.end() <= one.start < end and one.weight >= NAMED]
        told = text[me.end() : min([end, *closer])]
        if _STAYS.search(_WORKS_NOW.sub("", _STAYING.sub("", told) if closer else told)):
            return STATE
    if _ME_BEHIND.search(text) and _STAYS.search(text):
        return STATE
    if any(one.weight >= NAMED and one.relation != "elder" for one in named) or _SOMEBODY.search(text):
        return NOBODY
    text = _SUBJECT_MATTER.sub("", text)
    return NAMED if _STAYS.search(text) and not any(one.weight == STATE for one in named) else NOBODY


def are_around(text: str) -> bool:
    """Whether elders, siblings or a partner do something to the writer: 母に言われる, 父は俺の顔を見るたび."""
    return any(
        (kin.lastgroup in {"elder", "sibling", "partner"} and _TOLD_BY.match(text, kin.end()))
        or (kin.lastgroup == "elder" and _FEARED.match(text, _past(text, kin.end())))
        or _AT_ME.match(text, _past(text, kin.end()))
        for kin in islice(_KIN.finditer(text), MOST_NAMED)
    )


def is_subject(text: str, end: int) -> bool:
    """Whether a name that ends at `end` is what its clause is about."""
    return _SUBJECT.match(text, end) is not None


def _named(text: str) -> Iterator[Named]:
    """Everybody named, chains such as 姉の子 as one; whoever only speaks or is missing weighs nothing."""
    births = born_as(text)
    stop = 0
    found = list(islice(_KIN.finditer(text), 2 * MOST_NAMED))
    for at, kin in enumerate(found):
        if kin.start() < stop:
            continue
        relation, end, chained = kin.lastgroup or "", kin.end(), False
        while (of := _OF.match(text, end)) is not None:
            owned = _KIN.match(text, of.end())
            child = of.end("child") if of["child"] else 0
            if owned is None and not child:
                break
            kind = owned.lastgroup or "" if owned else "parent"
            if relation == kind == "sibling" and owned is not None and _SAYS_TO_BE.match(text, owned.end()):
                break
            if (
                relation == "sibling"
                and owned is not None
                and _AMONG.match(text, kin.start())
                and _BORN_AMONG.match(owned[0])
            ):
                kind = "sibling"  # 三人兄弟の一番上
            apposed = owned is not None and owned[0].endswith("の子") and relation == "grandparent"
            relation = relation if apposed else _owned(relation, kind)
            end, chained = (owned.end() if owned else child), True
        stop = end
        if kin.start() in births or _BIRTH_OF.match(text, end):
            continue
        if births and relation == "parent" and _BORN_IN_ORDER.match(text, kin.start()):
            relation = "sibling"
        honored = text.startswith(("さん", "様"), end) or text[kin.start() : end].startswith(("お子", "ご子"))
        # The dead do not end what is told: 末弟は母が死んでから出てきません.
        following = next(
            (one.start() for one in found[at + 1 :] if not _is_gone(text, _past(text, one.end()))), len(text)
        )
        weight = _weight(text, kin.start(), end, following, relation, chained=chained)
        if chained and relation == "relative" and weight == NOBODY and kin.lastgroup == "partner":
            relation, weight = "partner", BESIDE  # 旦那の親に相談したら
        yield Named(relation, kin.start(), end, weight, honored, chained)
    if _PAIRED.search(text):
        for he in _HE.finditer(text):
            yield Named("partner", he.start(), he.end(), _weight(text, he.start(), he.end(), len(text), "partner"))


def _is_gone(text: str, at: int) -> bool:
    return _DIED.match(text, at) is not None or _OCCASION.match(text, at) is not None


def _past(text: str, end: int) -> int:
    """Behind さん and the like."""
    after = _NEXT.match(text, end)
    return after.end() if after else end


def _owned(owner: str, owned: str) -> str:
    """姉の子 is a nephew or niece; 友人の息子 is a friend's; 近所の息子さん is for a supporter."""
    if owner in {"friend", "supporter"}:
        return owner
    if owner == "parent" and owned == "parent":
        return "grandparent"
    if owner == "parent" and owned == "grandparent":
        return "grandparent"
    if owner == "parent" and owned == "elder":
        return "parent"
    if owner == "elder" and owned == "elder":
        return "elder"
    if owner == "partner" and owned == "parent":
        return "parent"
    if owner == owned == "sibling":
        return "sibling"
    return owned if owned in {"friend", "supporter", "grandparent"} else "relative"


def _weight(text: str, start: int, end: int, following: int, relation: str, *, chained: bool = False) -> int:
    after = _NEXT.match(text, end)
    at = after.end() if after else end
    if _DEAD.search(text[max(0, start - 8) : start]) and not chained:
        return NOBODY
    if relation != "elder" and _STAYING.search(text[max(0, start - 24) : start]) and not _NOT_MEANT.match(text, at):
        return STATE
    if _ALL_MINE.search(text[max(0, start - 12) : start]) and text.startswith(("です", "だ", "なん", "でして"), at):
        return STATE + 1
    stop = _SENTENCE.search(text, at)
    span = text[at : min(stop.start() if stop else len(text), max(following, at))]
    if chained and relation == "friend" and _TOLD_BY.match(text, at):
        return BESIDE
    for pattern, relations, weight in _FRAMES:
        if relation in relations and pattern.match(text, at):
            return STATE if pattern is _EXISTS and _is_introduced(text[at : at + 60], relation) else weight
    if relation == "elder":
        return STATE if _SUBJECT.match(text, at) and _elder_stays(span) else MATTER if at >= len(text) else NOBODY
    if following < len(text):
        # 息子夫婦は共働きで、不登校の孫は…: what leads to the next name is told of that one.
        span = span[: cut.start()] if (cut := _LEADS_ON.search(span)) else span
    me = _MY.search(span)
    return STATE if _STAYS.search(span[: me.start()] if me else span) else NAMED


def _is_introduced(span: str, relation: str) -> bool:
    """孫がおりまして、学校に行けません: what follows is told of whom it begins with."""
    me = _MY.search(span)
    told = _INTRODUCED.match(span) or (_IS_THERE.match(span) if relation in _NEAR else None)
    return told is not None and _STAYS.search(span[told.end() : me.start() if me else len(span)]) is not None


def _elder_stays(span: str) -> bool:
    """父が引きこもって: the parent's own state, in the words right behind."""
    span = _SINCE_DEATH.sub("", span)
    me = _MY.search(span)
    return _STAYS.search(span[: min(28, me.start() if me else 28)]) is not None and not _AGED.search(span[:14])
