"""Connecting: arrows that stop at the edges of what they join."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kdviz.errors import LayoutError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import NotNegative, Number
from kdviz.primitives.arrow import Arrow, Head
from kdviz.primitives.contours import edge_toward
from kdviz.scene.shape import AnyShape
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
) -> Arrow:
    """Return an arrow from a shape to another, which stops short of their edges.

    Args:
        start: the shape where it comes from.
        end: the shape where it goes.
        ink: the ink of the arrow.
        weight: how heavy its line is.
        dash: solid is now, dotted was or will be.
        bend: how far its middle is off, as a share of its length; to the left if positive.
        head: at which end it has a head.
        standoff: the gap to both edges, in units, or None for the theme's.

    Raises:
        ParameterError: a parameter is wrong.
        LayoutError: the shapes overlap, so that there is no way between them.

    Example:
        >>> import kdviz as kd
        >>> a, b = kd.row(kd.Circle(5), kd.Circle(5), gap=10)
        >>> arrow = kd.connect(a, b)
        >>> round(arrow.start.x, 2), round(arrow.end.x, 2)
        (10.0, 20.0)
    """
    leaves, arrives = edge_toward(start, end.center), edge_toward(end, start.center)
    way, between = start.center.distance(end.center), leaves.distance(arrives)
    gone = start.center.distance(leaves) + end.center.distance(arrives)
    if between < 1e-6 or gone >= way:
        raise LayoutError(
            f"connect: the {type(start).__name__} and the {type(end).__name__} touch or overlap, "
            "so there is no room for an arrow between them. Move them apart."
        )
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
