"""SVG to pixels, with cairosvg or, where the system lacks libcairo, with resvg."""

from __future__ import annotations

import io
import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Literal, get_args
from xml.etree import ElementTree

from kdviz.errors import RenderError, did_you_mean, join_words, quote
from kdviz.render.sizes import check_size

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint32]

Rasteriser = Literal["cairosvg", "resvg"]
"""What turns an SVG into pixels."""

RASTERISERS: tuple[Rasteriser, ...] = get_args(Rasteriser)
"""All of them, the better one first."""

SVG_TAG = "{http://www.w3.org/2000/svg}svg"
"""What the outermost element is called, with its namespace."""


def rasteriser(wanted: Rasteriser | None = None) -> Rasteriser:
    """Return which rasteriser draws: the wanted one, or else the best one that works here.

    Args:
        wanted: ``"cairosvg"``, ``"resvg"``, or nothing to leave the choice to kdviz.

    Raises:
        RenderError: there is no such rasteriser, or it does not work on this machine.

    Example:
        >>> rasteriser("resvg")
        'resvg'
    """
    if wanted is None:
        return "resvg" if _fault_of_cairo() else "cairosvg"
    if wanted not in RASTERISERS:
        raise RenderError(
            f"by takes {join_words(RASTERISERS)}, not {quote(wanted)}."
            f"{did_you_mean(wanted, RASTERISERS)}"
        )
    if wanted == "cairosvg" and (fault := _fault_of_cairo()):
        raise RenderError(
            f"cairosvg does not work here: {fault}. Install the library cairo"
            " (apt install libcairo2, brew install cairo), or let resvg draw, which needs nothing."
        )
    return wanted


@cache
def _fault_of_cairo() -> str:
    """Return why cairosvg cannot be used, or nothing if it can."""
    try:
        import_module("cairosvg")
    except (ImportError, OSError) as error:  # a missing libcairo is an OSError
        return str(error).partition("\n")[0].rstrip(".") or type(error).__name__
    return ""


def raster(
    svg: str, width: int, height: int, background: str, by: Rasteriser | None = None
) -> Pixels:
    """Return the pixels of an SVG, drawn as large as fits and centred on the background.

    Args:
        svg: an ``<svg>`` with a ``viewBox``.
        width: in whole pixels.
        height: in whole pixels.
        background: ``#rrggbb``, painted on every pixel first, so that none is translucent.
        by: which rasteriser; see :func:`rasteriser`.

    Returns:
        Unsigned 32-bit ``0xffrrggbb``, of shape (height, width); :func:`channels` splits them.

    Raises:
        RenderError: the size or the background is not allowed, or the SVG cannot be drawn.

    Example:
        >>> square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
        >>> [hex(pixel) for pixel in raster(square, 2, 1, "#0f1117")[0]]
        ['0xff0f1117', '0xff0f1117']
    """
    check_size(width, height)
    rgb(background)
    root = _root(svg)
    draw = _with_cairosvg if rasteriser(by) == "cairosvg" else _with_resvg
    try:
        return draw(root, width, height, background)
    except Exception as error:  # whatever a dependency raises at what it cannot draw
        raise RenderError(f"The SVG cannot be drawn: {_sentence(error)}") from error


def channels(pixels: Pixels) -> NDArray[np.uint8]:
    """Return pixels split into red, green and blue.

    Args:
        pixels: what :func:`raster` returns, of shape (height, width).

    Returns:
        Levels from 0 to 255, of shape (height, width, 3).
    """
    import numpy as np

    return np.stack([pixels >> 16, pixels >> 8, pixels], axis=-1).astype(np.uint8)


def rgb(ink: str) -> tuple[int, int, int]:
    """Return the levels of red, green and blue in an ink's colour.

    Raises:
        RenderError: it is not of the form ``#rrggbb``.

    Example:
        >>> rgb("#0f1117")
        (15, 17, 23)
    """
    if not re.fullmatch("#[0-9a-fA-F]{6}", ink):
        raise RenderError(f"An ink is drawn in a colour such as #ff5a5f, not {quote(ink)}.")
    red, green, blue = bytes.fromhex(ink[1:])
    return red, green, blue


def _root(svg: str) -> ElementTree.Element:
    """Return the parsed SVG, so that both rasterisers refuse the same things."""
    try:
        root = ElementTree.fromstring(svg)
    except (ElementTree.ParseError, ValueError) as error:
        raise RenderError(f"The SVG is not well-formed XML: {_sentence(error)}") from error
    if root.tag != SVG_TAG or "viewBox" not in root.attrib:
        name = root.tag.rpartition("}")[2]
        raise RenderError(
            'The SVG must be one <svg xmlns="http://www.w3.org/2000/svg" viewBox="...">,'
            f" not <{' '.join([name, *root.attrib])}>."
        )
    return root


def _sentence(error: Exception) -> str:
    return f"{str(error).rstrip('.') or type(error).__name__}."


def _with_cairosvg(root: ElementTree.Element, width: int, height: int, background: str) -> Pixels:
    import numpy as np
    from cairosvg.parser import Tree
    from cairosvg.surface import PNGSurface

    surface = PNGSurface(
        Tree(bytestring=ElementTree.tostring(root)),
        None,  # nowhere to write: cairo's own PNG encoder is three times as slow as ours
        96,
        output_width=width,
        output_height=height,
        background_color=background,
    ).cairo
    surface.flush()
    rows = np.frombuffer(surface.get_data(), np.uint32).reshape(height, -1)
    # A copy, because the buffer dies with the surface.
    return rows[:, :width].copy()


def _with_resvg(root: ElementTree.Element, width: int, height: int, background: str) -> Pixels:
    import numpy as np
    import resvg_py
    from PIL import Image

    # Asked for a width and a height, resvg keeps the shape of the viewBox and returns a bitmap of
    # another size. As the SVG's own size they are kept to the pixel.
    root.set("width", str(width))
    root.set("height", str(height))
    png = resvg_py.svg_to_bytes(
        svg_string=ElementTree.tostring(root, encoding="unicode"),
        background=background,
        skip_system_fonts=True,
    )
    with Image.open(io.BytesIO(png)) as image:
        data = image.convert("RGBA").tobytes("raw", "BGRA")
    return np.frombuffer(data, "<u4").reshape(height, width).astype(np.uint32)
