"""Curve: a smooth line through points."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.geometry.outlines import Outline, smooth
from kdviz.primitives.inked import Strung
from kdviz.scene.facts import Role


class Curve(Strung):
    """A smooth line through points.

    Args:
        points: the points, at least 2.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.
        closed: whether it returns to its start.

    Anchors:
        start, end, and the nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Curve([(0, 0), (5, -5), (10, 0)]).start
        Point(x=0.0, y=0.0)
    """

    role: ClassVar[Role] = "line"

    closed: bool = Field(default=False, kw_only=True, description="whether it returns to its start")

    @model_validator(mode="after")
    def _has_an_inside_if_closed(self) -> Self:
        if self.closed and len(self.points) < 3:
            raise ParameterError("Curve: a closed curve needs at least 3 points, not 2.")
        return self

    def trace(self) -> Outline:
        """Return the curve."""
        return smooth(self.points, closed=self.closed)
