"""How ages are told, and what stands beside them: the grammar of `age`, over hiragana with digits.

Review: before release, with people who use the house.
"""

import re

from bot.language.numbers import ERA

YOUNGEST, OLDEST = 3, 110
SPOKEN = (
    (re.compile(r"還暦|かんれき"), "60歳"),
    (re.compile(r"古[希稀]|こき(?=です|に|$)"), "70歳"),
    (re.compile(r"喜寿"), "77歳"),
    (re.compile(r"傘寿"), "80歳"),
    (re.compile(r"米寿"), "88歳"),
    (re.compile(r"而立"), "30歳"),
    (re.compile(r"不惑"), "40歳"),
    (re.compile(r"(?<![a-z])(?:jk)(?=です|$|の|、|\d)"), "高校生"),
    (re.compile(r"(?<![a-z])(?:jc|厨房)(?=です|$|の|、|\d)"), "中学生"),
    (re.compile(r"女子(?:高生)"), "高校生"),
    (re.compile(r"(?<!未)成人(?=し|に|です|の|を|済|$|。)"), "18歳"),
)
AROUND = {
    30: "さー さあ 3",
    40: "ふぉー ふぉ ふぉお ほー 4",
    50: "ふぃふ ふぃふてぃー ふぃふてぃ 5",
    60: "還 還暦 かん 60歳 しっくす",
    70: "古希",
}
"""What follows アラ, by the age that it is around."""
LEVELS = {"小": 5, "中": 11, "高": 14, "高専": 14, "大": 17, "専門": 17}
SPELT_LEVELS = {"しょう": "小", "ちゅう": "中", "こう": "高", "だい": "大"}
PUPILS = {
    "小学": (6, 12),
    "中学": (12, 15),
    "高校": (15, 18),
    "大学": (18, 22),
    "大学院": (22, 27),
    "専門学校": (18, 20),
    "高専": (15, 20),
}
_SAI = r"(?:歳|才|さい(?!きん|しゅう|ご[にはの]|て|あく|そ|わ|しょ)|ちゃい|sai(?![a-z]))"
_SEP = r"(?:~|〜|-|–|—|―|か(?:ら)?|、|,|・|or|to| )"
_OTHER_MEASURE = (
    r"(?!\d|[.,]\d|\s?(?:年|ねん|[かけゖゕ箇個ヶ]月|かげつ|月|日|にち|人|にん|名|回|かい(?!い)|時"
    r"|分|秒|円|万|千|百|億|%|パー|ぱーせんと|階|かい|号|番|個|件|つ(?!か)|cm|kg|キロ|きろ|度|本"
    r"|冊|社|校|枚|匹|歩|点|級|畳|坪|丁目|条|区|連|軒|世帯|棟|室|帖|ゖ所|か所|箇所|ヶ所|倍|割|通"
    r"|杯|食|曲|話|巻|位|組|代(?!々)|だい|週|しゅう|世紀|周|浪|留|卒|類|:|/\d|-\d|年生|ポイント"
    r"|hours?|years? ago|years?(?! ?-?old)|yrs?(?! ?old)|months?|weeks?|days?|times|people|am\b"
    r"|pm\b|%|th|st|nd|rd))"
)
_NO_MEASURE_BEFORE = (
    r"(?<![\d./#¥$-])(?<!\d:)(?<!第)(?<!あと)(?<!残り)(?<!no)(?<!vol)(?<!\d月)(?<!\d年)(?<!円)(?<!合計)"
    r"(?<!全部で)(?<!平成)(?<!昭和)(?<!令和)(?<!高校)(?<!中学)(?<![小中高大])"
)
_YEAR_ENDS = (
    r"(?=年?(?:の)?(?:早|遅)?(?:生|うまれ|産|式(?!典|場)|製)|年?$|年?(?:です|でして|だ|。|、|で、"
    r"|\s|や|っす|$)|年(?:早|遅)|(?:年|[./-])\d{1,2}(?:月"
    r"|[./-])(?:\d{1,2}日?)?(?:の)?(?:に)?(?:生|うまれ|です|$|、|。|だ))"
)
GRAMMAR = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("era", rf"(?P<era>{ERA})(?:\.|の)?(?P<era_year>\d{{1,2}})(?:年|ねん)?(?:度)?{_YEAR_ENDS}"),
        ("era", rf"(?P<era>{ERA})\.?(?P<era_year>\d{{1,2}})[./]\d{{1,2}}[./]\d{{1,2}}"),
        ("era", r"(?P<era>昭和|平成|令和)(?:の)?(?:生まれ|うまれ)の?(?P<era_year>\d{1,2})年"),
        (
            "era",
            (
                rf"(?P<era>{ERA})\.?(?P<era_year>\d{{1,2}})(?:年"
                r"|ねん)(?:の)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:に)?(?=生|うまれ)"
            ),
        ),
        ("born", rf"(?<!\d)(?P<born>19[2-9]\d|20[0-2]\d)(?:ねん)?{_YEAR_ENDS}"),
        (
            "born",
            (
                r"(?<!\d)(?P<born>19[2-9]\d|20[0-2]\d)(?:年|ねん|[./-])の?(?:\d{1,2}(?:月"
                r"|[./-]))?(?:\d{1,2}日?)?(?:に)?(?:生|うまれ)"
            ),
        ),
        ("born", r"(?<![a-z])born(?: in| on|:)?(?: [a-z]+)?(?: \d{1,2},?)? (?P<born>19[2-9]\d|20[0-2]\d)"),
        ("short", r"(?<![a-z])born (?:in )?'(?P<short>\d{2})(?!\d)"),
        (
            "short",
            (
                r"(?<![\d/.月-])'?(?P<short>\d{2})(?:年|ねん)?(?:の)?(?:早)?(?:生まれ|うまれ|生(?!活|徒|き|涯"
                r"|年)|年?式(?!典|場)|年?製)"
            ),
        ),
        ("between", r"あら(?P<from>さー?|ふぉー?)と(?:あら)?(?P<to>ふぉー?|ふぃふ)の(?:間|あいだ|はざま|狭間|境)"),
        (
            "near",
            (
                r"(?<![ぁ-ん])あら(?P<near>さー|さあ|ふぉお|ふぉー?|ほー|ふぃふ(?:てぃー?)?|還暦?|60歳|かん"
                r"|しっくす|古希|[345])"
            ),
        ),
        (
            "count",
            (
                r"(?<!\d)(?:あと|後)(?P<gap>\d{1,2})年(?:で|したら|すると|すれば"
                rf"|くらいで)(?:もう)?(?P<goal>\d{{2}})(?!\d|年){_SAI}?"
            ),
        ),
        ("count", rf"(?<!\d)(?P<goal>\d{{2}}){_SAI}?まで(?:は|に)?(?:あと|残り)(?P<gap>\d{{1,2}})年"),
        (
            "decades",
            (
                rf"(?<!\d)(?P<first>[1-9]0)(?P<first_dai>代|だい)?(?P<from_part>前半|後半|半ば)?{_SEP}"
                r"(?P<second>[1-9]0)(?:(?:代|だい)(?P<to_part>前半|後半|半ば)?|(?P<bare_part>前半|後半|半ば))"
            ),
        ),
        (
            "decade",
            (
                r"(?P<edge>ぎりぎり(?:の|で|まだ)?)?(?<!\d)(?P<decade>[1-9]0)(?:歳)?(?:代|だい)(?:の|も"
                r"|に)?(?:もう)?(?P<part>前半|ぜんはん|後半|こうはん|半ば|なかば|真ん中|まんなか|中盤|中頃"
                r"|なかごろ|始め|初め|はじめ|序盤|入|になっ|突入|頭|終わり|おわり|終盤|末|ラスト|らすと|最後)?"
            ),
        ),
        ("middle", r"(?<!\d)(?P<middle>[1-9]0)(?P<which>半ば|なかば|前半|後半)"),
        (
            "range",
            (
                rf"{_NO_MEASURE_BEFORE}(?P<low>\d{{1,2}}){_SAI}?\s?{_SEP}\s?(?P<high>\d{{1,2}})(?:{_SAI}"
                rf"|(?:くらい|ぐらい|です|だ|かな|かと|$|、|。|の(?!\d)|years)){_OTHER_MEASURE}"
            ),
        ),
        (
            "school",
            (
                r"(?P<level>小|中|高専?|大|専門)(?:学校?|校|等学校|がっこう)?の?(?P<grade>[1-6])(?:年生?|回生|ねんせい"
                r"|ねん)?(?:年?目)?(?!\d|人|社|回|つ|時|分|ゖ月|か月|年間|[^年生]?年前)"
            ),
        ),
        (
            "spelt",
            (
                r"^(?P<level>しょう|ちゅう|こう|だい)(?:がく|こう)?(?P<grade>いち|に|さん|よん|ご|ろく"
                r"|[1-6])(?:ねん(?:せい)?|年生?)?(?=です|だ|で|の|、|。|$|やで|っす)"
            ),
        ),
        (
            "entering",
            (
                r"(?P<entered>中学|高校|大学)(?:校)?(?:に|へ)(?:上が|あが|入|進学)(?:った|り|る)(?:ばかり"
                r"|たて|ところ|ました|ます)"
            ),
        ),
        ("pupil", r"(?P<pupil>小学|中学|高校|大学院|大学|専門学校|高専)(?:校)?(?:生|せい)(?!活|徒指導)"),
        ("pupil_kana", r"^(?P<kana>しょうがく|ちゅうがく|こうこう|だいがく)せい"),
        ("grade", r"(?P<grade_en>\d{1,2})(?:st|nd|rd|th)[- ]grade|grade (?P<grade_en2>\d{1,2})"),
        (
            "pupil_en",
            (
                r"(?<![a-z])(?P<pupil_en>elementary|primary|middle|junior high|high|secondary)[- ]school(?:er"
                r"|[- ](?:student|kid|boy|girl|pupil))|(?<![a-z])(?P<college>college|university|uni) student"
            ),
        ),
        ("teen", r"(?P<teen_part>early|mid|late)?[- ]?(?<![a-z])(?:teens|teen(?:age(?:d|r)?)?)(?![a-z])"),
        (
            "part",
            (
                r"(?:(?P<half>early|mid|middle|late)(?:dle of)?[- ]?(?:to[- ]late |his |her |their |my "
                r"|the )*)?(?<!\d)(?P<ten>[1-9]0)'?s(?![a-z])"
            ),
        ),
        (
            "tens_word",
            (
                r"(?:(?P<half2>early|mid|late)[- ]?(?:his |her |my |their )?)?(?P<word>twent|thirt|fort|fourt"
                r"|fift|sixt|sevent|eight)ies"
            ),
        ),
        ("some", r"(?P<some>[2-9]0)[- ]?(?:something|ish)"),
        (
            "aged",
            (
                rf"{_NO_MEASURE_BEFORE}(?P<aged>\d{{1,3}})\s?(?:{_SAI}|[- ]?(?:years?|yrs?)[- ]?old"
                r"|\s?y/?\.?o(?![a-z]))"
            ),
        ),
        (
            "bare",
            (
                rf"{_NO_MEASURE_BEFORE}(?<![a-eg-ln-z])(?<![a-z]{{2}})(?P<bare>\d{{1,3}}){_OTHER_MEASURE}(?![a-"
                r"eg-ln-z]|[mf][a-z])"
            ),
        ),
    )
)
BY_WORD = {"twent": 20, "thirt": 30, "fort": 40, "fourt": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80}
EARLY = re.compile(r"前|ぜん|早|始|初|はじ|序|入|にな|突|頭|early")
LATE = re.compile(r"後|こう|終|おわ|末|らす|ラス|最|late")
GONE = re.compile(
    r"^(?:の)?(?:とき|時(?!代)|頃|ころ|ごろ|春|夏|秋|冬|途中|終わり(?=から|に|で|頃|ごろ)|時点|誕生日(?:を|の))"
    r"|^(?:くらい|ぐらい|ごろ|頃|過ぎ|すぎ|前後)?(?:の(?:とき|頃|ころ|時))?(?:から|より(?!も)"
    r"|まで(?!あと)|以来|以降)|^(?:に|を)?(?:な|過ぎ|すぎ|超え|越え|迎え)(?:って|て)(?:から|すぐ"
    r"|まもなく|以降)|^で(?:就職|入社|退職|退学|離職|離婚|結婚(?!して(?:い)?な)|独立|上京|入院"
    r"|大学|会社|仕事を?(?:辞|や)|高校|学校|(?:辞|や)め|出て|発症|中退|卒業|引き?こも(?:り始"
    r"|りはじ|って(?!い|お|る))|ひきこも(?:り始|りはじ|って(?!い|お|る)))|^(?:に|の)?(?:会社|就職"
    r"|退職|退学|離婚|発症|入院|不登校に)|^(?:を|で)?(?:卒業|中退|退学|出て|辞め|やめ)|^ ?(?:when"
    r"|and then|until)(?![a-z])"
)
GONE_BEFORE = re.compile(
    r"(?:since|until|when|at(?: age)?|age of|after|before|ago|for|over|than|from|going on)(?: (?:he|she|i|they"
    r"|about|the|was|were|turned|age|of|the age of|around))* $|(?:約|およそ|もう|かれこれ|通算|合計)?(?:歴|れき)$"
)
NOW = re.compile(
    r"(?:いま|今|現在|現|本当|ほんと|ほんとう|実際|正確に|実|今年|ことし|本年|now|currently|today"
    r"|満)(?:で|は|の|年|、|で、|、もう|もう|also|is|he's|she's|i'm|\s)*$"
)
COMING = re.compile(r"^(?:手前|てまえ|近(?:い|く)|ちか(?:い|く)|目前|まぢか|間近|直前|になろう|に手が届)")
PAST = re.compile(r"^(?:過ぎ|すぎ|越え|超え|を?(?:越|超|過)(?:え|ぎ)|オーバー|ちょい|ちょっと|そこそこ|代に入)")
STANDS_ALONE = re.compile(
    r"^(?:[\W_]|だいたい|たぶん|たしか|いま|今|現在|もう|年齢|とし|歳|満|age|i'm|i am|im|he's"
    r"|she's|he is|she is|about|around|is|え[っー]?と|あの|はい)*$"
)
FRAME_BEHIND = re.compile(
    r"^\s?(?:[ぁ-ん](?!ん(?=$|で|は))|[男女♂♀兄弟姉妹娘夫妻無独過手近前歳引家部主専会実越超迎]|息子|目前"
    r"|[。、,.!?！？\n)(（]|$|[^\w\s]|\s|m(?![a-z])|f(?![a-z])| and| he| she| now| next| this| in )"
)
"""What may stand behind a number that is an age without saying so."""
FRAME_BEFORE = re.compile(
    r"(?:^|[^\w]|[ぁ-んー]|[今在年齢歳才満約体分女男性職身確際当月日人者族路中度回次末卒生独]"
    r"|(?<![a-z])[mf])$"
)
FRAME_WORDS = re.compile(
    r"(?<![a-z])(?:i'm|im|i am|am|is|he's|she's|age|aged|about|around|just|turned|turning|now|be|at|was|almost"
    r"|nearly|only|already|currently|so|and|m|f|son|daughter|brother|sister|husband|wife|male|female|i)[\s:,(]*$"
)
"""What may stand before it."""
NOT_BEFORE = re.compile(
    r"(?:体重|身長|偏差値|熱|血圧|iq|れべる|ばーじょん|番号|定員|築|家賃|月収|年収|点数|得点"
    r"|[a-z]+|残り|合計|全部で)(?:は|が|も|で|の)?\s?$"
)
TITLE = re.compile(r"([ァ-ヴー]{2,})[ 　]?(\d+)")
"""A number behind a word in katakana is part of a name (ドラクエ11), but for the words below."""
_NO_TITLES = (
    "オレ ボク ワシ アタシ ワタシ ワイ ムスコ ムスメ アニ アネ オトウト イモウト トシ ネンレイ"
    " イマ モウ マダ タブン ニート ヒキ"
)
NO_TITLES = frozenset(_NO_TITLES.split())
