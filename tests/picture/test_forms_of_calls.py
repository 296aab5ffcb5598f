"""What can be given one by one can be given as a list, and the other way round."""

import io
import typing

import numpy as np
import pytest

import kdviz as kd
from kdviz.picture.parameters import Settings

A, B = kd.Circle(2), kd.Rect(3, 3)


@pytest.mark.parametrize(
    ("one_by_one", "listed"),
    [
        (lambda: kd.Group(A, B), lambda: kd.Group((A, B))),
        (lambda: kd.Group(A), lambda: kd.Group([A])),
        (lambda: kd.Visual("a", "b", A, B), lambda: kd.Visual("a", "b", [A, B])),
        (lambda: kd.Visual("a", "b", A), lambda: kd.Visual("a", "b", (A,))),
        (lambda: kd.row(A, B, gap=3), lambda: kd.row([A, B], gap=3)),
        (lambda: kd.column(A, B), lambda: kd.column((A, B))),
        (lambda: kd.grid(A, B, A, columns=2), lambda: kd.grid([A, B, A], columns=2)),
        (lambda: kd.stack(A, B), lambda: kd.stack([A, B])),
        (lambda: kd.aligned(A, B, side="left"), lambda: kd.aligned([A, B], side="left")),
        (lambda: kd.sequence(A, B), lambda: kd.sequence([A, B])),
        (lambda: kd.recipe(A, B, result=A), lambda: kd.recipe([A, B], result=A)),
        (lambda: kd.hierarchy(A, B, B), lambda: kd.hierarchy(A, [B, B])),
        (
            lambda: kd.spectrum(A, B, low="x", high="y"),
            lambda: kd.spectrum([A, B], low="x", high="y"),
        ),
    ],
)
def test_both_forms_are_the_same(one_by_one, listed):
    assert one_by_one() == listed()


def test_a_group_among_others_stays_a_group():
    pair = kd.Group(A, B)
    assert len(kd.row(pair)) == 1
    assert kd.Visual("a", "b", pair).scene == (pair,)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: kd.Group(A, 3),
            "Group: children[1] must be a shape, such as a Circle or a Catapult, not 3.",
        ),
        (
            lambda: kd.Visual("a", "b", A, "x"),
            "Visual: scene[1] must be a shape, such as a Circle or a Catapult, not 'x'.",
        ),
        (
            lambda: kd.row([A, "x"]),
            "row: shapes[1] must be a shape, such as a Circle or a Catapult, not 'x'.",
        ),
    ],
)
def test_what_is_no_shape_is_named_by_its_place(call, message):
    with pytest.raises(kd.ParameterError) as caught:
        call()
    assert str(caught.value) == message


def test_checkers_are_told_of_all_that_a_visual_takes_by_name():
    fields = {name for name, field in kd.Visual.model_fields.items() if field.kw_only}
    assert set(typing.get_type_hints(Settings)) == fields


# What is in each other.


@pytest.mark.parametrize("wrapped", [kd.Group, kd.Negative, kd.Hatch])
def test_shapes_in_each_other_have_an_end(wrapped):
    shape = kd.Circle(1)

    def wrap_often():
        inner = shape
        for _ in range(600):
            inner = wrapped(inner)

    with pytest.raises(kd.ParameterError, match="at most 64 shapes in each other"):
        wrap_often()


def test_as_many_as_are_allowed_are_drawn():
    shape = kd.Circle(1)
    for _ in range(62):
        shape = kd.Group(shape)
    assert shape.nesting == 63
    assert kd.Visual("Deep", "Deep, but not too deep.", shape).svg()


# A fill without a line.


def test_a_fill_without_a_line_is_as_large_as_its_radius():
    picture = kd.Visual("Dot", "A dot.", kd.Circle(5, fill="red", line=False))
    (circle,) = picture.composition.scene[0].marks
    assert circle.stroke is None
    assert circle.box.width == pytest.approx(2 * circle.radius)
    assert 'stroke="#' not in picture.svg(bare=True).split("<circle")[1]


def test_something_has_to_be_drawn():
    with pytest.raises(kd.ParameterError) as caught:
        kd.Circle(5, line=False)
    assert str(caught.value) == "Circle: without a line it needs a fill, or nothing is drawn."


# Saving.

PICTURE = kd.Visual("Less", "Give people less.", A)


def test_a_picture_is_written_to_what_takes_it(tmp_path):
    data, text = io.BytesIO(), io.StringIO()
    assert PICTURE.save(data) is None
    assert data.getvalue() == PICTURE.png()
    PICTURE.save(text)
    assert text.getvalue() == PICTURE.svg()
    with (tmp_path / "less.bin").open("wb") as file:
        PICTURE.save(file, format="svg")
    assert (tmp_path / "less.bin").read_text() == PICTURE.svg()


def test_a_format_can_be_told(tmp_path):
    assert PICTURE.save(tmp_path / "less", format="png") == tmp_path / "less"
    assert (tmp_path / "less").read_bytes().startswith(b"\x89PNG")


def test_a_width_may_be_any_whole_number(tmp_path):
    PICTURE.save(tmp_path / "less.png", width=np.int64(320))
    assert (tmp_path / "less.png").read_bytes() == PICTURE.png(320)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: PICTURE.save(3),
            "save: path must be the name of a file, or something to write to, not 3.",
        ),
        (
            lambda: PICTURE.save(io.BytesIO(), format="jpg"),
            "format takes svg or png, not 'jpg'.",
        ),
        (lambda: PICTURE.png(320.5), "width must be a whole number of pixels, not 320.5."),
    ],
)
def test_what_cannot_be_saved_is_told(call, message):
    with pytest.raises(kd.ParameterError) as caught:
        call()
    assert str(caught.value) == message
