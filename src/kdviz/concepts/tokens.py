"""Tokens: the words of a text as tiles, and which heeds which."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.numbers import NumbersLike, Table
from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Rect
from kdviz.primitives.words import Text
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HIGH, CORNER, PAD, GAP = 7.4, 1.6, 2.6, 2.0
"""A tile's height and the radius of its corners, the room beside a word, and the gap between
tiles, in units."""

THICKEST, CLEAR, FLAT, ASIDE = 2.4, 1.2, 0.62, 1.8
"""How thick the arc of the greatest weight is, how far arcs end above the tiles, in units, how high
an arc is as a share of half of its span, and how far from a tile's middle arcs to both of its sides
end, in units."""

FAINT = 0.02
"""Weights below this share of the greatest are not shown."""


class Tokens(Component):
    """Words in a row of tiles, with arcs from one to those that it pays attention to.

    An arc is as thick as its weight is great. The attention that a word pays to itself is not
    shown, and of two words that heed each other only the greater.

    Anchors:
        The nine of its box; :meth:`tile` gives the middle of each tile.

    Example:
        >>> import kdviz as kd
        >>> tokens = kd.Tokens(("the", "cat", "sat"), ink="blue")
        >>> tokens.attending(2, [0.1, 0.8, 0.1]).focus
        2
    """

    starter: ClassVar[Starter] = Starter("look at each other", "Every word looks at the others.")

    words: tuple[str, ...] = Field(
        default=("the", "cat", "sat", "down"),
        min_length=1,
        max_length=12,
        description="the words, from left to right",
    )
    attention: Table = parameter(
        description="the weights: a row for each word that heeds, a column for each that is heeded",
        default=(),
        kw_only=True,
    )
    focus: int | None = Field(
        default=None,
        kw_only=True,
        description="the one word whose attention is shown, counted from 0, or None for all",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of attention")

    @model_validator(mode="after")
    def _has_a_weight_for_each(self) -> Self:
        count = len(self.words)
        shape = [len(row) for row in self.attention]
        if self.attention and shape != [count] * count:
            raise ParameterError(
                f"Tokens: attention needs {count} rows of {count} weights, one for each word."
            )
        if any(weight < 0 for row in self.attention for weight in row):
            raise ParameterError("Tokens: attention takes no weights below 0.")
        if self.focus is not None:
            self._check(self.focus)
        return self

    def _check(self, number: int) -> None:
        if not 0 <= number < len(self.words):
            raise ParameterError(
                f"Tokens: there is no word {number} among {len(self.words)}. "
                "They are counted from 0."
            )

    def draw(self) -> Iterator[Shape]:
        """Yield the arcs, and the tiles with their words."""
        yield from self._arcs()
        for number, word in enumerate(self.words):
            heeds = number == self.focus
            ink: Ink = self.ink if heeds else "white"
            tile = Rect(self._widths()[number], HIGH, CORNER, ink=ink, fill=ink if heeds else None)
            yield tile.at(self._tile(number))
            yield Text(word, ink="background" if heeds else "white").at(self._tile(number))

    def _arcs(self) -> Iterator[Shape]:
        """Yield an arc for each weight, the thinner ones in front."""
        rows = range(len(self.attention)) if self.focus is None else (self.focus,)
        weights = [
            (self.attention[row][column], row, column)
            for row in rows
            if self.attention
            for column in range(len(self.words))
            if column != row
        ]
        most = max((weight for weight, _, _ in weights), default=0.0)
        shown = sorted((arc for arc in weights if arc[0] > FAINT * most), reverse=True)
        ties = {frozenset(arc[1:]) for arc in shown}

        def foot(word: int, other: int) -> float:
            """Return where an arc ends: aside, if the word's arcs go to both of its sides."""
            sides = {min(tie - {word}) > word for tie in ties if word in tie}
            aside = math.copysign(ASIDE, other - word) if len(sides) > 1 else 0.0
            return self._tile(word).x + aside

        for weight, row, column in shown:
            ends = foot(row, column), foot(column, row)
            yield self._arc(min(ends), max(ends), weight / most * THICKEST)

    def _arc(self, one: float, other: float, thick: float) -> Shape:
        """Return a band over the tiles from one place to another on its right."""
        half, y = (other - one) / 2, -HIGH / 2 - CLEAR
        outer, inner = half + thick / 2, half - thick / 2
        high, low = half * FLAT + thick / 2, half * FLAT - thick / 2
        left = one - thick / 2
        return Path(
            f"M {left:g} {y} a {outer:g} {high:g} 0 0 1 {2 * outer:g} 0 h {-thick:g}"
            f"a {inner:g} {low:g} 0 0 0 {-2 * inner:g} 0 Z",
            ink=self.ink,
            fill=self.ink,
            weight="thin",
        )

    def _widths(self) -> list[float]:
        """Return how wide each tile is, in units."""
        return [max(HIGH, Text(word).box.width + 2 * PAD) for word in self.words]

    def _tile(self, number: int) -> Point:
        widths = self._widths()
        whole = sum(widths) + GAP * (len(widths) - 1)
        before = sum(widths[:number]) + GAP * number
        return Point(before + widths[number] / 2 - whole / 2, 0.0)

    @checked
    def tile(self, number: int) -> Point:
        """Return the middle of a word's tile.

        Args:
            number: which word, counted from 0 at the left.

        Raises:
            ParameterError: there is no such word.

        Example:
            >>> import kdviz as kd
            >>> tokens = kd.Tokens(("a", "b"))
            >>> round(tokens.tile(1).x, 3)
            4.7
        """
        self._check(number)
        return self.pose.point(self._tile(number))

    @checked
    def attending(self, word: int, weights: NumbersLike) -> Tokens:
        """Return a copy in which one word pays attention to the others.

        Args:
            word: which word, counted from 0 at the left.
            weights: how much it heeds each word, itself included.

        Raises:
            ParameterError: there is no such word, or not as many weights as words.

        Example:
            >>> import kdviz as kd
            >>> kd.Tokens(("a", "b")).attending(0, [0.2, 0.8]).attention
            ((0.2, 0.8), (0.0, 0.0))
        """
        count = len(self.words)
        rows = list(self.attention) or [(0.0,) * count] * count
        self._check(word)
        rows[word] = tuple(weights)
        return self.replaced(attention=rows, focus=word)
