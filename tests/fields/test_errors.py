"""Errors: whatever is wrong, one sentence of kdviz says what, and what to do instead.

What is wrong with one kind of thing alone is in the tests of that thing.
"""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from kdviz.errors import did_you_mean, join_words

CIRCLE = kd.Circle(5)
EVERY = "There are: radius, ink, fill, weight, dash, line, pose, lift, labels."
ANCHORS = "center, left, right, top, bottom, top_left, top_right, bottom_left, bottom_right."


def refused(error, text, function, /, *args, **kwargs):
    with pytest.raises(kd.KdvizError) as caught:
        function(*args, **kwargs)
    assert str(caught.value) == text
    assert type(caught.value) is error
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


# Names.


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"radis": 5, "radius": 5}, f"there is no parameter 'radis'. {EVERY} "
            "Did you mean 'radius'?"),
        ({"radius": 5, "Ink": "red"}, f"there is no parameter 'Ink'. {EVERY} "
            "Did you mean 'ink'?"),
        ({"radius": 5, "wieght": "bold"}, f"there is no parameter 'wieght'. {EVERY} "
            "Did you mean 'weight'?"),
        ({"radius": 5, "color": "red"}, f"there is no parameter 'color'. {EVERY} "
            "Colours belong to the Theme; a shape takes an ink."),
        ({"radius": 5, "fill_colour": "red"}, f"there is no parameter 'fill_colour'. {EVERY} "
            "Colours belong to the Theme; a shape takes an ink."),
        ({"radius": 5, "opacity": 0.5}, f"there is no parameter 'opacity'. {EVERY} "
            "Colours belong to the Theme; a shape takes an ink."),
        ({"radius": 5, "xyz": 1}, f"there is no parameter 'xyz'. {EVERY}"),
        ({"radius": 5, "self": 1}, f"there is no parameter 'self'. {EVERY}"),
        ({}, "radius is missing. It is the radius in units."),
    ],
)  # fmt: skip
def test_a_wrong_name_is_told_with_all_names_and_the_nearest(parameters, message):
    refused(kd.ParameterError, f"Circle: {message}", kd.Circle, **parameters)


def test_parameters_without_a_name_are_counted():
    refused(
        kd.ParameterError,
        "Circle got 2 parameters without a name and takes at most 1 (radius). "
        "Others are given by name: ink, fill, weight, dash and line.",
        kd.Circle,
        5,
        "red",
    )
    refused(
        kd.ParameterError,
        "Basket got 1 parameter without a name and takes none. "
        "Others are given by name: ink and dash.",
        kd.Basket,
        "red",
    )
    refused(
        kd.ParameterError,
        "Rect got width twice, by position and by name.",
        kd.Rect,
        5,
        6,
        width=5,
    )


def test_every_fault_is_told_on_a_line_of_its_own():
    refused(
        kd.ParameterError,
        "Rect: ink takes white, red, blue or background, not 'green'. "
        "Colours belong to the Theme.\n"
        "Rect: width must be greater than 0, not -1.\n"
        "Rect: height is missing. It is the height in units.",
        kd.Rect,
        -1,
        ink="green",
    )


