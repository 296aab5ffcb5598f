"""Numbers come from arrays, columns and tables, in their own order, or are refused."""

from collections import UserDict
from datetime import timedelta
from decimal import Decimal
from itertools import chain, count, islice, repeat
from types import MappingProxyType

import numpy as np
import pytest

import kdviz as kd
from kdviz.scene.marks import leaves


class Column:
    """A column of a table, as other libraries have them: it is gone through by its values."""

    def __init__(self, *values):
        self.values = values

    def __iter__(self):
        return iter(self.values)

    def to_numpy(self):
        return np.array(self.values)


class Table(Column):
    """A table: it is gone through by the names of its columns, and its array has its rows."""

    def __iter__(self):
        return iter("ab")


class Broken:
    """What looks like a column, and cannot be read."""

    def __repr__(self):
        return "broken"

    def to_numpy(self):
        raise RuntimeError("the disk is gone")


ROWS = ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0))


def test_a_column_is_some_numbers():
    assert kd.Bars(Column(3, 1, 2)).values == (3, 1, 2)
    assert kd.Distribution(data=Column(3, 1, 2)).data == (3, 1, 2)


@pytest.mark.parametrize("table", [ROWS, np.array(ROWS), Table(*ROWS), Column(*ROWS)])
def test_a_table_is_taken_row_by_row(table):
    assert kd.Matrix(table).values == ROWS
    assert kd.Dots(table).points == ROWS
    axes = kd.Axes((0, 9), (0, 9))
    assert axes.scatter(table) == axes.scatter(ROWS)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: kd.Bars(Table(*ROWS)),
            "Bars: values must be an array of shape (n,), not (3, 2).",
        ),
        (
            lambda: kd.Distribution(data=np.array(ROWS)),
            "Distribution: data must be an array of shape (n,), not (3, 2).",
        ),
        (
            lambda: kd.Matrix(np.arange(3)),
            "Matrix: values must be an array of shape (n, m), not (3,).",
        ),
        (
            lambda: kd.Dots(np.eye(3)),
            "Dots: points must be an array of shape (n, 2), not (3, 3).",
        ),
        (
            lambda: kd.Bars({30, 5}),
            "Bars: values must be a list, which has an order, not {5, 30}.",
        ),
        (
            lambda: kd.Matrix({(1, 2)}),
            "Matrix: values must be a list, which has an order, not {(1, 2)}.",
        ),
        (
            lambda: kd.Bars(MappingProxyType({1: 2})),
            "Bars: values must be a list or tuple, not mappingproxy({1: 2}).",
        ),
        (
            lambda: kd.Dots(UserDict({1: 2})),
            "Dots: points must be a list of points, not {1: 2}.",
        ),
        (
            lambda: kd.Bars(np.ndarray),
            "Bars: values must be a list or tuple, not <class 'numpy.ndarray'>.",
        ),
        (
            lambda: kd.Bars(Broken()),
            "Bars: values must be a list or an array, and broken cannot be read as one: "
            "RuntimeError: the disk is gone.",
        ),
        (
            lambda: kd.Bars(np.array([1, 2], "timedelta64[ns]")),
            "Bars: values must be numbers, not durations: divide them by one, as in "
            "values / np.timedelta64(1, 's').",
        ),
        (
            lambda: kd.Bars(Column(np.datetime64("2026-01-01"))),
            "Bars: values must be numbers, not dates: take how long each is after the first, in "
            "days for instance.",
        ),
        (
            lambda: kd.Bars([timedelta(days=1)]),
            "Bars: values[0] must be a number, and datetime.timedelta(days=1) is none: "
            "divide it by a unit first.",
        ),
        (
            lambda: kd.Bars([Decimal("1e300")]),
            "Bars: values[0] must be from -1e+09 to 1e+09, not Decimal('1E+300').",
        ),
        (
            lambda: kd.Distribution(data=count()),
            "Distribution: data takes at most 1,000,000 numbers. Show a sample of them.",
        ),
        (
            lambda: kd.Bars(kd.Circle(1)),
            "Bars: values must be a list, not Circle(radius=1.0).",
        ),
        (
            lambda: kd.Tokens(kd.Circle(1)),
            "Tokens: words must be a list, not Circle(radius=1.0).",
        ),
        (
            lambda: kd.Distribution(data=[]),
            "Distribution: data needs at least 1, not [].",
        ),
        (
            lambda: kd.Bars(np.array(5)),
            "Bars: values must be an array of shape (n,), not ().",
        ),
    ],
)
def test_what_has_another_shape_or_no_order_is_refused(make, message):
    with pytest.raises(kd.ParameterError) as caught:
        make()
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (kd.Bars, "Bars: values[2] must be a number, not Circle(radius=1.0)."),
        (kd.Matrix, "Matrix: values at place 3 must be a list, not Circle(radius=1.0)."),
    ],
)
def test_no_more_is_taken_than_up_to_the_first_that_is_no_number(make, message):
    good = 1.0 if make is kd.Bars else [1.0]
    given = chain([good, good], repeat(kd.Circle(1)))
    with pytest.raises(kd.ParameterError) as caught:
        make(given)
    assert str(caught.value) == message
    assert len(list(islice(given, 3))) == 3


