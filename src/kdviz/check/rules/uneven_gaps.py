"""uneven-gaps: gaps in a row that differ a little, as if by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import shapely

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.rows import LEVEL, Body, Neighbours, bodies, neighbours, rows
from kdviz.geometry.boxes import Box, union
from kdviz.primitives.words import Text

LEAST_SEEN = 0.5
"""How much gaps can differ, in units, and look alike: less than two pixels of a thumbnail."""

LEAST_SHARE = 0.04
"""The same as a share of the gap: wide ones must differ by more to be told apart."""

MOST_SHARE = 0.3
"""From which share of the gap on a difference is clear: the row is in groups."""

ALIKE = 0.02
"""By which share of their size things in a row may differ and still be alike."""


def uneven_gaps(picture: Picture) -> Iterator[Finding]:
    """Yield each row and column of three or more things whose gaps differ a little.

    Held to it are things that are alike or that stand on flat feet. What stands at even steps is
    even, however wide it is, and gaps are only alike if the same is in them.
    """
    for in_column in (False, True):
        pairs = list(neighbours(bodies(picture, in_column=in_column)))
        for row in rows(pairs):
            for run in _runs(row):
                if found := _found(run, picture):
                    yield found


def _runs(row: list[Body]) -> Iterator[list[Body]]:
    """Yield the parts of a row in which all things are alike, or stand flat."""
    run: list[Body] = row[:1]
    for one, other in pairwise(row):
        if _go_together(one, other):
            run.append(other)
            continue
        yield run
        run = [other]
    yield run


def _go_together(one: Body, other: Body) -> bool:
    sizes = [(box.right - box.left, box.bottom - box.top) for box in (one.box, other.box)]
    if all(abs(a - b) <= ALIKE * max(a, b) for a, b in zip(*sizes, strict=True)):
        return True
    return any(
        abs(getattr(one.box, side) - getattr(other.box, side)) <= LEVEL
        and one.flat(side)
        and other.flat(side)
        for side in ("top", "bottom")
    )


def _found(run: list[Body], picture: Picture) -> Finding | None:
    """Return what is to say about a run of things in a row."""
    worst: tuple[float, float, float, list[Body]] | None = None
    for one, middle, other in zip(run, run[1:], run[2:], strict=False):
        gaps = Neighbours(one, middle).gap, Neighbours(middle, other).gap
        narrow, wide = sorted(gaps)
        off = wide - narrow
        if narrow <= LEVEL or off < LEAST_SEEN or not LEAST_SHARE <= off / narrow <= MOST_SHARE:
            continue
        if _at_even_steps(one, middle, other) or not _hold_the_same(one, middle, other, picture):
            continue
        if worst is None or off > worst[0]:
            worst = off, *gaps, [one, middle, other]
    if worst is None:
        return None
    _, before, after, things = worst
    first, second, third = (body.thing.name for body in things)
    if third in (first, second):
        third = third.replace("the ", "the next ", 1)
    if second == first:
        second = second.replace("the ", "the next ", 1)
    return Finding(
        "warning",
        f"Between {first} and {second} there are {before:.3g} units, and from there to {third} "
        f"{after:.3g}: nearly the same, which looks like a slip.",
        "Make the gaps equal, as row and column do, or clearly different.",
        union(body.thing.box for body in run),
    )


def _at_even_steps(*bodies: Body) -> bool:
    """Whether three things are at even steps by their left edges, middles or right edges."""
    lefts = [body.box.left for body in bodies]
    rights = [body.box.right for body in bodies]
    middles = [(left + right) / 2 for left, right in zip(lefts, rights, strict=True)]
    return any(abs(a - 2 * b + c) <= 2 * LEVEL for a, b, c in (lefts, middles, rights))


def _hold_the_same(one: Body, middle: Body, other: Body, picture: Picture) -> bool:
    """Whether both gaps are empty, or have things of the same kinds in them."""
    row = {body.thing.number for body in (one, middle, other)}
    kinds = []
    for left, right in ((one, middle), (middle, other)):
        low = max(left.box.top, right.box.top)
        high = min(left.box.bottom, right.box.bottom)
        gap = Box(left.box.right, low, right.box.left, high).grown(-LEVEL)
        if one.in_column:
            gap = Box(gap.top, gap.left, gap.bottom, gap.right)
        area = shapely.box(*gap)
        kinds.append(
            {
                type(thing.shape)
                for thing in picture.things
                if thing.number not in row and not isinstance(thing.shape, Text)
                if any(shapely.intersects(mark.seen, area) for mark in thing.marks if mark.is_seen)
            }
        )
    return kinds[0] == kinds[1]
