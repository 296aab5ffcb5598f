"""A painted PNG: marks in coded colours, read off as the indices of a palette."""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from zlib_ng import zlib_ng

from kdviz.render.codes import palette, tables
from kdviz.render.marking import PNG_END, SIGNATURE, SOFTWARE, png_chunk, seal_png
from kdviz.render.painter import paint
from kdviz.render.sizes import check_size
from kdviz.render.surfaces.cairo import CairoSurface, library
from kdviz.render.surfaces.surface import Pixels
from kdviz.scene.marks import Mark

if TYPE_CHECKING:
    from kdviz.render.raster import Pixels as Pixels32
    from kdviz.style.frame import Frame
    from kdviz.style.theme import Theme

COMPRESSION = 5
"""Of zlib-ng, from 1 to 9: another step takes a fifth longer and saves less than a hundredth."""

WORTH_NUMPY = 10_000_000
"""How many pixels are read without numpy in the time that it takes to load it."""

_read_without = 0
"""How many this process has read so."""

METRE = 1 / 0.0254
"""How many inches a metre has."""


def can_paint() -> bool:
    """Return whether this machine has what marks are painted with."""
    return library() is not None


def painted_png(
    marks: Iterable[Mark], frame: Frame, theme: Theme, width: int, height: int, *, density: float
) -> bytes:
    """Return marks as a PNG with a palette of a theme's inks and their blends.

    Args:
        marks: the marks, from the back to the front, in the frame's units.
        frame: the size; its whole area is background.
        theme: what the inks look like.
        width: in pixels.
        height: in pixels.
        density: how many pixels an inch has where a document shows it.

    Raises:
        RenderError: a coordinate is not a finite number, or the size is not allowed.
    """
    pixels = painted_indices(marks, frame, width, height)
    return write_png(pixels, palette_of(theme), width, height, density)


def painted_pixels(
    marks: Iterable[Mark], frame: Frame, theme: Theme, width: int, height: int
) -> Pixels32:
    """Return marks as pixels: unsigned 32-bit ``0xffrrggbb``, of shape (height, width).

    Args:
        marks: the marks, from the back to the front, in the frame's units.
        frame: the size; its whole area is background.
        theme: what the inks look like.
        width: in pixels.
        height: in pixels.

    Raises:
        RenderError: a coordinate is not a finite number, or the size is not allowed.
    """
    import numpy as np

    places = np.frombuffer(painted_indices(marks, frame, width, height), np.uint8)
    red, green, blue = np.frombuffer(palette_of(theme), np.uint8).reshape(-1, 3).T.astype(np.uint32)
    colours = (0xFF000000 | red << 16 | green << 8 | blue).astype(np.uint32)
    return colours[places].reshape(height, width)


def palette_of(theme: Theme) -> bytes:
    """Return the colours that pictures of a theme are painted in: red, green and blue of each."""
    return palette(theme.background, theme.white, theme.red, theme.blue)


def painted_indices(marks: Iterable[Mark], frame: Frame, width: int, height: int) -> bytes:
    """Return the index of each pixel's colour, row by row; the picture fits and is centred.

    Args:
        marks: the marks, from the back to the front, in the frame's units.
        frame: the size; its whole area is background.
        width: in pixels.
        height: in pixels.

    Raises:
        RenderError: a coordinate is not a finite number, or the size is not allowed.
    """
    check_size(width, height)
    scale = min(width / frame.units_wide, height / frame.units_high)
    left = (width - scale * frame.units_wide) / 2
    top = (height - scale * frame.units_high) / 2
    surface = CairoSurface(width, height, scale, left, top)
    paint(marks, surface)
    return read_indices(surface.read(), width, height)


def read_indices(pixels: Pixels, width: int, height: int) -> bytes:
    """Return the index of each pixel's colour, row by row.

    Args:
        pixels: what was painted.
        width: in pixels.
        height: in pixels.
    """
    # The same bytes come of both ways.
    if _has_numpy(width * height):
        return _with_numpy(pixels, width, height)
    data, first, second = pixels
    high, low, index = tables()
    # As one long number each: the quickest way to join bytes that needs nothing but Python.
    cells = int.from_bytes(data[first::4].translate(high), "little")
    cells |= int.from_bytes(data[second::4].translate(low), "little")
    return cells.to_bytes(width * height, "little").translate(index)


def _has_numpy(more: int) -> bool:
    """Return whether numpy is loaded, or is now to be: once as much has been spent without it."""
    global _read_without
    if "numpy" in sys.modules:
        return True
    _read_without += more
    return _read_without > WORTH_NUMPY


def _with_numpy(pixels: Pixels, width: int, height: int) -> bytes:
    import numpy as np

    data, first, second = pixels
    painted = np.frombuffer(data, "<u4")
    # Most of a picture is background, of which all bytes are zero; where truth is asked for, that
    # is found several times as fast.
    places = np.flatnonzero(painted != 0)
    levels = painted[places]
    high, low, index = (np.frombuffer(table, np.uint8) for table in tables())
    cells = high[levels >> 8 * first & 255] | low[levels >> 8 * second & 255]
    found = np.zeros(width * height, np.uint8)
    found[places] = index[cells]
    return found.tobytes()


def write_png(pixels: bytes, colours: bytes, width: int, height: int, density: float) -> bytes:
    """Return indices and their colours as a PNG, with its seal.

    Args:
        pixels: the indices, row by row.
        colours: red, green and blue of each index.
        width: in pixels.
        height: in pixels.
        density: how many pixels an inch has.
    """
    view = memoryview(pixels)
    # Each row begins with how it is filtered: not at all.
    rows = b"\0" + b"\0".join(
        [view[start : start + width] for start in range(0, width * height, width)]
    )
    per_metre = round(density * METRE)
    keyword, software = SOFTWARE
    head = SIGNATURE + b"".join(
        (
            png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            png_chunk(b"PLTE", colours),
            png_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
            png_chunk(b"tEXt", keyword.encode() + b"\0" + software.encode()),
            png_chunk(b"IDAT", zlib_ng.compress(rows, COMPRESSION)),
        )
    )
    return seal_png(head + PNG_END)
