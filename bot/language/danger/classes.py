# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""Classes of words: a rule names `@pill` and means every medicine. A word may belong to several.

Japanese words stand in Sudachi's normalised form. Review: before release, with the rules.
"""

_JAPANESE = {
    # People around the writer.
    "kin": "息子 娘 長男 次男 三男 四男 長女 次女 三女 子供 子 孫 孫娘 兄 弟 姉 妹 兄弟 姉妹 夫 旦那 主人 妻 嫁 家内 女房 彼氏 "
    "彼女 彼 恋人 相方 パートナー 父 母 親 両親 父親 母親 お父さん お母さん 御父さん 御母さん 義父 義母 祖父 祖母 お爺さん お婆さん "
    "爺 婆 お祖父さん お祖母さん 祖父さん 祖母さん 叔父 叔母 伯父 伯母 従兄弟 甥 姪 友達 友人 友 同僚 先輩 後輩 知人 本人 当人 "
    "生徒 児童 利用者 相談者 患者 家族 パパ ママ お兄ちゃん お姉ちゃん お兄さん お姉さん 兄貴 姉貴 親父 御袋 婿 婚約者 継父 継母 "
    "従姉妹 母ちゃん 父ちゃん 御袋さん おとん おかん 弟子 ちびっこ 末っ子 双子 身内 相手 彼奴 赤ちゃん 赤ん坊 幼児 園児 男性 女性 男の子 女の子 お子さん 義兄 義弟 親友 "
    "姑 舅 義理 老母 老父 下の子 上の子 ちび とーちゃん かーちゃん 父さん 母さん 兄さん 姉さん 祖父母 高校生 中学生 小学生 大学生 倅 "
    "弟さん 奥さん 旦那さん おじさん おばさん 娘さん 息子さん 少年 少女 彼等 伴侶 連れ合い 老親 クライアント 当事者 住人 親御 子供",
    "child": "息子 娘 長男 次男 三男 四男 長女 次女 三女 子供 子 孫 孫娘 赤ちゃん 赤ん坊 幼児 園児 児童 生徒 末っ子 双子 甥 姪 少年 少女 "
    "男の子 女の子 お子さん 小学生 中学生 高校生 子供 倅",
    "young": "赤ちゃん 赤ん坊 幼児 園児 児童 孫 孫娘 甥 姪 小学生 幼い 赤子 甥っ子 姪っ子",
    "little": "赤子 甥っ子 姪っ子 園児 末娘 末 子供 子 孫 孫娘 赤ちゃん 赤ん坊 幼児 園児 児童 生徒 甥 姪 少年 少女 男の子 女の子 小学生 中学生 お子さん 子供",
    "elder": "母ちゃん 父ちゃん おとん おかん 父 母 親 両親 父親 母親 お父さん お母さん 義父 義母 祖父 祖母 お爺さん お婆さん 爺 婆 お祖父さん お祖母さん パパ ママ 親父 御袋 "
    "夫 妻 主人 旦那 老母 老父 家内 女房 父さん 母さん おじさん おばさん 叔父 叔母 伯父 伯母 祖父さん 祖母さん 姑 舅",
    "parent": "母ちゃん 父ちゃん おとん おかん 両親 父 母 親 両親 父親 母親 お父さん お母さん 義父 義母 パパ ママ 親父 御袋 継父 継母 父さん 母さん 彼氏 祖父 祖母 親御",
    "self": "私 僕 俺 自分 私 わし うち 我 自身  己 拙者 此方 己等 小生 我が身 当方",
    "me": "私 僕 俺 自分 私 わし 私達 此方 両親 親 父 母 妻 夫 家族 弟 妹 お母さん お父さん 母親 父親 主人 姉 兄",
    "folk": "人 方 奴 男 女 子 者 人達 親子 此奴 其奴 誰 彼奴 等 全員 皆 周り 他人 相手 上司 店員 客 クラス 同級生 隣人 教師 先生 通行人 世間 社会",
    # Means.
    "pill": "薬 睡眠薬 眠剤 錠剤 市販薬 風邪薬 頭痛薬 安定剤 睡眠導入剤 頓服 デパス ブロン メジコン ロキソニン カフェイン カフェイン錠 パブロン "
    "レスタミン 錠 抗鬱薬 抗鬱薬 鎮痛剤 鎮痛薬 マイスリー ハルシオン サイレース 処方薬 コンタック バファリン イブ 眠り薬 痛み止め 薬剤 眠り薬 "
    "抗不安薬 向精神薬 精神薬 精神安定剤 眠剤 カロナール ベンザリン ソラナックス リーゼ レキソタン ルナベル 咳止め 導入剤 内服薬 飲み薬 常備薬 血圧 インシュリン インシュリン",
    "poison": "農薬 洗剤 漂白剤 除草剤 毒 毒物 硫化水素 不凍液 ハイター サンポール 塩素 シンナー 防虫剤 殺鼠剤 青酸 鳥兜 消毒液",
    "much": "全部 一杯 沢山 大量 一気 有る丈 有り丈 纏める 丸ごと 数十 100 多量 全て 残り 過剰 山盛り 一度 一遍 瓶 箱 シート 丸々 あるだけ 有り丈",
    "cord": "荷造り紐 梱包紐 ロープ 紐 縄 ベルト ネクタイ スカーフ コード 延長コード タオル シーツ マフラー ビニール紐 帯 電源コード 綱 ワイヤ ストッキング バスローブ",
    "hook": "ドアノブ 梁 カーテンレール クローゼット 鴨居 木 枝 ロフト 鉄棒 手摺 ぶら下がり 棒 ドア 欄間 物干し 天井",
    "high": "窓枠 井戸 屋上 ベランダ 橋 歩道橋 ビル マンション 崖 窓 柵 フェンス 欄干 手摺 手摺 手摺 非常階段 陸橋 ダム 階 縁 高所 タワー 展望台 高い 高さ 屋根 上 高層 最上階 団地 飛び下りる",
    "rail": "線路 踏切 遮断機 踏み切り ホーム 電車 急行 特急 新幹線 快速 列車 レール 駅",
    "water": "井戸 川 海 湖 ダム 池 海岸 岸壁 水 河原 港 滝 入水 岬",
    "wild": "樹海 山 森 青木ヶ原",
    "blade": "包丁 ナイフ カッター 剃刀 刃物 はさみ 刃 硝子 アイスピック カッターナイフ メス 果物ナイフ 彫刻刀 剃刀",
    "weapon": "包丁 ナイフ 刃物 バット 金槌 ハンマー 鉈 斧 木刀 鎌 銃 はさみ カッター 凶器 包丁 ゴルフクラブ 金属 スタンガン 日本刀 鋸 鋸 ドライバー 拳銃 エアガン ライター 灯油 ガソリン 鉄パイプ 武器",
    "fire": "灯油 ガソリン 火 ライター 放火 家",
    "body": "手首 腕 足 太腿 足 肌 首 喉 体 腹 腿 左手 左腕 右腕 二の腕 皮膚 手 指 胸 頸動脈 動脈 血管 頭 足首 太腿 御腹 御腹 身体 両手 両腕 前腕",
    "soon": "今 今夜 今晩 今日 明日 此れから 明け方 週末 今週 来週 来月 今月 月末 今月末 誕生日 もう直ぐ 間もなく 明後日 いま 直ぐ 今から 本日 明朝 今週末 "
    "大晦日 正月 年末 命日 土曜 日曜 月曜 火曜 水曜 木曜 金曜 夜明け 年度末 そろそろ",
    "lately": "さっき 先程 今 今日 今夜 今朝 昨日 昨夜 昨晩 又 いま 今晩 先 たった今 一昨日 夕べ 昨夜 先日 数 分 時間 先刻 とうとう 遂に 最近",
    "often": "毎日 毎晩 いつも 偶に 時々 何度 何回 毎週 毎回  しょっちゅう 最近 ずっと 日常的",
    # Frames.
    "story": "ネットゲーム オンラインゲーム ネトゲ 映画 ドラマ 小説 漫画 アニメ ゲーム 主人公 キャラ キャラクター 犯人 物語 歌詞 曲 歌 推理 作品 ボス 敵 バイオ ゾンビ 人狼 マイクラ スプラ モンハン "
    "fps fps エペ apex apex ビラン ヒロイン ヒーロー 登場人物 舞台 芝居 脚本 台本 浄瑠璃 歌舞伎 落語 ラスボス ダンジョン レベル 実況 ポケモン フォートナイト "
    "ドラクエ ff マリオ 味方 プレイ 対戦 試合 ランク がちゃ イベント 推理小説 絵本 童話 神話 大河 大河ドラマ 時代劇 戦国 武将 ボカロ 配信 配信者 ホラー ミステリー "
    "刑事 サスペンス キル 名探偵 コナン ねたばれ 最終回 結末 展開 シーン 朝ドラ 韓ドラ スマブラ 原神 ffxiv マルチ バグ 詩 作家 芥川 太宰 三島 文学 演劇 昔話 ff14 デスノート 死に際 "
    "配役 俳優 連載 ジャンプ 単行本 ラノベ 乙女ゲーム ソシャゲ 死に覚え ソウル エルデンリング ダクソ スカイリム マインクラフト 剣 魔法 勇者 魔王 モンスター クエスト 対人",
    "news": "ニュース 新聞 記事 報道 事件 テレビ 番組 ワイドショー 統計 特集 速報 ヤフー 芸能人 有名人 俳優 歌手 アイドル 著名 講演 講演会 講座 授業 対策 防止 予防 相談員 遺族 件数 率 論文 "
    "研究 書籍 研修 キャンペーン ポスター 白書 調査 データ 支援者 ドキュメンタリー 話題 江戸 歴史 戦争 戦国 時代 教科書 コラム 裁判 判決 法律 条例 団体 活動 講習 被害者 著者 ウィキペディア",
    "thing": "スマホ 携帯 電池 バッテリー パソコン pc pc 車 自転車 バイク 回線 wi-fi wi-fi ネット サーバー サーバー アプリ テスト 語彙力 足 胃 肩 腰 目 表情筋 筋肉 喉 腹筋 肌 髪 前髪 財布 "
    "テレビ エアコン 冷蔵庫 洗濯機 植物 花 金魚 魚 虫 蚊 ごきぶり 犬 猫 ペット ハムスター 鳥 インコ 木 hp hp データ ファイル 画面 電波 バグ 機械 時計 冬 睡眠 生活リズム 目高 "
    "サボテン 観葉植物 多肉 甲虫 蝉 セミ 蛍 細胞 脳 脳味噌 メンタル 声 キーボード マウス イヤホン イヤホン プリンター ノート モニター ゴミ 髪の毛 計画 企画 味 センス 言葉 愛犬 愛猫 兎 亀",
}
_ENGLISH = {
    "kin": "son daughter child kid boy girl brother sister sibling husband wife partner boyfriend girlfriend spouse mother father "
    "mom dad parent parents grandson granddaughter grandchild grandma grandpa grandmother grandfather uncle aunt cousin nephew niece "
    "friend neighbour neighbor roommate client student bf gf stepdad stepmom stepfather stepmother family kids children sons "
    "daughters brothers sisters man woman teen teenager twin nan gran granny fiance patient pupil bro sis colleague coworker hubby "
    "guy baby toddler mate flatmate ex nana grandson's pal buddy",
    "child": "son daughter child kid boy girl grandson granddaughter grandchild nephew niece student pupil baby toddler kids children teen teenager",
    "little": "赤子 甥っ子 姪っ子 園児 末娘 末 child kid boy girl grandchild nephew niece student pupil baby toddler kids children",
    "they": "he she they somebody someone who him her them",
    "elder": "mother father mom dad parent grandma grandpa grandmother grandfather wife husband uncle aunt nan gran granny partner nana",
    "parent": "mother father mom dad parent parents stepdad stepmom stepfather stepmother uncle grandpa grandfather boyfriend grandma aunt",
    "pill": "pill pills tablets tablet meds medication medicine paracetamol tylenol ibuprofen advil aspirin xanax sleeping painkillers "
    "antidepressants codeine insulin benadryl drugs valium melatonin prozac pack packet bottle box capsules benzos ambien aspirins panadol",
    "poison": "bleach poison antifreeze detergent pesticide weedkiller drano",
    "much": "all bunch lot handful whole bottle too many lots everything entire load fistful ton every",
    "blade": "knife razor blade scissors box-cutter glass cutter razors",
    "weapon": "knife gun bat hammer axe machete scissors weapon rifle pistol sword gasoline blade crowbar",
    "cord": "荷造り紐 梱包紐 rope noose belt cord cable scarf sheet wire bedsheet",
    "high": "roof rooftop bridge balcony ledge cliff building window overpass railing floor top",
    "rail": "train platform tracks rail subway trains track railway",
    "body": "arm arms wrist wrists leg legs thigh thighs skin stomach throat neck veins hips hand ankle ankles",
    "soon": "tonight now today tomorrow soon morning weekend week friday monday sunday saturday thursday wednesday tuesday birthday christmas already",
    "dose": "pills tablets meds medication",
    "want": "want wants wanted wanting wish wishes wished need needs like rather prefer hope hopes hoping pray praying prayed crave",
    "say": "says said say saying told tells texted wrote writes tell keeps threatens threatened threatening messaged screamed screams yelled posted",
}


def _tags(classes: dict[str, str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for tag, words in classes.items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(tag)
    return {word: ",".join(tags) for word, tags in found.items()}


JAPANESE_TAGS = _tags(_JAPANESE)
ENGLISH_TAGS = _tags(_ENGLISH)