# Values.


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("#ff0000", "takes white, red, blue or background, not '#ff0000'. "
            "Colours belong to the Theme."),
        ("green", "takes white, red, blue or background, not 'green'. "
            "Colours belong to the Theme."),
        ("Red", "takes white, red, blue or background, not 'Red'. Did you mean 'red'?"),
        ("bleu", "takes white, red, blue or background, not 'bleu'. Did you mean 'blue'?"),
        (5, "takes white, red, blue or background, not 5. Colours belong to the Theme."),
        (["red"], "takes white, red, blue or background, not ['red']. "
            "Colours belong to the Theme."),
    ],
)  # fmt: skip
def test_what_is_no_ink_is_refused(value, message):
    refused(kd.ParameterError, f"Circle: ink {message}", kd.Circle, 5, ink=value)
    refused(kd.ParameterError, f"Circle: fill {message}", kd.Circle, 5, fill=value)
    refused(kd.ParameterError, f"Ball: ink {message}", kd.Ball, ink=value)
    refused(kd.ParameterError, f"label: ink {message}", CIRCLE.label, "word", ink=value)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (math.nan, "must be a finite number, not nan"),
        (math.inf, "must be a finite number, not inf"),
        (-math.inf, "must be a finite number, not -inf"),
        (0, "must be greater than 0, not 0"),
        (-3, "must be greater than 0, not -3"),
        (1e10, "must be from -1e+09 to 1e+09, not 10000000000.0"),
        ("5", "must be a number, not '5'"),
        ("five", "must be a number, not 'five'"),
        (True, "must be a number, not True"),
        (b"5", "must be a number, not b'5'"),
        (None, "must be a number, not None"),
        ([5], "must be a number, not [5]"),
        (5 + 0j, "must be a number, not (5+0j)"),
        (CIRCLE, "must be a number, not Circle(radius=5.0)"),
        (np.array([5.0, 6.0]), "must be a number, not array([5., 6.])"),
        ([0] * 99, f"must be a number, not [{'0, ' * 18}0,..."),
    ],
)
def test_what_is_no_size_is_refused(value, message):
    refused(kd.ParameterError, f"Circle: radius {message}.", kd.Circle, value)


@pytest.mark.parametrize("value", [5, 5.0, np.int64(5), np.float32(5), Fraction(5), np.array(5)])
def test_every_kind_of_number_is_one(value):
    circle = kd.Circle(value)
    assert circle == CIRCLE
    assert type(circle.radius) is float


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (CIRCLE, "must be a point, not the whole Circle: name one of its anchors, such as .center"),
        (kd.Catapult(), "must be a point, not the whole Catapult: "
            "name one of its anchors, such as .cup"),
        ("center", "must be a point (x, y) in units, not 'center'"),
        (5, "must be a point (x, y) in units, not 5"),
        ((1, 2, 3), "must be a point (x, y) in units, not (1, 2, 3)"),
        ((1,), "must be a point (x, y) in units, not (1,)"),
        (("1", "2"), "must be a point (x, y) in units, not ('1', '2')"),
        ((1, None), "must be a point (x, y) in units, not (1, None)"),
        ({1, 2}, "must be a point (x, y) in units, not {1, 2}"),
        ((math.nan, 0), "must be a point of two finite numbers, not (nan, 0)"),
        ((0, -math.inf), "must be a point of two finite numbers, not (0, -inf)"),
        (kd.Point(math.nan, 0), "must be a point of two finite numbers, not Point(x=nan, y=0)"),
        ((0, 1e10), "must be a point of two numbers from -1e+09 to 1e+09, not (0, 10000000000.0)"),
        ((0, 10**400), f"must be a point (x, y) in units, not (0, 1{'0' * 52}..."),
        (None, "must be a point (x, y) in units, not None"),
    ],
    ids=lambda value: str(value)[:30],
)  # fmt: skip
def test_what_is_no_point_is_refused(value, message):
    refused(kd.ParameterError, f"Line: start {message}.", kd.Line, value, (9, 9))
    refused(kd.ParameterError, f"at: point {message}.", CIRCLE.at, value)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: kd.Hatch("circle"), "Hatch: within must be a shape, such as a Circle or a "
            "Catapult, not 'circle'."),
        (lambda: kd.Hatch((0, 0)), "Hatch: within must be a shape, such as a Circle or a "
            "Catapult, not (0, 0)."),
        (lambda: kd.Group((CIRCLE, CIRCLE.center)), "Group: children[1] must be a shape, such as "
            "a Circle or a Catapult, not Point(x=0.0, y=0.0)."),
        (lambda: kd.Group({"kind": 5}), "Group: children must be a list or tuple, not "
            "{'kind': 5}."),
        (lambda: kd.Group(()), "Group: children needs at least 1, not ()."),
        (lambda: kd.row(CIRCLE, "circle"), "row: shapes[1] must be a shape, such as a Circle or a "
            "Catapult, not 'circle'."),
        (lambda: kd.connect(CIRCLE, (0, 0)), "connect: end must be a shape, such as a Circle or a "
            "Catapult, not (0, 0)."),
        (lambda: kd.connect(CIRCLE.right, CIRCLE), "connect: start must be a shape, such as a "
            "Circle or a Catapult, not Point(x=5.0, y=0.0)."),
        (lambda: CIRCLE.right_of((0, 0)), "right_of: other must be a shape to stand beside, "
            "not (0, 0)."),
    ],
)  # fmt: skip
def test_what_is_no_shape_is_refused(make, message):
    refused(kd.ParameterError, message, make)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"weight": "heavy"}, "weight takes thin, regular or bold, not 'heavy'."),
        ({"weight": "blod"}, "weight takes thin, regular or bold, not 'blod'. "
            "Did you mean 'bold'?"),
        ({"weight": 2}, "weight takes thin, regular or bold, not 2."),
        ({"weight": None}, "weight takes thin, regular or bold, not None."),
        ({"dash": "dashed"}, "dash takes solid or dotted, not 'dashed'."),
        ({"dash": "doted"}, "dash takes solid or dotted, not 'doted'. Did you mean 'dotted'?"),
        ({"dash": True}, "dash takes solid or dotted, not True."),
        ({"labels": "word"}, "labels must be a list or tuple, not 'word'."),
        ({"labels": ["word"]}, "labels[0] must be a Label, not 'word'."),
    ],
)  # fmt: skip
def test_what_is_none_of_the_choices_is_refused(parameters, message):
    refused(kd.ParameterError, f"Circle: {message}", kd.Circle, 5, **parameters)


