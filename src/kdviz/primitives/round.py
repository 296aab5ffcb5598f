"""Circle and Ellipse: what is round all about."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.fields.numbers import Positive
from kdviz.geometry.boxes import Box, box_around
from kdviz.geometry.outlines import Outline, arc, stretch
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import Pose
from kdviz.primitives.inked import Inked
from kdviz.scene.marks import CircleMark, Mark
from kdviz.scene.stage import Stage


class Circle(Inked):
    """A circle about the origin.

    Args:
        radius: the radius in units.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Circle(5, fill="blue").right
        Point(x=5.0, y=0.0)
    """

    radius: Positive = Field(description="the radius in units")

    def trace(self) -> Outline:
        """Return the whole turn."""
        return arc(self.radius, -90, 360)

    def box_under(self, outer: Pose) -> Box:
        """Return the box around the circle."""
        pose = outer.after(self.pose)
        return box_around([(pose.x, pose.y)]).grown(self.radius * pose.scale)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield a circle, or its dots."""
        if self.dash != "solid" and self.line:
            yield from super().own_marks(stage, outer)
            return
        pose = outer.after(self.pose)
        yield CircleMark(
            Point(pose.x, pose.y),
            self.radius * pose.scale,
            self._stroke(),
            self.fill,
            self._width(stage),
        )


class Ellipse(Inked):
    """An ellipse about the origin.

    Args:
        width: the width in units.
        height: the height in units.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Ellipse(10, 4).top
        Point(x=0.0, y=-2.0)
    """

    width: Positive = Field(description="the width in units")
    height: Positive = Field(description="the height in units")

    def trace(self) -> Outline:
        """Return a circle's outline, stretched."""
        return stretch(arc(1, -90, 360), self.width / 2, self.height / 2)
