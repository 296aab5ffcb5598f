"""Iceberg: the little that shows, and the much that does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import ClassVar, NamedTuple

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.metaphors.filling import find_height
from kdviz.primitives.line import Line
from kdviz.primitives.polygon import Polygon, Polyline
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HALF_SEA = 18.0
"""Half of the length of the water line, in units."""


class Row(NamedTuple):
    """Corners of the ice that are equally deep below its tip, in units."""

    depth: float
    left: float
    ridge: float
    right: float


ROWS = (
    Row(0.0, 0.5, 0.5, 0.5),
    Row(5.0, -3.0, 0.9, 3.6),
    Row(9.5, -5.0, -0.6, 7.2),
    Row(14.5, -12.5, -2.0, 10.5),
    Row(21.5, -11.0, 2.5, 13.0),
    Row(28.0, -6.0, -1.0, 7.0),
    Row(33.0, 0.5, 0.5, 0.5),
)
"""The corners of the whole of the ice, from its tip down."""


class Iceberg(Component):
    """An iceberg that shows a share of itself above the water and hides the rest.

    It is a share of the drawn area, so that the picture does not exaggerate.

    Args:
        shown: the share of it that is above the water.
        tip_ink: the ink of what is above it.
        ink: the ink of what is under water.

    Anchors:
        tip: its highest point; deep: its lowest; waterline: the water's right end, to label it.

    Example:
        >>> import kdviz as kd
        >>> little, half = kd.Iceberg(0.1), kd.Iceberg(0.5)
        >>> half.tip.y < little.tip.y < 0
        True
    """

    starter: ClassVar[Starter] = Starter(
        "hides most of itself", "Most of the work is out of sight."
    )
    does: ClassVar[tuple[str, ...]] = (
        "hide",
        "underestimate",
        "underlie",
        "reveal: 0.4",
        "support",
        "ignore",
        "overlook",
        "surprise",
        "shrink: 0.3",
    )

    shown: Share = Field(default=0.12, description="the share of it that is above the water")
    tip_ink: Ink = Field(default="white", kw_only=True, description="the ink of what is above it")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of what is under water")

    def draw(self) -> Iterator[Shape]:
        """Yield what is under water with its ridge, what is above it, and the water line."""
        if self.shown < 1:
            deep = _slice(self._level, ROWS[-1].depth)
            yield from self._faces(deep, self.ink)
            # The side that is in the water line is not drawn: it would show beside that.
            yield Polyline(self._corners(deep), ink=self.ink)
        if self.shown > 0:
            high = _slice(0.0, self._level)
            yield Polygon(self._corners(high), fill=self.tip_ink, line=False)
            yield from self._faces(high, "background")
            yield Polygon(self._corners(high))
        yield Line(Point(-HALF_SEA, 0), Point(HALF_SEA, 0))

    def _faces(self, rows: tuple[Row, ...], ink: Ink) -> Iterator[Shape]:
        """Yield the edges of the ice on its near side."""
        ridge = tuple(self._place(row.depth, row.ridge) for row in rows)
        yield Polyline(ridge, ink=ink, weight="thin")
        for upper, lower in pairwise(rows):
            if upper in ROWS[1:-2] and lower in ROWS:
                corner = upper.left if ROWS.index(upper) % 2 else upper.right
                edge = self._place(upper.depth, corner), self._place(lower.depth, lower.ridge)
                yield Line(*edge, ink=ink, weight="thin")

    def _corners(self, rows: tuple[Row, ...]) -> tuple[Point, ...]:
        """Return the corners around some rows."""
        down = tuple(self._place(row.depth, row.right) for row in rows)
        return down + tuple(self._place(row.depth, row.left) for row in reversed(rows))

    def _place(self, depth: float, x: float) -> Point:
        return Point(x, depth - self._level)

    @cached_property
    def _level(self) -> float:
        """How far below the tip the water is."""
        above = self.shown * _area(ROWS)
        return find_height(lambda depth: _area(_slice(0.0, depth)), above, ROWS[-1].depth)

    @anchor
    def tip(self) -> Point:
        """The highest point of the ice."""
        return self._place(0.0, ROWS[0].ridge)

    @anchor
    def deep(self) -> Point:
        """The lowest point of the ice."""
        return self._place(ROWS[-1].depth, ROWS[-1].ridge)

    @anchor
    def waterline(self) -> Point:
        """The right end of the water line."""
        return ORIGIN.shifted(HALF_SEA)


def _slice(start: float, end: float) -> tuple[Row, ...]:
    """Return the rows from one depth to another, with new ones at both ends."""
    inner = (row for row in ROWS if start < row.depth < end)
    return (_row_at(start), *inner, _row_at(end))


def _row_at(depth: float) -> Row:
    """Return the row at any depth."""
    upper, lower = next(pair for pair in pairwise(ROWS) if depth <= pair[1].depth)
    share = (depth - upper.depth) / (lower.depth - upper.depth)
    return Row(*(a + share * (b - a) for a, b in zip(upper, lower, strict=True)))


def _area(rows: tuple[Row, ...]) -> float:
    widths = (
        (a.right - a.left + b.right - b.left) / 2 * (b.depth - a.depth) for a, b in pairwise(rows)
    )
    return sum(widths)
