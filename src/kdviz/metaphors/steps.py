"""Steps: how many it takes to get somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.counting import check_nth
from kdviz.fields.numbers import Whole
from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

FLIGHT_BEGIN = -21.0
"""The x of the foot of the flight, in units."""

FLIGHT_END = 7.0
"""The x where the flight meets the platform, in units."""

PLATFORM_END = 21.0
"""The x where the platform ends, in units."""

PLATFORM_HEIGHT = 26.0
"""How high the platform is, in units."""

NOSING = 0.9
"""How far a tread stands out over its riser, in units."""

STRINGER_HEIGHT = 4.5
"""The height of the beam that carries the treads, in units."""

GROUND_AHEAD = 6.0
"""How far before the first step one stands on the ground, in units."""


class Steps(Component):
    """A flight of steps up to a platform: what it takes to get there.

    Its width and height do not depend on the number of steps, so that four can stand beside two.

    Args:
        count: how many steps there are.
        taken: how many of them have been climbed.
        ink: the ink of the steps that have been climbed.

    Anchors:
        foot: the ground before the first step; head: the back of the last step, where the
        platform begins; platform: the middle of the platform, to stand on.

    Example:
        >>> import kdviz as kd
        >>> without, product = kd.row(kd.Steps(4), kd.Steps(2, ink="blue"), align="bottom")
        >>> without.platform.y == product.platform.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "leads up step by step",
        "Each step carries the next.",
        call='kd.Steps(4, taken=2, ink="blue")',
    )
    does: ClassVar[tuple[str, ...]] = (
        "climb",
        "take fewer steps: 2",
        "progress: 4, taken=2",
        "simplify: 2",
        "complicate: 8",
        "lead",
        "stage: 4, taken=2",
        "skip: 3",
        "improve: 5, taken=4",
        "rise",
        "reach: 4, taken=4",
        "rank",
        "count",
        "grow: 5",
    )
    stands: ClassVar[bool] = True

    count: Whole = Field(default=4, ge=1, le=8, description="how many steps there are")
    taken: Whole = Field(
        default=0, ge=0, le=8, kw_only=True, description="how many of them have been climbed"
    )
    ink: Ink = Field(
        default="white", kw_only=True, description="the ink of the steps that have been climbed"
    )

    @model_validator(mode="after")
    def _has_the_steps_taken(self) -> Self:
        if self.taken > self.count:
            raise ParameterError(
                f"Steps: taken must be at most the count, {self.count}, not {self.taken}."
            )
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the flight, the posts of the platform, and in front of them the treads."""
        backs = [self._tread_back(number) for number in range(self.count + 1)]
        run, rise = backs[1].x - FLIGHT_BEGIN, -backs[1].y
        teeth = " ".join(f"V {back.y} H {back.x}" for back in backs[1:])
        foot = FLIGHT_BEGIN + STRINGER_HEIGHT * run / rise
        stringer = f"V {backs[-1].y + STRINGER_HEIGHT} L {foot} 0"
        yield Path(f"M {FLIGHT_BEGIN} 0 {teeth} {stringer} Z")
        for x in (FLIGHT_END, PLATFORM_END - NOSING):
            yield Line(Point(x, -PLATFORM_HEIGHT), Point(x, 0))
        for number, back in enumerate(backs[1:], 1):
            ink = self.ink if number <= self.taken else "white"
            yield Line(back.shifted(-run - NOSING), back, ink=ink, weight="bold")
        edge, end = (Point(x, -PLATFORM_HEIGHT) for x in (FLIGHT_END - NOSING, PLATFORM_END))
        yield Line(edge, end, weight="bold")

    def _tread_back(self, number: int) -> Point:
        """Return the back of a step's tread, counted from 1; 0 is the foot of the flight."""
        x = FLIGHT_BEGIN + (FLIGHT_END - FLIGHT_BEGIN) * (number / self.count)
        return Point(x, -PLATFORM_HEIGHT * number / (self.count + 1))

    def step(self, number: Whole) -> Point:
        """Return the middle of a step, to stand on it or to put a label there.

        Args:
            number: which step, counted from 1 at the foot to the count.

        Raises:
            ParameterError: there is no such step.

        Example:
            >>> import kdviz as kd
            >>> kd.Steps(1).step(1)
            Point(x=-7.0, y=-13.0)
        """
        check_nth("step", number, self.count)
        half = (FLIGHT_END - FLIGHT_BEGIN) / self.count / 2
        return self.pose.point(self._tread_back(number).shifted(-half))

    @anchor
    def foot(self) -> Point:
        """The ground before the first step."""
        return Point(FLIGHT_BEGIN - GROUND_AHEAD, 0)

    @anchor
    def head(self) -> Point:
        """The back of the last step, where the platform begins."""
        return self._tread_back(self.count)

    @anchor
    def platform(self) -> Point:
        """The middle of the platform."""
        return Point((FLIGHT_END + PLATFORM_END) / 2, -PLATFORM_HEIGHT)
