"""The words of time that commands are made of: now, later, a rest, what one goes off to.

Groups by name, with the dictionary's normalised forms of their words.

Review: before release, by a practitioner and by people who use the house in English.
"""

TIME_WORDS: tuple[tuple[str, str], ...] = (
    ("away", "出掛ける 離席 離れる"),
    ("now", "今 いま さっき 先程 直前 只今 直ぐ now"),
    ("soon", "直ぐ 至急 早く 今直ぐ 急ぐ"),
    ("once", "一旦 一先ず 一回 一度 一時 取り敢えず いったん"),
    ("hurry", "焦らせる 急がせる せかす 急ぐ 急かす 焦る 慌てる"),
    ("already", "もう"),
    (
        "rest",
        (
            "一服 休む 休憩 中断 離れる 離席 一息 保留 一時停止 ポーズ 休止 外す 小休止 休み _pause "
            "pause rest 中座 小休憩 一休み 休み時間 一息つく "
            "休息 休養 離脱 持ち越し 持ち越す 先延ばし 延期 お預け 仮眠 一眠り 昼寝 タイム タンマ"
        ),
    ),
    (
        "wait",
        ("待つ 待機 待ち"),
    ),
    (
        "sleep",
        ("寝る 休む 眠る 就寝 落ちる 仮眠 一眠り 昼寝 布団 入る"),
    ),
    ("later", "改めて 又 後 後程 今度 後日 次回 改める また 後回し 又々 あと _later later tomorrow"),
    ("later_weak", "続き 続ける 続く continue"),
    (
        "time",
        (
            "改めて 明日 夜 朝 夕方 来週 昼 今夜 今晩 明後日 週末 明朝 来月 日 時間 午後 夜中 あした "
            "後 落ち着く 起きる 月曜 土曜 日曜 暇 帰る 元気 今度 "
            "tonight day another next week 夕べ 早朝 明け方 明晩 翌日 翌朝 来年 再来週 平日 休日 祝日 "
            "連休 午前 昼間 晩 正午 夕食後 昼過ぎ "
            "晩方 水曜 火曜 木曜 金曜 土日 週明け 月末 年明け 数日 二三日 後々 いつか 何時か 体調 調子 "
            "機会 折 近々 近い"
        ),
    ),
    (
        "come",
        (
            "来る 話す 書く 遣る 連絡 続ける 見る 開く 入る 寄る 伺う 為る 相談 続き 覗く 立ち寄る "
            "返事 考える 答える 聞く 始める 戻る 読む 参る 続く 続き 使う 良い 会う come"
        ),
    ),
    ("coming", "来る 伺う 寄る 入る 覗く 書く 参る 立ち寄る 戻る"),
    ("seat", "席 此処 今日 ひと息 付く つく 手 一休み"),
    (
        "moment",
        ("時間 間 猶予 暫く しばし 数日 二三日 一週間 暫し 分 秒 考え"),
    ),
    (
        "errand",
        (
            "出掛ける 散歩 仕事 用事 病院 食べる 御飯 風呂 御風呂 入る トイレ 買い物 飲む ご飯 夕飯 "
            "昼飯 御手洗い 飯 薬 食事 お茶 迎え 迎える 洗濯 家事 茶 買物 "
            "風呂掃除 料理 夕食 昼食 朝食 朝ご飯 昼ご飯 晩ご飯 夕ご飯 夕御飯 晩御飯 犬 猫 ゴミ 塵 "
            "お使い 用 用足し 配達 宅配 宅急便 来客 お客 客 電話 バス 電車 "
            "駅 到着 運転 歯磨き 洗い物 皿洗い 支度 準備 掃除 片付け"
        ),
    ),
)
