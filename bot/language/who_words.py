"""Who people are to each other, in Japanese and English.

Review: before release, by a practitioner of family support.
"""

KINSHIP: tuple[tuple[str, str], ...] = (
    (
        "partner",
        (
            r"(?:うちの)?(?:夫|妻|旦那|だんな|主人|嫁(?!い)|女房|家内|ぱとな|配偶者|婚約者|婚約相手|彼氏|彼女"
            r"|恋人|同棲相手|内縁)"
        ),
    ),
    ("grandparent", r"(?:初)?(?:孫|まご(?!ころ|まご)|内孫|外孫)(?:息子|娘)?"),
    (
        "relative",
        (
            r"義理?の?(?:兄|弟|姉|妹|息子|娘|父|母|親|きょうだい|兄弟)|義(?:父母|両親)|叔父|伯父|叔母|伯母"
            r"|おじ(?!い|ぎ)(?:さん|ちゃん)?|おば(?!あ|け)(?:さん|ちゃん)?|いとこ|従兄弟?|従姉妹?|従弟"
            r"|甥(?:っ子)?|姪(?:っ子)?|おいっ子|めいっ子|親戚|親類|身内"
        ),
    ),
    (
        "parent",
        (
            r"息子|むすこ|娘|むすめ|長男|次男|二男|三男|四男|長女|次女|二女|三女|末っ子|せがれ|倅|(?:うちの|我が"
            r"|わが|上の|下の|この)子(?!が多)|子ども(?!の(?:頃|ころ|とき|時))|子供(?!の(?:頃|ころ|とき|時))"
            r"|こども(?!の(?:頃|ころ|とき|時))|我が子|わが子|お子さん|\d+(?:歳|才)の子|(?:不登校|ひきこもり"
            r"|引きこもり|中学生|高校生|大学生|小学生|成人した)の子"
        ),
    ),
    (
        "sibling",
        (
            r"兄(?!さん?(?:の話))|弟|姉|妹|あにき|あね|おとうと|いもうと|あに(?!め)|きょうだい|兄弟|姉妹"
            r"|お?(?:にい|ねえ|ね)(?:さん|ちゃん)"
        ),
    ),
    (
        "elder",
        (
            r"お?(?:父|母)(?:さん|ちゃん|親)?|両親|父母|(?<!片)親(?!と(?:して|の)|戚|類|友|切)|おとう(?:さん)?"
            r"|おかあ(?:さん)?|ぱぱ|まま(?=が|は|の|も)|おやじ|おふくろ|祖父母?|祖母|お?じい(?:さん|ちゃん)"
            r"|お?ばあ(?:さん|ちゃん)"
        ),
    ),
    (
        "friend",
        (
            r"友達|友人|ともだち|親友|同級生|同僚|知人|知り合い|知合い|幼なじみ|幼馴染み?|先輩|後輩|仲間|元同僚"
            r"|ねっ友|ふぉろわ|相互さん|るむめいと|部下|上司"
        ),
    ),
    (
        "supporter",
        (
            r"利用者(?:さん|様)?|相談者|くらいえんと|担当(?:している)?(?:の)?(?:家庭|ケス|世帯|方|けす|子|人"
            r"|生徒)|生徒|児童|教え子|学生さん|患者(?:さん)?|(?:近所|隣|お隣|町内|向かい|あぱと|担当地区|地域"
            r"|地区)の(?:(?:家|お宅)の(?:方|人|息子|娘|子)|家|方|人|息子|娘|お子|子|ご?家庭|世帯|お?宅|男性|女性"
            r"|青年|若者)|ご近所|入居者|住民の方"
        ),
    ),
)
"""Relation of the writer to whom the word names, in the order of trying; `elder`: one's own parents and so on."""

