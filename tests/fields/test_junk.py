"""Whatever is given, kdviz draws it or says in its own words why not."""

import math
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from examples import example_of, kinds, names, parameters

CIRCLE = kd.Circle(5)

JUNK = [
    None, True, 0, -1, 1e308, 10**400, math.nan, math.inf, -0.0, 5 + 1j, "", "red", "#ff0000",
    "M 0 0 L 1 1", "5", b"5", "\0", "\ud83d", [], [0], [[]], (), (0, 0), (0, 0, 0), [(0, 0)],
    [(0, 0), (0, 0)], [(0, 0), (1, 1), (math.nan, 1)], {}, {"kind": "Circle"}, {"kind": []},
    {"kind": "Circle", "radius": 1}, {"kind": "Circle", 1: 2}, {1: 2}, {0, 1}, range(2), object,
    object(), len, date.min,
    np.nan, np.zeros(2), np.zeros((2, 2)), np.zeros((2, 3)), np.array(["a", "b"]), CIRCLE,
    kd.Circle, kd.Point(0, 0), [CIRCLE], kd.Label("word"), kd.theme("default"), kd.Box(0, 0, 1, 1),
    kd.Text("word"), kd.Ground(), kd.Line((0, 0), (0, 0)),
]  # fmt: skip
junk = st.sampled_from(JUNK) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=5,
)


def assert_drawn_or_refused(make):
    """Assert that a shape is made and drawn, or that kdviz says why not."""
    try:
        shape = make()
        assert all(isinstance(number, float | int) for number in shape.box)
        assert shape.anchors
        kd.Visual("", "Anything.", [shape, kd.Rect(9, 9)]).svg()
        assert type(shape).model_validate_json(shape.model_dump_json()) == shape
    except kd.KdvizError as error:
        assert str(error)  # noqa: PT017  # either outcome is right
        assert "validation error" not in str(error)  # noqa: PT017


@pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
def test_junk_for_a_parameter_makes_a_shape_or_an_error_of_kdviz(kind):
    for name in kind.model_fields:
        for value in JUNK:
            assert_drawn_or_refused(
                lambda name=name, value=value: example_of(kind, **{name: value})
            )


@settings(max_examples=150)
@given(st.data())
def test_junk_for_all_parameters_makes_a_shape_or_an_error_of_kdviz(data):
    kind = data.draw(st.sampled_from(kinds()))
    given_ = {name: data.draw(junk) for name in parameters(kind)}
    assert_drawn_or_refused(lambda: kind(**given_))
    assert_drawn_or_refused(lambda: kind(*given_.values()))
    assert_drawn_or_refused(lambda: kind.model_validate(given_))


@settings(max_examples=100)
@given(junk, junk, junk)
def test_junk_for_a_function_makes_a_shape_or_an_error_of_kdviz(one, two, three):
    for make in (
        lambda: CIRCLE.shifted(one, two),
        lambda: CIRCLE.scaled(one, two),
        lambda: CIRCLE.rotated(one, two),
        lambda: CIRCLE.flipped(one, two),
        lambda: CIRCLE.at(one, two),
        lambda: CIRCLE.right_of(one, two, three),
        lambda: CIRCLE.label(one, two, ink=three),
        lambda: CIRCLE.label("word", anchor=one),
        lambda: CIRCLE.replaced(radius=one, labels=two),
        lambda: kd.row(CIRCLE, one, gap=two, align=three),
        lambda: kd.column(one, gap=two, align=three),
        lambda: kd.grid(CIRCLE, columns=one, gap=two),
        lambda: kd.stack(CIRCLE, one, align=two),
        lambda: kd.aligned(CIRCLE, one, side=two),
        lambda: kd.connect(one, two, standoff=three),
    ):
        assert_drawn_or_refused(make)


@settings(max_examples=100)
@given(junk, junk, junk)
def test_junk_for_a_visual_makes_a_picture_or_an_error_of_kdviz(one, two, three):
    for make in (
        lambda: kd.Visual(one, two, three),
        lambda: kd.Visual("Title", "Message.", CIRCLE, theme=one, frame=two, heading=three),
        lambda: kd.Visual("Title", "Message.", [CIRCLE, one]),
        lambda: kd.Visual.model_validate({"title": one, "message": two, "scene": three}),
        lambda: kd.Visual("a", "b", CIRCLE, frame=kd.Frame(one, two, covered_top=three)),
        lambda: kd.Visual("a", "b", CIRCLE, frame=kd.frame(one), theme=kd.theme(two)),
        lambda: kd.Visual("a", "b", CIRCLE, theme=kd.Theme("own", fonts=one, label=two)),
    ):
        try:
            assert make().svg().startswith("<svg")
        except kd.KdvizError as error:
            assert str(error)  # noqa: PT017  # either outcome is right
