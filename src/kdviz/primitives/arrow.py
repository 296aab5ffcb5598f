"""Arrow: from one thing to another, straight, bent or around a corner."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import NotNegative, Number, Positive
from kdviz.geometry.boxes import box_around
from kdviz.geometry.dotting import dots_along
from kdviz.geometry.outlines import Command, Outline, arc, length, polyline
from kdviz.geometry.points import Point, PointField, unit
from kdviz.geometry.similarities import Pose
from kdviz.geometry.trimming import heading_at_end, reverse, trim, wings
from kdviz.primitives.cross import Cross
from kdviz.primitives.inked import DOT_TO_LINE, Pointed
from kdviz.scene.anchors import anchor
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.group import Group
from kdviz.scene.marks import DotsMark, Mark, PathMark
from kdviz.scene.slants import Slant, slant_between
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink
from kdviz.style.theme import Theme

Head = Literal["end", "start", "both", "none"]

HEAD_DEGREES = 40.0
"""The angle between a wing of the head and the shaft."""

LEAST_BEND = 1e-6
"""A smaller bend is none: its circle would be too large to reckon with."""

STRAIGHT = 1e-9
"""The share of its length that an arrow's ends are apart sideways if it has no corner."""

ONE_HEAD = 0.75
"""How long a head's wings are at most, as a share of the leg that it ends."""

LEAST_HEAD = 0.45
"""How small a head may be, as a share of its full size: a smaller one is no more than a blot."""

BOTH_HEADS = 0.5
"""The same where a leg has a head at either end."""

DOTTED_CLEARANCE = 0.95
"""How much of a head's length the dots of a dotted shaft keep away from its tip."""


