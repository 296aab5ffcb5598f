"""LZW as GIF has it: what has been seen before is told by a number.

Pillow's encoder begins with codes of nine bits whatever is in a picture; here they begin with as
few as its colours need. All beginnings of a text that is known are known, too, so that the longest one
is found by halving, which is as fast as Python gets.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

MOST_CODES = 4096
"""After so many, all is forgotten: a code has at most twelve bits."""

LONGEST_CODE = 12


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
    plain = {bytes([byte]): byte for byte in range(clear)}
    room = MOST_CODES - end - 1
    codes = [clear]
    starts = [0, 1]
    known = dict(plain)
    place, length = 0, len(data)
    size = 1
    while place < length:
        # The longest text that is known from here on is mostly about as long as the last one.
        low, high = 1, size
        while data[place : place + high] in known and place + high <= length:
            low, high = high, 2 * high
        high = min(high, length - place + 1)
        while high - low > 1:
            middle = (low + high) // 2
            if data[place : place + middle] in known:
                low = middle
            else:
                high = middle
        codes.append(known[data[place : place + low]])
        size = low + (low == 1)
        place += low
        if len(known) - clear < room:
            known[data[place - low : place + 1]] = end + 1 + len(known) - clear
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
    return np.minimum(np.floor(np.log2(known)) + 1, LONGEST_CODE).astype(np.uint8)
