"""Rect: a rectangle, its corners square or rounded."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import NotNegative, Positive
from kdviz.geometry.outlines import Outline, rounded_rect
from kdviz.primitives.inked import Inked


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
