"""Ball: what is thrown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.fields.numbers import Positive
from kdviz.geometry.points import ORIGIN
from kdviz.primitives.polygon import Polygon
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

STAR_INNER = 0.55
"""How far from the middle the inner corners of a star are, as a share of the radius."""

STAR_OUTER = 1.3
"""How far from the middle the outer corners of a star are, as a share of the radius."""


class Ball(Component):
    """A ball that is thrown; its shape can change on the way.

    Dotted, it is a rim alone. A rim of another ink keeps red and blue apart.

    Args:
        radius: the radius in units.
        form: what has become of it.
        rim: the ink of its rim, or None for that of the inside.
        dash: dotted for where it was or will be.
        ink: the ink, inside and out.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Ball(2, form="star", ink="red").label("data")
        Ball(radius=2.0, form='star', ink='red', labels=(Label(words='data', ink='red'),))
    """

    starter: ClassVar[Starter] = Starter("is handed on", "Whoever has the ball decides.")
    does: ClassVar[tuple[str, ...]] = (
        "hand over: 4",
        "share: 4",
        "roll: 4",
        "throw: 4",
    )
    means_anything: ClassVar[bool] = True
    least_scale: ClassVar[float] = 0.0

    radius: Positive = Field(default=2.6, description="the radius in units")
    form: Literal["round", "square", "star"] = Field(
        default="round", kw_only=True, description="what has become of it"
    )
    rim: Ink | None = Field(
        default=None, kw_only=True, description="the ink of its rim, or None for that of the inside"
    )
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink, inside and out")

    @property
    def layer_name(self) -> str:
        """What has become of it: a ball, a square, a star."""
        return "ball" if self.form == "round" else self.form

    def draw(self) -> Iterator[Shape]:
        """Yield a circle, square or star of about the same mass, filled unless it is dotted."""
        rim = self.rim or self.ink
        fill = self.ink if self.dash == "solid" else None
        if self.form == "round":
            yield Circle(self.radius, ink=rim, fill=fill, dash=self.dash)
        elif self.form == "square":
            side = 1.8 * self.radius
            yield Rect(side, side, ink=rim, fill=fill, dash=self.dash)
        else:
            points = tuple(
                ORIGIN.polar(36 * step - 90, self.radius * (STAR_INNER if step % 2 else STAR_OUTER))
                for step in range(10)
            )
            yield Polygon(points, ink=rim, fill=fill, dash=self.dash)
