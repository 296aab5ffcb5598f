"""Slider: where to be between two ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Positive, Share
from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Measure, Starter, Track
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HALF_TICK = 3.2
"""Half of the height of the tick at an end, in units."""

KNOB_RADIUS = 4.4
"""The radius of the knob, in units."""

HUB_RADIUS = 1.6
"""The radius of the hub in the knob, in units."""

TRACK_INSET = 0.5
"""How far the track stays inside its ends, in units."""


class Slider(Component):
    """A slider between two named ends, set to a value from 0 to 1.

    Args:
        value: where it is set: 0 is the low end, 1 the high.
        low: what the low end is called.
        high: what the high end is called.
        length: the track's length in units.
        ink: the ink of the knob, which acts.

    Anchors:
        knob: the middle of the knob; low_end, high_end: the ends of the track.

    Example:
        >>> import kdviz as kd
        >>> kd.Slider(0.25, low="simple", high="complex", length=80).knob
        Point(x=-20.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter(
        "chooses between two ends",
        "Choose how far you go.",
        labels="",
        more=(
            'kd.Ball(3).at(slider.low_end.shifted(dy=-8), "bottom")',
            'kd.Ball(11).at(slider.high_end.shifted(dy=-8), "bottom")',
        ),
    )
    does: ClassVar[tuple[str, ...]] = (
        "choose",
        "range",
        "adjust",
        "balance",
        "tune: 0.7",
        "compromise",
        "exaggerate: 0.95",
        "heat up: 0.9",
        "cool down: 0.1",
    )
    measure: ClassVar[Measure] = Track("low_end", "high_end")

    value: Share = Field(default=0.5, description="where it is set: 0 is the low end, 1 the high")
    low: str = Field(default="", kw_only=True, description="what the low end is called")
    high: str = Field(default="", kw_only=True, description="what the high end is called")
    length: Positive = Field(default=72.0, kw_only=True, description="the track's length in units")
    ink: Ink = Field(default="blue", kw_only=True, description="the ink of the knob, which acts")

    def draw(self) -> Iterator[Shape]:
        """Yield the track, the way to the knob, the ends with their names, and the knob."""
        low, high, knob = self._on_track(0), self._on_track(1), self._on_track(self.value)
        if self.value < 1:
            yield Line(knob, high.shifted(-TRACK_INSET))
        if self.value:
            yield Line(low.shifted(TRACK_INSET), knob, ink=self.ink, weight="bold")
        for end, name in ((low, self.low), (high, self.high)):
            tick = Line(end.shifted(dy=-HALF_TICK), end.shifted(dy=HALF_TICK))
            yield tick.label(name) if name else tick
        yield Circle(KNOB_RADIUS, ink=self.ink, fill=self.ink).at(knob)
        yield Circle(HUB_RADIUS, ink="background", fill="background").at(knob)

    def _on_track(self, value: float) -> Point:
        """Return the point of the track for a value, in its own coordinates."""
        return Point((value - 0.5) * self.length, 0.0)

    def place(self, value: Share) -> Point:
        """Return the point of the track for a value from 0 to 1, to put things above it.

        Args:
            value: where: 0 is the low end, 1 the high.

        Example:
            >>> import kdviz as kd
            >>> kd.Slider(length=80).shifted(dy=10).place(1)
            Point(x=40.0, y=10.0)
        """
        return self.pose.point(self._on_track(value))

    @anchor
    def knob(self) -> Point:
        """The middle of the knob."""
        return self._on_track(self.value)

    @anchor
    def low_end(self) -> Point:
        """The low end of the track."""
        return self._on_track(0)

    @anchor
    def high_end(self) -> Point:
        """The high end of the track."""
        return self._on_track(1)
