"""Structures: what follows, makes up or stands above what."""

from __future__ import annotations

from itertools import pairwise

from kdviz.fields.calls import checked
from kdviz.fields.numbers import NotNegative, Positive
from kdviz.geometry.points import Point
from kdviz.layout.rows import GAP, column, row
from kdviz.layout.turning import is_upright, put_words_aside
from kdviz.patterns.arguments import WIDE_GAP, OneOrMore, require
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

SIGN = 2.6
"""Half of the width of a plus or equals sign, in units."""

EQUAL = 1.4
"""How far the strokes of an equals sign are from its middle, in units."""

TIE_GAP = 2.0
"""How far a tie keeps clear of what it ties, in units."""

SHORTEST_TIE = 0.3
"""The share of the way between two things that a tie gives up at most at each end."""


@checked(steps=AnyShape)
def sequence(
    *steps: OneOrMore,
    gap: Positive = WIDE_GAP,
    ink: Ink = "white",
    upright: bool | None = None,
) -> Group:
    """Return shapes from left to right, or from top to bottom, each with an arrow to the next.

    Args:
        steps: the shapes, at least two.
        gap: the distance between them, in units.
        ink: the ink of the arrows.
        upright: whether they go down, or None to have the frame decide, in a scene that is a
            function.

    Raises:
        LayoutError: there are fewer than two shapes.

    Example:
        >>> import kdviz as kd
        >>> first, second, arrow = kd.sequence(kd.Circle(4), kd.Circle(4))
        >>> arrow.start == first.right
        True
    """
    given = require("sequence", steps, 2)
    if is_upright(given, gap, upright):
        placed = list(column(*map(put_words_aside, given), gap=gap))
        arrows = [Arrow(here.bottom, after.top, ink=ink) for here, after in pairwise(placed)]
        return Group((*placed, *arrows))
    placed = list(row(*given, gap=gap))
    arrows = [
        Arrow(Point(here.box.right, 0), Point(after.box.left, 0), ink=ink)
        for here, after in pairwise(placed)
    ]
    return Group((*placed, *arrows))


@checked(parts=AnyShape)
def recipe(
    *parts: OneOrMore,
    result: AnyShape,
    gap: NotNegative = GAP,
    upright: bool | None = None,
) -> Group:
    """Return what is put together and what comes of it: A + B = C.

    Args:
        parts: what is put together, at least two.
        result: what comes of it.
        gap: the distance between shapes and signs, in units.
        upright: whether it is read from top to bottom, or None to have the frame decide, in a
            scene that is a function.

    Returns:
        A group that unpacks into the parts, the result, the plus signs and the equals sign.

    Raises:
        LayoutError: there are fewer than two parts.

    Example:
        >>> import kdviz as kd
        >>> flour, water, bread, plus, equals = kd.recipe(
        ...     kd.Circle(3), kd.Circle(4), result=kd.Circle(6)
        ... )
        >>> flour.right.x < plus.left.x < water.left.x < equals.left.x < bread.left.x
        True
    """
    line: list[Shape] = []
    for part in require("recipe", parts, 2):
        line += [part, _plus()]
    line[-1] = _equals()
    line.append(result)
    if is_upright(line, gap, upright):
        placed = list(column(*map(put_words_aside, line), gap=gap))
    else:
        placed = list(row(*line, gap=gap))
    return Group((*placed[::2], *placed[1::2]))


@checked(below=AnyShape)
def hierarchy(
    top: AnyShape, *below: OneOrMore, gap: NotNegative = GAP, drop: Positive = WIDE_GAP
) -> Group:
    """Return one thing above several, with a line to each.

    Args:
        top: what stands above.
        below: what stands below, at least one.
        gap: the distance between those below, in units.
        drop: the distance from above to below, in units.

    Returns:
        A group that unpacks into the top, those below, and the lines.

    Raises:
        LayoutError: there is nothing below.

    Example:
        >>> import kdviz as kd
        >>> top, left, right, *lines = kd.hierarchy(kd.Circle(4), kd.Circle(3), kd.Circle(3))
        >>> len(lines), top.center.x == (left.center.x + right.center.x) / 2
        (2, True)
    """
    row_below = row(*require("hierarchy", below, 1), gap=gap, align="top")
    head, level = column(top, row_below, gap=drop)
    lines = [_tie(head, shape) for shape in level]
    return Group((head, *level, *lines))


def _tie(upper: Shape, lower: Shape) -> Line:
    """Return a line from one shape down to another that keeps clear of both."""
    start, end = upper.bottom, lower.top
    share = min(SHORTEST_TIE, TIE_GAP / start.distance(end))
    return Line(start.toward(end, share), end.toward(start, share), weight="thin")


def _plus() -> Path:
    return Path(f"M {-SIGN} 0 H {SIGN} M 0 {-SIGN} V {SIGN}")


def _equals() -> Path:
    return Path(f"M {-SIGN} {-EQUAL} H {SIGN} M {-SIGN} {EQUAL} H {SIGN}")
