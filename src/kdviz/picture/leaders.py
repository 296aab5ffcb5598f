"""Leaders: thin lines from words to what they name, where there is no room for words beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from kdviz.geometry.boxes import Box
from kdviz.geometry.outlines import polyline
from kdviz.geometry.points import Point
from kdviz.scene.marks import CircleMark, DotsMark, Leaf, MarkGroup, PathMark, TextMark, leaves
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink

DISTANCES = (1.6, 2.4, 3.2, 4.8, 6.4, 8.0)
"""How far off words are tried, in heights of a line: the nearest places come first."""

WAYS = (
    *((0, 1), (0, -1), (1, 0), (-1, 0)),
    *((1, 1), (-1, 1), (1, -1), (-1, -1)),
)
"""Which way: below, above, right, left, then aslant."""

FROM_WORDS = 0.65
"""From words to the line, as a share of the theme's distance of labels."""

SHORTEST = 0.3
"""The length of a line, in the same, below which words need none."""

STEP = 0.5
"""How far apart the points are at which it is looked whether a line is free, in units."""


def list_far_places(places: Sequence[tuple[TextMark, Point]]) -> Iterator[TextMark]:
    """Yield where else words could be, further off, the nearer places first.

    Args:
        places: how the words are set beside their thing, and which way is off it from there.
    """
    for times, (mark, away) in product(DISTANCES, places):
        off, half = times * mark.block.size, mark.box.width / 2
        for across, down in WAYS:
            if across * away.x + down * away.y >= 0:
                # Sideways, words are longer than they are high.
                wide = off if across * away.x else off + half
                yield mark._replace(at=mark.at.shifted(across * wide, down * off))


def draw_leader(group: MarkGroup, words: Box, ink: Ink, stage: Stage) -> PathMark | None:
    """Return the line from words to the nearest point of a thing, or None if they need none."""
    near = _nearest(group, words)
    if near is None:
        return None
    edge = Point(
        min(max(near.x, words.left), words.right), min(max(near.y, words.top), words.bottom)
    )
    gap = FROM_WORDS * stage.theme.label_gap
    whole = edge.distance(near)
    if whole <= gap + SHORTEST * stage.theme.label_gap:
        return None
    start = edge.toward(near, gap / whole)
    return PathMark(polyline((start, near)), ink, None, stage.theme.thin)


def list_points(leader: PathMark) -> Iterator[Box]:
    """Yield small boxes along a line, but for the end at its thing, to look what else is there."""
    (start, end) = leader.outline.pieces[0].points
    number = int(start.distance(end) / STEP)
    for place in range(number):
        x, y = start.toward(end, place / max(number, 1))
        yield Box(x, y, x, y).grown(leader.width)


def _nearest(group: MarkGroup, words: Box) -> Point | None:
    """Return the point of what is drawn of a thing that is nearest to the middle of words.

    Of an arrow, it is one of its line, not of its head.
    """
    middle = words.anchor("center")
    most = 1 if getattr(group.shape, "role", "thing") == "way" else None
    marks = [*leaves(group.marks)][:most]
    points = (point for mark in marks for point in _points(mark, middle, most))
    return min(points, key=middle.distance, default=None)


def _points(mark: Leaf, toward: Point, pieces: int | None = None) -> Iterator[Point]:
    match mark:
        case PathMark():
            for piece in mark.outline.pieces[:pieces]:
                for start, end in pairwise(piece.points):
                    yield _toward(start, end, toward)
        case CircleMark(center, radius):
            away = center.distance(toward)
            yield center.toward(toward, radius / away) if away > radius else center
        case DotsMark(points):
            yield from points
        case TextMark():
            return


def _toward(start: Point, end: Point, toward: Point) -> Point:
    """Return the point of a straight line that is nearest to another point."""
    dx, dy = end.x - start.x, end.y - start.y
    square = dx * dx + dy * dy
    along = ((toward.x - start.x) * dx + (toward.y - start.y) * dy) / square if square else 0.0
    return start.toward(end, min(max(along, 0.0), 1.0))
