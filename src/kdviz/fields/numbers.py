"""Numbers: the kinds of them that parameters take."""

from __future__ import annotations

import math
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from kdviz.errors import quote

MOST = 1e9
"""Numbers reach so far from 0: no arithmetic with a few of them overflows."""


TIMES = ("timedelta64", "datetime64", "timedelta", "Timedelta")
"""What Python or numpy would turn into a number of whatever small unit it is counted in."""


def take_number(value: object) -> object:
    """Return what is given, if it is no such thing that Python takes for a number and nobody means.

    Raises:
        ValueError: it is text, a truth value, or beyond all reason.

    Example:
        >>> take_number(True)
        Traceback (most recent call last):
        ValueError: must be a number, not True
    """
    if isinstance(value, str | bytes) or _is_truth(value):
        raise ValueError(f"must be a number, not {quote(value)}")
    if type(value).__name__ in TIMES:
        raise ValueError(f"must be a number, and {quote(value)} is none: divide it by a unit first")
    if _is_too_far(value):
        raise ValueError(f"must be from {-MOST:g} to {MOST:g}, not {quote(value)}")
    return value


def take_whole(value: object) -> object:
    """Return what is given, unless it is a truth value or text: these are no counts.

    Raises:
        ValueError: it is one.

    Example:
        >>> take_whole(True)
        Traceback (most recent call last):
        ValueError: must be a whole number, not True
    """
    if isinstance(value, str | bytes) or _is_truth(value):
        raise ValueError(f"must be a whole number, not {quote(value)}")
    return value


def _is_too_far(value: Any) -> bool:
    """Return whether a number of any kind is beyond all reason, but not infinite."""
    try:
        # Small kinds of numpy could not even be compared with so large a number.
        return MOST < abs(float(value)) != math.inf
    except OverflowError:
        return True
    except Exception:  # it is no number, and will be refused as such
        return False


def _is_truth(value: object) -> bool:
    """Return whether it is a truth value: that of numpy is a number to nobody but Python."""
    return isinstance(value, bool) or type(value).__name__ in ("bool", "bool_")


Number = Annotated[float, BeforeValidator(take_number)]
"""Any number that can be meant: no text, no truth value, nothing beyond all reason."""

Positive = Annotated[Number, Field(gt=0)]
"""A number greater than 0."""

NotNegative = Annotated[Number, Field(ge=0)]
"""A number from 0 on."""

Share = Annotated[Number, Field(ge=0, le=1)]
"""A number from 0 to 1."""

Whole = Annotated[int, BeforeValidator(take_whole)]
"""A whole number."""

MOST_COUNTED = 1000
"""The most of one thing that a picture shows: nobody sees how many they are."""

Count = Annotated[Whole, Field(ge=1, le=MOST_COUNTED)]
"""How many of one thing there are."""
