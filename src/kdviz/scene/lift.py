"""Lift: how far ink is moved so that lines touch along their edges, not along their middles."""

from __future__ import annotations

from typing import NamedTuple

from kdviz.geometry.similarities import STILL, Pose, shift
from kdviz.scene.stage import Stage


class Lift(NamedTuple):
    """How far what is drawn of a shape is moved, which stays when all else is scaled.

    Attributes:
        right: to the right, in widths of a regular line.
        down: the same down.
    """

    right: float = 0.0
    down: float = 0.0

    def turned(self, pose: Pose) -> Lift:
        """Return it where a pose turns it; its length stays.

        Example:
            >>> Lift(0, -1).turned(Pose(cos=0, sin=2))
            Lift(right=1.0, down=0.0)
        """
        turn = Pose(0.0, 0.0, pose.cos / pose.scale, pose.sin / pose.scale, pose.mirrored)
        return Lift(*turn.point(self))

    def and_then(self, other: Lift) -> Lift:
        """Return both together."""
        return Lift(self.right + other.right, self.down + other.down)

    def shift(self, stage: Stage, outer: Pose) -> Pose:
        """Return by how much a shape's marks are moved on a stage, under an outer pose."""
        if self == LEVEL:
            return STILL
        turned, width = self.turned(outer), stage.theme.regular
        return shift(turned.right * width, turned.down * width)


LEVEL = Lift()
"""No lift: what is drawn is where its geometry is."""
