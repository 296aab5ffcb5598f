"""Seen marks: marks as geometry that can be asked how near, how large and how hidden they are.

A line is kept as its middle and half of its width, not as the area that it covers: the gap
between two lines is the distance of their middles less both halves, and no curve needs to be
thickened to know it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeGuard

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.geometry.boxes import Box
from kdviz.scene.marks import CircleMark, DotsMark, Leaf, PathMark, TextMark
from kdviz.style.ink import Ink

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NO_AREA = shapely.Polygon()
"""What is not there, as geometry."""

CURVE_WITHIN = 0.01
"""How far a curve may be from the straight pieces that stand for it, in units."""

PIECES_A_QUARTER = 8
"""How many straight pieces stand for a quarter of a round corner."""

WIDER_THAN_RHYTHM = 1.6
"""From how many times their usual distance on two dots have a gap between them."""

LEAST_IN_VIEW = 0.5
"""The share of a text that must be free of what stands in front of it, for it to be read."""


class SeenPart(NamedTuple):
    """What is seen of a mark in one ink.

    Attributes:
        mark: the mark.
        ink: the ink that it is seen in.
        shape: the middle of its line, the centers of its dots, or its area.
        half: half of the line's width, or the radius of the dots, in units; 0 for an area.
    """

    mark: SeenMark
    ink: Ink
    shape: BaseGeometry
    half: float


@dataclass(frozen=True, eq=False)
class SeenMark:
    """A mark in the frame as geometry, with what stands in front of it.

    Attributes:
        mark: the mark, in the frame's units.
        order: its place from the back (0) to the front.
        thing: the number of the thing in the picture that it belongs to.
        line: the middle of its line or the centers of its dots; empty if it is only filled.
        half: half of the line's width, or the radius of the dots, in units.
        area: what it fills with its ink, or the words' lines as boxes; empty if it is only a line.
        over: the fills of the marks in front that come near it.
    """

    is_text: ClassVar[bool] = False
    """Whether it is words."""

    mark: Leaf
    order: int
    thing: int
    line: BaseGeometry
    half: float
    area: BaseGeometry
    over: tuple[BaseGeometry, ...] = field(default=(), repr=False)

    @property
    def words(self) -> str:
        """The words that it shows, if it is any."""
        return ""

    @cached_property
    def line_ink(self) -> Ink | None:
        """The ink of its line or its dots."""
        match self.mark:
            case DotsMark(ink=ink):
                return ink
            case TextMark():
                return None
            case mark:
                return mark.stroke

    @cached_property
    def fill_ink(self) -> Ink | None:
        """The ink of its area or its words."""
        match self.mark:
            case TextMark(ink=ink):
                return ink
            case DotsMark():
                return None
            case mark:
                return mark.fill

    @property
    def is_closed(self) -> bool:
        """Whether its line comes back to where it began."""
        if isinstance(self.mark, PathMark):
            return any(piece.closed for piece in self.mark.outline.pieces)
        return isinstance(self.mark, CircleMark)

    @property
    def inks(self) -> frozenset[Ink]:
        """The inks that can be seen in it; the background is none."""
        return frozenset(filter(shows, (self.line_ink, self.fill_ink)))

    @cached_property
    def box(self) -> Box:
        """The box around its ink, in units."""
        return self.mark.box

    @cached_property
    def ink_area(self) -> BaseGeometry:
        """All that it covers, with the width of its line, hidden or not."""
        thick = self.line.buffer(self.half, quad_segs=PIECES_A_QUARTER) if self.half else NO_AREA
        return thick if self.area.is_empty else shapely.union(thick, self.area)

    @cached_property
    def free_area(self) -> BaseGeometry:
        """What of its filled area, or of its words, no mark in front hides, in whatever ink."""
        return _without(self.area, self.over)

    @cached_property
    def seen_line(self) -> BaseGeometry:
        """What of its line or dots no mark in front hides; background ink is not seen at all."""
        return _without(self.line, self.over) if shows(self.line_ink) else NO_AREA

    @cached_property
    def seen_course(self) -> BaseGeometry:
        """What is seen of its line; of a row of dots, of the line through them."""
        if isinstance(self.mark, DotsMark) and shows(self.line_ink):
            return _without(_join_dots(self.mark.points), self.over)
        return self.seen_line

    @cached_property
    def seen_area(self) -> BaseGeometry:
        """What of its filled area no mark in front hides; background ink is not seen at all."""
        return self.free_area if shows(self.fill_ink) else NO_AREA

    @cached_property
    def seen_parts(self) -> tuple[SeenPart, ...]:
        """What is seen of it, its line or its dots first, then its area or its words."""
        parts = (self.line_ink, self.seen_line, self.half), (self.fill_ink, self.seen_area, 0.0)
        return tuple(
            SeenPart(self, ink, shape, half)
            for ink, shape, half in parts
            if ink and not shape.is_empty
        )

    @cached_property
    def seen(self) -> BaseGeometry:
        """The line and the area that can be seen, without the width of the line."""
        shapes = [part.shape for part in self.seen_parts]
        return shapes[0] if len(shapes) == 1 else shapely.GeometryCollection(shapes)

    @property
    def is_seen(self) -> bool:
        """Whether anything of it can be seen."""
        return bool(self.seen_parts)

    def gap(self, other: SeenMark) -> float:
        """Return the distance between what is seen of two marks, ink to ink, in units.

        It is 0 where they touch or cross, and infinite if one of them is not seen.
        """
        gaps = (
            shapely.distance(one.shape, two.shape) - one.half - two.half
            for one in self.seen_parts
            for two in other.seen_parts
        )
        return max(0.0, min(gaps, default=math.inf))


@dataclass(frozen=True, eq=False)
class SeenText(SeenMark):
    """Words in the frame: their area is a box around the ink of each line."""

    is_text: ClassVar[bool] = True

    mark: TextMark

    @property
    def words(self) -> str:
        """The words that it shows, its lines joined by spaces."""
        return self.mark.block.words

    @property
    def size(self) -> float:
        """The size of its font, in units."""
        return self.mark.block.size

    @cached_property
    def is_in_view(self) -> bool:
        """Whether it can be read, also in the ground's ink on something filled."""
        whole = self.area.area
        return bool(whole) and self.free_area.area >= LEAST_IN_VIEW * whole


