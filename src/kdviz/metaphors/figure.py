"""Figure: a body made of bones, each two circles joined by their tangents, as path data."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kdviz.geometry.points import Point

Joint = tuple[Point, float]
"""A place in a limb, and how thick the limb is there, as a radius in units."""


def trace_limb(joints: Sequence[Joint]) -> Iterator[str]:
    """Yield the bones of a limb, which is round at each joint and tapers from one to the next.

    Args:
        joints: where it goes through, and its radius there.

    Example:
        >>> list(trace_limb([(Point(0, 0), 1.0), (Point(4, 0), 1.0)]))
        ['M 0 1 A 1 1 0 0 1 0 -1 L 4 -1 A 1 1 0 0 1 4 1 Z']
    """
    return (_trace_bone(*pair) for pair in pairwise(joints))


def _trace_bone(start: Joint, end: Joint) -> str:
    (a, thick), (b, thin) = start, end
    if a.distance(b) <= abs(thick - thin):
        return trace_disc(*max(start, end, key=lambda joint: joint[1]))
    along = a.angle(b)
    off = math.degrees(math.acos((thick - thin) / a.distance(b)))
    far, near = (int(turn > 90 + 1e-9) for turn in (180 - off, off))
    return (
        f"M {_at(a.polar(along + off, thick))} "
        f"A {thick:g} {thick:g} 0 {far} 1 {_at(a.polar(along - off, thick))} "
        f"L {_at(b.polar(along - off, thin))} "
        f"A {thin:g} {thin:g} 0 {near} 1 {_at(b.polar(along + off, thin))} Z"
    )


def trace_disc(middle: Point, radius: float, mouth: float | None = None) -> str:
    """Return a disc, whole or with a mouth cut into it.

    Args:
        middle: its middle.
        radius: its radius, in units.
        mouth: where it is open, in degrees.

    Example:
        >>> trace_disc(Point(0, 0), 2.0)
        'M -2 0 A 2 2 0 0 1 2 0 A 2 2 0 0 1 -2 0 Z'
    """
    if mouth is None:
        left, right = _at(middle.polar(180, radius)), _at(middle.polar(0, radius))
        arc = f"A {radius:g} {radius:g} 0 0 1"
        return f"M {left} {arc} {right} {arc} {left} Z"
    lower, upper = (middle.polar(mouth + turn, radius) for turn in (MOUTH, -MOUTH))
    corner = middle.polar(mouth, radius * CORNER)
    return f"M {_at(lower)} A {radius:g} {radius:g} 0 1 1 {_at(upper)} L {_at(corner)} Z"


MOUTH = 24.0
"""Half of how far a mouth is open, in degrees."""

CORNER = 0.15
"""Where the corner of a mouth is, as a share of the head's radius from its middle."""


def trace_trunk(hip: Point, neck: Point, shoulders: float, hips: float) -> str:
    """Return the body as it is seen from the front, with round shoulders and hips.

    Args:
        hip: the middle of the hips.
        neck: where the neck begins.
        shoulders: half of the width above, in units.
        hips: half of the width below, in units.
    """
    up = hip.angle(neck)
    height = hip.distance(neck)

    def at(across: float, above: float) -> str:
        return _at(hip.polar(up, above).polar(up + 90, across))

    soft, seat = ROUND, hips - 0.7
    return (
        f"M {at(-shoulders, height - soft)} Q {at(-shoulders, height)} "
        f"{at(soft - shoulders, height)} L {at(shoulders - soft, height)} "
        f"Q {at(shoulders, height)} {at(shoulders, height - soft)} L {at(hips, 0)} "
        f"Q {at(hips, -CROTCH)} {at(seat, -CROTCH)} L {at(-seat, -CROTCH)} "
        f"Q {at(-hips, -CROTCH)} {at(-hips, 0)} Z"
    )


ROUND = 1.2
"""How round the shoulders are, in units."""

CROTCH = 0.9
"""How far the body reaches below the hips, in units."""


def bend(root: Point, end: Point, bones: tuple[float, float], side: float) -> Point:
    """Return where a limb of two bones bends, so that it begins and ends where it should.

    Args:
        root: where it begins.
        end: where it ends; if it is out of reach, the limb is straight.
        bones: how long the two are, in units.
        side: to which side it bends; 1 is clockwise.

    Example:
        >>> knee = bend(Point(0, 0), Point(6, 0), (5.0, 5.0), 1)
        >>> round(knee.x, 6), round(knee.y, 6)
        (3.0, 4.0)
    """
    upper, lower = bones
    reach = root.distance(end)
    cosine = (upper**2 + reach**2 - lower**2) / (2 * upper * reach)
    turn = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    return root.polar(root.angle(end) + side * turn, upper)


def _at(point: Point) -> str:
    return f"{_number(point.x)} {_number(point.y)}"


def _number(value: float) -> str:
    """Return a number as short as it can be told without being seen to differ."""
    return f"{round(value, 4) + 0.0:g}"
