"""Tokens: the words of a text as tiles, and which heeds which."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.checks import check_index
from kdviz.concepts.numbers import NumbersLike, Table
from kdviz.errors import ParameterError
from kdviz.fields.numbers import Whole
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.points import Point
from kdviz.primitives.boxed import Boxed
from kdviz.primitives.path import Path
from kdviz.primitives.rect import Rect
from kdviz.primitives.words import Text
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

TILE_HEIGHT = 7.4
"""The height of a tile, in units."""

TILE_CORNER = 1.6
"""The radius of a tile's corners, in units."""

WORD_MARGIN = 2.6
"""The room in a tile on either side of its word, in units."""

TILE_GAP = 2.0
"""The gap between tiles, in units."""

THICKEST_ARC = 2.4
"""How thick the arc of the greatest weight is, in units."""

ARC_RISE = 1.2
"""How far above the tiles arcs end, in units."""

ARC_FLATNESS = 1.0
"""How high an arc is, as a share of half of its span."""

ARC_ASIDE = 1.8
"""How far from a tile's middle arcs end that go to both of its sides, in units."""

FAINTEST_SHARE = 0.02
"""Weights below this share of the greatest are not shown."""


class Tokens(Component):
    """Words in a row of tiles, with arcs from one to those that it pays attention to.

    An arc is as thick as its weight is great. The attention that a word pays to itself is not
    shown, and of two words that heed each other only the greater.

    Args:
        words: the words, from left to right.
        attention: the weights: a row for each word that heeds, a column for each that is heeded.
        focus: the one word whose attention is shown, counted from 0, or None for all.
        ink: the ink of attention.

    Anchors:
        The nine of its box; :meth:`tile` gives the middle of each tile.

    Example:
        >>> import kdviz as kd
        >>> tokens = kd.Tokens(("the", "cat", "sat"), ink="blue")
        >>> tokens.attending(2, [0.1, 0.8, 0.1]).focus
        2
    """

    starter: ClassVar[Starter] = Starter(
        "look at each other",
        "Every word looks at the others.",
        call='kd.Tokens(("cat", "sat", "it"), ink="blue").attending(2, (0.8, 0.1, 0.1))',
    )
    does: ClassVar[tuple[str, ...]] = (
        "attend to",
        "relate",
        "predict",
        "sequence",
        "break up",
        "translate",
    )

    words: Several[str] = parameter(
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
    focus: Whole | None = Field(
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
            self._check_word(self.focus)
        return self

    def _check_word(self, number: int) -> None:
        """Refuse a number that no word has."""
        check_index("Tokens", "word", number, len(self.words))

    def draw(self) -> Iterator[Shape]:
        """Yield the arcs, and the tiles with their words."""
        yield from self._draw_arcs()
        for number, (word, width) in enumerate(zip(self.words, self._measure_tiles(), strict=True)):
            heeds, middle = number == self.focus, self._tile_middle(number)
            ink: Ink = self.ink if heeds else "white"
            least = Rect(width, TILE_HEIGHT, TILE_CORNER)
            tile = Boxed(word, ink=ink, fill=ink if heeds else None, least=least)
            yield tile.shifted(middle.x, middle.y)

    def _draw_arcs(self) -> Iterator[Shape]:
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
        shown = sorted((arc for arc in weights if arc[0] > FAINTEST_SHARE * most), reverse=True)
        ties = {frozenset(arc[1:]) for arc in shown}

        def foot(word: int, other: int) -> float:
            """Return where an arc ends: aside, if the word's arcs go to both of its sides."""
            sides = {min(tie - {word}) > word for tie in ties if word in tie}
            aside = math.copysign(ARC_ASIDE, other - word) if len(sides) > 1 else 0.0
            return self._tile_middle(word).x + aside

        for weight, row, column in shown:
            ends = foot(row, column), foot(column, row)
            yield self._draw_arc(min(ends), max(ends), weight / most * THICKEST_ARC)

    def _draw_arc(self, one: float, other: float, thick: float) -> Shape:
        """Return a band over the tiles from one place to another on its right."""
        half, y = (other - one) / 2, -TILE_HEIGHT / 2 - ARC_RISE
        outer, inner = half + thick / 2, half - thick / 2
        high, low = half * ARC_FLATNESS + thick / 2, half * ARC_FLATNESS - thick / 2
        left = one - thick / 2
        return Path(
            f"M {left:g} {y} a {outer:g} {high:g} 0 0 1 {2 * outer:g} 0 h {-thick:g}"
            f"a {inner:g} {low:g} 0 0 0 {-2 * inner:g} 0 Z",
            ink=self.ink,
            fill=self.ink,
            weight="thin",
        )

    def _measure_tiles(self) -> list[float]:
        """Return how wide each tile is, in units."""
        return [max(TILE_HEIGHT, Text(word).box.width + 2 * WORD_MARGIN) for word in self.words]

    def _tile_middle(self, number: int) -> Point:
        """Return the middle of a word's tile, in its own coordinates."""
        widths = self._measure_tiles()
        whole = sum(widths) + TILE_GAP * (len(widths) - 1)
        before = sum(widths[:number]) + TILE_GAP * number
        return Point(before + widths[number] / 2 - whole / 2, 0.0)

    def tile(self, number: Whole) -> Point:
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
        self._check_word(number)
        return self.pose.point(self._tile_middle(number))

    def attending(self, word: Whole, weights: NumbersLike) -> Tokens:
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
        self._check_word(word)
        rows[word] = tuple(weights)
        return self.replaced(attention=rows, focus=word)
