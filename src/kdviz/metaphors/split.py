"""Split: two sides of one thing, each the other's negative."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import Point
from kdviz.metaphors.ball import Ball
from kdviz.primitives.negative import Negative
from kdviz.primitives.rect import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

SIDE_WIDTH = 34.0
"""The width of each half, in units."""

SIDE_HEIGHT = 46.0
"""The height of each half, in units."""

MOST_FILLED = 0.7
"""How much of a half's width or height what is in it takes at most, as a share."""


class Split(Component):
    """One space in two halves, dark and white, to set two things in contrast.

    What is in the white half is drawn as its own negative: white becomes background, and
    background white. Both things are drawn as large as goes, at the same scale.

    Args:
        first: what is in the dark half.
        second: what is in the white half.
        ink: the ink of the outline.

    Anchors:
        first_half, second_half: the middles of the halves; first_edge, second_edge: the middles
        of their lower edges, to label them.

    Example:
        >>> import kdviz as kd
        >>> split = kd.Split(kd.Basket(), kd.Hoop()).label("then", anchor="first_edge")
        >>> split.label("now", anchor="second_edge").second_half
        Point(x=17.0, y=-23.0)
    """

    starter: ClassVar[Starter] = Starter(
        "sets two things side by side",
        "The same place, and other rules.",
        labels='.label("before", anchor="first_edge").label("after", anchor="second_edge")',
    )
    does: ClassVar[tuple[str, ...]] = (
        "contrast",
        "separate",
        "differ",
        "divide",
        "reverse",
        "exclude",
    )

    first: AnyShape = Field(default=Ball(), description="what is in the dark half")
    second: AnyShape = Field(default=Ball(form="square"), description="what is in the white half")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the outline")

    def draw(self) -> Iterator[Shape]:
        """Yield the white half, what is in both, and the outline around them."""
        yield Rect(SIDE_WIDTH, SIDE_HEIGHT, fill="white", line=False).at(self._half_middle(1))
        yield Rect(2 * SIDE_WIDTH, SIDE_HEIGHT, 0, ink=self.ink).at(Point(0, -SIDE_HEIGHT / 2))
        scale = min(_find_scale(self.first), _find_scale(self.second))
        yield self.first.scaled(scale).at(self._half_middle(-1))
        yield Negative(self.second).scaled(scale).at(self._half_middle(1))

    def _half_middle(self, side: int) -> Point:
        """Return the middle of a half: -1 is the first."""
        return Point(side * SIDE_WIDTH / 2, -SIDE_HEIGHT / 2)

    @anchor
    def first_half(self) -> Point:
        """The middle of the dark half."""
        return self._half_middle(-1)

    @anchor
    def second_half(self) -> Point:
        """The middle of the white half."""
        return self._half_middle(1)

    @anchor
    def first_edge(self) -> Point:
        """The middle of the dark half's lower edge."""
        return Point(-SIDE_WIDTH / 2, 0.0)

    @anchor
    def second_edge(self) -> Point:
        """The middle of the white half's lower edge."""
        return Point(SIDE_WIDTH / 2, 0.0)


def _find_scale(shape: Shape) -> float:
    """Return by how much a shape can be scaled to fit a half."""
    width, height = max(shape.box.width, 1e-6), max(shape.box.height, 1e-6)
    return MOST_FILLED * min(SIDE_WIDTH / width, SIDE_HEIGHT / height)
