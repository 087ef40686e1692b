"""Yes or no, where a step asks for one. いいです and 大丈夫です can be either, so they are neither."""

import re

from bot.language.normal import plain
from bot.language.wish import Wish
from bot.language.wishes import read_wish

_SHORT = 30
_EITHER = re.compile(
    r"^(?:いや)?、?(?:いい(?:です)?|大丈夫(?:です)?|だいじょうぶ(?:です)?|どちらでも(?:いい)?(?:です)?"
    r"|わからない(?:です)?|わかりません|さあ|うん(?:と|ん)|(?:はい|yes)(?:か|と|or)(?:いいえ|no))$"
)
_NO = re.compile(
    r"^(?:いいえ|いえ|いや|ううん|のん|no\b|nope|nah|not\b|違い?|ちがう|ちがい|そうじゃな|そうでは(?:な"
    r"|あり)|そんなこと(?:は)?な|(?:特|とく)に(?:な|あり)|まだ(?:です|$)|(?:今は)?(?:やめて?おき|いらな"
    r"|いりま|けっこう|結構|遠慮)|i don'?t|i'm not|i do not)"
    r"|(?:ません|たくない|ないです|ないよ|ではない|じゃない)$|^ない$|^なし$|^無し$|^無い$"
    r"|(?:い|居|おき|起きて|起きてい|近く|ちかく|そうでも|して|やって)(?:ない|へん)(?:です|けど|な|わ|よ|ね|と思う)?$"
    r"|おら(?:ん|へん)(?:けど|な|わ|よ)?$|^(?:nobody|no one|noone|none)\b"
)
_BESIDE = (
    r"(?:(?:いま|今|いちおう|一応|もう|すぐ|ちゃんと|ここ|家|うち|部屋|隣|となり|そば|傍|近く|下|誰か|"
    r"だれか|母|父|親|両親|"
    r"家族|夫|妻|旦那|息子|娘|兄|弟|姉|妹|友達|友だち|彼氏|彼女|人|安全な(?:場所|所|ところ|"
    r"とこ))(?:さん)?(?:が|は|も|の|に|で|、)*)*"
)
_YES = re.compile(
    r"^(?:はい|うん|ええ|そうです|そう(?:だ|か|かも|$)|その通り|そのとおり|もちろん|お願い|おねがい|ぜひ"
    r"|yes\b|yeah|yep|yup|sure|ok\b|okay|i do\b|i am\b|i would|of course|たぶん(?:そう)?|多分(?:そう)?"
    r"|おそらく(?:そう)?)"
    rf"|^{_BESIDE}(?:いる|います|居る|居ます|おる|おります|起きて(?:い)?(?:る|ます)|近い|"
    rf"ちかい)(?:です)?(?:けど|よ|ね|わ|かも)?$"
    r"|\b(?:is|are|'s|'re) (?:here|with me|near ?by|next to me|home|downstairs|upstairs|in the (?:house|next room))$"
    r"|^(?:あります|ある|いいですよ|したい(?:です)?|してほしい|読みたい|見たい|見せて)"
)


def read_yes_no(text: str) -> str | None:
    """`yes`, `no`, or None where it is neither, or could be both."""
    written = plain(text)
    if len(written) > _SHORT or _EITHER.match(written):
        return None
    found = read_wish(text)
    if found is not None and found.wish in {Wish.YES, Wish.NO}:
        return found.wish.value
    if found is not None and found.wish is Wish.YES_OR_NO:
        return None
    # No first: はい、ちがいます is rare, いいえ and negated verbs are not.
    if _NO.search(written) and not written.startswith(("はい", "うん、", "yes")):
        return "no"
    return "yes" if _YES.search(written) else None
