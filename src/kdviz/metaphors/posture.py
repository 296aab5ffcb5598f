"""Posture: where the joints of a person are, act by act."""

from __future__ import annotations

from typing import Literal, NamedTuple

Act = Literal[
    "standing",
    "walking",
    "running",
    "climbing",
    "descending",
    "reaching",
    "carrying",
    "lifting",
    "pulling",
    "pushing",
    "kneeling",
    "sitting",
    "lying",
    "reading",
    "thinking",
    "shouting",
    "cheering",
    "shrugging",
    "shivering",
    "dancing",
]
"""What a person can do."""

Pair = tuple[float, float]
"""Two numbers: a place, or one number for each of a pair of limbs."""


class Stance(NamedTuple):
    """What an act is told by, in units; knees and elbows follow.

    The limb that is nearer, or that is on the right from the front, comes first. A foot is given by
    its ankle, which is `ANKLE` above the ground when the foot is flat on it.
    """

    spine: tuple[Pair, Pair, Pair]
    """The hips, the shoulders, and the middle of the head."""
    hands: tuple[Pair, Pair]
    feet: tuple[Pair, Pair]
    toes: Pair = (0, 0)
    """Where the feet point, in degrees."""
    elbows: Pair = (1, 1)
    knees: Pair = (-1, -1)
    """The side of each limb to which it bends: 1 is clockwise."""
    frontal: bool = False
    gaze: float | None = 0
    """Where the face is turned, in degrees; from the front it is turned to the reader."""


ANKLE = 0.4
"""How far above the ground the ankle of a flat foot is, in units."""

_FRONTAL = Stance(
    spine=((0, -8.15), (0, -14.8), (0, -17.6)),
    hands=((3.75, -7.5), (-3.75, -7.5)),
    feet=((1.45, -ANKLE), (-1.45, -ANKLE)),
    toes=(0, 180),
    elbows=(-1, 1),
    knees=(-1, 1),
    frontal=True,
    gaze=None,
)

STANCES: dict[Act, Stance] = {
    "standing": _FRONTAL,
    "walking": Stance(
        spine=((0, -8), (0.5, -14.5), (1, -17.3)),
        hands=((-3.4, -9.1), (4.8, -9.9)),
        feet=((3, -ANKLE), (-3.8, -1.76)),
        toes=(-14, 48),
    ),
    "running": Stance(
        spine=((0, -6.3), (2, -12.3), (3.3, -14.9)),
        hands=((-3.4, -9.3), (6.4, -10.5)),
        feet=((3.6, -0.9), (-6.2, -2.3)),
        toes=(15, 78),
    ),
    "climbing": Stance(
        spine=((0.2, -8.2), (1.6, -14.6), (2.3, -17.3)),
        hands=((6.4, -14.3), (-2.4, -10.3)),
        feet=((3.2, -4.4), (-1.4, -ANKLE)),
        gaze=-10,
    ),
    "descending": Stance(
        spine=((-1.2, -8.6), (-1.4, -15), (-1, -17.8)),
        hands=((3.4, -10.7), (-5.8, -10.7)),
        feet=((2.6, -1.38), (-2.8, -2.18)),
        toes=(32, 32),
        gaze=35,
    ),
    "reaching": Stance(
        spine=((0.1, -8.1), (0.6, -14.6), (0.8, -17.4)),
        hands=((4.8, -18), (-1.9, -8.2)),
        feet=((1.5, -ANKLE), (-2.45, -1.24)),
        toes=(0, 28),
        gaze=-22,
    ),
    "carrying": Stance(
        spine=((0, -8), (-0.5, -14.5), (-0.3, -17.3)),
        hands=((5, -10.9), (5, -10.9)),
        feet=((3, -ANKLE), (-3.8, -1.76)),
        toes=(-14, 48),
    ),
    "lifting": Stance(
        spine=((-2.4, -4.6), (0.6, -10.1), (2.1, -12.5)),
        hands=((4.3, -4.5), (3.9, -4.2)),
        feet=((0.7, -ANKLE), (-1.5, -ANKLE)),
        gaze=20,
    ),
    "pulling": Stance(
        spine=((-1.4, -7), (-4, -13), (-4.5, -15.8)),
        hands=((2.3, -11.3), (1.6, -10.9)),
        feet=((3.6, -0.5), (-0.6, -ANKLE)),
        toes=(-20, 0),
    ),
    "pushing": Stance(
        spine=((-1.4, -7.3), (2.4, -12.6), (4.4, -14.6)),
        hands=((8, -11.9), (7.9, -10.5)),
        feet=((-7.1, -1.54), (1.6, -ANKLE)),
        toes=(38, 0),
        elbows=(1, -1),
        gaze=10,
    ),
    "kneeling": Stance(
        spine=((-0.6, -4.5), (-0.3, -11), (0, -13.8)),
        hands=((4.3, -7.1), (3.8, -6.7)),
        feet=((3.4, -ANKLE), (-4.4, -0.58)),
        toes=(0, 176),
    ),
    "sitting": Stance(
        spine=((-2, -4.6), (-2.3, -11.1), (-2, -13.9)),
        hands=((2.6, -5.9), (2.2, -5.7)),
        feet=((2.4, -ANKLE), (3.2, -ANKLE)),
    ),
    "lying": Stance(
        spine=((0, -1.1), (-6.5, -1.35), (-8.5, -1.85)),
        hands=((0.9, -1), (0.9, -1)),
        feet=((7.7, -0.6), (7.7, -0.6)),
        toes=(-82, -70),
        gaze=None,
    ),
    "reading": Stance(
        spine=((0, -8.1), (0, -14.8), (0.6, -17.5)),
        hands=((3.9, -11.6), (3.9, -11.6)),
        feet=((1.1, -ANKLE), (-1.1, -ANKLE)),
        gaze=38,
    ),
    "thinking": Stance(
        spine=((0, -8.1), (0.1, -14.8), (0.5, -17.5)),
        hands=((2.5, -14.9), (2.6, -10.5)),
        feet=((1.1, -ANKLE), (-1.1, -ANKLE)),
        gaze=20,
    ),
    "shouting": Stance(
        spine=((0, -8), (0.9, -14.4), (1.7, -17.1)),
        hands=((-3, -9.9), (-3.8, -10.5)),
        feet=((2.2, -ANKLE), (-2.4, -ANKLE)),
        gaze=-12,
    ),
    "cheering": _FRONTAL._replace(
        hands=((5.4, -19.1), (-5.4, -19.1)),
        feet=((2.1, -ANKLE), (-2.1, -ANKLE)),
        elbows=(1, -1),
    ),
    "shrugging": _FRONTAL._replace(
        spine=((0, -8.15), (0, -15), (0.3, -17.3)),
        hands=((5.8, -12.5), (-5.8, -12.5)),
        elbows=(1, -1),
    ),
    "shivering": Stance(
        spine=((-0.4, -7.7), (0.3, -14.1), (1.3, -16.6)),
        hands=((2, -12.1), (1.4, -11.3)),
        feet=((0.5, -ANKLE), (-0.7, -ANKLE)),
        gaze=30,
    ),
    "dancing": _FRONTAL._replace(
        spine=((0, -8.2), (-0.6, -14.8), (-1, -17.6)),
        hands=((4.4, -18.9), (-6.2, -11.3)),
        feet=((4.6, -3.3), (-0.8, -ANKLE)),
        toes=(40, 180),
        elbows=(1, 1),
    ),
}
"""The stance in which each act is done."""
