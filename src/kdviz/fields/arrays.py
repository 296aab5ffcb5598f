"""Arrays, and the columns and tables of other libraries, as plain lists in their own order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel

from kdviz.errors import quote, tell_error

T = TypeVar("T")

UNORDERED = (str, bytes, Mapping, Set, BaseModel)
"""What can be gone through but is no list of anything; a shape is, by its parameters."""


MOST_VALUES = 1_000_000
"""The most numbers that one thing is drawn of."""

MOST_LISTED = 250_000
"""The most of anything else that one thing is made of."""


def take_all(
    values: Iterable[T], most: int, what: str, *, is_one: Callable[[T], bool] | None = None
) -> tuple[T, ...]:
    """Return all there is in a list, a column or a generator, unless that has no end.

    Args:
        values: what can be gone through.
        most: how many there may be.
        what: what they are, and what can be done if there are more.
        is_one: whether something can be one of them; the first that cannot is the last taken,
            since a million of them may be dear to make.

    Raises:
        ValueError: there are more, or it cannot be gone through.

    Example:
        >>> take_all(range(3), 5, "numbers")
        (0, 1, 2)
    """
    # What is a tuple of anybody's own kind may have no end either.
    if type(values) is tuple and len(values) <= most:
        return values
    try:
        few = islice(values, most + 1)
        found = tuple(few if is_one is None else _until(few, is_one))
    except Exception as error:  # it is code of anybody's
        raise ValueError(
            f"cannot be gone through: {type(error).__name__}: {tell_error(error)}"
        ) from None
    if len(found) > most:
        raise ValueError(f"takes at most {most:,} {what}")
    return found


def _refuse_unordered(values: object) -> None:
    """Refuse what can be gone through, but not as a list of anything.

    Raises:
        ValueError: it is a set, or a shape, which would be gone through by its parameters.
    """
    if isinstance(values, Set):
        raise ValueError(f"must be a list, which has an order, not {quote(values)}")
    if isinstance(values, BaseModel):
        raise ValueError(f"must be a list, not {quote(values)}")


def _until(values: Iterable[T], is_one: Callable[[T], bool]) -> Iterator[T]:
    """Yield them up to the first that is none, and that one."""
    for value in values:
        yield value
        if not is_one(value):
            return


def as_sequence(values: Any) -> Any:
    """Return what can be gone through in an order as a tuple, and all else as it is.

    Raises:
        ValueError: it has no order, no end, or cannot be gone through.

    Example:
        >>> as_sequence(iter("ab")), as_sequence("ab")
        (('a', 'b'), 'ab')
    """
    _refuse_unordered(values)
    if type(values) in (list, tuple):
        return values
    if isinstance(values, UNORDERED) or not isinstance(values, Iterable):
        return values
    return take_all(values, MOST_LISTED, "of them")


TIMES = {
    "m": "durations: divide them by one, as in values / np.timedelta64(1, 's')",
    "M": "dates: take how long each is after the first, in days for instance",
}
"""What is told of the kinds of numpy's arrays that are times."""


def as_list(values: Any, shape: str) -> Any:
    """Return an array, a column or a table as lists, row by row, and all else as it is.

    A table would be gone through by its columns, or by their names.

    Args:
        values: anything; what has ``to_numpy``, as with pandas and polars, is asked for it.
        shape: what its shape is to be: ``"(n,)"``, ``"(n, 2)"`` or ``"(n, m)"``.

    Raises:
        ValueError: it is an array, and has another shape or no numbers, or it has no order.

    Example:
        >>> import numpy as np
        >>> as_list(np.eye(2), "(n, m)")
        [[1.0, 0.0], [0.0, 1.0]]
        >>> as_list(np.eye(2), "(n,)")
        Traceback (most recent call last):
        ValueError: must be an array of shape (n,), not (2, 2)
    """
    _refuse_unordered(values)
    if isinstance(values, type) or type(values) in (list, tuple):
        return values
    try:
        return _list_array(values, shape)
    except ValueError:
        raise
    except Exception as error:  # it is made by code of anybody's
        raise ValueError(
            f"must be a list or an array, and {quote(values)} cannot be read as one: "
            f"{type(error).__name__}: {tell_error(error)}"
        ) from None


def _list_array(values: Any, shape: str) -> Any:
    """Return an array as lists, if it is one of this shape.

    Raises:
        ValueError: it has another shape, or holds dates or durations.
    """
    if hasattr(values, "to_numpy"):
        values = values.to_numpy()
    if not (hasattr(values, "tolist") and hasattr(values, "shape")):
        return values
    found = tuple(values.shape)
    wanted = shape.strip("(),").split(", ")
    if len(found) != len(wanted) or (wanted[-1] == "2" and found[-1] != 2):
        raise ValueError(f"must be an array of shape {shape}, not {found}")
    # As a list, they would be numbers of whatever small unit they are counted in.
    if advice := TIMES.get(getattr(getattr(values, "dtype", None), "kind", "")):
        raise ValueError(f"must be numbers, not {advice}")
    return values.tolist()
