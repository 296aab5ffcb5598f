"""What was given is told back in one line, whatever it is."""

import numpy as np
import pytest

import kdviz as kd
from kdviz.errors import LONGEST_QUOTE, quote


class Broken:
    def __repr__(self):
        raise RuntimeError("no")

    __str__ = __repr__


class Endless:
    def __repr__(self):
        return "x" * 10**6


class Odd:
    def __repr__(self):
        return "a\nb \ud83d"


def save(value):
    return kd.Visual("a", "b", kd.Circle(5)).save(value)


MAKERS = [
    lambda value: kd.Circle(value),
    lambda value: kd.Circle(5, ink=value),
    lambda value: kd.Circle(5, weight=value),
    lambda value: kd.Circle(5, labels=value),
    lambda value: kd.Circle(5, pose=value),
    lambda value: kd.Line(value, (0, 0)),
    lambda value: kd.Polyline([value]),
    lambda value: kd.Dots(value),
    lambda value: kd.Path(value),
    lambda value: kd.Bars(value),
    lambda value: kd.Matrix([value]),
    lambda value: kd.Group(value),
    lambda value: kd.row(value, kd.Circle(5)),
    lambda value: kd.row(kd.Circle(5), gap=value),
    lambda value: kd.theme(value),
    lambda value: kd.Theme("x", red=value),
    lambda value: kd.frame(value),
    lambda value: kd.Frame(value, 5),
    lambda value: kd.Catapult().throw(to=value),
    lambda value: kd.Catapult().label("a", side=value),
    lambda value: kd.Catapult().anchor(value),
    lambda value: kd.Visual(value, 5, value),
    lambda value: kd.Visual("a", "b", kd.Circle(5), theme=value),
    lambda value: kd.Visual("a", "b", kd.Circle(5), silenced=value),
    lambda value: kd.Visual("a", "b", kd.Circle(5)).png(value),
    save,
    lambda value: kd.Visual("a", "b", kd.Circle(5)).save("x.svg", format=value),
    lambda value: kd.series(value),
    lambda value: kd.series(kd.Visual("a", "b", kd.Circle(5)), value),
    lambda value: kd.Visual("a", "b", lambda: value).svg(),
    lambda value: kd.varying(lambda: value)(),
]


@pytest.mark.parametrize("value", [Broken(), Endless(), Odd()], ids=["broken", "endless", "odd"])
@pytest.mark.parametrize("make", MAKERS)
def test_an_object_of_anybodys_is_refused_in_a_few_lines(make, value):
    with pytest.raises(kd.KdvizError) as caught:
        make(value)
    message = str(caught.value)
    message.encode()
    assert len(message) < 800
    assert all(len(line) < 400 for line in message.split("\n"))


@pytest.mark.parametrize("make", [make for make in MAKERS if make is not save])
def test_a_text_of_a_million_letters_is_refused_in_a_few_lines(make):
    try:
        make("x" * 10**6)
    except kd.KdvizError as error:
        assert len(str(error)) < 800  # noqa: PT017  # some of them are right


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Broken(), "a Broken that cannot be written"),
        (Odd(), "a b \\ud83d"),
        (np.zeros((2, 2)), "array([[0., 0.], [0., 0.]])"),
        ("  ", "'  '"),
        ("a" * 57, f"'{'a' * 57}'"),
        ("a" * 59, f"'{'a' * 56}..."),
    ],
)
def test_what_is_told_back(value, told):
    assert quote(value) == told
    assert len(told) <= LONGEST_QUOTE
