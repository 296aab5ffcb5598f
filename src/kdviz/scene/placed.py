"""Placed: an immutable thing with a pose, the anchors that follow it, and copies elsewhere."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from kdviz.errors import AnchorError, did_you_mean, quote
from kdviz.fields.base import Model, forget
from kdviz.fields.calls import checked
from kdviz.fields.numbers import MOST, Number, Positive
from kdviz.geometry.boxes import BOX_ANCHORS, Box
from kdviz.geometry.placement import Across, Along, beside
from kdviz.geometry.points import PlaceLike, Point, PointLike, unit
from kdviz.geometry.similarities import STILL, Pose, about, shift
from kdviz.scene.anchors import anchor, list_anchors
from kdviz.scene.lift import LEVEL, Lift
from kdviz.scene.measuring import worked_out
from kdviz.scene.slants import Slant
from kdviz.scene.verbs import verb_names


def _keeps_a_size(pose: Pose) -> Pose:
    if not 0 < pose.scale <= MOST or max(abs(pose.x), abs(pose.y)) > MOST:
        raise ValueError(
            f"must keep things a size and a place that can be drawn, not {quote(pose)}"
        )
    return pose


class Placed(Model):
    """A value that stands somewhere: it has a box, anchors, and copies in other places.

    Anchors:
        center, left, right, top, bottom, top_left, top_right, bottom_left, bottom_right.
    """

    model_config = ConfigDict(ignored_types=(anchor, worked_out))

    remembered: ClassVar[tuple[str, ...]] = ("_still",)
    """What is remembered of a shape in one place and holds in any other: all else is forgotten."""

    pose: Annotated[Pose, AfterValidator(_keeps_a_size)] = Field(
        default=STILL, kw_only=True, description="where and how it stands"
    )

    lift: Lift = Field(
        default=LEVEL, kw_only=True, description="how far its ink is moved, to touch another's"
    )

    @abstractmethod
    def box_under(self, outer: Pose) -> Box:
        """Return the box around the geometry, as it stands under an outer pose, in units."""

    def slant_under(self, outer: Pose) -> Slant | None:
        """Return what of it words stand beside under an outer pose, if it runs aslant or bends."""
        return None

    def tail_under(self, outer: Pose) -> Slant | None:
        """Return where it ends under an outer pose, and which way, if it is an open line."""
        return None

    @property
    def body_middle(self) -> Point | None:
        """The middle of its body in its own coordinates, or None for that of its box.

        An arm, a scale or a load makes the box wider at one side; words stand below the body.
        """
        return None

    @property
    def own_anchors(self) -> dict[str, Point]:
        """The anchors that this kind of shape adds to the nine of its box."""
        return {name: getattr(self, name) for name in self._own_names()}

    @classmethod
    def anchor_names(cls) -> tuple[str, ...]:
        """Return the names of the anchors that this kind of shape adds to the nine of its box."""
        return list_anchors(cls)

    def _own_names(self) -> tuple[str, ...]:
        return type(self).anchor_names()

    @worked_out
    def box(self) -> Box:
        """The box around the geometry, without line width and labels, in units."""
        return self.box_under(STILL)

    @property
    def still(self) -> Self:
        """The same in its own coordinates, as if it had never been moved."""
        return self if self.pose == STILL else self._still

    @cached_property
    def _still(self) -> Self:
        return self._copied(pose=STILL)

    @property
    def anchors(self) -> dict[str, Point]:
        """Every anchor by its name, the shape's own first."""
        return self.own_anchors | {name: self.box.anchor(name) for name in BOX_ANCHORS}

    def anchor(self, name: str) -> Point:
        """Return an anchor by its name.

        Raises:
            AnchorError: the shape has no such anchor.

        Example:
            >>> import kdviz as kd
            >>> kd.Rect(10, 20).anchor("top_right")
            Point(x=5.0, y=-10.0)
        """
        if name in BOX_ANCHORS:
            return self.box.anchor(name)
        if name not in self._own_names():
            raise self._no_anchor(name)
        point: Point = getattr(self, name)
        return point

    def _no_anchor(self, name: str) -> AnchorError:
        names = [*self._own_names(), *BOX_ANCHORS]
        return AnchorError(
            f"{type(self).__name__} has no anchor {quote(name)}. It has: {', '.join(names)}."
            + did_you_mean(name, names)
        )

    def _known(self, but: str) -> list[str]:
        """Return what can be read from the shape, to find what was meant."""
        names = (*self._own_names(), *BOX_ANCHORS, *dir(self))
        return [name for name in names if not name.startswith("_") and name != but]

    def _no_name(self, name: str) -> AnchorError:
        """Return that there is nothing of a name, neither an anchor nor anything else."""
        names, verbs = [*self._own_names(), *BOX_ANCHORS], verb_names(type(self))
        told = f" What it does: {', '.join(verbs)}." if verbs else ""
        return AnchorError(
            f"{type(self).__name__} has no {quote(name)}. Its anchors: {', '.join(names)}.{told}"
            + did_you_mean(name, self._known(name))
        )

    if not TYPE_CHECKING:

        def __getattr__(self, name):
            if name.startswith("_"):
                return super().__getattr__(name)
            if hasattr(type(self), name):
                # It is there, but failed: ask again, so that its own error is the one that is told.
                return object.__getattribute__(self, name)
            raise self._no_name(name)

    @property
    def left(self) -> Point:
        """The middle of the box's left edge."""
        return self.box.anchor("left")

    @property
    def right(self) -> Point:
        """The middle of the box's right edge."""
        return self.box.anchor("right")

    @property
    def top(self) -> Point:
        """The middle of the box's top edge."""
        return self.box.anchor("top")

    @property
    def bottom(self) -> Point:
        """The middle of the box's bottom edge."""
        return self.box.anchor("bottom")

    @property
    def center(self) -> Point:
        """The middle of the box."""
        return self.box.anchor("center")

    @property
    def top_left(self) -> Point:
        """The box's top left corner."""
        return self.box.anchor("top_left")

    @property
    def top_right(self) -> Point:
        """The box's top right corner."""
        return self.box.anchor("top_right")

    @property
    def bottom_left(self) -> Point:
        """The box's bottom left corner."""
        return self.box.anchor("bottom_left")

    @property
    def bottom_right(self) -> Point:
        """The box's bottom right corner."""
        return self.box.anchor("bottom_right")

    # Copies elsewhere.

    def posed(self, pose: Pose) -> Self:
        """Return a copy with a pose applied to it as it stands."""
        moved = pose.after(self.pose)
        if self.lift == LEVEL:
            return self._copied(pose=moved)
        return self._copied(pose=moved, lift=self.lift.turned(pose))

    def _copied(self, **fields: Any) -> Self:
        """Return a copy elsewhere; what it has worked out and does not depend on that, it keeps."""
        copy = BaseModel.__copy__(self)
        copy.__dict__.update(fields)
        copy.__pydantic_fields_set__.update(fields)
        forget(copy, but=self.remembered)
        return copy

    @checked
    def shifted(self, dx: Number = 0.0, dy: Number = 0.0) -> Self:
        """Return a copy moved by some units.

        Args:
            dx: units to the right.
            dy: units down.

        Example:
            >>> import kdviz as kd
            >>> kd.Circle(5).shifted(dx=10).center
            Point(x=10.0, y=0.0)
        """
        return self.posed(shift(dx, dy))

    @checked
    def scaled(self, by: Positive, about: PlaceLike = "center") -> Self:
        """Return a copy made bigger or smaller; its line weight and its words stay.

        Args:
            by: the factor, more than 0.
            about: the anchor, or the point, that stays where it is.

        Example:
            >>> import kdviz as kd
            >>> kd.Circle(5).scaled(2, about="bottom").top
            Point(x=0.0, y=-15.0)
        """
        return self._turned(Pose(cos=by), about)

    @checked
    def rotated(self, degrees: Number, about: PlaceLike = "center") -> Self:
        """Return a copy turned clockwise.

        Args:
            degrees: the angle, clockwise.
            about: the anchor, or the point, that stays where it is.

        Example:
            >>> import kdviz as kd
            >>> kd.Rect(10, 20).rotated(90).right
            Point(x=10.0, y=0.0)
        """
        cos, sin = unit(degrees)
        return self._turned(Pose(cos=cos, sin=sin), about)

    @checked
    def flipped(
        self,
        axis: Literal["horizontal", "vertical"] = "horizontal",
        about: PlaceLike = "center",
    ) -> Self:
        """Return a mirrored copy: horizontally, left becomes right.

        Args:
            axis: the direction in which things change sides.
            about: the anchor, or the point, that stays where it is.

        Example:
            >>> import kdviz as kd
            >>> kd.Line((0, 0), (10, 5)).flipped().start
            Point(x=10.0, y=0.0)
        """
        sign = 1.0 if axis == "horizontal" else -1.0
        return self._turned(Pose(cos=sign, mirrored=True), about)

    def _turned(self, pose: Pose, fixed: str | tuple[float, float]) -> Self:
        point = self.anchor(fixed) if isinstance(fixed, str) else fixed
        return self.posed(about(point, pose))

    @checked
    def at(
        self,
        point: PointLike,
        anchor: str = "center",
        *,
        only: Literal["x", "y"] | None = None,
    ) -> Self:
        """Return a copy moved so that one of its anchors lies on a point, or level with it.

        Args:
            point: where to; most often an anchor of another shape.
            anchor: the name of the anchor to put there.
            only: the one direction to move in, as in ``"x"`` for above or below the point where
                the shape is already, or None for both.

        Raises:
            AnchorError: the shape has no such anchor.

        Example:
            >>> import kdviz as kd
            >>> kd.Circle(5).at((20, 30), anchor="bottom").center
            Point(x=20.0, y=25.0)
            >>> kd.Circle(5).at((20, 30), only="x").center
            Point(x=20.0, y=0.0)
        """
        here = self.anchor(anchor)
        dx, dy = point[0] - here.x, point[1] - here.y
        return self.posed(shift(0.0 if only == "y" else dx, 0.0 if only == "x" else dy))

    @checked
    def right_of(self, other: Neighbour, gap: Number = 8.0, align: Along = "center") -> Self:
        """Return a copy to the right of another shape.

        Args:
            other: the shape to stand beside.
            gap: the distance between their boxes, in units.
            align: which of their edges, or their middles, are level.

        Example:
            >>> import kdviz as kd
            >>> box = kd.Rect(10, 10)
            >>> kd.Circle(5).right_of(box, gap=2).left
            Point(x=7.0, y=0.0)
        """
        return self.posed(beside(self.box, other.box, "right", gap=gap, align=align))

    @checked
    def left_of(self, other: Neighbour, gap: Number = 8.0, align: Along = "center") -> Self:
        """Return a copy to the left of another shape.

        Args:
            other: the shape to stand beside.
            gap: the distance between their boxes, in units.
            align: which of their edges, or their middles, are level.
        """
        return self.posed(beside(self.box, other.box, "left", gap=gap, align=align))

    @checked
    def above(self, other: Neighbour, gap: Number = 8.0, align: Across = "center") -> Self:
        """Return a copy above another shape.

        Args:
            other: the shape to stand beside.
            gap: the distance between their boxes, in units.
            align: which of their edges, or their middles, are level.
        """
        return self.posed(beside(self.box, other.box, "top", gap=gap, align=align))

    @checked
    def below(self, other: Neighbour, gap: Number = 8.0, align: Across = "center") -> Self:
        """Return a copy below another shape.

        Args:
            other: the shape to stand beside.
            gap: the distance between their boxes, in units.
            align: which of their edges, or their middles, are level.
        """
        return self.posed(beside(self.box, other.box, "bottom", gap=gap, align=align))


def _neighbour(value: object) -> object:
    if isinstance(value, Placed):
        return value
    raise ValueError(f"must be a shape to stand beside, not {quote(value)}")


Neighbour = Annotated[Placed, BeforeValidator(_neighbour)]
"""A parameter that is a shape to stand beside."""
