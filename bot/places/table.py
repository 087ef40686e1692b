"""Reading one CSV file of the directory. Every fault becomes a finding with its line; nothing is guessed.

Spreadsheets are the tool of those who keep these files, so a byte-order mark, Windows line ends, full-width digits in
numbers and hours, and ；or 、between values are taken as they come.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import get_args

from bot.model.errors import Finding
from bot.model.place import Contact, Place
from bot.model.reading import About, Sign
from bot.places import hours
from bot.places.entry import AUDIENCES, CONFIDENCES, FRESH_FROM, KINDS, Confidence, Entry
from bot.places.prefecture import PREFECTURES

CONTACTS: tuple[Contact, ...] = get_args(Contact)
HOURS = tuple(f"hours_{contact}" for contact in CONTACTS)
COLUMNS = (
    *("id", "kind", "name_ja", "name_en", "prefecture", "municipality", "phone", "url", "hours_ja", "contacts"),
    *HOURS,
    *("audience", "topics", "signs", "about", "cost", "source", "seen", "confidence"),
)
LARGEST_FILE = 4_000_000
LONGEST_CELL = 500

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PHONE = re.compile(r"#?\d(?:[\d-]{0,14}\d)?|\d{3} \d{3}")
_URL = re.compile(r"https?://[\w.-]+\.[A-Za-z]{2,}(?::\d+)?(?:/[^\s<>\"]*)?", re.ASCII)
_SEEN = re.compile(r"20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_NUMERIC = {
    "id",
    "kind",
    "phone",
    "url",
    "contacts",
    *HOURS,
    "audience",
    "topics",
    "signs",
    "about",
    "seen",
    "confidence",
}


def read(file: str, data: bytes) -> tuple[list[Entry], list[Finding]]:
    """The entries of a file, and what is to be mended in it. Rows with findings give no entry."""
    entries: list[Entry] = []
    findings: list[Finding] = []
    try:
        for line, cells in _rows(file, data, findings):
            row = _Row(file, line, cells)
            entry = row.entry()
            findings.extend(row.findings)
            if entry is not None:
                entries.append(entry)
    except _Unreadable as error:
        findings.append(error.finding)
    return entries, findings


class _Unreadable(Exception):
    """From here on the file cannot be read."""

    def __init__(self, file: str, line: int, problem: str, remedy: str) -> None:
        self.finding = Finding(file, line, problem, remedy)
        super().__init__(problem)


def _rows(file: str, data: bytes, findings: list[Finding]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column of each row that is not empty."""
    if len(data) > LARGEST_FILE:
        raise _Unreadable(file, 0, f"the file is larger than {LARGEST_FILE} bytes", "split it into several files")
    reader = csv.reader(io.StringIO(_text(file, data), newline=""), strict=True)
    columns: list[str] = []
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _Unreadable(file, line, f"not a CSV row: {error}", "check the quotation marks of this row") from None
        if cells is None:
            break
        if not columns:
            columns = _header(file, cells)
        elif len(cells) == len(columns):
            if any(cell.strip() for cell in cells):
                yield line, {column: _clean(column, cell) for column, cell in zip(columns, cells, strict=True)}
        elif cells:
            problem = f"{len(cells)} cells, but {len(columns)} columns"
            findings.append(Finding(file, line, problem, "put cells that hold a comma into quotation marks"))
        line = reader.line_num + 1
    if not columns:
        raise _Unreadable(file, 0, "the file is empty", "begin with the row of column names, see README.md")


