"""The process in which a task is done: it stands alone, and does nothing else."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from kdviz.errors import tell_error
from kdviz.gallery.containment.linux import die_with
from kdviz.gallery.containment.messages import Task, pack, unpack
from kdviz.gallery.containment.output import STANDARD_ERROR
from kdviz.gallery.processes import limit_addresses

DONE = b"done"
"""What the last message of a task says."""


def do_task(
    task: Task, results: Connection, output: int, strange: list[Connection], parent: int
) -> None:
    """Do a task and send what it tells; this is all that its process does.

    Args:
        task: the task.
        results: where to send it.
        output: where whatever is printed goes, as a number of a file.
        strange: its parent's ways to others, which are no affair of this process.
        parent: its parent's number.
    """
    die_with(parent)
    _stand_alone(task, output, strange)
    call = unpack(task.call)

    def tell(value: Any) -> None:
        results.send_bytes(_pack_or_tell(value))

    call(tell)
    for stream in (sys.stdout, sys.stderr):
        with suppress(Exception):  # it may be closed, or anything else by now
            stream.flush()
    results.send_bytes(DONE)


def _stand_alone(task: Task, output: int, strange: list[Connection]) -> None:
    """Let neither Ctrl-C in the terminal nor too much work reach beyond this process."""
    if hasattr(os, "setsid"):
        with suppress(OSError):
            os.setsid()
    for way in strange:
        way.close()
    # Its parent is not moved by these; what a file starts is to be as elsewhere.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "SIGUSR1"):
        signal.signal(signal.SIGUSR1, _run_out_of_memory)
    # What files print is not to be mixed with what the command tells.
    for standard in (1, 2):
        os.dup2(output, standard)
    if output > STANDARD_ERROR:
        os.close(output)
    limit_addresses(task.limits.memory)


def _run_out_of_memory(*_: object) -> None:
    raise MemoryError


def _pack_or_tell(value: Any) -> bytes:
    """Return something as bytes, or else why it cannot be sent."""
    try:
        return pack(value)
    except Exception as error:  # it holds something of anybody's
        return pack(Unsendable(f"{type(error).__name__}: {tell_error(error)}"))


class Unsendable:
    """Stands for what could not be sent.

    Attributes:
        why: the error.
    """

    def __init__(self, why: str) -> None:
        self.why = why
