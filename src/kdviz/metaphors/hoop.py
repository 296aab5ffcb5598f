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

RIM_Y = -25.0
"""Where the rim is, in units down from the ground."""

RIM_LEFT = -7.5
"""The end of the rim away from the board, in units to the right of the middle."""

RIM_RIGHT = 3.1
"""The end of the rim at the board, in units to the right of the middle."""

MOUTH = Point((RIM_LEFT + RIM_RIGHT) / 2, RIM_Y)
"""The middle of the rim, in units from the ground below the middle."""

HALF_RIM_DEPTH = 1.2
"""Half of the rim's depth, in units."""

NET_Y = -16.8
"""Where the net's lower end is, in units down from the ground."""

NET_LEFT = -4.8
"""The left corner of the net's lower end, in units to the right of the middle."""

NET_RIGHT = 0.4
"""The right corner of the net's lower end, in units to the right of the middle."""

BOARD_X = 4.4
"""Where the board is, in units to the right of the middle."""

CORDS = 3
"""How many cords go down to each side."""


class Hoop(Component):
    """A basketball hoop on its pole, seen from the side: a throw comes from the left.

    Args:
        ink: the ink of the whole hoop.
        dash: dotted for where it was or will be.

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
        rim = Ellipse(RIM_RIGHT - RIM_LEFT, 2 * HALF_RIM_DEPTH, ink=self.ink, dash=self.dash)
        yield rim.at(MOUTH)

    def _net(self) -> Iterator[Shape]:
        """Yield the cords, which cross on their way down, and the net's lower end."""
        for cord in range(CORDS):
            for upper, lower in ((cord, cord + 1), (cord + 1, cord)):
                ends = _locate(0, upper / CORDS), _locate(1, lower / CORDS)
                yield Line(*ends, ink=self.ink, weight="thin")
        for side in (0, 1):
            yield Line(_locate(0, side), _locate(1, side), ink=self.ink, weight="thin")
        yield Line(_locate(1, 0), _locate(1, 1), ink=self.ink, weight="thin")

    @anchor
    def mouth(self) -> Point:
        """The middle of the rim."""
        return MOUTH

    @anchor
    def rim(self) -> Point:
        """The end of the rim away from the board."""
        return Point(RIM_LEFT, RIM_Y)


def _locate(down: float, across: float) -> Point:
    """Return a place in the net by shares: down from the rim, across from the left."""
    left = RIM_LEFT + (NET_LEFT - RIM_LEFT) * down
    right = RIM_RIGHT + (NET_RIGHT - RIM_RIGHT) * down
    # The cords hang from the rim's near edge, which is round.
    near = 4 * HALF_RIM_DEPTH * across * (1 - across) * (1 - down)
    return Point(left + (right - left) * across, RIM_Y + (NET_Y - RIM_Y) * down + near)
