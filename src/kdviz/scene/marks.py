"""Marks: the few closed kinds of ink that every shape comes down to, in absolute coordinates.

A renderer or a rule needs to know these and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kdviz.geometry.boxes import Box, box_around, union
from kdviz.geometry.outlines import Outline
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import STILL, Pose
from kdviz.scene.placed import Placed
from kdviz.style.ink import Ink
from kdviz.text.setting import Block


class PathMark(NamedTuple):
    """A line of a width along an outline, a fill inside it, or both."""

    outline: Outline
    stroke: Ink | None
    fill: Ink | None
    width: float

    @property
    def box(self) -> Box:
        """The box around the ink, in units."""
        return self.outline.box.grown(self.width / 2 if self.stroke else 0.0)


class CircleMark(NamedTuple):
    """A circle, as a line, a fill, or both."""

    center: Point
    radius: float
    stroke: Ink | None
    fill: Ink | None
    width: float

    @property
    def box(self) -> Box:
        """The box around the ink, in units."""
        return box_around([self.center]).grown(
            self.radius + (self.width / 2 if self.stroke else 0.0)
        )


class DotsMark(NamedTuple):
    """Many round dots of one size."""

    points: tuple[Point, ...]
    diameter: float
    ink: Ink

    @property
    def box(self) -> Box:
        """The box around the ink, in units."""
        return box_around(self.points).grown(self.diameter / 2)


class TextMark(NamedTuple):
    """A block of set text, pinned to a point."""

    block: Block
    at: Point
    ink: Ink

    @property
    def box(self) -> Box:
        """The box around the ink, in units."""
        left, top, right, bottom = self.block.ink
        return Box(self.at.x + left, self.at.y + top, self.at.x + right, self.at.y + bottom)


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """Everything that is drawn of a shape: its own marks, then the words beside it.

    Attributes:
        name: what a design tool's layer with it is called, or nothing to have none.
        marks: its own, from the back to the front.
        labels: the words beside it.
        shape: the shape, as it stands in the coordinates of what it is a part of.
        outer: where these coordinates come to lie.
        share: how much of it is drawn, from 0 to 1: all of it is laid out, told and reviewed, and
            what is not drawn yet is left out where marks are written.
        pen: how wide the line is that then goes around what has only a fill, in units.
    """

    name: str
    marks: tuple[Mark, ...]
    labels: tuple[TextMark, ...] = ()
    shape: Placed | None = None
    outer: Pose = STILL
    share: float = 1.0
    pen: float = 0.0

    @property
    def box(self) -> Box:
        """The box around the ink of all, in units."""
        return union(mark.box for mark in (*self.marks, *self.labels))

    @property
    def is_plain(self) -> bool:
        """Whether it is a shape of nothing but ink: not made of shapes, and without words."""
        inner = (mark for mark in self.marks if isinstance(mark, MarkGroup))
        return self.shape is not None and not self.labels and next(inner, None) is None

    @property
    def is_loose(self) -> bool:
        """Whether it has no name, but is one thing: several plain shapes, or words beside all."""
        groups = [mark for mark in self.marks if isinstance(mark, MarkGroup)]
        plain = all(mark.is_plain or mark.is_loose for mark in groups)
        return not self.name and len(self.marks) > 1 and (plain or bool(self.labels))


Leaf = PathMark | CircleMark | DotsMark | TextMark
"""A mark that is ink."""

Mark = Leaf | MarkGroup


def leaves(marks: Iterable[Mark]) -> Iterator[Leaf]:
    """Yield the marks that are ink, out of all groups, from the back to the front."""
    for mark in marks:
        if isinstance(mark, MarkGroup):
            yield from leaves(mark.marks)
            yield from mark.labels
        else:
            yield mark


def hyphenate(kind: str) -> str:
    """Return a class's name as a design tool's layer would be called.

    Example:
        >>> hyphenate("LightBulb"), hyphenate("HTTPServer"), hyphenate("Old_Lamp")
        ('light-bulb', 'http-server', 'old-lamp')
    """
    parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+", "-", kind).lower()
    return re.sub("-+", "-", parts).strip("-")
