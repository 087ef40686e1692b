"""What a link to the bot may bring along: `https://t.me/<bot>?start=area-osaka`, perhaps with `_` and a poster's name.

An area is one of the 47 prefectures, in Latin letters or by its number (`area-27`). It is offered where a prefecture is
asked for, and decides nothing. What names a poster is not kept: no conversation is to tell where its writer stood.
"""

import re

from bot.language.prefecture_names import PREFECTURES

_AREA = re.compile(r"area-([a-z]{2,16}|[0-9]{2})(?:_[\w-]*)?", re.ASCII | re.IGNORECASE)
_NAMES = {prefecture.romaji: prefecture.name for prefecture in PREFECTURES}
_NUMBERS = {f"{number:02}": prefecture.name for number, prefecture in enumerate(PREFECTURES, 1)}


def area_of(payload: str) -> str:
    """The prefecture in full (大阪府) that a link names; empty for anything else."""
    found = _AREA.fullmatch(payload)
    named = found[1].lower() if found else ""
    return _NAMES.get(named) or _NUMBERS.get(named) or ""
