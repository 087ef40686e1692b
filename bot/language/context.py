"""What stands around found words and may change them: denial, the past, news and stories, whose words and whose life.

Review: before release, together with the word lists. Every look around is bounded, so that screening stays linear.
"""

import re

from bot.language.english_words import KIN as ENGLISH_KIN
from bot.language.kin_words import KIN

BOUNDARY = re.compile(r"[。.!?\n]")
BEFORE, AFTER = 70, 50
"""How many letters before and after are looked at."""

# The words end in the middle of a verb at times (死にたくな|った), hence the optional ending at the front.
DENIED = re.compile(
    r"(?:する|したい|した|っ?た|る|い)?(?:[」』])?(?:って|という|と|なんて|とか|ほど|まで|の|ん)?(?:は"
    r"|も|に)?(?:いう|言う)?"
    r"(?:わけ|訳|つもり|気持ち?|気|考え|感情|願望|こと|ほど|の|ん|意味|計画|予定)?(?:など|なんか|とか"
    r"|まで)?(?:では|じゃ|で|は|も|が|とか|を)?、?"
    r"(?:全く|まったく|全然|ぜんぜん|もう|特に|とくに|一切|別に|一度も|そこまで|決して|今は)?、?"
    r"(?:(?:ない|無い)(?!か|の?かと|でしょうか|だろうか|日|と生|です?か)|ありません(?!か)|なく(?!なら"
    r"|なり|て(?:も|仕))|なかった|なくなった(?!ら)"
    r"|(?:思|おも)(?:わな(?!い(?:日|とき|時|夜))|いませ|って(?:い)?な(?!い(?:日|か))|って(?:い)?ませ"
    r"|ったこと(?:は|が|も)?(?:な|ありませ)|わなく)"
    r"|考え(?:て(?:い)?)?(?:な(?!い(?:日|とき|時|夜|よう))|ませ)|考えたこと(?:は|が|も)?(?:な|ありませ)"
    r"|し(?:て(?:い)?)?(?:ない|ません|なかった)|しないで|せず)"
)
CONTRAST = re.compile(
    r"(?:わけ|訳|つもり|ん|の|ほど|まで)(?:で(?:は)?|じゃ|は)(?:ない|ありません)[^。!?\n]{0,4}(?:けど"
    r"|けれど|が|のに|、でも|、ただ|、だけど)"
)
DENIED_ENGLISH = re.compile(
    r"\b(?:(?:don'?t|do not|didn'?t|doesn'?t|never|no longer|not|won'?t|wouldn'?t|isn'?t|aren'?t|wasn'?t"
    r"|without|haven'?t|hasn'?t|can't imagine)"
    r"(?: (?:really|actually|even|want(?:ed)? to|want|going|gonna|to|thinking|think|about|of|have|had"
    r"|feel|been|ever|planning|any|a|i|in any way|currently|be|that))*) $"
)

PAST = re.compile(
    r"(?:昔|むかし)(?!から)|以前(?!から)|(?<!目の)(?<!手)(?<!名)(?<!の)前は|[何数\d一二三四五十]+年(?:も"
    r"|ほど|くらい|以上)?前(?!から)|(?:学生|学校|子供|子ども|こども|若い|若かった|小さい|小さかった|幼い"
    r"|中学|高校|小学生|中学生|高校生|大学|大学生|\d0代|当時|あの|現役)の?(?:とき|頃|ころ|時(?!々))"
    r"|当時|一時期|一時は|かつて|若い頃|過去に|\b(?:used to|years ago|in the past|when i was (?:a |in "
    r"|young|little|\d)|back then|once,? (?:long|years)|as a (?:child|kid|teen))"
)
ENDED = re.compile(
    r"[^。!?\n]{0,14}?(?:た|だ)(?:[。、!?\n]|$|が|けど|こと|時|とき|頃|ころ|の(?:は|も|を|です|だ)"
    r"|ん(?:です|だ)|です|ので|経験|人|から|っけ|り)|[^。!?\n]{0,14}?(?:まし|でし)た|(?:た|だ)(?![いく])"
)
STILL = re.compile(
    r"今も|いまも|今でも|いまでも|今日も|ずっと今|また(?!は)|最近も|再び|まだ|今また|\b(?:still|again"
    r"|now i|and now|today)\b"
)
OVER = re.compile(
    r"(?:今|いま)(?:は|では)(?:もう)?、?[^。!?\n]{0,12}?(?:ない|なく|大丈夫|平気|落ち着|おちつ|元気|違"
    r"|笑い話|楽(?:に(?!な(?:り|れ))|し)|ません|良くな|よくな|幸せ|回復|やめ)|\b(?:i'?m|i am|it'?s"
    r"|things are|is) (?:ok|okay|fine|better|good|over|past)\b(?: now)?|\b(?:not|don'?t"
    r"|no) (?:\w+ ){0,3}any ?more\b"
)

