"""Hoop: the higher, narrower target that a basket may turn into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.rect import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink, Weight

RIM_Y = -25.0
"""Where the rim is, in units down from the ground."""

RIM_LEFT = -8.1
"""The end of the rim away from the board, in units to the right of the middle."""

RIM_RIGHT = 2.3
"""Where the rim begins to be carried from the board, in units to the right of the middle."""

MOUTH = Point((RIM_LEFT + RIM_RIGHT) / 2, RIM_Y)
"""The middle of the rim, in units from the ground below the middle."""

NET_Y = -16.8
"""Where the net's lower end is, in units down from the ground."""

NET_LEFT = -5.4
"""The left corner of the net's lower end, in units to the right of the middle."""

NET_RIGHT = -0.4
"""The right corner of the net's lower end, in units to the right of the middle."""

BOARD_X = 5.2
"""Where the board is, in units to the right of the middle."""

BOARD = (1.8, 16.0)
"""The thickness and the height of the board, in units."""

POLE_X = 12.0
"""Where the pole is, in units to the right of the middle."""

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
        Point(x=-2.9, y=-25.0)
    """

    starter: ClassVar[Starter] = Starter("is aimed at", "A small goal needs a good aim.")
    does: ClassVar[tuple[str, ...]] = (
        "aim",
        "drift",
        "hit",
        'miss: dash="dotted"',
        "adapt",
        "move the goal",
    )
    stands: ClassVar[bool] = True

    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole hoop")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the pole, the net, the board and the rim, all from the side."""
        ink, dash = self.ink, self.dash
        # Heavy dots are those of a throw.
        heavy: Weight = "bold" if dash == "solid" else "regular"
        middle = Point(BOARD_X, RIM_Y - 4.5)
        yield Path(
            f"M {POLE_X} 0 V -20 Q {POLE_X} {middle.y} {middle.x} {middle.y}", ink=ink, dash=dash
        )
        yield Path(f"M {POLE_X - 4} 0 H {POLE_X + 4}", ink=ink, dash=dash, weight=heavy)
        if dash == "solid":
            yield from self._net()
        yield Rect(*BOARD, 0.5, ink=ink, fill="background", dash=dash).at(middle)
        front = BOARD_X - BOARD[0] / 2
        yield Line((front, RIM_Y), (RIM_LEFT, RIM_Y), ink=ink, dash=dash, weight=heavy)

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
    return Point(left + (right - left) * across, RIM_Y + (NET_Y - RIM_Y) * down)
