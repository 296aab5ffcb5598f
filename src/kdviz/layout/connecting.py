"""Connecting: arrows that stop at the edges of what they join."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kdviz.errors import LayoutError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import NotNegative, Number
from kdviz.geometry.points import Point
from kdviz.layout.leaving import find_way
from kdviz.primitives.arrow import Arrow, Head
from kdviz.scene.contours import edge_toward
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Dash, Ink, Weight


@checked
def connect(
    start: AnyShape,
    end: AnyShape,
    *,
    ink: Ink = "white",
    weight: Weight = "regular",
    dash: Dash = "solid",
    bend: Annotated[Number, Field(ge=-1, le=1)] = 0.0,
    head: Head = "end",
    standoff: NotNegative | None = None,
    leave: str | None = None,
    enter: str | None = None,
) -> Arrow:
    """Return an arrow from a shape to another, or to itself, which stops short of their edges.

    It stops where its own line, straight or bent, meets what is drawn.

    Args:
        start: the shape where it comes from.
        end: the shape where it goes.
        ink: the ink of the arrow.
        weight: how heavy its line is.
        dash: solid is now, dotted was or will be.
        bend: how far its middle is off, as a share of its length; to the left if positive.
        head: at which end it has a head.
        standoff: the gap to both edges, in units, or None for the theme's; it does not shrink
            with the scene.
        leave: the anchor of the first shape to start from, or None for where the line leaves it.
        enter: the anchor of the second shape to end at, or None for where the line meets it.

    Raises:
        ParameterError: a parameter is wrong.
        AnchorError: a shape has no such anchor.
        LayoutError: the shapes overlap, so that there is no way between them, or it is one without
            a corner to go around.

    Example:
        >>> import kdviz as kd
        >>> a, b = kd.row(kd.Circle(5), kd.Circle(5), gap=10)
        >>> arrow = kd.connect(a, b)
        >>> round(arrow.start.x, 2), round(arrow.end.x, 2)
        (10.0, 20.0)
        >>> kd.connect(a, b, leave="top", enter="top", bend=0.4).start == a.top
        True
    """
    if start == end and leave is None and enter is None:
        leaves, arrives = _loop(start)
        bend = bend or LOOPED
    else:
        leaves, arrives, bend = _join(start, end, bend, leave, enter)
    return Arrow(
        leaves,
        arrives,
        ink=ink,
        weight=weight,
        dash=dash,
        bend=bend,
        head=head,
        standoff=standoff,
    )


LOOP = 0.8
"""How far from the corner a way to the same shape leaves and enters, as a share of its width or
height, whichever is less."""

WIDEST_LOOP = 7.0
"""The most that this may be, in units."""

LOOPED = 1.0
"""How far such an arrow is bent if nothing is said: about two thirds of a circle."""


def _loop(shape: Shape) -> tuple[Point, Point]:
    """Return where a way around the upper right corner of a shape leaves and enters it."""
    box = shape.box
    off = min(LOOP * min(box.width, box.height), WIDEST_LOOP)
    above, beside = Point(box.right - off, box.top), Point(box.right, box.top + off)
    center = shape.center
    leaves, enters = (edge_toward(shape, center.toward(place, 1.5)) for place in (above, beside))
    if leaves.distance(enters) < 1e-6:
        raise LayoutError(
            f"connect: the {type(shape).__name__} has no corner that an arrow could go around. "
            "Name the anchors to leave and to enter, or connect it with another shape."
        )
    return leaves, enters


def _join(
    start: Shape, end: Shape, bend: float, leave: str | None, enter: str | None
) -> tuple[Point, Point, float]:
    """Return where an arrow starts and ends, and how far it is bent."""
    if leave and enter:
        leaves, arrives = start.anchor(leave), end.anchor(enter)
        if leaves.distance(arrives) < 1e-6:
            raise _no_room(start, end)
        return leaves, arrives, bend
    first = start.anchor(leave) if leave else start
    second = end.anchor(enter) if enter else end
    way = find_way(first, second, bend)
    if way is None:
        raise _no_room(start, end)
    return way


def _no_room(start: Shape, end: Shape) -> LayoutError:
    return LayoutError(
        f"connect: the {type(start).__name__} and the {type(end).__name__} touch or overlap, "
        "so there is no room for an arrow between them. Move them apart."
    )
