"""The commands. No logic of their own: each reads its words, calls the house, and prints.

What a command needs is imported where it begins: reading a line for danger must not wait for database and platforms.
"""

import asyncio
import gc
import getpass
import json
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar
from zoneinfo import ZoneInfo

import typer
from rich.console import Console

from bot import __version__, logs
from bot.cli_backup import backup, restore
from bot.cli_line import line
from bot.cli_telegram import telegram
from bot.model.desk import Role
from bot.model.errors import ContentError, EngawaError, Refused, Unready
from bot.model.ids import Locale
from bot.rehearsal import VISITORS

if TYPE_CHECKING:
    from bot.app import Engawa

T = TypeVar("T")
app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Engawa: a place to sit at the edge of help.",
)
staff = typer.Typer(no_args_is_help=True, help="Who works at the desk.")
app.add_typer(staff, name="staff")
app.add_typer(line, name="line")
app.add_typer(telegram, name="telegram")
app.command()(backup)
app.command()(restore)
out = Console(highlight=False, soft_wrap=True)
REFUSALS = {
    "name_missing": "A login name and a name that visitors see are both needed.",
    "password_short": "The password needs 12 to 1000 characters.",
}
SCHEMAS = ("flow", "parts", "words", "house")
SLOTS = ("who", "age", "duration", "place", "topic", "yes_no", "prefecture", "locale", "intent")
"""Those of `bot.language.read`, which takes half a second to read in."""
COLLECTS_AFTER = 20_000
"""New objects: commands read much in, and are done soon."""


