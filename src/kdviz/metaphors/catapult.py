"""Catapult: a model, or anything else that aims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import NotNegative, Share
from kdviz.geometry.points import ORIGIN, Point, PointLike
from kdviz.primitives.curved import Path
from kdviz.primitives.rays import draw_rays
from kdviz.primitives.round import Arc, Circle
from kdviz.primitives.straight import Polyline, Rect
from kdviz.primitives.throw import Throw
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PIVOT = Point(0.5, -19.0)
"""What the arm turns about, in units from the ground midway between the wheels."""

WHEEL = 3.4
"""The radius of a wheel, in units."""

AXLE = 8.5
"""How far from the middle a wheel's axle is, in units."""

ARM = 16.0
"""The length of the arm from the pivot to the cup, in units."""

TAIL = 6.6
"""The length of the arm from the pivot to the counterweight, in units."""

CUP = 3.9
"""The radius of the cup, in units."""

RELEASED = -82.0
"""The direction of the arm when it has thrown, in degrees."""

DRAWN = -170.0
"""The direction of the arm when it is drawn, in degrees."""

LIMP = 94.0
"""How far what has cracked off hangs over, in degrees."""

CRACK = 0.6
"""Where the arm cracks, as a share of its length from the pivot."""


class Catapult(Component):
    """A catapult on wheels that throws to the right.

    Args:
        ink: the ink of the arm, which acts.
        pull: how far the arm is drawn: 0 has thrown, 1 is ready.
        broken: whether the arm has cracked.

    Anchors:
        cup: the middle of a ball that lies in its cup; pivot: what the arm turns about; base:
        the ground midway between the wheels.

    Example:
        >>> import kdviz as kd
        >>> catapult = kd.Catapult(ink="blue", pull=1)
        >>> ball = kd.Ball().at(catapult.cup)
    """

    starter: ClassVar[Starter] = Starter(
        "throws where it was aimed", "It hits what it was aimed at, no more."
    )
    stands: ClassVar[bool] = True

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
            yield Circle(0.3, fill="white").shifted(x, -WHEEL)
        yield Path(f"M {-AXLE - 4} {deck} H {AXLE + 4}")
        yield Path(f"M -8 {deck} L {PIVOT.x} {PIVOT.y} L 9 {deck}")
        yield from self._arm()
        yield Circle(1.4, fill="background").at(PIVOT)

    def _arm(self) -> Iterator[Shape]:
        """Yield the counterweight, the arm and the cup at its end."""
        tail = PIVOT.polar(self._angle + 180, TAIL)
        crack, end = self._crack(), self._end()
        yield Polyline((tail, crack, end), ink=self.ink, weight="bold")
        yield Rect(5.4, 4.2, 0.6, ink=self.ink, fill=self.ink).rotated(self._angle).at(tail)
        cup = Arc(CUP, begin=self._lean + 120, sweep=155, ink=self.ink, weight="bold")
        yield cup.at(self._cup(), "origin")
        if self.broken:
            yield from self._snap(crack)

    def _snap(self, crack: Point) -> Iterator[Shape]:
        """Return the strokes that show where something has just snapped."""
        out = (self._angle + self._lean) / 2 - 90
        return draw_rays(crack, (out - 38, out, out + 38), 2.6, 4.6, ink=self.ink)

    @property
    def _angle(self) -> float:
        return RELEASED + (DRAWN - RELEASED) * self.pull

    @property
    def _lean(self) -> float:
        """The direction of the arm's outer part: from a crack on, it hangs over."""
        return self._angle + (LIMP if self.broken else 0)

    def _crack(self) -> Point:
        """Return where the arm cracks, or would."""
        return PIVOT.polar(self._angle, CRACK * ARM)

    def _end(self) -> Point:
        """Return the end of the arm, where the cup is."""
        return self._crack().polar(self._lean, (1 - CRACK) * ARM)

    def _cup(self) -> Point:
        return self._end().polar(self._lean, CUP)

    @anchor
    def cup(self) -> Point:
        """The middle of a ball that lies in the cup."""
        return self._cup()

    @anchor
    def base(self) -> Point:
        """The ground midway between the wheels."""
        return ORIGIN

    @anchor
    def pivot(self) -> Point:
        """What the arm turns about."""
        return PIVOT

    def throw(self, to: PointLike, *, rise: NotNegative = 14.0, ink: Ink = "white") -> Throw:
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
        return Throw(self.cup, Point(*to), rise=rise, ink=ink)
