"""Placing one box by another: the arithmetic behind rows, columns and neighbours."""

from __future__ import annotations

from typing import Literal

from kdviz.geometry.boxes import Box
from kdviz.geometry.similarities import Pose, shift

Side = Literal["left", "right", "top", "bottom"]
Across = Literal["left", "center", "right"]
Along = Literal["top", "center", "bottom"]


def beside(box: Box, other: Box, side: Side, gap: float, align: Across | Along) -> Pose:
    """Return the shift that puts a box at a side of another.

    Args:
        box: the box to move.
        other: the box to stand beside.
        side: at which side of the other.
        gap: the distance between the two, in units.
        align: which edges, or the middles, are level; one across the direction.

    Example:
        >>> beside(Box(0, 0, 2, 2), Box(0, 0, 10, 10), "right", gap=3, align="bottom")
        Pose(x=13, y=8, cos=1.0, sin=0.0, mirrored=False)
    """
    if side in ("left", "right"):
        dx = other.right + gap - box.left if side == "right" else other.left - gap - box.right
        return shift(dx, other.anchor(align).y - box.anchor(align).y)
    dy = other.bottom + gap - box.top if side == "bottom" else other.top - gap - box.bottom
    return shift(other.anchor(align).x - box.anchor(align).x, dy)
