"""Road: one way that splits in two."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.geometry.trimming import wings
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polyline
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

Way = Literal["left", "right"]
"""The two ways in which the road splits."""

HALF_WIDTH = 4.2
"""Half of the width of the road, in units."""

STEM = 9.0
"""The length of the road before it splits, in units."""

BEND_RADIUS = 13.0
"""The radius by which each way bends off, in units."""

BEND_ANGLE = 48.0
"""The angle by which each way bends off, in degrees."""

REST = 14.0
"""The length of each way after its bend, in units."""

LENGTH = STEM + BEND_RADIUS * math.radians(BEND_ANGLE) + REST
"""The length of the road from the start to an end, in units."""

DASH = 2.0
"""The length of a dash, in units."""

SHARED_DASHES = (1.0, 5.0)
"""How far from the start the dashes of both ways are, in units."""

OWN_DASHES = (17.0, 21.0, 25.0, 29.0)
"""How far from the start the dashes of each way are, in units."""

WING_LENGTH = 3.2
"""The length of the wings at the head of the way that is taken, in units."""

WING_ANGLE = 40.0
"""The angle of the wings to the way that is taken, in degrees."""


class Road(Component):
    """A road seen from above that splits in two: the choice of a way.

    Args:
        taken: the way that is taken, or None.
        ink: the ink of the way that is taken.

    Anchors:
        start: where one comes from; fork: where the ways part; corner: the point between them;
        left_end, right_end: where they lead.

    Example:
        >>> import kdviz as kd
        >>> road = kd.Road("left", ink="blue")
        >>> ball = kd.Ball(1.6).at(road.place("left", 0.6))
    """

    starter: ClassVar[Starter] = Starter("parts in two", "Every fork is a decision.")
    does: ClassVar[tuple[str, ...]] = (
        "choose",
        "branch",
        'decide: "left"',
        "trade off",
        'stray: "right"',
        "explore",
        "diverge",
        "differ",
        'try out: "left"',
        "confuse",
    )

    taken: Way | None = Field(default=None, description="the way that is taken, or None")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the way that is taken")

    def draw(self) -> Iterator[Shape]:
        """Yield the edges, the dashes between them and the way that is taken."""
        outer, inner = f"M {HALF_WIDTH} 0 V {-STEM} {_bend(-1)}", f"M 0 {_corner().y} {_bend(1)}"
        for edge in (outer, inner):
            yield Path(edge).flipped(about=ORIGIN)
            yield Path(edge)
        if self.taken is None:
            yield from _dashes(SHARED_DASHES)
        ways: tuple[Way, Way] = ("left", "right")
        for way in ways:
            parts = self._way_taken() if way == self.taken else _dashes(OWN_DASHES)
            for part in parts:
                yield part.flipped(about=ORIGIN) if way == "left" else part

    def _way_taken(self) -> Iterator[Shape]:
        """Yield the way that is taken, as if it were the right one, and its head."""
        end = _end(0)
        right, left = wings(end, BEND_ANGLE - 90, WING_LENGTH, WING_ANGLE)
        yield Path(_middle(), ink=self.ink, weight="bold")
        yield Polyline((left, end, right), ink=self.ink, weight="bold")

    def place(self, way: Way, share: Share) -> Point:
        """Return the point at a share of a way: 0 is the start, 1 the end.

        Args:
            way: which way, ``"left"`` or ``"right"``.
            share: how far along, from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> road = kd.Road()
            >>> road.place("left", 0) == road.start
            True
        """
        return self.pose.point(_along(share * LENGTH, way))

    @anchor
    def start(self) -> Point:
        """Where one comes from."""
        return ORIGIN

    @anchor
    def fork(self) -> Point:
        """Where the ways part."""
        return Point(0, -STEM)

    @anchor
    def corner(self) -> Point:
        """The point between the ways."""
        return _corner()

    @anchor
    def left_end(self) -> Point:
        """Where the left way leads."""
        return _along(LENGTH, "left")

    @anchor
    def right_end(self) -> Point:
        """Where the right way leads."""
        return _along(LENGTH, "right")


def _end(side: float) -> Point:
    """Return the right way's end: -1 is its right edge, 0 its middle, 1 its left edge."""
    turned = Point(BEND_RADIUS, -STEM).polar(180 + BEND_ANGLE, BEND_RADIUS + side * HALF_WIDTH)
    return turned.polar(BEND_ANGLE - 90, REST)


def _bend(side: float) -> str:
    """Return path data for the right way from its bend on."""
    radius, end = BEND_RADIUS + side * HALF_WIDTH, _end(side)
    turned = end.polar(BEND_ANGLE + 90, REST)
    return f"A {radius} {radius} 0 0 1 {turned.x} {turned.y} L {end.x} {end.y}"


def _corner() -> Point:
    """Return where the inner edges of the two ways meet."""
    return Point(0, -STEM - math.sqrt((BEND_RADIUS + HALF_WIDTH) ** 2 - BEND_RADIUS**2))


def _middle() -> str:
    return f"M 0 0 V {-STEM} {_bend(0)}"


def _along(distance: float, way: Way = "right") -> Point:
    """Return the point at a distance from the start."""
    point = Path(_middle()).outline.place(distance / LENGTH)
    return point if way == "right" else Point(-point.x, point.y)


def _dashes(distances: tuple[float, ...]) -> Iterator[Shape]:
    for distance in distances:
        yield Line(_along(distance), _along(distance + DASH))
