"""Numbers: the kinds of them that parameters take."""

from __future__ import annotations

import math
from numbers import Real
from typing import Annotated

from pydantic import BeforeValidator, Field

from kdviz.errors import quote

MOST = 1e9
"""Numbers reach so far from 0: no arithmetic with a few of them overflows."""


def take_number(value: object) -> object:
    """Return what is given, if it is no such thing that Python takes for a number and nobody means.

    Raises:
        ValueError: it is text, a truth value, or beyond all reason.

    Example:
        >>> take_number(True)
        Traceback (most recent call last):
        ValueError: must be a number, not True
    """
    if isinstance(value, str | bool | bytes):
        raise ValueError(f"must be a number, not {quote(value)}")
    if isinstance(value, Real) and MOST < abs(value) != math.inf:  # type: ignore[operator]
        raise ValueError(f"must be from {-MOST:g} to {MOST:g}, not {quote(value)}")
    return value


Number = Annotated[float, BeforeValidator(take_number)]
"""Any number that can be meant: no text, no truth value, nothing beyond all reason."""

Positive = Annotated[Number, Field(gt=0)]
"""A number greater than 0."""

NotNegative = Annotated[Number, Field(ge=0)]
"""A number from 0 on."""

Share = Annotated[Number, Field(ge=0, le=1)]
"""A number from 0 to 1."""
