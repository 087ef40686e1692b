"""Whose something is: the withdrawn person's, or somebody's who is only told of beside them.

"私は74、息子は46です" names two ages, "私は東京、息子は大阪" two places. A piece of a text belongs to the person
named right before it, or right behind it (46の息子), or to the one the sentence is about. Which of several persons
withdrew follows from the words that tell it, and without any from kinship: a mother who writes of her son and herself
writes about the son.
"""

import re
from dataclasses import dataclass
from enum import IntEnum


class Person(IntEnum):
    """How likely somebody named in a text is the withdrawn one, as long as nothing else tells."""

    ELDER = 0
    WRITER = 10
    OTHER = 20
    UNNAMED = 22
    PARTNER = 25
    SIBLING = 30
    CHILD = 40
    MEANT = 45


_NAMES = (
    (Person.MEANT, r"本人|当人|ほんにん|対象者|当該"),
    (
        Person.ELDER,
        (
            r"(?:息子|娘|長男|次男|長女|次女|兄|姉|弟|妹)(?:さん)?(?:夫婦|家族|の(?:嫁|夫|妻|旦那|家族))"
            r"|お?(?:父|母)(?:親|様|さん|上)?|父さん|母さん|ちち(?=は|が|の|も|\d)|はは(?=は|が|の|も|\d)"
            r"|両親|(?<!親の)親御?(?!戚|友|切|子|せき|身)|おや(?=は|が|も)|祖父母?|祖母|お?(?:じい|ばあ"
            r"|爺|婆)(?:ちゃん|さん)|おやじ|親父|おふくろ|お袋|おかん|おとん|ぱぱ|まま(?=は|が|も|の)|しゅうと|姑|舅"
            r"|義(?:父|母|両親)|(?<![a-z])(?:mother|father|mom|mum|dad|parents?|grand(?:ma|pa|mother"
            r"|father))(?![a-z])"
        ),
    ),
    (
        Person.CHILD,
        (
            r"息子|むすこ|娘|むすめ|(?:長|次|三|四|二|1|2|3)(?:男|女)|ちょう(?:なん|じょ)|じなん|じじょ"
            r"|子(?:ども|供)|こども|お子|(?:うち|この|あの|その|下|上|末)の子|末っ子|孫|まご|せがれ|倅"
            r"|坊主|愚息|一人っ子|ひとりっこ|(?<![a-z])(?:son|daughter|child|kid|boy|girl|grandson"
            r"|granddaughter|grandchild|stepson|stepdaughter)(?![a-z])"
        ),
    ),
    (
        Person.SIBLING,
        (
            r"(?<!義)(?:兄|弟|姉|妹)(?:貴)?|あに(?=は|が|の|も|\d|、)|あね(?=は|が|の|も|\d|、)|おとうと"
            r"|いもうと|兄弟|姉妹|きょうだい|あにき|お(?:にい|ねえ|兄|姉)(?:ちゃん|さん)?"
            r"|(?<![a-z])(?:brother|sister|sibling|bro|sis|twin)(?![a-z])"
        ),
    ),
    (
        Person.PARTNER,
        (
            r"夫|おっと|旦那|だんな|主人(?!公)|妻|(?<!お)つま(?=は|が|の|も)|嫁|よめ(?=は|が|の|も)|家内"
            r"|女房|彼氏|彼女|恋人|ぱーとなー|連れ合い|婚約者|同棲相手|(?<![a-z])(?:husband|wife|partner"
            r"|boyfriend|girlfriend|spouse|fianc[eé]e?)(?![a-z])"
        ),
    ),
    (
        Person.OTHER,
        (
            r"甥|おい(?:っこ|っ子)|姪|めい(?:っこ|っ子)|いとこ|従(?:兄|弟|姉|妹)|友(?:達|だち|人)"
            r"|ともだち|知(?:り合い|人)|同僚|利用者|生徒|教え子|相談者|叔父|叔母|伯父|伯母|おじさん"
            r"|おばさん|義(?:兄|弟|姉|妹)|隣(?:の|人)|彼(?!氏|女|岸)|あの(?:人|方)|その方|住民"
            r"|(?<![a-z])(?:friend|nephew|niece|cousin|uncle|aunt|neighbou?r|student|client|coworker|he's"
            r"|she's|he|she)(?![a-z])"
        ),
    ),
    (
        Person.WRITER,
        (
            r"私|わたくし|わたし|わし(?=は|が|も)|あたし|うち(?=は|が|も)|俺|おれ|僕|ぼく|自分|当方|筆者"
            r"|主婦|会社員|民生委員|けあまね|教員|教師|担任|支援員|相談員|(?<![a-z])(?:i'm|i've|i|me"
            r"|myself)(?![a-z])"
        ),
    ),
)
_NAME = re.compile("|".join(f"(?P<{person.name}>{pattern})" for person, pattern in _NAMES))
_CALLED = r"(?:さん|ちゃん|くん|君|様|さま|殿|たち|達|ら(?=は|が))?"
_NEXT = re.compile(
    rf"^{_CALLED}(?:の(?:年齢|年|歳|とし|場合|ほう|方|家|住まい))?"
    r"(?:は|が|も|の|、|,|・|…|\(|/|:|=|\s|'s| is| who| lives?| aged?|で)*(?:(?:いま|今|現在|今年"
    r"|ことし|たしか|確か|もう|だいたい|大体|まだ|来月|来年|満|先月|やっと|ついに|とうとう"
    r"|ちょうど|たぶん|多分|恐らく|年齢|歳|年|now|is|just|about|around|currently|in|at)(?:は|で"
    r"|の|、|\s)*)*$"
)
_BEHIND = re.compile(
    r"^(?:歳|才|さい|代|だい|years?|yrs?|old|[- ]|-year-old)*(?:前半|後半|半ば)?(?:に(?:なる"
    r"|なった|なります|なりました|なって))?(?:の|に住む|に住んで(?:い)?る|に(?:い|お)る|在住の"
    r"|暮らしの|で|、|にな[るっ]た?|\s)*(?:うちの|私の|一番(?:上|下)の|ひきこもりの|引きこもりの"
    r"|無職の|独身の|独り身の)?$"
)
_WITHDRAWN = re.compile(
    r"(?:引き?|ひき)(?:こも|籠)|ひっきー|籠も?って|こもって|こもり(?!く)|閉じこも|部屋(?:から"
    r"|を)?(?:出|に)|部屋から出|不登校|登校|学校(?:に|へ)(?:行|い)(?:け|か|って(?:い)?な)|(?:家"
    r"|外|部屋|へや|そと|いえ)(?:から|に|を|へ)?(?:一歩も)?(?:も)?(?:出な|出ま|出られ|でな|でま"
    r"|出よう|出て(?:こ|き)(?:な|ま)|出ず)|にーと|無職|仕事を?して(?:い)?(?:な|ま)"
    r"|働(?:いて(?:い)?(?:な|ま)|かな|けな)|(?:家|部屋)に(?:い(?:て|ま|る)|おり)|ずっと(?:家"
    r"|部屋)|会社を?(?:辞|やめ)|仕事を?(?:辞|やめ)|のこと(?:で|です|を|なん)|のことが|相談"
    r"|withdrawn|hikikomori|hasn't left|won't leave|doesn't leave|never leaves|stays? in|recluse"
    r"|not (?:been )?(?:going|attending)"
)
_ATTRIBUTE = re.compile(
    r"(?:(?:引き?|ひき)(?:こも|籠)り?|不登校|にーと|無職|(?:家|部屋)に(?:いる|おる)|(?:こも"
    r"|籠)って(?:い)?る|働(?:いて(?:い)?ない|かない))(?:中|がち|気味|状態|の|な|、|して(?:い)?る"
    r"|って(?:い)?る|になった|一番(?:上|下)の|うちの)*$"
)
_SETTLED = re.compile(
    r"^.{0,6}?(?:結婚|独立|自立|嫁い|就職(?:し|済)|働い(?:てい?ま|てい?る|て、)|社会人|元気に"
    r"|家を出(?:てい?ま|まし)|大学(?:生|に通)|別居|が?同居|と同居|married|works? )"
)
_END = re.compile(r"[。!?！？\n]|\.\s")
_CLAUSE = re.compile(r"[。、!?\n]|,\s|\.\s")


