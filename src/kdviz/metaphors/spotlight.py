"""Spotlight: what is looked at, and what stays in the dark."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import Positive
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point, PointField, PointLike
from kdviz.geometry.similarities import Pose
from kdviz.primitives.hatch import Hatch
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle, Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

LAMP = Point(-12.0, -32.0)
"""The pivot about which the lamp turns."""

HALF_CAN = 3.2
"""Half of the width of the can behind the hood, in units."""

HOOD_BEGIN = 3.0
"""How far before the pivot the hood begins, in units."""

HOOD_END = 6.0
"""How far before the pivot the hood ends, in units."""

HALF_HOOD = 4.6
"""Half of the width of the hood's mouth, in units."""

HANGER_LENGTH = 8.0
"""How far below its mount the pivot is, in units."""

BEAM_GAP = 1.4
"""The gap between the hood and the beam, in units."""

SPOT_FLATNESS = 0.24
"""How high the spot is, as a share of its width: it is seen from the front."""


class Spotlight(Component):
    """A stage lamp whose beam falls on a spot: attention, focus, what a method looks at.

    Args:
        aim: the middle of what it lights; its lamp is at (-12, -32).
        width: the width of what it lights, in units.
        on: whether the lamp is lit.
        ink: the ink of the light.

    Anchors:
        spot: the middle of what is lit; lamp: what the lamp turns about; mount: what it hangs
        from.

    Example:
        >>> import kdviz as kd
        >>> kd.Spotlight(ink="blue").aimed(at=(20, 4)).spot
        Point(x=20.0, y=4.0)
    """

    starter: ClassVar[Starter] = Starter("lights one thing", "Only one thing is in the light.")
    does: ClassVar[tuple[str, ...]] = (
        "focus",
        "light up",
        "reveal",
        "attend to",
        "stand out",
        "ignore: on=False",
        "examine",
        "overlook: width=8",
        "select",
        "narrow down: width=10",
        "attract",
        "explain",
    )

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
        least = HOOD_END + BEAM_GAP + HALF_HOOD + self.width / 2
        if LAMP.distance(self.aim) <= least:
            raise ParameterError(
                f"Spotlight: aim must be farther from the lamp than {least:g} units, for a "
                f"width of {self.width:g}."
            )
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the light, what the lamp hangs from, and the lamp."""
        if self.on:
            pool = Ellipse(self.width, SPOT_FLATNESS * self.width, ink=self.ink).at(self.aim)
            yield Hatch(pool, ink=self.ink)
            yield pool
            for side in (-1, 1):
                yield self._draw_edge(side)
        mount = LAMP.shifted(dy=-HANGER_LENGTH)
        yield Line(mount.shifted(-6), mount.shifted(6), weight="bold")
        yield Line(mount, LAMP)
        bow = f"A {HALF_CAN} {HALF_CAN} 0 0 0 -2.5 {HALF_CAN}"
        can = f"M {HOOD_BEGIN} {-HALF_CAN} H -2.5 {bow} H {HOOD_BEGIN} Z"
        mouth = f"L {HOOD_END} {-HALF_HOOD} V {HALF_HOOD}"
        hood = f"M {HOOD_BEGIN} {-HALF_CAN} {mouth} L {HOOD_BEGIN} {HALF_CAN} Z"
        for part in (can, hood):
            yield Path(part, fill="background").posed(self._lamp_pose())
        yield Circle(1.2, fill="white").at(LAMP)

    def _lamp_pose(self) -> Pose:
        """Return the pose of a lamp that shines to the right before it was turned."""
        cos, sin = ((self.aim[axis] - LAMP[axis]) / LAMP.distance(self.aim) for axis in (0, 1))
        return Pose(*LAMP, cos, sin)

    def _draw_edge(self, side: int) -> Line:
        """Return an edge of the beam, from the lens to where it touches the spot's edge."""
        start = self._lamp_pose().point((HOOD_END + BEAM_GAP, side * HALF_HOOD))
        # The spot is a circle if heights are stretched.
        stretched = Point(self.aim.x, self.aim.y / SPOT_FLATNESS)
        off, radius = Point(start.x, start.y / SPOT_FLATNESS), self.width / 2
        turn = math.degrees(math.acos(radius / stretched.distance(off)))
        touch = stretched.polar(stretched.angle(off) - side * turn, radius)
        return Line(start, Point(touch.x, touch.y * SPOT_FLATNESS), ink=self.ink)

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
        return LAMP.shifted(dy=-HANGER_LENGTH)
