"""Contours: where a shape ends, seen from its middle."""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, lengths, points, poses
from kdviz.scene.contours import edge_toward, trace_contours
from kdviz.scene.measuring import nominal

dashes = st.sampled_from(["solid", "dotted"])
fills = st.sampled_from([None, "blue"])


@given(lengths, points, st.floats(0, 360), dashes, fills)
def test_the_edge_of_a_circle_is_at_its_radius(radius, center, degrees, dash, fill):
    circle = kd.Circle(radius, dash=dash, fill=fill).at(center)
    edge = edge_toward(circle, circle.center.polar(degrees, 3 * radius))
    assert circle.center.distance(edge) == pytest.approx(radius, rel=0.01)
    assert math.cos(math.radians(circle.center.angle(edge) - degrees)) == pytest.approx(1)


@given(lengths, lengths, poses(), st.floats(0, 360), dashes, fills)
def test_the_edge_of_a_rectangle_is_on_one_of_its_sides(width, height, pose, degrees, dash, fill):
    shape = kd.Rect(width, height, dash=dash, fill=fill).posed(pose)
    far = shape.center.polar(degrees, 10 * pose.scale * (width + height))
    edge = edge_toward(shape, far)
    corners = [pose.point((sx * width / 2, sy * height / 2)) for sx, sy in AROUND]
    sides = pairwise(corners)
    off = min(a.distance(edge) + edge.distance(b) - a.distance(b) for a, b in sides)
    assert off == pytest.approx(0, abs=1e-6 * max(1, *map(abs, far)))
    whole = shape.center.distance(far)
    assert shape.center.distance(edge) + edge.distance(far) == pytest.approx(whole)


AROUND = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]


def test_toward_its_own_center_there_is_no_edge():
    circle = kd.Circle(5).at((3, 4))
    assert edge_toward(circle, circle.center) == (3, 4)


def test_an_edge_is_no_farther_than_what_it_is_seen_from():
    assert edge_toward(kd.Circle(5), (3, 0)) == (0, 0)


def test_a_dotted_line_counts_as_a_solid_one():
    for shape in (kd.Circle(5), kd.Basket(), kd.Hoop()):
        dotted = shape.replaced(dash="dotted")
        corner = dotted.bottom_right.shifted(30, 30)
        assert edge_toward(dotted, corner).distance(dotted.center) <= dotted.center.distance(
            dotted.bottom_right
        )
    solid, dotted = (kd.Circle(5, dash=dash) for dash in ("solid", "dotted"))
    assert [one.points for one in trace_contours(solid, nominal().stage)] == [
        one.points for one in trace_contours(dotted, nominal().stage)
    ]


def test_labels_and_words_inside_do_not_move_the_edge():
    plain = kd.Group((kd.Circle(5),))
    labelled = kd.Group((kd.Circle(5).label("a very long label", "right"),)).label("another")
    assert edge_toward(plain, (50, 0)) == edge_toward(labelled, (50, 0))


def test_words_have_their_box_for_an_edge():
    words = kd.Text("word").at((10, 10))
    assert close(edge_toward(words, (100, 10)), words.right)


@given(poses(), poses())
def test_the_contours_of_a_group_are_those_of_its_shapes(one, two):
    shapes = kd.Circle(3).posed(one), kd.Rect(4, 2).posed(two)
    group = kd.Group(shapes).posed(one)
    inside = [one.points for one in trace_contours(group, nominal().stage)]
    apart = [one.points for shape in group for one in trace_contours(shape, nominal().stage)]
    assume(len(inside) == len(apart))
    for these, those in zip(inside, apart, strict=True):
        assert close(these[0], those[0])


def test_what_is_open_is_met_where_a_line_goes_in():
    cup = kd.Polyline([(-5, -6), (-5, 6), (5, 6), (5, -6)])
    assert edge_toward(cup, (0, -40)) == pytest.approx((0, 6))
    assert edge_toward(cup, (40, 0)) == pytest.approx((5, 0))
    assert kd.connect(kd.Ball().shifted(0, -40), cup).end == pytest.approx((0, 6))
