"""Setting text: fallback, direction, wrapping and fitting; the result is glyphs in place."""

from __future__ import annotations

import math
import re
import unicodedata
from copy import copy
from functools import cached_property, lru_cache
from typing import Literal

from kdviz.errors import TextError, quote
from kdviz.geometry.boxes import Box, union
from kdviz.text.breaking import SPACES
from kdviz.text.emphasis import plain_words
from kdviz.text.fonts import Font, font
from kdviz.text.lines import Face, Glyph, SetLine, set_line
from kdviz.text.wrapping import WordTooWideError, wrap

Align = Literal["left", "center", "right"]

BETWEEN = re.compile(f"[{SPACES}]+")
"""What is between words: any number of spaces is one."""

ONE_WORD = re.compile(r"\S+")
"""A word, with the signs beside it."""

SHRINK = 0.95
"""The ratio from one size that is tried to the next."""


class Block:
    """Some lines of text at one size, placed about a pin.

    The pin is level with the middle of the capitals of a single line, or with the middle between
    the first and the last line's; across, it is at the block's left, center or right.

    Attributes:
        lines: the set lines.
        words: the text, in one line.
        size: the size in units.
        align: where the pin is across, and how the lines are set against each other.
        leading: from baseline to baseline, in units.
    """

    def __init__(
        self,
        lines: tuple[SetLine, ...],
        size: float,
        align: Align,
        leading: float,
        face: Font,
        words: str = "",
    ) -> None:
        self.lines = lines
        self.words = words or " ".join(line.words for line in lines)
        self.size = size
        self.align = align
        self.leading = leading
        self._cap = size * face.cap_height / face.units_per_em
        self._ascent = size * face.ascent / face.units_per_em
        self._descent = size * face.descent / face.units_per_em

    @cached_property
    def width(self) -> float:
        """The width of the longest line, in units."""
        return self.size * max(line.width for line in self.lines)

    @cached_property
    def box(self) -> Box:
        """The room the block takes about its pin, the same for any letters, in units."""
        left = {"left": 0.0, "center": -self.width / 2, "right": -self.width}[self.align]
        first, last = self._baseline(0), self._baseline(len(self.lines) - 1)
        return Box(left, first - self._ascent, left + self.width, last + self._descent)

    @property
    def baseline(self) -> float:
        """The last line's baseline below the pin, in units."""
        return self._baseline(len(self.lines) - 1)

    @property
    def cap_top(self) -> float:
        """The top of the first line's capitals relative to the pin, in units."""
        return self._baseline(0) - self._cap

    def _baseline(self, line: int) -> float:
        return self._cap / 2 + (line - (len(self.lines) - 1) / 2) * self.leading

    @cached_property
    def glyphs(self) -> tuple[tuple[Glyph, float, float], ...]:
        """Each glyph with its pen position relative to the pin, in units."""
        placed: list[tuple[Glyph, float, float]] = []
        for number, line in enumerate(self.lines):
            width = self.size * line.width
            x = {"left": 0.0, "center": -width / 2, "right": -width}[self.align]
            y = self._baseline(number)
            placed += [(g, x + self.size * g.x, y + self.size * g.y) for g in line.glyphs]
        return tuple(placed)

    @cached_property
    def word_ends(self) -> tuple[tuple[int, int], ...]:
        """Where each word ends, as they are read: its line, and the place behind it there."""
        return tuple(
            (number, word.end())
            for number, line in enumerate(self.lines)
            for word in ONE_WORD.finditer(line.words)
        )

    def first(self, count: int) -> Block:
        """Return the block with only some of its words, the first ones, each where it stands.

        Args:
            count: how many words, at least 1.

        Example:
            >>> block = set_text("give people less", size=3, weight=500, fonts=("Manrope",))
            >>> part = block.first(1)
            >>> len(part.glyphs), part.box == block.box, part.words
            (4, True, 'give people less')
        """
        if count >= len(self.word_ends):
            return self
        last, end = self.word_ends[count - 1]
        ends = [math.inf] * last + [end] + [0] * (len(self.lines) - last - 1)
        part = copy(self)
        part.lines = tuple(
            line._replace(glyphs=tuple(glyph for glyph in line.glyphs if glyph.place < end))
            for line, end in zip(self.lines, ends, strict=True)
        )
        for known in ("glyphs", "ink", "line_inks"):
            part.__dict__.pop(known, None)
        return part

    @cached_property
    def ink(self) -> Box:
        """The box around what is drawn of the letters, relative to the pin, in units."""
        return union([self.box, *self.line_inks])

    @cached_property
    def line_inks(self) -> tuple[Box, ...]:
        """The box around what is drawn of each line, relative to the pin, in units."""
        boxes = iter([_glyph_box(*placed, self.size) for placed in self.glyphs])
        lines = [[box for _ in line.glyphs if (box := next(boxes))] for line in self.lines]
        return tuple(union(line) for line in lines if line)


