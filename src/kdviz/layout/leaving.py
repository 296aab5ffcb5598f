"""Leaving: where the way from one shape to another leaves the one and reaches the other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kdviz.geometry.points import Point
from kdviz.primitives.arrow import Arrow
from kdviz.scene.contours import edge_toward, find_crossing, trace_contours
from kdviz.scene.shape import Shape


class Way(NamedTuple):
    """The part of a way that lies between two shapes.

    Attributes:
        start: where it leaves the first.
        end: where it reaches the second.
        bend: how far its middle is off, as a share of its length.
    """

    start: Point
    end: Point
    bend: float


def find_way(start: Shape | Point, end: Shape | Point, bend: float) -> Way | None:
    """Return the part of the way between the middles of two shapes that is in neither.

    A bent way is a part of a circle through both middles, and so is what is left of it.

    Args:
        start: the shape where it comes from, or the very point.
        end: the shape where it goes, or the very point.
        bend: how far the middle of the whole way is off, as a share of its length.

    Returns:
        The part, or None if there is none, since the shapes overlap.

    Example:
        >>> import kdviz as kd
        >>> way = find_way(kd.Circle(5), kd.Circle(5).shifted(20), 0)
        >>> round(way.start.x, 2), round(way.end.x, 2)
        (5.0, 15.0)
    """
    here, there = _middle(start), _middle(end)
    if here.distance(there) < 1e-6:
        return None
    return _find_bow(start, end, bend) if bend else _find_straight(start, end)


def _middle(place: Shape | Point) -> Point:
    return place if isinstance(place, Point) else place.center


def _find_straight(start: Shape | Point, end: Shape | Point) -> Way | None:
    """Return the part of a straight way that is in neither, if any."""
    here, there = _middle(start), _middle(end)
    leaves = start if isinstance(start, Point) else edge_toward(start, there)
    arrives = end if isinstance(end, Point) else edge_toward(end, here)
    gone = here.distance(leaves) + there.distance(arrives)
    is_free = leaves.distance(arrives) >= 1e-6 and gone < here.distance(there)
    return Way(leaves, arrives, 0.0) if is_free else None


def _find_bow(start: Shape | Point, end: Shape | Point, bend: float) -> Way | None:
    """Return the part of a bent way that is in neither, if any."""
    points = Arrow(_middle(start), _middle(end), bend=bend).outline.pieces[0].points
    leave = max(_meet(points, start), default=0.0)
    arrive = min(_meet(points, end), default=float(len(points) - 1))
    if arrive - leave < 1e-6:
        return None
    share = (arrive - leave) / (len(points) - 1)
    turn = 4 * math.atan(2 * bend) * share
    return Way(_place(points, leave), _place(points, arrive), math.tan(turn / 4) / 2)


def _meet(points: Sequence[Point], shape: Shape | Point) -> list[float]:
    """Return where a way meets the outlines of a shape, counted in its points."""
    if isinstance(shape, Point):
        return []
    found = []
    outlines = [contour.points for contour in trace_contours(shape)]
    for number, (a, b) in enumerate(pairwise(points)):
        for outline in outlines:
            for c, d in pairwise(outline):
                share = find_crossing(a, b.x - a.x, b.y - a.y, c, d)
                if share is not None and share <= 1:
                    found.append(number + share)
    return found


def _place(points: Sequence[Point], along: float) -> Point:
    number = min(int(along), len(points) - 2)
    return points[number].toward(points[number + 1], along - number)
