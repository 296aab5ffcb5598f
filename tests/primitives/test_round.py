"""Circle, Ellipse and Arc."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, lengths, poses
from kdviz.geometry.boxes import Box
from kdviz.scene.marks import CircleMark, DotsMark, PathMark
from kdviz.scene.measuring import nominal


@given(lengths, poses())
def test_a_circle_stays_one_however_it_is_moved(radius, pose):
    circle = kd.Circle(radius).posed(pose)
    (mark,) = circle.marks(nominal().stage).marks
    assert isinstance(mark, CircleMark)
    assert mark.radius == pytest.approx(pose.scale * radius)
    assert close(mark.center, (pose.x, pose.y))
    assert close((circle.box.width, circle.box.height), (2 * mark.radius, 2 * mark.radius))


@given(lengths, lengths)
def test_an_ellipse_has_its_width_and_height(width, height):
    ellipse = kd.Ellipse(width, height)
    assert close(ellipse.box, Box(-width / 2, -height / 2, width / 2, height / 2))
    for x, y in ellipse.outline.pieces[0].points:
        assert (2 * x / width) ** 2 + (2 * y / height) ** 2 == pytest.approx(1, abs=1e-3)


@given(lengths, lengths, st.floats(0, 360))
def test_the_box_of_a_turned_ellipse_is_tight(width, height, degrees):
    box = kd.Ellipse(width, height).rotated(degrees).box
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    assert box.width == pytest.approx(math.hypot(width * cos, height * sin), rel=1e-3)
    assert box.height == pytest.approx(math.hypot(width * sin, height * cos), rel=1e-3)


@given(lengths, st.floats(-720, 720), st.floats(-360, 360), poses())
def test_the_anchors_of_an_arc_lie_on_it(radius, begin, sweep, pose):
    arc = kd.Arc(radius, begin, sweep).posed(pose)
    for name, share in (("start", 0), ("middle", 0.5), ("end", 1)):
        point = arc.anchor(name)
        assert arc.origin.distance(point) == pytest.approx(pose.scale * radius)
        assert close(point, pose.point(kd.Point(0, 0).polar(begin + share * sweep, radius)))
    outline = arc.outline_under(kd.Shape.model_fields["pose"].default)
    assert close(outline.commands[0].points[0], arc.start)


def test_a_whole_turn_is_closed_and_a_half_one_is_open():
    assert kd.Arc(5, sweep=360).outline.pieces[0].closed
    assert kd.Arc(5, sweep=-360).outline.pieces[0].closed
    assert not kd.Arc(5).outline.pieces[0].closed
    assert kd.Arc(5).box == kd.Arc(5, 180, 180).box


def test_an_arc_turns_once_at_most():
    with pytest.raises(kd.ParameterError) as caught:
        kd.Arc(5, sweep=361)
    assert str(caught.value) == "Arc: sweep must be at most 360, not 361."
    with pytest.raises(kd.ParameterError) as caught:
        kd.Arc(5, sweep=-361)
    assert str(caught.value) == "Arc: sweep must be at least -360, not -361."


def test_a_dotted_circle_is_dots_on_it_in_front_of_its_fill():
    fill, dots = kd.Circle(5, dash="dotted", fill="blue").marks(nominal().stage).marks
    assert isinstance(fill, PathMark)
    assert (fill.fill, fill.stroke) == ("blue", None)
    assert isinstance(dots, DotsMark)
    assert dots.ink == "blue"
    for dot in dots.points:
        assert dot.distance((0, 0)) == pytest.approx(5, rel=0.01)
