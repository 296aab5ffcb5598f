"""Names of files in what is read from JSON: whoever wrote it gets at no others of the reader."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from kdviz.errors import quote

LARGEST = 10_000_000
"""The largest file that may be named, in bytes."""

_is_read = ContextVar("whether what is made is read from JSON", default=False)


@contextmanager
def reading() -> Iterator[None]:
    """Let all that is made meanwhile be held to what JSON may name.

    Values within values are made as Python makes them, so that they cannot know it otherwise.
    """
    before = _is_read.set(True)
    try:
        yield
    finally:
        _is_read.reset(before)


def keep_inside(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names of files, if what names them may do so.

    Python may name any file, since it may read any. What is read from JSON may name those below
    the working folder, by a relative path; links are followed before it is compared. Whether
    there is anything elsewhere cannot be told from what is said.

    Args:
        names: the names.

    Raises:
        ValueError: one names what is no such file, or a file that is too large.
    """
    if _is_read.get():
        for name in names:
            _check(name)
    return names


def _check(name: str) -> None:
    path = _find_below(Path.cwd(), name)
    try:
        size = path.stat().st_size if path and path.is_file() else None
    except OSError:  # nobody may look there, or no file can be called so
        size = None
    if size is None:
        raise ValueError(
            "must name files below the working folder, by relative paths, when read from "
            f"JSON, not {quote(name)}"
        )
    if size > LARGEST:
        raise ValueError(
            f"must name files of at most {LARGEST // 1_000_000} MB when read from JSON, and "
            f"{quote(name)} has {size:,} bytes"
        )


def _find_below(folder: Path, name: str) -> Path | None:
    """Return where a relative path leads, through all links, or None if that is elsewhere."""
    # What leads out by its words alone is not even looked up.
    if not name.isprintable() or Path(name).is_absolute() or ".." in Path(name).parts:
        return None
    root = Path(os.path.realpath(folder))
    found = Path(os.path.realpath(root / name))
    return found if found.is_relative_to(root) else None
