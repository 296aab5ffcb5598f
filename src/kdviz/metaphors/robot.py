"""Robot: a machine that acts like somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Arc, Circle
from kdviz.primitives.signs import Cross
from kdviz.primitives.straight import Line, Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

Mood = Literal["calm", "happy", "puzzled", "asleep", "broken"]

HEAD, BODY, TIP = Point(0, -14), Point(0, -6.8), Point(0, -20.4)
EYE, ASIDE = 0.95, 2.1
HAND, GRIP = {True: (7.6, -11.8), False: (6.4, -4.6)}, 1.2
"""The middles of the head and the body and the tip of the antenna; an eye's radius and how far it
is from the middle; where the right hand is, by whether it is up, and its radius; in units."""

MOUTH = {
    "calm": "M -1.2 -12.2 H 1.2",
    "happy": "M -1.5 -12.7 Q 0 -11.3 1.5 -12.7",
    "puzzled": "M -1.2 -11.9 L 1.2 -12.6",
    "asleep": "M -0.5 -12.2 H 0.5",
    "broken": "M -1.8 -12 L -0.9 -12.7 L 0 -12 L 0.9 -12.7 L 1.8 -12",
}
ANTENNA = {"puzzled": -16.0, "asleep": 22.0, "broken": 40.0}
"""How far the antenna leans to the right, in degrees, where it does not stand upright."""


class Robot(Component):
    """A friendly machine person, whose face tells how it fares: a model, an agent, a program.

    Anchors:
        head: the middle of the head; antenna: its tip; hand, other_hand: the right and the left
        one; chest: the middle of the body; feet: the ground midway between the feet.

    Example:
        >>> import kdviz as kd
        >>> kd.Robot("puzzled", ink="blue").label("agent")
        Robot(mood='puzzled', ink='blue', labels=(Label(words='agent', ink='blue'),))
    """

    starter: ClassVar[Starter] = Starter(
        "does as it is told", "It does what you say, not what you mean."
    )
    stands: ClassVar[bool] = True

    mood: Mood = Field(default="calm", description="how the robot fares")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole robot")

    def draw(self) -> Iterator[Shape]:
        """Yield the limbs, the neck, the body, the antenna, the head and the face."""
        for side in (-1, 1):
            yield Line(Point(side * 1.9, -4), Point(side * 1.9, 0), ink=self.ink)
            yield Line(Point(side * 1.4, 0), Point(side * 3.2, 0), ink=self.ink, weight="bold")
            yield from self._arm(side)
        yield Line(BODY, HEAD, ink=self.ink, weight="bold")
        yield Rect(7.4, 5.8, 1.6, ink=self.ink, fill="background").at(BODY)
        yield Line(HEAD, self._tip(), ink=self.ink)
        yield Circle(0.7, ink=self.ink, fill=self.ink).at(self._tip())
        yield Rect(9.4, 6.6, 2, ink=self.ink, fill="background").at(HEAD)
        yield Path(MOUTH[self.mood], ink=self.ink, weight="thin")
        for side in (-1, 1):
            yield self._eye(side)

    def _arm(self, side: int) -> Iterator[Shape]:
        """Yield an arm and its hand, which is open toward where the arm goes."""
        hand = self._hand(side)
        wrist = hand.shifted(dy=GRIP if self._up else -GRIP)
        bow = f"M {side * 3.7} -8.2 Q {wrist.x} -8.2 {wrist.x} {wrist.y}"
        yield Path(bow, ink=self.ink)
        grip = Arc(GRIP, begin=-30 if self._up else 150, sweep=240, ink=self.ink)
        yield grip.at(hand, "origin")

    def _eye(self, side: int) -> Shape:
        eye = HEAD.shifted(side * ASIDE, -0.6)
        match self.mood:
            case "happy":
                return Arc(EYE, begin=190, sweep=160, ink=self.ink).at(eye, "origin")
            case "asleep":
                return Arc(EYE, begin=10, sweep=160, ink=self.ink).at(eye, "origin")
            case "broken":
                return Cross(1.7, ink=self.ink, weight="regular").at(eye)
        radius = EYE / 2 if self.mood == "puzzled" and side > 0 else EYE
        return Circle(radius, ink=self.ink, fill=self.ink, weight="thin").at(eye)

    @property
    def _up(self) -> bool:
        return self.mood == "happy"

    def _tip(self) -> Point:
        root = Point(0, -17.3)
        return root.polar(ANTENNA.get(self.mood, 0.0) - 90, root.distance(TIP))

    def _hand(self, side: int) -> Point:
        x, y = HAND[self._up]
        return Point(side * x, y)

    @anchor
    def head(self) -> Point:
        """The middle of the head."""
        return HEAD

    @anchor
    def antenna(self) -> Point:
        """The tip of the antenna."""
        return self._tip()

    @anchor
    def hand(self) -> Point:
        """The right hand, as the reader sees it."""
        return self._hand(1)

    @anchor
    def other_hand(self) -> Point:
        """The left hand, as the reader sees it."""
        return self._hand(-1)

    @anchor
    def chest(self) -> Point:
        """The middle of the body."""
        return BODY

    @anchor
    def feet(self) -> Point:
        """The ground midway between the feet."""
        return ORIGIN

    def feeling(self, mood: Mood) -> Robot:
        """Return a copy that fares otherwise.

        Args:
            mood: how the robot fares now.

        Raises:
            ParameterError: it knows no such mood.

        Example:
            >>> import kdviz as kd
            >>> kd.Robot(ink="blue").feeling("happy")
            Robot(mood='happy', ink='blue')
        """
        return self.replaced(mood=mood)
