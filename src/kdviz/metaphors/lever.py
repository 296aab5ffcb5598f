"""Lever: how little lifts how much, if the fulcrum is in the right place."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import NotNegative, Share
from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

REACH = 13.0
"""Half of the way along the plank from the effort to the load, in units."""

OVERHANG = 4.6
"""How far the plank goes on beyond both, in units."""

FULCRUM_HEIGHT = 7.0
"""The height of the fulcrum, in units."""

HALF_FULCRUM = 4.6
"""Half of the width of the fulcrum, in units."""

STEEPEST = 18.0
"""The plank's tilt when one side has won, unless its end is on the ground before, in degrees."""

DECIDED = 0.5
"""The difference with which one side has won, as a share of what counts for more."""

LEAST_SIZE = 3.4
"""The size of the least force, in units."""

GREATEST_SIZE = 8.0
"""The size of the greatest force, in units."""

SHAFT_LENGTH = 4.0
"""How much longer the effort's arrow is than the size of its force, in units."""

HEAD_SIZE = 2.0
"""The height of the arrow's head, and half of its width, in units."""


class Lever(Component):
    """A plank over a fulcrum: an effort on the left lifts a load on the right, or does not.

    Each counts by its distance from the fulcrum. The tilt is in proportion to the difference, and
    greatest as soon as one counts twice as much as the other.

    Args:
        fulcrum: where the plank rests: 0 is below the effort, 1 below the load.
        effort: the force, in any unit.
        load: the weight to lift, in the same unit.
        ink: the ink of the effort, which acts.

    Anchors:
        effort_end: where the effort presses; load_end: the middle of what the load stands on;
        pivot: what the plank turns about; fulcrum_foot: the ground below it.

    Example:
        >>> import kdviz as kd
        >>> lifting, vain = kd.Lever(0.8, load=2), kd.Lever(0.2, load=2)
        >>> lifting.tilt < 0 < vain.tilt
        True
    """

    starter: ClassVar[Starter] = Starter(
        "lifts much with little", "The right place does the lifting."
    )
    does: ClassVar[tuple[str, ...]] = (
        "lift",
        "amplify: 0.85, effort=1, load=4",
        "move",
        "leverage: 0.85, effort=1, load=4",
        "outweigh: 0.4, effort=1, load=3",
        "struggle: 0.25, effort=1, load=4",
        "take fewer steps",
        "adjust",
        "rescue",
        "push",
    )
    stands: ClassVar[bool] = True

    fulcrum: Share = Field(
        default=0.75, description="where the plank rests: 0 is below the effort, 1 below the load"
    )
    effort: NotNegative = Field(default=1.0, kw_only=True, description="the force, in any unit")
    load: NotNegative = Field(
        default=1.5, kw_only=True, description="the weight to lift, in the same unit"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the effort, which acts")

    @property
    def tilt(self) -> float:
        """The plank's angle in degrees: clockwise, so that the load is down, if positive."""
        left, right = self.effort * self.fulcrum, self.load * (1 - self.fulcrum)
        most = max(left, right)
        if not most:
            return 0.0
        ahead = REACH + OVERHANG + (self._pivot().x if left > right else -self._pivot().x)
        steepest = min(STEEPEST, math.degrees(math.asin(min(1.0, FULCRUM_HEIGHT / ahead))))
        return steepest * max(-1.0, min(1.0, (right - left) / most / DECIDED))

    def draw(self) -> Iterator[Shape]:
        """Yield the fulcrum, the plank, the load and the effort."""
        pivot, end = self._pivot(), REACH + OVERHANG
        yield Polygon((pivot, Point(pivot.x + HALF_FULCRUM, 0), Point(pivot.x - HALF_FULCRUM, 0)))
        level = Line(Point(-end, pivot.y), Point(end, pivot.y), weight="bold")
        yield level.rotated(self.tilt, about=pivot)
        if self.load > 0:
            load = _weight(self._size(self.load)).standing_on(level, Point(REACH, pivot.y))
            yield load.rotated(self.tilt, about=pivot)
        if self.effort > 0:
            wings = f"M {-HEAD_SIZE} {-HEAD_SIZE} L 0 0 L {HEAD_SIZE} {-HEAD_SIZE}"
            arrow = f"M 0 {-self._size(self.effort) - SHAFT_LENGTH} V 0 {wings}"
            press = Path(arrow, ink=self.ink, weight="bold")
            place = self._along(-REACH)
            yield press.at(place, only="x").standing_on(level.rotated(self.tilt, about=pivot), None)

    def _size(self, force: float) -> float:
        """Return the side of what is as heavy, or of as strong an effort."""
        strength = math.sqrt(force / max(self.effort, self.load))
        return LEAST_SIZE + (GREATEST_SIZE - LEAST_SIZE) * strength

    def _pivot(self) -> Point:
        return Point((2 * self.fulcrum - 1) * REACH, -FULCRUM_HEIGHT)

    def _along(self, x: float) -> Point:
        """Return the point of the plank that is at x when it is level."""
        return self._pivot().polar(self.tilt, x - self._pivot().x)

    @anchor
    def effort_end(self) -> Point:
        """Where the effort presses on the plank."""
        return self._along(-REACH)

    @anchor
    def load_end(self) -> Point:
        """The middle of what the load stands on."""
        return self._along(REACH)

    @anchor
    def pivot(self) -> Point:
        """What the plank turns about."""
        return self._pivot()

    @anchor
    def fulcrum_foot(self) -> Point:
        """The ground below the fulcrum."""
        return Point(self._pivot().x, 0.0)


def _weight(side: float) -> Shape:
    """Return a weight with a ring to grip it, on the origin."""
    half, top, height, ring = side * 0.5, side * 0.36, side * 0.7, side * 0.17
    body = Path(f"M {-half} 0 L {-top} {-height} H {top} L {half} 0 Z", fill="white")
    return Group((Circle(ring).shifted(dy=-height - ring), body))
