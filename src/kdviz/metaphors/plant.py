"""Plant: what grows, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.detail import Detail
from kdviz.primitives.dots import Dots
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

SPROUT = 0.25
"""The age at which it comes out of the soil."""

YOUNG = 0.5
"""The age at which it becomes a young plant."""

TREE = 0.75
"""The age at which it becomes a tree."""

HALF_MOUND = 7.5
"""Half of the width of the mound of soil, in units."""

SOIL = 5.0
"""The height of the mound of soil, in units."""

SEED_HEIGHT = 4.2
"""How high the tip of the seed is, in units."""

CRUMBS = ((-4.8, -1.5), (-3.2, -3.0), (3.2, -3.0), (4.8, -1.5))
"""Where the soil has crumbs, in units."""

LEAF_LENGTH = 6.6
"""The length of a full leaf, in units."""

LEAF_LEAN = 52.0
"""How far a leaf leans from the stem, in degrees."""

LEAF_POINTS = ((0, 1), (-38, 0.72), (38, 0.72))
"""The tip of a leaf and what its sides are drawn to: off its direction, in degrees, and how far
away, as shares of its length."""

TREE_HEIGHT = 29.7
"""The height of a full tree, in units."""


class Plant(Component):
    """A plant that grows from a seed to a tree: what becomes of something in time.

    Below an age of 0.25 it is a seed in the soil, below 0.5 a sprout, below 0.75 a young plant,
    and from there on a tree; within each stage it grows on.

    Args:
        age: how far it has grown: 0 is a seed, 1 a tree.
        ink: the ink of what grows.

    Anchors:
        root: the ground below its middle; crown: its highest point, the seed's top at first.

    Example:
        >>> import kdviz as kd
        >>> kd.Plant(0.1).crown.y > kd.Plant(0.4).crown.y > kd.Plant(1).crown.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "grows", "It grows if you look after it.", call='kd.Plant(0.7, ink="blue")'
    )
    does: ClassVar[tuple[str, ...]] = (
        "grow",
        "begin: 0.15",
        "develop: 0.5",
        "care for: 0.6",
        "neglect: 0.2",
        "invest: 0.3",
        "take time: 0.4",
        "prune: 0.7",
        "transform: 0.5",
        "rescue: 0.4",
    )
    stands: ClassVar[bool] = True

    age: Share = Field(default=1.0, description="how far it has grown: 0 is a seed, 1 a tree")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of what grows")

    def draw(self) -> Iterator[Shape]:
        """Yield the soil, and what grows in it or out of it."""
        mound = f"M {-HALF_MOUND} 0 A {HALF_MOUND} {SOIL} 0 0 1 {HALF_MOUND} 0 Z"
        yield Path(mound, fill="background")
        yield Detail(Dots(tuple(Point(x, y) for x, y in CRUMBS), weight="thin"))
        if self.age < SPROUT:
            yield Path(
                f"M 0 {-SEED_HEIGHT} C 2.6 -2.4 1.9 -0.9 0 -0.9 S -2.6 -2.4 0 {-SEED_HEIGHT} Z",
                fill=self.ink,
            )
        elif self.age < YOUNG:
            yield from self._stem(pairs=1)
        elif self.age < TREE:
            yield from self._stem(pairs=2)
        else:
            yield from self._tree()

    def _growth(self) -> float:
        """Return how far it has come within its stage, from 0 to 1."""
        return min(1.0, self.age % SPROUT / SPROUT) if self.age < 1 else 1.0

    def _height(self) -> float:
        """Return how high what grows has come above the ground, in units."""
        grown = self._growth()
        if self.age < SPROUT:
            return SEED_HEIGHT
        if self.age < YOUNG:
            return SOIL + 3.5 + 3.5 * grown
        if self.age < TREE:
            return SOIL + 9 + 4 * grown
        return SOIL + (TREE_HEIGHT - SOIL) * (0.85 + 0.15 * grown)

    def _stem(self, pairs: int) -> Iterator[Shape]:
        """Yield a stem with pairs of leaves, the lower the larger."""
        top = ORIGIN.shifted(dy=-self._height())
        yield Line(ORIGIN.shifted(dy=-SOIL), top, ink=self.ink, weight="bold")
        for pair in range(pairs):
            joint = top.toward((0, -SOIL), pair * 0.5)
            size = LEAF_LENGTH * (1 + 0.2 * pair) * (0.75 + 0.25 * self._growth())
            for lean in (-LEAF_LEAN - 8 * pair, LEAF_LEAN + 8 * pair):
                yield _leaf(joint, lean - 90, size, self.ink)

    def _tree(self) -> Iterator[Shape]:
        """Yield the trunk, and the crown, in which the trunk goes on as a gap."""
        tall = (self._height() - SOIL) / (TREE_HEIGHT - SOIL)
        crown = (
            "M -5.4 -11.5 A 5.2 5.2 0 0 1 -9.6 -19.7 A 5.2 5.2 0 0 1 -5.6 -26.4"
            "A 6.4 6.4 0 0 1 5.6 -26.4 A 5.2 5.2 0 0 1 9.6 -19.7 A 5.2 5.2 0 0 1 5.4 -11.5 Z"
        )
        for part in (
            Path(
                f"M -1.9 {-SOIL} Q -0.9 -8 -0.8 -12 H 0.8 Q 0.9 -8 1.9 {-SOIL} Z",
                fill="white",
            ),
            Path(crown, fill=self.ink),
            Path("M 0 -12 V -22 M 0 -16 L 4 -20 M 0 -18 L -4 -22", ink="background", weight="bold"),
        ):
            yield part.scaled(tall, about=ORIGIN.shifted(dy=-SOIL))

    @anchor
    def root(self) -> Point:
        """The ground below its middle."""
        return ORIGIN

    @anchor
    def crown(self) -> Point:
        """The highest point of what grows."""
        return ORIGIN.shifted(dy=-self._height())


def _leaf(joint: Point, turn: float, size: float, ink: Ink) -> Shape:
    """Return a leaf that grows out of a joint in a direction in degrees."""
    tip, inner, outer = (joint.polar(turn + by, size * far) for by, far in LEAF_POINTS)
    near = f"M {joint.x} {joint.y} Q {inner.x} {inner.y} {tip.x} {tip.y}"
    return Path(f"{near} Q {outer.x} {outer.y} {joint.x} {joint.y} Z", fill=ink)