def _text(file: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        remedy = "save it as UTF-8 (in Excel: CSV UTF-8)"
        raise _Unreadable(file, line, "the file is not UTF-8", remedy) from None


def _header(file: str, cells: list[str]) -> list[str]:
    columns = [cell.strip() for cell in cells]
    if missing := [column for column in COLUMNS if column not in columns]:
        raise _Unreadable(
            file, 1, f"columns are missing: {', '.join(missing)}", "copy the first row of another file here"
        )
    if unknown := sorted({repr(column) for column in columns if column not in COLUMNS}):
        raise _Unreadable(file, 1, f"unknown columns: {', '.join(unknown)[:LONGEST_CELL]}", "remove them")
    if len(columns) != len(set(columns)):
        raise _Unreadable(file, 1, "a column stands twice", "remove one of the two")
    return columns


def _clean(column: str, cell: str) -> str:
    cell = unicodedata.normalize("NFKC", cell) if column in _NUMERIC else cell
    return cell.strip()


@dataclass(slots=True)
class _Row:
    """One row on its way to an entry, collecting what is wrong with it."""

    file: str
    line: int
    cells: dict[str, str]
    findings: list[Finding] = field(default_factory=list)

    def entry(self) -> Entry | None:
        """The entry; None where something is to be mended."""
        self._check_texts()
        self._check_forms()
        contacts = self._contacts()
        rules = self._hours(contacts)
        signs = self._signs(contacts)
        about, confidence = self._about(), self._confidence()
        if self.findings:
            return None
        cells = self.cells
        place = Place(
            id=cells["id"],
            kind=cells["kind"],
            name_ja=cells["name_ja"],
            name_en=cells["name_en"],
            prefecture=cells["prefecture"],
            municipality=cells["municipality"],
            phone=cells["phone"],
            url=cells["url"],
            hours_ja=cells["hours_ja"],
            contacts=contacts,
            hours=rules,
            audience=self._many("audience") or ("all",),
            topics=self._many("topics"),
            cost=cells["cost"],
            source=cells["source"],
            seen=cells["seen"],
        )
        return Entry(place, signs, about, confidence, self.file, self.line)

    def _wrong(self, problem: str, remedy: str) -> None:
        self.findings.append(Finding(self.file, self.line, problem, remedy))

    def _many(self, column: str) -> tuple[str, ...]:
        values = re.split(r"[;、]", self.cells[column])
        return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))

    def _check_texts(self) -> None:
        for column, cell in self.cells.items():
            if len(cell) > LONGEST_CELL:
                self._wrong(f"{column} is longer than {LONGEST_CELL} characters", "shorten it")
            elif _CONTROL.search(cell):
                self._wrong(f"{column} holds a line break or a control character", "remove it")
        for column in ("name_ja", "name_en", "source"):
            if not self.cells[column]:
                self._wrong(f"{column} is empty", "fill it in")

    def _check_forms(self) -> None:
        forms: tuple[tuple[str, Callable[[str], object], str], ...] = (
            ("id", _ID.fullmatch, "use small letters a-z, digits and hyphens"),
            ("kind", KINDS.__contains__, f"one of: {', '.join(sorted(KINDS))}"),
            (
                "prefecture",
                lambda cell: not cell or cell in PREFECTURES,
                "write it out, such as 東京都; empty = nationwide",
            ),
            ("phone", lambda cell: not cell or _PHONE.fullmatch(cell), "digits and hyphens only, such as 03-1234-5678"),
            ("url", lambda cell: not cell or _URL.fullmatch(cell), "begin with https://"),
            ("audience", lambda _: AUDIENCES.issuperset(self._many("audience")), f"any of: {_list(AUDIENCES)}, with ;"),
        )
        for column, fits, remedy in forms:
            if not fits(self.cells[column]):
                self._wrong(f"{column} cannot be used: {self.cells[column][:60]!r}", remedy)

    def _contacts(self) -> tuple[Contact, ...]:
        written = self._many("contacts")
        if unknown := [name for name in written if name not in CONTACTS]:
            self._wrong(f"unknown contacts: {_list(unknown)}", f"any of: {_list(CONTACTS)}, with ;")
        contacts = tuple(name for name in CONTACTS if name in written)
        if not written:
            self._wrong("contacts is empty", f"any of: {_list(CONTACTS)}, with ;")
        if "phone" in contacts and not self.cells["phone"]:
            self._wrong("phone is a contact, but there is no number", "fill in phone, or take it out of contacts")
        if {"line", "web", "online"} & set(contacts) and not self.cells["url"]:
            self._wrong("a contact by LINE or web, but there is no address", "fill in url, or take it out of contacts")
        if contacts == ("visit",) and not (self.cells["url"] or self.cells["phone"] or self.cells["municipality"]):
            self._wrong("a place to visit, but nothing says where", "fill in municipality or url")
        return contacts

    def _hours(self, contacts: tuple[Contact, ...]) -> dict[Contact, str]:
        rules: dict[Contact, str] = {}
        for contact in CONTACTS:
            rule = self.cells[f"hours_{contact}"]
            if not rule:
                continue
            if contact not in contacts:
                self._wrong(
                    f"hours_{contact} is filled, but {contact} is no contact", "add the contact or clear the hours"
                )
            elif fault := hours.fault_of(rule):
                self._wrong(f"hours_{contact}: {fault[:160]}", "write it like Mo-Fr 10:00-16:00; PH off")
            else:
                rules[contact] = rule
        return rules

    def _signs(self, contacts: tuple[Contact, ...]) -> tuple[Sign, ...]:
        written = self._many("signs")
        known = {sign.value for sign in Sign}
        if unknown := [name for name in written if name not in known]:
            self._wrong(f"unknown signs: {_list(unknown)}", f"any of: {_list(known)}, with ;")
        if written and not {"phone", "line", "web"} & set(contacts):
            self._wrong("a help line, but with no phone, LINE or web", "clear signs, or fill in such a contact")
        return tuple(sign for sign in Sign if sign.value in written)

    def _about(self) -> About | None:
        match self.cells["about"]:
            case "both" | "":
                return None
            case "self" | "other" as whose:
                return About(whose)
            case other:
                self._wrong(f"about cannot be used: {other[:60]!r}", "self, other or both")
                return None

    def _confidence(self) -> Confidence:
        written, seen = self.cells["confidence"], self.cells["seen"]
        if seen and not _SEEN.fullmatch(seen):
            self._wrong(f"seen is no date: {seen[:60]!r}", "write 2026, 2026-07 or 2026-07-27")
        confidence = next((value for value in CONFIDENCES if value == written), None)
        if confidence is None:
            self._wrong(f"confidence cannot be used: {written[:60]!r}", f"one of: {_list(CONFIDENCES)}")
            return "stale"
        if confidence == "verified" and seen[:4] < FRESH_FROM:
            self._wrong(
                "verified, but not seen since 2022", "look at the official page or call, and write the day in seen"
            )
        return confidence


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))[:LONGEST_CELL]
