"""The words with which somebody is asked for: a person, a line, help at once.

Groups by name, with the dictionary's normalised forms of their words.

Review: before release, by a practitioner and by people who use the house in English.
"""

PEOPLE_WORDS: tuple[tuple[str, str], ...] = (
    (
        "person",
        (
            "プロ 受付 受け付け 窓口の人 人 人間 相談員 カウンセラー スタッフ オペレーター 担当 担当者 "
            "誰 職員 専門家 専門 ヒト 生身 先生 係 支援員 係員 有人 "
            "心理士 person human people someone somebody counselor counsellor operator staff agent "
            "anyone _someone 臨床心理士 公認心理師 ソーシャルワーカー ケースワーカー 保健師 専門職 "
            "有識者 中の人 係り 看護師 スタッフ様 保健士"
        ),
    ),
    (
        "named",
        (
            "プロ 受付 受け付け 相談員 カウンセラー スタッフ オペレーター 担当者 職員 専門家 人間 有人 "
            "生身 counselor counsellor person "
            "human operator agent _someone 臨床心理士 公認心理師 ソーシャルワーカー ケースワーカー "
            "保健師 専門職 中の人 心理士 支援員 係員 担当"
        ),
    ),
    ("manned", "有人 _someone"),
    ("reach", "掛ける かける 繋がる 出来る 開く 空く"),
    (
        "real",
        (
            "女性 男性 女 男 別 中 生身 本物 実際 リアル 直接 ちゃんと 有人 普通 何方 real actual live "
            "生 人力 肉声 本当 マジ 血 通う 若い 年配 "
            "同性 同じ 詳しい ベテラン"
        ),
    ),
    (
        "bot",
        (
            "ボット AI 機械 ロボット 自動 返信 自動返信 コンピューター コンピュータ 自動応答 応答 "
            "プログラム bot robot machine ai ロボ アンドロイド "
            "人工知能 チャットボット 自動音声 botさん"
        ),
    ),
    (
        "talk",
        (
            "話す はなす 喋る 相談 会話 チャット 話 聞く きく 書く 手紙 対応 電話 通話 伝える 見る "
            "話し合う 文章 遣り取り 面談 _talk talk speak "
            "chat write letter listen ビデオ通話 会う 打ち明ける 相談事 語る しゃべる お喋り 話せる 繋がる"
        ),
    ),
    (
        "connect",
        (
            "引き継ぐ 引継ぎ 引き継ぎ 渡す 回す つながる かわる 繋ぐ 代わる 替わる 変わる 換わる "
            "取り次ぐ 呼ぶ 出す 回す 交代 出る 交替 紹介 繋がる 代える 変える "
            "切り替える 頼む 切替 connect transfer call 引き合わせる 引継ぐ バトンタッチ タッチ 交換 "
            "チェンジ 同席 立ち会う 入る 交える 案内 "
            "差し向ける"
        ),
    ),
    ("hand", "見せる 渡す 送る 届ける 転送 手渡す 託す 預ける 提出 回す 共有 読ませる"),
    ("exist", "いらっしゃる 居る いる"),
    ("dislike", "苦手 嫌 厭 駄目 だめ 無理 嫌い"),
    (
        "rescue",
        ("助ける 救う 助け help save 救出 ヘルプ 守る"),
    ),
    ("reply", "返事 返信 意見 声 回答 アドバイス 助言 言葉 返答 reply answer advice"),
    (
        "others",
        (
            "息子 娘 子供 兄 弟 姉 妹 夫 妻 母 父 親 友達 友人 上司 同僚 孫 スマホ 携帯 写真 ゲーム ネット SNS "
            "パソコン ツイッター インスタ 掲示板 悪口"
        ),
    ),
    ("kin", "息子 娘 子供 兄 弟 姉 妹 夫 妻 母 父 私 僕 俺 自分 親 誰 子 孫"),
    (
        "line",
        (
            "窓口 命 ホットライン 救急車 警察 119 110 電話番号 相談先 連絡先 命の電話 警官 救急 "
            "相談窓口 交番 番号 いのちの電話 _line 911 999 "
            "駆け込み ダイヤル コールセンター 救急外来"
        ),
    ),
    (
        "seek",
        (
            "電話 掛ける かける 有る 教える 知る 何処 呼ぶ 夜中 繋がる 緊急 出来る 所 方 開く "
            "空く 番号 夜 今 深夜 時間 無料 call need where どこ 相談 命 いる 要る"
        ),
    ),
    ("phone", "電話 相談"),
    ("telephone", "電話 ダイヤル"),
    (
        "urgent",
        (
            "緊急 危ない 危険 SOS ヘルプ 至急 緊急事態 sos emergency urgent danger crisis 非常事態 "
            "ピンチ 非常 急 一大事 レスキュー"
        ),
    ),
    ("state", "状態 状況 命 身 事態 やばい 限界 助け 本当 まじ"),
)
