"""Extents: how far things reach, in geometry, which scales, and in ink, which does not."""

from __future__ import annotations

from typing import NamedTuple

from kdviz.geometry.boxes import Box


class Extent(NamedTuple):
    """How far a part reaches: a box of geometry, and the ink around it on each side.

    Attributes:
        box: the box around the geometry, which becomes larger as the shape does.
        left: how far ink reaches beyond it to the left, in units, at any scale.
        top: the same above it.
        right: the same to the right.
        bottom: the same below it.
    """

    box: Box
    left: float
    top: float
    right: float
    bottom: float

    def moved(self, right: float, down: float) -> Extent:
        """Return it with the ink moved, but not the geometry."""
        box, *ink = self
        before, above, after, below = ink
        return Extent(box, before - right, above - down, after + right, below + down)
