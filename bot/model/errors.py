"""What can go wrong, and whose move it is.

EngawaError
├── Refused              the caller's move: what came in is not ours to act on (HTTP 4xx)
│   ├── Unsigned         a webhook whose signature or secret does not match (401)
│   ├── Malformed        a body that is not what the platform documents (400)
│   └── TooLarge         a body over the stated size (413)
├── Away                 nobody's move: the database cannot be reached at the moment; what came in comes again (503)
├── Unready              the operator's move: the house cannot open as it is set up
│   ├── ContentError     flows, locales, places or house file have findings; carries all of them
│   ├── WrongKey         the key files do not belong to this database
│   └── StoreUnreadable  the database cannot be opened or is of a newer version
└── Fault                our move: a defect; the turn is kept as a dead letter and the visitor gets a gentle line
    └── NoWayOn          a step answered nothing to a trigger, although every trigger must lead somewhere
"""

from dataclasses import dataclass


class EngawaError(Exception):
    """Root of all errors that this program raises on purpose."""


class Refused(EngawaError):
    """What came in is not ours to act on."""


class Unsigned(Refused):
    """The signature or the secret of a webhook does not match."""


class Malformed(Refused):
    """The body is not what the platform documents."""


class TooLarge(Refused):
    """The body is over the stated size."""


class Away(EngawaError):
    """The database cannot be reached at the moment. Nothing was acknowledged; the same may be tried again."""


class Unready(EngawaError):
    """The house cannot open as it is set up; the message says what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to mend in a content file.

    Where it is, what is wrong, what to do. `line` counts from 1; 0 = whole file.
    """

    file: str
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        """One line, whatever stands in names and files: no sign in it moves a terminal or breaks a log."""
        said = f"{self.file}:{self.line}: {self.problem} -> {self.remedy}"
        return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in said)


class ContentError(Unready):
    """Content files with findings; `findings` lists all of them, sorted by file and line."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = sorted(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class WrongKey(Unready):
    """The key files do not belong to this database."""


class StoreUnreadable(Unready):
    """The database cannot be opened, or a newer program wrote it."""


class Fault(EngawaError):
    """A defect of ours."""


class NoWayOn(Fault):
    """A step has no answer to a trigger, although every trigger must lead somewhere."""
