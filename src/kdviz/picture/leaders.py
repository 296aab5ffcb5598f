"""Leaders: thin lines from words to what they name, where there is no room for words beside it."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.geometry.boxes import Box
from kdviz.geometry.outlines import polyline
from kdviz.geometry.points import Point
from kdviz.scene.marks import CircleMark, DotsMark, Leaf, MarkGroup, PathMark, TextMark, leaves
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink

DISTANCES = (1.6, 2.4, 3.2)
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


def list_far_places(mark: TextMark) -> Iterator[TextMark]:
    """Yield where else words could be, further off, the nearer places first."""
    high, wide = mark.block.size, mark.box.width
    for times in DISTANCES:
        for across, down in WAYS:
            off = times * high
            # Sideways, words are longer than they are high.
            yield mark._replace(at=mark.at.shifted(across * (off + wide / 2), down * off))


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
    """Return the point of what is drawn of a thing that is nearest to the middle of words."""
    middle = words.anchor("center")
    points = (point for mark in leaves(group.marks) for point in _points(mark, middle))
    return min(points, key=middle.distance, default=None)


def _points(mark: Leaf, toward: Point) -> Iterator[Point]:
    match mark:
        case PathMark():
            for piece in mark.outline.pieces:
                yield from piece.points
        case CircleMark(center, radius):
            away = center.distance(toward)
            yield center.toward(toward, radius / away) if away > radius else center
        case DotsMark(points):
            yield from points
        case TextMark():
            return
