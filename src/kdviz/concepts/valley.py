"""Valley: a loss as a landscape, and a ball that goes down it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import Field

from kdviz.fields.numbers import Positive, Share, Whole
from kdviz.geometry.points import Point
from kdviz.primitives.curve import Curve
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

LAND_WIDTH = 50.0
"""The width of the landscape, in units."""

LAND_HEIGHT = 26.0
"""The height of the landscape, in units."""

LARGEST_WEIGHT = 1.56
"""The landscape goes over weights from minus to plus so much."""

TWO_VALLEYS = (1.0, 0.4, -2.0, 0.0, 1.0)
"""The loss with a local minimum as a polynomial of the weight, the lowest power first."""

ONE_VALLEY = (0.0, 0.0, 1.2)
"""The loss without a local minimum as a polynomial of the weight, the lowest power first."""

BALL_RADIUS = 2.2
"""The radius of the ball, in units."""

BALL_GAP = 0.4
"""How far the ball stands off the middle of the line that it lies on, in units."""

MARK_DISTANCE = 3.2
"""How far from the middles of balls the marks of its steps are, in units."""

LEAST_LEAP = 16.0
"""A step of more units is a leap."""

LINE_POINTS = 49
"""How many points the line goes through."""


class Land(NamedTuple):
    """The loss, its slope, where it is lowest overall and on the right, and its height in units."""

    loss: Polynomial
    slope: Polynomial
    lowest: float
    trap: float
    steepness: float


@cache
def _shape_land(trapped: bool) -> Land:
    """Return the landscape with a local minimum, or without."""
    from numpy.polynomial import Polynomial

    loss = Polynomial(TWO_VALLEYS if trapped else ONE_VALLEY)
    level = [float(root.real) for root in loss.deriv().roots()]
    lowest = min(level, key=loss)
    most = max(loss(LARGEST_WEIGHT), loss(-LARGEST_WEIGHT))
    return Land(loss, loss.deriv(), lowest, max(level), LAND_HEIGHT / float(most - loss(lowest)))


class Valley(Component):
    """A loss as a landscape, with a ball that gradient descent lets down it step by step.

    Each step goes against the slope, by the slope times the rate; the ends of the landscape are
    walls. With two valleys the right one is a local minimum, in which a ball with a small rate
    stays. Without its ball it is the ground alone, on which :meth:`place` finds any point.

    Args:
        steps: how many steps have been made.
        rate: the learning rate: a step per slope.
        begin_at: where it began, as a share of the width.
        trapped: whether there is a local minimum, a second valley.
        empty: whether it is drawn without the ball and its way.
        ink: the ink of the ball and its way.

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
    does: ClassVar[tuple[str, ...]] = (
        "descend",
        "optimise",
        "converge",
        "get stuck: trapped=True",
        "improve",
        "compromise",
    )

    steps: Whole = Field(default=5, ge=0, le=200, description="how many steps have been made")
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
        shares = (step / (LINE_POINTS - 1) for step in range(LINE_POINTS))
        yield Curve(tuple(self._land_point(_weight_at(share)) for share in shares))
        if self.empty:
            return
        *past, now = [self._rest_ball(weight) for weight in self._descend()]
        if past:
            first, *others = past
            yield from self._draw_leaps([*past, now])
            if first.distance(now) > 2 * BALL_RADIUS:
                yield Circle(BALL_RADIUS, ink=self.ink).at(first)
            apart = (min(here.distance(now), here.distance(first)) for here in others)
            marks = [here for here, off in zip(others, apart, strict=True) if off > MARK_DISTANCE]
            if marks:
                yield Dots(tuple(marks), ink=self.ink, weight="bold")
        yield Circle(BALL_RADIUS, ink=self.ink, fill=self.ink).at(now)

    def _draw_leaps(self, places: list[Point]) -> Iterator[Shape]:
        """Yield the ways of the steps that are leaps."""
        for here, there in pairwise(places):
            if here.distance(there) > LEAST_LEAP:
                above = here.shifted(dy=-BALL_RADIUS), there.shifted(dy=-BALL_RADIUS)
                yield Throw(*above, rise=BALL_RADIUS, ink=self.ink)

    def _descend(self) -> list[float]:
        """Return the weight before the first step, and after each."""
        slope = _shape_land(self.trapped).slope
        weights = [_weight_at(self.begin_at)]
        for _ in range(self.steps):
            there = weights[-1] - self.rate * float(slope(weights[-1]))
            weights.append(min(LARGEST_WEIGHT, max(-LARGEST_WEIGHT, there)))
        return weights

    def _land_point(self, weight: float) -> Point:
        """Return the point of the landscape at a weight; its lowest is on the ground."""
        land = _shape_land(self.trapped)
        height = (land.loss(weight) - land.loss(land.lowest)) * land.steepness
        return Point(weight / LARGEST_WEIGHT * LAND_WIDTH / 2, -float(height))

    def _rest_ball(self, weight: float) -> Point:
        """Return the middle of a ball that touches the landscape at a weight."""
        land = _shape_land(self.trapped)
        slope = -float(land.slope(weight)) * land.steepness * 2 * LARGEST_WEIGHT / LAND_WIDTH
        away = (BALL_RADIUS + BALL_GAP) / math.hypot(1, slope)
        return self._land_point(weight).shifted(slope * away, -away)

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
        return self.pose.point(self._land_point(_weight_at(share)))

    @anchor
    def ball(self) -> Point:
        """The middle of the ball."""
        return self._rest_ball(self._descend()[-1])

    @anchor
    def begin(self) -> Point:
        """The middle of the ball before the first step."""
        return self._rest_ball(self._descend()[0])

    @anchor
    def lowest(self) -> Point:
        """The lowest point of the landscape."""
        return self._land_point(_shape_land(self.trapped).lowest)

    @anchor
    def trap(self) -> Point:
        """The lowest point of the right valley, which may be the only one."""
        return self._land_point(_shape_land(self.trapped).trap)


def _weight_at(share: float) -> float:
    """Return the weight at a share of the width."""
    return LARGEST_WEIGHT * (2 * share - 1)
