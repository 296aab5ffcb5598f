"""Bridge: what connects two sides, or does not yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

BANK = 26.0
"""How far from the middle a bank is drawn, in units."""

BRINK = 17.0
"""How far from the middle the edge of a bank is, in units."""

HEIGHT = 19.0
"""How high the banks and the deck are, in units."""

FLARE = 4.5
"""How far the foot of a bank stands out, in units."""

SPRING = 11.4
"""How far below the deck the arch begins, in units."""

CROWN = 1.7
"""How far below the deck the top of the arch is, in units."""

DOTTED_CROWN = 4.4
"""How far below the deck the top of a dotted arch is, in units."""

DOTTED_CLEAR = 1.7
"""How far from the banks the dots of a dotted bridge stay, in units."""

POST_PITCH = 3.4
"""The way from post to post on the arch, in units."""

POST_CLEAR = 1.6
"""How far from where the arch ends a post stands at least, in units."""

SHORE = 21.5
"""How far from the middle one stands on a bank, in units."""

WAVE = " q 1.5 -1.5 3 0 q 1.5 1.5 3 0"
"""A wave, from where the pen is."""

WAVES = f"M -12 -4 {WAVE * 4} M -6 -0.8 {WAVE * 2}"
"""The water in the valley."""


class Bridge(Component):
    """A bridge between two banks, from whose middle a share may be missing.

    Args:
        gap: the share of it that is missing, in its middle.
        ink: the ink of the bridge.
        dash: dotted for a bridge that was or will be.

    Anchors:
        left_bank, right_bank: where one stands on the banks; left_end, right_end: where the two
        halves end, which is the same place if nothing is missing; span: the middle of the way.

    Example:
        >>> import kdviz as kd
        >>> bridge = kd.Bridge(gap=0.5)
        >>> bridge.right_end.x - bridge.left_end.x
        17.0
    """

    starter: ClassVar[Starter] = Starter("joins two sides", "The last gap is the hardest.")
    does: ClassVar[tuple[str, ...]] = (
        "connect",
        "bridge",
        "lack: gap=0.4",
        "separate: gap=0.7",
        "cross",
        "hold up",
        "translate",
        'plan: dash="dotted"',
        "reach: gap=0.2",
        "build: gap=0.3",
        "complete: gap=0.15",
        "collapse: gap=0.6",
        "break off: gap=0.5",
        "trust",
    )
    stands: ClassVar[bool] = True

    gap: Share = Field(default=0.0, description="the share of it that is missing, in its middle")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the bridge")
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for a bridge that was or will be"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the valley, the water in it and what there is of the bridge."""
        for side in (-1, 1):
            foot = f"V -7 C {side * BRINK} -3 {side * (BRINK - 1)} 0 {side * (BRINK - FLARE)} 0"
            yield Path(f"M {side * BANK} {-HEIGHT} H {side * BRINK} {foot}")
        yield Path(WAVES, weight="thin")
        if self.gap < 1:
            half = Group(tuple(self._half()))
            yield half.flipped(about=(0, 0))
            yield half

    def _half(self) -> Iterator[Shape]:
        """Yield the right half: the arch and the deck, and the posts unless it is dotted."""
        end, dotted = BRINK * self.gap, self.dash == "dotted"
        # Dots that are too near run together.
        crown, clear = (DOTTED_CROWN, DOTTED_CLEAR) if dotted else (CROWN, 0.0)
        bank = max(end, BRINK - clear)
        # The control point of a parabola's piece is where the tangents of its ends meet.
        middle = (bank + end) / 2
        tangent = _arch(end, crown) + (SPRING - crown) * 2 * end * (middle - end) / BRINK**2
        arch = f"M {end} {_arch(end, crown)} Q {middle} {tangent} {bank} {_arch(bank, crown)}"
        yield Path(arch, ink=self.ink, dash=self.dash)
        deck = Line(Point(end, -HEIGHT), Point(bank, -HEIGHT), ink=self.ink)
        if dotted:
            yield deck.replaced(dash="dotted")
            return
        for number in (1, 2, 3):
            x = BRINK - number * POST_PITCH
            if x >= end + POST_CLEAR:
                post = Point(x, -HEIGHT), Point(x, _arch(x, crown))
                yield Line(*post, ink=self.ink, weight="thin")
        yield deck.replaced(weight="bold")

    @anchor
    def left_bank(self) -> Point:
        """Where one stands on the left bank."""
        return Point(-SHORE, -HEIGHT)

    @anchor
    def right_bank(self) -> Point:
        """Where one stands on the right bank."""
        return Point(SHORE, -HEIGHT)

    @anchor
    def left_end(self) -> Point:
        """Where the left half ends."""
        return Point(-BRINK * self.gap, -HEIGHT)

    @anchor
    def right_end(self) -> Point:
        """Where the right half ends."""
        return Point(BRINK * self.gap, -HEIGHT)

    @anchor
    def span(self) -> Point:
        """The middle of the way across."""
        return Point(0, -HEIGHT)


def _arch(x: float, crown: float) -> float:
    """Return how high the arch is somewhere: a parabola whose top is so far below the deck."""
    return crown - HEIGHT + (SPRING - crown) * (x / BRINK) ** 2
