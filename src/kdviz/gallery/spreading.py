"""Spreading: the many pictures of one file are made by processes forked after it has run."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Result = TypeVar("Result")

FEWEST = 4
"""How many pictures are worth a process."""

_make: Callable[[int], Any] | None = None
"""What is to be done, as forked processes find it."""


def make_each(make: Callable[[int], Result], count: int, processes: int) -> Iterator[Result]:
    """Yield what is made of each number, in their order.

    A visual that can be drawn cannot always be sent, as one whose scene is a function. So the
    processes have them from the one they are forked from, and are sent numbers only.

    Args:
        make: makes something that can be sent.
        count: it is called with the numbers from 0 to less than this.
        processes: how many there may be.

    Raises:
        BrokenProcessPool: one of them ended.

    Example:
        >>> list(make_each(lambda number: number * number, 4, 1))
        [0, 1, 4, 9]
    """
    global _make
    processes = min(processes, count // FEWEST)
    if processes < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(make, range(count))
        return
    _make = make
    try:
        with ProcessPoolExecutor(processes, multiprocessing.get_context("fork")) as pool:
            # In small portions, as one picture may take far longer than another.
            yield from pool.map(_make_one, range(count), chunksize=FEWEST)
    finally:
        _make = None


def _make_one(number: int) -> Any:
    assert _make is not None
    return _make(number)
