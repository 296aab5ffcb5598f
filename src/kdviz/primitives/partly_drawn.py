"""Partly drawn: a shape whose lines are drawn only so far."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.primitives.instead import Instead
from kdviz.scene.shape import AnyShape, Shape


class PartlyDrawn(Instead):
    """A shape as a hand has drawn it so far; ``shape.drawn(share)`` makes it.

    Args:
        of: the shape.
        share: how much of it is drawn: 0 is nothing, 1 is all of it.

    Anchors:
        The nine of the box around all of the shape; and those of the shape.

    Example:
        >>> import kdviz as kd
        >>> half = kd.Catapult().drawn(0.5)
        >>> half.box == kd.Catapult().box, half.cup == kd.Catapult().cup
        (True, True)
    """

    of: AnyShape = Field(description="the shape")
    share: Share = Field(description="how much of it is drawn: 0 is nothing, 1 is all of it")

    @property
    def inner(self) -> tuple[Shape, ...]:
        """The shape: its outlines are those of all of it."""
        return (self.of,)

    @cached_property
    def shown(self) -> Shape:
        """The shape, where this one stands and with its labels."""
        return self._taken_along(self.of)

    @property
    def drawn_share(self) -> float:
        """How much of it is drawn, from 0 to 1."""
        return self.share
