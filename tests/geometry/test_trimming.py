"""Trimming: lines cut at their ends, and the heads that point from there."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, lengths, points
from kdviz.geometry.outlines import arc, length, polyline, smooth
from kdviz.geometry.trimming import LEAST_LEFT, heading_at_end, reverse, trim, wings

lines = st.lists(points, min_size=2, max_size=6, unique=True)
offs = st.floats(0, 20)


def long(outline):
    return length(outline.pieces[0].points)


@given(lines, offs, offs, st.booleans())
def test_a_long_line_is_shortened_by_exactly_what_is_asked(given_, at_start, at_end, curved):
    outline = (smooth if curved else polyline)(given_)
    whole = long(outline)
    assume(at_start + at_end < whole * (1 - LEAST_LEFT))
    shorter = trim(outline, at_start, at_end)
    slack = 0.05 if curved else 1e-6
    assert long(shorter) == pytest.approx(whole - at_start - at_end, abs=slack + whole * slack / 50)
    if not at_start:
        assert shorter.commands[0] == outline.commands[0]
    if not at_end:
        assert shorter.commands[-1].points[-1] == outline.commands[-1].points[-1]


@given(lines, offs, offs)
def test_a_short_line_keeps_its_share_however_much_is_asked(given_, at_start, at_end):
    outline = polyline(given_)
    whole = long(outline)
    asked = 10 * whole
    left = long(trim(outline, asked + at_start, asked + at_end))
    assert left == pytest.approx(LEAST_LEFT * whole, rel=1e-6)


@given(lines, offs)
def test_what_is_left_lies_where_the_line_was(given_, off):
    outline = polyline(given_)
    assume(off < long(outline) * (1 - LEAST_LEFT))
    assert close(trim(outline, off, 0).commands[0].points[0], outline.place(off / long(outline)))


@given(lengths, st.floats(10, 350), st.floats(0.05, 0.25), st.floats(0.05, 0.25))
def test_an_arc_is_cut_by_angle(radius, sweep, first, last):
    whole = arc(radius, 0, sweep)
    cut = trim(whole, first * long(whole), last * long(whole))
    start, end = cut.commands[0].points[0], cut.commands[-1].points[-1]
    center = kd.Point(0, 0)
    assert close(start, center.polar(first * sweep, radius), slack=0.02)
    assert close(end, center.polar((1 - last) * sweep, radius), slack=0.02)


@given(lines, st.booleans())
def test_reversing_goes_the_same_way_back(given_, curved):
    outline = (smooth if curved else polyline)(given_)
    back = reverse(outline)
    assert back.commands[0].points[0] == outline.commands[-1].points[-1]
    assert close(back.box, outline.box)
    assert reverse(back) == outline


@given(points, points)
def test_a_line_arrives_in_the_direction_it_goes(start, end):
    assume(start.distance(end) > 1e-3)
    assert heading_at_end(polyline([start, end])) == pytest.approx(start.angle(end))


@given(points, st.floats(-360, 360), lengths, st.floats(10, 80))
def test_the_wings_of_a_head_are_alike_and_behind_the_tip(tip, heading, size, degrees):
    left, right = wings(tip, heading, size, degrees)
    assert tip.distance(left) == pytest.approx(size)
    assert tip.distance(right) == pytest.approx(size)
    ahead = tip.polar(heading, size)
    assert ahead.distance(left) == pytest.approx(ahead.distance(right))
    assert ahead.distance(left) > size
