"""Layout: rows, columns, grids and stacks of placed shapes.

Each returns a group that unpacks into its placed shapes, so that they can be labelled and
attached to. Boxes count without labels and line width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeVarTuple, cast

from kdviz.errors import LayoutError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Count, Number
from kdviz.geometry.boxes import Box, BoxAnchor, union
from kdviz.geometry.placement import Across, Along, Side
from kdviz.geometry.similarities import STILL, shift
from kdviz.scene.group import Group
from kdviz.scene.measuring import ruler
from kdviz.scene.shape import AnyShape, Shape

Shapes = TypeVarTuple("Shapes")

if TYPE_CHECKING:

    class Laid(tuple[*Shapes], Group):  # type: ignore[misc]  # a Group, but see below
        """A group as type checkers see it: it unpacks into the very kinds it was made from."""


GAP = 8.0
"""The distance between things that nobody has asked another for, in units."""


@checked(shapes=AnyShape)
def row(
    *shapes: *Shapes, gap: Number = GAP, align: Along = "center", carrying: bool = False
) -> Laid[*Shapes]:
    """Return shapes side by side, from left to right.

    The first starts at x = 0, and what is aligned lies on y = 0: with ``align="bottom"`` all
    stand on the ground.

    Args:
        shapes: the shapes, at least one.
        gap: the distance between their boxes, in units; negative to overlap.
        align: ``"top"``, ``"center"`` or ``"bottom"``.
        carrying: whether the gap is between all that they carry, and so between their labels, too;
            how long these are is known in a scene that is a function.

    Raises:
        ParameterError: the gap is not a number, the alignment not one of the three.
        LayoutError: there are no shapes.

    Example:
        >>> import kdviz as kd
        >>> small, large = kd.row(kd.Circle(1), kd.Circle(5), gap=3, align="bottom")
        >>> large.left.x - small.right.x, small.bottom.y, large.bottom.y
        (3.0, 0.0, 0.0)
    """
    given = _given("row", shapes)
    rooms = [_room(shape, carrying) for shape in given]
    starts = _starts([room.width for room in rooms], gap)
    return _laid(
        shape.posed(shift(x - room.left, -shape.box.anchor(align).y))
        for shape, room, x in zip(given, rooms, starts, strict=True)
    )


@checked(shapes=AnyShape)
def column(
    *shapes: *Shapes, gap: Number = GAP, align: Across = "center", carrying: bool = False
) -> Laid[*Shapes]:
    """Return shapes one below the other, from top to bottom.

    The first starts at y = 0, and what is aligned lies on x = 0.

    Args:
        shapes: the shapes, at least one.
        gap: the distance between their boxes, in units; negative to overlap.
        align: ``"left"``, ``"center"`` or ``"right"``.
        carrying: whether the gap is between all that they carry, and so between their labels, too;
            how long these are is known in a scene that is a function.

    Raises:
        ParameterError: the gap is not a number, the alignment not one of the three.
        LayoutError: there are no shapes.

    Example:
        >>> import kdviz as kd
        >>> upper, lower = kd.column(kd.Circle(1), kd.Circle(5), gap=3, align="left")
        >>> lower.top.y - upper.bottom.y, lower.left.x
        (3.0, 0.0)
    """
    given = _given("column", shapes)
    rooms = [_room(shape, carrying) for shape in given]
    starts = _starts([room.height for room in rooms], gap)
    return _laid(
        shape.posed(shift(-shape.box.anchor(align).x, y - room.top))
        for shape, room, y in zip(given, rooms, starts, strict=True)
    )


@checked(shapes=AnyShape)
def grid(*shapes: *Shapes, columns: Count, gap: Number = GAP) -> Laid[*Shapes]:
    """Return shapes in equal cells, row by row, each in the middle of its cell.

    The top left cell starts at the origin.

    Args:
        shapes: the shapes, at least one.
        columns: how many there are in a row.
        gap: the distance between cells in both directions, in units.

    Raises:
        ParameterError: the gap is not a number, the columns not a positive whole number.
        LayoutError: there are no shapes.

    Example:
        >>> import kdviz as kd
        >>> a, b, c = kd.grid(kd.Circle(1), kd.Circle(2), kd.Circle(1), columns=2, gap=3)
        >>> b.center.x - a.center.x, c.center.y - a.center.y
        (7.0, 7.0)
    """
    given = _given("grid", shapes)
    width = max(shape.box.width for shape in given)
    height = max(shape.box.height for shape in given)

    def middle(number: int) -> tuple[float, float]:
        down, across = divmod(number, columns)
        return across * (width + gap) + width / 2, down * (height + gap) + height / 2

    return _laid(shape.at(middle(number)) for number, shape in enumerate(given))


@checked(shapes=AnyShape)
def stack(*shapes: *Shapes, align: BoxAnchor = "center") -> Laid[*Shapes]:
    """Return shapes on top of each other, the first at the back.

    Args:
        shapes: the shapes, at least one.
        align: the anchor of each that comes to lie where the first one's is.

    Raises:
        ParameterError: there is no such anchor of a box.
        LayoutError: there are no shapes.

    Example:
        >>> import kdviz as kd
        >>> plate, cherry = kd.stack(kd.Rect(10, 2), kd.Circle(1), align="bottom")
        >>> cherry.bottom == plate.bottom
        True
    """
    first, *others = _given("stack", shapes)
    place = first.anchor(align)
    return _laid([first, *(shape.at(place, align) for shape in others)])


@checked(shapes=AnyShape)
def aligned(*shapes: *Shapes, side: Side) -> Laid[*Shapes]:
    """Return shapes moved in one direction until their sides are level.

    Args:
        shapes: the shapes, at least one.
        side: the side that all then have in common with the box that was around them.

    Raises:
        ParameterError: there is no such side.
        LayoutError: there are no shapes.

    Example:
        >>> import kdviz as kd
        >>> a, b = kd.aligned(kd.Circle(1), kd.Circle(5).shifted(20), side="bottom")
        >>> a.bottom.y == b.bottom.y, b.center.x
        (True, 20.0)
    """
    given = _given("aligned", shapes)
    level = union(shape.box for shape in given).anchor(side)
    across = side in ("left", "right")

    def move(shape: Shape) -> Shape:
        here = shape.anchor(side)
        return shape.posed(shift(level.x - here.x, 0) if across else shift(0, level.y - here.y))

    return _laid(map(move, given))


def _room(shape: Shape, carrying: bool) -> Box:
    """Return the box of a shape, or the one around it and the labels that it carries."""
    if not carrying:
        return shape.box
    stage, scale = ruler().stage, ruler().scale
    boxes = [shape.box]
    for label in shape.labels:
        (x, y, _, _), left, top, right, bottom = label.extent(stage, label.pin(shape, STILL))
        boxes.append(Box(x - left / scale, y - top / scale, x + right / scale, y + bottom / scale))
    return union(boxes)


def _given(title: str, shapes: tuple[object, ...]) -> tuple[Shape, ...]:
    """Return what is to be laid out, of which nothing but that it is shapes has been checked."""
    if not shapes:
        raise LayoutError(f"{title}: there are no shapes to lay out. Give at least one.")
    return cast("tuple[Shape, ...]", shapes)


def _laid(shapes: Iterable[Shape]) -> Laid[*tuple[Any, ...]]:
    """Return shapes as the group that unpacks into them."""
    return cast("Laid[*tuple[Any, ...]]", Group(tuple(shapes)))


def _starts(sizes: Sequence[float], gap: float) -> list[float]:
    """Return where each of some sizes starts when they follow one another with gaps."""
    return list(accumulate((size + gap for size in sizes[:-1]), initial=0.0))