# Methods.


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: CIRCLE.shifted("a"), kd.ParameterError,
            "shifted: dx must be a number, not 'a'."),
        (lambda: CIRCLE.shifted(dy=math.nan), kd.ParameterError,
            "shifted: dy must be a finite number, not nan."),
        (lambda: CIRCLE.shifted(1, 2, 3), kd.ParameterError,
            "shifted got 3 parameters without a name and takes at most 2 (dx and dy)."),
        (lambda: CIRCLE.shifted(1, dx=1), kd.ParameterError,
            "shifted got dx twice, by position and by name."),
        (lambda: CIRCLE.shifted(x=1), kd.ParameterError,
            "shifted: there is no parameter 'x'. There are: dx, dy. Did you mean 'dx'?"),
        (lambda: CIRCLE.scaled(0), kd.ParameterError,
            "scaled: by must be greater than 0, not 0."),
        (lambda: CIRCLE.scaled(-2), kd.ParameterError,
            "scaled: by must be greater than 0, not -2."),
        (lambda: CIRCLE.scaled(), kd.ParameterError, "scaled: by is missing."),
        (lambda: CIRCLE.scaled(2, about="lft"), kd.AnchorError,
            f"Circle has no anchor 'lft'. It has: {ANCHORS} Did you mean 'left'?"),
        (lambda: CIRCLE.scaled(2, about=5), kd.ParameterError,
            "scaled: about must be the name of an anchor or a point (x, y) in units, not 5."),
        (lambda: CIRCLE.scaled(2, about=CIRCLE), kd.ParameterError,
            "scaled: about must be the name of an anchor or a point, not the whole Circle: "
            "name one of its anchors, such as .center."),
        (lambda: CIRCLE.rotated("90"), kd.ParameterError,
            "rotated: degrees must be a number, not '90'."),
        (lambda: CIRCLE.rotated(90, "middle"), kd.AnchorError,
            f"Circle has no anchor 'middle'. It has: {ANCHORS}"),
        (lambda: CIRCLE.flipped("sideways"), kd.ParameterError,
            "flipped: axis takes horizontal or vertical, not 'sideways'."),
        (lambda: CIRCLE.flipped("horizontaly"), kd.ParameterError,
            "flipped: axis takes horizontal or vertical, not 'horizontaly'. "
            "Did you mean 'horizontal'?"),
        (lambda: CIRCLE.at((0, 0), "botom"), kd.AnchorError,
            f"Circle has no anchor 'botom'. It has: {ANCHORS} Did you mean 'bottom'?"),
        (lambda: CIRCLE.at((0, 0), 5), kd.ParameterError, "at: anchor must be text, not 5."),
        (lambda: CIRCLE.at(5, 5, "left"), kd.ParameterError,
            "at got 3 parameters without a name and takes at most 2 (point and anchor). "
            "Others are given by name: only."),
        (lambda: CIRCLE.anchor("rim"), kd.AnchorError,
            f"Circle has no anchor 'rim'. It has: {ANCHORS}"),
        (lambda: CIRCLE.anchor(5), kd.AnchorError,
            f"Circle has no anchor 5. It has: {ANCHORS}"),
        (lambda: CIRCLE.anchor(["left"]), kd.AnchorError,
            f"Circle has no anchor ['left']. It has: {ANCHORS} Did you mean 'left'?"),
        (lambda: kd.Basket().rim, kd.AnchorError,
            f"Basket has no 'rim'. Its anchors: mouth, {ANCHORS}"),
        (lambda: kd.Basket().moth, kd.AnchorError,
            f"Basket has no 'moth'. Its anchors: mouth, {ANCHORS} Did you mean 'mouth'?"),
        (lambda: CIRCLE.rotate, kd.AnchorError,
            f"Circle has no 'rotate'. Its anchors: {ANCHORS} Did you mean 'rotated'?"),
        (lambda: CIRCLE.radious, kd.AnchorError,
            f"Circle has no 'radious'. Its anchors: {ANCHORS} Did you mean 'radius'?"),
        (lambda: CIRCLE.right_of(CIRCLE, gap="wide"), kd.ParameterError,
            "right_of: gap must be a number, not 'wide'."),
        (lambda: CIRCLE.left_of(CIRCLE, gap=math.nan), kd.ParameterError,
            "left_of: gap must be a finite number, not nan."),
        (lambda: CIRCLE.left_of(CIRCLE, align="left"), kd.ParameterError,
            "left_of: align takes top, center or bottom, not 'left'."),
        (lambda: CIRCLE.above(CIRCLE, align="top"), kd.ParameterError,
            "above: align takes left, center or right, not 'top'."),
        (lambda: CIRCLE.below(CIRCLE, align="centre"), kd.ParameterError,
            "below: align takes left, center or right, not 'centre'. Did you mean 'center'?"),
        (lambda: CIRCLE.below(), kd.ParameterError, "below: other is missing."),
        (lambda: CIRCLE.below(CIRCLE, gp=5), kd.ParameterError,
            "below: there is no parameter 'gp'. There are: other, gap, align. "
            "Did you mean 'gap'?"),
    ],
)  # fmt: skip
def test_a_wrong_call_of_a_method_is_told(call, error, message):
    refused(error, message, call)


