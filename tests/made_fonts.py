"""Fonts for tests, made of the bundled one: other characters that look like Latin letters.

So a test has a font for Hebrew, or one without a letter, on any machine.
"""

import struct
from pathlib import Path

import font_manrope
import uharfbuzz

SOURCE = Path(font_manrope.font_files["ManropeBold"])
DROPPED = (b"GSUB", b"GPOS", b"GDEF")
"""Tables with the rules of Latin letters, which would be followed for the others too."""

HEBREW = {chr(0x5D0 + place): letter for place, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ2")}
"""Hebrew letters from alef to tav, each by the Latin one that it looks like."""


def made_font(path, looks):
    """Write a font that shows each character as another one, and return its path as a string.

    Args:
        path: where to.
        looks: the characters, and the Latin one that each looks like.
    """
    data = SOURCE.read_bytes()
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(data)))
    glyphs = {ord(one): font.get_nominal_glyph(ord(other)) for one, other in looks.items()}
    tables = {
        tag: data[start : start + length]
        for tag, _, start, length in struct.iter_unpack(">4sIII", _directory(data))
        if tag not in DROPPED
    }
    tables[b"cmap"] = _cmap(glyphs)
    path.write_bytes(_sfnt(tables))
    return str(path)


def _directory(data):
    (count,) = struct.unpack(">H", data[4:6])
    return data[12 : 12 + 16 * count]


def _cmap(glyphs):
    """Return a table with one subtable of format 12, a group for each character."""
    groups = b"".join(struct.pack(">III", code, code, glyphs[code]) for code in sorted(glyphs))
    subtable = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(glyphs)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + subtable


def _sfnt(tables):
    start = 12 + 16 * len(tables)
    directory, body = b"", b""
    for tag in sorted(tables):
        data = tables[tag]
        directory += struct.pack(">4sIII", tag, 0, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return struct.pack(">IHHHH", 0x00010000, len(tables), 0, 0, 0) + directory + body
