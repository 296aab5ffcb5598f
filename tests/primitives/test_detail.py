"""Detail: left out where there is no room for it, in whatever frame and however nested."""

import pytest

import kdviz as kd
from kdviz.geometry.similarities import Pose
from kdviz.scene.marks import leaves
from kdviz.scene.measuring import nominal
from kdviz.scene.stage import Stage

STAGE = nominal().stage
DETAIL = kd.Detail(kd.Line((0, 0), (4, 0)), least=0.5)


def drawn(shape, scale, stage=STAGE):
    """Return how many marks a shape comes down to at a scale."""
    return len([*leaves([shape.marks(stage, Pose(cos=scale))])])


def test_it_is_drawn_from_its_scale_on():
    assert drawn(DETAIL, 0.5) == 1
    assert drawn(DETAIL, 0.49) == 0
    assert drawn(kd.Group(DETAIL.scaled(0.5)), 0.99) == 0
    assert drawn(kd.Group(DETAIL.scaled(0.5)), 1) == 1


def test_beside_wider_lines_it_needs_more_room():
    wide = Stage(STAGE.theme.enlarged(2), STAGE.room)
    assert drawn(DETAIL, 0.99, wide) == 0
    assert drawn(DETAIL, 1, wide) == 1


@pytest.mark.parametrize("thing", [kd.Plant(), kd.Crate(), kd.Umbrella(), kd.Suit()])
def test_objects_have_fewer_lines_when_they_are_small(thing):
    assert drawn(thing, 0.3) < drawn(thing, 1.5)
    assert thing.scaled(0.3).box.width == pytest.approx(0.3 * thing.box.width)
