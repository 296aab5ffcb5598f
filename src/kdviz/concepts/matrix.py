"""Matrix: numbers in rows and columns."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.numbers import Table
from kdviz.errors import ParameterError, join_words
from kdviz.fields.numbers import Whole
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point
from kdviz.primitives.path import Path
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

CELL_SIDE = 7.0
"""The side of a cell, in units."""

LARGEST_DOT = 2.8
"""The radius of the dot for the greatest value, its line included, in units."""

DOT_LINE = 0.4
"""How much of a dot's radius is its line, in units."""

MOST_ROWS = 12
"""How many rows there are at most, and how many columns."""


class Matrix(Component):
    """A grid of numbers, each shown by the area of its dot: who is taken for whom, what heeds what.

    A ring in place of a dot is a number below 0.

    Args:
        values: the numbers, row by row.
        focus: which cell matters, as row and column counted from 0, or None.
        ink: the ink of the cell that matters, or of all of them.

    Anchors:
        focus_cell: the middle of the cell that matters, or of the whole.

    Example:
        >>> import kdviz as kd
        >>> confusion = kd.Matrix([[9, 1], [4, 6]], focus=(1, 0), ink="red")
        >>> confusion.label("predicted", side="top").label("actual", side="left").focus
        (1, 0)
    """

    starter: ClassVar[Starter] = Starter(
        "counts what was taken for what", "Errors have a place, too."
    )
    does: ClassVar[tuple[str, ...]] = (
        "confuse",
        "count",
        "cross-check",
        "compare",
        "attend to",
        "classify",
    )

    values: Annotated[Table, Field(min_length=1, max_length=MOST_ROWS)] = parameter(
        description="the numbers, row by row",
        default=((8.0, 1.0, 0.5), (2.0, 6.0, 1.0), (0.5, 3.0, 7.0)),
    )
    focus: tuple[Whole, Whole] | None = Field(
        default=None,
        kw_only=True,
        description="which cell matters, as row and column counted from 0, or None",
    )
    ink: Ink = Field(
        default="white",
        kw_only=True,
        description="the ink of the cell that matters, or of all of them",
    )

    @model_validator(mode="after")
    def _is_a_table(self) -> Self:
        widths = sorted({len(row) for row in self.values})
        if len(widths) > 1 or not 0 < widths[0] <= MOST_ROWS:
            raise ParameterError(
                f"Matrix: every row needs as many numbers as the others, from 1 to {MOST_ROWS}, "
                f"not {join_words(widths, 'and')}."
            )
        if self.focus is not None:
            self._check_cell(*self.focus)
        return self

    def _check_cell(self, row: int, column: int) -> None:
        """Refuse a row and a column in which there is no cell."""
        if not (0 <= row < len(self.values) and 0 <= column < len(self.values[0])):
            raise ParameterError(
                f"Matrix: there is no cell ({row}, {column}) in {len(self.values)} rows and "
                f"{len(self.values[0])} columns. Both are counted from 0."
            )

    def draw(self) -> Iterator[Shape]:
        """Yield the grid and the dots, and the cell that matters last."""
        rows, columns = len(self.values), len(self.values[0])
        width, height = columns * CELL_SIDE, rows * CELL_SIDE
        down = "".join(
            f"M {k * CELL_SIDE - width / 2} {-height / 2} v {height}" for k in range(1, columns)
        )
        across = "".join(
            f"M {-width / 2} {k * CELL_SIDE - height / 2} h {width}" for k in range(1, rows)
        )
        if down or across:
            yield Path(down + across, weight="thin")
        yield Rect(width, height)
        most = max(abs(value) for row in self.values for value in row)
        for row, values in enumerate(self.values):
            for column, value in enumerate(values):
                if value:
                    ink: Ink = self.ink if self.focus in (None, (row, column)) else "white"
                    yield _draw_dot(value / most, ink).at(self._cell_middle(row, column))
        if self.focus is not None:
            frame = Rect(CELL_SIDE, CELL_SIDE, ink=self.ink, weight="bold")
            yield frame.at(self._cell_middle(*self.focus))

    def _cell_middle(self, row: int, column: int) -> Point:
        """Return the middle of a cell, in its own coordinates."""
        rows, columns = len(self.values), len(self.values[0])
        return Point((column - (columns - 1) / 2) * CELL_SIDE, (row - (rows - 1) / 2) * CELL_SIDE)

    def cell(self, row: Whole, column: Whole) -> Point:
        """Return the middle of a cell.

        Args:
            row: counted from 0 at the top.
            column: counted from 0 at the left.

        Raises:
            ParameterError: there is no such cell.

        Example:
            >>> import kdviz as kd
            >>> kd.Matrix([[1, 2], [3, 4]]).cell(0, 1)
            Point(x=3.5, y=-3.5)
        """
        self._check_cell(row, column)
        return self.pose.point(self._cell_middle(row, column))

    def normalised(self) -> Matrix:
        """Return a copy in which the sizes of each row add up to 1; a row of zeros stays one.

        Example:
            >>> import kdviz as kd
            >>> kd.Matrix([[3, 1], [0, 0]]).normalised().values
            ((0.75, 0.25), (0.0, 0.0))
        """
        import numpy as np

        values = np.array(self.values)
        sums = np.abs(values).sum(axis=1, keepdims=True)
        return self.replaced(values=values / np.where(sums, sums, 1))

    @anchor
    def focus_cell(self) -> Point:
        """The middle of the cell that matters, or of the whole."""
        return Point(0.0, 0.0) if self.focus is None else self._cell_middle(*self.focus)


def _draw_dot(share: float, ink: Ink) -> Circle:
    """Return a dot whose area is a share of the greatest one's, or a ring for one below 0."""
    radius = max(LARGEST_DOT * math.sqrt(abs(share)) - DOT_LINE, DOT_LINE / 4)
    return Circle(radius, ink=ink, fill=ink if share > 0 else None)
