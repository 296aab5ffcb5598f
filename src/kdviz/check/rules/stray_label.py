"""stray-label: words that stand nearer to another thing than to their own."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import shapely

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import SeenText

NEARER = 0.72
"""The share of the distance to their own thing at which words seem to belong to another."""

FAR = 2.5
"""From how far off their own thing words seem to belong to nothing, in distances of a label."""

STAND_CLOSER = (
    "Move the two things apart, put the words on another side, or beside an anchor that is nearer "
    "to what they name."
)


def stray_label(picture: Picture) -> Iterator[Finding]:
    """Yield each label that is nearer to something else, and each that is near nothing.

    What touches the thing of a label is one with it. Words that lie on something collide, which
    is another matter.
    """
    gap = picture.theme.label_gap
    solid = [t for t in picture.things if t.is_seen and t.role in ("thing", "line", "way")]
    heading = [mark.area for mark in picture.heading]
    for thing in picture.things:
        if not thing.seen_parts or thing.role in ("words", "ground", "crowd"):
            continue
        for label in thing.labels:
            if not label.is_in_view:
                continue
            own = _distance(thing, label)
            others = _list_others(thing, label, solid, own, picture.theme.regular)
            nearest = min(others, key=lambda one: one[0], default=None)
            above = min((shapely.distance(area, label.area) for area in heading), default=math.inf)
            if above < min(own, nearest[0] if nearest else math.inf):
                yield _tell(label, thing, "the heading")
            elif nearest and nearest[0] < NEARER * own:
                yield _tell(label, thing, nearest[1].name)
            elif own > FAR * gap:
                yield Finding(
                    "warning",
                    f"The words {label.words!r} stand {own:.2g} units off the {thing.kind}"
                    ", so that they seem to belong to nothing.",
                    STAND_CLOSER,
                    label.box,
                )


def _list_others(
    thing: Thing, label: SeenText, solid: Iterable[Thing], own: float, touching: float
) -> Iterator[tuple[float, Thing]]:
    """Yield the things that are nearer to a label than its own, and apart from that."""
    for other in solid:
        if other is thing or (thing.within and thing.within == other.within):
            continue
        if not other.box.meets(label.box.grown(own)):
            continue
        away = _distance(other, label)
        if 0 < away < own and not _touch(thing, other, touching):
            yield away, other


def _touch(one: Thing, other: Thing, within: float) -> bool:
    return any(
        shapely.dwithin(mine.shape, theirs.shape, mine.half + theirs.half + within)
        for mine in one.seen_parts
        for theirs in other.seen_parts
    )


def _distance(thing: Thing, label: SeenText) -> float:
    """Return how far a thing is from words, in units: between its feet, they are beside it."""
    if thing.role == "thing":
        hull = shapely.convex_hull(shapely.GeometryCollection([p.shape for p in thing.seen_parts]))
        half = max(part.half for part in thing.seen_parts)
        return max(0.0, float(shapely.distance(hull, label.area)) - half)
    gaps = (shapely.distance(part.shape, label.area) - part.half for part in thing.seen_parts)
    return max(0.0, min(gaps))


def _tell(label: SeenText, thing: Thing, other: str) -> Finding:
    return Finding(
        "warning",
        f"The words {label.words!r} stand nearer to {other} than to the {thing.kind} that they "
        "name.",
        STAND_CLOSER,
        label.box,
    )
