"""Partly drawn: any shape as far as a hand has come, which takes its room from the beginning."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from examples import close, example_of, kinds, names, poses
from kdviz.check.review import review
from kdviz.geometry.so_far import Course
from kdviz.picture.notebook import show_alone
from kdviz.primitives.partly_drawn import PartlyDrawn
from kdviz.render.layers import list_drawn
from kdviz.scene.marks import CircleMark, DotsMark, PathMark, leaves
from kdviz.scene.measuring import nominal

STAGE = nominal().stage
SHARES = (0.0, 0.01, 0.2, 0.4, 0.5, 0.6, 0.8, 0.99, 1.0)

every_kind = pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))


def picture(shape):
    return kd.Visual("Less", "Give people less.", shape)


def drawn(shape):
    """The marks that are written of a shape."""
    return [*list_drawn([shape.marks(STAGE)])]


def inked(mark):
    """How much line there is of a mark, dots and letters counted."""
    match mark:
        case PathMark(outline):
            return Course(outline).length
        case CircleMark(_, radius):
            return math.tau * radius
        case DotsMark(points):
            return len(points)
        case _:
            return len(mark.block.glyphs)


# Of every kind.


@every_kind
def test_all_of_it_is_the_shape_itself(kind):
    shape = example_of(kind).label("word")
    assert picture(shape.drawn(1)).svg() == picture(shape).svg()


@every_kind
def test_its_room_and_its_anchors_are_those_of_all_of_it(kind):
    shape = example_of(kind).shifted(3, 4).label("word")
    for share in SHARES:
        partly = shape.drawn(share)
        assert partly.anchors == shape.anchors
        assert [*partly.extents(STAGE)] == [*shape.extents(STAGE)]
        assert partly.main_ink() == shape.main_ink()
        assert partly.role == shape.role


@every_kind
def test_it_grows(kind):
    shape = example_of(kind).label("word")
    lengths = [sum(map(inked, drawn(shape.drawn(share)))) for share in SHARES]
    assert all(one <= other + 1e-9 for one, other in pairwise(lengths))
    assert lengths[0] == 0 < lengths[-1]


@every_kind
def test_nothing_is_drawn_at_the_beginning(kind):
    shape = example_of(kind).label("word")
    assert drawn(shape.drawn(0)) == []


@every_kind
def test_it_is_a_value(kind):
    partly = example_of(kind).label("word").drawn(0.5).shifted(2)
    again = type(partly).model_validate_json(partly.model_dump_json())
    assert again == partly
    assert hash(again) == hash(partly)
    assert partly != example_of(kind).label("word").drawn(0.4).shifted(2)
    assert kd.Group.model_validate_json(kd.Group(partly).model_dump_json())[0] == partly


@settings(max_examples=10)
@given(poses(), st.sampled_from(["cup", "center", "axle", "bottom"]))
def test_it_is_moved_as_the_shape_is(pose, name):
    catapult = kd.Catapult(ink="blue")
    if name not in catapult.anchors:
        name = "center"
    partly = catapult.drawn(0.6).posed(pose)
    assert close(partly.anchor(name), catapult.posed(pose).anchor(name))
    ones, others = drawn(partly), drawn(catapult.posed(pose).drawn(0.6))
    assert [type(one) for one in ones] == [type(other) for other in others]
    assert all(close(one.box, other.box) for one, other in zip(ones, others, strict=True))


# How it is drawn.


def test_a_line_is_drawn_along_its_length():
    (mark,) = drawn(kd.Line((0, 0), (10, 0)).drawn(0.3))
    assert mark.outline.box.right == pytest.approx(3)


def test_a_circle_is_begun_at_its_top_and_drawn_clockwise():
    (mark,) = drawn(kd.Circle(5).drawn(0.25))
    begin, end = mark.outline.commands[0].points[-1], mark.outline.commands[-1].points[-1]
    assert close(begin, (0, -5))
    assert close(end, (5, 0))


@pytest.mark.parametrize("shape", [kd.Circle(5), kd.Line((0, 0), (30, 0)), kd.Rect(8, 8)])
def test_a_line_that_is_shorter_than_wide_would_be_a_speck(shape):
    assert drawn(shape.drawn(0.005)) == []
    assert len(drawn(shape.drawn(0.1))) == 1


def test_what_is_filled_is_filled_once_its_line_is_closed():
    before, after = (drawn(kd.Rect(8, 8, fill="blue").drawn(share)) for share in (0.99, 1))
    assert [(mark.stroke, mark.fill) for mark in before] == [("blue", None)]
    assert [(mark.stroke, mark.fill) for mark in after] == [("blue", "blue")]


def test_an_area_without_a_line_is_begun_with_a_thin_one():
    for line in ({"line": False}, {"ink": "background"}):
        (mark,) = drawn(kd.Rect(8, 8, fill="red", **line).drawn(0.5))
        assert (mark.stroke, mark.fill, mark.width) == ("red", None, STAGE.theme.thin)


def test_the_inside_of_a_dotted_line_comes_after_its_dots():
    dotted = kd.Rect(20, 20, fill="background", dash="dotted")
    assert [type(mark) for mark in drawn(dotted.drawn(0.99))] == [DotsMark]
    assert [type(mark) for mark in drawn(dotted)] == [PathMark, DotsMark]


def test_dots_come_one_by_one_in_their_order():
    dots = kd.Dots([(0, 0), (9, 0), (3, 0), (5, 5)])
    (mark,) = drawn(dots.drawn(0.5))
    assert mark.points == ((0, 0), (9, 0))


def test_parts_take_turns_from_the_back_to_the_front():
    long, short = kd.Line((0, 0), (30, 0), ink="red"), kd.Line((0, 5), (10, 5), ink="blue")
    marks = drawn(kd.Group(long, short).drawn(0.5))
    assert [mark.stroke for mark in marks] == ["red"]
    assert marks[0].box.width == pytest.approx(20 + STAGE.theme.regular)
    assert [mark.stroke for mark in drawn(kd.Group(long, short).drawn(0.8))] == ["red", "blue"]


def test_what_is_not_drawn_yet_hides_nothing():
    behind, front = kd.Line((-20, 0), (20, 0)), kd.Rect(10, 10, fill="background", ink="red")
    line, frame = drawn(kd.Group(behind, front).drawn(0.9))
    assert line.outline == drawn(behind)[0].outline
    assert frame.fill is None


def test_words_come_one_by_one():
    text = kd.Text("give people less")
    whole = drawn(text)[0].block
    for share, letters in ((0.01, 4), (0.5, 10), (0.9, 14)):
        (mark,) = drawn(text.drawn(share))
        assert len([g for g, *_ in mark.block.glyphs if g.font.has_ink(g.id)]) == letters
        assert mark.block.glyphs == whole.glyphs[: len(mark.block.glyphs)]
        assert (mark.block.words, mark.block.box) == (whole.words, whole.box)


def test_a_label_comes_after_its_thing():
    ball = kd.Ball(5).label("data")
    assert len(drawn(ball.drawn(0.7))) == 1
    assert drawn(ball.drawn(0.99))[-1].block.words == "data"
    assert ball.drawn(0.99).label("more").shown.labels == ball.label("more").labels


def test_of_what_is_partly_drawn_a_part_is_drawn():
    line = kd.Line((0, 0), (16, 0))
    assert drawn(line.drawn(0.5).drawn(0.5)) == drawn(line.drawn(0.25))
    both = kd.Group(line.drawn(0.5), line.shifted(0, 5)).drawn(0.5)
    assert [mark.outline.box.width for mark in drawn(both)] == [pytest.approx(w) for w in (8, 4)]


def test_within_other_shapes_it_is_drawn_as_far():
    half = kd.Line((0, 0), (16, 0)).drawn(0.5)
    for within in (kd.Group(half), kd.Negative(half), kd.Detail(half), half.scaled(1)):
        (mark,) = drawn(within)
        assert mark.outline.box.width == pytest.approx(8)


# In a picture.


def test_nothing_moves_as_it_is_drawn():
    def scene(share):
        crate = kd.Crate().drawn(share)
        ball = kd.Ball(4, ink="red").standing_on(crate)
        tree = kd.Plant(ink="blue").right_of(crate, 14).label("tree")
        return [kd.Ground(), crate.label("crate"), ball, tree, kd.connect(crate, tree)]

    whole = picture(scene(1))
    for share in SHARES:
        partly = picture(scene(share))
        assert partly.composition.pose == whole.composition.pose
        assert [*leaves(partly.composition.scene)] == [*leaves(whole.composition.scene)]


def test_it_can_be_the_ground():
    ground = kd.Ground().drawn(0.5)
    assert kd.Ball(4).standing_on(ground).bottom.y == 0


def test_it_is_told_as_the_thing_that_it_is():
    catapult = kd.Catapult(ink="blue").label("model")
    assert picture(catapult.drawn(0.3)).description == picture(catapult).description


def test_a_notebook_calls_it_what_it_is():
    shown = show_alone(kd.Group(kd.Catapult().drawn(0.5), kd.becoming(kd.Basket(), kd.Hoop(), 0.7)))
    assert "<title" in shown.svg
    assert ">Catapult and Hoop<" in shown.svg


@pytest.mark.parametrize("share", [0, 0.5, 0.9])
@pytest.mark.parametrize(
    "thing", [kd.Catapult(ink="blue"), kd.Scale(2, 1), kd.Network(), kd.Person(), kd.Umbrella()]
)
def test_the_review_looks_at_all_of_it(thing, share):
    whole = picture([kd.Ground(), thing.label("model")])
    partly = picture([kd.Ground().drawn(share), thing.drawn(share).label("model")])
    assert review(partly).findings == review(whole).findings


def test_it_is_written_in_every_format_as_far():
    whole, half = (picture(kd.Circle(9).drawn(share)) for share in (1, 0.5))
    assert "<circle" in whole.svg()
    assert "<circle" not in half.svg()
    assert whole.png(64) != half.png(64) != picture(kd.Circle(9).drawn(0)).png(64)


# What is refused.


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (1.5, "drawn: share must be at most 1, not 1.5."),
        (-0.1, "drawn: share must be at least 0, not -0.1."),
        (math.nan, "drawn: share must be a finite number, not nan."),
        (math.inf, "drawn: share must be a finite number, not inf."),
        ("half", "drawn: share must be a number, not 'half'."),
        (True, "drawn: share must be a number, not True."),
        (None, "drawn: share must be a number, not None."),
    ],
)
def test_a_share_is_a_number_from_0_to_1(share, told):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Circle(5).drawn(share)
    assert str(caught.value) == told


def test_an_anchor_that_it_has_not_is_told_with_those_of_the_shape():
    with pytest.raises(kd.AnchorError) as caught:
        _ = kd.Catapult().drawn(0.5).cupp
    assert str(caught.value).endswith("Did you mean 'cup'?")
    assert isinstance(kd.Catapult().drawn(0.5), PartlyDrawn)
