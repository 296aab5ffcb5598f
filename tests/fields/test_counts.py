"""Counts have bounds, and no truth value is one."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

import kdviz as kd

BALL = kd.Ball()

COUNTED = [
    (lambda n: kd.tally(BALL, n), "tally: count"),
    (lambda n: kd.grid(BALL, columns=n), "grid: columns"),
    (lambda n: kd.part_of_whole(BALL, 1, n), "part_of_whole: whole"),
    (lambda n: kd.growth(BALL, n, factor=1), "growth: steps"),
    (lambda n: kd.grid(BALL, BALL, columns=n), "grid: columns"),
    (lambda n: kd.Sieve().sifted(BALL, columns=n), "sifted: columns"),
]


@pytest.mark.parametrize(("make", "name"), COUNTED)
def test_there_are_at_most_as_many_as_a_picture_can_show(make, name):
    make(1000)
    for many in (1001, 10**9):
        with pytest.raises(kd.ParameterError) as caught:
            make(many)
        assert str(caught.value) == f"{name} must be at most 1000, not {many}."


@pytest.mark.parametrize("layers", [13, 100_000])
def test_a_network_has_at_most_as_many_layers_as_can_be_told_apart(layers):
    assert kd.Network([2] * 12).box
    with pytest.raises(kd.ParameterError, match=r"^Network: sizes needs? at most 12|at most 12"):
        kd.Network([2] * layers)


@pytest.mark.parametrize("value", [True, np.bool_(True), "3", b"3", 2.5, None, Decimal("2.5")])
@pytest.mark.parametrize("make", [make for make, _ in COUNTED] + [kd.Steps, kd.Ladder, kd.Layer])
def test_what_is_no_whole_number_is_refused(make, value):
    with pytest.raises(kd.ParameterError):
        make(value)


@pytest.mark.parametrize("value", [3, 3.0, np.int8(3), np.uint64(3), Decimal(3), Fraction(3)])
def test_every_kind_of_whole_number_is_one(value):
    assert len(kd.tally(BALL, value)) == 3
    assert kd.Steps(value) == kd.Steps(3)


@pytest.mark.parametrize("value", [True, np.bool_(True), np.True_])
def test_a_truth_value_is_no_number(value):
    with pytest.raises(kd.ParameterError, match="must be a number, not"):
        kd.Circle(value)


@pytest.mark.parametrize("kind", [np.float16, np.float32, np.int8, np.uint8, np.longdouble])
def test_every_kind_of_number_is_one(kind):
    assert kd.Circle(kind(5)) == kd.Circle(5)


@pytest.mark.parametrize(
    ("fits", "many", "ties"), [([9] * 5, [9] * 6, 405), ([6] * 10, [6] * 11, 360)]
)
def test_a_network_can_be_looked_through(fits, many, ties):
    assert kd.Network(fits).box
    with pytest.raises(kd.ParameterError) as caught:
        kd.Network(many)
    assert str(caught.value) == (
        f"Network: there are {ties} ties between its neurons, and more than 330 are a white block. "
        "Give it fewer neurons, or fewer layers."
    )
