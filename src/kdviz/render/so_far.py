"""Marks so far: what is drawn of a group of marks when a hand is a part of the way through it.

The marks take turns in the order in which they are painted, each as long as its line is. What is
filled is filled at the end of its turn, since what is not drawn yet hides nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from kdviz.geometry.outlines import Outline, arc
from kdviz.geometry.similarities import Pose
from kdviz.geometry.so_far import Course, estimate_length
from kdviz.scene.marks import CircleMark, DotsMark, Leaf, Mark, MarkGroup, PathMark, TextMark
from kdviz.style.ink import Ink

DOT_EFFORT = 2.0
"""How far a line is drawn in the time of a dot, in diameters: most dots stand so far apart."""

LETTER_EFFORT = 1.0
"""The same in the time of a letter, in sizes of its font."""

TOP = -90.0
"""Where a circle is begun, in degrees clockwise from the right."""


class _Turn(NamedTuple):
    """When a mark is drawn: the time is told in units of line."""

    mark: Leaf
    start: float
    effort: float


def draw_so_far(group: MarkGroup) -> MarkGroup:
    """Return a group of marks as it is drawn: of those of a share, only what is drawn of them.

    Args:
        group: the group.
    """
    inner = tuple(
        draw_so_far(mark) if isinstance(mark, MarkGroup) else mark for mark in group.marks
    )
    whole = replace(group, marks=inner, share=1.0)
    if group.share >= 1:
        return whole
    turns = [*_take_turns(whole, group.pen)]
    now = group.share * max((turn.start + turn.effort for turn in turns), default=0.0)
    return _gather(whole, iter([_begin(turn, now, group.pen) for turn in turns]))


def _take_turns(group: MarkGroup, pen: float, start: float = 0.0) -> Iterator[_Turn]:
    """Yield when each mark of a group is drawn, in the order in which they are painted."""
    for mark, following in zip_longest((*group.marks, *group.labels), group.marks[1:]):
        if isinstance(mark, MarkGroup):
            inner = [*_take_turns(mark, pen, start)]
            yield from inner
            start = max((turn.start + turn.effort for turn in inner), default=start)
        elif isinstance(following, DotsMark) and isinstance(mark, PathMark) and not mark.stroke:
            # It is the inside of a dotted line, and behind that.
            yield _Turn(mark, start + _effort(following, pen), 0.0)
        else:
            yield _Turn(mark, start, effort := _effort(mark, pen))
            start += effort


def _effort(mark: Leaf, pen: float) -> float:
    """Return how long it takes to draw a mark: the length of its line, in units."""
    match mark:
        case PathMark(outline):
            return estimate_length(outline) if _line(mark, pen) else 0.0
        case CircleMark(_, radius):
            return math.tau * radius if _line(mark, pen) else 0.0
        case DotsMark(points, diameter):
            return DOT_EFFORT * diameter * len(points)
        case TextMark(block):
            return LETTER_EFFORT * block.size * len(block.words)


def _line(mark: PathMark | CircleMark, pen: float) -> tuple[Ink, float] | None:
    """Return the ink and the width of the line that is drawn of a mark, or None if none is.

    Around an area without a line that can be seen, it is one of the area's own ink.
    """
    if mark.stroke in (None, "background") and mark.fill not in (None, "background"):
        return mark.fill, pen
    return (mark.stroke, mark.width) if mark.stroke else None


def _begin(turn: _Turn, now: float, pen: float) -> Leaf | None:
    """Return what is drawn of a mark by now, or None if that is nothing."""
    mark, start, effort = turn
    if now <= start:
        return None
    share = (now - start) / effort if effort else 1.0
    return mark if share >= 1 else _draw_part(mark, share, pen)


def _draw_part(mark: Leaf, share: float, pen: float) -> Leaf | None:
    """Return a mark of which a share is drawn, more than 0 and less than 1."""
    match mark:
        case PathMark(outline):
            return _draw_line(mark, outline, share, pen)
        case CircleMark(center, radius):
            return _draw_line(mark, arc(radius, TOP, 360).posed(Pose(*center)), share, pen)
        case DotsMark(points):
            return mark._replace(points=points[: math.ceil(share * len(points))])
        case TextMark(block):
            return mark._replace(block=block.first(math.ceil(share * len(block.word_ends))))


def _draw_line(
    mark: PathMark | CircleMark, outline: Outline, share: float, pen: float
) -> PathMark | None:
    """Return the line of a mark as far as it is drawn: less than its width is but a speck."""
    ink, width = _line(mark, pen) or (None, 0.0)
    course = Course(outline)
    begun = course.first(share * course.length, width)
    return PathMark(begun, ink, None, width) if begun.commands else None


def _gather(group: MarkGroup, drawn: Iterator[Leaf | None]) -> MarkGroup:
    """Return a group with what is drawn of its marks, given in the order of these."""
    marks: Iterable[Mark | None] = [
        _gather(mark, drawn) if isinstance(mark, MarkGroup) else next(drawn) for mark in group.marks
    ]
    labels = [next(drawn) for _ in group.labels]
    return replace(
        group,
        marks=tuple(mark for mark in marks if mark is not None),
        labels=tuple(label for label in labels if isinstance(label, TextMark)),
    )
