"""Hourglass: how much time is left."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import Point
from kdviz.metaphors.filling import find_height
from kdviz.primitives.line import Line
from kdviz.primitives.polygon import Polygon, Polyline
from kdviz.primitives.rect import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

BULB_HEIGHT = 13.4
"""The height of a bulb, in units."""

HALF_BULB = 7.6
"""Half of the width of a bulb where it is widest, in units."""

HALF_NECK = 0.7
"""Half of the width of the neck, in units."""

CAP_WIDTH = 20.0
"""The width of the cap at either end, in units."""

CAP_HEIGHT = 1.6
"""The height of the cap at either end, in units."""

FULL = 0.72
"""The share of a bulb that all of the sand fills."""

SLOPE = 0.5
"""How steep a heap of sand is, as rise over run."""

STEPS = 24
"""In how many stretches a curve is drawn."""


class Hourglass(Component):
    """An hourglass, of whose sand a share has run through.

    What is gone from the upper bulb is the same area as what has come to the lower one.

    Args:
        run: the share of the sand that has run through.
        ink: the ink of the sand, which acts.

    Anchors:
        top_bulb, bottom_bulb: the middles of the bulbs; neck: the narrowest place between them.

    Example:
        >>> import kdviz as kd
        >>> kd.Hourglass(0.25).turned_over().run
        0.75
    """

    starter: ClassVar[Starter] = Starter("runs out", "Time runs, whatever you do.")
    does: ClassVar[tuple[str, ...]] = (
        "wait: 0.3",
        "run out: 0.9",
        "delay: 0.2",
        "hurry: 0.85",
        "expire: 1",
        "take time: 0.5",
        "slow down: 0.1",
        "fill: 0.6",
        "empty: 1",
        "waste: 0.7",
        "recur",
        "lag behind: 0.8",
    )
    stands: ClassVar[bool] = True

    run: Share = Field(default=0.4, description="the share of the sand that has run through")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the sand, which acts")

    def draw(self) -> Iterator[Shape]:
        """Yield the sand above, below and between, then the glass and its two caps."""
        sand = FULL * _area(_edge_up_to(BULB_HEIGHT))
        if self.run < 1:
            rest = _fill(_edge_up_to, (1 - self.run) * sand)
            yield self._pile(rest, -1)
        heap = _fill(_edge_of_heap, self.run * sand)
        if self.run > 0:
            yield self._pile(heap, 1)
        if 0 < self.run < 1:
            yield Line(self._neck(), self._neck().shifted(dy=heap[-1].y), ink=self.ink)
        right = _edge_up_to(BULB_HEIGHT)
        for side in (-1, 1):
            upper = [self._neck().shifted(side * x, -y) for x, y in reversed(right)]
            lower = [self._neck().shifted(side * x, y) for x, y in right]
            yield Polyline((*upper, *lower[1:]))
        for y in (0, 2 * BULB_HEIGHT + CAP_HEIGHT):
            yield Rect(CAP_WIDTH, CAP_HEIGHT, 0.5, fill="white").shifted(dy=-CAP_HEIGHT / 2 - y)

    def _pile(self, right: list[Point], down: int) -> Shape:
        """Return the sand whose right edge is known from the neck on, up (-1) or down (1)."""
        sides = [(x, y) for x, y in right] + [(-x, y) for x, y in reversed(right)]
        points = tuple(self._neck().shifted(x, down * y) for x, y in sides)
        # The glass covers its edge, and no line of it shows beside that of the glass.
        return Polygon(points, ink=self.ink, fill=self.ink, line=False)

    def _neck(self) -> Point:
        return Point(0, -BULB_HEIGHT - CAP_HEIGHT)

    def turned_over(self) -> Hourglass:
        """Return a copy that stands on its head: what had run through is what is left to run.

        Example:
            >>> import kdviz as kd
            >>> kd.Hourglass(1).turned_over().run
            0.0
        """
        return self.replaced(run=1 - self.run)

    @anchor
    def top_bulb(self) -> Point:
        """The middle of the upper bulb."""
        return self._neck().shifted(dy=-BULB_HEIGHT / 2)

    @anchor
    def bottom_bulb(self) -> Point:
        """The middle of the lower bulb."""
        return self._neck().shifted(dy=BULB_HEIGHT / 2)

    @anchor
    def neck(self) -> Point:
        """The narrowest place, where the sand runs through."""
        return self._neck()


def _half_width(height: float) -> float:
    """Return half of the width of a bulb at a distance from the neck, in units."""
    share = min(1.0, 1.25 * height / BULB_HEIGHT)
    return HALF_NECK + (HALF_BULB - HALF_NECK) * math.pow(math.sin(math.pi / 2 * share), 1.5)


def _edge_up_to(height: float) -> list[Point]:
    """Return the right edge of what fills a bulb from the neck to a level."""
    heights = [height * step / STEPS for step in range(STEPS + 1)]
    return [Point(_half_width(y), y) for y in heights]


def _edge_of_heap(height: float) -> list[Point]:
    """Return the right edge of a heap of some height on the far end of a bulb, from there on."""
    heights = [height * step / STEPS for step in range(STEPS + 1)]
    return [
        Point(min(_half_width(BULB_HEIGHT - y), (height - y) / SLOPE), BULB_HEIGHT - y)
        for y in heights
    ]


def _fill(edge: Callable[[float], list[Point]], area: float) -> list[Point]:
    """Return the edge for the height at which it takes in half of an area, in square units."""
    return edge(find_height(lambda height: _area(edge(height)), area, BULB_HEIGHT))


def _area(edge: list[Point]) -> float:
    return sum(abs(b.y - a.y) * (a.x + b.x) / 2 for a, b in pairwise(edge))
