"""`engawa try`: transcripts from files, played against the operator's own content, and what came of each."""

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.content_files import Content
from bot.model.errors import Finding, Unready
from bot.model.ids import Locale
from bot.rehearsal.difference import difference, written_anew
from bot.rehearsal.play import Played, play
from bot.rehearsal.reader import Defaults, read_transcript
from bot.rehearsal.shown import as_a_play
from bot.rehearsal.stage import Theatre, open_theatre
from bot.rehearsal.transcript import Transcript
from bot.rehearsal.vocabulary import Vocabulary
from bot.settings import Settings

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Tried:
    """One file. `told` is what to print; `written` its new text, where it is to be written anew."""

    file: Path
    ok: bool
    told: tuple[str, ...]
    written: str | None = None


class Trial:
    """Tries files. `write` makes new texts of those that differ, `show` tells every talk as a play."""

    def __init__(self, content: Content, theatre: Theatre, *, write: bool = False, show: bool = False) -> None:
        self._names = Vocabulary(content.flows, content.words, content.house.locales)
        self._theatre = theatre
        self._write = write
        self._show = show

    def read(self, file: Path) -> Transcript | list[Finding]:
        """The transcript in a file, or what is to be mended."""
        try:
            source = file.read_bytes()
        except OSError as error:
            remedy = "check that it is there and its rights"
            return [Finding(str(file), 0, f"cannot be read ({type(error).__name__})", remedy)]
        defaults = Defaults(self._theatre.locale, self._theatre.zone)
        return read_transcript(str(file), source, self._names, defaults)

    async def play(self, transcript: Transcript) -> Played:
        """How it goes."""
        return await play(transcript, self._theatre, self._names)

    async def try_file(self, file: Path) -> Tried:
        """Read, play and compare."""
        transcript = self.read(file)
        if isinstance(transcript, list):
            return Tried(file, ok=False, told=tuple(str(finding) for finding in transcript))
        played = await self.play(transcript)
        told = [as_a_play(played), ""] if self._show else []
        if played.fault is not None:
            told += [*self._differs(played), str(played.fault)]
            return Tried(file, ok=False, told=tuple(told))
        if self._write:
            return self._rewritten(file, played, told)
        if not played.ok:
            return Tried(file, ok=False, told=(*told, *self._differs(played)))
        missing = len(played.unsaid)
        note = f" ({missing} answers are not told; --write adds them)" if missing else ""
        return Tried(file, ok=True, told=(*told, f"{file}: ok{note}"))

    def _rewritten(self, file: Path, played: Played, told: list[str]) -> Tried:
        anew = written_anew(played)
        if anew == played.transcript.source:
            return Tried(file, ok=True, told=(*told, f"{file}: ok"))
        return Tried(file, ok=True, told=(*told, *self._differs(played), f"{file}: written anew"), written=anew)

    @staticmethod
    def _differs(played: Played) -> Iterator[str]:
        if found := difference(played):
            yield f"{played.transcript.file}: differs. {played.transcript.about}"
            yield found


@asynccontextmanager
async def open_trial(
    content: Content, settings: Settings, *, write: bool = False, show: bool = False
) -> AsyncIterator[Trial]:
    """A trial of this content, in a temporary folder."""
    locales = content.house.locales
    locale = Locale(settings.locale) if settings.locale in locales else locales[0]
    async with open_theatre(content, ZoneInfo(settings.timezone), locale) as theatre:
        yield Trial(content, theatre, write=write, show=show)


def files_of(paths: Iterable[Path]) -> Sequence[Path]:
    """The files themselves, and all transcripts below the folders among them. Raises Unready where there is none."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(each for each in path.rglob("*") if each.suffix in ENDINGS and each.is_file())
        if not inside:
            raise Unready(f"The folder {path} holds no transcript: their names end with .yaml.")
        found += inside
    return list(dict.fromkeys(found))


def write_anew(tried: Tried) -> None:
    """Write the new text, through a file beside it, so that a full disk loses nothing. Raises Unready."""
    if tried.written is None:
        return
    beside = tried.file.with_name(f".{tried.file.name}.new")
    try:
        beside.write_text(tried.written, "utf-8", newline="")
        beside.replace(tried.file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise Unready(f"{tried.file} cannot be written ({error.strerror}).") from None
