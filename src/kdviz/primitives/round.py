"""Circle, Ellipse and Arc: what is drawn about a center."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number, Positive
from kdviz.geometry.boxes import Box, box_around
from kdviz.geometry.outlines import Outline, arc, stretch
from kdviz.geometry.points import ORIGIN, Point
from kdviz.geometry.similarities import Pose
from kdviz.primitives.inked import Inked
from kdviz.scene.anchors import anchor
from kdviz.scene.facts import Role
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


class Arc(Inked):
    """A part of a circle about the origin, as an open line.

    Args:
        radius: the radius in units.
        begin: where it starts, in degrees clockwise from the right.
        sweep: how far it goes, in degrees, clockwise if positive.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        start, middle, end: the arc's own points; origin: the center of its circle.

    Example:
        >>> import kdviz as kd
        >>> kd.Arc(5, begin=180, sweep=90).end
        Point(x=0.0, y=-5.0)
    """

    role: ClassVar[Role] = "line"

    radius: Positive = Field(description="the radius in units")
    begin: Number = Field(
        default=180.0, description="where it starts, in degrees clockwise from the right"
    )
    sweep: Number = Field(
        default=180.0,
        ge=-360,
        le=360,
        description="how far it goes, in degrees, clockwise if positive",
    )

    def trace(self) -> Outline:
        """Return the arc."""
        return arc(self.radius, self.begin, self.sweep)

    @anchor
    def start(self) -> Point:
        """Where the arc starts."""
        return ORIGIN.polar(self.begin, self.radius)

    @anchor
    def middle(self) -> Point:
        """The point halfway along."""
        return ORIGIN.polar(self.begin + self.sweep / 2, self.radius)

    @anchor
    def end(self) -> Point:
        """Where the arc ends."""
        return ORIGIN.polar(self.begin + self.sweep, self.radius)

    @anchor
    def origin(self) -> Point:
        """The center of the circle that the arc is a part of."""
        return ORIGIN
