"""Words for kin and offices that are typed in kana, as `who_words` has them, and what is only said to fill a pause."""

import re

_FILLERS = re.compile(
    r"(?:^|(?<=[、。 ]))(?:え[ーっぇ]*と|あの[ーぉう]?|その[ーぉ]|んー*と|え[ーぇ]+|まあ|はい|うん|あー)[、… ]+|"
    r"(?<=[一-龥ぁ-ん])[、…]+(?=です(?:[、。]|$))|[、… ]+(?:はい|うん|ね)[。]?$"
)
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


def spelled_out(text: str) -> str:
    """A text in Japanese without fillers, its kin and offices in kanji."""
    text = _FILLERS.sub("", text)
    for typed, word in _IN_KANA:
        text = typed.sub(word, text)
    return text
