"""Cases of the thresholds for pixels, and for files from elsewhere."""

import numpy as np

import kdviz as kd
from check.hostile import DARK, saved, svg
from check.hostile import chunk as png_chunk
from check.thresholds.case import (
    Case,
)
from kdviz.check.colours import Tally, find_odd_colours
from kdviz.check.files import review_file
from kdviz.errors import CheckError

# Pixels, and files from elsewhere.

THEME = kd.theme("default")
DARK_PIXEL = 0x0F1117


def findings_of(pixels):
    """What is said of pixels."""
    tally = Tally(THEME)
    tally.add(pixels)
    return list(find_odd_colours(tally, THEME, *pixels.shape[::-1]))


def dark():
    """A picture of nothing but the background."""
    return np.full((100, 100), DARK_PIXEL, np.uint32)


def redder(levels):
    """How many findings an area makes that is so much redder than the background."""
    pixels = dark()
    pixels[10:20, 10:20] += np.uint32(levels << 16)
    return len(findings_of(pixels))


def greener(levels):
    """How many findings single pixels make that are so much greener than the background."""
    pixels = dark()
    pixels[5::10, 5::10] += np.uint32(levels << 8)
    return len(findings_of(pixels))


def slope(levels):
    """How many findings a gradient makes that climbs so many levels in three columns."""
    pixels = dark()
    steps = [0, levels // 2, levels]
    greys = [60 + levels * (column // 2) + steps[column % 2] for column in range(10)]
    pixels[40:60, 40:50] = [grey << 16 | grey << 8 | grey for grey in greys]
    return len(findings_of(pixels))


def mixed(number):
    """How many findings so many mixed pixels of ten thousand make."""
    pixels = dark()
    for place in range(number):
        pixels[2 + 5 * (place // 15), 2 + 5 * (place % 15)] = 0x00FF00
    return len(findings_of(pixels))


def more_than_named(number):
    """Whether of so many colours some are not named."""
    pixels = dark()
    for place, colour in enumerate((0x00FF00, 0xFFFF00, 0xFF00FF, 0x00FFFF)[:number]):
        pixels[10 * place : 10 * place + 9, :30] = colour
    (finding,) = findings_of(pixels)
    return " more." in finding.what


def is_refused(ending, data, tmp_path):
    """Whether a file is not read, since there is too much of something in it."""
    path = tmp_path / f"file{ending}"
    path.write_bytes(data)
    try:
        review_file(path)
    except CheckError as error:
        return " more than " in str(error)
    return False


def deep(number):
    """An SVG with so many elements inside each other."""
    return svg("<g>" * (number - 1) + "</g>" * (number - 1))


def in_parts(number):
    """A PNG in so many parts."""
    data = saved(DARK)
    parts = data.count(b"IDAT") + data.count(b"PLTE") + 2
    return data[:33] + png_chunk(b"teXt", b"") * (number - parts) + data[33:]


FILES = [
    ("MOST_BYTES", ".svg", lambda size: svg("").ljust(size), 3_900_000, 4_100_000),
    ("MOST_BYTES", ".png", lambda size: saved(DARK).ljust(size), 31_000_000, 33_000_000),
    ("MOST_ELEMENTS", ".svg", lambda number: svg("<g/>" * (number - 1)), 95_000, 105_000),
    ("MOST_DEPTH", ".svg", deep, 195, 205),
    (
        "MOST_PAINTS",
        ".svg",
        lambda number: svg("".join(f'<g fill="#{n:06x}"/>' for n in range(number))),
        1_900,
        2_100,
    ),
    ("MOST_CHUNKS", ".png", in_parts, 95_000, 105_000),
]
"""What a file is refused for: the constant, a file that is made of a measure, and two measures."""


PIXELS = [
    Case("INK_WITHIN", redder, (3, 0), (4, 1)),
    Case("BLEND_WITHIN", greener, (14, 0), (15, 1)),
    Case("FLAT_WITHIN", slope, (6, 1), (7, 0)),
    Case("MOST_MIXED", mixed, (39, 0), (41, 1)),
    Case("MOST_NAMED", more_than_named, (3, False), (4, True)),
]
