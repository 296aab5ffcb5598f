"""Lock: what is closed until the right key comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

WIDTH, HEIGHT, CORNER = 19.0, 15.0, 2.6
BOW, THICK, LEG, LIFT = 6.0, 1.3, 3.0, 4.6
KEYHOLE, SLOT, CLEAR = 8.8, 4.4, 2.0
"""The width, height and round corners of the body; the radius of the shackle, half of its
thickness, the length of its legs and how far it is lifted when open; how high the keyhole is and
how long its slot, and how far a dotted shackle is from the body, in units."""


class Lock(Component):
    """A padlock, closed or open: what is private, encrypted, not allowed, or solved.

    Anchors:
        keyhole: where a key goes in; shackle: the top of the bow.

    Example:
        >>> import kdviz as kd
        >>> lock = kd.Lock(ink="red")
        >>> lock.opened().shackle.y < lock.shackle.y
        True
    """

    starter: ClassVar[Starter] = Starter("keeps things closed", "Lock away what must not be seen.")
    stands: ClassVar[bool] = True

    open: bool = Field(default=False, description="whether the shackle is out")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole lock")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the shackle, the body before it, and the keyhole."""
        yield from self._shackle()
        body = Rect(WIDTH, HEIGHT, CORNER, ink=self.ink, fill="background")
        yield body.replaced(dash=self.dash).shifted(dy=-HEIGHT / 2)
        yield Circle(1.7, ink=self.ink, fill=self.ink).shifted(dy=-KEYHOLE)
        slot = f"M -0.2 {-KEYHOLE} L -0.9 {SLOT - KEYHOLE} H 0.9 L 0.2 {-KEYHOLE} Z"
        yield Path(slot, ink=self.ink, fill=self.ink)

    def _shackle(self) -> Iterator[Shape]:
        top = self._shoulder()
        foot = -HEIGHT - 1.6 if self.open else -HEIGHT
        if self.dash == "dotted":
            # Two rows of dots would run together, and so would those of the bow and the body.
            clear = -HEIGHT - CLEAR
            left = min(clear, top + LEG) if self.open else clear
            line = f"M {-BOW} {left} V {top} A {BOW} {BOW} 0 0 1 {BOW} {top} V {clear}"
            yield Path(line, ink=self.ink, dash="dotted")
            return
        out, into = BOW + THICK, BOW - THICK
        bow = f"M {-out} {foot} V {top} A {out} {out} 0 0 1 {out} {top} V {-HEIGHT}"
        back = f"H {into} V {top} A {into} {into} 0 0 0 {-into} {top} V {foot} Z"
        yield Path(f"{bow} {back}", ink=self.ink)

    def _shoulder(self) -> float:
        """Return the height at which the shackle's legs end and its bow begins."""
        return -HEIGHT - LEG - (LIFT if self.open else 0)

    def opened(self) -> Lock:
        """Return a copy that is open.

        Example:
            >>> import kdviz as kd
            >>> kd.Lock().opened()
            Lock(open=True)
        """
        return self.replaced(open=True)

    def closed(self) -> Lock:
        """Return a copy that is closed.

        Example:
            >>> import kdviz as kd
            >>> kd.Lock(open=True).closed()
            Lock()
        """
        return self.replaced(open=False)

    @anchor
    def keyhole(self) -> Point:
        """Where a key goes in."""
        return Point(0.0, -KEYHOLE)

    @anchor
    def shackle(self) -> Point:
        """The top of the bow."""
        return Point(0.0, self._shoulder() - BOW - THICK)
