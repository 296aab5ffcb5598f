"""Labelling: labels of a whole picture are laid out together, so that none falls on anything.

Each label stands where its shape has it. Only where that is on other words, or on what is drawn, it
is set in two lines, slid along its side, or put at another side if none was asked for; where none
of these is free, it goes further off, with a line to its thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product
from typing import NamedTuple

from kdviz.errors import TextError
from kdviz.geometry.boxes import Box, union
from kdviz.geometry.points import Point
from kdviz.picture.leaders import draw_leader, list_far_places, list_points
from kdviz.scene.label import SIDES_IN_ORDER, Label, Pin
from kdviz.scene.marks import CircleMark, DotsMark, Leaf, MarkGroup, PathMark, TextMark
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage

AROUND = 0.5
"""The least distance of a label from other ink, as a share of the theme's distance of labels."""

BETWEEN = 0.75
"""The least distance of a label from other words, as a share of the same."""

NARROWER = 0.56, 0.66, 0.8
"""The widths in which two lines are tried, as shares of that of one."""

SLIDES = (0.0, 0.3, -0.3, 0.6, -0.6, 1.0, -1.0)
"""How far a label is slid along its side, as shares of its width or of three of its heights."""

ROUNDED = 1e-6
"""How far words that fill a room may seem to be outside, in units: reckoning is not exact."""

MOST_CORNERS = 2000
"""A line of more corners, or more dots at once, are a ground that labels may lie on."""


Roomed = tuple[MarkGroup, Box | None]
"""What is drawn of a shape, and the box around it, or None if it may be anywhere."""


class Placing(NamedTuple):
    """A label, and what it is a label of.

    Attributes:
        group: the marks of its shape.
        number: which of the labels of the shape it is.
        mark: how it is drawn.
    """

    group: MarkGroup
    number: int
    mark: TextMark

    @property
    def label(self) -> Label:
        """What was asked for."""
        label: Label = self.shape.labels[self.number]
        return label

    @property
    def shape(self) -> Shape:
        """What it is a label of."""
        assert isinstance(self.group.shape, Shape)
        return self.group.shape


class Moved(NamedTuple):
    """Where words go, and the line from there to their thing if they are far off."""

    mark: TextMark
    leader: PathMark | None = None


def spread_labels(scene: tuple[MarkGroup, ...], stage: Stage) -> tuple[MarkGroup, ...]:
    """Return marks with every label where it meets nothing, as far as there is room.

    The labels are gone through from the back to the front.

    Args:
        scene: the marks of each shape.
        stage: what they are drawn for.
    """
    placings = [placing for group in scene for placing in _list_labels(group)]
    if not placings:
        return scene
    around, between = (share * stage.theme.label_gap for share in (AROUND, BETWEEN))
    boxes = [placing.mark.box for placing in placings]
    moved: dict[tuple[int, int], Moved] = {}

    rooms = [(group, _room(group, stage)) for group in scene]

    def is_free(box: Box, others: Iterable[Box], groups: Iterable[Roomed] = rooms) -> bool:
        apart, wider = box.grown(between), box.grown(around)
        if any(apart.meets(other) for other in others):
            return False
        return not any(
            (room is None or room.meets(wider)) and _is_on(group, wider, stage)
            for group, room in groups
        )

    # What comes first stays, if what comes later can go elsewhere.
    for last in (False, True):
        for number, placing in enumerate(placings):
            others = boxes[:number] + (boxes[number + 1 :] if last else [])
            if is_free(boxes[number], others):
                continue
            reach = _reach(placing)
            near = [one for one in rooms if one[1] is None or one[1].meets(reach)]
            free = (
                mark
                for mark in _alternatives(placing, stage)
                if stage.room.contains(mark.box, ROUNDED)
                and is_free(mark.box, boxes[:number] + boxes[number + 1 :], near)
            )
            place = next((Moved(mark) for mark in free), None)
            if place is None and last:
                place = _find_far_place(placing, stage, is_free, others, rooms)
            if place is not None:
                boxes[number] = place.mark.box
                moved[id(placing.group), placing.number] = place
    return tuple(_with_labels(group, moved) for group in scene) if moved else scene


