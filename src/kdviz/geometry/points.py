"""Points, and what can be given for one.

Units are hundredths of the frame's short side, y points down, angles are in
degrees and clockwise, as in SVG.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Annotated, Any, NamedTuple

from pydantic import GetPydanticSchema, WithJsonSchema
from pydantic_core import core_schema

from kdviz.errors import quote
from kdviz.fields.arrays import UNORDERED, as_list, take_all
from kdviz.fields.calls import answered
from kdviz.fields.numbers import MOST, Number
from kdviz.fields.takes import Takes

MOST_POINTS = 100_000
"""How many points a shape can have."""


class Point(NamedTuple):
    """A place, in units from the frame's or the shape's own origin.

    Every anchor is one, and returns others by its side.

    Attributes:
        x: how far to the right it is, in units.
        y: how far down it is, in units.

    Example:
        >>> import kdviz as kd
        >>> kd.Point(1, 2).shifted(dy=-2)
        Point(x=1.0, y=0)
    """

    x: float
    y: float

    @answered
    def shifted(self, dx: Number = 0.0, dy: Number = 0.0) -> Point:
        """Return the point moved by ``dx`` to the right and ``dy`` down, in units.

        Args:
            dx: how far to the right.
            dy: how far down; negative is up.

        Example:
            >>> Point(1, 2).shifted(dy=-2)
            Point(x=1.0, y=0)
        """
        return Point(self.x + dx, self.y + dy)

    @answered
    def toward(self, other: PointLike, share: Number) -> Point:
        """Return the point at a share of the way to another: 0 is here, 1 is there.

        Args:
            other: the other point.
            share: the share of the way.

        Example:
            >>> Point(0, 0).toward((10, 20), 0.5)
            Point(x=5.0, y=10.0)
        """
        (x, y), (to_x, to_y) = self, other
        return Point(x + share * (to_x - x), y + share * (to_y - y))

    @answered
    def polar(self, degrees: Number, distance: Number) -> Point:
        """Return the point at a distance in units and an angle: 0 is right, 90 is down.

        Args:
            degrees: the direction, clockwise from the right.
            distance: how far, in units.

        Example:
            >>> Point(0, 0).polar(180, 2)
            Point(x=-2.0, y=0.0)
        """
        cos, sin = unit(degrees)
        return Point(self.x + distance * cos, self.y + distance * sin)

    @answered
    def distance(self, other: PointLike) -> float:
        """Return the distance to another point, in units.

        Args:
            other: the other point.

        Example:
            >>> Point(0, 0).distance((3, 4))
            5.0
        """
        return math.hypot(other[0] - self.x, other[1] - self.y)

    @answered
    def angle(self, other: PointLike) -> float:
        """Return the direction to another point, in degrees clockwise from the right.

        Args:
            other: the other point.

        Example:
            >>> Point(0, 0).angle((0, 5))
            90.0
        """
        return math.degrees(math.atan2(other[1] - self.y, other[0] - self.x))


ORIGIN = Point(0.0, 0.0)


def unit(degrees: float) -> tuple[float, float]:
    """Return the cosine and sine of an angle, exact at the quarter turns.

    Example:
        >>> unit(90)
        (0.0, 1.0)
    """
    quarters, rest = divmod(degrees, 90.0)
    if rest == 0.0:
        return ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[int(quarters) % 4]
    turn = math.radians(degrees)
    return math.cos(turn), math.sin(turn)


def as_point(value: tuple[float, float]) -> Point:
    """Return a pair of finite numbers as a point.

    Raises:
        ValueError: it is not such a pair; the text says what is wanted.
    """
    try:
        if isinstance(value, Point) and -MOST <= value[0] <= MOST and -MOST <= value[1] <= MOST:
            return value
    except TypeError:  # nobody has looked at what it was made of
        raise ValueError(f"must be a point (x, y) in units, not {quote(value)}") from None
    if isinstance(anchors := getattr(value, "anchors", None), dict):
        raise ValueError(
            f"must be a point, not the whole {type(value).__name__}: "
            f"name one of its anchors, such as .{next(iter(anchors))}"
        )
    if isinstance(value, UNORDERED) or not isinstance(value, Iterable):
        raise ValueError(f"must be a point (x, y) in units, not {quote(value)}")
    try:
        x, y = map(_coordinate, value)
    except Exception:  # whatever is raised by what is gone through, which is anybody's
        raise ValueError(f"must be a point (x, y) in units, not {quote(value)}") from None
    if not (abs(x) <= MOST and abs(y) <= MOST):
        finite = math.isfinite(x) and math.isfinite(y)
        wanted = f"numbers from {-MOST:g} to {MOST:g}" if finite else "finite numbers"
        raise ValueError(f"must be a point of two {wanted}, not {quote(value)}")
    return Point(x, y)


def _coordinate(value: Any) -> float:
    """Return a number as a float; a word is none, even if it spells one."""
    if isinstance(value, str | bytes | bool):
        raise TypeError
    return float(value)


def as_place(value: str | tuple[float, float]) -> str | Point:
    """Return the name of an anchor as it is, and a pair of finite numbers as a point.

    Raises:
        ValueError: it is neither; the text says what is wanted.
    """
    if isinstance(value, str):
        return value
    try:
        return as_point(value)
    except ValueError as error:
        wanted = "must be the name of an anchor or a point"
        raise ValueError(str(error).replace("must be a point", wanted, 1)) from None


def as_points(values: Iterable[tuple[float, float]]) -> tuple[Point, ...]:
    """Return a list of pairs, or an array of shape (n, 2), as points.

    Raises:
        ValueError: it is not that, or a number in it is not finite.

    Example:
        >>> as_points([(0, 0), (1, 2)])
        (Point(x=0.0, y=0.0), Point(x=1.0, y=2.0))
    """
    whole = isinstance(getattr(values, "anchors", None), dict)
    values = values if whole else as_list(values, "(n, 2)")
    if whole or isinstance(values, UNORDERED) or not isinstance(values, Iterable):
        raise ValueError(f"must be a list of points, not {quote(values)}")
    points = []
    for place, value in enumerate(take_all(values, MOST_POINTS, "points")):
        try:
            points.append(as_point(value))
        except ValueError as error:
            raise ValueError(f"at place {place + 1} {error}") from None
    return tuple(points)


def _validator(convert: Callable[..., object]) -> GetPydanticSchema:
    """Return what tells pydantic to take what a function makes of what is given."""
    return GetPydanticSchema(
        lambda _type, _handler: core_schema.no_info_plain_validator_function(convert)
    )


_PAIR = WithJsonSchema({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2})

PointField = Annotated[Takes[tuple[float, float], Point], _validator(as_point), _PAIR]
"""A field that is a point, and takes a pair of numbers in units for one."""

PointsField = Annotated[
    Takes[Iterable[tuple[float, float]], tuple[Point, ...]],
    _validator(as_points),
    WithJsonSchema({"type": "array", "items": _PAIR.json_schema}),
]
"""A field that is some points: a list of pairs, or an array of shape (n, 2), in units."""

PointLike = Annotated[tuple[float, float], _validator(as_point), _PAIR]
"""A function's parameter that is a point: an anchor, or a pair of numbers in units."""

PlaceLike = Annotated[str | tuple[float, float], _validator(as_place)]
"""A function's parameter that is a point, or the name of one of the shape's anchors."""
