"""Statements that every batch runs, ready to be handed over.

SQLAlchemy makes each of them, once for a database. On its way to SQLite's driver it then spends ten times as long as
SQLite does with the statement itself, and a batch runs a dozen: there the driver is handed them as they are. What goes
to PostgreSQL over a wire, or to a reader of SQLite in another thread, goes through SQLAlchemy as everything else does.

SQLite prepares a statement anew for each length of a list. Lists are therefore filled up with their last element to
the next power of two, which changes no answer.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Connection, Dialect, Executable, Insert, LargeBinary, RowMapping, Select
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

DIRECT = "pysqlite"
"""The driver of the one that writes."""
Parameters = Mapping[str, Any]
Values = tuple[Any, ...]
Row = RowMapping | Mapping[str, Any]
_Processor = Callable[[Any], Any]


class Ready:
    """A statement, or one for each database by its name. `among` names the parameter that is a list, if one is.

    An empty list finds nothing. Raises what SQLAlchemy raises.
    """

    def __init__(self, statement: Executable | Mapping[str, Executable], among: str = "") -> None:
        self._statement = statement
        self._among = among
        self._made: dict[tuple[int, tuple[str, ...]], _Made] = {}

    def rows(self, connection: Connection, parameters: Parameters) -> Sequence[Values]:
        """The rows, by the places of their columns."""
        if connection.dialect.driver != DIRECT:
            return [tuple(row) for row in connection.execute(self._for(connection), parameters)]
        made = self._asking(connection, parameters)
        return [] if made is None else made.rows(connection, parameters)

    def mappings(self, connection: Connection, parameters: Parameters) -> Sequence[Row]:
        """The rows, by the names of their columns."""
        if connection.dialect.driver != DIRECT:
            return connection.execute(self._for(connection), parameters).mappings().all()
        made = self._asking(connection, parameters)
        if made is None:
            return []
        return [dict(zip(made.columns, row, strict=True)) for row in made.rows(connection, parameters)]

    def run(self, connection: Connection, parameters: Parameters) -> int:
        """How many rows it was about."""
        if connection.dialect.driver != DIRECT:
            return connection.execute(self._for(connection), parameters).rowcount
        made = self._asking(connection, parameters)
        return 0 if made is None else made.run(connection, parameters)

    def run_each(self, connection: Connection, rows: Sequence[Parameters]) -> None:
        """Once with each of these, which all give the same parameters."""
        if connection.dialect.driver != DIRECT:
            connection.execute(self._for(connection), rows)
        elif rows:
            self._for_rows(connection, rows, 0).run_each(connection, rows)

    def insert(self, connection: Connection, rows: Sequence[Parameters]) -> Sequence[Values]:
        """All of these in one go; what an INSERT that leaves alone what is there returns of those that are new."""
        if not rows:
            return []
        if connection.dialect.driver != DIRECT:
            return [tuple(row) for row in connection.execute(self._for(connection), rows)]
        return self._for_rows(connection, rows, _filled(len(rows))).insert(connection, rows)

    def _asking(self, connection: Connection, parameters: Parameters) -> "_Made | None":
        if not self._among:
            return self._of(connection, 0, ())
        length = len(parameters[self._among])
        return self._of(connection, _filled(length), ()) if length else None

    def _for_rows(self, connection: Connection, rows: Sequence[Parameters], length: int) -> "_Made":
        return self._of(connection, length, tuple(rows[0]))

    def _of(self, connection: Connection, length: int, names: tuple[str, ...]) -> "_Made":
        made = self._made.get((length, names))
        if made is None:
            statement = self._for(connection)
            made = self._made[length, names] = _Made(statement, connection.dialect, self._among, length, names)
        return made

    def _for(self, connection: Connection) -> Executable:
        return self._statement[connection.dialect.name] if isinstance(self._statement, Mapping) else self._statement


class _Made:
    """What SQLite's driver is handed, for a list of one length, or so many rows of these names in one INSERT."""

    def __init__(
        self, statement: Executable, dialect: Dialect, among: str, length: int, names: tuple[str, ...]
    ) -> None:
        element = cast("ClauseElement", statement)
        compiled = cast("SQLCompiler", element.compile(dialect=dialect, column_keys=list(names) or None))
        self._text = compiled.string
        self._length = length
        self._among = among
        self._parts: list[tuple[str, Any, _Processor | None]] = []
        """Name, value where it is always the same, and what makes it fit for the driver; no name: such a value."""
        for name in compiled.positiontup or ():
            bind = compiled.binds[name]
            if bind.expanding:
                values = () if name == among else tuple(bind.value or ())
                marks = ", ".join("?" * (length if name == among else len(values)))
                self._text = self._text.replace(f"__[POSTCOMPILE_{name}]", marks)
                self._parts += [(among, None, None)] if name == among else [("", value, None) for value in values]
            elif bind.required or bind.value is None:
                self._parts.append((name, None, _bound(bind.type, dialect)))
            else:
                self._parts.append(("", bind.value, None))
        names_only = [name for name, _, _ in self._parts if name and name != among]
        self._named = _picked(names_only) if len(names_only) == len(self._parts) else None
        """Takes the values of all parts, where each is a parameter of its own: what is written row by row."""
        self._fits = [(at, fit) for at, (_, _, fit) in enumerate(self._parts) if fit is not None]
        if isinstance(statement, Insert) and length:
            row = f"({', '.join('?' * len(names))})"
            self._text = self._text.replace(f"VALUES {row}", f"VALUES {', '.join([row] * length)}")
        chosen = list(statement.selected_columns) if isinstance(statement, Select) else []
        self.columns = [str(column.key) for column in chosen]
        read = [_read(column.type, dialect) for column in chosen]
        self._read = read if any(read) else None

    def rows(self, connection: Connection, parameters: Parameters) -> Sequence[Values]:
        found, _ = self._asked(connection, self._values(parameters))
        if self._read is None:
            return found
        return [
            tuple(value if read is None else read(value) for read, value in zip(self._read, row, strict=True))
            for row in found
        ]

    def run(self, connection: Connection, parameters: Parameters) -> int:
        return self._asked(connection, self._values(parameters))[1]

    def run_each(self, connection: Connection, rows: Sequence[Parameters]) -> None:
        self._asked(connection, [self._values(row) for row in rows], each=True)

    def insert(self, connection: Connection, rows: Sequence[Parameters]) -> Sequence[Values]:
        values = [value for row in rows for value in self._values(row)]
        values += values[-len(self._parts) :] * (self._length - len(rows))
        return self._asked(connection, values)[0]

    def _values(self, parameters: Parameters) -> list[Any]:
        values: list[Any] = []
        try:
            if self._named is not None:
                values = list(self._named(parameters))
                for at, fits in self._fits:
                    values[at] = fits(values[at])
                return values
            for name, value, fit in self._parts:
                if not name:
                    values.append(value)
                elif name == self._among:
                    given = parameters[name]
                    values += given
                    values += given[-1:] * (self._length - len(given))
                else:
                    given = parameters[name]
                    values.append(given if fit is None else fit(given))
        except (KeyError, TypeError, ValueError) as error:
            raise StatementError(type(error).__name__, self._text, None, error, hide_parameters=True) from error
        return values

    def _asked(self, connection: Connection, values: list[Any], *, each: bool = False) -> tuple[list[Values], int]:
        """The rows that come back, and how many rows it was about."""
        driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        try:
            cursor = driver.executemany(self._text, values) if each else driver.execute(self._text, values)
            return cursor.fetchall(), cursor.rowcount
        except sqlite3.Error as error:  # as SQLAlchemy tells it, and without the values, in which words may be
            raise DBAPIError.instance(self._text, None, error, sqlite3.Error, hide_parameters=True) from error


def _bound(kind: TypeEngine[Any], dialect: Dialect) -> _Processor | None:
    if isinstance(kind, LargeBinary):
        return None
    return cast("_Processor | None", kind.dialect_impl(dialect).bind_processor(dialect))


def _read(kind: TypeEngine[Any], dialect: Dialect) -> _Processor | None:
    if isinstance(kind, LargeBinary):
        return None
    return cast("_Processor | None", kind.dialect_impl(dialect).result_processor(dialect, None))


def _picked(names: Sequence[str]) -> Callable[[Parameters], Sequence[Any]]:
    """Takes the values of these names."""
    return itemgetter(*names) if len(names) > 1 else lambda parameters: [parameters[name] for name in names]


def _filled(length: int) -> int:
    """To how many a list of this length is filled up."""
    return 1 << (length - 1).bit_length()
