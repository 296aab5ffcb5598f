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

DATABASE = ".kdviz.sqlite"
"""What its file is called."""

PATIENCE = 30.0
"""How long one build waits for another to enter something, in seconds."""

TABLE = """
CREATE TABLE IF NOT EXISTS sources (
    folder TEXT, source TEXT, key TEXT, used TEXT, visuals TEXT, PRIMARY KEY (folder, source)
)
"""
"""What is remembered: a row for each file of visuals."""


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
    """What is remembered in a folder of pictures about one folder of visuals."""

    def __init__(self, database: sqlite3.Connection, folder: str) -> None:
        self._database = database
        self._folder = folder

    def records(self) -> dict[str, Record]:
        """Return what is known of each file, by its name."""
        rows = self._database.execute(
            "SELECT source, key, used, visuals FROM sources WHERE folder = ? ORDER BY source",
            (self._folder,),
        )
        return {
            source: Record(key, tuple(json.loads(used)), tuple(json.loads(visuals)))
            for source, key, used, visuals in rows
        }

    def enter(self, source: str, record: Record) -> None:
        """Remember what came of a file."""
        self._database.execute(
            "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?)",
            (
                self._folder,
                source,
                record.key,
                json.dumps(record.used),
                json.dumps(record.visuals, ensure_ascii=False),
            ),
        )

    def forget(self, source: str) -> None:
        """Forget a file."""
        self._database.execute(
            "DELETE FROM sources WHERE folder = ? AND source = ?", (self._folder, source)
        )


@contextmanager
def open_state(out: Path, folder: str) -> Iterator[State]:
    """Open what a folder of pictures remembers; a memory that is damaged is begun anew.

    Args:
        out: the folder of pictures.
        folder: the folder of visuals, as it is called from there.

    Raises:
        SaveError: nothing can be written there.
    """
    file = out / DATABASE
    try:
        with closing(_open(file)) as database:
            yield State(database, folder)
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
    except sqlite3.OperationalError:  # it cannot be opened or written
        raise
    except sqlite3.DatabaseError:  # it is something else, or half of itself
        file.unlink(missing_ok=True)
        return _connect(file)


def _connect(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
    try:
        # A killed process loses nothing; what a power cut takes is built anew.
        database.execute("PRAGMA synchronous = OFF")
        database.execute(TABLE)
        if database.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")
    except sqlite3.Error:
        database.close()
        raise
    return database
