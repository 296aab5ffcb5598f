"""Valley: a loss as a landscape, and a ball that goes down it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Positive, Share
from kdviz.geometry.points import Point
from kdviz.primitives.curved import Curve
from kdviz.primitives.dots import Dots
from kdviz.primitives.round import Circle
from kdviz.primitives.throw import Throw
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

if TYPE_CHECKING:
    from numpy.polynomial import Polynomial

WIDE, HIGH = 50.0, 26.0
"""The landscape's width and height in units."""

REACH = 1.56
"""The landscape goes over weights from minus to plus so much."""

TWO_VALLEYS, ONE_VALLEY = (1.0, 0.4, -2.0, 0.0, 1.0), (0.0, 0.0, 1.2)
"""The loss as polynomials of the weight, the lowest power first."""

BALL, REST, BESIDE = 2.2, 0.4, 3.2
"""The ball's radius, how far it stands off the middle of the line it lies on, and how far from
balls the marks of its steps are, in units."""

LEAP = 16.0
"""A step of more units is a leap."""

STEPS = 49
"""How many points the line goes through."""


class Land(NamedTuple):
    """The loss, its slope, where it is lowest overall and on the right, and its height in units."""

    loss: Polynomial
    slope: Polynomial
    lowest: float
    trap: float
    steepness: float


@cache
def _land(trapped: bool) -> Land:
    """Return the landscape with a local minimum, or without."""
    from numpy.polynomial import Polynomial

    loss = Polynomial(TWO_VALLEYS if trapped else ONE_VALLEY)
    level = [float(root.real) for root in loss.deriv().roots()]
    lowest = min(level, key=loss)
    most = max(loss(REACH), loss(-REACH))
    return Land(loss, loss.deriv(), lowest, max(level), HIGH / float(most - loss(lowest)))


class Valley(Component):
    """A loss as a landscape, with a ball that gradient descent lets down it step by step.

    Each step goes against the slope, by the slope times the rate; the ends of the landscape are
    walls. With two valleys the right one is a local minimum, in which a ball with a small rate
    stays. Without its ball it is the ground alone, on which :meth:`place` finds any point.

    Anchors:
        ball: the middle of the ball; begin: where it started; lowest: the lowest point of the
        landscape; trap: the lowest point of the right valley.

    Example:
        >>> import kdviz as kd
        >>> timid, bold = kd.Valley(rate=0.03, steps=9), kd.Valley(rate=0.3, steps=9)
        >>> timid.ball.x > 0 > bold.ball.x
        True
    """

    starter: ClassVar[Starter] = Starter(
        "leads down to its lowest point", "Downhill, until there is no more down."
    )

    steps: int = Field(default=5, ge=0, le=200, description="how many steps have been made")
    rate: Positive = Field(
        default=0.02, kw_only=True, description="the learning rate: a step per slope"
    )
    begin_at: Share = Field(
        default=0.97, kw_only=True, description="where it began, as a share of the width"
    )
    trapped: bool = Field(
        default=True, kw_only=True, description="whether there is a local minimum, a second valley"
    )
    empty: bool = Field(
        default=False, kw_only=True, description="whether it is drawn without the ball and its way"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the ball and its way")

    def draw(self) -> Iterator[Shape]:
        """Yield the landscape, where the ball has been, and the ball."""
        yield Curve(tuple(self._point(_weight(step / (STEPS - 1))) for step in range(STEPS)))
        if self.empty:
            return
        *past, now = [self._resting(weight) for weight in self._weights()]
        if past:
            first, *others = past
            yield from self._hops([*past, now])
            if first.distance(now) > 2 * BALL:
                yield Circle(BALL, ink=self.ink).at(first)
            marks = [
                here for here in others if min(here.distance(now), here.distance(first)) > BESIDE
            ]
            if marks:
                yield Dots(tuple(marks), ink=self.ink, weight="bold")
        yield Circle(BALL, ink=self.ink, fill=self.ink).at(now)

    def _hops(self, places: list[Point]) -> Iterator[Shape]:
        """Yield the ways of the steps that are leaps."""
        for here, there in pairwise(places):
            if here.distance(there) > LEAP:
                above = here.shifted(dy=-BALL), there.shifted(dy=-BALL)
                yield Throw(*above, rise=BALL, ink=self.ink)

    def _weights(self) -> list[float]:
        """Return the weight before the first step, and after each."""
        slope = _land(self.trapped).slope
        weights = [_weight(self.begin_at)]
        for _ in range(self.steps):
            here = weights[-1]
            weights.append(min(REACH, max(-REACH, here - self.rate * float(slope(here)))))
        return weights

    def _point(self, weight: float) -> Point:
        """Return the point of the landscape at a weight; its lowest is on the ground."""
        land = _land(self.trapped)
        height = (land.loss(weight) - land.loss(land.lowest)) * land.steepness
        return Point(weight / REACH * WIDE / 2, -float(height))

    def _resting(self, weight: float) -> Point:
        """Return the middle of a ball that touches the landscape at a weight."""
        land = _land(self.trapped)
        slope = -float(land.slope(weight)) * land.steepness * 2 * REACH / WIDE
        away = (BALL + REST) / math.hypot(1, slope)
        return self._point(weight).shifted(slope * away, -away)

    @checked
    def place(self, share: Share) -> Point:
        """Return a point of the landscape.

        Args:
            share: where, as a share of the width from the left.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> valley = kd.Valley(trapped=False)
            >>> valley.place(0.5) == valley.lowest
            True
        """
        return self.pose.point(self._point(_weight(share)))

    @checked
    def stepped(self, by: int = 1) -> Valley:
        """Return a copy in which gradient descent has made some more steps.

        Args:
            by: how many.

        Raises:
            ParameterError: there would be fewer than none.

        Example:
            >>> import kdviz as kd
            >>> valley = kd.Valley(steps=0)
            >>> valley.stepped().ball.y > valley.ball.y
            True
        """
        return self.replaced(steps=self.steps + by)

    def dropped(self, at: float) -> Valley:
        """Return a copy in which the ball is about to start somewhere.

        Args:
            at: where, as a share of the width from the left.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Valley().dropped(at=0.1).steps
            0
        """
        return self.replaced(begin_at=at, steps=0)

    @anchor
    def ball(self) -> Point:
        """The middle of the ball."""
        return self._resting(self._weights()[-1])

    @anchor
    def begin(self) -> Point:
        """The middle of the ball before the first step."""
        return self._resting(self._weights()[0])

    @anchor
    def lowest(self) -> Point:
        """The lowest point of the landscape."""
        return self._point(_land(self.trapped).lowest)

    @anchor
    def trap(self) -> Point:
        """The lowest point of the right valley, which may be the only one."""
        return self._point(_land(self.trapped).trap)


def _weight(share: float) -> float:
    """Return the weight at a share of the width."""
    return REACH * (2 * share - 1)
