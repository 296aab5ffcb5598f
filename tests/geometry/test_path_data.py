"""Reading path data, held against svg.path's own reckoning."""

import math

import pytest
import svg.path
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, runs_of
from kdviz.geometry.outlines import cubic_point
from kdviz.geometry.path_data import parse

numbers = st.floats(-50, 50).map(lambda number: round(number, 3))
radii = st.floats(0.5, 40).map(lambda number: round(number, 3))
flags = st.sampled_from([0, 1])
STEPS = st.one_of(
    st.tuples(st.sampled_from("MmLlTt"), numbers, numbers),
    st.tuples(st.sampled_from("HhVv"), numbers),
    st.tuples(st.sampled_from("QqSs"), *[numbers] * 4),
    st.tuples(st.sampled_from("Cc"), *[numbers] * 6),
    st.tuples(st.sampled_from("Aa"), radii, radii, numbers, flags, flags, numbers, numbers),
    st.tuples(st.sampled_from("Zz")),
)


@st.composite
def path_data(draw):
    steps = [("M", draw(numbers), draw(numbers)), *draw(st.lists(STEPS, min_size=1, max_size=7))]
    assume(any(letter not in "MmZz" for letter, *_ in steps))
    return " ".join(" ".join(map(str, step)) for step in steps)


def ends(data):
    """Where each command of path data ends that draws something, as svg.path says."""
    for step in svg.path.parse_path(data):
        if not isinstance(step, svg.path.Move | svg.path.Close):
            yield step


@given(path_data())
def test_every_command_ends_where_svg_path_says(data):
    expected = [(step.end.real, step.end.imag) for step in ends(data)]
    reached = [points[-1] for letter, points in parse(data).commands if letter in "LC"]
    # An arc becomes several curves, so that there may be more ends in between.
    remaining = iter(reached)
    for end in expected:
        assert any(close(end, point, slack=1e-6) for point in remaining), (end, reached)


@given(st.sampled_from("CSQT"), st.lists(numbers, min_size=6, max_size=6), st.floats(0, 1))
def test_a_curve_runs_as_svg_path_says(letter, given_, t):
    needs = {"C": 6, "S": 4, "Q": 4, "T": 2}[letter]
    data = f"M 0 0 {letter} {' '.join(map(str, given_[:needs]))}"
    (step,) = ends(data)
    first, (_, points) = parse(data).commands
    there = step.point(t)
    if letter == "T":
        # After anything but a quadratic curve it is a straight line.
        assert close(points[-1], (there.real, there.imag)) or t < 1
    else:
        assert close(cubic_point(first.points[0], *points, t), (there.real, there.imag))


@given(radii, radii, numbers, flags, flags, numbers, numbers)
def test_an_arc_runs_as_svg_path_says(across, down, turn, large, sweep, x, y):
    assume(math.hypot(x, y) > 0.5)
    data = f"M 0 0 A {across} {down} {turn} {large} {sweep} {x} {y}"
    (step,) = ends(data)
    expected = [step.point(t / 200) for t in range(201)]
    box = kd.Path(data).box
    slack = 0.03 + 1e-3 * max(across, down, abs(x), abs(y))
    assert min(p.real for p in expected) == pytest.approx(box.left, abs=slack)
    assert max(p.real for p in expected) == pytest.approx(box.right, abs=slack)
    assert min(p.imag for p in expected) == pytest.approx(box.top, abs=slack)
    assert max(p.imag for p in expected) == pytest.approx(box.bottom, abs=slack)
    (piece,) = parse(data).pieces
    assert close(piece.points[-1], (x, y))


@pytest.mark.parametrize(
    ("data", "same"),
    [
        ("M0,0L10,5", "M 0 0 L 10 5"),
        ("m 0 0 10 5", "M 0 0 L 10 5"),
        ("M 1 1 l 10 5 z", "M 1 1 L 11 6 Z"),
        ("M 1e1 -.5 h 1", "M 10 -0.5 L 11 -0.5"),
        ("M0 0 10 0 10 10", "M 0 0 L 10 0 L 10 10"),
        ("M 0 0 A 5 5 0 0 1 0 0 L 10 5", "M 0 0 L 0 0 L 10 5"),
        ("M 0 0 A 0 5 0 0 1 10 5", "M 0 0 L 10 5"),
        ("  M 0 0\n\tL 10 5  ", "M 0 0 L 10 5"),
    ],
)
def test_the_same_path_can_be_written_in_many_ways(data, same):
    assert parse(data) == parse(same)


def test_radii_too_small_are_scaled_up_as_svg_asks():
    half = parse("M 0 0 A 1 1 0 0 1 20 0").box
    assert close(half, parse("M 0 0 A 10 10 0 0 1 20 0").box)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "data must start with a move, such as 'M 0 0', not ''."),
        ("  ", "data must start with a move, such as 'M 0 0', not '  '."),
        ("L 1 1", "data must start with a move, such as 'M 0 0', not 'L 1 1'."),
        ("5 5", "data must start with a move, such as 'M 0 0', not '5 5'."),
        (
            "M 0 0 B 5 5",
            "'B' at place 7 of 'M 0 0 B 5 5' is not a path command. "
            "There are: M, L, H, V, C, S, Q, T, A, Z, and the same in lower case.",
        ),
        (
            "M 0 0 L 5 nan",
            "'n' at place 11 of 'M 0 0 L 5 nan' is not a path command. "
            "There are: M, L, H, V, C, S, Q, T, A, Z, and the same in lower case.",
        ),
        ("M 0 0", "'M 0 0' draws nothing: it only moves."),
        ("M 0 0 Z", "'M 0 0 Z' draws nothing: it only moves."),
        ("M 0 0 L 1", "'M 0 0 L 1' cannot be read: Invalid path element L 1."),
        (
            "M 0 0 A 1e-200 1e-200 0 0 1 5 5",
            "'M 0 0 A 1e-200 1e-200 0 0 1 5 5' cannot be read: float division by zero.",
        ),
        ("M 0 0 L 1e999 0", "'M 0 0 L 1e999 0' has a number that is not from -1e+09 to 1e+09."),
        ("M 0 0 L 1e10 0", "'M 0 0 L 1e10 0' has a number that is not from -1e+09 to 1e+09."),
    ],
)
def test_wrong_data_is_refused_where_the_path_is_made(data, reason):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Path(data)
    assert str(caught.value) == f"Path: {reason}"


@given(st.text("MLHVCSQTAZmlhvcsqtaz0123456789 .,-+eE\n", max_size=30) | st.text(max_size=12))
def test_whatever_is_written_is_read_or_refused(data):
    try:
        shape = kd.Path(f"M 0 0 L 1 1 {data}")
    except kd.ParameterError as error:
        assert str(error).startswith("Path: ")  # noqa: PT017  # either outcome is right
    else:
        assert all(map(math.isfinite, shape.box))
        assert runs_of(shape.outline)
