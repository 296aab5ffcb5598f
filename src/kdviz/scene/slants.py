"""Slants: where lines that run aslant, bend or end have words beside them."""

from __future__ import annotations

from typing import NamedTuple

from kdviz.geometry.points import Point, unit


class Slant(NamedTuple):
    """Where a line that runs aslant, or bends, has words beside it.

    Attributes:
        middle: the point halfway along.
        away: the way from there to the words, as a step of length 1.
    """

    middle: Point
    away: Point


LEAST_SLANT = 0.02
"""Up to which slant words stand beside the box of a line as if it was level or upright: it is the
sine of the angle, about a degree."""


def slant_between(start: Point, end: Point) -> Slant | None:
    """Return where a straight line has words below it, if it runs aslant."""
    if start == end:
        return None
    x, y = unit(start.angle(end))
    if min(abs(x), abs(y)) < LEAST_SLANT:
        return None
    return Slant(start.toward(end, 0.5), Point(-y, x) if x > 0 else Point(y, -x))
