"""Leash: how far something may go, and who holds it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.fields.numbers import Number, Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.metaphors.figure import trace_limb
from kdviz.metaphors.person import Person
from kdviz.metaphors.posture import Pair
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

COLLAR = Point(9.2, -8.9)
"""The dog's collar, from the ground below its tail."""

BACK = Point(5, -7.4)
"""The middle of the dog's back, from the ground below its tail."""

KNOT = Point(0, -9.6)
"""Where the leash is tied to a post."""

NEAREST = 16.0
"""How near the collar comes to who holds the leash, in units."""

LOWEST = 1.2
"""How near the leash comes to the ground, in units."""

SLACK_AIM = 38.0
"""Where the arm points that holds a slack leash, in degrees down."""

HAUNCH = Point(2.2, -5.4)
"""What the dog rears about when it pulls, from the ground below its tail."""

REARED = 16.0
"""How far it rears then, in degrees."""

HIND_LEG = ((2.2, -5.4, 1.2), (1.1, -2.8, 0.6), (1.9, -0.42, 0.42), (2.9, -0.42, 0.36))
"""The hind leg, from joint to joint, and its radius there, in units."""

FORE_LEG = ((8.7, -5.6, 0.9), (8.5, -2.8, 0.55), (8.6, -0.42, 0.42), (9.6, -0.42, 0.36))
"""The foreleg on the ground."""

FORE_LEG_UP = ((8.7, -5.6, 0.9), (10.4, -3.4, 0.55), (12.2, -3.9, 0.42), (13, -3.2, 0.36))
"""The foreleg when the dog pulls: it treads the air."""

FAR_LEG = (1.5, 0.0)
"""How far ahead, and down, the leg on the other side is, in units."""

FAR_LEG_UP = (0.5, -1.5)
"""How far it is when the dog pulls."""

BODY = (
    "M 1.4 -4.6 Q 0.2 -6.2 1.4 -6.8 H 8.2 L 10.4 -10 L 11.6 -6.6 Q 10.4 -4.2 8.6 -4.4 "
    "Q 5 -5 3 -4.4 Q 2 -4 1.4 -4.6 Z"
)
"""The dog's body with its neck, as path data."""

TAIL = "M 1.2 -6.4 Q -1 -6 -2.2 -7.6"
"""The dog's tail, as path data."""

EAR = "M 10.6 -12.2 Q 8.8 -12 8.8 -9.6"
"""The dog's ear, as path data."""

HEAD = (
    "M 9.8 -11.2 Q 9.8 -12.6 11.2 -12.6 H 12 L 13.2 -11 H 14.2 Q 15 -11 15 -10.2 "
    "Q 14.8 -9 13.2 -9 H 11 Q 9.8 -9 9.8 -11.2 Z"
)
"""The dog's head, as path data."""

EYE = Point(11.9, -11.2)
"""The dog's eye, from the ground below its tail."""

POST = "M 0 -12 V 0 M -3 0 H 3"
"""The post on its foot, as path data."""


