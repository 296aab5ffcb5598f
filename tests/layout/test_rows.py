"""Rows, columns, grids, stacks: exact gaps, level edges, and shapes that stay what they are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, poses, shapes, simple_shapes
from kdviz.geometry.boxes import BOX_ANCHORS, union

some_shapes = st.lists(st.builds(lambda shape, pose: shape.posed(pose), shapes(), poses()),
                       min_size=1, max_size=3)  # fmt: skip
gaps = st.floats(-20, 20)


def sizes(shapes):
    return [(shape.box.width, shape.box.height) for shape in shapes]


def assert_only_moved(group, before):
    assert [type(shape) for shape in group] == [type(shape) for shape in before]
    for one, other in zip(sizes(group), sizes(before), strict=True):
        assert one == pytest.approx(other, abs=1e-6)


@given(some_shapes, gaps, st.sampled_from(["top", "center", "bottom"]))
def test_a_row_has_exact_gaps_and_is_level(before, gap, align):
    group = kd.row(*before, gap=gap, align=align)
    assert_only_moved(group, before)
    for left, right in pairwise(group):
        assert right.left.x - left.right.x == pytest.approx(gap, abs=1e-6)
    assert next(iter(group)).left.x == pytest.approx(0, abs=1e-6)
    for shape in group:
        assert shape.anchor(align).y == pytest.approx(0, abs=1e-6)


@given(some_shapes, gaps, st.sampled_from(["left", "center", "right"]))
def test_a_column_has_exact_gaps_and_is_level(before, gap, align):
    group = kd.column(*before, gap=gap, align=align)
    assert_only_moved(group, before)
    for upper, lower in pairwise(group):
        assert lower.top.y - upper.bottom.y == pytest.approx(gap, abs=1e-6)
    assert next(iter(group)).top.y == pytest.approx(0, abs=1e-6)
    for shape in group:
        assert shape.anchor(align).x == pytest.approx(0, abs=1e-6)


@given(some_shapes, gaps, st.integers(1, 4))
def test_a_grid_has_equal_cells_with_exact_gaps(before, gap, columns):
    group = kd.grid(*before, columns=columns, gap=gap)
    assert_only_moved(group, before)
    wide, high = (max(size[axis] for size in sizes(before)) for axis in (0, 1))
    for number, shape in enumerate(group):
        down, across = divmod(number, columns)
        cell = (across * (wide + gap), down * (high + gap))
        assert close(shape.center, (cell[0] + wide / 2, cell[1] + high / 2))


@given(some_shapes, st.sampled_from(BOX_ANCHORS))
def test_a_stack_has_one_anchor_in_common_where_the_first_has_it(before, align):
    group = kd.stack(*before, align=align)
    assert_only_moved(group, before)
    assert group[0] == before[0]
    for shape in group:
        assert close(shape.anchor(align), before[0].anchor(align))


BALLS = kd.Ball(), kd.Ball(2), kd.Ball(3)


@pytest.mark.parametrize(
    "group",
    [
        kd.row(*BALLS),
        kd.row(*BALLS).shifted(5, 3).scaled(2).rotated(30),
        kd.before_after(*BALLS[:2]),
        kd.lined(*BALLS),
        kd.tally(kd.Ball(), 5),
        kd.Group(*BALLS),
    ],
    ids=["row", "moved row", "pattern", "line", "count", "group"],
)
@pytest.mark.parametrize("places", [slice(2), slice(None, None, -1), slice(0, 1), slice(9, None)])
def test_a_slice_has_the_shapes_where_they_stand(group, places):
    assert group[places] == tuple(group)[places]


@given(some_shapes, st.sampled_from(["left", "right", "top", "bottom"]))
def test_aligned_shapes_are_level_and_keep_their_place_along_it(before, side):
    group = kd.aligned(*before, side=side)
    assert_only_moved(group, before)
    outermost = union(shape.box for shape in before).anchor(side)
    axis = 0 if side in ("left", "right") else 1
    for shape, old in zip(group, before, strict=True):
        assert shape.anchor(side)[axis] == pytest.approx(outermost[axis], abs=1e-6)
        assert shape.center[1 - axis] == pytest.approx(old.center[1 - axis], abs=1e-6)


@given(st.lists(simple_shapes, min_size=2, max_size=4), gaps)
def test_labels_and_line_width_take_no_room_in_a_row(before, gap):
    bold = [shape.replaced(weight="bold").label("a long label", "right") for shape in before]
    for plain, labelled in zip(kd.row(*before, gap=gap), kd.row(*bold, gap=gap), strict=True):
        assert plain.box == labelled.box


def test_rows_of_columns_are_laid_out_like_shapes():
    column = kd.column(kd.Rect(4, 2), kd.Rect(2, 2), gap=1)
    circle, inner = kd.row(kd.Circle(3), column, gap=5, align="bottom")
    upper, lower = inner
    assert (circle.bottom.y, lower.bottom.y) == (0, 0)
    assert upper.left.x == circle.right.x + 5
    assert lower.top.y - upper.bottom.y == 1


def test_without_a_wish_the_gap_is_eight_and_middles_are_level():
    for lay, axis in ((kd.row, 0), (kd.column, 1)):
        one, two = lay(kd.Rect(2, 2), kd.Rect(6, 6))
        assert two.box[axis] - one.box[axis + 2] == 8
        assert one.center[1 - axis] == two.center[1 - axis] == 0
    _, _, under = kd.grid(kd.Rect(2, 2), kd.Rect(2, 2), kd.Rect(2, 2), columns=2)
    assert under.center == (1, 11)
    below, above = kd.stack(kd.Rect(6, 6).shifted(3, 3), kd.Circle(1))
    assert above.center == below.center == (3, 3)


def test_a_row_unpacks_into_shapes_that_can_be_labelled_and_used():
    catapult, basket = kd.row(kd.Catapult(), kd.Basket(), gap=18, align="bottom")
    assert isinstance(catapult, kd.Catapult)
    assert isinstance(basket, kd.Basket)
    assert catapult.cup.x < basket.mouth.x
    assert basket.label("here").labels[0].words == "here"
    with pytest.raises(ValueError, match="not enough values"):
        _, _, _ = kd.row(kd.Circle(1), kd.Circle(2))


def test_a_row_is_a_group_that_can_be_moved_before_it_is_unpacked():
    group = kd.row(kd.Circle(1), kd.Circle(2), gap=3)
    assert isinstance(group, kd.Group)
    one, two = group.scaled(2, about=(0, 0)).shifted(10)
    assert two.left.x - one.right.x == 6
    assert one.left.x == 10


def test_a_shape_may_stand_in_a_row_twice():
    ball = kd.Ball()
    one, two = kd.row(ball, ball, gap=2)
    assert one != two
    assert ball == kd.Ball()
