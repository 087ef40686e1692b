"""Who is writing: the writer's relation to the person who withdrew.

Everybody named is weighed: whose state is told (息子がこもって…: a parent writes) counts more than whose matter it is
(弟のことで), and that more than who is only named. Whoever speaks, asks or hits in the passive (母に言われる) is around
the writer and not the one in question; withdrawing told of nobody is the writer's own.
"""

import re

from bot.language.dialect import standard
from bot.language.latin_typing import in_kana
from bot.language.normal import fold, normal
from bot.language.who_english import read_who_in_english
from bot.language.who_named import MATTER, NAMED, STATE, Named, are_around, born_as, is_subject, named_in, own_state
from bot.language.who_quoted import told_as
from bot.language.who_words import AS_ROLE, ME, ITS_ME, ONESELF, PROFESSION, ROLES, STATED, STAYS, WORKS

_READ = 2000
"""Letters that are read; whoever writes more has said who it is about by then."""
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|\"[^\"]*\"")
_ASIDE = re.compile(r"\([^)]*\)")
_ROLE = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in ROLES) + rf")(?:(?:の(?:立場|者|私|自分))|{AS_ROLE})"
)
_ROLE_BEFORE = re.compile(r"(?:^|[、。はがの\n一人歳才代者もつ持る当方は、実若親独元りで]|\d0|私|わたし)$")
_PROFESSION = re.compile(rf"(?:{PROFESSION})(?P<role>{AS_ROLE})")
_WORKS = re.compile(WORKS)
_AND_ME = re.compile(
    rf"(?:(?P<parent>母親?|父親?|親)|(?P<grandparent>祖母|祖父)|(?P<relative>叔母|叔父|伯母|伯父|いとこ|従姉妹?|従兄弟?|甥|姪|"
    rf"義理?の?(?:姉|兄|妹|弟|母|父))|(?P<sibling>姉|兄|妹|弟)|(?P<partner>妻|夫|嫁|旦那))の(?:立場の)?{ME}(?=が|は|も|に|で|、|と|ひとり|一人|だけ)"
)
"""叔母の私が見ています: what the writer is, in so many words."""
_KINSMAN = re.compile(
    r"(?:遠縁|親戚|親類|縁者|身内|親族|分家|本家|血縁)の(?:者|もの|ひとり|一人)(?:です|でして|だ|で、|になります|として|と)"
)
_STAYING_IS = re.compile(
    rf"(?:(?:ひきこも|引きこも|引き籠も?|ひき籠も?|こも|籠も?)(?:って)?(?:い|お)?(?:る|ます|り)|(?:出|で)(?:て(?:こ|来))?(?:られ|れ)?ない|動けない|働(?:か|け)ない|困って(?:い)?る|"
    rf"問題な|相談したい)(?:の|ん)は(?:、)?(?:実は|むしろ|ほんとは|本当は)?(?:(?P<self>{ME})|(?P<relative>父|母|両?親|祖父|祖母|叔父|叔母|伯父|伯母|甥|姪|いとこ)|"
    rf"(?P<parent>息子|娘|長[男女]|次[男女]|子ども|子供)|(?P<sibling>兄|姉|弟|妹)|(?P<partner>夫|妻|主人|旦那|嫁)|(?P<grandparent>孫))"
    rf"(?:自身|さん)?(?:の(?:ほう|方))?(?:です|で、|でし|なん|だ|や|$)"
)
"""こもっているのは母のほうで: who it is, said last."""
_MYSELF = re.compile(rf"(?:自分|私|僕|俺|わたし)(?:自身)?が[^。、]{{0,12}}?(?:{STAYS})")
"""A nurse may be the one who withdrew: 自分が休職して引きこもっています."""
_GONE = re.compile(r"(?:元|もと|以前は?|昔は?|前は)[^。、]{0,6}$")
_ONESELF = re.compile(ONESELF)
_ITS_ME = re.compile(ITS_ME)
_STATED = re.compile(STATED)
_LIVES_ON = re.compile(
    r"(?:親|父|母|両親)(?:さん)?の(?:年金|すね|脛|金|貯金|世話|稼ぎ|仕送り|財布)(?:で|"
    r"に|を|頼)|(?:親|父|母|両親|母親|父親|家族|おふくろ|お袋|おかん|親父|おやじ|母さん|父さん|祖母|祖父|ばあちゃん|じいちゃん)に(?:心配|迷惑|申し訳|悪|甘え|頼)|(?:親|父|母|両親|"
    r"家族)と(?:話せ|話さ|顔を合わせ|目を合わせ)(?:な|ま)|(?:親|"
    r"父|母|両親|母親|父親|家族)(?:が|は|も)(?:うるさ|しつこ|口出し|せかす|急か|責め|"
    r"怒)|(?:親|父|母|両親)が(?:死|亡くな|いなくな)"
)
_OTHERS_DID = re.compile(
    rf"(?:(?:兄|姉|弟|妹|同級生|友達|同期|周り|まわり|みんな|皆|いとこ)(?:も|は|が)[^。]{{0,10}}(?:結婚|就職|独立|自立|出世|家庭|働い|稼い|家を出)[^。]{{0,10}}?(?:のに|けど|て|が)、?{ME}(?:は|だけ|一人))"
    r"|^(?:同級生|友達|同期|周り|まわり|みんな|皆)(?:は|が|も)(?:みんな|皆|もう|どんどん)?[^。]{0,4}(?:結婚|就職|出世|家庭|子ども|子供|社会人)[^。]*$"
)
"""兄も姉も結婚したのに、私は: who is left behind."""
_BURDEN = re.compile(
    r"(?:彼氏|彼女|旦那|夫|妻|嫁|主人|友達|友人|兄|姉|弟|妹|恋人|ぱとな)(?:さん|ちゃん)?に(?:も|まで|ばかり|は)?(?:迷惑|負担|心配|苦労)(?:を|ばかり|ばっか)?(?:かけ|掛け)|"
    r"(?:彼氏|彼女|旦那|夫|妻|主人|兄|姉|弟|妹)に(?:養|食わせ|食べさせ|頼りきり|甘え)|"
    r"(?:友達|友人|同僚|先輩|後輩|同級生)(?:が|から|の)[^。]{0,12}(?:連絡|らいん|める|誘|電話|心配し)[^。]{0,12}(?:返せ|返信でき|出られ|出れ|無視|会えな|断っ|既読)"
)
"""Who is a burden, or does not answer, is the one."""
_SON_OF = re.compile(
    r"(?:母|父|親|両親|おふくろ)(?:親)?(?:と|の(?:年金|すね|脛|世話|家|貯金)[^。、]{0,3})[^。]{0,10}(?:暮ら|住|同居|かじ|齧|食べ|生き|なって)[^。]{0,10}"
    r"(?:息子|娘|長男|次男|三男|長女|次女|一人っ子|独身)(?:です|だ|や|でございます|$)"
)
"""八十の母と二人暮らし、五十の息子です."""
_AGES = re.compile(rf"(?:親|母|父|両親)(?:が|は|も)[^。、]{{0,6}}[、で]*{ME}(?:が|は|も)(?:もう)?(?:\d|[二三四五六]十)")
_RAISED = re.compile(
    r"(?<!親の)(?<!母の)(?<!父の)(?<!んの)(?:育て方|しつけ|躾|子育て|接し方|甘やかし)(?:が|を|は|に|で)?[^。]{0,6}(?:悪|間違|失敗|だめ|いけな|すぎ|後悔|足り|まずか)"
)
"""Who asks what went wrong in bringing up is a parent."""
_IN_KANA = tuple(
    (re.compile(typed), word)
    for typed, word in (
        (r"ほんにん", "本人"),
        (r"じぶん|ジブン", "自分"),
        (r"(?:母|はは|ハハ)おや", "母親"),
        (r"(?:父|ちち|チチ)おや", "父親"),
        (r"(?<![ぁ-ん])そぼ(?=[ ですがはもの]|$)|ソボ|ｿﾎﾞ", "祖母"),
        (r"(?<![ぁ-ん])そふ(?=[ ですがはもの]|$)|(?<![ァ-ヶ])ソフ(?=[ デで])|ｿﾌ(?= ?ﾃﾞ)", "祖父"),
        (r"(?:民生|みんせい)(?:いいん|委いん)", "民生委員"),
        (r"しんせき|シンセキ", "親戚"),
        (r"ともだち|トモダチ", "友達"),
        (r"きょうだい|キョウダイ", "きょうだい"),
        (r"かんごし|カンゴシ", "看護師"),
        (r"そうだんいん", "相談員"),
        (r"しえんいん", "支援員"),
        (r"たんにん", "担任"),
        (r"きょうし(?=です|をし)", "教師"),
    )
)
"""What the dictionary of kin and offices has in kanji alone."""
_FILLERS = re.compile(
    r"(?:^|(?<=[、。 ]))(?:え[ーっぇ]*と|あの[ーぉう]?|その[ーぉ]|んー*と|え[ーぇ]+|まあ|はい|うん|あー)[、… ]+|(?<=[一-龥ぁ-ん])[、…]+(?=です(?:[、。]|$))|[、… ]+(?:はい|うん|ね)[。]?$"
)
_CALLED_SO = re.compile(
    r"(?:と|って)?(?:言わ|いわ|心配さ|養わ|世話にな|迷惑をかけ|面倒をかけ|面倒みら|見てもら)(?:れる|れて(?:い)?る|る|って(?:い)?る|て(?:い)?る)(?:側|ほう|方|立場)(?:です|だ|や|$)"
)
_SUCH_A_ONE = re.compile(
    rf"(?:{STAYS})[^。、がはもを]{{0,6}}(?:爺さん|じいさん|爺|婆さん|ばあさん|おっさん|おじさん|おばさん|おやじ|男|女|主婦|老人|学生|人間|独り者|独身者|中年|高齢者|若者|やつ|奴|女子|男子|者|主夫|フリーター)"
    rf"(?:です|だ|や|でございます|じゃ|$)"
)
"""部屋から出られん爺さんです: who says what they are by what they do."""
_BLAMED = re.compile(
    r"「[^」]*(?:働|学校|仕事|出て|出ろ|引きこもり|ひきこもり|ニート|無職|怠け|甘え|就職)[^」]*」(?:と|"
    r"って|とか)[^。]{0,8}?(?:言|い)われ"
)
"""Whom others tell to work."""
_VISITED = re.compile(
    r"(?:先生|せんせい|担任|訪問員|民生委員|支援員|相談員|保健師|わか|訪問の人)(?:さん|の先生)?(?:が|も|"
    r"から)[^。!?]{0,14}?(?:来|くる|きて|きた|てく|電話)"
    r"[^!?]{0,12}?(?:(?:のが(?:いや|嫌|こわ|怖|苦痛)|$)|出ない|でない|出ません|会わない|会いたくない|会えない|"
    r"無視|居留守|いるす)"
)
"""Who does not open when somebody calls."""
_AMONG_PARENTS = re.compile(r"親の会(?:で|に|へ|の[^。]{0,8}?に)[^。]{0,6}?(?:教|知|入|通|参加|勧|聞|出|行)")
_DREADS = re.compile(
    r"(?:会い|出|行き|働き|起き|話し|動き)たく(?:な|あり|ね)|くて(?:こわ|怖|つら)|けど(?:こわ|怖)"
    r"|(?:が|は|も)(?:ほんとに|すごく|とても)?(?:こわ|怖|つら|辛|しんど|きつ|無理|むり|嫌|苦手|不安)"
)
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥ｦ-ﾝ]")
_OF_SCHOOL = ("くらす", "学級", "教室", "同じ学年")
"""担任です。クラスの子が…: nobody's friend."""
_NEXT_GENERATION = frozenset({"parent", "grandparent"})
_BESIDE_A_CHILD = frozenset({"partner", "sibling", "relative", "friend"})
"""Roles that a child who is only named does not change: 元妻ですが、子どもの面会もあり…."""
_NEARNESS = {"parent": 0, "grandparent": 1, "sibling": 2}
"""Who is meant where several are only named: couples speak of each other when it is about a child."""


