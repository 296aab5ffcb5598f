"""Umbrella: what keeps off what would come down."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import Point
from kdviz.primitives.curved import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

TOP, SPIKE, HOOK = -31.0, 2.2, 2.6
"""Where the top of the canopy is, how far the pole goes on above it, and the radius of its hook,
in units."""

OPEN, SHUT = (16.0, 9.6), (2.2, 18.5)
"""Half of the width and the height of the canopy when it is open and when it is closed, in
units."""

PANELS, FINEST, ARCH = 4, 1.7, 0.55
"""How many panels are on the near side, how wide each must be for them all to be drawn, in units,
and how deep the arch of its hem is as a share of that width."""

DROP, ACROSS, DOWN, COLUMNS, CLEAR = 2.4, 3.6, 6.0, 6, 2.2
"""How long a drop is and how far it is to the next, across and down, in units; the columns of
drops on either side; how far they keep away from the canopy, in units."""


class Umbrella(Component):
    """An umbrella that is open by a share; rain falls beside what is under it.

    Anchors:
        under: the sheltered ground, on the right of the pole; grip: the lowest point of its hook;
        spike: the upper end of the pole; left_hem, right_hem: the ends of the canopy.

    Example:
        >>> import kdviz as kd
        >>> umbrella = kd.Umbrella(ink="blue", rain="red")
        >>> ball = kd.Ball().at(umbrella.under, "bottom")
    """

    starter: ClassVar[Starter] = Starter("keeps the rain off", "Open it before it rains.")
    stands: ClassVar[bool] = True

    spread: Share = Field(default=1.0, description="how far it is open: 0 is closed, 1 is open")
    rain: Ink | None = Field(
        default=None, kw_only=True, description="the ink of the rain that falls, or None"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the canopy, which acts")

    def draw(self) -> Iterator[Shape]:
        """Yield the rain, the pole with its hook, and the canopy with its ribs."""
        if self.rain is not None:
            yield Path(" ".join(self._drops()), ink=self.rain)
        hook = f"A {HOOK} {HOOK} 0 0 1 {-2 * HOOK} {-HOOK}"
        yield Path(f"M 0 {TOP - SPIKE} V {-HOOK} {hook}")
        half, hem = self._half(), self._hem()
        panels = PANELS if 2 * half / PANELS >= FINEST else 1
        width = 2 * half / panels
        ends = [half - width * panel for panel in range(panels + 1)]
        arch = hem - ARCH * width * self.spread
        arches = (f"Q {(a + b) / 2} {arch} {b} {hem}" for a, b in pairwise(ends))
        right, left = _data(*self._rib(half)), _data(*reversed(self._rib(-half)[:2]))
        canopy = f"M 0 {TOP} C {right} {' '.join(arches)} C {left} 0 {TOP} Z"
        yield Path(canopy, ink=self.ink, fill="background", weight="bold")
        for x in ends[1:-1]:
            yield Path(f"M 0 {TOP} C {_data(*self._rib(x))}", ink=self.ink, weight="thin")

    def _rib(self, x: float) -> tuple[Point, Point, Point]:
        """Return the handles and the end of the curve from the top to a place of the hem."""
        height, shut = self._hem() - TOP, 1 - self.spread
        upper = Point(x * (0.55 - 0.2 * shut), TOP + 0.12 * height * shut)
        return upper, Point(x * 0.95, TOP + 0.45 * height), Point(x, self._hem())

    def _half(self) -> float:
        """Return half of the canopy's width: its ribs swing out from the pole."""
        return SHUT[0] + (OPEN[0] - SHUT[0]) * math.sin(math.pi / 2 * self.spread)

    def _hem(self) -> float:
        """Return how high the hem is."""
        return TOP + OPEN[1] + (SHUT[1] - OPEN[1]) * math.cos(math.pi / 2 * self.spread)

    def _drops(self) -> Iterator[str]:
        """Yield the path data of the drops above the canopy and on both sides of it."""
        half, height = self._half() + CLEAR, self._hem() - TOP
        for column in range(-COLUMNS, COLUMNS + 1):
            x = column * ACROSS
            dome = math.sqrt(max(0.0, 1 - (x / half) ** 2))
            floor = TOP + height * (1 - dome) - CLEAR if abs(x) < half else 0.0
            y = TOP - 2 * DOWN + DOWN / 2 * (column % 2)
            floor -= 0 if column else SPIKE
            while y + DROP <= floor:
                yield f"M {x} {y} v {DROP}"
                y += DOWN

    def opened(self, to: float = 1.0) -> Umbrella:
        """Return a copy that is open by another share.

        Args:
            to: how far, from 0, closed, to 1, open.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> shut = kd.Umbrella(0)
            >>> shut.opened().box.width > shut.box.width
            True
        """
        return self.replaced(spread=to)

    @anchor
    def under(self) -> Point:
        """The middle of the sheltered ground on the right of the pole."""
        return Point(self._half() / 2, 0.0)

    @anchor
    def grip(self) -> Point:
        """The lowest point of the hook."""
        return Point(-HOOK, 0.0)

    @anchor
    def spike(self) -> Point:
        """The upper end of the pole."""
        return Point(0.0, TOP - SPIKE)

    @anchor
    def left_hem(self) -> Point:
        """The left end of the canopy."""
        return Point(-self._half(), self._hem())

    @anchor
    def right_hem(self) -> Point:
        """The right end of the canopy."""
        return Point(self._half(), self._hem())


def _data(*points: Point) -> str:
    return " ".join(f"{x} {y}" for x, y in points)
