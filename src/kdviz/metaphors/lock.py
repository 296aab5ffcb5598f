"""Lock: what is closed until the right key comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.geometry.points import Point
from kdviz.metaphors.arch import trace_arch, trace_thick_arch
from kdviz.primitives.path import Path
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

BODY_WIDTH = 19.0
"""The width of the body, in units."""

BODY_HEIGHT = 15.0
"""The height of the body, in units."""

BODY_CORNER = 2.6
"""The radius of the body's corners, in units."""

BOW_RADIUS = 6.0
"""The radius of the shackle's bow along its middle line, in units."""

HALF_SHACKLE = 1.3
"""Half of the thickness of the shackle, in units."""

LEG_LENGTH = 3.0
"""How long the shackle's legs are above the body of a closed lock, in units."""

LIFT = 4.6
"""How far the shackle is lifted when the lock is open, in units."""

KEYHOLE_HEIGHT = 8.8
"""How high the keyhole is, in units."""

SLOT_LENGTH = 4.4
"""The length of the slot below the keyhole, in units."""

CLEARANCE = 2.0
"""How far a dotted shackle keeps away from the body, in units."""


class Lock(Component):
    """A padlock, closed or open: what is private, encrypted, not allowed, or solved.

    Args:
        open: whether the shackle is out.
        ink: the ink of the whole lock.
        dash: dotted for where it was or will be.

    Anchors:
        keyhole: where a key goes in; shackle: the top of the bow.

    Example:
        >>> import kdviz as kd
        >>> closed, unlocked = kd.Lock(ink="red"), kd.Lock(open=True, ink="blue")
        >>> unlocked.shackle.y < closed.shackle.y
        True
    """

    starter: ClassVar[Starter] = Starter("keeps things closed", "Lock away what must not be seen.")
    does: ClassVar[tuple[str, ...]] = (
        "lock away",
        "protect",
        "block",
        "open: open=True",
        "encrypt",
        "solve: open=True",
        "allow: open=True",
        "overfit",
        "isolate",
        "exclude",
    )
    stands: ClassVar[bool] = True

    open: bool = Field(default=False, description="whether the shackle is out")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole lock")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for where it was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the shackle, the body before it, and the keyhole."""
        yield from self._shackle()
        body = Rect(BODY_WIDTH, BODY_HEIGHT, BODY_CORNER, ink=self.ink, fill="background")
        yield body.replaced(dash=self.dash).shifted(dy=-BODY_HEIGHT / 2)
        yield Circle(1.7, ink=self.ink, fill=self.ink).shifted(dy=-KEYHOLE_HEIGHT)
        high, low = -KEYHOLE_HEIGHT, SLOT_LENGTH - KEYHOLE_HEIGHT
        slot = f"M -0.2 {high} L -0.9 {low} H 0.9 L 0.2 {high} Z"
        yield Path(slot, ink=self.ink, fill=self.ink)

    def _shackle(self) -> Iterator[Shape]:
        top = self._shoulder()
        if self.dash == "dotted":
            # Two rows of dots would run together, and so would those of the bow and the body.
            clear = -BODY_HEIGHT - CLEARANCE
            left = min(clear, top + LEG_LENGTH) if self.open else clear
            yield Path(trace_arch(BOW_RADIUS, top, left, clear), ink=self.ink, dash="dotted")
            return
        foot = -BODY_HEIGHT - 1.6 if self.open else -BODY_HEIGHT
        radii = BOW_RADIUS + HALF_SHACKLE, BOW_RADIUS - HALF_SHACKLE
        yield Path(trace_thick_arch(*radii, top, foot, -BODY_HEIGHT), ink=self.ink)

    def _shoulder(self) -> float:
        """Return the height at which the shackle's legs end and its bow begins."""
        return -BODY_HEIGHT - LEG_LENGTH - (LIFT if self.open else 0)

    @anchor
    def keyhole(self) -> Point:
        """Where a key goes in."""
        return Point(0.0, -KEYHOLE_HEIGHT)

    @anchor
    def shackle(self) -> Point:
        """The top of the bow."""
        return Point(0.0, self._shoulder() - BOW_RADIUS - HALF_SHACKLE)
