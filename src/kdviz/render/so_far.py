"""Marks so far: what is drawn of a group of marks when a hand is a part of the way through it.

The marks take turns in the order in which they are painted, each as long as its line is. What is
filled is filled at the end of its turn: what is not drawn yet hides nothing.
"""

from __future__ import annotations

import math
from dataclasses import replace

from kdviz.geometry.outlines import arc
from kdviz.geometry.similarities import Pose
from kdviz.geometry.so_far import Course
from kdviz.scene.marks import (
    CircleMark,
    DotsMark,
    Leaf,
    Mark,
    MarkGroup,
    PathMark,
    TextMark,
    leaves,
)

DOT_EFFORT = 2.0
"""How far a line is drawn in the time of a dot, in diameters."""

LETTER_EFFORT = 1.0
"""The same in the time of a letter, in sizes of the font."""

TOP = -90.0
"""Where a circle is begun, in degrees clockwise from the right."""


def draw_so_far(group: MarkGroup) -> MarkGroup:
    """Return a group with what is drawn of it, all of it if its share is 1.

    Args:
        group: the group.
    """
    left = group.share * sum(map(_effort, leaves([group])))
    whole = replace(group, share=1.0)
    return whole if group.share >= 1 else _Hand(left).draw(whole)


class _Hand:
    """Draws marks one after the other until its time is over.

    Attributes:
        left: how much time is left, in units of lines.
    """

    def __init__(self, left: float) -> None:
        self.left = left

    def draw(self, group: MarkGroup) -> MarkGroup:
        """Return what is drawn of a group in the time that is left."""
        marks: list[Mark] = []
        for mark in group.marks:
            if isinstance(mark, MarkGroup):
                marks.append(self.draw(draw_so_far(mark)))
            elif (begun := self._begin(mark)) is not None:
                marks.append(begun)
        labels = [begun for label in group.labels if (begun := self._begin(label))]
        return replace(group, marks=tuple(marks), labels=tuple(labels))

    def _begin(self, mark: Leaf) -> Leaf | None:
        """Return what is drawn of a mark in the time that is left, or None if that is nothing."""
        left, whole = self.left, _effort(mark)
        self.left -= whole
        if left <= 0:
            return None
        return mark if left >= whole else _part(mark, left / whole)


def _effort(mark: Leaf) -> float:
    """Return how long it takes to draw a mark: the length of its line, in units."""
    match mark:
        case PathMark(outline, stroke):
            return Course(outline).length if stroke else 0.0
        case CircleMark(_, radius, stroke):
            return math.tau * radius if stroke else 0.0
        case DotsMark(points, diameter):
            return DOT_EFFORT * diameter * len(points)
        case TextMark(block):
            return LETTER_EFFORT * block.size * len(block.letters)


def _part(mark: Leaf, share: float) -> Leaf:
    """Return a mark of which a share is drawn, more than 0 and less than 1."""
    match mark:
        case PathMark(outline, stroke, _, width):
            course = Course(outline)
            return PathMark(course.first(share * course.length), stroke, None, width)
        case CircleMark(center, radius, stroke, _, width):
            begun = arc(radius, TOP, share * 360).posed(Pose(*center))
            return PathMark(begun, stroke, None, width)
        case DotsMark(points):
            return mark._replace(points=points[: math.ceil(share * len(points))])
        case TextMark(block):
            return mark._replace(block=block.first(math.ceil(share * len(block.letters))))
