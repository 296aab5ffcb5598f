"""What is what at which time."""

import math
from itertools import pairwise

import pytest

import kdviz as kd
from kdviz.motion.eases import EASES
from motion.moving import choice, throw
from picture.refusing import refused

ORIGIN = kd.Point(0, 0)


@kd.varying
def told(number=0.0, at=(0, 0), word="few", sure=False, count: int = 1, point=ORIGIN):
    """Says in its title what it is called with."""
    title = f"{number:g} {at} {word} {sure} {count} {tuple(point)}"
    return kd.Visual(title, "Everything varies.", kd.Circle(5 + number / 10))


def seen(motion, *times):
    return [motion.at(time).title for time in times]


def values(motion, *times):
    return [round(float(motion.at(time).title.split()[0]), 3) for time in times]


# Going from one value to another.


def test_a_pair_is_from_and_to_and_a_single_value_begins_with_what_is():
    assert values(told.motion(number=(2, 4), ease="even", rate=4, hold=0.5), 0, 0.5, 1) == [2, 3, 4]
    assert values(told.motion(number=4, ease="even", rate=4), 0, 0.5, 1) == [0, 2, 4]


def test_steps_follow_each_other_and_each_begins_where_the_last_one_ended():
    motion = told.motion(
        kd.Tween(number=(0, 4), seconds=1, ease="even"),
        kd.Pause(0.5),
        kd.Tween(number=0, seconds=2, ease="even"),
        rate=4,
        hold=1,
    )
    assert values(motion, 0, 0.5, 1, 1.25, 1.5, 2.5, 3.5) == [0, 2, 4, 4, 4, 2, 0]
    assert (motion.frames, motion.seconds) == (18, 4.5)


def test_what_changes_later_is_what_it_begins_with_before():
    motion = told.motion(kd.Tween(word="many"), kd.Tween(number=(3, 5), ease="even"), rate=4)
    assert values(motion, 0, 0.75, 1, 1.5) == [3, 3, 3, 4]


def test_several_at_once_take_as_long_as_the_longest():
    motion = told.motion(
        kd.together(
            kd.Tween(number=4, seconds=1, ease="even"),
            [kd.Pause(1), kd.Tween(word=("few", "many"), seconds=1)],
        ),
        rate=4,
        hold=0.25,
    )
    assert motion.frames == 9
    assert [each.split(" (")[0] for each in seen(motion, 0, 0.5, 1, 2)] == ["0", "2", "4", "4"]
    assert ["few" in each for each in seen(motion, 1, 1.25, 1.5, 2)] == [True, True, False, False]


def test_tuples_and_points_are_tweened_number_by_number():
    motion = told.motion(at=((0, 0), (4, 8)), point=(2, 2), ease="even", rate=4)
    assert seen(motion, 0.5) == ["0 (2.0, 4.0) few False 1 (1.0, 1.0)"]


def test_words_and_truth_values_switch_in_the_middle():
    motion = told.motion(word=("few", "many"), sure=True, ease="end", rate=8)
    assert [("few" in each, "False" in each) for each in seen(motion, 0.375, 0.5)] == [
        (True, True),
        (False, False),
    ]


def test_what_is_annotated_as_whole_stays_whole():
    motion = told.motion(count=(1, 3), ease="even", rate=8)
    assert [each.split()[5] for each in seen(motion, 0, 0.125, 0.25, 0.5, 1)] == list("11223")


def test_a_parameter_may_be_called_as_it_likes():
    @kd.varying
    def falling(time=0.0):
        return kd.Visual("", "It falls.", [kd.Ground(20), kd.Ball().at((0, 2 * time * time))])

    motion = falling.motion(time=(0, 3), seconds=3, ease="even", rate=10)
    assert motion.still.shapes[1].center.y == pytest.approx(18)


@pytest.mark.parametrize("ease", EASES)
def test_every_ease_begins_with_nothing_and_ends_with_all(ease):
    function = EASES[ease]
    assert function(0) == pytest.approx(0)
    assert function(1) == pytest.approx(1)
    steps = [function(n / 1000) for n in range(1001)]
    assert max(abs(a - b) for a, b in pairwise(steps)) < 0.01
    assert (max(steps) > 1) == (ease == "overshoot")


def test_eases_go_as_they_are_called():
    early = {ease: function(0.25) for ease, function in EASES.items()}
    late = {ease: 1 - function(0.75) for ease, function in EASES.items()}
    assert early["begin"] < 0.25 < early["end"]
    assert late["end"] < 0.25 < late["begin"]
    assert early["smooth"] == late["smooth"] < 0.25
    assert EASES["fall"](0.5) == 0.25
    assert math.isclose(EASES["bounce"](4 / 11), 1)
    assert math.isclose(EASES["bounce"](6 / 11), 0.75)


# Once, back and forth, or in a loop.


def test_it_ends_begins_again_or_goes_back():
    tween = kd.Tween(number=(0, 4), ease="even")
    once, loop, back = (
        told.motion(tween, rate=4, hold=1, repeat=repeat) for repeat in ("once", "loop", "back")
    )
    assert [motion.frames for motion in (once, loop, back)] == [8, 8, 12]
    assert values(once, 1, 1.75, 2, 9) == [4, 4, 4, 4]
    assert values(loop, 1, 1.75, 2, 2.5) == [4, 4, 0, 2]
    assert values(back, 1.75, 2, 2.5, 2.75, 3, 3.25) == [4, 3, 1, 0, 0, 1]


def test_the_still_is_the_finished_picture():
    assert choice.motion(value=(0, 1)).still == choice.motion(value=(0, 1)).at(1.5)
    assert choice.motion(value=(0, 1), repeat="back").still.shapes[0].value == 1


# One fit for all.


def test_nothing_jumps_all_frames_are_of_one_scale_in_one_place():
    motion = throw.motion(share=(0, 1), seconds=1, rate=8)
    poses = {motion.at(frame / 8).composition.pose for frame in range(motion.frames)}
    assert len(poses) == 1
    elsewhere = {
        motion.at(n / 8).replaced(frame="card").composition.pose for n in range(motion.frames)
    }
    assert len(elsewhere) == 1


def test_headings_of_any_height_leave_the_scene_in_its_place():
    motion = told.motion(word=("few", "a word that is so long that it needs a line by itself"))
    rooms = {motion.at(time).composition.stage.room.top for time in (0, 1)}
    assert len(rooms) == 1


# What it is.


def test_a_motion_is_a_value():
    one, other = (choice.motion(value=(0, 1), rate=10) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != choice.motion(value=(0, 1), rate=12)
    assert repr(one) == (
        "Motion(varying choice(value=0.5, word='few'), steps=(Tween(value=(0, 1)),), rate=10.0)"
    )
    assert one.replaced(repeat="back").frames == 30
    refused(
        kd.ParameterError,
        "Motion cannot be changed; replaced(rate=...) returns a changed copy.",
        setattr,
        one,
        "rate",
        5,
    )


def test_steps_tell_themselves():
    steps = kd.together(kd.Tween(a=1, ease="fall"), [kd.Pause(2), kd.Tween(b=(1, 2), seconds=3)])
    assert repr(steps) == (
        "together(Tween(a=1, ease='fall'), (Pause(seconds=2.0), Tween(b=(1, 2), seconds=3.0)))"
    )
    tween = kd.Tween(a=(0, 1), seconds=2)
    assert kd.Tween.model_validate_json(tween.model_dump_json()).seconds == 2
    assert tween.replaced(seconds=3) == kd.Tween(a=(0, 1), seconds=3)
