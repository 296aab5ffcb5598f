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
    "pulling",
    "pushing",
    "cheering",
    "thinking",
    "sitting",
]
"""What a person can do."""

Pair = tuple[float, float]
"""Two numbers: a place, or one number for each of a pair of limbs."""


class Stance(NamedTuple):
    """What an act is told by, in units; knees and elbows follow.

    The limb that is nearer, or that is on the right from the front, comes first. From the side,
    elbows stand clear of the body, or the arms would seem to grow from the waist.
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


STANCES: dict[Act, Stance] = {
    "standing": Stance(
        spine=((0, -8.72), (0, -14.7), (0, -18)),
        hands=((3.2, -7.6), (-3.2, -7.6)),
        feet=((1.2, 0), (-1.2, 0)),
        toes=(0, 180),
        elbows=(-1, 1),
        knees=(-1, 1),
        frontal=True,
    ),
    "walking": Stance(
        spine=((0, -8.2), (0.7, -14.1), (1.2, -17.4)),
        hands=((-3.2, -8.2), (6, -9.8)),
        feet=((3.2, 0), (-4, -0.7)),
        toes=(-25, 32),
    ),
    "running": Stance(
        spine=((0, -8.2), (2, -13.8), (3.3, -16.8)),
        hands=((-2.2, -8.6), (6.8, -12.8)),
        feet=((3.6, -2.6), (-5, -1.1)),
        toes=(10, 55),
    ),
    "climbing": Stance(
        spine=((0.4, -8.5), (2.2, -14.1), (3.1, -17.2)),
        hands=((7.4, -13.6), (-2.1, -8.7)),
        feet=((3.6, -4.4), (-1.6, 0)),
    ),
    "descending": Stance(
        spine=((-1.5, -8.9), (-1.5, -14.9), (-0.8, -18.2)),
        hands=((4.6, -12.2), (-5.8, -9.6)),
        feet=((2.7, -1.5), (-2.7, -1.7)),
        toes=(32, 32),
    ),
    "reaching": Stance(
        spine=((-0.2, -9.7), (0.4, -15.6), (-0.2, -18.8)),
        hands=((4.6, -20.3), (-3, -10)),
        feet=((0.7, -1), (-0.9, -1)),
        toes=(50, 50),
    ),
    "carrying": Stance(
        spine=((0, -8.2), (-0.4, -14.2), (-0.2, -17.5)),
        hands=((5.4, -10.6), (5.4, -10.6)),
        feet=((3.2, 0), (-4, -0.7)),
        toes=(-25, 32),
    ),
    "pulling": Stance(
        spine=((-1.6, -7.2), (-4.2, -12.6), (-5.6, -15.6)),
        hands=((2.5, -11), (1.6, -10.4)),
        feet=((3.3, 0), (-1, 0)),
        toes=(-30, 0),
    ),
    "pushing": Stance(
        spine=((-1.4, -7.4), (2.8, -11.6), (4.6, -14.4)),
        hands=((9, -12), (9, -10.4)),
        feet=((-7.6, -0.4), (-2, 0)),
        toes=(18, 0),
    ),
    "cheering": Stance(
        spine=((0, -8.65), (0, -14.6), (0, -17.9)),
        hands=((4.7, -20.3), (-4.7, -20.3)),
        feet=((2.1, 0), (-2.1, 0)),
        toes=(0, 180),
        elbows=(1, -1),
        knees=(-1, 1),
        frontal=True,
    ),
    "thinking": Stance(
        spine=((0, -8.6), (0.2, -14.6), (0.8, -17.8)),
        hands=((2.5, -15.4), (-0.5, -9.9)),
        feet=((1.5, 0), (-1.1, 0)),
    ),
    "sitting": Stance(
        spine=((-2, -4.9), (-2.1, -10.8), (-1.6, -14.1)),
        hands=((2.9, -5.8), (2.4, -5.5)),
        feet=((1.7, 0), (4.7, 0)),
    ),
}
"""The stance in which each act is done."""
