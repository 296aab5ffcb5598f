"""Touch: how far a shape is moved up to another until their lines meet, edge to edge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple, SupportsFloat, cast

from pydantic import BeforeValidator

from kdviz.errors import quote
from kdviz.geometry.placement import Side
from kdviz.geometry.points import Point, as_place, as_point
from kdviz.geometry.similarities import Pose, shift
from kdviz.scene.contours import Contour
from kdviz.scene.lift import LEVEL, Lift
from kdviz.scene.placed import Placed

if TYPE_CHECKING:
    from kdviz.geometry.contact import MetLine

Looking = Callable[[Point], Point]

LOOKED_AT: dict[Side, Looking] = {
    "top": lambda point: point,
    "bottom": lambda point: Point(point.x, -point.y),
    "left": lambda point: Point(point.y, point.x),
    "right": lambda point: Point(-point.y, -point.x),
}
"""How to look at things so that what is to touch that side comes from above; done twice, all is as
it was."""

MEETING = 0.1
"""How far one line reaches into the other, in widths of a line: edges that only meet, show."""


class Touch(NamedTuple):
    """What it takes for a shape to touch another.

    Attributes:
        pose: the pose that moves it there.
        lift: how far its ink is moved then.
    """

    pose: Pose
    lift: Lift


def move_up_to(lines: Iterable[Contour], others: Iterable[Contour], side: Side) -> Touch | None:
    """Return what it takes to move straight to a side of something until lines touch.

    Args:
        lines: the lines of what is moved.
        others: the lines of what it is to touch.
        side: at which side of that.

    Returns:
        None if they would pass each other by.
    """
    from kdviz.geometry.contact import find_contact

    look, others = LOOKED_AT[side], [*others]
    contact = find_contact(_edges(lines, look), _edges(others, look))
    if contact is None:
        return None
    pose = shift(*look(Point(0.0, contact.fall)))
    return Touch(pose, _raise(others[contact.met].lift, contact.apart, look))


def set_down(
    lines: Iterable[Contour], others: Iterable[Contour], place: Point, foot: Point
) -> Touch:
    """Return what it takes to stand with the foot at a place on something.

    Args:
        lines: the lines of what is to stand there.
        others: the lines of what it stands on.
        place: where.
        foot: where its foot is now; if it stands with several, between them.
    """
    from kdviz.geometry.contact import NEAR, MetLine, find_contact

    look, lines = LOOKED_AT["top"], [*lines]
    (lift, half), (_, own) = _line_at(others, place), _line_at(lines, foot)
    xs = [point.x for line in lines for point in line.points]
    level = MetLine((Point(min(xs), foot.y), Point(max(xs), foot.y)), 0.0)
    stands = find_contact(_edges(lines, look), [level])
    if stands and abs(stands.fall) < NEAR:
        own = stands.apart
    return Touch(shift(place.x - foot.x, place.y - foot.y), _raise(lift, own + half, look))


def _raise(lift: Lift, apart: float, look: Looking) -> Lift:
    """Return a lift away from a line that is lifted itself."""
    return lift.and_then(Lift(*look(Point(0.0, -max(apart - MEETING, 0.0)))))


def _edges(contours: Iterable[Contour], look: Looking) -> list[MetLine]:
    from kdviz.geometry.contact import MetLine

    return [MetLine(tuple(map(look, contour.points)), contour.half) for contour in contours]


def _line_at(contours: Iterable[Contour], place: Point) -> tuple[Lift, float]:
    """Return the lift of the widest line through a point, and half of its width."""
    from kdviz.geometry.contact import widest_at

    lines: Sequence[Contour] = [*contours]
    found = widest_at(place, _edges(lines, LOOKED_AT["top"]))
    return (LEVEL, 0.0) if found is None else (lines[found].lift, lines[found].half)


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


def as_foothold(value: object) -> object:
    """Return a place on something: a share of its width, an anchor, a point, or none.

    Raises:
        ValueError: it is none of them.
    """
    if value is None:
        return value
    try:
        # A number of any kind; what is none says so itself.
        share = None if isinstance(value, str | bool) else float(cast(SupportsFloat, value))
    except (TypeError, ValueError, OverflowError):
        share = None
    if share is not None:
        if not 0 <= share <= 1:
            raise ValueError(f"must be from 0 to 1, not {quote(value)}")
        return share
    try:
        return as_place(value)  # type: ignore[arg-type]  # it is what finds out
    except ValueError as error:
        wanted = "must be a number from 0 to 1, the name of an anchor or a point"
        raise ValueError(str(error).replace(PLACE, wanted, 1)) from None


PLACE = "must be the name of an anchor or a point"
"""How what is no place is refused, where no number is one."""

Foothold = Annotated[float | str | tuple[float, float] | None, BeforeValidator(as_foothold)]
"""A parameter that is a place on something."""