MENTION = re.compile(
    r"(?:の|に関する|についての|を(?:扱った|描いた|てまにした)|があった|した人の|事件の?"
    r"|された人の)?(?:ニュース|にゅす|記事|報道|話題|事件|特集|ぽすた|番組|本|映画|どらま|小説|研究|論文"
    r"|講演|授業|歌|曲|相談件数|しん|場面)"
    r"|(?:の)?(?:率|件数|統計|対策|防止|予防|問題(?:に|を|について)|という(?:言葉|字|単語|漢字))|(?:が"
    r"|は)(?:多い|増え|減っ)| (?:in the news|news|story|stories|article|statistic|rate|hotline"
    r"|prevention|documentary|scene|film|movie|book)"
)
NEWS_BEFORE = re.compile(
    r"(?:にゅす|てれび|新聞|報道|記事|ねっと|らじお|芸能人|有名人|俳優|歌手|あいどる|あの人|事件"
    r"|\bnews\b|\barticle\b|\bcelebrity\b|\bactor\b|\bsinger\b)[^。!?\n]{0,24}$"
)
STORY_BEFORE = re.compile(
    r"(?:主人公|きゃら|ひろいん|ひろ|犯人|登場人物|あにめ|漫画|まんが|映画|どらま|小説|推理|げむ|物語"
    r"|芝居|劇|脚本|台本|歌詞)(?:の|が|は|で|に|を)[^。!?\n]{0,24}$"
    r"|\b(?:movie|film|novel|book|story|song|lyrics|anime|manga|drama|character|hero|game|show|play)s?\b[^.!?\n]{0,40}$"
)
STORY_AFTER = re.compile(
    r"(?:[」』])?(?:という|っていう|って|と歌う|と叫ぶ|と言う|の)(?:曲|歌|本|映画|漫画|まんが|小説"
    r"|どらま|あにめ|たいとる|歌詞|せりふ|しん|場面|作品|題|名前の|げむ)"
)
FELT = re.compile(r"く(?:な[るっりれ]|て)|\b(?:makes|made|feel|felt) (?:me|like)")
"""What a story does to the one who writes is no story: 映画を見ていたら死にたくなった."""

