"""Arc: a part of a circle."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number, Positive
from kdviz.geometry.outlines import Outline, arc
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.inked import Inked
from kdviz.scene.anchors import anchor
from kdviz.scene.facts import Role


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
