"""The words for the ways out, as people type them, compared so that width, kana and です do not matter.

Review: before release, by a practitioner and by people who use the house in English.
`WHOLE` (parted by " / ") counts only as a whole message. `COMMANDS` are sentences that can be
meant in one way only; they count in a short message, and `REFUSALS` beside them say the opposite.
消えたい, もういいや and やめたい stand nowhere on purpose.
"""

from bot.model.reading import Intent

WHOLE: tuple[tuple[Intent, str], ...] = (
    (
        Intent.PAUSE,
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
        Intent.STOP,
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
        Intent.BACK,
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
        Intent.PERSON,
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
        Intent.DANGER,
        (
            "すぐの窓口 / すぐのまどぐち / 窓口 / まどぐち / 助けて / たすけて / 助けてください / "
            "たすけてください / 誰か助けて / だれか助けて / だれかたすけて / 誰かたすけて / 助けてほしい / "
            "たすけてほしい / 助けてくれ / ヘルプ / 危ない / あぶない / 緊急 / きんきゅう / 危険 / sos / "
            "いのちの電話 / 119 / 110 / 救急車 / 警察 / help / help me / help now / emergency / danger / "
            "crisis / urgent / urgent help / hotline / helpline / help lines / crisis line / save me"
        ),
    ),
    (
        Intent.LANGUAGE,
        (
            "language / languages / 言葉 / ことば / 言語 / げんご / 英語 / えいご / english / 英語で / "
            "日本語 / にほんご / 日本語で / japanese / nihongo / in english / in japanese / 言葉を変える / "
            "言語を変える / やさしい日本語 / easy japanese / change language / english please / "
            "speak english / do you speak english"
        ),
    ),
    (
        Intent.ERASE,
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
        Intent.MORE,
        (
            "ほか / 他 / その他 / そのほか / ほかに / 他に / メニュー / めにゅ / もっと / 一覧 / 使い方 / "
            "つかいかた / 何ができる / 何ができますか / more / menu / other / options / others / what can i do"
        ),
    ),
    (
        Intent.WITHDRAW,
        (
            "取り消す / 取消 / 取り消し / 取りけす / とりけす / とりけし / 取り消して / 取り下げる / "
            "取り下げ / 手紙を取り消す / 手紙を取り消して / 手紙を取り下げる / withdraw / take it back / "
            "withdraw my letter / take back my letter / unsend"
        ),
    ),
    (
        Intent.SKIP,
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
        Intent.YES,
        (
            "はい / ハイ / うん / ええ / そうです / そう / そうそう / その通り / そのとおり / いえす / yes / "
            "y / yeah / yep / yup / sure / ok / okay / おk / おけ / オッケー / おっけ / 了解 / わかりました / "
            "お願いします / おねがいします / お願い / おねがい / そうしたい / そうする / そうします / "
            "that's right / correct / please / yes please / ある / あります / はいはい / うんうん / もちろん / "
            "ほい / へい"
        ),
    ),
    (
        Intent.NO,
        (
            "いいえ / いえ / いや / いやだ / いやです / 嫌 / 嫌だ / 嫌です / やだ / ううん / ちがう / 違う / "
            "違います / ちがいます / のー / no / n / nope / nah / no thanks / no thank you / not really / "
            "ない / ないです / ありません / しない / しません / 遠慮します / やめて / いらない / いりません / "
            "要らない / いや結構 / 結構です / けっこうです / そうではない / そうじゃない / いやいや"
        ),
    ),
)

