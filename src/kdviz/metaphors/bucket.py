"""Bucket: what is filled, and what leaks away."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle, Ellipse
from kdviz.primitives.straight import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

RIM, FLOOR, HEIGHT, DEPTH = 8.0, 6.0, 16.0, 1.7
"""Half of the width at the rim and at the floor, the height, and half of the opening's depth,
in units."""

BAIL, CLEAR, WAVE, HOLE = 7.4, 1.6, 0.5, 1.0
"""How high the handle rises above the rim, how far the water keeps from the wall, the height of
its waves, and a hole's radius, in units."""

BRIM = 0.82
"""How high the water stands in a full bucket, as a share of the height."""


class Hole(NamedTuple):
    """Where a hole is: on the right (1) or left (-1), and how high as a share of the bucket."""

    side: int
    height: float


HOLES = Hole(1, 0.16), Hole(-1, 0.32), Hole(1, 0.5), Hole(-1, 0.66)


class Bucket(Component):
    """A bucket with some water in it, and perhaps with holes through which it leaks.

    A hole leaks only below the surface, and the water shoots out the farther the deeper the hole
    is below it, as Torricelli's law has it.

    Anchors:
        mouth: the middle of its opening; surface: the middle of the water's surface; handle: the
        top of the handle; leak: where the lowest hole's water reaches the ground.

    Example:
        >>> import kdviz as kd
        >>> kd.Bucket(0.8, ink="blue").surface.y < kd.Bucket(0.3).surface.y
        True
    """

    starter: ClassVar[Starter] = Starter("fills up", "It holds so much and no more.")
    stands: ClassVar[bool] = True

    level: Share = Field(default=0.7, description="how full it is: 0 is empty, 1 is full")
    holes: int = Field(
        default=0, ge=0, le=len(HOLES), kw_only=True, description="how many holes it has"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the water")

    def draw(self) -> Iterator[Shape]:
        """Yield the handle, the water, the wall, what leaks, and the opening."""
        yield from self._bail()
        yield Path(f"M {-RIM} {-HEIGHT} L {-FLOOR} 0 H {FLOOR} L {RIM} {-HEIGHT}")
        if self.level:
            yield self._water()
        for hole in HOLES[: self.holes]:
            yield from self._leaking(hole)
        yield Ellipse(2 * RIM, 2 * DEPTH).at(self._mouth())

    def _bail(self) -> Iterator[Shape]:
        """Yield the handle and its grip."""
        yield Path(f"M {-RIM} {-HEIGHT} A {RIM} {BAIL} 0 0 1 {RIM} {-HEIGHT}")
        yield Rect(5.6, 1.4, 0.7, fill="white").shifted(dy=-HEIGHT - BAIL)

    def _water(self) -> Shape:
        """Return the water, clear of the wall, with a surface that is not quite still."""
        top, half = -self._height(), _half(self._height()) - CLEAR
        wave = min(WAVE, self._height() - CLEAR)
        surface = f"Q {-0.75 * half} {top - 2 * wave} {-half / 2} {top} T 0 {top}"
        surface += f"T {half / 2} {top} T {half} {top}"
        floor = _half(CLEAR) - CLEAR
        return Path(
            f"M {-floor} {-CLEAR} L {-half} {top} {surface} L {floor} {-CLEAR} Z", fill=self.ink
        )

    def _leaking(self, hole: Hole) -> Iterator[Shape]:
        """Yield a hole in the wall, and the water that shoots out of it."""
        yield Circle(HOLE, ink="background", fill="background").at(_in_wall(hole))
        if hole.height * HEIGHT < self._height():
            start, end = _in_wall(hole), self._landing(hole)
            control = Point((start.x + end.x) / 2, start.y)
            data = f"M {start.x} {start.y} Q {control.x} {control.y} {end.x} {end.y}"
            yield Path(data, ink=self.ink, dash="dotted")

    def _height(self) -> float:
        """Return how high the water stands, in units."""
        return CLEAR + self.level * (BRIM * HEIGHT - CLEAR)

    def _landing(self, hole: Hole) -> Point:
        """Return where the water from a hole reaches the ground."""
        height = hole.height * HEIGHT
        depth = max(0.0, self._height() - height)
        return Point(_in_wall(hole).x + hole.side * 2 * math.sqrt(height * depth), 0.0)

    def _mouth(self) -> Point:
        return ORIGIN.shifted(dy=-HEIGHT)

    def filled(self, to: float) -> Bucket:
        """Return a copy with more or less water in it.

        Args:
            to: how full, from 0 to 1.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Bucket(0.2).filled(to=0.9).level
            0.9
        """
        return self.replaced(level=to)

    @checked
    def pierced(self, holes: int = 1) -> Bucket:
        """Return a copy with some more holes.

        Args:
            holes: how many more.

        Raises:
            ParameterError: there is no room for so many.

        Example:
            >>> import kdviz as kd
            >>> kd.Bucket(holes=1).pierced(2).holes
            3
        """
        return self.replaced(holes=self.holes + holes)

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return self._mouth()

    @anchor
    def surface(self) -> Point:
        """The middle of the water's surface."""
        return ORIGIN.shifted(dy=-self._height())

    @anchor
    def handle(self) -> Point:
        """The top of the handle."""
        return ORIGIN.shifted(dy=-HEIGHT - BAIL)

    @anchor
    def leak(self) -> Point:
        """Where the water of the lowest hole reaches the ground, or would."""
        return self._landing(HOLES[0])


def _half(height: float) -> float:
    """Return half of the bucket's width at a height, in units."""
    return FLOOR + (RIM - FLOOR) * height / HEIGHT


def _in_wall(hole: Hole) -> Point:
    """Return the middle of a hole."""
    height = hole.height * HEIGHT
    return Point(hole.side * _half(height), -height)
