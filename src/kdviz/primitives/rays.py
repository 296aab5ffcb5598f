"""Rays: short strokes that point away from where something happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.style.ink import Ink, Weight


def draw_rays(
    middle: Point,
    turns: Iterable[float],
    start: float,
    end: float,
    *,
    ink: Ink = "white",
    weight: Weight = "regular",
) -> Iterator[Line]:
    """Yield strokes around a point.

    Args:
        middle: the point that they point away from.
        turns: their directions, in degrees.
        start: how far from the point they begin, in units.
        end: how far from it they end, in units.
        ink: their ink.
        weight: how bold they are.

    Example:
        >>> right, left = draw_rays(Point(0, 0), (0, 180), 2, 5)
        >>> right.start, right.end
        (Point(x=2.0, y=0.0), Point(x=5.0, y=0.0))
    """
    for turn in turns:
        yield Line(middle.polar(turn, start), middle.polar(turn, end), ink=ink, weight=weight)
