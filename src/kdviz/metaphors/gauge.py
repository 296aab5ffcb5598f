"""Gauge: how far something has got, and from where on that is too far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Measure, Meter, Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

RIM, DIAL, TICK, NEEDLE, HUB = 14.0, 11.0, 1.8, 7.2, 1.5
"""The radii of the rim and of the dial, the length of a tick inside it, the needle's length, and
the radius of its hub, in units."""

LOWEST, SWEEP, STEPS = 150.0, 240.0, 10
"""The needle's direction at 0 and how far it turns up to 1, in degrees; the steps of the dial."""


class Gauge(Component):
    """A round gauge whose needle stands at a value from 0 to 1, with a red zone at the high end.

    Anchors:
        tip: the end of the needle; hub: what it turns about; low_end, high_end: the ends of the
        dial.

    Example:
        >>> import kdviz as kd
        >>> gauge = kd.Gauge(0.5)
        >>> gauge.tip.x == gauge.hub.x
        True
    """

    starter: ClassVar[Starter] = Starter("shows how it goes", "What is watched can be steered.")
    measure: ClassVar[Measure] = Meter()

    value: Share = Field(default=0.35, description="where the needle stands on the dial")
    danger: Share = Field(
        default=0.25,
        kw_only=True,
        description="the share of the dial, at the high end, that is red",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the needle, which acts")

    @property
    def in_danger(self) -> bool:
        """Whether the needle stands in the red zone."""
        return self.value > 1 - self.danger

    def draw(self) -> Iterator[Shape]:
        """Yield the rim, the steps of the dial, the red zone and the needle."""
        yield Circle(RIM)
        safe = 1 - self.danger
        for step in range(STEPS + 1):
            if step / STEPS < safe or not self.danger:
                yield Line(self._at(step / STEPS, DIAL - TICK), self._at(step / STEPS, DIAL))
        if self.danger:
            yield self._zone(safe)
        yield Line(ORIGIN, self._at(self.value, NEEDLE), ink=self.ink, weight="bold")
        yield Circle(HUB, ink=self.ink, fill="background")

    def _zone(self, safe: float) -> Shape:
        """Return the band from a value to the high end."""
        inner = DIAL - TICK
        corners = [
            self._at(*place) for place in ((safe, inner), (safe, DIAL), (1, DIAL), (1, inner))
        ]
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
        large = int(SWEEP * self.danger > 180)
        over, back = f"A {DIAL} {DIAL} 0 {large} 1", f"A {inner} {inner} 0 {large} 0"
        return Path(
            f"M {ax} {ay} L {bx} {by} {over} {cx} {cy} L {dx} {dy} {back} {ax} {ay} Z", fill="red"
        )

    def _at(self, value: float, distance: float) -> Point:
        return ORIGIN.polar(LOWEST + SWEEP * value, distance)

    @checked
    def place(self, value: Share) -> Point:
        """Return the point of the rim for a value from 0 to 1, to put a label beside it.

        Args:
            value: where: 0 is the low end, 1 the high.

        Example:
            >>> import kdviz as kd
            >>> kd.Gauge().place(0.5)
            Point(x=0.0, y=-14.0)
        """
        return self.pose.point(self._at(value, RIM))

    def swung(self, to: float) -> Gauge:
        """Return a copy whose needle stands at another value.

        Args:
            to: the value, from 0 to 1.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Gauge(0.2).swung(to=0.9).in_danger
            True
        """
        return self.replaced(value=to)

    @anchor
    def tip(self) -> Point:
        """The end of the needle."""
        return self._at(self.value, NEEDLE)

    @anchor
    def hub(self) -> Point:
        """What the needle turns about."""
        return ORIGIN

    @anchor
    def low_end(self) -> Point:
        """The low end of the dial."""
        return self._at(0, DIAL)

    @anchor
    def high_end(self) -> Point:
        """The high end of the dial."""
        return self._at(1, DIAL)