def _glyph_box(glyph: Glyph, x: float, y: float, size: float) -> Box | None:
    """Return the box around a glyph with its pen at a place, or None for a space."""
    points = [point for _, points in glyph.font.outline(glyph.id) for point in points]
    if not points:
        return None
    scale = size / glyph.font.units_per_em
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return Box(x + scale * min(xs), y - scale * max(ys), x + scale * max(xs), y - scale * min(ys))


@lru_cache(maxsize=1024)
def set_text(
    words: str,
    *,
    size: float,
    weight: int,
    fonts: tuple[str, ...],
    align: Align = "center",
    width: float | None = None,
    leading: float = 1.3,
    language: str = "en",
    by_syllables: bool = True,
    bold: int = 800,
) -> Block:
    """Return a text set in lines, wrapped evenly to a width if one is given.

    Args:
        words: the text; a line break in it stays one.
        size: the size in units.
        weight: the weight of the font, 100 to 900.
        fonts: the font and its fallbacks, as a theme names them.
        align: how the lines are set against each other and the pin.
        width: the room for the longest line, in units, or None for no limit.
        leading: from baseline to baseline, as a multiple of the size.
        language: the language that it is in.
        by_syllables: whether a word is broken that is longer than a line.
        bold: the weight of what is emphasised, 100 to 900.

    Raises:
        TextError: there are no words, a character has no glyph, or a word is wider than the room.
        FontError: a font cannot be read.

    Example:
        >>> block = set_text("give people less", size=3, weight=500, fonts=("Manrope",), width=18)
        >>> [line.words for line in block.lines]
        ['give', 'people less']
    """
    paragraphs = clean_text(words).split("\n")
    room = None if width is None else width / size
    face = Face(fonts, weight, language, bold)
    lines = [line for text in paragraphs for line in wrap(text, room, face, by_syllables) or [""]]
    placed = tuple(set_line(line, *face) for line in lines)
    told = plain_words(" ".join(paragraphs))
    return Block(placed, size, align, leading * size, font(fonts[0], weight), told)


def fit_text(
    words: str,
    *,
    sizes: tuple[float, float],
    weight: int,
    fonts: tuple[str, ...],
    width: float,
    lines: int,
    align: Align = "left",
    leading: float = 1.3,
    language: str = "en",
    bold: int = 800,
) -> Block:
    """Return a text wrapped to a width, as large as it goes into some lines.

    Args:
        words: the text.
        sizes: the size to start from and the smallest that is still legible, in units.
        weight: the weight of the font, 100 to 900.
        fonts: the font and its fallbacks.
        width: the room for the longest line, in units.
        lines: how many lines there may be.
        align: how the lines are set against each other.
        leading: from baseline to baseline, as a multiple of the size.
        language: the language that it is in.
        bold: the weight of what is emphasised, 100 to 900.

    Raises:
        TextError: at the smallest size it still needs more lines, or a character has no glyph.
    """
    size, smallest = sizes
    while True:
        try:
            block = set_text(
                words,
                size=size,
                weight=weight,
                fonts=fonts,
                align=align,
                width=width,
                leading=leading,
                language=language,
                # It is better smaller than broken.
                by_syllables=size <= smallest,
                bold=bold,
            )
        except WordTooWideError:
            if size <= smallest:
                raise
        else:
            if len(block.lines) <= lines:
                return block
            if size <= smallest:
                raise TextError(
                    f"{quote(words)} does not fit: at the smallest legible size it takes "
                    f"{len(block.lines)} lines of {width:.4g} units, and there is room for "
                    f"{lines}. Say it in fewer words."
                )
        size = max(smallest, size * SHRINK)


def clean_text(words: str) -> str:
    r"""Return a text with its line breaks and spaces made plain.

    Raises:
        TextError: it is empty or holds a control character.

    Example:
        >>> clean_text("  few \t words ")
        'few words'
    """
    text = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\t", " "))
    for place, character in enumerate(text):
        if character != "\n" and unicodedata.category(character) in ("Cc", "Cs"):
            raise TextError(
                f"{quote(words)} has the control character U+{ord(character):04X} at place "
                f"{place + 1}. Text takes letters, signs and line breaks."
            )
    lines = [BETWEEN.sub(" ", line).strip(" ") for line in text.split("\n")]
    if not any(line.strip() for line in lines):
        raise TextError("A text needs at least one word; leave it out instead of giving it empty.")
    return "\n".join(lines).strip("\n")
