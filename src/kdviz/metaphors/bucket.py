"""Bucket: what is filled, and what leaks away."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from pydantic import Field

from kdviz.fields.numbers import Share, Whole
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.path import Path
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle, Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HALF_RIM = 8.0
"""Half of the width at the rim, in units."""

HALF_FLOOR = 6.0
"""Half of the width at the floor, in units."""

HEIGHT = 16.0
"""How high the rim is above the floor, in units."""

MOUTH = Point(0.0, -HEIGHT)
"""The middle of the opening, in units from the middle of the floor."""

HALF_DEPTH = 1.7
"""Half of the opening's depth, in units."""

BAIL_RISE = 7.4
"""How high the handle rises above the rim, in units."""

CLEAR = 1.6
"""How far from the wall and the floor the water stays, in units."""

WAVE_HEIGHT = 0.5
"""The height of the waves on the water, in units."""

HOLE_RADIUS = 1.0
"""The radius of a hole, in units."""

BRIM = 0.82
"""How high the water stands in a full bucket, as a share of the height."""


class Hole(NamedTuple):
    """Where a hole is: on the right (1) or left (-1), and how high as a share of the bucket."""

    side: int
    height: float


HOLES = Hole(1, 0.16), Hole(-1, 0.32), Hole(1, 0.5), Hole(-1, 0.66)
"""The places of the holes, in the order in which it gets them."""


class Bucket(Component):
    """A bucket with some water in it, and perhaps with holes through which it leaks.

    A hole leaks only below the surface, and the water shoots out the farther the deeper the hole
    is below it, as Torricelli's law has it. What leaks is part of it, so that its box is wider;
    its anchors stay where they are.

    Args:
        level: how full it is: 0 is empty, 1 is full.
        holes: how many holes it has.
        ink: the ink of the water.

    Anchors:
        mouth: the middle of its opening; surface: the middle of the water's surface; handle: the
        top of the handle; leak: where the lowest hole's water reaches the ground.

    Example:
        >>> import kdviz as kd
        >>> kd.Bucket(0.8, ink="blue").surface.y < kd.Bucket(0.3).surface.y
        True
    """

    starter: ClassVar[Starter] = Starter("fills up", "It holds so much and no more.")
    does: ClassVar[tuple[str, ...]] = (
        "hold",
        "fill: 0.9",
        "leak: 0.6, holes=2",
        "lose: 0.4, holes=3",
        "forget: 0.5, holes=3",
        "limit: 1",
        "overload: 1",
        "empty: 0.1",
        "waste: 0.5, holes=3",
        "collect: 0.5",
        "run out: 0.15",
        "add up: 0.6",
    )
    stands: ClassVar[bool] = True

    level: Share = Field(default=0.7, description="how full it is: 0 is empty, 1 is full")
    holes: Whole = Field(
        default=0, ge=0, le=len(HOLES), kw_only=True, description="how many holes it has"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the water")

    def draw(self) -> Iterator[Shape]:
        """Yield the handle, the water, the wall, what leaks, and the opening."""
        yield from self._bail()
        wall = f"M {-HALF_RIM} {-HEIGHT} L {-HALF_FLOOR} 0 H {HALF_FLOOR} L {HALF_RIM} {-HEIGHT}"
        yield Path(wall)
        if self.level:
            yield self._water()
        for hole in HOLES[: self.holes]:
            yield from self._leak(hole)
        yield Ellipse(2 * HALF_RIM, 2 * HALF_DEPTH).at(MOUTH)

    def _bail(self) -> Iterator[Shape]:
        """Yield the handle and its grip."""
        yield Path(f"M {-HALF_RIM} {-HEIGHT} A {HALF_RIM} {BAIL_RISE} 0 0 1 {HALF_RIM} {-HEIGHT}")
        yield Rect(5.6, 1.4, 0.7, fill="white").shifted(dy=-HEIGHT - BAIL_RISE)

    def _water(self) -> Shape:
        """Return the water, clear of the wall, with a surface that is not quite still."""
        top, half = -self._water_height(), _half_width(self._water_height()) - CLEAR
        wave = min(WAVE_HEIGHT, self._water_height() - CLEAR)
        surface = f"Q {-0.75 * half} {top - 2 * wave} {-half / 2} {top} T 0 {top}"
        surface += f"T {half / 2} {top} T {half} {top}"
        floor = _half_width(CLEAR) - CLEAR
        return Path(
            f"M {-floor} {-CLEAR} L {-half} {top} {surface} L {floor} {-CLEAR} Z", fill=self.ink
        )

    def _leak(self, hole: Hole) -> Iterator[Shape]:
        """Yield a hole in the wall, and the water that shoots out of it."""
        yield Circle(HOLE_RADIUS, ink="background", fill="background").at(_locate(hole))
        if hole.height * HEIGHT < self._water_height():
            start, end = _locate(hole), self._land(hole)
            control = Point((start.x + end.x) / 2, start.y)
            data = f"M {start.x} {start.y} Q {control.x} {control.y} {end.x} {end.y}"
            yield Path(data, ink=self.ink, dash="dotted")

    def _water_height(self) -> float:
        """Return how high the water stands, in units."""
        return CLEAR + self.level * (BRIM * HEIGHT - CLEAR)

    def _land(self, hole: Hole) -> Point:
        """Return where the water from a hole reaches the ground."""
        height = hole.height * HEIGHT
        depth = max(0.0, self._water_height() - height)
        return Point(_locate(hole).x + hole.side * 2 * math.sqrt(height * depth), 0.0)

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return MOUTH

    @anchor
    def surface(self) -> Point:
        """The middle of the water's surface."""
        return ORIGIN.shifted(dy=-self._water_height())

    @anchor
    def handle(self) -> Point:
        """The top of the handle."""
        return ORIGIN.shifted(dy=-HEIGHT - BAIL_RISE)

    @anchor
    def leak(self) -> Point:
        """Where the water of the lowest hole reaches the ground, or would."""
        return self._land(HOLES[0])


def _half_width(height: float) -> float:
    """Return half of the bucket's width at a height, in units."""
    return HALF_FLOOR + (HALF_RIM - HALF_FLOOR) * height / HEIGHT


def _locate(hole: Hole) -> Point:
    """Return the middle of a hole."""
    height = hole.height * HEIGHT
    return Point(hole.side * _half_width(height), -height)
