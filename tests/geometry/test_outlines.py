"""Outlines: their boxes, their samples, and the curves they are made with."""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, coordinates, lengths, points, poses, runs_of
from kdviz.geometry.boxes import Box, box_around
from kdviz.geometry.outlines import (
    Command,
    Outline,
    along,
    arc,
    cubic_point,
    length,
    polyline,
    rounded_rect,
    smooth,
    stretch,
)


@st.composite
def outlines(draw, most=50.0):
    """Outlines of one or two pieces, some closed, of lines and of curves."""
    place = st.builds(kd.Point, st.floats(-most, most), st.floats(-most, most))
    commands = []
    for _ in range(draw(st.integers(1, 2))):
        commands.append(Command("M", (draw(place),)))
        for _ in range(draw(st.integers(1, 4))):
            letter, needs = draw(st.sampled_from([("L", 1), ("C", 3)]))
            commands.append(Command(letter, tuple(draw(place) for _ in range(needs))))
        if draw(st.booleans()):
            commands.append(Command("Z"))
    return Outline(commands)


def walked(outline, steps=400):
    """Points all along an outline, much finer than it is ever drawn."""
    here = start = kd.Point(0, 0)
    for letter, given_ in outline.commands:
        if letter == "M":
            here = start = given_[0]
            continue
        if letter == "C":
            yield from (cubic_point(here, *given_, step / steps) for step in range(steps + 1))
        else:
            yield here
        here = given_[-1] if given_ else start
        yield here


# Boxes.


@given(outlines())
def test_the_box_has_the_whole_outline_in_it_and_is_tight(outline):
    around = box_around(walked(outline))
    assert outline.box.contains(around, slack=1e-9)
    # Between two of the fine steps a curve gets no farther than this.
    assert around.contains(outline.box, slack=0.01)


@given(outlines(), poses())
def test_the_box_under_a_pose_is_the_box_of_the_posed_outline(outline, pose):
    assert close(outline.box_under(pose), outline.posed(pose).box)


