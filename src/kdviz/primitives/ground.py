"""Ground: the line that things stand on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number
from kdviz.geometry.boxes import Box
from kdviz.geometry.outlines import polyline
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.marks import Mark, PathMark
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink, Weight

MEETING = 0.1
"""How far the ground reaches up into what stands on it, in units: edges that only meet, show."""


class Ground(Shape):
    """A level line across the whole stage; a row aligned at the bottom stands on it.

    The line lies just below its height, so that lines that reach down to it stand on its edge.

    Args:
        y: how far below the origin it lies, in units.
        ink: the ink of the line.
        weight: how heavy the line is.

    Anchors:
        The nine of its box, which has no width.

    Example:
        >>> import kdviz as kd
        >>> kd.Ground().top
        Point(x=0.0, y=0.0)
    """

    role: ClassVar[Role] = "ground"

    y: Number = Field(default=0.0, description="how far below the origin it lies, in units")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the line")
    weight: Weight = Field(default="regular", kw_only=True, description="how heavy the line is")

    def main_ink(self) -> Ink:
        """Return the ink of the line."""
        return self.ink

    def _level(self, outer: Pose) -> Point:
        return outer.after(self.pose).point((0.0, self.y))

    def box_under(self, outer: Pose) -> Box:
        """Return the box of the point below the origin: it is the stage that gives it width."""
        x, y = self._level(outer)
        return Box(x, y, x, y)

    def _below(self, stage: Stage) -> float:
        """Return how far below its height the line is: by half of it and of what stands there."""
        return (stage.theme.stroke(self.weight) + stage.theme.regular) / 2

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield its height alone, so that it neither widens nor narrows a scene."""
        y = self._level(outer).y
        below = self._below(stage) + stage.theme.stroke(self.weight) / 2
        yield Extent(Box(math.inf, y, -math.inf, y), 0.0, 0.0, 0.0, below)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the line from the left of the stage to its right."""
        y = self._level(outer).y + self._below(stage) - MEETING / 2
        line = polyline((Point(stage.room.left, y), Point(stage.room.right, y)))
        yield PathMark(line, self.ink, None, stage.theme.stroke(self.weight) + MEETING)
