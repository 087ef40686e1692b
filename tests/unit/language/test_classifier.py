"""What the words of a text weigh, and what becomes of it beside the rules."""

import pytest

from bot.language.danger import line as lines
from bot.language.danger.classifier import BIAS, SCALE, WINDOW, Classifier, Kind, Leaning, classifier, weights_of
from bot.language.danger.features import features
from bot.language.danger.judging import BOUNDS, ENGLISH, Bounds, judged
from bot.language.danger.spelling import Spelt, spell
from bot.language.screen import screen
from bot.model.reading import About, Level, Screening, Sign

TABLE = [
    "# a comment",
    f"{BIAS}\t-200\t-300\tplan:-50 fading:-20",
    "@cord\t150\t160\tplan:90",
    "買う\t40\t60\tplan:30 other:-20",
    "息子\t-10\t0\tother:80",
    "テント\t-400\t-400\t",
    "楽\t250\t0\tfading:60",
]


@pytest.fixture
def small() -> Classifier:
    return Classifier(weights_of(TABLE))


def leaning(small: Classifier, text: str) -> Leaning:
    spelt = spell(text)
    found = small.leaning(lines.japanese(spelt), spelt.text)
    assert found is not None
    return found


def test_features_are_words_classes_neighbours_and_letters() -> None:
    spelt = spell("ロープを買った")
    (line,) = lines.japanese(spelt)
    found = features(line, spelt.text)
    assert {"ロープ", "^ ロープ", "@cord", "@cord 買う", "ロープ 買う た", "買う", "た $"} <= found.keys()
    assert {"~買っ", "~た$", "~^ロ", "~ロープ"} <= found.keys()
    assert found["@cord"] == 0
    assert found["買う"] == found["~買っ"] == 1


def test_a_feature_counts_once_however_often_it_stands(small: Classifier) -> None:
    once, often = leaning(small, "ロープを買った"), leaning(small, "ロープを買った。ロープを買った。ロープを買った")
    assert once.danger == often.danger == (150 + 40 - 200) / SCALE
    assert once.acute == (160 + 60 - 300) / SCALE


def test_neighbours_are_weighed_together_and_far_ones_are_not(small: Classifier) -> None:
    near = "ロープがある。" + "晴れた。" * (WINDOW - 2) + "買った。"
    far = "ロープがある。" + "晴れた。" * (WINDOW - 1) + "買った。"
    assert leaning(small, near).danger == (150 + 40 - 200) / SCALE
    assert leaning(small, far).danger == (150 - 200) / SCALE


def test_what_is_harmless_elsewhere_takes_nothing_away(small: Classifier) -> None:
    text = "ロープを買った。" + "晴れた。" * WINDOW + "テントを張った。"
    assert leaning(small, text).danger == leaning(small, "ロープを買った。").danger


def test_the_kind_is_the_heaviest_sign_and_whose_it_is(small: Classifier) -> None:
    mine = small.kind(leaning(small, "晴れた。ロープを買った"))
    assert (mine.sign, mine.about) == (Sign.PLAN, About.SELF)
    theirs = small.kind(leaning(small, "息子がロープを買った"))
    assert (theirs.sign, theirs.about) == (Sign.PLAN, About.OTHER)
    assert small.kind(leaning(small, "楽")).sign is Sign.FADING


def test_the_evidence_is_what_weighs(small: Classifier) -> None:
    spelt = spell("晴れた。きのうﾛｰﾌﾟを買ったよ")
    kind = small.kind(leaning(small, spelt.source))
    assert spelt.original(kind.start, kind.end) == "ﾛｰﾌﾟを買っ"


def test_a_text_without_words_leans_to_nothing(small: Classifier) -> None:
    assert small.leaning(lines.japanese(spell("…！？")), "…") is None
    assert screen("…！？") == Screening()


@pytest.mark.parametrize("row", ["死ぬ\t1\t2", "死ぬ\tx\t2\t", "死ぬ"])
def test_a_broken_row_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        weights_of([row])


