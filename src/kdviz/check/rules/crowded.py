"""crowded: words squeezed against other ink, and things that nearly touch but do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.alike import LINES
from kdviz.check.drawn import Drawn
from kdviz.check.finding import Finding
from kdviz.check.picture import HEADING, Picture
from kdviz.geometry.boxes import Box
from kdviz.scene.marks import DotsMark, TextMark

LEAST_WORDS = 0.5
"""The least distance of words from other ink, as a share of the theme's distance of labels.

A label under an object on the ground, which lies between the two, has two thirds of it.
"""

LEAST_APART = 0.75
"""The least distance of words from other words, as a share of the same: twice the space between
two words, below which the two texts read as one."""

LEAST_THINGS = 2 / 3
"""The least gap between two things, as a share of the width of their lines: from there on, it is
seen as a gap. Below, it is a slit that looks like a slip of the hand."""

TOUCH = 0.05
"""From how far apart things do not touch any more, in units: half a pixel at 1080 pixels."""

PATTERN = 3
"""Gaps as narrow as each other that occur so often are meant, as in a heap or in a wall."""


class Part(NamedTuple):
    """What is seen of a mark: its line with half of its width, or its area."""

    mark: Drawn
    shape: BaseGeometry
    half: float


class Near(NamedTuple):
    """Two marks and the gap between their inks, in units."""

    one: Drawn
    other: Drawn
    gap: float


def crowded(picture: Picture) -> Iterator[Finding]:
    """Yield each text that has too little room, and each pair of things that nearly touch.

    What touches, or lies in front of the other, meets on purpose; dots, thin lines and lines that
    run together are texture.
    """
    theme = picture.theme
    least, apart = LEAST_WORDS * theme.label_gap, LEAST_APART * theme.label_gap
    slit = LEAST_THINGS * theme.regular
    words: list[Near] = []
    things: dict[tuple[int, ...], list[Near]] = defaultdict(list)
    for near in _near(picture, apart, slit):
        if near.one.is_text or near.other.is_text:
            words.append(near)
        else:
            things[tuple(sorted((near.one.thing, near.other.thing)))].append(near)
    told: set[Drawn] = set()
    for near in sorted(words, key=lambda near: near.gap):
        texts = {mark for mark in near[:2] if mark.is_text}
        needed = apart if len(texts) == 2 else least
        if near.gap < needed and not texts & told and not _are_lines_of_one(near):
            # Words that something runs through are another matter, and enough of one.
            told |= texts
            if near.gap > 0:
                yield _squeezed(near, needed, picture)
    nearly = [min(pair, key=lambda near: near.gap) for pair in things.values()]
    nearly = [near for near in nearly if TOUCH < near.gap < slit]
    gaps = np.array([near.gap for near in nearly])
    kinds = np.array([hash(_kinds(near, picture)) for near in nearly])
    for near, kind in zip(nearly, kinds, strict=True):
        as_wide = (np.abs(gaps - near.gap) < TOUCH) & (kinds == kind)
        if as_wide.sum() < PATTERN and not _meet(near, picture):
            yield _slit(near, slit, picture)


def _near(picture: Picture, apart: float, slit: float) -> Iterator[Near]:
    """Yield the pairs of marks whose inks are nearer than a distance.

    Args:
        picture: the picture.
        apart: the distance of words from anything.
        slit: that of things from other things.
    """
    marks = [mark for mark in picture.marks if mark.is_seen]
    parts = [Part(mark, mark.seen_line, mark.half) for mark in marks if not mark.seen_line.is_empty]
    parts += [Part(mark, mark.seen_area, 0.0) for mark in marks if not mark.seen_area.is_empty]
    if not parts:
        return
    shapes = np.array([part.shape for part in parts], dtype=object)
    halves = np.array([part.half for part in parts])
    # By boxes first: many pairs need not be measured once it is known what they are.
    left, top, right, bottom = shapely.bounds(shapes).T
    reach = halves + halves.max() + apart
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
    least = np.where(of_words, apart, slit)
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


def _is_texture(mark: Drawn, picture: Picture) -> bool:
    """Whether a mark is dots or thin lines: they end where their rhythm does, as a mesh does."""
    thin = picture.theme.thin
    is_thin = 0 < 2 * mark.half <= thin and mark.fill_ink is None
    return isinstance(mark.mark, DotsMark) or is_thin


def _is_line(mark: Drawn, picture: Picture) -> bool:
    """Whether a mark is an open line: lines that run together are a fan or a bundle."""
    thing = picture.thing_of(mark)
    return bool(thing and isinstance(thing.shape, LINES)) and mark.fill_ink is None


def _are_lines_of_one(near: Near) -> bool:
    """Whether two texts are set under each other as the lines of one."""
    one, other = near.one.mark, near.other.mark
    if not (isinstance(one, TextMark) and isinstance(other, TextMark)):
        return False
    under = max(one.box.top, other.box.top) > min(one.at.y, other.at.y)
    alike = (one.block.size, one.block.align) == (other.block.size, other.block.align)
    return under and alike and abs(one.at.x - other.at.x) < TOUCH


def _kinds(near: Near, picture: Picture) -> frozenset[type]:
    """Return of which kinds two marks' things are."""
    things = (picture.thing_of(mark) for mark in near[:2])
    return frozenset(type(thing.shape) for thing in things if thing)


def _meet(near: Near, picture: Picture) -> bool:
    """Whether two things would touch if nothing stood in front, such as a margin around one."""
    one, other = (
        [mark for mark in picture.things[mark.thing].marks if not mark.is_text]
        for mark in (near.one, near.other)
    )
    for mark in one:
        for beside in other:
            for shape, half in ((mark.line, mark.half), (mark.area, 0.0)):
                for its, width in ((beside.line, beside.half), (beside.area, 0.0)):
                    empty = shape.is_empty or its.is_empty
                    if not empty and shapely.distance(shape, its) <= half + width + TOUCH:
                        return True
    return False


def _squeezed(near: Near, least: float, picture: Picture) -> Finding:
    text, other = (near.one, near.other) if near.one.is_text else (near.other, near.one)
    if other.is_text:
        what = (
            f"The words {text.words!r} and {other.words!r} are only {near.gap:.2g} units apart, so "
            f"that they read as one; keep at least {least:.2g}."
        )
    else:
        name = picture.name_of(other)
        own = text.thing == other.thing
        beside = "what they name" if own else name[0].lower() + name[1:]
        what = (
            f"The words {text.words!r} are squeezed against {beside}: the gap is {near.gap:.2g} "
            f"units, and it takes {least:.2g} to read them at ease."
        )
    return Finding(
        "warning", what, "Move them apart, or put the words on a side with more room.", text.box
    )


def _slit(near: Near, slit: float, picture: Picture) -> Finding:
    one, other = (picture.things[mark.thing] for mark in (near.one, near.other))
    name = other.name if other.name != one.name else other.name.replace("the ", "another ", 1)
    across = shapely.shortest_line(near.one.seen, near.other.seen)
    return Finding(
        "warning",
        f"{picture.name_of(near.one)} and {name} nearly touch: the gap of {near.gap:.2g} units is "
        f"too narrow to look meant, which takes {slit:.2g}.",
        "Let them touch, or move them apart by a line's width or more.",
        Box(*map(float, across.bounds)).grown(1.0),
    )
