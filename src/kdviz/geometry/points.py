"""Points, boxes and poses: where things are, and how they are moved.

Units are hundredths of the frame's short side, y points down, angles are in
degrees and clockwise, as in SVG.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic import GetPydanticSchema, WithJsonSchema
from pydantic_core import core_schema

from kdviz.errors import AnchorError, did_you_mean

BoxAnchor = Literal[
    "center",
    "left",
    "right",
    "top",
    "bottom",
    "top_left",
    "top_right",
    "bottom_left",
    "bottom_right",
]
BOX_ANCHORS: tuple[BoxAnchor, ...] = get_args(BoxAnchor)

MOST = 1e9
"""Numbers reach so far from 0: no arithmetic with a few of them overflows."""

UNORDERED = (str, bytes, dict, set, frozenset)
"""What can be gone through but is no pair of numbers and no list of points."""


class Point(NamedTuple):
    """A place, in units from the frame's or the shape's own origin."""

    x: float
    y: float

    def shifted(self, dx: float = 0.0, dy: float = 0.0) -> Point:
        """Return the point moved by ``dx`` to the right and ``dy`` down, in units.

        Example:
            >>> Point(1, 2).shifted(dy=-2)
            Point(x=1.0, y=0)
        """
        return Point(self.x + dx, self.y + dy)

    def toward(self, other: tuple[float, float], share: float) -> Point:
        """Return the point at a share of the way to another: 0 is here, 1 is there.

        Example:
            >>> Point(0, 0).toward((10, 20), 0.5)
            Point(x=5.0, y=10.0)
        """
        (x, y), (to_x, to_y) = self, other
        return Point(x + share * (to_x - x), y + share * (to_y - y))

    def polar(self, degrees: float, distance: float) -> Point:
        """Return the point at a distance in units and an angle: 0 is right, 90 is down.

        Example:
            >>> Point(0, 0).polar(180, 2)
            Point(x=-2.0, y=0.0)
        """
        cos, sin = unit(degrees)
        return Point(self.x + distance * cos, self.y + distance * sin)

    def distance(self, other: tuple[float, float]) -> float:
        """Return the distance to another point, in units.

        Example:
            >>> Point(0, 0).distance((3, 4))
            5.0
        """
        return math.hypot(other[0] - self.x, other[1] - self.y)

    def angle(self, other: tuple[float, float]) -> float:
        """Return the direction to another point, in degrees clockwise from the right.

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
    if isinstance(value, Point) and -MOST <= value[0] <= MOST and -MOST <= value[1] <= MOST:
        return value
    if isinstance(anchors := getattr(value, "anchors", None), dict):
        raise ValueError(
            f"must be a point, not the whole {type(value).__name__}: "
            f"name one of its anchors, such as .{next(iter(anchors))}"
        )
    if isinstance(value, UNORDERED) or not isinstance(value, Iterable):
        raise ValueError(f"must be a point (x, y) in units, not {value!r}")
    try:
        x, y = map(_coordinate, value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"must be a point (x, y) in units, not {value!r}") from None
    if not (abs(x) <= MOST and abs(y) <= MOST):
        finite = math.isfinite(x) and math.isfinite(y)
        wanted = f"numbers from {-MOST:g} to {MOST:g}" if finite else "finite numbers"
        raise ValueError(f"must be a point of two {wanted}, not {value!r}")
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
    if hasattr(values, "tolist") and hasattr(values, "shape"):
        if len(values.shape) != 2 or values.shape[1] != 2:
            raise ValueError(f"must be an array of shape (n, 2), not {tuple(values.shape)}")
        values = values.tolist()
    whole = isinstance(getattr(values, "anchors", None), dict)
    if whole or isinstance(values, UNORDERED) or not isinstance(values, Iterable):
        raise ValueError(f"must be a list of points, not {values!r}")
    points = []
    for place, value in enumerate(values):
        try:
            points.append(as_point(value))
        except ValueError as error:
            raise ValueError(f"at place {place + 1} {error}") from None
    return tuple(points)


_validated = GetPydanticSchema(
    lambda _type, _handler: core_schema.no_info_plain_validator_function(as_point)
)
_pair = WithJsonSchema({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2})

At = Annotated[Point, _validated, _pair]
"""A field that is a point, and takes a pair of numbers in units for one."""

Points = Annotated[
    tuple[Point, ...],
    GetPydanticSchema(
        lambda _type, _handler: core_schema.no_info_plain_validator_function(as_points)
    ),
    WithJsonSchema({"type": "array", "items": _pair.json_schema}),
]
"""A field that is some points: a list of pairs, or an array of shape (n, 2), in units."""

PointLike = Annotated[tuple[float, float], _validated, _pair]
"""A function's parameter that is a point: an anchor, or a pair of numbers in units."""

Place = Annotated[
    str | tuple[float, float],
    GetPydanticSchema(
        lambda _type, _handler: core_schema.no_info_plain_validator_function(as_place)
    ),
]
"""A function's parameter that is a point, or the name of one of the shape's anchors."""


