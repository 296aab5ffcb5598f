"""Person: somebody who does something."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number
from kdviz.geometry.points import Point, PointLike
from kdviz.metaphors.posture import STANCES, Act, Pair, Stance
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

HEAD_RADIUS = 2.0
"""The radius of the head, in units."""

FOOT_LENGTH = 1.3
"""The length of a foot, in units."""

SEAT_DEPTH = 0.6
"""How far below the hips a seat is, in units."""

ARM = (3.5, 3.3)
"""How far it is from the shoulder to the elbow, and from there to the hand, in units."""

LEG = (4.5, 4.3)
"""How far it is from the hip to the knee, and from there to the foot, in units."""

SHOULDERS = (0.9, 1.7)
"""Half of the body's width above, from the side and from the front, in units."""

HIPS = (0.65, 0.9)
"""Half of the body's width below, from the side and from the front, in units."""

ROUND = 0.85
"""The radius of the body's corners, and how near a joint a limb begins to bend, in units."""

ARMPIT = 0.6
"""How far below the shoulders the arms begin, in units."""


class Person(Component):
    """Somebody whose posture says what they do; if that has a direction, they face right.

    Args:
        doing: what the person does.
        aim: where an arm points, in degrees clockwise from the right, or None.
        ink: the ink of the whole person.

    Anchors:
        head: the middle of the head; hand, other_hand: the ends of the arms; foot, other_foot: the
        ends of the legs, the nearer or from the front the right ones first; feet: the ground
        midway between them; seat: what they sit on when they sit.

    Example:
        >>> import kdviz as kd
        >>> kd.Person("pushing", ink="blue").hand
        Point(x=9.0, y=-12.0)
    """

    starter: ClassVar[Starter] = Starter("decides", "In the end somebody decides.")
    stands: ClassVar[bool] = True

    doing: Act = Field(default="standing", description="what the person does")
    aim: Number | None = Field(
        default=None,
        kw_only=True,
        description="where an arm points, in degrees clockwise from the right, or None",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole person")

    def draw(self) -> Iterator[Shape]:
        """Yield the body with the neck, the limbs and the head."""
        stance = self._stance
        hip, neck, head = (Point(*joint) for joint in stance.spine)
        yield self._body(hip, neck)
        yield Line(neck, head, ink=self.ink, weight="bold")
        for side in (0, 1):
            thigh = self._beside(hip, side, HIPS)
            foot = self._foot(side)
            toe = foot.polar(stance.toes[side], FOOT_LENGTH)
            yield self._limb(thigh, foot, toe, bones=LEG, bend=stance.knees[side])
            arm = self._shoulder(side), self._hand(side)
            yield self._limb(*arm, bones=ARM, bend=stance.elbows[side])
        yield Circle(HEAD_RADIUS, ink=self.ink, fill=self.ink).at(head)

    def _body(self, hip: Point, neck: Point) -> Shape:
        """Return the body, which narrows from round shoulders to round hips."""
        above, below = SHOULDERS[self._stance.frontal], HIPS[self._stance.frontal]
        top, flat, seat = -hip.distance(neck), above - ROUND, min(below, ROUND)
        path = Path(
            f"M {-below} {-seat} L {-above} {top + ROUND} Q {-above} {top} {-flat} {top} H {flat} "
            f"Q {above} {top} {above} {top + ROUND} L {below} {-seat} Q {below} 0 {below - seat} 0 "
            f"H {seat - below} Q {-below} 0 {-below} {-seat} Z",
            ink=self.ink,
            fill=self.ink,
            weight="bold",
        )
        return path.rotated(hip.angle(neck) + 90, about=(0, 0)).shifted(*hip)

    def _limb(self, root: Point, *ends: Point, bones: Pair, bend: float) -> Shape:
        """Return an arm, or a leg with its foot, soft where it bends."""
        upper, lower = bones
        reach = root.distance(ends[0])
        cosine = (upper**2 + reach**2 - lower**2) / (2 * upper * reach)
        turn = math.degrees(math.acos(min(1.0, cosine)))
        joint = root.polar(root.angle(ends[0]) + bend * turn, upper)
        before, after = joint.toward(root, ROUND / upper), joint.toward(ends[0], ROUND / lower)
        way = (
            f"M {root.x} {root.y} L {before.x} {before.y} Q {joint.x} {joint.y} {after.x} {after.y}"
        )
        way += "".join(f" L {end.x} {end.y}" for end in ends)
        return Path(way, ink=self.ink, weight="bold")

    @property
    def _stance(self) -> Stance:
        return STANCES[self.doing]

    def _beside(self, place: Point, side: int, widths: Pair) -> Point:
        """Return where a limb begins: beside the spine, if it is seen from the front."""
        if not self._stance.frontal:
            return place
        return place.shifted((1 - 2 * side) * (widths[1] - 0.1))

    def _shoulder(self, side: int) -> Point:
        hip, neck, _ = (Point(*joint) for joint in self._stance.spine)
        return self._beside(neck.toward(hip, ARMPIT / neck.distance(hip)), side, SHOULDERS)

    def _hand(self, side: int) -> Point:
        if self.aim is not None and side == 0:
            return self._shoulder(side).polar(self.aim, sum(ARM))
        return Point(*self._stance.hands[side])

    def _foot(self, side: int) -> Point:
        return Point(*self._stance.feet[side])

    @anchor
    def head(self) -> Point:
        """The middle of the head."""
        return Point(*self._stance.spine[2])

    @anchor
    def hand(self) -> Point:
        """The end of the nearer arm, or of the right one from the front."""
        return self._hand(0)

    @anchor
    def other_hand(self) -> Point:
        """The end of the other arm."""
        return self._hand(1)

    @anchor
    def foot(self) -> Point:
        """The end of the nearer leg, or of the right one from the front."""
        return self._foot(0)

    @anchor
    def other_foot(self) -> Point:
        """The end of the other leg."""
        return self._foot(1)

    @anchor
    def feet(self) -> Point:
        """The ground midway between the feet."""
        return Point((self._foot(0).x + self._foot(1).x) / 2, 0.0)

    @anchor
    def seat(self) -> Point:
        """What the person sits on when they sit."""
        return Point(*self._stance.spine[0]).shifted(dy=SEAT_DEPTH)

    def pointing(self, to: PointLike) -> Person:
        """Return a copy that stretches an arm toward a point.

        Args:
            to: the point; most often an anchor of another shape.

        Example:
            >>> import kdviz as kd
            >>> person = kd.Person()
            >>> person.pointing(to=(20, person.hand.y)).hand.x > person.hand.x
            True
        """
        ahead = self.pose.direction(0)
        off = self.pose.point(self._shoulder(0)).angle(to) - ahead
        return self.replaced(aim=-off if self.pose.mirrored else off)

    def holding(self, thing: AnyShape, by: str = "center") -> Group:
        """Return the person with something in a hand.

        Args:
            thing: what is held.
            by: the anchor of the thing that comes to lie in the hand.

        Returns:
            A group that unpacks into the person and the thing.

        Raises:
            AnchorError: the thing has no such anchor.

        Example:
            >>> import kdviz as kd
            >>> winner, cup = kd.Person("cheering").holding(kd.Basket(), by="bottom")
            >>> round(cup.bottom.distance(winner.hand), 6)
            0.0
        """
        return Group((self, thing.at(self.hand, by)), lead=0)
