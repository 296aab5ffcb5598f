"""Basket: what a throw is meant for."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Ellipse
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

RIM, FLOOR, HEIGHT, DEPTH = 7.5, 5.2, 12.0, 1.5
"""Half of the width at the rim and at the floor, the height, and half of the opening's depth,
in units."""


class Basket(Component):
    """A woven basket on the ground: the target of a throw.

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
        wall = f"M {-RIM} {-HEIGHT} L {-FLOOR} 0 H {FLOOR} L {RIM} {-HEIGHT}"
        if self.dash == "dotted":
            # Finer dots than those of a throw, from which it has to be told apart.
            yield Path(f"{wall} Z", ink=self.ink, dash="dotted", weight="thin")
            return
        yield Path(wall, ink=self.ink)
        for across in (-0.42, 0, 0.42):
            # From the near edge of the opening down to the floor.
            near = DEPTH * math.sqrt(1 - across**2) - HEIGHT
            stave = Point(across * RIM, near), Point(across * FLOOR, 0)
            yield Line(*stave, ink=self.ink, weight="thin")
        for down in (0.42, 0.72):
            half, y = RIM + (FLOOR - RIM) * down, (down - 1) * HEIGHT
            yield Line(Point(-half, y), Point(half, y), ink=self.ink, weight="thin")
        yield Ellipse(2 * RIM, 2 * DEPTH, ink=self.ink).at(self._mouth())

    def _mouth(self) -> Point:
        return ORIGIN.shifted(dy=-HEIGHT)

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return self._mouth()