@given(points, points, points, st.floats(1, 1e6))
def test_the_box_of_a_quadratic_curve_is_exact_at_any_size(start, control, end, size):
    # Written as a cubic one, its third power all but vanishes.
    start, control, end = (kd.Point(size * x, size * y) for x, y in (start, control, end))
    handles = start.toward(control, 2 / 3), end.toward(control, 2 / 3)
    curve = Outline([Command("M", (start,)), Command("C", (*handles, end))])
    sides = []
    for a, b, c in zip(start, control, end, strict=True):
        bend = a - 2 * b + c
        t = (a - b) / bend if bend else 0.0
        turn = [(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c] if 0 < t < 1 else []
        sides.append((min([a, c, *turn]), max([a, c, *turn])))
    (left, right), (top, bottom) = sides
    assert close(curve.box, Box(left, top, right, bottom), slack=1e-7)


def test_a_curve_after_a_closed_piece_starts_where_that_started():
    corners = [kd.Point(0, 0), kd.Point(10, 0), kd.Point(10, 10)]
    curve = Command("C", (kd.Point(-8, 0), kd.Point(-8, 0), kd.Point(0, 0)))
    outline = Outline([*polyline(corners, closed=True).commands, curve])
    assert outline.box == box_around(walked(outline))
    assert outline.box.left == pytest.approx(-6.0)
    assert [piece.points[0] for piece in outline.pieces] == [(0, 0), (0, 0)]


def test_a_move_that_draws_nothing_takes_no_room():
    line = polyline([kd.Point(0, 0), kd.Point(5, 5)])
    stray = [Command("M", (kd.Point(-90, 0),)), *line.commands, Command("M", (kd.Point(90, 0),))]
    assert Outline(stray).box == line.box
    assert len(Outline(stray).pieces) == 1


# Samples.


@given(outlines())
def test_every_sample_lies_on_the_outline(outline):
    fine = list(walked(outline, 64))
    for piece in outline.pieces:
        for point in piece.points:
            nearest = min(point.distance(other) for other in fine)
            assert nearest < 2.5  # a step of the longest curve


@given(outlines())
def test_pieces_are_told_closed_and_joined_as_they_are_written(outline):
    letters = "".join(letter for letter, _ in outline.commands)
    parts = [part for part in letters.split("M") if part]
    assert [piece.closed for piece in outline.pieces] == [part.endswith("Z") for part in parts]
    for piece in outline.pieces:
        assert (piece.points[0] == piece.points[-1]) or not piece.closed
    ends = [given_[-1] for letter, given_ in outline.commands if letter in "LC"]
    joined = [piece.points[joint] for piece in outline.pieces for joint in piece.joints]
    # A step that stays where it is joins nothing.
    assert set(ends) <= {*joined, *(piece.points[0] for piece in outline.pieces)}


def test_a_closed_point_is_a_piece_of_its_own():
    dot = Outline([Command("M", (kd.Point(3, 4),)), Command("Z")])
    (piece,) = dot.pieces
    assert piece.points == ((3, 4), (3, 4))
    assert dot.box == (3, 4, 3, 4)
    assert [run.points for run in runs_of(dot)] == [piece.points]


@given(st.lists(points, min_size=2, max_size=8))
def test_runs_end_at_the_corners_and_nowhere_else(given_):
    line = polyline(given_)
    turns = []
    for before, here, after in zip(given_, given_[1:], given_[2:], strict=False):
        assume(before != here != after)
        bend = abs((before.angle(here) - here.angle(after) + 180) % 360 - 180)
        assume(abs(bend - 12) > 1e-6)
        if bend > 12:
            turns.append(here)
    assert [run.points[0] for run in runs_of(line)] == [given_[0], *turns]
    assert [run.points[-1] for run in runs_of(line)] == [*turns, given_[-1]]


@pytest.mark.parametrize("start", range(4))
def test_a_closed_line_has_a_run_for_each_side_wherever_it_starts(start):
    corners = [kd.Point(0, 0), kd.Point(10, 0), kd.Point(10, 6), kd.Point(0, 6)]
    turned = corners[start:] + corners[:start]
    runs = runs_of(polyline(turned, closed=True))
    assert {frozenset((run.points[0], run.points[-1])) for run in runs} == {
        frozenset(side) for side in pairwise([*corners, corners[0]])
    }
    assert not any(run.closed for run in runs)


def test_a_smooth_ring_is_one_closed_run():
    (run,) = runs_of(arc(5, -90, 360))
    assert run.closed


def test_a_drop_has_one_corner_wherever_it_starts():
    tip, left, right = kd.Point(0, -10), kd.Point(-5, 0), kd.Point(5, 0)
    sides = [
        (tip, Command("C", (tip.shifted(5, 8), right.shifted(0, -4), right))),
        (right, Command("C", (right.shifted(0, 6), left.shifted(0, 6), left))),
        (left, Command("C", (left.shifted(0, -4), tip.shifted(-5, 8), tip))),
    ]
    for first in range(3):
        order = sides[first:] + sides[:first]
        drop = Outline([Command("M", (order[0][0],)), *(side for _, side in order), Command("Z")])
        (run,) = runs_of(drop)
        assert run.points[0] == run.points[-1] == tip
        assert not run.closed


@given(st.lists(points, min_size=2, max_size=6, unique=True), st.floats(0, 1))
def test_a_place_along_a_polyline_is_that_share_of_its_length(given_, share):
    line = polyline(given_)
    whole = length(given_)
    place = line.place(share)
    before = 0.0
    for a, b in pairwise(given_):
        between = a.distance(place) + place.distance(b) <= a.distance(b) + 1e-9
        if between and before + a.distance(place) == pytest.approx(share * whole, abs=1e-6):
            break
        before += a.distance(b)
    else:
        raise AssertionError(f"{place} is nowhere at {share} of {whole}")
    assert line.place(0) == given_[0]
    assert close(line.place(1), given_[-1])


@given(st.lists(points, min_size=2, max_size=6), st.lists(st.floats(0, 1), max_size=5))
def test_points_along_a_line_do_not_depend_on_each_other(given_, shares):
    distances = sorted(share * length(given_) for share in shares)
    together = list(along(given_, distances))
    assert together == [next(along(given_, [distance])) for distance in distances]


# Making.


@given(lengths, st.floats(-720, 720), st.floats(-360, 360))
def test_every_point_of_an_arc_is_at_its_radius(radius, start, sweep):
    assume(abs(sweep) > 1e-3)
    outline = arc(radius, start, sweep)
    center = kd.Point(0, 0)
    for point in walked(outline, 16):
        assert center.distance(point) == pytest.approx(radius, rel=3e-4)
    first, last = outline.pieces[0].points[0], outline.pieces[0].points[-1]
    assert close(first, center.polar(start, radius))
    assert close(last, center.polar(start + sweep, radius))
    assert outline.pieces[0].closed == (abs(sweep) == 360)
    assert length(outline.pieces[0].points) == pytest.approx(
        math.radians(abs(sweep)) * radius, rel=0.02
    )


@given(st.lists(points, min_size=2, max_size=8), st.booleans())
def test_a_smooth_curve_passes_through_its_points_in_order(given_, closed):
    assume(len(given_) > 2 or not closed)
    ends = [given_ for letter, given_ in smooth(given_, closed=closed).commands if letter != "Z"]
    passed = [end[-1] for end in ends]
    assert passed == ([*given_, given_[0]] if closed else given_)


@given(st.lists(points, min_size=3, max_size=8, unique=True))
def test_a_smooth_curve_has_no_corner_at_its_points(given_):
    for one, two in pairwise(given_):
        assume(one.distance(two) > 0.1)
    commands = smooth(given_).commands
    for (_, arriving), (_, leaving) in pairwise(commands[1:]):
        here = arriving[2]
        assume(arriving[1].distance(here) > 1e-3)
        assume(here.distance(leaving[0]) > 1e-3)
        turn = arriving[1].angle(here) - here.angle(leaving[0])
        assert math.cos(math.radians(turn)) == pytest.approx(1, abs=1e-6)


@given(st.lists(points, min_size=2, max_size=8))
def test_a_smooth_curve_through_points_on_a_line_stays_on_it(given_):
    level = [kd.Point(x, 3.0) for x in sorted({x for x, _ in given_})]
    assume(len(level) > 2)
    box = smooth(level).box
    assert close(box, (level[0].x, 3, level[-1].x, 3), slack=1e-3)


def test_the_same_point_again_does_not_break_a_smooth_curve():
    here, there = kd.Point(0, 0), kd.Point(5, 5)
    for given_ in ([here] * 3, [here, here, there], [here, there, there], [here, there, here]):
        assert all(map(math.isfinite, smooth(given_).box))
        assert all(map(math.isfinite, smooth(given_, closed=True).box))


@given(lengths, lengths, st.floats(0, 0.5))
def test_a_rounded_rectangle_has_its_size_and_keeps_within_its_corners(width, height, share):
    corner = share * min(width, height)
    outline = rounded_rect(width, height, corner)
    assert close(outline.box, Box(-width / 2, -height / 2, width / 2, height / 2))
    for point in walked(outline, 16):
        # Within the straight sides, or as far from a corner's middle as it is round.
        inner = kd.Point(
            max(-width / 2 + corner, min(width / 2 - corner, point.x)),
            max(-height / 2 + corner, min(height / 2 - corner, point.y)),
        )
        assert inner.distance(point) == pytest.approx(corner, rel=1e-3, abs=1e-6)


@given(outlines(), coordinates, coordinates)
def test_stretching_multiplies_each_coordinate(outline, across, down):
    before = [point for _, given_ in outline.commands for point in given_]
    after = [point for _, given_ in stretch(outline, across, down).commands for point in given_]
    assert after == [(x * across, y * down) for x, y in before]


def test_outlines_are_equal_by_value():
    one, other = (polyline([kd.Point(0, 0), kd.Point(1, 1)]) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != polyline([kd.Point(0, 0), kd.Point(1, 2)])
    assert one != "a line"
    assert repr(one) == "Outline(2 commands)"
