"""APNG: a PNG of the finished picture, and in it what changes, frame by frame."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING
from zlib import crc32

from zlib_ng import zlib_ng

from kdviz.motion.frames import Film, find_patch
from kdviz.render.marking import PNG_END, SIGNATURE, SOFTWARE, png_chunk, seal_of_png

if TYPE_CHECKING:
    from kdviz.motion.frames import Indices

COMPRESSION = 9
"""Of zlib-ng, from 1 to 9: of a few changed pixels, each step saves some."""


def write_apng(film: Film, file: IO[bytes]) -> int:
    """Write a film as an APNG, and return how many different frames it has.

    The picture that is shown where nothing moves is the finished one, and is no part of the film.

    Args:
        film: what is seen.
        file: what is written to.
    """
    told, written = 0, 0
    for part, is_new in _parts(film):
        file.write(part)
        told, written = crc32(part, told), written + is_new
    file.write(seal_of_png(told) + PNG_END)
    return written


def _parts(film: Film) -> Iterator[tuple[bytes, bool]]:
    """Yield all of the file but its end, and of each part whether it is a frame that is new."""
    keyword, software = SOFTWARE
    repeats = 0 if film.repeats else 1
    head = struct.pack(">IIBBBBB", film.width, film.height, 8, 3, 0, 0, 0)
    yield (
        SIGNATURE
        + png_chunk(b"IHDR", head)
        + png_chunk(b"acTL", struct.pack(">II", len(film.shots), repeats))
        + png_chunk(b"PLTE", film.palette)
        + png_chunk(b"tEXt", keyword.encode() + b"\0" + software.encode())
        + png_chunk(b"IDAT", _pack(film.paint(film.finished))),
        False,
    )
    before, number = None, 0
    for shot, pixels in film.frames():
        patch = find_patch(before, pixels)
        # How many frames there are is told at the beginning: one without a change has a pixel.
        left, top, changed = (
            (patch.left, patch.top, patch.pixels) if patch else (0, 0, pixels[:1, :1])
        )
        height, width = changed.shape
        seconds = film.seconds(shot.frames)
        place = struct.pack(">IIIII", number, width, height, left, top)
        shown = struct.pack(">HHBB", seconds.numerator, seconds.denominator, 0, 0)
        data = struct.pack(">I", number + 1) + _pack(changed)
        yield png_chunk(b"fcTL", place + shown) + png_chunk(b"fdAT", data), patch is not None
        before, number = pixels, number + 2


def _pack(pixels: Indices) -> bytes:
    """Return pixels as a PNG has them: each row begins with how it is filtered, which is not."""
    import numpy as np

    return zlib_ng.compress(np.pad(pixels, ((0, 0), (1, 0))).tobytes(), COMPRESSION)