def answer_who(text: str) -> str | None:
    """`read_who` where a step asks who writes: who only tells something, or of others, has not said to be the one."""
    value = read_who(text)
    if value != "self" or not _JAPANESE.search(text):
        return value
    written = fold(text[:_READ]).text
    said = (
        _ONESELF.search(written)
        or _ITS_ME.search(written)
        or _STATED.search(written)
        or own_state(written, named_in(written)) == STATE
    )
    return value if said else None


def read_who(text: str) -> str | None:
    """`self parent sibling partner grandparent relative friend supporter`, or None where the text does not say."""
    text = text[:_READ]
    if not _JAPANESE.search(text):
        found = read_who_in_english(normal(text))
        return found or next((who for kana in in_kana(text) if (who := read_who(kana)) is not None), None)
    text = _FILLERS.sub("", text)
    for typed, word in _IN_KANA:
        text = typed.sub(word, text)
    written = _ASIDE.sub("", _QUOTED.sub("〓", fold(standard(normal(text))).text)).strip("。.!?、 \n")
    if not written.strip("〓"):
        return None
    named = named_in(written)
    role = _role(written)
    if _is_supporter(written, named, role):
        return "supporter"
    staying = _STAYING_IS.search(written)
    if staying is not None:
        return staying.lastgroup
    if _CALLED_SO.search(written) or (_SUCH_A_ONE.search(written) and not _has_office(written, [])):
        return "self"
    if _SON_OF.search(written) or _OTHERS_DID.search(written) or _AGES.search(written):
        return "self"
    me = _AND_ME.search(written)
    if me is not None and me.lastgroup and own_state(written, []) < STATE:
        return me.lastgroup
    if _KINSMAN.search(written):
        return "relative"
    told = _told(named)
    if _BURDEN.search(written) and (told is None or told.relation not in _NEXT_GENERATION) and role is None:
        return "self"
    if _ONESELF.search(written) and role != "parent" and (told is None or told.weight < STATE):
        return "self"
    own = own_state(written, named)
    quoted = told_as(fold(standard(normal(text))).text)
    if quoted is not None and own < STATE and (told is None or told.weight < STATE or told.relation == "elder"):
        return quoted
    if role in _BESIDE_A_CHILD and told is not None and told.relation == "parent" and told.weight <= NAMED and not own:
        return role
    if told is not None and told.weight > own:
        of_a_parent = told.relation == "sibling" or (
            told.relation == "elder" and (told.weight < STATE or _has_child(named))
        )
        return "parent" if role == "parent" and of_a_parent else _relation(told)
    if own and not (role == "parent" and own < STATE):
        return "self"
    if role is not None:
        return role
    if told is not None:
        return _relation(told)
    if _AMONG_PARENTS.search(written) or _RAISED.search(written):
        return "parent"
    around = (
        _ITS_ME.search(written)
        or are_around(written)
        or _BLAMED.search(text)
        or _VISITED.search(written)
        or _LIVES_ON.search(written)
        or _DREADS.search(written)
    )
    return "self" if around else None


