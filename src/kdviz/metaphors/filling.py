"""Filling: how high something stands in a shape that it fills in part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

FINENESS = 0.01
"""How exactly a height is found, in units."""


def find_height(area: Callable[[float], float], wanted: float, highest: float) -> float:
    """Return the height up to which a shape has some area.

    Args:
        area: returns the area up to a height in units, which grows with the height.
        wanted: the area to reach, in the unit of that.
        highest: the height of the whole shape, in units.

    Example:
        >>> find_height(lambda height: 4 * height, wanted=10, highest=5)
        2.5
    """
    steps = range(round(highest / FINENESS))
    return FINENESS * bisect_left(steps, wanted, key=lambda step: area(FINENESS * step))