class Arrow(Pointed):
    """An arrow from a point to another; it stops a little short of both.

    Args:
        start: the point where it comes from.
        end: the point where it goes.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.
        bend: how far its middle is off, as a share of its length; to the left if positive.
        elbow: the direction to set out in, with one right angle.
        level: what is horizontal to the elbow, in degrees.
        head: at which end it has a head.
        standoff: the gap at both ends, in units, or None: the theme's.

    Anchors:
        start, end; middle: the point halfway along.

    Example:
        >>> import kdviz as kd
        >>> kd.Arrow((0, 0), (20, 0), ink="red").middle
        Point(x=10.0, y=0.0)
    """

    role: ClassVar[Role] = "way"

    start: PointField = Field(description="the point where it comes from")
    end: PointField = Field(description="the point where it goes")
    bend: Number = Field(
        default=0.0,
        ge=-1,
        le=1,
        kw_only=True,
        description="how far its middle is off, as a share of its length; to the left if positive",
    )
    elbow: Literal["horizontal", "vertical"] | None = Field(
        default=None, kw_only=True, description="the direction to set out in, with one right angle"
    )
    level: Number = Field(
        default=0.0, kw_only=True, description="what is horizontal to the elbow, in degrees"
    )
    head: Head = Field(default="end", kw_only=True, description="at which end it has a head")
    standoff: NotNegative | None = Field(
        default=None,
        kw_only=True,
        description="the gap at both ends, in units, or None: the theme's",
    )

    @model_validator(mode="after")
    def _goes_somewhere(self) -> Self:
        if self.start.distance(self.end) < 1e-9:
            raise ParameterError(
                f"Arrow: start and end are the same point, ({self.start.x:g}, {self.start.y:g}). "
                "An arrow needs somewhere to go."
            )
        if self.bend and self.elbow:
            raise ParameterError("Arrow: give either bend or elbow, not both.")
        return self

    def posed(self, pose: Pose) -> Self:
        """Return a copy where the pose puts it; mirrored, it bends to the other side."""
        moved = super().posed(pose)
        if self.elbow:
            return moved._copied(level=pose.direction(self.level))
        return moved._copied(bend=-self.bend) if pose.mirrored and self.bend else moved

    def trace(self) -> Outline:
        """Return the shaft from point to point."""
        if self.elbow:
            return self._around_a_corner()
        if abs(self.bend) > LEAST_BEND and self.start != self.end:
            return _bow(self.start, self.end, self.bend)
        return polyline((self.start, self.end))

    def _around_a_corner(self) -> Outline:
        cos, sin = unit(self.level)
        level, back = Pose(cos=cos, sin=-sin), Pose(cos=cos, sin=sin)
        start, end = level.point(self.start), level.point(self.end)
        across, down = abs(end.x - start.x), abs(end.y - start.y)
        if min(across, down) <= STRAIGHT * max(across, down):
            return polyline((self.start, self.end))
        corner = (end.x, start.y) if self.elbow == "horizontal" else (start.x, end.y)
        return polyline((self.start, back.point(corner), self.end))

    @anchor
    def middle(self) -> Point:
        """The point halfway along."""
        if self.bend:
            halfway = self.start.toward(self.end, 0.5)
            dx, dy = self.end.x - self.start.x, self.end.y - self.start.y
            return halfway.shifted(self.bend * dy, -self.bend * dx)
        return self.outline.place(0.5)

    def slant_under(self, outer: Pose) -> Slant | None:
        """Return the middle, and the way from it to the outer side of a bend, or down."""
        if self.elbow:
            return None
        start, end, middle = (outer.point(at) for at in (self.start, self.end, self.middle))
        if abs(self.bend) <= LEAST_BEND:
            return slant_between(start, end)
        out = unit(start.toward(end, 0.5).angle(middle))
        return Slant(middle, Point(*out))

    def crossed_out(self, *, ink: Ink = "red", size: Positive = 6.0) -> Group:
        """Return the arrow with a cross on its middle: this way leads nowhere.

        Args:
            ink: the ink of the cross.
            size: its width and height, in units.

        Returns:
            A group that unpacks into the arrow and the cross, and has the arrow's anchors.

        Example:
            >>> import kdviz as kd
            >>> arrow, cross = kd.Arrow((0, 0), (20, 0)).crossed_out()
            >>> cross.center == arrow.middle
            True
        """
        return Group((self, Cross(size, ink=ink).at(self.middle)), lead=0)

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield the shaft's box, and room for the head about each end that has one."""
        theme = stage.theme
        half = theme.stroke(self.weight) / 2 * (1 if self.dash == "solid" else DOT_TO_LINE)
        box = self.box_under(outer)
        yield Extent(box, half, half, half, half)
        gap = self._gap(theme)
        if gap > theme.arrow_head and self.head != "none":
            # The heads may be anywhere along the shaft.
            around = theme.arrow_head + half
            yield Extent(box, around, around, around, around)
            return
        whole = self.outline_under(outer)
        for head, line in (("start", reverse(whole)), ("end", whole)):
            if self.head in (head, "both"):
                yield _head_reach(line, gap, theme.arrow_head, half)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the shaft and the heads, as one mark where the shaft is solid."""
        theme = stage.theme
        gap = self._gap(theme)
        shaft = trim(self.outline_under(outer), gap, gap)
        size = self._head_size(shaft, theme)
        heads = [command for head in self._heads(shaft, size) for command in head]
        width = theme.stroke(self.weight)
        if self.dash == "solid":
            whole = Outline([*shaft.commands, *heads])
            yield PathMark(whole, self.main_ink(), None, width)
            return
        clear = size * DOTTED_CLEARANCE
        dotted = trim(
            shaft,
            clear if self.head in ("start", "both") else 0.0,
            clear if self.head in ("end", "both") else 0.0,
        )
        yield DotsMark(dots_along(dotted, theme.dot_gap), width * DOT_TO_LINE, self.main_ink())
        if heads:
            yield PathMark(Outline(heads), self.main_ink(), None, width)

    def _head_size(self, shaft: Outline, theme: Theme) -> float:
        """Return how long a head's wings are: no longer than the shaft's last leg has room for."""
        if self.elbow or not self.bend:
            corners = [command.points[-1] for command in shaft.commands]
            legs = [one.distance(other) for one, other in pairwise(corners)]
            room = min(legs) if self.head == "both" else legs[-1 if self.head == "end" else 0]
        else:
            room = length(shaft.pieces[0].points)
        share = BOTH_HEADS if self.head == "both" and len(shaft.commands) < 3 else ONE_HEAD
        return theme.arrow_head * min(1.0, max(LEAST_HEAD, share * room / theme.arrow_head))

    def _gap(self, theme: Theme) -> float:
        """Return the gap at both ends: that of a broad line is as wide to see as of any other."""
        if self.standoff is not None:
            return self.standoff
        return theme.standoff + max(0.0, theme.stroke(self.weight) - theme.regular) / 2

    def _heads(self, shaft: Outline, size: float) -> Iterator[tuple[Command, ...]]:
        for end, line in (("start", reverse(shaft)), ("end", shaft)):
            if self.head in (end, "both"):
                tip = line.commands[-1].points[-1]
                left, right = wings(tip, heading_at_end(line), size, HEAD_DEGREES)
                yield polyline((left, tip, right)).commands


def _head_reach(line: Outline, gap: float, size: float, half: float) -> Extent:
    """Return how far a head reaches about a line's end, wherever it is within the gap.

    Of a short line less is cut off than the gap.
    """
    end = line.commands[-1].points[-1]
    if len(line.commands) > 2 or line.commands[-1].letter == "C":
        # Along a bend or around a corner, the head may point anywhere.
        every = gap + size + half
        return Extent(box_around([end]), every, every, every, every)
    heading = heading_at_end(line)
    tips = end, end.polar(heading + 180, gap)
    ink = box_around(p for tip in tips for p in (tip, *wings(tip, heading, size, HEAD_DEGREES)))
    left, top, right, bottom = ink.grown(half)
    return Extent(box_around([end]), end.x - left, end.y - top, right - end.x, bottom - end.y)


def _bow(start: Point, end: Point, bend: float) -> Outline:
    """Return the part of a circle between two points whose middle is off by a share of the way."""
    chord = start.distance(end)
    rise = abs(bend) * chord
    radius = chord * (0.25 + bend * bend) / (2 * abs(bend))
    half = 2 * math.degrees(math.atan(2 * abs(bend)))
    # About the circle's center: a bow over the top from left to right, then turned into place.
    bow = arc(radius, -90 - half, 2 * half).posed(Pose(chord / 2, radius - rise))
    if bend < 0:
        bow = Outline(
            Command(letter, tuple(Point(x, -y) for x, y in points))
            for letter, points in bow.commands
        )
    way = Pose(start.x, start.y, (end.x - start.x) / chord, (end.y - start.y) / chord)
    return bow.posed(way)
