"""floating: what nearly stands, hangs in the air, sits on nothing, or has sunk into the ground."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import shapely

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence, name_another
from kdviz.check.picture import Picture, Thing
from kdviz.check.rows import LEVEL_WITHIN
from kdviz.check.standing import Footing, Footings, find_ink
from kdviz.geometry.boxes import Box, union

LEAST_SEEN_GAP = 0.35
"""From which gap on a thing is seen not to touch what it stands on, in widths of a line."""

MOST_INTO = 0.25
"""How far a thing may reach beyond the line that it stands on, in widths of a line."""

MOST_GAP = 3.0
"""Up to which gap a thing seems to be meant to stand on what is below it, in units."""

LEAST_BELOW = 1.5
"""How far below the ground a thing reaches when it has sunk into it, in widths of a line."""

MOST_UNEVEN = 0.15
"""And up to which share of their height things of a kind seem to be meant to stand level."""

FEET_BEFORE = 0.3
"""How far before the far edge of a box's line the feet of people and robots end, in the same."""

HEAD_ROOM = 2.0
"""How far above somebody's head others stand before they seem to stand on it, in the same."""

SEAT_WITHIN = 1.5
"""How far from a seat that what one sits on may be, in widths of a line."""

MANY = 3
"""So many things alike in the air are a crowd or a chart, and meant."""

PUT_DOWN = "Put it where it belongs: standing_on lets it touch the ground, a thing or a line."


def floating(picture: Picture) -> Iterator[Finding]:
    """Yield each object that does not rest on what it seems to rest on.

    Only what stands, as its kind says, is asked; what is turned is falling or thrown. What touches
    another thing hangs on it or is held.
    """
    supports = Footings(picture)
    grounds = [find_ink(thing) for thing in picture.things if thing.role == "ground"]
    figures = [thing for thing in picture.things if thing.figure and thing.is_seen]
    above: list[tuple[Thing, Footing | None, Box]] = []
    stand_on_ground = False
    for thing in picture.things:
        if thing.role != "thing" or not thing.is_object or not thing.is_seen:
            continue
        ink = find_ink(thing)
        if sunk := _find_sunk(thing, ink, grounds, supports.width):
            yield sunk
        elif seat := thing.resting_anchor:
            yield from _look_at_seat(thing, seat, supports)
        elif thing.stands:
            below = supports.find_below(thing, ink, MOST_GAP)
            stand_on_ground |= below is not None and below.thing.role == "ground"
            if below and _is_on_head(thing, below, supports.width):
                if not _are_counted(thing, below, figures, supports.width):
                    yield _tell_on_head(thing, below, ink)
            elif below is None or below.gap > LEAST_SEEN_GAP * supports.width:
                above.append((thing, below, ink))
            elif below.is_level and below.beyond > _most_into(thing, below) * supports.width:
                yield _tell_into(thing, below, ink)
    heads = [find_ink(thing) for thing in figures]
    kinds = Counter(thing.kind for thing, *_ in above)
    for thing, below, ink in above:
        if kinds[thing.kind] >= MANY or _is_attached(thing, supports):
            continue
        if any(_is_over(ink, head) for head in heads if head != ink):
            continue  # where ideas are
        if below is not None:
            yield _tell_nearly(thing, below, ink)
        elif stand_on_ground and ink.bottom < min(ground.top for ground in grounds):
            yield _tell_in_the_air(thing, ink)
    if not grounds:
        loose = [(thing, ink) for thing, below, ink in above if below is None]
        yield from _find_uneven(loose, supports.width)


def _is_on_head(thing: Thing, below: Footing, width: float) -> bool:
    """Whether somebody is so close above somebody else as if standing there."""
    return thing.figure and below.thing.figure and below.gap < HEAD_ROOM * width


def _are_counted(thing: Thing, below: Footing, figures: list[Thing], width: float) -> bool:
    """Whether two are one above the other in rows of equals, as far apart as those beside them."""
    box, lower = thing.box, below.thing.box
    if below.gap <= LEAST_SEEN_GAP * width or not _are_alike(thing, below.thing):
        return False
    gap = lower.top - box.bottom
    steps = [
        other.box.left - box.left
        for other in figures
        if _are_alike(other, thing)
        and min(abs(other.box.top - row.top) for row in (box, lower)) < LEVEL_WITHIN
    ]
    step = box.width + gap
    is_above = abs(box.left - lower.left) < LEVEL_WITHIN
    return is_above and any(abs(abs(by) - step) < LEVEL_WITHIN for by in steps)


