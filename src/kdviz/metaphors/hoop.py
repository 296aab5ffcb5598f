"""Hoop: the higher, narrower target that a basket may turn into."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.anchors import anchor
from kdviz.component import Component
from kdviz.geometry import Point
from kdviz.ink import Dash, Ink
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Line, Polyline, Rect
from kdviz.shape import Shape

RIM_Y = -24.0
RIM_LEFT, RIM_RIGHT = -6.0, 3.5
NET_Y, NET_LEFT, NET_RIGHT = -17.0, -3.8, 1.3
BOARD = 4.6
"""Where the rim, the net's lower end and the board are, in units."""


class Hoop(Component):
    """A basketball hoop on its pole, seen from the side: the throw comes from the left.

    Anchors:
        mouth: the middle of the rim.

    Example:
        >>> import kdviz as kd
        >>> kd.Hoop(ink="red").mouth
        Point(x=-1.25, y=-24.0)
    """

    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole hoop")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the pole, the board, the net and the rim."""
        yield Path("M 9 0 V -20 Q 9 -26 4.6 -27.5", ink=self.ink, dash=self.dash)
        yield Line((6, 0), (12, 0), ink=self.ink, dash=self.dash)
        board = Rect(1.8, 14).shifted(BOARD, -28)
        yield board.replaced(ink=self.ink, fill="background", dash=self.dash)
        if self.dash == "solid":
            yield from self._net()
        yield Line(
            (RIM_LEFT, RIM_Y), (RIM_RIGHT, RIM_Y), ink=self.ink, weight="bold", dash=self.dash
        )

    def _net(self) -> Iterator[Shape]:
        """Yield the cords, crossing each other from the rim down to the net's end."""
        cords = 4
        for cord in range(cords):
            for left in (True, False):
                upper = cord / (cords - 1)
                lower = upper + (1 if left else -1) / (cords - 1)
                if 0 <= lower <= 1:
                    yield Line(_across(0, upper), _across(1, lower), ink=self.ink, weight="thin")
        for side in (0, 1):
            yield Line(_across(0, side), _across(1, side), ink=self.ink, weight="thin")
        yield Polyline([_across(1, 0), _across(1, 1)], ink=self.ink, weight="thin")

    @anchor
    def mouth(self) -> Point:
        """The middle of the rim."""
        return Point((RIM_LEFT + RIM_RIGHT) / 2, RIM_Y)


def _across(down: float, across: float) -> Point:
    """Return a place in the net by shares: down from the rim, across from the left."""
    left = RIM_LEFT + (NET_LEFT - RIM_LEFT) * down
    right = RIM_RIGHT + (NET_RIGHT - RIM_RIGHT) * down
    return Point(left + (right - left) * across, RIM_Y + (NET_Y - RIM_Y) * down)
