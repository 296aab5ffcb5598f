"""How the process that draws is started, and how far it can reach."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

from kdviz.gallery.preview.seen import Wanted

GRACE = 5
"""How many seconds after its time a process ends itself, should nobody be left to end it."""


def context() -> multiprocessing.context.BaseContext:
    """Return the way to start processes: forked, where that is possible, from one made warm."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    forking = multiprocessing.get_context("forkserver")
    forking.set_forkserver_preload(["kdviz.gallery.preview.warm"])
    return forking


@contextmanager
def main_hidden() -> Iterator[None]:
    """Hide the program's own file from new processes, which would run it again for nothing."""
    main = sys.modules["__main__"].__dict__
    hidden = {name: main.pop(name) for name in ("__file__", "__spec__") if name in main}
    main["__spec__"] = None
    try:
        yield
    finally:
        main.update({"__spec__": None} | hidden)


def draw_alone(wanted: Wanted, results: Connection, timeout: float) -> None:
    """Draw in a process of its own; only there is imported what draws."""
    from kdviz.gallery.preview.drawing import draw

    stand_alone(timeout)
    draw(wanted, results)


def stand_alone(timeout: float) -> None:
    """Let neither Ctrl-C in the terminal nor too much work reach beyond this process.

    Args:
        timeout: how long it may run, in seconds.
    """
    if sys.platform == "win32":  # there is none of all this
        return
    import resource

    from kdviz.gallery.workers import MEMORY

    with suppress(OSError):
        os.setsid()
    signal.setitimer(signal.ITIMER_REAL, timeout + GRACE)
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
