"""SVG to PNG: small files whose own palette proves that no fifth colour is in them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from kdviz.render.marking import SOFTWARE, seal_png
from kdviz.render.palette import indices, make_palette
from kdviz.render.raster import raster
from kdviz.render.sizes import INCH

if TYPE_CHECKING:
    from kdviz.render.palette import Inks
    from kdviz.render.raster import Rasteriser

COMPRESSION = 5
"""Of zlib, from 0 to 9: another step takes a fifth longer and saves a hundredth of the bytes."""


def png(
    svg: str,
    inks: Inks,
    width: int,
    height: int,
    by: Rasteriser | None = None,
    *,
    scale: float = 1.0,
) -> bytes:
    """Return an SVG as a PNG with a palette of its inks and their blends.

    Args:
        svg: an ``<svg>`` with a ``viewBox``, drawn with nothing but the inks.
        inks: background, white, red and blue, as ``#rrggbb``.
        width: in whole pixels.
        height: in whole pixels.
        by: ``"cairosvg"`` or ``"resvg"``; otherwise the better one that works on this machine.
        scale: how many of its pixels are one of the web: documents show it as large at any.

    Returns:
        The file: the same bytes for the same arguments and the same versions of the libraries.

    Raises:
        RenderError: the size is not allowed, or the SVG cannot be drawn.

    Example:
        >>> svg = '''<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
        ...     <circle cx="50" cy="50" r="30" fill="#ff5a5f"/></svg>'''
        >>> png(svg, ("#0f1117", "#ffffff", "#ff5a5f", "#4d96ff"), 64, 64)[1:4]
        b'PNG'
    """
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    pixels = raster(svg, width, height, inks[0], by)
    colours, lut = make_palette(inks)
    image = Image.fromarray(indices(pixels, lut))
    image.putpalette(colours.tobytes())
    file = io.BytesIO()
    said = PngInfo()
    said.add_text(*SOFTWARE)
    density = INCH * scale
    image.save(file, "PNG", compress_level=COMPRESSION, pnginfo=said, dpi=(density, density))
    return seal_png(file.getvalue())
