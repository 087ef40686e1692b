"""The ways out in typed words: which one a message asks for, if any."""

import re
from typing import NamedTuple

from bot.language.latin_typing import in_kana
from bot.language.normal import plain, trim
from bot.language.wish import Wish
from bot.language.wish_wholes import PERSON, WHOLES
from bot.language.wishes import LONGEST, asked
from bot.model.reading import Intent

WAYS: dict[Wish, Intent] = {
    Wish.PAUSE: Intent.PAUSE,
    Wish.STOP: Intent.STOP,
    Wish.BACK: Intent.BACK,
    Wish.HUMAN: Intent.PERSON,
    Wish.HELP: Intent.DANGER,
    Wish.LANGUAGE: Intent.LANGUAGE,
    Wish.DELETE: Intent.ERASE,
    Wish.MORE: Intent.MORE,
    Wish.WITHDRAW: Intent.WITHDRAW,
    Wish.SKIP: Intent.SKIP,
    Wish.YES: Intent.YES,
    Wish.NO: Intent.NO,
}
"""What the dialogue has an answer to; other wishes are words to it like any others."""

COMMAND_LENGTH = 40
"""Letters up to which a sentence may be a way out. Whoever writes more tells something and is not interrupted."""

_HOUSE: tuple[tuple[Intent, re.Pattern[str]], ...] = (
    (Intent.WITHDRAW, re.compile(r"手紙を?(?:取り消|取消|取り下げ|引っ込め|返して)|送ったの?を?(?:取り消|取り下げ)")),
    (Intent.WITHDRAW, re.compile(r"\b(?:withdraw|take back|cancel) (?:my|the) (?:letter|message)\b")),
    (
        Intent.LANGUAGE,
        re.compile(
            r"(?:英語|えいご|日本語|にほんご|いんぐりっしゅ|ほかの言葉|他の言語|別の言語|母国語|"
            r"やさしい日本語)(?:に|で)"
            r"(?:して|変え|かえ|切り?替え|話(?:せ|し(?:たい|て))|お願い|書い(?:て(?:くださ|下さ|ほし|もら|も)|たい))"
        ),
    ),
    (
        Intent.LANGUAGE,
        re.compile(r"\b(?:in|to|speak|use) (?:english|japanese)(?: please)?$|\b(?:change|switch) (?:the )?language\b"),
    ),
)
"""What is asked of this house alone, in `plain` text."""
_REFUSED = re.compile(
    r"(?:ない|ません|なくて|ずに|ないで)(?:[。、 ]|$|です|ので|けど|から|わ|よ|で|も|"
    r"と)|たくな|(?:言|い)われ|ですか|ますか"
    r"|\b(?:don't|dont|do not|not|never|can't|cannot|without|no)\b"
)
_SAYS_NOTHING_MORE = 14
"""Letters up to which any message is looked at closely."""
_MAY_ASK = re.compile(
    "^(?:はい|いいえ|いえ|いや|ちが|違|うん|けっこう|結構)|見送|お?断り|そのように|やってみ"
    "|そうだんいん|つかいかた|使えば|使うの|進むの|めにゅ|何ができ|なにができ|何する|何すれ|"
    "なにすれ|どうやって|押せ|押した|押すん"
    "|ほか[しす]|すてて|のこさ|かったこと|無しに|訂正|修正|変更|退会|たいかい|打ち切|"
    "おち[まるた]|落ちま|返事しない|書いてこ|ぶろっく"
    "|(?:間|時間|日|期間)を?(?:あけ|空け|開け|置|改)|出したくな|(?:言わ|書か|聞か)ん(?:で|と)|"
    "触れな|ふれな|べつの|別の|ほかのに|なしで|なしに"
    "|(?:人|ひと|にんげん|誰か|だれか|どなたか|員|女性|男性|方|職員|かうんせ|すたっふ|おぺれ|"
    "担当|専門家|ぼっと|機械|生身)(?=.{0,16}"
    "(?:話|はな|喋|しゃべ|相談|つな|繋|代わ|かわ|替|呼|よん|出し|いる|います|いません|"
    "おる|聞|きい|書|取り次|お願|おねが|がいい|やりとり|やり取|渡|届|見せ|読[んま]|返事|だし|送|可能|いらっしゃ|でき))"
    "|残[さすし]|保存|リセット|りせっと|仕切り|使い方|使うん|操作|話し?かけ|構わな|かまわな|関わ|続け|"
    "来ない|こない|来んな|来るな|次に|空欄|するー|答えな|捨て|抹消|破棄|ぽい(?:して|で)|受付|"
    "引き継|取り次|プロに|ぷろに"
    "|消(?!え)|けし[てと]|削除|さくじょ|忘れて|わすれて|ことにし|なしに"
    "|戻|もど[りしるれ]|間違|まちが|[なな直]おし|直し|取り消|今のな|いまのな|前の"
    "|やめ|止め|終|おわ|おしまい|閉じ|とじ|切り|まで[でにと]|まで$|辺で|へんで|ばいばい|落ち|"
    "失礼|送って|送らな|連絡し|めっせじ|すとっぷ"
    "|休[みむま憩]|やす[みむま]|また|あとで|後で|後日|今度|待っ|まって|離れ|続き|つづき|"
    "中断|寝る|寝ま|時間を|[来く]るね|きます"
    "|ぱす|飛ば|とば[しす]|すきっぷ|次の|(?:答え|こたえ|言い|いい|言え|いえ|話せ|話し|"
    "書き|教え)(?:たく|ない|ませ|られ)|聞かない|控え|勘弁|内緒|秘密"
    "|助け|たすけ|窓口|電話|緊急|危険|救急|警察|へるぷ"
    "|[a-z]{2}"
)
"""What some way out is asked for with: most longer stories have none of it and are not taken apart."""


class Way(NamedTuple):
    """What a message asks for, if anything.

    `whole` where it is nothing but the word, `bare` where it is a sentence that tells nothing beside: 人と話したいです.
    """

    intent: Intent | None = None
    whole: bool = False
    bare: bool = False


def read_intent(text: str) -> Way:
    """What a message asks for."""
    if len(text) > 4 * LONGEST:
        return Way()
    return intent_of(text, plain(text))


def intent_of(text: str, written: str) -> Way:
    """`read_intent` for a text of which `written` is the `plain` form."""
    for typed in (text, *in_kana(text)):
        form = written if typed is text else plain(typed)
        way = _intent_of(typed, form)
        if way.intent is not None:
            return way
    return Way()


def _intent_of(text: str, written: str) -> Way:
    if PERSON.fullmatch(written):
        return Way(Intent.PERSON, bare=True)
    whole = WHOLES.get(written) or WHOLES.get(trim(written))
    if whole is not None:
        # 終わりにしたい may be said of more than the chat: what tells of danger is looked for first.
        return Way(WAYS[whole], whole=not (whole is Wish.STOP and written.endswith("たい")))
    if len(written) > COMMAND_LENGTH:
        return Way()
    if not _REFUSED.search(written):
        for intent, pattern in _HOUSE:
            if pattern.search(written):
                return Way(intent)
    looks = len(written) <= _SAYS_NOTHING_MORE or _MAY_ASK.search(written)
    found = asked(text) if looks else None
    return Way(WAYS.get(found.wish) if found is not None and found.clear else None)
