"""The colours of a picture: the four inks, and the steps between each pair of them.

A line drawing needs no other colours, since what lies on an edge is a blend of the inks on its two
sides; the few pixels where three inks meet take the nearest. So a picture fits the palette of an
8-bit PNG, and that palette proves what is in it.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from kdviz.render.codes import palette
from kdviz.render.raster import channels, rgb

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kdviz.render.raster import Pixels
    from kdviz.style.theme import Theme

Inks = tuple[str, str, str, str]
"""Background, white, red and blue, as ``#rrggbb``; a theme may give one colour to several."""

BLEND = 8
"""How far the middle of a cell of the table may be from a blend that lies in the cell, in levels.

Half the diagonal of a cell, and half a step along the blend.
"""


class Palette(NamedTuple):
    """The colours of a picture, and the quick way to the one that is nearest to a pixel."""

    colours: NDArray[np.uint8]
    """At most 256 colours, the inks first; of shape (colours, 3)."""

    lut: NDArray[np.uint8]
    """Index of the nearest colour by the upper 5 bits of red, green and blue; 32768 of them."""


def inks_of(theme: Theme) -> Inks:
    """Return what a theme's inks look like, in the order in which they are asked for here."""
    return theme.background, theme.white, theme.red, theme.blue


@cache
def make_palette(inks: Inks) -> Palette:
    """Return the palette of the pictures that are drawn with these inks.

    Args:
        inks: background, white, red and blue, as ``#rrggbb``.

    Raises:
        RenderError: an ink is not of the form ``#rrggbb``.

    Example:
        >>> colours, lut = make_palette(("#0f1117", "#ffffff", "#ff5a5f", "#4d96ff"))
        >>> colours.shape, lut.shape
        ((256, 3), (32768,))
    """
    import numpy as np

    distinct = list(dict.fromkeys(rgb(ink) for ink in inks))
    ends = np.array(distinct, np.float32)
    pairs = list(combinations(range(len(distinct)), 2))
    steps = (256 - len(distinct)) // max(len(pairs), 1)
    shares = np.linspace(0, 1, steps + 2, dtype=np.float32)

    # The middle of each cell of the table, a channel an axis.
    level = np.arange(32, dtype=np.float32) * 8 + 3.5
    red, green, blue = level[:, None, None], level[:, None], level
    nearest = np.full((32, 32, 32), np.inf, np.float32)
    lut = np.zeros((32, 32, 32), np.uint8)
    colours = [ends]
    for number, (one, other) in enumerate(pairs):
        start, way = ends[one], ends[other] - ends[one]
        colours.append(start + shares[1:-1, None] * way)
        first = len(distinct) + number * steps
        entries = np.array([one, *range(first, first + steps), other], np.uint8)
        # Projecting a cell onto the line between two inks is some hundred times as fast as
        # measuring its distance to each of the colours on it.
        r, g, b = red - start[0], green - start[1], blue - start[2]
        length = way @ way
        along = (r * way[0] + g * way[1] + b * way[2]) / length
        step = np.rint(np.clip(along, 0, 1) * (steps + 1)).astype(np.intp)
        share = shares[step]
        distance = r * r + g * g + b * b + share * (share - 2 * along) * length
        closer = distance < nearest
        if one > 1:
            # Where background, white and red meet, the nearest colour of all is often a purple
            # between red and blue, which would show where there is no blue.
            closer &= distance < BLEND**2
        np.copyto(nearest, distance, where=closer)
        np.copyto(lut, entries[step], where=closer)
    for index, ink in enumerate(distinct):
        lut[ink[0] >> 3, ink[1] >> 3, ink[2] >> 3] = index

    rounded = np.rint(np.concatenate(colours)).astype(np.uint8)
    table = lut.ravel()
    # Shared by every picture of these inks.
    rounded.flags.writeable = table.flags.writeable = False
    return Palette(rounded, table)


def indices(pixels: Pixels, lut: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the index of the nearest colour for every pixel.

    Args:
        pixels: what :func:`~kdviz.render.raster.raster` returns, of shape (height, width).
        lut: the table of a :class:`Palette`.

    Returns:
        Indices of shape (height, width).
    """
    import numpy as np

    flat = pixels.ravel()
    found = np.full(flat.shape, _look_up(flat[:1], lut)[0], np.uint8)
    # Most of a picture is background like its first pixel, and needs no second look.
    others = np.flatnonzero(flat != flat[0])
    found[others] = _look_up(flat[others], lut)
    return found.reshape(pixels.shape)


def blends(inks: Inks) -> frozenset[tuple[int, int, int]]:
    """Return every colour that a PNG with these inks may have in its palette, painted or drawn.

    Args:
        inks: background, white, red and blue, as ``#rrggbb``.

    Raises:
        RenderError: an ink is not of the form ``#rrggbb``.

    Example:
        >>> allowed = blends(("#000000", "#ffffff", "#ff0000", "#0000ff"))
        >>> (255, 0, 0) in allowed, (0, 255, 0) in allowed
        (True, False)
    """
    red, green, blue = make_palette(inks).colours.T.tolist()
    painted = palette(*inks)
    return frozenset(zip(red, green, blue, strict=True)).union(
        zip(painted[::3], painted[1::3], painted[2::3], strict=True)
    )


def strays(pixels: Pixels, inks: Inks, levels: float = 8) -> int:
    """Return how many pixels are of a colour that no mixture of these inks gives.

    Where edges cross or coincide three or four inks mix in one pixel, so this counts what lies
    outside of all their mixtures, not only of those of two.

    Args:
        pixels: what :func:`~kdviz.render.raster.raster` returns, of shape (height, width).
        inks: background, white, red and blue, as ``#rrggbb``.
        levels: how far outside is still taken for rounding, of 255.

    Raises:
        RenderError: an ink is not of the form ``#rrggbb``.

    Example:
        >>> svg = '''<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'>
        ...     <rect width='1' height='1' fill='#00ff00'/></svg>'''
        >>> inks = ("#0f1117", "#ffffff", "#ff5a5f", "#4d96ff")
        >>> from kdviz.render.raster import raster
        >>> strays(raster(svg, 20, 10, "#0f1117"), inks)
        100
    """
    import numpy as np

    found, counts = np.unique(pixels, return_counts=True)
    # Seen from any side, the mixtures of the inks reach no further than one of the inks does.
    sides = np.array(list(product(range(-3, 4), repeat=3)), np.float32)
    sides /= np.maximum(np.linalg.norm(sides, axis=1, keepdims=True), 1)
    reach = (np.array([rgb(ink) for ink in inks], np.float32) @ sides.T).max(axis=0)
    beyond = (channels(found).astype(np.float32) @ sides.T - reach).max(axis=1)
    return int(counts[beyond > levels].sum())


def _look_up(pixels: Pixels, lut: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return lut.take(pixels >> 9 & 0x7C00 | pixels >> 6 & 0x3E0 | pixels >> 3 & 0x1F)