SELF = re.compile(
    r"(?:私|わたし|わたくし|僕|ぼく|俺|おれ|あたし|うち|自分|ワイ|わい|じぶん|こっち)(?:自身|なんか"
    r"|なんて)?(?:が|は|も|の(?:方|ほう)が|だって|、)|\b(?:i|i'm|i've|im|me|myself|my life)\b"
)
SUBJECT = re.compile(
    rf"(?:{KIN}|(?<!の)方|相談者|人|患者|お客|隣の[人子家]|近所の[人子]|あの[人子家]|その[人子]"
    r"|くらすの子|子)(?:さん|ちゃん|くん|君|様|たち|に当たる人)?(?:が|は|も|から|って|、|の(?:部屋|机"
    r"|手首|腕|体|足|鞄|かばん|すまほ|日記|べっど|ごみ箱)(?:から|で|に|を|の上)?)"
)
VICTIM_NAMED = re.compile(rf"(?:{KIN}|子)(?:さん|ちゃん|くん)?(?:を|に対して)")
MET_NOT = re.compile(
    r"(?:っ|い|し|る|た|て|こと|り|わ|を|は|も|が|など|振る|ふる|振|あり|され|受け){0,6}(?:ません(?!か)"
    r"|ない(?!か|で)|なかった|なく(?!て)|ずに済)"
)
DREAM = re.compile(r"(?:る|た|い)?(?:夢|ゆめ)(?:を|ばかり|で)")
DIRECT = re.compile(
    r"(?:もう|毎日|最近|よく|ずっと|いつも|時々|ときどき|また|今|いま|昨日|きのう|今朝|さっき|夜|一度"
    r"|家で|部屋で|急に|「|、|『|突然|何度も|二回|\d回|自分の|薬を|手首を|腕を)*$"
)
CONNECTED = re.compile(r"(?:て|で|から|ので|のに|たら|ると|うと|れば|し)、?[^、]{0,14}$")
TOLD_BY = re.compile(rf"(?:{KIN})(?:さん|ちゃん|くん|君|様)?(?:に|から)[^。!?\n]{{0,16}}$")
REPORTED = re.compile(
    r"[^。!?\n]{0,6}?[」』]?(?:と|って|みたいなことを|とかって|とか|ようなことを|らしい|そう(?:です|だ"
    r"|な)|と私に)[^。!?\n]{0,8}?(?:言(?:う|い(?!たい)|っ(?!ても|てきた自分)|わ)|いう|いわれ|いって(?:い"
    r"|る|ま)|話し|口にし|つぶや|呟|書(?:い|か|き)|らいん|line|める|叫|泣|打ち明|漏ら|こぼ|訴え|聞)"
    r"|らしい|そうです|みたいで|と言"
)
REPORTED_BY = re.compile(
    rf"[」』]?(?:と|って)(?:、)?[^。!?\n]{{0,6}}?(?:{KIN})(?:さん|ちゃん|くん)?(?:が|は|から|に言われ)"
)
I_TOLD = re.compile(
    r"[」』]?(?:と|って)[^。!?\n]{0,10}?(?:言(?:っても(?:いい|良い)|いたい|ったら(?:引|怒|迷)|え(?:な|ず|ま)"
    r"|いにくい)|伝え|相談し|話し(?:たい|ました|た)|書いて(?:いい|も))"
)
THEIRS = re.compile(rf"\b(?:{ENGLISH_KIN}|he|she|they|he's|she's|someone i know|who)\b[^.!?\n]{{0,40}}$")
MINE = re.compile(r"\b(?:i|i'm|im|i've|i'll|i'd)\b")
CHILD = re.compile(
    r"(?:息子|娘|長男|次男|三男|長女|次女|うちの子|子ども|子供|こども|この子|孫)(?:さん|ちゃん)?(?:に|が"
    r"|から|は|の|も)"
)
MINOR = re.compile(
    r"(?:小学|中学|高校)(?:\d年)?生?(?:です|なん|の(?:私|僕|俺)|、|。|で|だ|[123１-６]年|生)"
    r"|(?<![大最])[小中高][1-6一二三](?![人つ時本回年]|か月)|(?<!\d)(?:1[0-7]|[5-9])(?:歳|才"
    r"|さい)(?!の時|のとき|の頃|から)|学校|担任|くらす|教室|部活|給食|児童|幼児|幼稚園|保育園|園児"
    r"|赤ちゃん"
    r"|(?<![ぁ-ん])(?:ぱぱ|まま)(?:に|が|から)|\b(?:at|from|to|my) school\b|\b(?:i'm|im|i am) (?:1[0-7]"
    r"|[6-9])\b|\b(?:1[0-7]|[6-9])[- ]?(?:years?[- ]old|yo)\b|\b(?:middle|high|elementary"
    r"|primary) school\b|\bmy teacher\b|\b(?:[6-9]|1[0-2])th grade"
)
VICTIM = re.compile(
    r"(?:子|子供|子ども|こども|孫|甥|姪|生徒|児童|園児|赤ちゃん|息子|娘|妹|弟)(?:さん|ちゃん|くん"
    r"|たち)?(?:が|は|も)(?!私|わたし|僕|親|母|父|暴|包)[^。!?\n]{0,20}$|\b(?:child|children|kid|kids"
    r"|baby|boy|girl|son|daughter|student)s?\b[^.!?\n]{0,20}$"
)
PASSIVE = re.compile(r"(?:ら|か|た|さ)れ|受け|もらえ|\b(?:being|been|get|gets|got|is|am|i'm|was) |dv|虐待|child")
MEANS = re.compile(
    r"包丁|刃物|ないふ|ばっと|金づち|はんま|今夜|今から|いまから|これから|明日|寝てい?る(?:間|すき)|準備"
    r"|用意|計画|買っ|\b(?:knife|gun|tonight|plan|bought|hammer|bat)\b"
)
