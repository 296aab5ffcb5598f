"""Workers: processes that run other people's files, and are stopped when these misbehave."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kdviz.errors import GalleryError, ParameterError
from kdviz.gallery.job import Job, Outcome, do
from kdviz.gallery.processes import MEMORY, forking, limit_memory, no_main

if TYPE_CHECKING:
    from pebble import ProcessPool

Submit = Callable[[Job], "Future[Outcome]"]
"""Hands in a job; it is done some time later."""

TIMEOUT = 60.0
"""How long a file may run, in seconds, if nothing else is said."""


def cores() -> int:
    """Return how many processes can run at once on this machine."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def workers(jobs: int, timeout: float) -> Iterator[Submit]:
    """Start processes that run files, and stop them at the end.

    Args:
        jobs: how many.
        timeout: how long a file may run, in seconds.
    """
    with no_main(), _pool(jobs) as pool:
        try:
            yield lambda job: pool.schedule(do, args=(job,), timeout=timeout)
        except BaseException:
            pool.stop()
            raise


def _pool(jobs: int) -> ProcessPool:
    from pebble import ProcessPool

    return ProcessPool(
        jobs, context=forking("kdviz.gallery.warm"), initializer=limit_memory, initargs=[MEMORY]
    )


def executed(executor: Executor) -> Submit:
    """Return how to hand jobs to any executor.

    Args:
        executor: of ``concurrent.futures``, or of something that looks like it.

    Raises:
        ParameterError: it has nothing to hand jobs to.
    """
    if not callable(getattr(executor, "submit", None)):
        raise ParameterError(
            f"executor must be one of concurrent.futures, with submit(), not {executor!r}."
        )
    return lambda job: executor.submit(do, job)


def outcome(future: Future[Outcome], path: str, timeout: float) -> Outcome:
    """Return what came of a job that has ended, one way or another.

    Args:
        future: the job.
        path: its file, to name it.
        timeout: how long it was given, in seconds.

    Raises:
        GalleryError: it did not end by itself.
    """
    from pebble import ProcessExpired

    try:
        return future.result()
    except TimeoutError:
        raise GalleryError(
            f"{path}: stopped after {timeout:g} seconds. Does it wait for something, or loop for "
            "ever? If it only needs longer, allow more with --timeout."
        ) from None
    except ProcessExpired as error:
        raise GalleryError(
            f"{path}: its process ended ({_how(error.exitcode)}). A file is to make a Visual "
            "and leave its process alone."
        ) from None
    except (MemoryError, OSError) as error:
        raise GalleryError(f"{path}: {type(error).__name__}: {error}") from error


def _how(code: int) -> str:
    return f"killed by signal {-code}" if code < 0 else f"with status {code}"
