"""Links: straight lines from point to point, as one path."""

from __future__ import annotations

from collections.abc import Iterable

from kdviz.geometry.points import Point


def write_links(pairs: Iterable[tuple[Point, Point]]) -> str:
    """Return the path data of a line from the first to the second point of each pair.

    Example:
        >>> write_links([(Point(0, 0), Point(8, -4)), (Point(0, 0), Point(8, 4))])
        'M 0 0 L 8 -4 M 0 0 L 8 4'
    """
    return " ".join(f"M {a.x:g} {a.y:g} L {b.x:g} {b.y:g}" for a, b in pairs)
