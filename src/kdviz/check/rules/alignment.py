"""alignment: edges of neighbours, and lines of words, that are nearly level but not quite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kdviz.check.drawn import Drawn
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.places import around
from kdviz.check.rows import Neighbours, are_level, bodies, neighbours
from kdviz.geometry.boxes import union
from kdviz.scene.marks import TextMark

LEAST_SEEN = 0.15
"""How far from level things can be, in units, and look level: under two pixels at 1080."""

MOST_EDGES = 1.5
"""Up to how many widths of a line edges look as if they were meant to be level."""

MOST_OF_HEIGHT = 0.25
"""And up to which share of the lower thing's height: a small thing's steps are smaller."""

MOST_LINES = 0.5
"""Up to which share of their size lines of words look as if they were meant to be level."""

BESIDE, UNDER = 30.0, 4.0
"""How far apart words are compared: beside each other in units, under each other in their size."""

REMEDY = "Put them level, as row, column and aligned do, or make the difference clear."

SIDES = {False: ("top", "bottom"), True: ("left", "right")}
WAYS = {False: ("higher", "lower"), True: ("further left", "further right")}
"""What the low and the high side are called in a row, and in a column."""


VERBS = {"left": "begin", "center": "stand", "right": "end"}
"""What words do at the side that is compared in a column."""


class Off(NamedTuple):
    """Two things, or texts, that are not quite level: how far the first is off the second.

    Attributes:
        one: the first, a number of a thing or the place of a text.
        other: the second.
        edge: what of them is compared: the edge of a thing, or what words do there.
        by: how much lower, or further right, the first is, in units.
    """

    one: int
    other: int
    edge: str
    by: float


def alignment(picture: Picture) -> Iterator[Finding]:
    """Yield each thing, and each text, that is a little out of line with what it stands beside.

    Things are compared by their flat edges, since round ones only look level where they are not;
    what is in line at another edge, or in the middle, is in line.
    """
    crooked: set[int] = set()
    for in_column in (False, True):
        pairs = neighbours(bodies(picture, in_column=in_column))
        offs = [off for pair in pairs if (off := _edges(pair, picture))]
        crooked |= {number for off in offs for number in (off.one, off.other)}
        for odd, other, edge, by in _odd_ones(offs):
            one, beside = picture.things[odd], picture.things[other]
            name = beside.name if beside.name != one.name else _another(beside.name)
            way = WAYS[in_column][by > 0]
            yield Finding(
                "warning",
                f"The {edge} edge of {one.name} is {abs(by):.2g} units {way} than that of {name}, "
                "which looks like a slip.",
                REMEDY,
                union([one.box, beside.box]),
            )
    texts = picture.labels
    for in_column in (False, True):
        offs = list(_lines(texts, crooked, picture, in_column=in_column))
        for odd, other, edge, by in _odd_ones(offs):
            yield Finding(
                "warning",
                f"The words {texts[odd].words!r} {edge} {abs(by):.2g} units "
                f"{WAYS[in_column][by > 0]} than {texts[other].words!r}, which looks like a slip.",
                REMEDY,
                around(texts[odd], texts[other]),
            )


def _another(name: str) -> str:
    return name.replace("the ", "another ", 1)


def _odd_ones(offs: list[Off]) -> Iterator[Off]:
    """Yield one of the pairs for each thing that is out of line with its neighbours."""
    while offs:
        often = Counter(number for off in offs for number in (off.one, off.other))
        odd, times = often.most_common(1)[0]
        pair = next(off for off in offs if odd in off[:2])
        if times == 1 or pair.one == odd:
            yield pair
        else:
            yield Off(pair.other, pair.one, pair.edge, -pair.by)
        offs = [off for off in offs if odd not in off[:2]]


def _edges(pair: Neighbours, picture: Picture) -> Off | None:
    """Return by how much two neighbours' flat edges miss each other, if it is a little."""
    one, other = pair
    if are_level(one, other):
        return None
    height = min(body.box.bottom - body.box.top for body in pair)
    width = picture.theme.regular
    most = min(MOST_EDGES * width, MOST_OF_HEIGHT * height)
    low, high = SIDES[one.in_column]
    by = {low: one.box.top - other.box.top, high: one.box.bottom - other.box.bottom}
    sides = {low: "top", high: "bottom"}
    # What stands is held to where it stands rather than to how high it is.
    for edge in (high, low):
        if LEAST_SEEN < abs(by[edge]) < most and all(body.flat(sides[edge]) for body in pair):
            return Off(one.thing.number, other.thing.number, edge, by[edge])
    return None


def _lines(
    texts: tuple[Drawn, ...], crooked: set[int], picture: Picture, *, in_column: bool
) -> Iterator[Off]:
    """Yield the pairs of texts whose lines, or edges in a column, miss each other a little."""
    for number, one in enumerate(texts):
        for place, other in enumerate(texts[:number]):
            if one.thing == other.thing or {one.thing, other.thing} <= crooked:
                continue
            by = _under(one, other) if in_column else _beside(one, other)
            size = min(_text(one).block.size, _text(other).block.size)
            if by and LEAST_SEEN < abs(by) < MOST_LINES * size:
                verb = VERBS[_text(one).block.align] if in_column else "stand"
                yield Off(number, place, verb, by)


def _text(drawn: Drawn) -> TextMark:
    assert isinstance(drawn.mark, TextMark)
    return drawn.mark


def _beside(one: Drawn, other: Drawn) -> float | None:
    """Return how much lower the line of a text is than that of another beside it."""
    apart = max(one.box.left - other.box.right, other.box.left - one.box.right)
    if not 0 <= apart <= BESIDE:
        return None
    (a, here, _), (b, there, _) = _text(one), _text(other)
    offs = (
        here.y + a.baseline - there.y - b.baseline,
        here.y + a.cap_top - there.y - b.cap_top,
        here.y - there.y,
    )
    return min(offs, key=abs)


def _under(one: Drawn, other: Drawn) -> float | None:
    """Return how much further right a text is pinned than another above or below it."""
    (a, here, _), (b, there, _) = _text(one), _text(other)
    apart = max(one.box.top - other.box.bottom, other.box.top - one.box.bottom)
    if a.align != b.align or not 0 <= apart <= UNDER * min(a.size, b.size):
        return None
    return here.x - there.x
