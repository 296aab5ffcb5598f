"""Shortening an outline at its ends, so that a line keeps clear of what it points at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kdviz.geometry.outlines import Command, Outline, Stretch, locate_on_way
from kdviz.geometry.points import Point

LEAST_LEFT = 0.4
"""The share of a short line that is kept, however much is asked to be cut off."""


def trim(outline: Outline, at_start: float, at_end: float) -> Outline:
    """Return an open outline of one piece without some units at its ends.

    Example:
        >>> from kdviz.geometry.outlines import polyline
        >>> trim(polyline([Point(0, 0), Point(10, 0)]), 1, 2).box
        Box(left=1.0, top=0.0, right=8.0, bottom=0.0)
    """
    whole = sum(stretch.way[-1] for stretch in outline.stretches)
    off = at_start + at_end
    if off > whole * (1 - LEAST_LEFT):
        shorter = whole * (1 - LEAST_LEFT) / off
        at_start, at_end = at_start * shorter, at_end * shorter
    return cut(outline, at_start, at_end)


def cut(outline: Outline, at_start: float, at_end: float) -> Outline:
    """Return an open outline of one piece without exactly some units at its ends.

    Example:
        >>> from kdviz.geometry.outlines import polyline
        >>> cut(polyline([Point(0, 0), Point(8, 0)]), 4, 2).box
        Box(left=4.0, top=0.0, right=6.0, bottom=0.0)
    """
    whole = sum(stretch.way[-1] for stretch in outline.stretches)
    first, start = _reached(outline.stretches, at_start)
    last, end = _reached(outline.stretches, whole - at_end)
    if (first, start) >= (last, end):
        return outline
    kept = [list(stretch.points) for stretch in outline.stretches[first : last + 1]]
    if at_end > 0:
        kept[-1], _ = _split(kept[-1], end)
        start = start / end if first == last else start
    if at_start > 0:
        _, kept[0] = _split(kept[0], start)
    steps = [Command("L" if len(points) == 2 else "C", tuple(points[1:])) for points in kept]
    return Outline([Command("M", (kept[0][0],)), *steps])


def reverse(outline: Outline) -> Outline:
    """Return an open outline of one piece from its end to its start.

    Example:
        >>> from kdviz.geometry.outlines import polyline
        >>> reverse(polyline([Point(0, 0), Point(10, 0)])).commands[0].points[0]
        Point(x=10, y=0)
    """
    backwards = [Command("M", outline.commands[-1].points[-1:])]
    ends = [command.points[-1] for command in outline.commands]
    for (letter, points), start in zip(
        reversed(outline.commands[1:]), reversed(ends[:-1]), strict=True
    ):
        backwards.append(Command(letter, (*reversed(points[:-1]), start)))
    return Outline(backwards)


def heading_at_end(outline: Outline) -> float:
    """Return in which direction an open outline arrives, in degrees.

    Example:
        >>> from kdviz.geometry.outlines import polyline
        >>> heading_at_end(polyline([Point(0, 0), Point(0, 5)]))
        90.0
    """
    points = [point for command in outline.commands for point in command.points]
    end = points[-1]
    before = next((p for p in reversed(points) if p.distance(end) > 1e-6), end)
    return before.angle(end)


def _reached(stretches: Sequence[Stretch], distance: float) -> tuple[int, float]:
    """Return which stretch a distance ends in, and the parameter there."""
    number = 0
    while number < len(stretches) - 1 and distance > stretches[number].way[-1]:
        distance -= stretches[number].way[-1]
        number += 1
    way = stretches[number].way
    step, share = locate_on_way(way, distance)
    return number, (step + share) / (len(way) - 1)


def _split(points: Sequence[Point], t: float) -> tuple[list[Point], list[Point]]:
    """Return the control points of a line or cubic up to a parameter and from it on.

    By de Casteljau's algorithm.
    """
    row = list(points)
    before, after = [row[0]], [row[-1]]
    while len(row) > 1:
        row = [a.toward(b, t) for a, b in pairwise(row)]
        before.append(row[0])
        after.append(row[-1])
    return before, after[::-1]


def wings(tip: Point, heading: float, size: float, degrees: float) -> tuple[Point, Point]:
    """Return the two ends of an arrow's head, behind its tip and to both sides.

    Args:
        tip: the point of the arrow.
        heading: the direction it points, in degrees.
        size: the length of a wing in units.
        degrees: the angle between a wing and the shaft.

    Example:
        >>> left, right = wings(Point(0, 0), 0, 2, 60)
        >>> round(left.x, 6), round(right.y, 6)
        (-1.0, 1.732051)
    """
    back = heading + 180
    return tip.polar(back + degrees, size), tip.polar(back - degrees, size)
