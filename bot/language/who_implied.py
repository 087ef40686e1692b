"""Who is meant where nobody says it: whoever is told to work, does not open the door, or asks what went wrong.

Patterns hold in folded text.

Review: before release, by a practitioner of family support.
"""

import re

from bot.language.who_named import are_around
from bot.language.who_words import ITS_ME

_ITS_ME = re.compile(ITS_ME)
_BURDEN = re.compile(
    r"(?:彼氏|彼女|旦那|夫|妻|嫁|主人|友達|友人|兄|姉|弟|妹|恋人|ぱとな)(?:さん|ちゃん)?に(?:も|"
    r"まで|ばかり|は)?(?:迷惑|負担|心配|苦労)(?:を|ばかり|ばっか)?(?:かけ|掛け)|"
    r"(?:彼氏|彼女|旦那|夫|妻|主人|兄|姉|弟|妹)に(?:養|食わせ|食べさせ|頼りきり|甘え)|"
    r"(?:友達|友人|同僚|先輩|後輩|同級生)(?:が|から|の)[^。]{0,12}(?:連絡|らいん|める|誘|電話|"
    r"心配し)[^。]{0,12}(?:返せ|返信でき|出られ|出れ|無視|会えな|断っ|既読)"
)
"""Who is a burden, or does not answer, is the one."""
_AMONG_PARENTS = re.compile(r"親の会(?:で|に|へ|の[^。]{0,8}?に)[^。]{0,6}?(?:教|知|入|通|参加|勧|聞|出|行)")
_RAISED = re.compile(
    r"(?<!親の)(?<!母の)(?<!父の)(?<!んの)(?:育て方|しつけ|躾|子育て|接し方|甘やかし)(?:が|を|"
    r"は|に|で)?[^。]{0,6}(?:悪|間違|失敗|だめ|いけな|すぎ|後悔|足り|まずか)"
)
"""Who asks what went wrong in bringing up is a parent."""
_LIVES_ON = re.compile(
    r"(?:親|父|母|両親)(?:さん)?の(?:年金|すね|脛|金|貯金|世話|稼ぎ|仕送り|財布)(?:で|"
    r"に|を|頼)|(?:親|父|母|両親|母親|父親|家族|おふくろ|お袋|おかん|親父|おやじ|母さん|父さん|"
    r"祖母|祖父|ばあちゃん|じいちゃん)に(?:心配|迷惑|申し訳|悪|甘え|頼)|(?:親|父|母|両親|"
    r"家族)と(?:話せ|話さ|顔を合わせ|目を合わせ)(?:な|ま)|(?:親|"
    r"父|母|両親|母親|父親|家族)(?:が|は|も)(?:うるさ|しつこ|口出し|せかす|急か|責め|"
    r"怒)|(?:親|父|母|両親)が(?:死|亡くな|いなくな)"
)
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
_DREADS = re.compile(
    r"(?:会い|出|行き|働き|起き|話し|動き)たく(?:な|あり|ね)|くて(?:こわ|怖|つら)|けど(?:こわ|怖)"
    r"|(?:が|は|も)(?:ほんとに|すごく|とても)?(?:こわ|怖|つら|辛|しんど|きつ|無理|むり|嫌|苦手|不安)"
)


def is_burden(written: str) -> bool:
    """Whether the writer weighs on somebody, or does not answer a friend."""
    return _BURDEN.search(written) is not None


def implied(written: str, text: str) -> str | None:
    """Who writes by what is told around them, in folded text and as it was typed; `parent`, `self` or None."""
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
