"""Polyline and Polygon: straight lines from point to point."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from kdviz.geometry.outlines import Outline, polyline
from kdviz.geometry.points import PointsField
from kdviz.primitives.inked import Pointed, Strung
from kdviz.scene.facts import Role


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
