"""Hoop: the higher, narrower target that a basket may turn into."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.anchors import anchor
from kdviz.component import Component
from kdviz.geometry import Point
from kdviz.ink import Dash, Ink
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Line, Rect
from kdviz.shape import Shape

RIM_Y, RIM_LEFT, RIM_RIGHT = -25.0, -7.0, 3.2
NET_Y, NET_LEFT, NET_RIGHT = -17.0, -4.6, 0.8
BOARD_X = 4.6
CORDS = 4
"""Where the rim, the lower end of the net and the board are, in units; the cords of the net."""


class Hoop(Component):
    """A basketball hoop on its pole, seen from the side: a throw comes from the left.

    Anchors:
        mouth: the middle of the rim.

    Example:
        >>> import kdviz as kd
        >>> kd.Hoop(ink="red").mouth
        Point(x=-1.9, y=-25.0)
    """

    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole hoop")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the pole, the net, the board and the rim."""
        yield Path("M 10 0 V -22 Q 10 -28 5.5 -28", ink=self.ink, dash=self.dash)
        if self.dash == "solid":
            yield from self._net()
        board = Rect(1.8, 15, ink=self.ink, fill="background", dash=self.dash)
        yield board.shifted(BOARD_X, -29)
        rim = Point(RIM_LEFT, RIM_Y), Point(RIM_RIGHT, RIM_Y)
        yield Line(*rim, ink=self.ink, weight="bold", dash=self.dash)

    def _net(self) -> Iterator[Shape]:
        """Yield the cords, which cross from the rim down to the lower end, and that end."""
        for cord in range(CORDS + 1):
            for step in (-1, 1):
                if 0 <= cord + step <= CORDS:
                    ends = _in_net(0, cord / CORDS), _in_net(1, (cord + step) / CORDS)
                    yield Line(*ends, ink=self.ink, weight="thin")
        for side in (0, 1):
            yield Line(_in_net(0, side), _in_net(1, side), ink=self.ink, weight="thin")

    @anchor
    def mouth(self) -> Point:
        """The middle of the rim."""
        return Point((RIM_LEFT + RIM_RIGHT) / 2, RIM_Y)


def _in_net(down: float, across: float) -> Point:
    """Return a place in the net by shares: down from the rim, across from the left."""
    left = RIM_LEFT + (NET_LEFT - RIM_LEFT) * down
    right = RIM_RIGHT + (NET_RIGHT - RIM_RIGHT) * down
    return Point(left + (right - left) * across, RIM_Y + (NET_Y - RIM_Y) * down)
