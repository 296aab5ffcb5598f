"""Coded colours: what is painted is not how an ink looks, but which ink it is.

A picture is painted in two channels: the background is (0, 0), red is (1, 0), blue is (0, 1) and
white is (1, 1). Whatever a surface blends, a pixel then tells how much of each channel it has, and
two tables give the index of its colour. No other colour can come of it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kdviz.style.ink import Ink, check_ink

SHADES = 15
"""How many steps lead from one ink to another: sixteen levels of a channel are four bits."""

CODES: dict[Ink, tuple[int, int]] = {
    "background": (0, 0),
    "red": (SHADES, 0),
    "blue": (0, SHADES),
    "white": (SHADES, SHADES),
}
"""The cell of each ink: its level in both channels."""

PREFERRED: tuple[tuple[Ink, Ink], ...] = (
    ("background", "white"),
    ("background", "red"),
    ("background", "blue"),
    ("red", "white"),
    ("blue", "white"),
    ("red", "blue"),
)
"""The lines between two inks. Where two cross, the former wins: red and blue do not touch."""


def code_of(ink: Ink) -> tuple[int, int]:
    """Return the cell of an ink.

    Raises:
        ParameterError: it is not an ink.

    Example:
        >>> code_of("red")
        (15, 0)
    """
    return CODES[check_ink(ink)]


class Tables(NamedTuple):
    """How the two channels of a pixel become the index of its colour.

    Attributes:
        first: of each level of the first channel, the upper four bits of its cell.
        second: of each level of the second channel, the lower four bits.
        lookup: of each cell, the index of its colour.
    """

    first: bytes
    second: bytes
    lookup: bytes


@cache
def tables() -> Tables:
    """Return the tables, which are the same for all inks: they tell inks, not colours.

    Example:
        >>> first, second, lookup = tables()
        >>> list(CODES)[lookup[first[255] | second[255]]]
        'white'
    """
    levels = [(level * SHADES + 127) // 255 for level in range(256)]
    lookup = bytes(_index(cell >> 4, cell & 15) for cell in range(256))
    return Tables(bytes(level << 4 for level in levels), bytes(levels), lookup)


@cache
def palette(background: str, white: str, red: str, blue: str) -> bytes:
    """Return the colours of all indices, red, green and blue of one after the other.

    Args:
        background: its colour, as ``#rrggbb``.
        white: the same of white.
        red: the same of red.
        blue: the same of blue.

    Example:
        >>> colours = palette("#000000", "#ffffff", "#ff0000", "#0000ff")
        >>> len(colours) // 3, tuple(colours[:3])
        (88, (0, 0, 0))
    """
    inks: dict[Ink, bytes] = {
        "background": bytes.fromhex(background[1:]),
        "white": bytes.fromhex(white[1:]),
        "red": bytes.fromhex(red[1:]),
        "blue": bytes.fromhex(blue[1:]),
    }
    colours = [inks[ink] for ink in CODES]
    for one, other in PREFERRED:
        for step in range(1, SHADES):
            colours.append(
                bytes(
                    round(start + (end - start) * step / SHADES)
                    for start, end in zip(inks[one], inks[other], strict=True)
                )
            )
    return b"".join(colours)


@cache
def _places() -> list[tuple[int, int]]:
    """Return the cell of each index: the inks, then the steps between each pair of them."""
    places = list(CODES.values())
    for one, other in PREFERRED:
        (u, v), (to_u, to_v) = CODES[one], CODES[other]
        places += [
            (u + (to_u - u) * step // SHADES, v + (to_v - v) * step // SHADES)
            for step in range(1, SHADES)
        ]
    return places


def _index(u: int, v: int) -> int:
    """Return the index of the colour that is nearest to a cell, a blend of two inks."""
    places = _places()
    # The first of several that are as near: grey before all others.
    return min(
        range(len(places)),
        key=lambda number: (places[number][0] - u) ** 2 + (places[number][1] - v) ** 2,
    )
