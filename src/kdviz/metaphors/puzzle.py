"""Puzzle: parts that make a whole, unless one is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import Share, Whole
from kdviz.geometry.points import ORIGIN, Point
from kdviz.metaphors.puzzle_piece import CELL, Edge, PuzzlePiece
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

AWAY = 0.95
"""How far a piece is moved that is wholly apart, as a share of the way out."""

TURN = 16.0
"""How far a piece is turned that is wholly apart, in degrees."""

MOST_ROWS = 6
"""How many rows and columns there are at most."""

EDGES: tuple[Edge, Edge] = ("tab", "blank")
"""What the edges at the sides, and at the top and the bottom, of the first piece are."""

PieceNumber = Annotated[Whole, Field(ge=1, le=MOST_ROWS**2)]
"""Which piece, counted by rows from the top left."""


class Puzzle(Component):
    """A jigsaw of some columns and rows, one of whose pieces may be apart or missing.

    Pieces are counted by rows: 1 is at the top left.

    Args:
        columns: how many pieces are in a row.
        rows: how many rows there are.
        piece: the number of the piece that matters, or None.
        apart: how far that piece is from its place: 0 is in it.
        missing: whether that piece is missing.
        ink: the ink of the piece that matters.

    Anchors:
        gap: the middle of the place of the piece that matters; loose: the middle of that piece.

    Example:
        >>> import kdviz as kd
        >>> puzzle = kd.Puzzle(3, 2, piece=3, apart=1, ink="red")
        >>> puzzle.loose == puzzle.gap, puzzle.replaced(apart=0).loose == puzzle.gap
        (False, True)
    """

    starter: ClassVar[Starter] = Starter(
        "is put together",
        "One missing piece is seen at once.",
        call='kd.Puzzle(3, 2, piece=3, apart=1, ink="blue")',
    )
    does: ClassVar[tuple[str, ...]] = (
        "fit together",
        "complete",
        "lack: 3, 2, piece=2, missing=True",
        "break up: 3, 2, piece=2, apart=0.8",
        "combine: 3, 2",
        "replace: 3, 2, piece=2, apart=0.6",
        "guess: 3, 2, piece=2, missing=True",
        "build: 3, 3",
        "understand: 3, 2",
    )

    columns: Whole = Field(
        default=2, ge=1, le=MOST_ROWS, description="how many pieces are in a row"
    )
    rows: Whole = Field(default=2, ge=1, le=MOST_ROWS, description="how many rows there are")
    piece: PieceNumber | None = Field(
        default=None, kw_only=True, description="the number of the piece that matters, or None"
    )
    apart: Share = Field(
        default=0.0, kw_only=True, description="how far that piece is from its place: 0 is in it"
    )
    missing: bool = Field(default=False, kw_only=True, description="whether that piece is missing")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the piece that matters")

    @model_validator(mode="after")
    def _has_the_piece(self) -> Self:
        if self.piece is not None and self.piece > self.columns * self.rows:
            raise ParameterError(
                f"Puzzle: piece must be at most {self.columns * self.rows}, as many as there are, "
                f"not {self.piece}."
            )
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the pieces in their places, and in front of them the one that matters."""
        for number in range(1, self.columns * self.rows + 1):
            if number != self.piece:
                yield self._in_place(number)
        if self.piece is not None and not self.missing:
            loose = self._in_place(self.piece).replaced(ink=self.ink)
            yield loose.rotated(TURN * self.apart, about="core").at(self._loose(), "core")

    def _in_place(self, number: int) -> PuzzlePiece:
        """Return a piece where it belongs: every other one has its tabs at its sides."""
        down, across = divmod(number - 1, self.columns)
        sideways, upright = EDGES if (down + across) % 2 == 0 else EDGES[::-1]
        return PuzzlePiece(
            top_edge=upright if down else "flat",
            right_edge=sideways if across < self.columns - 1 else "flat",
            bottom_edge=upright if down < self.rows - 1 else "flat",
            left_edge=sideways if across else "flat",
        ).at(self._place(number), "core")

    def _place(self, number: int) -> Point:
        """Return the middle of where a piece belongs."""
        down, across = divmod(number - 1, self.columns)
        x, y = across - (self.columns - 1) / 2, down - (self.rows - 1) / 2
        return Point(x * CELL, y * CELL)

    def _gap(self) -> Point:
        return ORIGIN if self.piece is None else self._place(self.piece)

    def _loose(self) -> Point:
        """Return where the middle of the piece that matters is: it leaves over the nearest rim."""
        gap = self._gap()
        across = (self.columns + 1) * CELL / 2 - abs(gap.x)
        down = (self.rows + 1) * CELL / 2 - abs(gap.y)
        by = self.apart * AWAY * min(across, down)
        return gap.shifted(
            (by if gap.x >= 0 else -by) if across <= down else 0.0,
            (by if gap.y > 0 else -by) if down <= across else 0.0,
        )

    @property
    def body_middle(self) -> Point | None:
        """The middle of the puzzle, wherever the loose piece is."""
        return ORIGIN

    @anchor
    def gap(self) -> Point:
        """The middle of the place of the piece that matters, or of the whole if none does."""
        return self._gap()

    @anchor
    def loose(self) -> Point:
        """The middle of the piece that matters, wherever it is."""
        return self._loose()
