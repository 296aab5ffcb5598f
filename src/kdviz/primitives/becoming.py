"""Becoming: one thing that gives way to another at the same place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.boxes import Box, union
from kdviz.geometry.similarities import STILL, Pose
from kdviz.primitives.instead import Instead
from kdviz.scene.extents import Extent
from kdviz.scene.shape import AnyShape, Shape
from kdviz.scene.stage import Stage

HALFWAY = 0.5
"""When the one is gone and the other begins."""


class Becoming(Instead):
    """One thing on its way to be another; ``becoming`` lays them on each other.

    Args:
        before: what it was, where it stands.
        after: what it becomes, where that will stand.
        share: how far it has come: 0 is before, 1 is after.

    Anchors:
        The nine of the box around both; and those of the one that is there.

    Example:
        >>> import kdviz as kd
        >>> basket, hoop = kd.Basket(), kd.Hoop()
        >>> kd.Becoming(basket, hoop, 0.2).mouth == basket.mouth
        True
    """

    keeps_room: ClassVar[bool] = True

    before: AnyShape = Field(description="what it was, where it stands")
    after: AnyShape = Field(description="what it becomes, where that will stand")
    share: Share = Field(description="how far it has come: 0 is before, 1 is after")

    @property
    def inner(self) -> tuple[Shape, ...]:
        """Both, so that whatever touches them stays where it is."""
        return (self.before, self.after)

    @property
    def shown(self) -> Shape:
        """What is there, where this one stands and with its labels."""
        return self._taken_along(self.before if self.share < HALFWAY else self.after)

    @property
    def drawn_share(self) -> float:
        """How much is drawn of what is there, from 0 to 1."""
        return abs(self.share - HALFWAY) / HALFWAY

    def box_under(self, outer: Pose) -> Box:
        """Return the box around both."""
        pose = outer.after(self.pose)
        return union(shape.box_under(pose) for shape in self.inner)

    def extents(self, stage: Stage, outer: Pose = STILL) -> Iterator[Extent]:
        """Yield how far both reach, each with its labels."""
        return chain.from_iterable(
            self._taken_along(shape).extents(stage, outer) for shape in self.inner
        )

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield how far both reach without the labels that they have as one."""
        pose = outer.after(self.pose)
        return chain.from_iterable(shape.extents(stage, pose) for shape in self.inner)


@checked
def becoming(before: AnyShape, after: AnyShape, share: Share, *, at: str = "bottom") -> Becoming:
    """Return one thing on its way to be another at the same place.

    First the lines of the one are taken back, then those of the other are drawn.

    Args:
        before: what it was, where it stands.
        after: what it becomes; wherever it stands, it comes to where the other is.
        share: how far it has come: 0 is before, 1 is after.
        at: the anchor that both have, at which they lie on each other.

    Raises:
        AnchorError: one of them has no such anchor.

    Example:
        >>> import kdviz as kd
        >>> basket, hoop = kd.Basket(), kd.Hoop().shifted(40)
        >>> kd.becoming(basket, hoop, 0.25).mouth == basket.mouth
        True
    """
    # What stands on something touches it with its lines, as the one before does.
    arrived = after.at(before.anchor(at), at)._copied(lift=before.lift)
    return Becoming(before, arrived, share)
