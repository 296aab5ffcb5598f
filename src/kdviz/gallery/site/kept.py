"""Writing a folder of files so that only what changed is touched, and only what is ours removed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kdviz.errors import SaveError
from kdviz.files import make_folder, read_whole, write_whole
from kdviz.gallery.belonging import refuse_foreign
from kdviz.gallery.keys import digest_bytes
from kdviz.render.marking import is_sealed

STATE = ".kdviz-site.json"
"""Remembers which files were written here, and what stands for their content, old or new."""


class Kept(NamedTuple):
    """What came of it: the files that were written, and those that were removed."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def keep_files(out: Path, files: Mapping[str, bytes], *, overwrite: bool = False) -> Kept:
    """Make a folder hold these files, and no others of those that were written here before.

    Args:
        out: the folder; it is made if it is not there.
        files: the content of each file by its path in the folder, with ``/`` between.
        overwrite: whether somebody else's files in their places are written over.

    Raises:
        SaveError: a file cannot be written, is not in the folder, or somebody else's stands in its
            place; then nothing was touched.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = keep_files(Path(folder), {"index.html": b"one", "more/two.html": b"two"})
        ...     keep_files(Path(folder), {"index.html": b"one"})
        Kept(written=(), removed=('more/two.html',))
    """
    if strange := [path for path in files if not _is_inside(path)]:
        raise SaveError(f"Cannot write {strange[0]!r}: it is not in the folder {str(out)!r}.")
    known = _read_known(make_folder(out))
    new = {path: digest_bytes(data) for path, data in files.items()}
    there = {path: read_whole(out / path) for path in files}
    changed = [path for path, data in files.items() if there[path] != data]
    for path in () if overwrite else changed:
        if not _is_ours(there[path], known.get(path, "")):
            raise refuse_foreign(out / path)
    # Before anything is written: whatever happens then, the next time all of it is known.
    _remember(out, known | {path: _join(known.get(path), new[path]) for path in new})
    for path in changed:
        make_folder((out / path).parent)
        write_whole(out / path, files[path])
    gone = [path for path in known if path not in files and _remove(out, path, known[path])]
    _remember(out, new)
    return Kept(tuple(changed), tuple(gone))


def _join(old: str | None, new: str) -> str:
    """Return what stands for a file while it may be the old or the new one."""
    return f"{old} {new}" if old and old != new else new


def _is_ours(there: bytes | None, known: str) -> bool:
    """Return whether a file is as it was written here, or is none."""
    return there is None or digest_bytes(there) in known or is_sealed(there)


def _read_known(out: Path) -> dict[str, str]:
    """Return what was written here before; a memory that is damaged is begun anew."""
    try:
        found = json.loads(read_whole(out / STATE) or b"{}")
        return {str(path): str(digest) for path, digest in found.items() if _is_path(path)}
    except (ValueError, AttributeError, RecursionError):
        return {}


def _is_path(path: str) -> bool:
    """Return whether a path is one that was written here: nothing else is in its letters."""
    return path.isprintable() and _is_inside(path)


def _is_inside(path: str) -> bool:
    return not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts


def _remember(out: Path, known: Mapping[str, str]) -> None:
    data = json.dumps(known, indent=0, sort_keys=True, ensure_ascii=False).encode()
    if read_whole(out / STATE) != data:
        write_whole(out / STATE, data)


def _remove(out: Path, path: str, known: str) -> bool:
    """Remove a file, unless somebody changed it since, and its folder if that is empty then."""
    file = out / path
    data = read_whole(file)
    if data is None or not (digest_bytes(data) in known or is_sealed(data)):
        return False
    try:
        file.unlink()
    except OSError as error:
        raise SaveError(f"Cannot remove {str(file)!r}: {error.strerror}.") from error
    if file.parent != out:
        with suppress(OSError):
            file.parent.rmdir()
    return True
