"""Levels: the part of a line that is above or below one."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from kdviz.geometry.points import Point


def keep_above(points: Sequence[Point], level: float) -> tuple[Point, ...]:
    """Return the part of a line that is not below a level, up to where it crosses it.

    Example:
        >>> keep_above([Point(0, -4), Point(8, 4)], level=0)
        (Point(x=0, y=-4), Point(x=4.0, y=0.0))
    """
    return tuple(_keep(points, level, operator.le))


def keep_below(points: Sequence[Point], level: float) -> tuple[Point, ...]:
    """Return the part of a line that is not above a level, from where it crosses it.

    Example:
        >>> keep_below([Point(0, -4), Point(8, 4)], level=0)
        (Point(x=4.0, y=0.0), Point(x=8, y=4))
    """
    return tuple(_keep(points, level, operator.ge))


def _keep(
    points: Sequence[Point], level: float, is_kept: Callable[[float, float], bool]
) -> Iterator[Point]:
    for here, there in pairwise(points):
        if is_kept(here.y, level):
            yield here
        if is_kept(here.y, level) != is_kept(there.y, level):
            yield here.toward(there, (level - here.y) / (there.y - here.y))
    if is_kept(points[-1].y, level):
        yield points[-1]
