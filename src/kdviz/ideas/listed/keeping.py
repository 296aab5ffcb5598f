"""Keeping the list of ideas in a file that people and other programs write into as well."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kdviz.errors import IdeaError
from kdviz.files import open_regular, remove_leftovers, tell_fault, tell_no_file, write_whole
from kdviz.ideas.listed.idea import Idea
from kdviz.ideas.listed.listing import list_ideas
from kdviz.ideas.listed.locking import hold_alone

LARGEST = 10_000_000
"""How many bytes a list has at most: a hundred thousand ideas."""

TRIES = 10
"""How often a change is begun anew when the file is saved by somebody else meanwhile."""


def read_ideas(path: str | os.PathLike[str]) -> list[Idea]:
    """Return the ideas in a file, in the order in which they stand there.

    Args:
        path: the list, a file in Markdown.

    Raises:
        IdeaError: there is no such file, or it cannot be read.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = Path(folder, "ideas.md")
        ...     _ = path.write_text("- drift (seen 2026-11-02)")
        ...     read_ideas(path)[0].title
        'drift'
    """
    return list_ideas(read_text(path))


def read_text(path: str | os.PathLike[str]) -> str:
    """Return the text of a list.

    Args:
        path: the list, a file in Markdown.

    Raises:
        IdeaError: there is no such file, or it cannot be read.
    """
    data = _read(Path(path))
    if data is None:
        raise IdeaError(f'{tell_no_file(Path(path))} Begin a list: kdviz idea "drift".')
    return _decode(Path(path), data)


def change_ideas(path: str | os.PathLike[str], change: Callable[[str], str]) -> str:
    """Change a list in its file, and return its new text.

    One process after the other does so. What is saved meanwhile by an editor is not lost: the
    change is made to that.

    Args:
        path: the list; it is made if it is not there.
        change: returns the new text for the one that is there.

    Raises:
        IdeaError: it cannot be read, or it changes all the time.
        SaveError: it cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     change_ideas(Path(folder, "ideas.md"), lambda text: text + "- drift")
        '- drift'
    """
    path = Path(path)
    with hold_alone(path):
        for _ in range(TRIES):
            before = _read(path)
            old = "" if before is None else _decode(path, before)
            new = change(old)
            if new == old and before is not None:
                return new
            if _read(path) == before:
                write_whole(path, new.encode())
                remove_leftovers(path.parent)
                return new
    raise IdeaError(
        f"{str(path)!r} changes all the time: another program writes into it. Close it there, and "
        "try again."
    )


def _read(path: Path) -> bytes | None:
    """Return what is in a file, or None if there is none.

    Raises:
        IdeaError: it cannot be read, or is no file.
    """
    try:
        file = open_regular(path)
        if file is None:
            what = "a folder" if path.is_dir() else "a device or a pipe"
            raise IdeaError(f"{str(path)!r} is {what}. Name a file, as in --file ideas.md.")
        with file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        if path.is_symlink():
            raise IdeaError(
                f"{str(path)!r} is a link to a file that is not there. Remove it, or make the file."
            ) from None
        return None
    except (OSError, ValueError) as error:
        raise IdeaError(f"{str(path)!r} cannot be read: {tell_fault(error)}.") from error
    if len(data) > LARGEST:
        raise IdeaError(f"{str(path)!r} is larger than {LARGEST:,} bytes, which no list is.")
    return data


def _decode(path: Path, data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise IdeaError(f"{str(path)!r} is no text in UTF-8. Save it as that.") from None
