"""Workers: processes that run other people's files, and are stopped when these misbehave."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from kdviz.errors import GalleryError, ParameterError, tell_error
from kdviz.gallery.job import Job, JobOutcome, run_job
from kdviz.gallery.processes import (
    allow_processes,
    choose_context,
    hide_main,
    limit_memory,
    tell_ended,
    tell_stopped,
)

if TYPE_CHECKING:
    from pebble import ProcessPool

Given = TypeVar("Given")
"""What a worker is given to work on, such as a job."""

Came = TypeVar("Came")
"""What comes of it."""

Submit = Callable[[Job], "Future[JobOutcome]"]
"""Hands in a job; it is done some time later."""

TIMEOUT = 60.0
"""How long a file may run, in seconds, if nothing else is said."""


def count_cores() -> int:
    """Return how many processes can run at once on this machine."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def start_workers(
    run: Callable[[Given], Came], jobs: int, timeout: float, memory: int
) -> Iterator[Callable[[Given], Future[Came]]]:
    """Start processes that run files, and stop them at the end.

    Args:
        run: what a worker does with what it is given; a module knows it by its name.
        jobs: how many.
        timeout: how long a file may run, in seconds.
        memory: how much memory it may take, in MB.
    """
    with hide_main(), allow_processes(), _pool(jobs, memory) as pool:
        try:
            yield lambda given: pool.schedule(run, args=(given,), timeout=timeout)
        except BaseException:
            pool.stop()
            raise


def _pool(jobs: int, memory: int) -> ProcessPool:
    from pebble import ProcessPool

    return ProcessPool(
        jobs,
        context=choose_context("kdviz.gallery.warm"),
        initializer=_prepare,
        initargs=[memory],
    )


def _prepare(memory: int) -> None:
    """Bound what a worker may take, and keep what files print out of what the command tells."""
    limit_memory(memory)
    with suppress(OSError):  # somebody closed one of the two
        os.dup2(2, 1)


def submit_to(executor: Executor) -> Submit:
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
    return lambda job: executor.submit(run_job, job)


def await_outcome(future: Future[Came], path: str, timeout: float) -> Came:
    """Return what came of a job once it has ended, one way or another.

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
        raise GalleryError(f"{path}: {tell_stopped(timeout)}") from None
    except ProcessExpired as error:
        raise GalleryError(f"{path}: {tell_ended(error.exitcode)}") from None
    except (MemoryError, OSError) as error:
        raise GalleryError(f"{path}: {type(error).__name__}: {tell_error(error)}") from error
