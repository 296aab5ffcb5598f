"""Rows and columns: which things stand beside each other, and where each has flat edges.

Everything is told for rows; a column is a row of the same boxes with x and y exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple, get_args

import numpy as np
import shapely
from numpy.typing import NDArray

from kdviz.check.picture import Picture, Thing
from kdviz.geometry.boxes import Box, union

LEAST_SIDE = 2.0
"""From which size on, in units, a thing is one that stands in a row and no dot or crumb."""

LEAST_ABREAST = 0.5
"""The share of the lower one's height that two things have in common if they are side by side."""

LEVEL_WITHIN = 0.05
"""How far from level an edge may be, in units, and still be flat: half a pixel at 1080 pixels."""

NEARLY = 1.0
"""How far from level geometry may be, in units, whose ink is level: about the width of a line."""

LEAST_FLAT = 0.3
"""The share of a thing's width in which it reaches as low as anywhere, if it stands flat.

A round thing touches its lowest line in a tenth of its width; two feet stand apart in a third.
"""

RowEdge = Literal["bottom", "top"]
"""An edge of a body that neighbours are compared by; of a column, right and left."""

ROW_EDGES: tuple[RowEdge, ...] = get_args(RowEdge)


class Body:
    """A thing that takes room, as a row sees it.

    Attributes:
        thing: the thing.
        box: the box around its geometry, x and y exchanged in a column.
        in_column: whether they are.
    """

    def __init__(self, thing: Thing, in_column: bool) -> None:
        self.thing = thing
        self.in_column = in_column
        self.box = exchange(thing.box) if in_column else thing.box

    @cached_property
    def points(self) -> NDArray[np.float64]:
        """The corners of all that is seen of it, x and y exchanged in a column."""
        seen = [mark.seen for mark in self.thing.marks if not mark.is_text]
        points: NDArray[np.float64] = shapely.get_coordinates(np.array(seen, dtype=object))
        return points[:, ::-1] if self.in_column else points

    @property
    def box_with_labels(self) -> Box:
        """The box around its geometry and its labels, x and y exchanged in a column."""
        labels = [label.box for label in self.thing.labels]
        return union([self.box, *(map(exchange, labels) if self.in_column else labels)])

    def ink_edge(self, edge: RowEdge) -> float:
        """Return how far down its ink begins or ends."""
        boxes = [mark.box for mark in self.thing.marks if not mark.is_text]
        inked = union([exchange(box) for box in boxes] if self.in_column else boxes)
        return float(getattr(inked, edge))

    def is_flat(self, edge: RowEdge) -> bool:
        """Whether its top or bottom is an edge, and not the end of something round or slanting."""
        if not len(self.points):
            return False
        ys = self.points[:, 1]
        on = ys <= ys.min() + LEVEL_WITHIN if edge == "top" else ys >= ys.max() - LEVEL_WITHIN
        return float(np.ptp(self.points[on, 0])) >= LEAST_FLAT * self.box.width


class Neighbours(NamedTuple):
    """Two bodies side by side with nothing between them, the left one first."""

    one: Body
    other: Body

    @property
    def gap(self) -> float:
        """The distance of their boxes, in units."""
        return self.other.box.left - self.one.box.right

    @property
    def are_level(self) -> bool:
        """Whether they are in line at the top, at the bottom or in the middle."""
        top, bottom = self.offset("top"), self.offset("bottom")
        return min(abs(top), abs(bottom), abs(top + bottom) / 2) <= LEVEL_WITHIN

    def offset(self, edge: RowEdge) -> float:
        """Return how much lower an edge of the left one is than that of the other, in units.

        Where geometry is nearly level, it may be the ink that is: what stands on something is
        raised by half of its own line.
        """
        by = float(getattr(self.one.box, edge) - getattr(self.other.box, edge))
        if LEVEL_WITHIN < abs(by) < NEARLY:
            return min(by, self.one.ink_edge(edge) - self.other.ink_edge(edge), key=abs)
        return by

    def are_flat(self, edge: RowEdge) -> bool:
        """Whether this edge of both is flat."""
        return self.one.is_flat(edge) and self.other.is_flat(edge)


def exchange(box: Box) -> Box:
    """Return a box with x and y exchanged."""
    return Box(box.top, box.left, box.bottom, box.right)


def find_bodies(picture: Picture, *, in_column: bool = False) -> list[Body]:
    """Return the things that stand somewhere and can be seen."""
    return [
        Body(thing, in_column)
        for thing in picture.things
        if thing.role == "thing"
        and min(thing.box.width, thing.box.height) >= LEAST_SIDE
        and thing.is_seen
    ]


def pair_neighbours(row: Sequence[Body]) -> Iterator[Neighbours]:
    """Yield the pairs of bodies that are side by side with no other between them."""
    if len(row) < 2:
        return
    boxes = np.array([body.box for body in row])
    left, top, right, bottom = boxes.T
    high = bottom - top
    common = np.minimum(bottom[:, None], bottom) - np.maximum(top[:, None], top)
    abreast = common >= LEAST_ABREAST * np.minimum(high[:, None], high)
    after = left >= right[:, None] - LEVEL_WITHIN
    gaps = np.where(abreast & after, left - right[:, None], np.inf)
    for one, other in np.argwhere(np.isfinite(gaps)):
        between = (gaps[one] < gaps[one, other]) & np.isfinite(gaps[:, other])
        if not between.any():
            yield Neighbours(row[one], row[other])


def find_rows(pairs: Sequence[Neighbours]) -> Iterator[list[Body]]:
    """Yield the rows of bodies in line with each other: each body has one neighbour on a side."""
    level = [pair for pair in pairs if pair.are_level]
    after = {pair.one: pair.other for pair in level}
    before = {pair.other: pair.one for pair in level}
    if len(after) < len(level) or len(before) < len(level):
        # Where a thing has two neighbours on a side, the nearer one continues the row.
        for pair in sorted(level, key=lambda pair: -pair.gap):
            after[pair.one], before[pair.other] = pair.other, pair.one
    for first in after:
        if first in before:
            continue
        row = [first]
        while (body := after.get(row[-1])) and before[body] is row[-1]:
            row.append(body)
        if len(row) > 1:
            yield row
