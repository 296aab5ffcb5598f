"""Meetings: which things of a picture overlap, and how far each runs into the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import SeenPart
from kdviz.check.space import ROUGH_QUARTER
from kdviz.check.vanishing import ADJOINING_WITHIN
from kdviz.geometry.boxes import BOX_ANCHORS, Box
from kdviz.scene.component import Component
from kdviz.style.ink import Ink

LEAST_OVERLAP = 0.2
"""From how much on two lines lie on each other rather than edge to edge, in widths of a line."""


DEEP = 1.0
"""How far within its outer edge is deep in a thing, in widths of a line: beyond its own line."""

LEAST_LEFT = 1e-6
"""From how much on there is any ink, in square units: arithmetic is not exact."""

HELD_WITHIN = 2.0
"""How far from a hand, or a seat, the anchor of a thing is that is held there, in units."""


class Reach(NamedTuple):
    """How much of what is seen of a thing is inside of another, and how much beside it.

    Attributes:
        inside: the ink that is deep within it, in square units.
        beside: the ink that is outside of it, in square units.
    """

    inside: float
    beside: float

    @property
    def straddling(self) -> float:
        """The smaller of the two: how clearly a thing lies half in the other."""
        return min(self.inside, self.beside)


class Meeting(NamedTuple):
    """Two things that overlap, at least one of which is an object.

    Attributes:
        behind: the one that is drawn first.
        front: the other one.
        place: where they overlap.
        behind_in_front: how far what is behind is seen within what is in front.
        front_in_behind: how far what is in front is seen within what is behind.
        merged: the ink in which both are seen at one place, or None.
        is_crossed: whether lines of both in one ink cross.
        covered: how much of the lines behind is deep within what is in front, hidden or not.
        are_joined: whether one holds the other, or sits on it.
    """

    behind: Thing
    front: Thing
    place: Box
    behind_in_front: Reach
    front_in_behind: Reach
    merged: Ink | None
    is_crossed: bool
    covered: float
    are_joined: bool

    @property
    def straddling(self) -> float:
        """How clearly one of them lies half in the other."""
        return max(self.behind_in_front.straddling, self.front_in_behind.straddling)

    @property
    def seen_through(self) -> float:
        """How clearly both are seen where they overlap."""
        return min(self.behind_in_front.inside, self.front_in_behind.inside)


_known: WeakKeyDictionary[Picture, tuple[Meeting, ...]] = WeakKeyDictionary()


def find_meetings(picture: Picture) -> tuple[Meeting, ...]:
    """Return the pairs of things that overlap by more than the width of a line.

    What is called by one name is one thing, and lines are a bundle. Where lines and shapes meet
    that are no objects, somebody draws something of their own with them.
    """
    if picture not in _known:
        _known[picture] = tuple(_find_meetings(picture))
    return _known[picture]


def _find_meetings(picture: Picture) -> Iterator[Meeting]:
    width = picture.theme.regular
    solid = [thing for thing in picture.things if thing.role in ("thing", "line") and thing.is_seen]
    if len(solid) < 2:
        return
    boxes = shapely.box(*np.array([thing.box for thing in solid]).T)
    for one, other in zip(*shapely.STRtree(boxes).query(boxes, "intersects"), strict=True):
        behind, front = solid[one], solid[other]
        if one >= other or (behind.within and behind.within == front.within):
            continue
        if not _are_apart(behind, front) or not _overlap(behind.box, front.box, width):
            continue
        common = shapely.intersection(behind.body, front.body)
        if common.area > width * width:
            yield Meeting(
                behind,
                front,
                Box(*common.bounds),
                _reach(behind, front, width),
                _reach(front, behind, width),
                _find_merged(behind, front, width),
                _are_crossed(behind, front),
                _measure_covered(behind, front, width),
                _holds(behind, front) or _holds(front, behind),
            )


def _overlap(one: Box, other: Box, least: float) -> bool:
    """Whether two boxes have more in common than lines that touch."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return min(across, down) > -least


