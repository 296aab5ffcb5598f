"""Marks to SVG: the only place where an ink becomes a colour.

Only what every viewer draws alike is written: ``svg, g, path, circle, rect, title, desc`` with
presentation attributes. drawsvg puts the elements together; this module stands in front of it,
because it neither escapes attributes nor rounds numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import drawsvg

from kdviz.geometry.outlines import Outline
from kdviz.render.data import dots_data, number, path_data, text_data
from kdviz.scene.marks import CircleMark, DotsMark, Mark, MarkGroup, PathMark, TextMark
from kdviz.style.ink import Ink
from kdviz.style.theme import Theme

if TYPE_CHECKING:
    from kdviz.style.frame import Frame

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
    drawing.view_box = ("0", "0", number(frame.units_wide), number(frame.units_high))
    drawing.append(drawsvg.Title(title))
    drawing.append(_Desc(description))
    background = theme.colour("background")
    drawing.append(
        drawsvg.Rectangle(0, 0, number(frame.units_wide), number(frame.units_high), fill=background)
    )
    root = _Layer(fill="none", stroke_linecap="round", stroke_linejoin="round")
    writer = _Writer(theme)
    for mark in _flatten(marks):
        root.append(writer.element(mark))
    drawing.append(root)
    return str(drawing.as_svg(header="")).replace(UNUSED, "", 1) + "\n"


class _Leaf:
    """An element that is drawn once and has nothing in it: drawsvg need not look for more."""

    TAG_NAME: str
    args: dict[str, Any]

    def write_svg_element(
        self, _ids: Any, _is_duplicate: Any, file: Any, context: Any, *_: Any
    ) -> None:
        """Write the element."""
        file.write(f"<{self.TAG_NAME}")
        context.write_tag_args(self.args, file)
        file.write(" />")


class _Path(_Leaf, drawsvg.Path):  # type: ignore[misc]  # drawsvg has no types
    pass


class _Circle(_Leaf, drawsvg.Circle):  # type: ignore[misc]  # drawsvg has no types
    pass


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
        # A picture has a handful of paints.
        self._paint = cache(self._new_paint)

    def element(self, mark: Mark) -> drawsvg.DrawingBasicElement:
        match mark:
            case MarkGroup(name, marks):
                group = drawsvg.Group(id=self._id(name))
                for inner in _join(_flatten(marks)):
                    group.append(self.element(inner))
                return group
            case PathMark(outline, stroke, fill, width):
                return _Path(path_data(outline), **self._paint(stroke, fill, width))
            case CircleMark(center, radius, stroke, fill, width):
                return _Circle(
                    number(center.x),
                    number(center.y),
                    number(radius),
                    **self._paint(stroke, fill, width),
                )
            case DotsMark(points, diameter, ink):
                return _Path(dots_data(points), **self._paint(ink, None, diameter))
            case TextMark():
                words = {"aria_label": escape(mark.block.words, {'"': "&quot;"})}
                return _Path(text_data(mark), **self._paint(None, mark.ink, 0), **words)

    def _new_paint(self, stroke: Ink | None, fill: Ink | None, width: float) -> dict[str, Any]:
        paint: dict[str, Any] = {}
        if fill is not None:
            paint["fill"] = self._theme.colour(fill)
        if stroke is not None:
            paint["stroke"] = self._theme.colour(stroke)
            paint["stroke_width"] = number(width)
        return paint

    def _id(self, name: str) -> str:
        """Return a name that no other layer has: the second basket is ``basket-2``."""
        self._taken[name] += 1
        return name if self._taken[name] == 1 else f"{name}-{self._taken[name]}"


def _flatten(marks: Iterable[Mark]) -> list[Mark]:
    """Return marks and the groups that have a name; labels follow what they stand beside."""
    flat: list[Mark] = []
    for mark in marks:
        if not isinstance(mark, MarkGroup):
            flat.append(mark)
            continue
        if mark.name:
            flat.append(mark)
        else:
            flat += _flatten(mark.marks)
        flat += mark.labels
    return flat


def _join(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield marks, but lines of one ink and width that follow each other as a single one."""
    for line, same in groupby(marks, _line):
        if line is None:
            yield from same
        else:
            outlines = [mark.outline for mark in same if isinstance(mark, PathMark)]
            commands = chain.from_iterable(outline.commands for outline in outlines)
            yield PathMark(Outline(commands), line[0], None, line[1])


def _line(mark: Mark) -> tuple[Ink | None, float] | None:
    """Return the ink and the width of a mark that is nothing but a line."""
    if isinstance(mark, PathMark) and mark.fill is None:
        return mark.stroke, mark.width
    return None
