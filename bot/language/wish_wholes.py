"""Words that count only as a whole message, compared so that width, kana and です do not matter.

消えたい, もういいや and やめたい stand nowhere on purpose. Everything longer is the grammar's (`wish_rules`).

Review: before release, by a practitioner and by people who use the house in English.
"""

import re

from bot.language.normal import bare, plain
from bot.language.wish import Wish

WHOLE: tuple[tuple[Wish, str], ...] = (
    (
        Wish.PAUSE,
        (
            "あとで / 後で / またあとで / また後で / また今度 / またこんど / 休む / やすむ / 休み / 休憩 / "
            "きゅうけい / ひとやすみ / 一休み / 休みます / 休みたい / 少し休む / ちょっと休む / "
            "すこし休みます / 少し休みたい / ちょっと休みたい / ちょっと休憩 / 少し休憩 / 休憩したい / "
            "いったん休む / 中断 / 一時停止 / ポーズ / また来ます / また来る / またきます / またくる / "
            "また明日 / またあした / 離席 / 離れます / ちょっと離れます / 待って / ちょっと待って / まって / "
            "pause / later / not now / brb / break / take a break / i need a break / back later / wait / rest"
        ),
    ),
    (
        Wish.STOP,
        (
            "ここまで / 今日はここまで / きょうはここまで / ここまでにする / ここまでにします / やめる / "
            "やめます / もうやめる / もうやめます / 今日はやめる / 今日はやめます / やめておく / やめとく / "
            "やめときます / 終わり / おわり / 終わりにする / 終わりにします / 終わる / 終わります / おわる / "
            "おわります / おしまい / 終了 / しゅうりょう / 閉じる / とじる / 中止 / もういい / もういいです / "
            "もう結構 / もう結構です / ストップ / 帰る / 帰ります / さようなら / さよなら / 今日は終わり / "
            "今日はもう終わり / ばいばい / stop / quit / end / exit / bye / goodbye / good bye / i'm done / "
            "im done / that's all / thats all / done / enough / close / finish"
        ),
    ),
    (
        Wish.BACK,
        (
            "もどる / 戻る / 戻ります / もどります / 戻して / もどして / 戻って / もどって / "
            "ひとつ前 / 一つ前 / 1つ前 / "
            "ひとつもどる / ひとつ戻る / 一つ戻る / 前 / 前へ / まえ / 前に戻る / まえにもどる / "
            "ひとつ前に戻る / 一つ前に戻る / 前に戻して / 戻りたい / もどりたい / 間違えた / 間違えました / "
            "まちがえた / まちがえました / 押し間違えた / 押し間違い / バック / やりなおす / やり直す / "
            "やり直したい / back / go back / undo / previous / step back"
        ),
    ),
    (
        Wish.HUMAN,
        (
            "人に書く / 人に書きたい / ひとに書く / ひとにかく / 人と話したい / 人と話す / ひとと話したい / "
            "ひととはなしたい / 人と話がしたい / 人に話したい / 人に相談 / 人に相談したい / 人間 / "
            "人間と話したい / 人 / ひと / 相談員 / そうだんいん / 相談員と話したい / 相談員に相談したい / "
            "相談員に書く / 相談員に書きたい / 相談員さん / 担当者 / 担当の人 / カウンセラー / "
            "カウンセラーと話したい / オペレーター / 人に見せる / 一文だけ人に見せる / 手紙 / 手紙を書く / "
            "手紙を書きたい / スタッフ / 誰かと話したい / だれかと話したい / 誰かに話したい / person / human / "
            "a person / a human / talk to a person / talk to a human / talk to someone / speak to a person / "
            "speak to someone / counselor / counsellor / i want to talk to a person / "
            "i want to talk to someone / write to a person / real person / agent / letter / write a letter"
        ),
    ),
    (
        Wish.HELP,
        (
            "すぐの窓口 / すぐのまどぐち / 窓口 / まどぐち / 助けて / たすけて / 助けてください / "
            "たすけてください / 誰か助けて / だれか助けて / だれかたすけて / 誰かたすけて / 助けてほしい / "
            "たすけてほしい / 助けてくれ / ヘルプ / 危ない / あぶない / 緊急 / きんきゅう / 危険 / sos / "
            "いのちの電話 / 119 / 110 / 救急車 / 警察 / help / help me / help now / emergency / danger / "
            "crisis / urgent / urgent help / hotline / helpline / help lines / crisis line / save me"
        ),
    ),
    (
        Wish.LANGUAGE,
        (
            "language / languages / 言葉 / ことば / 言語 / げんご / 英語 / えいご / english / 英語で / "
            "日本語 / にほんご / 日本語で / japanese / nihongo / in english / in japanese / 言葉を変える / "
            "言語を変える / やさしい日本語 / easy japanese / change language / english please / "
            "speak english / do you speak english"
        ),
    ),
    (
        Wish.DELETE,
        (
            "ぜんぶ消す / 全部消す / ぜんぶけす / 全て消す / すべて消す / ぜんぶ消して / 全部消して / "
            "全部消したい / ぜんぶ消したい / 消して / けして / 消す / けす / 消去 / 削除 / さくじょ / 全削除 / "
            "全部削除 / 削除して / データを消して / 履歴を消して / 会話を消して / 記録を消して / 全部忘れて / "
            "ぜんぶわすれて / 忘れて / わすれて / なかったことにして / なかったことにしたい / erase / "
            "erase all / erase everything / delete / delete all / delete everything / delete my data / "
            "forget me / forget everything / remove my data / clear"
        ),
    ),
    (
        Wish.MORE,
        (
            "ほか / 他 / その他 / そのほか / ほかに / 他に / メニュー / めにゅ / もっと / 一覧 / 使い方 / "
            "つかいかた / 何ができる / 何ができますか / more / menu / other / options / others / what can i do"
        ),
    ),
    (
        Wish.WITHDRAW,
        (
            "取り消す / 取消 / 取り消し / 取りけす / とりけす / とりけし / 取り消して / 取り下げる / "
            "取り下げ / 手紙を取り消す / 手紙を取り消して / 手紙を取り下げる / withdraw / take it back / "
            "withdraw my letter / take back my letter / unsend"
        ),
    ),
    (
        Wish.SKIP,
        (
            "とばす / 飛ばす / とばして / 飛ばして / スキップ / skip / パス / pass / 答えたくない / "
            "こたえたくない / 言いたくない / いいたくない / 書きたくない / 話したくない / 答えない / "
            "答えません / 言いません / 答えたくありません / 言いたくありません / ノーコメント / 秘密 / "
            "ひみつ / 内緒 / ないしょ / 次 / つぎ / 次へ / とばしたい / 飛ばしたい / skip it / skip this / "
            "next / rather not say / i'd rather not say / prefer not to say / i don't want to answer / "
            "no comment / don't want to say"
        ),
    ),
    (
        Wish.YES,
        (
            "はい / ハイ / うん / ええ / そうです / そう / そうそう / その通り / そのとおり / いえす / yes / "
            "y / yeah / yep / yup / sure / ok / okay / おk / おけ / オッケー / おっけ / 了解 / わかりました / "
            "お願いします / おねがいします / お願い / おねがい / そうしたい / そうする / そうします / "
            "that's right / correct / please / yes please / ある / あります / はいはい / うんうん / もちろん / "
            "ほい / へい / 見る / 見ます / 読む / 読みます / 聞く / 聞きます"
        ),
    ),
    (
        Wish.NO,
        (
            "いいえ / いえ / いや / いやだ / いやです / 嫌 / 嫌だ / 嫌です / やだ / ううん / ちがう / 違う / "
            "違います / ちがいます / のー / no / n / nope / nah / no thanks / no thank you / not really / "
            "ない / ないです / ありません / しない / しません / 遠慮します / やめて / いらない / いりません / "
            "要らない / いや結構 / 別に / べつに / そうではない / そうじゃない / いやいや"
        ),
    ),
)


