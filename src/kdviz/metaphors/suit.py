"""Suit: what is cut to somebody, or to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

COLLAR = Point(0, -19.5)
"""The middle of the collar."""

HEAD = Point(0, -23.2)
"""The middle of the wearer's head."""

SMALLEST_JACKET = 0.6
"""How large the smallest jacket is, as a share of one that fits."""

LARGEST_JACKET = 1.4
"""How large the largest jacket is, as a share of one that fits."""

TRUNK = "M -3.6 -18 Q -3.6 -18.8 -2.8 -18.8 H 2.8 Q 3.6 -18.8 3.6 -18 L 2.1 -9.6 H -2.1 Z"
"""The wearer's trunk, from the ground, in units."""

COAT = "M -2 0 L -4.2 0.7 Q -5.3 1 -5.2 2.4 L -4.9 10.8 H 4.9 L 5.2 2.4 Q 5.3 1 4.2 0.7 L 2 0"
"""The outline of a coat that fits, from the collar, in units; so are the other parts."""

OPENING = "M -2 0 L 0 6.4 L 2 0 M 0 6.4 V 10.8"
"""The edges of the coat where it is buttoned."""

LAPELS = "M 2 0 L 3.9 2 L 3 2.7 L 3.6 3.5 L 0 6.4 M -2 0 L -3.9 2 L -3 2.7 L -3.6 3.5 L 0 6.4"
"""The lapels on both sides of the opening."""

SLEEVE = "M 4.2 0.7 Q 5.6 1 6.1 2.2 L 8.7 8.4 L 6.4 9.4 L 5.1 6.2"
"""The sleeve on the right."""

SHIRT = "M -2 0 L 0 6.4 L 2 0 Z"
"""What is seen of the shirt."""

TIE = "M -0.35 0.4 H 0.35 L 0.12 1.1 L 0.35 2.6 L 0 3.4 L -0.35 2.6 L -0.12 1.1 Z"
"""The tie on the shirt."""


class Suit(Component):
    """A jacket and tie that fit whoever wears them, or do not: made to measure, or one for all.

    Args:
        size: 0 is far too small, 0.5 fits, 1 is far too large.
        worn: on somebody, or on a hanger.
        ink: the ink of the jacket and the tie.

    Anchors:
        chest: the middle of the jacket; collar: the middle of its upper edge; head: the middle of
        the wearer's head; feet: the ground between the wearer's feet.

    Example:
        >>> import kdviz as kd
        >>> kd.Suit(1, ink="red").label("one for all")
        Suit(size=1.0, ink='red', labels=(Label(words='one for all', ink='red'),))
    """

    starter: ClassVar[Starter] = Starter("fits one person", "What is made for all fits nobody.")
    stands: ClassVar[bool] = True

    size: Share = Field(default=0.5, description="0 is far too small, 0.5 fits, 1 is far too large")
    worn: bool = Field(default=True, kw_only=True, description="on somebody, or on a hanger")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the jacket and the tie")

    def draw(self) -> Iterator[Shape]:
        """Yield the wearer or the hook, the sleeves, the coat, the shirt and the tie."""
        if self.worn:
            yield from self._draw_wearer()
        else:
            yield Path("M 0 0.6 V -1.4 A 1.4 1.4 0 1 0 -1.4 -2.8").shifted(*COLLAR)
        sleeve, coat = Path(SLEEVE, ink=self.ink, fill="background"), Path(COAT, ink=self.ink)
        # On a white shirt, a white suit has a dark tie.
        shirt: Ink = "white" if self.worn else "background"
        tie: Ink = "background" if self.ink == shirt else self.ink
        parts = (
            sleeve,
            sleeve.flipped(about=ORIGIN),
            coat.replaced(fill="background"),
            Path(SHIRT, ink=shirt, fill=shirt, weight="thin"),
            Path(LAPELS, ink=self.ink, weight="thin"),
            Path(OPENING, ink=self.ink),
            Path(TIE, ink=tie, fill=tie, weight="thin"),
        )
        for part in parts:
            yield part.scaled(self._jacket_scale, about=ORIGIN).shifted(*COLLAR)

    def _draw_wearer(self) -> Iterator[Shape]:
        """Yield the head, the trunk and the limbs; sleeves that are too long hide the hands."""
        yield Line(COLLAR, HEAD, weight="bold")
        yield Circle(2.4, fill="white").at(HEAD)
        yield Path(TRUNK, fill="white", weight="bold")
        for side in (-1, 1):
            yield Path(f"M {side * 1.9} -9.6 L {side * 2.1} 0 H {side * 3.6}", weight="bold")
            if self._jacket_scale < 1.1:
                yield Line(Point(side * 3.6, -18), Point(side * 8.2, -8.8), weight="bold")

    @property
    def _jacket_scale(self) -> float:
        return SMALLEST_JACKET + (LARGEST_JACKET - SMALLEST_JACKET) * self.size

    @anchor
    def chest(self) -> Point:
        """The middle of the jacket."""
        return COLLAR.shifted(dy=5.4 * self._jacket_scale)

    @anchor
    def collar(self) -> Point:
        """The middle of the jacket's upper edge."""
        return COLLAR

    @anchor
    def head(self) -> Point:
        """The middle of the wearer's head."""
        return HEAD

    @anchor
    def feet(self) -> Point:
        """The ground between the wearer's feet."""
        return ORIGIN
