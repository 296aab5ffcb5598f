"""Arrays, and the columns and tables of other libraries, as plain lists in their own order."""

from __future__ import annotations

from typing import Any

from kdviz.errors import quote

UNORDERED = (str, bytes, dict, set, frozenset)
"""What can be gone through but is no list of anything."""


def as_list(values: Any, shape: str) -> Any:
    """Return an array, a column or a table as lists, row by row, and all else as it is.

    A table would be gone through by its columns, or by their names.

    Args:
        values: anything; what has ``to_numpy``, as with pandas and polars, is asked for it.
        shape: what its shape is to be: ``"(n,)"``, ``"(n, 2)"`` or ``"(n, m)"``.

    Raises:
        ValueError: it is an array, and has another shape, or it has no order.

    Example:
        >>> import numpy as np
        >>> as_list(np.eye(2), "(n, m)")
        [[1.0, 0.0], [0.0, 1.0]]
        >>> as_list(np.eye(2), "(n,)")
        Traceback (most recent call last):
        ValueError: must be an array of shape (n,), not (2, 2)
    """
    if isinstance(values, set | frozenset):
        raise ValueError(f"must be a list, which has an order, not {quote(values)}")
    if hasattr(values, "to_numpy") and not isinstance(values, type):
        values = values.to_numpy()
    if hasattr(values, "tolist") and hasattr(values, "shape"):
        found = tuple(values.shape)
        wanted = shape.strip("(),").split(", ")
        if len(found) != len(wanted) or (wanted[-1] == "2" and found[-1] != 2):
            raise ValueError(f"must be an array of shape {shape}, not {found}")
        return values.tolist()
    return values
