"""Setting text: fallback, direction, wrapping and fitting; the result is glyphs in place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import groupby
from typing import Literal, NamedTuple

from kdviz.errors import TextError
from kdviz.geometry.boxes import Box, union
from kdviz.text.direction import find_levels
from kdviz.text.fonts import Font, font

Align = Literal["left", "center", "right"]

SHRINK = 0.95
"""The ratio from one size that is tried to the next."""


class Glyph(NamedTuple):
    """A glyph in place: ``x`` and ``y`` are its pen position in em, y down."""

    font: Font
    id: int
    x: float
    y: float


class SetLine(NamedTuple):
    """A line of glyphs from its left end, on its baseline, and its width; in em."""

    words: str
    glyphs: tuple[Glyph, ...]
    width: float


class Block:
    """Some lines of text at one size, placed about a pin.

    The pin is level with the middle of the capitals of a single line, or with the middle between
    the first and the last line's; across, it is at the block's left, center or right.

    Attributes:
        lines: the set lines.
        size: the size in units.
        align: where the pin is across, and how the lines are set against each other.
        leading: from baseline to baseline, in units.
    """

    def __init__(
        self, lines: tuple[SetLine, ...], size: float, align: Align, leading: float, face: Font
    ) -> None:
        self.lines = lines
        self.size = size
        self.align = align
        self.leading = leading
        self._cap = size * face.cap_height / face.units_per_em
        self._ascent = size * face.ascent / face.units_per_em
        self._descent = size * face.descent / face.units_per_em

    @property
    def words(self) -> str:
        """The text, its lines joined by spaces."""
        return " ".join(line.words for line in self.lines)

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
    lines = [
        line for text in paragraphs for line in _wrapped(text.split(), room, fonts, weight) or [""]
    ]
    placed = tuple(set_line(line, fonts, weight) for line in lines)
    return Block(placed, size, align, leading * size, font(fonts[0], weight))


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
            )
        except WordTooWideError:
            if size <= smallest:
                raise
        else:
            if len(block.lines) <= lines:
                return block
            if size <= smallest:
                raise TextError(
                    f"{_quoted(words)} does not fit: at the smallest legible size it takes "
                    f"{len(block.lines)} lines of {width:.4g} units, and there is room for "
                    f"{lines}. Say it in fewer words."
                )
        size = max(smallest, size * SHRINK)


class WordTooWideError(TextError):
    """A single word is wider than the room for a line."""


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
                f"{_quoted(words)} has the control character U+{ord(character):04X} at place "
                f"{place + 1}. Text takes letters, signs and line breaks."
            )
    lines = [" ".join(line.split()) for line in text.split("\n")]
    if not any(lines):
        raise TextError("A text needs at least one word; leave it out instead of giving it empty.")
    return "\n".join(lines).strip("\n")


def _quoted(words: str, longest: int = 40) -> str:
    return ascii(words if len(words) <= longest else words[: longest - 3] + "...")


def _wrapped(
    words: Sequence[str], room: float | None, fonts: tuple[str, ...], weight: int
) -> list[str]:
    """Return lines of words that fit the room, in em, and are about equally long."""
    if room is None or not words:
        return [" ".join(words)] if words else []
    widths = [set_line(word, fonts, weight).width for word in words]
    widest = max(range(len(words)), key=widths.__getitem__)
    if widths[widest] > room:
        raise WordTooWideError(
            f"The word {_quoted(words[widest])} is wider than the room for a line. "
            "Use a shorter word or more room."
        )
    space = set_line("n n", fonts, weight).width - set_line("nn", fonts, weight).width
    full = _filled(words, widths, space, room)
    # The narrowest room that needs no more lines makes them about equal.
    low, high = max(widths), room
    for _ in range(12):
        middle = (low + high) / 2
        if len(_filled(words, widths, space, middle)) > len(full):
            low = middle
        else:
            high = middle
    return _filled(words, widths, space, high)


def _filled(words: Sequence[str], widths: Sequence[float], space: float, room: float) -> list[str]:
    """Return lines, each with as many words as go into the room."""
    lines: list[list[str]] = []
    used = 0.0
    for word, width in zip(words, widths, strict=True):
        if lines and used + space + width <= room + 1e-9:
            lines[-1].append(word)
            used += space + width
        else:
            lines.append([word])
            used = width
    return [" ".join(line) for line in lines]


@lru_cache(maxsize=4096)
def set_line(text: str, fonts: tuple[str, ...], weight: int) -> SetLine:
    """Return a line of text as glyphs in place, in em.

    Raises:
        TextError: no font of the list has a character; it is named.
    """
    glyphs: list[Glyph] = []
    pen = 0.0
    for run, face, rightward in _runs(text, [font(name, weight) for name in fonts]):
        shaped, width = face.shaped(run, rightward=rightward)
        em = face.units_per_em
        for glyph in shaped:
            if glyph.glyph == 0:
                raise _missing(run[glyph.cluster], fonts)
            glyphs.append(Glyph(face, glyph.glyph, pen + glyph.x / em, -glyph.y / em))
        pen += width / em
    return SetLine(text, tuple(glyphs), pen)


def _runs(text: str, faces: list[Font]) -> Iterator[tuple[str, Font, bool]]:
    """Yield stretches of one font and one direction, in the order they stand from the left."""
    stretches: list[tuple[str, Font, int]] = []
    for character, level in zip(text, find_levels(text), strict=True):
        last = stretches[-1] if stretches else None
        # A space or a mark stays with what it follows, if that font has it.
        if last and _clings(character) and last[1].has(character):
            face = last[1]
        else:
            face = next((face for face in faces if face.has(character)), faces[0])
            if not face.has(character):
                raise _missing(character, tuple(face.name for face in faces))
        if last and last[1] is face and last[2] == level:
            stretches[-1] = (last[0] + character, face, level)
        else:
            stretches.append((character, face, level))
    # What is embedded stands the other way round than what it is embedded in.
    for depth in range(max((level for _, _, level in stretches), default=0), 0, -1):
        ordered: list[tuple[str, Font, int]] = []
        for deep, part in groupby(stretches, partial(_embedded, depth)):
            together = list(part)
            ordered += reversed(together) if deep else together
        stretches = ordered
    return ((run, face, level % 2 == 0) for run, face, level in stretches)


def _embedded(depth: int, stretch: tuple[str, Font, int]) -> bool:
    return stretch[2] >= depth


def _clings(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] == "M"


def _missing(character: str, fonts: tuple[str, ...]) -> TextError:
    name = unicodedata.name(character, "no name")
    shown = f"{character!r} " if character.isprintable() else ""
    return TextError(
        f"No glyph for {shown}(U+{ord(character):04X}, {name}) in {', '.join(fonts)}. "
        "Use another character, or give the Theme a further font that has it."
    )
