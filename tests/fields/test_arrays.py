"""Numbers come from arrays, columns and tables, in their own order, or are refused."""

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
            lambda: kd.Bars(np.array(5)),
            "Bars: values must be an array of shape (n,), not ().",
        ),
    ],
)
def test_what_has_another_shape_or_no_order_is_refused(make, message):
    with pytest.raises(kd.ParameterError) as caught:
        make()
    assert str(caught.value) == message


@pytest.mark.parametrize("shape", [kd.Bars([1, 2], ink="blue"), kd.Matrix([[1, -2]], ink="blue")])
def test_without_one_that_matters_all_are_in_the_ink(shape):
    picture = kd.Visual("", "All of them.", shape)
    blue = [mark for mark in leaves(picture.composition.scene) if mark.stroke == "blue"]
    assert len(blue) == 2
