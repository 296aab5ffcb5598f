"""Parameters that are numbers from anywhere: lists, tuples, arrays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any, SupportsFloat

from pydantic import BeforeValidator, GetPydanticSchema

from kdviz.fields.arrays import MOST_VALUES, UNORDERED, as_list, take_all
from kdviz.fields.numbers import Number
from kdviz.fields.takes import Takes
from kdviz.geometry.points import PointsField

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float64]]
    """An array of numbers."""


FEWER = "numbers. Show a sample of them"
"""What is told to whoever has too many."""


def as_numbers(values: Iterable[float]) -> tuple[float, ...]:
    """Return a list, an array or a column as a tuple; what is none is left as it is, to be refused.

    Raises:
        ValueError: it has no order, has no end, or is a whole table.

    Example:
        >>> import numpy as np
        >>> as_numbers(np.array([1.5, 2.0]))
        (1.5, 2.0)
    """
    values = as_list(values, "(n,)")
    if isinstance(values, UNORDERED) or not isinstance(values, Iterable):
        return values  # type: ignore[return-value]  # pydantic says what is wrong with it
    return take_all(values, MOST_VALUES, FEWER, is_one=_may_be_number)


def as_table(rows: Iterable[Iterable[float]]) -> tuple[tuple[float, ...], ...]:
    """Return a list of lists, an array of two dimensions or a table as tuples, row by row.

    Raises:
        ValueError: it has no order, or is an array of another shape.

    Example:
        >>> import numpy as np
        >>> as_table(np.eye(2))
        ((1.0, 0.0), (0.0, 1.0))
    """
    rows = as_list(rows, "(n, m)")
    if isinstance(rows, UNORDERED) or not isinstance(rows, Iterable):
        return rows  # type: ignore[return-value]  # pydantic says what is wrong with it
    taken = []
    for place, row in enumerate(take_all(rows, MOST_VALUES, FEWER, is_one=_may_be_row)):
        try:
            taken.append(as_numbers(row))
        except ValueError as error:
            raise ValueError(f"at place {place + 1} {error}") from None
    return tuple(taken)


def _may_be_number(value: object) -> bool:
    return hasattr(value, "__float__") or hasattr(value, "__index__")


def _may_be_row(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, UNORDERED)


Numbers = Annotated[Takes[Iterable[SupportsFloat], tuple[Number, ...]], BeforeValidator(as_numbers)]
"""A field that is some numbers: a list, or an array of one dimension."""

Table = Annotated[
    Takes[Iterable[Iterable[SupportsFloat]], tuple[tuple[Number, ...], ...]],
    BeforeValidator(as_table),
]
"""A field that is rows of numbers: a list of lists, or an array of two dimensions."""

NumbersLike = Annotated[Iterable[float], GetPydanticSchema(lambda _type, handler: handler(Numbers))]
"""A function's parameter that is some numbers; it arrives as a tuple."""

PointsLike = Annotated[
    Iterable[tuple[float, float]], GetPydanticSchema(lambda _type, handler: handler(PointsField))
]
"""A function's parameter that is some pairs of numbers; it arrives as a tuple of points."""