@dataclass(frozen=True, slots=True)
class Named:
    """A person named in a text."""

    person: Person
    word: str
    start: int
    end: int


def people(text: str) -> tuple[Named, ...]:
    """Everybody named in a text in hiragana (`numbers.numerals`), in order."""
    return tuple(Named(Person[m.lastgroup or ""], m[0], m.start(), m.end()) for m in _NAME.finditer(text))


def weight(text: str, named: tuple[Named, ...], start: int, end: int) -> int:
    """How likely `text[start:end]` is told of the withdrawn person; higher is likelier."""
    owner = owner_of(text, named, start, end)
    if owner is None:
        tail = _CLAUSE.split(text[end:], maxsplit=1)[0]
        return Person.UNNAMED + (50 if _WITHDRAWN.search(tail[:24]) else 0)
    stop = _END.search(text, max(end, owner.end))
    behind = text[end : stop.start() if stop else len(text)]
    following = min((one.start for one in named if one.start >= end and one is not owner), default=len(text))
    if following - end <= len(behind) and following < len(text):
        # In 「私は69、家にいる三男は…」 the last clause belongs to the next one named.
        behind = behind[: max(behind.rfind("、"), 0)] if behind.count("、") else behind
    behind = behind[: max(0, following - end)]
    bonus = 50 if _WITHDRAWN.search(behind[:30]) or _told_elsewhere(text, named, owner) else 0
    if _ATTRIBUTE.search(text[max(0, owner.start - 16) : owner.start]):
        bonus = 50
    return owner.person + bonus - (30 if _SETTLED.search(behind) else 0)


