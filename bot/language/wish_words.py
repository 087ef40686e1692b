"""The words of the wishes, by what they stand for, and which of them make a wish.

A Japanese word stands here as the dictionary's normalised form. A word in no group is content: whoever uses one is
telling something, and a clause that tells something asks for nothing (仕事をやめたい, 電気を消して).

Review: before release, by a practitioner and by people who use the house in English.
"""

Groups = frozenset[str]
UNKNOWN: Groups = frozenset()

_WORDS: tuple[tuple[str, str], ...] = (
    (
        "frame",
        (
            "もう 一寸 少し 少々 やっぱり 矢張り 一旦 直接 ちゃんと 早い 早く 出来る 本当 とにかく "
            "兎に角 全然 もっと 良く 余り 既に "
            "先ず 何とか ぜひ 是非 じゃあ では それでは ほな ほんなら なら 其れで 取り敢えず "
            "じゃ 此の 其の まだ 未だ 一番 こと 訳 様 "
            "よう 方 ほう 為 感じ ところ 所 気持ち 普通 正直 今 いま 今は さて 一度 一回 ちゃう "
            "eh 手続き 手続 跡形 こら コラ 直に じか 本真 関する まるごと 丸ごと 相手 気分 番 もん 物 そして "
            "可能 ちょい 方法 やり方 仕方 前者 済む 又は 絶対 絶対に 何か お願い "
            "御願い"
        ),
    ),
    ("self", "私 自分 僕 俺 うち わたし 儂 当方 ワイ me myself"),
    (
        "this",
        (
            "貴方 あなた 此方 こちら 以上 ブラウザ タブ ページ サイト ボタン 此れ 其れ 此処 そこ 其処 あれ 相談 "
            "会話 チャット 話 遣り取り トーク 話し合い 画面 "
            "アプリ 辺 へん 今日 本日 きょう 今回 "
            "メッセージ 質問 此の辺 conversation chat talking session this asking questions"
        ),
    ),
    ("now", "今 いま さっき 先程 直前 只今 直ぐ now"),
    ("soon", "直ぐ 至急 早く 今直ぐ 急ぐ"),
    (
        "person",
        (
            "プロ 受付 受け付け 窓口の人 人 人間 相談員 カウンセラー スタッフ オペレーター 担当 担当者 誰 職員 "
            "専門家 専門 "
            "ヒト 生身 先生 係 支援員 係員 有人 心理士 "
            "person human people someone somebody counselor counsellor operator staff agent anyone _someone"
        ),
    ),
    (
        "named",
        (
            "プロ 受付 受け付け 相談員 カウンセラー スタッフ オペレーター 担当者 職員 専門家 人間 有人 生身 counselor "
            "counsellor person human operator agent _someone"
        ),
    ),
    ("manned", "有人 _someone"),
    ("tell", "教える 知る how"),
    ("doing", "遣る"),
    ("reach", "掛ける かける 繋がる 出来る 開く 空く"),
    ("well", "上手い 旨い 上手 言葉 まとまる"),
    ("real", "女性 男性 女 男 別 中 生身 本物 実際 リアル 直接 ちゃんと 有人 普通 何方 real actual live"),
    (
        "bot",
        (
            "ボット AI 機械 ロボット 自動 返信 自動返信 コンピューター コンピュータ 自動応答 "
            "応答 プログラム bot robot machine ai"
        ),
    ),
    (
        "talk",
        (
            "話す はなす 喋る 相談 会話 チャット 話 聞く きく 書く 手紙 対応 電話 通話 伝える "
            "見る 話し合う 文章 遣り取り 面談 "
            "_talk talk speak chat write letter listen"
        ),
    ),
    (
        "connect",
        (
            "引き継ぐ 引継ぎ 引き継ぎ 渡す 回す つながる かわる 繋ぐ 代わる 替わる 変わる 換わる 取り次ぐ 呼ぶ "
            "出す 回す 交代 出る 交替 紹介 繋がる "
            "代える 変える 切り替える 頼む 切替 connect transfer call"
        ),
    ),
    ("exist", "いらっしゃる 居る いる"),
    ("dislike", "苦手 嫌 厭 駄目 だめ 無理 嫌い"),
    ("rescue", "助ける 救う 助け help save"),
    ("others", "息子 娘 子供 兄 弟 姉 妹 夫 妻 母 父 親 友達 友人 上司 同僚 孫 スマホ 携帯 写真 ゲーム"),
    ("kin", "息子 娘 子供 兄 弟 姉 妹 夫 妻 母 父 私 僕 俺 自分 親 誰 子 孫"),
    (
        "line",
        (
            "窓口 命 ホットライン 救急車 警察 119 110 電話番号 相談先 連絡先 命の電話 警官 "
            "救急 相談窓口 交番 番号 いのちの電話 _line 911 999"
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
    ("tell", "教える 知る"),
    ("urgent", "緊急 危ない 危険 SOS ヘルプ 至急 緊急事態 sos emergency urgent danger crisis"),
    ("state", "状態 状況 命 身 事態 やばい 限界 助け 本当 まじ"),
    (
        "erase",
        (
            "deleted erased removed ポイ ぽい 吹っ飛ばす 吹き飛ばす 消す 消去 削除 抹消 破棄 デリート クリア "
            "処分 捨てる 抹殺 delete erase "
            "remove clear wipe forget destroy _erase"
        ),
    ),
    (
        "record",
        (
            "保存 サーバー サーバ earlier 書き込み 書き込む 投稿 レス  全部 全て 書く 履歴 記録 データ 会話 情報 "
            "個人情報 メッセージ "
            "遣り取り 内容 ログ "
            "話す 奴 物 もの こと 文 文章 さっき 今迄 此れ迄 "
            "アカウント 入力 言う 送る 手紙 此処 此れ 其れ 今 いま 先程 チャット 話 相談 打つ "
            "登録 分 過去ログ 残る 投稿 送信 痕跡 名前 返事 答え 一切 綺麗 "
            "my data messages message everything all history what wrote said words conversation "
            "chat record records it this that info whole "
            "information text everything last typed account sent i've"
        ),
    ),
    ("own", "私 自分 僕 俺 うち my"),
    ("return", "戻る 戻す バック 引き返す _return back previous"),
    (
        "before",
        (
            "上 うえ 欄 ひとこと 一言 最後 前 一 1 個 さっき 先 先程 質問 画面 所 とこ 選択 奴 手前 直前 ページ "
            "一個 話 答え "
            "回答 選択肢 其れ メニュー one step question screen page last previous answer つ "
            "ステップ 直す"
        ),
    ),
    ("front", "前 一個前 手前 直前 前回"),
    ("mistake", "間違える 滑る すべる 間違い まちがえる ミス 誤り 入力ミス 操作ミス 打ち間違い 誤る 誤字 _mistake"),
    (
        "push",
        (
            "指 押す 選ぶ 選択 入力 答える 答え 書く 打つ ボタン 送る タップ 回答 番号 操作 さっき "
            "今 此れ 先程 触る 言う 手 my last"
        ),
    ),
    (
        "redo",
        (
            "選び直す 書き直す 打ち直す 入れ直す 言い直す 遣り直し 直す 変更 変える 訂正 修正 取り消す "
            "キャンセル 遣り直す なおす 取消 取り消し 撤回 _redo undo"
        ),
    ),
    ("answered", "答え 回答 さっき 先程 選択 入力 此れ 其れ 今 質問 答える 選ぶ 前 押す いま 返事"),
    ("choose", "選ぶ 選び"),
    ("none", "なし 無し ノーカン"),
    ("start", "最初 はじめ 初め 始め 頭 ゼロ 零 トップ 振り出し スタート 冒頭 start 始める ホーム _restart"),
    ("reset", "仕切り直す 仕切り直し リセット リスタート _restart restart reset"),
    ("again", "再送 再度 繰り返す リピート 繰り返し repeat _again again"),
    (
        "say",
        (
            "付ける つける 振る 言う ゆう 教える 見せる 読む 表示 説明 話す 聞く きく 送る 出す 貼る 質問 尋ねる "
            "say ask tell show question use"
        ),
    ),
    ("shown", "書く 言う ゆう 教える 見せる 表示 説明 送る 質問 出す 聞く 問い 内容"),
    ("what", "何と 何 なに どう どういう 何て what"),
    ("missed", "聞き逃す 聞き取る 見逃す 読み飛ばす 見落とす 聞き漏らす 聞きそびれる missed"),
    ("listen", "聞こえる 聞く 読む 見る"),
    (
        "easy",
        "ゆっくり 簡単 平易 シンプル 短い 噛み砕く 平仮名 振り仮名 ふりがな ルビ 分かる 短め のんびり ひらがな _slower",
    ),
    (
        "ease",
        (
            "ゆっくり 簡単 平易 シンプル 短い 噛み砕く 平仮名 振り仮名 ふりがな ルビ 短め ひらがな 手短 小分け "
            "小出し 少しずつ _slower"
        ),
    ),
    (
        "word",
        (
            "言葉 文 文章 漢字 日本語 説明 言い方 表現 字 文字 質問 話 単語 言い回し 用語 ペース "
            "テンポ 内容 専門用語 カタカナ語 words english you sentence"
        ),
    ),
    ("hard", "難しい 複雑 早い 速い 長い 小難しい ややこしい 難解"),
    ("much", "多い 沢山 一度 一遍"),
    ("read", "読む"),
    ("meaning", "意味 意図 意味不明 ちんぷんかんぷん"),
    ("know", "分かる 知る 理解 見当"),
    ("lost", "さっぱり ちんぷんかんぷん"),
    (
        "pass",
        (
            "スルー 空欄 白紙 無回答 未記入 パス スキップ 飛ばす ノーコメント 内緒 秘密 勘弁 控える skip pass "
            "割愛 黙秘 避ける _rathernot"
        ),
    ),
    ("next", "次 _next"),
    ("go", "行く 進む 言う ゆう 移る 為る 下さる 質問 お願い"),
    (
        "question",
        (
            "質問 其れ 此れ 此処 そこ 今 点 話 こと 答え 回答 問い 所 さっき 項目 個人情報 "
            "設問 件 其処 その question this that one it answer ask"
        ),
    ),
    ("answer", "答える 答え 言う 教える 明かす 回答 申し上げる 語る answer say tell"),
    ("spoken", "話す はなす 喋る 書く 伝える 話 出す talk"),
    ("other", "別 違う 他 外 他の 別の"),
    ("address", "出る 押しかける 話し掛ける 話しかける はなしかける 構う 関わる 絡む 触る 付き纏う 来る 追う"),
    ("continue", "続ける 続く 継続 続行"),
    ("once", "一旦 一先ず 一回 一度 一時 取り敢えず いったん"),
    ("keep", "残す 保存 保管 セーブ 記録 取る 取っておく 覚える メモ"),
    ("all", "全部 全て 一切 丸ごと 何もかも"),
    ("hurry", "焦らせる 急がせる せかす 急ぐ 急かす 焦る 慌てる"),
    ("howto", "手順 使用方法 取説 説明書 _use 使い方 操作方法 操作"),
    ("use", "使う 操作 使い方 進める 進む 動かす"),
    ("show", "教える 見せる 示す 聞かせる 知らせる 続ける 進める"),
    ("how", "どう どない 如何 どうして 何故"),
    ("degree", "一寸 少し 大分 だいぶ ずっと 随分 ずいぶん かなり もっと 結構 相当 遥か"),
    ("where", "所 とこ 場所 何処 ところ どこ"),
    ("depend", "因る 依る よる"),
    ("case", "場合 時 日 状況 気分 体調 物 こと 時々"),
    ("recall", "覚える 思い出す 記憶"),
    ("explain", "説明 表現 言葉 言語化 言い表す"),
    ("relieved", "話す 話せる 相談 来る 聞く 書く 話 使う 読む 伝える 吐く 言う ホッと ほっと 楽"),
    ("touch", "聞く きく 触れる 質問 問う 訊く ask"),
    (
        "personal",
        (
            "年齢 歳 名前 場所 住所 所 住む 地域 性別 住まい 県 家族 年 詳しい 事情 理由 生年月日 "
            "本名 仕事 過去 昔 家庭 内容 個人的 プライベート name age"
        ),
    ),
    ("topic", "話 話題 質問 件"),
    (
        "end",
        (
            "打ち止め 打ち止 打ち切る 停止 退会 打ち切り 幕 やめる 止める 辞める 終わる 終える 終了 終わり "
            "おしまい お仕舞い 閉じる 閉める 締める 切る 中止 "
            "ストップ 落ちる 失礼 退出 退室 抜ける 解散 "
            "切り上げる 帰る やめ 御仕舞い 終い お開き 撤収 ログアウト 終わらせる "
            "御終い 去る 締める 打ち切る お終い "
            "stop end quit close exit finish done _end leave enough"
        ),
    ),
    (
        "off",
        ("停止 退会 終了 ストップ 閉じる 失礼 お開き 打ち切る ログアウト 退出 退室 切り上げる 解散 _end"),
    ),
    ("despair", "終わり おしまい お仕舞い 終い お終い 御終い"),
    ("already", "もう"),
    ("farewell", "さようなら バイバイ 左様なら bye"),
    ("matter", "こと 件 事"),
    ("huh", "何と"),
    ("forget", "忘れる forget"),
    ("think", "考える"),
    ("enough", "良い 結構 十分"),
    ("visit", "来る 参る"),
    ("hush", "黙る 静か 放る 放っとく ほる ほっとく ほうっとく"),
    ("close", "終わる 終える 終了 閉じる"),
    (
        "tired",
        (
            "詰まらない しつこい 煩い うざい 嫌 嫌に 無駄 下らない 意味 違う 充電 電池 切れる 来客 親 来る 成る "
            "時間 無い "
            "役 立つ 聞く 書く ビクッ 度 人 疲れる しんどい 眠い うんざり 面倒 飽きる 質問 時間 ばかり 遅い "
            "忙しい 面倒臭い 今日 目 tired questions"
        ),
    ),
    (
        "send",
        (
            "おくる 送る 連絡 メッセージ 通知 返信 お知らせ 御知らせ 知らせ 送信 配信 通知 メルマガ 登録 返事 "
            "messaging sending texting message messages texts me"
        ),
    ),
    ("sent", "チャット アプリ お知らせ 知らせ メッセージ 通知 連絡 返信 返事"),
    ("need", "要らぬ いる 入る 要る 必要 興味 関心 用 need"),
    ("rest", "一服 休む 休憩 中断 離れる 離席 一息 保留 一時停止 ポーズ 休止 外す 小休止 休み _pause pause rest"),
    ("wait", "待つ"),
    ("sleep", "寝る 休む 眠る 就寝 落ちる"),
    ("later", "改めて 又 後 後程 今度 後日 次回 改める また 後回し 又々 あと _later later tomorrow"),
    ("later_weak", "続き 続ける 続く continue"),
    (
        "time",
        (
            "改めて 明日 夜 朝 夕方 来週 昼 今夜 今晩 明後日 週末 明朝 来月 日 時間 午後 夜中 あした "
            "後 落ち着く 起きる 月曜 土曜 日曜 暇 帰る 元気 今度 tonight day "
            "another next week"
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
    ("moment", "時間 間 猶予"),
    (
        "errand",
        (
            "出掛ける 散歩 仕事 用事 病院 食べる 御飯 風呂 御風呂 入る トイレ 買い物 飲む ご飯 夕飯 昼飯 "
            "御手洗い 飯 薬 食事 お茶 迎え 迎える 洗濯 家事 茶"
        ),
    ),
    (
        "yes",
        (
            "はい うん ええ そう 勿論 是非 了解 OK 当たり 正解 承知 オーケー 同意 賛成 ok 通り "
            "はいはい 納得 オッケー イエス 承る 合う ピンポン 了承 ハイ "
            "yes y yeah yep yup sure okay ya correct exactly right absolutely definitely _yes agreed indeed"
        ),
    ),
    (
        "accept",
        (
            "任す 取り計らう 任せる 方向 線 形 流れ 儘 まま 其れ 其の 此れ 様 よう 助かる 宜しく 見る 教える "
            "願う 頼む お願い 思う 有る please 感じ 通り まあ"
        ),
    ),
    ("please", "願う 頼む お願い 宜しく 御願い please"),
    ("consume", "きく 見る 読む 知る 聞く 試す 遣る 受ける 教える 使う"),
    ("mind", "構う 問題 支障 差し支える 差し支え 異存 異論"),
    ("fine", "十分 良い 大丈夫 結構 _fine"),
    (
        "no",
        (
            "断り 断る お断り いいえ いえ 否 違う 嫌 無理 遠慮 不要 見送る 見送り 間に合う ノー 違い 否定 いや "
            "駄目 ううん no "
            "n nope nah _no naw いやいや いえいえ ブー"
        ),
    ),
    ("nay", "いいえ いえ 否 いや ううん no nope nah いえいえ いやいや"),
    ("aside", "今 別 未だ 私 特 もう 特に 自分 今日 遠慮 うち 別に 今回 まだ"),
    ("which", "どちら どっち 何 どう 何方 なん はい いいえ 良い 干支 どれ"),
    ("either", "どちら どっち 何方"),
    (
        "doubt",
        (
            "微妙 迷う 半々 曖昧 悩む 多分 恐らく 五分五分 半分 複雑 _unsure maybe perhaps "
            "idk dunno possibly ぼちぼち ノーコメ どう 五分 何とも 何と"
        ),
    ),
    ("sure", "さあ どうかな"),
    ("decide", "決める 選ぶ 答える 考える 纏まる"),
    (
        "thanks",
        (
            "お蔭 御蔭 お陰 お陰様 お蔭様 御蔭様 御陰 有り難う サンキュー 大きに 感謝 助かる 恩 有り難い 多謝 "
            "御礼 礼 _thanks"
        ),
    ),
    ("care", "世話 お世話 御世話"),
    (
        "thankful",
        (
            "やさしい 易しい 話 聞く 丁寧 返事 答え 親切 相談 本当 何時も 今日 色々 楽 成る どう 心 気 こんな "
            "長い 優しい 言葉 少し 付き合う 夜 夜中 遅い 深い 此処 貰う お話 気持ち 時間 "
            "対応 安心 ほっと 嬉しい 心から 助かる 皆 皆さん 大変 ご親切 説明 色んな 誠 分かる "
            "頂戴 力 抜ける 遅い お礼 遅れる 存じる 元気 出る 勇気 軽い 救う 和む すっきり 晴れる 安らぐ "
            "申し上げる 着る 書く 聞かせる 読む 胸 肩 荷 "
            "温かい 暖かい 親身 励ます 励まし "
            "聞ける 話せる 落ち着く 心強い 参考 又 "
            "helped that it for listening everything advice your talking today help useful better"
        ),
    ),
    (
        "greet",
        (
            "今日は 今晩は 御早う おはようございます やあ もしもし ハロー ヘイ 御邪魔 御免下さい "
            "ただいま お邪魔 今日わ ごきげんよう はろー _greeting hello hi"
        ),
    ),
    (
        "greeting",
        (
            "目 掛かる 初 お初 申し上げる 何卒 どうぞ 来る 使う 夜分 突然 参る 初心者 申す 宜しく 願う 初めて "
            "失礼 為る お願い 始める 御世話 世話 成る 皆 皆さん"
        ),
    ),
    ("good", "良い"),
)


def _groups() -> dict[str, Groups]:
    found: dict[str, set[str]] = {}
    for group, words in _WORDS:
        for word in words.split():
            found.setdefault(word, set()).add(group)
    return {word: frozenset(groups) for word, groups in found.items()}


GROUPS: dict[str, Groups] = _groups()
"""Each word with the groups that it belongs to."""
