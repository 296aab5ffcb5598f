"""GIF: what has changed, frame by frame, in the colours of the theme."""

from __future__ import annotations

import struct
from typing import IO, TYPE_CHECKING, NamedTuple

from kdviz.errors import ParameterError
from kdviz.motion.frames import Film, Patch, find_patch
from kdviz.motion.lzw import encode_lzw

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kdviz.motion.frames import Indices

FASTEST = 50
"""The most frames a second: viewers show what is faster at ten a second."""

HUNDREDTHS = 100
"""What times are counted in: parts of a second."""

LONG_ENOUGH = 16
"""From how many pixels on a run that has not changed is left out; shorter ones are drawn again."""

SPARSE = 0.25
"""Up to which share of changed pixels it is worth to leave out the others."""

SMALL_PATCH = 40_000
"""Up to how many pixels both ways are tried."""

BLOCK = 255
"""How many bytes of data stand together."""

CONTROL = b"!\xf9\x04"
"""What begins the part that says for how long a frame is seen."""

KEPT = 4
"""The flag of a frame that stays where it is until the next one is drawn over it."""

REPEATS = b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
"""What says that it begins again, for ever."""


def write_gif(film: Film, file: IO[bytes]) -> int:
    """Write a film as a GIF, and return how many different frames it has.

    Args:
        film: what is seen.
        file: what is written to.

    Raises:
        ParameterError: its frames are too fast for it.
    """
    if film.rate > FASTEST:
        raise ParameterError(
            f"save: a GIF has at most {FASTEST} frames a second, and this has {film.rate:g}. Take "
            f"rate={FASTEST}, or save it as .webp."
        )
    palette = film.palette
    bits = max(2, (len(palette) // 3 - 1).bit_length())
    file.write(b"GIF89a")
    file.write(struct.pack("<HHBBB", film.width, film.height, 0xF0 | bits - 1, 0, 0))
    file.write(palette.ljust(3 << bits, b"\0"))
    if film.repeats:
        file.write(REPEATS)
    # A frame is written when it is known how long it is seen: until there is another one.
    before, waiting, start, written = None, None, 0, 0
    for shot, pixels in film.frames():
        patch = find_patch(before, pixels)
        if patch is None:
            continue
        if waiting is not None:
            file.write(waiting.seen(film, start, shot.start))
        before, waiting, start, written = pixels, _encode(patch), shot.start, written + 1
    if waiting is not None:
        file.write(waiting.seen(film, start, film.shots[-1].end))
    file.write(b";")
    return written


class _Part(NamedTuple):
    """A part of a frame, encoded.

    Attributes:
        clear: the index that lets the frame before be seen, if there is one.
        image: where it is, how large, and its pixels.
    """

    clear: int | None
    image: bytes

    def seen(self, film: Film, start: int, end: int) -> bytes:
        """Return it with how long it is seen; rounded so that no times add up to another one."""
        begins, ends = (round(HUNDREDTHS * film.seconds(frames)) for frames in (start, end))
        flags = KEPT | (self.clear is not None)
        return (
            struct.pack("<3sBHBB", CONTROL, flags, ends - begins, self.clear or 0, 0) + self.image
        )


def _encode(patch: Patch) -> _Part:
    """Return a part of a frame in as few bytes as can be."""
    share = patch.changed.mean()
    is_small = patch.pixels.size <= SMALL_PATCH
    found = []
    if share < SPARSE or is_small:
        same = find_long_runs(~patch.changed, LONG_ENOUGH)
        clear = _find_unused(patch.pixels[~same])
        if clear is not None:
            pixels = patch.pixels.copy()
            pixels[same] = clear
            found.append(_Part(clear, _image(patch, pixels)))
    if share >= SPARSE or is_small or not found:
        found.append(_Part(None, _image(patch, patch.pixels)))
    return min(found, key=lambda part: len(part.image))


def _image(patch: Patch, pixels: Indices) -> bytes:
    """Return where a part of a frame is, how large, and its pixels."""
    height, width = pixels.shape
    bits = max(2, int(pixels.max()).bit_length())
    data = encode_lzw(pixels.tobytes(), bits)
    blocks = (data[start : start + BLOCK] for start in range(0, len(data), BLOCK))
    head = struct.pack("<cHHHHBB", b",", patch.left, patch.top, width, height, 0, bits)
    return head + b"".join(bytes([len(block)]) + block for block in blocks) + b"\0"


def _find_unused(pixels: Indices) -> int | None:
    """Return the first index that none of some pixels has, if there is one."""
    import numpy as np

    # The lower it is, the fewer bits a code needs.
    used = np.bincount(pixels, minlength=256)
    unused = np.flatnonzero(used == 0)
    return int(unused[0]) if len(unused) else None


def find_long_runs(same: NDArray[np.bool_], length: int) -> NDArray[np.bool_]:
    """Return which pixels are within a long run of some, row after row.

    Args:
        same: which pixels they are, of shape (height, width).
        length: how long a run is at least.

    Example:
        >>> import numpy as np
        >>> find_long_runs(np.array([[True, False, True], [True, True, False]]), 3).tolist()
        [[False, False, True], [True, True, False]]
    """
    import numpy as np

    edges = np.flatnonzero(np.diff(same.ravel(), prepend=False, append=False))
    starts, ends = edges[::2], edges[1::2]
    is_long = ends - starts >= length
    steps = np.zeros(same.size + 1, np.int8)
    steps[starts[is_long]] += 1
    steps[ends[is_long]] -= 1
    return np.cumsum(steps[:-1], dtype=np.int8).astype(np.bool_).reshape(same.shape)
