"""Brace, Cross and Check."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, lengths, points, poses


@given(points, points, st.floats(-20, 20))
def test_the_tip_of_a_brace_stands_out_from_its_middle_by_its_depth(start, end, depth):
    assume(start.distance(end) > 0.1)
    brace = kd.Brace(start, end, depth=depth)
    middle = start.toward(end, 0.5)
    assert brace.tip.distance(middle) == pytest.approx(abs(depth), abs=1e-6)
    right = start.angle(end) + (90 if depth >= 0 else -90)
    if abs(depth) > 0.1:
        turn = middle.angle(brace.tip) - right
        assert math.cos(math.radians(turn)) == pytest.approx(1, abs=1e-6)
    points_ = [point for command in brace.outline.commands for point in command.points]
    assert min(brace.tip.distance(point) for point in points_) < 1e-6
    assert close(points_[0], start)
    assert close(points_[-1], end)


@given(points, points, st.floats(0.1, 20), poses())
def test_a_brace_keeps_its_form_wherever_it_goes(start, end, depth, pose):
    assume(start.distance(end) > 0.1)
    brace = kd.Brace(start, end, depth=depth)
    moved = brace.posed(pose)
    for one, other in zip(moved.outline.commands, brace.outline.commands, strict=True):
        for here, there in zip(one.points, other.points, strict=True):
            assert close(here, pose.point(there))


def test_a_brace_needs_something_to_span():
    with pytest.raises(kd.ParameterError) as caught:
        kd.Brace((1, 2), (1, 2))
    assert str(caught.value) == (
        "Brace: start and end are the same point, (1, 2). A brace needs something to span."
    )


@given(lengths)
def test_signs_have_their_size_about_the_origin(size):
    cross, check = kd.Cross(size), kd.Check(size)
    assert close(cross.box, (-size / 2, -size / 2, size / 2, size / 2))
    assert check.box.width == pytest.approx(size)
    assert close(check.center, (0, 0))
    assert cross.weight == check.weight == "bold"
    assert len(cross.outline.pieces) == 2
    assert len(check.outline.pieces) == 1
