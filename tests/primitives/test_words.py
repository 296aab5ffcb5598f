"""Text in a scene: it keeps its size and stays upright."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, poses, words
from kdviz.scene.marks import leaves
from kdviz.scene.measuring import nominal

THEME = nominal().stage.theme


def mark_of(text):
    (mark,) = text.marks(nominal().stage).marks
    return mark


@given(words, poses(), st.sampled_from(["left", "center", "right"]))
def test_words_keep_their_size_and_stay_upright(given_, pose, align):
    text = kd.Text(given_, align=align)
    moved = text.posed(pose)
    assert mark_of(moved).block == mark_of(text).block
    assert close(mark_of(moved).at, (pose.x, pose.y))
    assert close((moved.box.width, moved.box.height), (text.box.width, text.box.height))


@pytest.mark.parametrize("size", ["title", "message", "label", "smallest"])
def test_the_size_is_one_of_the_themes(size):
    assert mark_of(kd.Text("word", size=size)).block.size == getattr(THEME, size)


def test_the_pin_is_at_the_side_asked_for():
    left, center, right = (kd.Text("word", align=align) for align in ("left", "center", "right"))
    assert left.box.left == pytest.approx(0, abs=0.3)
    assert right.box.right == pytest.approx(0, abs=0.3)
    assert center.center.x == pytest.approx(0, abs=0.3)


def test_words_break_where_they_are_told_and_nowhere_else():
    text = "a few words that are too long for a line"
    assert len(mark_of(kd.Text(text)).block.lines) == 1
    assert len(mark_of(kd.Text(text, width=20)).block.lines) > 2
    assert len(mark_of(kd.Text("one\ntwo")).block.lines) == 2


def test_words_in_a_picture_are_those_of_its_theme():
    large = kd.Theme("large", label=5, message=5, title=8)
    picture = kd.Visual("One", "Two.", [kd.Circle(5), kd.Text("word").at((0, 0))], theme=large)
    _, mark = leaves(picture.composition.scene)
    assert mark.block.size == 5


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"words": 5}, "Text: words must be text, not 5."),
        (
            {"words": "word", "size": "big"},
            "Text: size takes title, message, label or smallest, not 'big'.",
        ),
        (
            {"words": "word", "size": 5},
            "Text: size takes title, message, label or smallest, not 5.",
        ),
        ({"words": "word", "width": 0}, "Text: width must be greater than 0, not 0."),
        (
            {"words": "word", "align": "middle"},
            "Text: align takes left, center or right, not 'middle'.",
        ),
    ],
)
def test_what_is_no_text_is_refused(parameters, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Text(**parameters)
    assert str(caught.value) == message
