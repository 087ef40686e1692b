"""The words that answers and courtesies are made of.

Groups by name, with the dictionary's normalised forms of their words.

Review: before release, by a practitioner and by people who use the house in English.
"""

ANSWER_WORDS: tuple[tuple[str, str], ...] = (
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
            "idk dunno possibly ぼちぼち どう 五分 何とも 何と"
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
