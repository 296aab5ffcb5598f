"""A scene as a function: words are measured in the picture's own theme, frame and scale."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kdviz as kd
from kdviz.scene.marks import TextMark, leaves
from kdviz.scene.measuring import nominal

FRAMES = ("square", "portrait", "card", "story", "slide", "page")
WORDS = st.lists(
    st.sampled_from(["a", "data", "model", "prepare", "two words", "in the\nmiddle"]),
    min_size=1,
    max_size=4,
)
ANY_SCENE = st.tuples(WORDS, st.floats(2, 60), st.floats(1, 12), st.booleans())


def geometry(mark):
    """Return the box around what is drawn, without its line."""
    half = getattr(mark, "width", 0) / 2
    return mark.box.grown(-half)


def words_and_balls(words, size, gap, columns):
    """Return a scene function that lays words out beside geometry."""

    def scene():
        things = [kd.Text(word) for word in words] + [kd.Circle(size / 2)]
        if columns and len(things) > 2:
            return [kd.grid(*things, columns=2, gap=gap)]
        return [kd.row(*things, gap=gap)]

    return scene


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_SCENE, st.sampled_from(FRAMES), st.sampled_from(["default", "mono"]))
def test_what_is_laid_out_is_as_far_apart_as_it_was_asked(given, frame, theme):
    _, _, gap, columns = given
    picture = kd.Visual("", "Here.", words_and_balls(*given), frame=frame, theme=theme)
    composed = picture.composition
    boxes = [geometry(mark) for mark in leaves(composed.scene)]
    if not columns or len(boxes) == 2:
        for one, other in pairwise(boxes):
            assert other.left - one.right == pytest.approx(gap * composed.scale, abs=0.1)
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = max(other.left - one.right, one.left - other.right)
            apart = max(apart, other.top - one.bottom, one.top - other.bottom)
            assert apart >= min(gap * composed.scale, 0) - 0.1


def test_in_a_list_words_are_where_they_were_put():
    things = kd.row(kd.Text("a long word"), kd.Circle(30))
    as_list = kd.Visual("", "Here.", [things])
    text, circle = leaves(as_list.composition.scene)
    assert geometry(circle).left - text.box.right < 8 * as_list.composition.scale - 0.15
    as_function = kd.Visual("", "Here.", lambda: kd.row(kd.Text("a long word"), kd.Circle(30)))
    text, circle = leaves(as_function.composition.scene)
    assert geometry(circle).left - text.box.right == pytest.approx(
        8 * as_function.composition.scale, abs=0.1
    )


def test_arrows_and_labels_follow_words():
    def scene():
        one, other = kd.row(kd.Text("from"), kd.Text("to here"), gap=20)
        return [one.label("above", "top"), other, kd.connect(one, other)]

    for frame in FRAMES:
        picture = kd.Visual("", "Here.", scene, frame=frame)
        one, above, _, line, *_ = leaves(picture.composition.scene)
        assert isinstance(above, TextMark)
        theme = picture.composition.stage.theme
        assert line.box.left > one.box.right
        assert line.box.left - one.box.right < 3 * theme.standoff
        assert one.box.top - above.box.bottom < 3 * theme.label_gap
        assert above.box.bottom <= one.box.top


def test_tiles_are_as_wide_as_their_words():
    def scene():
        return [kd.Tokens(("a", "considerable", "word")), kd.Rect(200, 40)]

    picture = kd.Visual("", "Here.", scene)
    marks = list(leaves(picture.composition.scene))
    tiles = [mark for mark in marks[:6] if not isinstance(mark, TextMark)]
    words = [mark for mark in marks if isinstance(mark, TextMark)]
    for tile, word in zip(tiles, words, strict=True):
        assert tile.outline.box.left < word.box.left
        assert word.box.right < tile.outline.box.right


def test_what_was_made_before_is_measured_anew():
    tokens = kd.Tokens(("a", "considerable", "word"))
    before = tokens.box
    picture = kd.Visual("", "Here.", lambda: [tokens, kd.Rect(200, 40)])
    fresh = kd.Visual(
        "", "Here.", lambda: [kd.Tokens(("a", "considerable", "word")), kd.Rect(200, 40)]
    )
    assert picture.svg() == fresh.svg()
    assert tokens.box == before == kd.Tokens(("a", "considerable", "word")).box
    assert picture.shapes[0].box == before


def test_a_function_is_called_as_often_as_it_has_to_be():
    calls = []

    def plain():
        calls.append(1)
        return kd.Circle(5)

    kd.Visual("", "Here.", plain).svg()
    assert len(calls) == 2  # the second time to see whether it is the same
    calls.clear()

    def wordy():
        calls.append(1)
        return kd.row(kd.Text("words beside"), kd.Circle(15))

    picture = kd.Visual("", "Here.", wordy)
    picture.svg()
    picture.png(64)
    assert len(calls) <= 4


def test_nothing_is_left_of_a_measure():
    def failing():
        raise ValueError("no")

    box = kd.Text("word").box
    with pytest.raises(kd.DefinitionError):
        kd.Visual("", "Here.", failing).svg()
    assert kd.Text("word").box == box
    assert nominal().scale == 1


def test_any_iterable_of_shapes_will_do():
    def one_by_one():
        yield kd.Circle(5)
        yield kd.Rect(2, 2)

    def single():
        return kd.Circle(5)

    assert len(kd.Visual("", "Here.", one_by_one).shapes) == 2
    assert kd.Visual("", "Here.", single).svg() == kd.Visual("", "Here.", kd.Circle(5)).svg()


def _line(function):
    return f"{function.__name__} (test_scene_functions.py, line {function.__code__.co_firstlineno})"


def none():
    pass


def number():
    return 5


def mixed():
    return [kd.Circle(5), 5]


def empty():
    return []


def forever():
    while True:
        yield kd.Circle(5)


def failing():
    return [
        kd.Circle(5),
        1 / 0,
    ]


def restless():
    """Return a scene that is wide where it was narrow, and narrow where it was wide."""
    words = kd.Text("word")
    return kd.Rect(10 if words.box.width > 6 else 100, 5)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (none, "{} returns nothing. Let it return a shape or a list of shapes."),
        (number, "{} returns 5. Let it return a shape or a list of shapes."),
        (
            mixed,
            "{} returns 5 among its shapes. Let it return a shape or a list of shapes.",
        ),
        (empty, "{} returns no shapes. Let it return at least one."),
        pytest.param(
            forever, "What {} returns takes at most 250,000 shapes.", marks=pytest.mark.slow
        ),
    ],
)
def test_a_function_that_returns_no_scene_is_told(function, message):
    with pytest.raises(kd.DefinitionError) as caught:
        kd.Visual("", "Here.", function).svg()
    assert str(caught.value) == message.format(_line(function))


def test_a_function_that_fails_is_told_with_its_line():
    with pytest.raises(kd.DefinitionError) as caught:
        kd.Visual("", "Here.", failing).svg()
    line = failing.__code__.co_firstlineno + 3
    assert str(caught.value) == (
        f"{_line(failing)} fails on line {line}: ZeroDivisionError: division by zero"
    )


def test_a_function_that_comes_to_no_rest_is_told():
    with pytest.raises(kd.LayoutError) as caught:
        kd.Visual("", "Here.", restless).svg()
    assert str(caught.value).startswith(
        f"{_line(restless)} comes to no rest: laid out for one scale it fits at another (1 to "
    )


def test_words_that_are_too_long_side_by_side_are_told():
    with pytest.raises(kd.LayoutError) as caught:
        kd.Visual("", "Here.", lambda: kd.row(*[kd.Text("a long word")] * 8)).svg()
    assert str(caught.value) == (
        "The words of the scene, side by side, are longer than the stage of 84 by 75.55 units. "
        "Shorten them, let them break, or use a larger frame."
    )


@pytest.mark.parametrize(
    ("scene", "message"),
    [
        (
            lambda size: kd.Circle(size),
            "Visual: scene must be a function that takes nothing, and <lambda> ({}, line {}) takes "
            "something. Put kd.varying on a function of what varies that returns a Visual.",
        ),
        (kd.Circle, "Visual: scene must be a shape or a list of shapes, not <class "),
    ],
)
def test_what_is_no_scene_function_is_refused(scene, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Visual("", "Here.", scene)
    code = getattr(scene, "__code__", None)
    told = message.format("test_scene_functions.py", code.co_firstlineno) if code else message
    assert str(caught.value).startswith(told)
