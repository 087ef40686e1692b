"""Spelling repaired before the words are parted: clipped, disguised, drawn-out and letters written apart.

Nothing is judged here. Each repair brings a way of writing back to the one that the dictionary knows (タヒにてぇ is
死にたい), and every letter remembers where it came from, so that evidence is shown as it was written.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.language.danger.kana import kana_words
from bot.language.normal import INVISIBLE, QUOTES

MOST = 24_000
"""Letters that are read of one text: its beginning and its end. A book pasted in is still answered at once."""

_JAPANESE = "ぁ-んァ-ヴ一-龥々"
_CLUSTER = re.compile(r".[\uff9e\uff9f\u3099\u309a\u0300-\u036f]*", re.DOTALL)
_SMALL = {"ぁ": "あ", "ぃ": "い", "ぅ": "う", "ぇ": "え", "ぉ": "お"}
_VOWELS = {
    sound: small
    for small, row in (
        ("ぁ", "あかさたなはまやらわがざだばぱゃ"),
        ("ぃ", "いきしちにひみりぎじぢびぴ"),
        ("ぅ", "うくすつぬふむゆるぐずづぶぷゅ"),
        ("ぇ", "えけせてねへめれげぜでべぺ"),
        ("ぉ", "おこそとのほもよろをごぞどぼぽょ"),
    )
    for sound in row
}
_LONG = frozenset("ー〜~～ｰ")
_KATAKANA = re.compile("[ァ-ヴ]")


@dataclass(frozen=True, slots=True)
class Spelt:
    """Repaired `text`. `origin[i]` is the index in `source` of the character that `text[i]` came from."""

    source: str
    text: str
    origin: tuple[int, ...]

    def original(self, start: int, end: int) -> str:
        """What was written where `text[start:end]` stands, with the voiced marks and accents that belong to it."""
        if start >= end or start >= len(self.origin):
            return ""
        end = min(end, len(self.origin))
        last = self.origin[end - 1] + 1
        following = self.origin[end] if end < len(self.origin) else len(self.source)
        while last < following and (unicodedata.combining(self.source[last]) or self.source[last] in "ﾞﾟーぁぃぅぇぉ"):
            last += 1
        return self.source[self.origin[start] : last]


@lru_cache(maxsize=16_384)
def _letters(cluster: str) -> str:
    """One written character as plain letters. Single characters only are kept, never a sentence."""
    text = unicodedata.normalize("NFKC", cluster).casefold().translate(QUOTES)
    text = "".join("\n" if c in "\r\n\u2028\u2029" else " " if c.isspace() else c for c in text)
    return INVISIBLE.sub("", text).translate(dict.fromkeys(map(ord, "\u3099\u309a\u309b\u309c")))


def spell(text: str) -> Spelt:
    """The text as the dictionary knows it."""
    source = text if len(text) <= MOST else text[: MOST // 2] + "\n" + text[-MOST // 2 :]
    out, origin = _plain(source)
    if len(source) < len(text):
        # What lies between was left out; positions behind it move on.
        lag = len(text) - len(source)
        origin = [at if at < MOST // 2 else at + lag for at in origin]
    if _SHOUTED.search(out) and not _OTHER.search(out):
        out = _hiragana(out)
    out, origin = _spelt_out(out, origin)
    for needed, pattern, repaired in _CALLED:
        if needed in out and pattern.search(out):
            out, origin = _repair(pattern, repaired, out, origin)
    return Spelt(text, out, tuple(origin))


_SHOUTED = re.compile("[ァ-ヴ]{4}")
_OTHER = re.compile("[ぁ-ん一-龥]")
_LOANS = re.compile(
    "ろおぷ|ろーぷ|ろぷ|ないふ|かったー|かったあ|かった(?=で)|がす(?=を|の|だ|が)|べらんだ|まんしょん|びる(?=の|か)|ほおむ|ほーむ|どあのぶ|どあ|げーむ|"
    "りすか|あむか|おーばーどーず|くすり|れんたん|てすと|すまほ|ねっと|てれび|ぶろん|ばす(?=に|で)|とらっく|ばっと|ばいと|あぷり|めーる|らいん"
)


def _hiragana(text: str) -> str:
    """A line in nothing but katakana, as it would stand in hiragana; known loan words stay."""
    text = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
    return _LOANS.sub(lambda found: "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in found[0]), text)


def _plain(text: str) -> tuple[str, list[int]]:
    out: list[str] = []
    origin: list[int] = []
    last = before = ""
    for match in _CLUSTER.finditer(text):
        for letter in _letters(match[0]):
            if letter == last and (letter == before or letter in "。、,.!?…っw笑草\n ") and not letter.isdigit():
                continue
            if letter in _LONG and not (last and _KATAKANA.match(last)):
                continue
            if letter in _SMALL:
                if _VOWELS.get(last) == letter and letter + last != "ぇて":
                    continue
                letter = _SMALL[letter]
            out.append(letter)
            origin.append(match.start())
            before, last = last, letter
    return "".join(out), origin


def _repair(pattern: re.Pattern[str], repaired: str, text: str, origin: list[int]) -> tuple[str, list[int]]:
    """`text` with each finding replaced; the new letters are shared out over the places of the old ones."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for match in pattern.finditer(text):
        new = _SEPARATORS.sub("", match[0]) if repaired is APART else match.expand(repaired)
        old = origin[match.start() : match.end()]
        pieces += (text[done : match.start()], new)
        places += origin[done : match.start()]
        for i in range(len(new)):
            # First letters stand at the first place, last ones at the last: the evidence spans all of it.
            at = i if i < len(new) - 1 else len(old) - 1
            places.append(old[min(at, len(old) - 1)])
        done = match.end()
    pieces.append(text[done:])
    places += origin[done:]
    return "".join(pieces), places


