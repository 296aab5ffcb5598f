"""Tree: decisions one after the other, or what is below what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.links import write_links
from kdviz.errors import ParameterError, quote
from kdviz.fields.numbers import Count, Whole
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

LEAF_STEP = 7.6
"""The distance from one leaf to the next, in units."""

LEVEL_STEP = 11.0
"""The distance from one level to the next, in units."""

NODE_RADIUS = 2.4
"""The radius of a node, in units."""

LEAF_SIDE = 4.4
"""The side of a leaf, in units."""

LEAF_CORNER = 0.8
"""The radius of a leaf's corners, in units."""

MOST_LEAVES = 32
"""A tree with more leaves is too fine to be drawn."""


class Tree(Component):
    """A tree of decisions, its root at the top: round where it branches, square where it ends.

    Args:
        levels: how often it branches, one below the other.
        branches: into how many it branches each time.
        path: the branch taken at each level, from the root on, counted from 0 at the left.
        others: solid, or dotted for branches that were not taken.
        leaves: whether a square ends each branch; without, there is room for a thing of yours.
        ink: the ink of the path.

    Anchors:
        root: the uppermost node; choice: the node that the path leads to.

    Example:
        >>> import kdviz as kd
        >>> tree = kd.Tree(3, path=[0, 1, 1], ink="blue")
        >>> tree.choice == tree.node(0, 1, 1)
        True
    """

    starter: ClassVar[Starter] = Starter(
        "decides branch by branch", "A few questions lead to the answer."
    )
    does: ClassVar[tuple[str, ...]] = (
        "decide: path=(1, 0)",
        "branch",
        "classify: path=(1, 1)",
        "break up",
        'prune: path=(1, 1), others="dotted"',
        "diverge",
        "ask: path=(1, 0)",
        "order",
        "narrow down: path=(1, 1)",
        "grow",
    )

    levels: Whole = Field(
        default=3, ge=1, le=5, description="how often it branches, one below the other"
    )
    branches: Whole = Field(
        default=2, ge=2, le=5, kw_only=True, description="into how many it branches each time"
    )
    path: Several[Whole] = parameter(
        default=(),
        kw_only=True,
        description="the branch taken at each level, from the root on, counted from 0 at the left",
    )
    others: Dash = Field(
        default="solid",
        kw_only=True,
        description="solid, or dotted for branches that were not taken",
    )
    leaves: bool = Field(
        default=True,
        kw_only=True,
        description="whether a square ends each branch; without, there is room for a thing of "
        "yours",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the path")

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Self:
        if self.branches**self.levels > MOST_LEAVES:
            raise ParameterError(
                f"Tree: {self.levels} levels of {self.branches} branches make "
                f"{self.branches**self.levels} leaves; {MOST_LEAVES} are the most."
            )
        self._check_path(self.path)
        return self

    def _check_path(self, path: tuple[int, ...]) -> None:
        """Refuse a path to where there is no node."""
        if len(path) > self.levels or any(not 0 <= branch < self.branches for branch in path):
            raise ParameterError(
                f"Tree: there is no node {quote(path)}. It takes at most {self.levels} branches, "
                f"each from 0 to {self.branches - 1}."
            )

    def draw(self) -> Iterator[Shape]:
        """Yield the branches, the path along them, and the nodes."""
        paths = [
            path
            for level in range(self.levels + 1)
            for path in product(range(self.branches), repeat=level)
        ]
        ends = [
            (self._node_middle(path[:-1]), self._node_middle(path))
            for path in paths[1:]
            if path != self.path[: len(path)]
        ]
        yield Path(write_links(ends), dash=self.others)
        for level in range(len(self.path)):
            start = self._node_middle(self.path[:level])
            end = self._node_middle(self.path[: level + 1])
            yield Line(start, end, ink=self.ink, weight="bold")
        for path in paths:
            taken = bool(self.path) and path == self.path[: len(path)]
            ink: Ink = self.ink if taken else "white"
            fill: Ink = self.ink if taken else "background"
            dash: Dash = "solid" if taken or not path else self.others
            leaf = len(path) == self.levels
            if leaf and not self.leaves:
                continue
            node = (
                Rect(LEAF_SIDE, LEAF_SIDE, LEAF_CORNER, ink=ink, fill=fill, dash=dash)
                if leaf
                else Circle(NODE_RADIUS, ink=ink, fill=fill, dash=dash)
            )
            yield node.at(self._node_middle(path))

    def _node_middle(self, path: tuple[int, ...]) -> Point:
        """Return the middle of a node, in its own coordinates."""
        width = LEAF_STEP * self.branches**self.levels
        x = 0.0
        for branch in path:
            width /= self.branches
            x += (branch - (self.branches - 1) / 2) * width
        return Point(x, len(path) * LEVEL_STEP)

    def node(self, *path: Whole) -> Point:
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
        self._check_path(path)
        return self.pose.point(self._node_middle(path))

    def pruned(self, to: Count) -> Tree:
        """Return a copy with fewer levels; a path that went further ends there.

        Args:
            to: how many levels are left.

        Raises:
            ParameterError: it is less than 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Tree(3, path=[1, 0, 1]).pruned(to=2)
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
        return self._node_middle(self.path)
