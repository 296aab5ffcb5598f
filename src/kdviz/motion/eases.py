"""Eases: how fast something goes at each moment of its way."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Literal

Ease = Literal["even", "smooth", "begin", "end", "fall", "bounce", "overshoot"]
"""How something goes from one value to another."""

BEYOND = 1.70158
"""How strongly what overshoots is thrown: it goes a tenth of its way too far."""

BOUNCES = ((4, 4), (8, 2), (10, 1))
"""When each bounce begins and how long it is, in parts of the time, after the fall.

Each takes half as long as the one before, and so is a quarter as high.
"""

PARTS = 11
"""How many parts there are."""

FALLING = 4
"""How many of them the fall takes."""


def _smooth(time: float) -> float:
    return time * time * (3 - 2 * time)


def _begin(time: float) -> float:
    return 1 - math.cos(time * math.pi / 2)


def _end(time: float) -> float:
    return math.sin(time * math.pi / 2)


def _fall(time: float) -> float:
    return time * time


def _overshoot(time: float) -> float:
    back = time - 1
    return 1 + back * back * ((BEYOND + 1) * back + BEYOND)


def _bounce(time: float) -> float:
    parts = PARTS * time
    if parts < FALLING:
        return (parts / FALLING) ** 2
    for start, length in BOUNCES:
        if parts < start + length:
            half = length / 2
            return 1 - (half / FALLING) ** 2 + ((parts - start - half) / FALLING) ** 2
    return 1.0


EASES: Mapping[Ease, Callable[[float], float]] = {
    "even": lambda time: time,
    "smooth": _smooth,
    "begin": _begin,
    "end": _end,
    "fall": _fall,
    "bounce": _bounce,
    "overshoot": _overshoot,
}
"""Of each ease, the share of the way as a function of the share of the time; both begin with 0 and
end with 1."""
