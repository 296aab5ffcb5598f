"""Seesaw: two that share one plank, so that one goes down as the other goes up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import NotNegative
from kdviz.geometry.points import Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Balance, Measure, Starter
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

HEIGHT, HALF, SEAT, GRIP = 7.65, 18.4, 13.0, 5.8
"""The pivot's height, half of the plank, and how far from the pivot a seat and a grip are, in
units."""

REST, ROOM, CEILING = 1.2, 10.0, 16.0
"""How far above the plank's line a rider sits, and how wide and high one can be, in units."""

STEEPEST = 24.0
"""The plank's tilt when one side weighs everything and is on the ground, in degrees."""


class Seesaw(Component):
    """A seesaw with two seats, which tilts by the weight on each.

    The tilt is in proportion to the difference of the weights over their sum.

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
        whole = self.left_weight + self.right_weight
        return STEEPEST * (self.right_weight - self.left_weight) / whole if whole else 0.0

    def riding(self, left: Shape | None = None, right: Shape | None = None) -> Seesaw:
        """Return a copy with riders; one that is too large for its seat is made smaller.

        Args:
            left: what sits on the left, or None to leave it as it is.
            right: what sits on the right, or None to leave it as it is.

        Raises:
            ParameterError: one of them is not a shape.

        Example:
            >>> import kdviz as kd
            >>> kd.Seesaw(1, 2).riding(right=kd.Ball(ink="red")).right_rider
            Ball(ink='red')
        """
        return self.replaced(
            left_rider=self.left_rider if left is None else left,
            right_rider=self.right_rider if right is None else right,
        )

    def draw(self) -> Iterator[Shape]:
        """Yield the stand, each side's grip and rider, the plank and the pivot."""
        yield Path(f"M -5.4 0 L 0 {-HEIGHT} L 5.4 0")
        for side, rider in ((-1, self.left_rider), (1, self.right_rider)):
            grip = Path("M 0 0 V -3.6 M -1.2 -3.6 H 1.2", ink=self.ink)
            yield self._stood(grip, side * GRIP)
            if rider is not None:
                takes = max(1.0, rider.box.width / ROOM, rider.box.height / CEILING)
                seated = rider.scaled(1 / takes).at(Point(0, -REST), "bottom")
                yield self._stood(seated, side * SEAT)
        yield Line(self._along(-HALF), self._along(HALF), ink=self.ink, weight="bold")
        yield Circle(1.5, fill="background").at(self._along(0))

    def _stood(self, thing: Shape, x: float) -> Shape:
        """Return what stands on the origin, on the plank."""
        return thing.rotated(self.tilt, about=(0, 0)).shifted(*self._along(x))

    def _along(self, x: float) -> Point:
        """Return the point of the plank that is at x when it is level."""
        return Point(0, -HEIGHT).polar(self.tilt, x)

    def _seat(self, side: int) -> Point:
        return self._along(side * SEAT).polar(self.tilt - 90, REST)

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
        return self._along(0)

    @anchor
    def foot(self) -> Point:
        """The ground below the pivot."""
        return Point(0, 0)
