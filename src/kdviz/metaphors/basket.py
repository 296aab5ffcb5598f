"""Basket: what a throw is meant for."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink, Weight

HALF_RIM = 7.5
"""Half of the width at the rim, in units."""

HALF_FLOOR = 5.2
"""Half of the width at the floor, in units."""

HEIGHT = 12.0
"""How high the rim is above the floor, in units."""

MOUTH = Point(0.0, -HEIGHT)
"""The middle of the opening, in units from the middle of the floor."""

HALF_DEPTH = 1.5
"""Half of the opening's depth, in units."""


class Basket(Component):
    """A woven basket on the ground: the target of a throw.

    Args:
        ink: the ink of the whole basket.
        dash: dotted for where it was or will be.

    Anchors:
        mouth: the middle of its opening.

    Example:
        >>> import kdviz as kd
        >>> kd.Basket(dash="dotted").mouth
        Point(x=0.0, y=-12.0)
    """

    starter: ClassVar[Starter] = Starter(
        "waits for what is thrown",
        "Aim at what matters, not at what is near.",
        call='kd.Basket(ink="blue")',
    )
    does: ClassVar[tuple[str, ...]] = (
        "catch",
        "drift",
        "hold",
        "collect",
        'miss: dash="dotted"',
        "group",
        "fill",
    )
    stands: ClassVar[bool] = True

    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole basket")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the wall, what it is woven of, and the opening."""
        wall = f"M {-HALF_RIM} {-HEIGHT} L {-HALF_FLOOR} 0 H {HALF_FLOOR} L {HALF_RIM} {-HEIGHT}"
        if self.dash == "dotted":
            # Finer dots than those of a throw, from which it has to be told apart.
            yield Path(wall, ink=self.ink, dash="dotted", weight="thin")
            yield self._opening("thin")
            return
        yield Path(wall, ink=self.ink)
        for across in (-0.5, 0, 0.5):
            stave = _locate(across, 0), _locate(across, 1)
            yield Line(*stave, ink=self.ink, weight="thin")
        for down in (0.38, 0.7):
            yield Path(_trace_band(down), ink=self.ink, weight="thin")
        yield self._opening("regular")

    def _opening(self, weight: Weight) -> Shape:
        opening = Ellipse(2 * HALF_RIM, 2 * HALF_DEPTH, ink=self.ink, dash=self.dash, weight=weight)
        return opening.at(MOUTH)

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return MOUTH


def _locate(across: float, down: float) -> Point:
    """Return a place on the near side by shares: across from the middle, down from the rim.

    Every level is round, and seen a little from above; the floor is flat on the ground.
    """
    half = HALF_RIM + (HALF_FLOOR - HALF_RIM) * down
    near = HALF_DEPTH * math.sqrt(1 - across**2)
    return Point(across * half, (down - 1) * HEIGHT + near * (1 - down))


def _trace_band(down: float) -> str:
    """Return a level of the wall, from its left end over the near side to its right."""
    left, right = _locate(-1, down), _locate(1, down)
    depth = HALF_DEPTH * (1 - down)
    return f"M {left.x} {left.y} A {right.x} {depth} 0 0 0 {right.x} {right.y}"
