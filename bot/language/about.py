"""Questions about this place: is it a machine, who reads, what stays secret, must one say a name.

Whoever comes looks for the catch first. Only a message that is nothing but such a question counts: a worry that tells
something (親に知られたくない) is none. What it costs is not among them, since nothing in the house answers it.

Patterns are for `plain` text, those for Japanese without blanks.

Review: before release, by people with lived experience.
"""

import re

_LONGEST = 60
_PLACE = (
    r"(?:(?:これ|ここ|こちら|そちら|あなた|きみ|君|相手|あいて|中の人"
    r"|[こそ]の(?:さいと|ちゃっと|ぺじ|返事|へんじ|やりとり|会話|窓口|相談(?:室|窓口)?|画面|らいん|line|あぷり|人|ひと))"
    r"|(?:返事|答え|話)を?し?て(?:くれて)?い?る(?:の|人|ひと|相手))"
    r"(?:って|は|が|も|の(?:返事|相手|人)(?:って|は|が)?)?、?"
)
_ASKED = r"(?:(?:なん|の|ん)?(?:です|でしょう|だろう|ます)?か[ねな]?|なのか?な?|なん|だよね|ですよね|の|んだろう)"
_ENDS_ASKING = r"[^、。]{0,12}(?:か[ねな]?|の|よね)"
_SURELY = r"(?:本当に|ほんとに|ほんとうに|もしかして|やっぱり)?"
_ONE = (
    r"(?:ai|えあい|人工知能|ぼっと|bot|ろぼっと|きかい|機械|自動(?:返信|応答|の返事)?|ぷろぐらむ|(?:ちゃっと|chat)?gpt"
    r"|人間|にんげん|(?:生身の|本物の|ほんものの|生の)?(?:人|ひと))"
    r"(?:が(?:返事|返信|答え|こたえ|書い|話し|返し|対応)[^、。]{0,8}?)?"
)
_WHO = r"(?:誰|だれ|どなた|どんな人|どういう人|どこの人)"
_WRITTEN = (
    r"(?:(?:これ|ここ|ここ[にでの](?:書いた|話した)?こと|(?:書いた|話した|相談した)こと|書いたの|書いた言葉"
    r"|この(?:文章?|言葉)|内容|相談(?:内容)?)"
    r"(?:って|[はをが])?、?)?"
)
_OTHERS = (
    r"(?:家族|かぞく|親|おや|父|母|両親|学校|会社|職場|先生|周り|まわり|近所|(?:誰|だれ)か?|ほかの人|他の人"
    r"|息子|娘|夫|妻|本人|警察|市役所|役所)"
)
_MACHINE = rf"{_PLACE}{_SURELY}{_ONE}{_ASKED}?|{_SURELY}{_ONE}{_ASKED}"
_READERS = (
    rf"(?!.*(?:ても|でも|たら|なら)){_WRITTEN}{_WHO}が(?:これを|この文を)?"
    r"(?:読|よ[みむん]|返事|返信|答え|こたえ|対応|返して|書いて)[^、。]{0,12}"
    rf"|{_WRITTEN}(?:誰|だれ)か?に(?:読ま|見ら|よま|みら)れ(?:ます|ません|る[んの](?:です)?)(?:か[なね]?)?"
)
_SECRECY = (
    rf"{_WRITTEN}(?:秘密|ひみつ|匿名|とくめい|内緒|個人情報|ぷらいばし)(?:って|[はがにで])?"
    rf"(?:(?:守|まも|なり|して|され|でき|大丈夫|扱|相談|話せ|使え)[^、。]{{0,12}})?(?<!ない){_ASKED}"
    rf"|(?!.*(?:ました|たの|たか)){_WRITTEN}{_OTHERS}?[にへが]?[もは]?(?:ばれ|知られ|しられ|伝わり?|連絡が?[い行]|通報)"
    rf"(?:ます|ません|る|ない|たり|され|しま|き|く){_ENDS_ASKING}"
)
_NAME = (
    r"(?:本名|名前|なまえ|実名|住所)(?:は|を|って|も|とか)?"
    r"(?:言|い[わうえ]|書|か[かく]|出|だ[さし]|教え|名乗|必要|いり|いる|じゃな|でな|なし)"
    rf"(?:{_ENDS_ASKING}|[^、。]{{0,12}}(?:だめ|駄目))"
)
_WHAT = (
    rf"{_PLACE}(?:何|なに|なん|何の(?:さいと|ぺじ|場所|ところ)|ど(?:んな|ういう)(?:ところ|所|場所|さいと|窓口))"
    rf"{_ASKED}?"
)
_STORED = (
    rf"{_WRITTEN}(?:記録|ろぐ|履歴|でた|会話|やりとり|あと)?(?:は|って|が|に)?(?:残|のこ|保存|記録)"
    rf"(?:り|る|さ|し|され)(?!たく){_ENDS_ASKING}"
)
_JAPANESE = re.compile(
    rf"(?P<start>{_MACHINE}|{_WHAT})|(?P<reads>{_READERS})|(?P<secrecy>{_SECRECY})|(?P<happens>{_NAME})"
    rf"|(?P<stored>{_STORED})"
)

