"""Umbrella: what keeps off what would come down."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import Point
from kdviz.primitives.detail import Detail
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

CANOPY_TOP = -31.0
"""The y of the top of the canopy, in units."""

SPIKE_LENGTH = 2.2
"""How far the pole goes on above the canopy, in units."""

HOOK_RADIUS = 2.6
"""The radius of the hook at the lower end of the pole, in units."""

OPEN_HALF_WIDTH = 16.0
"""Half of the canopy's width when it is open, in units."""

OPEN_HEIGHT = 9.6
"""The canopy's height when it is open, in units."""

CLOSED_HALF_WIDTH = 2.2
"""Half of the canopy's width when it is closed, in units."""

CLOSED_HEIGHT = 18.5
"""The canopy's height when it is closed, in units."""

PANELS = 4
"""How many panels are on the near side of the canopy."""

NARROWEST_PANEL = 1.7
"""How wide each panel must be for them all to be drawn, in units."""

HEM_ARCH = 0.55
"""How deep the arch of a panel's hem is when it is open, as a share of the panel's width."""

DROP_LENGTH = 2.4
"""The length of a drop of rain, in units."""

COLUMN_STEP = 3.6
"""The distance from one column of drops to the next, in units."""

DROP_STEP = 6.0
"""The distance from one drop to the next in its column, in units."""

RAIN_COLUMNS = 6
"""How many columns of drops there are on either side of the pole."""

RAIN_GAP = 2.2
"""How far the rain keeps away from the canopy, in units."""


class Umbrella(Component):
    """An umbrella that is open by a share; rain falls beside what is under it.

    The rain is part of it, so that its box is larger then; its anchors stay where they are.

    Args:
        spread: how far it is open: 0 is closed, 1 is open.
        rain: the ink of the rain that falls, or None.
        ink: the ink of the canopy, which acts.

    Anchors:
        under: the sheltered ground, on the right of the pole; grip: the lowest point of its hook;
        spike: the upper end of the pole; left_hem, right_hem: the ends of the canopy.

    Example:
        >>> import kdviz as kd
        >>> umbrella = kd.Umbrella(ink="blue", rain="red")
        >>> ball = kd.Ball().at(umbrella.under, "bottom")
    """

    starter: ClassVar[Starter] = Starter("keeps the rain off", "Open it before it rains.")
    does: ClassVar[tuple[str, ...]] = (
        "protect",
        "cover",
        "insure",
        "prepare",
        "exclude: 0.6",
        "resist",
        "generalise",
        "care for",
    )
    stands: ClassVar[bool] = True
    least_scale: ClassVar[float] = 0.2

    spread: Share = Field(default=1.0, description="how far it is open: 0 is closed, 1 is open")
    rain: Ink | None = Field(
        default=None, kw_only=True, description="the ink of the rain that falls, or None"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the canopy, which acts")

    def draw(self) -> Iterator[Shape]:
        """Yield the rain, the pole with its hook, and the canopy with its ribs."""
        if self.rain is not None:
            yield Path(" ".join(self._write_drops()), ink=self.rain)
        hook = f"A {HOOK_RADIUS} {HOOK_RADIUS} 0 0 1 {-2 * HOOK_RADIUS} {-HOOK_RADIUS}"
        yield Path(f"M 0 {CANOPY_TOP - SPIKE_LENGTH} V {-HOOK_RADIUS} {hook}")
        half, hem = self._half_width(), self._hem_y()
        panels = PANELS if 2 * half / PANELS >= NARROWEST_PANEL else 1
        width = 2 * half / panels
        ends = [half - width * panel for panel in range(panels + 1)]
        arch = hem - HEM_ARCH * width * self.spread
        arches = (f"Q {(a + b) / 2} {arch} {b} {hem}" for a, b in pairwise(ends))
        right = _write_points(*self._rib(half))
        left = _write_points(*reversed(self._rib(-half)[:2]))
        canopy = f"M 0 {CANOPY_TOP} C {right} {' '.join(arches)} C {left} 0 {CANOPY_TOP} Z"
        yield Path(canopy, ink=self.ink, fill="background", weight="bold")
        for x in ends[1:-1]:
            rib = _write_points(*self._rib(x))
            yield Detail(Path(f"M 0 {CANOPY_TOP} C {rib}", ink=self.ink, weight="thin"), least=0.6)

    def _rib(self, x: float) -> tuple[Point, Point, Point]:
        """Return the handles and the end of the curve from the top to a place of the hem."""
        height, shut = self._hem_y() - CANOPY_TOP, 1 - self.spread
        upper = Point(x * (0.55 - 0.2 * shut), CANOPY_TOP + 0.12 * height * shut)
        return upper, Point(x * 0.95, CANOPY_TOP + 0.45 * height), Point(x, self._hem_y())

    def _half_width(self) -> float:
        """Return half of the canopy's width: its ribs swing out from the pole."""
        gained = OPEN_HALF_WIDTH - CLOSED_HALF_WIDTH
        return CLOSED_HALF_WIDTH + gained * math.sin(math.pi / 2 * self.spread)

    def _hem_y(self) -> float:
        """Return the y of the hem."""
        lost = CLOSED_HEIGHT - OPEN_HEIGHT
        return CANOPY_TOP + OPEN_HEIGHT + lost * math.cos(math.pi / 2 * self.spread)

    def _write_drops(self) -> Iterator[str]:
        """Yield the path data of the drops above the canopy and on both sides of it."""
        half, height = self._half_width() + RAIN_GAP, self._hem_y() - CANOPY_TOP
        for column in range(-RAIN_COLUMNS, RAIN_COLUMNS + 1):
            x = column * COLUMN_STEP
            dome = math.sqrt(max(0.0, 1 - (x / half) ** 2))
            floor = CANOPY_TOP + height * (1 - dome) - RAIN_GAP if abs(x) < half else 0.0
            y = CANOPY_TOP - 2 * DROP_STEP + DROP_STEP / 2 * (column % 2)
            floor -= 0 if column else SPIKE_LENGTH
            while y + DROP_LENGTH <= floor:
                yield f"M {x} {y} v {DROP_LENGTH}"
                y += DROP_STEP

    @anchor
    def under(self) -> Point:
        """The middle of the sheltered ground on the right of the pole."""
        return Point(self._half_width() / 2, 0.0)

    @anchor
    def grip(self) -> Point:
        """The lowest point of the hook."""
        return Point(-HOOK_RADIUS, 0.0)

    @anchor
    def spike(self) -> Point:
        """The upper end of the pole."""
        return Point(0.0, CANOPY_TOP - SPIKE_LENGTH)

    @anchor
    def left_hem(self) -> Point:
        """The left end of the canopy."""
        return Point(-self._half_width(), self._hem_y())

    @anchor
    def right_hem(self) -> Point:
        """The right end of the canopy."""
        return Point(self._half_width(), self._hem_y())


def _write_points(*points: Point) -> str:
    """Return points as they stand in path data."""
    return " ".join(f"{x} {y}" for x, y in points)
