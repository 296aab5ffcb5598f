"""Person: somebody who does something."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number
from kdviz.geometry.boxes import Box, box_around
from kdviz.geometry.points import Point, PointLike
from kdviz.metaphors.figure import bend, trace_disc, trace_limb, trace_trunk
from kdviz.metaphors.holding import HANDS, Hand, hold
from kdviz.metaphors.posture import ANKLE, STANCES, Act, Stance
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polyline
from kdviz.primitives.rays import draw_rays
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

BOOK = ((-2.0, -2.6), (0.0, 0.3), (3.2, -0.9))
"""The edge of an open book, from the hand that holds it, in units."""

WIGGLE = "M 0 0 Q 1 -1 0 -2 Q -1 -3 0 -4 Q 1 -5 0 -6"
"""A wave that something shakes by, as path data."""

HEAD_RADIUS = 1.85
"""The radius of the head, in units."""

FOOT = Point(1.9, 0.1)
"""The tip of a flat foot from its ankle, in units."""

LINE = 0.3
"""How far the line reaches beyond the figure, in units, where it is not scaled."""

SEAT_DEPTH = 1.1
"""How far below the hips a seat is, in units."""

ARM = (3.25, 3.05)
"""How far it is from the shoulder to the elbow, and from there to the hand, in units."""

LEG = (3.95, 3.8)
"""How far it is from the hip to the knee, and from there to the ankle, in units."""

TRUNK = (2.45, 1.5)
"""Half of the body's width at the shoulders and at the hips from the front, in units."""

SIDEWAYS = (1.4, 1.1)
"""Half of the body's width at the shoulders and at the hips from the side, in units."""

ROOTS = (2.3, 0.95)
"""How far beside the spine arms and legs begin from the front, in units."""

ARMPIT = 1.15
"""How far below the neck the arms begin, in units."""

THICK = {
    "arm": (0.65, 0.52, 0.38),
    "leg": (0.92, 0.65, 0.4),
    "foot": (0.4, 0.3),
    "neck": (0.65, 0.65),
    "nose": (0.5, 0.15),
}
"""How thick each limb is from joint to joint, as radii in units; the line is around that."""

FIST = 0.62
"""The radius of a closed hand, in units."""

NOSE = (1.2, 2.25)
"""How far from the middle of the head a nose begins and ends, in units."""

NOSE_DROP = 8.0
"""How far below the line of sight the nose is, in degrees."""


