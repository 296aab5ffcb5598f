"""stray-label: words that stand nearer to another thing than to their own."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import shapely

from kdviz.check.finding import Finding
from kdviz.check.naming import name_another
from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import SeenText
from kdviz.style.ink import Ink

NEARER = 0.72
"""The share of the distance to their own thing at which words seem to belong to another."""

FAR = 2.5
"""From how far off their own thing words seem to belong to nothing, in distances of a label."""

OUT_OF_REACH = 6.5
"""From how far off words of an ink seem not to name what is of that ink, in the same."""

BETWEEN = 1.5
"""From how far off the nearest thing words seem to name none, in distances of a label."""

AS_FAR = 0.25
"""By which share the distances of words from two things differ when they are between them."""

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
        if thing.role == "words" and not thing.within:
            for mark in thing.marks:
                if isinstance(mark, SeenText) and mark.is_in_view:
                    yield from _look_at_word(mark, solid, gap)
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
            elif min(own, _distance_of_box(thing, label)) > FAR * gap:
                yield Finding(
                    "warning",
                    f"The words {label.words!r} stand {own:.2g} units off the {thing.kind}"
                    ", so that they seem to belong to nothing.",
                    STAND_CLOSER,
                    label.box,
                )


def _look_at_word(text: SeenText, solid: list[Thing], gap: float) -> Iterator[Finding]:
    """Yield what is to say about words that are no label of anything."""
    # Lines are floors and frames, which words do not name.
    things = [thing for thing in solid if thing.role != "line"]
    ranked = sorted(((_distance(thing, text), thing) for thing in things), key=lambda one: one[0])
    if len(ranked) < len(("one", "other")) or ranked[0][0] == 0:
        return
    (near, one), (next_near, other) = ranked[:2]
    ink = text.mark.ink
    if ink != "white" and not _has_ink(one, ink):
        meant = [(away, thing) for away, thing in ranked if _has_ink(thing, ink)]
        if len(meant) == 1 and meant[0][0] > OUT_OF_REACH * gap:
            yield _tell_word(text, f"beside {one.name}, and {meant[0][1].name} alone is {ink}")
            return
    if near > BETWEEN * gap and next_near < (1 + AS_FAR) * near and _are_opposite(text, one, other):
        another = name_another(other.name, [one.name])
        yield _tell_word(text, f"in the middle between {one.name} and {another}")


def _has_ink(thing: Thing, ink: Ink) -> bool:
    return any(ink in mark.inks for mark in thing.marks)


def _are_opposite(text: SeenText, one: Thing, other: Thing) -> bool:
    """Whether two things are on opposite sides of words."""
    left, top, right, bottom = text.box
    boxes = one.box, other.box
    return any(
        min(ends) <= low and high <= max(starts)
        for low, high, ends, starts in (
            (left, right, [box.right for box in boxes], [box.left for box in boxes]),
            (top, bottom, [box.bottom for box in boxes], [box.top for box in boxes]),
        )
    )


def _tell_word(text: SeenText, where: str) -> Finding:
    return Finding(
        "warning",
        f"The words {text.words!r} stand {where}, so that nobody sees what they name.",
        "Make them a label of what they name, or put them right beside it.",
        text.box,
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


def _distance_of_box(thing: Thing, label: SeenText) -> float:
    """Return how far the box of a thing is from words; a way may be far from its corners."""
    if thing.role == "way":
        return math.inf
    return float(shapely.distance(shapely.box(*thing.box), label.area))


def _tell(label: SeenText, thing: Thing, other: str) -> Finding:
    return Finding(
        "warning",
        f"The words {label.words!r} stand nearer to {other} than to the {thing.kind} that they "
        "name.",
        STAND_CLOSER,
        label.box,
    )
