"""Marks to SVG: the only place where an ink becomes a colour.

Only what every viewer draws alike is written: ``svg, g, path, circle, rect, title, desc`` with
presentation attributes. Each element says its whole look, since some viewers inherit less than
others, and people copy things out of a picture. drawsvg puts the document together; what is in it
is written here, since drawsvg neither escapes attributes nor rounds numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

import drawsvg

from kdviz.geometry.uniting import unite_contours
from kdviz.render.data import dots_data, number, path_data, text_data
from kdviz.render.layers import flatten, list_parts_drawn
from kdviz.render.marking import UNSEALED, digest_words, seal_text
from kdviz.render.names import Names, name_picture
from kdviz.scene.marks import CircleMark, DotsMark, Mark, MarkGroup, PathMark, TextMark
from kdviz.style.ink import Ink
from kdviz.style.theme import Theme

if TYPE_CHECKING:
    from kdviz.style.frame import Frame

WORDS = ("label", "text")
"""The layers that are named after the words that they are."""

UNUSED = "<defs>\n</defs>\n"
"""What drawsvg writes for definitions, of which there are none."""

QUOTE = {'"': "&quot;"}

ENDS = ("stroke-linecap",)
"""What is round of dots."""

ENDS_AND_CORNERS = (*ENDS, "stroke-linejoin")
"""What is round of a line."""


def svg(
    marks: Iterable[Mark],
    frame: Frame,
    theme: Theme,
    *,
    title: str,
    description: str,
    name: str = "",
    language: str = "en",
) -> str:
    """Return marks as an SVG document.

    Args:
        marks: from the back to the front, in the frame's units.
        frame: the size; its whole area is painted with the background.
        theme: what the inks look like.
        title: what the picture is called, for those who cannot see it.
        description: what it says, in a sentence or two.
        name: what the ids of all that is in it begin with, or nothing: then it is from the title.
        language: the language of title and description, which is told if it is not English.

    Raises:
        RenderError: a coordinate is not a finite number.
    """
    names = Names(name or name_picture(title))
    # Two pictures may have one title, and are told apart all the same when they are read aloud.
    told = digest_words(title, description)
    title_id, description_id = names.take("title", told), names.take("description", told)
    # Without a title it is the description that is the title, and is not to be read twice: then
    # the title is what the picture is called even without a reference to it.
    described = description != title
    drawing = drawsvg.Drawing(
        frame.width,
        frame.height,
        role="img",
        lang=None if language == "en" else language,
        aria_labelledby=title_id if described else None,
        aria_describedby=description_id if described else None,
        # ImageMagick's own renderer would draw a black line around whatever has none.
        stroke="none",
        data_kdviz=UNSEALED,
    )
    wide, high = number(frame.units_wide), number(frame.units_high)
    drawing.view_box = ("0", "0", wide, high)
    drawing.append(drawsvg.Title(title, id=title_id))
    if described:
        drawing.append(_Desc(description, id=description_id))
    background = theme.colour("background")
    drawing.append(
        drawsvg.Rectangle(0, 0, wide, high, id=names.take("background"), fill=background)
    )
    writer = _Writer(theme, names)
    body = [str(element) for mark in flatten(marks) for element in writer.elements(mark)]
    if body:
        # As one text: drawsvg would look several times through all elements for definitions.
        drawing.append(drawsvg.Raw("\n".join(body)))
    return seal_text(str(drawing.as_svg(header="")).replace(UNUSED, "", 1) + "\n")


class _Desc(drawsvg.Title):  # type: ignore[misc]  # drawsvg has no types
    TAG_NAME = "desc"


class _Element(NamedTuple):
    """An element as it is written.

    Attributes:
        tag: what it is called.
        attributes: how it looks, each with a space before it.
        name: its id, or nothing.
        inner: what is in it, or nothing.
    """

    tag: str
    attributes: str
    name: str = ""
    inner: str = ""

    def __str__(self) -> str:
        named = f' id="{self.name}"' if self.name else ""
        begin = f"<{self.tag}{named}{self.attributes}"
        return f"{begin}>\n{self.inner}\n</{self.tag}>" if self.inner else f"{begin} />"


class _Writer:
    """Turns marks into elements, each with its whole look and, if it is a layer, with a name."""

    def __init__(self, theme: Theme, names: Names) -> None:
        self._theme = theme
        self._names = names
        # A picture has a handful of paints.
        self._paint = cache(self._new_paint)

    def elements(self, mark: Mark) -> Iterator[_Element]:
        """Yield what a mark is drawn with, from the back to the front."""
        match mark:
            case MarkGroup():
                yield from self._layer(mark)
            case PathMark(outline, stroke, fill, width):
                united = unite_contours(outline.commands) if fill else None
                if united:
                    yield _path(path_data(united), self._paint(None, fill, 0.0))
                    fill = None
                if stroke or fill:
                    paint = self._paint(stroke, fill, width, *ENDS_AND_CORNERS)
                    yield _path(path_data(outline.commands), paint)
            case CircleMark((x, y), radius, stroke, fill, width):
                place = f' cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
                yield _Element("circle", place + self._paint(stroke, fill, width))
            case DotsMark(points, diameter, ink):
                yield _path(dots_data(points), self._paint(ink, None, diameter, *ENDS))
            case TextMark():
                words = f' data-words="{escape(mark.block.words, QUOTE)}"'
                # There are signs that show nothing.
                for ink, data in text_data(mark):
                    yield _path(data, self._paint(None, ink, 0.0) + words)
                    words = ""

    def _layer(self, group: MarkGroup) -> Iterator[_Element]:
        """Yield what is drawn of a shape under its name: a group, or the only element itself."""
        marks = list_parts_drawn(group)
        if not marks:
            return
        match marks:
            case [TextMark() as text] if group.name in WORDS:
                name = self._names.take(group.name, text.block.words)
            case _:
                name = self._names.take(group.name or "group")
        elements = [element for mark in marks for element in self.elements(mark)]
        match elements:
            case []:
                return
            case [_Element(tag, attributes, own, "")]:
                yield _Element(tag, attributes, own or name)
            case _:
                yield _Element("g", "", name, "\n".join(map(str, elements)))

    def _new_paint(self, stroke: Ink | None, fill: Ink | None, width: float, *rounded: str) -> str:
        paint = f' fill="{self._theme.colour(fill) if fill else "none"}"'
        if stroke is not None:
            paint += f' stroke="{self._theme.colour(stroke)}" stroke-width="{number(width)}"'
            paint += "".join(f' {what}="round"' for what in rounded)
        return paint


def _path(data: str, attributes: str) -> _Element:
    return _Element("path", f' d="{data}"{attributes}')
