"""Weighing: how far a beam tilts by what is on its two sides."""

from __future__ import annotations


def tilt_beam(left: float, right: float, steepest: float) -> float:
    """Return a beam's angle in degrees: clockwise, so that the right is down, if positive.

    It is in proportion to the difference of the weights over their sum.

    Args:
        left: the weight on the left, in any unit.
        right: the weight on the right, in the same unit.
        steepest: the angle when the right weighs everything, in degrees.

    Example:
        >>> tilt_beam(1, 3, steepest=20)
        10.0
    """
    whole = left + right
    return steepest * (right - left) / whole if whole else 0.0
