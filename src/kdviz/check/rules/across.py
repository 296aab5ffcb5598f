"""across: an arrow, or a way, that runs over a thing, ends on it or touches it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence, name_another
from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import NO_AREA, SeenPart
from kdviz.geometry.boxes import Box, union
from kdviz.geometry.points import Point
from kdviz.scene.marks import DotsMark

LEAST_ON = 2.2
"""From which length on a line lies on a thing rather than at its edge, in widths of a line."""

LEAST_INTO = 0.2
"""How far the ink of a way reaches into other ink before they touch, in widths of a line."""

LANDING = 3.0
"""How near to its end a dotted way may touch what it lands in, in widths of a line."""

FROM_ENDS = 2.0
"""How far from its ends a line is crossed, and not met, in widths of a line."""


class Way(NamedTuple):
    """An arrow, or the way of something, as it is seen.

    Attributes:
        thing: the thing that it is.
        line: its line; of a dotted one, the line through its dots.
        start: where it begins.
        end: where it leads.
        parts: its ink.
    """

    thing: Thing
    line: BaseGeometry
    start: Point
    end: Point
    parts: tuple[SeenPart, ...]


class Said(NamedTuple):
    """What is told of a way: what it does, what helps, and where."""

    what: str
    remedy: str
    place: Box


def across(picture: Picture) -> Iterator[Finding]:
    """Yield each way that runs over a thing, each that ends on one, and each that touches one.

    A way that is on a thing altogether is drawn on it. What is in front of it hides it: only what
    is seen of it counts. Where two ways cross, the later one is told.
    """
    width = picture.theme.regular
    solid = [thing for thing in picture.things if thing.is_seen]
    for way in _list_ways(picture):
        bounds = Box(*way.line.bounds).grown(2 * width)
        for thing in solid:
            if thing is way.thing or not bounds.meets(thing.box) or _are_one(way.thing, thing):
                continue
            if thing.role == "thing":
                said = _look_at_body(way, thing, width)
            elif thing.role == "line" or (thing.role == "way" and thing.number < way.thing.number):
                said = _look_at_line(way, thing, width)
            else:
                continue
            if said:
                name = begin_sentence(way.thing.name)
                yield Finding("warning", f"{name} {said.what}", said.remedy, said.place)


def _look_at_body(way: Way, thing: Thing, width: float) -> Said | None:
    """Return what a way does to a thing, if it is on it."""
    body = thing.body
    on = shapely.intersection(way.line, body)
    starts, ends = (body.contains(shapely.Point(end)) for end in (way.start, way.end))
    if starts and ends:
        return None
    touched = _find_touched(way, thing, width)
    if on.length > LEAST_ON * width:
        place = union([Box(*on.bounds), *([touched] if touched else [])])
        return Said(*_tell_on(thing.name, on.length, starts, ends), place)
    if touched is None:
        return None
    return Said(
        f"touches {thing.name}, so that one seems to grow out of the other.",
        "Let it keep clear of things by a small gap, as connect does.",
        touched,
    )


def _tell_on(other: str, length: float, starts: bool, ends: bool) -> tuple[str, str]:
    """Return what a way does that lies on a thing, and what helps."""
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


def _find_touched(way: Way, thing: Thing, width: float) -> Box | None:
    """Return where the ink of a way is on that of a thing, or None.

    What hides a part of it is in front of it.
    """
    landing = shapely.Point(way.end).buffer(LANDING * width)
    for part in way.parts:
        shape = part.shape
        if isinstance(part.mark.mark, DotsMark):
            shape = shapely.difference(shape, landing)
        for theirs in thing.seen_parts:
            if any(theirs.shape is fill or theirs.mark.area is fill for fill in part.mark.over):
                continue
            reach = part.half + theirs.half - LEAST_INTO * width
            if not shape.is_empty and shapely.dwithin(shape, theirs.shape, reach):
                return Box(*shapely.shortest_line(shape, theirs.shape).bounds).grown(width)
    return None


def _look_at_line(way: Way, thing: Thing, width: float) -> Said | None:
    """Return what a way does to a line, or to another way, if they cross."""
    line = _trace(thing)
    if not shapely.crosses(way.line, line):
        return None
    ends = shapely.union_all([shapely.Point(way.start), shapely.Point(way.end), _ends(thing)])
    crossings = shapely.get_parts(shapely.intersection(way.line, line))
    for crossing in crossings:
        if shapely.distance(crossing, ends) > FROM_ENDS * width:
            return Said(
                f"crosses {name_another(thing.name, [way.thing.name])}.",
                "Bend it around, or move one of them aside.",
                Box(*crossing.bounds).grown(width),
            )
    return None


def _ends(thing: Thing) -> BaseGeometry:
    """Return where the lines of a thing begin and end, hidden or not; closed ones do not."""
    whole = shapely.union_all([mark.line for mark in thing.marks if mark.line.length])
    return shapely.boundary(shapely.line_merge(whole)) or NO_AREA


def _list_ways(picture: Picture) -> Iterator[Way]:
    for thing in picture.things:
        if thing.role != "way" or not thing.is_seen:
            continue
        line = _trace(thing)
        if not line.is_empty:
            yield Way(thing, line, thing.anchor("start"), thing.anchor("end"), thing.seen_parts)


def _trace(thing: Thing) -> BaseGeometry:
    """Return the lines of a thing, dotted ones as lines through their dots."""
    courses = [mark.seen_course for mark in thing.marks if not mark.is_text]
    return shapely.union_all(courses) if courses else NO_AREA


def _are_one(way: Thing, thing: Thing) -> bool:
    """Whether both are parts of what has one name."""
    return bool(way.within) and way.within == thing.within
