"""Around: the base of what draws another shape in its own way."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.geometry.boxes import Box
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.shape import AnyShape, Shape
from kdviz.scene.stage import Stage


class Around(Shape):
    """A shape that takes the room of another one, and draws it in its own way."""

    of: AnyShape = Field(description="the shape")

    @property
    def inner(self) -> tuple[Shape, ...]:
        """The shape: its outlines are those of what is drawn."""
        return (self.of,)

    @property
    def layer_name(self) -> str:
        """None: it is the shape that has a name."""
        return ""

    def box_under(self, outer: Pose) -> Box:
        """Return the shape's box."""
        return self.of.box_under(outer.after(self.pose))

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield how far each part of the shape reaches, whether or not it is drawn."""
        yield from self.of.extents(stage, outer.after(self.pose))