class Person(Component):
    """Somebody whose posture says what they do; if that has a direction, they face right.

    Args:
        doing: what the person does.
        aim: where the arm points that has the hand, in degrees clockwise from the right, or None.
        other_aim: where the other arm points, or None.
        gaze: where the face is turned, in degrees clockwise from the right, or None for ahead.
        ink: the ink of the whole person.

    Anchors:
        head: the middle of the head; mouth: where it speaks; hand, other_hand: the ends of the
        arms, the nearer or from the front the right one first; foot, other_foot: what is below
        their ankles; feet: the ground midway between these; seat: what they sit on when they sit.

    Example:
        >>> import kdviz as kd
        >>> kd.Person("pushing", ink="blue").hand
        Point(x=8.0, y=-11.9)
    """

    starter: ClassVar[Starter] = Starter("decides", "In the end somebody decides.")
    does: ClassVar[tuple[str, ...]] = (
        'decide: "thinking"',
        'supervise: "standing"',
        'ask: "shrugging"',
        'carry: "carrying"',
        'pull: "pulling"',
        'push: "pushing"',
        'support: "lifting"',
        'chase: "running"',
        'climb: "climbing"',
        'celebrate: "cheering"',
        'announce: "shouting"',
        'think: "thinking"',
        'wait: "sitting"',
        'search: "kneeling"',
        'learn: "reading"',
        'rest: "lying"',
        'doubt: "shrugging"',
        'begin: "walking"',
        'struggle: "pushing"',
        'suffer: "shivering"',
        'descend: "descending"',
        'overload: "carrying"',
        'restrain: "pulling"',
        'care for: "kneeling"',
        'cool down: "shivering"',
        'guess: "shrugging"',
        'spread: "shouting"',
        'drive: "pushing"',
    )
    stands: ClassVar[bool] = True
    figure: ClassVar[bool] = True
    least_scale: ClassVar[float] = 0.52

    doing: Act = Field(default="standing", description="what the person does")
    aim: Number | None = Field(
        default=None,
        kw_only=True,
        description="where the arm points that has the hand, in degrees clockwise from the right, "
        "or None",
    )
    other_aim: Number | None = Field(
        default=None, kw_only=True, description="where the other arm points, or None"
    )
    gaze: Number | None = Field(
        default=None,
        kw_only=True,
        description="where the face is turned, in degrees clockwise from the right, or None for "
        "ahead",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole person")

    def draw(self) -> Iterator[Shape]:
        """Yield every part of the body, and what tells the act apart."""
        for contour in self._contours():
            yield Path(contour, ink=self.ink, fill=self.ink)
        match self.doing:
            case "reading":
                book = (self._hand(0).shifted(*turn) for turn in BOOK)
                yield Polyline(book, ink=self.ink, weight="bold")
            case "shouting":
                ahead = self._looks or 0.0
                rays = (ahead - 28, ahead, ahead + 28)
                yield from draw_rays(self._spine[2], rays, 3.6, 5.6, ink=self.ink)
            case "shivering":
                for place in (-4.2, 4.6):
                    yield Path(WIGGLE, ink=self.ink).at((place, -10.6))

    def _contours(self) -> Iterator[str]:
        """Yield every part of the body as a contour."""
        hip, neck, head = self._spine
        up = hip.angle(neck)
        if self._stance.frontal:
            yield trace_trunk(hip, neck, *TRUNK)
        else:
            above, below = SIDEWAYS
            yield from trace_limb([(neck.polar(up + 180, above + LINE), above), (hip, below)])
        yield from trace_limb([*zip((neck.polar(up + 180, 0.6), head), THICK["neck"], strict=True)])
        for side in (0, 1):
            yield from self._leg(side)
            yield from self._arm(side)
        looks = self._looks
        yield trace_disc(head, HEAD_RADIUS, looks if self.doing == "shouting" else None)
        if looks is not None and self.doing != "shouting":
            drop = math.copysign(NOSE_DROP, math.cos(math.radians(looks)))
            nose = (head.polar(looks + drop, reach) for reach in NOSE)
            yield from trace_limb([*zip(nose, THICK["nose"], strict=True)])

    def _leg(self, side: int) -> Iterator[str]:
        stance = self._stance
        root = self._beside(self._spine[0], side, ROOTS[1])
        ankle, turn = self._ankle(side), stance.toes[side]
        knee = bend(root, ankle, LEG, stance.knees[side])
        yield from trace_limb([*zip((root, knee, ankle), THICK["leg"], strict=True)])
        # Whichever way it points, its sole is below.
        sole = 90 if math.cos(math.radians(turn)) >= 0 else -90
        toe = ankle.polar(turn, FOOT.x).polar(turn + sole, FOOT.y)
        yield from trace_limb([*zip((ankle, toe), THICK["foot"], strict=True)])

    def _arm(self, side: int) -> Iterator[str]:
        root, hand = self._shoulder(side), self._hand(side)
        elbow = bend(root, hand, ARM, self._stance.elbows[side])
        yield from trace_limb([*zip((root, elbow, hand), THICK["arm"], strict=True)])
        yield trace_disc(hand, FIST)

    @property
    def _stance(self) -> Stance:
        return STANCES[self.doing]

    @property
    def _spine(self) -> tuple[Point, Point, Point]:
        hip, neck, head = self._stance.spine
        return Point(*hip), Point(*neck), Point(*head)

    @property
    def _looks(self) -> float | None:
        """Where the face is turned, or nothing if it is to the reader."""
        return self._stance.gaze if self.gaze is None else self.gaze

    def _beside(self, place: Point, side: int, off: float) -> Point:
        """Return where a limb begins: beside the spine, if it is seen from the front."""
        return place.shifted((1 - 2 * side) * off) if self._stance.frontal else place

    def _shoulder(self, side: int) -> Point:
        hip, neck, _ = self._spine
        return self._beside(neck.polar(neck.angle(hip), ARMPIT), side, ROOTS[0])

    def _hand(self, side: int) -> Point:
        aim = (self.aim, self.other_aim)[side]
        if aim is not None:
            return self._shoulder(side).polar(aim, sum(ARM))
        return Point(*self._stance.hands[side])

    def _ankle(self, side: int) -> Point:
        return Point(*self._stance.feet[side])

    def _sole(self, side: int) -> Point:
        return self._ankle(side).shifted(dy=ANKLE)

    @anchor
    def head(self) -> Point:
        """The middle of the head."""
        return self._spine[2]

    @anchor
    def mouth(self) -> Point:
        """Where the person speaks."""
        looks = self._looks
        head = self._spine[2]
        return head.shifted(dy=1.0) if looks is None else head.polar(looks, HEAD_RADIUS)

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
        """What is below the ankle of the nearer leg, or of the right one from the front."""
        return self._sole(0)

    @anchor
    def other_foot(self) -> Point:
        """What is below the ankle of the other leg."""
        return self._sole(1)

    @anchor
    def feet(self) -> Point:
        """The ground midway between the feet."""
        return Point((self._ankle(0).x + self._ankle(1).x) / 2, 0.0)

    @anchor
    def seat(self) -> Point:
        """What the person sits on when they sit."""
        return self._spine[0].shifted(dy=SEAT_DEPTH)

    @property
    def body_middle(self) -> Point | None:
        """The middle between hips and feet, wherever the arms are."""
        if self.doing == "lying":
            return None
        return Point((self._spine[0].x + (self._ankle(0).x + self._ankle(1).x) / 2) / 2, 0.0)

    def resting_anchor(self) -> str | None:
        """Return the seat of a person that sits, or None."""
        return "seat" if self.doing == "sitting" else None

    def holding_anchors(self) -> tuple[str, ...]:
        """Return the hands, and the seat of a person that sits."""
        return (*HANDS, "seat") if self.doing == "sitting" else HANDS

    def pointing(self, to: PointLike, hand: Hand = "hand") -> Person:
        """Return a copy that stretches an arm toward a point.

        Args:
            to: the point; most often an anchor of another shape.
            hand: which one.

        Example:
            >>> import kdviz as kd
            >>> person = kd.Person()
            >>> person.pointing(to=(20, person.hand.y)).hand.x > person.hand.x
            True
        """
        side = HANDS.index(hand)
        aim = self._direction(self._shoulder(side), to)
        return self.replaced(**{("aim", "other_aim")[side]: aim})

    def looking(self, at: PointLike) -> Person:
        """Return a copy that turns the face toward a point.

        Args:
            at: the point; most often an anchor of another shape.

        Example:
            >>> import kdviz as kd
            >>> kd.Person().looking(at=(-30, -17.6)).gaze
            180.0
        """
        return self.replaced(gaze=self._direction(self._spine[2], at))

    def _direction(self, place: Point, to: PointLike) -> float:
        """Return in which direction a point is, as the figure counts directions."""
        off = self.pose.point(place).angle(to) - self.pose.direction(0)
        return -off if self.pose.mirrored else off

    def sitting_on(self, thing: AnyShape, at: str = "top") -> Person:
        """Return a copy that sits on something.

        Args:
            thing: what it is.
            at: the anchor of the thing that comes to lie under the seat.

        Raises:
            AnchorError: the thing has no such anchor.

        Example:
            >>> import kdviz as kd
            >>> crate = kd.Crate()
            >>> kd.Person().sitting_on(crate).seat == crate.top
            True
        """
        return self.replaced(doing="sitting").standing_on(thing, at, foot="seat")

    def holding(self, thing: AnyShape, by: str | None = None, hand: Hand = "hand") -> Group:
        """Return the person with something in a closed hand.

        Args:
            thing: what is held.
            by: the anchor of the thing that comes to lie in the hand, or None for one at which it
                hides neither the face nor the legs.
            hand: which one.

        Returns:
            A group that unpacks into the thing and, in front of it, the person; it has the
            person's anchors.

        Raises:
            AnchorError: the thing has no such anchor.

        Example:
            >>> import kdviz as kd
            >>> cup, winner = kd.Person("cheering").holding(kd.Basket(), by="bottom")
            >>> round(cup.bottom.distance(winner.hand), 6)
            0.0
        """
        clear = self._box_of_head(), self._box_of_legs()
        return hold(self, thing, self.anchor(hand), by, clear)

    def _box_of_head(self) -> Box:
        reach = HEAD_RADIUS * self.pose.scale
        return box_around([self.anchor("head")]).grown(reach)

    def _box_of_legs(self) -> Box:
        joints = [self._spine[0], self._ankle(0), self._ankle(1)]
        return box_around([self.pose.point(joint) for joint in joints])
