"""Answers that give no answer: somebody would rather not say (`skip`), or does not know (`unknown`).

Written in hiragana, as `numbers.numerals` gives a text. Review: before release, with people who use the house.
"""

import re

_SHORT = 40
"""Letters of an answer; in more than that, only words about the asked thing itself decide."""
_SKIP = re.compile(
    r"(?:言|い)(?:い)?たく(?:は)?(?:な|あり)|(?:言|い)(?:え|われ)(?:え)?(?:ない(?:です|かな|。|$)"
    r"|ません|ぬ|へん|まへん)|(?:言|い|ゆ)い(?:たない|とう(?:は)?な|とな)|(?:言|い|ゆ)わ(?:へん"
    r"|ん(?:とく|どく|どこ)?(?:。|$|よ|わ))|(?:言|い)うの(?:は)?(?:や|いや|嫌|無理|恥)|(?:年齢?"
    r"|歳|住所|場所|地名|そこ|それ)(?:は)?[….。]+$|教える(?:つもり|気)|関係(?:が)?(?:あり"
    r"|ある)(?:ます)?(?:か|の|[?？])|恥ずかし|はずかし|容赦|(?:お)?許し(?:を|くだ|下)"
    r"|とっぷしーくれっと|非公表|未回答|差し?控え|^控え|ひかえます|必須(?:です|な)"
    r"|なくて(?:も)?(?:いい|よい|大丈夫)(?:です)?か|のーこめ|^ng$|^no thanks|^nope?$|黙秘|拒否"
    r"|拒み|拒む|お?答え(?:は)?(?:でき|し(?:たく|かね))|(?:必要|ひつよう)(?:が|は|って)?(?:あ|な)"
    r"|聞くん(?:です|だ)|(?:聞|き)かんとい|それ(?:って)?(?:聞|必要|要)|^(?:い|嫌|イ)や(?:です|だ"
    r"|や)?。?$|^む(?:り|ーり)(?:です|だ|や)?。?$|言わな|いわな|言わん|ゆえな|ゆいたくな|言うのは"
    r"|いうのは|話したくな|はなしたくな|明かし|あかせ|秘密|ひみつ|内緒|ないしょ|非公開|匿名"
    r"|とくめい|個人情報|ぷらいば|伏せ|ふせて|控えさせ|ひかえさせ|遠慮|えんりょ|(?:答|こた"
    r"|応)え(?:たく|られ|づら|にく|な|ません|ん)|回答(?:しな|しま|したく|は|を|拒)|無回答"
    r"|のーこめん|勘弁|かんべん|教え(?:な|たく|られ|ま|ん|へん)|おしえ(?:な|たく|られ|ま|ん|へん)"
    r"|(?:聞|き|訊)かないで|きかんで|触れないで|書(?:きた|かな|けな|けま|かん)|かきたくな"
    r"|出したくな|知られたくな|特定(?:され|が)|身バレ|身ばれ|抵抗が|想像に(?:おまか|お任)|(?:それ"
    r"|ここ|年|歳|とし|年齢|住所|場所|地名|そこ|どこか|ちょっとそれ)(?:は|も)?ちょっと|(?:それ"
    r"|そこ|ここ|年齢?|歳|住所|場所)(?:は|の話は)(?:なし|無し|だめ|駄目|いや|嫌|むり|無理|ぱす)"
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
    r"|おもいだせ|記憶に?(?:が|は)?(?:な|あり)|わがん(?:ね|な)|不明|ふめい|不詳|未詳|なぞ(?:です"
    r"|$)|謎|^さ(?:あ|ぁ)|どう(?:だ|や)(?:った|っけ)|(?:何歳|いくつ|なんさい|いつ|どこ|何年"
    r"|どのくらい|どれくらい)(?:から|ぐらい|くらい)?(?:だ|や)(?:っけ|った|ろう?)|はっきり(?:と"
    r"|は)?(?:し|わ|分|言え|いえ|覚)|曖昧|あいまい|さだか|定か|うろ覚え|確認(?:し"
    r"|でき)て(?:い)?ま|(?:聞|き)(?:い|け)て(?:い|お)?(?:な|ま|ら)|聞いたことが?(?:な|あり)|把握"
    r"|(?:見当|検討|けんとう)(?:も|が|は)?(?:つ|付)(?:か|き)|(?:推測|想像|予想)(?:も|が)?(?:でき"
    r"|つ)|確認(?:して|し)(?:みない|ないと)|^[?？\\s]+$|情報が(?:な|あり)|未確認"
    r"|いくつ(?:に)?(?:なった|なる|や|だ|です)?(?:ん)?(?:でしょ|かし|かな|やろ|だろ|っけ|か(?:ね"
    r"|な))|聞いて(?:い)?な|数えて(?:い)?(?:な|ま)|数えるの(?:を|も)?(?:やめ|辞)|検討もつ"
    r"|見当(?:も|が)つ|気(?:が|づ|付)(?:つ|い|け)(?:い|ば|た|て)?|don'?t (?:really )?(?:know"
    r"|remember|recall)|do not know|dunno|no (?:idea|clue)|not (?:really )?(?:sure|certain)"
    r"|unknown|couldn'?t (?:say|tell)|can'?t (?:really )?remember|forgot|(?<![a-z])idk|unsure"
    r"|lost (?:count|track)|hard to (?:say|tell)|who knows"
)
_AT_A_LOSS = re.compile(
    r"(?:どうし|どうすれ|どうやっ|なにをし|何をし|何から|なにから|どう(?:接|せっ|声|話)|将来"
    r"|しょうらい|接し方|気持ち|きもち|理由|りゆう|原因|げんいん|意味|やり方|本当|誰に|だれに"
    r"|どこに(?:相談|聞|き)|どうやった|使い方|なぜ|なんで).{0,14}$"
)


def declined(text: str, about: str, *, skips: bool = True) -> str | None:
    """`skip`, `unknown` or None. `about` is a pattern of words for what was asked; a long text has to name it."""
    text = text.replace("・", "")
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
