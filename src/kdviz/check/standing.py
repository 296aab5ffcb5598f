"""Standing: what things of a picture rest on, and how far off it they are."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import SeenPart
from kdviz.geometry.boxes import Box, union

FOOT = 0.8
"""The share of the width of a thing under which something must be for it to stand there."""

LEVEL_OFF = 0.2
"""How much a line may rise under a thing for it to stand on it level, in widths of a line."""


MOST_DEEP = 4.0
"""How deep into another thing one may reach and seem to be meant to stand on it, in units."""


class Footing(NamedTuple):
    """What is below a thing, or just within its lowest edge.

    Attributes:
        thing: the thing that is below.
        gap: how far above it the other one's ink ends, in units; negative if it reaches into it.
        beyond: how far the thing reaches beyond the line of the other one, in units.
        is_level: whether it is level there.
    """

    thing: Thing
    gap: float
    beyond: float
    is_level: bool


class Footings:
    """All that things of a picture could stand on: the ground, lines, and other things.

    Attributes:
        width: the width of a regular line, in units.
    """

    def __init__(self, picture: Picture) -> None:
        self.width = picture.theme.regular
        self._parts: list[tuple[Thing, SeenPart]] = [
            (thing, part)
            for thing in picture.things
            if thing.role in ("thing", "line", "ground") and thing.is_seen
            for part in thing.seen_parts
            if part.shape.length  # dots were or will be there, and bear nothing
        ]
        self._shapes = np.array([part.shape for _, part in self._parts], dtype=object)
        self._halves = np.array([part.half for _, part in self._parts])
        self._bounds = shapely.bounds(self._shapes) if self._parts else np.empty((0, 4))

    def find_below(self, thing: Thing, ink: Box, reach: float) -> Footing | None:
        """Return what is nearest to the lowest edge of a thing, or None.

        Args:
            thing: the thing.
            ink: the box around what is seen of it.
            reach: how far below it is looked, in units.
        """
        aside = (1 - FOOT) / 2 * ink.width
        room = Box(ink.left + aside, ink.bottom - MOST_DEEP, ink.right - aside, np.inf)
        left, top, right, bottom = self._bounds.T
        near = (left < room.right) & (right > room.left)
        near &= (bottom > room.top) & (top - self._halves < ink.bottom + reach)
        found: Footing | None = None
        for number in np.flatnonzero(near):
            other, part = self._parts[number]
            if other is thing or (other.within and other.within == thing.within):
                continue
            support = self._measure(other, part, room, ink, reach)
            if support and (found is None or abs(support.gap) < abs(found.gap)):
                found = support
        return found

    def _measure(
        self, other: Thing, part: SeenPart, room: Box, ink: Box, reach: float
    ) -> Footing | None:
        """Return a part of another thing as a support, if any of it is in a room."""
        low = ink.bottom + reach + part.half
        here = shapely.clip_by_rect(part.shape, room.left, room.top, room.right, low)
        if here.is_empty:
            return None
        top = here.bounds[1]
        upper = shapely.clip_by_rect(here, room.left, room.top, room.right, top + self.width)
        is_level = not part.shape.area and upper.bounds[3] - top < LEVEL_OFF * self.width
        gap = top - part.half - ink.bottom
        return Footing(other, gap, -gap - 2 * part.half, is_level or other.role == "ground")

    def distance_from(self, place: BaseGeometry, but: Thing) -> float:
        """Return how far from the nearest other thing's ink a place is, in units."""
        others = [number for number, (thing, _) in enumerate(self._parts) if thing is not but]
        if not others:
            return float(np.inf)
        gaps = shapely.distance(self._shapes[others], place) - self._halves[others]
        return float(max(gaps.min(), 0.0))

    def is_attached(self, thing: Thing, within: float) -> bool:
        """Return whether a thing touches another one but the ground, or is drawn on it."""
        middle = shapely.Point(thing.box.anchor("center"))
        for other, part in self._parts:
            if other is thing or other.role == "ground":
                continue
            if other.box.contains(thing.box):
                return True
            for mine in thing.seen_parts:
                if shapely.dwithin(mine.shape, part.shape, mine.half + part.half + within):
                    return True
            if part.shape.area and shapely.contains(part.shape, middle):
                return True
        return False


def find_ink(thing: Thing) -> Box:
    """Return the box around what is seen of a thing, its lines with their widths."""
    return union(mark.box for mark in thing.marks if mark.is_seen and not mark.is_text)
