"""Writing files whole: either all of the new file is there, or the old one as it was."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from kdviz.errors import SaveError, did_you_mean

_REASONS = {
    errno.ENOSPC: "the disk is full. Free some space, or save elsewhere.",
    errno.EDQUOT: "your share of the disk is used up. Free some space, or save elsewhere.",
    errno.EFBIG: "the file is larger than is allowed here. Save it smaller, or elsewhere.",
    errno.EROFS: "the disk is read-only. Save elsewhere.",
    errno.ENAMETOOLONG: "the name is too long. Give it a shorter one.",
}
"""Why a file cannot be written and what to do, by the number of the error."""


def write_whole(path: str | os.PathLike[str], data: bytes) -> Path:
    """Write a file beside its place and move it there when it is complete.

    Whatever goes wrong on the way, what was at the path stays as it was. A link is followed, and
    a replaced file's permissions are kept. Only a process that is killed outright may leave
    something behind: a hidden ``.kdviz-....part`` in the same folder.

    Args:
        path: where to; its folder must exist.
        data: all of the file.

    Returns:
        The path.

    Raises:
        SaveError: the file cannot be written; it says why and what to do.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_whole(Path(folder) / "drift.svg", b"<svg/>").read_bytes()
        b'<svg/>'
    """
    with writing_whole(path) as file:
        file.write(data)
    return Path(path)


@contextmanager
def writing_whole(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Let a file be written beside its place, piece by piece, and move it there in the end.

    It is for files that are too large to be held whole; all else is as for :func:`write_whole`.

    Args:
        path: where to; its folder must exist.

    Yields:
        What the file is written to.

    Raises:
        SaveError: the file cannot be written; it says why and what to do.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with writing_whole(Path(folder) / "drift.svg") as file:
        ...         _ = file.write(b"<svg/>")
        ...     (Path(folder) / "drift.svg").read_bytes()
        b'<svg/>'
    """
    path = Path(path)
    try:
        permissions = _permissions(path)
    except (OSError, ValueError) as error:  # a null character in the path is a ValueError
        raise _refusal(path, _reason(path, error)) from error
    try:
        with _replacing(Path(os.path.realpath(path)), permissions) as file:
            yield file
    except OSError as error:
        raise _refusal(path, _reason(path, error)) from error


def is_plain(name: object) -> bool:
    """Return whether something is the name of a file, and of none in another folder.

    Example:
        >>> is_plain("drift.svg"), is_plain("../drift.svg"), is_plain("..")
        (True, False, False)
    """
    return (
        isinstance(name, str)
        and name not in ("", ".", "..")
        and not set(name).intersection("/\\\0")
    )


def open_regular(path: Path) -> BufferedReader | None:
    """Open a file to be read, or return None if it is a pipe, a device or a folder.

    Raises:
        OSError: there is none, or it cannot be read.
        ValueError: no file can have this name.
    """
    # Without waiting, since a pipe that nobody writes into would keep us forever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    opened = os.open(path, flags)
    if stat.S_ISREG(os.fstat(opened).st_mode):
        return os.fdopen(opened, "rb")
    os.close(opened)
    return None


def read_whole(path: Path) -> bytes | None:
    """Return what is in a file, or None if there is no file.

    Raises:
        SaveError: it is there and cannot be read.
    """
    try:
        # What is no file, such as a pipe, would keep us for ever.
        return path.read_bytes() if path.is_file() else None
    except FileNotFoundError:  # it was, a moment ago
        return None
    except (OSError, ValueError) as error:
        raise SaveError(
            f"Cannot read {str(path)!r}, which is there already: {tell_fault(error)}. "
            "Make it readable, or move it away."
        ) from error


def make_folder(folder: Path) -> Path:
    """Make a folder for pictures, if it is not there, and return it.

    Raises:
        SaveError: it cannot be made; it says why and what to do.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        file = next((path for path in folder.parents if path.is_file()), folder)
        raise SaveError(
            f"Cannot make the folder {str(folder)!r}: {str(file)!r} is a file, not a folder. "
            "Name another."
        ) from None
    except (OSError, ValueError) as error:  # a null character in the path is a ValueError
        raise SaveError(f"Cannot make the folder {str(folder)!r}: {tell_fault(error)}.") from error
    return folder


def remove_leftovers(folder: Path) -> None:
    """Remove from a folder the half-written files of processes that were killed."""
    for part in folder.glob(".kdviz-*-*.part"):
        if not _is_running(part.name.split("-")[1]):
            with suppress(OSError):
                part.unlink()


def tell_no_file(path: Path) -> str:
    """Return that there is no file at a path, and which one beside it was probably meant."""
    beside = path.absolute().parent
    names = [one.name for one in beside.iterdir()] if beside.is_dir() else []
    return f"There is no file {str(path)!r}.{did_you_mean(path.name, names)}"


def tell_fault(error: OSError | ValueError) -> str:
    """Return what stopped a file from being read or written, without a full stop.

    A name with a null character is an error of Python's own, which each version words otherwise.

    Example:
        >>> tell_fault(ValueError("embedded null byte"))
        'no name of a file has a null character'
    """
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "no name of a file has a null character" if "null" in str(error) else str(error)


def _is_running(process: str) -> bool:
    """Return whether a process of a number runs on this machine, as far as can be told."""
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except (OSError, ValueError):
        return True
    return True


def _permissions(path: Path) -> int | None:
    """Return the permissions of the file to be replaced, or nothing if there is none.

    Raises:
        SaveError: there is no folder for the file, or something that must not be replaced.
    """
    for folder in reversed(path.parents):
        mode = _mode(folder)
        if mode is None:
            siblings = [entry.name for entry in folder.parent.iterdir() if entry.is_dir()]
            advice = did_you_mean(folder.name, siblings) or " Make it first, or save elsewhere."
            raise _refusal(path, f"there is no folder {str(folder)!r}.{advice}")
        if not stat.S_ISDIR(mode):
            raise _refusal(path, f"{str(folder)!r} is a file, not a folder. Save elsewhere.")
    mode = _mode(path)
    if mode is None:
        return None
    if stat.S_ISDIR(mode):
        inside = str(path / "picture.png")
        raise _refusal(path, f"it is a folder. Add the name of a file: {inside!r}.")
    # Moving a file onto these would succeed all the same: the move asks only the folder.
    if not stat.S_ISREG(mode):
        raise _refusal(path, "it is a device or a pipe. Save under another name.")
    if not mode & 0o222:
        raise _refusal(path, "it is write-protected. Make it writable, or save elsewhere.")
    return stat.S_IMODE(mode)


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


@contextmanager
def _replacing(path: Path, permissions: int | None) -> Iterator[BinaryIO]:
    # Not named after the file, whose own name may be as long as names can be.
    part = path.with_name(f".kdviz-{os.getpid()}-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            if permissions is not None:
                part.chmod(permissions)
            yield file
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _refusal(path: Path, reason: str) -> SaveError:
    return SaveError(f"Cannot save {str(path)!r}: {reason}")


def _reason(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, PermissionError):
        return (
            f"no permission to write in the folder {str(path.parent)!r}, or another program"
            " holds the file open. Close it there, or save elsewhere."
        )
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, f"{error.strerror or error}.")
    return f"{tell_fault(error)}."
