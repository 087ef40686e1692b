"""The 47 prefectures as people name them, in the order of JIS X 0401."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prefecture:
    """`name` in full; `kana` and `romaji` without 都府県."""

    name: str
    kana: str
    romaji: str

    @property
    def short(self) -> str:
        """The name without 都府県: 東京. 北海道 keeps its 道."""
        return self.name if self.name == "北海道" else self.name[:-1]


PREFECTURES: tuple[Prefecture, ...] = (
    Prefecture("北海道", "ほっかいどう", "hokkaido"),
    Prefecture("青森県", "あおもり", "aomori"),
    Prefecture("岩手県", "いわて", "iwate"),
    Prefecture("宮城県", "みやぎ", "miyagi"),
    Prefecture("秋田県", "あきた", "akita"),
    Prefecture("山形県", "やまがた", "yamagata"),
    Prefecture("福島県", "ふくしま", "fukushima"),
    Prefecture("茨城県", "いばらき", "ibaraki"),
    Prefecture("栃木県", "とちぎ", "tochigi"),
    Prefecture("群馬県", "ぐんま", "gunma"),
    Prefecture("埼玉県", "さいたま", "saitama"),
    Prefecture("千葉県", "ちば", "chiba"),
    Prefecture("東京都", "とうきょう", "tokyo"),
    Prefecture("神奈川県", "かながわ", "kanagawa"),
    Prefecture("新潟県", "にいがた", "niigata"),
    Prefecture("富山県", "とやま", "toyama"),
    Prefecture("石川県", "いしかわ", "ishikawa"),
    Prefecture("福井県", "ふくい", "fukui"),
    Prefecture("山梨県", "やまなし", "yamanashi"),
    Prefecture("長野県", "ながの", "nagano"),
    Prefecture("岐阜県", "ぎふ", "gifu"),
    Prefecture("静岡県", "しずおか", "shizuoka"),
    Prefecture("愛知県", "あいち", "aichi"),
    Prefecture("三重県", "みえ", "mie"),
    Prefecture("滋賀県", "しが", "shiga"),
    Prefecture("京都府", "きょうと", "kyoto"),
    Prefecture("大阪府", "おおさか", "osaka"),
    Prefecture("兵庫県", "ひょうご", "hyogo"),
    Prefecture("奈良県", "なら", "nara"),
    Prefecture("和歌山県", "わかやま", "wakayama"),
    Prefecture("鳥取県", "とっとり", "tottori"),
    Prefecture("島根県", "しまね", "shimane"),
    Prefecture("岡山県", "おかやま", "okayama"),
    Prefecture("広島県", "ひろしま", "hiroshima"),
    Prefecture("山口県", "やまぐち", "yamaguchi"),
    Prefecture("徳島県", "とくしま", "tokushima"),
    Prefecture("香川県", "かがわ", "kagawa"),
    Prefecture("愛媛県", "えひめ", "ehime"),
    Prefecture("高知県", "こうち", "kochi"),
    Prefecture("福岡県", "ふくおか", "fukuoka"),
    Prefecture("佐賀県", "さが", "saga"),
    Prefecture("長崎県", "ながさき", "nagasaki"),
    Prefecture("熊本県", "くまもと", "kumamoto"),
    Prefecture("大分県", "おおいた", "oita"),
    Prefecture("宮崎県", "みやざき", "miyazaki"),
    Prefecture("鹿児島県", "かごしま", "kagoshima"),
    Prefecture("沖縄県", "おきなわ", "okinawa"),
)
