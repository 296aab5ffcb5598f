"""Drawn: a mark as geometry that can be asked how near, how large and how hidden it is.

A line is kept as its middle and half of its width, not as the area that it covers: the gap
between two lines is the distance of their middles less both halves, and no curve needs to be
thickened to know it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.geometry.boxes import Box
from kdviz.geometry.outlines import Outline
from kdviz.scene.marks import CircleMark, DotsMark, PathMark, TextMark
from kdviz.style.ink import Ink

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Leaf = PathMark | CircleMark | DotsMark | TextMark

NOTHING = shapely.Polygon()
FINE = 0.01
"""How far a curve may be from the straight pieces that stand for it, in units."""

QUARTER = 8
"""How many straight pieces stand for a quarter of a round corner."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """A mark in the frame, with what stands in front of it.

    Attributes:
        mark: the mark, in the frame's units.
        order: its place from the back (0) to the front.
        thing: the number of the thing in the picture that it belongs to.
        line: the middle of its line or the centers of its dots; empty if it is only filled.
        half: half of the line's width, or the radius of the dots, in units.
        area: what it fills with its ink, or the words' lines as boxes; empty if it is only a line.
        over: the fills of the marks in front that come near it.
    """

    mark: Leaf
    order: int
    thing: int
    line: BaseGeometry
    half: float
    area: BaseGeometry
    over: list[BaseGeometry] = field(default_factory=list, repr=False)

    @property
    def is_text(self) -> bool:
        """Whether it is words."""
        return isinstance(self.mark, TextMark)

    @property
    def words(self) -> str:
        """The words that it shows, if it is any."""
        return self.mark.block.words if isinstance(self.mark, TextMark) else ""

    @cached_property
    def line_ink(self) -> Ink | None:
        """The ink of its line or its dots."""
        mark = self.mark
        if isinstance(mark, DotsMark):
            return mark.ink
        return None if isinstance(mark, TextMark) else mark.stroke

    @cached_property
    def fill_ink(self) -> Ink | None:
        """The ink of its area or its words."""
        mark = self.mark
        if isinstance(mark, TextMark):
            return mark.ink
        return None if isinstance(mark, DotsMark) else mark.fill

    @property
    def inks(self) -> frozenset[Ink]:
        """The inks that can be seen in it; the background is none."""
        return frozenset({self.line_ink, self.fill_ink}) - {None, "background"}  # type: ignore[return-value]

    @cached_property
    def box(self) -> Box:
        """The box around its ink, in units."""
        return self.mark.box

    @cached_property
    def ink_area(self) -> BaseGeometry:
        """All that it covers, with the width of its line, hidden or not."""
        thick = self.line.buffer(self.half, quad_segs=QUARTER) if self.half else NOTHING
        return thick if self.area.is_empty else shapely.union(thick, self.area)

    @cached_property
    def seen_line(self) -> BaseGeometry:
        """What of its line or dots no mark in front hides; background ink is not seen at all."""
        if self.line_ink in (None, "background"):
            return NOTHING
        return _without(self.line, self.over)

    @cached_property
    def seen_area(self) -> BaseGeometry:
        """What of its filled area no mark in front hides; background ink is not seen at all."""
        if self.fill_ink in (None, "background"):
            return NOTHING
        return _without(self.area, self.over)

    @cached_property
    def seen(self) -> BaseGeometry:
        """The line and the area that can be seen, without the width of the line."""
        line, area = self.seen_line, self.seen_area
        if line.is_empty or area.is_empty:
            return area if line.is_empty else line
        return shapely.GeometryCollection([line, area])

    @cached_property
    def is_seen(self) -> bool:
        """Whether anything of it can be seen."""
        return not (self.seen_line.is_empty and self.seen_area.is_empty)

    def gap(self, other: Drawn) -> float:
        """Return the distance between what is seen of two marks, ink to ink, in units.

        It is 0 where they touch or cross, and infinite if one of them is not seen.
        """
        gaps = (
            shapely.distance(one, two) - half
            for one, near in ((self.seen_line, self.half), (self.seen_area, 0.0))
            for two, half in ((other.seen_line, near + other.half), (other.seen_area, near))
            if not (one.is_empty or two.is_empty)
        )
        return max(0.0, min(gaps, default=math.inf))


def _without(geometry: BaseGeometry, fills: Sequence[BaseGeometry]) -> BaseGeometry:
    """Return what of a geometry lies outside of some fills."""
    if geometry.is_empty or not fills:
        return geometry
    hidden = shapely.union_all(fills)
    parts = shapely.get_parts(geometry)
    # Line by line: together they would be cut wherever they cross, which takes long and many parts.
    left = shapely.get_parts(shapely.difference(parts, hidden))
    left = left[~shapely.is_empty(left)]
    return left[0] if len(left) == 1 else _collected(left)


def _collected(parts: NDArray[np.object_]) -> BaseGeometry:
    """Return geometries of one kind as one."""
    if not len(parts):
        return NOTHING
    collect: tuple[Callable[..., Any], ...] = (
        shapely.multipoints,
        shapely.multilinestrings,
        shapely.multipolygons,
    )
    collected: BaseGeometry = collect[shapely.get_dimensions(parts[0])](parts)
    return collected


def drawn(mark: Leaf, order: int, thing: int) -> Drawn:
    """Return a mark as geometry, with nothing in front of it yet."""
    match mark:
        case TextMark():
            return Drawn(mark, order, thing, NOTHING, 0.0, lines_of(mark))
        case DotsMark(points, diameter, _):
            return Drawn(mark, order, thing, shapely.MultiPoint(points), diameter / 2, NOTHING)
        case CircleMark(center, radius, stroke, fill, width):
            disc = shapely.Point(center).buffer(radius, quad_segs=2 * QUARTER)
            return Drawn(
                mark,
                order,
                thing,
                disc.exterior if stroke else NOTHING,
                width / 2 if stroke else 0.0,
                disc if fill else NOTHING,
            )
        case PathMark(outline, stroke, fill, width):
            return Drawn(
                mark,
                order,
                thing,
                _line(outline) if stroke else NOTHING,
                width / 2 if stroke else 0.0,
                _area(outline) if fill else NOTHING,
            )


def lines_of(mark: TextMark) -> BaseGeometry:
    """Return the lines of a text as boxes around their letters' ink."""
    x, y = mark.at
    inks = mark.block.line_inks
    boxes = [shapely.box(x + ink.left, y + ink.top, x + ink.right, y + ink.bottom) for ink in inks]
    return boxes[0] if len(boxes) == 1 else shapely.union_all(boxes)


