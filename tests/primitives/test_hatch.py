"""Hatching: parallel lines that stay inside."""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import lengths, poses
from kdviz.geometry.similarities import STILL, Pose
from kdviz.scene.marks import PathMark, leaves
from kdviz.scene.measuring import nominal

THEME = nominal().stage.theme
angles = st.floats(-180, 180) | st.sampled_from([0.0, 45.0, 90.0, -45.0])


def lines_of(hatch, pose=STILL):
    marks = hatch.marks(nominal().stage, pose).marks
    assert all(isinstance(mark, PathMark) for mark in marks)
    return [piece.points for mark in marks for piece in mark.outline.pieces]


@given(lengths, angles, st.sampled_from(["solid", "dotted"]), st.sampled_from([None, "blue"]))
def test_lines_in_a_circle_stay_inside_and_reach_its_edge(radius, angle, dash, fill):
    circle = kd.Circle(radius, dash=dash, fill=fill)
    for start, end in lines_of(kd.Hatch(circle, angle=angle)):
        for point in (start, end):
            assert point.distance((0, 0)) == pytest.approx(radius, rel=0.02)
        assert start.toward(end, 0.5).distance((0, 0)) < radius


@given(lengths, lengths, angles, poses())
def test_lines_in_a_rectangle_stay_inside_however_it_is_moved(width, height, angle, pose):
    hatch = kd.Hatch(kd.Rect(width, height).posed(pose), angle=angle)
    back = Pose(cos=pose.cos / pose.scale**2, sin=-pose.sin / pose.scale**2)
    for start, end in lines_of(hatch):
        for point in (start, end):
            x, y = back.point(point.shifted(-pose.x, -pose.y))
            assert max(abs(x) - width / 2, abs(y) - height / 2) == pytest.approx(0, abs=1e-3)


@given(lengths, lengths, angles)
def test_lines_are_parallel_and_evenly_apart(width, height, angle):
    lines = lines_of(kd.Hatch(kd.Rect(width, height), angle=angle))
    assume(len(lines) > 1)
    across = math.radians(angle + 90)
    heights = [start.x * math.cos(across) + start.y * math.sin(across) for start, _ in lines]
    for start, end in lines:
        assert math.sin(math.radians(start.angle(end) - angle)) == pytest.approx(0, abs=1e-5)
    steps = [after - before for before, after in pairwise(heights)]
    assert steps == pytest.approx([THEME.hatch_gap] * len(steps), abs=1e-6)


def test_the_gap_and_the_direction_stay_when_the_shape_is_scaled_and_turned():
    hatch = kd.Hatch(kd.Rect(10, 10), angle=0)
    small, large = lines_of(hatch), lines_of(hatch.scaled(3))
    assert len(small) == math.floor(10 / THEME.hatch_gap)
    assert len(large) == math.floor(30 / THEME.hatch_gap)
    for start, end in lines_of(hatch.rotated(30)):
        assert start.y == pytest.approx(end.y)


def test_a_hole_is_left_empty():
    ring = kd.Path("M -10 -10 H 10 V 10 H -10 Z M -4 -4 H 4 V 4 H -4 Z")
    for start, end in lines_of(kd.Hatch(ring, angle=0)):
        assert start.y == end.y
        assert not (abs(start.y) < 4 and start.x < -4 and end.x > 4)
        assert abs(start.x) == pytest.approx(10) or abs(start.x) == pytest.approx(4)


def test_every_shape_of_a_group_is_hatched():
    group = kd.row(kd.Rect(4, 4), kd.Circle(2), gap=4)
    xs = [x for line in lines_of(kd.Hatch(group, angle=0)) for x, _ in line]
    assert min(xs) < 4
    assert max(xs) > 8


def test_its_box_and_its_ink_are_the_shapes_and_its_own():
    wall = kd.Rect(20, 10).shifted(3, 4)
    hatch = kd.Hatch(wall, ink="red", weight="regular")
    assert hatch.box == wall.box
    (mark,) = hatch.marks(nominal().stage).marks
    assert (mark.stroke, mark.fill, mark.width) == ("red", None, THEME.regular)
    assert hatch.label("wall").labels[0].ink == "red"


@pytest.mark.parametrize(
    ("within", "name"),
    [
        (kd.Line((0, 0), (10, 0)), "Line"),
        (kd.Arc(5), "Arc"),
        (kd.Arrow((0, 0), (10, 0)), "Arrow"),
        (kd.Ground(), "Ground"),
        (kd.Group((kd.Line((0, 0), (5, 5)),)), "Group"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_has_no_inside_cannot_be_hatched(within, name):
    with pytest.raises(kd.LayoutError) as caught:
        kd.Visual("One", "Two.", kd.Hatch(within)).svg()
    assert str(caught.value) == (
        f"Hatch: a {name} has no closed outline to fill. "
        "Give a shape with an inside, such as a Rect or a Circle."
    )


def test_a_negative_is_hatched_as_its_shape_is():
    circle = kd.Circle(10)
    hatched, negative = (
        kd.Visual("", "Hatched.", kd.Hatch(shape)).composition.scene
        for shape in (circle, kd.Negative(circle))
    )
    assert [mark.outline.commands for mark in leaves(hatched)] == [
        mark.outline.commands for mark in leaves(negative)
    ]


def test_an_arrow_stops_at_the_outline_of_a_negative():
    circle, other = kd.Circle(10), kd.Circle(3).shifted(30, 30)
    assert kd.connect(kd.Negative(circle), other).start == kd.connect(circle, other).start
