"""Arrows: where they start and end, which way they go, and where their heads point."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, points, poses
from kdviz.geometry.similarities import STILL
from kdviz.primitives.arrow import BOTH_HEADS, LEAST_HEAD, ONE_HEAD
from kdviz.scene.marks import DotsMark, PathMark, leaves
from kdviz.scene.measuring import nominal

THEME = nominal().stage.theme


def marks_of(arrow, pose=STILL):
    return list(leaves([arrow.marks(nominal().stage, pose)]))


def tips(arrow, pose=STILL):
    """The points of the heads: the middle one of three that a head is drawn through."""
    (mark,) = [mark for mark in marks_of(arrow, pose) if isinstance(mark, PathMark)]
    return [piece.points[1] for piece in mark.outline.pieces if len(piece.points) == 3]


@given(points, points, poses())
def test_an_arrow_stops_short_of_both_ends_by_the_standoff(start, end, pose):
    assume(start.distance(end) * pose.scale > 4 * THEME.standoff)
    (mark,) = marks_of(kd.Arrow(start, end), pose)
    shaft = mark.outline.pieces[0].points
    assert shaft[0].distance(pose.point(start)) == pytest.approx(THEME.standoff)
    assert shaft[-1].distance(pose.point(end)) == pytest.approx(THEME.standoff)
    assert mark.width == THEME.regular


@given(points, points, st.floats(0, 10))
def test_a_standoff_of_its_own_is_kept(start, end, standoff):
    assume(start.distance(end) > 4 * standoff + 1)
    (tip,) = tips(kd.Arrow(start, end, standoff=standoff))
    assert tip.distance(end) == pytest.approx(standoff, abs=1e-6)


@pytest.mark.parametrize(("head", "number"), [("end", 1), ("start", 1), ("both", 2), ("none", 0)])
def test_a_head_is_where_it_is_asked_for(head, number):
    arrow = kd.Arrow((0, 0), (40, 0), head=head, standoff=0)
    found = tips(arrow)
    assert len(found) == number
    assert (found[:1] == [(0, 0)]) == (head in ("start", "both"))
    assert (found[-1:] == [(40, 0)]) == (head in ("end", "both"))


@given(points, points, poses())
def test_a_head_points_the_way_the_arrow_goes_and_keeps_its_size(start, end, pose):
    room = THEME.arrow_head / ONE_HEAD + 2 * THEME.standoff
    assume(start.distance(end) * pose.scale > room + 1e-6)
    (mark,) = marks_of(kd.Arrow(start, end), pose)
    left, tip, right = mark.outline.pieces[-1].points
    assert tip.distance(left) == pytest.approx(THEME.arrow_head)
    assert tip.distance(right) == pytest.approx(THEME.arrow_head)
    behind = left.toward(right, 0.5)
    way = pose.point(start).angle(pose.point(end))
    assert math.cos(math.radians(behind.angle(tip) - way)) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(
    ("arrow", "share"),
    [
        (kd.Arrow((0, 0), (2, 0), standoff=0), ONE_HEAD * 2),
        (kd.Arrow((0, 0), (3, 0), standoff=0, head="both"), BOTH_HEADS * 3),
        (kd.Arrow((0, 0), (20, 2), elbow="horizontal", standoff=0), ONE_HEAD * 2),
        (kd.Arrow((0, 0), (20, 2), elbow="vertical", standoff=0, head="start"), ONE_HEAD * 2),
        (kd.Arrow((0, 0), (20, 2), elbow="vertical", standoff=0), THEME.arrow_head),
        (kd.Arrow((0, 0), (0.1, 0), standoff=0), LEAST_HEAD * THEME.arrow_head),
    ],
)
def test_a_head_is_no_larger_than_its_leg_has_room_for(arrow, share):
    (mark,) = marks_of(arrow, STILL)
    left, tip, _ = mark.outline.pieces[-1].points
    assert tip.distance(left) == pytest.approx(min(share, THEME.arrow_head))


# Bends.


@given(points, points, st.floats(0.01, 1))
def test_a_bend_is_off_to_the_left_by_its_share(start, end, bend):
    assume(start.distance(end) > 1)
    arrow = kd.Arrow(start, end, bend=bend)
    chord = start.distance(end)
    assert arrow.middle.distance(start.toward(end, 0.5)) == pytest.approx(bend * chord)
    # To the left of the way: on a page whose y points down, a quarter turn against the clock.
    left = start.angle(end) - 90
    turn = start.toward(end, 0.5).angle(arrow.middle) - left
    assert math.cos(math.radians(turn)) == pytest.approx(1, abs=1e-6)
    assert close(arrow.middle, arrow.outline.place(0.5), slack=0.02)
    assert close(kd.Arrow(start, end, bend=-bend).middle, kd.Arrow(end, start, bend=bend).middle)


@given(points, points, st.floats(-1, 1))
def test_a_bend_is_a_part_of_a_circle(start, end, bend):
    assume(start.distance(end) > 1)
    assume(abs(bend) > 0.05)
    arrow = kd.Arrow(start, end, bend=bend)
    chord, rise = start.distance(end), abs(bend) * start.distance(end)
    radius = (chord**2 / 4 + rise**2) / (2 * rise)
    center = arrow.middle.toward(start.toward(end, 0.5), radius / rise)
    for point in arrow.outline.pieces[0].points:
        assert point.distance(center) == pytest.approx(radius, rel=1e-3)
    assert close(arrow.outline.commands[0].points[0], start)
    assert close(arrow.outline.commands[-1].points[-1], end)


@pytest.mark.parametrize("bend", [1e-300, -1e-12, 1e-7, 0])
def test_next_to_no_bend_is_a_straight_line(bend):
    arrow = kd.Arrow((0, 0), (10, 0), bend=bend)
    assert arrow.outline == kd.Arrow((0, 0), (10, 0)).outline


# Elbows.


@given(points, points, st.sampled_from(["horizontal", "vertical"]))
def test_an_elbow_has_one_right_angle_in_the_way_asked(start, end, elbow):
    assume(min(abs(start.x - end.x), abs(start.y - end.y)) > 0.1)
    arrow = kd.Arrow(start, end, elbow=elbow)
    corner = (end.x, start.y) if elbow == "horizontal" else (start.x, end.y)
    assert close([p for c in arrow.outline.commands for p in c.points][1], corner)
    assert arrow.outline.pieces[0].points[0] == start
    assert arrow.outline.pieces[0].points[-1] == end


@pytest.mark.parametrize("end", [(10, 0), (0, 10), (10, 1e-12)])
def test_an_elbow_between_level_ends_is_a_straight_line(end):
    arrow = kd.Arrow((0, 0), end, elbow="horizontal")
    assert len(arrow.outline.commands) == 2


@given(points, points, st.sampled_from(["horizontal", "vertical"]), poses())
def test_a_turned_elbow_is_turned_altogether(start, end, elbow, pose):
    assume(min(abs(start.x - end.x), abs(start.y - end.y)) > 0.1)
    arrow = kd.Arrow(start, end, elbow=elbow)
    turned = arrow.posed(pose)
    expected = [pose.point(point) for command in arrow.outline.commands for point in command.points]
    found = [point for command in turned.outline.commands for point in command.points]
    assert len(found) == 3
    for one, other in zip(found, expected, strict=True):
        assert close(one, other)


# Dots.


def test_a_dotted_arrow_has_a_solid_head_and_dots_that_keep_clear_of_it():
    dots, head = marks_of(kd.Arrow((0, 0), (40, 0), dash="dotted", standoff=0))
    assert isinstance(dots, DotsMark)
    assert isinstance(head, PathMark)
    assert dots.points[0] == (0, 0)
    assert 37 < dots.points[-1].x < 39.5
    (only,) = marks_of(kd.Arrow((0, 0), (40, 0), dash="dotted", head="none", standoff=0))
    assert only.points[-1].distance((40, 0)) < 1e-6


@given(points, points, st.sampled_from(["end", "start", "both", "none"]), st.booleans())
def test_a_short_arrow_is_still_there(start, end, head, dotted):
    assume(start.distance(end) > 1e-6)
    arrow = kd.Arrow(start, end, head=head, dash="dotted" if dotted else "solid")
    tiny = arrow.scaled(0.5 / start.distance(end))
    marks = marks_of(tiny)
    assert marks
    assert all(math.isfinite(number) for mark in marks for number in mark.box)


def test_an_arrow_that_was_scaled_to_nothing_can_be_drawn():
    for arrow in (kd.Arrow((0, 0), (1, 0), bend=0.5), kd.Arrow((0, 0), (1, 1), elbow="vertical")):
        tiny = arrow
        for _ in range(60):
            tiny = tiny.scaled(1e-9, about=(0, 0))
        assert all(math.isfinite(number) for mark in marks_of(tiny) for number in mark.box)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        (
            {"start": (3, 4), "end": (3, 4)},
            "Arrow: start and end are the same point, (3, 4). An arrow needs somewhere to go.",
        ),
        (
            {"start": (0, 0), "end": (3, 4), "bend": 0.1, "elbow": "vertical"},
            "Arrow: give either bend or elbow, not both.",
        ),
        (
            {"start": (0, 0), "end": (3, 4), "bend": 1.5},
            "Arrow: bend must be at most 1, not 1.5.",
        ),
    ],
)
def test_an_arrow_that_makes_no_sense_is_refused(parameters, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Arrow(**parameters)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "arrow", [kd.Arrow((0, 0), (30, 8), bend=0.3), kd.Arrow((0, 0), (30, 8), elbow="vertical")]
)
def test_a_way_that_is_crossed_out_has_the_cross_on_its_middle(arrow):
    group = arrow.rotated(30).crossed_out(size=4)
    way, cross = group
    assert close(cross.center, way.middle)
    assert (cross.ink, cross.size) == ("red", 4)
    assert group.middle == way.middle
