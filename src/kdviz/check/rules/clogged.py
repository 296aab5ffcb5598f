"""clogged: things drawn so small that what is between their lines, or between them, is gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import shapely

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import SeenMark, SeenPart
from kdviz.geometry.boxes import union
from kdviz.scene.component import Component
from kdviz.scene.marks import CircleMark
from kdviz.style.ink import Ink
from kdviz.style.theme import theme

LEAST_SLAB = 4
"""So many discs that run together are a slab in which nobody counts them."""

MOST_INTO_EACH_OTHER = 0.35
"""How far discs may run into each other and be told apart, in widths of a line."""

LEAST_INSIDE = 1.0
"""The room inside of an outline at which it is no disc, in widths of a line."""

MOST_FILLED = 0.75
"""How much ink of lines there may be in an outline, as a share of its room, before it is full."""

LEAST_CLOSED = 2
"""So many outlines without room inside are no slip of one eye or hub, but a size too small."""

LEAST_MESH = 6
"""So many lines side by side are a mesh."""

LEAST_MESH_GAP = 0.4
"""The gap between the lines of a mesh at which it is no grey area, in widths of a line."""

SHOW_LESS = "Draw it larger, or show fewer things."


def clogged(picture: Picture) -> Iterator[Finding]:
    """Yield what is drawn so small, or so near, that ink runs together.

    Lines keep their width however small geometry is drawn, so that an object closes up. How small
    it may be is a fact about its kind; what somebody draws is held to the room in its outlines.
    """
    width = picture.theme.regular
    seen = [thing for thing in picture.things if thing.is_seen]
    for thing in seen:
        if isinstance(thing.shape, Component):
            yield from _look_at_scale(thing, thing.shape.least_scale, width)
    yield from _find_closed([thing for thing in seen if not thing.is_object], width)
    yield from _find_slabs(seen, width)
    loose = [thing for thing in seen if thing.role == "line" and not thing.within]
    yield from _find_meshes(loose, width)


def _look_at_scale(thing: Thing, least: float, width: float) -> Iterator[Finding]:
    """Yield what is to say about an object that is too small."""
    scale = thing.scale * theme("default").regular / width
    if scale < least:
        yield Finding(
            "warning",
            f"At this size, the lines of {thing.name} run together: {scale:.2g} times its own, "
            f"where it takes {least:.2g}.",
            SHOW_LESS,
            thing.box,
        )


def _find_closed(things: Sequence[Thing], width: float) -> Iterator[Finding]:
    """Yield each drawing of somebody's own whose outlines have no room inside."""
    closed: dict[str, list[SeenMark]] = defaultdict(list)
    for thing in things:
        for mark in thing.marks:
            if not (mark.line_ink and mark.is_seen) or mark.fill_ink or not mark.is_closed:
                continue
            room = min(mark.box.width, mark.box.height) - 4 * mark.half
            if room < LEAST_INSIDE * width or _is_filled_with_lines(mark, thing, things):
                closed[thing.within or thing.kind].append(mark)
    for name, marks in closed.items():
        if len(marks) >= LEAST_CLOSED:
            yield Finding(
                "warning",
                f"{len(marks)} outlines of the {name} are so small that there is no room in them.",
                SHOW_LESS,
                union(mark.box for mark in marks),
            )


def _is_filled_with_lines(outline: SeenMark, thing: Thing, things: Sequence[Thing]) -> bool:
    """Whether the lines of one drawing leave no room in an outline of it."""
    if not thing.within:
        return False
    area = outline.box.width * outline.box.height
    inside = sum(
        part.shape.length * 2 * part.half
        for other in things
        if other.within == thing.within and outline.box.contains(other.box)
        for part in other.seen_parts
        if part.mark is not outline
    )
    return inside > MOST_FILLED * area


def _find_slabs(things: Sequence[Thing], width: float) -> Iterator[Finding]:
    """Yield each ink in which discs run into each other."""
    discs: dict[Ink, list[CircleMark]] = defaultdict(list)
    for thing in things:
        for mark in thing.marks:
            if isinstance(mark.mark, CircleMark) and mark.mark.fill and mark.is_seen:
                discs[mark.mark.fill].append(mark.mark)
    for ink, ones in discs.items():
        if ink == "background" or len(ones) < LEAST_SLAB:
            continue
        for slab in _join(ones, width):
            if len(slab) < LEAST_SLAB:
                continue
            yield Finding(
                "warning",
                f"{len(slab)} {ink} discs run together, so that nobody can tell them apart.",
                "Show fewer of them, draw them larger, or leave a gap between them.",
                union(disc.box for disc in slab),
            )


def _join(discs: Sequence[CircleMark], width: float) -> Iterator[list[CircleMark]]:
    """Yield the discs that run into each other, one after the other."""
    reach = np.array([_reach(disc) for disc in discs])
    centers = np.array([disc.center for disc in discs])
    shapes = shapely.buffer(shapely.points(centers), reach)
    ones, others = shapely.STRtree(shapes).query(shapes, "intersects")
    apart = np.hypot(*(centers[ones] - centers[others]).T)
    deep = reach[ones] + reach[others] - apart > MOST_INTO_EACH_OTHER * width
    # One that lies in the other is drawn on it.
    deep &= apart > np.abs(reach[ones] - reach[others])
    beside: dict[int, list[int]] = defaultdict(list)
    for one, other in zip(ones[deep].tolist(), others[deep].tolist(), strict=True):
        beside[one].append(other)
    while beside:
        first, waiting = beside.popitem()
        slab = {first}
        while waiting:
            disc = waiting.pop()
            slab.add(disc)
            waiting += beside.pop(disc, ())
        yield [discs[number] for number in sorted(slab)]


def _reach(disc: CircleMark) -> float:
    """Return how far the ink of a disc is seen from its center; a rim may be the ground's."""
    rim = disc.width / 2 if disc.stroke else 0.0
    return disc.radius + (rim if disc.stroke == disc.fill else -rim)


def _find_meshes(lines: Sequence[Thing], width: float) -> Iterator[Finding]:
    """Yield each ink in which many lines run side by side with no gap that is seen."""
    parts: dict[Ink, list[SeenPart]] = defaultdict(list)
    for thing in lines:
        for part in thing.seen_parts:
            if part.shape.length and part.half:
                parts[part.ink].append(part)
    for ink, ones in parts.items():
        if len(ones) < LEAST_MESH:
            continue
        shapes = [part.shape for part in ones]
        most = 2 * max(part.half for part in ones) + LEAST_MESH_GAP * width
        pairs = shapely.STRtree(shapes).query(shapes, "dwithin", most)
        near: set[int] = set()
        for one, other in zip(*pairs, strict=True):
            gap = shapely.distance(shapes[one], shapes[other]) - ones[one].half - ones[other].half
            if 0 < gap < LEAST_MESH_GAP * width:
                near |= {int(one), int(other)}
        if len(near) >= LEAST_MESH:
            yield Finding(
                "warning",
                f"{len(near)} {ink} lines are so close that they become one grey area.",
                SHOW_LESS,
                union(ones[number].mark.box for number in near),
            )