def _version(wanted: bool) -> None:
    if wanted:
        out.print(f"engawa {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Settings come from the environment (ENGAWA_...) or engawa.toml; see README."""
    del version  # its callback has done all
    gc.set_threshold(COLLECTS_AFTER, 20, 50)
    gc.enable()  # `__main__` had it wait


@app.command()
def serve(
    workers: Annotated[
        int, typer.Option(min=1, max=64, help="Processes on this machine; more than one needs PostgreSQL.")
    ] = 1,
) -> None:
    """Open the house: web chat, desk, and the platforms that have credentials."""
    gc.disable()  # until the doors are open (`warming.py`)
    from bot.serving import run, serve_forever, serve_together
    from bot.settings import read_settings

    logs.configure(pretty=sys.stderr.isatty())
    if workers == 1:
        _told(lambda: run(serve_forever(read_settings(), out)))
        return
    if code := _told(lambda: serve_together(read_settings(), out, workers)):
        raise typer.Exit(code)


@app.command()
def migrate(
    to: Annotated[str, typer.Option("--to", metavar="URL", help="An empty database: postgresql://user@host/name.")],
    vault_to: Annotated[
        str, typer.Option("--vault-to", metavar="URL", help="Where the vault goes; else NAME_vault beside it.")
    ] = "",
) -> None:
    """Move the house from SQLite to PostgreSQL, row by row, and compare each row. Stop Engawa first."""
    from bot.moving import move_house
    from bot.settings import read_settings

    logs.configure(pretty=True, quiet=True)
    _guarded(lambda: move_house(read_settings(), to, vault_to, out))


@app.command()
def chat(
    locale: Annotated[str, typer.Option(help="The language to begin in, such as ja or en.")] = "",
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin a new conversation.")] = False,
) -> None:
    """Talk with it in the terminal, on the same database as the house."""
    from bot.talk import talk

    logs.configure(pretty=True, quiet=True)
    _guarded(lambda: _with_house(lambda house: talk(house, out, Locale(locale) if locale else None, fresh=fresh)))


@app.command()
def check(
    keep: Annotated[Path | None, typer.Option(metavar="FILE", help="Also keep the proof in this file.")] = None,
) -> None:
    """Hold all flows, words, places and the house file against each other and the promises."""
    from bot.app import utc_now
    from bot.content_files import CLEAN, keep_clean, read_content, read_signed
    from bot.proofs import KEPT
    from bot.proofs import keep as keep_proof
    from bot.service.contract import certify
    from bot.service.review import scenes, unreviewed
    from bot.settings import read_settings

    async def work() -> None:
        settings = read_settings()
        content = read_content(settings, utc_now())
        steps = sum(len(flow.steps) for flow in content.flows.flows.values())
        unread = unreviewed(scenes(content.flows, content.words), read_signed(settings), content.words.locales)
        for notice in (*content.notices, *unread):
            out.print(f"note: {notice}", markup=False)
        proof = certify(content.flows, content.words.locales, gentle=True)  # words that are not were a finding above
        if proof.findings:
            raise ContentError(list(proof.findings))
        out.print(
            f"All is well: {len(content.flows.flows)} flows, {steps} steps, {len(content.words.locales)} languages, "
            f"{len(content.directory.places)} places. Flow set {content.flows.hash[:12]}."
        )
        out.print(str(proof.certificate), markup=False)
        facts = proof.certificate.facts()
        if settings.data_dir.is_dir():
            keep_proof(facts, content.flows, content.words.locales, settings.data_dir / KEPT)
        if keep is not None:
            keep_proof(facts, content.flows, content.words.locales, keep, most=1)
            keep_clean(content.name, keep.with_name(CLEAN), most=1)

    _guarded(work)


@app.command()
def doctor(
    offline: Annotated[bool, typer.Option("--offline", help="Ask nothing over the network.")] = False,
) -> None:
    """Say for the house and each channel what works, what is missing and what to do. Nothing is changed."""
    from bot.app import utc_now
    from bot.doctoring.note import Sign, missing
    from bot.doctoring.screen import show
    from bot.doctoring.visit import Sheet, examine
    from bot.settings import read_settings

    logs.configure(pretty=True, quiet=True)

    async def work() -> None:
        try:
            sheet = await examine(read_settings(), utc_now, offline=offline)
        except Unready as error:
            sheet = Sheet((missing("settings", str(error), "Without them nothing else can be looked at."),))
        show(sheet, Console(highlight=False))
        if sheet.count(Sign.MISSING):
            raise typer.Exit(1)

    _guarded(work)


@app.command(name="try")
def try_command(
    files: Annotated[list[Path], typer.Argument(help="Transcripts, or folders of them.", metavar="FILE...")],
    write: Annotated[bool, typer.Option("--write", help="Write the files anew as the talks went.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Print each talk as it reads on the screen.")] = False,
) -> None:
    """Play transcripts against your flows, words and house file; nothing of yours is touched."""
    from bot.app import utc_now
    from bot.content_files import read_content
    from bot.rehearsal.trial import files_of, open_trial, write_anew
    from bot.settings import read_settings

    logs.configure(pretty=True, quiet=True)

    async def work() -> None:
        settings = read_settings()
        content = read_content(settings, utc_now(), again=False)
        async with open_trial(content, settings, write=write, show=show) as trial:
            all_ok = True
            for file in files_of(files):
                tried = await trial.try_file(file)
                write_anew(tried)
                for told in tried.told:
                    out.print(told, markup=False)
                all_ok = all_ok and tried.ok
        if not all_ok:
            raise typer.Exit(1)

    _guarded(work)


@app.command(name="graph")
def graph_command(
    flows: Annotated[
        list[str] | None, typer.Argument(metavar="[FLOW]...", help="Such as family; none for all.")
    ] = None,
    shape: Annotated[str, typer.Option("--format", help="mermaid or svg; by default as the file is called.")] = "",
    file: Annotated[Path | None, typer.Option("--out", help="The file to write; without it, it is printed.")] = None,
    locale: Annotated[str, typer.Option(help="The language of the labels, such as ja.")] = "",
    coverage: Annotated[
        Path | None, typer.Option(help="What `engawa rehearse --json` wrote: what was never taken stands out.")
    ] = None,
    resting: Annotated[
        bool, typer.Option("--resting", help="Where conversations of this house stopped more than seven days ago.")
    ] = False,
) -> None:
    """Draw flows: what is asked, what leads where, and under which tests."""
    from bot.app import utc_now
    from bot.pictures import Wanted, graph
    from bot.settings import read_settings

    wanted = Wanted(tuple(flows or ()), shape, file, locale, coverage, resting)

    async def work() -> None:
        drawn = await graph(read_settings(), utc_now, wanted)
        if file is None:
            sys.stdout.write(drawn)

    if resting:
        logs.configure(pretty=True, quiet=True)
    _guarded(work)


@app.command(name="preview")
def preview_command(
    flow: Annotated[str, typer.Argument(help="The flow to begin with.")] = "",
    port: Annotated[int, typer.Option(min=0, max=65535, help="A port of this machine; 0 = any that is free.")] = 0,
) -> None:
    """Show flows as visitors meet them, in two languages; the page renews itself while you write."""
    from bot.app import utc_now
    from bot.previewing import preview
    from bot.settings import read_settings

    logs.configure(pretty=True, quiet=True)
    _guarded(lambda: preview(read_settings(), utc_now, out, flow=flow, port=port))


@app.command()
def review(
    file: Annotated[Path, typer.Option("--out", help="The sheet to write.")] = Path("words-review.md"),
    filled: Annotated[
        Path | None, typer.Option("--take", metavar="FILE", help="A sheet that was filled in: keep what is ticked.")
    ] = None,
    by: Annotated[str, typer.Option(help="Who has read it: a name or a group, as they wish to be called.")] = "",
    locale: Annotated[list[str] | None, typer.Option(help="Only these languages, such as ja.")] = None,
) -> None:
    """Write all words in their places as a sheet to read and sign off, or keep what was signed in one."""
    from bot.app import utc_now
    from bot.reviewing import take_sheet, write_sheet
    from bot.settings import read_settings

    async def work() -> None:
        settings, now = read_settings(), utc_now()
        if filled is None:
            counts = write_sheet(settings, now, file, tuple(locale or ()))
            out.print(f"Written: {file}", markup=False)
        else:
            taken = take_sheet(settings, now, filled, by, now.astimezone(ZoneInfo(settings.timezone)).date())
            counts = taken.counts
            out.print(f"Kept: {taken.new} new signatures.", markup=False)
            if taken.stale:
                out.print(f"{taken.stale} ticked texts have changed since the sheet was written: write it anew.")
        for count in counts:
            out.print(f"{count.locale}: {count.signed} of {count.all} texts are reviewed.", markup=False)

    _guarded(work)


@app.command(name="sandbox")
def sandbox_command(
    port: Annotated[int, typer.Option(min=0, max=65535, help="A port of this machine; 0 = any that is free.")] = 0,
) -> None:
    """Try it as on LINE and on Telegram, without an account: two phones on a page, and a house that is thrown away."""
    from bot.app import utc_now
    from bot.sandbox.opening import sandbox, tried

    logs.configure(pretty=True, quiet=True)
    _guarded(lambda: sandbox(tried(), utc_now, out, port=port))


@app.command()
def schema(
    which: Annotated[str, typer.Argument(help=f"One of: {', '.join(SCHEMAS)}, all.")] = "all",
    folder: Annotated[Path | None, typer.Option("--out", help="A folder for the files; else they are printed.")] = None,
) -> None:
    """JSON Schemas with which an editor completes and explains flows, words and the house file."""
    if which not in (*SCHEMAS, "all"):
        _end(f"There is no schema {which}. Known are: {', '.join(SCHEMAS)}, all.")
    made = _schemas(SCHEMAS if which == "all" else (which,))
    if folder is None:
        _print_json(made if which == "all" else made[which], indent=2)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, tree in made.items():
            (folder / f"{name}.schema.json").write_text(_json(tree, indent=2), "utf-8")
    except OSError as error:
        _end(f"{folder} cannot be written ({error.strerror}).")
    out.print(f"Written: {', '.join(str(folder / f'{name}.schema.json') for name in made)}", markup=False)


@app.command()
def rehearse(
    seed: Annotated[int, typer.Option(help="The same number gives the same visitors.")] = 1,
    visitors: Annotated[int, typer.Option(min=1, max=100_000, help="How many come.")] = VISITORS,
    channel: Annotated[str, typer.Option(help="Only by this one: web, line, telegram or console.")] = "",
    locale: Annotated[str, typer.Option(help="Only in this language, such as ja.")] = "",
    folder: Annotated[
        Path | None, typer.Option("--keep", metavar="DIR", help="Write the way to each finding there.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the figures, for `engawa graph`.")
    ] = None,
) -> None:
    """Send generated visitors through every flow, and tell what they did not find and what broke."""
    from bot.app import utc_now
    from bot.content_files import read_content
    from bot.rehearsal.rehearsal import rehearsal_of
    from bot.rehearsal.report import told_of
    from bot.settings import read_settings

    logs.configure(pretty=True, quiet=True)

    async def work() -> None:
        settings = read_settings()
        content = read_content(settings, utc_now(), again=False)
        outcome = rehearsal_of(content, settings, seed=seed, channel=channel, locale=locale).run(visitors)
        for told in told_of(outcome, folder, file):
            out.print(told, markup=False)
        if outcome.breaches:
            raise typer.Exit(1)

    _guarded(work)


@app.command()
def screen() -> None:
    """Read texts for danger: a line each on standard input, a JSON object each on standard output."""
    from bot.language.read import screen_line

    for text in sys.stdin:
        _print_json(screen_line(text.rstrip("\n")))


@app.command(name="read")
def read_command(slot: Annotated[str, typer.Argument(help=f"One of: {', '.join(SLOTS)}.")]) -> None:
    """Read free text into a value: a line each on standard input, a JSON object each on standard output."""
    if slot not in SLOTS:
        _end(f"There is no slot {slot}. Known are: {', '.join(SLOTS)}.")
    from bot.language.read import read_line

    for text in sys.stdin:
        _print_json(read_line(slot, text.rstrip("\n")))


@app.command()
def places(
    prefecture: Annotated[str, typer.Argument(help="Such as 東京都 or Tokyo; empty for all of Japan.")] = "",
    locale: Annotated[str, typer.Option(help="The language to show them in.")] = "ja",
) -> None:
    """Show the places that a visitor of a prefecture is shown."""
    from bot.app import utc_now
    from bot.content_files import read_content
    from bot.language.prefecture import read_prefecture
    from bot.settings import read_settings

    async def work() -> None:
        content = read_content(read_settings(), utc_now(), again=False)
        name = read_prefecture(prefecture) or ""
        if prefecture and not name:
            _end(f"{prefecture} is no prefecture that is known here.")
        if locale not in content.words.locales:
            _end(f"There are no words for {locale}. Known are: {', '.join(content.words.locales)}.")
        out.print(content.words.places(Locale(locale), content.directory.match(name, "all")), markup=False)

    _guarded(work)


@staff.command(name="add")
def staff_add(
    login: Annotated[str, typer.Argument(help="The name to sign in with.")],
    name: Annotated[str, typer.Option(prompt="Name that visitors see", help="The name that visitors see.")],
    supervisor: Annotated[bool, typer.Option("--supervisor", help="Also looks after staff.")] = False,
) -> None:
    """Make a sign-in. The password is asked for, or read from standard input."""
    if sys.stdin.isatty():
        password = getpass.getpass("Password (12 characters or more): ")
        if getpass.getpass("Once more: ") != password:
            _end("The two passwords differ. Nothing was changed.")
    else:
        password = sys.stdin.readline().rstrip("\n")
    role: Role = "supervisor" if supervisor else "counselor"

    async def work(house: "Engawa") -> None:
        person = await house.desk.add_staff(login, name, role, password)
        out.print(f"{person.login} can sign in as {role} at {house.settings.address}/desk.", markup=False)

    _guarded(lambda: _with_house(work))


@staff.command(name="invite")
def staff_invite(
    supervisor: Annotated[bool, typer.Option("--supervisor", help="Also looks after staff.")] = False,
) -> None:
    """Print a one-time link with which somebody makes a sign-in of their own."""

    async def work(house: "Engawa") -> None:
        token = await house.desk.invite("supervisor" if supervisor else "counselor")
        out.print(f"{house.settings.address}/desk/welcome?token={token}", markup=False)

    _guarded(lambda: _with_house(work))


@staff.command(name="list")
def staff_list() -> None:
    """Everybody who has a sign-in."""

    async def work(house: "Engawa") -> None:
        for person in await house.desk.staff():
            state = "" if person.active else " (inactive)"
            out.print(f"{person.login}  {person.shown_name}  {person.role}{state}", markup=False)

    _guarded(lambda: _with_house(work))


def _schemas(names: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    from bot.dialogue.schema import flow_schema, parts_schema
    from bot.places.house_schema import house_schema
    from bot.words.schema import words_schema

    makers = {"flow": flow_schema, "parts": parts_schema, "words": words_schema, "house": house_schema}
    return {name: makers[name]() for name in names}


async def _with_house(work: "Callable[[Engawa], Coroutine[Any, Any, None]]") -> None:
    from bot.app import open_house
    from bot.settings import read_settings

    async with open_house(read_settings(), sends=False) as house:
        await work(house)


def _guarded(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it to its end, as `_told` does."""
    _told(lambda: asyncio.run(work()))


def _told(work: Callable[[], T]) -> T:
    """What it gives; what an operator can mend is said in plain words, without a traceback."""
    try:
        return work()
    except ContentError as error:
        for finding in error.findings:
            typer.echo(str(finding), err=True)
        count = len(error.findings)
        _end(f"{count} thing{'s' if count > 1 else ''} to mend in the content. Nothing was started.")
    except Refused as error:
        _end(REFUSALS.get(str(error), str(error)))
    except EngawaError as error:
        _end(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def _end(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def _print_json(value: object, *, indent: int | None = None) -> None:
    sys.stdout.write(_json(value, indent=indent))


def _json(value: object, *, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
