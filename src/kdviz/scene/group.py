"""Group: several shapes as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, overload

from pydantic import BeforeValidator, Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import Whole
from kdviz.fields.takes import Several, parameter
from kdviz.fields.words import ToldWords
from kdviz.geometry.boxes import Box, union
from kdviz.geometry.similarities import STILL, Pose
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.label import Label
from kdviz.scene.marks import Mark, hyphenate
from kdviz.scene.shape import MOST_SHAPES, AnyShape, Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink


def _several(value: object) -> object:
    """Return a single shape as a list of it: pydantic would go through its parameters."""
    return (value,) if isinstance(value, Shape) else value


class Group(Shape):
    """Several shapes as one; unpacking or slicing it gives them back, each where it stands.

    Args:
        children: the shapes, from the back to the front.
        lead: the number of the one that the group stands for, counted from 0: its anchors are the
            group's.
        name: what it is, in a word or two: design tools list it so, and it is told to those who
            cannot see it.

    Anchors:
        The nine of the box around all of them; and those of the shape that leads it, if one does.

    Example:
        >>> import kdviz as kd
        >>> pair = kd.Group((kd.Circle(1), kd.Circle(1).shifted(4))).shifted(dx=10)
        >>> first, second = pair
        >>> second.center
        Point(x=14.0, y=0.0)
    """

    role: ClassVar[Role] = "group"
    remembered: ClassVar[tuple[str, ...]] = ("_still", "nesting", "shapes_within")
    _gathers: ClassVar[str | None] = "children"

    children: Annotated[Several[AnyShape], BeforeValidator(_several)] = parameter(
        min_length=1, description="the shapes, from the back to the front"
    )
    lead: Whole | None = Field(
        default=None,
        kw_only=True,
        description="the number of the one that the group stands for, counted from 0: its anchors "
        "are the group's",
    )
    name: ToldWords = Field(
        default="",
        kw_only=True,
        description="what it is, in a word or two: design tools list it so, and it is told to "
        "those who cannot see it",
    )

    if TYPE_CHECKING:

        @overload
        def __init__(
            self,
            children: Sequence[Shape],
            *,
            lead: int | None = None,
            name: str = "",
            pose: Pose = STILL,
            labels: tuple[Label, ...] = (),
        ) -> None: ...

        @overload
        def __init__(
            self,
            *children: Shape,
            lead: int | None = None,
            name: str = "",
            pose: Pose = STILL,
            labels: tuple[Label, ...] = (),
        ) -> None: ...

        def __init__(self, *children: Any, **parameters: Any) -> None: ...

    @cached_property
    def shapes_within(self) -> int:
        """How many shapes are put together in it; an object is one."""
        return sum(child.shapes_within for child in self.children)

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Self:
        if self.shapes_within > MOST_SHAPES:
            raise ParameterError(
                f"Group: there are {self.shapes_within:,} shapes in it, and a picture has at most "
                f"{MOST_SHAPES:,}. Show fewer."
            )
        return self

    @model_validator(mode="after")
    def _has_its_lead(self) -> Self:
        if self.lead is not None and not 0 <= self.lead < len(self.children):
            raise ParameterError(
                f"Group: lead must be the number of one of {len(self.children)} shapes, counted "
                f"from 0, not {self.lead}."
            )
        return self

    def _own_names(self) -> tuple[str, ...]:
        return () if self.lead is None else self.children[self.lead]._own_names()

    if not TYPE_CHECKING:

        def __getattr__(self, name):
            if not name.startswith("_") and self.lead is not None and name in self._own_names():
                return self[self.lead].anchor(name)
            return super().__getattr__(name)

    @property
    def layer_name(self) -> str:
        """Its name, as in ``"dice-cup"``, if it has one."""
        return hyphenate("-".join(self.name.split()))

    def main_ink(self) -> Ink:
        """Return the ink of the shape that leads it, or that of all, or else white."""
        if self.lead is not None:
            return self.children[self.lead].main_ink()
        inks = {child.main_ink() for child in self.children}
        return inks.pop() if len(inks) == 1 else "white"

    @property
    def inner(self) -> tuple[Shape, ...]:
        """The shapes that are grouped."""
        return self.children

    def __iter__(self) -> Iterator[Shape]:  # type: ignore[override]  # pydantic's yields fields
        return (child.posed(self.pose) for child in self.children)

    def __len__(self) -> int:
        return len(self.children)

    @overload
    def __getitem__(self, place: int) -> Shape: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Shape, ...]: ...

    def __getitem__(self, place: int | slice) -> Shape | tuple[Shape, ...]:
        if isinstance(place, slice):
            return tuple(child.posed(self.pose) for child in self.children[place])
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
