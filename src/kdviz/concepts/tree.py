"""Tree: decisions one after the other, or what is below what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line, Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

WIDE, HIGH = 7.6, 11.0
"""The distances between leaves and between levels, in units."""

NODE, LEAF, CORNER = 2.4, 4.4, 0.8
"""The radius of a node, and a leaf's side and the radius of its corners, in units."""

MOST = 32
"""A tree with more leaves is too fine to be drawn."""


class Tree(Component):
    """A tree of decisions, its root at the top: round where it branches, square where it ends.

    Anchors:
        root: the uppermost node; choice: the node that the path leads to.

    Example:
        >>> import kdviz as kd
        >>> tree = kd.Tree(3, ink="blue").decided(0, 1, 1)
        >>> tree.choice == tree.node(0, 1, 1)
        True
    """

    starter: ClassVar[Starter] = Starter(
        "decides branch by branch", "A few questions lead to the answer."
    )

    levels: int = Field(
        default=3, ge=1, le=5, description="how often it branches, one below the other"
    )
    branches: int = Field(
        default=2, ge=2, le=5, kw_only=True, description="into how many it branches each time"
    )
    path: tuple[int, ...] = Field(
        default=(),
        kw_only=True,
        description="the branch taken at each level, from the root on, counted from 0 at the left",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the path")

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Self:
        if self.branches**self.levels > MOST:
            raise ParameterError(
                f"Tree: {self.levels} levels of {self.branches} branches make "
                f"{self.branches**self.levels} leaves; {MOST} are the most."
            )
        self._check(self.path)
        return self

    def _check(self, path: tuple[int, ...]) -> None:
        if len(path) > self.levels or any(not 0 <= branch < self.branches for branch in path):
            raise ParameterError(
                f"Tree: there is no node {path}. It takes at most {self.levels} branches, each "
                f"from 0 to {self.branches - 1}."
            )

    def draw(self) -> Iterator[Shape]:
        """Yield the branches, the path along them, and the nodes."""
        paths = [
            path
            for level in range(self.levels + 1)
            for path in product(range(self.branches), repeat=level)
        ]
        ends = [(self._node(path[:-1]), self._node(path)) for path in paths[1:]]
        yield Path(" ".join(f"M {a.x:g} {a.y:g} L {b.x:g} {b.y:g}" for a, b in ends))
        for level in range(len(self.path)):
            start, end = self._node(self.path[:level]), self._node(self.path[: level + 1])
            yield Line(start, end, ink=self.ink, weight="bold")
        for path in paths:
            taken = bool(self.path) and path == self.path[: len(path)]
            ink: Ink = self.ink if taken else "white"
            fill: Ink = self.ink if taken else "background"
            leaf = len(path) == self.levels
            node = (
                Rect(LEAF, LEAF, CORNER, ink=ink, fill=fill)
                if leaf
                else Circle(NODE, ink=ink, fill=fill)
            )
            yield node.at(self._node(path))

    def _node(self, path: tuple[int, ...]) -> Point:
        width = WIDE * self.branches**self.levels
        x = 0.0
        for branch in path:
            width /= self.branches
            x += (branch - (self.branches - 1) / 2) * width
        return Point(x, len(path) * HIGH)

    @checked
    def node(self, *path: int) -> Point:
        """Return the middle of a node.

        Args:
            path: the branch taken at each level, from the root on, counted from 0 at the left.

        Raises:
            ParameterError: there is no such node.

        Example:
            >>> import kdviz as kd
            >>> kd.Tree(1).node(1)
            Point(x=3.8, y=11.0)
        """
        self._check(path)
        return self.pose.point(self._node(path))

    def decided(self, *path: int) -> Tree:
        """Return a copy in which one path is taken.

        Args:
            path: the branch taken at each level, from the root on, counted from 0 at the left.

        Raises:
            ParameterError: there is no such path.

        Example:
            >>> import kdviz as kd
            >>> kd.Tree(3).decided(1, 0).path
            (1, 0)
        """
        return self.replaced(path=path)

    @checked
    def pruned(self, to: int) -> Tree:
        """Return a copy with fewer levels; a path that went further ends there.

        Args:
            to: how many levels are left.

        Raises:
            ParameterError: it is less than 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Tree(3).decided(1, 0, 1).pruned(to=2)
            Tree(levels=2, path=(1, 0))
        """
        return self.replaced(levels=min(to, self.levels), path=self.path[:to])

    @anchor
    def root(self) -> Point:
        """The uppermost node."""
        return ORIGIN

    @anchor
    def choice(self) -> Point:
        """The node that the path leads to."""
        return self._node(self.path)
