"""How the process that draws stands alone."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection

from kdviz.gallery.preview.seen import Wanted
from kdviz.gallery.processes import limit_memory

GRACE = 5
"""How many seconds after its time a process ends itself, should nobody be left to end it."""


def draw_alone(wanted: Wanted, results: Connection, timeout: float, memory: int) -> None:
    """Draw in a process of its own; only there is imported what draws."""
    from kdviz.gallery.preview.drawing import draw

    stand_alone(timeout, memory)
    draw(wanted, results)


def stand_alone(timeout: float, memory: int) -> None:
    """Let neither Ctrl-C in the terminal nor too much work reach beyond this process.

    Args:
        timeout: how long it may run, in seconds.
        memory: how much memory it may take, in MB.
    """
    limit_memory(memory)
    if sys.platform == "win32":  # there are neither sessions nor timers
        return
    with suppress(OSError):
        os.setsid()
    signal.setitimer(signal.ITIMER_REAL, timeout + GRACE)
