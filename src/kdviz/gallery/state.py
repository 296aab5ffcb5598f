"""What a folder of pictures remembers of how it was built, safe from kills and from each other.

It is a small SQLite file: what is entered is there, whole, whatever happens to the process a
moment later, and two builds may enter at once.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from kdviz.errors import SaveError
from kdviz.files import is_plain

DATABASE = ".kdviz.sqlite"
"""What its file is called."""

PATIENCE = 30.0
"""How long one build waits for another to enter something, in seconds."""

TABLES = (
    """
CREATE TABLE IF NOT EXISTS builds (
    folder TEXT, source TEXT, options TEXT, key TEXT, used TEXT, visuals TEXT,
    PRIMARY KEY (folder, source, options)
)
""",
    "CREATE TABLE IF NOT EXISTS written (path TEXT, sha256 TEXT, PRIMARY KEY (path, sha256))",
)
"""What is remembered: a row for each file of visuals and what was made of them, and a row for each
picture that was written, or was about to be."""


OUTSIDE = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
)
"""What can go wrong without any fault in the file itself, by the numbers of the errors."""

PRIMARY = 0xFF
"""Which part of an error's number says what kind it is of."""

STRANGE = "\0"
"""What no name of a file begins with, and stands before one that had to be written otherwise."""

LOOKS = (
    "SELECT folder, source, options, key, used, visuals FROM builds LIMIT 0",
    "SELECT path, sha256 FROM written LIMIT 0",
)
"""What can be asked of these tables."""


class Record(NamedTuple):
    """What is known of a file of visuals that was built.

    Attributes:
        key: stands for everything that its pictures depend on.
        used: the files that it read besides its own, relative to its folder.
        visuals: what the manifest says of its visuals.
    """

    key: str
    used: tuple[str, ...]
    visuals: tuple[dict[str, Any], ...]


class State:
    """What is remembered in a folder of pictures about one folder of visuals.

    Args:
        database: where it is remembered.
        folder: the folder of visuals.
        options: stands for what is made of them: builds that make something else of them are
            remembered beside this one.
    """

    def __init__(self, database: sqlite3.Connection, folder: str, options: str) -> None:
        self._database = database
        self._folder = _write_name(folder)
        self._options = options

    def records(self) -> dict[str, Record]:
        """Return what is known of each file, by its name, from builds that made the same of it."""
        return {
            source: record
            for source, options, record in self._read_builds()
            if options == self._options
        }

    def further_records(self) -> list[tuple[str, Record]]:
        """Return files with what is known of them from builds that made something else of them."""
        return [
            (source, record)
            for source, options, record in self._read_builds()
            if options != self._options
        ]

    def _read_builds(self) -> Iterator[tuple[str, str, Record]]:
        rows = self._database.execute(
            "SELECT source, options, key, used, visuals FROM builds WHERE folder = ? "
            "ORDER BY source, options",
            (self._folder,),
        ).fetchall()
        for source, options, *told in rows:
            if (name := _read_name(source)) and (record := _read_record(*told)):
                yield name, options, record

    def enter(self, source: str, record: Record) -> None:
        """Remember what came of a file."""
        self._database.execute(
            "INSERT OR REPLACE INTO builds VALUES (?, ?, ?, ?, ?, ?)",
            (
                self._folder,
                _write_name(source),
                self._options,
                record.key,
                json.dumps(record.used),
                json.dumps(record.visuals),
            ),
        )

    def forget(self, source: str) -> None:
        """Forget a file."""
        self._database.execute(
            "DELETE FROM builds WHERE folder = ? AND source = ?",
            (self._folder, _write_name(source)),
        )

    def knows_picture(self, path: str, sha256: str) -> bool:
        """Return whether a picture was written here as it is, by a build of any folder."""
        known = self._database.execute(
            "SELECT 1 FROM written WHERE path = ? AND sha256 = ?", (path, sha256)
        )
        return known.fetchone() is not None

    def announce_picture(self, path: str, sha256: str) -> None:
        """Remember what is about to be written: if the process ends now, it is known all the same.

        Until it is settled, what is there before is known as well.
        """
        self._database.execute("INSERT OR REPLACE INTO written VALUES (?, ?)", (path, sha256))

    def settle_picture(self, path: str, sha256: str) -> None:
        """Remember what was written, and nothing older in its place."""
        self.announce_picture(path, sha256)
        self._database.execute("DELETE FROM written WHERE path = ? AND sha256 != ?", (path, sha256))


