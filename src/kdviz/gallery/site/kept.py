"""Writing a folder of files so that only what changed is touched, and only what is ours removed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kdviz.errors import SaveError
from kdviz.files import make_folder, write_whole
from kdviz.gallery.belonging import refuse_foreign
from kdviz.gallery.keys import digest_bytes

STATE = ".kdviz-site.json"
"""Remembers which files were written here, and what stands for their content."""


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
        SaveError: a file cannot be written, or somebody else's stands in its place; then nothing
            was touched.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = keep_files(Path(folder), {"index.html": b"one", "more/two.html": b"two"})
        ...     keep_files(Path(folder), {"index.html": b"one"})
        Kept(written=(), removed=('more/two.html',))
    """
    known = _read_known(make_folder(out))
    new = {path: digest_bytes(data) for path, data in files.items()}
    there = {path: _read(out / path) for path in files}
    changed = [path for path, data in files.items() if there[path] != data]
    for path in changed:
        if there[path] is not None and path not in known and not overwrite:
            raise refuse_foreign(out / path)
    # Before anything is written: whatever happens then, the next time all of it is known.
    _remember(out, {**new, **known})
    for path in changed:
        make_folder((out / path).parent)
        write_whole(out / path, files[path])
    gone = [path for path in known if path not in files and _remove(out, path, known[path])]
    _remember(out, new)
    return Kept(tuple(changed), tuple(gone))


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _read_known(out: Path) -> dict[str, str]:
    """Return what was written here before; a memory that is damaged is begun anew."""
    try:
        found = json.loads((out / STATE).read_text(encoding="utf-8"))
        return {str(path): str(digest) for path, digest in found.items() if _is_inside(path)}
    except (OSError, ValueError, AttributeError):
        return {}


def _is_inside(path: str) -> bool:
    return not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts


def _remember(out: Path, known: Mapping[str, str]) -> None:
    data = json.dumps(known, indent=0, sort_keys=True, ensure_ascii=False).encode()
    if _read(out / STATE) != data:
        write_whole(out / STATE, data)


def _remove(out: Path, path: str, digest: str) -> bool:
    """Remove a file, unless somebody changed it since, and its folder if that is empty then."""
    file = out / path
    data = _read(file)
    if data is None or digest_bytes(data) != digest:
        return False
    try:
        file.unlink()
    except OSError as error:
        raise SaveError(f"Cannot remove {str(file)!r}: {error.strerror}.") from error
    if file.parent != out:
        with suppress(OSError):
            file.parent.rmdir()
    return True
