"""The mark that a picture of kdviz carries inside, by which its file is known again."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

COMMENT = b"<!-- kdviz -->"
"""What an SVG carries."""

HEAD = 1000
"""Within how many bytes of an SVG its mark stands: editors add comments of their own below."""

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""What every PNG begins with."""

HEADER_END = len(SIGNATURE) + 25
"""Where the first chunk of a PNG ends, which is its header and has always the same length."""

KIND, WORDS = b"tEXt", b"Software\0kdviz"
"""The chunk that a PNG carries, with the keyword that the format's standard has for this."""


def mark(data: bytes) -> bytes:
    """Return a picture with the mark of kdviz inside; one that has it stays as it is.

    Args:
        data: an SVG or a PNG; other files are returned as they are.

    Example:
        >>> print(mark(b"<svg><g/></svg>").decode())
        <svg>
        <!-- kdviz --><g/></svg>
    """
    if is_marked(data):
        return data
    if data.startswith(SIGNATURE):
        return data[:HEADER_END] + _chunk() + data[HEADER_END:]
    before, opening, rest = data.partition(b"<svg")
    attributes, closing, inside = rest.partition(b">")
    if not closing:
        return data
    return b"".join((before, opening, attributes, closing, b"\n", COMMENT, inside))


def is_marked(data: bytes) -> bool:
    """Return whether a file says inside that it is a picture of kdviz.

    Args:
        data: all of the file, whatever it is.

    Example:
        >>> is_marked(mark(b"<svg></svg>")), is_marked(b"<svg></svg>")
        (True, False)
    """
    if data.startswith(SIGNATURE):
        return (KIND, WORDS) in _chunks(data)
    return COMMENT in data[:HEAD]


def _chunk() -> bytes:
    """Return the mark of a PNG: its length, its kind, its words and what proves them whole."""
    return b"".join(
        (struct.pack(">I", len(WORDS)), KIND, WORDS, struct.pack(">I", zlib.crc32(KIND + WORDS)))
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and the content of each chunk of a PNG, as far as it is whole."""
    place = len(SIGNATURE)
    while place + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        yield kind, data[place + 8 : place + 8 + length]
        place += length + 12
