"""What people, keyboards and broken programs send as text."""

import json

from hypothesis import strategies as st

from bot.channels import raw

PLANES = (
    *("\x00", "\x07", "\x1b[2J", "\x7f", "\x85", "\u200b", "\u200d", "\u202e\u202d"),
    *("\u2028\u2029", "\ufeff", "\ufffd", "\uffff"),
    *("\ud800", "\udc00\ud800", "\U0001f331", "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\U0001f1ef\U0001f1f5"),
    *("\U00020000\U0002a6d6", "\U000e0001\U000e0041", "\U0010ffff", "\ue000", "\U0001d7d8\U0001d7d9"),
    *("a" + "\u0301" * 500, "אבג שלום", "مرحبا", "١", "２", "③", "Ⅳ", "一", "〇", "1️⃣", "½", "２、３", "1 3", "一と二"),
)  # fmt: skip
SAID = (
    *("", " ", "\n", "\u3000", "ほか", "はい", "いいえ", "やめる", "もどる", "ひとやすみ"),
    *("人と話したい", "全部消して", "English"),
    *("とばす", "死にたい", "消えたい", "母に殴られる", "眠れません", "大阪府", "一人です"),
    *("息子のことです。", "stop", "back", "もっと"),
    *("{{ house }}", "{% for x in y %}", "<script>", "c:welcome.hello:self", "w:erase"),
    *("'; DROP TABLE", "line-1", "1", "99"),
    *("\n".join(["行です"] * 60), "死" * 60),
)  # fmt: skip
LONG = ("あ", "死にたい", "a ", "1", "\n", "\u200b", "\U0001f331", "e\u0301", "(", "、", "ー", "w", "\u0301", "ﾊﾟ")
EVERY = st.characters() | st.characters(categories=["Cs", "Mn", "Nd", "Cf", "Co", "Cn", "So"])
spoken = (
    st.sampled_from(SAID)
    | st.sampled_from(PLANES)
    | st.text(EVERY, max_size=30)
    | st.lists(st.sampled_from((*SAID, *PLANES)), max_size=5).map("".join)
)


def delivered(text: str) -> str | None:
    """The text as a platform's body brings it to us: through JSON, and through the one door for words."""
    body = json.dumps({"text": text}, ensure_ascii=True).encode()
    return raw.words(raw.opened(body)["text"])