COMMANDS: tuple[tuple[Intent, str], ...] = (
    (Intent.WITHDRAW, r"手紙を?(?:取り消|取消|取り下げ|引っ込め|返して)|送ったの?を?(?:取り消|取り下げ)"),
    (Intent.WITHDRAW, r"\b(?:withdraw|take back|cancel) (?:my|the) (?:letter|message)\b"),
    (
        Intent.ERASE,
        (
            r"(?:書いたこと|書いたもの|会話|履歴|記録|でた|個人情報|ぜんぶ|全部|全て|すべて|ここでの話"
            r"|これまでの(?:こと|話))(?:を|は|も)?(?:ぜんぶ|全部|全て|すべて)?(?:消して|けして|消去|削除"
            r"|消し(?:たい|てほしい|てもらえ|てくださ|て下さ))"
        ),
    ),
    (
        Intent.ERASE,
        (
            r"\b(?:delete|erase|remove|clear) (?:(?:all|everything)\b|(?:all )?(?:of )?(?:my|this|the"
            r"|our) (?:data|conversation|chat|messages|history|words))"
        ),
    ),
    (
        Intent.PERSON,
        (
            r"(?:人|ひと|人間|相談員(?:さん)?|かうんせら(?:さん)?|担当者?(?:の人|の方|さん)?|すたっふ(?:さん)?"
            r"|誰か|だれか)(?:と|に)(?:直接)?(?:話|はな|相談|書|つない|つなげ|繋|代わ|かわ|替わ)(?:し|が|を|す"
            r"|い|って|き|く|せ|り|る)*(?:たい|ほしい|もらえ|いただけ|くださ|下さ|お願い|します|ます|る"
            r"|できますか|$)"
        ),
    ),
    (
        Intent.PERSON,
        (
            r"\b(?:talk|speak|write|chat) (?:to|with) (?:a |an |the |some )?(?:real |actual |live )?(?:person"
            r"|human|someone|somebody|counsel+or|people)\b"
        ),
    ),
    (
        Intent.BACK,
        (
            r"(?:ひとつ|一つ|1つ)?(?:前|まえ)(?:の(?:質問|画面|ところ|話|やつ))?(?:に|へ)(?:戻"
            r"|もど)(?:って(?:くださ|下さ|ほしい|もら|$)|して|る|り(?:たい|ます))"
        ),
    ),
    (Intent.BACK, r"\bgo back(?: (?:to|one|a)\b.{0,20})?$|\b(?:go|take me) (?:one )?(?:step )?back\b"),
    (
        Intent.LANGUAGE,
        (
            r"(?:英語|えいご|日本語|にほんご|いんぐりっしゅ|ほかの言葉|他の言語|別の言語|母国語"
            r"|やさしい日本語)(?:に|で)(?:して|変え|かえ|切り?替え|話(?:せ|し(?:たい|て))|お願い"
            r"|書い(?:て(?:くださ|下さ|ほし|もら|も)|たい))"
        ),
    ),
    (
        Intent.LANGUAGE,
        r"\b(?:in|to|speak|use) (?:english|japanese)(?: please)?$|\b(?:change|switch) (?:the )?language\b",
    ),
    (
        Intent.STOP,
        (
            r"(?:相談|会話|ちゃっと|この話|話|やりとり|今日)(?:を|は)(?:もう)?(?:やめ|止め|終わり?に?|おわり?に?"
            r"|ここまでに?|終了)(?:て|し)?(?:たい|ます|る|する|ください|下さい|りたい|ろうと思|おうと思)"
        ),
    ),
    (Intent.STOP, r"\b(?:stop|end|quit|close) (?:the|this|our) (?:chat|conversation|talk)\b"),
    (
        Intent.PAUSE,
        (
            r"(?:今日は|少し|ちょっと|すこし|一旦|いったん)(?:もう)?(?:休|やす)(?:みます|みたい|ませて|む$"
            r"|む[。ね])|(?:続き|つづき)は(?:また|あとで|後で|今度|明日)|^また(?:あとで|後で|今度|明日|来)"
        ),
    ),
    (Intent.PAUSE, r"\b(?:continue|come back|be back|talk) (?:again )?(?:later|tomorrow)\b"),
    (
        Intent.SKIP,
        (
            r"(?:この質問|その質問|これ|それ|ここ|質問|今)(?:は|を|には)(?:とば|飛ば|すきっぷ|ぱす|答えたくな"
            r"|こたえたくな|言いたくな|書きたくな|答えません)|(?:とばして|飛ばして|すきっぷして)(?:くださ|下さ"
            r"|いい|も|ほし)"
        ),
    ),
    (Intent.SKIP, r"\bskip (?:this|the|that) (?:question|one)\b|\b(?:rather|prefer) not (?:to )?(?:say|answer)\b"),
    (
        Intent.DANGER,
        (
            r"(?:すぐの?|いますぐの?|緊急の?|今(?:開いて|あいて)いる)(?:窓口|相談先|連絡先|電話)|^(?:誰か|だれか"
            r"|お願い|おねがい|早く|はやく)?、?(?:助けて|たすけて)"
        ),
    ),
    (
        Intent.DANGER,
        (
            r"\b(?:crisis|help|emergency) ?(?:line|lines|number|numbers|contacts)\b|^(?:please |somebody "
            r"|someone )help(?: me)?\b"
        ),
    ),
)
"""Searched in `normal.plain` text, which is in hiragana and has no long marks; the first that holds decides."""

REFUSALS = (
    r"(?:ない|ません|なくて|ずに|ないで)(?:[。、 ]|$|です|ので|けど|から|わ|よ|で|も|と)|たくな|こわい"
    r"|怖い|苦手|無理|むり|嫌|いや(?:だ|です|$)|べき|(?:言|い)われ|ですか|ますか|なぜ|どうして|以前|昔"
    r"|昨日"
    r"|\b(?:don't|dont|do not|not|never|can't|cannot|without|no|afraid|scared|hate|said|told|why)\b"
)
"""A command beside one of these is none: 人とは話したくない, 消さないで, 人と話すのが怖い, やめろと言われた."""
