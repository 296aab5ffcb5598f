"""Counts: the same thing several times, to be counted or seen growing."""

from __future__ import annotations

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Count, NotNegative, Positive
from kdviz.layout.rows import GAP, grid, row
from kdviz.layout.turning import choose_columns
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape
from kdviz.style.ink import Ink


@checked
def tally(
    shape: AnyShape, count: Count, *, columns: Count | None = None, gap: NotNegative = 2.0
) -> Group:
    """Return so many equal shapes, in rows: counts are compared by seeing them.

    Args:
        shape: what is counted.
        count: how many there are.
        columns: how many there are in a row; or None for five, or in a scene that is a function
            for as many as fill the frame best.
        gap: the distance between them, in units.

    Example:
        >>> import kdviz as kd
        >>> len(kd.tally(kd.Ball(), 7))
        7
    """
    columns = choose_columns(shape.box, count, gap, columns, 5)
    return grid(*[shape] * count, columns=columns, gap=gap)


@checked
def part_of_whole(
    shape: AnyShape,
    part: Count,
    whole: Count,
    *,
    ink: Ink = "red",
    columns: Count | None = None,
    gap: NotNegative = 2.0,
) -> Group:
    """Return so many equal shapes, the first few of them in another ink.

    Args:
        shape: what is counted; it must take an ink.
        part: how many are in the other ink.
        whole: how many there are in all.
        ink: the other ink.
        columns: how many there are in a row; or None for ten, or in a scene that is a function
            for as many as fill the frame best.
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
    columns = choose_columns(shape.box, whole, gap, columns, 10)
    return grid(*shapes, columns=columns, gap=gap)


@checked
def growth(
    shape: AnyShape, steps: Count = 4, *, factor: Positive = 1.5, gap: NotNegative = GAP
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
