"""Basket: what a throw is meant for."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.anchors import anchor
from kdviz.component import Component
from kdviz.geometry import Point
from kdviz.ink import Dash, Ink
from kdviz.primitives.straight import Line, Polyline
from kdviz.shape import Shape

RIM, FLOOR, HEIGHT = 7.0, 5.0, 12.0
"""Half of the width at the rim and at the floor, and the height, in units."""

STAVES, HOOPS = 4, 2


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
        """Yield the wall and the rim, and what it is woven of."""
        wall = [(-RIM, -HEIGHT), (-FLOOR, 0), (FLOOR, 0), (RIM, -HEIGHT)]
        if self.dash == "dotted":
            # One line, so that the dots of the rim and the wall share their corners.
            yield Polyline([*wall, wall[0]], ink=self.ink, dash="dotted")
            return
        for stave in range(1, STAVES):
            x = 2 * stave / STAVES - 1
            yield Line((x * RIM, -HEIGHT), (x * FLOOR, 0), ink=self.ink, weight="thin")
        for hoop in range(1, HOOPS + 1):
            share = hoop / (HOOPS + 1)
            half, y = RIM + (FLOOR - RIM) * share, (share - 1) * HEIGHT
            yield Line((-half, y), (half, y), ink=self.ink, weight="thin")
        yield Polyline(wall, ink=self.ink)
        yield Line((-RIM - 1.2, -HEIGHT), (RIM + 1.2, -HEIGHT), ink=self.ink, weight="bold")

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return Point(0.0, -HEIGHT)
