"""Steps: how many it takes to get somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.geometry.points import Point
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

FOOT, HEAD, END, HEIGHT = -21.0, 7.0, 21.0, 26.0
"""Where the flight begins, where it meets the platform and where that ends, and how high the
platform is, in units."""

NOSING, BEAM, REST, AHEAD = 0.9, 4.5, 0.8, 6.0
"""How far a tread stands out over its riser, the height of what carries the treads, how far above
its line one stands on a tread, and how far before the first step on the ground, in units."""


class Steps(Component):
    """A flight of steps up to a platform: what it takes to get there.

    Its width and height do not depend on the number of steps, so that four can stand beside two.

    Anchors:
        foot: the ground before the first step; head: the back of the last step, where the
        platform begins; platform: the middle of the platform, to stand on.

    Example:
        >>> import kdviz as kd
        >>> without, product = kd.row(kd.Steps(4), kd.Steps(2, ink="blue"), align="bottom")
        >>> without.platform.y == product.platform.y
        True
    """

    starter: ClassVar[Starter] = Starter("leads up step by step", "Each step carries the next.")
    stands: ClassVar[bool] = True

    count: int = Field(default=4, ge=1, le=8, description="how many steps there are")
    taken: int = Field(
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

    def climbed(self, to: int) -> Steps:
        """Return a copy whose first steps have been climbed.

        Args:
            to: the number of the last step that was climbed, from 0, none, to the count.

        Raises:
            ParameterError: there is no such step.

        Example:
            >>> import kdviz as kd
            >>> kd.Steps(5, ink="blue").climbed(to=3)
            Steps(count=5, taken=3, ink='blue')
        """
        return self.replaced(taken=to)

    def shortened(self, to: int) -> Steps:
        """Return a copy with another number of steps to the same platform.

        Args:
            to: how many steps there are then; no more of them have been climbed.

        Raises:
            ParameterError: it is not from 1 to 8.

        Example:
            >>> import kdviz as kd
            >>> kd.Steps(4, taken=3).shortened(to=2)
            Steps(count=2, taken=2)
        """
        whole = self.replaced(count=to, taken=0)
        return whole.replaced(taken=min(self.taken, whole.count))

    def draw(self) -> Iterator[Shape]:
        """Yield the flight, the posts of the platform, and in front of them the treads."""
        backs = [self._back(number) for number in range(self.count + 1)]
        run, rise = backs[1].x - FOOT, -backs[1].y
        teeth = " ".join(f"V {back.y} H {back.x}" for back in backs[1:])
        beam = f"V {backs[-1].y + BEAM} L {FOOT + BEAM * run / rise} 0"
        yield Path(f"M {FOOT} 0 {teeth} {beam} Z")
        for x in (HEAD, END - NOSING):
            yield Line(Point(x, -HEIGHT), Point(x, 0))
        for number, back in enumerate(backs[1:], 1):
            ink = self.ink if number <= self.taken else "white"
            yield Line(back.shifted(-run - NOSING), back, ink=ink, weight="bold")
        yield Line(Point(HEAD - NOSING, -HEIGHT), Point(END, -HEIGHT), weight="bold")

    def _back(self, number: int) -> Point:
        """Return the back of a step's tread, counted from 1; 0 is the foot of the flight."""
        share = number / self.count
        return Point(FOOT + (HEAD - FOOT) * share, -HEIGHT * number / (self.count + 1))

    @checked
    def step(self, number: int) -> Point:
        """Return the middle of a step, to stand on it or to put a label there.

        Args:
            number: which step, counted from 1 at the foot to the count.

        Raises:
            ParameterError: there is no such step.

        Example:
            >>> import kdviz as kd
            >>> kd.Steps(1).step(1)
            Point(x=-7.0, y=-13.8)
        """
        if not 1 <= number <= self.count:
            raise ParameterError(f"step: number must be from 1 to {self.count}, not {number}.")
        back = self._back(number)
        return self.pose.point(back.shifted(-(HEAD - FOOT) / self.count / 2, -REST))

    @anchor
    def foot(self) -> Point:
        """The ground before the first step."""
        return Point(FOOT - AHEAD, 0)

    @anchor
    def head(self) -> Point:
        """The back of the last step, where the platform begins."""
        return self._back(self.count)

    @anchor
    def platform(self) -> Point:
        """The middle of the platform."""
        return Point((HEAD + END) / 2, -HEIGHT - REST)
