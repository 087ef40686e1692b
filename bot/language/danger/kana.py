"""Words of danger written in nothing but kana, as the dictionary knows them: いしょをかいた is 遺書を書いた.

Who types in haste, on an old telephone or as a learner leaves the conversion out, and then the dictionary parts words
wrongly. Long words are brought back wherever they stand; short ones, which may be part of others, only in a text that
has almost no kanji.
"""

import re

_ANYWHERE = """
れんたん 練炭 / すいみんやく 睡眠薬 / みんざい 眠剤 / ずつうやく 頭痛薬 / かぜぐすり 風邪薬 / のうやく 農薬
ふみきり 踏切 / じゅかい 樹海 / おくじょう 屋上 / ほうちょう 包丁 / てくび 手首 / ふともも 太もも / たいりょう 大量
じさつ 自殺 / きしねんりょ 希死念慮 / がんぼう 願望 / あんらくし 安楽死 / じんせい 人生 / ぜつぼう 絶望
てんごく 天国 / いっかしんじゅう 一家心中 / いっかしんちゅう 一家心中 / むりしんじゅう 無理心中 / しんじゅう 心中
みちづれ 道連れ / ぎょうしゃ 業者 / はがいじめ 羽交い締め / いしゅう 異臭 / とけつ 吐血 / きょしょく 拒食
けいれん 痙攣 / もうろう 朦朧 / ろれつ 呂律 / しちりん 七輪 / ちしりょう 致死量 / ほけんきん 保険金
きゅうきゅうしゃ 救急車 / ぼうりょく 暴力 / ぎゃくたい 虐待 / せいてき 性的 / さつい 殺意 / しょうどう 衝動
りゅうかすいそ 硫化水素 / せんざい 洗剤 / ひょうはくざい 漂白剤 / じょそうざい 除草剤 / とうゆ 灯油 / はもの 刃物
どうみゃく 動脈 / こきゅう 呼吸 / こうそく 拘束 / かんきん 監禁 / ほのめか 仄めか / くびつり 首吊り / とびこ 飛び込
しにかた 死に方 / しにばしょ 死に場所 / しにたく 死にたく / しにたい 死にたい / しにたか 死にたか / しにたす 死にたす
しんじゃいたい 死んじゃいたい / しんじまい 死んじまい / しんでしまい 死んでしまい / しんでしま 死んでしま
しのうと 死のうと / しなせて 死なせて / しねたら 死ねたら / しねばいい 死ねばいい / きえてなくな 消えてなくな
しんだほうが 死んだほうが / いきるのが 生きるのが / いきるいみ 生きる意味 / いきてるいみ 生きてる意味
いきてるかち 生きてる価値 / いっしゅうかん 一週間 / みぎうで 右腕 / ひだりうで 左腕 / ひきつけ 痙攣 / めいわく 迷惑
うまれてこな 生まれてこな / うまれてき 生まれてき
"""
_BASES = """
打っ倒れる 倒れる / たまる 溜まる / のぞく 覗く / ぶったおれる 倒れる
こわい 怖い / はやい 早い / きく 聞く / とまる 止まる / とめる 止める / つける 付ける / さわる 触る / しめる 締める
おろす 下ろす / すわる 座る / つれる 連れる / かむ 噛む / はく 吐く / さす 刺す / つる 吊る / すう 吸う
ためる 溜める / おどす 脅す / かける 掛ける / ひく 引く / おす 押す / やく 焼く / つぶれる 潰れる / なくなる 無くなる
うかがう 窺う / いま 今 / むね 胸 / かわ 川 / うみ 海 / まど 窓 / ひも 紐 / はは 母 / ちち 父 / かあさん 母さん
おっと 夫 / つま 妻 / いえ 家 / あし 足 / におい 臭い / どなり声 怒鳴り声 / おる 居る / あやまる 謝る / まじる 混じる
ふち 縁 / おしいれ 押し入れ / かわる 変わる
"""
_ALL_KANA = """
いしょ 遺書 / せんろ 線路 / でんしゃ 電車 / おやじ 親父 / くび 首 / うでを 腕を / うでが 腕が / うできっ 腕切っ
うできり 腕切り / うでに 腕に / いのち 命 / いしき 意識 / しんぞう 心臓 / しせつ 施設 / きぼう 希望
かちない 価値ない / しかくがない 資格がない / いばしょ 居場所 / みすい 未遂 / じししたい 自死したい / しんで 死んで
しんだ 死んだ / しんじゃ 死んじゃ / しねば 死ねば / しぬ 死ぬ / しねない 死ねない / しねる 死ねる / いきて 生きて
いきる 生きる / いきとうない 生きていたくない / いきがい 生き甲斐 / ころす 殺す / ころし 殺し / ころさ 殺さ
しめられ 絞められ / つりたい 吊りたい / のんだ 飲んだ / のんで 飲んで / のみまし 飲みまし / のみます 飲みます
のみたい 飲みたい / のみすぎ 飲みすぎ / のむだけ 飲むだけ / のもうか 飲もうか / のもうと 飲もうと / はいた 吐いた
ぜんぶ 全部 / おわりにした 終わりにした / おわって 終わって / おわらせ 終わらせ / おわりたい 終わりたい
きえたい 消えたい / きえて 消えて / らくにな 楽にな / らくに死 楽に死 / むすこ 息子 / むすめ 娘 / そふが 祖父が
そぼが 祖母が / ははが 母が / ははの 母の / ははに 母に / ちちが 父が / ちちに 父に / ちちの 父の / おっとが 夫が
おっとに 夫に / あにが 兄が / あにに 兄に / まごが 孫が / みっか 三日 / ふつか 二日 / よっか 四日 / いつかかん 五日間
とおか 十日 / とうか 十日 / なんにも 何も / なんも 何も / ざぜつ 挫折 / じしょう 自傷 / あざが 痣が / かいだん 階段
ほのめ 仄め / さくのそと 柵の外 / さくにあし 柵に足 / さくをこえ 柵を越え / はしのうえ 橋の上 / はしから 橋から
かみそり 剃刀 / ちがとま 血が止ま / ちがで 血が出 / ちをはい 血を吐い / こわい 怖い / けっこうする 決行する
けんり 権利 / ゆうき 勇気 / かくご 覚悟 / おわびする お詫びする / どなら 怒鳴ら / どなり 怒鳴り / どなって 怒鳴って
あばれ 暴れ / けられ 蹴られ / たたかれ 叩かれ / さわって 触って / さわられ 触られ / せいざ 正座 / とじこめ 閉じ込め
おこしても 起こしても / おきない 起きない / うごかない 動かない / つめたい 冷たい / つめたく 冷たく
いきをしてい 息をしてい / いきして 息して / たすけて 助けて / まどから 窓から / かわに 川に / うみに 海に
とびおり 飛び降り / のあとをお の後を追 / しょうがつ 正月 / こんや 今夜 / あした 明日 / くすり 薬 / つかれた 疲れた
もとせん 元栓 / なわを 縄を / なわで 縄で / このよに この世に / このよから この世から / このよの この世の
あのよに あの世に / あのよで あの世で / けっこうします 決行します / けっこうしよう 決行しよう / へんじが 返事が
へんじを 返事を / へんじない 返事ない / らちされ 拉致され / むねが 胸が / とびたい 飛びたい / とぼう 飛ぼう
いきるの 生きるの / いきてた 生きてた / いきてる 生きてる / きぶん 気分 / いじょういきたくない 以上生きたくない
じんせいつんだ 人生詰んだ / のしたいがまだ の死体がまだ / あとをおいたい 後を追いたい / をたちたい を絶ちたい
じしを 自死を / らくにいける 楽に逝ける / さきにいってごめん 先に逝ってごめん / てをかけ 手をかけ / むけられ 向けられ
きぼうがもてない 希望が持てない / ひっぱ 引っ張 / めがさめ 目が覚め / あさがこな 朝が来な / いきが 息が
ゆいごん 遺言
"""


