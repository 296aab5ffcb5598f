"""Patterns: the forms that messages come in, for any shapes.

Pick the pattern first and the objects second. Each pattern returns a group that unpacks into the
shapes that were given, where they now stand, and then what was drawn between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pydantic import PositiveInt

from kdviz.errors import LayoutError, ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import NotNegative, Number, Positive, Share
from kdviz.geometry.points import Point
from kdviz.layout.rows import GAP, column, grid, row
from kdviz.metaphors.slider import Slider
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Line
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

SIGN = 2.6
"""Half of the width of a plus or equals sign, in units."""

WIDE_GAP = 2 * GAP
"""The distance between things with an arrow in between, in units."""


@checked
def before_after(
    before: AnyShape, after: AnyShape, *, gap: Positive = WIDE_GAP, ink: Ink = "white"
) -> Group:
    """Return what was and what is, with an arrow from the one to the other.

    Args:
        before: what was.
        after: what is now.
        gap: the distance between the two, in units.
        ink: the ink of the arrow.

    Returns:
        A group that unpacks into both, labelled "before" and "after", and the arrow.

    Example:
        >>> import kdviz as kd
        >>> before, after, arrow = kd.before_after(kd.Basket(), kd.Hoop())
        >>> before.labels[0].words
        'before'
    """
    was, now = row(before, after, gap=gap, align="bottom")
    y = min(was.box.height, now.box.height) / -2
    arrow = Arrow(Point(was.box.right, y), Point(now.box.left, y), ink=ink)
    return Group((was.label("before", ink="white"), now.label("after", ink="white"), arrow))


@checked
def sequence(*steps: AnyShape, gap: Positive = WIDE_GAP, ink: Ink = "white") -> Group:
    """Return shapes from left to right, each with an arrow to the next.

    Args:
        steps: the shapes, at least two.
        gap: the distance between them, in units.
        ink: the ink of the arrows.

    Raises:
        LayoutError: there are fewer than two shapes.

    Example:
        >>> import kdviz as kd
        >>> first, second, arrow = kd.sequence(kd.Circle(4), kd.Circle(4))
        >>> arrow.start == first.right
        True
    """
    _at_least("sequence", steps, 2)
    placed = list(row(*steps, gap=gap))
    arrows = [
        Arrow(Point(here.box.right, 0), Point(after.box.left, 0), ink=ink)
        for here, after in pairwise(placed)
    ]
    return Group((*placed, *arrows))


@checked
def recipe(*parts: AnyShape, result: AnyShape, gap: NotNegative = GAP) -> Group:
    """Return what is put together and what comes of it: A + B = C.

    Args:
        parts: what is put together, at least two.
        result: what comes of it.
        gap: the distance between shapes and signs, in units.

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
    _at_least("recipe", parts, 2)
    line: list[Shape] = []
    for part in parts:
        line += [part, _plus()]
    line[-1] = _equals()
    placed = list(row(*line, result, gap=gap))
    return Group((*placed[::2], *placed[1::2]))