# Functions.


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: kd.row(), kd.LayoutError,
            "row: there are no shapes to lay out. Give at least one."),
        (lambda: kd.column(), kd.LayoutError,
            "column: there are no shapes to lay out. Give at least one."),
        (lambda: kd.grid(columns=2), kd.LayoutError,
            "grid: there are no shapes to lay out. Give at least one."),
        (lambda: kd.stack(), kd.LayoutError,
            "stack: there are no shapes to lay out. Give at least one."),
        (lambda: kd.aligned(side="top"), kd.LayoutError,
            "aligned: there are no shapes to lay out. Give at least one."),
        (lambda: kd.row(CIRCLE, gap="8"), kd.ParameterError,
            "row: gap must be a number, not '8'."),
        (lambda: kd.row(CIRCLE, gap=math.inf), kd.ParameterError,
            "row: gap must be a finite number, not inf."),
        (lambda: kd.row(CIRCLE, align="left"), kd.ParameterError,
            "row: align takes top, center or bottom, not 'left'."),
        (lambda: kd.row(CIRCLE, algin="top"), kd.ParameterError,
            "row: there is no parameter 'algin'. There are: shapes, gap, align, carrying. "
            "Did you mean 'align'?"),
        (lambda: kd.column(CIRCLE, align="botom"), kd.ParameterError,
            "column: align takes left, center or right, not 'botom'."),
        (lambda: kd.grid(CIRCLE), kd.ParameterError, "grid: columns is missing."),
        (lambda: kd.grid(CIRCLE, columns=0), kd.ParameterError,
            "grid: columns must be at least 1, not 0."),
        (lambda: kd.grid(CIRCLE, columns=1.5), kd.ParameterError,
            "grid: columns must be a whole number, not 1.5."),
        (lambda: kd.grid(CIRCLE, columns="two"), kd.ParameterError,
            "grid: columns must be a whole number, not 'two'."),
        (lambda: kd.grid(CIRCLE, column=2), kd.ParameterError,
            "grid: there is no parameter 'column'. There are: shapes, columns, gap. "
            "Did you mean 'columns'?"),
        (lambda: kd.stack(CIRCLE, align="middle"), kd.ParameterError,
            "stack: align takes center, left, right, top, bottom, top_left, top_right, "
            "bottom_left or bottom_right, not 'middle'."),
        (lambda: kd.aligned(CIRCLE), kd.ParameterError, "aligned: side is missing."),
        (lambda: kd.aligned(CIRCLE, side="center"), kd.ParameterError,
            "aligned: side takes left, right, top or bottom, not 'center'."),
        (lambda: kd.connect(CIRCLE), kd.ParameterError, "connect: end is missing."),
        (lambda: kd.connect(CIRCLE, CIRCLE, "red"), kd.ParameterError,
            "connect got 3 parameters without a name and takes at most 2 (start and end). "
            "Others are given by name: ink, weight, dash, bend, head, standoff, leave and enter."),
        (lambda: kd.connect(CIRCLE, CIRCLE, color="red"), kd.ParameterError,
            "connect: there is no parameter 'color'. There are: start, end, ink, weight, dash, "
            "bend, head, standoff, leave, enter. Colours belong to the Theme; a shape takes an "
            "ink."),
        (lambda: kd.connect(CIRCLE, CIRCLE, standoff=-1), kd.ParameterError,
            "connect: standoff must be at least 0, not -1."),
        (lambda: kd.connect(CIRCLE, CIRCLE.shifted(30), bend=7), kd.ParameterError,
            "connect: bend must be at most 1, not 7."),
        (lambda: kd.theme("midnihgt"), kd.ThemeError, "There is no theme 'midnihgt'. "
            "There are: default, midnight, mono and ink. Did you mean 'midnight'?"),
        (lambda: kd.theme(["default"]), kd.ThemeError, "There is no theme ['default']. "
            "There are: default, midnight, mono and ink. Did you mean 'default'?"),
    ],
)  # fmt: skip
def test_a_wrong_call_of_a_function_is_told(call, error, message):
    refused(error, message, call)


def test_a_name_that_kdviz_does_not_have_is_told_with_the_nearest():
    with pytest.raises(AttributeError) as caught:
        _ = kd.Cirlce
    assert str(caught.value) == "kdviz has no 'Cirlce'. Did you mean 'Circle'?"


# The words.


def test_all_errors_are_of_one_family():
    errors = [getattr(kd, name) for name in kd.__all__ if name.endswith("Error")]
    assert len(errors) > 5
    assert all(issubclass(error, kd.KdvizError) for error in errors)
    assert issubclass(kd.AnchorError, AttributeError)


def test_names_are_listed_as_in_prose():
    assert [join_words(range(n)) for n in range(4)] == ["", "0", "0 or 1", "0, 1 or 2"]
    assert join_words(["a", "b"], "and") == "a and b"


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=5))
def test_only_what_is_allowed_is_ever_proposed(given_, allowed):
    hint = did_you_mean(given_, allowed)
    assert not hint or hint in {f" Did you mean {name!r}?" for name in allowed}
