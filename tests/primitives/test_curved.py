"""Curve and Path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import PATHS, close, points, poses


@given(st.lists(points, min_size=2, max_size=6), poses())
def test_a_curve_starts_and_ends_at_its_points_wherever_it_goes(given_, pose):
    curve = kd.Curve(given_).posed(pose)
    assert curve.start == curve.anchor("start") == pose.point(given_[0])
    assert curve.end == curve.anchor("end") == pose.point(given_[-1])
    assert not curve.outline.pieces[0].closed


def test_a_closed_curve_returns_to_its_start():
    curve = kd.Curve([(0, 0), (10, 0), (5, 8)], closed=True)
    (piece,) = curve.outline.pieces
    assert piece.closed
    assert piece.points[0] == piece.points[-1] == (0, 0)


@pytest.mark.parametrize("data", PATHS)
@given(poses())
def test_a_path_is_drawn_where_its_data_says(data, pose):
    path = kd.Path(data).posed(pose)
    assert close(path.box, kd.Path(data).outline.posed(pose).box)
    assert path.data == data


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: kd.Curve([(0, 0), (1, 1)], closed=True),
            "Curve: a closed curve needs at least 3 points, not 2.",
        ),
        (
            lambda: kd.Curve([(0, 0)]),
            "Curve: points needs at least 2, not [(0, 0)].",
        ),
        (lambda: kd.Path(5), "Path: data must be text, not 5."),
        (lambda: kd.Path(), "Path: data is missing. It is SVG path data in units: "
            "M L H V C S Q T A Z, either case."),
    ],
)  # fmt: skip
def test_a_curve_and_a_path_are_checked_where_they_are_made(make, message):
    with pytest.raises(kd.ParameterError) as caught:
        make()
    assert str(caught.value) == message
