"""Reading a PNG from anywhere: its pixels, in strips, in bounded memory and time."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kdviz.check.colours import cut_strips
from kdviz.errors import CheckError
from kdviz.render.sizes import LONGEST_EDGE, MOST_PIXELS

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

    from kdviz.render.raster import Pixels

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""What every PNG begins with."""

MOST_PIXEL_BYTES = MOST_PIXELS
"""How many bytes the pixels of a PNG may take: a byte each with a palette, and four without one.

As many as those of the largest picture of our own, which has a palette.
"""

STRIP_PIXELS = 250_000
"""How many pixels are looked at at once."""

MOST_CHUNKS = 100_000
"""How many parts a file may have: a picture of the largest size has some thousands."""

NEEDED_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""The chunks that make the pixels; the rest (texts, profiles) can be bombs, and is left out."""


class Strip(NamedTuple):
    """Some rows of a picture.

    Attributes:
        pixels: as ``0xrrggbb``, of shape (height, width), over the background if translucent.
        clear: how many of its own pixels something behind the picture shines through.
        top: the number of its first row.
        above: how many of its first rows are the last of the strip before.
        below: how many of its last rows are the first of the strip after.
    """

    pixels: Pixels
    clear: int
    top: int
    above: int
    below: int


class Png:
    """The pixels of a PNG.

    Attributes:
        width: in pixels.
        height: in pixels.

    Raises:
        CheckError: it is no still PNG, it is broken or incomplete, or it is too large.
    """

    def __init__(self, data: bytes, name: str) -> None:
        from PIL import Image, UnidentifiedImageError

        self.name = name
        bare = self._without_extras(data)
        try:
            image = Image.open(io.BytesIO(bare), formats=["PNG"])
            image.load()
        except UnidentifiedImageError as error:
            raise CheckError(f"{name} is broken: its parts do not fit together.") from error
        except Exception as error:  # whatever Pillow raises at what it cannot read
            raise CheckError(f"{name} is broken: {str(error).rstrip('.')}.") from error
        self.image = image

    def _without_extras(self, data: bytes) -> bytes:
        """Return a PNG with nothing in it but what makes its pixels."""
        if not data.startswith(PNG_SIGNATURE):
            raise CheckError(f"{self.name} is no PNG: it begins with {data[:8]!r}.")
        kept, at, kind = [PNG_SIGNATURE], len(PNG_SIGNATURE), b""
        for _ in range(MOST_CHUNKS):
            length, kind = struct.unpack(">I4s", data[at : at + 8].ljust(8, b"\0"))
            end = at + length + 12
            if end > len(data):
                raise CheckError(f"{self.name} is incomplete: it ends in the middle.")
            if at == len(PNG_SIGNATURE):
                self._check_header(kind, data[at + 8 : end - 4])
            if kind == b"acTL":
                raise CheckError(f"{self.name} is an animation; save one of its pictures.")
            if kind in NEEDED_CHUNKS:
                kept.append(data[at:end])
            if kind == b"IEND":
                return b"".join(kept)
            at = end
        raise CheckError(f"{self.name} is in more than {MOST_CHUNKS} parts. Save it again.")

    def _check_header(self, kind: bytes, header: bytes) -> None:
        """Refuse a picture by its size before any memory is taken for it."""
        if kind != b"IHDR" or len(header) != 13:
            raise CheckError(f"{self.name} is broken: it does not begin with its size.")
        self.width, self.height, depth, colour = struct.unpack(">IIBB", header[:10])
        each = 1 if colour in (0, 3) and depth <= 8 else 4
        most = MOST_PIXEL_BYTES // each
        fits = max(self.width, self.height) <= LONGEST_EDGE and self.width * self.height <= most
        if not fits or not self.width or not self.height:
            raise CheckError(
                f"{self.name} has {self.width} x {self.height} pixels; at most "
                f"{most // 10**6} million are read{' of its kind' if each == 4 else ''}, and up to "
                f"{LONGEST_EDGE} each way. Save it smaller."
            )

    def strips(self, background: tuple[int, int, int]) -> Iterator[Strip]:
        """Yield its rows from the top to the bottom.

        Args:
            background: what lies behind translucent pixels.
        """
        table = self._read_palette()
        rows = max(1, STRIP_PIXELS // self.width)
        for first, last, above, below in cut_strips(self.height, rows):
            part = self.image.crop((0, first, self.width, last))
            levels = _read_levels(part) if table is None else table[np.asarray(part)]
            own = levels[above : len(levels) - below, :, 3]
            yield Strip(_lay_over(levels, background), int((own < 255).sum()), first, above, below)

    def _read_palette(self) -> NDArray[np.uint8] | None:
        """Return the 256 colours of a picture that has a palette, and how opaque each is."""
        if self.image.mode != "P":
            return None
        table = np.zeros((256, 4), np.uint8)
        table[:, 3] = 255
        given = self.image.getpalette("RGB") or []
        table[: len(given) // 3, :3] = np.reshape(given, (-1, 3))
        clear = self.image.info.get("transparency", b"")
        if isinstance(clear, int):
            table[clear, 3] = 0
        else:
            table[: len(clear), 3] = list(clear)
        return table


def _read_levels(part: Image.Image) -> NDArray[np.uint8]:
    """Return the pixels of a strip without a palette, of shape (height, width, 4)."""
    if part.mode.startswith("I"):
        # Grey of 16 bits, of which Pillow would cut off what is above 255.
        grey = (np.asarray(part).astype(np.uint32) >> 8).astype(np.uint8)
        return np.dstack([grey, grey, grey, np.full_like(grey, 255)])
    return np.asarray(part.convert("RGBA"))


def _lay_over(levels: NDArray[np.uint8], background: tuple[int, int, int]) -> Pixels:
    """Return pixels as ``0xrrggbb``, what is translucent over a background."""
    opacity = levels[..., 3].astype(np.uint32)
    pixels = np.zeros(opacity.shape, np.uint32)
    for channel, behind in enumerate(background):
        level = levels[..., channel].astype(np.uint32)
        pixels <<= 8
        pixels |= (level * opacity + behind * (255 - opacity) + 127) // 255
    return pixels
