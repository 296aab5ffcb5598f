"""Dots: many points as one mark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.geometry.boxes import Box, box_around
from kdviz.geometry.points import PointsField
from kdviz.geometry.similarities import Pose
from kdviz.primitives.inked import move_points, settle
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.marks import DotsMark, Mark
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink, Weight

DATUM_TO_LINE = 2.0
"""How much wider a dot is than a line of the same weight, so that it reads as a thing."""


class Dots(Shape):
    """Many equal dots, drawn as one mark: data points, a cloud, a crowd.

    Args:
        points: the centres in units: pairs, or an array of shape (n, 2).
        ink: the ink of the dots.
        weight: how large the dots are.

    Anchors:
        The nine of the box around the dots' centres.

    Example:
        >>> import kdviz as kd
        >>> import numpy as np
        >>> kd.Dots(np.array([[0, 0], [10, 5]])).bottom_right
        Point(x=10.0, y=5.0)
    """

    role: ClassVar[Role] = "crowd"

    points: Annotated[PointsField, Field(min_length=1)] = Field(
        description="the centres in units: pairs, or an array of shape (n, 2)"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the dots")
    weight: Weight = Field(default="regular", kw_only=True, description="how large the dots are")

    @model_validator(mode="after")
    def _is_where_its_points_are(self) -> Self:
        return settle(self)

    def main_ink(self) -> Ink:
        """Return the ink of the dots."""
        return self.ink

    def posed(self, pose: Pose) -> Dots:
        """Return a copy whose points are where the pose puts them."""
        return self._copied(points=move_points(self.points, pose), lift=self.lift.turned(pose))

    def box_under(self, outer: Pose) -> Box:
        """Return the box around the centres."""
        return box_around(map(outer.point, self.points))

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield the box around the centres, with half a dot around it."""
        half = stage.theme.stroke(self.weight) * DATUM_TO_LINE / 2
        yield Extent(self.box_under(outer), half, half, half, half)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield all dots as one."""
        points = tuple(map(outer.point, self.points))
        yield DotsMark(points, stage.theme.stroke(self.weight) * DATUM_TO_LINE, self.ink)
