"""Layout: rows, columns, grids and stacks of placed shapes.

Each returns a group that unpacks into its placed shapes, so that they can be labelled and
attached to. Boxes count without labels and line width.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVarTuple

from pydantic import PositiveInt

from kdviz.errors import LayoutError
from kdviz.fields.base import Number, called_right, checked
from kdviz.geometry.placement import Across, Along, Side
from kdviz.geometry.points import BoxAnchor, shift, union
from kdviz.scene.shape import AnyShape, Group

Shapes = TypeVarTuple("Shapes")

if TYPE_CHECKING:

    class Laid(tuple[*Shapes], Group):  # type: ignore[misc]  # a Group, but see below
        """A group as type checkers see it: it unpacks into the very kinds it was made from."""


GAP = 8.0
"""The distance between things that nobody has asked another for, in units."""


@called_right
def row(*shapes: *Shapes, gap: float = GAP, align: Along = "center") -> Laid[*Shapes]:
    """Return shapes side by side, from left to right.

    The first starts at x = 0, and what is aligned lies on y = 0: with ``align="bottom"`` all
    stand on the ground.

    Args:
        shapes: the shapes, at least one.
        gap: the distance between their boxes, in units; negative to overlap.
        align: ``"top"``, ``"center"`` or ``"bottom"``.

    Raises:
        ParameterError: the gap is not a number, the alignment not one of the three.
        LayoutError: there are no shapes.

    Example:
        >>> import kdviz as kd
        >>> small, large = kd.row(kd.Circle(1), kd.Circle(5), gap=3, align="bottom")
        >>> large.left.x - small.right.x, small.bottom.y, large.bottom.y
        (3.0, 0.0, 0.0)
    """
    return _row(*shapes, gap=gap, align=align)  # type: ignore[arg-type,return-value]  # see Laid


@checked
def _row(*shapes: AnyShape, gap: Number = GAP, align: Along = "center") -> Group:
    widths = [shape.box.width for shape in shapes]
    starts = _starts("row", widths, gap)
    return Group(
        tuple(
            shape.posed(shift(x - shape.box.left, -shape.box.anchor(align).y))
            for shape, x in zip(shapes, starts, strict=True)
        )
    )


@called_right
def column(*shapes: *Shapes, gap: float = GAP, align: Across = "center") -> Laid[*Shapes]:
    """Return shapes one below the other, from top to bottom.

    The first starts at y = 0, and what is aligned lies on x = 0.

    Args:
        shapes: the shapes, at least one.
        gap: the distance between their boxes, in units; negative to overlap.
        align: ``"left"``, ``"center"`` or ``"right"``.

    Raises:
        ParameterError: the gap is not a number, the alignment not one of the three.
        LayoutError: there are no shapes.

    Example:
        >>> import kdviz as kd
        >>> upper, lower = kd.column(kd.Circle(1), kd.Circle(5), gap=3, align="left")
        >>> lower.top.y - upper.bottom.y, lower.left.x
        (3.0, 0.0)
    """
    return _column(*shapes, gap=gap, align=align)  # type: ignore[arg-type,return-value]  # see Laid


@checked
def _column(*shapes: AnyShape, gap: Number = GAP, align: Across = "center") -> Group:
    heights = [shape.box.height for shape in shapes]
    starts = _starts("column", heights, gap)
    return Group(
        tuple(
            shape.posed(shift(-shape.box.anchor(align).x, y - shape.box.top))
            for shape, y in zip(shapes, starts, strict=True)
        )
    )


def _starts(title: str, sizes: Sequence[float], gap: float) -> list[float]:
    """Return where each of some sizes starts when they follow one another with gaps."""
    if not sizes:
        raise LayoutError(f"{title}: there are no shapes to lay out. Give at least one.")
    return list(accumulate((size + gap for size in sizes[:-1]), initial=0.0))


@called_right
def grid(*shapes: *Shapes, columns: int, gap: float = GAP) -> Laid[*Shapes]:
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
    return _grid(*shapes, columns=columns, gap=gap)  # type: ignore[arg-type,return-value]  # see Laid


@checked
def _grid(*shapes: AnyShape, columns: PositiveInt, gap: Number = GAP) -> Group:
    if not shapes:
        raise LayoutError("grid: there are no shapes to lay out. Give at least one.")
    width = max(shape.box.width for shape in shapes)
    height = max(shape.box.height for shape in shapes)
    placed = []
    for number, shape in enumerate(shapes):
        down, across = divmod(number, columns)
        middle = (across * (width + gap) + width / 2, down * (height + gap) + height / 2)
        placed.append(shape.at(middle))
    return Group(tuple(placed))


@called_right
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
    return _stack(*shapes, align=align)  # type: ignore[arg-type,return-value]  # see Laid


@checked
def _stack(*shapes: AnyShape, align: BoxAnchor = "center") -> Group:
    if not shapes:
        raise LayoutError("stack: there are no shapes to lay out. Give at least one.")
    first, *others = shapes
    place = first.anchor(align)
    return Group((first, *(shape.at(place, align) for shape in others)))


@called_right
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
    return _aligned(*shapes, side=side)  # type: ignore[arg-type,return-value]  # see Laid


@checked
def _aligned(*shapes: AnyShape, side: Side) -> Group:
    if not shapes:
        raise LayoutError("aligned: there are no shapes to lay out. Give at least one.")
    target = union(shape.box for shape in shapes).anchor(side)
    placed = []
    for shape in shapes:
        here = shape.anchor(side)
        move = (
            shift(target.x - here.x, 0)
            if side in ("left", "right")
            else shift(0, target.y - here.y)
        )
        placed.append(shape.posed(move))
    return Group(tuple(placed))
