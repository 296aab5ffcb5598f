"""Airplane: two sides that must lift together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point, unit
from kdviz.geometry.similarities import Pose
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

Wing = Literal["modern", "old"]

NOSE = -23.0
"""Where the body ends in front, in units down from its middle."""

TAIL = 22.5
"""Where the body ends behind, in units down from its middle."""

WINGTIP = 24.0
"""Where a right wing ends, in units to the right of the middle."""

WAKE = Point(14.0, 10.0)
"""The place behind a right wing, in units from the middle."""

BODY = (
    f"M 0 {NOSE} C 2.6 {NOSE} 3.8 -18 3.8 -12.5 V 5 C 3.8 12 2.6 17.5 1.5 21 Q 1 {TAIL} 0 {TAIL} "
    f"Q -1 {TAIL} -1.5 21 C -2.6 17.5 -3.8 12 -3.8 5 V -12.5 C -3.8 -18 -2.6 {NOSE} 0 {NOSE} Z"
)
"""The outline of the body, with its middle at the origin."""

TAILPLANE = "M 2 12.4 L 9.8 17.4 Q 11 18.2 11 19.5 Q 11 20.7 9.6 20.5 L 1.2 19"
"""The right half of the tailplane, with the middle of the body at the origin."""

SWEPT_WING = (
    f"M 3 -7 L 22.2 5.6 Q {WINGTIP} 6.9 {WINGTIP} 8.6 Q {WINGTIP} 10 22.2 9.4 L 10.4 5.2 H 3"
)
"""The right wing of a modern airplane, with the middle of the body at the origin."""

STRAIGHT_WING = f"M 3 -5.6 H 20 Q {WINGTIP} -5.6 {WINGTIP} -0.2 Q {WINGTIP} 5.2 20 5.2 H 3"
"""The right wing of an old airplane, with the middle of the body at the origin."""

JET = "M -1.8 6 V 0.8 Q -1.8 -0.6 0 -0.6 Q 1.8 -0.6 1.8 0.8 V 6"
"""A jet, with its front at the origin."""

COWL = "M -2 7.2 V 3.4 Q -2 1 0 1 Q 2 1 2 3.4 V 7.2 Q 1.8 10.2 0 12.6 Q -1.8 10.2 -2 7.2 Z"
"""The cowl behind a propeller, with the hub at the origin."""

BLADE = "M 0 0 C 1.8 -1.3 5 -1.2 6.6 0 C 5 0.6 1.8 0.6 0 0 Z"
"""The right blade of a propeller, with the hub at the origin."""

JETS = (Point(9.6, -7.4), Point(16.2, -3.0))
"""The fronts of the jets on a modern right wing, in units from the middle."""

HUB = Point(12.4, -10.7)
"""The hub of the propeller on an old right wing, in units from the middle."""

RIBS = (5.6, 9.0, 12.4, 15.8, 19.2)
"""Where the ribs of an old right wing are, in units to the right of the middle."""

VEER = 18.0
"""How far an airplane turns towards a wing that carries less, in degrees."""


class Airplane(Component):
    """An airplane seen from above, nose up: it flies straight if both of its wings carry.

    A modern wing is swept and has two jets; an old one is straight and has a propeller.

    Args:
        left_wing: what the left wing is like.
        right_wing: what the right wing is like.
        left_ink: the ink of the left wing.
        right_ink: the ink of the right wing.
        bank: how far it gives way to an older wing: 0 flies straight, 1 has turned.

    Anchors:
        nose, rudder: the front and rear ends of the body; left_tip, right_tip: the ends of the
        wings; left_wake, right_wake: the places behind the wings, to label them.

    Example:
        >>> import kdviz as kd
        >>> plane = kd.Airplane("modern", "old", left_ink="blue", right_ink="red")
        >>> plane.replaced(bank=1).nose.x > plane.nose.x
        True
    """

    starter: ClassVar[Starter] = Starter(
        "flies as its worse wing lets it", "One old wing turns the whole plane."
    )
    does: ClassVar[tuple[str, ...]] = (
        'fly: left_wing="modern", right_wing="modern"',
        'balance: left_wing="modern", right_wing="modern"',
        'fail: right_wing="old"',
        'lag behind: right_wing="old"',
        'depend on: right_wing="old"',
        'unbalance: right_wing="old"',
        'align: left_wing="modern", right_wing="modern"',
    )

    left_wing: Wing = Field(default="modern", description="what the left wing is like")
    right_wing: Wing = Field(default="modern", description="what the right wing is like")
    left_ink: Ink = Field(default="white", kw_only=True, description="the ink of the left wing")
    right_ink: Ink = Field(default="white", kw_only=True, description="the ink of the right wing")
    bank: Share = Field(
        default=0.0,
        kw_only=True,
        description="how far it gives way to an older wing: 0 flies straight, 1 has turned",
    )

    @property
    def veer(self) -> float:
        """How far it has turned towards an older wing, in degrees clockwise."""
        older = (self.right_wing == "old") - (self.left_wing == "old")
        return VEER * self.bank * older

    def draw(self) -> Iterator[Shape]:
        """Yield the wings and the tail, and in front of them the body."""
        turn = self._turn()
        yield Group(tuple(_wing(self.left_wing, self.left_ink))).flipped(about=ORIGIN).posed(turn)
        yield Group(tuple(_wing(self.right_wing, self.right_ink))).posed(turn)
        tailplane = Path(TAILPLANE, fill="background")
        for part in (
            tailplane.flipped(about=ORIGIN),
            tailplane,
            Path(BODY, fill="background"),
            Path("M -3.4 -15.5 Q 0 -18.7 3.4 -15.5"),
            Line(Point(0, 12.5), Point(0, 18.5)),
        ):
            yield part.posed(turn)

    def _turn(self) -> Pose:
        cos, sin = unit(self.veer)
        return Pose(cos=cos, sin=sin)

    @anchor
    def nose(self) -> Point:
        """The front end of the body."""
        return self._turn().point((0, NOSE))

    @anchor
    def rudder(self) -> Point:
        """The rear end of the body."""
        return self._turn().point((0, TAIL))

    @anchor
    def left_tip(self) -> Point:
        """The end of the left wing."""
        return self._turn().point((-WINGTIP, _tip_height(self.left_wing)))

    @anchor
    def right_tip(self) -> Point:
        """The end of the right wing."""
        return self._turn().point((WINGTIP, _tip_height(self.right_wing)))

    @anchor
    def left_wake(self) -> Point:
        """The place behind the left wing."""
        return self._turn().point((-WAKE.x, WAKE.y))

    @anchor
    def right_wake(self) -> Point:
        """The place behind the right wing."""
        return self._turn().point(WAKE)


def _tip_height(wing: Wing) -> float:
    return 8.6 if wing == "modern" else -0.2


def _wing(wing: Wing, ink: Ink) -> Iterator[Shape]:
    """Yield a right wing with its engines."""
    if wing == "modern":
        for place in JETS:
            yield Path(JET, ink=ink).shifted(*place)
        yield Path(SWEPT_WING, ink=ink, fill="background", weight="bold")
        return
    yield Path(STRAIGHT_WING, ink=ink, fill="background", weight="bold")
    for x in RIBS:
        yield Line(Point(x, -5.6), Point(x, 5.2), ink=ink, weight="thin")
    yield Path(COWL, ink=ink, fill="background").shifted(*HUB)
    for turn in (0, 180):
        yield Path(BLADE, ink=ink, fill=ink).rotated(turn, about=ORIGIN).shifted(*HUB)
    yield Circle(0.9, ink=ink, fill=ink).shifted(*HUB)
