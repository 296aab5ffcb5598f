"""Hoop: the higher, narrower target that a basket may turn into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Ellipse
from kdviz.primitives.straight import Line, Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

RIM_Y, RIM_LEFT, RIM_RIGHT, RIM_DEPTH = -25.0, -7.5, 3.1, 1.2
NET_Y, NET_LEFT, NET_RIGHT = -16.8, -4.8, 0.4
BOARD_X = 4.4
CORDS = 3
"""Where the rim, the lower end of the net and the board are, in units; the cords of the net."""


class Hoop(Component):
    """A basketball hoop on its pole, seen from the side: a throw comes from the left.

    Anchors:
        mouth: the middle of the rim; rim: its end away from the board.

    Example:
        >>> import kdviz as kd
        >>> kd.Hoop(ink="red").mouth
        Point(x=-2.2, y=-25.0)
    """

    starter: ClassVar[Starter] = Starter("is aimed at", "A small goal needs a good aim.")
    stands: ClassVar[bool] = True

    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole hoop")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the pole, the net, the board and the rim."""
        yield Path("M 10 0 V -22 Q 10 -29 5 -29", ink=self.ink, dash=self.dash)
        yield Path("M 7 0 H 13", ink=self.ink, dash=self.dash)
        if self.dash == "solid":
            yield from self._net()
        board = Rect(2.2, 15, ink=self.ink, fill="background", dash=self.dash)
        yield board.shifted(BOARD_X, -29.5)
        rim = Ellipse(RIM_RIGHT - RIM_LEFT, 2 * RIM_DEPTH, ink=self.ink, dash=self.dash)
        yield rim.at(self._mouth())

    def _net(self) -> Iterator[Shape]:
        """Yield the cords, which cross on their way down, and the net's lower end."""
        for cord in range(CORDS):
            for upper, lower in ((cord, cord + 1), (cord + 1, cord)):
                ends = _in_net(0, upper / CORDS), _in_net(1, lower / CORDS)
                yield Line(*ends, ink=self.ink, weight="thin")
        for side in (0, 1):
            yield Line(_in_net(0, side), _in_net(1, side), ink=self.ink, weight="thin")
        yield Line(_in_net(1, 0), _in_net(1, 1), ink=self.ink, weight="thin")

    def _mouth(self) -> Point:
        return Point((RIM_LEFT + RIM_RIGHT) / 2, RIM_Y)

    @anchor
    def mouth(self) -> Point:
        """The middle of the rim."""
        return self._mouth()

    @anchor
    def rim(self) -> Point:
        """The end of the rim away from the board."""
        return Point(RIM_LEFT, RIM_Y)


def _in_net(down: float, across: float) -> Point:
    """Return a place in the net by shares: down from the rim, across from the left."""
    left = RIM_LEFT + (NET_LEFT - RIM_LEFT) * down
    right = RIM_RIGHT + (NET_RIGHT - RIM_RIGHT) * down
    # The cords hang from the rim's near edge, which is round.
    near = 4 * RIM_DEPTH * across * (1 - across) * (1 - down)
    return Point(left + (right - left) * across, RIM_Y + (NET_Y - RIM_Y) * down + near)
