"""What would vanish in a picture without colour: ink on another ink that is as light."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import shapely

from kdviz.check.drawn import Drawn
from kdviz.check.inks import LEAST_LIGHTER, Part, lighter, parts
from kdviz.check.painted import painted, together
from kdviz.check.picture import Picture
from kdviz.style.ink import Ink

MOST_LOST = 0.5
"""The share of its outline, or of the room of its words, that a mark can lose and still be seen."""

HAIR = 0.02
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

    mark: Drawn
    ink: Ink
    on: Drawn
    on_ink: Ink
    share: float


def vanishing(picture: Picture) -> Iterator[Vanishing]:
    """Yield each mark that adjoins fills as light as itself with more than half of its outline."""
    seen = [part for mark in picture.scene for part in parts(mark)]
    fills = [part for part in seen if not part.mark.is_text and part.shape.area > 0]
    if not fills:
        return
    tree = shapely.STRtree([part.shape for part in fills])
    shapes = [part.shape for part in seen]
    reach = [part.half + HAIR for part in seen]
    behind: dict[tuple[Drawn, Ink], list[Part]] = {}
    for one, other in zip(*tree.query(shapes, predicate="dwithin", distance=reach), strict=True):
        mark, ink = seen[one].mark, seen[one].ink
        fill = fills[other]
        if fill.ink == ink or mark.fill_ink == "background":
            # An outline that is filled with the ground is still seen by its dark inside.
            continue
        if lighter(picture.theme, ink, fill.ink) < LEAST_LIGHTER:
            behind.setdefault((mark, ink), []).append(fill)
    for (mark, ink), others in behind.items():
        if lost := _lost(picture, mark, ink, others):
            yield lost


def _lost(picture: Picture, mark: Drawn, ink: Ink, others: list[Part]) -> Vanishing | None:
    """Return what a mark loses to the fills that it adjoins, if it is too much."""
    if not mark.is_text and _overlap(mark, others) < MOST_LOST / 2:
        return None
    marks = {mark, *(other.mark for other in others)}
    window = mark.box.grown(2 * HAIR)
    paints = painted(picture.scene, window, lambda one, its: one in marks)
    fills = [paint for paint in paints if paint.mark is not mark and paint.is_fill]
    if not fills:
        return None
    ground = together(fills)
    if mark.is_text:
        lost = shapely.intersection(mark.seen_area, ground).area
        whole = mark.seen_area.area
    else:
        own = together(p for p in paints if p.mark is mark and p.ink == ink)
        lost = shapely.intersection(own.boundary, ground.buffer(HAIR)).length
        whole = own.boundary.length
    if not whole or lost / whole <= MOST_LOST:
        return None
    most = max(fills, key=lambda fill: shapely.intersection(fill.area, mark.ink_area).area)
    return Vanishing(mark, ink, most.mark, most.ink, lost / whole)


def _overlap(mark: Drawn, others: list[Part]) -> float:
    """Return roughly which share of a mark's line or edge adjoins the fills of others."""
    edge = mark.seen_area.buffer(0).boundary if mark.seen_line.is_empty else mark.seen_line
    near = shapely.union_all([other.shape for other in others]).buffer(mark.half + HAIR)
    if not edge.length:  # dots
        return float(shapely.intersects(near, mark.line))
    return float(shapely.intersection(edge, near).length / edge.length)