def _are_alike(one: Thing, other: Thing) -> bool:
    """Whether two things are of one kind and one size."""
    wider, higher = one.box.width - other.box.width, one.box.height - other.box.height
    return type(one.shape) is type(other.shape) and max(abs(wider), abs(higher)) < LEVEL_WITHIN


def _most_into(thing: Thing, below: Footing) -> float:
    """Return how far a thing may reach beyond the line that it stands on, in widths of a line.

    Feet are filled, and are lost in the line of a box if they are as deep as that.
    """
    is_box = below.thing.role == "thing" and not below.thing.is_object
    return -FEET_BEFORE if thing.figure and is_box else MOST_INTO


def _tell_on_head(thing: Thing, below: Footing, ink: Box) -> Finding:
    """Return what is to say about somebody who seems to stand on somebody's head."""
    return Finding(
        "warning",
        f"{begin_sentence(thing.name)} seems to stand on the head of "
        f"{name_another(below.thing.name, [thing.name])}.",
        "Leave more room between the rows, or let all of them stand on the ground.",
        ink,
    )


def _is_over(ink: Box, head: Box) -> bool:
    """Whether something is above somebody's head."""
    return ink.bottom < head.top + MOST_GAP and head.left < ink.anchor("center").x < head.right


def _find_uneven(loose: list[tuple[Thing, Box]], width: float) -> Iterator[Finding]:
    """Yield each thing of a kind that stands a little higher than one beside it, on no ground."""
    for (thing, ink), (other, beside) in pairwise(sorted(loose, key=lambda one: one[1].left)):
        off = abs(ink.bottom - beside.bottom)
        most = max(MOST_GAP, MOST_UNEVEN * min(ink.height, beside.height))
        if thing.kind == other.kind and LEAST_SEEN_GAP * width < off <= most:
            higher, lower = (thing, other) if ink.bottom < beside.bottom else (other, thing)
            yield Finding(
                "warning",
                f"{begin_sentence(higher.name)} stands {off:.2g} units higher than "
                f"{name_another(lower.name, [higher.name])} beside it.",
                "Let both stand at one height, as a row does that is aligned at the bottom.",
                union([ink, beside]),
            )


def _tell_nearly(thing: Thing, below: Footing, ink: Box) -> Finding:
    """Return what is to say about a thing that is a little above another."""
    return Finding(
        "warning",
        f"{begin_sentence(thing.name)} nearly stands on {below.thing.name}: it is "
        f"{below.gap:.2g} units above it.",
        PUT_DOWN,
        ink,
    )


def _tell_into(thing: Thing, below: Footing, ink: Box) -> Finding:
    """Return what is to say about a thing that reaches into another."""
    return Finding(
        "warning",
        f"{begin_sentence(thing.name)} has sunk {-below.gap:.2g} units into {below.thing.name}.",
        PUT_DOWN,
        ink,
    )


def _find_sunk(thing: Thing, ink: Box, grounds: list[Box], width: float) -> Finding | None:
    """Return what is to say about a thing that is half below the ground."""
    for ground in grounds:
        below = ink.bottom - ground.bottom
        if ink.top < ground.top - width and below > LEAST_BELOW * width:
            return Finding(
                "warning",
                f"{begin_sentence(thing.name)} reaches {below:.2g} units below the ground.",
                PUT_DOWN,
                ink,
            )
    return None


def _look_at_seat(thing: Thing, seat: str, supports: Footings) -> Iterator[Finding]:
    """Yield what is to say about somebody who sits on nothing."""
    place = shapely.Point(thing.anchor(seat))
    if supports.distance_from(place, thing) > SEAT_WITHIN * supports.width:
        yield Finding(
            "warning",
            f"{begin_sentence(thing.name)} sits on nothing.",
            "Put something under the seat, as sitting_on does.",
            find_ink(thing),
        )


def _tell_in_the_air(thing: Thing, ink: Box) -> Finding:
    return Finding(
        "warning", f"{begin_sentence(thing.name)} hangs in the air above the ground.", PUT_DOWN, ink
    )


def _is_attached(thing: Thing, supports: Footings) -> bool:
    return supports.is_attached(thing, LEAST_SEEN_GAP * supports.width)