def _are_apart(one: Thing, other: Thing) -> bool:
    """Whether two shapes are things of their own, and no parts of what somebody draws with them."""
    if one.is_object or other.is_object:
        return not one.role == other.role == "line"
    return one.role == other.role == "thing"


def _reach(thing: Thing, other: Thing, width: float) -> Reach:
    """Return how much of what is seen of a thing is in another and beside it."""
    # Only where the two meet: making all of a body smaller takes long.
    near = thing.box.grown(3 * width)
    body = shapely.clip_by_rect(other.body, *near)
    smaller = body.buffer(-DEEP * width, quad_segs=ROUGH_QUARTER)
    core = shapely.clip_by_rect(smaller, *thing.box.grown(width))
    inside = beside = 0.0
    reached = other.box.grown(width)
    for part in thing.seen_parts:
        beside += _measure(part.shape, part)
        if part.mark.box.meets(reached):
            here = shapely.clip_by_rect(part.shape, *reached)
            inside += _measure(shapely.intersection(here, core), part)
            beside -= _measure(shapely.intersection(here, body), part)
    # What is left of equal numbers is nothing.
    return Reach(inside, beside if beside > LEAST_LEFT else 0.0)


def _are_crossed(one: Thing, other: Thing) -> bool:
    """Whether lines of two things in one ink cross, and not only end on each other."""
    return any(
        mine.ink == theirs.ink
        and mine.mark.box.meets(theirs.mark.box)
        and mine.shape.length > 0 < theirs.shape.length
        and bool(shapely.crosses(mine.shape, theirs.shape))
        for mine in one.seen_parts
        for theirs in other.seen_parts
    )


def _measure_covered(behind: Thing, front: Thing, width: float) -> float:
    """Return how much ink of lines that are behind a thing is deep within it, hidden or not."""
    near, box = behind.box.grown(3 * width), front.box.grown(width)
    core = shapely.clip_by_rect(front.body, *near).buffer(-DEEP * width, quad_segs=ROUGH_QUARTER)
    return sum(
        float(shapely.intersection(shapely.clip_by_rect(mark.line, *box), core).length)
        * (2 * mark.half)
        for mark in behind.marks
        if mark.line.length and mark.box.meets(front.box) and mark.is_seen
    )


def _holds(one: Thing, other: Thing) -> bool:
    """Whether something holds, or sits on, another thing: there is an anchor of that."""
    if not isinstance(one.shape, Component):
        return False
    held = (*other.shape.own_anchors.values(), *map(other.shape.anchor, BOX_ANCHORS))
    return any(
        one.anchor(name).distance(other.outer.point(place)) < HELD_WITHIN
        for name in one.shape.holding_anchors()
        for place in held
    )


def _measure(shape: BaseGeometry, part: SeenPart) -> float:
    """Return about how much ink there is on a piece of a line, of dots or of an area."""
    if shape.is_empty:
        return 0.0
    if not part.half:
        return float(shape.area)
    dots = float(shapely.get_num_coordinates(shape)) if not shape.length else 0.0
    return 2 * part.half * (float(shape.length) + 2 * part.half * dots)


def _rim(part: SeenPart) -> float:
    """Return how far the ink of a part is seen beyond its shape: a rim may be the ground's."""
    is_rimmed = not part.half and part.mark.line_ink == "background"
    return -part.mark.half if is_rimmed else part.half


def _find_merged(one: Thing, other: Thing, width: float) -> Ink | None:
    """Return the ink in which two things lie on each other, or None."""
    for mine in one.seen_parts:
        for theirs in other.seen_parts:
            near = mine.ink == theirs.ink and mine.mark.box.meets(theirs.mark.box)
            if near and _lie_on_each_other(mine, theirs, width):
                return mine.ink
    return None


def _lie_on_each_other(one: SeenPart, other: SeenPart, width: float) -> bool:
    # Of what is hidden nothing is seen: where a fill hides another, their areas only adjoin.
    least = LEAST_OVERLAP * width if one.half or other.half else -ADJOINING_WITHIN
    reach = _rim(one) + _rim(other) - least
    return reach > 0 and bool(shapely.dwithin(one.shape, other.shape, reach))
