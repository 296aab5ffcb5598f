"""Rect, Line, Polyline and Polygon."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, lengths, points, poses
from kdviz.geometry.boxes import Box, box_around


@given(lengths, lengths, st.floats(0, 0.5))
def test_a_rectangle_lies_about_the_origin(width, height, share):
    shape = kd.Rect(width, height, share * min(width, height))
    assert close(shape.box, Box(-width / 2, -height / 2, width / 2, height / 2))


@given(points, points, poses())
def test_a_line_is_its_two_points_wherever_it_goes(start, end, pose):
    line = kd.Line(start, end)
    assert (line.start, line.end) == (start, end)
    assert line.box == box_around([start, end])
    moved = line.posed(pose)
    assert moved == kd.Line(pose.point(start), pose.point(end))
    assert moved.anchor("start") == moved.anchors["start"] == moved.start


@given(st.lists(points, min_size=3, max_size=6), poses())
def test_a_polyline_and_a_polygon_are_their_points_wherever_they_go(given_, pose):
    for kind in (kd.Polyline, kd.Polygon):
        moved = kind(given_).posed(pose)
        assert moved.points == tuple(map(pose.point, given_))
        assert moved.box == box_around(moved.points)
    line = kd.Polyline(given_)
    assert (line.start, line.end) == (given_[0], given_[-1])
    assert (line.anchor("start"), line.anchor("end")) == (given_[0], given_[-1])
    assert not line.outline.pieces[0].closed
    assert kd.Polygon(given_).outline.pieces[0].closed


def test_points_come_from_lists_and_arrays_alike():
    table = np.array([[0, 0], [4, 8], [-4, 8]])
    assert kd.Polygon(table) == kd.Polygon(table.tolist()) == kd.Polygon(points=tuple(table))


def test_anchors_of_one_shape_are_points_of_another():
    box = kd.Rect(10, 6)
    line = kd.Line(box.right, box.bottom)
    assert (line.start, line.end) == ((5, 0), (0, 3))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: kd.Rect(10, 6, corner=3.5),
            "Rect: corner must be at most half of the shorter side, 3, not 3.5.",
        ),
        (lambda: kd.Rect(10, 6, corner=-1), "Rect: corner must be at least 0, not -1."),
        (
            lambda: kd.Polyline([(0, 0)]),
            "Polyline: points needs at least 2, not [(0, 0)].",
        ),
        (lambda: kd.Polyline([]), "Polyline: points needs at least 2, not []."),
        (
            lambda: kd.Polygon([(0, 0), (1, 1)]),
            "Polygon: points needs at least 3, not [(0, 0), (1, 1)].",
        ),
        (
            lambda: kd.Polygon(np.zeros((3, 3))),
            "Polygon: points must be an array of shape (n, 2), not (3, 3).",
        ),
        (
            lambda: kd.Polygon(np.zeros(3)),
            "Polygon: points must be an array of shape (n, 2), not (3,).",
        ),
    ],
)
def test_wrong_points_and_corners_are_refused(make, message):
    with pytest.raises(kd.ParameterError) as caught:
        make()
    assert str(caught.value) == message
