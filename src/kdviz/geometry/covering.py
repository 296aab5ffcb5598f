"""Covering: whether two sets of contours cover the same, asked along level lines across them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import mul

Place = tuple[float, float]

Step = tuple[str, tuple[Place, ...]]
"""A step of a contour in absolute coordinates: ``M``, ``L``, ``Q``, ``C`` or ``Z``."""

LINES = 40
"""How many lines are asked along."""

ASTRAY = 0.02
"""How much of a line may be covered by the one and not by the other, as a share of the width."""

FLATTENED = 16
"""How many straight pieces stand for a curve."""

Crossing = tuple[float, int]
"""Where a line is crossed, and in which way: down is 1, up is -1."""


def covers_same(first: Sequence[Step], second: Sequence[Step]) -> bool:
    """Return whether contours cover what others do, by the nonzero rule and but for rounding.

    Args:
        first: contours.
        second: others.

    Example:
        >>> square = [("M", ((0, 0),)), ("L", ((4, 0),)), ("L", ((4, 4),)), ("L", ((0, 4),))]
        >>> covers_same(square, square), covers_same(square, square[:3])
        (True, False)
    """
    one, other = [*_segments(first)], [*_segments(second)]
    xs = [x for segment in one + other for x in segment[::2]]
    ys = [y for segment in one + other for y in segment[1::2]]
    top, height, width = min(ys), max(ys) - min(ys), max(xs) - min(xs)
    lines = zip(_cross(one, top, height), _cross(other, top, height), strict=True)
    return all(_differ(*line) <= ASTRAY * width for line in lines)


def _cross(segments: Iterable[Sequence[float]], top: float, height: float) -> list[list[Crossing]]:
    """Return for each line where it is crossed."""
    crossed: list[list[Crossing]] = [[] for _ in range(LINES)]
    step = height / LINES or 1.0
    # Off the middle, so that no line goes through the corners of what is symmetrical.
    top += 0.437 * step
    for x0, y0, x1, y1 in segments:
        if y0 == y1:
            continue
        upper, lower = min(y0, y1), max(y0, y1)
        begin, end = math.ceil((upper - top) / step), math.ceil((lower - top) / step)
        for line in range(max(0, begin), min(LINES, end)):
            at = x0 + (top + line * step - y0) * (x1 - x0) / (y1 - y0)
            crossed[line].append((at, 1 if y1 > y0 else -1))
    return crossed


def _differ(first: list[Crossing], second: list[Crossing]) -> float:
    """Return how much of a line is covered by the one and not by the other."""
    both = sorted([(at, way, 0) for at, way in first] + [(at, 0, way) for at, way in second])
    apart, last, one, other = 0.0, 0.0, 0, 0
    for at, way, other_way in both:
        if (one != 0) != (other != 0):
            apart += at - last
        one, other, last = one + way, other + other_way, at
    return apart


def _segments(steps: Iterable[Step]) -> Iterator[tuple[float, float, float, float]]:
    """Yield the straight pieces that stand for contours, each of which is closed."""
    start = here = (0.0, 0.0)
    for letter, places in steps:
        if letter == "M":
            yield (*here, *start)
            start = here = places[0]
            continue
        way = _flatten(here, places) if len(places) > 1 else [*places] or [start]
        for place in way:
            yield (*here, *place)
            here = place
    yield (*here, *start)


def _flatten(start: Place, places: tuple[Place, ...]) -> Iterator[Place]:
    """Yield points on a curve of Bezier, by Bernstein's polynomials."""
    xs, ys = zip(start, *places, strict=True)
    for weights in _bernstein(len(places)):
        yield sum(map(mul, weights, xs)), sum(map(mul, weights, ys))


@cache
def _bernstein(degree: int) -> list[list[float]]:
    """Return, for each point on a curve, how much each of the places that it is told by counts."""
    shares = [number / FLATTENED for number in range(1, FLATTENED + 1)]
    return [
        [math.comb(degree, n) * share**n * (1 - share) ** (degree - n) for n in range(degree + 1)]
        for share in shares
    ]
