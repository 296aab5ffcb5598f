"""Pictures in a terminal: two by four pixels to a letter, as the dots of braille."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kdviz.render.raster import channels, raster, rgb
from kdviz.style.ink import INKS, Ink
from kdviz.style.theme import Theme

BITS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]])
"""The dots of a braille letter, as Unicode counts them from its first, U+2800."""

LEAST = 0.45
"""How much of a pixel must be ink for it to be a dot."""


class Letters(NamedTuple):
    """Letters of a line that have one ink."""

    letters: str
    ink: Ink


def braille(svg: str, wide: int, theme: Theme) -> list[list[Letters]]:
    """Return a picture as lines of braille, in pieces of one ink; empty margins are left out.

    Args:
        svg: a square picture.
        wide: how many letters wide the square is.
        theme: what its inks look like.

    Example:
        >>> import kdviz as kd
        >>> from kdviz.reference.cards import BROAD, draw_card
        >>> lines = braille(draw_card(kd.Ball(ink="red")), 8, BROAD)
        >>> {ink for line in lines for letters, ink in line if letters.strip()}
        {'red'}
    """
    side = 2 * wide
    pixels = channels(raster(svg, side, side - side % 4, theme.background)).astype(float)
    inks: list[Ink] = [ink for ink in INKS if ink != "background"]
    ground = np.array(rgb(theme.background))
    # How much of each ink is in a pixel: how far it lies on the way from the ground to the ink.
    ways = np.array([rgb(theme.colour(ink)) for ink in inks]) - ground
    shares = (pixels - ground) @ ways.T / (ways**2).sum(axis=1)
    misses = [
        np.linalg.norm(pixels - ground - share[..., None] * way, axis=-1)
        for share, way in zip(np.moveaxis(shares, -1, 0), ways, strict=True)
    ]
    nearest = np.argmin(misses, axis=0)
    dots = np.take_along_axis(shares, nearest[..., None], axis=-1)[..., 0] >= LEAST
    rows = _find_rows(dots)
    first, last = _find_columns(dots)
    return [
        _write_line(dots[4 * row : 4 * row + 4], nearest[4 * row : 4 * row + 4], inks, first, last)
        for row in rows
    ]


def _find_rows(dots: NDArray[np.bool_]) -> range:
    """Return the lines of letters from the first to the last with a dot."""
    full = np.flatnonzero(dots.any(axis=1)) // 4
    return range(full.min(), full.max() + 1) if full.size else range(0)


def _find_columns(dots: NDArray[np.bool_]) -> tuple[int, int]:
    """Return the first column of letters with a dot, and the one after the last."""
    full = np.flatnonzero(dots.any(axis=0)) // 2
    return (int(full.min()), int(full.max()) + 1) if full.size else (0, 0)


def _write_line(
    dots: NDArray[np.bool_], nearest: NDArray[np.intp], inks: list[Ink], first: int, last: int
) -> list[Letters]:
    """Return a line of letters."""
    runs: list[Letters] = []
    before = ""
    for column in range(first, last):
        cell = dots[:, 2 * column : 2 * column + 2]
        if not cell.any():
            before += " "
            continue
        bits = int((BITS[: cell.shape[0], : cell.shape[1]] * cell).sum())
        there = Counter(nearest[:, 2 * column : 2 * column + 2][cell].tolist())
        ink = inks[there.most_common(1)[0][0]]
        # A gap takes the ink of what comes after it.
        letters, before = before + chr(0x2800 + bits), ""
        if runs and runs[-1].ink == ink:
            runs[-1] = Letters(runs[-1].letters + letters, ink)
        else:
            runs.append(Letters(letters, ink))
    return runs
