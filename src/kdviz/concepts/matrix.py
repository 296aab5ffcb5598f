"""Matrix: numbers in rows and columns."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.numbers import Table
from kdviz.errors import ParameterError, listed
from kdviz.fields.calls import checked
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

CELL, DOT, LINE = 7.0, 2.8, 0.4
"""A cell's side, the radius of the dot for the greatest value, and how much of a dot is its line,
in units."""

MOST = 12
"""How many rows and columns there are at most."""


class Matrix(Component):
    """A grid of numbers, each shown by the area of its dot: who is taken for whom, what heeds what.

    A ring in place of a dot is a number below 0.

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

    values: Annotated[Table, Field(min_length=1, max_length=MOST)] = parameter(
        description="the numbers, row by row",
        default=((8.0, 1.0, 0.5), (2.0, 6.0, 1.0), (0.5, 3.0, 7.0)),
    )
    focus: tuple[int, int] | None = Field(
        default=None,
        kw_only=True,
        description="which cell matters, as row and column counted from 0, or None",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the cell that matters")

    @model_validator(mode="after")
    def _is_a_table(self) -> Self:
        widths = sorted({len(row) for row in self.values})
        if len(widths) > 1 or not 0 < widths[0] <= MOST:
            raise ParameterError(
                f"Matrix: every row needs as many numbers as the others, from 1 to {MOST}, "
                f"not {listed(widths, 'and')}."
            )
        if self.focus is not None:
            self._check(*self.focus)
        return self

    def _check(self, row: int, column: int) -> None:
        if not (0 <= row < len(self.values) and 0 <= column < len(self.values[0])):
            raise ParameterError(
                f"Matrix: there is no cell ({row}, {column}) in {len(self.values)} rows and "
                f"{len(self.values[0])} columns. Both are counted from 0."
            )

    def draw(self) -> Iterator[Shape]:
        """Yield the grid and the dots, and the cell that matters last."""
        rows, columns = len(self.values), len(self.values[0])
        width, height = columns * CELL, rows * CELL
        down = "".join(
            f"M {k * CELL - width / 2} {-height / 2} v {height}" for k in range(1, columns)
        )
        across = "".join(
            f"M {-width / 2} {k * CELL - height / 2} h {width}" for k in range(1, rows)
        )
        if down or across:
            yield Path(down + across, weight="thin")
        yield Rect(width, height)
        most = max(abs(value) for row in self.values for value in row)
        for row, values in enumerate(self.values):
            for column, value in enumerate(values):
                if value:
                    matters = self.focus == (row, column)
                    yield _dot(value / most, self.ink if matters else "white").at(
                        self._cell(row, column)
                    )
        if self.focus is not None:
            yield Rect(CELL, CELL, ink=self.ink, weight="bold").at(self._cell(*self.focus))

    def _cell(self, row: int, column: int) -> Point:
        rows, columns = len(self.values), len(self.values[0])
        return Point((column - (columns - 1) / 2) * CELL, (row - (rows - 1) / 2) * CELL)

    @checked
    def cell(self, row: int, column: int) -> Point:
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
        self._check(row, column)
        return self.pose.point(self._cell(row, column))

    def focused(self, row: int, column: int) -> Matrix:
        """Return a copy in which one cell matters.

        Args:
            row: counted from 0 at the top.
            column: counted from 0 at the left.

        Raises:
            ParameterError: there is no such cell.

        Example:
            >>> import kdviz as kd
            >>> kd.Matrix([[1, 2], [3, 4]]).focused(0, 1).focus
            (0, 1)
        """
        return self.replaced(focus=(row, column))

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
        return Point(0.0, 0.0) if self.focus is None else self._cell(*self.focus)


def _dot(share: float, ink: Ink) -> Circle:
    """Return a dot whose area is a share of the greatest one's, or a ring for one below 0."""
    radius = max(DOT * math.sqrt(abs(share)) - LINE, LINE / 4)
    return Circle(radius, ink=ink, fill=ink if share > 0 else None)
