"""Scale: what outweighs what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import NotNegative
from kdviz.geometry.points import ORIGIN, Point
from kdviz.metaphors.weighing import tilt_beam
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Balance, Measure, Starter
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

PIVOT = Point(0.0, -46.0)
"""What the beam turns about."""

HALF_BEAM = 25.0
"""How far an end of the beam is from the pivot, in units."""

CORD_HEIGHT = 21.0
"""How far below an end of the beam its pan hangs, in units."""

HALF_PAN = 10.0
"""Half of a pan's width, in units."""

BOWL_DEPTH = 4.6
"""How far a pan's bowl goes down, in units."""

BOWL_RADIUS = (HALF_PAN**2 + BOWL_DEPTH**2) / (2 * BOWL_DEPTH)
"""The radius of the arc that a pan's bowl is, in units."""

STAND = (
    "M -10 0 Q -9.4 -1.9 -6.6 -1.9 Q -1.8 -2 -1.5 -6 L -0.7 -46 H 0.7 L 1.5 -6 "
    "Q 1.8 -2 6.6 -1.9 Q 9.4 -1.9 10 0 Z"
)
"""The foot and the post, from the ground, in units."""

BEAM = "M -25 -0.5 Q -12 -0.8 0 -2 Q 12 -0.8 25 -0.5 V 0.5 Q 12 0.6 0 1.4 Q -12 0.6 -25 0.5 Z"
"""The level beam about its pivot, thickest there, in units."""

HUB_RADIUS = 2.0
"""The radius of what the beam turns about, in units."""

EYE_RADIUS = 1.0
"""The radius of the eye at an end of the beam, in units."""

LOAD_FILL = 0.92
"""How much of the room between the cords a load takes, as a share."""

STEEPEST_TILT = 18.0
"""The beam's tilt when one side weighs everything, in degrees."""


class Scale(Component):
    """A balance with two pans, which tilts by what it weighs.

    The tilt is in proportion to the difference of the weights over their sum.

    Args:
        left_weight: the weight in the left pan, in any unit.
        right_weight: the weight in the right pan, in the same unit.
        left_load: what lies in the left pan.
        right_load: what lies in the right pan.
        ink: the ink of the scale itself.

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
    does: ClassVar[tuple[str, ...]] = (
        "balance: 1, 1",
        "outweigh: 3, 1",
        "weigh",
        "compare",
        "trade off",
        "judge",
        "bias: 1, 3",
        "equal: 1, 1",
        "measure",
        "unbalance: 1, 3",
        "dominate: 5, 1",
        "add up: 4, 2",
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
        return tilt_beam(self.left_weight, self.right_weight, STEEPEST_TILT)

    def draw(self) -> Iterator[Shape]:
        """Yield the stand, the pans with their loads, and the beam."""
        yield Path(STAND, ink=self.ink, fill=self.ink)
        yield from self._draw_pan(self._beam_end(-1), self.left_load)
        yield from self._draw_pan(self._beam_end(1), self.right_load)
        beam = Path(BEAM, ink=self.ink, fill=self.ink).rotated(self.tilt, about=ORIGIN)
        yield beam.shifted(*PIVOT)
        for place, radius in ((-1, EYE_RADIUS), (0, HUB_RADIUS), (1, EYE_RADIUS)):
            yield Circle(radius, ink=self.ink, fill="background").at(self._beam_end(place))

    def _draw_pan(self, end: Point, load: Shape | None) -> Iterator[Shape]:
        """Yield the cords and the pan below an end of the beam, and what lies there."""
        floor = end.shifted(dy=CORD_HEIGHT)
        for side in (-HALF_PAN, HALF_PAN):
            yield Line(end, floor.shifted(side), ink=self.ink, weight="thin")
        arc = f"A {BOWL_RADIUS} {BOWL_RADIUS} 0 0 1"
        bowl = f"M {-HALF_PAN} 0 H {HALF_PAN} {arc} {-HALF_PAN} 0 Z"
        pan = Path(bowl, ink=self.ink, fill=self.ink).at(floor, "top")
        yield pan
        if load is not None:
            # A box fits under the cords if its width and height, as shares of theirs, make one.
            needed = load.box.width / (2 * HALF_PAN) + load.box.height / CORD_HEIGHT
            fitting = load.scaled(LOAD_FILL / needed) if needed else load
            yield fitting.standing_on(pan)

    def _beam_end(self, side: int) -> Point:
        """Return an end of the beam: -1 is the left one, 1 the right; 0 is its middle."""
        return PIVOT.polar(self.tilt, side * HALF_BEAM)

    @anchor
    def left_pan(self) -> Point:
        """The middle of the left pan."""
        return self._beam_end(-1).shifted(dy=CORD_HEIGHT)

    @anchor
    def right_pan(self) -> Point:
        """The middle of the right pan."""
        return self._beam_end(1).shifted(dy=CORD_HEIGHT)

    @anchor
    def left_bowl(self) -> Point:
        """The lowest point of the left pan."""
        return self._beam_end(-1).shifted(dy=CORD_HEIGHT + BOWL_DEPTH)

    @anchor
    def right_bowl(self) -> Point:
        """The lowest point of the right pan."""
        return self._beam_end(1).shifted(dy=CORD_HEIGHT + BOWL_DEPTH)

    @anchor
    def pivot(self) -> Point:
        """What the beam turns about."""
        return PIVOT