def _table(written: str) -> dict[str, str]:
    """The words by their kana."""
    found: dict[str, str] = {}
    for entry in " / ".join(written.strip().splitlines()).split(" / "):
        kana, word = entry.split()
        found[kana] = word
    return found


def _search(words: dict[str, str], never_after: str) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(f"(?<![{never_after}])(?:{'|'.join(map(re.escape, longest))})")


BASES = _table(_BASES)
"""Words that the dictionary leaves in kana, in the spelling of the rules."""
_LONG = _table(_ANYWHERE)
_SHORT = _LONG | _table(_ALL_KANA)
_SEARCH_LONG = _search(_LONG, "ァ-ヴー")
_KANJI = re.compile("[一-龥]")
_KANA = re.compile("[ぁ-ん]{4}")
# 楽しんで, 頼んだ, 悲しんだ, 好んで: the word before goes on.
_SEARCH_SHORT = _search(_SHORT, "ァ-ヴーたのなるおこさあとど")
_SEARCH_CASE = re.compile("(?<=[をがにはもと、 。])(?:" + "|".join(sorted(_SHORT, key=len, reverse=True)) + ")")
SPARSE = 12
"""A text with less than one kanji in so many letters has almost none."""


def kana_words(text: str) -> list[tuple[int, int, str]]:
    """Where in `text` a word in kana stands, and how it is written with kanji; in order, never overlapping."""
    if not _KANA.search(text):
        return []
    bare = len(_KANJI.findall(text)) * SPARSE < len(text)
    words, searches = (_SHORT, (_SEARCH_SHORT, _SEARCH_CASE)) if bare else (_LONG, (_SEARCH_LONG,))
    found: dict[int, tuple[int, int, str]] = {}
    for search in searches:
        for match in search.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end, _ in found.values()):
                found[match.start()] = (match.start(), match.end(), words[match[0]])
    return [found[at] for at in sorted(found)]
