"""Shortening an outline at its ends, so that a line keeps clear of what it points at."""

from __future__ import annotations

from itertools import pairwise

from kdviz.geometry import Point
from kdviz.outline import Command, Outline, cubic_points, length

LEAST_LEFT = 0.4
"""The share of a short line that is kept, however much is asked to be cut off."""

STEPS = 64
"""How finely a curve is measured."""


def trimmed(outline: Outline, at_start: float, at_end: float) -> Outline:
    """Return an open outline of one piece without some units at its ends.

    Example:
        >>> from kdviz.outline import polyline
        >>> trimmed(polyline([Point(0, 0), Point(10, 0)]), 1, 2).box
        Box(left=1.0, top=0.0, right=8.0, bottom=0.0)
    """
    whole = length(outline.pieces[0].points)
    off = at_start + at_end
    if off > whole * (1 - LEAST_LEFT):
        shorter = whole * (1 - LEAST_LEFT) / off
        at_start, at_end = at_start * shorter, at_end * shorter
    return cut(outline, at_start, at_end)


def cut(outline: Outline, at_start: float, at_end: float) -> Outline:
    """Return an open outline of one piece without exactly some units at its ends.

    Example:
        >>> from kdviz.outline import polyline
        >>> cut(polyline([Point(0, 0), Point(10, 0)]), 7, 2).box.left
        7.0
    """
    return reversed_(_without_start(reversed_(_without_start(outline, at_start)), at_end))


def reversed_(outline: Outline) -> Outline:
    """Return an open outline of one piece from its end to its start.

    Example:
        >>> from kdviz.outline import polyline
        >>> reversed_(polyline([Point(0, 0), Point(10, 0)])).commands[0].points[0]
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
        >>> from kdviz.outline import polyline
        >>> heading_at_end(polyline([Point(0, 0), Point(0, 5)]))
        90.0
    """
    points = [point for command in outline.commands for point in command.points]
    end = points[-1]
    before = next((p for p in reversed(points) if p.distance(end) > 1e-6), end)
    return before.angle(end)


def _without_start(outline: Outline, distance: float) -> Outline:
    """Return an outline that starts some units along itself."""
    if distance <= 0:
        return outline
    here = outline.commands[0].points[0]
    for place, (letter, points) in enumerate(outline.commands[1:], start=1):
        samples = [here, *(cubic_points(here, *points, steps=STEPS) if letter == "C" else points)]
        whole = length(samples)
        if distance < whole:
            rest = _after(here, points, _share(samples, distance))
            tail = outline.commands[place + 1 :]
            return Outline([Command("M", rest[:1]), Command(letter, rest[1:]), *tail])
        distance -= whole
        here = points[-1]
    return outline


def _share(samples: list[Point], distance: float) -> float:
    """Return the parameter at a distance along samples at even parameters."""
    steps = len(samples) - 1
    for step, (here, after) in enumerate(pairwise(samples)):
        part = here.distance(after)
        if distance <= part:
            return (step + (distance / part if part else 0.0)) / steps
        distance -= part
    return 1.0


def _after(start: Point, points: tuple[Point, ...], t: float) -> tuple[Point, ...]:
    """Return the control points of a line or cubic from a parameter on, by de Casteljau."""
    row = [start, *points]
    kept = [row[-1]]
    while len(row) > 1:
        row = [a.toward(b, t) for a, b in pairwise(row)]
        kept.append(row[-1])
    return tuple(reversed(kept))


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
