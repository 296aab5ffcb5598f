"""Workers: processes that run other people's files, and are stopped when these misbehave."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol, TypeVar

from kdviz.errors import GalleryError, ParameterError, tell_error
from kdviz.gallery.containment.messages import Limits, Tell
from kdviz.gallery.containment.pool import Pool
from kdviz.gallery.job import Job, JobOutcome, run_job
from kdviz.gallery.processes import tell_stopped


class HasPath(Protocol):
    """What a worker is given: something to do with a file."""

    @property
    def path(self) -> str:
        """The file."""


Given = TypeVar("Given", bound=HasPath)
"""What a worker is given to work on, such as a job."""

Came = TypeVar("Came")
"""What comes of it."""

Submit = Callable[[Job], "Future[JobOutcome]"]
"""Hands in a job; it is done some time later."""

TIMEOUT = 60.0
"""How long a file may run, in seconds, if nothing else is said."""

WARM = "kdviz.gallery.warm"
"""The module that workers have imported when they begin."""


def count_cores() -> int:
    """Return how many processes can run at once on this machine."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def start_workers(
    run: Callable[[Given], Came], jobs: int, timeout: float, memory: int
) -> Iterator[Callable[[Given], Future[Came]]]:
    """Run files in processes, one for each, and end them all at the end.

    Args:
        run: what a worker does with what it is given; a module knows it by its name.
        jobs: how many at once.
        timeout: how long a file may run, in seconds.
        memory: how much memory it may use, in MB.
    """
    pool = Pool(jobs, WARM)

    def hand_in(given: Given) -> Future[Came]:
        came: Future[Came] = Future()
        found: list[Came] = []
        work = pool.submit(
            given.path, partial(_answer, run, given), Limits(timeout, memory), found.append
        )
        work.future.add_done_callback(lambda done: _settle(came, found, done))
        return came

    try:
        yield hand_in
    finally:
        pool.close()


def _answer(run: Callable[[Given], Came], given: Given, tell: Tell) -> None:
    tell(run(given))


def _settle(came: Future[Came], found: list[Came], done: Future[Any]) -> None:
    """Say what came of it: what was told, or why nothing was."""
    if found:
        came.set_result(found[0])
    else:
        came.set_exception(done.exception() or GalleryError("nothing came of it"))


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
    try:
        return future.result()
    except GalleryError as error:
        raise GalleryError(f"{path}: {error}") from error
    except TimeoutError:
        raise GalleryError(f"{path}: {tell_stopped(timeout)}") from None
    except (MemoryError, OSError) as error:
        raise GalleryError(f"{path}: {type(error).__name__}: {tell_error(error)}") from error