SUPPORTERS = (
    r"民生(?:児童)?委員|児童委員|けあまね(?:じゃ)?|介護支援専門員|(?:学校|中学|高校|小学校|大学"
    r"|塾)の(?:教員|教師|先生)|教員|教師|(?:担任|養護教諭)(?:です|をして|として)|看護師|保健師"
    r"|精神保健福祉士|社会福祉士|介護福祉士|作業療法士|臨床心理士|公認心理師"
    r"|(?<!話したい)(?:相談員|支援員|支援者|訪問員|ぴあさぽた)(?:です|をして|として|の者)|そしゃるわか"
    r"|ssw|psw|msw|へるぱ(?:です|をして|として)|npo|地域包括|包括(?:支援せんた)?(?:の|で|に勤)"
    r"|社会福祉協議会|社協|すく[るぅ]*(?:かうんせら|そしゃるわか)|かうんせら(?:です|をして|として)"
    r"|保護司|自治会|町内会|管理人|大家"
    r"|(?:市役所|役所|役場|区役所|病院|保健所|福祉課|学校|事業所|施設|支援団体|さぽすて)(?:に勤め|の職員"
    r"|で働|勤務)|(?:市|区|町|村|県)の(?:職員|担当)|医師(?:です|をして|として)|主治医|(?:支援|訪問"
    r"|見守り|担当)(?:を)?して(?:い)?(?:る|ます)|(?:近所|隣|近く)(?:の者|に住(?:む|んで)|の住民)"
    r"|ご?近所です"
)

ROLES: tuple[tuple[str, str], ...] = (
    ("parent", r"(?:母親?|父親?|親|両親|保護者|お母さん|お父さん|養父母?|里親|ままさん|ぱぱさん|継母|継父)"),
    ("grandparent", r"(?:祖父母?|祖母|おばあ(?:さん|ちゃん)|おじい(?:さん|ちゃん)|じいじ|ばあば)"),
    ("partner", r"(?:妻|夫|配偶者|ぱとな|婚約者|彼氏|彼女|恋人|嫁|旦那)"),
    ("sibling", r"(?:姉|兄|妹|弟|きょうだい|兄弟|姉妹|双子(?:の[兄姉弟妹])?)"),
    (
        "relative",
        (
            r"(?:叔父|伯父|叔母|伯母|いとこ|従兄弟?|従姉妹?|親戚|親族|親類|甥|姪|義[父母兄姉弟妹]"
            r"|義理の[父母兄姉弟妹]|おじ(?:さん)?|おば(?:さん)?)"
        ),
    ),
    ("friend", r"(?:友達|友人|ともだち|知人|知り合い|同級生|同僚|先輩|後輩|親友|幼なじみ|上司)"),
)
"""What the writer says to be (息子の母です): the one before です, or before として."""

ONESELF = (
    r"自分(?:自身)?の(?:こと|相談|話|件|問題)|^(?:自分|私|わたし|僕|ぼく|俺|おれ|うち|あたし|本人|当事者"
    r"|ほんにん|じぶん|自身|わし)(?:自身)?(?:です|だ|のこと|の事|のことです|になります|が(?:当事者"
    r"|本人)(?:です)?)?$|(?:私|僕|俺|わたし|自分)(?:自身)?(?:の(?:こと|事)|が(?:本人|当事者|ひきこも"
    r"|引きこも|引き籠|不登校))|本人(?:です|の(?:立場|ほう)|として)|当事者(?:です|なん|として|本人)"
    r"|(?:私|僕|俺|わたし|ぼく|おれ|あたし|自分)(?:自身)?(?:は|も|が)[^。!?\n]{0,24}(?:ひきこも|引きこも"
    r"|引き籠|ひきこもり|外に出(?:られ|れ|て(?:い)?な)|家から出|部屋から出|働(?:け|いて(?:い)?な|けて)"
    r"|無職|不登校|にと|学校に(?:行け|行って(?:い)?な))"
)
ONESELF_WITHOUT_SUBJECT = (
    r"ひきこもり|引きこもり|引き籠|ひきこもって|引きこもって|ひき歴"
    r"|外に出(?:られ|れ|るのが|ていま)"
    r"|家から出|部屋から出|人と話せ|働(?:けて|いていま|けま)|無職|不登校|にと(?:です|歴)|学校に(?:行け"
    r"|行って)|会社に行け|昼夜逆転"
)
WITHDRAWN = (
    r"ひきこも|引きこも|引き籠|部屋から|外に出|家から出|閉じこも|こもって|こもり|不登校|学校に(?:行|い)"
    r"|働(?:か|け|いて(?:い)?な)|仕事(?:を|に)(?:し|行か|就)|無職|にと|昼夜逆転|心配|顔を見|会話が"
    r"|話をし|会って(?:い)?な|出てこ"
)

