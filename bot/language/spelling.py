"""Spoken and clipped spellings as the dictionary knows them, so that the words come out whole."""

import re

from bot.language.dialect import standard
from bot.language.normal import kana, normal
from bot.language.spelling_forms import SPELLINGS
from bot.language.spelling_spoken import SIGNS, SPOKEN

_STRETCHED = re.compile("(?<=[ぁ-ん])[ー〜~]+")
_FROM_ABROAD = (
    "パス スキップ リセット ストップ ヘルプ バイバイ サンキュー ハロー ノーコメント データ スタッフ "
    "リスタート リプレイ ログアウト ネクスト サポート スタート タイム "
    "カウンセラー オペレーター キャンセル リピート チャット メニュー トップ バック オッケー イエス ノー ポーズ "
    "ミス ボタン ロボット ボット メッセージ"
)
_LOANS = _FROM_ABROAD.split()
_AS_HEARD = {kana(loan): loan for loan in _LOANS if len(loan) > 2 or loan == "パス"}
_LOAN = re.compile("|".join(sorted(_AS_HEARD, key=len, reverse=True)))
_KATAKANA = re.compile("[ァ-ヶ]")
_OTHERWISE_JAPANESE = re.compile("[ぁ-ん一-龥]")
_FRAMES = re.compile(
    r"(?:本当に|ほんとに|誠に|大変)?(?:す(?:み|い|ん)(?:ませ|ま)ん|ごめん(?:なさい|ね)?|"
    r"申し訳(?:ありません|ない|ございません)(?:です)?"
    r"|恐れ入ります|おそれいります|お手数(?:を?(?:おかけ|お掛け)(?:し|いたし)ます)?(?:です)?|"
    r"可能(?:であれば|なら(?:ば)?)|よ(?:ろし)?ければ"
    r"|でき(?:れば|たら|ましたら)|あの(?:う|ー|[ぉお])(?=、)?|え[えっ]?と|ねえ|とりあえず|"
    r"夜分(?:遅く|おそく)?に?|突然|急に|悪いけど|わるいけど)(?:が|けど|けれど)?[、,]?"
)
_SIGNS = (
    (re.compile("[👍👌🙆⭕○〇◯✅✔🆗🏻-🏿️♂♀‍!]+"), "はい"),
    (re.compile("[👎🙅❌✖×✕🆖🏻-🏿️♂♀‍!]+"), "いいえ"),
)
_ASIDE = re.compile(r"\([^()]*\)")
"""おはよ(夕方): what only stands beside."""
_DECORATION = re.compile("[🀀-🫿☀-➿⬀-⯿♪♡♥]+")


def spelled(text: str) -> str:
    """A message as the dictionary knows its words: `normal`, slang written out, frames of politeness left out."""
    text = normal(text)
    for sign, written in (*_SIGNS, *SIGNS):
        if sign.fullmatch(text):
            return written
    text = _ASIDE.sub("", _DECORATION.sub("", text)) or text
    if _KATAKANA.search(text) and not _OTHERWISE_JAPANESE.search(text) and len(text) > 1:
        text = kana(text)
    for spoken, written in SPOKEN:
        text = spoken.sub(written, text)
    text = standard(_LOAN.sub(lambda loan: _AS_HEARD[loan[0]], text))
    for spoken, written in SPELLINGS:
        text = spoken.sub(written, text)
    return _FRAMES.sub("、", _STRETCHED.sub("", text))
