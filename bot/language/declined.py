"""Answers that give no answer: somebody would rather not say (`skip`), or does not know (`unknown`).

Written in hiragana, as `numbers.numerals` gives a text. Review: before release, with people who use the house.
"""

import re

_SHORT = 40
"""Letters of an answer; in more than that, only words about the asked thing itself decide."""
_SKIP = re.compile(
    r"(?:言|い)(?:い)?たく(?:は)?(?:な|あり)|(?:言|い)(?:え|われ)(?:え)?(?:ない(?:です|かな|。|$)"
    r"|ません|ぬ|へん|まへん)|黙秘|拒否|拒み|拒む|お?答え(?:は)?(?:でき|し(?:たく|かね))|(?:必要"
    r"|ひつよう)(?:が|は|って)?(?:あ|な)|聞くん(?:です|だ)|(?:聞|き)かんとい|それ(?:って)?(?:聞"
    r"|必要|要)|^(?:い|嫌|イ)や(?:です|だ|や)?。?$|^む(?:り|ーり)(?:です|だ|や)?。?$|言わな"
    r"|いわな|言わん|ゆえな|ゆいたくな|言うのは|いうのは|話したくな|はなしたくな|明かし|あかせ"
    r"|秘密|ひみつ|内緒|ないしょ|非公開|匿名|とくめい|個人情報|ぷらいば|伏せ|ふせて|控えさせ"
    r"|ひかえさせ|遠慮|えんりょ|(?:答|こた|応)え(?:たく|られ|づら|にく|な|ません|ん)|回答(?:しな"
    r"|しま|したく|は|を|拒)|無回答|のーこめん|勘弁|かんべん|教え(?:な|たく|られ|ま|ん|へん)"
    r"|おしえ(?:な|たく|られ|ま|ん|へん)|(?:聞|き|訊)かないで|きかんで|触れないで|書(?:きた|かな"
    r"|けな|けま|かん)|かきたくな|出したくな|知られたくな|特定(?:され|が)|身バレ|身ばれ|抵抗が"
    r"|想像に(?:おまか|お任)|(?:それ|ここ|年|歳|とし|年齢|住所|場所|地名|そこ|どこか"
    r"|ちょっとそれ)(?:は|も)?ちょっと|(?:それ|そこ|ここ|年齢?|歳|住所|場所)(?:は|の話は)(?:なし"
    r"|無し|だめ|駄目|いや|嫌|むり|無理|ぱす)|^(?:その)?(?:質問|しつもん)?は?(?:ぱす|すきっぷ"
    r"|すきぷ|すっとば|飛ば|とば|なし|無し|いや|嫌|やだ|だめ|むり|無理|次|つぎ|省略|略)|(?:ぱす"
    r"|するー|すきっぷ|飛ばし|とばし|省略|次に|つぎに)(?:で|し|を|お|て|ます|。|$)"
    r"|必要(?:あり)?ですか|なきゃ(?:だめ|いけ|駄目)|(?:ない|なくちゃ|ねば)(?:と)?(?:だめ|いけ"
    r"|なら)(?:ない)?(?:で|ん)すか|rather not|prefer not|(?:do|would)n't (?:want|like) to"
    r"|do not want to|not (?:saying|telling|going to (?:say|tell))|won't (?:say|tell)"
    r"|can't (?:say|tell)|no comment|secret|private|(?<![a-z])skip|^pass|none of your"
    r"|not comfortable|keep (?:it|that) to myself|do i have to|next question|no answer|n/a"
)
_UNKNOWN = re.compile(
    r"(?:わか|分か|解か|判か|判|分|解|わ)(?:り|ら|ん)(?:ま|な|ん|へん|ませ|ず|ぬ|ない|$|。|ね"
    r"|にく|づら|かね)|わからへん|わかりかね|(?:知|し)(?:ら(?:な|ん|へん|ず|ね)|りま)|存じ(?:ま"
    r"|上げま)|(?:覚え|おぼえ)て?(?:い|お)?(?:な|ま|ら|へん|とら|りま)|忘れ|わすれ|思い出せ"
    r"|おもいだせ|記憶に?(?:が|は)?(?:な|あり)|不明|不詳|未詳|なぞ(?:です|$)|謎|^さ(?:あ|ぁ)"
    r"|どう(?:だ|や)(?:った|っけ)|(?:何歳|いくつ|なんさい|いつ|どこ|何年|どのくらい"
    r"|どれくらい)(?:から|ぐらい|くらい)?(?:だ|や)(?:っけ|った|ろう?)|はっきり(?:と|は)?(?:し|わ"
    r"|分|言え|いえ|覚)|曖昧|あいまい|さだか|定か|うろ覚え|確認(?:し|でき)て(?:い)?ま|(?:聞"
    r"|き)(?:い|け)て(?:い|お)?(?:な|ま|ら)|聞いたことが?(?:な|あり)|把握|情報が(?:な|あり)"
    r"|未確認|いくつ(?:に)?(?:なった|なる|や|だ|です)?(?:ん)?(?:でしょ|かし|かな|やろ|だろ|っけ"
    r"|か(?:ね|な))|聞いて(?:い)?な|数えて(?:い)?(?:な|ま)|数えるの(?:を|も)?(?:やめ|辞)|検討もつ"
    r"|見当(?:も|が)つ|気(?:が|づ|付)(?:つ|い|け)(?:い|ば|た|て)?|don'?t (?:really )?(?:know"
    r"|remember|recall)|do not know|dunno|no (?:idea|clue)|not (?:really )?(?:sure|certain)"
    r"|unknown|can'?t (?:really )?remember|forgot|(?<![a-z])idk|unsure|lost (?:count|track)"
    r"|hard to (?:say|tell)|who knows"
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
