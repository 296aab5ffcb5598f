"""What a picture of kdviz says inside, by which its file is known again."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from html import unescape
from zlib import crc32

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""What every PNG begins with."""

SOFTWARE = ("Software", "kdviz")
"""What a PNG says, under the keyword that the format's standard has for this."""

HEAD = 1 << 16
"""Within how many bytes of an SVG its title and its description stand."""

OPENING = re.compile(
    r'<svg [^>]*>\n<title id="[a-z][a-z0-9-]*-title-(?P<told>[0-9a-f]{8})">(?P<title>[^<]*)</title>'
    r"(\n<desc [^>]*>(?P<description>[^<]*)</desc>)?"
)
"""How an SVG begins. What an editor has saved begins otherwise, and is somebody's work."""


def digest_words(title: str, description: str) -> str:
    """Return eight digits for what a picture says: they tell apart pictures of one title.

    They end the id of its title, and prove that the file is as kdviz wrote it, since whatever else
    writes an SVG does not end it so.

    Example:
        >>> digest_words("Less", "Give people less.")
        '2af76da1'
    """
    return f"{crc32((title + description).encode()):08x}"


def is_marked(data: bytes) -> bool:
    """Return whether a file says inside that it is a picture of kdviz.

    Args:
        data: all of the file, whatever it is.

    Example:
        >>> import kdviz as kd
        >>> is_marked(kd.Visual("Less", "Give people less.", kd.Circle(5)).svg().encode())
        True
        >>> is_marked(b"<svg></svg>")
        False
    """
    if data.startswith(SIGNATURE):
        return (b"tEXt", "\0".join(SOFTWARE).encode()) in _chunks(data)
    begins = OPENING.match(data[:HEAD].decode(errors="replace"))
    if begins is None:
        return False
    title = unescape(begins["title"])
    # Without a title of its own, a picture is called what it says.
    said = title if begins["description"] is None else unescape(begins["description"])
    return begins["told"] == digest_words(title, said)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and the content of each chunk of a PNG, as far as it is whole."""
    place = len(SIGNATURE)
    while place + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        yield kind, data[place + 8 : place + 8 + length]
        place += length + 12
