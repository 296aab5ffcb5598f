"""Placing one box by another: the arithmetic behind rows, columns and neighbours."""

from __future__ import annotations

from typing import Literal, get_args

from kdviz.errors import ParameterError, did_you_mean, listed
from kdviz.geometry import Box, Pose, shift
from kdviz.model import Number, checked

Side = Literal["left", "right", "top", "bottom"]
Across = Literal["left", "center", "right"]
Along = Literal["top", "center", "bottom"]


@checked
def beside(box: Box, other: Box, side: Side, gap: Number, align: Across | Along) -> Pose:
    """Return the shift that puts a box at a side of another.

    Args:
        box: the box to move.
        other: the box to stand beside.
        side: at which side of the other.
        gap: the distance between the two, in units.
        align: which edges, or the middles, are level.

    Raises:
        ParameterError: the gap is no number, or the alignment is not one across the direction.

    Example:
        >>> beside(Box(0, 0, 2, 2), Box(0, 0, 10, 10), "right", gap=3, align="bottom")
        Pose(x=13.0, y=8.0, cos=1.0, sin=0.0, mirrored=False)
    """
    refuse_other_alignment(align, Along if side in ("left", "right") else Across)
    if side in ("left", "right"):
        dx = other.right + gap - box.left if side == "right" else other.left - gap - box.right
        return shift(dx, other.anchor(align).y - box.anchor(align).y)
    dy = other.bottom + gap - box.top if side == "bottom" else other.top - gap - box.bottom
    return shift(other.anchor(align).x - box.anchor(align).x, dy)


def refuse_other_alignment(align: Across | Along, allowed: object) -> None:
    """Refuse an alignment that does not go with the direction.

    Raises:
        ParameterError: it is not one of the allowed.
    """
    names = get_args(allowed)
    if align not in names:
        raise ParameterError(
            f"align takes {listed(names)} here, not {align!r}.{did_you_mean(align, names)}"
        )