def shows(ink: Ink | None) -> TypeGuard[Ink]:
    """Whether an ink can be seen; that of the background cannot."""
    return ink is not None and ink != "background"


def see_marks(owned: Iterable[tuple[Leaf, int]]) -> tuple[SeenMark, ...]:
    """Return marks as geometry, each with the fills in front of it that may hide a part of it.

    Args:
        owned: marks from the back to the front, each with the number of the thing that it is of.
    """
    marks = [_see_alone(mark, order, thing) for order, (mark, thing) in enumerate(owned)]
    fills = [mark for mark in marks if mark.fill_ink and not mark.is_text]
    if not fills:
        return tuple(marks)
    tree = shapely.STRtree([fill.area for fill in fills])
    boxes = [shapely.box(*mark.box) for mark in marks]
    over: dict[int, list[BaseGeometry]] = {}
    for below, above in zip(*tree.query(boxes, predicate="intersects"), strict=True):
        if fills[above].order > marks[below].order:
            over.setdefault(below, []).append(fills[above].area)
    return tuple(replace(mark, over=tuple(over.get(mark.order, ()))) for mark in marks)


def _see_alone(mark: Leaf, order: int, thing: int) -> SeenMark:
    """Return a mark as geometry, as if there were nothing in front of it."""
    if isinstance(mark, TextMark):
        return SeenText(mark, order, thing, NO_AREA, 0.0, _box_lines(mark))
    if isinstance(mark, DotsMark):
        dots = shapely.MultiPoint(mark.points)
        return SeenMark(mark, order, thing, dots, mark.diameter / 2, NO_AREA)
    line = _trace_line(mark) if mark.stroke else NO_AREA
    half = mark.width / 2 if mark.stroke else 0.0
    area = _trace_area(mark) if mark.fill else NO_AREA
    return SeenMark(mark, order, thing, line, half, area)


