"""Inked: the base of every primitive that is a line, an area, or both."""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Annotated, ClassVar, Self, TypeVar

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.geometry.boxes import Box
from kdviz.geometry.dotting import dots_along
from kdviz.geometry.outlines import Outline
from kdviz.geometry.points import Point, PointsField
from kdviz.geometry.similarities import STILL, Pose
from kdviz.scene.anchors import anchor
from kdviz.scene.extents import Extent
from kdviz.scene.lift import LEVEL, Lift
from kdviz.scene.marks import DotsMark, Mark, PathMark
from kdviz.scene.measuring import nominal
from kdviz.scene.shape import Shape
from kdviz.scene.slants import Slant
from kdviz.scene.stage import Stage
from kdviz.style.ink import Dash, Ink, Weight

DOT_TO_LINE = 1.2
"""How much wider a dot is than the line that it stands for, so that both look equally heavy."""


class Inked(Shape):
    """A shape that is one outline with an ink."""

    box_scales: ClassVar[bool] = True
    remembered: ClassVar[tuple[str, ...]] = ("_still", "nesting", "outline")

    ink: Ink | None = Field(
        default=None, kw_only=True, description="the ink of the line, or None for the fill's"
    )
    fill: Ink | None = Field(
        default=None, kw_only=True, description="the ink inside, or None for an open outline"
    )
    weight: Weight = Field(default="regular", kw_only=True, description="how heavy the line is")
    dash: Dash = Field(
        default="solid", kw_only=True, description="solid is now, dotted was or will be"
    )
    line: bool = Field(
        default=True,
        kw_only=True,
        description="whether its line is drawn; without, a fill ends at the outline itself",
    )

    @model_validator(mode="after")
    def _is_seen(self) -> Self:
        if not (self.line or self.fill):
            name = type(self).__name__
            raise ParameterError(f"{name}: without a line it needs a fill, or nothing is drawn.")
        return self

    @abstractmethod
    def trace(self) -> Outline:
        """Return the outline in the shape's own coordinates."""

    @cached_property
    def outline(self) -> Outline:
        """The outline in the shape's own coordinates."""
        return self.trace()

    def outline_under(self, outer: Pose) -> Outline:
        """Return the outline as it stands under an outer pose."""
        return self.outline.posed(outer.after(self.pose))

    def line_under(self, outer: Pose) -> tuple[Outline, float]:
        """Return the outline, and half of the width of its line in widths of a regular one."""
        stage = nominal().stage
        dots = 1 if self.dash == "solid" else DOT_TO_LINE
        return self.outline_under(outer), self._width(stage) / 2 * dots / stage.theme.regular

    def inked_outline(self, stage: Stage, outer: Pose) -> Outline:
        """Return the part of the outline that is drawn: all of it, unless a kind says other."""
        return self.outline_under(outer)

    def main_ink(self) -> Ink:
        """Return the ink of the line, which a fill lends it if it has none of its own."""
        if self.ink is not None:
            return self.ink
        return "white" if self.fill in (None, "background") else self.fill

    def _stroke(self) -> Ink | None:
        """Return the ink of the line that is drawn, if one is."""
        return self.main_ink() if self.line else None

    def _width(self, stage: Stage) -> float:
        """Return how wide the line is that is drawn, in units."""
        return stage.theme.stroke(self.weight) if self.line else 0.0

    def box_under(self, outer: Pose) -> Box:
        """Return the box around the outline."""
        if outer != STILL and (box := outer.upright_box(self.box)):
            return box
        return self.outline.box_under(outer.after(self.pose))

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield the outline's box with half the line around it."""
        half = self._width(stage) / 2 * (1 if self.dash == "solid" else DOT_TO_LINE)
        yield Extent(self.box_under(outer), half, half, half, half)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the fill and the line."""
        outline = self.inked_outline(stage, outer)
        if not outline.commands:
            return
        width = self._width(stage)
        if self.dash == "solid" or not width:
            yield PathMark(outline, self._stroke(), self.fill, width)
            return
        if self.fill is not None:
            yield PathMark(outline, None, self.fill, 0.0)
        # Finer dots stand closer, so that a thin dotted line is as much of a line as a bold one.
        gap = stage.theme.dot_gap * math.sqrt(width / stage.theme.regular)
        yield DotsMark(dots_along(outline, gap), width * DOT_TO_LINE, self.main_ink())


ByPoints = TypeVar("ByPoints", bound=Shape)
"""A shape that is told by points."""


class Pointed(Inked):
    """An outline that is told by points: moving it moves them, so that they stay true."""

    remembered: ClassVar[tuple[str, ...]] = ("nesting",)

    @model_validator(mode="after")
    def _is_where_its_points_are(self) -> Self:
        return settle(self)

    @classmethod
    def anchor_names(cls) -> tuple[str, ...]:
        """Return the names of the points that it is told by, and of the anchors of its kind."""
        return (*_told_points(cls), *super().anchor_names())

    def posed(self, pose: Pose) -> Self:
        """Return a copy whose points are where the pose puts them."""
        fields = {name: move_points(getattr(self, name), pose) for name in type(self).model_fields}
        return self._copied(**{name: value for name, value in fields.items() if value is not None})


def settle(shape: ByPoints) -> ByPoints:
    """Let a shape that is told by points, and was given a pose by hand, have none but its points.

    Args:
        shape: one that was just made.
    """
    if (pose := shape.pose) is not STILL and pose != STILL:
        moved = shape._copied(pose=STILL).posed(pose)
        shape.__dict__.update({name: getattr(moved, name) for name in type(shape).model_fields})
    return shape


@cache
def _told_points(kind: type[Pointed]) -> tuple[str, ...]:
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if field.annotation is Point)


class Strung(Pointed):
    """A line through points, from the first to the last."""

    points: Annotated[PointsField, Field(min_length=2)] = Field(
        description="the points, at least 2"
    )

    def tail_under(self, outer: Pose) -> Slant | None:
        """Return the last point, and the side to which the line leads, if it is an open one."""
        if self.role != "line" or self.fill or self.points[0] == self.points[-1]:
            return None
        start, end = (outer.point(self.points[place]) for place in (0, -1))
        return Slant(end, Point(1.0 if end.x >= start.x else -1.0, 0.0))

    @anchor
    def start(self) -> Point:
        """The first point."""
        return self.points[0]

    @anchor
    def end(self) -> Point:
        """The last point."""
        return self.points[-1]


def move_points(value: object, pose: Pose) -> Point | tuple[Point, ...] | Lift | None:
    """Return a point, points or a lift after a pose, and None for what is none of them."""
    if isinstance(value, Lift):
        return value.turned(pose) if value != LEVEL else None
    if isinstance(value, Point):
        return pose.point(value)
    if isinstance(value, tuple) and value and isinstance(value[0], Point):
        return pose.points(value)
    return None
