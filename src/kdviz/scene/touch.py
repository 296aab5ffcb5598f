"""Touch: one shape moved up to another until their lines meet, edge to edge."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, TypeVar

from pydantic import BeforeValidator

from kdviz.errors import LayoutError, ParameterError, quote
from kdviz.geometry.contact import NEAR, Edge, find_contact, widest_at
from kdviz.geometry.placement import Across, Along, Side, beside
from kdviz.geometry.points import Point, as_place, as_point
from kdviz.geometry.similarities import shift
from kdviz.scene.contours import Contour, trace_contours
from kdviz.scene.lift import LEVEL, Lift
from kdviz.scene.placed import Placed

if TYPE_CHECKING:
    from kdviz.scene.shape import Shape

MEETING = 0.1
"""How far one line reaches into the other, in widths of a line: edges that only meet, show."""

Moved = TypeVar("Moved", bound="Shape")

Seen = Callable[[Point], Point]
"""How things are seen so that what is to touch comes from above; seen twice, all is as it was."""

SEEN: dict[Side, Seen] = {
    "top": lambda point: point,
    "bottom": lambda point: Point(point.x, -point.y),
    "left": lambda point: Point(point.y, point.x),
    "right": lambda point: Point(-point.y, -point.x),
}


def as_support(value: object) -> object:
    """Return what something can stand on as it is: a shape, or a point.

    Raises:
        ValueError: it is neither.
    """
    if isinstance(value, Placed):
        return value
    try:
        return as_point(value)  # type: ignore[arg-type]  # it is what finds out
    except ValueError:
        raise ValueError(f"must be a shape or a point to stand on, not {quote(value)}") from None


def _foothold(value: object) -> object:
    if value is None:
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        if not 0 <= value <= 1:
            raise ValueError(f"must be from 0 to 1, not {quote(value)}")
        return float(value)
    return as_place(value)  # type: ignore[arg-type]  # it is what finds out


Foothold = Annotated[float | str | tuple[float, float] | None, BeforeValidator(_foothold)]
"""A parameter that is a place on something: a share of its width, an anchor, a point, or none."""


def stand(shape: Moved, support: Shape | tuple[float, float], at: Foothold, foot: str) -> Moved:
    """Return a shape that stands on something; see `Shape.standing_on`.

    Raises:
        AnchorError: one of them has no such anchor.
        LayoutError: what it is to stand on is not below it.
    """
    if isinstance(support, tuple):
        return _level(shape).at(support, foot)
    if support.role == "ground":
        # It makes room for lines itself.
        return _level(shape).at(support.top, foot, only="y")
    if isinstance(at, str | tuple):
        place = Point(*(support.anchor(at) if isinstance(at, str) else at))
        moved = _level(shape).at(place, foot)
        lift, half = _line_at(support, place)
        return _raised(moved, "top", _sole(moved, place) + half, lift)
    if at is not None:
        place = support.box.anchor("left").shifted(at * support.box.width)
        shape = shape.at(place, foot, only="x")
    stood = _move_up_to(shape, support, "top")
    if stood is None:
        name, other = type(shape).__name__, type(support).__name__
        raise LayoutError(
            f"standing_on: the {other} is not below the {name}. Say where on it with at, as in "
            "at=0.5 for its middle."
        )
    return stood


def touch(shape: Moved, other: Shape, side: Side, align: Across | Along) -> Moved:
    """Return a shape beside another one, touching it; see `Shape.touching`.

    Raises:
        ParameterError: edges cannot be level at that side.
    """
    beside_it = side in ("left", "right")
    levels = ("top", "center", "bottom") if beside_it else ("left", "center", "right")
    if align not in levels:
        raise ParameterError(
            f"touching: at the {side}, align must be {', '.join(levels[:-1])} or {levels[-1]}, "
            f"not {quote(align)}."
        )
    near = _level(shape).posed(beside(shape.box, other.box, side, gap=0.0, align=align))
    return _move_up_to(near, other, side) or near


def _move_up_to(shape: Moved, other: Shape, side: Side) -> Moved | None:
    """Return a shape moved straight to a side of another until they touch, if they ever do."""
    seen = SEEN[side]
    lines = [*trace_contours(other)]
    contact = find_contact(_edges(trace_contours(shape), seen), _edges(lines, seen))
    if contact is None:
        return None
    moved = _level(shape).posed(shift(*seen(Point(0.0, contact.fall))))
    return _raised(moved, side, contact.apart, lines[contact.met].lift)


def _level(shape: Moved) -> Moved:
    return shape if shape.lift == LEVEL else shape._copied(lift=LEVEL)


def _raised(shape: Moved, side: Side, apart: float, lift: Lift) -> Moved:
    """Return a shape whose ink is moved away from a line that is moved itself."""
    away = Lift(*SEEN[side](Point(0.0, -max(apart - MEETING, 0.0))))
    return shape._copied(lift=lift.and_then(away))


def _edges(contours: Iterable[Contour], seen: Seen) -> list[Edge]:
    return [Edge(tuple(map(seen, contour.points)), contour.half) for contour in contours]


def _sole(shape: Shape, foot: Point) -> float:
    """Return half of the width of the line that a shape stands with, level with a foot or at it."""
    left, _, right, _ = shape.box
    level = Edge((Point(left, foot.y), Point(right, foot.y)), 0.0)
    stands = find_contact(_edges(trace_contours(shape), SEEN["top"]), [level])
    if stands and abs(stands.fall) < NEAR:
        return stands.apart
    return _line_at(shape, foot)[1]


def _line_at(shape: Shape, place: Point) -> tuple[Lift, float]:
    """Return the lift of the widest line through a point, and half of its width."""
    lines = [*trace_contours(shape)]
    found = widest_at(place, _edges(lines, SEEN["top"]))
    return next(
        ((line.lift, line.half) for line in lines if found and line.points == found.points),
        (LEVEL, 0.0),
    )
