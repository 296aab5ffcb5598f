"""one-focus: red in several places that have nothing to do with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.finding import Finding
from kdviz.check.forms import see_form
from kdviz.check.naming import name_another
from kdviz.check.picture import Picture, Thing
from kdviz.check.surroundings import Surroundings
from kdviz.check.wording import JOINING_WORDS, fold_words
from kdviz.errors import join_words
from kdviz.geometry.boxes import Box
from kdviz.scene.component import Component

ONE_PLACE_WITHIN = 0.12
"""Red things that are this near each other are one place: an eighth of the frame's longer side."""

Red = tuple[Thing, BaseGeometry]
"""A thing with red, and where it is red, or all of it if it is named in red."""


def one_focus(picture: Picture) -> Iterator[Finding]:
    """Yield one finding if red is on several places.

    A thing is one place with its label, and so are things near each other; what a red word names
    counts with it. Things that are alike, or share a word of their names, are one class wherever
    they are.
    """
    if picture.theme.has_two_colours:
        return
    reds = [(thing, red) for thing in picture.things if not (red := _find_red(thing)).is_empty]
    if len(reds) < 2:
        return
    surroundings = Surroundings(picture)
    places = _group_places(
        [(thing, _add_named(thing, red, surroundings)) for thing, red in reds], surroundings
    )
    if len(places) < 2:
        return
    names: list[str] = []
    for place in places:
        names.append(name_another(_name_place(place), names))
    apart = min(
        float(shapely.distance(_unite(one), _unite(other)))
        for one, other in combinations(places, 2)
    )
    yield Finding(
        "warning",
        f"Red is on {len(places)} places, {join_words(names, 'and')}, "
        f"{apart - _line_between(picture):.0f} units or more apart: "
        "nobody can tell which of them it is about.",
        "Keep red for the one that the message is about; draw the rest white, or blue if it is "
        "what we control.",
        Box(*_unite(reds).bounds),
    )


def _find_red(thing: Thing) -> BaseGeometry:
    """Return what is seen of a thing and its labels in red."""
    marks = (*thing.marks, *thing.labels)
    return shapely.GeometryCollection(
        [part.shape for mark in marks for part in mark.seen_parts if part.ink == "red"]
    )


def _add_named(thing: Thing, red: BaseGeometry, surroundings: Surroundings) -> BaseGeometry:
    """Return where a thing is red, with what is named in red and what that touches."""
    named: Iterable[int] = ()
    if thing.role == "words":
        named = surroundings.find_named(thing)
    elif any(label.fill_ink == "red" for label in thing.labels):
        named = (thing.number,)
    things = [surroundings.picture.things[number] for number in named]
    held = [
        other.number
        for each in things
        for other in surroundings.find_company(each, without={each.number})
    ]
    all_of_it = [surroundings.seen[number] for number in (*named, *held)]
    return shapely.GeometryCollection([red, *all_of_it])


def _group_places(reds: list[Red], surroundings: Surroundings) -> list[list[Red]]:
    """Return red things in groups that are one place, from the back to the front."""
    picture = surroundings.picture
    shapes = np.array([red for _, red in reds], dtype=object)
    near = ONE_PLACE_WITHIN * picture.longer_side + _line_between(picture)
    nearby = shapely.distance(shapes[:, None], shapes[None, :]) <= near
    groups = [{number} for number in range(len(reds))]
    for n, m in combinations(range(len(reds)), 2):
        if nearby[n, m] or _are_one_class(reds[n][0], reds[m][0], surroundings):
            touched = [group for group in groups if group & {n, m}]
            groups = [group for group in groups if group not in touched]
            groups.append(set().union(*touched))
    return [[reds[number] for number in sorted(group)] for group in sorted(groups, key=min)]


def _are_one_class(one: Thing, other: Thing, surroundings: Surroundings) -> bool:
    """Whether two things are one class: a word of their names, the kind of object, or the form.

    Words and arrows that differ say different things.
    """
    names = surroundings.words
    if _fold_names(names[one.number]) & _fold_names(names[other.number]):
        return True
    if type(one.shape) is not type(other.shape) or one.role in ("words", "way", "group"):
        return False
    if isinstance(one.shape, Component) or one.role == "crowd":
        return True
    ones, others = see_form(one), see_form(other)
    return ones is not None and others is not None and ones.is_like(others)


def _fold_names(names: set[str]) -> set[str]:
    """Return the words of some names that say something, to compare them."""
    return {word for name in names for word in fold_words(name)} - JOINING_WORDS


def _line_between(picture: Picture) -> float:
    """Return how much nearer two things are than the middles of the lines around them."""
    return picture.theme.regular


def _unite(place: list[Red]) -> BaseGeometry:
    return shapely.GeometryCollection([red for _, red in place])


def _name_place(place: list[Red]) -> str:
    """Return the name of the first thing of a place, a labelled one rather than another."""
    thing = next((thing for thing, _ in place if thing.labels), place[0][0])
    return f"the words {thing.own_words!r}" if thing.role == "words" else thing.name
