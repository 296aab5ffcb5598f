"""Counting: the number of a part, for a method that returns where it is."""

from __future__ import annotations

from kdviz.errors import ParameterError, quote


def check_nth(method: str, number: int, count: int) -> None:
    """Refuse the number of a part that an object does not have; the first is 1.

    Args:
        method: the name of the method that takes the number.
        number: which part is asked for.
        count: how many parts there are.

    Raises:
        ParameterError: it is not from 1 to the count.

    Example:
        >>> check_nth("rung", 9, count=7)
        Traceback (most recent call last):
        kdviz.errors.ParameterError: rung: number must be from 1 to 7, not 9.
    """
    if not 1 <= number <= count:
        raise ParameterError(f"{method}: number must be from 1 to {count}, not {quote(number)}.")
