"""Picture: a Visual as the rules see it: its things, their marks as geometry, and its pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, cast

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.seen_marks import NO_AREA, SeenMark, SeenPart, SeenText, see_marks
from kdviz.check.space import ROUGH_QUARTER, fill_holes, find_taken_space
from kdviz.geometry.boxes import Box
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import STILL, Pose
from kdviz.picture.visual import Visual
from kdviz.render.painted import can_paint, painted_pixels
from kdviz.render.raster import raster
from kdviz.scene.component import Component, hyphenate
from kdviz.scene.facts import Measure, Role
from kdviz.scene.group import Group
from kdviz.scene.marks import MarkGroup, leaves
from kdviz.scene.measuring import measuring, nominal
from kdviz.scene.shape import Shape
from kdviz.style.frame import THUMBNAIL

if TYPE_CHECKING:
    from kdviz.render.raster import Pixels

OUTGROWN = 1.02
"""How many times as large as they were laid out for words are that outgrow their place."""

THINNEST = 0.05
"""Half of the width that a line has at least, in units, so that what it goes around is inside."""

ROUGH_WITHIN = 0.05
"""How far an outline may be from the drawn one, in units, before it is thickened: half a pixel."""

UPRIGHT = 0.05
"""How far a thing may lean and be upright, as the tangent of its angle: about three degrees."""

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
        within: what the group is called that it is a part of, or nothing.
    """

    number: int
    shape: Shape
    box: Box
    marks: tuple[SeenMark, ...]
    labels: tuple[SeenText, ...]
    outer: Pose = STILL
    within: str = ""

    def anchor(self, name: str) -> Point:
        """Return where one of its own anchors is in the frame, in units.

        Args:
            name: an anchor that its kind of shape adds to those of the box.
        """
        return self.outer.point(self.shape.anchor(name))

    @cached_property
    def role(self) -> Role:
        """What it is in the picture, as its kind says; a line with an inside is a thing."""
        role = self.shape.role
        return "thing" if role == "line" and any(map(_has_inside, self.marks)) else role

    @property
    def scale(self) -> float:
        """How many times as large as in its own units it is drawn, in units of the frame."""
        return self.outer.after(self.shape.pose).scale

    @property
    def stands(self) -> bool:
        """Whether it is to stand on something: its kind does, and it is upright."""
        pose = self.outer.after(self.shape.pose)
        is_upright = pose.cos > 0 and abs(pose.sin) < UPRIGHT * pose.cos
        return isinstance(self.shape, Component) and self.shape.stands and is_upright

    @property
    def resting_anchor(self) -> str | None:
        """The anchor at which it needs something to be on, or None for its lowest edge."""
        return self.shape.resting_anchor() if isinstance(self.shape, Component) else None

    @property
    def figure(self) -> bool:
        """Whether it is somebody."""
        return isinstance(self.shape, Component) and self.shape.figure

    @property
    def measure(self) -> Measure | None:
        """How it measures or compares, as its kind says, or None if it does neither."""
        return self.shape.measure if isinstance(self.shape, Component) else None

    @property
    def kind(self) -> str:
        """What a person would call its kind, as in ``light bulb``."""
        return hyphenate(type(self.shape).__name__).replace("-", " ")

    @property
    def name(self) -> str:
        """What a person would call it: its kind, with its first label if it has one.

        A line or a dot that is a part of something has the name of that.
        """
        name = self.kind if isinstance(self.shape, Component) else self.within or self.kind
        return f"the {name} {self.labels[0].words!r}" if self.labels else f"the {name}"

    @property
    def own_words(self) -> str:
        """The words that it is, if it is words."""
        return " ".join(mark.words for mark in self.marks) if self.role == "words" else ""

    @cached_property
    def seen(self) -> BaseGeometry:
        """What can be seen of it without its labels and without the width of its lines."""
        return shapely.GeometryCollection([mark.seen for mark in self.marks if mark.is_seen])

    @cached_property
    def is_seen(self) -> bool:
        """Whether anything of it but its labels can be seen."""
        return any(mark.is_seen for mark in self.marks)

    @property
    def is_object(self) -> bool:
        """Whether it is an object, and not one of the shapes that anything may be made of."""
        return isinstance(self.shape, Component)

    @cached_property
    def seen_parts(self) -> tuple[SeenPart, ...]:
        """What is seen of its lines, dots and areas; words are none of these."""
        return tuple(part for mark in self.marks if not mark.is_text for part in mark.seen_parts)

    @cached_property
    def body(self) -> BaseGeometry:
        """All that it goes around, and its lines, as far as they are seen."""
        parts = []
        for mark in self.marks:
            if mark.is_text or not mark.is_seen:
                continue
            if not mark.area.is_empty:
                parts.append(mark.area)
            if not mark.line.is_empty:
                half = max(mark.half, THINNEST)
                rough = shapely.simplify(mark.line, ROUGH_WITHIN, preserve_topology=False)
                parts.append(rough.buffer(half, quad_segs=ROUGH_QUARTER))
        return fill_holes(shapely.union_all(parts)) if parts else NO_AREA


