"""Labels: words beside a shape, at the same distance and size whatever becomes of the shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, poses, shapes, simple_shapes, words
from kdviz.geometry.similarities import STILL
from kdviz.scene.marks import TextMark
from kdviz.scene.measuring import nominal

THEME = nominal().stage.theme
GAP = THEME.label_gap + THEME.regular / 2
sides = st.sampled_from(["left", "right", "top", "bottom"])


def label_of(shape, pose=STILL):
    """The mark of a shape's last label."""
    mark = shape.marks(nominal().stage, pose).labels[-1]
    assert isinstance(mark, TextMark)
    return mark


@given(simple_shapes, words, sides, poses())
def test_a_label_keeps_its_gap_and_its_size_at_any_scale(shape, text, side, pose):
    mark = label_of(shape.label(text, side), pose)
    edge = shape.box_under(pose).anchor(side)
    gaps = {
        "bottom": mark.at.y + mark.block.cap_top - edge.y,
        "top": edge.y - mark.at.y - mark.block.baseline,
        "left": edge.x - mark.at.x,
        "right": mark.at.x - edge.x,
    }
    assert gaps[side] == pytest.approx(GAP, abs=1e-6)
    across = 0 if side in ("top", "bottom") else 1
    assert mark.at[across] == pytest.approx(edge[across], abs=1e-6)
    assert mark.block.size == THEME.label
    assert mark.block.align == {"left": "right", "right": "left"}.get(side, "center")


@given(shapes(labelled=False), words, sides, poses())
def test_a_label_at_an_anchor_follows_it(shape, text, side, pose):
    for name in shape.own_anchors:
        labelled = shape.label(text, side, anchor=name)
        expected = labelled.posed(pose).anchor(name)
        mark, beside = label_of(labelled, pose), label_of(labelled.posed(pose))
        assert close(mark.at, beside.at)
        assert close(labelled.labels[0].pin(labelled, pose).point, expected)
        assert abs(mark.at.x - expected.x) <= GAP + 1e-6


@given(shapes(labelled=False), words, sides)
def test_a_label_takes_no_room_and_changes_no_anchor(shape, text, side):
    labelled = shape.label(text, side)
    assert labelled.box == shape.box
    assert labelled.anchors == shape.anchors


def test_a_label_has_the_ink_of_its_shape_or_its_own():
    assert kd.Circle(5).label("word").labels[0].ink == "white"
    assert kd.Circle(5, ink="red").label("word").labels[0].ink == "red"
    assert kd.Circle(5, fill="blue").label("word").labels[0].ink == "blue"
    assert kd.Circle(5, fill="background").label("word").labels[0].ink == "white"
    assert kd.Circle(5, ink="red").label("word", ink="blue").labels[0].ink == "blue"
    assert kd.Dots([(0, 0)], ink="red").label("word").labels[0].ink == "red"
    # A group has the ink that all of it has.
    assert kd.Group((kd.Circle(5, ink="red"),)).label("word").labels[0].ink == "red"
    both = kd.Group((kd.Circle(5, ink="red"), kd.Circle(5)))
    assert both.label("word").labels[0].ink == "white"
    assert kd.Ball(ink="red").label("word").labels[0].ink == "red"


def test_a_shape_can_have_several_labels():
    shape = kd.Circle(5).label("one").label("two", "top").shifted(3)
    assert [label.words for label in shape.labels] == ["one", "two"]
    assert [mark.block.words for mark in shape.marks(nominal().stage).labels] == [
        "one",
        "two",
    ]


@given(simple_shapes, sides)
def test_lines_of_a_label_grow_away_from_the_shape(shape, side):
    one, two = (label_of(shape.label(text, side)) for text in ("word", "word\nword"))
    if side == "bottom":
        assert two.at.y + two.block.cap_top == pytest.approx(one.at.y + one.block.cap_top)
    elif side == "top":
        assert two.at.y + two.block.baseline == pytest.approx(one.at.y + one.block.baseline)
    else:
        assert two.at == one.at


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (
            lambda c: c.label("word", "botom"),
            kd.ParameterError,
            "label: side takes left, right, top or bottom, not 'botom'. Did you mean 'bottom'?",
        ),
        (
            lambda c: c.label("word", ink="green"),
            kd.ParameterError,
            "label: ink takes white, red, blue or background, not 'green'. "
            "Colours belong to the Theme.",
        ),
        (lambda c: c.label(5), kd.ParameterError, "label: words must be text, not 5."),
        (lambda c: c.label(), kd.ParameterError, "label: words is missing."),
        (
            lambda c: c.label("word", anchr="left"),
            kd.ParameterError,
            "label: there is no parameter 'anchr'. There are: words, side, ink, anchor. "
            "Did you mean 'anchor'?",
        ),
        (
            lambda c: c.label("word", "top", "red"),
            kd.ParameterError,
            "label got 3 parameters without a name and takes at most 2 (words and side). "
            "Others are given by name: ink and anchor.",
        ),
        (
            lambda c: c.label("word", anchor="rigth"),
            kd.AnchorError,
            "Circle has no anchor 'rigth'. It has: center, left, right, top, bottom, top_left, "
            "top_right, bottom_left, bottom_right. Did you mean 'right'?",
        ),
        (
            lambda c: c.label("word", anchor=5),
            kd.ParameterError,
            "label: anchor must be text, not 5.",
        ),
        (lambda c: kd.Label(None), kd.ParameterError, "Label: words must be text, not None."),
    ],
)
def test_a_wrong_label_is_refused(make, error, message):
    with pytest.raises(error) as caught:
        make(kd.Circle(5))
    assert str(caught.value) == message


def test_a_label_with_an_unknown_anchor_is_told_when_it_is_drawn():
    circle = kd.Circle(5, labels=(kd.Label("word", anchor="rim"),))
    with pytest.raises(kd.AnchorError) as caught:
        kd.Visual("One", "Two.", circle).svg()
    assert str(caught.value) == (
        "Circle has no anchor 'rim'. It has: center, left, right, top, bottom, top_left, "
        "top_right, bottom_left, bottom_right."
    )


def test_an_empty_label_is_told_when_it_is_drawn():
    with pytest.raises(kd.TextError) as caught:
        kd.Visual("One", "Two.", kd.Circle(5).label(" ")).svg()
    assert str(caught.value) == (
        "A text needs at least one word; leave it out instead of giving it empty."
    )
