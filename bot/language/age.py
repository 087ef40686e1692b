"""How old the withdrawn person is.

A small grammar over text in hiragana with its numbers in digits (`numbers.numerals`) finds everything that tells
an age: years (46, 46歳), bands (40代後半, アラフォー, 30〜34), school years (中2), years of birth (昭和53年), and
numbers on the way (あと2年で50). Then one is chosen: not that of a time gone by (20のときから), and of several
people the withdrawn one's (`told`). Numbers with another measure (10年, 3人, 2階) are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.age_words import (
    AROUND,
    BY_WORD,
    COMING,
    EARLY,
    FRAME_BEFORE,
    FRAME_BEHIND,
    FRAME_WORDS,
    GONE,
    GONE_BEFORE,
    GRAMMAR,
    LATE,
    LEVELS,
    NO_TITLES,
    NOT_BEFORE,
    NOW,
    OLDEST,
    PAST,
    PUPILS,
    SPELT_LEVELS,
    SPOKEN,
    STANDS_ALONE,
    TITLE,
    YOUNGEST,
)
from bot.language.declined import declined
from bot.language.dialect import standard
from bot.language.normal import normal
from bot.language.numbers import numerals, year_of
from bot.language.told import Named, people, weight

_READ = 2000
_MOST = 40
_BESIDE_ME = re.compile(r"(私|わたし|僕|ぼく|俺|自分)[（(][^（()）]{1,4}[)）]")
"""わたし(妹): who it is in brackets is the one before them."""
_SOON = re.compile(r"(?:もうすぐ|もうじき|まもなく|間もなく|いよいよ)、?$")
_ABOUT = r"年|歳|とし|齢|いくつ|さい|age|old"


@dataclass(frozen=True, slots=True)
class _Age:
    """An age told at `text[start:end]`, as `read_age` gives it; `sure` where no other number is told so."""

    value: str
    start: int
    end: int
    sure: bool


def read_age(text: str) -> str | None:
    """`46`, `45-49`, `born:1978`, `skip`, `unknown`, or None where no age is told. Never raises."""
    # ドラクエ11 and the like can be told from ニート11年 as long as katakana stand there.
    titles = {number for word, number in TITLE.findall(normal(text[:_READ])) if word not in NO_TITLES}
    text = _BESIDE_ME.sub(r"\1", text[:_READ])
    written = _spoken(numerals(standard(normal(text))))
    named = people(written)[:_MOST]
    best: tuple[int, _Age] | None = None
    for age in list(_ages(written, named, titles))[:_MOST]:
        if _gone(written, age):
            continue
        likely = weight(written, named, age.start, age.end) + _certainty(written, age, named)
        if best is None or likely >= best[0]:
            best = (likely, age)
    return best[1].value if best else declined(written, _ABOUT)


def _spoken(text: str) -> str:
    for pattern, number in SPOKEN:
        text = pattern.sub(number, text)
    return text


def _ages(text: str, named: tuple[Named, ...], titles: set[str]) -> Iterator[_Age]:
    """What tells an age, from left to right; of two that overlap, the one that the grammar names first."""
    taken: list[tuple[int, int]] = []
    ends = {one.end for one in named}
    found: list[_Age] = []
    for name, pattern in GRAMMAR:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            value = _value(name, match)
            if value is None or (name == "bare" and (match[0] in titles or not _stands_as_age(text, match, ends))):
                continue
            taken.append((match.start(), match.end()))
            found.append(
                _Age(_adjusted(value, text, match.start(), match.end()), match.start(), match.end(), name != "bare")
            )
    yield from sorted(found, key=lambda age: age.start)


def _value(name: str, match: re.Match[str]) -> str | None:  # noqa: C901 - one case a rule of the grammar
    match name:
        case "era":
            return f"born:{year_of(match['era'], int(match['era_year']))}"
        case "born":
            return f"born:{match['born']}"
        case "short":
            year = int(match["short"])
            return f"born:{year + (1900 if year > 26 else 2000)}"
        case "near":
            middle = next(age for age, words in AROUND.items() if match["near"] in words.split())
            return f"{middle - 5}-{middle + 4}"
        case "between":
            between = 35 if match["from"].startswith("さ") else 45
            return f"{between - 2}-{between + 2}"
        case "count":
            return _number(int(match["goal"]) - int(match["gap"]))
        case "decade":
            return _part(int(match["decade"]), "後" if match["edge"] else match["part"] or "")
        case "decades":
            low = _part(int(match["first"]), match["from_part"] or "").split("-")[0]
            return f"{low}-{_part(int(match['second']), match['to_part'] or match['bare_part'] or '').split('-')[1]}"
        case "middle":
            return _part(int(match["middle"]), match["which"])
        case "range":
            return _range(int(match["low"]), int(match["high"]))
        case "school" | "spelt":
            return _school(match["level"], match["grade"])
        case "pupil" | "pupil_kana":
            kind = (
                match["pupil"]
                if name == "pupil"
                else {"し": "小学", "ち": "中学", "こ": "高校", "だ": "大学"}[match["kana"][0]]
            )
            return "{}-{}".format(*PUPILS[kind])
        case "entering":
            first = {"中学": 12, "高校": 15, "大学": 18}[match["entered"]]
            return f"{first}-{first + 1}"
        case "grade":
            grade = int(match["grade_en"] or match["grade_en2"])
            return f"{grade + 5}-{grade + 6}" if 0 < grade < 13 else None
        case "pupil_en":
            if match["college"]:
                return "18-22"
            kind = match["pupil_en"]
            return (
                "6-12"
                if kind in {"elementary", "primary"}
                else "12-15"
                if kind in {"middle", "junior high"}
                else "15-18"
            )
        case "teen":
            return {"early": "13-14", "mid": "14-16", "late": "17-19"}.get(match["teen_part"] or "", "13-19")
        case "part":
            return _part(int(match["ten"]), match["half"] or "")
        case "tens_word":
            return _part(BY_WORD[match["word"]], match["half2"] or "")
        case "some":
            return _part(int(match["some"]), "")
        case "aged":
            return _number(int(match["aged"]))
        case _:
            return _number(int(match["bare"]))


def _number(years: int) -> str | None:
    return str(years) if YOUNGEST <= years <= OLDEST else None


def _part(decade: int, part: str) -> str:
    if not part:
        return f"{decade}-{decade + 9}"
    if EARLY.search(part):
        return f"{decade}-{decade + 4}"
    return f"{decade + 5}-{decade + 9}" if LATE.search(part) else f"{decade + 4}-{decade + 6}"


def _range(low: int, high: int) -> str | None:
    """Of 38,9 the second number leaves its tens out."""
    if high < 10 <= low:
        high += low // 10 * 10
    return f"{low}-{high}" if 5 < low < high <= min(low + 25, 99) else None


def _school(level: str, grade: str) -> str | None:
    year = {"いち": 1, "に": 2, "さん": 3, "よん": 4, "ご": 5, "ろく": 6}.get(grade) or int(grade)
    level = SPELT_LEVELS.get(level, level)
    if year > {"小": 6, "中": 3, "高": 3, "高専": 5, "大": 6, "専門": 4}[level]:
        return None
    first = LEVELS[level] + year
    return f"{first}-{first + 1}"


def _adjusted(value: str, text: str, start: int, end: int) -> str:
    """40過ぎ and 50近い are bands of their own; もうすぐ40 is 39 still."""
    if value.isdigit() and _SOON.search(text[:start]):
        return str(int(value) - 1)
    rest = text[end : end + 8]
    if value.isdigit() and int(value) % 10 == 0:
        if PAST.match(rest) and not re.match(r"^(?:ちょっと|ちょい|そこそこ)(?=[^\s。でだすや])(?!すぎ|過ぎ)", rest):
            return f"{value}-{int(value) + 4}"
        if COMING.match(rest):
            return f"{int(value) - 2}-{int(value) - 1}"
    return value


def _stands_as_age(text: str, match: re.Match[str], people_end: set[int]) -> bool:
    """A number without a measure is an age where it is all that is said, or stands where ages stand."""
    years = int(match["bare"])
    if STANDS_ALONE.match(text[: match.start()]) and STANDS_ALONE.match(
        re.sub(r"^(?:です|だ|や|じゃ|っす).*", "", text[match.end() :])
    ):
        return years > 5
    head = text[max(0, match.start() - 12) : match.start()]
    framed = FRAME_BEFORE.search(head) or match.start() in people_end
    if not framed or (NOT_BEFORE.search(head) and not FRAME_WORDS.search(head)):
        return False
    return 9 < years < 100 and FRAME_BEHIND.match(text[match.end() : match.end() + 6]) is not None


def _gone(text: str, age: _Age) -> bool:
    """Whether it was an age at some time before: 20のときから, since he was 20."""
    rest = text[age.end : age.end + 16]
    if re.match(r"(?:代|だい)", rest):
        rest = rest[1:]
    if age.value.startswith("born"):
        return False
    now = NOW.search(text[max(0, age.start - 12) : age.start]) is not None
    return (GONE.match(rest) is not None and not (now and rest.startswith("で"))) or GONE_BEFORE.search(
        text[max(0, age.start - 30) : age.start]
    ) is not None


def _certainty(text: str, age: _Age, named: tuple[Named, ...]) -> int:
    """What speaks for this age among several of equally likely people."""
    here = 5 if NOW.search(text[max(0, age.start - 12) : age.start]) else 0
    meant = (
        60 if re.match(r"^(?:の)?(?:ほう|方|子)(?:です|だ|が|で|の|$)", text[age.end : age.end + 5]) and named else 0
    )
    return here + meant + (2 if age.sure else 0) + (4 if age.value.isdigit() else 0)
