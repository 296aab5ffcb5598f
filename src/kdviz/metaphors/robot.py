"""Robot: a machine that acts like somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.geometry.boxes import box_around
from kdviz.geometry.points import ORIGIN, Point
from kdviz.metaphors.holding import HANDS, Hand, hold
from kdviz.primitives.arc import Arc
from kdviz.primitives.cross import Cross
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polyline
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

Mood = Literal["calm", "happy", "puzzled", "asleep", "broken"]
"""How a robot may fare."""

HEAD = Point(0, -14)
"""The middle of the head."""

BODY = Point(0, -7.8)
"""The middle of the body."""

HIPS = -4.9
"""Where the legs begin, in units from the ground."""

SHOULDERS = -9.0
"""Where the arms begin, in units from the ground."""

TIP = Point(0, -20.4)
"""The tip of the antenna when it stands upright."""

EYE_RADIUS = 0.95
"""The radius of an eye, in units."""

EYE_OFFSET = 2.1
"""How far to either side of the head's middle the eyes are, in units."""

RAISED_HAND = Point(7.6, -12.4)
"""The right hand when it is up."""

LOWERED_HAND = Point(6.6, -5.2)
"""The right hand when it is down."""

HAND_RADIUS = 1.2
"""The radius of a hand, in units."""

MOUTHS = {
    "calm": "M -1.2 -12.2 H 1.2",
    "happy": "M -1.5 -12.7 Q 0 -11.3 1.5 -12.7",
    "puzzled": "M -1.2 -11.9 L 1.2 -12.6",
    "asleep": "M -0.5 -12.2 H 0.5",
    "broken": "M -1.8 -12 L -0.9 -12.7 L 0 -12 L 0.9 -12.7 L 1.8 -12",
}
"""The mouth in each mood, as path data."""

ANTENNA_LEAN = {"puzzled": -16.0, "asleep": 22.0, "broken": 40.0}
"""How far the antenna leans to the right, in degrees, where it does not stand upright."""


class Robot(Component):
    """A friendly machine person, whose face tells how it fares: a model, an agent, a program.

    Args:
        mood: how the robot fares.
        ink: the ink of the whole robot.

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
    does: ClassVar[tuple[str, ...]] = (
        "automate",
        "obey",
        'fail: "broken"',
        'break: "broken"',
        'doubt: "puzzled"',
        'rest: "asleep"',
        'work: "happy"',
        "imitate",
        "replace",
        'learn: "happy"',
        "invent",
        'guess: "puzzled"',
    )
    stands: ClassVar[bool] = True
    figure: ClassVar[bool] = True

    mood: Mood = Field(default="calm", description="how the robot fares")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole robot")

    def draw(self) -> Iterator[Shape]:
        """Yield the limbs, the body, the antenna, the head that sits on it and the face."""
        for side in (-1, 1):
            leg = (side * 1.9, HIPS), (side * 1.9, 0), (side * 3.7, 0)
            yield Polyline(leg, ink=self.ink, weight="bold")
            yield from self._arm(side)
        body = Rect(7.4, 6.4, 1.6, ink=self.ink, fill="background")
        yield body.at(BODY.shifted(dy=HIPS - BODY.y), "bottom")
        yield Line(HEAD, self._tip(), ink=self.ink)
        yield Circle(0.7, ink=self.ink, fill=self.ink).at(self._tip())
        yield Rect(9.4, 6.6, 2, ink=self.ink, fill="background").at(HEAD)
        yield Path(MOUTHS[self.mood], ink=self.ink, weight="thin")
        for side in (-1, 1):
            yield self._eye(side)

    def _arm(self, side: int) -> Iterator[Shape]:
        """Yield an arm and its hand, which is open toward where the arm goes."""
        hand = self._hand(side)
        wrist = hand.shifted(dy=HAND_RADIUS if self._hands_up else -HAND_RADIUS)
        root = Point(side * 3.7, SHOULDERS)
        bow = f"M {root.x} {root.y} Q {wrist.x} {root.y} {wrist.x} {wrist.y}"
        yield Path(bow, ink=self.ink, weight="bold")
        begin = -30 if self._hands_up else 150
        grip = Arc(HAND_RADIUS, begin=begin, sweep=240, ink=self.ink, weight="bold")
        yield grip.at(hand, "origin")

    def _eye(self, side: int) -> Shape:
        eye = HEAD.shifted(side * EYE_OFFSET, -0.6)
        match self.mood:
            case "happy":
                return Arc(EYE_RADIUS, begin=190, sweep=160, ink=self.ink).at(eye, "origin")
            case "asleep":
                return Arc(EYE_RADIUS, begin=10, sweep=160, ink=self.ink).at(eye, "origin")
            case "broken":
                return Cross(1.7, ink=self.ink, weight="regular").at(eye)
        radius = EYE_RADIUS / 2 if self.mood == "puzzled" and side > 0 else EYE_RADIUS
        return Circle(radius, ink=self.ink, fill=self.ink, weight="thin").at(eye)

    def holding_anchors(self) -> tuple[str, ...]:
        """Return the hands."""
        return HANDS

    @property
    def _hands_up(self) -> bool:
        return self.mood == "happy"

    def _tip(self) -> Point:
        root = Point(0, -17.3)
        return root.polar(ANTENNA_LEAN.get(self.mood, 0.0) - 90, root.distance(TIP))

    def _hand(self, side: int) -> Point:
        x, y = RAISED_HAND if self._hands_up else LOWERED_HAND
        return Point(side * x, y)

    @property
    def body_middle(self) -> Point | None:
        """The middle of its chest, whatever its arms do."""
        return BODY

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

    def holding(self, thing: AnyShape, by: str | None = None, hand: Hand = "hand") -> Group:
        """Return the robot with something in a hand.

        Args:
            thing: what is held.
            by: the anchor of the thing that comes to lie in the hand, or None for one at which it
                hides neither the face nor the legs.
            hand: which one.

        Returns:
            A group that unpacks into the thing and, in front of it, the robot; it has the robot's
            anchors.

        Raises:
            AnchorError: the thing has no such anchor.

        Example:
            >>> import kdviz as kd
            >>> ball, robot = kd.Robot("happy").holding(kd.Ball(), by="bottom")
            >>> ball.bottom == robot.hand
            True
        """
        face = (HEAD.shifted(x, y) for x in (-4.7, 4.7) for y in (-3.3, 3.3))
        legs = Point(-3.7, HIPS), Point(3.7, 0)
        clear = (box_around(map(self.pose.point, corners)) for corners in (face, legs))
        return hold(self, thing, self.anchor(hand), by, clear)
