"""The seal of a file: by what it says of its own content, kdviz knows again what it wrote.

A file that anybody has changed since, however little, no longer has the content that its seal was
made for, and is somebody's work. Line ends alone do not count, as version control changes them.
"""

from __future__ import annotations

import re
import struct
from zlib import crc32

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""What every PNG begins with."""

PNG_END = struct.pack(">I4sI", 0, b"IEND", crc32(b"IEND"))
"""What every PNG ends with."""

SOFTWARE = ("Software", "kdviz")
"""What a PNG says of its maker, under the keyword that the format's standard has for this."""

KEYWORD = b"kdviz\0"
"""What the seal of a PNG stands behind, in a text of its own."""

UNSEALED = "00000000"
"""What stands in a text for the seal that it is to get, before anybody's words."""

OPEN = f'data-kdviz="{UNSEALED}"'
"""How it stands there, in a language of tags."""

SEAL = re.compile(rb'(data-kdviz(?:="|": "| ))([0-9a-f]{8})')
"""What it is in a text that is sealed: an attribute, an entry of JSON, or words in a comment."""


def digest_words(title: str, description: str) -> str:
    """Return eight digits for what a picture says: they tell apart pictures of one title.

    Example:
        >>> digest_words("Less", "Give people less.")
        '2af76da1'
    """
    return f"{crc32((title + description).encode()):08x}"


def seal_text(text: str) -> str:
    """Return a text with its seal where it has an open one.

    Args:
        text: an SVG or a page, all of it.

    Example:
        >>> seal_text('<svg data-kdviz="00000000"/>')
        '<svg data-kdviz="53b93b0c"/>'
    """
    data = text.replace("\r\n", "\n").encode()
    told, open_seal = crc32(data), SEAL.search(data)
    if open_seal is None:
        return text
    begin = open_seal[1].decode()
    return text.replace(begin + UNSEALED, f"{begin}{told:08x}", 1)


def seal_png(data: bytes) -> bytes:
    """Return a PNG with its seal at the end.

    Args:
        data: all of the file.
    """
    body = data.removesuffix(PNG_END)
    return body + seal_of_png(crc32(body)) + PNG_END


def is_sealed(data: bytes) -> bool:
    """Return whether a file is as kdviz wrote it.

    Args:
        data: all of the file, whatever it is.

    Example:
        >>> import kdviz as kd
        >>> svg = kd.Visual("Less", "Give people less.", kd.Circle(5)).svg().encode()
        >>> is_sealed(svg), is_sealed(svg.replace(b"Less", b"More")), is_sealed(b"<svg></svg>")
        (True, False, False)
    """
    if data.startswith(SIGNATURE):
        body = data.removesuffix(PNG_END)
        length = len(seal_of_png(0))
        return body != data and body[-length:] == seal_of_png(crc32(body[:-length]))
    text = data.replace(b"\r\n", b"\n")
    seal = SEAL.search(text)
    if seal is None:
        return False
    unsealed = text[: seal.start(2)] + UNSEALED.encode() + text[seal.end(2) :]
    return int(seal[2], 16) == crc32(unsealed)


def seal_of_png(told: int) -> bytes:
    """Return the chunk of a PNG that seals all that stands before it.

    Args:
        told: the checksum of that.
    """
    return png_chunk(b"tEXt", KEYWORD + b"%08x" % told)


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """Return a part of a PNG: how long it is, what it is, what is in it, and a checksum.

    Args:
        kind: its four letters.
        content: what is in it.
    """
    told = kind + content
    return struct.pack(">I", len(content)) + told + struct.pack(">I", crc32(told))
