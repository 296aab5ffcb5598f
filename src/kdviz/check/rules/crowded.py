"""crowded: words squeezed against other ink, and things that nearly touch but do not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import shapely

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence, name_another
from kdviz.check.picture import HEADING, Picture
from kdviz.check.seen_marks import SeenMark, SeenText
from kdviz.geometry.boxes import Box
from kdviz.scene.marks import DotsMark
from kdviz.scene.shape import Shape

LEAST_AROUND_WORDS = 0.5
"""The least distance of words from other ink, as a share of the theme's distance of labels.

A label under an object on the ground, which lies between the two, has two thirds of it.
"""

LEAST_BETWEEN_WORDS = 0.75
"""The least distance of words from other words, as a share of the same: twice the space between
two words, below which the two texts read as one."""

LEAST_BETWEEN_THINGS = 2 / 3
"""The least gap between two things, as a share of the width of their lines: from there on, it is
seen as a gap. Below, it is a slit that looks like a slip of the hand."""

TOUCHING_WITHIN = 0.05
"""From how far apart things do not touch any more, in units: half a pixel at 1080 pixels."""

MANY_ALIKE = 10
"""So many plain shapes of a kind are points or tiles, of which some are nearer than others."""

LEAST_PATTERN = 3
"""Gaps as narrow as each other that occur so often are meant, as in a heap or in a wall."""


class Near(NamedTuple):
    """Two marks and the gap between their inks, in units."""

    one: SeenMark
    other: SeenMark
    gap: float


def crowded(picture: Picture) -> Iterator[Finding]:
    """Yield each text that has too little room, and each pair of things that nearly touch.

    What touches, or lies in front of the other, meets on purpose; dots, thin lines and lines that
    run together are texture. A box that is made for its words keeps its own distance.
    """
    theme = picture.theme
    around = LEAST_AROUND_WORDS * theme.label_gap
    between = LEAST_BETWEEN_WORDS * theme.label_gap
    slit = LEAST_BETWEEN_THINGS * theme.regular
    words: list[Near] = []
    things: dict[tuple[str, ...], list[Near]] = defaultdict(list)
    for near in _find_near(picture, between, slit):
        if _is_padded(near, picture):
            continue
        if near.one.is_text or near.other.is_text:
            words.append(near)
        else:
            things[_pair(near, picture)].append(near)
    told: set[SeenMark] = set()
    for near in sorted(words, key=lambda near: near.gap):
        texts = {mark for mark in near[:2] if mark.is_text}
        needed = between if len(texts) == 2 else around
        if near.gap < needed and not texts & told and not _are_lines_of_one(near):
            # Words that something runs through are another matter, and enough of one.
            told |= texts
            if near.gap > 0:
                yield _tell_squeezed(near, needed, picture)
    nearly = [min(pair, key=lambda near: near.gap) for pair in things.values()]
    crowd = _find_crowd(picture)
    nearly = [
        near
        for near in nearly
        if TOUCHING_WITHIN < near.gap < slit and not crowd >= {near.one.thing, near.other.thing}
    ]
    gaps = np.array([near.gap for near in nearly])
    kinds = np.array([hash(_kinds(near, picture)) for near in nearly])
    for near, kind in zip(nearly, kinds, strict=True):
        as_wide = (np.abs(gaps - near.gap) < TOUCHING_WITHIN) & (kinds == kind)
        if as_wide.sum() < LEAST_PATTERN and not _meet(near, picture):
            yield _tell_slit(near, slit, picture)


def _find_crowd(picture: Picture) -> set[int]:
    """Return the numbers of all plain shapes of which there are many, as tiles and points are."""
    plain = [thing for thing in picture.things if not thing.is_object and not thing.labels]
    kinds = Counter(type(thing.shape) for thing in plain if thing.role == "thing")
    return {thing.number for thing in plain if kinds[type(thing.shape)] >= MANY_ALIKE}


def _pair(near: Near, picture: Picture) -> tuple[str, ...]:
    """Return what stands for two things; the parts of a thing are that, for what is beside it."""
    both = (picture.things[near.one.thing], picture.things[near.other.thing])
    names = {thing.within for thing in both}
    numbers = (str(thing.number) for thing in both)
    if len(names) == 1:
        return tuple(sorted(numbers))
    return tuple(sorted(thing.within or str(thing.number) for thing in both))


def _find_near(picture: Picture, between: float, slit: float) -> Iterator[Near]:
    """Yield the pairs of marks whose inks are nearer than a distance.

    Args:
        picture: the picture.
        between: the distance of words from anything.
        slit: that of things from other things.
    """
    parts = [part for mark in picture.marks for part in mark.seen_parts]
    if not parts:
        return
    shapes = np.array([part.shape for part in parts], dtype=object)
    halves = np.array([part.half for part in parts])
    # By boxes first: many pairs need not be measured once it is known what they are.
    left, top, right, bottom = shapely.bounds(shapes).T
    reach = halves + halves.max() + between
    rooms = shapely.box(left - reach, top - reach, right + reach, bottom + reach)
    ones, others = shapely.STRtree(shapes).query(rooms)
    owners = np.array([part.mark.thing for part in parts])
    are_words = np.array([part.mark.is_text for part in parts])
    are_lines = np.array([_is_line(part.mark, picture) for part in parts])
    are_texture = np.array([_is_texture(part.mark, picture) for part in parts])
    differ = (owners[ones] != owners[others]) & ~are_texture[ones] & ~are_texture[others]
    differ &= ~(are_lines[ones] & are_lines[others])
    of_words = (are_words[ones] | are_words[others]) & (
        (owners[ones] != HEADING) | (owners[others] != HEADING)
    )
    least = np.where(of_words, between, slit)
    across = np.maximum(left[ones], left[others]) - np.minimum(right[ones], right[others])
    down = np.maximum(top[ones], top[others]) - np.minimum(bottom[ones], bottom[others])
    boxes_apart = (
        np.hypot(np.maximum(across, 0), np.maximum(down, 0)) - halves[ones] - halves[others]
    )
    kept = (ones < others) & (of_words | differ) & (boxes_apart < least)
    ones, others, least = ones[kept], others[kept], least[kept]
    gaps = shapely.distance(shapes[ones], shapes[others]) - halves[ones] - halves[others]
    for one, other, gap, most in zip(ones, others, gaps.tolist(), least, strict=True):
        if gap < most:
            yield Near(parts[one].mark, parts[other].mark, max(gap, 0.0))


def _is_padded(near: Near, picture: Picture) -> bool:
    """Whether words and a line are of one thing, which keeps them at the distance they have."""
    if near.one.thing != near.other.thing or near.one.thing == HEADING:
        return False
    thing = picture.things[near.one.thing]
    return not {near.one, near.other} & {*thing.labels} and _pads_words(thing.shape)


def _pads_words(shape: Shape) -> bool:
    """Whether a shape, or each part of it that has words, keeps a distance from them itself."""
    parts = [part for part in shape.inner if part.shows_words]
    return shape.pads_words or (bool(parts) and all(map(_pads_words, parts)))


def _is_texture(mark: SeenMark, picture: Picture) -> bool:
    """Whether a mark is dots or thin lines: they end where their rhythm does, as a mesh does."""
    is_thin = 0 < 2 * mark.half <= picture.theme.thin and mark.fill_ink is None
    return isinstance(mark.mark, DotsMark) or is_thin


def _is_line(mark: SeenMark, picture: Picture) -> bool:
    """Whether a mark is a line: lines that run together are a fan or a bundle."""
    thing = picture.thing_of(mark)
    return thing is not None and thing.role == "line"


def _are_lines_of_one(near: Near) -> bool:
    """Whether two texts are set under each other as the lines of one."""
    one, other = near.one, near.other
    if not (isinstance(one, SeenText) and isinstance(other, SeenText)):
        return False
    (a, here, _), (b, there, _) = one.mark, other.mark
    under = max(one.box.top, other.box.top) > min(here.y, there.y)
    alike = (a.size, a.align) == (b.size, b.align)
    return under and alike and abs(here.x - there.x) < TOUCHING_WITHIN


def _kinds(near: Near, picture: Picture) -> frozenset[type]:
    """Return of which kinds two marks' things are."""
    things = (picture.thing_of(mark) for mark in near[:2])
    return frozenset(type(thing.shape) for thing in things if thing)


