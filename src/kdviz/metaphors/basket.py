"""Basket: what a throw is meant for."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Ellipse
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

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
            yield Path(f"{wall} Z", ink=self.ink, dash="dotted", weight="thin")
            return
        yield Path(wall, ink=self.ink)
        for across in (-0.42, 0, 0.42):
            # From the near edge of the opening down to the floor.
            near = HALF_DEPTH * math.sqrt(1 - across**2) - HEIGHT
            stave = Point(across * HALF_RIM, near), Point(across * HALF_FLOOR, 0)
            yield Line(*stave, ink=self.ink, weight="thin")
        for down in (0.42, 0.72):
            half, y = HALF_RIM + (HALF_FLOOR - HALF_RIM) * down, (down - 1) * HEIGHT
            yield Line(Point(-half, y), Point(half, y), ink=self.ink, weight="thin")
        yield Ellipse(2 * HALF_RIM, 2 * HALF_DEPTH, ink=self.ink).at(MOUTH)

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return MOUTH
