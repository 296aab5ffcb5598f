"""Check: what is right."""

from __future__ import annotations

from pydantic import Field

from kdviz.fields.numbers import Positive
from kdviz.geometry.outlines import Outline, polyline
from kdviz.geometry.points import Point
from kdviz.primitives.inked import Inked
from kdviz.style.ink import Weight


class Check(Inked):
    """A check mark: right, or done.

    Args:
        size: the width in units.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the strokes are.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Check(6, ink="blue").box.width
        6.0
    """

    size: Positive = Field(default=6.0, description="the width in units")
    weight: Weight = Field(default="bold", kw_only=True, description="how heavy the strokes are")

    def trace(self) -> Outline:
        """Return the short stroke down and the long one up."""
        half = self.size / 2
        return polyline(
            [Point(-half, 0.1 * half), Point(-0.3 * half, 0.75 * half), Point(half, -0.75 * half)]
        )
