"""Bulb: an idea, or whether something is on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

MIDDLE = Point(0, -14.8)
NEAR, FAR = 9.2, 12.0
"""The middle of the glass, and how far from it the rays begin and end, in units."""

GLASS = (
    "M -2.7 -6 C -2.7 -9 -6.4 -10.4 -6.4 -14.8 A 6.4 6.4 0 0 1 6.4 -14.8 C 6.4 -10.4 2.7 -9 2.7 -6"
)
WIRE = "M -1 -6 L -2.8 -13.2 L -1.4 -11.4 L 0 -13.2 L 1.4 -11.4 L 2.8 -13.2 L 1 -6"
SCREW = "M -2.7 -6 H 2.7 V -2.6 Q 2.7 -1.6 1.6 -1.6 H -1.6 Q -2.7 -1.6 -2.7 -2.6 Z"


class Bulb(Component):
    """A light bulb, lit or not: somebody has an idea, or something works.

    Anchors:
        glass: the middle of the glass; socket: the lowest point.

    Example:
        >>> import kdviz as kd
        >>> kd.Bulb(lit=True, ink="blue").glass
        Point(x=0.0, y=-14.8)
    """

    starter: ClassVar[Starter] = Starter("lights up", "An idea is only the beginning.")
    stands: ClassVar[bool] = True

    lit: bool = Field(default=False, kw_only=True, description="whether it gives light")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the light")

    def draw(self) -> Iterator[Shape]:
        """Yield the glass, the wire in it, the screw, and the rays."""
        yield Path(GLASS)
        if self.lit:
            yield Path(WIRE, ink=self.ink)
        else:
            yield Path(WIRE, weight="thin")
        yield Path("M -1.6 -1.6 Q -1.4 0 0 0 Q 1.4 0 1.6 -1.6", fill="white")
        yield Path(SCREW, fill="background")
        for y in (-4.5, -3.1):
            yield Line(Point(-2.7, y), Point(2.7, y), weight="thin")
        if self.lit:
            for turn in range(-180, 1, 30):
                ray = MIDDLE.polar(turn, NEAR), MIDDLE.polar(turn, FAR)
                yield Line(*ray, ink=self.ink, weight="bold")

    @anchor
    def glass(self) -> Point:
        """The middle of the glass."""
        return MIDDLE

    @anchor
    def socket(self) -> Point:
        """The lowest point, which is screwed in."""
        return ORIGIN

    def switched(self, *, on: bool) -> Bulb:
        """Return a copy that is lit, or not.

        Args:
            on: whether it gives light now.

        Raises:
            ParameterError: it is neither True nor False.

        Example:
            >>> import kdviz as kd
            >>> kd.Bulb(ink="blue").switched(on=True).lit
            True
        """
        return self.replaced(lit=on)
