"""Where somebody lives, as the prefecture alone: what flows that ask for a prefecture read."""

from bot.language.place import read_place


def read_prefecture(text: str) -> str | None:
    """The full Japanese name (東京都), or None where the text names none, or several without saying which is meant."""
    value = read_place(text) or ""
    # 府中 may be in two prefectures; the two places called 美浜町 in one would still name it.
    spots = [spot.split("/") for spot in value.removeprefix("ask:").split("|")]
    names = {parts[1] for parts in spots if len(parts) > 1}
    return names.pop() if len(names) == 1 else None
