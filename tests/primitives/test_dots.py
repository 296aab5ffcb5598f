"""Dots: many points as one mark."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, points, poses
from kdviz.geometry.boxes import box_around
from kdviz.scene.marks import DotsMark
from kdviz.scene.measuring import nominal


@given(st.lists(points, min_size=1, max_size=9), poses())
def test_dots_are_one_mark_where_the_pose_puts_them(given_, pose):
    dots = kd.Dots(given_, ink="blue").posed(pose)
    assert dots.points == tuple(map(pose.point, given_))
    assert close(dots.box, box_around(dots.points))
    (mark,) = dots.marks(nominal().stage).marks
    assert isinstance(mark, DotsMark)
    assert (mark.points, mark.ink) == (dots.points, "blue")


def test_a_heavier_weight_makes_larger_dots():
    sizes = [
        kd.Dots([(0, 0)], weight=weight).marks(nominal().stage).marks[0].diameter
        for weight in ("thin", "regular", "bold")
    ]
    assert sizes == sorted(set(sizes))


def test_a_thousand_points_come_from_an_array():
    table = np.random.default_rng(0).normal(size=(1000, 2))
    dots = kd.Dots(table)
    assert len(dots.points) == 1000
    assert close(dots.box, (*table.min(axis=0), *table.max(axis=0)))


@pytest.mark.parametrize(
    ("given_", "message"),
    [
        ([], "Dots: points needs at least 1, not []."),
        (
            [(0, 0), (float("nan"), 0)],
            "Dots: points at place 2 must be a point of two finite numbers, not (nan, 0).",
        ),
        (
            np.array([[0, np.inf]]),
            "Dots: points at place 1 must be a point of two finite numbers, not [0.0, inf].",
        ),
        (
            [1, 2],
            "Dots: points at place 1 must be a point (x, y) in units, not 1.",
        ),
        (
            kd.Circle(5),
            "Dots: points must be a list of points, not Circle(radius=5.0).",
        ),
        (
            [kd.Circle(5)],
            "Dots: points at place 1 must be a point, not the whole Circle: "
            "name one of its anchors, such as .center.",
        ),
        ("abc", "Dots: points must be a list of points, not 'abc'."),
        ({(0, 0)}, "Dots: points must be a list, which has an order, not {(0, 0)}."),
    ],
)
def test_what_is_no_list_of_points_is_refused(given_, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Dots(given_)
    assert str(caught.value) == message
