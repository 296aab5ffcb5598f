"""Slider: where to be between two ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Positive, Share
from kdviz.geometry.points import Point
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Measure, Starter, Track
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

TICK, KNOB, HUB, INSET = 2.2, 3.0, 1.0, 0.5
"""Half of an end's height, the radii of the knob and of its hub, and how far the track stays
inside its ends, in units."""


class Slider(Component):
    """A slider between two named ends, set to a value from 0 to 1.

    Anchors:
        knob: the middle of the knob; low_end, high_end: the ends of the track.

    Example:
        >>> import kdviz as kd
        >>> kd.Slider(0.25, low="simple", high="complex", length=80).knob
        Point(x=-20.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter(
        "chooses between two ends", "Choose how far you go.", labels=""
    )
    measure: ClassVar[Measure] = Track("low_end", "high_end")

    value: Share = Field(default=0.5, description="where it is set: 0 is the low end, 1 the high")
    low: str = Field(default="", kw_only=True, description="what the low end is called")
    high: str = Field(default="", kw_only=True, description="what the high end is called")
    length: Positive = Field(default=72.0, kw_only=True, description="the track's length in units")
    ink: Ink = Field(default="blue", kw_only=True, description="the ink of the knob, which acts")

    def draw(self) -> Iterator[Shape]:
        """Yield the track, the way to the knob, the ends with their names, and the knob."""
        low, high, knob = self._at(0), self._at(1), self._at(self.value)
        if self.value < 1:
            yield Line(knob, high.shifted(-INSET))
        if self.value:
            yield Line(low.shifted(INSET), knob, ink=self.ink, weight="bold")
        for end, name in ((low, self.low), (high, self.high)):
            tick = Line(end.shifted(dy=-TICK), end.shifted(dy=TICK))
            yield tick.label(name) if name else tick
        yield Circle(KNOB, ink=self.ink, fill=self.ink).at(knob)
        yield Circle(HUB, ink="background", fill="background").at(knob)

    def _at(self, value: float) -> Point:
        return Point((value - 0.5) * self.length, 0.0)

    @checked
    def place(self, value: Share) -> Point:
        """Return the point of the track for a value from 0 to 1, to put things above it.

        Args:
            value: where: 0 is the low end, 1 the high.

        Example:
            >>> import kdviz as kd
            >>> kd.Slider(length=80).shifted(dy=10).place(1)
            Point(x=40.0, y=10.0)
        """
        return self.pose.point(self._at(value))

    def slid(self, to: float) -> Slider:
        """Return a copy that is set to another value.

        Args:
            to: the value, from 0 to 1.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Slider(0.5).slid(to=0.75).value
            0.75
        """
        return self.replaced(value=to)

    @anchor
    def knob(self) -> Point:
        """The middle of the knob."""
        return self._at(self.value)

    @anchor
    def low_end(self) -> Point:
        """The low end of the track."""
        return self._at(0)

    @anchor
    def high_end(self) -> Point:
        """The high end of the track."""
        return self._at(1)
