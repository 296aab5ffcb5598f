"""Boxes: upright rectangles, and the nine places on one."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from kdviz.errors import AnchorError, did_you_mean, quote
from kdviz.fields.calls import answered
from kdviz.fields.numbers import Number
from kdviz.geometry.points import Point

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

PLACES: dict[str, tuple[int, int]] = {
    name: (
        ("right" in name) - ("left" in name),
        ("bottom" in name) - ("top" in name),
    )
    for name in BOX_ANCHORS
}
"""Where each is: -1 is left or top, 0 the middle, 1 right or bottom."""


class Box(NamedTuple):
    """An upright rectangle, in units: what a shape reports as its box.

    Attributes:
        left: how far to the right its left edge is, in units.
        top: how far down its upper edge is, in units.
        right: how far to the right its right edge is, in units.
        bottom: how far down its lower edge is, in units.

    Example:
        >>> import kdviz as kd
        >>> kd.Rect(10, 20).box.width
        10.0
    """

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

    @answered
    def anchor(self, name: str) -> Point:
        """Return one of the nine places on a box by its name.

        Args:
            name: such as ``"bottom_right"``.

        Raises:
            AnchorError: a box has no such place.

        Example:
            >>> Box(0, 0, 10, 20).anchor("bottom_right")
            Point(x=10, y=20)
        """
        place = PLACES.get(name)
        if place is None:
            raise AnchorError(
                f"A box has no anchor {quote(name)}. It has: {', '.join(BOX_ANCHORS)}."
                + did_you_mean(name, BOX_ANCHORS)
            )
        across, down = place
        left, top, right, bottom = self
        return Point(
            left if across < 0 else right if across else (left + right) / 2,
            top if down < 0 else bottom if down else (top + bottom) / 2,
        )

    @answered
    def grown(self, by: Number) -> Box:
        """Return the box with its edges moved out by some units.

        Args:
            by: how far; negative is inwards.

        Example:
            >>> Box(0, 0, 10, 20).grown(1)
            Box(left=-1, top=-1, right=11, bottom=21)
        """
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    @answered
    def contains(self, other: Box, slack: Number = 0.0) -> bool:
        """Return whether another box lies inside, give or take some units.

        Args:
            other: the other box.
            slack: how far it may reach out, in units.
        """
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and self.right + slack >= other.right
            and self.bottom + slack >= other.bottom
        )

    @answered
    def meets(self, other: Box) -> bool:
        """Return whether another box has a point in common with this one.

        Args:
            other: the other box.

        Example:
            >>> Box(0, 0, 2, 2).meets(Box(2, 1, 5, 5)), Box(0, 0, 2, 2).meets(Box(3, 0, 5, 5))
            (True, False)
        """
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
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
