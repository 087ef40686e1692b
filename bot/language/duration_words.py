"""How long something has been, as people tell it: the grammar of `duration`, over hiragana with digits.

Review: before release, with people who use the house.
"""

import re

from bot.language.numbers import ERA

_UNITS = {"年": "y", "月": "m", "週": "w", "日": "d"}
_YEARS = (
    r"(?:年(?!代|生(?!活)|齢|金|末|始|明け|収|上|下|頃|中|内|寄|配|賀|次|度|間に|後(?!半))間?"
    r"|ねん(?!れい|きん|だい|せい|まつ)(?:かん)?)"
)
_MONTHS = r"(?:[かけゖゕヶ箇個]月間?|か(?:げつ|つき)(?:かん)?|ヵ月)"
_WEEKS = r"(?:週間?|しゅう(?:かん)?)"
_DAYS = r"(?:日間?(?!曜|本|中|記|常|頃|付|々)|にち(?:かん)?)"
_NOT_A_YEAR = (
    r"(?<![\d.:/#])(?<!あと)(?<!第)(?<![小中高大])(?<!高校)(?<!中学)(?<!大学)(?<!学校)(?<!短大)(?<"
    rf"!高専)(?<!{'平成'})(?<!昭和)(?<"
    r"!令和)(?<!いせい)(?<!れいわ)(?<!しょうわ)(?<![shr])"
)
_NUM = r"\d{1,3}(?:\.5)?"
_SEP = r"(?:~|〜|-|–|—|か|、|,|・|，|から|ないし|もしくは|または| to | or )"
_UNIT = rf"(?P<unit>{_YEARS}|{_MONTHS}|{_WEEKS}|{_DAYS})"
_ENGLISH_UNIT = r"(?P<unit>years?|yrs?|months?|mos?|mths?|weeks?|wks?|days?|decades?)(?![a-z])"
WORDS = (
    (re.compile(r"四半世紀"), "25年"),
    (re.compile(r"(?<!四)半世紀"), "50年"),
    (re.compile(r"干支(?:が)?(?:1|ひと)(?:回|まわ)り"), "12年"),
    (re.compile(r"半年|はんとし"), "6か月"),
    (re.compile(r"半月|はんつき"), "2週間"),
    (re.compile(r"ひと月|ひとつき|1月(?=ほど|くらい|ぐらい|ちょっと|以上|半|前|も)"), "1か月"),
    (re.compile(r"ふた月|ふたつき"), "2か月"),
    (re.compile(r"みつき(?![まめ])"), "3か月"),
    (re.compile(r"周年"), "年"),
    (re.compile(r"(?<!未)成人(?:式)?(?:の日)?(?=から|し|の(?:とき|頃|ころ)|になって|以来|後)"), "20歳"),
    (
        re.compile(r"(?<![\d年/])(?P<n>[2-9])(?:月|つき)(?=ほど|くらい(?!から)|ぐらい(?!から)|ばかり|あまり|前)"),
        r"\g<n>か月",
    ),
    (re.compile(r"(?:10年)?1昔|10年ひと昔"), "10年"),
    (re.compile(r"(?<!お)ふつか"), "2日"),
    (re.compile(r"みっか"), "3日"),
    (re.compile(r"よっか"), "4日"),
    (re.compile(r"(?<!ど)とおか(?!も|な)"), "10日"),
    (re.compile(r"(?:1|ひと)回り"), "12年"),
    (re.compile(r"一世代"), "30年"),
    (re.compile(r"(?<![a-z])(?:a|one) year and a half"), "18 months"),
    (re.compile(r"(?P<n>\d+)(?: years?)? and a half(?: years?)?"), r"\g<n>.5 years"),
    (re.compile(r"(?P<n>\d+) (?:1/2|½) years?"), r"\g<n>.5 years"),
    (re.compile(r"half (?:a |of a )?year"), "6 months"),
    (re.compile(r"half a decade"), "5 years"),
    (re.compile(r"(?:a )?couple (?:of )?"), "2 "),
    (
        re.compile(
            r"(?<![a-z0-9] )(?<![a-z])(?:an?|the (?:past|last)|1|last few) (?=(?:whole |full |good "
            r"|solid )?(?:year|month|week|day|decade)(?![a-z]))"
        ),
        "1 ",
    ),
    (re.compile(r"(?:an? )?(?<![a-z])fortnights?(?![a-z])"), "2 weeks"),
    (re.compile(r"(?<![a-z])(?:an?) (?=(?:whole |full |good |solid )?(?:year|month|week|day|decade)(?![a-z]))"), "1 "),
    (re.compile(r"(?<=\d )(?:whole|full|good|solid|long) (?=year|month|week|day|decade)"), ""),
)
AMOUNTS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "compound",
            (
                rf"{_NOT_A_YEAR}(?P<years>\d{{1,2}}){_YEARS}(?:と|、|\s)?(?:(?P<more>\d{{1,2}}){_MONTHS}"
                r"|(?P<half>半(?!年"
                r"|月|端|分|ば|数|世)|はん(?!とし|ぶん|ぱ)))"
            ),
        ),
        ("half", rf"{_NOT_A_YEAR}(?P<months>\d{{1,2}}){_MONTHS}(?P<half_month>半|はん)"),
        ("some_years", rf"(?P<tens>\d0)(?:数|すう|何|なん){_UNIT}"),
        ("tens", rf"(?:数|すう|何|なん)(?P<base>10|100){_UNIT}"),
        ("some", rf"(?:数|すう){_UNIT}"),
        (
            "range",
            (
                rf"{_NOT_A_YEAR}(?P<low>{_NUM})(?:{_YEARS}|{_MONTHS}|{_WEEKS}"
                rf"|{_DAYS})?[?？]?\s?{_SEP}?\s?(?<!\d)(?P<high>{_NUM})\s?{_UNIT}"
            ),
        ),
        ("also", rf"{_NOT_A_YEAR}(?P<low>{_NUM})(?:{_YEARS}|{_MONTHS})も(?P<high>{_NUM})\s?{_UNIT}"),
        ("one", rf"{_NOT_A_YEAR}(?P<number>{_NUM})\s?{_UNIT}"),
        ("range", rf"(?<![\d.])(?P<low>{_NUM})\s?(?:-|~|–|to|or)\s?(?P<high>{_NUM})\s?{_ENGLISH_UNIT}"),
        ("some", rf"(?<![a-z])(?:a few|few|some|several|many) {_ENGLISH_UNIT}"),
        ("one", rf"(?<![\d.-])(?P<number>{_NUM})(?P<plus>\+)?\s?[- ]?{_ENGLISH_UNIT}(?![- ]?old)"),
        ("one", r"(?<![\d.])(?P<number>\d{1,2})(?P<unit>[ymwd])(?![a-z])"),
    )
)
SEPARATOR = re.compile(rf"(?:くらい|ぐらい|ほど)?\s?{_SEP}\s?")
OVER = re.compile(
    r"^(?:間|ほど|くらい|ぐらい|は|も)?(?:\s?以上|いじょう|を?(?:超え|こえ|越え|超す|越す|超|越"
    r"|過ぎ|すぎ)|余り|あまり(?!に)|余(?!裕)|強(?!い)|オーバー|より(?:上|長|もっと|前)|あまり"
    r"|じゃきか|では(?:きか|利か|済ま|足り|たり)|どころ|を?(?:は)?(?:軽く|かるく|ゆうに|優に"
    r"|とうに|とっくに)?(?:超|越|過|こ(?:え|す))|[+]|くらい、いやもっと)|^ (?:or more|plus"
    r"|and counting|at least)"
)
OVER_BEFORE = re.compile(
    r"(?:最低(?:でも)?|少なくとも|すくなくとも|軽く|かるく|ゆうに|優に|over|more than|at least"
    r"|longer than|upwards of|past|beyond)(?: the last)?\s?$"
)
UNDER = re.compile(
    r"^(?:間|ほど|くらい|ぐらい|は|も|に|と|とは|にも)*(?:\s?未満|みまん|以内|いない(?!の|で)"
    r"|以下|(?:経|た|立)た(?:ん|な|ず|ぬ)|足らず|たらず|弱以下|(?:まだ)?(?:経|た|立)(?:って|た|"
    r"っと)(?:は)?(?:い|お)?(?:な|ま"
    r"|ら|へん)|満た(?:な|ず|ま)|(?:まだ)?(?:は)?な(?:ら(?:な|ん|ず|へん)|りませ|って(?:い)?(?:な"
    r"|ま)|っとら)|いか(?:な|ん)(?:い|く)|いって(?:い)?(?:な|ま)|切って|ちょっと(?:切|欠)"
    r"|か(?:から|かって)(?:い)?な)|^ (?:or less|at most|tops)"
)
UNDER_BEFORE = re.compile(
    r"(?:less than|under|not even|fewer than|within|below|no more than|shy of"
    r"|haven't been)(?: the last)?\s?(?:1 )?$"
)
OTHER_LENGTH_BEFORE = re.compile(
    r"(?:仕事を?(?:して)?|勤め|つとめ|働(?:いて|き)|勤務|通院(?:して)?|(?<!も)通って|結婚(?:して"
    r"|生活)?|付き合って|1人暮らし(?:を)?|ばいと(?:を)?(?:して)?|会社員(?:を)?|就職(?:して"
    r"|した会社を)?|入社(?:して)?|在籍|会社を|職場で|正社員(?:で|を)?|週に?|月に|年に|日に|交際"
    r"|婚|入院(?:して)?|支援(?:して)?|担当(?:して)?|民生委員(?:を|に(?:なって))?)(?:もう|約|は|で"
    r"|を|に|が|から|して)*$|(?:worked|working|married|employed|job|together)(?: there"
    r"| here)?(?: for)?(?: about)? $"
)
OTHER_LENGTH_BEHIND = re.compile(
    r"^(?:間|ほど|くらい|ぐらい)?(?:は)?(?:で|も?(?:た|経)たず(?:に)?(?:で)?|も)?(?:会社(?:を"
    r"|に)?|仕事を?|高校を?|大学を?|学校を?|職場を?)?(?:辞|やめ|退職|退学|中退|離職|離婚|転職"
    r"|契約|働(?:い|き)(?!て(?:い)?(?:な|ま)|てお|た(?:こと|経験))|勤(?:め|務)|勤続|アルバイト"
    r"|ばいと|通(?:院|って(?:い|ま|た)|い(?:ま|て))|結婚|付き合|留年|浪人|会社員|派遣|正社員"
    r"|入院)|^(?:後|ご(?:に|の)|先|目標|かけて|に\d+(?:回|度)|あれば|生(?:まれ|き)|生の|に(?:1|2"
    r"|一|二)|おき|ごと|制|間(?:の)?(?:有給|休職|契約))|^ (?:later|from now|into|old)"
)
TELLING = re.compile(
    r"(?:もう|かれこれ|はや|早|既に|すでに|ずっと|丸|まる|足かけ|足掛け|通算|とうとう|今で|いまで"
    r"|今年で|これで|かれこれもう|ひきこもり|引きこもり|引き籠り|ひき|引き|にーと|無職|不登校|歴"
    r"|れき|家に|部屋に|外に出(?:ず|なくなって)|それから|その後|以来|だいたい|for|been|now)(?:歴"
    r"|れき|は|が|も|、|で|に|\s|already|about|over|almost|more than|nearly)*$"
)
TOLD = re.compile(
    r"^(?:間|以上|ほど|くらい|ぐらい|近く|あまり|余り|ちょっと|半)?(?:前から|目|め(?!ど)|になり"
    r"|になる|が(?:過|経|た)|経|たち|たつ|たっ|引き|ひき|家|部屋|外|ずっと|無職|にーと|不登校"
    r"|間?(?:も)?(?:引き|ひき|こも|出て|会って|顔)|以上|も(?:前|家|部屋|引|ひ|外|出|会|こ)|かな"
    r"|です|$|。)|^ (?:now|inside|without|in his|in her|in my|at home|already|of )"
)
_SCHOOLS = (
    (
        "elementary",
        (
            r"(?<![\d中学高校大院])[1-6]年生(?!ま)|小(?:学(?:校|生)?)?(?:の)?[1-6]?|しょうがく(?:せい"
            r"|こう)|しょうがっこう|elementary(?: school)?|primary school|grade school"
        ),
    ),
    (
        "junior-high",
        r"中(?:学(?:校|生)?)(?:の)?[1-3]?|中[1-3]|ちゅうがく(?:せい|こう)?|厨房|junior high(?: school)?|middle school",
    ),
    ("high-school", r"高(?:校(?:生)?|等学校)(?:の)?[1-3]?|高[1-3]|こうこう(?:せい)?|工房|(?<!junior )high school"),
    (
        "university",
        r"(?:大学(?:生|院)?)(?:の)?[1-6]?|大[1-6]|だいがく(?:せい)?|短大|学部|college|university|uni(?![a-z])",
    ),
)
SCHOOL = re.compile(
    r"(?:"
    + "|".join(f"(?P<{name.replace('-', '_')}>{pattern})" for name, pattern in _SCHOOLS)
    + r")(?:年(?:生)?|ねん(?:せい)?)?(?P<then>.{0,24})"
)
FROM = re.compile(
    r"^.{0,16}?(?:から(?!かわ)|以来|以降|より(?!も)|この(?:かた|方)|このかた|それっきり|そのまま"
    r"|ずっと|(?<!以)後(?!半|悔|輩|ろ)|あと(?!で)|を(?:機|境|きっかけ)|きっかけ|の(?:とき|時|頃"
    r"|ころ)(?:に|、|$|です|学校|から)|になって|あけ|明け|頃$|ごろ$|$|[。、]?$|です$|だよ?$)"
)
STILL_THERE = re.compile(
    r"^(?:です|の(?:息子|娘|子|孫|弟|妹|男|女)|に(?:通|行けて|行って|行ってま)|の(?:時間|友)|で|(?:です)?が)"
)
_EVENTS = (
    (
        2020,
        (
            r"(?:新型)?ころな(?:ういるす|禍|か|しょっく|の?頃)?|緊急事態(?:宣言)?|ぱんでみっく"
            r"|すていほーむ|自粛(?:期間|生活)?|(?:the )?(?:covid(?:-?19)?|corona(?:virus)?|pandemic"
            r"|lockdown)"
        ),
    ),
    (1995, r"阪神(?:・|淡路|大)*(?:大)?震災"),
    (2016, r"熊本(?:の)?(?:大)?地震"),
    (2024, r"能登(?:半島)?(?:の)?(?:大)?地震"),
    (2004, r"中越(?:の)?(?:大)?地震"),
    (
        2011,
        r"(?:東日本)?(?:大)?震災|3\.11|原発(?:事故)?|津波|(?:the )?(?:great )?(?:tohoku |2011 )?(?:earthquake|tsunami)",
    ),
    (2008, r"り(?:ー)?まん(?:しょっく)?|lehman"),
    (1991, r"ばぶる(?:崩壊|がはじ|の崩|が(?:崩|弾))?"),
    (2021, r"(?:東京)?おりんぴっく|東京五輪|五輪"),
    (2019, r"改元|平成(?:最後|の(?:終わり|おわり|最後|末)|末)|令和(?:になって|の(?:はじめ|初め|始め)|に(?:入|変))"),
    (1989, r"平成(?:になって|の(?:はじめ|初め|始め)|に(?:入|変))"),
)
EVENT = re.compile("|".join(f"(?P<y{year}>{pattern})" for year, pattern in _EVENTS))
YEAR = re.compile(
    rf"(?:(?P<era>{ERA})\.?(?P<era_year>\d{{1,2}})(?!\d)(?:年|ねん)?+|(?<!\d)(?P<year>19[5-9]\d|20[0-2]\d)(?!\d)(?:年"
    r"|ねん)?+)(?!生|う|の?生まれ|円)(?:度)?(?P<then>.{0,20})"
)
_MONTHS_IN_ENGLISH = "january february march april may june july august september october november december"
MONTH_NAMES = _MONTHS_IN_ENGLISH.split()
MONTH = re.compile(
    r"(?<![\d年])(?:今年の?)?(?P<number>1[0-2]|[1-9])(?:月|がつ)(?:の)?(?:\d{1,2}日|はじめ|初め"
    r"|上旬|中旬|下旬|半ば|末|頭|終わり|あたま|なかば|連休|新学期|入学|始業式|くらい|ぐらい|頃"
    r"|ころ|ごろ|に入って|になって|あたり|.{0,10}?)?(?P<then>から|以来|以降|より"
    r"|に(?:.{0,6})(?:行けな|行かな|辞め|やめ|不登校|引き|ひき|倒れ|退))|since (?:last |early "
    r"|late |mid "
    rf"|this )?(?P<name>{'|'.join(MONTH_NAMES)})(?![a-z])(?! \d{{4}})"
    r"|^(?P<alone>1[0-2]|[1-9])月(?:です|ごろ|頃|だ)?。?$"
)
_SEASONS = (
    (
        "may",
        (
            r"gw|ごーるでんうぃーく|ごーるでんういーく|5月(?:の)?連休|(?:大型)?連休(?:明|あけ|のあと"
            r"|が終)|golden week"
        ),
    ),
    ("september", r"夏休み?(?:が)?(?:の)?(?:明|あ|終|後|のあと)|2学期|にがっき"),
    ("january", r"(?:お)?正月|年(?:が)?明け|年始|冬休み|3学期|新年|new year|今年に(?:入|な)"),
    ("april", r"新学期|新年度|年度(?:が)?(?:初|始|替|変)|進級|1学期|入学式"),
    ("august", r"お盆"),
    ("december", r"年末|くりすます"),
    ("spring", r"(?<![ぁ-ん一-龥])(?:この|今年の)?(?:春|はる)(?=から|先|ごろ|頃|に)|(?:last |this )?spring"),
    (
        "summer",
        (
            r"(?<![ぁ-ん一-龥])(?:この|今年の)?(?:夏(?!目|休)|なつ(?!か))(?=から|ごろ|頃|に)"
            r"|夏休み(?=から)|(?:last |this )?summer"
        ),
    ),
    (
        "autumn",
        r"(?<![ぁ-ん一-龥])(?:この|今年の)?(?:秋(?!田)|あき)(?=から|ごろ|頃|に|口)|(?:last |this )?(?:autumn|fall)",
    ),
    ("winter", r"(?<![ぁ-ん一-龥])(?:この|今年の)?(?:冬(?!休)|ふゆ)(?=から|ごろ|頃|に)|(?:last |this )?winter"),
)
SEASON = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _SEASONS))
AGE = re.compile(
    r"(?<![\d.:/年月])(?:満)?(?P<age>[1-9]\d?)(?P<sai>歳|才|さい(?!きん)|代"
    r"|だい)?(?:の)?(?P<part>後半|半ば|前半)?(?P<then>(?:くらい|ぐらい|前後|頃|ころ"
    r"|ごろ)?(?:の)?(?:(?:とき|時(?!間|半)|頃|ころ|ごろ|春|夏|秋|冬|終わり|途中|誕生日)(?:に|から"
    r"|より|以来|、|で|くらい|です|$)?|から(?!かわ)|より(?!も)|以来|(?:に|を|も)?(?:な|過ぎ|すぎ"
    r"|超え|越え|迎え)(?:(?:って|て)?(?:から|以来|頃|ころ|ごろ|すぐ)|った(?:とき|時|頃|ころ"
    r"|あたり|年)|って(?:引き|ひき|会社|仕事))|で(?:[^す、。].{0,20}?)(?:から|以来|ずっと"
    r"|そのまま|それっきり|それきり)|で(?:引き|ひき|不登校|会社を?(?:辞|や)|仕事を?(?:辞|や)|退職"
    r"|中退|高校を?中退|大学を?中退|(?:辞|や)め)))"
)
AGE_EN = re.compile(
    r"since (?:about |around )?(?:(?:he|she|i|they|age|the age|my|his|her)(?:'s| was| were| am| turned"
    r"| of| turning)?\s?(?:about |around )?)?(?:of )?(?P<age>\d{1,2})(?:th)?(?:s)?(?! ?(?:years?|months?"
    r"|weeks?|days?))(?![\d])"
)
RELATIVES = (
    ("2y", r"おととし|一昨年|1昨年|いっさくねん|the year before last"),
    ("1y", r"去年|きょねん|昨年|さくねん|last year"),
    ("1m", r"先月|せんげつ|last month"),
    ("2m", r"先々月|せんせんげつ"),
    ("1w", r"先週|せんしゅう|last week"),
    ("2w", r"先々週"),
    ("2d", r"おととい|一昨日|1昨日"),
    ("1d", r"昨日|きのう|昨晩|ゆうべ|yesterday"),
    ("1d", r"(?:今日|きょう|今朝|けさ)(?=から)"),
)
RELATIVE = re.compile("|".join(f"(?P<r{at}>{pattern})" for at, (_, pattern) in enumerate(RELATIVES)))
_VAGUES = (
    (
        "recent",
        (
            r"最近|さいきん|このごろ|この頃|ちかごろ|近頃|近ごろ|この(?:前|間|まえ|あいだ|ところ)"
            r"|こない?だ|先日|さっき|つい(?:こ|さ|先)|そんなに(?:経|た|長|な)|あまり(?:経|た)って"
            r"|まだ(?:日が)?浅|始まったばかり|なったばかり|始めたばかり|(?:少し|ちょっと|すこし"
            r"|ちょい)(?:だけ)?(?:前|まえ)|(?:なり|始め|はじめ)たて|日(?:は|も)?(?:まだ)?浅|まだ(?:短"
            r"|みじか|すこし|少し|ちょっと|まも|間も)|短い|日が浅|今年(?:に入って|になって|から)|今(?:月"
            r"|週)(?:に入って|になって|から|の)?|ここ(?:のところ|んところ|んとこ|しばらく)|数日|recent"
            r"|lately|not (?:very |that |so )?long|just (?:started|recently|now)|the other day"
            r"|new(?:ly)?(?: to)?|short"
        ),
    ),
    (
        "long",
        (
            r"ず(?:う|ぅ|ー|〜|~|ー)*っと|なが[ー〜~]*(?:い|く|ら|年|ねん|いこと)|ずいぶん|随分|年単位"
            r"|とっく|数え(?:き|切)れ|いつの(?:ま|間)にか|長(?:い|く|ら|年|期|きに|すぎ)|昔|むかし"
            r"|子(?:供|ども)の(?:頃|ころ|時|とき)|こどものころ|幼(?:い|少|稚園)|物心|ものごころ|だいぶ"
            r"|大分前|けっこう|結構|かなり|相当|(?:何|なん)(?:10)?(?:年|ねん)も|(?:何|なん)(?:か月|ゖ月"
            r"|週間|日)も|気が遠|生まれ(?:て|つき)|人生の|もともと|元から|もとから|前から|まえから|永遠"
            r"|えいえん|永久|一生|ひさしい|久しい|さんざん|長い間|long|forever|for ages|years and years"
            r"|for years|all (?:my|his|her) life|always|whole life|as long as|decades|childhood"
            r"|ever since i can"
        ),
    ),
)
VAGUE_WORD = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _VAGUES))
