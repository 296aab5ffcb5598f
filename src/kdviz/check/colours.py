"""Colours of pixels: which are neither an ink nor on the way from one ink to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kdviz.check.finding import Finding
from kdviz.errors import join_words
from kdviz.geometry.boxes import Box
from kdviz.render.raster import channels, rgb
from kdviz.style.frame import SHORT_SIDE
from kdviz.style.ink import INKS
from kdviz.style.theme import Theme

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kdviz.render.raster import Pixels

    Levels = NDArray[np.float32]
    Mask = NDArray[np.bool_]

INK_WITHIN = 3
"""How far from an ink a colour may be and still be taken for it, in levels of 255 per channel."""

BLEND_WITHIN = 12.0
"""How far from all blends of two inks a pixel may be, in levels of 255.

The palette of our own PNGs has 42 steps between two inks, and its table a cell of 8 levels.
"""

FLAT_WITHIN = 6
"""By how much the pixels of a flat area may differ, in levels: a slow gradient is one too."""

MOST_MIXED = 0.004
"""The share of pixels that may be off all blends: where three inks meet, mostly in small words."""

MOST_NAMED = 3
"""How many colours a finding names."""

CONTEXT_ROWS = 2
"""How many rows above and below decide whether a pixel belongs to a flat area of 3 x 3 pixels."""

BINS = 4096
"""Colours are summed up in bins of 16 levels per channel, so that memory has a bound."""


class OddColour(NamedTuple):
    """A colour that is no ink: what it is, the share of the pixels, and the box around them."""

    colour: str
    share: float
    box: tuple[int, int, int, int]


class Tally:
    """Counts pixels of odd colours, a strip of the picture at a time.

    Attributes:
        pixels: how many were counted.
        odd: how many of them are no ink; blends of two are among them.
    """

    def __init__(self, theme: Theme) -> None:
        self.inks = np.array(list(dict.fromkeys(rgb(theme.colour(ink)) for ink in INKS)), np.int16)
        self.flat, self.off = Bins(), Bins()
        self.pixels = self.odd = 0

    def add(self, strip: Pixels, top: int = 0, above: int = 0, below: int = 0) -> None:
        """Count a strip of ``0xrrggbb`` pixels.

        Args:
            strip: of shape (height, width).
            top: the number of its first row in the picture.
            above: how many of its first rows are only there for their neighbours.
            below: how many of its last rows are.
        """
        strip = (strip & 0xFFFFFF).astype(np.uint32, copy=False)
        own = np.zeros(strip.shape, bool)
        own[above : len(strip) - below] = True
        self.pixels += int(own.sum())
        plain = np.zeros(strip.shape, bool)
        for red, green, blue in self.inks.tolist():
            plain |= strip == (red << 16 | green << 8 | blue)
        places = np.flatnonzero(~plain)
        if not places.size:
            return
        values, which = np.unique(strip.ravel()[places], return_inverse=True)
        levels = channels(values).astype(np.int16)
        near_ink = np.abs(levels[:, None] - self.inks).max(axis=2).min(axis=1) <= INK_WITHIN
        odd = np.zeros(strip.size, bool)
        odd[places] = ~near_ink[which]
        self.odd += int(odd.sum())
        flat = _find_flat(strip, odd.reshape(strip.shape))
        self.flat.add(strip, flat & own, top)
        off = np.zeros(strip.size, bool)
        off[places] = (self._measure_distance(levels.astype(np.float32)) > BLEND_WITHIN)[which]
        self.off.add(strip, off.reshape(strip.shape) & own & ~flat, top)

    def _measure_distance(self, levels: Levels) -> Levels:
        """Return how far colours are from the nearest blend of two inks."""
        inks = self.inks.astype(np.float32)
        nearest = np.full(len(levels), np.inf, np.float32)
        for one, other in combinations(inks, 2):
            way = other - one
            share = np.clip((levels - one) @ way / (way @ way), 0, 1)
            apart = np.linalg.norm(levels - one - share[:, None] * way, axis=1)
            nearest = np.minimum(nearest, apart)
        return nearest


class Bins:
    """Pixels by colour: how many, which colour stands for a bin, and where they are."""

    def __init__(self) -> None:
        self.counts = np.zeros(BINS, np.int64)
        self.seen: list[tuple[Pixels, NDArray[np.int64]]] = []
        self.least_xy = np.full((BINS, 2), np.iinfo(np.int64).max)
        self.most_xy = np.full((BINS, 2), -1)

    def add(self, strip: Pixels, mask: Mask, top: int) -> None:
        """Count the pixels of a strip where a mask is true."""
        ys, xs = np.nonzero(mask)
        if not ys.size:
            return
        found = strip[ys, xs]
        bins = _find_bins(found)
        self.counts += np.bincount(bins, minlength=BINS)
        at = np.stack([xs, ys + top], axis=1)
        np.minimum.at(self.least_xy, bins, at)
        np.maximum.at(self.most_xy, bins, at)
        self.seen.append(np.unique(found, return_counts=True))

    def worst(self, pixels: int) -> Iterator[OddColour]:
        """Yield the colours, the most frequent first, with their share of all pixels."""
        colours = self._find_most_frequent()
        for place in np.argsort(-self.counts, kind="stable"):
            if not self.counts[place]:
                return
            (left, top), (right, bottom) = self.least_xy[place], self.most_xy[place]
            yield OddColour(
                f"#{colours[place]:06x}",
                float(self.counts[place]) / pixels,
                (int(left), int(top), int(right) + 1, int(bottom) + 1),
            )

    def _find_most_frequent(self) -> Pixels:
        """Return the most frequent colour of each bin, however the picture was cut into strips."""
        colours = np.zeros(BINS, np.uint32)
        if self.seen:
            values, counts = map(np.concatenate, zip(*self.seen, strict=True))
            values, same = np.unique(values, return_inverse=True)
            totals = np.bincount(same, weights=counts)
            # What is written last stays.
            order = np.argsort(totals, kind="stable")
            colours[_find_bins(values[order])] = values[order]
        return colours


def _find_bins(colours: Pixels) -> NDArray[Any]:
    """Return the number of the bin of each colour: its channels, a sixteenth as fine."""
    return colours >> 12 & 0xF00 | colours >> 8 & 0xF0 | colours >> 4 & 0xF


def _find_flat(strip: Pixels, odd: Mask) -> Mask:
    """Return which odd pixels belong to an area of at least 3 x 3 that look alike."""
    flat = np.zeros(strip.shape, bool)
    if min(strip.shape) < 3:
        return flat
    middle = odd[1:-1, 1:-1].copy()
    windows = [(y, x) for y in (-1, 0, 1) for x in (-1, 0, 1)]
    high, wide = strip.shape
    for y, x in windows:
        middle &= odd[1 + y : high - 1 + y, 1 + x : wide - 1 + x]
    ys, xs = np.nonzero(middle)
    if not ys.size:
        return flat
    ys, xs = ys + 1, xs + 1
    around = channels(np.stack([strip[ys + y, xs + x] for y, x in windows]))
    alike = (around.max(axis=0) - around.min(axis=0)).max(axis=1) <= FLAT_WITHIN
    ys, xs = ys[alike], xs[alike]
    for y, x in windows:
        flat[ys + y, xs + x] = True
    return flat


def find_odd_colours(tally: Tally, theme: Theme, width: int, height: int) -> Iterator[Finding]:
    """Yield a finding for flat areas of odd colours, and one for too many mixed pixels.

    Args:
        tally: the counted pixels.
        theme: whose inks are allowed.
        width: of the picture, in pixels.
        height: of the picture, in pixels.
    """
    unit = SHORT_SIDE / min(width, height)
    if flat := list(tally.flat.worst(tally.pixels)):
        yield Finding(
            "error",
            f"Areas of the picture are in colours that are no inks of the theme {theme.name!r}: "
            f"{_name_worst(flat, theme)}.",
            f"Paint them with nothing but its inks, {name_inks(theme)}, each solid.",
            _box(flat[0], unit),
        )
    off = list(tally.off.worst(tally.pixels))
    if (share := sum(odd.share for odd in off)) > MOST_MIXED:
        yield Finding(
            "error",
            f"{as_percent(share)} of the pixels, here and there, are neither an ink of the theme "
            f"{theme.name!r} nor a blend of two, such as {_name_worst(off, theme)}; "
            f"{as_percent(MOST_MIXED)} is normal where three inks meet.",
            "Draw the picture again with nothing but the inks, and save it as PNG, never as JPEG.",
            _box(off[0], unit),
        )


def _name_worst(odds: list[OddColour], theme: Theme) -> str:
    """Return the worst colours in words."""
    named = [
        f"{odd.colour} ({as_percent(odd.share)}, nearest is {name_nearest_ink(odd.colour, theme)})"
        for odd in odds[:MOST_NAMED]
    ]
    more = len(odds) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def name_nearest_ink(colour: str, theme: Theme) -> str:
    """Return the ink that looks most like a colour, by name and as ``#rrggbb``."""
    from coloraide import Color

    given = Color(colour)
    name = min(INKS, key=lambda ink: given.delta_e(theme.colour(ink), method="2000"))
    return f"{name} {theme.colour(name)}"


def name_inks(theme: Theme) -> str:
    """Return the inks of a theme in words."""
    return join_words((f"{ink} {theme.colour(ink)}" for ink in INKS), "and")


def as_percent(share: float) -> str:
    """Return a share as a person would say it.

    Example:
        >>> as_percent(0.31416), as_percent(0.031416), as_percent(0.00001)
        ('31 %', '3.1 %', 'less than 0.01 %')
    """
    if share < 0.0001:
        return "less than 0.01 %"
    return f"{100 * share:.0f} %" if share >= 0.095 else f"{100 * share:.2g} %"


def _box(odd: OddColour, unit: float) -> Box:
    left, top, right, bottom = odd.box
    return Box(left * unit, top * unit, right * unit, bottom * unit)


def cut_strips(height: int, rows: int) -> Iterable[tuple[int, int, int, int]]:
    """Yield strips of a picture: the first and last row, and how many of each are only context."""
    for start in range(0, height, rows):
        end = min(start + rows, height)
        first, last = max(0, start - CONTEXT_ROWS), min(height, end + CONTEXT_ROWS)
        yield first, last, start - first, last - end
