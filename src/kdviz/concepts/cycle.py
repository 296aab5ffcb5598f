"""Cycle: what comes again and again."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.checks import check_index
from kdviz.errors import ParameterError
from kdviz.fields.numbers import Number, Whole
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.placement import Side
from kdviz.geometry.points import ORIGIN, Point, unit
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

STATION_RADIUS = 3.4
"""The radius of a station, in units."""

LEAST_RADIUS = 15.0
"""The least radius of the way around, in units."""

ARROW_GAP = 2.2
"""How far an arrow keeps away from stations, in units."""

STATION_STEP = 18.0
"""The least distance from station to station along the way, in units."""

SIDE_COSINE = 0.5
"""A station stands at the side if the cosine of its angle is more than this."""


class Cycle(Component):
    """Stations around a circle, each with an arrow to the next, clockwise.

    A station is a small circle, or whatever shape stands there.

    Args:
        names: what each station is called, or an empty text for nothing.
        held: what stands at the stations, from the first on, in place of circles.
        begin: where the first station is, in degrees clockwise from the right.
        focus: which station matters, counted from 0, or None.
        broken: the station after which it does not go on: the arrow is dotted; or None.
        ink: the ink of what matters: station or break.

    Anchors:
        middle: the middle of the circle.

    Example:
        >>> import kdviz as kd
        >>> loop = kd.Cycle(("data", "model", "product"), focus=1, ink="blue")
        >>> loop.station(0).y < loop.middle.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "goes round and round", "Every round feeds the next.", labels=""
    )
    does: ClassVar[tuple[str, ...]] = (
        "repeat",
        "feed back",
        "recur",
        "break off: broken=1",
        "reuse",
        "improve",
        "iterate",
        "depend on",
        "share",
        "complete",
    )

    names: Several[str] = parameter(
        default=("", "", "", ""),
        min_length=2,
        max_length=10,
        description="what each station is called, or an empty text for nothing",
    )
    held: Several[AnyShape] = parameter(
        default=(),
        kw_only=True,
        description="what stands at the stations, from the first on, in place of circles",
    )
    begin: Number = Field(
        default=-90.0,
        kw_only=True,
        description="where the first station is, in degrees clockwise from the right",
    )
    focus: Whole | None = Field(
        default=None, kw_only=True, description="which station matters, counted from 0, or None"
    )
    broken: Whole | None = Field(
        default=None,
        kw_only=True,
        description="the station after which it does not go on: the arrow is dotted; or None",
    )
    ink: Ink = Field(
        default="white", kw_only=True, description="the ink of what matters: station or break"
    )

    @model_validator(mode="after")
    def _has_what_matters(self) -> Self:
        if len(self.held) > len(self.names):
            raise ParameterError(
                f"Cycle: {len(self.held)} shapes do not stand at {len(self.names)} stations. "
                "Give names for as many, empty ones if need be."
            )
        for number in (self.focus, self.broken):
            if number is not None:
                self._check_station(number)
        return self

    def _check_station(self, number: int) -> None:
        """Refuse a number that no station has."""
        check_index("Cycle", "station", number, len(self.names))

    def draw(self) -> Iterator[Shape]:
        """Yield the arrows, and the stations with their names."""
        for number, name in enumerate(self.names):
            yield self._draw_arrow(number)
            station = self._occupant(number).at(self._station_middle(number))
            yield station.label(name, side=self._side(number)) if name else station

    def _occupant(self, number: int) -> Shape:
        """Return what stands at a station."""
        if number < len(self.held):
            return self.held[number]
        ink: Ink = self.ink if number == self.focus else "white"
        return Circle(STATION_RADIUS, ink=ink, fill=ink if number == self.focus else None)

    def _measure(self, number: int) -> float:
        """Return the width of what stands at a station, or its height if that is more."""
        box = self._occupant(number).box
        return max(box.width, box.height)

    def _clearance(self, number: int) -> float:
        """Return how far along the circle arrows keep away from a station, in degrees."""
        half = self._measure(number) / 2 + ARROW_GAP
        return math.degrees(2 * math.asin(min(1.0, half / (2 * self._radius))))

    def _draw_arrow(self, number: int) -> Arrow:
        """Return the arrow from a station to the next, on the circle."""
        following = (number + 1) % len(self.names)
        start = self._angle(number) + self._clearance(number)
        end = self._angle(number + 1) - self._clearance(following)
        broken = number == self.broken
        return Arrow(
            ORIGIN.polar(start, self._radius),
            ORIGIN.polar(end, self._radius),
            bend=math.tan(math.radians(end - start) / 4) / 2,
            standoff=0,
            ink=self.ink if broken else "white",
            dash="dotted" if broken else "solid",
        )

    @property
    def _radius(self) -> float:
        """The circle's radius, which leaves each arrow as much way beside any station."""
        sizes = [self._measure(number) for number in range(len(self.names))]
        wider = sum(max(0.0, size - 2 * STATION_RADIUS) for size in sizes)
        return max(LEAST_RADIUS, (STATION_STEP * len(self.names) + wider) / (2 * math.pi))

    def _angle(self, number: int) -> float:
        """Return where a station is, in degrees clockwise from the right."""
        return 360 / len(self.names) * number + self.begin

    def _station_middle(self, number: int) -> Point:
        """Return the middle of a station, in its own coordinates."""
        return ORIGIN.polar(self._angle(number), self._radius)

    def _side(self, number: int) -> Side:
        """Return on which side of a station its name has room."""
        cos, sin = unit(self._angle(number))
        if abs(cos) > SIDE_COSINE:
            return "right" if cos > 0 else "left"
        return "bottom" if sin > 0 else "top"

    def station(self, number: Whole) -> Point:
        """Return the middle of a station.

        Args:
            number: which, counted from 0, clockwise.

        Raises:
            ParameterError: there is no such station.

        Example:
            >>> import kdviz as kd
            >>> kd.Cycle().station(1)
            Point(x=15.0, y=0.0)
        """
        self._check_station(number)
        return self.pose.point(self._station_middle(number))

    def way(self, number: Whole) -> Point:
        """Return the middle of the arrow from a station to the next.

        Args:
            number: the station that it leaves, counted from 0, clockwise.

        Raises:
            ParameterError: there is no such station.

        Example:
            >>> import kdviz as kd
            >>> kd.Cycle(("", "")).way(0)
            Point(x=15.0, y=0.0)
        """
        self._check_station(number)
        return self.pose.point(self._draw_arrow(number).middle)

    def turned(self, by: Whole = 1) -> Cycle:
        """Return a copy in which it has gone on by some stations: what matters is further.

        Args:
            by: how many stations.

        Example:
            >>> import kdviz as kd
            >>> kd.Cycle(focus=3).turned().focus
            0
        """
        return self.replaced(focus=((self.focus or 0) + by) % len(self.names))

    @anchor
    def middle(self) -> Point:
        """The middle of the circle."""
        return ORIGIN