def _write_name(name: str) -> str:
    """Return the name of a file as a database can hold it: on some disks it may be any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return f"{STRANGE}{json.dumps(name)}"
    return name


def _read_name(written: object) -> str:
    """Return a name as it was before it was written, or nothing if it is none."""
    if not isinstance(written, str) or not written.startswith(STRANGE):
        return written if isinstance(written, str) else ""
    try:
        return str(json.loads(written.removeprefix(STRANGE)))
    except (ValueError, RecursionError):
        return ""


def _read_record(key: str, used: str, visuals: str) -> Record | None:
    """Return what a row tells of a file, or nothing if kdviz has not written it so.

    Whoever has written it may want that something else is removed: every name in it is plain.
    """
    try:
        files, told = json.loads(used), json.loads(visuals)
        pictures = [picture for visual in told for picture in visual["pictures"]]
        names = [
            *(visual[name] for visual in told for name in ("name", "source")),
            *(picture["path"] for picture in pictures),
        ]
        helpers = [each for visual in told for each in visual["helpers"]]
        digests = [picture["sha256"] for picture in pictures]
        is_sound = (
            isinstance(key, str)
            and all(map(is_plain, names))
            and all(is_plain(part) for each in helpers for part in each.split("/"))
            and all(isinstance(each, str) for each in (*files, *digests))
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return Record(key, tuple(files), tuple(told)) if is_sound else None


@contextmanager
def open_state(out: Path, folder: str, options: str) -> Iterator[State]:
    """Open what a folder of pictures remembers; a memory that is damaged is begun anew.

    Args:
        out: the folder of pictures.
        folder: the folder of visuals, as it is called from there.
        options: stands for what is made of the visuals.

    Raises:
        SaveError: nothing can be written there.
    """
    file = out / DATABASE
    try:
        with closing(_open(file)) as database:
            yield State(database, folder, options)
    except sqlite3.Error as error:
        raise SaveError(f"Cannot write in {str(out)!r}: {_reason(out) or error}.") from error


def _reason(out: Path) -> str:
    """Return why no file can be made in a folder, or nothing if one can."""
    try:
        with tempfile.TemporaryFile(dir=out):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def _open(file: Path) -> sqlite3.Connection:
    try:
        return _connect(file)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & PRIMARY in OUTSIDE:
            raise
        # It is something else, or half of itself.
        try:
            file.unlink(missing_ok=True)
        except OSError as fault:
            raise sqlite3.OperationalError(fault.strerror) from error
        return _connect(file)


def _check_soundness(database: sqlite3.Connection) -> None:
    """Refuse what is whole, but not as kdviz makes it.

    Raises:
        sqlite3.DatabaseError: it is so.
    """
    kinds = database.execute("SELECT DISTINCT type FROM sqlite_master").fetchall()
    try:
        for look in LOOKS:
            database.execute(look)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # there is no such column
            raise sqlite3.DatabaseError("other tables") from error
        raise
    if not set(kinds) <= {("table",), ("index",)}:
        raise sqlite3.DatabaseError("more than tables")
    if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")


def _connect(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
    # What is no text is no name of a file either, and is found out as such.
    database.text_factory = lambda data: data.decode(errors="replace")
    try:
        # A killed process loses nothing; what a power cut takes is built anew.
        database.execute("PRAGMA synchronous = OFF")
        for table in TABLES:
            database.execute(table)
        _check_soundness(database)
    except sqlite3.Error:
        database.close()
        raise
    except UnicodeDecodeError as error:  # what is wrong is told in words of the file's own
        database.close()
        raise sqlite3.DatabaseError("damaged") from error
    return database