class Told(Classifier):
    """A classifier that says what it is told to."""

    def kind(self, leaning: Leaning) -> Kind:
        return Kind(Sign.FADING if leaning.acute < 0 else Sign.PLAN, About.OTHER, 0, 2)


WORDS = Spelt("言葉です", "言葉です", (0, 1, 2, 3))
WISH = Screening(Level.ACUTE, (Sign.DEATH_WISH,), ("です",), About.SELF)
FADED = Screening(Level.CONCERN, (Sign.FADING,), ("です",), About.SELF)
HELD = Screening(Level.CONCERN, (Sign.VIOLENCE_URGE,), ("です",), About.SELF)
MUCH, LITTLE = 9.0, -9.0


@pytest.mark.parametrize(
    ("ruled", "danger", "acute", "expected"),
    [
        (Screening(), LITTLE, LITTLE, Screening()),
        (Screening(), BOUNDS.notice, MUCH, Screening()),
        (Screening(), MUCH, LITTLE, Screening(Level.CONCERN, (Sign.FADING,), ("言葉",), About.OTHER)),
        (Screening(), MUCH, MUCH, Screening(Level.ACUTE, (Sign.PLAN,), ("言葉",), About.OTHER)),
        (WISH, MUCH, MUCH, WISH),
        (WISH, LITTLE, BOUNDS.doubt + 0.1, WISH),
        (WISH, MUCH, LITTLE, Screening(Level.CONCERN, WISH.signs, WISH.evidence, WISH.about)),
        (WISH, LITTLE, LITTLE, Screening()),
        (HELD, MUCH, LITTLE, HELD),
        (HELD, LITTLE, LITTLE, Screening()),
        (HELD, MUCH, MUCH, Screening(Level.ACUTE, HELD.signs, HELD.evidence, HELD.about)),
        (FADED, MUCH, LITTLE, FADED),
        (FADED, MUCH, MUCH, Screening(Level.ACUTE, (Sign.PLAN, Sign.FADING), ("言葉", "です"), About.SELF)),
    ],
)
def test_rules_and_weights_come_to_one_thing(
    ruled: Screening, danger: float, acute: float, expected: Screening
) -> None:
    assert judged(ruled, Leaning(danger, acute, ()), Told(weights_of(TABLE)), WORDS) == expected


def test_a_mere_concern_needs_more_in_english_and_what_is_acute_does_not() -> None:
    def level(danger: float, acute: float, bounds: Bounds) -> Level:
        return judged(Screening(), Leaning(danger, acute, ()), Told(weights_of(TABLE)), WORDS, bounds).level

    assert level(ENGLISH.alone, LITTLE, ENGLISH) is Level.NONE
    assert level(ENGLISH.alone, LITTLE, BOUNDS) is Level.CONCERN
    assert level(ENGLISH.alone + 0.1, LITTLE, ENGLISH) is Level.CONCERN
    assert level(BOUNDS.notice + 0.1, MUCH, ENGLISH) is Level.ACUTE


def test_vanishing_is_never_acute_by_itself() -> None:
    class Fading(Classifier):
        def kind(self, leaning: Leaning) -> Kind:
            assert leaning.acute == MUCH
            return Kind(Sign.FADING, About.SELF, 0, 2)

    found = judged(Screening(), Leaning(MUCH, MUCH, ()), Fading(weights_of(TABLE)), WORDS)
    assert (found.level, found.signs) == (Level.ACUTE, (Sign.DEATH_WISH,))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_tables_are_read_once_and_hold_every_sign(language: str) -> None:
    shipped = classifier(language)
    assert classifier(language) is shipped
    spelt = spell("息子が薬を全部飲んだ" if language == "ja" else "my son took all the pills")
    sentences = lines.japanese(spelt) if language == "ja" else lines.english(spelt)
    found = shipped.leaning(sentences, spelt.text)
    assert found is not None
    assert found.acute > 0
    kind = shipped.kind(found)
    assert (kind.sign, kind.about) == (Sign.IN_PROGRESS, About.OTHER)