ENGLISH: tuple[tuple[str, str], ...] = (
    (
        "supporter",
        (
            r"\b(?:i am|i'm|im|as|i work as) (?:a |an |the |his |her |their )?(?:\w+ )?(?:teacher|nurse"
            r"|social worker|care ?manager|counsel+or|therapist|doctor|case ?worker|support worker|volunteer"
            r"|welfare commissioner|neighbou?r|landlord)\b|\b(?:my|our|a) (?:client|student|pupil|patient"
            r"|neighbou?r|tenant)s?\b|\b(?:npo|ngo)\b|^(?:a )?(?:supporter|neighbou?r|teacher|nurse"
            r"|social worker|caseworker|care manager)$"
        ),
    ),
    (
        "self",
        (
            r"^(?:it'?s )?(?:for |about )?(?:me|myself|self)$|\babout (?:me|myself)\b|\bfor myself\b|\bi(?:'m"
            r"| am|'ve been| have been)(?: a| the)? (?:hikikomori|withdrawn|shut[- ]?in|recluse|the person"
            r"|isolated|staying (?:in|home))\b|\bi (?:can'?t|don'?t|haven'?t|never|rarely|hardly) (?:leave|left"
            r"|leaves?|go out|gone out|been out)\b"
        ),
    ),
    (
        "parent",
        (
            r"\b(?:my|our) (?:\d+[- ]year[- ]old |adult |grown |older |younger |oldest |youngest |eldest |only "
            r"|teenage |\w+ )?(?:son|daughter|child|kid|boy|girl|children)\b(?!'?s? (?:friend|wife|husband))"
            r"|\b(?:i'm|i am|im|as) (?:a |the |his |her |their )(?:mother|father|mom|mum|dad|parent)\b"
            r"|^(?:a )?(?:parent|mother|father|mom|mum|dad|my (?:son|daughter|child))$"
        ),
    ),
    (
        "sibling",
        (
            r"\b(?:my|our) (?:\w+ )?(?:brother|sister|sibling|twin)\b(?!-in-law| in law|'s (?:son|daughter|kid"
            r"|child))|\b(?:i'm|i am|im|as) (?:a |the |his |her |their )(?:\w+ )?(?:brother|sister|sibling)\b"
            r"|^(?:a )?(?:sibling|brother|sister)$"
        ),
    ),
    (
        "partner",
        (
            r"\b(?:my|our) (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|spouse|fianc[ée]e?|bf"
            r"|gf)\b(?!'s)|\b(?:i'm|i am|im|as) (?:a |the |his |her )(?:husband|wife|partner|spouse|girlfriend"
            r"|boyfriend)\b|^(?:a )?(?:partner|husband|wife|spouse)$"
        ),
    ),
    (
        "grandparent",
        (
            r"\b(?:my|our) (?:\w+ )?(?:grand ?(?:son|daughter|child|kid|children))\b|\b(?:i'm|i am|im|as) (?:a "
            r"|the |his |her )grand(?:mother|father|parent|ma|pa)\b|^(?:a )?grand(?:parent|mother|father)$"
        ),
    ),
    (
        "relative",
        (
            r"\b(?:my|our) (?:\w+ )?(?:uncle|aunt|cousin|nephew|niece|\w+-in-law|(?:brother|sister|son"
            r"|daughter) in law|relative|mother|father|mom|mum|dad|parents?|grandmother|grandfather|(?:brother"
            r"|sister)'s (?:son|daughter|kid|child))\b|^(?:a )?(?:relative|uncle|aunt|cousin)$"
        ),
    ),
    (
        "friend",
        (
            r"\b(?:my|our|a) (?:\w+ )?(?:friend|classmate|colleague|co-?worker|roommate|buddy)(?:'s)?\b"
            r"|^(?:a )?friend$"
        ),
    ),
)
