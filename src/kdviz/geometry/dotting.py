"""Dotted lines: where the dots along an outline go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kdviz.geometry.outlines import Outline, Piece, along, cut_at_corners, length
from kdviz.geometry.points import Point

SAME = 1e-4
"""Dots that are closer to each other than this, in units, are one."""


MANY = 12
"""More stretches than this are a course of data rather than the sides of a shape."""


FINE = 2000
"""At how many places along such a course the next dot is looked for."""


def dots_along(outline: Outline, gap: float) -> tuple[Point, ...]:
    """Return dots along an outline, evenly spaced, with one on every end and every corner.

    A dash pattern would end where the length happens to run out; here the gap gives way
    instead, by at most a half. Where corner follows corner, as along measured data, they would be
    closer than that: there, the dots are even and the corners are not marked.

    Args:
        outline: the outline to go along.
        gap: the distance wanted between the dots' centres, in units.

    Example:
        >>> from kdviz.geometry.outlines import polyline
        >>> dots = dots_along(polyline([Point(0, 0), Point(10, 0)]), gap=4)
        >>> [round(dot.x, 2) for dot in dots]
        [0.0, 5.0, 10.0]
    """
    dots: dict[tuple[int, int], Point] = {}
    for piece in outline.pieces:
        for dot in _dots_of_piece(piece, gap):
            # Stretches that meet share the dot at their meeting.
            dots.setdefault((round(dot.x / SAME), round(dot.y / SAME)), dot)
    return tuple(dots.values())


def _dots_of_piece(piece: Piece, gap: float) -> Iterator[Point]:
    runs = [*cut_at_corners(piece)]
    if len(runs) > MANY and length(piece.points) < 2 * gap * len(runs):
        yield from _strides(piece.points, gap)
        return
    for points, closed in runs:
        whole = length(points)
        if len(runs) == 1 and not closed and whole < gap / 2:
            # What is shorter than a dot is one.
            yield from along(points, [whole / 2])
            continue
        steps = max(3 if closed else 1, round(whole / gap))
        ends = range(steps if closed else steps + 1)
        yield from along(points, [whole * step / steps for step in ends])


def _strides(points: Sequence[Point], gap: float) -> Iterator[Point]:
    """Yield dots along a line that are as far from one another as the crow flies."""
    whole = length(points)
    here, *further = along(points, [whole * step / FINE for step in range(FINE + 1)])
    yield here
    for place in further[:-1]:
        if here.distance(place) >= gap and place.distance(further[-1]) >= gap / 2:
            here = place
            yield here
    yield further[-1]
