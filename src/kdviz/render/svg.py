"""Marks to SVG: the only place where an ink becomes a colour.

Only what every viewer draws alike is written: ``svg, g, path, circle, rect, title, desc`` with
presentation attributes, in absolute coordinates. drawsvg puts the elements together; this
module stands in front of it, because it neither escapes attributes nor rounds numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import drawsvg

from kdviz.errors import RenderError
from kdviz.geometry import Point
from kdviz.ink import Ink
from kdviz.marks import CircleMark, DotsMark, Layer, Mark, PathMark, TextMark
from kdviz.outline import Outline
from kdviz.theme import Theme

if TYPE_CHECKING:
    from kdviz.fonts import Font
    from kdviz.frame import Frame

PARTS = 1000
"""How many parts of a unit can be told apart in what is written."""

NUMBER = "%.3f"
"""A thousandth of a unit is a hundredth of a pixel at 1080."""

NEEDLESS = re.compile(r"\.?0+(?![\d.])|-(?=0\.000(?!\d))")
"""What goes from numbers that are written so: zeros at the end, and the sign of a zero."""

STEPS = {
    letter: letter + " ".join([NUMBER] * count)
    for letter, count in {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}.items()
}
"""What the steps of an outline are written as."""

DOT = STEPS["M"] + "h.001"
"""A dot is a round cap on the shortest line there is: some viewers drop one of no length."""

UNUSED = "<defs>\n</defs>\n"
"""What drawsvg writes for definitions, of which there are none."""


class _Desc(drawsvg.Title):  # type: ignore[misc]  # drawsvg has no types
    TAG_NAME = "desc"


def svg(marks: Iterable[Mark], frame: Frame, theme: Theme, *, title: str, description: str) -> str:
    """Return marks as an SVG document.

    Args:
        marks: from the back to the front, in the frame's units.
        frame: the size; its whole area is painted with the background.
        theme: what the inks look like.
        title: what the picture is called, for those who cannot see it.
        description: what it says, in a sentence or two.

    Raises:
        RenderError: a coordinate is not a finite number.
    """
    drawing = drawsvg.Drawing(frame.width, frame.height, role="img")
    drawing.view_box = ("0", "0", _number(frame.units_wide), _number(frame.units_high))
    drawing.append(drawsvg.Title(title))
    drawing.append(_Desc(description))
    background = theme.colour("background")
    drawing.append(
        drawsvg.Rectangle(
            0, 0, _number(frame.units_wide), _number(frame.units_high), fill=background
        )
    )
    root = _Layer(fill="none", stroke_linecap="round", stroke_linejoin="round")
    writer = _Writer(theme)
    for mark in marks:
        root.append(writer.element(mark))
    drawing.append(root)
    return str(drawing.as_svg(header="")).replace(UNUSED, "", 1) + "\n"


class _Layer(drawsvg.Group):  # type: ignore[misc]  # drawsvg has no types
    """A group whose elements are written at once.

    drawsvg would first look twice through them all, for definitions and for what is drawn again.
    """

    def write_svg_defs(self, *args: Any) -> None:
        """Write nothing: no element refers to a definition."""

    def write_svg_element(
        self, ids: Any, is_duplicate: Any, file: Any, context: Any, dry_run: bool, **rest: Any
    ) -> None:
        """Write the group and what is in it, but not on trial."""
        if not dry_run:
            super().write_svg_element(ids, is_duplicate, file, context, dry_run, **rest)


class _Writer:
    """Turns marks into elements; it remembers which names are taken."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._taken: Counter[str] = Counter()

    def element(self, mark: Mark) -> drawsvg.DrawingBasicElement:
        match mark:
            case Layer(name, marks):
                group = drawsvg.Group(id=self._id(name))
                for inner in marks:
                    group.append(self.element(inner))
                return group
            case PathMark(outline, stroke, fill, width):
                return drawsvg.Path(path_data(outline), **self._paint(stroke, fill, width))
            case CircleMark(center, radius, stroke, fill, width):
                return drawsvg.Circle(
                    _number(center.x),
                    _number(center.y),
                    _number(radius),
                    **self._paint(stroke, fill, width),
                )
            case DotsMark(points, diameter, ink):
                return drawsvg.Path(dots_data(points), **self._paint(ink, None, diameter))
            case TextMark():
                words = {"aria_label": escape(mark.block.words, {'"': "&quot;"})}
                return drawsvg.Path(text_data(mark), **self._paint(None, mark.ink, 0), **words)

    def _paint(self, stroke: Ink | None, fill: Ink | None, width: float) -> dict[str, Any]:
        paint: dict[str, Any] = {}
        if fill is not None:
            paint["fill"] = self._theme.colour(fill)
        if stroke is not None:
            paint["stroke"] = self._theme.colour(stroke)
            paint["stroke_width"] = _number(width)
        return paint

    def _id(self, name: str) -> str:
        """Return a name that no other layer has: the second basket is ``basket-2``."""
        self._taken[name] += 1
        return name if self._taken[name] == 1 else f"{name}-{self._taken[name]}"


def _written(form: str, numbers: Iterable[float]) -> str:
    """Return numbers put into a form, each as briefly as it can be written.

    Raises:
        RenderError: one is not finite.
    """
    data = NEEDLESS.sub("", form % tuple(numbers))
    if "n" in data:  # of "nan" or "inf": no form has this letter
        raise RenderError("A coordinate of the picture is not a finite number.")
    return data


def _number(value: float) -> str:
    return _written(NUMBER, [value])


def path_data(outline: Outline) -> str:
    """Return an outline as the data of a path."""
    form = "".join([STEPS[letter] for letter, _ in outline.commands])
    return _written(form, [n for _, points in outline.commands for point in points for n in point])


def dots_data(points: Sequence[Point]) -> str:
    """Return dots as the data of one path, to be stroked with round caps."""
    return _written(DOT * len(points), [number for point in points for number in point])


def text_data(mark: TextMark) -> str:
    """Return a text's letters as the data of one path, to be filled."""
    (x, y), size = mark.at, mark.block.size
    pens: list[float] = []
    letters: list[str] = []
    for glyph, pen_x, pen_y in mark.block.glyphs():
        pens += (x + pen_x, y + pen_y)
        letters.append(_glyph_data(glyph.font, glyph.id, size))
    moves = _written("\n".join([STEPS["M"]] * len(letters)), pens).split("\n")
    return "".join([move + letter for move, letter in zip(moves, letters, strict=True)])


@lru_cache(maxsize=4096)
def _glyph_data(font: Font, glyph: int, size: float) -> str:
    """Return a letter relative to the pen: written once for a font and a size.

    Every step is the difference of two rounded places, so that nothing adds up.
    """
    scale = PARTS * size / font.units_per_em
    here = start = (0, 0)
    data = []
    for letter, points in font.outline(glyph):
        places = [(round(scale * x), round(-scale * y)) for x, y in points]
        steps = [step / PARTS for x, y in places for step in (x - here[0], y - here[1])]
        data.append(_written(STEPS[letter].lower(), steps))
        if letter == "M":
            start = places[0]
        here = places[-1] if places else start
    return "".join(data)
