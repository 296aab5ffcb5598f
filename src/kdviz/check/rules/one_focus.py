"""one-focus: red in several places that have nothing to do with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.alike import look
from kdviz.check.finding import Finding
from kdviz.check.inks import has_two_colours, parts
from kdviz.check.picture import Picture, Thing
from kdviz.check.told_apart import Surroundings
from kdviz.check.wording import SMALL
from kdviz.errors import listed
from kdviz.geometry.boxes import Box
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.dots import Dots
from kdviz.primitives.words import Text
from kdviz.scene.component import Component
from kdviz.scene.group import Group

NEAR = 0.12
"""Red things that are this near each other are one place: an eighth of the frame's longer side."""

Red = tuple[Thing, BaseGeometry]
"""A thing with red, and where it is red, or all of it if it is named in red."""


def one_focus(picture: Picture) -> Iterator[Finding]:
    """Yield one finding if red is on several places.

    A thing is one place with its label, and so are things near each other; what a red word names
    counts with it. Things that are alike, or share a word of their names, are one class wherever
    they are.
    """
    if has_two_colours(picture.theme):
        return
    marked = {thing.number: red for thing in picture.things if not (red := _red(thing)).is_empty}
    if len(marked) < 2:
        return
    surroundings = Surroundings(picture)
    reds = [
        (picture.things[number], _named_in_red(picture.things[number], red, surroundings))
        for number, red in marked.items()
    ]
    places = _places(reds, surroundings)
    if len(places) < 2:
        return
    names: list[str] = []
    for place in places:
        name = _name(place)
        names.append(name.replace("the", "another", 1) if name in names else name)
    bounds = shapely.GeometryCollection([marked[t.number] for place in places for t, _ in place])
    middles = min(
        float(shapely.distance(_all(one), _all(other))) for one, other in combinations(places, 2)
    )
    apart = middles - _line(picture)
    yield Finding(
        "warning",
        f"Red is on {len(places)} places, {listed(names, 'and')}, {apart:.0f} units or more apart: "
        "nobody can tell which of them it is about.",
        "Keep red for the one that the message is about; draw the rest white, or blue if it is "
        "what we control.",
        Box(*bounds.bounds),
    )


def _red(thing: Thing) -> BaseGeometry:
    """Return what is seen of a thing and its labels in red."""
    marks = (*thing.marks, *thing.labels)
    return shapely.GeometryCollection(
        [part.shape for mark in marks for part in parts(mark) if part.ink == "red"]
    )


def _named_in_red(thing: Thing, red: BaseGeometry, surroundings: Surroundings) -> BaseGeometry:
    """Return where a thing is red, with what is named in red and what that touches."""
    named: Iterable[int] = ()
    if isinstance(thing.shape, Text):
        named = surroundings.named_by(thing)
    elif any(label.fill_ink == "red" for label in thing.labels):
        named = (thing.number,)
    things = [surroundings.picture.things[number] for number in named]
    held = [other.number for each in things for other in surroundings.company(each, {each.number})]
    all_of_it = [surroundings.seen[number] for number in (*named, *held)]
    return shapely.GeometryCollection([red, *all_of_it])


def _places(reds: list[Red], surroundings: Surroundings) -> list[list[Red]]:
    """Return red things in groups that are one place, from the back to the front."""
    shapes = np.array([red for _, red in reds], dtype=object)
    frame = surroundings.picture.frame
    near = NEAR * max(frame.units_wide, frame.units_high)
    nearby = shapely.distance(shapes[:, None], shapes[None, :]) <= near + _line(
        surroundings.picture
    )
    groups = [{number} for number in range(len(reds))]
    for n, m in combinations(range(len(reds)), 2):
        if nearby[n, m] or _are_alike(reds[n][0], reds[m][0], surroundings):
            touched = [group for group in groups if group & {n, m}]
            groups = [group for group in groups if group not in touched]
            groups.append(set().union(*touched))
    return [[reds[number] for number in sorted(group)] for group in sorted(groups, key=min)]


def _are_alike(one: Thing, other: Thing, surroundings: Surroundings) -> bool:
    """Whether two things are one class: a word of their names, the kind of object, or the form.

    Words and arrows that differ say different things.
    """
    if _words(surroundings.words[one.number]) & _words(surroundings.words[other.number]):
        return True
    if type(one.shape) is not type(other.shape) or isinstance(one.shape, Text | Group | Arrow):
        return False
    if isinstance(one.shape, Component | Dots):
        return True
    ones, others = look(one), look(other)
    return ones is not None and others is not None and ones.is_like(others)


def _words(names: set[str]) -> set[str]:
    return {word for name in names for word in name.casefold().split()} - SMALL


def _line(picture: Picture) -> float:
    """Return how much nearer two things are than the middles of the lines around them."""
    return picture.theme.regular


def _all(place: list[Red]) -> BaseGeometry:
    return shapely.GeometryCollection([red for _, red in place])


def _name(place: list[Red]) -> str:
    """Return the name of the first thing of a place, a labelled one rather than another."""
    named = next((thing for thing, _ in place if thing.labels), place[0][0])
    if isinstance(named.shape, Text):
        return f"the words {named.shape.words!r}"
    return named.name