@checked
def hierarchy(
    top: AnyShape, *below: AnyShape, gap: NotNegative = GAP, drop: Positive = WIDE_GAP
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
    _at_least("hierarchy", below, 1)
    head, level = column(top, row(*below, gap=gap, align="top"), gap=drop)
    lines = [_tie(head, shape) for shape in level]
    return Group((head, *level, *lines))


def _tie(upper: Shape, lower: Shape) -> Line:
    """Return a line from one shape down to another that keeps clear of both."""
    start, end = upper.bottom, lower.top
    share = min(0.3, 2.0 / start.distance(end))
    return Line(start.toward(end, share), end.toward(start, share), weight="thin")


@checked
def contrast(first: AnyShape, second: AnyShape, *, gap: Positive = WIDE_GAP) -> Group:
    """Return two things side by side on one ground, parted by a thin line.

    Args:
        first: what stands left.
        second: what stands right.
        gap: the distance between the two, in units.

    Returns:
        A group that unpacks into both and the line.

    Example:
        >>> import kdviz as kd
        >>> left, right, line = kd.contrast(kd.Basket(), kd.Hoop(), gap=20)
        >>> line.center.x == (left.right.x + right.left.x) / 2
        True
    """
    left, right = row(first, second, gap=gap, align="bottom")
    x = (left.box.right + right.box.left) / 2
    height = max(left.box.height, right.box.height)
    return Group((left, right, Line(Point(x, 0), Point(x, -height), weight="thin")))


@checked
def tally(
    shape: AnyShape, count: PositiveInt, *, columns: PositiveInt = 5, gap: NotNegative = 2.0
) -> Group:
    """Return so many equal shapes, in rows: counts are compared by seeing them.

    Args:
        shape: what is counted.
        count: how many there are.
        columns: how many there are in a row.
        gap: the distance between them, in units.

    Example:
        >>> import kdviz as kd
        >>> len(kd.tally(kd.Ball(), 7))
        7
    """
    return grid(*[shape] * count, columns=columns, gap=gap)


@checked
def part_of_whole(
    shape: AnyShape,
    part: PositiveInt,
    whole: PositiveInt,
    *,
    ink: Ink = "red",
    columns: PositiveInt = 10,
    gap: NotNegative = 2.0,
) -> Group:
    """Return so many equal shapes, the first few of them in another ink.

    Args:
        shape: what is counted; it must take an ink.
        part: how many are in the other ink.
        whole: how many there are in all.
        ink: the other ink.
        columns: how many there are in a row.
        gap: the distance between them, in units.

    Raises:
        ParameterError: the part is more than the whole, or the shape takes no ink.

    Example:
        >>> import kdviz as kd
        >>> [ball.ink for ball in kd.part_of_whole(kd.Ball(), 1, 3)]
        ['red', 'white', 'white']
    """
    if part > whole:
        raise ParameterError(f"part_of_whole: part must be at most the whole, {whole}, not {part}.")
    if "ink" not in type(shape).model_fields:
        raise ParameterError(f"part_of_whole: a {type(shape).__name__} takes no ink of its own.")
    marked = shape.replaced(ink=ink)
    shapes = [marked] * part + [shape] * (whole - part)
    return grid(*shapes, columns=columns, gap=gap)


@checked
def spectrum(
    *shapes: AnyShape,
    low: str,
    high: str,
    value: Share = 0.5,
    gap: NotNegative = GAP,
    rise: Number = GAP,
) -> Group:
    """Return shapes over a slider between two named ends, set where it belongs.

    Args:
        shapes: what stands over the slider, from the low end to the high one, at least two.
        low: what the low end is called.
        high: what the high end is called.
        value: where the slider is set, from 0 to 1.
        gap: the distance between the shapes, in units.
        rise: how far they stand above the slider, in units.

    Returns:
        A group that unpacks into the shapes and the slider.

    Raises:
        LayoutError: there are fewer than two shapes.

    Example:
        >>> import kdviz as kd
        >>> less, more, slider = kd.spectrum(kd.Ball(2), kd.Ball(4), low="few", high="many")
        >>> slider.low_end.x == less.center.x
        True
    """
    _at_least("spectrum", shapes, 2)
    step = gap + max(shape.box.width for shape in shapes)
    slider = Slider(value, low=low, high=high, length=step * (len(shapes) - 1))
    places = [slider.place(number / (len(shapes) - 1)) for number in range(len(shapes))]
    placed = [
        shape.at(place.shifted(dy=-rise), "bottom")
        for shape, place in zip(shapes, places, strict=True)
    ]
    return Group((*placed, slider))


@checked
def growth(
    shape: AnyShape, steps: PositiveInt = 4, *, factor: Positive = 1.5, gap: NotNegative = GAP
) -> Group:
    """Return a shape growing step by step, on one ground.

    Args:
        shape: what grows; it is the smallest.
        steps: how many there are.
        factor: how many times as large each is as the one before.
        gap: the distance between them, in units.

    Example:
        >>> import kdviz as kd
        >>> [round(ball.box.width, 1) for ball in kd.growth(kd.Circle(1), 3, factor=2)]
        [2.0, 4.0, 8.0]
    """
    return row(*(shape.scaled(factor**step) for step in range(steps)), gap=gap, align="bottom")


def _at_least(title: str, shapes: Sequence[Shape], least: int) -> None:
    if len(shapes) < least:
        things = "shape" if least == 1 else "shapes"
        raise LayoutError(f"{title}: needs at least {least} {things}, not {len(shapes)}.")


def _plus() -> Path:
    return Path(f"M {-SIGN} 0 H {SIGN} M 0 {-SIGN} V {SIGN}")


def _equals() -> Path:
    return Path(f"M {-SIGN} -1.4 H {SIGN} M {-SIGN} 1.4 H {SIGN}")
