"""What a part of a picture looks like: each mark's ink where no ink in front covers it.

Drawn knows what fills hide; here lines and dots cover as well, as exactly as they are painted.
It is worked out for a small window, since thickening every line of a picture would be slow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.drawn import NOTHING, QUARTER, Drawn
from kdviz.geometry.boxes import Box
from kdviz.style.ink import Ink


class Paint(NamedTuple):
    """The area in which one mark is seen in one ink, and whether it is the mark's fill."""

    mark: Drawn
    ink: Ink
    area: BaseGeometry
    is_fill: bool


def painted(
    marks: Iterable[Drawn], window: Box, wanted: Callable[[Drawn, Ink], bool]
) -> list[Paint]:
    """Return what is seen of some marks in a window, from the front to the back.

    Words are left out: they cover next to nothing.

    Args:
        marks: all marks, from the back to the front.
        window: in units.
        wanted: whether a mark's line or fill in an ink is to be returned.
    """
    near = [mark for mark in marks if not mark.is_text and _meet(mark.box, window)]
    paints = []
    for mark in reversed(near):
        if mark.line_ink and not (line := _thick(mark, window)).is_empty:
            paints.append(Paint(mark, mark.line_ink, line, False))
        if mark.fill_ink:
            area = shapely.clip_by_rect(mark.area, *window)
            if not area.is_empty:
                paints.append(Paint(mark, mark.fill_ink, area, True))
    seen = []
    areas = np.array([paint.area for paint in paints], dtype=object)
    for number, paint in enumerate(paints):
        if wanted(paint.mark, paint.ink):
            over = areas[:number]
            over = over[shapely.intersects(over, paint.area)]
            left = shapely.difference(paint.area, shapely.union_all(over))
            if not left.is_empty:
                seen.append(paint._replace(area=left))
    return seen


def together(paints: Iterable[Paint]) -> BaseGeometry:
    """Return the area of some paints as one, without what lines a difference may have left."""
    return shapely.union_all([paint.area for paint in paints]).buffer(0)


def _thick(mark: Drawn, window: Box) -> BaseGeometry:
    """Return what a mark's line or dots cover of a window."""
    if mark.line.is_empty:
        return NOTHING
    near = shapely.clip_by_rect(mark.line, *window.grown(mark.half))
    return shapely.clip_by_rect(near.buffer(mark.half, quad_segs=QUARTER), *window)


def _meet(one: Box, two: Box) -> bool:
    return (
        one.left <= two.right
        and two.left <= one.right
        and one.top <= two.bottom
        and two.top <= one.bottom
    )