def _relation(named: Named) -> str | None:
    """うちの家族が… says no more than that it is somebody else."""
    return {"elder": "relative", "family": None}.get(named.relation, named.relation)


def _told(named: list[Named]) -> Named | None:
    """Whom the text tells of: the heaviest, and among those the first."""
    heaviest = max((one.weight for one in named), default=0)
    alike = [one for one in named if one.weight == heaviest]
    if heaviest == NAMED:
        alike.sort(key=lambda one: _NEARNESS.get(one.relation, len(_NEARNESS)))
    return alike[0] if heaviest else None


def _has_child(named: list[Named]) -> bool:
    """娘と暮らす70代の母 says with both words who writes."""
    return any(one.relation == "parent" for one in named)


def _role(text: str) -> str | None:
    """母です, 姉として, 親の私: what the writer says to be."""
    births = born_as(text)
    roles = [
        role.lastgroup
        for role in _ROLE.finditer(text)
        if role.start() not in births
        and (role.start() == 0 or _ROLE_BEFORE.search(text[max(0, role.start() - 4) : role.start()]))
        and (role.lastgroup in {"parent", "grandparent", "relative"} or role.start() > 0 or role[0] != text)
    ]
    return roles[-1] if roles else None


def _is_supporter(text: str, named: list[Named], role: str | None) -> bool:
    if any(one.relation == "supporter" and one.weight for one in named):
        return True
    if not _has_office(text, named) or role in {"parent", "grandparent"} or _MYSELF.search(text):
        return False
    own = [
        one
        for one in named
        if one.weight >= MATTER
        and not one.honored
        and not one.chained
        and one.relation != "elder"
        and not text.startswith(_OF_SCHOOL, one.start)
    ]
    return not own


def _has_office(text: str, named: list[Named]) -> bool:
    for found in (*_PROFESSION.finditer(text), *_WORKS.finditer(text)):
        head = text[max(text.rfind(sign, 0, found.start()) for sign in "。\n") + 1 : found.start()]
        others = any(
            one.end <= found.start() and one.end > found.start() - len(head) and is_subject(text, one.end)
            for one in named
        )
        if not others and not _GONE.search(head) and not text.startswith(("た", "した"), found.end()):
            return True
    return False
