"""One process after the other: a lock that ends with whoever holds it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kdviz.errors import IdeaError

LONGEST_WAIT = 10.0
"""How long one waits for another process, in seconds; a change takes a hundredth of that."""

PAUSE = 0.005
"""How long one waits before asking again, in seconds."""

if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        return os.open(folder / ".kdviz-ideas.lock", os.O_RDWR | os.O_CREAT)

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _open(folder: Path) -> int:
        # A folder can be held as a file can, so that no file of ours is left in it.
        return os.open(folder, os.O_RDONLY)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def hold_alone(path: Path) -> Iterator[None]:
    """Hold the folder of a file, so that no other process of kdviz changes the file meanwhile.

    Where the folder cannot be opened, nothing is held: nothing can be written there either.

    Raises:
        IdeaError: another process holds it for too long.
    """
    folder = Path(os.path.realpath(path)).parent
    try:
        descriptor = _open(folder)
    except (OSError, ValueError):
        yield
        return
    try:
        _wait(descriptor, path)
        yield
    finally:
        with suppress(OSError):
            os.close(descriptor)


def _wait(descriptor: int, path: Path) -> None:
    """Wait until a folder is held."""
    end = time.monotonic() + LONGEST_WAIT
    while True:
        try:
            return _lock(descriptor)
        except (BlockingIOError, PermissionError):
            if time.monotonic() > end:
                raise IdeaError(
                    f"Another kdviz has been writing into {str(path)!r} for {LONGEST_WAIT:g} "
                    "seconds. End it, or try again."
                ) from None
            time.sleep(PAUSE)
        except OSError:  # a disk that knows no locks
            return None