def _line(outline: Outline) -> BaseGeometry:
    pieces = [shapely.LineString(piece.points) for piece in outline.pieces]
    line = pieces[0] if len(pieces) == 1 else shapely.MultiLineString(pieces)
    return shapely.simplify(line, FINE, preserve_topology=False)


def _area(outline: Outline) -> BaseGeometry:
    """Return what a fill covers, by the rule that a ring inside another the other way is a hole."""
    rings = [piece.points for piece in outline.pieces if len(set(piece.points)) > 2]
    solid = sorted((_ring(points) for points in rings), key=lambda ring: -ring[0].area)
    area: BaseGeometry = NOTHING
    turned = solid[0][1] if solid else True
    for ring, clockwise in solid:
        if clockwise == turned or not area.contains(ring):
            area = shapely.union(area, ring)
        else:
            area = shapely.difference(area, ring)
    return area


def _ring(points: Sequence[tuple[float, float]]) -> tuple[BaseGeometry, bool]:
    """Return an outline's area, made valid where it crosses itself, and which way it turns."""
    ring = shapely.simplify(shapely.Polygon(points), FINE)
    turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*points, points[0]]))
    return ring if ring.is_valid else shapely.make_valid(ring).buffer(0), turn > 0


def put_in_front(marks: Iterable[Drawn]) -> None:
    """Tell every mark which fills in front of it may hide a part of it."""
    marks = list(marks)
    fills = [mark for mark in marks if mark.fill_ink and not mark.is_text]
    if not fills:
        return
    tree = shapely.STRtree([fill.area for fill in fills])
    boxes = [shapely.box(*mark.box) for mark in marks]
    for below, above in zip(*tree.query(boxes, predicate="intersects"), strict=True):
        mark, fill = marks[below], fills[above]
        if fill.order > mark.order:
            mark.over.append(fill.area)
