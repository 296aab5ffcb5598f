"""Scale: what outweighs what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import NotNegative
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Balance, Measure, Starter
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

HEIGHT, BEAM, CORD = 46.0, 25.0, 21.0
PAN, BOWL, REST = 10.0, 4.6, 0.8
ROUND = (PAN**2 + BOWL**2) / (2 * BOWL)
"""The pivot's height, half of the beam, the cords' height, half of a pan's width, its depth, how
far above its line a load stands, and the radius of its bowl, in units."""

FILL = 0.92
"""How much of the room between the cords a load takes."""

STEEPEST = 16.0
"""The beam's tilt when one side weighs everything, in degrees."""


class Scale(Component):
    """A balance with two pans, which tilts by what it weighs.

    The tilt is in proportion to the difference of the weights over their sum.

    Anchors:
        left_pan, right_pan: the middle of what a load stands on; left_bowl, right_bowl: the
        lowest points of the pans, to label them; pivot: what the beam turns about.

    Example:
        >>> import kdviz as kd
        >>> scale = kd.Scale(3, 1)
        >>> scale.left_pan.y > scale.right_pan.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "weighs two things",
        "It is worth more than it costs.",
        labels="",
        more=(
            'kd.Text("worth").at(scale.left_pan.shifted(dy=-5))',
            'kd.Text("cost").at(scale.right_pan.shifted(dy=-5))',
        ),
    )
    stands: ClassVar[bool] = True
    measure: ClassVar[Measure] = Balance("left_pan", "right_pan", "left_load", "right_load")

    left_weight: NotNegative = Field(
        default=1.0, description="the weight in the left pan, in any unit"
    )
    right_weight: NotNegative = Field(
        default=1.0, description="the weight in the right pan, in the same unit"
    )
    left_load: AnyShape | None = Field(
        default=None, kw_only=True, description="what lies in the left pan"
    )
    right_load: AnyShape | None = Field(
        default=None, kw_only=True, description="what lies in the right pan"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the scale itself")

    @property
    def tilt(self) -> float:
        """The beam's angle in degrees: clockwise, so that the right is down, if positive."""
        whole = self.left_weight + self.right_weight
        return STEEPEST * (self.right_weight - self.left_weight) / whole if whole else 0.0

    def holding(self, left: Shape | None = None, right: Shape | None = None) -> Scale:
        """Return a copy with things in its pans, as large as goes between the cords.

        Args:
            left: what lies in the left pan, or None to leave it as it is.
            right: what lies in the right pan, or None to leave it as it is.

        Raises:
            ParameterError: one of them is not a shape.

        Example:
            >>> import kdviz as kd
            >>> kd.Scale().holding(left=kd.Ball(ink="red")).left_load
            Ball(ink='red')
        """
        return self.replaced(
            left_load=self.left_load if left is None else left,
            right_load=self.right_load if right is None else right,
        )

    def draw(self) -> Iterator[Shape]:
        """Yield the stand, the pans with their loads, and the beam."""
        yield Path("M -9 0 H 9", ink=self.ink, weight="bold")
        yield Path("M -6 0 Q -5 -4.5 0 -4.5 Q 5 -4.5 6 0", ink=self.ink)
        yield Line(Point(0, -5), Point(0, -HEIGHT), ink=self.ink, weight="bold")
        for end, load in ((self._end(-1), self.left_load), (self._end(1), self.right_load)):
            yield from self._pan(end, load)
        yield Line(self._end(-1), self._end(1), ink=self.ink, weight="bold")
        yield Circle(1.7, ink=self.ink, fill="background").shifted(0, -HEIGHT)

    def _pan(self, end: Point, load: Shape | None) -> Iterator[Shape]:
        floor = end.shifted(dy=CORD)
        for side in (-PAN, PAN):
            yield Line(end, floor.shifted(side), ink=self.ink, weight="thin")
        bowl = f"M {-PAN} 0 H {PAN} A {ROUND} {ROUND} 0 0 1 {-PAN} 0 Z"
        yield Path(bowl, ink=self.ink).at(floor, "top")
        if load is not None:
            # A box fits under the cords if its width and height, as shares of theirs, make one.
            needed = load.box.width / (2 * PAN) + load.box.height / CORD
            fitting = load.scaled(FILL / needed) if needed else load
            yield fitting.at(floor.shifted(dy=-REST), "bottom")

    def _end(self, side: int) -> Point:
        """Return an end of the beam: -1 is the left one."""
        return ORIGIN.shifted(dy=-HEIGHT).polar(self.tilt, side * BEAM)

    @anchor
    def left_pan(self) -> Point:
        """The middle of the left pan."""
        return self._end(-1).shifted(dy=CORD)

    @anchor
    def right_pan(self) -> Point:
        """The middle of the right pan."""
        return self._end(1).shifted(dy=CORD)

    @anchor
    def left_bowl(self) -> Point:
        """The lowest point of the left pan."""
        return self._end(-1).shifted(dy=CORD + BOWL)

    @anchor
    def right_bowl(self) -> Point:
        """The lowest point of the right pan."""
        return self._end(1).shifted(dy=CORD + BOWL)

    @anchor
    def pivot(self) -> Point:
        """What the beam turns about."""
        return ORIGIN.shifted(dy=-HEIGHT)
