"""WebP without loss: what has changed, frame by frame, each encoded by Pillow."""

from __future__ import annotations

import io
import struct
from typing import IO, TYPE_CHECKING

from kdviz.errors import ParameterError
from kdviz.motion.frames import Film, Patch, find_patch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

METHOD, EFFORT = 4, 50
"""How hard is tried: beyond, a file takes ever longer and gets no smaller to speak of."""

THOUSANDTHS = 1000
"""What times are counted in: parts of a second."""

ANIMATED, OPAQUE = 2, 2
"""The flag of a file that moves, and that of a frame that is drawn over the one before."""

LONGEST_EDGE_OF_WEBP = 16_383
"""The most pixels along an edge that the format can tell."""

HEAD = 12
"""How many bytes of a file stand before its first part."""


def write_webp(film: Film, file: IO[bytes]) -> int:
    """Write a film as a WebP, and return how many different frames it has.

    Args:
        film: what is seen.
        file: what is written to; it can be gone back in.

    Raises:
        ParameterError: it is too large for the format.
    """
    import numpy as np

    if max(film.width, film.height) > LONGEST_EDGE_OF_WEBP:
        raise ParameterError(
            f"save: a WebP has at most {LONGEST_EDGE_OF_WEBP:,} pixels each way, not "
            f"{film.width} x {film.height}. Take a smaller width, or save it as .png."
        )
    colours = np.frombuffer(film.palette, np.uint8).reshape(-1, 3)
    start = file.tell()
    file.write(b"RIFF\0\0\0\0WEBP")
    size = struct.pack("<B3x", ANIMATED) + _three(film.width - 1) + _three(film.height - 1)
    file.write(_part(b"VP8X", size))
    file.write(_part(b"ANIM", struct.pack("<IH", 0, 0 if film.repeats else 1)))
    before, waiting, begun, written = None, None, 0, 0
    for shot, pixels in film.frames():
        patch = find_patch(before, pixels, even=True)
        if patch is None:
            continue
        if waiting is not None:
            file.write(_frame(film, *waiting, begun, shot.start))
        before, waiting, begun = pixels, (patch, _encode(patch, colours)), shot.start
        written += 1
    if waiting is not None:
        file.write(_frame(film, *waiting, begun, film.shots[-1].end))
    # How long it is stands at its beginning.
    end = file.tell()
    file.seek(start + 4)
    file.write(struct.pack("<I", end - start - 8))
    file.seek(end)
    return written


def _encode(patch: Patch, colours: NDArray[np.uint8]) -> bytes:
    """Return the pixels of a part of a frame, as they stand in a file."""
    from PIL import Image

    file = io.BytesIO()
    image = Image.fromarray(colours[patch.pixels])
    image.save(file, "WEBP", lossless=True, method=METHOD, quality=EFFORT)
    return file.getvalue()[HEAD:]


def _frame(film: Film, patch: Patch, encoded: bytes, start: int, end: int) -> bytes:
    """Return a frame: where it is, how large, for how long it is seen, and its pixels."""
    height, width = patch.pixels.shape
    begins, ends = (round(THOUSANDTHS * film.seconds(frames)) for frames in (start, end))
    told = (patch.left // 2, patch.top // 2, width - 1, height - 1, ends - begins)
    return _part(b"ANMF", b"".join(map(_three, told)) + bytes([OPAQUE]) + encoded)


def _part(name: bytes, content: bytes) -> bytes:
    """Return a part of a file: its name, how long it is, and what is in it, of an even length."""
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _three(number: int) -> bytes:
    """Return a number in three bytes."""
    return number.to_bytes(3, "little")