def _spelt_out(text: str, origin: list[int]) -> tuple[str, list[int]]:
    """`text` with words in kana as the dictionary knows them."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for start, end, word in kana_words(text):
        pieces += (text[done:start], word)
        old = origin[start:end]
        places += origin[done:start]
        places += [old[min(i if i < len(word) - 1 else len(old) - 1, len(old) - 1)] for i in range(len(word))]
        done = end
    return "".join((*pieces, text[done:])), places + origin[done:]


APART = "(apart)"
_SEPARATORS = re.compile(rf"[^{_JAPANESE}\w]+")
_ENDS = r"(?=$|[^ぁ-んァ-ヴ一-龥]|です|よ|な|と|って|わ|ね|の|けど|し|から|ん|も|て|く|っ|か|す|さ|み|w|笑|お|ぽ)"

REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), repaired)
    for pattern, repaired in (
        # Letters written apart: 死 に た い, し.に.た.い, 消/え/た/い. Each letter must stand alone.
        (rf"(?<![{_JAPANESE}])[{_JAPANESE}](?:[^{_JAPANESE}\w]{{1,3}}[{_JAPANESE}](?![{_JAPANESE}])){{2,40}}", APART),
        (r"死[\s.。・…]{1,3}に[\s.。・…]{0,3}た", "死にた"),
        (r"(死に|消え)[\s.。・…_*]{1,3}(た[いく])", r"\1\2"),
        (r"し に ?たい", "死にたい"),
        (rf"(?<=[{_JAPANESE}、。]) +(?=[{_JAPANESE}])", "、"),
        (r"(?<![ぁ-ん])しねば(?=いい|よか|楽)|(?<=なんか)しね(?=ば)", "死ねば"),
        (r"(?<![ぁ-ん])(?:しぬ){2,}", "死ぬ死ぬ"),
        (r"(?<=もう)しぬ", "死ぬ"),
        # 死にたさ, 死にたみ, 死りたい, 死にたがる; ○ for 死.
        (r"死にた[さみ]", "死にたい気持ち"),
        (r"(?:死|タヒ|ﾀﾋ)りた(?=[いくか])", "死にた"),
        (r"クビツリ|くびつり", "首吊り"),
        (r"たくなか(?=$|[^ぁ-ん]|と|ば)", "たくない"),
        (r"ありゃ(?:せん|しない)", "ありません"),
        (r"(?<![ぁ-ん])おとん(?=が|は|に|の|を)", "父さん"),
        (r"(?<![ぁ-ん])おかん(?=が|は|に|の|を)", "母さん"),
        (r"(?<=[ぁ-ん])たが(?=[っりるら])", "たい"),
        (r"(?:^|(?<=[^一-龥ぁ-んァ-ヴ]))[○〇●◯×✕＊*](?=に(?:たい|たく|たか))", "死"),
        (r"(?<![\d一-龥])4(?=にたすぎ)", "死"),
        (r"死にたすぎ", "死にたい過ぎ"),
        (r"((?:リスカ|アムカ|レグカ|リスト?カット|(?<![a-z])od|オーバードーズ))(?=[しす](?!ょ))", r"\1を"),
        (r"(?:何|なに)も[か彼]も", "全部"),
        # 死 in disguise. 4 and 四 and 氏 only where the verb goes on, so that 4日, 四人 and 田中氏に stay.
        (r"タヒ|ﾀﾋ|夕ヒ|歹匕", "死"),
        (r"(?<![\d一-龥])[4四氏市師志師](?=に(?:た[いきくか]|てえ|そう|ま(?:す|し)))", "死"),
        (
            r"(?<![一-龥])[4四氏](?=に(?:た(?:$|[^ぁ-ん])|たひ)|ぬ(?:$|[^ぁ-ん]|わ|し|ほど|って)|んで(?:$|し|も|い)|のう|ねば|ねたら)",
            "死",
        ),
        (r"^[しシ][にﾆニ][たタ](?:[いイひィ]|(?=$|[^ぁ-んァ-ヴ一-龥]))", "死にたい"),
        (r"シニ(?=タ|テ)", "死に"),
        (r"シヌ|ｼﾇ", "死ぬ"),
        (r"キエ(?=タ|テ)", "消え"),
        (r"(?<=え)タイ", "たい"),
        (r"ひきだしや|引きだしや|ヒキダシヤ|引出し?屋|引き出しや(?=が|に|を|の)", "引き出し屋"),
        (r"(?<=薬)(?:を)?のみ(?=すぎ|ました|たい)", "飲み"),
        (r"(?<=[まならか])らん(?=どう|$|[。、!? ]|の|けど|わ|で)", "らない"),
        (r"コロ(?=ス|シ|サ|ソ)", "殺"),
        (r"(?<=[にてえり])タイ", "たい"),
        (r"(?<=[にてえり])タ(?=ク|カッ)", "た"),
        (r"(死に|消え)た(?:ひ|ぃ|ぃい)(?![ぁ-ん])", r"\1たい"),
        (r"(死に)(?:て(?=$|[^ぁ-んァ-ヴ一-龥])|た(?=$|[…。!\s]))", r"\1たい"),
        (r"(死に|消え|逝き|行き|なり|しに|やめ|切り|殺し)(?:てえ|ちい|てい(?=$|[^ぁ-ん]))", r"\1たい"),
        (r"(死に|消え)ちまい", r"\1てしまい"),
        (r"(?<=死)(?:んじま|んぢま|んでま)(?=[いうおえっ])", "んでしま"),
        (r"(?:shi|si)n(?:i|e) ?(?:tai|tee|tee|tay|taiyo)\b", "死にたい"),
        (r"\bkietai\b", "消えたい"),
        (r"\b(?:jisatsu|jisatu)\b", "自殺"),
        (r"\b(?:risuka|risutoka)\b", "リスカ"),
        (r"(腕|手首|首|太もも|足)(を)?き(?=った|って|っちゃ|りた|りま|りつ|る)", r"\1\2切"),
        (r"首を?しめ", "首を絞め"),
        (r"(?<=[とてら])ない(?=て(?:い[まる]|ま|る))", "泣い"),
        # Kana where the dictionary parts wrongly: のんでもうた, いきできない, つれてく, もうしぬ.
        (r"(?<![たこ])のん(?=だ|で(?!す|び))", "飲ん"),
        (r"のみほ(?=[しすそ])", "飲み干"),
        (r"(?<=[っん][てで])もう(?=た)", "しまっ"),
        (r"(生き|寝|起き|し|言う|泣い|待っ|倒れ|見|掛け|かけ|食う|思う)と(?=[っり](?:て|た|ま))", r"\1てお"),
        (r"いきて(?=い(?:な|た[くい]|る|け)|る)", "生きて"),
        (r"(?<![ぁ-ん])しにて(?=$|[^ぁ-ん])|(?:しに|(?<![ぁ-ん])死に)た[おあ](?=$|[^ぁ-ん])", "死にたい"),
        (r"希[4しシ四](?=念)", "希死"),
        (r"しにたいお(?=$|[^ぁ-ん])", "死にたい"),
        (r"(?<![ぁ-ん])ようけ(?![らんる])", "沢山"),
        (r"かえって(?=こ|き)", "帰って"),
        (r"(?:^|(?<=[^ぁ-ん]))(まま|ぱぱ)(?=[がにはもの])", "母ちゃん"),
        (r"みっか(?=め|ご|かん|$)", "三日"),
        (r"おゆ(?=を|が)", "お湯"),
        (r"(?<![ぁ-ん])いき(?=[がもを]?(?:でき|して[なまい]|しと|しよ|とま|とめ|くるし|ぐるし|つま))", "息"),
        (r"(?<=[しきりけえ])(?:よ|と)らん(?=$|[^ぁ-ん]|の|け|よ|か)", "ていない"),
        (r"(?<![ぁ-ん])むね(?=が|いた|くるし|つぶ|しめ)", "胸"),
        (r"(?<=[がも])いたい(?=$|[^ぁ-ん]|です|よ)", "痛い"),
        (r"つれて(?=[くい])", "連れて"),
        (r"(?<=[どちこ子も])おいて(?=死|逝|い[けか])", "置いて"),
        (r"(?<!に)おわ(?=れ(?:る|た)|らせ|りた[いく])", "終わ"),
        (r"(?<![ぁ-ん])しぬ(?=$|[^ぁ-んァ-ヴ一-龥])", "死ぬ"),
        (r"(死に|消え)てゃ(?:あ)?", r"\1たい"),
        (r"(?<![ぁ-ん])はよう?(?=[お死逝終来]|しに)", "早く"),
        (r"来ん(?=か|の|ね|わ|$)", "来ない"),
        (r"生きとらな(?:いかん|あかん|ならん)", "生きていないといけない"),
        (r"首さ(?=吊|つ)", "首を"),
        (r"(?<=[油剤薬縄プ紐を])こうて(?=き|しま|もう)", "買って"),
        (r"[出だ]しっぱ(?:なし)?(?=に|で|$)", "出したまま"),
        (r"ひと(?=瓶|箱|シート|びん)", "一"),
        (r"(ロープ|練炭|ナイフ)を?かった", r"\1を買った"),
        (r"\bs[i1!]n[i1!] ?tai\b|s[i1]n[i1]tai", "死にたい"),
        (r"べらんだ", "ベランダ"),
        (r"ろーぷ|ろぷ(?=を|で|か)", "ロープ"),
        (r"ないふ", "ナイフ"),
        (r"かった[ーあ]で", "カッターで"),
        # 自殺 and 殺す in disguise: じさつ, 自サツ, 自○, 56す.
        (r"自(?:さつ|サツ|[○〇●◯×✕xｘ*＊](?=[しすを死願未]|$)|s(?=[しすを])|札(?=し))", "自殺"),
        (r"じ(?:さつ|殺)|ジサツ|自.殺(?=した|する|しよ)", "自殺"),
        (r"(?<!\d)56(?=[すしさせそ])", "殺"),
        (r"コロ(?=す|し|さ|そ)|ころ(?=して(?:$|[。!やほく]|しま)|した[いく]|され[るた]|すぞ|してや)", "殺"),
        (r"(?:首|くび)(を)?つ(?=[らりるれろっ])", r"首\1吊"),
        (r"(?:首|くび)(を)?くく(?=[らりるれろっ])", r"首\1括"),
        (r"なう(?=$|[。!? ])", "中"),
        (r"(?:とび|飛び)(?:おり|降り|下り)|(?<=から)飛ぶ(?=$|[^ぁ-ん]|しか|つも|勇)", "飛び降り"),
        (r"とびこ(?=[まみむめもん])", "飛び込"),
        (r"お?(?:くすり|クスリ|薬)", "薬"),
        (r"(?:血|ち)(?:が)?(?:と|止)ま(?:らん|んない|りません|んねえ)", "血が止まらない"),
        (r"(?:おーば|オーバ)(?:ー)?(?:どー?ず|ドー?ズ|どーす)|(?<![a-z])o\.?d(?=[^a-z']|$)", "OD"),
        (r"りすか|りすとかっと|リスト?カット|りすとか", "リスカ"),
        (r"なぐ(?=[らりるれろっ])", "殴"),
        (r"(?<![ぁ-ん一-龥])け(?=られ[たてる]|っ(?:てく|た$))|(?<=おなか)け(?=っ)", "蹴"),
        (r"たた(?=か(?:れ|な)|いて|いた|く$)", "叩"),
        (r"(?<![ぁ-ん])いし(?:ょ|よ)(?=を?(?:か(?!ら)|書|残|の))", "遺書"),
        # Spoken and regional endings that the dictionary reads as something else.
        (r"(?<=[かさたなばまらわえけせてねめれべ])へん(?=$|[。、!?\s]|で|け|の|か|わ|ねん|く|し|よ|ん)", "ない"),
        (r"(?<=[きしちにみびり])ひん(?=$|[。、!?\s]|で|け|の|か|わ|ねん|く|し|よ|ん)", "ない"),
        (r"(?<=死に)と(?=うな|うて)", "た"),
        (r"(?<=しにたい)(?:しにたい)+", ""),
        (r"(?:た|だ)か(?=ばってん|と(?:よ|です)|$)", "たい"),
        (r"しんだ(?=方|ほう|ら(?:楽|らく|いい))|(?<![ぁ-ん])しんで(?=しま|も?いい|くれ|や)", "死んだ"),
    )
)


def _needed(written: str) -> str:
    """Letters without which the expression `written` is nowhere found; most texts are told apart by them alone."""
    runs = [""]
    depth = 0
    for letter, behind in zip(written, [*written[1:], ""], strict=True):
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
        elif depth == 0 and letter == "|":
            return ""
        elif depth == 0 and letter.isalnum() and not letter.isascii() and behind not in ("?", "*", "{"):
            runs[-1] += letter
            continue
        runs.append("")
    return max(runs, key=len)


_CALLED = tuple((_needed(pattern.pattern), pattern, repaired) for pattern, repaired in REPAIRS)
