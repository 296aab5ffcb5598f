"""Line: from one point to another."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from kdviz.geometry.outlines import Outline, polyline
from kdviz.geometry.points import PointField
from kdviz.geometry.similarities import Pose
from kdviz.primitives.inked import Pointed
from kdviz.scene.facts import Role
from kdviz.scene.slants import Slant, slant_between


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
