"""across: an arrow, or a way, that runs over a thing or ends on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence
from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import NO_AREA
from kdviz.check.space import fill_holes
from kdviz.geometry.boxes import Box
from kdviz.geometry.points import Point

LEAST_ON = 2.2
"""From which length on a line lies on a thing rather than at its edge, in widths of a line."""

THINNEST = 0.05
"""Half of the width that a line has at least, in units, so that what it goes around is inside."""


class Way(NamedTuple):
    """An arrow, or the way of something, as it is seen.

    Attributes:
        thing: the thing that it is.
        line: its line.
        start: where it begins.
        end: where it leads.
    """

    thing: Thing
    line: BaseGeometry
    start: Point
    end: Point


def across(picture: Picture) -> Iterator[Finding]:
    """Yield each way that runs over a thing, and each that ends on one, the two once.

    A way that is on a thing altogether is drawn on it. What is in front of it hides it: only what
    is seen of it counts.
    """
    least = LEAST_ON * picture.theme.regular
    bodies = [thing for thing in picture.things if thing.role == "thing" and thing.is_seen]
    for way in _list_ways(picture):
        bounds = Box(*way.line.bounds)
        for thing in bodies:
            if not bounds.meets(thing.box) or _are_one(way.thing, thing):
                continue
            body = _fill(thing)
            on = shapely.intersection(way.line, body)
            starts, ends = (body.contains(shapely.Point(end)) for end in (way.start, way.end))
            if on.length <= least or (starts and ends):
                continue
            what, remedy = _tell(thing.name, on.length, starts, ends)
            name = begin_sentence(way.thing.name)
            yield Finding("warning", f"{name} {what}", remedy, Box(*on.bounds))


def _tell(other: str, length: float, starts: bool, ends: bool) -> tuple[str, str]:
    """Return what a way does to a thing, and what helps."""
    if not (starts or ends):
        return (
            f"runs across {other}, which it neither leaves nor reaches.",
            "Bend it around the thing, or move one of them aside.",
        )
    verb = "end" if ends else "begin"
    return (
        f"{verb}s on {other}, {length:.2g} units inside of it.",
        f"Let it {verb} at the edge, as connect does.",
    )


def _list_ways(picture: Picture) -> Iterator[Way]:
    for thing in picture.things:
        if thing.role != "way" or not thing.is_seen:
            continue
        line = shapely.union_all([mark.seen_line for mark in thing.marks])
        if not line.is_empty:
            yield Way(thing, line, thing.anchor("start"), thing.anchor("end"))


def _are_one(way: Thing, thing: Thing) -> bool:
    """Whether both are parts of what has one name."""
    return bool(way.within) and way.within == thing.within


def _fill(thing: Thing) -> BaseGeometry:
    """Return all that a thing goes around, and its lines."""
    parts = []
    for mark in thing.marks:
        if mark.is_text or not mark.is_seen:
            continue
        if not mark.area.is_empty:
            parts.append(mark.area)
        if not mark.line.is_empty:
            parts.append(mark.line.buffer(max(mark.half, THINNEST)))
    return fill_holes(shapely.union_all(parts)) if parts else NO_AREA
