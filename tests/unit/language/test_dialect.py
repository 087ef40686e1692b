"""Regional forms are written over where they change the sense, and nothing else is."""

import pytest

from bot.language.dialect import standard
from bot.language.read import read_line


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("まだ終わらんといて", "まだ終わらないで"),
        ("もう書いてこんで", "もう書いてこないで"),
        ("来んな", "来ないで"),
        ("やめんな", "やめるないで"),
        ("それは答えとうない", "それは答えたくない"),
        ("やらんくていい", "やらなくていい"),
        ("読めんのじゃ", "読めないのじゃ"),
        ("わがんね", "分からない"),
        ("機械やのうて人間と", "機械ではなくて、人間と"),
        ("人間と話さして", "人間と話させて"),
        ("消してけろ", "消してください"),
        ("呼んでくれへん?", "呼んでくれませんか?"),
        ("止めとって", "止めて"),
        ("まちがえたけん戻す", "まちがえたから、戻す"),
        ("使わんけん、止めて", "使わんから、止めて"),
        ("やめるべ", "やめる"),
        ("外さ出でねえ", "外に出てない"),
        ("構へんで", "構いません"),
        ("うんにゃ", "いいえ、"),
        ("ほうじゃね", "そうです、"),
    ],
)
def test_what_changes_the_sense_is_written_over(spoken: str, written: str) -> None:
    assert standard(spoken) == written


@pytest.mark.parametrize(
    "text",
    [
        "読んで",
        "死んで",
        "選んで",
        "すみません",
        "ごめん",
        "ありません",
        "みんな",
        "こんな",
        "うーん",
        "ううん",
        "しようかな",
        "どうしようかな",
        "休んでもいい",
    ],
)
def test_what_only_looks_regional_stays(text: str) -> None:
    assert standard(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("まだ消さんといて", None),
        ("人には繋がんといて", None),
        ("やめんといて", None),
        ("書いたもん全部消しといて", "delete"),
        ("人間と話さしてや", "human"),
        ("やめれんのよ、ネットが", None),
        ("もうやめたい、仕事を", None),
        ("やめます、このチャット", "stop"),
        ("今日はここまで。また明日くるね", "pause"),
        ("返事をしてくれない", None),
        ("ばれたら終わる", None),
        ("勝手に消したりしないよね？", None),
        ("それはやめときます", "no"),
    ],
)
def test_a_refusal_is_a_refusal_in_every_region(text: str, value: str | None) -> None:
    assert read_line("intent", text)["value"] == value