class Leash(Component):
    """A dog on a leash, held by somebody or tied to a post: freedom as far as it goes.

    Args:
        length: the leash's length in units.
        slack: the share of it that hangs: at 0 it is taut.
        held: what keeps its other end.
        dog_ink: the ink of the dog.
        ink: the ink of the leash.

    Anchors:
        hand: where the leash is held; collar: where it ends; dog: the middle of the dog's back;
        paws: the ground below it; holder: the ground below who holds it.

    Example:
        >>> import kdviz as kd
        >>> leash = kd.Leash(30, slack=0, ink="blue")
        >>> round(leash.hand.distance(leash.collar), 6)
        30.0
    """

    starter: ClassVar[Starter] = Starter("holds back", "It goes as far as it is let.")
    does: ClassVar[tuple[str, ...]] = (
        "restrain: slack=0",
        "limit: 40, slack=0",
        "control: slack=0",
        "chase: 60, slack=0",
        "allow: 40, slack=0.8",
        "connect: slack=0.4",
        "supervise: slack=0.3",
        "follow: slack=0.5",
        'hold fast: held="post", slack=0',
        "pull: slack=0",
    )
    stands: ClassVar[bool] = True

    length: Number = Field(default=24.0, ge=18, le=80, description="the leash's length in units")
    slack: Share = Field(
        default=0.1, kw_only=True, description="the share of it that hangs: at 0 it is taut"
    )
    held: Literal["person", "post"] = Field(
        default="person", kw_only=True, description="what keeps its other end"
    )
    dog_ink: Ink = Field(default="white", kw_only=True, description="the ink of the dog")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the leash")

    def draw(self) -> Iterator[Shape]:
        """Yield the dog, the leash with its collar, and in front of it who holds it."""
        x, hand, collar = self._dog().x, self._hand(), self._collar()
        low = hand.toward(collar, 0.5).shifted(dy=2 * self._sag())
        line = Path(f"M {hand.x} {hand.y} Q {low.x} {low.y} {collar.x} {collar.y}", ink=self.ink)
        yield from (part.shifted(x) for part in self._draw_dog())
        yield line.replaced(ink="background", weight="bold")
        yield line
        band = Line(collar, collar.shifted(2, 0.9), ink=self.ink, weight="bold")
        yield band.rotated(-self._reared, about=collar)
        if self.held == "person":
            yield self._person()
        else:
            yield Path(POST, weight="bold")
            yield Circle(0.9, fill="white").at(Point(0, -12))

    def _draw_dog(self) -> Iterator[Shape]:
        """Yield the dog above the origin: it stands, or rears against the leash."""
        ink = self.dog_ink
        fore = (FORE_LEG, FAR_LEG) if self.slack else (FORE_LEG_UP, FAR_LEG_UP)
        front: list[Shape] = [Path(bone, ink=ink, fill=ink) for bone in _legs(*fore)]
        front += [Path(data, ink=ink, weight="bold") for data in (TAIL, EAR)]
        front += [Path(data, ink=ink, fill=ink, weight="bold") for data in (BODY, HEAD)]
        front.append(Circle(0.4, fill="background", line=False).at(EYE))
        for bone in _legs(HIND_LEG, FAR_LEG):
            yield Path(bone, ink=ink, fill=ink)
        for part in front:
            yield part.rotated(-self._reared, about=HAUNCH)

    @property
    def _reared(self) -> float:
        return 0.0 if self.slack else REARED

    def _person(self) -> Person:
        """Return who holds it, with an arm down if it is slack, and pulling if it is taut."""
        return Person("standing", aim=SLACK_AIM) if self.slack else Person("pulling")

    def _hand(self) -> Point:
        return self._person().hand if self.held == "person" else KNOT

    def _span(self) -> float:
        """Return how far the collar is ahead of the hand: the dog does not run into its holder."""
        direct = self.length * (1 - self.slack)
        drop = self._neck.y - self._hand().y
        return max(NEAREST, math.sqrt(max(0.0, direct**2 - drop**2)))

    def _dog(self) -> Point:
        """Return the ground below the dog's tail."""
        return Point(self._hand().x + self._span() - self._neck.x, 0.0)

    def _collar(self) -> Point:
        return self._neck.shifted(self._dog().x)

    @property
    def _neck(self) -> Point:
        """Return where the collar is, from the ground below the dog's tail."""
        return HAUNCH.polar(HAUNCH.angle(COLLAR) - self._reared, HAUNCH.distance(COLLAR))

    def _sag(self) -> float:
        """Return how far the middle of the leash hangs, if it is a parabola, above the ground."""
        hand = self._hand()
        direct = math.hypot(self._span(), self._neck.y - hand.y)
        sag = direct * math.sqrt(3 / 8 * max(0.0, self.length / direct - 1))
        return min(sag, -(hand.y + self._neck.y) / 2 - LOWEST)

    @anchor
    def hand(self) -> Point:
        """Where the leash is held."""
        return self._hand()

    @anchor
    def collar(self) -> Point:
        """Where the leash ends."""
        return self._collar()

    @anchor
    def dog(self) -> Point:
        """The middle of the dog's back."""
        return BACK.shifted(self._dog().x)

    @anchor
    def paws(self) -> Point:
        """The ground below the dog."""
        return Point(self._dog().x + BACK.x, 0.0)

    @anchor
    def holder(self) -> Point:
        """The ground below who, or what, holds it."""
        return ORIGIN


def _legs(joints: Iterable[tuple[float, float, float]], far: Pair) -> Iterator[str]:
    """Yield the bones of a leg and of the one beside it."""
    for ahead, down in ((0.0, 0.0), far):
        yield from trace_limb([(Point(x + ahead, y + down), thick) for x, y, thick in joints])
