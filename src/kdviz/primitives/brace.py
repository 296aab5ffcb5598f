"""Brace: what belongs together."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import Number
from kdviz.geometry.outlines import Command, Outline
from kdviz.geometry.points import Point, PointField
from kdviz.geometry.similarities import Pose
from kdviz.primitives.inked import Pointed
from kdviz.scene.anchors import anchor
from kdviz.scene.facts import Role


class Brace(Pointed):
    """A curly brace along a line from a point to another, its tip to the right of that way.

    Drawn from left to right, the tip points down; a negative depth turns it over.

    Args:
        start: the point where it starts.
        end: the point where it ends.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.
        depth: how far the tip stands out, in units.

    Anchors:
        start, end; tip: the point of the brace.

    Example:
        >>> import kdviz as kd
        >>> kd.Brace((0, 0), (20, 0), depth=3).tip
        Point(x=10.0, y=3.0)
    """

    role: ClassVar[Role] = "line"

    start: PointField = Field(description="the point where it starts")
    end: PointField = Field(description="the point where it ends")
    depth: Number = Field(
        default=3.0, kw_only=True, description="how far the tip stands out, in units"
    )

    @model_validator(mode="after")
    def _spans_something(self) -> Self:
        if self.start.distance(self.end) < 1e-9:
            raise ParameterError(
                f"Brace: start and end are the same point, ({self.start.x:g}, {self.start.y:g}). "
                "A brace needs something to span."
            )
        return self

    def trace(self) -> Outline:
        """Return the two arms, each a quarter round, straight, and a quarter round to the tip."""
        span, depth = self.start.distance(self.end), self.depth
        round_ = min(abs(depth) / 2, span / 4)
        middle = depth / 2
        way = Pose(self.start.x, self.start.y, *self._direction())

        def quarter(c1: tuple[float, float], end: tuple[float, float]) -> Command:
            return Command("C", (Point(*c1), Point(*c1), Point(*end)))

        return Outline(
            [
                Command("M", (Point(0.0, 0.0),)),
                quarter((0.0, middle), (round_, middle)),
                Command("L", (Point(span / 2 - round_, middle),)),
                quarter((span / 2, middle), (span / 2, depth)),
                quarter((span / 2, middle), (span / 2 + round_, middle)),
                Command("L", (Point(span - round_, middle),)),
                quarter((span, middle), (span, 0.0)),
            ]
        ).posed(way)

    def _direction(self) -> tuple[float, float]:
        span = self.start.distance(self.end) or 1.0
        return (self.end.x - self.start.x) / span, (self.end.y - self.start.y) / span

    @anchor
    def tip(self) -> Point:
        """The point of the brace."""
        cos, sin = self._direction()
        return self.start.toward(self.end, 0.5).shifted(-sin * self.depth, cos * self.depth)

    def posed(self, pose: Pose) -> Self:
        """Return a copy where the pose puts it; mirrored, the tip stays on its side."""
        depth = self.depth * pose.scale * (-1 if pose.mirrored else 1)
        return super().posed(pose)._copied(depth=depth)
