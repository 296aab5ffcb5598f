"""Group: several shapes as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from kdviz.geometry.boxes import Box, union
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.marks import Mark
from kdviz.scene.shape import AnyShape, Shape
from kdviz.scene.stage import Stage


def _several(value: object) -> object:
    """Refuse a single shape where several are wanted: pydantic would go through its parameters."""
    if isinstance(value, Shape) and not isinstance(value, Group):
        raise ValueError(f"must be a list or tuple of shapes, not {value!r}")
    return value


class Group(Shape):
    """Several shapes as one; unpacking it gives them back, each where it stands.

    Anchors:
        The nine of the box around all of them.

    Example:
        >>> import kdviz as kd
        >>> pair = kd.Group((kd.Circle(1), kd.Circle(1).shifted(4))).shifted(dx=10)
        >>> first, second = pair
        >>> second.center
        Point(x=14.0, y=0.0)
    """

    role: ClassVar[Role] = "group"

    children: Annotated[tuple[AnyShape, ...], BeforeValidator(_several)] = Field(
        min_length=1, description="the shapes, from the back to the front"
    )

    @property
    def inner(self) -> tuple[Shape, ...]:
        """The shapes that are grouped."""
        return self.children

    def __iter__(self) -> Iterator[Shape]:  # type: ignore[override]  # pydantic's yields fields
        return (child.posed(self.pose) for child in self.children)

    def __len__(self) -> int:
        return len(self.children)

    def __getitem__(self, place: int) -> Shape:
        return self.children[place].posed(self.pose)

    def box_under(self, outer: Pose) -> Box:
        """Return the box around all children."""
        pose = outer.after(self.pose)
        return union(child.box_under(pose) for child in self.children)

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield how far each child reaches."""
        pose = outer.after(self.pose)
        for child in self.children:
            yield from child.extents(stage, pose)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the children's marks."""
        pose = outer.after(self.pose)
        for child in self.children:
            yield child.marks(stage, pose)
