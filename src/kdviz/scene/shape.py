"""Shape and Group: immutable things in a place that come down to marks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from functools import cached_property
from inspect import isabstract
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    InstanceOf,
    SerializeAsAny,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic_core import core_schema

from kdviz import hooks
from kdviz.errors import LayoutError, ParameterError, quote
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.outlines import Outline
from kdviz.geometry.placement import Across, Along, Side, beside
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import STILL, Pose
from kdviz.scene import kernel, kinds
from kdviz.scene.anchors import refuse_hiding_anchors
from kdviz.scene.contours import trace_contours
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.label import Label, share_sides
from kdviz.scene.lift import LEVEL
from kdviz.scene.marks import Mark, MarkGroup, hyphenate
from kdviz.scene.placed import Placed
from kdviz.scene.stage import Stage
from kdviz.scene.touch import Foothold, Touch, as_support, move_up_to, set_down
from kdviz.scene.verbs import check_verbs
from kdviz.style.ink import Ink


class Shape(Placed):
    """Anything that can be drawn: immutable, in a place, with named anchors.

    Anchors:
        center, left, right, top, bottom, top_left, top_right, bottom_left, bottom_right.
    """

    labels: tuple[Label, ...] = Field(default=(), kw_only=True, description="the words beside it")

    role: ClassVar[Role] = "thing"
    """What it is in a picture."""

    remembered: ClassVar[tuple[str, ...]] = ("_still", "nesting")

    box_scales: ClassVar[bool] = False
    """Whether the box, unless it is turned, becomes larger just as the shape does."""

    pads_words: ClassVar[bool] = False
    """Whether it is made for its words, and keeps its own distance from them."""

    keeps_room: ClassVar[bool] = False
    """Whether it takes room for what is not there yet, or is there no more."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Enter a new kind of shape by its name, and have the calls of its verbs checked."""
        super().__pydantic_init_subclass__(**kwargs)
        refuse_hiding_anchors(cls)
        if not isabstract(cls):
            kinds.enter(cls)
        check_verbs(cls)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Let a parameter that is any shape, or any object, keep all that the one given has."""
        if not (isabstract(cls) and cls.__module__.startswith("kdviz.")):
            return handler(source)

        def take(value: object) -> object:
            shape = as_shape(value)
            if not isinstance(shape, cls):
                raise ValueError(f"must be a {cls.__name__}, not {quote(value)}")
            return shape

        return core_schema.no_info_plain_validator_function(
            take,
            json_schema_input_schema=core_schema.dict_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda shape, info: shape.model_dump(mode=info.mode),
                info_arg=True,
                return_schema=core_schema.dict_schema(),
            ),
        )

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
            raise ValueError(f"cannot be made from the JSON form of {quote(data['kind'])}")
        return {name: value for name, value in data.items() if name != "kind"}

    # What a kind of shape says of itself, besides its box.

    @abstractmethod
    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield how far each part reaches under an outer pose, without the labels."""

    @abstractmethod
    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the marks under an outer pose, from back to front, without the labels."""

    def line_under(self, outer: Pose) -> tuple[Outline, float] | None:
        """Return the outline that it is under an outer pose, if it is one, and half of its width.

        The half is counted in widths of a regular line.
        """
        return None

    # Touching.

    @checked
    def standing_on(self, support: Support, at: Foothold = 0.5, foot: str = "bottom") -> Self:
        """Return a copy that stands on something: it falls straight down until they touch.

        Their lines touch along their edges, as on the ground, however large the scene is drawn.
        Words keep their size: what stands on them, or is made of them, touches in a scene that is
        a function.

        Args:
            support: a thing, a line, a curve, the ground, or a point.
            at: where on it the foot is: how far across, from 0 at its left to 1 at its right, one
                of its anchors or a point, or None for straight below where it is now.
            foot: the anchor of this shape that comes to lie there.

        Raises:
            AnchorError: one of them has no such anchor.
            LayoutError: what it is to stand on is not below it.

        Example:
            >>> import kdviz as kd
            >>> crate = kd.Crate()
            >>> kd.Ball(2).standing_on(crate).bottom == crate.top
            True
        """
        bare = self if self.lift == LEVEL else self._copied(lift=LEVEL)
        if isinstance(support, tuple):
            return bare.at(support, foot)
        if isinstance(at, str):
            at = support.anchor(at)
        if support.role == "ground":
            # It makes room for lines itself.
            across = bare if at is None or isinstance(at, float) else bare.at(at, foot, only="x")
            return across.at(support.top, foot, only="y")
        others = trace_contours(support)
        if isinstance(at, tuple):
            place = Point(*at)
            return bare._touched(set_down(trace_contours(bare), others, place, self.anchor(foot)))
        if at is not None:
            bare = bare.at(support.left.shifted(at * support.box.width), foot, only="x")
        found = move_up_to(trace_contours(bare), others, "top")
        if found is None:
            name, other = type(self).__name__, type(support).__name__
            if at is None:
                raise LayoutError(
                    f"standing_on: the {other} is not below the {name}. Say where on it with at, "
                    "as in at=0.5 for its middle."
                )
            raise LayoutError(
                f"standing_on: at {at:g} of its width, nothing of the {other} is below the {name}. "
                "Give another share, or one of its anchors."
            )
        return bare._touched(found)

    def _touched(self, touch: Touch) -> Self:
        return self.posed(touch.pose)._copied(lift=touch.lift)

    @checked
    def touching(
        self, other: AnyShape, side: Side = "right", align: Across | Along = "center"
    ) -> Self:
        """Return a copy beside another shape, moved up to it until they touch.

        Their lines touch along their edges, however large the scene is drawn.

        Args:
            other: the shape to touch.
            side: at which side of the other.
            align: which of their edges, or their middles, are level first.

        Raises:
            ParameterError: edges cannot be level at that side.

        Example:
            >>> import kdviz as kd
            >>> kd.Circle(5).touching(kd.Rect(10, 10), "left").center
            Point(x=-10.0, y=0.0)
        """
        beside_it = side in ("left", "right")
        levels = ("top", "center", "bottom") if beside_it else ("left", "center", "right")
        if align not in levels:
            raise ParameterError(
                f"touching: at the {side}, align must be {', '.join(levels[:-1])} or "
                f"{levels[-1]}, not {quote(align)}."
            )
        near = self.posed(beside(self.box, other.box, side, gap=0.0, align=align))
        near = near._copied(lift=LEVEL)
        found = move_up_to(trace_contours(near), trace_contours(other), side)
        return near if found is None else near._touched(found)

    # Words.

    @checked
    def label(
        self,
        words: str,
        side: Side | None = None,
        *,
        ink: Ink | None = None,
        anchor: str | None = None,
    ) -> Self:
        """Return a copy with words beside it.

        Words keep their size and their distance however the shape is scaled, stand upright
        however it is turned, and take no room in a row or column.

        Args:
            words: one or a few words; a line break in them stays one.
            side: ``"left"``, ``"right"``, ``"top"`` or ``"bottom"``, as the reader sees it, or None
                for the bottom, or where there is room if there is none; each further label of
                a shape takes another side.
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
        own: Ink = self.main_ink() if ink is None else ink
        fixed = side is not None
        added = Label(words, side=side or "bottom", ink=own, anchor=anchor, fixed=fixed)
        return self._copied(labels=share_sides((*self.labels, added)))

    @checked
    def drawn(self, share: Share) -> Shape:
        """Return the shape as a hand has drawn it so far, its parts one after the other.

        What is filled is filled once its line is closed. It takes all of its room and has all of
        its anchors from the beginning.

        Args:
            share: how much of it is drawn: 0 is nothing, 1 is all of it.

        Example:
            >>> import kdviz as kd
            >>> half = kd.Catapult(ink="blue").drawn(0.5)
            >>> half.cup == kd.Catapult().cup
            True
        """
        # What draws it so stands above.
        partly: Shape = kinds.find("PartlyDrawn")(self, share)
        return partly

    def main_ink(self) -> Ink:
        """Return the ink that stands for the shape: its label takes it."""
        return "white"

    @property
    def inner(self) -> tuple[Shape, ...]:
        """The shapes that it is made of, in its own coordinates."""
        return ()

    @property
    def shows_words(self) -> bool:
        """Whether there are words in its box: they keep their size when all else is scaled."""
        return any(shape.shows_words for shape in self.inner)

    @property
    def layer_name(self) -> str:
        """What a design tool's layer with it is called: its kind, as in ``light-bulb``.

        What is but several shapes has none of its own: they have theirs.
        """
        return "" if self.inner else hyphenate(type(self).__name__)

    @cached_property
    def nesting(self) -> int:
        """How many shapes are in each other, with those among its parameters; 1 if none is."""
        given = (getattr(self, name) for name in type(self).model_fields)
        within = (one for value in given for one in (value if type(value) is tuple else (value,)))
        return 1 + max((one.nesting for one in within if isinstance(one, Shape)), default=0)

    @property
    def shapes_within(self) -> int:
        """How many shapes are put together in it; an object is one."""
        return 1

    # Everything that is drawn, labels included.

    def extents(self, stage: Stage, outer: Pose = STILL) -> Iterator[Extent]:
        """Yield how far each part and each label reaches under an outer pose."""
        reached = self._level_extents(stage, outer)
        if self.lift == LEVEL:
            yield from reached
        else:
            moved = self.lift.shift(stage, outer)
            yield from (extent.moved(moved.x, moved.y) for extent in reached)

    def _level_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield how far each part and each label reaches where no ink is moved."""
        yield from self.own_extents(stage, outer)
        for label in self.labels:
            extent = label.extent(stage, label.pin(self, outer))
            if label.at_box and self.shows_words:
                yield from (label.beside(part, extent) for part in self.own_extents(stage, outer))
            else:
                yield extent

    def marks(self, stage: Stage, outer: Pose = STILL) -> MarkGroup:
        """Return the marks of the shape and its labels, from the back to the front."""
        if self.lift != LEVEL:
            outer = self.lift.shift(stage, outer).after(outer)
        own = tuple(self.own_marks(stage, outer))
        labels = tuple(label.mark(stage, label.pin(self, outer)) for label in self.labels)
        return MarkGroup(self.layer_name, own, labels, self, outer)

    def _repr_mimebundle_(self, **_asked: object) -> Any:
        """Return the shape by itself in a small picture, for notebooks."""
        # What draws it stands above: it is loaded with the pictures, and fills in the hook.
        hooks.load_public("Visual")
        return hooks.show_alone(self)._repr_mimebundle_()


DEEPEST = 64
"""How many shapes can be in each other: more are a mistake, or an attack, and none is drawn so."""


MOST_SHAPES = 250_000
"""How many shapes a picture can have: more are a mistake, since nobody sees them."""


def as_shape(value: object) -> object:
    """Return a shape's JSON form as the shape, and a shape as it is.

    Raises:
        ValueError: it is neither.
    """
    if isinstance(value, Shape):
        if value.nesting >= DEEPEST:
            raise ValueError(f"must have at most {DEEPEST} shapes in each other, and has more")
        return value
    if isinstance(value, dict) and isinstance(value.get("kind"), str):
        return kinds.find(value["kind"]).model_validate(value)
    raise ValueError(f"must be a shape, such as a Circle or a Catapult, not {quote(value)}")


AnyShape = Annotated[SerializeAsAny[InstanceOf[Shape]], BeforeValidator(as_shape)]
"""A parameter that is a shape of any kind; its JSON form says which."""

Support = Annotated[InstanceOf[Shape] | tuple[float, float], BeforeValidator(as_support)]
"""A parameter that is what something can stand on."""

# Every picture begins with a shape: by now there may be lists of them.
kernel.show_lists()
