"""Ground: a line across the stage that leaves the scene as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import poses, shapes
from kdviz.scene.marks import leaves
from kdviz.scene.measuring import nominal

THEME = nominal().stage.theme


def line_of(ground, stage=None):
    (mark,) = ground.marks(stage or nominal().stage).marks
    return mark


@given(st.floats(-30, 30), poses())
def test_the_line_spans_the_room_and_lies_just_below_its_height(y, pose):
    ground = kd.Ground(y, weight="bold").posed(pose)
    room = nominal().stage.room
    mark = line_of(ground)
    assert (mark.outline.box.left, mark.outline.box.right) == (room.left, room.right)
    assert mark.outline.box.height == 0
    assert 0 <= mark.outline.box.top - ground.center.y <= THEME.bold + THEME.regular
    # It reaches a little up into what stands on it.
    assert mark.stroke == "white"
    assert THEME.bold < mark.width < THEME.bold + 0.2


@given(shapes(labelled=False), st.sampled_from(["white", "blue"]))
def test_a_ground_neither_widens_nor_narrows_a_scene(shape, ink):
    shape = shape.at((0, 0), "bottom")
    tall = [kd.Rect(1, 9).at((0, 0), "bottom")]
    wide = [kd.Rect(2000, 1).at((0, 0), "bottom"), shape]
    for scene in (tall, wide):
        alone, grounded = (
            kd.Visual("", "Text.", [*scene, *more]).composition
            for more in ([], [kd.Ground(ink=ink)])
        )
        assert grounded.scale <= alone.scale
        assert grounded.scale == pytest.approx(alone.scale, rel=0.05)


def test_a_ground_spans_the_stage_of_any_frame():
    for frame in ("square", "card", "story"):
        picture = kd.Visual("One", "Two.", [kd.Ground(), kd.Circle(5)], frame=frame)
        room = picture.composition.stage.room
        line = next(leaves(picture.composition.scene))
        assert (line.outline.box.left, line.outline.box.right) == (room.left, room.right)
        assert room.right == picture.frame.units_wide - picture.theme.margin


def test_a_scene_of_a_ground_alone_is_a_line_across_its_middle():
    picture = kd.Visual("One", "Two.", kd.Ground())
    room = picture.composition.stage.room
    (line,) = leaves(picture.composition.scene)
    assert line.box.top > room.top
    assert line.box.bottom < room.bottom
    assert abs((line.box.top + line.box.bottom) - (room.top + room.bottom)) < 1


def test_a_row_stands_on_the_ground():
    ground = kd.Ground()
    for shape in kd.row(kd.Circle(1), kd.Rect(3, 9), kd.Basket(), align="bottom"):
        assert shape.bottom.y == ground.top.y == 0
