"""`engawa review`: the sheet in which all words can be read in their places, and who has found them good."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from bot.content_files import SHIPPED, gather, read_signed
from bot.model.errors import ContentError, Refused
from bot.model.ids import Locale
from bot.service.review import FILE, Count, counts, scenes, sheet, take, write_signatures
from bot.settings import Settings

HEAD = """# 言葉を見なおす / Looking over the words

ひきこもりを経験した人、その家族、支える人に、すべての文を、出てくる場面のとおりに読んでもらうための紙です。
「このままでよい」と思った文の `[ ]` を `[x]` にします。気になる文は空けたまま、下に思ったことを書けます。
終わったら `engawa review --take このファイル --by "名前か団体名"` で記録します。文が変わると、その印は消えます。

For people who know hikikomori from within, for families and for those who support them: every text, where it stands.
Make `[ ]` into `[x]` where the words are good as they are; leave the box empty where they are not, and write what you
think below. Then `engawa review --take FILE --by "a name or a group"` keeps it. Words that change lose their mark.
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a filled sheet brought: signatures that are `new`, ticks whose words have changed meanwhile (`stale`)."""

    new: int
    stale: int
    counts: tuple[Count, ...]


def write_sheet(settings: Settings, now: datetime, file: Path, locales: tuple[str, ...] = ()) -> tuple[Count, ...]:
    """Write the sheet, for all languages of the house or only some. Raises ContentError, Refused."""
    parts = gather(settings, now, checked=False)
    if parts.flows is None or parts.words is None:
        raise ContentError(list(parts.findings))
    spoken = parts.words.locales
    if unknown := sorted(set(locales) - set(spoken)):
        raise Refused(f"There are no words for {unknown[0]}. Known are: {', '.join(spoken)}.")
    found = list(scenes(parts.flows, parts.words))
    signed = read_signed(settings)
    wanted = [Locale(locale) for locale in locales] or list(spoken)
    shown = [scene for each in found if (scene := each.only(wanted)).passages]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(sheet(shown, signed, HEAD), "utf-8")
    except OSError as error:
        raise Refused(f"{file} cannot be written ({error.strerror}).") from None
    return tuple(counts(found, signed, wanted))


def take_sheet(settings: Settings, now: datetime, file: Path, by: str, on: date) -> Taken:
    """Keep what was ticked in a sheet. Raises ContentError, Refused; then nothing was changed."""
    if not by.strip():
        raise Refused("Say who has read it: --by, with a name or the name of a group.")
    parts = gather(settings, now, checked=False)
    if parts.flows is None or parts.words is None:
        raise ContentError(list(parts.findings))
    try:
        filled = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Refused(
            f"{file} cannot be read. It must be a sheet that `engawa review` wrote, saved as UTF-8."
        ) from None
    found = list(scenes(parts.flows, parts.words))
    signed, new, stale = take(found, read_signed(settings), filled, by.strip(), on)
    target = (settings.locales or SHIPPED / "locales") / Path(FILE).name
    beside = target.with_name(f"{target.name}.new")
    try:
        beside.write_bytes(write_signatures(signed))
        beside.replace(target)
    except OSError as error:
        raise Refused(f"{target} cannot be written ({error.strerror}).") from None
    return Taken(new, stale, tuple(counts(found, signed, parts.words.locales)))
