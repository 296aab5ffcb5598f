"""Rect, Line, Polyline and Polygon: what is drawn with straight lines."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import NotNegative, Positive
from kdviz.geometry.outlines import Outline, polyline, rounded_rect
from kdviz.geometry.points import PointField, PointsField
from kdviz.geometry.similarities import Pose
from kdviz.primitives.inked import Inked, Pointed, Strung
from kdviz.scene.facts import Role
from kdviz.scene.slants import Slant, slant_between


class Rect(Inked):
    """A rectangle about the origin, with square or round corners.

    Args:
        width: the width in units.
        height: the height in units.
        corner: the radius of the corners in units.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Rect(10, 6, corner=1).bottom_left
        Point(x=-5.0, y=3.0)
    """

    width: Positive = Field(description="the width in units")
    height: Positive = Field(description="the height in units")
    corner: NotNegative = Field(default=0.0, description="the radius of the corners in units")

    @model_validator(mode="after")
    def _has_room_for_its_corners(self) -> Self:
        if self.corner > min(self.width, self.height) / 2 + 1e-9:
            raise ParameterError(
                f"Rect: corner must be at most half of the shorter side, "
                f"{min(self.width, self.height) / 2:g}, not {self.corner:g}."
            )
        return self

    def trace(self) -> Outline:
        """Return the four sides, and the corners if they are round."""
        return rounded_rect(self.width, self.height, self.corner)


class Line(Pointed):
    """A straight line from a point to another.

    Args:
        start: the point where it starts.
        end: the point where it ends.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        start, end, and the nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Line((0, 0), (10, 0)).shifted(dy=5).end
        Point(x=10.0, y=5.0)
    """

    role: ClassVar[Role] = "line"

    start: PointField = Field(description="the point where it starts")
    end: PointField = Field(description="the point where it ends")

    def trace(self) -> Outline:
        """Return the line."""
        return polyline((self.start, self.end))

    def slant_under(self, outer: Pose) -> Slant | None:
        """Return its middle, and the way down from it, if it runs aslant."""
        return slant_between(outer.point(self.start), outer.point(self.end))


class Polyline(Strung):
    """Straight lines from point to point.

    Args:
        points: the points, at least 2.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        start, end, and the nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Polyline([(0, 0), (5, 5), (10, 0)]).end
        Point(x=10.0, y=0.0)
    """

    role: ClassVar[Role] = "line"

    def trace(self) -> Outline:
        """Return the lines."""
        return polyline(self.points)


class Polygon(Pointed):
    """A closed shape with straight sides.

    Args:
        points: the corners, at least 3.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Polygon([(0, 0), (4, 8), (-4, 8)]).bottom
        Point(x=0.0, y=8.0)
    """

    points: Annotated[PointsField, Field(min_length=3)] = Field(
        description="the corners, at least 3"
    )

    def trace(self) -> Outline:
        """Return the sides."""
        return polyline(self.points, closed=True)
