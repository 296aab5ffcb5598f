"""Similarities: how things are moved, turned, scaled and mirrored."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from kdviz.geometry.boxes import Box
from kdviz.geometry.points import Point


class Pose(NamedTuple):
    """How a shape's own coordinates are placed: mirrored, turned, scaled, then shifted.

    Only similarities can be said with it, so circles stay circles and angles stay angles.
    ``cos`` and ``sin`` carry the scale as well as the turn.
    """

    x: float = 0.0
    y: float = 0.0
    cos: float = 1.0
    sin: float = 0.0
    mirrored: bool = False

    @property
    def scale(self) -> float:
        """How many times bigger things get."""
        return math.hypot(self.cos, self.sin)

    def direction(self, degrees: float) -> float:
        """Return what becomes of a direction, in degrees clockwise from the right.

        Example:
            >>> Pose(cos=0, sin=2).direction(90)
            180.0
        """
        turn = math.degrees(math.atan2(self.sin, self.cos))
        return (180 - degrees if self.mirrored else degrees) + turn

    def point(self, point: tuple[float, float]) -> Point:
        """Return where a point of the shape's own coordinates comes to lie.

        Example:
            >>> Pose(x=10, y=0, cos=2).point((1, 1))
            Point(x=12.0, y=2.0)
        """
        (px, py), (x, y, cos, sin, mirrored) = point, self
        px = -px if mirrored else px
        return Point(x + cos * px - sin * py, y + sin * px + cos * py)

    def points(self, points: Iterable[tuple[float, float]]) -> tuple[Point, ...]:
        """Return where points of the shape's own coordinates come to lie."""
        x, y, cos, sin, mirrored = self
        across, down = (-cos, -sin) if mirrored else (cos, sin)
        return tuple(
            [Point(x + across * px - sin * py, y + down * px + cos * py) for px, py in points]
        )

    def upright_box(self, box: Box) -> Box | None:
        """Return where a box comes to lie, or None if the pose turns it by less than a half turn.

        Example:
            >>> Pose(x=10, cos=-2, mirrored=True).upright_box(Box(0, 0, 1, 3))
            Box(left=10, top=-6.0, right=12, bottom=0.0)
        """
        x, y, cos, sin, mirrored = self
        if sin:
            return None
        across = -cos if mirrored else cos
        left, right = sorted((x + across * box.left, x + across * box.right))
        top, bottom = sorted((y + cos * box.top, y + cos * box.bottom))
        return Box(left, top, right, bottom)

    def after(self, inner: Pose) -> Pose:
        """Return the pose that applies ``inner`` first and this one then.

        Example:
            >>> Pose(cos=2).after(Pose(x=3)).point((1, 0))
            Point(x=8.0, y=0.0)
        """
        if inner == STILL:
            return self
        x, y, cos, sin, mirrored = inner
        sin = -sin if self.mirrored else sin
        turn = self.cos * cos - self.sin * sin, self.sin * cos + self.cos * sin
        return Pose(*self.point((x, y)), *turn, self.mirrored != mirrored)


STILL = Pose()
"""The pose that leaves everything where it is."""


def shift(dx: float, dy: float) -> Pose:
    """Return the pose that moves things by some units."""
    return Pose(x=dx, y=dy)


def about(center: tuple[float, float], pose: Pose) -> Pose:
    """Return a pose carried out about a point instead of the origin.

    Example:
        >>> about((5, 5), Pose(cos=2)).point((5, 5))
        Point(x=5.0, y=5.0)
    """
    return shift(*center).after(pose).after(shift(-center[0], -center[1]))