def _meet(near: Near, picture: Picture) -> bool:
    """Whether two things would touch if nothing stood in front, such as a margin around one."""
    ones, others = (
        [
            (shape, half)
            for mark in picture.things[mark.thing].marks
            if not mark.is_text
            for shape, half in ((mark.line, mark.half), (mark.area, 0.0))
            if not shape.is_empty
        ]
        for mark in near[:2]
    )
    return any(
        shapely.distance(shape, other) <= half + width + TOUCHING_WITHIN
        for shape, half in ones
        for other, width in others
    )


def _tell_squeezed(near: Near, least: float, picture: Picture) -> Finding:
    """Return what is to say about words that other ink comes too near."""
    text, other = (near.one, near.other) if near.one.is_text else (near.other, near.one)
    if other.is_text:
        what = (
            f"The words {text.words!r} and {other.words!r} are only {near.gap:.2g} units apart, so "
            f"that they read as one; keep at least {least:.2g}."
        )
    else:
        beside = "what they name" if text.thing == other.thing else picture.name_of(other)
        what = (
            f"The words {text.words!r} are squeezed against {beside}: the gap is {near.gap:.2g} "
            f"units, and it takes {least:.2g} to read them at ease."
        )
    return Finding(
        "warning", what, "Move them apart, or put the words on a side with more room.", text.box
    )


def _tell_slit(near: Near, slit: float, picture: Picture) -> Finding:
    """Return what is to say about things that nearly touch."""
    one, other = (picture.name_of(mark) for mark in near[:2])
    across = shapely.shortest_line(near.one.seen, near.other.seen)
    return Finding(
        "warning",
        f"{begin_sentence(one)} and {name_another(other, [one])} nearly touch: the gap of "
        f"{near.gap:.2g} units is too narrow to look meant, which takes {slit:.2g}.",
        "Let them touch, or move them apart by a line's width or more.",
        Box(*map(float, across.bounds)).grown(1.0),
    )
