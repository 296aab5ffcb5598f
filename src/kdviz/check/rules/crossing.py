"""crossing: things that are seen through each other, and lines that cut through a thing."""

from __future__ import annotations

import math
from collections.abc import Iterator

import shapely

from kdviz.check.finding import Finding
from kdviz.check.meetings import Meeting, find_meetings
from kdviz.check.naming import begin_sentence, name_another
from kdviz.check.picture import Picture, Thing
from kdviz.geometry.points import Point

LEAST_SEEN_THROUGH = 0.6
"""How much ink of each of two things is seen within the other before they cross, in squares as
wide as a line."""

LEAST_STRUCK = 0.7
"""How long a line is that strikes a thing out, as a share of that from corner to corner of it."""

STRUCK_WITHIN = 0.1
"""How far off the middle of a thing such a line may run, as a share of the thing's height."""

TIED_WITHIN = 0.5
"""How far from an anchor a line ends that is tied to it, in units."""

MOST_TIED = 0.6
"""How far a line reaches into what it is tied to, as a share of the longer side of that."""

MOVE_ASIDE = "Move one of them aside, or fill the one in front, so that it hides what is behind."


def crossing(picture: Picture) -> Iterator[Finding]:
    """Yield each pair of things that are seen through each other, and each line through a thing.

    What lies wholly within an outline is in it, and what is behind bars is behind them.
    """
    least = LEAST_SEEN_THROUGH * picture.theme.regular**2
    for meeting in find_meetings(picture):
        one, other = meeting.front, meeting.behind
        is_held = meeting.are_joined and one.is_object and other.is_object
        if is_held or _is_behind_bars(meeting) or _is_ring(meeting):
            continue
        if line := _find_line(meeting):
            reach = meeting.front_in_behind if line is one else meeting.behind_in_front
            one, other = line, other if line is one else one
            if reach.straddling <= least or line.within or _is_tied(one, other):
                continue
        elif meeting.seen_through <= least or meeting.straddling <= least:
            continue
        another = name_another(other.name, [one.name])
        what = (
            f"{begin_sentence(one.name)} runs across {another}, to which it is not tied."
            if line
            else f"{begin_sentence(one.name)} and {another} are seen through each other."
        )
        yield Finding("warning", what, MOVE_ASIDE, meeting.place)


def _find_line(meeting: Meeting) -> Thing | None:
    """Return which of two things is a line, if one is."""
    lines = [thing for thing in (meeting.behind, meeting.front) if thing.role == "line"]
    return lines[0] if len(lines) == 1 else None


def _is_tied(line: Thing, thing: Thing) -> bool:
    """Whether a line ends at an anchor of a thing, or strikes it out from corner to corner."""
    ends = shapely.get_coordinates(shapely.boundary(line.marks[0].line))
    if len(ends) != len(("start", "end")):
        return False
    start, end = (Point(*place) for place in ends)
    box = thing.box
    strikes_out = start.distance(end) > LEAST_STRUCK * math.hypot(box.width, box.height)
    off = start.toward(end, 0.5).distance(box.anchor("center"))
    is_aslant = start.x != end.x and start.y != end.y
    if strikes_out and is_aslant and off < STRUCK_WITHIN * box.height:
        return True
    inside = float(shapely.intersection(line.marks[0].line, thing.body).length)
    if inside > MOST_TIED * max(box.width, box.height):
        return False
    places = (thing.outer.point(place) for place in thing.shape.own_anchors.values())
    return any(min(place.distance(start), place.distance(end)) < TIED_WITHIN for place in places)


def _is_behind_bars(meeting: Meeting) -> bool:
    """Whether what is behind is seen through the gaps of something that hides nothing."""
    front, behind = meeting.front, meeting.behind
    is_open = not any(mark.fill_ink for mark in front.marks)
    # Lines across a face are another matter.
    is_open = is_open and front.is_object and not behind.figure
    return is_open and front.box.contains(behind.box, front.outer.scale)


def _is_ring(meeting: Meeting) -> bool:
    """Whether one is a shape that is drawn on the other, such as a ring around a part of it."""
    return any(
        not thing.is_object and reach.beside == 0
        for thing, reach in (
            (meeting.front, meeting.front_in_behind),
            (meeting.behind, meeting.behind_in_front),
        )
    )