@pytest.mark.parametrize("shape", [kd.Bars([1, 2], ink="blue"), kd.Matrix([[1, -2]], ink="blue")])
def test_without_one_that_matters_all_are_in_the_ink(shape):
    picture = kd.Visual("", "All of them.", shape)
    blue = [mark for mark in leaves(picture.composition.scene) if mark.stroke == "blue"]
    assert len(blue) == 2


def test_numbers_that_rounding_alone_tells_apart_are_one():
    same = kd.Distribution(data=[0.1 + 0.2, 0.3, 0.3])
    assert same.drawing.box == kd.Distribution(data=[0.3, 0.3, 0.3]).drawing.box
    with pytest.raises(kd.ParameterError, match=r"reach must go up, not from 0.3 to 0.3"):
        kd.Distribution(reach=(0.3, 0.1 + 0.2))


def test_data_that_drift_or_widen_stay_data_and_a_bell_a_bell():
    assert kd.Distribution(data=[1, 3]).widened(2).data == (0, 4)
    assert kd.Distribution(data=[1, 3]).drifted(2).data == (3, 5)
    assert kd.Distribution().drifted(2).data is None
    assert kd.Distribution(data=[1, 3]).fitted().data is None


class Endless(tuple):
    """A tuple of its own kind that has no end."""

    def __iter__(self):
        return count()


class Torn(tuple):
    """A tuple of its own kind that cannot be gone through."""

    def __len__(self):
        raise RuntimeError("torn")

    def __iter__(self):
        raise RuntimeError("torn")


@pytest.mark.parametrize("kind", [Endless, Torn])
@pytest.mark.parametrize(
    "make",
    [
        lambda values: kd.Bars(values),
        lambda values: kd.Distribution(data=values),
        lambda values: kd.Matrix(values),
        lambda values: kd.Polygon(values),
        lambda values: kd.Group(values),
        lambda values: kd.Visual("Less", "Say less.", values),
    ],
)
def test_a_list_of_anybodys_own_kind_is_gone_through_or_refused(make, kind):
    with pytest.raises(kd.ParameterError):
        make(kind([1]))


def test_a_histogram_of_any_numbers_is_drawn():
    for data in ([0, 5e-324], [0, 1e-310], [1e9], [1e9] * 3, [-1e9, 1e9], [2, 2]):
        kd.Visual("Less", "Say less.", kd.Distribution(data=data)).svg()


def test_no_bell_is_fitted_to_one_number():
    with pytest.raises(kd.ParameterError, match=r"^Distribution: all data are 2, and a bell"):
        kd.Distribution(data=[2, 2]).fitted()
