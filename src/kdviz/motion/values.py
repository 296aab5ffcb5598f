"""Values between two others: numbers and tuples of them are blended, all else switches."""

from __future__ import annotations

import math
from numbers import Real
from typing import Any

from kdviz.errors import ParameterError, quote
from kdviz.fields.numbers import MOST

MIDDLE = 0.5
"""When what is no number switches, as a share of the time."""


def is_number(value: object) -> bool:
    """Return whether something is a number that can be blended: a truth value is none.

    Example:
        >>> is_number(2), is_number(0.5), is_number(True), is_number("2")
        (True, True, False, False)
    """
    return isinstance(value, Real) and not isinstance(value, bool)


def is_sequence(value: object) -> bool:
    """Return whether something is several values, such as a point."""
    return isinstance(value, list | tuple)


def blend(begin: Any, end: Any, share: float, time: float) -> Any:
    """Return what is between two values.

    Args:
        begin: the first.
        end: the second.
        share: how much of the way is gone; beyond 1, something is beyond its end.
        time: how much of the time has gone.

    Example:
        >>> blend(1, 3, 0.25, 0.5), blend((0, 0), (4, 8), 0.25, 0.5), blend("no", "yes", 0.25, 0.5)
        (1.5, (1.0, 2.0), 'yes')
    """
    if is_number(begin) and is_number(end):
        return begin + (end - begin) * share
    if is_sequence(begin) and is_sequence(end):
        pairs = zip(begin, end, strict=True)
        blended = [blend(one, other, share, time) for one, other in pairs]
        kind: Any = type(end)
        # A point is made of its coordinates one by one.
        return kind(*blended) if hasattr(end, "_fields") else kind(blended)
    return end if time >= MIDDLE else begin


def check_blend(told: str, begin: Any, end: Any) -> None:
    """Refuse two values with nothing between them.

    Args:
        told: what they are the values of, as it is told.
        begin: the first.
        end: the second.

    Raises:
        ParameterError: a number is not finite, or they are not of one kind.
    """
    for value in (begin, end):
        if is_number(value) and not (math.isfinite(value) and abs(value) <= MOST):
            raise ParameterError(f"{told} must be a finite number up to {MOST:g}, not {value!r}.")
    if is_sequence(begin) and is_sequence(end):
        if len(begin) != len(end):
            raise ParameterError(
                f"{told} goes from {len(begin)} values to {len(end)}. Give as many of each."
            )
        for one, other in zip(begin, end, strict=True):
            check_blend(told, one, other)
    elif {_kind(begin), _kind(end)} in ({"number", "several"}, {"number", "words"}):
        raise ParameterError(
            f"{told} cannot go from {quote(begin)} to {quote(end)}: nothing is between them."
        )


def _kind(value: object) -> str:
    if is_number(value):
        return "number"
    if is_sequence(value):
        return "several"
    return "words" if isinstance(value, str) else "other"


def is_same(one: Any, other: Any) -> bool:
    """Return whether two values are equal, as far as they can tell."""
    if one is other:
        return True
    try:
        return bool(one == other)
    except Exception:  # an array of anybody's does not know whether it is
        return False
