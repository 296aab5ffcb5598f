"""How processes that run other people's files are started, and how far they can reach."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kdviz.errors import ParameterError

MEMORY = 8192
"""The most memory that a file may take if nothing else is said, in MB; no picture needs a tenth."""

LEAST_MEMORY = 256
"""How little memory a file may be given, in MB: Python and kdviz take some of it, too."""

ADDRESSES = 4
"""How many times as much memory as it may use a process can ask for: much is never used."""

MEGABYTE = 2**20
"""How many bytes an MB has, as limits of memory are counted."""


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


@contextmanager
def allow_processes() -> Iterator[None]:
    """Let this process, and a file that it runs, start others, whatever started it.

    What is asked to be daemonic may start none by itself. And only a forked process knows the
    functions of a file that was run as no other program runs it; any else would look for them in
    vain, and a pool would wait for it for ever.
    """
    process = multiprocessing.current_process()
    daemonic, method = process.daemon, multiprocessing.get_start_method(allow_none=True)
    process.daemon = False
    if "fork" in multiprocessing.get_all_start_methods():
        multiprocessing.set_start_method("fork", force=True)
    try:
        yield
    finally:
        multiprocessing.set_start_method(method, force=True)
        process.daemon = daemonic


def limit_addresses(most: int) -> None:
    """Bound how much memory of its own this process could come to use, where that can be asked for.

    What it uses is watched from elsewhere, every now and then: this is what it can take between
    two looks. A file on the disk that is mapped into memory does not count, however long it is.

    Args:
        most: how much it may use, in MB.
    """
    if sys.platform != "linux":  # others have no such limit, or do not keep to it
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = ADDRESSES * most * MEGABYTE
    limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))


def tell_memory() -> str:
    """Return how much memory this process may take and what can be done; nothing without limit."""
    if sys.platform != "linux":
        return ""
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_DATA)
    if limit == resource.RLIM_INFINITY:
        return ""
    return tell_more(limit // MEGABYTE // ADDRESSES)


def tell_used(memory: int) -> str:
    """Return that a file was ended since it used too much memory, and what can be done.

    Args:
        memory: how much it may use, in MB.
    """
    return f"it uses too much memory. {tell_more(memory)}"


def tell_more(memory: int) -> str:
    """Return how much memory a file may use, in MB, and how it is given more."""
    return f"A file may use {memory} MB. If it needs more, allow more with --memory."


def check_memory(memory: int) -> None:
    """Refuse what is no amount of memory that a file may take.

    Args:
        memory: in MB.

    Raises:
        ParameterError: it is no whole number, or too little for any picture.
    """
    if isinstance(memory, bool) or not isinstance(memory, int) or memory < LEAST_MEMORY:
        raise ParameterError(
            f"memory must be a whole number of MB from {LEAST_MEMORY}, not {memory!r}."
        )


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


def tell_lost(code: int | None) -> str:
    """Return that a file has lost the process that watches over files.

    Args:
        code: with what that ended, as in :func:`tell_ended`; None if it only does not move.
    """
    how = "stopped" if code is None else "ended"
    by = "" if code is None else f" ({_tell_code(code)})"
    return (
        f"the process that watches over its own was {how} while it ran{by}. "
        "A file is to make a Visual and leave processes alone."
    )


def tell_ended(code: int) -> str:
    """Return that the process of a file ended before it was done, and what can be done.

    Args:
        code: its exit status, or the signal that killed it as a negative number.
    """
    return (
        f"its process ended ({_tell_code(code)}). "
        "A file is to make a Visual and leave its process alone."
    )


def _tell_code(code: int) -> str:
    return f"killed by signal {-code}" if code < 0 else f"with status {code}"
