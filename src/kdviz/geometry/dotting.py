"""Dotted lines: where the dots along an outline go."""

from __future__ import annotations

from kdviz.geometry.outlines import Outline, along, length
from kdviz.geometry.points import Point

SAME = 1e-4
"""Dots that are closer to each other than this, in units, are one."""


def dots_along(outline: Outline, gap: float) -> tuple[Point, ...]:
    """Return dots along an outline, evenly spaced, with one on every end and every corner.

    A dash pattern would end where the length happens to run out; here the gap gives way
    instead, by at most a half.

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
    for points, closed in outline.runs:
        whole = length(points)
        steps = max(3 if closed else 1, round(whole / gap))
        distances = [whole * step / steps for step in range(steps if closed else steps + 1)]
        for dot in along(points, distances):
            # Stretches that meet share the dot at their meeting.
            dots.setdefault((round(dot.x / SAME), round(dot.y / SAME)), dot)
    return tuple(dots.values())
