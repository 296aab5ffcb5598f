"""alignment: edges of neighbours, and lines of words, that are nearly level but not quite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import shapely

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence, name_another
from kdviz.check.picture import Picture, Thing
from kdviz.check.rows import ROW_EDGES, Neighbours, find_bodies, pair_neighbours
from kdviz.check.seen_marks import SeenText
from kdviz.geometry.boxes import union

LEAST_SEEN_OFFSET = 0.15
"""How far from level things can be, in units, and look level: under two pixels at 1080."""

MOST_EDGES_OFF = 1.5
"""Up to how many widths of a line edges look as if they were meant to be level."""

MOST_OF_HEIGHT = 0.25
"""And up to which share of the lower thing's height: a small thing's steps are smaller."""

MOST_LINES_OFF = 0.5
"""Up to which share of their size lines of words look as if they were meant to be level."""

BESIDE_WITHIN = 30.0
"""How far apart words beside each other are compared, in units."""

UNDER_WITHIN = 4.0
"""How far apart words under each other are compared, as a multiple of their size."""

SAME_SIZE = 0.1
"""By which share the sizes of two things may differ that look as if they belong in one line."""

LEAST_ASLANT = 0.7
"""From which slant on an arrow is seen not to be level or upright, in degrees."""

MOST_ASLANT = 4.0
"""Up to which slant it looks as if it was meant to be, in degrees."""

PUT_LEVEL = "Put them level, as row, column and aligned do, or make the difference clear."

EDGE_NAMES = {
    False: {"top": "top", "bottom": "bottom"},
    True: {"top": "left", "bottom": "right"},
}
"""What the edges are called in a row, and in a column."""

WAYS_OFF = {False: ("higher", "lower"), True: ("further left", "further right")}
"""Which way something is off in a row, and in a column: the first way is towards zero."""

STANDING = {"left": "begin", "center": "stand", "right": "end"}
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
        pairs = pair_neighbours(find_bodies(picture, in_column=in_column))
        offs = [off for pair in pairs if (off := _compare_edges(pair, picture))]
        crooked |= {number for off in offs for number in (off.one, off.other)}
        for odd, other, edge, by in _pick_odd_ones(offs):
            one, beside = picture.things[odd], picture.things[other]
            way = WAYS_OFF[in_column][by > 0]
            yield Finding(
                "warning",
                f"The {edge} edge of {one.name} is {abs(by):.2g} units {way} than that of "
                f"{name_another(beside.name, [one.name])}, which looks like a slip.",
                PUT_LEVEL,
                union([one.box, beside.box]),
            )
    for arrow in picture.things:
        if arrow.role == "way" and arrow.is_seen and (slant := _measure_slant(arrow)):
            yield Finding(
                "warning",
                f"{begin_sentence(arrow.name)} is {slant:.2g} degrees off level or upright, which "
                "looks like a slip.",
                "Let it run level or upright, or clearly aslant.",
                arrow.box,
            )
    texts = picture.labels
    for in_column in (False, True):
        offs = list(_compare_lines(picture, texts, crooked, in_column=in_column))
        for odd, other, verb, by in _pick_odd_ones(offs):
            text, beside_it = texts[odd], texts[other]
            way = WAYS_OFF[in_column][by > 0]
            yield Finding(
                "warning",
                f"The words {text.words!r} {verb} {abs(by):.2g} units {way} than "
                f"{beside_it.words!r}, which looks like a slip.",
                PUT_LEVEL,
                union([text.box, beside_it.box]),
            )


def _pick_odd_ones(offs: list[Off]) -> Iterator[Off]:
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


def _compare_edges(pair: Neighbours, picture: Picture) -> Off | None:
    """Return by how much two neighbours' flat edges miss each other, if it is a little."""
    one, other = pair
    if pair.are_level or not _belong_in_line(one.thing, other.thing):
        return None
    height = min(one.box.height, other.box.height)
    most = min(MOST_EDGES_OFF * picture.theme.regular, MOST_OF_HEIGHT * height)
    # What stands is held to where it stands rather than to how high it is.
    for edge in ROW_EDGES:
        by = pair.offset(edge)
        if LEAST_SEEN_OFFSET < abs(by) < most and pair.are_flat(edge):
            name = EDGE_NAMES[one.in_column][edge]
            return Off(one.thing.number, other.thing.number, name, by)
    return None


def _compare_lines(
    picture: Picture, texts: tuple[SeenText, ...], crooked: set[int], *, in_column: bool
) -> Iterator[Off]:
    """Yield the pairs of texts whose lines, or edges in a column, miss each other a little."""
    for number, one in enumerate(texts):
        for place, other in enumerate(texts[:number]):
            if one.thing == other.thing or {one.thing, other.thing} <= crooked:
                continue
            if not _belong_in_line(picture.things[one.thing], picture.things[other.thing]):
                continue
            by = _compare_under(one, other) if in_column else _compare_beside(one, other)
            if by and LEAST_SEEN_OFFSET < abs(by) < MOST_LINES_OFF * min(one.size, other.size):
                verb = STANDING[one.mark.block.align] if in_column else "stand"
                yield Off(number, place, verb, by)


def _belong_in_line(one: Thing, other: Thing) -> bool:
    """Whether two things look as if they were meant to be level: both stand, or they are alike."""
    if one.stands and other.stands:
        return True
    if one.kind != other.kind:
        return False
    sizes = ((one.box.width, other.box.width), (one.box.height, other.box.height))
    return any(abs(a - b) <= SAME_SIZE * max(a, b) for a, b in sizes)


def _measure_slant(way: Thing) -> float | None:
    """Return how many degrees a straight way is off level or upright, if it is a little."""
    shaft = shapely.get_parts(way.marks[0].line)[:1]
    if shapely.get_num_coordinates(shaft).tolist() != [len(("start", "end"))]:
        return None
    start, end = way.anchor("start"), way.anchor("end")
    off = start.angle(end) % 90
    slant = min(off, 90 - off)
    return slant if LEAST_ASLANT < slant < MOST_ASLANT else None


def _compare_beside(one: SeenText, other: SeenText) -> float | None:
    """Return how much lower the line of a text is than that of another beside it."""
    apart = max(one.box.left - other.box.right, other.box.left - one.box.right)
    if not 0 <= apart <= BESIDE_WITHIN:
        return None
    (a, here, _), (b, there, _) = one.mark, other.mark
    offs = (
        here.y + a.baseline - there.y - b.baseline,
        here.y + a.cap_top - there.y - b.cap_top,
        here.y - there.y,
    )
    return min(offs, key=abs)


def _compare_under(one: SeenText, other: SeenText) -> float | None:
    """Return how much further right a text is pinned than another above or below it."""
    (a, here, _), (b, there, _) = one.mark, other.mark
    apart = max(one.box.top - other.box.bottom, other.box.top - one.box.bottom)
    if a.align != b.align or not 0 <= apart <= UNDER_WITHIN * min(a.size, b.size):
        return None
    return here.x - there.x
