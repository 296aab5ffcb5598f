"""Obstacles: what is drawn where words could be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kdviz.geometry.boxes import Box
from kdviz.geometry.points import Point
from kdviz.scene.marks import CircleMark, DotsMark, Leaf, MarkGroup, PathMark, TextMark
from kdviz.scene.stage import Stage

MOST_CORNERS = 2000
"""A line of more corners, or more dots at once, are a ground that labels may lie on."""


def is_inked(group: MarkGroup, box: Box, stage: Stage, but: MarkGroup | None = None) -> bool:
    """Whether anything that is drawn of a shape, but for labels and one part, is in a box."""
    return any(True for _ in list_ink(group, box, stage, but))


def list_ink(
    group: MarkGroup, box: Box, stage: Stage, but: MarkGroup | None = None
) -> Iterator[Leaf]:
    """Yield what is drawn of a shape in a box, but for labels and one part."""
    if group is but or not _is_near(group, box, stage):
        return
    for mark in group.marks:
        if isinstance(mark, MarkGroup):
            yield from list_ink(mark, box, stage, but)
        elif _inks(mark, box):
            yield mark


def _is_near(group: MarkGroup, box: Box, stage: Stage) -> bool:
    """Whether a shape's geometry, with the ink that may be around it, reaches into a box."""
    room = room_around(group, stage)
    return room is None or room.meets(box)


def room_around(group: MarkGroup, stage: Stage) -> Box | None:
    """Return the box around a shape with its ink, or None if it may be anywhere."""
    shape = group.shape
    role = getattr(shape, "role", "thing")
    if shape is None or role == "ground":  # it has no width of its own
        return None
    # An arrow's head is wider than its line.
    ink = stage.theme.bold if role == "thing" else stage.theme.arrow_head
    return shape.box_under(group.outer).grown(ink)


def _inks(mark: Leaf, box: Box) -> bool:
    """Whether ink of a mark is in a box."""
    if not mark.box.meets(box):
        return False
    if isinstance(mark, TextMark):
        return True
    if isinstance(mark, DotsMark):
        if len(mark.points) > MOST_CORNERS:
            return False
        wider = box.grown(mark.diameter / 2)
        return any(_holds(wider, dot) for dot in mark.points)
    if isinstance(mark, CircleMark):
        nearest = Point(
            min(max(mark.center.x, box.left), box.right),
            min(max(mark.center.y, box.top), box.bottom),
        )
        half = mark.width / 2 if mark.stroke else 0.0
        if mark.center.distance(nearest) > mark.radius + half:
            return False
        inside = max(mark.center.distance(corner) for corner in _corners(box))
        return _shows(mark.fill) or inside > mark.radius - half
    return _crosses(mark, box)


def _crosses(mark: PathMark, box: Box) -> bool:
    half = mark.width / 2 if _shows(mark.stroke) else 0.0
    wider = box.grown(half)
    if len(mark.outline.commands) > MOST_CORNERS:
        return False
    pieces = mark.outline.pieces
    if _shows(mark.stroke) or _shows(mark.fill):
        for piece in pieces:
            if any(_meets(a, b, wider) for a, b in pairwise(piece.points)):
                return True
    middle = box.anchor("center")
    return _shows(mark.fill) and any(_encloses(piece.points, middle) for piece in pieces)


def _shows(ink: str | None) -> bool:
    return ink is not None and ink != "background"


def _corners(box: Box) -> Iterable[Point]:
    return (box.anchor(name) for name in ("top_left", "top_right", "bottom_left", "bottom_right"))


def _holds(box: Box, point: Point) -> bool:
    return box.left <= point.x <= box.right and box.top <= point.y <= box.bottom


def _meets(a: Point, b: Point, box: Box) -> bool:
    """Return whether a straight line runs through a box, after Liang and Barsky (1984)."""
    enters, leaves = 0.0, 1.0
    for start, step, low, high in (
        (a.x, b.x - a.x, box.left, box.right),
        (a.y, b.y - a.y, box.top, box.bottom),
    ):
        if step == 0:
            if not low <= start <= high:
                return False
            continue
        first, last = sorted(((low - start) / step, (high - start) / step))
        enters, leaves = max(enters, first), min(leaves, last)
        if enters > leaves:
            return False
    return True


def _encloses(points: Sequence[Point], point: Point) -> bool:
    """Return whether a closed outline goes around a point."""
    inside = False
    for a, b in pairwise((*points, points[0])):
        if (a.y > point.y) != (b.y > point.y):
            x = a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
            inside ^= point.x < x
    return inside