def owner_of(text: str, named: tuple[Named, ...], start: int, end: int) -> Named | None:
    """The person whom `text[start:end]` belongs to: right behind, right before, or the subject so far."""
    after = next((one for one in named if one.start >= end), None)
    if (
        after is not None
        and _BEHIND.match(text[end : after.start])
        and after.start > end - 1
        and after.start - end < 24
    ):
        # "46の母親の私": of two joined by の the last one is it.
        chained = next(
            (one for one in named if text[after.end : one.start] in {"の", "親の"} and one.start > after.end), None
        )
        if not _topic_next(text, named, start) or text[end : after.start].lstrip(" ")[:1] not in {"", "、", ",", "で"}:
            return chained or after
    before = [one for one in named if one.end <= start]
    if not before:
        return None
    if _NEXT.match(text[before[-1].end : start]):
        return before[-1]
    subjects = [
        one
        for one in before
        if re.match(rf"{_CALLED}(?:は|が|も|、|です|のこと|についての?| is|'s|,| )", text[one.end : one.end + 6])
    ]
    here = [one for one in subjects if not _END.search(text[one.end : start])]
    return (here or subjects or before)[-1]


def _topic_next(text: str, named: tuple[Named, ...], start: int) -> bool:
    before = [one for one in named if one.end <= start]
    return bool(before) and _NEXT.match(text[before[-1].end : start]) is not None


def _told_elsewhere(text: str, named: tuple[Named, ...], owner: Named) -> bool:
    """Whether another sentence says that this person withdrew: 「姉46、私42。姉は家を出ません」."""
    for one in named:
        if one.word != owner.word or one.start == owner.start:
            continue
        stop = _END.search(text, one.end)
        following = min((other.start for other in named if other.start >= one.end), default=len(text))
        rest = text[one.end : min(stop.start() if stop else len(text), following)]
        if re.match(rf"{_CALLED}の(?:ほう|方|件|こと)(?:です|で|が|に|。|$)", rest):
            return True
        if re.match(rf"{_CALLED}(?:が|は|も|の)", rest) and _WITHDRAWN.search(rest[:40]):
            return True
    return False
