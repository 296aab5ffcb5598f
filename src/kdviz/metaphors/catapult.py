"""Catapult: a model, or anything else that aims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import NotNegative, Share
from kdviz.geometry.points import ORIGIN, Point, PointLike
from kdviz.metaphors.figure import trace_limb
from kdviz.primitives.path import Path
from kdviz.primitives.rays import draw_rays
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.primitives.throw import Throw
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PIVOT = Point(0.8, -6.2)
"""What the arm turns about, in units from the ground midway between the wheels."""

WHEEL = 3.4
"""The radius of a wheel, in units."""

AXLE = 8.4
"""How far from the middle a wheel's axle is, in units."""

DECK = 2.6
"""How thick the beam between the wheels is, in units."""

OVERHANG = 5.4
"""How far the deck reaches beyond an axle, in units."""

BAR = Point(-2.2, -19.6)
"""The bar that stops the arm."""

BRACE = Point(10.4, -6.0)
"""Where the brace of the bar stands on the deck."""

ARM = 25.0
"""The length of the arm from the pivot to the cup, in units."""

THICK = (1.25, 0.75)
"""How thick the arm is at the pivot and at the cup, as radii in units."""

CUP = 4.1
"""The radius of the cup, in units."""

SUNK = 1.3
"""How far below its rim the arm holds the cup, in units."""

LYING = 1.3
"""How far above the rim of the cup the middle of a ball is that lies in it, in units."""

RELEASED = -108.0
"""The direction of the arm when it has thrown, in degrees."""

DRAWN = -166.0
"""The direction of the arm when it is drawn, in degrees."""

LIMP = (-100.0, -20.0)
"""How far what has cracked off hangs over when it has thrown and when it is drawn, in degrees."""

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
    does: ClassVar[tuple[str, ...]] = (
        "throw: pull=0.6",
        "drift",
        "aim: pull=0.6",
        "hit",
        "miss",
        "break: broken=True",
        "fail: broken=True",
        "predict: pull=0.3",
        "adapt: pull=0.6",
        "skip: pull=0.6",
        "reuse",
        "adjust: pull=0.4",
    )
    stands: ClassVar[bool] = True

    ink: Ink = Field(default="white", kw_only=True, description="the ink of the arm, which acts")
    pull: Share = Field(
        default=0.0, kw_only=True, description="how far the arm is drawn: 0 has thrown, 1 is ready"
    )
    broken: bool = Field(default=False, kw_only=True, description="whether the arm has cracked")

    def draw(self) -> Iterator[Shape]:
        """Yield the frame, the arm, and in front of them the deck and the wheels."""
        deck = Rect(2 * (AXLE + OVERHANG), DECK, 0.6, fill="background").shifted(
            0, -WHEEL - DECK / 2
        )
        yield Path(f"M 5.2 {PIVOT.y} L {BAR.x} {BAR.y} L {BRACE.x} {BRACE.y}")
        yield from self._arm()
        yield Circle(1.1, fill="white").at(BAR)
        yield deck
        for x in (-AXLE, AXLE):
            yield Circle(WHEEL, fill="background").shifted(x, -WHEEL)
            yield Circle(0.5, fill="white").shifted(x, -WHEEL)
        yield Circle(2.0, fill="background").at(PIVOT)

    def _arm(self) -> Iterator[Shape]:
        """Yield the arm and the cup at its end, which opens to where the arm goes."""
        crack, end = self._crack(), self._end()
        root, tip = THICK
        middle = root + (tip - root) * CRACK
        for bone in trace_limb([(PIVOT, root), (crack, middle), (end, tip)]):
            yield Path(bone, ink=self.ink, fill=self.ink, line=False)
        rim = f"M {-CUP} 0 A {CUP} {CUP} 0 0 0 {CUP} 0 Z"
        bowl = Path(rim, ink=self.ink, fill=self.ink)
        yield bowl.rotated(self._lean + 180, about=(0, 0)).shifted(*self._rim())
        if self.broken:
            yield from self._snap(crack)

    def _snap(self, crack: Point) -> Iterator[Shape]:
        """Return the strokes that show where something has just snapped."""
        out = (self._angle + self._lean) / 2 + 90
        return draw_rays(crack, (out - 38, out, out + 38), 2.8, 4.8, ink=self.ink)

    @property
    def _angle(self) -> float:
        return RELEASED + (DRAWN - RELEASED) * self.pull

    @property
    def _lean(self) -> float:
        """The direction of the arm's outer part: from a crack on, it hangs over."""
        up, low = LIMP
        return self._angle + (up + (low - up) * self.pull if self.broken else 0)

    def _crack(self) -> Point:
        """Return where the arm cracks, or would."""
        return PIVOT.polar(self._angle, CRACK * ARM)

    def _end(self) -> Point:
        """Return the end of the arm, where the cup is."""
        return self._crack().polar(self._lean, (1 - CRACK) * ARM)

    def _rim(self) -> Point:
        """Return the middle of the cup's rim: the arm ends in the wall of the cup."""
        return self._end().polar(self._lean, CUP - 1.2).polar(self._lean + 90, SUNK)

    def _cup(self) -> Point:
        return self._rim().polar(self._lean + 90, LYING)

    @property
    def body_middle(self) -> Point | None:
        """The ground between the wheels, wherever the arm is."""
        return ORIGIN

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
