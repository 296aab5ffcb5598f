"""LZW as GIF has it: what has been seen before is told by a number.

Pillow's encoder begins with codes of nine bits whatever is in a picture; here they begin with as
few as its colours need. All beginnings of a text that is known are known, too, so that the longest
one is found by halving, which is as fast as Python gets.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

MOST_CODES = 4096
"""After so many, all is forgotten: a code has at most twelve bits."""

LONGEST_CODE = 12
"""How many bits a code has at most."""

SHORT = 4
"""How long the first text is that is looked for; from there on, twice as long each time."""


def encode_lzw(data: bytes, bits: int) -> bytes:
    """Return data in the codes of GIF.

    Args:
        data: each byte is below two to the power of the bits.
        bits: how many a byte of the data needs, from 2 to 8.

    Example:
        >>> encode_lzw(bytes(5), 2).hex()
        '845d'
    """
    clear, end = 1 << bits, (1 << bits) + 1
    # The sign at the end is no pixel's: no text that is known goes beyond it.
    text = data.decode("latin-1") + chr(clear)
    plain = {chr(pixel): pixel for pixel in range(clear)}
    known = dict(plain)
    most = MOST_CODES - end - 1 + clear
    codes, starts = [clear], [0, 1]
    place, length = 0, len(data)
    while place < length:
        low, high = 1, SHORT
        while text[place : place + high] in known:
            low, high = high, 2 * high
        while high - low > 1:
            middle = (low + high) >> 1
            if text[place : place + middle] in known:
                low = middle
            else:
                high = middle
        codes.append(known[text[place : place + low]])
        place += low
        if len(known) < most:
            known[text[place - low : place + 1]] = len(known) + 2
        else:
            codes.append(clear)
            starts.append(len(codes))
            known = dict(plain)
    codes.append(end)
    return _pack(codes, starts, bits)


def _pack(codes: list[int], starts: list[int], bits: int) -> bytes:
    """Return codes one after the other, the lowest bit first, each as long as it is by then."""
    widths = np.concatenate(
        [
            _widths(bits)[: stop - start]
            for start, stop in zip(starts, [*starts[1:], len(codes)], strict=True)
        ]
    )
    places = np.arange(LONGEST_CODE)
    table = (np.array(codes, np.uint16)[:, None] >> places & 1).astype(np.uint8)
    return np.packbits(table[places < widths[:, None]], bitorder="little").tobytes()


@cache
def _widths(bits: int) -> NDArray[np.uint8]:
    """Return how long each code is after all was forgotten: as long as what is known by then."""
    known = (1 << bits) + 1 + np.arange(MOST_CODES)
    widths: NDArray[np.uint8] = np.minimum(np.floor(np.log2(known)) + 1, LONGEST_CODE).astype(
        np.uint8
    )
    return widths
