"""Ink areas: what is seen of lines and fills as areas, which are exact and take long, in a window.

Lines have their width here, unlike as marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.seen_marks import NO_AREA, PIECES_A_QUARTER, SeenMark
from kdviz.geometry.boxes import Box
from kdviz.style.ink import Ink


class InkArea(NamedTuple):
    """The area in which one mark is seen in one ink, and whether it is the mark's fill."""

    mark: SeenMark
    ink: Ink
    area: BaseGeometry
    is_fill: bool


def find_ink_areas(
    marks: Iterable[SeenMark], window: Box, wanted: Callable[[SeenMark, Ink], bool]
) -> list[InkArea]:
    """Return what is seen of some marks in a window, from the front to the back.

    Words are left out: they cover next to nothing.

    Args:
        marks: all marks, from the back to the front.
        window: in units.
        wanted: whether a mark's line or fill in an ink is to be returned.
    """
    near = [mark for mark in marks if not mark.is_text and mark.box.meets(window)]
    whole: list[InkArea] = []
    for mark in reversed(near):
        if mark.line_ink and not (line := _thicken(mark, window)).is_empty:
            whole.append(InkArea(mark, mark.line_ink, line, False))
        if mark.fill_ink:
            area = shapely.clip_by_rect(mark.area, *window)
            if not area.is_empty:
                whole.append(InkArea(mark, mark.fill_ink, area, True))
    seen = []
    areas = np.array([one.area for one in whole], dtype=object)
    for number, one in enumerate(whole):
        if wanted(one.mark, one.ink):
            over = areas[:number]
            over = over[shapely.intersects(over, one.area)]
            left = shapely.difference(one.area, shapely.union_all(over))
            if not left.is_empty:
                seen.append(one._replace(area=left))
    return seen


def unite(areas: Iterable[InkArea]) -> BaseGeometry:
    """Return some areas as one, without what lines a difference may have left."""
    return shapely.union_all([one.area for one in areas]).buffer(0)


def _thicken(mark: SeenMark, window: Box) -> BaseGeometry:
    """Return what a mark's line or dots cover of a window."""
    if mark.line.is_empty:
        return NO_AREA
    near = shapely.clip_by_rect(mark.line, *window.grown(mark.half))
    return shapely.clip_by_rect(near.buffer(mark.half, quad_segs=PIECES_A_QUARTER), *window)


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )
