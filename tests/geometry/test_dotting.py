"""Dotted lines: dots at every end and corner, and evenly spaced in between."""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import lengths, points, runs_of
from kdviz.geometry.dotting import dots_along
from kdviz.geometry.outlines import arc, length, polyline, smooth
from kdviz.geometry.points import Point

gaps = st.floats(0.5, 5)


def steps(dots):
    return [one.distance(two) for one, two in pairwise(dots)]


@given(points, points, gaps)
def test_dots_on_a_line_are_evenly_spaced_from_end_to_end(start, end, gap):
    assume(start.distance(end) > gap / 2)
    dots = dots_along(polyline([start, end]), gap)
    assert dots[0] == start
    assert dots[-1].distance(end) < 1e-6
    assert max(steps(dots)) == pytest.approx(min(steps(dots)), abs=1e-3)
    assert gap / 2 - 1e-6 <= steps(dots)[0] <= gap * 1.5 + 1e-6


@given(st.lists(points, min_size=3, max_size=6, unique=True), gaps)
def test_a_dot_lies_on_every_corner(given_, gap):
    for before, here, after in zip(given_, given_[1:], given_[2:], strict=False):
        assume(abs((before.angle(here) - here.angle(after) + 180) % 360 - 180) > 13)
    dots = dots_along(polyline(given_), gap)
    for corner in given_:
        assert min(corner.distance(dot) for dot in dots) < 1e-3
    assert len(set(dots)) == len(dots)


@given(lengths, gaps)
def test_dots_on_a_ring_are_evenly_spaced_all_around(radius, gap):
    dots = dots_along(arc(radius, -90, 360), gap)
    around = [*steps(dots), dots[-1].distance(dots[0])]
    assert max(around) == pytest.approx(min(around), rel=0.03)
    assert len(dots) >= 3
    center = kd.Point(0, 0)
    for dot in dots:
        assert center.distance(dot) == pytest.approx(radius, rel=0.02)


@given(lengths, lengths, gaps)
def test_a_dotted_rectangle_has_its_four_corners_once(width, height, gap):
    corners = [kd.Point(0, 0), kd.Point(width, 0), kd.Point(width, height), kd.Point(0, height)]
    dots = dots_along(polyline(corners, closed=True), gap)
    for corner in corners:
        assert sum(dot.distance(corner) < 1e-3 for dot in dots) == 1
    assert len(dots) == sum(max(1, round(side / gap)) * 2 for side in (width, height))


@given(st.lists(points, min_size=3, max_size=6, unique=True), gaps)
def test_dots_on_a_curve_are_evenly_spaced_along_it(given_, gap):
    (run, *others) = runs_of(smooth(given_))
    assume(not others)
    dots = dots_along(smooth(given_), gap)
    count = max(1, round(length(run.points) / gap))
    assume(len(dots) == count + 1)  # where the curve meets itself, two dots are one
    step = length(run.points) / count
    assert max(steps(dots), default=0) <= step + 1e-3


def test_a_line_of_no_length_is_one_dot():
    here = kd.Point(3, 4)
    assert dots_along(polyline([here, here]), 2) == (here,)


def test_a_repeated_point_is_still_a_corner():
    given_ = [kd.Point(*p) for p in ((0, 0), (10, 0), (10, 0), (10, 10))]
    assert kd.Point(10, 0) in dots_along(polyline(given_), 3)


def test_dots_along_noisy_data_are_even_as_the_crow_flies():
    noise = [Point(1.4 * n, 2 * math.sin(9.7 * n)) for n in range(60)]
    dots = dots_along(polyline(noise), gap=2)
    steps = [one.distance(two) for one, two in pairwise(dots)]
    assert dots[0] == noise[0]
    assert dots[-1] == pytest.approx(noise[-1])
    assert max(steps[:-1]) - min(steps[:-1]) < 0.4


def test_the_sides_of_a_shape_keep_their_corners():
    star = [Point(0, 0).polar(36 * n, 5 if n % 2 else 2) for n in range(10)]
    dots = dots_along(polyline(star, closed=True), gap=3)
    assert all(any(corner.distance(dot) < 1e-3 for dot in dots) for corner in star)


def test_a_line_that_is_shorter_than_a_dot_is_one():
    assert len(dots_along(polyline([Point(0, 0), Point(0.9, 0)]), gap=2)) == 1
    assert len(dots_along(polyline([Point(0, 0), Point(1.1, 0)]), gap=2)) == 2
