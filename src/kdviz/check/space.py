"""The space that a picture's things take: their ink, and what is too near to it to be empty."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.seen_marks import NO_AREA, SeenMark

NEARNESS = 2.0
"""How near to ink nothing else could stand without crowding it, in units: a small letter."""

LEAST_GROUND = 1000.0
"""From which size a fill with something drawn on it is a ground, in square units: a tenth of a
square frame. Smaller ones are bodies with a face, a pocket or a number on them."""

ROUGH_QUARTER = 2
"""How many straight pieces stand for a quarter of a round corner: a sum of areas needs no more."""

OUTLINE_WITHIN = 0.15
"""How far an outline may be from the drawn one, in units, before it is grown."""


def find_taken_space(marks: Sequence[SeenMark]) -> BaseGeometry:
    """Return what some marks cover, with all that is near to them.

    A large fill that others are drawn on is the ground that they stand on: where nothing stands on
    it, it is as empty as the background, and only its edge counts.

    Args:
        marks: the marks, from the back to the front.

    Returns:
        An area in units; what lies inside of an outline is not part of it.
    """
    grounds = _find_grounds(marks)
    shapes: list[BaseGeometry] = []
    widths: list[float] = []
    for mark in marks:
        line, area = mark.seen_line, mark.seen_area
        if mark in grounds:
            line, area = mark.area.boundary, NO_AREA
        elif line.is_empty and area.is_empty and _is_inside(mark, grounds):
            line, area = mark.line, mark.area  # drawn with the ink of the background
        for shape, half in ((line, mark.half), (area, 0.0)):
            if not shape.is_empty:
                shapes.append(shape)
                widths.append(half + NEARNESS)
    # Piece by piece: growing many crossing lines as one takes seconds, their union a moment.
    simple = shapely.simplify(shapes, OUTLINE_WITHIN)
    pieces, owners = shapely.get_parts(simple, return_index=True)
    near = shapely.buffer(pieces, [widths[owner] for owner in owners], quad_segs=ROUGH_QUARTER)
    return shapely.union_all(near)


def fill_holes(area: BaseGeometry) -> BaseGeometry:
    """Return an area together with what it goes around, such as the inside of an outlined box."""
    rings = shapely.get_exterior_ring(shapely.get_parts(area))
    return shapely.union_all(shapely.polygons(rings))


def _find_grounds(marks: Sequence[SeenMark]) -> list[SeenMark]:
    """Return the marks on whose fill others are drawn."""
    large = [mark for mark in marks if not mark.is_text and mark.seen_area.area >= LEAST_GROUND]
    return [ground for ground in large if any(_is_inside(mark, [ground]) for mark in marks)]


def _is_inside(mark: SeenMark, grounds: Sequence[SeenMark]) -> bool:
    """Whether a mark is drawn on one of the grounds."""
    return any(
        mark.order > ground.order and shapely.contains(ground.area, shapely.box(*mark.box))
        for ground in grounds
    )
