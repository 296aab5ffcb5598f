"""Picture: a Visual as the rules see it: its things, their marks as geometry, and its pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, count
from typing import TYPE_CHECKING, cast

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.drawn import Drawn, drawn, put_in_front
from kdviz.check.space import taken
from kdviz.geometry.boxes import Box
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import STILL, Pose
from kdviz.picture.visual import Visual
from kdviz.render.raster import raster
from kdviz.scene.component import hyphenate
from kdviz.scene.group import Group
from kdviz.scene.marks import Mark, MarkGroup, leaves
from kdviz.scene.shape import Shape
from kdviz.style.frame import THUMBNAIL

if TYPE_CHECKING:
    from kdviz.render.raster import Pixels

HEADING = -1
"""The number of the heading, which is no thing of the scene."""


@dataclass(frozen=True, eq=False)
class Thing:
    """A shape of the scene with all that is drawn of it; a group's shapes are things of their own.

    Attributes:
        number: its place among the things, from the back to the front.
        shape: the shape, in the scene's coordinates before they fill the stage.
        box: the box around its geometry in the frame, in units; neither ink nor labels count.
        marks: its marks, without its labels.
        labels: the words beside it.
        outer: where its coordinates come to lie in the frame.
    """

    number: int
    shape: Shape
    box: Box
    marks: tuple[Drawn, ...]
    labels: tuple[Drawn, ...]
    outer: Pose = STILL

    def anchor(self, name: str) -> Point:
        """Return where one of its own anchors is in the frame, in units.

        Args:
            name: an anchor that its kind of shape adds to those of the box.
        """
        return self.outer.point(self.shape.anchor(name))

    @property
    def name(self) -> str:
        """What a person would call it: its first label, or else its kind."""
        words = next((label.words for label in self.labels), "")
        kind = hyphenate(type(self.shape).__name__).replace("-", " ")
        return f"the {kind} {words!r}" if words else f"the {kind}"


class Picture:
    """What a rule is given: everything about a Visual that can be asked.

    Attributes:
        visual: the Visual itself.
        theme: how it is drawn: in a wide frame, with larger lines and letters than the Visual's.
        frame: its size.
        heading: the marks of title and message.
        things: the shapes of the scene, from the back to the front.
        marks: all marks, from the back to the front.

    Example:
        >>> import kdviz as kd
        >>> picture = Picture(kd.Visual("Less", "Say less.", kd.Basket().label("words")))
        >>> [thing.name for thing in picture.things]
        ["the basket 'words'"]
    """

    def __init__(self, visual: Visual) -> None:
        self.visual = visual
        self.theme, self.frame = visual.composition.stage.theme, visual.frame
        order = count()
        heading = leaves([visual.composition.heading])
        self.heading = tuple(drawn(mark, next(order), HEADING) for mark in heading)
        self.things = tuple(self._things(order))
        parts = (mark for thing in self.things for mark in (*thing.marks, *thing.labels))
        self.marks = (*self.heading, *parts)
        put_in_front(self.marks)

    def _things(self, order: Iterator[int]) -> Iterator[Thing]:
        groups = chain.from_iterable(map(_ungroup, self.visual.composition.scene))
        for number, group in enumerate(groups):

            def placed(marks: Iterable[Mark], number: int = number) -> tuple[Drawn, ...]:
                return tuple(drawn(mark, next(order), number) for mark in leaves(marks))

            shape, outer = cast(Shape, group.shape), group.outer
            own, labels = placed(group.marks), placed(group.labels)
            yield Thing(number, shape, shape.box_under(outer), own, labels, outer)

    @cached_property
    def texts(self) -> tuple[Drawn, ...]:
        """The marks that are words: title and message first."""
        return tuple(mark for mark in self.marks if mark.is_text)

    @cached_property
    def labels(self) -> tuple[Drawn, ...]:
        """The words in the scene."""
        return tuple(text for text in self.texts if text.thing != HEADING)

    @cached_property
    def scene(self) -> tuple[Drawn, ...]:
        """All marks but title and message."""
        return tuple(mark for mark in self.marks if mark.thing != HEADING)

    def thing_of(self, mark: Drawn) -> Thing | None:
        """Return the thing that a mark belongs to; title and message belong to none."""
        return None if mark.thing == HEADING else self.things[mark.thing]

    def name_of(self, mark: Drawn) -> str:
        """Return what a person would call what a mark belongs to, to begin a sentence with."""
        thing = self.thing_of(mark)
        name = thing.name if thing else "the heading"
        return name[0].upper() + name[1:]

    def near(self, distance: float) -> Iterator[tuple[Drawn, Drawn]]:
        """Yield each pair of marks whose boxes come within a distance, the one behind first.

        Args:
            distance: in units.
        """
        boxes = [shapely.box(*mark.box.grown(distance / 2)) for mark in self.marks]
        ones, others = shapely.STRtree(boxes).query(boxes, predicate="intersects")
        for one, other in zip(ones, others, strict=True):
            if one < other:
                yield self.marks[one], self.marks[other]

    @cached_property
    def taken(self) -> BaseGeometry:
        """What the scene covers, with all that is so near to its ink that it is not empty."""
        return taken(self.scene)

    @cached_property
    def svg(self) -> str:
        """The picture as SVG."""
        return self.visual.svg()

    @cached_property
    def thumbnail(self) -> Pixels:
        """Its pixels as a thumbnail, as ``0xffrrggbb`` of shape (height, width)."""
        width, height = self.frame.pixels(THUMBNAIL)
        return raster(self.svg, width, height, self.theme.background)


def _ungroup(marks: MarkGroup) -> Iterator[MarkGroup]:
    """Yield what is drawn of a shape; of a group, that of its shapes, and how it is labelled."""
    if not isinstance(marks.shape, Group):
        yield marks
        return
    for child in marks.marks:
        if isinstance(child, MarkGroup):
            yield from _ungroup(child)
    if marks.labels:
        yield replace(marks, marks=())
