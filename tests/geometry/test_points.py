"""Points, boxes and poses."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, points, poses
from kdviz.geometry.boxes import BOX_ANCHORS, NOWHERE, box_around, union
from kdviz.geometry.points import as_point, as_points, unit
from kdviz.geometry.similarities import STILL, Pose, about, shift

angles = st.floats(-720, 720) | st.integers(-8, 8).map(lambda quarter: 90.0 * quarter)
boxes = st.builds(lambda one, two: box_around([one, two]), points, points)


# Points.


@given(points, angles, st.floats(0.01, 100))
def test_going_in_a_direction_arrives_there_at_that_distance(point, degrees, distance):
    there = point.polar(degrees, distance)
    assert point.distance(there) == pytest.approx(distance, rel=1e-6)
    assert math.cos(math.radians(point.angle(there) - degrees)) == pytest.approx(1, abs=1e-6)


@given(points, points, st.floats(0, 1))
def test_a_share_of_the_way_is_that_share_of_the_distance(one, two, share):
    between = one.toward(two, share)
    assert one.distance(between) == pytest.approx(share * one.distance(two), abs=1e-9)
    assert one.distance(between) + between.distance(two) == pytest.approx(one.distance(two))


@pytest.mark.parametrize("quarter", range(-8, 9))
def test_quarter_turns_are_exact(quarter):
    expected = [(1, 0), (0, 1), (-1, 0), (0, -1)][quarter % 4]
    assert unit(90 * quarter) == expected
    assert kd.Point(0, 0).polar(90 * quarter, 3) == (3 * expected[0], 3 * expected[1])


@given(angles)
def test_a_direction_has_length_one(degrees):
    assert math.hypot(*unit(degrees)) == pytest.approx(1)
    assert unit(degrees) == pytest.approx(
        (math.cos(math.radians(degrees)), math.sin(math.radians(degrees))), abs=1e-9
    )


@pytest.mark.parametrize(
    "given_",
    [(1, 2), [1, 2], kd.Point(1, 2), np.array([1, 2]), np.array([1.0, 2.0]), (n for n in (1, 2))],
    ids=["tuple", "list", "point", "whole array", "array", "generator"],
)
def test_any_pair_of_numbers_is_a_point(given_):
    point = as_point(given_)
    assert point == kd.Point(1.0, 2.0)
    assert type(point) is kd.Point


@pytest.mark.parametrize(
    "given_",
    [
        [(0, 0), (1, 2)],
        ((0, 0), (1, 2)),
        (pair for pair in [(0, 0), (1, 2)]),
        np.array([[0, 0], [1, 2]]),
        np.array([[0, 0], [1, 2]], dtype=np.float32),
        zip([0, 1], [0, 2], strict=True),
    ],
    ids=["list", "tuple", "generator", "whole array", "small array", "zip"],
)
def test_any_pairs_of_numbers_are_points(given_):
    result = as_points(given_)
    assert result == ((0.0, 0.0), (1.0, 2.0))
    assert all(type(point) is kd.Point for point in result)
    assert all(type(number) is float for point in result for number in point)


# Boxes.


@given(st.lists(points, min_size=1, max_size=8))
def test_a_box_around_points_has_each_of_them_and_touches_on_every_side(given_):
    box = box_around(given_)
    assert all(box.left <= x <= box.right and box.top <= y <= box.bottom for x, y in given_)
    assert {box.left, box.right} <= {x for x, _ in given_}
    assert {box.top, box.bottom} <= {y for _, y in given_}


@given(boxes, boxes)
def test_a_union_is_the_smallest_box_that_contains_both(one, two):
    both = union([one, two])
    assert both.contains(one)
    assert both.contains(two)
    assert both == box_around([one[:2], one[2:], two[:2], two[2:]])
    assert union([one, NOWHERE]) == one
    assert union([]) == box_around([]) == NOWHERE


@given(boxes, st.floats(0, 10))
def test_a_grown_box_contains_the_box_and_not_the_other_way_round(box, by):
    assert box.grown(by).contains(box)
    assert box.contains(box.grown(by), slack=by + 1e-9)
    assert box.grown(by).width == pytest.approx(box.width + 2 * by)
    assert box.contains(box.grown(by)) is (by == 0 or box.grown(by) == box)


@given(boxes)
def test_the_anchors_of_a_box_are_its_corners_and_the_middles_of_its_sides(box):
    for name in BOX_ANCHORS:
        point = box.anchor(name)
        middle = box.anchor("center")
        assert point.x == (
            box.left if "left" in name else box.right if "right" in name else middle.x
        )
        assert point.y == (
            box.top if "top" in name else box.bottom if "bottom" in name else middle.y
        )
    assert middle.distance(box.anchor("left")) == pytest.approx(box.width / 2)
    assert middle.distance(box.anchor("top")) == pytest.approx(box.height / 2)


def test_a_box_tells_its_anchors():
    with pytest.raises(kd.AnchorError) as caught:
        kd.Box(0, 0, 1, 1).anchor("centre")
    assert str(caught.value) == (
        "A box has no anchor 'centre'. It has: center, left, right, top, bottom, top_left, "
        "top_right, bottom_left, bottom_right. Did you mean 'center'?"
    )


# Poses.


@given(poses(), poses(), points)
def test_a_pose_after_another_is_one_then_the_other(outer, inner, point):
    assert close(outer.after(inner).point(point), outer.point(inner.point(point)))


@given(poses(), poses(), poses(), points)
def test_it_does_not_matter_which_two_of_three_poses_are_joined_first(a, b, c, point):
    one, other = a.after(b).after(c), a.after(b.after(c))
    assert close(one.point(point), other.point(point))
    assert one.mirrored == other.mirrored
    assert one.scale == pytest.approx(a.scale * b.scale * c.scale)


@given(poses())
def test_the_still_pose_changes_no_pose(pose):
    assert close(pose.after(STILL)[:4], pose[:4])
    assert close(STILL.after(pose)[:4], pose[:4])
    assert pose.after(STILL).mirrored == STILL.after(pose).mirrored == pose.mirrored


@given(poses(), points, points)
def test_a_pose_scales_every_distance_alike(pose, one, two):
    distance = pose.point(one).distance(pose.point(two))
    assert distance == pytest.approx(pose.scale * one.distance(two), rel=1e-6, abs=1e-6)


@given(poses(), points, points, points)
def test_a_pose_keeps_or_mirrors_every_angle(pose, one, two, three):
    def cross(a, b, c):
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

    before = cross(one, two, three)
    after = cross(*map(pose.point, (one, two, three)))
    sign = -1 if pose.mirrored else 1
    assert after == pytest.approx(sign * pose.scale**2 * before, rel=1e-6, abs=1e-3)


@given(poses(), angles)
def test_a_pose_turns_directions_as_it_turns_points(pose, degrees):
    start, end = kd.Point(3, 4), kd.Point(3, 4).polar(degrees, 10)
    arrived = pose.point(start).angle(pose.point(end))
    assert math.cos(math.radians(pose.direction(degrees) - arrived)) == pytest.approx(1, abs=1e-9)


@given(poses(), st.lists(points, max_size=5))
def test_a_pose_takes_many_points_as_it_takes_one(pose, given_):
    assert pose.points(given_) == tuple(map(pose.point, given_))


@given(poses(), boxes)
def test_an_upright_box_is_the_box_of_the_posed_corners(pose, box):
    upright = pose.upright_box(box)
    corners = [pose.point(corner) for corner in ((box.left, box.top), (box.right, box.bottom))]
    if pose.sin == 0:
        assert close(upright, box_around(corners))
    elif upright is not None:
        others = [pose.point(corner) for corner in ((box.left, box.bottom), (box.right, box.top))]
        assert close(upright, box_around([*corners, *others]))


@pytest.mark.parametrize("quarter", [0, 2, 4])
def test_a_half_turn_leaves_a_box_upright(quarter):
    cos, sin = unit(90 * quarter)
    assert Pose(cos=cos, sin=sin).upright_box(kd.Box(0, 0, 1, 2)) is not None


def test_a_slanted_box_is_not_upright():
    cos, sin = unit(45)
    assert Pose(cos=cos, sin=sin).upright_box(kd.Box(0, 0, 1, 2)) is None


@given(poses(), points)
def test_a_pose_about_a_point_leaves_that_point(pose, center):
    turn = pose._replace(x=0.0, y=0.0)
    assert close(about(center, turn).point(center), center)
    assert about(center, turn).scale == pytest.approx(turn.scale)


@given(points, st.floats(-50, 50), st.floats(-50, 50))
def test_a_shift_is_added(point, dx, dy):
    assert shift(dx, dy).point(point) == (point.x + dx, point.y + dy) == point.shifted(dx, dy)
