"""How long it has been as it is now.

A small grammar over text in hiragana with its numbers in digits (`numbers.numerals`) finds amounts (3年半,
2、3ヶ月, 十数年, 10年以上), beginnings (2020年から, コロナのころから, 中2から, 20歳のとき) and vague words (ずっと,
最近). An amount tells more than a beginning, and a beginning more than a vague word; of several amounts the one counts
that is told of withdrawing, not of a job, an illness or a marriage.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.declined import declined
from bot.language.dialect import standard
from bot.language.duration_words import (
    AGE,
    AGE_EN,
    AMOUNTS,
    EVENT,
    FROM,
    MONTH,
    MONTH_NAMES,
    OTHER_LENGTH_BEFORE,
    OTHER_LENGTH_BEHIND,
    OVER,
    OVER_BEFORE,
    RELATIVE,
    RELATIVES,
    SCHOOL,
    SEASON,
    SEPARATOR,
    STILL_THERE,
    TELLING,
    TOLD,
    UNDER,
    UNDER_BEFORE,
    VAGUE_WORD,
    WORDS,
    YEAR,
)
from bot.language.normal import normal
from bot.language.numbers import numerals, year_of

_READ = 2000
_MOST = 40
_ABOUT = r"いつ|何年|どのくらい|どれくらい|期間|年数|年月|時期|when|long"

_LONG_SINCE = re.compile(r"(?:だいぶ|大分|かなり|ずいぶん|随分|けっこう|結構|相当)[^。、]{0,3}(?:経|たっ|たち|長|なが)")
"""気づいたらだいぶ経ってた says how long, though it says that nobody counted."""
_TELLS_AMOUNT, _TELLS_BEGINNING, _TELLS_RELATIVE = 40, 30, 26
"""How much each kind of answer tells."""


@dataclass(frozen=True, slots=True)
class _Span:
    """Something that tells how long, and how much it tells."""

    value: str
    worth: int
    start: int


def read_duration(text: str) -> str | None:
    """`3y`, `2m-3m`, `over:10y`, `under:1m`, `since:2020`, `since:may`, `since:high-school`, `since-age:20`, `long`,
    `recent`, `unknown`, or None where no time is told. Never raises.
    """  # fmt: skip
    written = numerals(standard(normal(text[:_READ]))).replace("ヵ", "か")
    for pattern, word in WORDS:
        written = pattern.sub(word, written)
    best: _Span | None = None
    for span in (*_amounts(written), *_beginnings(written), *_relatives(written)):
        if best is None or span.worth >= best.worth:
            best = span
    if best is not None and best.worth > 0:
        return best.value
    if _LONG_SINCE.search(written):
        return "long"
    unknown = declined(written, _ABOUT, skips=False)
    if unknown:
        return unknown
    vague = VAGUE_WORD.search(written)
    return vague.lastgroup if vague else None


def _amounts(text: str) -> Iterator[_Span]:
    taken: list[tuple[int, int]] = []
    found: list[tuple[re.Match[str], str]] = []
    for name, pattern in AMOUNTS:
        for match in list(pattern.finditer(text))[:_MOST]:
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            value = _value(name, match)
            if value is None:
                continue
            taken.append((match.start(), match.end()))
            found.append((match, value))
    found.sort(key=lambda pair: pair[0].start())
    for (match, value), (before, low) in zip(found, [(None, ""), *found], strict=False):
        # 半年から1年 has two measures.
        between = text[before.end() : match.start()] if before else "."
        joined = before is not None and SEPARATOR.fullmatch(between) and not {"-", ":"} & {*low, *value}
        worth = _TELLS_AMOUNT + _fit(text, match)
        yield _Span(f"{low}-{value}" if joined else _bounded(value, text, match), worth, match.start())


def _value(name: str, match: re.Match[str]) -> str | None:
    if name == "compound":
        return f"{12 * int(match['years']) + (int(match['more']) if match['more'] else 6)}m"
    if name == "half":
        return "6w" if match["months"] == "1" else f"{int(match['months'])}m"
    unit = _unit(match["unit"])
    match name:
        case "some_years":
            return f"over:{match['tens']}{unit}"
        case "tens":
            return f"over:{2 * int(match['base'])}{unit}"
        case "some":
            return "over:20y" if match["unit"].startswith("decade") else f"3{unit}-5{unit}"
        case "range" | "also":
            low, high = float(match["low"]), float(match["high"])
            if high < 10 < low:
                # 15、6年 leaves the tens of the second number out.
                high += low // 10 * 10
            return f"{_amount(match['low'], unit)}-{_amount(f'{high:g}', unit)}" if low < high else None
        case _:
            if match["unit"].startswith("decade"):
                return f"{10 * int(float(match['number']))}y"
            amount = _amount(match["number"], unit)
            return f"over:{amount}" if "plus" in match.re.groupindex and match["plus"] else amount


def _unit(word: str) -> str:
    if word[0] in "ymwd":
        return word[0]
    if word[0] in "年ね" or word.startswith("decade"):
        return "y"
    return "w" if word[0] in "週し" else "d" if word[0] in "日に" else "m"


def _amount(number: str, unit: str) -> str:
    """1.5 years are 18 months."""
    if number.endswith(".5"):
        return f"{round(12 * float(number))}m" if unit == "y" else f"{int(float(number))}{unit}"
    return f"{int(float(number))}{unit}"


def _bounded(value: str, text: str, match: re.Match[str]) -> str:
    """The amount with over: or under:, where words beside it say so."""
    if ":" in value or "-" in value:
        return value
    head, tail = text[max(0, match.start() - 16) : match.start()], text[match.end() : match.end() + 16]
    if OVER.match(tail) or OVER_BEFORE.search(head):
        return f"over:{value}"
    if UNDER.match(tail) or UNDER_BEFORE.search(head):
        return f"under:{value}"
    return value


def _fit(text: str, match: re.Match[str]) -> int:
    """Whether the amount is told of how it is now, or of something else."""
    head, tail = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 16]
    worth = 0
    if TELLING.search(head):
        worth += 6
    if TOLD.match(tail):
        worth += 3
    if OTHER_LENGTH_BEFORE.search(head) and not re.match(r"^(?:前|目)", tail):
        worth -= 25
    if OTHER_LENGTH_BEHIND.match(tail):
        worth -= 25
    return worth if worth > -40 else -_TELLS_AMOUNT


def _beginnings(text: str) -> Iterator[_Span]:
    for match in list(YEAR.finditer(text))[:_MOST]:
        year = year_of(match["era"], int(match["era_year"])) if match["era"] else int(match["year"])
        if FROM.match(match["then"]) or text.find("since ") >= 0:
            yield _Span(f"since:{year}", _TELLS_BEGINNING + 4, match.start())
    for match in list(EVENT.finditer(text))[:_MOST]:
        if re.match(r"^の?(?:前|まえ|より(?:も|前))", text[match.end() : match.end() + 4]):
            continue
        yield _Span(f"since:{(match.lastgroup or '')[1:]}", _TELLS_BEGINNING + 1, match.start())
    for match in list(MONTH.finditer(text))[:_MOST]:
        name = match["name"] or MONTH_NAMES[int(match["number"] or match["alone"]) - 1]
        yield _Span(f"since:{name}", _TELLS_BEGINNING, match.start())
    for match in list(SEASON.finditer(text))[:_MOST]:
        if re.match(r"^.{0,10}?(?:から|以来|以降|より|ごろ|頃|$)|^[!-~ ]*$", text[match.end() : match.end() + 16]):
            yield _Span(f"since:{match.lastgroup}", _TELLS_BEGINNING - 2, match.start())
    yield from _schools(text)
    for match in (*list(AGE.finditer(text))[:_MOST], *list(AGE_EN.finditer(text))[:_MOST]):
        age = int(match["age"])
        part = match.groupdict().get("part") or ""
        if 3 < age < 100 and (match.groupdict().get("sai") or age > 9):
            yield _Span(
                f"since-age:{age + (5 if part.startswith(('後', '半')) else 0)}", _TELLS_BEGINNING + 2, match.start()
            )


def _schools(text: str) -> Iterator[_Span]:
    for match in list(SCHOOL.finditer(text))[:_MOST]:
        name = next(group for group, found in match.groupdict().items() if found and group != "then").replace("_", "-")
        then = match["then"]
        english = "since" in text[: match.start()] or "ever since" in text
        if (english or FROM.match(then)) and not (STILL_THERE.match(then) and "から" not in then):
            yield _Span(f"since:{name}", _TELLS_BEGINNING, -match.start())


def _relatives(text: str) -> Iterator[_Span]:
    for match in list(RELATIVE.finditer(text))[:_MOST]:
        if not text[match.end() :] or re.match(
            r"^.{0,12}?(?:から|より|以来|以降|に|です|ごろ|頃|$)", text[match.end() :]
        ):
            yield _Span(RELATIVES[int((match.lastgroup or "r0")[1:])][0], _TELLS_RELATIVE, match.start())
