"""Spotlight: what is looked at, and what stays in the dark."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Positive
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point, PointField, PointLike
from kdviz.geometry.similarities import Pose
from kdviz.primitives.curved import Path
from kdviz.primitives.hatch import Hatch
from kdviz.primitives.round import Circle, Ellipse
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

LAMP = Point(-12.0, -32.0)
"""The pivot about which the lamp turns."""

BACK, FRONT, LENS, MOUTH, HANGER, GLARE = 3.2, 3.0, 4.6, 6.0, 8.0, 1.4
"""Half of the lamp's width and how far before its pivot its hood begins, half of the hood's width
and how far before the pivot it ends, how far below its mount the pivot is, and the gap between the
hood and the beam, in units."""

FLAT = 0.24
"""How high the spot is, as a share of its width: it is seen from the front."""


class Spotlight(Component):
    """A stage lamp whose beam falls on a spot: attention, focus, what a method looks at.

    Anchors:
        spot: the middle of what is lit; lamp: what the lamp turns about; mount: what it hangs
        from.

    Example:
        >>> import kdviz as kd
        >>> kd.Spotlight(ink="blue").aimed(at=(20, 4)).spot
        Point(x=20.0, y=4.0)
    """

    starter: ClassVar[Starter] = Starter("lights one thing", "Only one thing is in the light.")

    aim: PointField = parameter(
        description="the middle of what it lights; its lamp is at (-12, -32)",
        default=Point(8.0, 0.0),
    )
    width: Positive = Field(
        default=17.0, kw_only=True, description="the width of what it lights, in units"
    )
    on: bool = Field(default=True, kw_only=True, description="whether the lamp is lit")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the light")

    @model_validator(mode="after")
    def _is_far_enough(self) -> Self:
        least = MOUTH + GLARE + LENS + self.width / 2
        if LAMP.distance(self.aim) <= least:
            raise ParameterError(
                f"Spotlight: aim must be farther from the lamp than {least:g} units, for a "
                f"width of {self.width:g}."
            )
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the light, what the lamp hangs from, and the lamp."""
        if self.on:
            pool = Ellipse(self.width, FLAT * self.width, ink=self.ink).at(self.aim)
            yield Hatch(pool, ink=self.ink)
            yield pool
            for side in (-1, 1):
                yield self._edge(side)
        yield Line(LAMP.shifted(-6, -HANGER), LAMP.shifted(6, -HANGER), weight="bold")
        yield Line(LAMP.shifted(dy=-HANGER), LAMP)
        can = f"M {FRONT} {-BACK} H -2.5 A {BACK} {BACK} 0 0 0 -2.5 {BACK} H {FRONT} Z"
        yield Path(can, fill="background").posed(self._lamp())
        hood = f"M {FRONT} {-BACK} L {MOUTH} {-LENS} V {LENS} L {FRONT} {BACK} Z"
        yield Path(hood, fill="background").posed(self._lamp())
        yield Circle(1.2, fill="white").at(LAMP)

    def _lamp(self) -> Pose:
        """Return the pose of a lamp that shines to the right before it was turned."""
        cos, sin = ((self.aim[axis] - LAMP[axis]) / LAMP.distance(self.aim) for axis in (0, 1))
        return Pose(*LAMP, cos, sin)

    def _edge(self, side: int) -> Line:
        """Return an edge of the beam, from the lens to where it touches the spot's edge."""
        start = self._lamp().point((MOUTH + GLARE, side * LENS))
        # The spot is a circle if heights are stretched.
        stretched = Point(self.aim.x, self.aim.y / FLAT)
        off, radius = Point(start.x, start.y / FLAT), self.width / 2
        turn = math.degrees(math.acos(radius / stretched.distance(off)))
        touch = stretched.polar(stretched.angle(off) - side * turn, radius)
        return Line(start, Point(touch.x, touch.y * FLAT), ink=self.ink)

    @checked
    def aimed(self, at: PointLike) -> Spotlight:
        """Return a copy that lights another place; the lamp turns where it hangs.

        Args:
            at: the middle of what it lights, such as ``ball.bottom``.

        Raises:
            ParameterError: it is too near to the lamp.

        Example:
            >>> import kdviz as kd
            >>> ball = kd.Ball().shifted(30, 10)
            >>> kd.Spotlight().shifted(10).aimed(at=ball.bottom).spot == ball.bottom
            True
        """
        pose = self.pose
        across, down = (at[0] - pose.x) / pose.scale**2, (at[1] - pose.y) / pose.scale**2
        x, y = pose.cos * across + pose.sin * down, pose.cos * down - pose.sin * across
        return self.replaced(aim=(-x if pose.mirrored else x, y))

    def switched(self, on: bool) -> Spotlight:
        """Return a copy whose lamp is on or off.

        Example:
            >>> import kdviz as kd
            >>> kd.Spotlight().switched(on=False).on
            False
        """
        return self.replaced(on=on)

    @anchor
    def spot(self) -> Point:
        """The middle of what is lit."""
        return self.aim

    @anchor
    def lamp(self) -> Point:
        """The pivot about which the lamp turns."""
        return LAMP

    @anchor
    def mount(self) -> Point:
        """What the lamp hangs from."""
        return LAMP.shifted(dy=-HANGER)
