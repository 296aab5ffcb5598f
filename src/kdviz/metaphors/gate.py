"""Gate: what lets in, or does not."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

RADIUS = 8.4
"""The radius of the passage's round top, which is half of its width, in units."""

SPRING = 12.6
"""How high the round top begins, in units."""

LIFT = 18.0
"""How far the portcullis can be drawn up, in units."""

BARS = (-4.2, 0.0, 4.2)
"""Where the bars of the portcullis are, in units to the right of the middle."""

RAILS = (2.8, 7.4, 12.0, 16.6)
"""How high the rails of the portcullis are when it is shut, in units."""

WALL = (
    f"M {-RADIUS} 0 H -16 V -28 h 4.6 v 3.4 h 4.5 v -3.4 h 4.6 v 3.4 h 4.6 v -3.4 h 4.6 v 3.4 "
    f"h 4.5 v -3.4 h 4.6 V 0 H {RADIUS} V {-SPRING} "
    f"A {RADIUS} {RADIUS} 0 0 0 {-RADIUS} {-SPRING} Z"
)
"""The outline of the wall around the passage, with its battlements."""

LOOPHOLES = "M -12.2 -17.6 v 4 M 12.2 -17.6 v 4"
"""The loopholes on both sides of the passage."""


class Gate(Component):
    """A gate in a wall: a portcullis that is drawn up as far as the gate is open.

    Args:
        opening: how far it is open: 0 is shut, 1 is open.
        ink: the ink of the portcullis.

    Anchors:
        passage: the ground under the gate; edge: the middle of the portcullis's lower edge; wall:
        the top of the wall, above the gate.

    Example:
        >>> import kdviz as kd
        >>> gate = kd.Gate(ink="red")
        >>> gate.replaced(opening=1).edge.y < gate.edge.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "opens for what is good enough", "Nothing passes before it opens."
    )
    does: ClassVar[tuple[str, ...]] = (
        "let through: 0.8",
        "block: 0",
        "open: 1",
        "decide: 0.5",
        "delay: 0.1",
        "protect: 0",
        "test: 0.3",
        "allow: 0.7",
        "escape: 1",
        "lock away: 0",
        "filter: 0.4",
        "exclude: 0",
        "peek: 0.2",
    )
    stands: ClassVar[bool] = True

    opening: Share = Field(default=0.0, description="how far it is open: 0 is shut, 1 is open")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the portcullis")

    def draw(self) -> Iterator[Shape]:
        """Yield the portcullis, as far as it hangs in the passage, and the wall around it."""
        lift = LIFT * self.opening
        for height in RAILS:
            if height + lift < SPRING + RADIUS - 1:
                half = _reach(max(0, height + lift - SPRING))
                rail = Point(-half, -height - lift), Point(half, -height - lift)
                yield Line(*rail, ink=self.ink)
        for x in BARS:
            yield Line(Point(x, -SPRING - _reach(x)), Point(x, -lift), ink=self.ink)
        yield Path(WALL)
        yield Path(LOOPHOLES)

    @anchor
    def passage(self) -> Point:
        """The ground under the gate."""
        return ORIGIN

    @anchor
    def edge(self) -> Point:
        """The middle of the portcullis's lower edge."""
        return Point(0, -LIFT * self.opening)

    @anchor
    def wall(self) -> Point:
        """The top of the wall, above the gate."""
        return Point(0, -24.6)


def _reach(off: float) -> float:
    """Return how far the round top reaches from its middle, at a distance from that."""
    return math.sqrt(RADIUS**2 - off**2)
