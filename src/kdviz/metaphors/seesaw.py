"""Seesaw: two that share one plank, so that one goes down as the other goes up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import NotNegative
from kdviz.geometry.points import Point
from kdviz.metaphors.weighing import tilt_beam
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Balance, Measure, Starter
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

PIVOT = Point(0.0, -7.65)
"""What the plank turns about."""

HALF_PLANK = 18.4
"""How far an end of the plank is from the pivot, in units."""

SEAT_DISTANCE = 13.0
"""How far a seat is from the pivot, in units."""

GRIP_DISTANCE = 5.8
"""How far a grip is from the pivot, in units."""

SEAT_RISE = 1.2
"""How far above the line of the plank a rider sits, in units."""

WIDEST_RIDER = 10.0
"""How wide a rider can be, in units; a wider one is made smaller."""

HIGHEST_RIDER = 16.0
"""How high a rider can be, in units; a higher one is made smaller."""

STEEPEST_TILT = 24.0
"""The plank's tilt when one side weighs everything and is on the ground, in degrees."""


class Seesaw(Component):
    """A seesaw with two seats, which tilts by the weight on each.

    The tilt is in proportion to the difference of the weights over their sum.

    Args:
        left_weight: the weight on the left seat, in any unit.
        right_weight: the weight on the right seat, in the same unit.
        left_rider: what sits on the left seat.
        right_rider: what sits on the right seat.
        ink: the ink of the plank, which acts.

    Anchors:
        left_seat, right_seat: the middle of what a rider sits on; pivot: what the plank turns
        about; foot: the ground below it.

    Example:
        >>> import kdviz as kd
        >>> seesaw = kd.Seesaw(3, 1)
        >>> seesaw.left_seat.y > seesaw.right_seat.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "sinks on the heavier side",
        "More of the one is less of the other.",
        labels="",
        more=(
            'kd.Text("speed").at(seesaw.left_seat.shifted(dy=-5))',
            'kd.Text("care").at(seesaw.right_seat.shifted(dy=-5))',
        ),
    )
    does: ClassVar[tuple[str, ...]] = (
        "balance: 1, 1",
        "outweigh: 3, 1",
        "trade off: 2, 1",
        "unbalance: 1, 3",
        "dominate: 4, 1",
        "weigh",
        "oppose",
    )
    stands: ClassVar[bool] = True
    measure: ClassVar[Measure] = Balance("left_seat", "right_seat", "left_rider", "right_rider")

    left_weight: NotNegative = Field(
        default=1.0, description="the weight on the left seat, in any unit"
    )
    right_weight: NotNegative = Field(
        default=1.0, description="the weight on the right seat, in the same unit"
    )
    left_rider: AnyShape | None = Field(
        default=None, kw_only=True, description="what sits on the left seat"
    )
    right_rider: AnyShape | None = Field(
        default=None, kw_only=True, description="what sits on the right seat"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the plank, which acts")

    @property
    def tilt(self) -> float:
        """The plank's angle in degrees: clockwise, so that the right is down, if positive."""
        return tilt_beam(self.left_weight, self.right_weight, STEEPEST_TILT)

    def draw(self) -> Iterator[Shape]:
        """Yield the stand, each side's grip and rider, the plank and the pivot."""
        yield Path(f"M -5.4 0 L 0 {PIVOT.y} L 5.4 0")
        ends = (PIVOT.shifted(off) for off in (-HALF_PLANK, HALF_PLANK))
        plank = Line(*ends, ink=self.ink, weight="bold")
        for side, rider in ((-1, self.left_rider), (1, self.right_rider)):
            grip = Path("M 0 0 V -3.6 M -1.2 -3.6 H 1.2", ink=self.ink)
            yield self._tilted(grip.shifted(*PIVOT.shifted(side * GRIP_DISTANCE)))
            if rider is not None:
                takes = max(1.0, rider.box.width / WIDEST_RIDER, rider.box.height / HIGHEST_RIDER)
                seat = PIVOT.shifted(side * SEAT_DISTANCE)
                yield self._tilted(rider.scaled(1 / takes).standing_on(plank, seat))
        yield self._tilted(plank)
        yield Circle(1.5, fill="background").at(PIVOT)

    def _tilted(self, thing: Shape) -> Shape:
        return thing.rotated(self.tilt, about=PIVOT)

    def _along(self, x: float) -> Point:
        """Return the point of the plank that is at x when it is level."""
        return PIVOT.polar(self.tilt, x)

    def _seat(self, side: int) -> Point:
        """Return the middle of a seat: -1 is the left one."""
        return self._along(side * SEAT_DISTANCE).polar(self.tilt - 90, SEAT_RISE)

    @anchor
    def left_seat(self) -> Point:
        """The middle of what a rider on the left sits on."""
        return self._seat(-1)

    @anchor
    def right_seat(self) -> Point:
        """The middle of what a rider on the right sits on."""
        return self._seat(1)

    @anchor
    def pivot(self) -> Point:
        """What the plank turns about."""
        return PIVOT

    @anchor
    def foot(self) -> Point:
        """The ground below the pivot."""
        return Point(0, 0)
