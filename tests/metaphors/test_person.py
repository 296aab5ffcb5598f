"""People: feet on the ground, limbs of one length, hands that hold, faces that turn."""

from typing import get_args

import pytest

import kdviz as kd
from kdviz.metaphors.holding import HANDS
from kdviz.metaphors.person import ARM, HEAD_RADIUS, LEG
from kdviz.metaphors.posture import STANCES, Act

ACTS = get_args(Act)
every_act = pytest.mark.parametrize("act", ACTS)


@every_act
def test_the_lowest_part_is_on_the_ground(act):
    lowest = max(part.box.bottom for part in kd.Person(act).still.drawing.parts)
    assert lowest == pytest.approx(0, abs=0.13)


@every_act
def test_hands_and_feet_are_within_reach(act):
    person = kd.Person(act)
    for side in (0, 1):
        assert person._shoulder(side).distance(person._hand(side)) <= sum(ARM) + 0.05
        hip = person._spine[0]
        assert hip.distance(person._ankle(side)) <= sum(LEG) + 0.5


@pytest.mark.parametrize("act", [act for act in ACTS if act != "shouting"])  # it is open there
def test_people_of_all_acts_have_heads_of_one_size(act):
    head = kd.Person(act).head
    assert any(
        part.box.contains(kd.Circle(HEAD_RADIUS - 0.01).at(head).box)
        for part in kd.Person(act).still.drawing.parts
    )


def test_every_act_has_a_stance_of_its_own():
    assert set(STANCES) == set(ACTS)
    assert len(set(STANCES.values())) == len(ACTS)


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(
    "person",
    [
        kd.Person(),
        kd.Person("walking").flipped(),
        kd.Person().scaled(1.7).rotated(40).shifted(9, 3),
        kd.Person("thinking").flipped().rotated(-70),
    ],
    ids=str,
)
def test_either_arm_points_at_a_point_wherever_somebody_stands(person, hand):
    goal = kd.Point(50, -33)
    pointing = person.pointing(to=goal, hand=hand)
    side = HANDS.index(hand)
    shoulder = pointing.pose.point(pointing._shoulder(side))
    tip = pointing.anchor(hand)
    assert shoulder.angle(goal) == pytest.approx(shoulder.angle(tip))
    other = HANDS[1 - side]
    assert pointing.anchor(other) == person.anchor(other)


@pytest.mark.parametrize("person", [kd.Person(), kd.Person("running").flipped().rotated(20)])
def test_the_mouth_is_where_the_face_is_turned(person):
    goal = kd.Point(-40, 12)
    turned = person.looking(at=goal)
    assert turned.head.angle(turned.mouth) == pytest.approx(turned.head.angle(goal))


def test_whoever_sits_on_something_has_the_seat_there():
    crate = kd.Crate().shifted(30, -4)
    sitting = kd.Person(ink="blue").sitting_on(crate)
    assert (sitting.doing, sitting.ink) == ("sitting", "blue")
    assert sitting.seat.distance(crate.top) < 1e-9


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(
    "holder", [*map(kd.Person, ACTS), kd.Robot(), kd.Robot("happy"), kd.Person().flipped()], ids=str
)
@pytest.mark.parametrize("thing", [kd.Ball(), kd.Crate().scaled(0.4), kd.Key().scaled(0.4)])
def test_what_is_held_touches_the_hand_and_keeps_its_holder(holder, thing, hand):
    group = holder.holding(thing, hand=hand)
    held, kept = group
    assert kept == holder
    assert group.head == holder.head
    assert held.box.grown(0.01).meets(kd.Dots([holder.anchor(hand)]).box)


@pytest.mark.parametrize("act", ["standing", "cheering", "carrying", "thinking", "shrugging"])
def test_a_small_thing_hides_neither_face_nor_legs(act):
    person = kd.Person(act)
    held, _ = person.holding(kd.Ball(2))
    assert not held.box.meets(person._box_of_head())
    assert not held.box.meets(person._box_of_legs())


def test_a_thing_that_has_a_grip_is_held_there():
    carrot, person = kd.Person("reaching").holding(kd.Carrot(20))
    assert carrot.grip.distance(person.hand) < 1e-9
    bucket, robot = kd.Robot().holding(kd.Bucket(), hand="other_hand")
    assert bucket.handle.distance(robot.other_hand) < 1e-9


def test_a_grip_that_is_none_is_told():
    with pytest.raises(kd.AnchorError, match="Ball has no anchor 'grip'"):
        kd.Person().holding(kd.Ball(), by="grip")
