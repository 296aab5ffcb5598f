"""Catapult: a model, or anything else that aims."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.anchors import anchor
from kdviz.component import Component
from kdviz.geometry import Point, PointLike
from kdviz.ink import Ink
from kdviz.metaphors.throw import Throw
from kdviz.model import Share
from kdviz.primitives.round import Arc, Circle
from kdviz.primitives.straight import Line, Polyline, Rect
from kdviz.shape import Shape

PIVOT = Point(0.5, -17.0)
WHEEL, AXLE = 3.2, 8.5
ARM, TAIL, BREAK = 15.0, 7.5, 9.0
CUP = 3.6
RELEASED, DRAWN = -68.0, -168.0
"""The arm's direction when it has thrown and when it is drawn, in degrees; sizes in units."""


class Catapult(Component):
    """A catapult on wheels that throws to the right.

    Anchors:
        cup: the middle of a ball that lies in its cup.
        pivot: what the arm turns about.

    Example:
        >>> import kdviz as kd
        >>> catapult = kd.Catapult(ink="blue")
        >>> ball = kd.Ball().at(catapult.cup)
    """

    ink: Ink = Field(default="white", kw_only=True, description="the ink of the arm, which acts")
    pull: Share = Field(
        default=0.0, kw_only=True, description="how far the arm is drawn: 0 has thrown, 1 is ready"
    )
    broken: bool = Field(default=False, kw_only=True, description="whether the arm has cracked")

    def draw(self) -> Iterator[Shape]:
        """Yield the wheels, the frame, and in front of them the arm."""
        deck = -2 * WHEEL
        for x in (-AXLE, AXLE):
            yield Circle(WHEEL).shifted(x, -WHEEL)
            yield Circle(0.35, fill="white").shifted(x, -WHEEL)
        yield Line((-AXLE - 4, deck), (AXLE + 4, deck))
        yield Polyline([(-6.5, deck), PIVOT, (7.5, deck)])
        yield from self._arm()
        yield Circle(1.3, fill="background").shifted(*PIVOT)

    def _arm(self) -> Iterator[Shape]:
        """Yield the counterweight, the arm and the cup at its end."""
        tail = PIVOT.polar(self._angle + 180, TAIL)
        weight = Rect(5.4, 5.4, 0.6, fill=self.ink).rotated(self._angle).at(tail)
        yield weight
        yield Polyline([tail, *self._joints()], ink=self.ink, weight="bold")
        end, lean = self._joints()[-1], self._lean
        bowl = end.polar(lean, CUP)
        yield Arc(CUP, begin=lean + 125, sweep=180, ink=self.ink, weight="bold").at(bowl, "origin")

    @property
    def _angle(self) -> float:
        return RELEASED + (DRAWN - RELEASED) * self.pull

    @property
    def _lean(self) -> float:
        """The direction of the arm's outer part: where it has cracked, it hangs over."""
        return self._angle + (75 if self.broken else 0)

    def _joints(self) -> list[Point]:
        """Return the points of the arm from the pivot outwards."""
        if not self.broken:
            return [PIVOT, PIVOT.polar(self._angle, ARM)]
        crack = PIVOT.polar(self._angle, BREAK)
        return [PIVOT, crack, crack.polar(self._lean, ARM - BREAK)]

    @anchor
    def cup(self) -> Point:
        """The middle of a ball that lies in the cup."""
        return self._joints()[-1].polar(self._lean, CUP)

    @anchor
    def pivot(self) -> Point:
        """What the arm turns about."""
        return PIVOT

    def throw(self, to: PointLike, rise: float = 12.0, ink: Ink = "white") -> Throw:
        """Return the way of what is thrown from the cup.

        Args:
            to: the point where it lands, such as ``basket.mouth``.
            rise: how far the peak is above the higher end, in units.
            ink: the ink of the way.

        Example:
            >>> import kdviz as kd
            >>> catapult, basket = kd.row(kd.Catapult(), kd.Basket(), gap=20, align="bottom")
            >>> catapult.throw(to=basket.mouth).end == basket.mouth
            True
        """
        return Throw(self.cup, to, rise=rise, ink=ink)
