"""Carrot: what makes somebody go on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

RISE = 9.0
"""How far the tip of the stick is above the grip, in units."""

STRING_LENGTH = 5.0
"""The length of the string, in units."""

BEHIND = 2.6
"""How far the stick goes on behind the grip, in units."""

ROOT = (
    "M -2.2 3.3 Q -2.2 2.6 -1.3 2.4 Q 0 2 1.3 2.4 Q 2.2 2.6 2.2 3.3 Q 1.7 7.6 0.5 10.4 "
    "Q 0 11.3 -0.5 10.4 Q -1.7 7.6 -2.2 3.3 Z"
)
"""The outline of the carrot without its leaves, with the end of the string at the origin."""

LEAVES = "M 0 2.4 Q -0.4 0.6 -2.4 -0.2 M 0 2.4 V 0 M 0 2.4 Q 0.4 0.6 2.4 -0.2"
"""The leaves, with the end of the string at the origin."""

RINGS = "M -2.2 4.4 H -0.9 M 2 6 H 0.8 M -1.5 7.6 H -0.6"
"""The strokes on the carrot, with the end of the string at the origin."""


class Carrot(Component):
    """A carrot that hangs from a stick: a reward that keeps its distance.

    Args:
        ahead: how far the carrot is ahead of the hand, in units.
        ink: the ink of the carrot.

    Anchors:
        grip: where a hand holds the stick; tip: its other end; carrot: the middle of the carrot.

    Example:
        >>> import kdviz as kd
        >>> person = kd.Person("walking")
        >>> carrot = kd.Carrot(20, ink="red").at(person.other_hand, "grip")
        >>> carrot.grip == person.other_hand
        True
    """

    starter: ClassVar[Starter] = Starter(
        "is run after", "You get what you reward.", call='kd.Carrot(12, ink="red")'
    )
    does: ClassVar[tuple[str, ...]] = (
        "reward",
        "tempt",
        "attract",
        "chase",
        "lead",
        "promise",
        "follow",
        "drive",
    )

    ahead: Number = Field(
        default=16.0, ge=6, le=60, description="how far the carrot is ahead of the hand, in units"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the carrot")

    def draw(self) -> Iterator[Shape]:
        """Yield the stick, which bends a little, the string and the carrot."""
        tip, knot = self._tip(), self._knot()
        bow = Point(0.55 * tip.x, 0.95 * tip.y)
        end = ORIGIN.polar(bow.angle(ORIGIN), BEHIND)
        yield Path(f"M {end.x} {end.y} L 0 0 Q {bow.x} {bow.y} {tip.x} {tip.y}", weight="bold")
        yield Line(tip, knot, weight="thin")
        yield Path(LEAVES).shifted(*knot)
        yield Path(ROOT, ink=self.ink, fill=self.ink).shifted(*knot)
        yield Path(RINGS, ink="background", weight="thin").shifted(*knot)

    def _tip(self) -> Point:
        return Point(self.ahead, -RISE)

    def _knot(self) -> Point:
        return self._tip().shifted(dy=STRING_LENGTH)

    @anchor
    def grip(self) -> Point:
        """Where a hand holds the stick."""
        return ORIGIN

    @anchor
    def tip(self) -> Point:
        """The end of the stick."""
        return self._tip()

    @anchor
    def carrot(self) -> Point:
        """The middle of the carrot."""
        return self._knot().shifted(dy=6.8)
