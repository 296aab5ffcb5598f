"""Contact: how far something falls until its outline meets that of what is below it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kdviz.geometry.points import Point

Rows = npt.NDArray[np.float64]
Column = npt.NDArray[np.float64]

SAME = 1e-6
"""Heights that differ by less than this, in units, are one."""

STEEPEST = 4.0
"""The most that a slope counts: on a wall, no width of lines would keep two of them apart."""

NEAR = 0.05
"""How near to a line a point lies on it, in units."""

MANY = 4000
"""More stretches than this are thinned out to those that are farthest out, place by place."""

PAIRS = 1_000_000
"""How many corners and stretches are compared at a time."""


class MetLine(NamedTuple):
    """A line that may be met: its corners, and half of its width.

    Attributes:
        points: the corners; a line of one stands there alone.
        half: half of its width, in the measure of the one who asks.
    """

    points: tuple[Point, ...]
    half: float


class Contact(NamedTuple):
    """Where and how two outlines meet.

    Attributes:
        fall: how far down the one comes until it meets the other, in units; less than 0 is up.
        apart: how far its line is above the other's then, from middle to middle, in the measure of
            the halves.
        met: the number of the line that it falls on.
    """

    fall: float
    apart: float
    met: int


def find_contact(falling: Sequence[MetLine], ground: Sequence[MetLine]) -> Contact | None:
    """Return how far something falls straight down until it meets another from above.

    Both are lines, so that they come closest at a corner of either.

    Args:
        falling: the lines of what falls.
        ground: the lines of what it falls on.

    Returns:
        None if they pass each other by.

    Example:
        >>> box = [MetLine((Point(0, 0), Point(4, 0)), 0.5)]
        >>> slope = [MetLine((Point(-4, 7), Point(4, 13)), 0.5)]
        >>> find_contact(box, slope)
        Contact(fall=10.0, apart=1.25, met=0)
    """
    above, below = _thin_out(_stretches(falling), 1), _thin_out(_stretches(ground), -1)
    found = [*_fall(above, below), *_fall(_upside_down(below), _upside_down(above), swapped=True)]
    return min(found, default=None, key=lambda one: round(one.fall / SAME))


def _stretches(edges: Sequence[MetLine]) -> Rows:
    """Return a row for each stretch: x, y of its left end and of its right, its half, its line."""
    rows = []
    for number, (points, half) in enumerate(edges):
        for a, b in pairwise(points) if len(points) > 1 else [(points[0], points[0])]:
            left, right = (a, b) if a.x <= b.x else (b, a)
            rows.append((*left, *right, half, number))
    return np.array(rows, dtype=np.float64).reshape(-1, 6)


def _upside_down(stretches: Rows) -> Rows:
    return stretches * (1, -1, 1, -1, 1, 1)


def _fall(above: Rows, below: Rows, *, swapped: bool = False) -> Iterator[Contact]:
    """Yield how far the corners of some stretches fall until one meets another stretch.

    Args:
        above: the stretches whose corners fall.
        below: those that they fall on.
        swapped: whether it is the corners that stand in truth.
    """
    corners = np.concatenate([above[:, [0, 1, 4, 5]], above[:, [2, 3, 4, 5]]])
    for part in np.array_split(corners, 1 + len(corners) * len(below) // PAIRS):
        yield from _fall_of_corners(part, below, swapped)


def _fall_of_corners(corners: Rows, below: Rows, swapped: bool) -> Iterator[Contact]:
    left, y_left, right, y_right, halves, lines = below.T
    x, y, own, own_lines = corners[:, :1], corners[:, 1:2], corners[:, 2], corners[:, 3]
    run = right - left
    upright = run < SAME
    slope = np.divide(y_right - y_left, run, out=np.zeros_like(run), where=~upright)
    height = np.where(upright, np.minimum(y_left, y_right), y_left + slope * (x - left))
    over = (x >= left - SAME) & (x <= right + SAME)
    falls = np.where(over, height - y, math.inf)
    least = falls.min() if falls.size else math.inf
    if not math.isfinite(least):
        return
    corner, stretch = np.nonzero(falls <= least + SAME)
    lean = _lean(x[corner, 0], left[stretch], right[stretch], slope[stretch])
    apart = float((own[corner] + halves[stretch]).max()) * math.hypot(1.0, lean)
    met = own_lines[corner[0]] if swapped else lines[stretch[0]]
    yield Contact(float(least), apart, int(met))


def _lean(x: Column, left: Column, right: Column, slope: Column) -> float:
    """Return how steep the stretches are where they are met.

    Between their ends it is their slope that counts, on top of a corner the mean of both sides; a
    free end has none.
    """
    inner = (x > left + SAME) & (x < right - SAME)
    if inner.any():
        slope = slope[inner]
    elif (
        not ((x <= left + SAME) & (x < right - SAME)).any()
        or not ((x >= right - SAME) & (x > left + SAME)).any()
    ):
        return 0.0
    return min(abs(float(slope.mean())), STEEPEST)


def _thin_out(rows: Rows, sign: int) -> Rows:
    """Return the stretches that reach the farthest toward the other, if there are too many.

    Args:
        rows: the stretches.
        sign: 1 if the other is below, -1 if it is above.
    """
    if len(rows) <= MANY:
        return rows
    kept = np.zeros(len(rows), dtype=bool)
    low, high = rows[:, 0].min(), rows[:, 2].max()
    for x, y in ((rows[:, 0], rows[:, 1]), (rows[:, 2], rows[:, 3])):
        bins = ((x - low) / max(high - low, SAME) * (MANY // 4)).astype(int)
        order = np.lexsort((-sign * y, bins))
        kept[order[np.concatenate(([True], np.diff(bins[order]) > 0))]] = True
    return rows[kept]


def widest_at(place: Point, edges: Sequence[MetLine]) -> int | None:
    """Return the number of the widest of the lines that run through a point, if any does.

    Example:
        >>> level = MetLine((Point(0, 0), Point(4, 0)), 0.5)
        >>> widest_at(Point(3, 0), [level]), widest_at(Point(3, 1), [level])
        (0, None)
    """
    rows = _stretches(edges)
    start, along = rows[:, 0:2] - place, rows[:, 2:4] - rows[:, 0:2]
    whole = np.maximum((along * along).sum(axis=1), SAME * SAME)
    share = np.clip(-(start * along).sum(axis=1) / whole, 0.0, 1.0)
    off = np.hypot(*(start + along * share[:, None]).T)
    through = (int(number) for number in rows[off < NEAR, 5])
    return max(through, default=None, key=lambda number: edges[number].half)
