"""P12, gentle words: no guilt, urgency, blame, diagnosis, work as a goal or praise as pressure in any text.

The tables say what the reviewed lists must let pass and must catch; the last tests hold every shipped text, in every
language, against them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.model.ids import Locale
from bot.words.gentle import Gentle, load

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
SHARED = ROOT.parent / "shared"
JA, EN = Locale("ja"), Locale("en")

GOOD_JA = """
こんにちは。ここは、名前を出さずに書ける場所です。
返事は自動です。いま、人は読んでいません。
これは自動の返事です。いま、人は読んでいません。
書いても、見ているだけでもいいです。
うまく読み取れませんでした。言いかえても、下から選んでも、とばしてもいいです。
はい。とばします。
ここまでにします。続きは、12月1日（火）まで開けます。
番号がないと、続きは開けません。
前の続きがあります。開きますか。
見えるのは、下の文と送った日時です。
読むのは、相談員と責任者です。
消したい行は消せます。送らないこともできます。
いま、前に3人待っています。今日のうちに返事ができないこともあります。
次に人が読むのは、11月24日（火）10時です。
手紙なら、いま置いていけます。12月1日までに返事を書きます。
ご本人がいなくても、家族だけで相談できます。そこから始める人が多いです。
どこまで引き受けるかは、あなたが決めていいことです。
いま開いている窓口です。使わなくてもかまいません。
いま開いている文字の窓口は、1つです。
ここは閉じません。返事は自動です。
こちらの文は、もう読めません。
控えの番号と日時は残ります。
渡した先の手紙は、残ります。
相談員は秘密を守ります。
例外は、命の危険、虐待、裁判所の令状です。
できるだけ、先に伝えます。
待つあいだに危ない言葉があれば、順番を早めます。文は見せません。
家族の誰が書いているかは、誰にも答えません。
119にかけてください。
119にかけてください。わからないままでいいです。
いま、体に何か起きていますか。
死にたい気持ちに、近いですか。
答えなくてもいいです。
命が危ないときは、119か110です。
いま、そばに誰かいますか。
危ないものは、そっと遠ざけられます。
『死にたいほどつらいの』と、聞いてもかまいません。
答えを急がなくていいです。
ひとりで見張らなくていいです。
手当てが先でいいです。
やめる約束は、いりません。
あなたのせいではありません。
くわしく書かなくていいです。
先に、その場を離れてください。
戻るかは、あとで決められます。
いまは、別の部屋にいるだけでもいいです。
この自動の返事から、ご本人に知らせることはありません。
いまはしない、でもいいです。
誰かに会う必要はありません。
どうしても書けないときは、書かなくていいです。
どうしていますか、とは聞きません。
みんなぜんぶ書くわけではありません。
言わずに閉じても、まずいことは起きません。
何も読まず、閉じてもいいです。
なんでも書けます。
育て方の問題ではありません。
がんばらなくていいです。
診断はしません。
お金のこと
仕事のこと
すぐの窓口
ここまで
おやすみなさい。
自立相談支援機関という場所もあります。
ひきこもり地域支援センターが、全国の都道府県にあります。
連れ出す業者
働かなくてもいいです。
気にしなくていいです。
行は、ぜんぶ消えました。
仕事のことも書けます。
高齢のかたや障害のあるかたは、市区町村に聞けます。
人に書くこと
""".strip().splitlines()

BAD_JA = [
    ("praise_as_pressure", "勇気を出してご連絡いただきありがとうございます！"),
    ("praise_as_pressure", "えらいですね"),
    ("praise_as_pressure", "よくがんばりましたね。"),
    ("praise_as_pressure", "話してくれて、すごいです。"),
    ("command", "選択肢から選んでください。"),
    ("command", "あとで教えてくださいね"),
    ("command", "必ず連絡してください"),
    ("command", "少々お待ちください"),
    ("shop", "またのご利用をお待ちしています"),
    ("shop", "お久しぶりです！その後いかがですか？"),
    ("shop", "担当者におつなぎします"),
    ("shop", "営業時間外です"),
    ("shop", "退会手続きが完了しました"),
    ("noise", "こんにちは！"),
    ("noise", "こんにちは!"),
    ("noise", "お待ちしています😊"),
    ("noise", "こんにちは♪"),
    ("work_as_goal", "お子さんを外に出すために"),
    ("work_as_goal", "社会復帰を考えてみます。"),
    ("work_as_goal", "学校に戻る方法です。"),
    ("work_as_goal", "就職を目ざす人の場所です。"),
    ("work_as_goal", "最初の一歩を踏み出す場所です。"),
    ("blame", "ご家族で支え合って"),
    ("blame", "親のせいです。"),
    ("blame", "育て方に問題があります。"),
    ("blame", "それは甘えです。"),
    ("blame", "外に出るべきです。"),
    ("blame", "刺激しないで"),
    ("blame", "よく話し合って"),
    ("blame", "本当？"),
    ("guilt", "そんなことを考えないで"),
    ("guilt", "死なないで"),
    ("guilt", "家族が悲しむ"),
    ("guilt", "ご家族も心配しています。"),
    ("guilt", "約束してくれますか。"),
    ("guilt", "本気ですか"),
    ("guilt", "命を大切に"),
    ("promise", "すぐ人が来ます"),
    ("promise", "絶対に秘密"),
    ("promise", "必ず返事をします。"),
    ("promise", "大丈夫ですよ"),
    ("promise", "何も残っていません"),
    ("promise", "秘密は完全に守られます。"),
    ("promise", "きっと楽になります。"),
    ("urgency", "至急、相談の窓口へ。"),
    ("urgency", "手遅れになる前に。"),
    ("urgency", "早く相談すると楽です。"),
    ("urgency", "今すぐ書けます。"),
    ("diagnosis", "うつ病かもしれません。"),
    ("diagnosis", "6か月以上続いていますか。"),
    ("diagnosis", "何年になりますか。"),
    ("diagnosis", "病気の可能性があります。"),
    ("claims", "読みました"),
    ("claims", "わかります"),
    ("claims", "お気持ちは痛いほど"),
    ("claims", "みんな同じです"),
    ("claims", "見守っています。"),
    ("claims", "ひとりじゃないです。"),
    ("claims", "いつもそばにいます。"),
    ("claims", "いま、相談員が読んでいます。"),
    ("steering", "書いてみましょう"),
    ("steering", "話してみませんか"),
    ("steering", "ぜひ、書けます。"),
    ("steering", "まずは、ここから。"),
    ("steering", "まず、名前から。"),
    ("steering", "休んだほうがいいです。"),
    ("why", "なぜですか。"),
    ("why", "どうして書きたくないのですか。"),
    ("why", "なんで行かないのですか。"),
    ("why", "理由を教えて"),
    ("chummy", "ゆっくりですね。"),
    ("confession", "お金に困っている"),
    ("method", "どんな薬を持っていますか。"),
    ("method", "死ぬ方法は考えていますか。"),
    ("method", "高い所はどこですか。"),
    ("promise", "約束できます。"),
    ("promise", "心配はいりません。"),
    ("guilt", "ご家族に心配をかけています。"),
    ("guilt", "お母さんの気持ちも考える時です。"),
    ("guilt", "期待に応えたいですね。"),
    ("guilt", "せめて顔だけでも。"),
    ("urgency", "早いうちの相談がいいです。"),
    ("urgency", "急がないと、閉まります。"),
    ("urgency", "あと3日しかありません。"),
    ("urgency", "今日中の返事です。"),
    ("blame", "もう大人なのだから。"),
    ("blame", "同じ年の人は働いています。"),
    ("blame", "いつまでも家にいると。"),
    ("blame", "お子さんの問題です。"),
    ("blame", "家庭に原因があります。"),
    ("diagnosis", "ひきこもりの人です。"),
    ("diagnosis", "引きこもりから抜け出す。"),
    ("diagnosis", "部屋から出られない人です。"),
    ("diagnosis", "うつ状態です。"),
    ("diagnosis", "発達障害です。"),
    ("diagnosis", "ADHDかもしれません。"),
    ("work_as_goal", "仕事を探す人の場所です。"),
    ("work_as_goal", "もう一度、立ち直れます。"),
    ("work_as_goal", "次の一歩です。"),
    ("work_as_goal", "外に出てみる日です。"),
    ("work_as_goal", "回復を目ざします。"),
    ("praise_as_pressure", "えらかったです。"),
    ("praise_as_pressure", "すばらしかったです。"),
    ("praise_as_pressure", "よく耐えました。"),
    ("praise_as_pressure", "応援します。"),
    ("praise_as_pressure", "信じています。"),
    ("claims", "つらかったです。"),
    ("claims", "あなたの味方です。"),
    ("claims", "言葉は伝わりました。"),
    ("steering", "少し外を見よう。"),
    ("steering", "電話をしたらいかがでしょう。"),
    ("steering", "親を説得できます。"),
    ("why", "何があったのですか。"),
    ("why", "どんな理由ですか。"),
    ("command", "書いてほしいです。"),
    ("command", "名前を言うこと。"),
    ("command", "夜は電話をしないようにします。"),
    ("minimising", "気のせいです。"),
    ("minimising", "たいしたことではありません。"),
    ("minimising", "そのうち慣れます。"),
    ("minimising", "時間が解決します。"),
    ("minimising", "もっとつらい人もいます。"),
    ("minimising", "誰にでもあることです。"),
    ("minimising", "考えすぎです。"),
    ("force", "無理にでも連れ出す。"),
    ("force", "スマホを取り上げます。"),
    ("force", "お金を渡さない方法です。"),
    ("force", "部屋に入って話します。"),
]

GOOD_EN = """
Hello. You can write here without giving a name.
This is an automatic reply. No person is reading right now.
You can just look around.
We won't ask that again.
No one here can see your name.
We do not ask why.
It is not your fault.
You don't have to hurry.
Nothing is required.
A person next reads on Tuesday, November 24, 10:00.
Call 119. It is fine not to be sure.
Three people are waiting ahead of you. An answer may not come today.
The counselor keeps it secret. Exceptions: danger to life, abuse, a court order.
You can also write a letter. Not now is fine too.
About money
Skip
Every prefecture has a hikikomori support centre.
The connection is weak. It is being sent again.
Work can be written about, too.
""".strip().splitlines()

BAD_EN = [
    ("promise", "Someone will always answer."),
    ("promise", "You'll be fine."),
    ("promise", "It is completely confidential."),
    ("promise", "Nothing remains."),
    ("guilt", "Your family will be so sad."),
    ("guilt", "Promise me that you will call."),
    ("guilt", "Don't think like that."),
    ("urgency", "Write to us as soon as possible."),
    ("urgency", "Get help before it’s too late."),
    ("blame", "You should have come earlier."),
    ("blame", "It is your fault."),
    ("diagnosis", "This may be depression."),
    ("diagnosis", "How long have you been at home?"),
    ("work_as_goal", "Your way back to work."),
    ("work_as_goal", "Get out of the house."),
    ("praise_as_pressure", "That was brave of you."),
    ("praise_as_pressure", "You can do it."),
    ("claims", "I understand."),
    ("claims", "We hear you."),
    ("claims", "You are not alone."),
    ("claims", "We're here for you."),
    ("steering", "Let's write a letter."),
    ("steering", "Why don't you call someone."),
    ("steering", "We recommend a letter."),
    ("why", "Why do you feel so?"),
    ("command", "Please choose below."),
    ("command", "Choose one of these."),
    ("shop", "Welcome back."),
    ("shop", "Thank you for reaching out."),
    ("noise", "Hello!"),
    ("noise", "Hello 🙂"),
    ("method", "How would you do it?"),
    ("method", "How many pills are there?"),
    ("promise", "It is safe with us."),
    ("guilt", "After all they did for you."),
    ("guilt", "Do not let them down."),
    ("urgency", "The sooner you write, the better."),
    ("urgency", "Come straight away."),
    ("blame", "At your age, it is odd."),
    ("blame", "Other people can do it."),
    ("blame", "What is wrong with him?"),
    ("diagnosis", "Your son is hikikomori."),
    ("diagnosis", "He never leaves the room."),
    ("diagnosis", "She suffers from it."),
    ("work_as_goal", "Finding a job is near."),
    ("work_as_goal", "Your goals for spring."),
    ("work_as_goal", "You are making progress."),
    ("praise_as_pressure", "That was well written."),
    ("praise_as_pressure", "Congratulations."),
    ("praise_as_pressure", "Thank you for sharing."),
    ("claims", "Your message has been read."),
    ("claims", "We care about you."),
    ("steering", "How about a walk."),
    ("steering", "It is best to call."),
    ("why", "What happened to you?"),
    ("command", "Don't forget to write back."),
    ("minimising", "It is only a phase."),
    ("minimising", "Other people have it worse."),
    ("minimising", "This will pass."),
    ("minimising", "Calm down first."),
    ("force", "You can take his phone."),
    ("force", "Tough love helps."),
]


@pytest.fixture(scope="module")
def lists() -> Gentle:
    """The reviewed lists as they are shipped."""
    return load({f"locales/lint/{path.name}": path.read_bytes() for path in (LOCALES / "lint").glob("*.yaml")})


@pytest.mark.parametrize(
    ("locale", "text"), [(locale, text) for locale, texts in ((JA, GOOD_JA), (EN, GOOD_EN)) for text in texts]
)
def test_what_we_say_passes(lists: Gentle, locale: Locale, text: str) -> None:
    assert lists.lint(locale, text) == []


@pytest.mark.parametrize(
    ("locale", "kind", "text"),
    [(locale, kind, text) for locale, table in ((JA, BAD_JA), (EN, BAD_EN)) for kind, text in table],
)
def test_what_hurts_is_caught(lists: Gentle, locale: Locale, kind: str, text: str) -> None:
    assert kind in [caught.kind for caught in lists.catches(locale, text)]


def test_every_kind_of_harm_is_held_in_every_language(lists: Gentle) -> None:
    harms = {"promise", "guilt", "urgency", "blame", "diagnosis", "work_as_goal", "praise_as_pressure"}
    harms |= {"claims", "steering", "why", "command", "noise", "method", "minimising", "force"}
    for path in [LOCALES / "lint" / f"{name}.yaml" for name in ("ja", "en")]:
        rules = yaml.safe_load(path.read_text())["rules"]
        assert harms <= set(rules), path.name
        assert [kind for kind, rule in rules.items() if not rule.get("why") or not rule.get("remedy")] == []
    assert {kind for kind, _ in BAD_JA} >= harms
    assert {kind for kind, _ in BAD_EN} >= harms


def test_every_spoken_language_has_a_list(lists: Gentle) -> None:
    spoken = [path.name for path in LOCALES.iterdir() if path.is_dir() and path.name != "lint"]
    assert spoken
    assert all(lists.knows(Locale(name)) for name in spoken)


def test_every_shipped_text_is_gentle(lists: Gentle) -> None:
    caught = [
        f"{file}: {name}: {found}" for file, locale, name, text in shipped() for found in lists.lint(locale, text)
    ]
    assert not caught, "\n".join(caught)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the rules of care are not beside this checkout")
def test_the_sentences_of_the_rules_of_care_pass_and_those_to_avoid_do_not(lists: Gentle) -> None:
    care = [quote for line in (SHARED / "CARE.md").read_text().splitlines() for quote in quotes(line)]
    rows = [line.split("|") for line in (SHARED / "VOICE.md").read_text().splitlines() if line.startswith("|")]
    good = [quote for row in rows for quote in quotes(row[2])]
    avoid = [quote for row in rows for quote in quotes(row[3])]
    assert len(care) > 50
    assert len(good) > 15
    assert len(avoid) > 8
    assert {quote: lists.lint(JA, quote) for quote in care + good if lists.lint(JA, quote)} == {}
    assert [quote for quote in avoid if not lists.lint(JA, quote)] == []


def quotes(line: str) -> list[str]:
    """What stands in Japanese quotation marks."""
    return re.findall("「([^」]*)」", line)


def shipped() -> Iterator[tuple[str, Locale, str, str]]:
    """File, language, name and text of every text and label below locales/."""
    for path in sorted(LOCALES.glob("*/*.yaml")):
        if path.parent.name == "lint":
            continue
        node = yaml.compose(path.read_text())
        assert node is not None, f"{path} is empty"
        for name, text in leaves(node, ""):
            if name == ".flow":
                continue
            yield str(path.relative_to(ROOT)), Locale(path.parent.name), name, text


def leaves(node: yaml.Node, name: str) -> Iterator[tuple[str, str]]:
    """Every text of a file with the path of its keys."""
    if isinstance(node, yaml.ScalarNode):
        yield name, node.value
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from leaves(value, f"{name}.{key.value}")
