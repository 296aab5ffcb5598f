"""Mirror: what something is seen as."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

GLASS_WIDTH = 18.0
"""The width of the glass, in units."""

GLASS_HEIGHT = 25.0
"""The height of the glass, in units."""

FOOT_HEIGHT = 3.2
"""The height of the foot, in units."""

STEM_HEIGHT = 6.4
"""How high the stem ends and the glass begins, in units."""

FILL = 0.8
"""How much of the glass an image takes at most, as a share from corner to corner."""


class Mirror(Component):
    """An oval mirror on a foot, which shows a thing the other way round, or another thing.

    An image keeps its size, unless it is too large for the glass.

    Args:
        image: what it reflects, as it is before the mirror; or None.
        ink: the ink of the mirror itself.

    Anchors:
        glass: the middle of the glass; foot: the ground below it.

    Example:
        >>> import kdviz as kd
        >>> ball, mirror = kd.row(kd.Ball(), kd.Mirror(kd.Ball(form="star"), ink="blue"))
        >>> mirror.glass.x > ball.right.x
        True
    """

    starter: ClassVar[Starter] = Starter(
        "shows what is before it", "It shows you what you show it."
    )
    does: ClassVar[tuple[str, ...]] = (
        "reflect",
        "imitate",
        "bias",
        "distort",
        "examine",
        "repeat",
        "represent",
        "reverse",
        "feed back",
        "confuse",
    )
    stands: ClassVar[bool] = True

    image: AnyShape | None = Field(
        default=None, description="what it reflects, as it is before the mirror; or None"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the mirror itself")

    def draw(self) -> Iterator[Shape]:
        """Yield the foot, the glass, and in it the image or a gleam."""
        yield Path("M -6.5 0 H 6.5", ink=self.ink, weight="bold")
        yield Path(
            f"M -4.4 0 Q -3.8 {-FOOT_HEIGHT} 0 {-FOOT_HEIGHT} Q 3.8 {-FOOT_HEIGHT} 4.4 0",
            ink=self.ink,
        )
        yield Line(Point(0, -FOOT_HEIGHT), Point(0, -STEM_HEIGHT), ink=self.ink, weight="bold")
        glass = Ellipse(GLASS_WIDTH, GLASS_HEIGHT, ink=self.ink, fill="background", weight="bold")
        yield glass.at(self._glass())
        if self.image is None:
            for start, end in (((-4.4, -1.4), (1.6, -7.4)), ((-3.4, 2.4), (4.4, -5.4))):
                gleam = self._glass().shifted(*start), self._glass().shifted(*end)
                yield Line(*gleam, ink=self.ink, weight="thin")
        else:
            box = self.image.box
            # A box fits into an ellipse if its width and height, as shares of it, square to one.
            takes = math.hypot(box.width / GLASS_WIDTH, box.height / GLASS_HEIGHT)
            yield self.image.flipped().scaled(FILL / max(FILL, takes)).at(self._glass())

    def _glass(self) -> Point:
        return ORIGIN.shifted(dy=-STEM_HEIGHT - GLASS_HEIGHT / 2)

    @anchor
    def glass(self) -> Point:
        """The middle of the glass."""
        return self._glass()

    @anchor
    def foot(self) -> Point:
        """The ground below the glass."""
        return ORIGIN
