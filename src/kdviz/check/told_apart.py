"""What tells a thing from another like it, besides its ink: words, and what it is with."""

from __future__ import annotations

import math

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.picture import Picture, Thing
from kdviz.geometry.points import Point
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.ground import Ground
from kdviz.primitives.throw import Throw
from kdviz.primitives.words import Text
from kdviz.scene.group import Group
from kdviz.scene.marks import DotsMark, PathMark
from kdviz.scene.shape import Shape

STANDOFFS = 2.0
"""Things that are so many of the theme's standoffs apart or nearer are together."""

WORDS_REACH = 0.12
"""How far a text that is no label can be from what it names, of the frame's longer side."""

AS_NEAR = 1.0
"""A text names all things that are as near as the nearest, give or take so many units."""


class Surroundings:
    """For each thing of a picture, the words that name it and the things that it is with."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.near = STANDOFFS * picture.theme.standoff
        self.seen = np.array([_seen(thing) for thing in picture.things], dtype=object)
        self.boxes = shapely.envelope(self.seen)
        self.middles = shapely.centroid(self.boxes)
        self.are_ways = np.array([isinstance(t.shape, Arrow | Throw) for t in picture.things])
        no_solid = [isinstance(thing.shape, Text | Ground) for thing in picture.things]
        self.are_solid = ~(shapely.is_empty(self.seen) | np.array(no_solid, dtype=bool))
        self.words: dict[int, set[str]] = {
            thing.number: {label.words for label in thing.labels} for thing in picture.things
        }
        for thing in picture.things:
            if isinstance(thing.shape, Group):
                for number in members(thing):
                    self.words[number] |= {label.words for label in thing.labels}
            elif isinstance(thing.shape, Text):
                for number in (thing.number, *self.named_by(thing)):
                    self.words[number].add(thing.shape.words)

    def named_by(self, text: Thing) -> list[int]:
        """Return the numbers of the things that a text stands beside."""
        frame = self.picture.frame
        reach = WORDS_REACH * max(frame.units_wide, frame.units_high)
        gaps = shapely.distance(self.seen, self.seen[text.number])
        gaps[~self.are_solid | np.isnan(gaps)] = math.inf
        return np.flatnonzero(gaps <= min(gaps.min() + AS_NEAR, reach)).tolist()

    def company(self, thing: Thing, without: set[int]) -> list[Thing]:
        """Return the things that a thing touches, lies in or holds, but for some."""
        here, box = self.seen[thing.number], self.boxes[thing.number]
        if here.is_empty:
            return []
        near = self.are_solid & (shapely.distance(self.boxes, box) <= self.near)
        near[list(without)] = False
        numbers = np.flatnonzero(near)
        with_it = (
            shapely.contains(self.boxes[numbers], shapely.centroid(box))
            | shapely.contains(box, self.middles[numbers])
            | (shapely.distance(self.seen[numbers], here) <= self.near)
            # An arrow stops at a thing's box, which may be wider than what is there.
            | (self.are_ways[numbers] & (shapely.distance(self.seen[numbers], box) <= self.near))
        )
        return [self.picture.things[number] for number in numbers[with_it]]

    def marks_of_place(self, thing: Thing, without: set[int]) -> set[object]:
        """Return what says which one a thing is, besides its ink: names, and kinds of company.

        Args:
            thing: the thing.
            without: the numbers of those like it, which say nothing.
        """
        found: set[object] = set(self.words[thing.number])
        for other in self.company(thing, without):
            found |= self.words[other.number]
            found.add((type(other.shape), _end(other, self.seen[thing.number])))
        return found


def _seen(thing: Thing) -> BaseGeometry:
    return shapely.GeometryCollection([mark.seen for mark in thing.marks if mark.is_seen])


def members(group: Thing) -> range:
    """Return the numbers of the things that a labelled group consists of."""
    return range(group.number - _count(group.shape) + 1, group.number)


def _count(shape: Shape) -> int:
    """Return how many things a shape is in a picture."""
    if not isinstance(shape, Group):
        return 1
    return sum(map(_count, shape.children)) + bool(shape.labels)


def _end(way: Thing, at: BaseGeometry) -> str:
    """Return whether an arrow or a throw comes from a place or goes to it."""
    if not isinstance(way.shape, Arrow | Throw):
        return ""
    mark = way.marks[0].mark
    ends: tuple[Point, ...] = ()
    if isinstance(mark, DotsMark):
        ends = mark.points[0], mark.points[-1]
    elif isinstance(mark, PathMark):
        points = mark.outline.pieces[0].points
        ends = points[0], points[-1]
    start, end = (shapely.distance(shapely.Point(point), at) for point in ends)
    return "from" if start < end else "to"
