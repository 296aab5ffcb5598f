"""Cross: what is wrong."""

from __future__ import annotations

from pydantic import Field

from kdviz.fields.numbers import Positive
from kdviz.geometry.outlines import Outline, polyline
from kdviz.geometry.points import Point
from kdviz.primitives.inked import Inked
from kdviz.style.ink import Weight


class Cross(Inked):
    """Two crossed strokes: wrong, or away with it.

    Args:
        size: the width and height in units.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the strokes are.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Cross(6, ink="red").box.width
        6.0
    """

    size: Positive = Field(default=6.0, description="the width and height in units")
    weight: Weight = Field(default="bold", kw_only=True, description="how heavy the strokes are")

    def trace(self) -> Outline:
        """Return the two strokes."""
        half = self.size / 2
        falling = polyline([Point(-half, -half), Point(half, half)])
        rising = polyline([Point(-half, half), Point(half, -half)])
        return Outline([*falling.commands, *rising.commands])
