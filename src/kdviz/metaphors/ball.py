"""Ball: what is thrown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from kdviz.component import Component
from kdviz.geometry import ORIGIN
from kdviz.ink import Ink
from kdviz.model import Positive
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Polygon, Rect
from kdviz.shape import Shape

STAR_IN, STAR_OUT = 0.55, 1.3
"""How far from the middle the inner and outer corners of a star are, as shares of the radius."""


class Ball(Component):
    """A ball that is thrown; its shape can change on the way.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Ball(2, form="star", ink="red").label("data")
        Ball(radius=2.0, form='star', ink='red')
    """

    radius: Positive = Field(default=2.6, description="the radius in units")
    form: Literal["round", "square", "star"] = Field(
        default="round", kw_only=True, description="what has become of it"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink, inside and out")

    def draw(self) -> Iterator[Shape]:
        """Yield a filled circle, square or star of about the same mass."""
        if self.form == "round":
            yield Circle(self.radius, ink=self.ink, fill=self.ink)
        elif self.form == "square":
            yield Rect(1.8 * self.radius, 1.8 * self.radius, ink=self.ink, fill=self.ink)
        else:
            points = tuple(
                ORIGIN.polar(36 * step - 90, self.radius * (STAR_IN if step % 2 else STAR_OUT))
                for step in range(10)
            )
            yield Polygon(points, ink=self.ink, fill=self.ink)
