"""Surroundings: what says which one a thing is, besides its ink: words, and what it is with."""

from __future__ import annotations

import math

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.picture import Picture, Thing
from kdviz.geometry.points import Point
from kdviz.scene.group import Group
from kdviz.scene.marks import DotsMark, PathMark
from kdviz.scene.shape import Shape

TOGETHER_WITHIN = 2.0
"""Things that are so many of the theme's standoffs apart or nearer are together."""

NAMED_WITHIN = 0.12
"""How far a text that is no label can be from what it names, of the frame's longer side."""

AS_NEAR = 1.0
"""A text names all things that are as near as the nearest, give or take so many units."""


class Surroundings:
    """For each thing of a picture, the words that name it and the things that it is with.

    Attributes:
        picture: the picture.
        words: for each thing by its number, the words that name it.
        seen: for each thing, what can be seen of it.
    """

    def __init__(self, picture: Picture) -> None:
        things = picture.things
        self.picture = picture
        self.seen = np.array([thing.seen for thing in things], dtype=object)
        self._reach = TOGETHER_WITHIN * picture.theme.standoff
        self._boxes = shapely.envelope(self.seen)
        self._middles = shapely.centroid(self._boxes)
        self._are_ways = np.array([thing.role == "way" for thing in things], dtype=bool)
        are_flat = np.array([thing.role in ("words", "ground") for thing in things], dtype=bool)
        self._are_solid = ~(shapely.is_empty(self.seen) | are_flat)
        self.words: dict[int, set[str]] = {
            thing.number: {label.words for label in thing.labels} for thing in things
        }
        for thing in things:
            if isinstance(thing.shape, Group):
                for number in _find_members(thing):
                    self.words[number] |= {label.words for label in thing.labels}
            elif thing.role == "words":
                for number in (thing.number, *self.find_named(thing)):
                    self.words[number].add(thing.own_words)

    def find_named(self, text: Thing) -> list[int]:
        """Return the numbers of the things that a text stands beside."""
        reach = NAMED_WITHIN * self.picture.longer_side
        gaps = shapely.distance(self.seen, self.seen[text.number])
        gaps[~self._are_solid | np.isnan(gaps)] = math.inf
        return np.flatnonzero(gaps <= min(gaps.min() + AS_NEAR, reach)).tolist()

    def find_company(self, thing: Thing, without: set[int]) -> list[Thing]:
        """Return the things that a thing touches, lies in or holds, but for some."""
        here, box = self.seen[thing.number], self._boxes[thing.number]
        if here.is_empty:
            return []
        near = self._are_solid & (shapely.distance(self._boxes, box) <= self._reach)
        near[list(without)] = False
        numbers = np.flatnonzero(near)
        with_it = (
            shapely.contains(self._boxes[numbers], shapely.centroid(box))
            | shapely.contains(box, self._middles[numbers])
            | (shapely.distance(self.seen[numbers], here) <= self._reach)
            # An arrow stops at a thing's box, which may be wider than what is there.
            | (self._are_ways[numbers] & (shapely.distance(self.seen[numbers], box) <= self._reach))
        )
        return [self.picture.things[number] for number in numbers[with_it]]

    def identify(self, thing: Thing, without: set[int]) -> set[object]:
        """Return what says which one a thing is, besides its ink: names, and kinds of company.

        Args:
            thing: the thing.
            without: the numbers of those like it, which say nothing.
        """
        found: set[object] = set(self.words[thing.number])
        for other in self.find_company(thing, without):
            found |= self.words[other.number]
            found.add((type(other.shape), _name_end(other, self.seen[thing.number])))
        return found


def _find_members(group: Thing) -> range:
    """Return the numbers of the things that a labelled group consists of."""
    return range(group.number - _count_things(group.shape) + 1, group.number)


def _count_things(shape: Shape) -> int:
    """Return how many things a shape is in a picture."""
    if not isinstance(shape, Group):
        return 1
    return sum(map(_count_things, shape.children)) + bool(shape.labels)


def _name_end(way: Thing, at: BaseGeometry) -> str:
    """Return whether a way comes from a place or goes to it; nothing for what is no way."""
    if way.role != "way":
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