def _find_far_place(
    placing: Placing,
    stage: Stage,
    is_free: Callable[[Box, Iterable[Box], Iterable[Roomed]], bool],
    others: Sequence[Box],
    rooms: Sequence[Roomed],
) -> Moved | None:
    """Return a place further off for words, with a line to their thing, or None."""
    if not isinstance(placing.shape, Shape) or placing.shape.role != "thing":
        return None
    beside = [one for one in rooms if not _holds_group(one[0], placing.group)]
    for mark in list_far_places(placing.mark):
        if not stage.room.contains(mark.box, ROUNDED) or not is_free(mark.box, others, rooms):
            continue
        leader = draw_leader(placing.group, mark.box, mark.ink, stage)
        if leader is None or all(
            not any(other.meets(point) for other in others)
            and not any(_is_on(group, point, stage) for group, _ in beside)
            for point in list_points(leader)
        ):
            return Moved(mark, leader)
    return None


def _holds_group(whole: MarkGroup, part: MarkGroup) -> bool:
    """Whether what is drawn of a shape is, or has within it, what is drawn of another."""
    if whole is part:
        return True
    return any(_holds_group(mark, part) for mark in whole.marks if isinstance(mark, MarkGroup))


def _reach(placing: Placing) -> Box:
    """Return the box around all places where a label could be."""
    box, shape = placing.mark.box, placing.shape
    around = union([box, shape.box_under(placing.group.outer)])
    return around.grown(2 * max(box.width, box.height) + placing.mark.block.size)


def _list_labels(group: MarkGroup) -> Iterator[Placing]:
    for mark in group.marks:
        if isinstance(mark, MarkGroup):
            yield from _list_labels(mark)
    for number, mark in enumerate(group.labels):
        yield Placing(group, number, mark)


def _with_labels(group: MarkGroup, moved: dict[tuple[int, int], Moved]) -> MarkGroup:
    places = [
        moved.get((id(group), number), Moved(mark)) for number, mark in enumerate(group.labels)
    ]
    marks = tuple(
        _with_labels(mark, moved) if isinstance(mark, MarkGroup) else mark for mark in group.marks
    )
    leaders = tuple(place.leader for place in places if place.leader)
    labels = tuple(place.mark for place in places)
    return replace(group, marks=(*marks, *leaders), labels=labels)


def _alternatives(placing: Placing, stage: Stage) -> Iterator[TextMark]:
    """Yield where else a label can be, the places that change the least first."""
    label, shape, outer = placing.label, placing.shape, placing.group.outer
    sides = SIDES_IN_ORDER[label.side] if label.is_free else (label.side,)
    for side in sides:
        at_side = label.replaced(side=side)
        pin = at_side.pin(shape, outer)
        marks = [at_side.mark(stage, pin)]
        marks += _in_two_lines(at_side, stage, pin, marks[0].block.width)
        for share, mark in product(SLIDES, marks):
            left, top, right, bottom = mark.box
            across = side in ("top", "bottom")
            dx, dy = ((right - left) * share, 0.0) if across else (0.0, (bottom - top) * share)
            # In a negative, words have another ink than was asked for.
            yield mark._replace(at=mark.at.shifted(dx, dy), ink=placing.mark.ink)


def _in_two_lines(label: Label, stage: Stage, pin: Pin, whole: float) -> list[TextMark]:
    """Return a label in two lines, if it has words for that."""
    if " " not in label.words:
        return []
    for share in NARROWER:
        try:
            mark = label.mark(stage, pin, width=share * whole)
        except TextError:  # a word of it is longer
            continue
        if len(mark.block.lines) == 2:
            return [mark]
    return []


def _is_on(group: MarkGroup, box: Box, stage: Stage) -> bool:
    """Whether anything that is drawn of a shape, but for labels, is in a box."""
    if not _near(group, box, stage):
        return False
    return any(
        _is_on(mark, box, stage) if isinstance(mark, MarkGroup) else _inks(mark, box)
        for mark in group.marks
    )


def _near(group: MarkGroup, box: Box, stage: Stage) -> bool:
    """Whether a shape's geometry, with the ink that may be around it, reaches into a box."""
    room = _room(group, stage)
    return room is None or room.meets(box)


def _room(group: MarkGroup, stage: Stage) -> Box | None:
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
