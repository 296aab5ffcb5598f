"""Notebook: pictures as a cell shows them, each once, sharp, and no wider than the cell.

A picture is an image in a line of HTML. That is the one form that JupyterLab, VS Code, Colab and
nbconvert all show with its width and with words for those who cannot see it, also before a
notebook is trusted: an SVG by itself is then hidden and keeps its full width, and a PNG loses its
words in some and its width in others.
"""

from __future__ import annotations

import math
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import singledispatch
from typing import TYPE_CHECKING

from kdviz import hooks
from kdviz.errors import join_words
from kdviz.geometry.boxes import Box
from kdviz.picture.fitting import fit
from kdviz.primitives.instead import Instead
from kdviz.scene.group import Group
from kdviz.scene.marks import Mark, TextMark, leaves
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.frame import MOST_RATIO, SHORT_SIDE, Frame
from kdviz.style.theme import theme

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork

LARGE = 540
"""A picture alone takes as much room as a square with sides of so many pixels."""

SMALL = 270
"""A picture among others takes as much room as a square with sides of so many pixels."""

PIXELS = LARGE / SHORT_SIDE
"""How large a unit of a shape by itself is: as in a square picture, in pixels."""

MARGIN = 4.0
"""The empty border around a shape by itself, in units."""

MOST_SHOWN = 24
"""Of a longer list the first are shown: each is kept in the notebook's file."""


def write_image(media_type: str, data: bytes, words: str, width: int) -> str:
    """Return a picture as an image in HTML, which no cell cuts off.

    Args:
        media_type: what kind of picture it is.
        data: the picture.
        words: what it says, for those who cannot see it.
        width: how wide it is, in pixels, where the cell is no narrower.
    """
    from html import escape

    address = f"data:{media_type};base64,{b64encode(data).decode('ascii')}"
    return (
        f'<img src="{address}" alt="{escape(" ".join(words.split()))}" width="{width}" '
        'style="display:inline-block;max-width:100%">'
    )


@dataclass(frozen=True)
class Shown:
    """A picture as a notebook shows it.

    Attributes:
        svg: the picture.
        description: what it says, for those who cannot see it.
        width: how wide it is, in pixels, where the cell is no narrower.
    """

    svg: str = field(repr=False)
    description: str
    width: int

    @property
    def html(self) -> str:
        """The picture as an image in HTML.

        It has no height of its own, or else a narrow cell would squeeze it.
        """
        return write_image("image/svg+xml", self.svg.encode(), self.description, self.width)

    def _repr_mimebundle_(self, **_asked: object) -> dict[str, str]:
        """Return the one form that is kept in a notebook, besides the text of a terminal."""
        return {"text/html": self.html}


def show(artwork: Artwork, width: int | None = None, *, room: int = LARGE) -> Shown:
    """Return an artwork as a notebook shows it.

    Args:
        artwork: what to show.
        width: the width in pixels, or None for the one that makes it as large as the room.
        room: the side of a square that takes as much room, in pixels.

    Raises:
        ParameterError: the width is not a whole number of pixels that makes a picture.
        RenderError: a coordinate is not a finite number.
    """
    frame = artwork.frame
    if width is None:
        width = round(room * math.sqrt(frame.width / frame.height))
    else:
        width, _ = frame.pixels(width)
    return Shown(artwork.svg, artwork.description, width)


@singledispatch
def show_small(_thing: object) -> Shown | None:
    """Return a thing as it is shown among others, or None if it is no picture.

    A kind of picture that is defined above this file enters itself.
    """
    return None


@show_small.register
def _show_as_asked(shown: Shown) -> Shown:
    return shown


@show_small.register
def show_alone(shape: Shape) -> Shown:
    """Return a shape by itself, as large as it would be in a square picture at its own scale.

    Raises:
        TextError: a label cannot be set.
        LayoutError: nothing of it is drawn, or it has no end.
    """
    from kdviz.render.artwork import Artwork

    plain = theme("default")
    wide, high = _size(shape, Stage(plain, Box(0.0, 0.0, SHORT_SIDE, SHORT_SIDE)))
    # Twice as many pixels as are shown, as in the frames of pictures.
    frame = Frame(math.ceil(2 * PIXELS * wide), math.ceil(2 * PIXELS * high))
    # In a small frame a unit is small: by so much all is larger there.
    times = max(1.0, min(frame.units_wide / wide, frame.units_high / high))
    stage = Stage(plain.enlarged(times), frame.safe(MARGIN * times))
    marks, _ = fit([shape], stage, largest=times)
    names = join_words(dict.fromkeys(_names(shape)), "and")
    artwork = Artwork(marks, frame, plain, names, _describe(names, marks))
    return Shown(artwork.svg, artwork.description, round(frame.width / 2))


def show_row(things: Sequence[object]) -> dict[str, str] | None:
    """Return pictures side by side, in as many rows as they need, for a notebook to show.

    Args:
        things: the pictures and shapes.

    Returns:
        What ``_repr_mimebundle_`` does; or None, if one that would be shown is no picture.
    """
    shown = [show_small(thing) for thing in things[:MOST_SHOWN]]
    images = [each.html for each in shown if each is not None]
    if not images or len(images) < len(shown):
        return None
    more = len(things) - len(images)
    rest = f"<p>The first {len(images)} of {len(things)} pictures.</p>" if more else ""
    return {"text/html": f"<div>{' '.join(images)}</div>{rest}"}


def _size(shape: Shape, stage: Stage) -> tuple[float, float]:
    """Return how wide and high a frame around a shape is, in units, at the shape's own scale."""
    extents = list(shape.extents(stage))
    across = _length((box.left - left, box.right + right) for box, left, _, right, _ in extents)
    down = _length((box.top - top, box.bottom + bottom) for box, _, top, _, bottom in extents)
    # A large one is shown as large as a picture; its ink keeps its weight, as everywhere.
    scale = min(1.0, SHORT_SIDE / math.sqrt(across * down))
    least = scale * max(across, down) / MOST_RATIO
    return max(scale * across, least), max(scale * down, least)


def _length(spans: Iterable[tuple[float, float]]) -> float:
    """Return the length of all spans together with a margin; a ground has no end of its own."""
    known = list(spans)
    first = min((start for start, _ in known), default=-math.inf)
    length = max((end for _, end in known), default=math.inf) - first
    return length + 2 * MARGIN if math.isfinite(length) else SHORT_SIDE


def _names(shape: Shape) -> Iterator[str]:
    """Yield what the things in a shape are called, those of a group one by one."""
    if isinstance(shape, Group):
        for child in shape.children:
            yield from _names(child)
    elif isinstance(shape, Instead):
        yield from _names(shape.shown)
    else:
        yield type(shape).__name__


def _describe(names: str, marks: Iterable[Mark]) -> str:
    """Return what is to be seen: the things by their names, then the words beside them."""
    words = [mark.block.words for mark in leaves(marks) if isinstance(mark, TextMark)]
    return f"{names}: {', '.join(words)}." if words else f"{names}."


hooks.show_alone = show_alone
hooks.show_row = show_row
