"""Bulb: an idea, or whether something is on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.rays import draw_rays
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

MIDDLE = Point(0, -14.8)
"""The middle of the glass, in units from the lowest point."""

RAY_START = 9.2
"""How far from the middle of the glass the rays begin, in units."""

RAY_END = 12.0
"""How far from the middle of the glass the rays end, in units."""

GLASS = (
    "M -2.7 -6 C -2.7 -9 -6.4 -10.4 -6.4 -14.8 A 6.4 6.4 0 0 1 6.4 -14.8 C 6.4 -10.4 2.7 -9 2.7 -6"
)
"""The outline of the glass."""

WIRE = "M -1 -6 L -2.8 -13.2 L -1.4 -11.4 L 0 -13.2 L 1.4 -11.4 L 2.8 -13.2 L 1 -6"
"""The wire in the glass."""

SCREW = "M -2.7 -6 H 2.7 V -2.6 Q 2.7 -1.6 1.6 -1.6 H -1.6 Q -2.7 -1.6 -2.7 -2.6 Z"
"""The outline of the screw."""


class Bulb(Component):
    """A light bulb, lit or not: somebody has an idea, or something works.

    Args:
        lit: whether it gives light.
        ink: the ink of the light.

    Anchors:
        glass: the middle of the glass; socket: the lowest point.

    Example:
        >>> import kdviz as kd
        >>> kd.Bulb(lit=True, ink="blue").glass
        Point(x=0.0, y=-14.8)
    """

    starter: ClassVar[Starter] = Starter("lights up", "An idea is only the beginning.")
    does: ClassVar[tuple[str, ...]] = (
        "invent: lit=True",
        "understand: lit=True",
        "light up: lit=True",
        "solve: lit=True",
        "trigger: lit=True",
        "work: lit=True",
        "explain: lit=True",
        "think: lit=True",
    )
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
            turns = range(-180, 1, 30)
            yield from draw_rays(MIDDLE, turns, RAY_START, RAY_END, ink=self.ink, weight="bold")

    @anchor
    def glass(self) -> Point:
        """The middle of the glass."""
        return MIDDLE

    @anchor
    def socket(self) -> Point:
        """The lowest point, which is screwed in."""
        return ORIGIN
