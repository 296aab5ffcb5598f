"""Crate: what holds something, and whether anybody sees into it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.detail import Detail
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

NEAR_LEFT = Point(-9.5, -12)
"""The near left corner of the rim, in units."""

NEAR_RIGHT = Point(4.5, -12)
"""The near right corner of the rim, in units."""

BACK = Point(5, -4)
"""The way from a near corner to the far one behind it, in units."""

DOWN = Point(0, 12)
"""The way from a corner of the rim down to the ground, in units."""

LIFTED = Point(0.9, -7.2)
"""The way from a far corner to the edge of the open lid, in units."""

BOARD = 2.3
"""The width of a board, in units."""

ROOM = 9.0
"""How wide and high a load is at most, in units."""

QUESTION = "M -4.9 -7.8 A 2.4 2.4 0 1 1 -1.6 -5.8 Q -2.5 -5.4 -2.5 -4.2"
"""The question mark on a black box, without its dot."""


class Crate(Component):
    """A crate, open or closed; a black one does not tell what happens in it.

    Args:
        lid: whether one sees what is inside.
        black: whether it is a black box: a question as long as it is closed.
        load: what is inside, seen if the crate is open.
        ink: the ink of the question.

    Anchors:
        inside: where the tallest load stands; top_edge: the middle of the rim; front: the middle
        of the near side.

    Example:
        >>> import kdviz as kd
        >>> kd.Crate(black=True, ink="red").label("model")
        Crate(black=True, ink='red', labels=(Label(words='model', ink='red'),))
    """

    starter: ClassVar[Starter] = Starter("hides what is in it", "Nobody sees what happens inside.")
    does: ClassVar[tuple[str, ...]] = (
        "hide: black=True",
        'reveal: lid="open"',
        "contain",
        "pack",
        "transform: black=True",
        'surprise: lid="open"',
        "ship",
        "trust: black=True",
        'empty: lid="open"',
        "lock away",
        "store",
        "underestimate: black=True",
    )
    stands: ClassVar[bool] = True
    means_anything: ClassVar[bool] = True

    lid: Literal["closed", "open"] = Field(
        default="closed", kw_only=True, description="whether one sees what is inside"
    )
    black: bool = Field(
        default=False,
        kw_only=True,
        description="whether it is a black box: a question as long as it is closed",
    )
    load: AnyShape | None = Field(
        default=None, kw_only=True, description="what is inside, seen if the crate is open"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the question")

    def draw(self) -> Iterator[Shape]:
        """Yield the top, the lid and the load, and the two sides in front of them."""
        left, right = NEAR_LEFT, NEAR_RIGHT
        far_left, far_right = left.shifted(*BACK), right.shifted(*BACK)
        yield Polygon((left, right, far_right, far_left), fill="background")
        if self.lid == "open":
            ends = far_right.shifted(*LIFTED), far_left.shifted(*LIFTED)
            yield Polygon((far_left, far_right, *ends), fill="background")
            if self.load is not None:
                size = max(self.load.box.width, self.load.box.height)
                # What has no size, such as a single dot, stays as it is.
                fits = ROOM / size if size else 1.0
                # Half of it is below the rim, however low it is.
                yield self.load.scaled(fits).at(self._inside().shifted(dy=-ROOM / 2))
        floor = right.shifted(*DOWN), far_right.shifted(*DOWN)
        yield Polygon((right, *floor, far_right), fill="background")
        yield Polygon((left, right, floor[0], left.shifted(*DOWN)), fill="background")
        if not self.black:
            yield Detail(Group(*self._boards()))
        elif self.lid == "closed":
            yield Path(QUESTION, ink=self.ink, weight="bold")
            yield Circle(0.35, ink=self.ink, fill=self.ink).shifted(-2.5, -2.2)

    def _boards(self) -> Iterator[Shape]:
        """Yield the edges of the boards: along the rim and the ground, and one aslant."""
        left, right = NEAR_LEFT.x, NEAR_RIGHT.x
        upper, lower = NEAR_LEFT.y + BOARD, -BOARD
        for y in (upper, lower):
            yield Line(Point(left, y), Point(right, y), weight="thin")
            yield Line(Point(right, y), Point(right, y).shifted(*BACK), weight="thin")
        for corner, off in ((left, -1), (right, 1)):
            # Each edge of the slanting board runs from an upright edge to a level one.
            end = Point(corner, (lower if off < 0 else upper) + 0.8 * off * BOARD)
            across = Point(right - BOARD, upper) if off < 0 else Point(left + BOARD, lower)
            yield Line(end, across, weight="thin")

    def _inside(self) -> Point:
        return NEAR_LEFT.toward(NEAR_RIGHT, 0.5).shifted(BACK.x / 2, BACK.y / 2 + ROOM / 2)

    @anchor
    def inside(self) -> Point:
        """Where the tallest load stands, half hidden."""
        return self._inside()

    @anchor
    def top_edge(self) -> Point:
        """The middle of the rim."""
        return NEAR_LEFT.toward(NEAR_RIGHT.shifted(*BACK), 0.5)

    @anchor
    def front(self) -> Point:
        """The middle of the near side."""
        return NEAR_LEFT.toward(Point(NEAR_RIGHT.x, ORIGIN.y), 0.5)
