"""What Linux can say and do about processes; elsewhere, each of these does nothing."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
"""Where the system tells of its processes."""

DIE_WITH_PARENT = 1
"""What sends a process a signal when its parent has ended, by the system's number for it."""

ADOPT_ORPHANS = 36
"""What gives a process the children of those below it that have ended, by its number."""

KILOBYTE = 1024
"""How many bytes a kB has, in which the system counts memory."""


def adopt_orphans() -> None:
    """Let whatever is left behind below this process become a child of it."""
    _control(ADOPT_ORPHANS, 1)


def die_with(parent: int) -> None:
    """Let this process be killed when its parent is, also if that has happened already.

    Args:
        parent: the parent's number.
    """
    _control(DIE_WITH_PARENT, signal.SIGKILL)
    if sys.platform == "linux" and os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def outlive_parent() -> None:
    """Let this process go on when its parent is killed."""
    _control(DIE_WITH_PARENT, 0)


def find_children(process: int) -> set[int]:
    """Return the numbers of the processes that a process has started, or adopted."""
    found: set[int] = set()
    with suppress(OSError):
        for task in (PROC / str(process) / "task").iterdir():
            with suppress(OSError, ValueError):
                found.update(map(int, (task / "children").read_bytes().split()))
    return found


def find_descendants(process: int) -> set[int]:
    """Return the numbers of all processes below a process."""
    found: set[int] = set()
    waiting = [process]
    while waiting:
        new = find_children(waiting.pop()) - found
        found |= new
        waiting += new
    return found


def measure_memory(process: int) -> int:
    """Return how much memory of its own a process uses, in bytes.

    What it shares with the disk, as a file that is mapped into memory, can be had again at any
    time, and does not count; nor do addresses that nothing was written to.
    """
    used = 0
    with suppress(OSError, ValueError, IndexError):
        for line in (PROC / str(process) / "status").read_bytes().splitlines():
            if line.startswith((b"RssAnon:", b"RssShmem:", b"VmSwap:")):
                used += int(line.split()[1]) * KILOBYTE
    return used


def _control(option: int, value: int) -> None:
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
