"""Arch: a half circle on two legs, as path data."""

from __future__ import annotations


def trace_arch(radius: float, top: float, left: float, right: float) -> str:
    """Return path data for an arch that begins at its left foot and ends at its right one.

    Args:
        radius: the radius of the half circle, whose middle is above the origin, in units.
        top: where the legs end and the half circle begins, in units down.
        left: where the foot of the left leg is, in units down.
        right: where the foot of the right leg is, in units down.

    Example:
        >>> trace_arch(2, top=-5, left=0, right=-1)
        'M -2 0 V -5 A 2 2 0 0 1 2 -5 V -1'
    """
    return f"M {-radius} {left} V {top} A {radius} {radius} 0 0 1 {radius} {top} V {right}"


def trace_thick_arch(outer: float, inner: float, top: float, left: float, right: float) -> str:
    """Return path data for the outline of an arch that is as thick as its radii are apart.

    Args:
        outer: the radius of the outside, in units.
        inner: the radius of the inside, in units.
        top: where the legs end and the half circles begin, in units down.
        left: where the foot of the left leg is, in units down.
        right: where the foot of the right leg is, in units down.

    Example:
        >>> trace_thick_arch(2, 1, top=-5, left=0, right=-1)
        'M -2 0 V -5 A 2 2 0 0 1 2 -5 V -1 H 1 V -5 A 1 1 0 0 0 -1 -5 V 0 Z'
    """
    back = f"H {inner} V {top} A {inner} {inner} 0 0 0 {-inner} {top} V {left} Z"
    return f"{trace_arch(outer, top, left, right)} {back}"
