"""What generated visitors write, in Japanese and English. Not one of these words is ever said to anybody.

`tests/unit/rehearsal/test_phrases.py` holds that the signs are read from them as they stand here.
"""

from bot.dialogue.flow import Reader
from bot.model.reading import About, Sign

ORDINARY: tuple[str, ...] = (
    "部屋から出るのがしんどいです。",
    "夜になると少し話せます。",
    "窓をあけたら、雨のにおいがしました。",
    "どこから書けばいいのか、まだ決めていません。",
    "このごろは、昼と夜が逆です。",
    "I have not been outside since the spring.",
    "Nights are easier for me than mornings.",
    "My sister and I hardly talk these days.",
)
LINES = "一行目です。\n二行目も書きます。\n三行目で終わります。"
LONG = "長い話を書きます。" * 2400
"""More than is kept of one message."""
ONE_WORD: tuple[str, ...] = ("え", "うん", "あ", "？", "hm", "ok", "…", "1", "３", "②", "99")
ODD: tuple[str, ...] = (
    "🙂",
    "👨‍👩‍👧‍👦🏳️‍🌈",
    "<b>{{ house }}</b> {% if x %}",
    "‮אבג",
    "a\u0301" * 40,
    "\u3000",
    "'; --",
    "w:erase",
    "c:welcome.hello:self",
    "/start",
)
COUNSELORS: tuple[str, ...] = ("佐藤", "加藤")
ANSWERS: tuple[str, ...] = ("手紙を受け取りました。", "また書いてください。", "こちらからも書きます。")

READ: dict[Reader, tuple[str, ...]] = {
    Reader.WHO: (
        "本人です", "母です", "妹です", "夫のことで来ました", "民生委員です", "祖母です", "友達のことです",
        "叔父です", "I am his mother",
    ),
    Reader.YES_NO: ("はい", "いいえ", "yes", "no"),
    Reader.PREFECTURE: ("東京", "大阪府に住んでいます", "hokkaido"),
    Reader.LOCALE: ("日本語", "English"),
}  # fmt: skip
"""What each reader understands."""

SIGNS: tuple[tuple[Sign, About, str], ...] = (
    (Sign.IN_PROGRESS, About.SELF, "睡眠薬をたくさん飲んでしまいました"),
    (Sign.IN_PROGRESS, About.OTHER, "息子が薬を大量に飲みました"),
    (Sign.UNRESPONSIVE, About.OTHER, "母が息をしていない"),
    (Sign.PLAN, About.SELF, "遺書を書きました"),
    (Sign.PLAN, About.OTHER, "息子が遺書を書いていました"),
    (Sign.DOUBLE_DEATH, About.SELF, "無理心中を考えてしまう"),
    (Sign.MINOR_HURT, About.SELF, "14歳です 親に虐待されています"),
    (Sign.MINOR_HURT, About.OTHER, "近所の子どもが殴られているようです"),
    (Sign.REMOVAL, About.SELF, "業者が家に来た"),
    (Sign.VIOLENCE_MET, About.SELF, "父に殴られる"),
    (Sign.VIOLENCE_URGE, About.SELF, "息子を殴ってしまった"),
    (Sign.VIOLENCE_URGE, About.SELF, "息子を殴ってしまいそう"),
    (Sign.DEATH_WISH, About.SELF, "もう死にたいです"),
    (Sign.DEATH_WISH, About.OTHER, "息子が死にたいと言っています"),
    (Sign.SELF_HARM, About.SELF, "腕を切りました"),
    (Sign.SELF_HARM, About.SELF, "手首を切りたい"),
    (Sign.FADING, About.SELF, "消えてしまいたい"),
    (Sign.FADING, About.OTHER, "息子が消えたいと言っている"),
    (Sign.VIOLENCE_MET, About.SELF, "父が怒鳴って物を投げます"),
    (Sign.MINOR_HURT, About.SELF, "小6です。親がどならない日がありません"),
    (Sign.REMOVAL, About.SELF, "引き出し屋が来るかもしれません"),
    (Sign.DEATH_WISH, About.SELF, "死にたいとまでは言わないけど、つらいです"),
    (Sign.DEATH_WISH, About.SELF, "I want to die"),
    (Sign.FADING, About.SELF, "I want to disappear"),
)

OWN: tuple[str, ...] = (*ORDINARY, LINES, *(words for _, _, words in SIGNS))
"""Words that nobody but their writer would say."""
