"""Throw: the way of something that flies."""

from __future__ import annotations

import math
from typing import ClassVar, Self

from pydantic import Field

from kdviz.fields.numbers import NotNegative, Number, Share
from kdviz.geometry.outlines import Command, Outline, length
from kdviz.geometry.points import Point, PointField, unit
from kdviz.geometry.similarities import Pose
from kdviz.geometry.trimming import cut, trim
from kdviz.primitives.inked import Pointed
from kdviz.scene.anchors import anchor
from kdviz.scene.facts import Role
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Dash


class Throw(Pointed):
    """The path of a throw from a point to another: a parabola, as gravity makes it.

    Args:
        start: the point where it leaves.
        end: the point where it lands.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: dotted is in motion, solid has happened.
        line: whether its line is drawn; without, a fill ends at the outline itself.
        rise: how far its peak is above the higher end, in units.
        down: the direction in which things fall, in degrees.
        begin: the share of the way from which on it is drawn, to part from another one.
        passed: the share of the way where it makes room, or None.
        room: how much room it makes there, to each side, in units.

    Anchors:
        start, end; peak: the highest point.

    Example:
        >>> import kdviz as kd
        >>> throw = kd.Throw((0, 0), (40, 0), rise=16)
        >>> throw.peak
        Point(x=20.0, y=-16.0)
    """

    role: ClassVar[Role] = "way"

    start: PointField = Field(description="the point where it leaves")
    end: PointField = Field(description="the point where it lands")
    rise: NotNegative = Field(
        default=12.0, kw_only=True, description="how far its peak is above the higher end, in units"
    )
    down: Number = Field(
        default=90.0, kw_only=True, description="the direction in which things fall, in degrees"
    )
    begin: Share = Field(
        default=0.0,
        kw_only=True,
        description="the share of the way from which on it is drawn, to part from another one",
    )
    passed: Share | None = Field(
        default=None, kw_only=True, description="the share of the way where it makes room, or None"
    )
    room: NotNegative = Field(
        default=0.0,
        kw_only=True,
        description="how much room it makes there, to each side, in units",
    )
    dash: Dash = Field(
        default="dotted", kw_only=True, description="dotted is in motion, solid has happened"
    )

    def posed(self, pose: Pose) -> Self:
        """Return a copy where the pose puts it; turned, it falls in the direction turned."""
        return (
            super()
            .posed(pose)
            ._copied(
                rise=self.rise * pose.scale,
                room=self.room * pose.scale,
                down=pose.direction(self.down),
            )
        )

    def _upright(self) -> Pose:
        """Return the pose that takes a throw under ordinary gravity to this one."""
        cos, sin = unit(self.down - 90)
        return Pose(cos=cos, sin=sin)

    def _ends(self) -> tuple[Point, Point, float, float]:
        """Return the ends under ordinary gravity, and how far each is below the peak."""
        cos, sin = unit(90 - self.down)
        back = Pose(cos=cos, sin=sin)
        start, end = back.point(self.start), back.point(self.end)
        peak = min(start.y, end.y) - self.rise
        return start, end, start.y - peak, end.y - peak

    def trace(self) -> Outline:
        """Return the parabola, which is a quadratic Bezier curve, as a cubic one."""
        start, end, from_start, from_end = self._ends()
        # The control point is above the peak by the geometric mean of the two drops.
        above = from_start + math.sqrt(from_start * from_end)
        control = Point((start.x + end.x) / 2, start.y - above)
        handles = start.toward(control, 2 / 3), end.toward(control, 2 / 3)
        curve = Outline([Command("M", (start,)), Command("C", (*handles, end))])
        return curve.posed(self._upright())

    def inked_outline(self, stage: Stage, outer: Pose) -> Outline:
        """Return the way, clear of what it leaves, of what it carries and of where it lands."""
        way, gap = self.outline_under(outer), stage.theme.standoff
        whole = length(way.pieces[0].points)
        start = max(gap, self.begin * whole)
        if self.passed is None:
            return trim(way, start, gap)
        middle, room = self.passed * whole, self.room * outer.scale + gap
        before, after = middle - room - start, whole - middle - room - gap
        # A dot or two alone would be no way, but crumbs beside what flies.
        least = 2 * stage.theme.dot_gap if self.dash == "dotted" else 0.0
        pieces = [cut(way, start, whole - middle + room)] if before > least else []
        pieces += [cut(way, middle + room, gap)] if after > least else []
        return Outline(command for piece in pieces for command in piece.commands)

    @anchor
    def peak(self) -> Point:
        """The highest point."""
        start, end, from_start, from_end = self._ends()
        left, right = math.sqrt(from_start), math.sqrt(from_end)
        x = start.toward(end, left / (left + right) if left + right else 0.5).x
        return self._upright().point((x, start.y - from_start))

    def place(self, share: Share) -> Point:
        """Return the point at a share of the way.

        Args:
            share: of the way, from 0 at the start to 1 at the end.

        Example:
            >>> import kdviz as kd
            >>> kd.Throw((0, 0), (40, 0)).place(0)
            Point(x=0.0, y=0.0)
        """
        return self.outline.place(share)

    def carrying(self, thing: AnyShape, at: Share = 0.5) -> Group:
        """Return the throw with something on its way, for which it makes room.

        Args:
            thing: what flies.
            at: the share of the way where it is: 0 is the start, 1 the end.

        Returns:
            A group that unpacks into the throw and the thing.

        Raises:
            ParameterError: the share is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> way, ball = kd.Throw((0, 0), (40, 0)).carrying(kd.Ball())
            >>> ball.center == way.place(0.5)
            True
        """
        room = max(thing.box.width, thing.box.height) / 2
        way = self.replaced(passed=at, room=room)
        return Group((way, thing.at(way.place(at))), lead=0)
