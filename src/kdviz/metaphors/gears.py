"""Gears: parts that turn each other, or that are stuck."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, ClassVar, NamedTuple, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import Number, Whole
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.polygon import Polygon
from kdviz.primitives.rays import draw_rays
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

RADIUS_PER_TOOTH = 1.3
"""How much each tooth adds to the radius at which gears meet, in units."""

ADDENDUM = 1.6
"""How far teeth reach beyond the circle at which gears meet, in units."""

DEDENDUM = 2.5
"""How far the gaps between teeth reach within the circle at which gears meet, in units."""

HUB_SHARE = 0.3
"""The radius of a hub, as a share of the radius at which gears meet."""

HALF_TIP = 0.13
"""Half of a tooth's width at its outer end, as a share of the way from tooth to tooth."""

HALF_FOOT = 0.23
"""Half of a tooth's width at its inner end, as a share of the way from tooth to tooth."""

TOOTH = (
    (-HALF_FOOT, -DEDENDUM),
    (-HALF_TIP, ADDENDUM),
    (HALF_TIP, ADDENDUM),
    (HALF_FOOT, -DEDENDUM),
)
"""The corners of a tooth: how far around from its middle, as a share of the way from tooth to
tooth, and how far out from the circle at which gears meet, in units."""

RISE = 24.0
"""How steeply the next gear stands above or below, in degrees."""

ARROW_SWEEP = 70.0
"""How far around a gear its arrow goes, in degrees."""

ARROW_CLEAR = 2.2
"""How far from the teeth an arrow is, in units."""

STONE = ((-100, 2.3), (-30, 2), (35, 2.3), (110, 2.1), (185, 2.3))
"""The corners of a stone: in which direction from its middle, in degrees, and how far, in units."""

BITE = 2.4
"""How far from the circles at which gears meet the middle of a stone is, in units."""

Teeth = Annotated[Whole, Field(ge=5, le=30)]
"""How many teeth a gear has."""


class Cog(NamedTuple):
    """A gear in its place: where its middle and its first tooth are."""

    middle: Point
    first: float
    teeth: int

    @property
    def radius(self) -> float:
        """The radius of the circle at which it meets others, in units."""
        return RADIUS_PER_TOOTH * self.teeth

    def corners(self) -> Iterator[Point]:
        """Yield the corners of its teeth."""
        pitch = 360 / self.teeth
        for tooth in range(self.teeth):
            for off, out in TOOTH:
                turn = self.first + (tooth + off) * pitch
                yield self.middle.polar(turn, self.radius + out)


class Gears(Component):
    """Gears whose teeth mesh, so that each turns the next, or nothing moves.

    Args:
        teeth: how many teeth each gear has.
        turn: how far the first has turned, in degrees clockwise.
        turning: whether arrows show it turn.
        stuck: whether a stone is between the first two.
        ink: the ink of the first gear, or of the stone.

    Anchors:
        first, last: the middles of the first and the last gear; jam: where a stone would get
        between the first two.

    Example:
        >>> import kdviz as kd
        >>> kd.Gears((12, 8), turning=True, ink="blue").first
        Point(x=0.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter("turn each other", "One turns, and all of them turn.")
    does: ClassVar[tuple[str, ...]] = (
        "mesh: turning=True",
        "drive: turning=True",
        "jam: stuck=True",
        "get stuck: stuck=True",
        "automate: turning=True",
        "cooperate: turning=True",
        "align: turning=True",
        "explain: turning=True",
        "adjust: turning=True",
        "think: turning=True",
    )

    teeth: Several[Teeth] = parameter(
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
            yield Circle(HUB_SHARE * cog.radius, ink=ink).at(cog.middle)
            if self.turning:
                yield _show_turn(cog, clockwise=number % 2 == 0)
        if self.stuck:
            yield from self._stone(cogs[0], cogs[1])

    def _stone(self, one: Cog, other: Cog) -> Iterator[Shape]:
        """Yield a stone that is stuck between two gears, and the strokes that show it."""
        jam = _find_jam(one, other)
        stone = tuple(ORIGIN.polar(*corner) for corner in STONE)
        yield Polygon(stone, ink="background", weight="bold").scaled(1.15).shifted(*jam)
        yield Polygon(stone, ink=self.ink, fill=self.ink).shifted(*jam)
        out = one.middle.angle(other.middle) - 90
        yield from draw_rays(jam, (out - 22, out + 8, out + 38), 4.2, 6.2, ink=self.ink)

    def _cogs(self) -> tuple[Cog, ...]:
        """Return the gears, each turned so that a gap of it lies where the last has a tooth."""
        cogs = [Cog(ORIGIN, self.turn, self.teeth[0])]
        for number, teeth in enumerate(self.teeth[1:]):
            last = cogs[-1]
            way = RISE if number % 2 else -RISE
            middle = last.middle.polar(way, last.radius + RADIUS_PER_TOOTH * teeth)
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
        return _find_jam(*self._cogs()[:2])


def _find_jam(one: Cog, other: Cog) -> Point:
    """Return the place above two gears that is equally far from both."""
    near, far, apart = one.radius + BITE, other.radius + BITE, one.radius + other.radius
    turn = math.degrees(math.acos((near**2 + apart**2 - far**2) / (2 * near * apart)))
    return one.middle.polar(one.middle.angle(other.middle) - turn, near)


def _show_turn(cog: Cog, *, clockwise: bool) -> Shape:
    """Return the arrow that shows how a gear turns: below it, or above it if that is free."""
    radius, middle = cog.radius + ADDENDUM + ARROW_CLEAR, 90 if clockwise else -90
    side = ARROW_SWEEP / 2 if clockwise else -ARROW_SWEEP / 2
    start, end = (cog.middle.polar(middle + turn, radius) for turn in (-side, side))
    bow = math.tan(math.radians(side / 2)) / 2
    return Arrow(start, end, bend=bow, standoff=0)
