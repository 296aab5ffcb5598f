"""Basket: what a throw is meant for."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.anchors import anchor
from kdviz.component import Component
from kdviz.geometry import Point
from kdviz.ink import Dash, Ink
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Line
from kdviz.shape import Shape

RIM, FLOOR, HEIGHT = 7.0, 5.0, 12.0
"""Half of the width at the rim and at the floor, and the height, in units."""


class Basket(Component):
    """A woven basket on the ground: the target of a throw.

    Anchors:
        mouth: the middle of its opening.

    Example:
        >>> import kdviz as kd
        >>> kd.Basket(dash="dotted").mouth
        Point(x=0.0, y=-12.0)
    """

    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole basket")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield what it is woven of, the wall and the rim."""
        if self.dash == "dotted":
            # One line, so that the rim and the wall share the dots at their corners.
            wall = f"M {-FLOOR} 0 L {-RIM} {-HEIGHT} H {RIM} L {FLOOR} 0"
            yield Path(wall, ink=self.ink, dash="dotted")
            return
        wall = f"M {-RIM} {-HEIGHT} L {-FLOOR} 0 H {FLOOR} L {RIM} {-HEIGHT}"
        yield Path(wall, ink=self.ink)
        for across in (-0.45, 0, 0.45):
            stave = Point(across * RIM, -HEIGHT), Point(across * FLOOR, 0)
            yield Line(*stave, ink=self.ink, weight="thin")
        for down in (0.36, 0.7):
            half, y = RIM + (FLOOR - RIM) * down, (down - 1) * HEIGHT
            yield Line(Point(-half, y), Point(half, y), ink=self.ink, weight="thin")
        rim = RIM + 1.2
        yield Line(Point(-rim, -HEIGHT), Point(rim, -HEIGHT), ink=self.ink, weight="bold")

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return Point(0.0, -HEIGHT)
