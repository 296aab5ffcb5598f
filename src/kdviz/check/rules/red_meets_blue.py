"""red-meets-blue: red and blue side by side, with neither a gap nor a white line between."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.finding import Finding
from kdviz.check.ink_areas import find_ink_areas, unite
from kdviz.check.picture import Picture
from kdviz.check.scopes import of_colours
from kdviz.check.seen_marks import SeenPart
from kdviz.check.vanishing import find_vanishing
from kdviz.geometry.boxes import Box

LEAST_BETWEEN_INKS = 0.6
"""The least gap, in widths of the theme's regular line: about 1.5 pixels in a thumbnail of 320 in
any frame. Of less, the blur of the edges on both sides leaves nothing dark."""

NO_GAP = 0.005
"""Less of a gap than this, in units, is none: reckoning with round corners is not exact."""

TOLD_ONCE_WITHIN = 10.0
"""Places of one thing that are nearer than this, in units, are told once."""


@of_colours
def red_meets_blue(picture: Picture) -> Iterator[Finding]:
    """Yield each two things of which red and blue ink come too near each other, the nearest once.

    What lies on the other's fill is left to the rule about greyscale; words to that about words.
    """
    theme = picture.theme
    if theme.has_two_colours:
        return
    least = LEAST_BETWEEN_INKS * theme.regular
    nearest: dict[tuple[int, int], tuple[float, Box, SeenPart, SeenPart]] = {}
    for red, blue in _find_near(picture, least - NO_GAP):
        if contact := _find_contact(picture, red, blue, least):
            gap, place = contact
            key = red.mark.thing, blue.mark.thing
            if key not in nearest or gap < nearest[key][0]:
                nearest[key] = gap, place, red, blue
    if not nearest:
        return
    lost = {frozenset({one.mark.thing, one.on.thing}) for one in find_vanishing(picture)}
    told: list[tuple[set[int], Box]] = []
    for key, (gap, place, red, blue) in sorted(nearest.items(), key=lambda item: item[1][0]):
        if frozenset(key) in lost or any(
            things & {*key} and _are_one_place(b, place) for things, b in told
        ):
            continue
        told.append(({*key}, place))
        one, other = picture.name_of(red.mark), picture.name_of(blue.mark)
        is_one = key[0] == key[1]
        whose = f"Red and blue in {one}" if is_one else f"The red of {one} and the blue of {other}"
        how = "touch" if gap <= NO_GAP else f"are only {gap:.2f} units apart"
        yield Finding(
            "error",
            f"{whose} {how}, and since they are about as light, they run into each other.",
            f"Leave a gap of at least {least:.2g} units between them, draw a white line between, "
            "or make one of them white.",
            place,
        )


def _find_near(picture: Picture, least: float) -> Iterator[tuple[SeenPart, SeenPart]]:
    """Yield the red and the blue parts that come nearer to each other than the least gap."""
    seen = [part for mark in picture.scene if not mark.is_text for part in mark.seen_parts]
    reds = [part for part in seen if part.ink == "red"]
    blues = [part for part in seen if part.ink == "blue"]
    if not (reds and blues):
        return
    tree = shapely.STRtree([part.shape for part in blues])
    widest = max(part.half for part in blues)
    shapes = np.array([part.shape for part in reds])
    reach = [part.half + widest + least for part in reds]
    for one, other in zip(*tree.query(shapes, predicate="dwithin", distance=reach), strict=True):
        red, blue = reds[one], blues[other]
        if shapely.distance(red.shape, blue.shape) < red.half + blue.half + least:
            yield red, blue


def _find_contact(
    picture: Picture, red: SeenPart, blue: SeenPart, least: float
) -> tuple[float, Box] | None:
    """Return how near a red and a blue part come where no white is between them, and where."""
    ones, others = (part.mark.box.grown(least) for part in (red, blue))
    window = Box(
        max(ones.left, others.left),
        max(ones.top, others.top),
        min(ones.right, others.right),
        min(ones.bottom, others.bottom),
    )
    pair = {red.mark, blue.mark}
    areas = find_ink_areas(
        picture.scene,
        window.grown(least),
        lambda mark, ink: ink == "white" or mark in pair,
    )
    of_red, of_blue = (
        unite(area for area in areas if area.mark is part.mark and area.ink == part.ink)
        for part in (red, blue)
    )
    white = unite(area for area in areas if area.ink == "white")
    around = of_blue.buffer(least - NO_GAP)
    reached = shapely.get_parts(shapely.difference(around, white))
    open_to = shapely.union_all(reached[shapely.intersects(reached, of_blue)])
    contact: BaseGeometry = shapely.intersection(of_red, open_to)
    if contact.is_empty:
        return None
    return float(shapely.distance(contact, of_blue)), Box(*contact.bounds).grown(least)


def _are_one_place(one: Box, other: Box) -> bool:
    """Whether two places are one to look at, such as a head and a leg on the same rope."""
    return one.anchor("center").distance(other.anchor("center")) < TOLD_ONCE_WITHIN
