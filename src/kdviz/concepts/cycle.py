"""Cycle: what comes again and again."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Self

from pydantic import Field, model_validator

from kdviz.anchors import anchor
from kdviz.component import Component
from kdviz.errors import ParameterError
from kdviz.geometry import ORIGIN, Point, unit
from kdviz.ink import Ink
from kdviz.model import checked
from kdviz.placement import Side
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.round import Circle
from kdviz.shape import Shape

STATION, AROUND, APART = 3.4, 15.0, 2.2
"""The radius of a station, the least radius of the way around, and how far an arrow keeps away
from stations, in units."""

NEAREST = 18.0
"""The least distance from station to station along the way, in units."""

BESIDE = 0.5
"""A station stands at the side if the cosine of its angle is more than this."""


class Cycle(Component):
    """Stations around a circle, each with an arrow to the next, clockwise from the top.

    Anchors:
        middle: the middle of the circle.

    Example:
        >>> import kdviz as kd
        >>> loop = kd.Cycle(("data", "model", "product"), focus=1, ink="blue")
        >>> loop.station(0).y < loop.middle.y
        True
    """

    names: tuple[str, ...] = Field(
        default=("", "", "", ""),
        min_length=2,
        max_length=10,
        description="what each station is called, or an empty text for nothing",
    )
    focus: int | None = Field(
        default=None, kw_only=True, description="which station matters, counted from 0, or None"
    )
    broken: int | None = Field(
        default=None,
        kw_only=True,
        description="the station after which it does not go on: the arrow is dotted; or None",
    )
    ink: Ink = Field(
        default="white", kw_only=True, description="the ink of what matters: station or break"
    )

    @model_validator(mode="after")
    def _has_what_matters(self) -> Self:
        for number in (self.focus, self.broken):
            if number is not None:
                self._check(number)
        return self

    def _check(self, number: int) -> None:
        if not 0 <= number < len(self.names):
            raise ParameterError(
                f"Cycle: there is no station {number} among {len(self.names)}. "
                "They are counted from 0."
            )

    def draw(self) -> Iterator[Shape]:
        """Yield the arrows, and the stations with their names."""
        for number, name in enumerate(self.names):
            yield self._arrow(number)
            ink: Ink = self.ink if number == self.focus else "white"
            fill = ink if number == self.focus else None
            station = Circle(STATION, ink=ink, fill=fill).at(self._station(number))
            yield station.label(name, side=self._side(number)) if name else station

    def _arrow(self, number: int) -> Shape:
        """Return the arrow from a station to the next, on the circle."""
        clear = math.degrees(2 * math.asin((STATION + APART) / (2 * self._radius)))
        start, end = self._angle(number) + clear, self._angle(number + 1) - clear
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
        return max(AROUND, NEAREST * len(self.names) / (2 * math.pi))

    def _angle(self, number: int) -> float:
        return 360 / len(self.names) * number - 90

    def _station(self, number: int) -> Point:
        return ORIGIN.polar(self._angle(number), self._radius)

    def _side(self, number: int) -> Side:
        """Return on which side of a station its name has room."""
        cos, sin = unit(self._angle(number))
        if abs(cos) > BESIDE:
            return "right" if cos > 0 else "left"
        return "bottom" if sin > 0 else "top"

    @checked
    def station(self, number: int) -> Point:
        """Return the middle of a station.

        Args:
            number: which, counted from 0 at the top, clockwise.

        Raises:
            ParameterError: there is no such station.

        Example:
            >>> import kdviz as kd
            >>> kd.Cycle().station(1)
            Point(x=15.0, y=0.0)
        """
        self._check(number)
        return self.pose.point(self._station(number))

    @checked
    def turned(self, by: int = 1) -> Cycle:
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
