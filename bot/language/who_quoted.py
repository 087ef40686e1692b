"""Whom others speak to, in what the writer quotes: 「お母さんが甘やかすから」と言われました tells a mother.

A quoted speaker is not the writer, and who is only named in a quote is not the one in question; but a writer is told
what they are to the person, by helpers and by their own kin. Folded form (`normal.fold`).
"""

import re

_TOLD = (
    r"(?:と|って|とか|なんて|みたいに|などと)?[^。!?]{0,16}?(?:言われ|いわれ|言う(?=$|"
    r"[。、のけかんが])|いう(?=$|[。、のけかんが])|言[いっ]|"
    r"書かれ|責め|叱|怒|聞かれ|説教|注意|頼ま|任さ|励ま|すすめ|勧め|指摘)"
)
_HELPERS = (
    r"(?:先生|担任|医者|医師|主治医|保健|相談員|かうんせら|わか|役所|役場|市役所|区役所|窓口|職員|支援|児相|学校|"
    r"病院|警察|看護|校長|教頭|すく|施設|せんた|心理士|民生委員|近所|親戚|姑|義母|義父|夫|妻|"
    r"主人|旦那|実家|まわり|周り|世間|人)"
)
_PARENT = r"(?:お母さん|お父さん|おかあさん|おとうさん|お母様|お父様|母親|父親|親御さん|ご両親|保護者|親)"
_QUOTE = r"[「『\"]([^」』\"]{1,80})[」』\"]"
_QUOTES = re.compile(_QUOTE + _TOLD)
_TO_PARENT = re.compile(
    rf"(?:{_PARENT}(?:が|は|も|の|だけ|から|、|なら|さえ|で)|{_PARENT}$|(?:育て方|しつけ|躾|"
    rf"子育て|甘やか|過保護|過干渉))"
)
_TO_SIBLING = re.compile(
    r"(?:お?(?:姉|兄|ねえ|にい)(?:ちゃん|さん)?(?:なんだから|なんだし|でしょ|だから|だろ|なのに|"
    r"として|が面倒|が見て|が何とか)|"
    r"(?:お?(?:姉|兄|ねえ|にい)(?:ちゃん|さん)|弟|妹)(?:のこと|の面倒|の世話|を(?:頼|見|お願い|"
    r"助け|支え)|とは?(?:縁|関わ))|"
    r"(?:あんた|お前|あなた|きみ|君)の(?:兄|弟|姉|妹))"
)
_TO_CHILD_OF = re.compile(r"(?:あんた|お前|あなた)の(?:息子|娘|子)")
_TO_SELF = re.compile(
    r"(?:働け|働きなさい|出て(?:い|行)け|学校(?:へ|に)?行け|就職し|ハローワーク|いつまで(?:寝|そうやって|家に))"
)
_ANNOUNCED = re.compile(rf"{_PARENT}(?:だけ|のみ|さん)?でも[^。]{{0,12}}(?:と|って)(?:言わ|いわ|聞|勧め|すすめ)")
_ELDER = re.compile(
    r"(?:母|父|両親|親|祖母|祖父|おかん|おとん|ばあ|じい)(?:親|さん|ちゃん)?(?:が|は|に|から|も)[^。]{0,6}$"
)
_HELPER = re.compile(rf"{_HELPERS}(?:さん|の方|の人|の先生)?(?:に|から|が|は|も|には|からは)[^。]{{0,6}}$")


def told_as(text: str) -> str | None:
    """`parent` or `sibling` where what others say to the writer shows it; None where it does not."""
    for quote in _QUOTES.finditer(text):
        before, said = text[max(0, quote.start() - 24) : quote.start()], quote[1]
        if _TO_CHILD_OF.search(said):
            return "parent"
        if _TO_SIBLING.search(said) and (_ELDER.search(before) or "の" in said):
            return "sibling"
        if _TO_PARENT.search(said) and not _ELDER.search(before) and not _TO_SELF.search(said):
            return "parent"
    return "parent" if _ANNOUNCED.search(text) else None
