"""The space that a picture's things take: their ink, and what is too near to it to be empty."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.drawn import NOTHING, Drawn

NEARNESS = 2.0
"""How near to ink nothing else could stand without crowding it, in units: a small letter."""

GROUND = 1000.0
"""From which size a fill with something drawn on it is a ground, in square units: a tenth of a
square frame. Smaller ones are bodies with a face, a pocket or a number on them."""

ROUGH = 2
"""How many straight pieces stand for a quarter of a round corner: a sum of areas needs no more."""

EXACT = 0.15
"""How far an outline may be from the drawn one, in units, before it is grown."""


def taken(marks: Sequence[Drawn]) -> BaseGeometry:
    """Return what some marks cover, with all that is near to them.

    A large fill that others are drawn on is the ground that they stand on: where nothing stands on
    it, it is as empty as the background, and only its edge counts.

    Args:
        marks: the marks, from the back to the front.

    Returns:
        An area in units; what lies inside of an outline is not part of it.
    """
    grounds = _grounds(marks)
    parts: list[BaseGeometry] = []
    widths: list[float] = []
    for mark in marks:
        line, area = mark.seen_line, mark.seen_area
        if mark in grounds:
            line, area = mark.area.boundary, NOTHING
        elif line.is_empty and area.is_empty and _inside(mark, grounds):
            line, area = mark.line, mark.area  # drawn with the ink of the background
        for part, width in ((line, mark.half), (area, 0.0)):
            if not part.is_empty:
                parts.append(part)
                widths.append(width + NEARNESS)
    # Piece by piece: growing many crossing lines as one takes seconds, their union a moment.
    pieces, owners = shapely.get_parts(shapely.simplify(parts, EXACT), return_index=True)
    near = shapely.buffer(pieces, [widths[owner] for owner in owners], quad_segs=ROUGH)
    return shapely.union_all(near)


def enclosed(area: BaseGeometry) -> BaseGeometry:
    """Return an area together with what it goes around, such as the inside of an outlined box."""
    rings = shapely.get_exterior_ring(shapely.get_parts(area))
    return shapely.union_all(shapely.polygons(rings))


def _grounds(marks: Sequence[Drawn]) -> list[Drawn]:
    """Return the marks on whose fill others are drawn."""
    large = [mark for mark in marks if not mark.is_text and mark.seen_area.area >= GROUND]
    return [ground for ground in large if any(_inside(mark, [ground]) for mark in marks)]


def _inside(mark: Drawn, grounds: Sequence[Drawn]) -> bool:
    """Return whether a mark is drawn on one of the grounds."""
    return any(
        mark.order > ground.order and shapely.contains(ground.area, shapely.box(*mark.box))
        for ground in grounds
    )
