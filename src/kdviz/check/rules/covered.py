"""covered: what is hidden behind something else, so that it is drawn for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.drawn import QUARTER, Drawn
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture, Thing
from kdviz.check.places import around
from kdviz.geometry.boxes import Box

LEAST_HIDDEN = 0.1
"""The share of a line of words that is hidden before it is harder to read: about half a letter."""

HAIR = 0.05
"""How far ink may stand out behind other ink, in units, and not be seen: half a pixel at 1080."""

FACES_SHARE = 2
"""How many corners faces of one body have in common: those at the ends of an edge."""

REMEDY = "Move one of them aside, or put it later in the scene, where it is drawn in front."


def covered(picture: Picture) -> Iterator[Finding]:
    """Yield each thing that is wholly hidden by others, and each text of which a part is.

    What an object hides of itself is how it is drawn, and so are the far faces of a body that is
    made of faces; words that are set again in front, in another ink, are not lost either.
    """
    behind_lines = _behind_lines(picture)
    for thing in picture.things:
        inked = [mark for mark in thing.marks if mark.inks and not mark.is_text]
        seen = [mark for mark in inked if mark.is_seen]
        if seen:
            covers = [behind_lines[mark] for mark in seen if mark in behind_lines]
            covers = covers if len(covers) == len(seen) else []
        else:
            covers = _covers(thing, inked, picture)
        if covers:
            yield Finding(
                "warning",
                f"{picture.name_of(inked[0])} is wholly hidden behind "
                f"{_named(covers, thing, picture)}, so that nobody sees it.",
                REMEDY,
                around(*inked),
            )
    for text in picture.texts:
        yield from _words(text, picture)


def _covers(thing: Thing, inked: list[Drawn], picture: Picture) -> list[Drawn]:
    """Return the marks of other things whose fills hide all of a thing's marks, or nothing."""
    covers = [
        cover
        for cover in picture.scene
        if cover.thing != thing.number
        and cover.fill_ink
        and not cover.is_text
        and any(cover.order > mark.order and _hides(cover.area, mark) for mark in inked)
    ]
    areas = [cover.area for cover in covers]
    if not areas or any(_left(mark, areas) for mark in inked):
        return []
    faces = {point for mark in inked for point in _corners(mark)}
    if any(FACES_SHARE <= len(faces & _corners(cover)) < len(faces) for cover in covers):
        return []
    return covers


def _hides(area: BaseGeometry, mark: Drawn) -> bool:
    """Whether an area hides something of a mark."""
    return any(
        shapely.intersects(area, part) and not shapely.touches(area, part)
        for part in (mark.line, mark.area)
        if not part.is_empty
    )


def _left(mark: Drawn, areas: Iterable[BaseGeometry]) -> bool:
    """Whether anything of a mark is seen beside some areas."""
    ink = [(mark.line, mark.line_ink), (mark.area, mark.fill_ink)]
    whole = shapely.union_all(list(areas))
    parts = [part for part, of in ink if of not in (None, "background") and not part.is_empty]
    return any(not shapely.difference(part, whole).is_empty for part in parts)


def _corners(mark: Drawn) -> set[tuple[float, float]]:
    """Return the corners of a mark's outline, to compare them."""
    outline = mark.area if mark.line.is_empty else mark.line
    return {(round(x, 6), round(y, 6)) for x, y in shapely.get_coordinates(outline)}


def _behind_lines(picture: Picture) -> dict[Drawn, Drawn]:
    """Return for each mark that lies behind a line of another thing the mark of that line."""
    marks = [mark for mark in picture.scene if mark.is_seen and not mark.is_text]
    lines = [mark for mark in marks if not mark.line.is_empty]
    if not lines:
        return {}
    # A point of a mark must lie on the line, which rules out nearly all pairs at once.
    points = shapely.points([shapely.get_coordinates(mark.seen)[0] for mark in marks])
    widest = max(line.half for line in lines) + HAIR
    tree = shapely.STRtree([line.line for line in lines])
    pairs = tree.query(points, predicate="dwithin", distance=widest)
    return {
        marks[one]: lines[two]
        for one, two in zip(*pairs, strict=True)
        if lines[two].order > marks[one].order
        and lines[two].thing != marks[one].thing
        and _is_within(marks[one].box, lines[two].box.grown(HAIR))
        and _covers_line(lines[two], marks[one])
    }


def _is_within(box: Box, room: Box) -> bool:
    return (
        room.left <= box.left
        and room.top <= box.top
        and room.right >= box.right
        and room.bottom >= box.bottom
    )


def _covers_line(front: Drawn, mark: Drawn) -> bool:
    """Whether a mark with a line covers another."""
    if not mark.seen_area.is_empty and front.seen_area.is_empty:
        return False
    if mark.seen_area.is_empty:
        # The corners of the line must lie as deep in the other's as it is wide.
        points = shapely.points(shapely.get_coordinates(mark.seen_line))
        if (shapely.distance(points, front.line) > front.half - mark.half + HAIR).any():
            return False
    ink = shapely.union_all([mark.seen_line.buffer(mark.half, quad_segs=QUARTER), mark.seen_area])
    return bool(shapely.covers(front.ink_area.buffer(HAIR), ink))


def _words(text: Drawn, picture: Picture) -> Iterator[Finding]:
    """Yield what is to say about words of which others hide a part."""
    if not text.over:
        return
    hidden = shapely.intersection(text.area, shapely.union_all(text.over)).area
    share = hidden / text.area.area
    if share < LEAST_HIDDEN or _is_set_again(text, picture):
        return
    cover = next(
        mark
        for mark in reversed(picture.marks)
        if any(mark.area is area for area in text.over) and _hides(mark.area, text)
    )
    how = "wholly" if share > 1 - LEAST_HIDDEN else f"to {100 * share:.0f} %"
    yield Finding(
        "error",
        f"The words {text.words!r} are hidden {how} behind {_called(cover, picture)}.",
        "Put the words later in the scene, where they are drawn in front, or move them aside.",
        text.box,
    )


def _is_set_again(text: Drawn, picture: Picture) -> bool:
    """Whether the same words stand in front at the same place."""
    return any(
        other.words == text.words
        and other.order > text.order
        and shapely.intersection(other.area, text.area).area > text.area.area / 2
        for other in picture.texts
    )


def _named(covers: list[Drawn], thing: Thing, picture: Picture) -> str:
    """Return what a person would call what hides a thing."""
    names = dict.fromkeys(
        called.replace("the ", "another ", 1) if called == thing.name else called
        for called in (_called(cover, picture) for cover in covers)
    )
    name, *others = names
    if len(names) == 1 and len({cover.thing for cover in covers}) > 1:
        return f"{name} and more"
    return f"{name} and {others[0]}" if others else name


def _called(mark: Drawn, picture: Picture) -> str:
    thing = picture.thing_of(mark)
    return thing.name if thing else "the heading"
