"""Labelling: labels of a whole picture are laid out together, so that none falls on anything.

Each label stands where its shape has it. Only where that is on other words, or on what is drawn, it
is set in two lines, slid along its side, or put at another side if none was asked for; where none
of these is free, it goes further off, with a line to its thing, or else where it is on the least.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from kdviz.errors import TextError
from kdviz.geometry.boxes import Box, union
from kdviz.geometry.placement import Side
from kdviz.geometry.points import Point
from kdviz.picture.leaders import draw_leader, list_far_places, list_points
from kdviz.picture.obstacles import is_inked, list_ink, room_around
from kdviz.scene.label import SIDES_IN_ORDER, WAYS_OFF, Label, Pin
from kdviz.scene.marks import MarkGroup, PathMark, TextMark
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

LED = "thing", "way", "group"
"""What words may stand further off from, with a line to it."""


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
    lines = list[Box]()
    moved: dict[tuple[int, int], Moved] = {}

    rooms = [(group, room_around(group, stage)) for group in scene]

    def is_free(box: Box, others: Iterable[Box], groups: Iterable[Roomed] = rooms) -> bool:
        apart, wider = box.grown(between), box.grown(around)
        if any(apart.meets(other) for other in others):
            return False
        return not any(
            (room is None or room.meets(wider)) and is_inked(group, wider, stage)
            for group, room in groups
        )

    # What comes first stays, if what comes later can go elsewhere.
    for last in (False, True):
        for number, placing in enumerate(placings):
            others = boxes[:number] + (boxes[number + 1 :] if last else [])
            if is_free(boxes[number], others):
                continue
            every = boxes[:number] + boxes[number + 1 :] + lines
            place = _find_place(placing, stage, is_free, every, rooms)
            if place is None and last:
                place = _find_far_place(placing, stage, is_free, every, rooms)
                place = place or _find_least_bad(placing, stage, every, rooms)
            if place is not None:
                boxes[number] = place.mark.box
                lines += list_points(place.leader) if place.leader else []
                moved[id(placing.group), placing.number] = place
    return tuple(_with_labels(group, moved) for group in scene) if moved else scene


IsFree = Callable[[Box, Iterable[Box], Iterable[Roomed]], bool]
"""What tells whether a box is off other words, and off what is drawn."""


def _find_place(
    placing: Placing, stage: Stage, is_free: IsFree, others: Sequence[Box], rooms: Sequence[Roomed]
) -> Moved | None:
    """Return a place beside their thing that is free for words, or None."""
    reach = _reach(placing)
    near = [one for one in rooms if one[1] is None or one[1].meets(reach)]
    places = (mark for mark in _alternatives(placing, stage) if is_free(mark.box, others, near))
    return next((Moved(mark) for mark in places), None)


def _find_far_place(
    placing: Placing, stage: Stage, is_free: IsFree, others: Sequence[Box], rooms: Sequence[Roomed]
) -> Moved | None:
    """Return a place further off for words, with a line to their thing, or None."""
    for mark in _far_places(placing, stage):
        if is_free(mark.box, others, rooms):
            leader = draw_leader(placing.group, mark.box, mark.ink, stage)
            if leader is None or _is_clear(leader, placing, stage, others, rooms):
                return Moved(mark, leader)
    return None


def _find_least_bad(
    placing: Placing, stage: Stage, others: Sequence[Box], rooms: Sequence[Roomed]
) -> Moved | None:
    """Return the place beside their thing where words lie on the least, or None if they do now."""
    reach = _reach(placing)
    words = [other for other in others if other.meets(reach)]
    near = [one for one in rooms if one[1] is None or one[1].meets(reach)]

    def burden(mark: TextMark) -> tuple[int, float]:
        shares = [share for other in words if (share := _share_on(mark.box, other))]
        there = (group for group, room in near if room is None or room.meets(mark.box))
        inks = sum(1 for group in there for _ in list_ink(group, mark.box, stage))
        return len(shares), inks + sum(shares)

    least, place = burden(placing.mark), None
    for mark in _alternatives(placing, stage) if any(least) else ():
        if (worth := burden(mark)) < least:
            least, place = worth, Moved(mark)
    return place


def _share_on(box: Box, other: Box) -> float:
    """Return the share of a box that is on another."""
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    return max(across, 0.0) * max(down, 0.0) / max(box.width * box.height, ROUNDED)


def _is_clear(
    leader: PathMark,
    placing: Placing,
    stage: Stage,
    others: Sequence[Box],
    rooms: Sequence[Roomed],
) -> bool:
    """Whether a line is on no words, and on nothing but its thing."""
    along = leader.box.grown(leader.width)
    words = [other for other in others if other.meets(along)]
    near = [group for group, room in rooms if room is None or room.meets(along)]
    return not any(
        any(other.meets(point) for other in words)
        or any(is_inked(group, point, stage, but=placing.group) for group in near)
        for point in list_points(leader)
    )


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
    """Yield where else on the stage a label can be, the places that change the least first."""
    for side, _, marks in _at_sides(placing, stage):
        for share, mark in product(SLIDES, marks):
            left, top, right, bottom = mark.box
            across = side in ("top", "bottom")
            dx, dy = ((right - left) * share, 0.0) if across else (0.0, (bottom - top) * share)
            slid = mark._replace(at=mark.at.shifted(dx, dy))
            if stage.room.contains(slid.box, ROUNDED):
                yield slid


def _far_places(placing: Placing, stage: Stage) -> Iterator[TextMark]:
    """Yield where on the stage a label can be with a line to its thing, the nearest places first.

    Within its thing, words would seem to name a part of it.
    """
    role = placing.shape.role
    if role not in LED:
        return
    body = placing.shape.box_under(placing.group.outer) if role == "thing" else None
    places = [(mark, away) for _, away, marks in _at_sides(placing, stage) for mark in marks]
    for mark in list_far_places(places):
        if stage.room.contains(mark.box, ROUNDED) and not (body and body.meets(mark.box)):
            yield mark


def _at_sides(placing: Placing, stage: Stage) -> Iterator[tuple[Side, Point, list[TextMark]]]:
    """Yield the sides where a label may be, the way off from there, and it in one and two lines."""
    label, shape, outer = placing.label, placing.shape, placing.group.outer
    for side in SIDES_IN_ORDER[label.side] if label.is_free else (label.side,):
        at_side = label.replaced(side=side)
        pin = at_side.pin(shape, outer)
        marks = [at_side.mark(stage, pin)]
        marks += _in_two_lines(at_side, stage, pin, marks[0].block.width)
        # In a negative, words have another ink than was asked for.
        yield (
            side,
            pin.away or Point(*WAYS_OFF[side]),
            [mark._replace(ink=placing.mark.ink) for mark in marks],
        )


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
