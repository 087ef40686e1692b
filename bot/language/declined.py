"""Answers that give no answer: somebody would rather not say (`skip`), or does not know (`unknown`).

Written in hiragana, as `numbers.numerals` gives a text. Review: before release, with people who use the house.
"""

import re

_SHORT = 40
"""Letters of an answer; in more than that, only words about the asked thing itself decide."""
_SKIP = re.compile(
    r"(?:言|い)(?:い)?たく(?:は)?(?:な|あり)|(?:言|い)(?:え|われ)?(?:え)?(?:ない(?:です|かな|。"
    r"|$)|ません|ぬ|へん|まへん)|言わな|いわな|言わん|ゆえな|ゆいたくな|言うのは|いうのは"
    r"|話したくな|はなしたくな|明かし|あかせ|秘密|ひみつ|内緒|ないしょ|非公開|匿名|とくめい"
    r"|個人情報|ぷらいば|伏せ|ふせて|控えさせ|ひかえさせ|遠慮|えんりょ|(?:答|こた|応)え(?:たく"
    r"|られ|づら|にく|な|ません|ん)|回答(?:しな|しま|したく|は|を|拒)|無回答|のーこめん|勘弁"
    r"|かんべん|教え(?:な|たく|られ|ま|ん|へん)|おしえ(?:な|たく|られ|ま|ん|へん)|(?:聞|き"
    r"|訊)かないで|きかんで|触れないで|書(?:きた|かな|けな|けま|かん)|かきたくな|出したくな"
    r"|知られたくな|特定(?:され|が)|身バレ|身ばれ|抵抗が|想像に(?:おまか|お任)|(?:それ|ここ|年|歳"
    r"|とし|年齢|住所|場所|地名|そこ|どこか|ちょっとそれ)(?:は|も)?ちょっと|(?:それ|そこ|ここ"
    r"|年齢?|歳|住所|場所)(?:は|の話は)(?:なし|無し|だめ|駄目|いや|嫌|むり|無理|ぱす)"
    r"|^(?:その)?(?:質問|しつもん)?は?(?:ぱす|すきっぷ|すきぷ|すっとば|飛ば|とば|なし|無し|いや"
    r"|嫌|やだ|だめ|むり|無理|次|つぎ|省略|略)|(?:ぱす|するー|すきっぷ|飛ばし|とばし|省略|次に"
    r"|つぎに)(?:で|し|を|お|て|ます|。|$)|必要(?:あり)?ですか|なきゃ(?:だめ|いけ|駄目)|(?:ない"
    r"|なくちゃ|ねば)(?:と)?(?:だめ|いけ|なら)(?:ない)?(?:で|ん)すか|rather not|prefer not|(?:do"
    r"|would)n't (?:want|like) to|do not want to|not (?:saying|telling|going to (?:say|tell))"
    r"|won't (?:say|tell)|can't (?:say|tell)|no comment|secret|private|(?<![a-z])skip|^pass"
    r"|none of your|not comfortable|keep (?:it|that) to myself|do i have to|next question"
    r"|no answer|n/a"
)
_UNKNOWN = re.compile(
    r"(?:わか|分か|解か|判か|判|分|解|わ)(?:り|ら|ん)(?:ま|な|ん|へん|ませ|ず|ぬ|ない|$|。|ね"
    r"|にく|づら|かね)|わからへん|わかりかね|(?:知|し)(?:ら(?:な|ん|へん|ず|ね)|りま)|存じ(?:ま"
    r"|上げま)|(?:覚え|おぼえ)て?(?:い|お)?(?:な|ま|ら|へん|とら|りま)|忘れ|わすれ|思い出せ"
    r"|おもいだせ|記憶に?(?:が|は)?(?:な|あり)|不明|不詳|未詳|なぞ(?:です|$)|謎|^さ(?:あ|ぁ)|どう(?:だ|や)(?:った|っけ)"
    r"|(?:何歳|いくつ|なんさい|いつ|どこ|何年|どのくらい|どれくらい)(?:から|ぐらい|くらい)?(?:だ"
    r"|や)(?:っけ|った|ろう?)|はっきり(?:と|は)?(?:し|わ|分|言え|いえ|覚)|曖昧|あいまい|さだか"
    r"|定か|うろ覚え|確認(?:し|でき)て(?:い)?ま|聞いて(?:い)?ま|聞いて(?:い)?な"
    r"|数えて(?:い)?(?:な|ま)|数えるの(?:を|も)?(?:やめ|辞)|検討もつ|見当(?:も|が)つ|気(?:が|づ"
    r"|付)(?:つ|い|け)(?:い|ば|た|て)?|don'?t (?:really )?(?:know|remember|recall)|do not know"
    r"|dunno|no (?:idea|clue)|not (?:really )?(?:sure|certain)|unknown"
    r"|can'?t (?:really )?remember|forgot|(?<![a-z])idk|unsure|lost (?:count|track)"
    r"|hard to (?:say|tell)|who knows"
)
_AT_A_LOSS = re.compile(
    r"(?:どうし|どうすれ|どうやっ|なにをし|何をし|何から|なにから|どう(?:接|せっ|声|話)|将来"
    r"|しょうらい|接し方|気持ち|きもち|理由|りゆう|原因|げんいん|意味|やり方|本当|誰に|だれに"
    r"|どこに(?:相談|聞|き)|どうやった|使い方|なぜ|なんで).{0,14}$"
)
_GREETING = re.compile(r"(?:何|なん)(?:と)?(?:も)?(?:言|い)(?:え|い)")


def declined(text: str, about: str, *, skips: bool = True) -> str | None:
    """`skip`, `unknown` or None. `about` is a pattern of words for what was asked; a long text has to name it."""
    for value, pattern in (("skip", _SKIP), ("unknown", _UNKNOWN)):
        for found in pattern.finditer(text):
            if value == "unknown" and _AT_A_LOSS.search(text[: found.start()]):
                continue
            named = re.search(about, text[max(0, found.start() - 16) : found.end() + 6])
            if len(text) <= _SHORT or named:
                if value == "unknown":
                    return value
                return value if skips else None
    return None
