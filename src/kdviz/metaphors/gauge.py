"""Gauge: how far something has got, and from where on that is too far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Measure, Meter, Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

RIM_RADIUS = 14.0
"""The radius of the rim, in units."""

DIAL_RADIUS = 11.0
"""The radius of the dial, in units."""

TICK_LENGTH = 1.8
"""The length of a tick inside the dial, in units."""

INNER_RADIUS = DIAL_RADIUS - TICK_LENGTH
"""The radius at which the ticks and the red zone end inside the dial, in units."""

NEEDLE_LENGTH = 7.2
"""The length of the needle, in units."""

HUB_RADIUS = 1.5
"""The radius of the needle's hub, in units."""

LOWEST = 150.0
"""The direction of the needle at 0, in degrees."""

SWEEP = 240.0
"""How far the needle turns from 0 to 1, in degrees clockwise."""

STEPS = 10
"""How many steps the dial has."""


class Gauge(Component):
    """A round gauge whose needle stands at a value from 0 to 1, with a red zone at the high end.

    Args:
        value: where the needle stands on the dial.
        danger: the share of the dial, at the high end, that is red.
        ink: the ink of the needle, which acts.

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
    does: ClassVar[tuple[str, ...]] = (
        "measure",
        "watch",
        "warn: 0.9",
        "overheat: 0.95",
        "worsen: 0.8",
        "exceed: 0.9",
        "steer by: 0.4",
        "feed back",
        "range",
        "adjust: 0.5",
    )
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
        yield Circle(RIM_RADIUS)
        safe = 1 - self.danger
        for step in range(STEPS + 1):
            value = step / STEPS
            if value < safe or not self.danger:
                yield Line(self._locate(value, INNER_RADIUS), self._locate(value, DIAL_RADIUS))
        if self.danger:
            yield self._zone(safe)
        yield Line(ORIGIN, self._locate(self.value, NEEDLE_LENGTH), ink=self.ink, weight="bold")
        yield Circle(HUB_RADIUS, ink=self.ink, fill="background")

    def _zone(self, safe: float) -> Shape:
        """Return the band from a value to the high end."""
        outer, inner = DIAL_RADIUS, INNER_RADIUS
        places = (safe, inner), (safe, outer), (1, outer), (1, inner)
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (self._locate(*place) for place in places)
        large = int(SWEEP * self.danger > 180)
        over, back = f"A {outer} {outer} 0 {large} 1", f"A {inner} {inner} 0 {large} 0"
        return Path(
            f"M {ax} {ay} L {bx} {by} {over} {cx} {cy} L {dx} {dy} {back} {ax} {ay} Z", fill="red"
        )

    def _locate(self, value: float, distance: float) -> Point:
        return ORIGIN.polar(LOWEST + SWEEP * value, distance)

    def place(self, value: Share) -> Point:
        """Return the point of the rim for a value from 0 to 1, to put a label beside it.

        Args:
            value: where: 0 is the low end, 1 the high.

        Example:
            >>> import kdviz as kd
            >>> kd.Gauge().place(0.5)
            Point(x=0.0, y=-14.0)
        """
        return self.pose.point(self._locate(value, RIM_RADIUS))

    @anchor
    def tip(self) -> Point:
        """The end of the needle."""
        return self._locate(self.value, NEEDLE_LENGTH)

    @anchor
    def hub(self) -> Point:
        """What the needle turns about."""
        return ORIGIN

    @anchor
    def low_end(self) -> Point:
        """The low end of the dial."""
        return self._locate(0, DIAL_RADIUS)

    @anchor
    def high_end(self) -> Point:
        """The high end of the dial."""
        return self._locate(1, DIAL_RADIUS)
