"""Ending processes, with all that they have started."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Container
from contextlib import suppress

from kdviz.gallery.containment.linux import find_children, find_descendants

PATIENCE = 2.0
"""How long the processes below this one are looked for until none is left, in seconds."""

PAUSE = 0.005
"""How long to wait before looking again, in seconds."""


def kill_tree(process: int) -> None:
    """Kill a process, its group, and all that is below it.

    Args:
        process: the number of one that leads a group of its own.
    """
    below = find_descendants(process)
    kill_group(process)
    for each in (process, *below):
        _kill(each)


def kill_group(process: int) -> None:
    """Kill a process and the group that it leads."""
    if hasattr(os, "killpg") and process != os.getpgrp():
        with suppress(OSError):
            os.killpg(process, signal.SIGKILL)
    _kill(process)


def kill_orphans(known: Container[int] = ()) -> None:
    """Kill what other processes have left to this one, and take leave of it.

    Args:
        known: the numbers of its own children.
    """
    for each in find_children(os.getpid()):
        if each not in known:
            kill_tree(each)
            with suppress(OSError):
                os.waitpid(each, 0)


def kill_all_below() -> None:
    """Kill everything below this process, until there is nothing left."""
    ends = time.monotonic() + PATIENCE
    while find_children(os.getpid()) and time.monotonic() < ends:
        kill_orphans()
        time.sleep(PAUSE)


def _kill(process: int) -> None:
    with suppress(OSError):
        os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))
