"""uneven-gaps: gaps in a row that differ a little, as if by mistake."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from kdviz.check.finding import Finding
from kdviz.check.naming import name_another
from kdviz.check.picture import Picture
from kdviz.check.rows import (
    LEVEL_WITHIN,
    ROW_EDGES,
    Body,
    Neighbours,
    exchange,
    find_bodies,
    find_rows,
    pair_neighbours,
)
from kdviz.geometry.boxes import Box, union

LEAST_DIFFERENCE = 0.5
"""How much gaps can differ, in units, and look alike: less than two pixels of a thumbnail."""

LEAST_DIFFERENCE_OF_GAP = 0.04
"""The same as a share of the gap: wide ones must differ by more to be told apart."""

MOST_DIFFERENCE_OF_GAP = 0.3
"""From which share of the gap on a difference is clear: the row is in groups."""

ALIKE_WITHIN = 0.02
"""By which share of their size things in a row may differ and still be alike."""


def uneven_gaps(picture: Picture) -> Iterator[Finding]:
    """Yield each row and column of three or more things whose gaps differ a little.

    Held to it are things that are alike or that stand on flat feet. What stands at even steps is
    even, however wide it is, and so are things with even gaps between their labels; gaps are only
    alike if the same is in them.
    """
    for in_column in (False, True):
        pairs = list(pair_neighbours(find_bodies(picture, in_column=in_column)))
        for row in find_rows(pairs):
            for run in _split_runs(row):
                yield from _find_uneven(run, picture)


def _split_runs(row: list[Body]) -> Iterator[list[Body]]:
    """Yield the parts of a row in which all things are alike, or stand flat."""
    run: list[Body] = row[:1]
    for pair in map(Neighbours, row, row[1:]):
        if _go_together(pair):
            run.append(pair.other)
            continue
        yield run
        run = [pair.other]
    yield run


def _go_together(pair: Neighbours) -> bool:
    """Whether two neighbours are alike, or stand flat on one level, or hang from one."""
    sizes = [(body.box.width, body.box.height) for body in pair]
    if all(abs(a - b) <= ALIKE_WITHIN * max(a, b) for a, b in zip(*sizes, strict=True)):
        return True
    return any(abs(pair.offset(edge)) <= LEVEL_WITHIN and pair.are_flat(edge) for edge in ROW_EDGES)


def _find_uneven(run: list[Body], picture: Picture) -> Iterator[Finding]:
    """Yield what is to say about a run of things in a row: where its gaps differ most."""
    worst: tuple[float, float, float, list[Body]] | None = None
    for one, middle, other in zip(run, run[1:], run[2:], strict=False):
        gaps = Neighbours(one, middle).gap, Neighbours(middle, other).gap
        if (
            _differ_a_little(*sorted(gaps))
            and not _are_at_even_steps(one, middle, other)
            and not _are_even_with_labels(one, middle, other)
            and _hold_the_same(one, middle, other, picture)
        ):
            off = abs(gaps[0] - gaps[1])
            if worst is None or off > worst[0]:
                worst = off, *gaps, [one, middle, other]
    if worst is None:
        return
    _, before, after, things = worst
    first, second, third = (body.thing.name for body in things)
    third = name_another(third, [first, second], article="the next")
    second = name_another(second, [first], article="the next")
    yield Finding(
        "warning",
        f"Between {first} and {second} there are {before:.3g} units, and from there to {third} "
        f"{after:.3g}: nearly the same, which looks like a slip.",
        "Make the gaps equal, as row and column do, or clearly different.",
        union(body.thing.box for body in run),
    )


def _differ_a_little(narrow: float, wide: float) -> bool:
    """Whether two gaps look as if they were meant to be equal, and are not."""
    off = wide - narrow
    return (
        narrow > LEVEL_WITHIN
        and off >= LEAST_DIFFERENCE
        and LEAST_DIFFERENCE_OF_GAP <= off / narrow <= MOST_DIFFERENCE_OF_GAP
    )


def _are_at_even_steps(*bodies: Body) -> bool:
    """Whether three things are at even steps by their left edges, middles or right edges."""
    lefts = [body.box.left for body in bodies]
    rights = [body.box.right for body in bodies]
    middles = [(left + right) / 2 for left, right in zip(lefts, rights, strict=True)]
    return any(abs(a - 2 * b + c) <= 2 * LEVEL_WITHIN for a, b, c in (lefts, middles, rights))


def _are_even_with_labels(one: Body, middle: Body, other: Body) -> bool:
    """Whether the gaps between three things look alike where each is as wide as its labels."""
    first, second, third = (body.box_with_labels for body in (one, middle, other))
    return abs((second.left - first.right) - (third.left - second.right)) < LEAST_DIFFERENCE


def _hold_the_same(one: Body, middle: Body, other: Body, picture: Picture) -> bool:
    """Whether both gaps are empty, or have things of the same kinds in them."""
    row = {body.thing.number for body in (one, middle, other)}
    kinds = []
    for left, right in ((one, middle), (middle, other)):
        low = max(left.box.top, right.box.top)
        high = min(left.box.bottom, right.box.bottom)
        gap = Box(left.box.right, low, right.box.left, high).grown(-LEVEL_WITHIN)
        area = shapely.box(*(exchange(gap) if one.in_column else gap))
        kinds.append(
            {
                type(thing.shape)
                for thing in picture.things
                if thing.number not in row and thing.role != "words"
                if shapely.intersects(thing.seen, area)
            }
        )
    return kinds[0] == kinds[1]
