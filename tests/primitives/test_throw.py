"""Throw: a trail that starts clear of what it leaves, and makes room for what flies."""

import pytest

import kdviz as kd
from kdviz.geometry.similarities import STILL
from kdviz.scene.marks import leaves
from kdviz.scene.measuring import nominal

STAGE = nominal().stage
GAP = STAGE.theme.dot_gap


def dots_beside(at):
    """Return the dots before and after a ball that flies at a share of its way."""
    way, ball = kd.Throw((0, 0), (40, 0)).carrying(kd.Ball(), at)
    dots = [dot for mark in leaves(way.own_marks(STAGE, STILL)) for dot in mark.points]
    ahead = [dot for dot in dots if dot.x > ball.center.x]
    return len(dots) - len(ahead), len(ahead)


@pytest.mark.parametrize("at", [0, 0.02, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 1])
def test_no_dot_or_two_are_left_beside_what_flies(at):
    assert all(count == 0 or count >= 3 for count in dots_beside(at))


def test_both_parts_of_the_way_are_there_where_there_is_room():
    assert min(dots_beside(0.5)) >= 4


def test_a_way_that_lies_behind_is_drawn_however_short():
    way, _ = kd.Throw((0, 0), (40, 0), dash="solid").carrying(kd.Ball(), 0.2)
    assert len(next(iter(leaves(way.own_marks(STAGE, STILL)))).outline.pieces) == 2
