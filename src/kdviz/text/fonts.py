"""Fonts: finding them, measuring them, and their glyphs as outlines, by HarfBuzz."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any, NamedTuple

from kdviz.errors import FontError
from kdviz.geometry.covering import Step
from kdviz.geometry.uniting import unite_contours
from kdviz.style.font_names import BUNDLED
from kdviz.text.font_files import find_font_file

IGNORABLE = frozenset(
    [
        0x00AD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        0xFEFF,
        *range(0xE0100, 0xE01F0),
    ]
)
"""Characters that steer a text and need no glyph of their own."""


class Shaped(NamedTuple):
    """A glyph that HarfBuzz has placed: its number and its pen position, in font units."""

    glyph: int
    x: float
    y: float
    cluster: int


class Font:
    """A font file at one weight."""

    def __init__(self, name: str, weight: int) -> None:
        import uharfbuzz

        self.name = name
        self.weight = weight
        path = find_font_file(name)
        try:
            face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
            if not face.glyph_count:
                raise FontError(f"{name!r} is not a font file that can be read: it has no glyphs.")
        except (OSError, uharfbuzz.HarfBuzzError) as error:
            raise FontError(f"The font file {name!r} cannot be read: {error}.") from None
        self._font = uharfbuzz.Font(face)
        if any(axis.tag == "wght" for axis in face.axis_infos):
            self._font.set_variations({"wght": weight})
        elif name == BUNDLED[1]:
            self._font.synthetic_bold = _find_boldness(self._font, weight)
        self.units_per_em: int = face.upem
        self._outlines: dict[int, tuple[Step, ...]] = {}
        self._inked: set[int] = set()
        self._known: set[str] = set()

    def __reduce__(self) -> tuple[Any, ...]:
        return font, (self.name, self.weight)

    def __repr__(self) -> str:
        return f"Font({self.name!r}, {self.weight})"

    def has(self, character: str) -> bool:
        """Return whether the font can show a character."""
        code = ord(character)
        return code in IGNORABLE or self._font.get_nominal_glyph(code) is not None

    def has_all(self, text: str) -> bool:
        """Return whether the font can show all characters of a text."""
        if self._known.issuperset(text):
            return True
        if not all(map(self.has, text)):
            return False
        self._known.update(text)
        return True

    def has_ink(self, glyph: int) -> bool:
        """Return whether there is anything to be seen of a glyph."""
        if glyph in self._inked:
            return True
        if not self.outline(glyph):
            return False
        self._inked.add(glyph)
        return True

    def shaped(
        self, text: str, *, rightward: bool = True, language: str = "en"
    ) -> tuple[list[Shaped], float]:
        """Return the placed glyphs of a text in one direction, and its width, in font units."""
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        # What is guessed is the language of the machine.
        buffer.language = language
        buffer.direction = "ltr" if rightward else "rtl"
        uharfbuzz.shape(self._font, buffer)
        placed, x = [], 0.0
        positions = buffer.glyph_positions or ()
        for info, position in zip(buffer.glyph_infos, positions, strict=True):
            placed.append(
                Shaped(info.codepoint, x + position.x_offset, position.y_offset, info.cluster)
            )
            x += position.x_advance
        return placed, x

    def outline(self, glyph: int) -> tuple[Step, ...]:
        """Return a glyph's outline, whose contours do not overlap.

        It is drawn once and kept, as the callbacks are slow. In a variable font, strokes of a
        letter overlap, so that each can change its weight.
        """
        if glyph not in self._outlines:
            pen = _Pen()
            self._font.draw_glyph_with_pen(glyph, pen)
            self._outlines[glyph] = tuple(unite_contours(pen.steps) or pen.steps)
        return self._outlines[glyph]

    @cached_property
    def cap_height(self) -> float:
        """The height of a capital letter, in font units."""
        return self._height_of("H", 0.7)

    @cached_property
    def ascent(self) -> float:
        """The height of a tall small letter, in font units."""
        return max(self.cap_height, self._height_of("d", 0.74))

    @cached_property
    def descent(self) -> float:
        """How far a letter reaches below the baseline, in font units."""
        extents = self._extents("p")
        return -(extents.y_bearing + extents.height) if extents else 0.22 * self.units_per_em

    def _height_of(self, letter: str, otherwise: float) -> float:
        extents = self._extents(letter)
        return extents.y_bearing if extents else otherwise * self.units_per_em

    def _extents(self, letter: str) -> Any:
        glyph = self._font.get_nominal_glyph(ord(letter))
        return None if glyph is None else self._font.get_glyph_extents(glyph)


def _find_boldness(its: Any, weight: int) -> tuple[float, float, bool]:
    """Return by how much to thicken a font's lines so that they match the first font's at a weight.

    Its lines are as thick as those of Manrope at 500, which is what text has.
    """
    first = font(BUNDLED[0], weight)
    stem = first._extents("l").width / first.units_per_em
    glyph = its.get_glyph_extents(its.get_nominal_glyph(ord("l")))
    more = max(0.0, stem - glyph.width / its.face.upem)
    return more, more, False


class _Pen:
    """Takes a glyph's outline from HarfBuzz, in font units, y up."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802  # the pen protocol's name
        self.steps.append(("M", (point,)))

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802  # the same
        self.steps.append(("L", (point,)))

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802  # the same
        self.steps.append(("Q", points))

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802  # the same
        self.steps.append(("C", points))

    def closePath(self) -> None:  # noqa: N802  # the same
        self.steps.append(("Z", ()))

    def endPath(self) -> None:  # noqa: N802  # the same
        pass


@cache
def font(name: str, weight: int) -> Font:
    """Return a font by its bundled name or its file, at a weight.

    Args:
        name: ``"Manrope"``, a family that is installed, or the path of a ``.ttf`` or ``.otf`` file.
        weight: 100 (hairline) to 900 (black); a font that is not variable has just one.

    Raises:
        FontError: there is no such font, or it cannot be read.

    Example:
        >>> font("Manrope", 500).has("ä")
        True
    """
    return Font(name, weight)
