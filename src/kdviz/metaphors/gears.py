"""Gears: parts that turn each other, or that are stuck."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, ClassVar, NamedTuple, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Number
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line, Polygon
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

SIZE, OUT, IN, HUB = 1.3, 1.6, 2.5, 0.3
"""How much each tooth adds to the radius at which gears meet, how far the teeth reach beyond it and
the gaps within it, in units; the hub's radius as a share of it."""

TIP, FOOT = 0.13, 0.23
"""Half of a tooth's width at both ends, as shares of the distance from tooth to tooth."""

RISE = 24.0
SWEEP, AROUND = 70.0, 2.2
"""How steeply the next gear stands above or below, and how far around an arrow goes, in degrees;
how far from the teeth it is, in units."""

STONE = ((-100, 2.3), (-30, 2), (35, 2.3), (110, 2.1), (185, 2.3))
BITE = 2.4
"""The corners of a stone from its middle, in degrees and units, and how far its middle is from
where the gears meet, in units."""

Teeth = Annotated[int, Field(ge=5, le=30)]


class Cog(NamedTuple):
    """A gear in its place: where its middle and its first tooth are."""

    middle: Point
    first: float
    teeth: int

    @property
    def radius(self) -> float:
        """The radius of the circle at which it meets others, in units."""
        return SIZE * self.teeth

    def corners(self) -> Iterator[Point]:
        """Yield the corners of its teeth."""
        pitch = 360 / self.teeth
        for tooth in range(self.teeth):
            for off, out in ((-FOOT, -IN), (-TIP, OUT), (TIP, OUT), (FOOT, -IN)):
                turn = self.first + (tooth + off) * pitch
                yield self.middle.polar(turn, self.radius + out)


class Gears(Component):
    """Gears whose teeth mesh, so that each turns the next, or nothing moves.

    Anchors:
        first, last: the middles of the first and the last gear; jam: where a stone would get
        between the first two.

    Example:
        >>> import kdviz as kd
        >>> kd.Gears((12, 8), turning=True, ink="blue").first
        Point(x=0.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter("turn each other", "One turns, and all of them turn.")

    teeth: tuple[Teeth, ...] = Field(
        default=(9, 6), min_length=2, max_length=6, description="how many teeth each gear has"
    )
    turn: Number = Field(
        default=0.0, kw_only=True, description="how far the first has turned, in degrees clockwise"
    )
    turning: bool = Field(default=False, kw_only=True, description="whether arrows show it turn")
    stuck: bool = Field(
        default=False, kw_only=True, description="whether a stone is between the first two"
    )
    ink: Ink = Field(
        default="white", kw_only=True, description="the ink of the first gear, or of the stone"
    )

    @model_validator(mode="after")
    def _turns_or_is_stuck(self) -> Self:
        if self.turning and self.stuck:
            raise ParameterError("Gears: give either turning or stuck, not both.")
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the gears, and their arrows or the stone."""
        cogs = self._cogs()
        for number, cog in enumerate(cogs):
            ink = self.ink if number == 0 and not self.stuck else "white"
            yield Polygon(tuple(cog.corners()), ink=ink, fill="background")
            yield Circle(HUB * cog.radius, ink=ink).at(cog.middle)
            if self.turning:
                yield _turning(cog, clockwise=number % 2 == 0)
        if self.stuck:
            yield from self._stone(cogs[0], cogs[1])

    def _stone(self, one: Cog, other: Cog) -> Iterator[Shape]:
        jam = _jam(one, other)
        stone = tuple(ORIGIN.polar(*corner) for corner in STONE)
        yield Polygon(stone, ink="background", weight="bold").scaled(1.15).shifted(*jam)
        yield Polygon(stone, ink=self.ink, fill=self.ink).shifted(*jam)
        out = one.middle.angle(other.middle) - 90
        for turn in (-22, 8, 38):
            spark = jam.polar(out + turn, 4.2), jam.polar(out + turn, 6.2)
            yield Line(*spark, ink=self.ink)

    def _cogs(self) -> tuple[Cog, ...]:
        """Return the gears, each turned so that a gap of it lies where the last has a tooth."""
        cogs = [Cog(ORIGIN, self.turn, self.teeth[0])]
        for number, teeth in enumerate(self.teeth[1:]):
            last = cogs[-1]
            way = RISE if number % 2 else -RISE
            middle = last.middle.polar(way, last.radius + SIZE * teeth)
            passed = (way - last.first) * last.teeth / 360
            cogs.append(Cog(middle, way + 180 + (passed - 0.5) * 360 / teeth, teeth))
        return tuple(cogs)

    @anchor
    def first(self) -> Point:
        """The middle of the first gear."""
        return ORIGIN

    @anchor
    def last(self) -> Point:
        """The middle of the last gear."""
        return self._cogs()[-1].middle

    @anchor
    def jam(self) -> Point:
        """Where a stone would get between the first two."""
        return _jam(*self._cogs()[:2])

    @checked
    def turned(self, by: Number) -> Gears:
        """Return a copy that has turned on, every gear as far as its teeth make it.

        Args:
            by: how far the first turns, in degrees clockwise.

        Example:
            >>> import kdviz as kd
            >>> kd.Gears(turn=10).turned(by=30).turn
            40.0
        """
        return self.replaced(turn=self.turn + by)

    def jammed(self) -> Gears:
        """Return a copy that is stuck.

        Example:
            >>> import kdviz as kd
            >>> kd.Gears(turning=True, ink="red").jammed()
            Gears(stuck=True, ink='red')
        """
        return self.replaced(stuck=True, turning=False)


def _jam(one: Cog, other: Cog) -> Point:
    """Return the place above two gears that is equally far from both."""
    near, far, apart = one.radius + BITE, other.radius + BITE, one.radius + other.radius
    turn = math.degrees(math.acos((near**2 + apart**2 - far**2) / (2 * near * apart)))
    return one.middle.polar(one.middle.angle(other.middle) - turn, near)


def _turning(cog: Cog, *, clockwise: bool) -> Shape:
    """Return the arrow that shows how a gear turns: below it, or above it if that is free."""
    radius, middle = cog.radius + OUT + AROUND, 90 if clockwise else -90
    side = SWEEP / 2 if clockwise else -SWEEP / 2
    start, end = (cog.middle.polar(middle + turn, radius) for turn in (-side, side))
    bow = math.tan(math.radians(side / 2)) / 2
    return Arrow(start, end, bend=bow, standoff=0)
