"""The 47 prefectures as people name them, and larger cities that belong to one prefecture only.

Source: JIS X 0401 order of the prefectures; cities by general knowledge.
Review: before release. Shared names (府中, 福山, 長岡, 太田) stand only with 市 or 区, or not at all.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prefecture:
    """`name` in full. `cities` are found anywhere in a text; `kana_cities` in hiragana; `romaji` words only whole."""

    name: str
    kana: str
    romaji: tuple[str, ...]
    cities: tuple[str, ...]
    kana_cities: tuple[str, ...]

    @property
    def short(self) -> str:
        """The name without 都府県: 東京. 北海道 keeps its 道."""
        return self.name if self.name == "北海道" else self.name[:-1]


def _row(name: str, kana: str, romaji: str, cities: str = "", kana_cities: str = "") -> Prefecture:
    return Prefecture(name, kana, tuple(romaji.split()), tuple(cities.split()), tuple(kana_cities.split()))


PREFECTURES: tuple[Prefecture, ...] = (
    _row("北海道", "ほっかいどう", "hokkaido sapporo", "札幌 旭川 函館 釧路 帯広 苫小牧 小樽 北見", "さっぽろ"),
    _row("青森県", "あおもり", "aomori hirosaki hachinohe", "八戸 弘前", "はちのへ ひろさき"),
    _row("岩手県", "いわて", "iwate morioka", "盛岡 花巻", "もりおか"),
    _row("宮城県", "みやぎ", "miyagi sendai", "仙台 石巻", "せんだい"),
    _row("秋田県", "あきた", "akita", "横手 大館"),
    _row("山形県", "やまがた", "yamagata", "鶴岡 酒田 米沢", "つるおか"),
    _row("福島県", "ふくしま", "fukushima koriyama iwaki", "郡山 いわき 会津若松", "こおりやま"),
    _row("茨城県", "いばらき", "ibaraki mito tsukuba", "水戸 つくば 日立", "つくば"),
    _row("栃木県", "とちぎ", "tochigi utsunomiya", "宇都宮 小山市 足利", "うつのみや"),
    _row("群馬県", "ぐんま", "gunma maebashi takasaki", "前橋 高崎 太田市 伊勢崎", "まえばし たかさき"),
    _row("埼玉県", "さいたま", "saitama kawaguchi kawagoe", "川口市 川越 所沢 越谷 熊谷市 大宮", "かわごえ ところざわ"),
    _row("千葉県", "ちば", "chiba funabashi matsudo kashiwa", "船橋 松戸 柏市 市川市 浦安 習志野", "ふなばし まつど"),
    _row(
        "東京都",
        "とうきょう",
        "tokyo hachioji setagaya shinjuku shibuya",
        "八王子 町田市 武蔵野市 三鷹 立川 調布 府中市 多摩市 世田谷 練馬 江戸川区 足立区 大田区 "
        "杉並 板橋 新宿 渋谷 品川 葛飾 江東区 墨田 台東区 荒川区 豊島区 文京区 目黒 中野区 千代田区 都内 23区",
        "はちおうじ せたがや ねりま しんじゅく しぶや えどがわく",
    ),
    _row(
        "神奈川県",
        "かながわ",
        "kanagawa yokohama kawasaki sagamihara yokosuka",
        "横浜 川崎市 川崎区 相模原 藤沢 横須賀 平塚 小田原 鎌倉 茅ヶ崎",
        "よこはま かわさき さがみはら よこすか",
    ),
    _row("新潟県", "にいがた", "niigata nagaoka", "長岡市 上越市", "ながおか"),
    _row("富山県", "とやま", "toyama", "高岡市"),
    _row("石川県", "いしかわ", "ishikawa kanazawa", "金沢 小松市", "かなざわ"),
    _row("福井県", "ふくい", "fukui", "敦賀 鯖江"),
    _row("山梨県", "やまなし", "yamanashi kofu", "甲府", "こうふ"),
    _row("長野県", "ながの", "nagano matsumoto", "松本市 上田市 諏訪", "まつもとし"),
    _row("岐阜県", "ぎふ", "gifu", "大垣 多治見 各務原", "おおがき"),
    _row("静岡県", "しずおか", "shizuoka hamamatsu", "浜松 沼津 富士市 三島市", "はままつ"),
    _row("愛知県", "あいち", "aichi nagoya toyohashi", "名古屋 豊田市 岡崎市 豊橋 一宮市 春日井", "なごや とよはし"),
    _row("三重県", "みえ", "mie yokkaichi", "四日市 津市 鈴鹿 松阪", "よっかいち すずか"),
    _row("滋賀県", "しが", "shiga otsu", "大津 草津市 彦根", "おおつ"),
    _row("京都府", "きょうと", "kyoto", "宇治 舞鶴 福知山", "まいづる"),
    _row("大阪府", "おおさか", "osaka sakai", "堺市 東大阪 豊中 枚方 吹田 高槻 岸和田", "さかいし とよなか ひらかた"),
    _row(
        "兵庫県",
        "ひょうご",
        "hyogo kobe himeji",
        "神戸 姫路 西宮 尼崎 明石 宝塚 加古川",
        "こうべ ひめじ にしのみや あまがさき",
    ),
    _row("奈良県", "なら", "nara", "橿原 生駒", "いこま"),
    _row("和歌山県", "わかやま", "wakayama", "田辺市"),
    _row("鳥取県", "とっとり", "tottori", "米子 倉吉", "よなご"),
    _row("島根県", "しまね", "shimane", "松江 出雲", "まつえ いずも"),
    _row("岡山県", "おかやま", "okayama kurashiki", "倉敷 津山", "くらしき"),
    _row("広島県", "ひろしま", "hiroshima", "福山市 呉市 尾道", "ふくやまし"),
    _row("山口県", "やまぐち", "yamaguchi shimonoseki", "下関 宇部 周南", "しものせき"),
    _row("徳島県", "とくしま", "tokushima", "鳴門"),
    _row("香川県", "かがわ", "kagawa takamatsu", "高松市 丸亀", "たかまつし"),
    _row("愛媛県", "えひめ", "ehime", "今治 新居浜 宇和島", "いまばり"),
    _row("高知県", "こうち", "kochi", "南国市"),
    _row(
        "福岡県", "ふくおか", "fukuoka kitakyushu hakata", "北九州 博多 久留米 小倉", "きたきゅうしゅう はかた くるめ"
    ),
    _row("佐賀県", "さが", "saga", "唐津 鳥栖"),
    _row("長崎県", "ながさき", "nagasaki sasebo", "佐世保 諫早", "させぼ"),
    _row("熊本県", "くまもと", "kumamoto", "八代市 天草"),
    _row("大分県", "おおいた", "oita beppu", "別府 中津市", "べっぷ"),
    _row("宮崎県", "みやざき", "miyazaki", "延岡 都城"),
    _row("鹿児島県", "かごしま", "kagoshima", "霧島 奄美"),
    _row("沖縄県", "おきなわ", "okinawa naha", "那覇 うるま 浦添 石垣島 宮古島", "なは うるま"),
)
