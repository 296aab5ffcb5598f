"""Suit: what is cut to somebody, or to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.metaphors.person import Person
from kdviz.primitives.detail import Detail
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

COLLAR = Point(0, -19.5)
"""The middle of the collar."""

WEARER_SCALE = 1.3
"""How many times larger than a person alone the wearer is drawn."""

ARM = 79.0
"""Where the wearer's arm on the right points, in degrees clockwise from the right."""

SMALLEST_JACKET = 0.6
"""How large the smallest jacket is, as a share of one that fits."""

LARGEST_JACKET = 1.4
"""How large the largest jacket is, as a share of one that fits."""

COAT = (
    "M -2 0 L -4 0.7 Q -5 1 -4.7 2.6 L -3.9 6.2 L -4.6 11 H 4.6 L 3.9 6.2 L 4.7 2.6 "
    "Q 5 1 4 0.7 L 2 0"
)
"""The outline of a coat that fits, from the collar, in units; so are the other parts."""

OPENING = "M -2 0 L 0 6.4 L 2 0 M 0 6.4 V 11"
"""The edges of the coat where it is buttoned."""

LAPELS = "M 2 0 L 3.6 2 L 2.7 2.7 L 3.3 3.5 L 0 6.4 M -2 0 L -3.6 2 L -2.7 2.7 L -3.3 3.5 L 0 6.4"
"""The lapels on both sides of the opening."""

SLEEVE = "M 4 0.7 Q 5.6 1 5.9 2.6 L 6.8 8.8 L 4.6 9.1 L 4 4"
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
    does: ClassVar[tuple[str, ...]] = (
        "fit: 0.5",
        "overfit: 0.1",
        "tailor",
        "standardise: 1, worn=False",
        "disguise",
        "generalise: 1",
        "adapt",
        "shrink: 0.25",
        "cover",
    )
    stands: ClassVar[bool] = True
    figure: ClassVar[bool] = True
    least_scale: ClassVar[float] = 0.4

    size: Share = Field(default=0.5, description="0 is far too small, 0.5 fits, 1 is far too large")
    worn: bool = Field(default=True, kw_only=True, description="on somebody, or on a hanger")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the jacket and the tie")

    def draw(self) -> Iterator[Shape]:
        """Yield the wearer or the hook, the sleeves, the coat, the shirt and the tie."""
        if self.worn:
            yield self._wearer
        else:
            yield Path("M 0 0.6 V -1.4 A 1.4 1.4 0 1 0 -1.4 -2.8").shifted(*COLLAR)
        sleeve, coat = Path(SLEEVE, ink=self.ink, fill="background"), Path(COAT, ink=self.ink)
        # On a white shirt the tie is dark, which is seen where blue and red are not.
        shirt: Ink = "white" if self.worn else "background"
        tie: Ink = "background" if self.worn else self.ink
        parts = (
            sleeve,
            sleeve.flipped(about=ORIGIN),
            coat.replaced(fill="background"),
            Path(SHIRT, ink=shirt, fill=shirt, weight="thin"),
            Detail(Path(LAPELS, ink=self.ink, weight="thin"), least=1.2),
            Path(OPENING, ink=self.ink),
            Path(TIE, ink=tie, fill=tie, weight="thin"),
        )
        for part in parts:
            yield part.scaled(self._jacket_scale, about=ORIGIN).shifted(*COLLAR)

    @property
    def _wearer(self) -> Person:
        return Person(aim=ARM, other_aim=180 - ARM).scaled(WEARER_SCALE, about=ORIGIN)

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
        return self._wearer.head

    @anchor
    def feet(self) -> Point:
        """The ground between the wearer's feet."""
        return ORIGIN
