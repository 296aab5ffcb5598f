"""What would vanish in a picture without colour: ink on another ink that is as light."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import shapely

from kdviz.check.ink_areas import find_ink_areas, unite
from kdviz.check.inks import LEAST_LIGHTNESS_STEP, compare_lightness
from kdviz.check.picture import Picture
from kdviz.check.seen_marks import SeenMark, SeenPart
from kdviz.style.ink import Ink

MOST_LOST = 0.5
"""The share of its outline, or of the room of its words, that a mark can lose and still be seen."""

WORTH_MEASURING = 0.25
"""The share of its line or edge, roughly, from which on a mark is measured exactly."""

ADJOINING_WITHIN = 0.02
"""How far apart areas can be, in units, and still adjoin: reckoning is not exact."""


class Vanishing(NamedTuple):
    """A mark that is lost on another without colour.

    Attributes:
        mark: what is lost.
        ink: the ink that it is seen in.
        on: whose fill it is lost on.
        on_ink: the ink of that fill.
        share: how much of its outline, or of its words, is lost.
    """

    mark: SeenMark
    ink: Ink
    on: SeenMark
    on_ink: Ink
    share: float


def find_vanishing(picture: Picture) -> Iterator[Vanishing]:
    """Yield each mark that adjoins fills as light as itself with more than half of its outline."""
    seen = [part for mark in picture.scene for part in mark.seen_parts]
    fills = [part for part in seen if not part.mark.is_text and part.shape.area > 0]
    if not fills:
        return
    tree = shapely.STRtree([part.shape for part in fills])
    shapes = [part.shape for part in seen]
    reach = [part.half + ADJOINING_WITHIN for part in seen]
    behind: dict[tuple[SeenMark, Ink], list[SeenPart]] = {}
    for one, other in zip(*tree.query(shapes, predicate="dwithin", distance=reach), strict=True):
        mark, ink = seen[one].mark, seen[one].ink
        fill = fills[other]
        if fill.ink == ink or mark.fill_ink == "background":
            # An outline that is filled with the ground is still seen by its dark inside.
            continue
        if compare_lightness(picture.theme, ink, fill.ink) < LEAST_LIGHTNESS_STEP:
            behind.setdefault((mark, ink), []).append(fill)
    for (mark, ink), others in behind.items():
        if vanishing := _measure_loss(picture, mark, ink, others):
            yield vanishing


def _measure_loss(
    picture: Picture, mark: SeenMark, ink: Ink, others: list[SeenPart]
) -> Vanishing | None:
    """Return what a mark loses to the fills that it adjoins, if it is too much."""
    if not mark.is_text and _estimate_loss(mark, others) < WORTH_MEASURING:
        return None
    marks = {mark, *(other.mark for other in others)}
    window = mark.box.grown(2 * ADJOINING_WITHIN)
    areas = find_ink_areas(picture.scene, window, lambda one, its: one in marks)
    fills = [area for area in areas if area.mark is not mark and area.is_fill]
    if not fills:
        return None
    ground = unite(fills)
    if mark.is_text:
        lost = shapely.intersection(mark.seen_area, ground).area
        whole = mark.seen_area.area
    else:
        own = unite(area for area in areas if area.mark is mark and area.ink == ink)
        lost = shapely.intersection(own.boundary, ground.buffer(ADJOINING_WITHIN)).length
        whole = own.boundary.length
    if not whole or lost / whole <= MOST_LOST:
        return None
    most = max(fills, key=lambda fill: shapely.intersection(fill.area, mark.ink_area).area)
    return Vanishing(mark, ink, most.mark, most.ink, lost / whole)


def _estimate_loss(mark: SeenMark, others: list[SeenPart]) -> float:
    """Return roughly which share of a mark's line or edge adjoins the fills of others."""
    edge = mark.seen_area.buffer(0).boundary if mark.seen_line.is_empty else mark.seen_line
    shapes = [other.shape for other in others]
    near = shapely.union_all(shapes).buffer(mark.half + ADJOINING_WITHIN)
    if not edge.length:  # dots
        return float(shapely.intersects(near, mark.line))
    return float(shapely.intersection(edge, near).length / edge.length)