class Box(NamedTuple):
    """An upright rectangle, in units."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The width in units."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The height in units."""
        return self.bottom - self.top

    def anchor(self, name: str) -> Point:
        """Return one of the nine places on a box by its name.

        Raises:
            AnchorError: a box has no such place.

        Example:
            >>> Box(0, 0, 10, 20).anchor("bottom_right")
            Point(x=10, y=20)
        """
        if name not in BOX_ANCHORS:
            raise AnchorError(
                f"A box has no anchor {name!r}. It has: {', '.join(BOX_ANCHORS)}."
                + did_you_mean(name, BOX_ANCHORS)
            )
        x = self.left if "left" in name else self.right if "right" in name else None
        y = self.top if "top" in name else self.bottom if "bottom" in name else None
        return Point(
            (self.left + self.right) / 2 if x is None else x,
            (self.top + self.bottom) / 2 if y is None else y,
        )

    def grown(self, by: float) -> Box:
        """Return the box with its edges moved out by some units.

        Example:
            >>> Box(0, 0, 10, 20).grown(1)
            Box(left=-1, top=-1, right=11, bottom=21)
        """
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def contains(self, other: Box, slack: float = 0.0) -> bool:
        """Return whether another box lies inside, give or take some units."""
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and self.right + slack >= other.right
            and self.bottom + slack >= other.bottom
        )


NOWHERE = Box(math.inf, math.inf, -math.inf, -math.inf)
"""The box of nothing: the union of it with a box is that box."""


def union(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around several, or :data:`NOWHERE` for none.

    Example:
        >>> union([Box(0, 0, 1, 1), Box(4, 0, 5, 3)])
        Box(left=0, top=0, right=5, bottom=3)
    """
    columns = list(zip(*boxes, strict=True))
    if not columns:
        return NOWHERE
    return Box(min(columns[0]), min(columns[1]), max(columns[2]), max(columns[3]))


def box_around(points: Iterable[tuple[float, float]]) -> Box:
    """Return the smallest box around some points.

    Example:
        >>> box_around([(0, 3), (2, 1)])
        Box(left=0, top=1, right=2, bottom=3)
    """
    left, top, right, bottom = NOWHERE
    for x, y in points:
        left = x if x < left else left
        right = x if x > right else right
        top = y if y < top else top
        bottom = y if y > bottom else bottom
    return Box(left, top, right, bottom)


class Pose(NamedTuple):
    """How a shape's own coordinates are placed: mirrored, turned, scaled, then shifted.

    Only similarities can be said with it, so circles stay circles and angles stay angles.
    ``cos`` and ``sin`` carry the scale as well as the turn.
    """

    x: float = 0.0
    y: float = 0.0
    cos: float = 1.0
    sin: float = 0.0
    mirrored: bool = False

    @property
    def scale(self) -> float:
        """How many times bigger things get."""
        return math.hypot(self.cos, self.sin)

    def direction(self, degrees: float) -> float:
        """Return what becomes of a direction, in degrees clockwise from the right.

        Example:
            >>> Pose(cos=0, sin=2).direction(90)
            180.0
        """
        turn = math.degrees(math.atan2(self.sin, self.cos))
        return (180 - degrees if self.mirrored else degrees) + turn

    def point(self, point: tuple[float, float]) -> Point:
        """Return where a point of the shape's own coordinates comes to lie.

        Example:
            >>> Pose(x=10, y=0, cos=2).point((1, 1))
            Point(x=12.0, y=2.0)
        """
        (px, py), (x, y, cos, sin, mirrored) = point, self
        px = -px if mirrored else px
        return Point(x + cos * px - sin * py, y + sin * px + cos * py)

    def points(self, points: Iterable[tuple[float, float]]) -> tuple[Point, ...]:
        """Return where points of the shape's own coordinates come to lie."""
        x, y, cos, sin, mirrored = self
        across, down = (-cos, -sin) if mirrored else (cos, sin)
        return tuple(
            [Point(x + across * px - sin * py, y + down * px + cos * py) for px, py in points]
        )

    def upright_box(self, box: Box) -> Box | None:
        """Return where a box comes to lie, or None if the pose turns it by less than a half turn.

        Example:
            >>> Pose(x=10, cos=-2, mirrored=True).upright_box(Box(0, 0, 1, 3))
            Box(left=10, top=-6.0, right=12, bottom=0.0)
        """
        x, y, cos, sin, mirrored = self
        if sin:
            return None
        across = -cos if mirrored else cos
        left, right = sorted((x + across * box.left, x + across * box.right))
        top, bottom = sorted((y + cos * box.top, y + cos * box.bottom))
        return Box(left, top, right, bottom)

    def after(self, inner: Pose) -> Pose:
        """Return the pose that applies ``inner`` first and this one then.

        Example:
            >>> Pose(cos=2).after(Pose(x=3)).point((1, 0))
            Point(x=8.0, y=0.0)
        """
        if inner == STILL:
            return self
        x, y, cos, sin, mirrored = inner
        sin = -sin if self.mirrored else sin
        turn = self.cos * cos - self.sin * sin, self.sin * cos + self.cos * sin
        return Pose(*self.point((x, y)), *turn, self.mirrored != mirrored)


STILL = Pose()
"""The pose that leaves everything where it is."""


def shift(dx: float, dy: float) -> Pose:
    """Return the pose that moves things by some units."""
    return Pose(x=dx, y=dy)


def about(center: tuple[float, float], pose: Pose) -> Pose:
    """Return a pose carried out about a point instead of the origin.

    Example:
        >>> about((5, 5), Pose(cos=2)).point((5, 5))
        Point(x=5.0, y=5.0)
    """
    return shift(*center).after(pose).after(shift(-center[0], -center[1]))
