"""Arrays, and the columns and tables of other libraries, as plain lists in their own order."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from kdviz.errors import quote, tell_error

UNORDERED = (str, bytes, Mapping, Set)
"""What can be gone through but is no list of anything."""


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
    if isinstance(values, Set):
        raise ValueError(f"must be a list, which has an order, not {quote(values)}")
    if isinstance(values, type | list | tuple):
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
