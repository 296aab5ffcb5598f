"""covered: what is hidden behind something else, so that it is drawn for nothing."""

from __future__ import annotations

from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence, name_another
from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import PIECES_A_QUARTER, SeenMark, SeenText, shows
from kdviz.geometry.boxes import union

LEAST_HIDDEN = 0.1
"""The share of a line of words that is hidden before it is harder to read: about half a letter."""

LEAST_SET_AGAIN = 0.5
"""The share of words that the same words in front must cover to be these words, set again."""

UNSEEN_EDGE = 0.05
"""How far ink may stand out behind other ink, in units, and not be seen: half a pixel at 1080."""

CORNERS_OF_AN_EDGE = 2
"""How many corners faces of one body have in common: those at the ends of an edge."""

UNCOVER = "Move one of them aside, or put it later in the scene, where it is drawn in front."


def covered(picture: Picture) -> Iterator[Finding]:
    """Yield each thing that is wholly hidden by others, and each text of which a part is.

    What an object hides of itself is how it is drawn, and so are the far faces of a body that is
    made of faces; words that are set again in front, in another ink, are not lost either.
    """
    behind_lines = _find_behind_lines(picture)
    for thing in picture.things:
        inked = [mark for mark in thing.marks if mark.inks and not mark.is_text]
        seen = [mark for mark in inked if mark.is_seen]
        if seen:
            covers = [behind_lines[mark] for mark in seen if mark in behind_lines]
            covers = covers if len(covers) == len(seen) else []
        else:
            covers = _find_covers(thing, inked, picture)
        if covers:
            yield Finding(
                "warning",
                f"{begin_sentence(thing.name)} is wholly hidden behind "
                f"{_name_covers(covers, thing, picture)}, so that nobody sees it.",
                UNCOVER,
                union(mark.box for mark in inked),
            )
    for text in picture.texts:
        yield from _find_hidden_words(text, picture)


def _find_covers(thing: Thing, inked: list[SeenMark], picture: Picture) -> list[SeenMark]:
    """Return the marks of other things whose fills hide all of a thing's marks, or nothing."""
    covers = [
        cover
        for cover in picture.scene
        if cover.thing != thing.number
        and cover.fill_ink
        and not cover.is_text
        and any(cover.order > mark.order and _hides(cover.area, mark) for mark in inked)
    ]
    if not covers:
        return []
    whole = shapely.union_all([cover.area for cover in covers])
    if any(_stands_out(mark, whole) for mark in inked):
        return []
    faces = {point for mark in inked for point in _corners(mark)}
    if any(CORNERS_OF_AN_EDGE <= len(faces & _corners(cover)) < len(faces) for cover in covers):
        return []
    return covers


def _hides(area: BaseGeometry, mark: SeenMark) -> bool:
    """Whether an area hides something of a mark."""
    return any(
        shapely.intersects(area, shape) and not shapely.touches(area, shape)
        for shape in (mark.line, mark.area)
        if not shape.is_empty
    )


def _stands_out(mark: SeenMark, area: BaseGeometry) -> bool:
    """Whether anything of a mark is seen beside an area in front of it."""
    return any(
        shows(ink) and not shapely.difference(shape, area).is_empty
        for shape, ink in ((mark.line, mark.line_ink), (mark.area, mark.fill_ink))
    )


def _corners(mark: SeenMark) -> set[tuple[float, float]]:
    """Return the corners of a mark's outline, to compare them."""
    outline = mark.area if mark.line.is_empty else mark.line
    return {(round(x, 6), round(y, 6)) for x, y in shapely.get_coordinates(outline)}


def _find_behind_lines(picture: Picture) -> dict[SeenMark, SeenMark]:
    """Return for each mark that lies behind a line of another thing the mark of that line."""
    marks = [mark for mark in picture.scene if mark.is_seen and not mark.is_text]
    lines = [mark for mark in marks if not mark.line.is_empty]
    if not lines:
        return {}
    # A point of a mark must lie on the line, which rules out nearly all pairs at once.
    points = shapely.points([shapely.get_coordinates(mark.seen)[0] for mark in marks])
    widest = max(line.half for line in lines) + UNSEEN_EDGE
    tree = shapely.STRtree([line.line for line in lines])
    pairs = tree.query(points, predicate="dwithin", distance=widest)
    return {
        marks[one]: lines[two]
        for one, two in zip(*pairs, strict=True)
        if lines[two].order > marks[one].order
        and lines[two].thing != marks[one].thing
        and lines[two].box.contains(marks[one].box, slack=UNSEEN_EDGE)
        and _covers_line(lines[two], marks[one])
    }


def _covers_line(front: SeenMark, mark: SeenMark) -> bool:
    """Whether a mark with a line covers another."""
    if not mark.seen_area.is_empty and front.seen_area.is_empty:
        return False
    if mark.seen_area.is_empty:
        # The corners of the line must lie as deep in the other's as it is wide.
        points = shapely.points(shapely.get_coordinates(mark.seen_line))
        if (shapely.distance(points, front.line) > front.half - mark.half + UNSEEN_EDGE).any():
            return False
    line = mark.seen_line.buffer(mark.half, quad_segs=PIECES_A_QUARTER)
    ink = shapely.union(line, mark.seen_area)
    return bool(shapely.covers(front.ink_area.buffer(UNSEEN_EDGE), ink))


def _find_hidden_words(text: SeenText, picture: Picture) -> Iterator[Finding]:
    """Yield what is to say about words of which others hide a part."""
    if not text.over:
        return
    share = 1 - text.free_area.area / text.area.area
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
        f"The words {text.words!r} are hidden {how} behind {picture.name_of(cover)}.",
        "Put the words later in the scene, where they are drawn in front, or move them aside.",
        text.box,
    )


def _is_set_again(text: SeenText, picture: Picture) -> bool:
    """Whether the same words stand in front at the same place."""
    least = LEAST_SET_AGAIN * text.area.area
    return any(
        other.words == text.words
        and other.order > text.order
        and shapely.intersection(other.area, text.area).area > least
        for other in picture.texts
    )


def _name_covers(covers: list[SeenMark], thing: Thing, picture: Picture) -> str:
    """Return what a person would call what hides a thing."""
    called = (name_another(picture.name_of(cover), [thing.name]) for cover in covers)
    name, *others = dict.fromkeys(called)
    if others:
        return f"{name} and {others[0]}"
    return f"{name} and more" if len({cover.thing for cover in covers}) > 1 else name