class Picture:
    """What a rule is given: everything about a Visual that can be asked.

    Attributes:
        visual: the Visual itself.
        theme: the theme as it is drawn; in a wide frame, its lines and letters are larger than
            those of the Visual's.
        frame: its size.
        marks: all marks, from the back to the front: title and message first.
        heading: the marks of title and message.
        things: the shapes of the scene, from the back to the front.

    Example:
        >>> import kdviz as kd
        >>> picture = Picture(kd.Visual("Less", "Say less.", kd.Basket().label("words")))
        >>> [thing.name for thing in picture.things]
        ["the basket 'words'"]
    """

    def __init__(self, visual: Visual) -> None:
        composition = visual.composition
        self.visual = visual
        self.theme, self.frame = composition.stage.theme, visual.frame
        heading = [(mark, HEADING) for mark in leaves(composition.marks[:1])]
        groups = [group for top in composition.scene for group in _ungroup(top)]
        owned = [
            (mark, number)
            for number, (group, _) in enumerate(groups)
            for mark in (*leaves(group.marks), *group.labels)
        ]
        self.marks = see_marks([*heading, *owned])
        self.heading = self.marks[: len(heading)]
        ruler = composition.ruler
        with measuring(ruler and ruler.drawn()):
            self.things = tuple(_see_things(groups, self.scene))

    @cached_property
    def texts(self) -> tuple[SeenText, ...]:
        """The marks that are words: title and message first."""
        return tuple(mark for mark in self.marks if isinstance(mark, SeenText))

    @property
    def title(self) -> SeenText | None:
        """The title, if there is one."""
        title, *message = self.texts[: len(self.heading)]
        return title if message else None

    @property
    def message(self) -> SeenText:
        """The message."""
        return self.texts[len(self.heading) - 1]

    @property
    def labels(self) -> tuple[SeenText, ...]:
        """The words in the scene."""
        return self.texts[len(self.heading) :]

    @cached_property
    def labels_in_view(self) -> tuple[SeenText, ...]:
        """The words in the scene that can be read."""
        return tuple(label for label in self.labels if label.is_in_view)

    @property
    def scene(self) -> tuple[SeenMark, ...]:
        """All marks but title and message."""
        return self.marks[len(self.heading) :]

    @property
    def longer_side(self) -> float:
        """The length of the frame's longer side, in units."""
        return max(self.frame.units_wide, self.frame.units_high)

    def thing_of(self, mark: SeenMark) -> Thing | None:
        """Return the thing that a mark belongs to; title and message belong to none."""
        return None if mark.thing == HEADING else self.things[mark.thing]

    def name_of(self, mark: SeenMark) -> str:
        """Return what a person would call what a mark belongs to."""
        thing = self.thing_of(mark)
        return thing.name if thing else "the heading"

    def outgrows_its_place(self, text: SeenMark) -> bool:
        """Return whether words take more room beside the geometry than they were laid out for.

        In a scene that is given as shapes, rows and gaps know words as large as they are in the
        default theme, beside geometry at its own scale. Labels are beside what they belong to.
        """
        composed, thing = self.visual.composition, self.thing_of(text)
        if composed.ruler or thing is None or text in thing.labels:
            return False
        assumed = nominal().stage.theme.label * composed.scale
        return self.theme.label > OUTGROWN * assumed

    def find_near(self, distance: float) -> Iterator[tuple[SeenMark, SeenMark]]:
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
    def taken_space(self) -> BaseGeometry:
        """What the scene covers, with all that is so near to its ink that it is not empty."""
        return find_taken_space(self.scene)

    @cached_property
    def svg(self) -> str:
        """The picture as SVG."""
        return self.visual.svg()

    @cached_property
    def thumbnail(self) -> Pixels:
        """Its pixels as a thumbnail, as ``0xffrrggbb`` of shape (height, width).

        Example:
            >>> import kdviz as kd
            >>> Picture(kd.Visual("Less", "Say less.", kd.Basket(), frame="slide")).thumbnail.shape
            (180, 320)
        """
        width, height = self.frame.pixels(THUMBNAIL)
        if can_paint():
            return painted_pixels(self.visual.marks, self.frame, self.theme, width, height)
        return raster(self.svg, width, height, self.theme.background)


def _ungroup(marks: MarkGroup, within: str = "") -> Iterator[tuple[MarkGroup, str]]:
    """Yield what is drawn of a shape; of a group, that of its shapes, and how it is labelled.

    With each goes the name of the innermost group that it is in and that has one.
    """
    if not isinstance(marks.shape, Group):
        yield marks, within
        return
    within = " ".join(marks.shape.name.split()) or within
    for child in marks.marks:
        if isinstance(child, MarkGroup):
            yield from _ungroup(child, within)
    if marks.labels:
        yield replace(marks, marks=()), within


def _see_things(
    groups: Iterable[tuple[MarkGroup, str]], marks: tuple[SeenMark, ...]
) -> Iterator[Thing]:
    """Yield each group of marks as a thing, which takes its own from all marks of the scene."""
    rest = iter(marks)
    for number, (group, within) in enumerate(groups):
        shape, outer = cast(Shape, group.shape), group.outer
        own = tuple(islice(rest, sum(1 for _ in leaves(group.marks))))
        labels = (mark for mark in islice(rest, len(group.labels)) if isinstance(mark, SeenText))
        yield Thing(number, shape, shape.box_under(outer), own, tuple(labels), outer, within)


def _has_inside(mark: SeenMark) -> bool:
    """Whether a mark is filled, or its line comes back to where it began."""
    return mark.is_closed or mark.fill_ink is not None