WHOLES: dict[str, Wish] = {
    form: wish
    for wish, words in WHOLE
    for word in words.split(" / ")
    for form in (plain(word), bare(word))
    if len(form) > 1 or form == plain(word)
}
"""Each word of `WHOLE` in the forms that a message is compared in."""

_ENGLISH_PERSON = (
    r"(?:please |let me |(?:can|could|may) i |(?:how|where) (?:can|do) i |i wanna "
    r"|(?:i (?:want|need|wish|would (?:like|love))|i'd (?:like|love)|is it possible) to )+"
    r"(?:(?:talk|speak|chat) (?:to|with)|write(?: a letter)? to) "
    r"(?:a |an |one of your )?(?:real |actual )?"
    r"(?:person|human(?: being)?|someone|somebody|anyone|anybody|counsel+ors?|staff)(?: here)?(?:,? please)?"
)
_PERSON = (
    r"(?:(?:誰か|だれか)?(?:人間|にんげん|人|ひと)|(?:誰|だれ|どなた)か|(?:相談員|そうだんいん|かうんせら|すたっふ|担当者?)(?:さん|の(?:人|方|かた))?)"
    r"(?:と(?:は|お?話(?:し|が|を)?)|に(?:は|お?話|書|か|お?相談(?:し|が|を)?|手紙(?:を|が)(?:書|出)))"
)
_WISHED = (
    r"(?:(?:な?し|き|い)?たい(?:と思(?:い|ってい)ます)?|(?:な?し|い)て(?:み(?:たい|ても?))?も?(?:いい|よい|良い)?"
    r"|(?:な?[せけ]|でき)(?:る|ます))"
)
_SOFTLY = r"(?:(?:の|ん)?です)?(?:かな?|が|けど|けれども?|いいですか|お?願いします)*"
PERSON = re.compile(f"{_ENGLISH_PERSON}|{_PERSON}{_WISHED}{_SOFTLY}")
"""A sentence in `plain` form that only wishes for a person, and tells nothing beside: not even which one, or how."""
