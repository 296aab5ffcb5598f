"""Shape and Group: immutable things in a place that come down to marks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from inspect import isabstract
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BeforeValidator,
    Field,
    InstanceOf,
    SerializeAsAny,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

import kdviz
from kdviz.errors import ParameterError, did_you_mean
from kdviz.fields.base import checked
from kdviz.geometry.placement import Side
from kdviz.geometry.points import STILL, Box, Pose, union
from kdviz.scene.label import Label, Reach
from kdviz.scene.marks import Mark
from kdviz.scene.placed import Placed
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink


class Shape(Placed):
    """Anything that can be drawn: immutable, in a place, with named anchors.

    Anchors:
        center, left, right, top, bottom, top_left, top_right, bottom_left, bottom_right.
    """

    labels: tuple[Label, ...] = Field(
        default=(), kw_only=True, repr=False, description="the words beside it"
    )

    box_scales: ClassVar[bool] = False
    """Whether the box, unless it is turned, becomes larger just as the shape does."""

    kinds: ClassVar[dict[str, type[Shape]]] = {}
    """All shapes that have been defined, by name: what a JSON form is read back with."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Enter a new kind of shape by its name."""
        super().__pydantic_init_subclass__(**kwargs)
        if not isabstract(cls):
            Shape.kinds[cls.__name__] = cls

    @model_serializer(mode="wrap")
    def _named(self, fields: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Return the JSON form, which says what kind of shape it is."""
        return {"kind": type(self).__name__, **fields(self)}

    @model_validator(mode="before")
    @classmethod
    def _unnamed(cls, data: Any) -> Any:
        """Take the JSON form, if it is one of this kind."""
        if not isinstance(data, dict) or "kind" not in data:
            return data
        if data["kind"] != cls.__name__:
            raise ParameterError(
                f"{cls.__name__} cannot be made from the JSON form of {data['kind']!r}."
            )
        return {name: value for name, value in data.items() if name != "kind"}

    # What a kind of shape says of itself, besides its box.

    @abstractmethod
    def own_reaches(self, stage: Stage, outer: Pose) -> Iterator[Reach]:
        """Yield how far each part reaches under an outer pose, without the labels."""

    @abstractmethod
    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the marks under an outer pose, from back to front, without the labels."""

    # Words.

    @checked
    def label(
        self,
        words: str,
        side: Side = "bottom",
        *,
        ink: Ink | None = None,
        anchor: str | None = None,
    ) -> Self:
        """Return a copy with words beside it.

        Words keep their size and their distance however the shape is scaled, stand upright
        however it is turned, and take no room in a row or column.

        Args:
            words: one or a few words; a line break in them stays one.
            side: ``"left"``, ``"right"``, ``"top"`` or ``"bottom"``, as the reader sees it.
            ink: the ink of the words, or None for that of the shape.
            anchor: the anchor to stand beside, or None for the middle of the shape's side.

        Raises:
            AnchorError: the shape has no such anchor.
            ParameterError: the side or the ink is none.

        Example:
            >>> import kdviz as kd
            >>> ball = kd.Ball(ink="red").label("data", side="top")
            >>> ball.labels
            (Label(words='data', side='top', ink='red'),)
        """
        if anchor is not None:
            self.anchor(anchor)
        own: Ink = self.main_ink if ink is None else ink
        added = Label(words, side=side, ink=own, anchor=anchor)
        return self._copied(labels=(*self.labels, added))

    @property
    def main_ink(self) -> Ink:
        """The ink that stands for the shape: its label takes it."""
        return "white"

    @property
    def inner(self) -> tuple[Shape, ...]:
        """The shapes that it is made of, in its own coordinates."""
        return ()

    @property
    def shows_words(self) -> bool:
        """Whether there are words in its box: they keep their size when all else is scaled."""
        return any(shape.shows_words for shape in self.inner)

    # Everything that is drawn, labels included.

    def reaches(self, stage: Stage, outer: Pose = STILL) -> Iterator[Reach]:
        """Yield how far each part and each label reaches under an outer pose."""
        yield from self.own_reaches(stage, outer)
        for label in self.labels:
            reach = label.reach(stage, label.pin(self, outer))
            if label.at_box and self.shows_words:
                yield from (label.beside(part, reach) for part in self.own_reaches(stage, outer))
            else:
                yield reach

    def marks(self, stage: Stage, outer: Pose = STILL) -> Iterator[Mark]:
        """Yield the marks of the shape and its labels, from the back to the front.

        Args:
            stage: the theme and the room to draw for.
            outer: a pose to apply after the shape's own.
        """
        yield from self.own_marks(stage, outer)
        for label in self.labels:
            yield label.mark(stage, label.pin(self, outer))


def as_shape(value: object) -> object:
    """Return a shape's JSON form as the shape, and a shape as it is.

    Raises:
        ValueError: it is neither.
    """
    if isinstance(value, Shape):
        return value
    if isinstance(value, dict) and isinstance(value.get("kind"), str):
        return kind(value["kind"]).model_validate(value)
    raise ValueError(f"must be a shape, such as a Circle or a Catapult, not {value!r}")


def kind(name: str) -> type[Shape]:
    """Return a kind of shape by its name.

    Raises:
        ParameterError: there is none of this name.

    Example:
        >>> kind("Circle").__name__
        'Circle'
    """
    if name not in Shape.kinds and name in dir(kdviz):
        # The library's own kinds are loaded when they are first used.
        getattr(kdviz, name)
    if name not in Shape.kinds:
        for public in dir(kdviz):
            getattr(kdviz, public)
        raise ParameterError(f"There is no shape {name!r}.{did_you_mean(name, Shape.kinds)}")
    return Shape.kinds[name]


AnyShape = Annotated[SerializeAsAny[InstanceOf[Shape]], BeforeValidator(as_shape)]
"""A parameter that is a shape of any kind; its JSON form says which."""


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

    def own_reaches(self, stage: Stage, outer: Pose) -> Iterator[Reach]:
        """Yield how far each child reaches."""
        pose = outer.after(self.pose)
        for child in self.children:
            yield from child.reaches(stage, pose)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the children's marks."""
        pose = outer.after(self.pose)
        for child in self.children:
            yield from child.marks(stage, pose)