def _without(geometry: BaseGeometry, fills: Sequence[BaseGeometry]) -> BaseGeometry:
    """Return what of a geometry lies outside of some fills."""
    if geometry.is_empty or not fills:
        return geometry
    hidden = fills[0] if len(fills) == 1 else shapely.union_all(fills)
    parts = shapely.get_parts(geometry)
    # Line by line: together they would be cut wherever they cross, which takes long and many parts.
    left = shapely.get_parts(shapely.difference(parts, hidden))
    left = left[~shapely.is_empty(left)]
    return left[0] if len(left) == 1 else _collect(left)


def _collect(parts: NDArray[np.object_]) -> BaseGeometry:
    """Return geometries of one kind as one."""
    if not len(parts):
        return NO_AREA
    collect: tuple[Callable[..., Any], ...] = (
        shapely.multipoints,
        shapely.multilinestrings,
        shapely.multipolygons,
    )
    collected: BaseGeometry = collect[shapely.get_dimensions(parts[0])](parts)
    return collected


def _box_lines(mark: TextMark) -> BaseGeometry:
    """Return the lines of a text as boxes around their letters' ink."""
    x, y = mark.at
    inks = mark.block.line_inks
    boxes = [shapely.box(x + ink.left, y + ink.top, x + ink.right, y + ink.bottom) for ink in inks]
    return boxes[0] if len(boxes) == 1 else shapely.union_all(boxes)


def _trace_line(mark: CircleMark | PathMark) -> BaseGeometry:
    """Return the middle of a mark's line."""
    if isinstance(mark, CircleMark):
        return _disc(mark).exterior
    pieces = [shapely.linestrings(piece.points) for piece in mark.outline.pieces]
    line = pieces[0] if len(pieces) == 1 else shapely.multilinestrings(pieces)
    return shapely.simplify(line, CURVE_WITHIN, preserve_topology=False)


def _trace_area(mark: CircleMark | PathMark) -> BaseGeometry:
    """Return what a fill covers, by the rule that a ring inside another the other way is a hole."""
    if isinstance(mark, CircleMark):
        return _disc(mark)
    rings = [piece.points for piece in mark.outline.pieces if len(set(piece.points)) > 2]
    solid = sorted((_ring(points) for points in rings), key=lambda ring: -ring[0].area)
    if not solid:
        return NO_AREA
    area, turned = solid[0]
    for ring, clockwise in solid[1:]:
        if clockwise == turned or not area.contains(ring):
            area = shapely.union(area, ring)
        else:
            area = shapely.difference(area, ring)
    return area


def _join_dots(dots: Sequence[tuple[float, float]]) -> BaseGeometry:
    """Return the line through dots, without the gaps that are wider than their rhythm."""
    steps = [(math.dist(one, other), one, other) for one, other in pairwise(dots)]
    if not steps:
        return NO_AREA
    widest = WIDER_THAN_RHYTHM * median(length for length, *_ in steps)
    return shapely.multilinestrings([step[1:] for step in steps if step[0] <= widest])


def _disc(mark: CircleMark) -> shapely.Polygon:
    disc: shapely.Polygon = shapely.Point(mark.center).buffer(
        mark.radius, quad_segs=2 * PIECES_A_QUARTER
    )
    return disc


def _ring(points: Sequence[tuple[float, float]]) -> tuple[BaseGeometry, bool]:
    """Return an outline's area, made valid where it crosses itself, and which way it turns."""
    ring = shapely.simplify(shapely.polygons(points), CURVE_WITHIN)
    turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*points, points[0]]))
    return ring if ring.is_valid else shapely.make_valid(ring).buffer(0), turn > 0
