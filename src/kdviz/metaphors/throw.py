"""Throw: the way of something that flies."""

from __future__ import annotations

import math

from pydantic import Field

from kdviz.geometry import At, Point, Pose, as_point
from kdviz.ink import Dash
from kdviz.model import NotNegative, converted
from kdviz.outline import Command, Outline
from kdviz.primitives.inked import Pointed
from kdviz.stage import Stage
from kdviz.trimming import trimmed


class Throw(Pointed):
    """The path of a throw from a point to another: a parabola, as gravity makes it.

    Moved or scaled it stays what it is; turn it, and gravity still pulls down the page.

    Anchors:
        start, end; peak: the highest point.

    Example:
        >>> import kdviz as kd
        >>> throw = kd.Throw((0, 0), (40, 0), rise=16)
        >>> throw.peak
        Point(x=20.0, y=-16.0)
    """

    start: At = converted("the point where it leaves", converter=as_point)
    end: At = converted("the point where it lands", converter=as_point)
    rise: NotNegative = Field(
        default=12.0, kw_only=True, description="how far its peak is above the higher end, in units"
    )
    dash: Dash = Field(
        default="dotted", kw_only=True, description="dotted is in motion, solid has happened"
    )

    def _drops(self) -> tuple[float, float]:
        """Return how far the start and the end are below the peak, in units."""
        peak = min(self.start.y, self.end.y) - self.rise
        return self.start.y - peak, self.end.y - peak

    def trace(self) -> Outline:
        """Return the parabola, which is a quadratic Bezier curve, as a cubic one."""
        from_start, from_end = self._drops()
        # The control point is above the peak by the geometric mean of the two drops.
        control = Point(
            (self.start.x + self.end.x) / 2,
            self.start.y - from_start - math.sqrt(from_start * from_end),
        )
        handles = self.start.toward(control, 2 / 3), self.end.toward(control, 2 / 3)
        return Outline([Command("M", (self.start,)), Command("C", (*handles, self.end))])

    def inked_outline(self, stage: Stage, outer: Pose) -> Outline:
        """Return the way, clear of what it leaves and of where it lands."""
        gap = stage.theme.standoff
        return trimmed(self.outline_under(outer), gap, gap)

    @property
    def peak(self) -> Point:
        """The highest point."""
        from_start, from_end = map(math.sqrt, self._drops())
        share = from_start / (from_start + from_end) if from_start + from_end else 0.5
        x = self.start.toward(self.end, share).x
        return Point(x, self.start.y - from_start**2)

    def place(self, share: float) -> Point:
        """Return the point at a share of the way: 0 is the start, 1 the end.

        Example:
            >>> import kdviz as kd
            >>> kd.Throw((0, 0), (40, 0)).place(0)
            Point(x=0.0, y=0.0)
        """
        return self.outline.place(share)
