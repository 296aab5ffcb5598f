"""Checks that several concepts share: that a part is there, and that a range goes up."""

from __future__ import annotations

from kdviz.errors import ParameterError, quote


def check_index(kind: str, part: str, number: int, count: int) -> None:
    """Refuse the number of a part that an object does not have; the first is 0.

    Args:
        kind: the object.
        part: what its parts are called, each.
        number: which part is asked for.
        count: how many parts there are.

    Raises:
        ParameterError: it is not from 0 to one less than the count.

    Example:
        >>> check_index("Bars", "bar", 5, count=5)
        Traceback (most recent call last):
        kdviz.errors.ParameterError: Bars: there is no bar 5 among 5. They are counted from 0.
    """
    if not 0 <= number < count:
        raise ParameterError(
            f"{kind}: there is no {part} {quote(number)} among {count}. They are counted from 0."
        )


NEAREST = 1e-9
"""How near two numbers are the same for the eye, as a share of the larger."""


LEAST = 1e-9
"""How near two numbers are the same, however small they are."""


def goes_up(low: float, high: float) -> bool:
    """Return whether a number is above another by more than what rounding adds.

    Example:
        >>> goes_up(0.3, 0.4), goes_up(0.3, 0.1 + 0.2)
        (True, False)
    """
    return high - low > max(NEAREST * max(abs(low), abs(high)), LEAST)


def check_ascent(kind: str, name: str, low: float, high: float) -> None:
    """Refuse a range of numbers that does not go up.

    Args:
        kind: the object that has the range.
        name: the parameter that is the range.
        low: where it begins.
        high: where it ends.

    Raises:
        ParameterError: it ends where it begins, or below.

    Example:
        >>> check_ascent("Axes", "x", 1, 0)
        Traceback (most recent call last):
        kdviz.errors.ParameterError: Axes: x must go up, not from 1 to 0.
    """
    if not goes_up(low, high):
        raise ParameterError(f"{kind}: {name} must go up, not from {low:g} to {high:g}.")
