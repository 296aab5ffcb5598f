"""How processes that run other people's files are started, and how far they can reach."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kdviz.errors import ParameterError

MEMORY = 4 * 2**30
"""The most memory that a file may take, in bytes; no picture needs a tenth of it."""


def choose_context(warm: str) -> multiprocessing.context.BaseContext:
    """Choose the way to start processes: forked, where that is possible, from one made warm.

    Args:
        warm: the module that the one is to import first.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([warm])
    return context


@contextmanager
def hide_main() -> Iterator[None]:
    """Hide the program's own file from new processes, which would run it again.

    They need nothing of it; and a script that builds a gallery without the customary guard would
    otherwise start itself over and over.
    """
    main = sys.modules["__main__"].__dict__
    hidden = {name: main.pop(name) for name in ("__file__", "__spec__") if name in main}
    main["__spec__"] = None
    try:
        yield
    finally:
        main.update({"__spec__": None} | hidden)


def limit_memory(most: int) -> None:
    """Let this process run out of memory before the machine does.

    Args:
        most: how much it may take, in bytes.
    """
    if sys.platform == "win32":  # there are no such limits
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def check_timeout(timeout: float) -> None:
    """Refuse what is no time that a file may run.

    Args:
        timeout: in seconds.

    Raises:
        ParameterError: it is not above 0, or has no end.
    """
    if not 0 < timeout < float("inf"):
        raise ParameterError(f"timeout must be a number of seconds above 0, not {timeout!r}.")


def tell_stopped(timeout: float) -> str:
    """Return that a file was stopped after its time, in seconds, and what can be done."""
    return (
        f"stopped after {timeout:g} seconds. Does it wait for something, or loop for ever? If it "
        "only needs longer, allow more with --timeout."
    )


def tell_ended(code: int) -> str:
    """Return that the process of a file ended before it was done, and what can be done.

    Args:
        code: its exit status, or the signal that killed it as a negative number.
    """
    how = f"killed by signal {-code}" if code < 0 else f"with status {code}"
    return f"its process ended ({how}). A file is to make a Visual and leave its process alone."
