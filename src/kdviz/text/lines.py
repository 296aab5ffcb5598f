"""Lines: glyphs in place, each from the font that has it, at the pen of its text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kdviz.errors import TextError
from kdviz.style.ink import Ink
from kdviz.text.emphasis import plain_words, split_styles
from kdviz.text.fonts import IGNORABLE, Font, Shaped, font
from kdviz.text.runs import split_runs, tell_characters, tell_missing


class Glyph(NamedTuple):
    """A glyph in place: ``x`` and ``y`` are its pen position in em, y down.

    It has the ink of its text, unless it has one of its own. ``place`` is that of its first
    character in the line, as it is read.
    """

    font: Font
    id: int
    x: float
    y: float
    ink: Ink | None = None
    place: int = 0


class SetLine(NamedTuple):
    """A line of glyphs from its left end, on its baseline, and its width; in em."""

    words: str
    glyphs: tuple[Glyph, ...]
    width: float


class Face(NamedTuple):
    """What letters are set in: fonts, their weight, the language, and the weight of bold ones."""

    fonts: tuple[str, ...]
    weight: int
    language: str
    bold: int


@lru_cache(maxsize=4096)
def set_line(
    text: str, fonts: tuple[str, ...], weight: int, language: str = "en", bold: int = 800
) -> SetLine:
    """Return a line of text as glyphs in place, in em.

    Raises:
        TextError: no font of the list has a character; it is named.
    """
    glyphs: list[Glyph] = []
    pen, before = 0.0, 0
    for style, part in split_styles(text):
        faces = [font(name, bold if style.bold else weight) for name in fonts]
        for run, face, rightward, start in split_runs(part, faces):
            shaped, width = face.shaped(run, rightward=rightward, language=language)
            em = face.units_per_em
            for glyph in shaped:
                if glyph.glyph == 0:
                    raise tell_missing(run[glyph.cluster], [face])
                x, y = pen + glyph.x / em, -glyph.y / em
                place = before + start + glyph.cluster
                glyphs.append(Glyph(face, glyph.glyph, x, y, style.ink, place))
            _check_outlines(run, face, shaped)
            pen += width / em
        before += len(part)
    return SetLine(plain_words(text), tuple(glyphs), pen)


def _check_outlines(run: str, face: Font, shaped: Sequence[Shaped]) -> None:
    """Refuse a font that has a place for a character and nothing that could be drawn there.

    Raises:
        TextError: there is one; it is named with the font.
    """
    blank = [glyph for glyph in shaped if not face.has_ink(glyph.glyph)]
    for glyph in blank:
        if _is_visible(run[glyph.cluster]) and not any(
            other.cluster == glyph.cluster for other in shaped if face.has_ink(other.glyph)
        ):
            raise TextError(
                f"{face.name} has no outline for {tell_characters(run[glyph.cluster])}: it is "
                "damaged there, or has it as a coloured picture, which no ink can draw. "
                "Use another character, or another font that has it."
            )


def _is_visible(character: str) -> bool:
    """Return whether something is to be seen of a character by itself."""
    return unicodedata.category(character)[0] not in "ZC" and ord(character) not in IGNORABLE