_ENGLISH = re.compile(
    r"(?P<start>(?:so |um |wait |hey )?"
    r"(?:are you|is (?:this|it)|am i (?:talking|writing|speaking|chatting) (?:to|with))"
    r"(?: just| really| actually)? (?:an? |the )?(?:real |actual |live )?"
    r"(?:ai|bot|robot|machine|chatbot|human|person|computer|program|chatgpt)(?: or (?:an? )?(?:real )?[a-z]+)?"
    r"|what is this (?:place|site|chat|page)|who (?:is|runs|is behind) this(?: place| site| chat)?)"
    r"|(?P<reads>who (?:(?:is|are|will|else|can|gets to|will be) )?"
    r"(?:be )?(?:reads?|reading|sees?|answers?|answering|replies|replying) ?(?:to )?"
    r"(?:this|these|me|here|it|what i (?:write|say)|my (?:words|messages?))(?: here)?)"
    r"|(?P<secrecy>(?:is|are|will) (?:this|it|everything|all this|what i (?:write|say|wrote)|my (?:words|messages))"
    r"(?: be| stay| kept| really| chat| here)* (?:confidential|anonymous|private|secret|safe)(?: here)?"
    r"|(?:will|can|do|does|would) (?:my |the )?(?:parents?|family|mother|mum|mom|father|dad|school|work|boss"
    r"|anyone|anybody|someone|police|neighbou?rs?) (?:ever )?"
    r"(?:find out|know|be told|see this|read this|hear (?:of|about) (?:this|it))(?: about (?:this|it))?)"
    r"|(?P<happens>(?:can|may) i (?:stay|be|remain) anonymous(?: here)?"
    r"|(?:do|must|should) i (?:(?:have|need) to )?(?:give|say|tell|use|write)(?: you)? my (?:real )?"
    r"(?:name|address)(?: here)?)"
    r"|(?P<stored>(?:is|are|will) (?:this|it|what i (?:write|wrote|say)|my (?:words|messages))(?: be)? "
    r"(?:kept|stored|saved|recorded)(?: here)?|do you (?:keep|store|save|record) (?:this|it|what i (?:write|say)))"
)


def asks_about(written: str) -> str:
    """What a message in `plain` form asks about this place, where it is nothing but such a question; else empty.

    `start` (who answers here, what this is), `reads`, `secrecy`, `happens` (whether a name is needed) or `stored`.
    """
    if len(written) > _LONGEST:
        return ""
    found = _ENGLISH.fullmatch(written) or _JAPANESE.fullmatch(written.replace(" ", ""))
    return "" if found is None else found.lastgroup or ""
