"""Pixels to PNG: the palette, and the file."""

import hashlib
import io
import struct
from itertools import combinations

import numpy as np
import pytest
from PIL import Image

import kdviz as kd
from cairo import by_each, needs_cairo
from kdviz.render.palette import blends, make_palette, strays
from kdviz.render.png import png
from kdviz.render.raster import channels, raster, rasteriser, rgb
from render.drawings import (
    BACKGROUND,
    BLUE,
    FIRST_PURPLE,
    INKS,
    RED,
    WHITE,
    decoded,
    drawing,
    drawn,
    palette_of,
    run,
)

# The palette


@pytest.mark.parametrize(
    "inks",
    [
        INKS,
        ("#000000", "#f4f4f4", "#ff8066", "#00b4ff"),
        (BACKGROUND, WHITE, WHITE, BLUE),
        (BACKGROUND, WHITE, WHITE, WHITE),
        (BACKGROUND,) * 4,
    ],
)
def test_the_palette_holds_the_inks_and_the_steps_between_them(inks):
    colours, lut = make_palette(inks)
    assert len(colours) <= 256
    assert lut.max() < len(colours)
    distinct = list(dict.fromkeys(inks))
    assert [tuple(colour) for colour in colours[: len(distinct)].tolist()] == list(
        map(rgb, distinct)
    )
    for ink in inks:
        red, green, blue = rgb(ink)
        assert tuple(colours[lut[red >> 3 << 10 | green >> 3 << 5 | blue >> 3]]) == rgb(ink)
    # Each colour lies between two inks, but for the rounding to whole levels.
    gap = np.full(len(colours), np.inf)
    for one, other in combinations(np.array([rgb(ink) for ink in inks], float), 2):
        way = other - one
        share = (colours - one) @ way / max(way @ way, 1)
        nearest = one + np.outer(share.clip(0, 1), way)
        gap = np.minimum(gap, np.linalg.norm(colours - nearest, axis=1))
    assert gap.max() < 0.87
    assert blends(inks) >= set(map(tuple, colours.tolist()))


def test_the_table_finds_the_nearest_colour():
    colours, lut = make_palette(INKS)
    cells = np.arange(0, len(lut), 7)
    middles = np.stack([cells >> 10, cells >> 5 & 31, cells & 31], axis=1) * 8 + 3.5
    distance = np.linalg.norm(middles[:, None] - colours[None].astype(float), axis=2)
    excess = distance[np.arange(len(cells)), lut[cells]] - distance.min(axis=1)
    purple = distance.argmin(axis=1) >= FIRST_PURPLE
    blended = distance.min(axis=1) < 6.8  # some blend passes through the cell, or nearly
    # The cell of an ink is the ink's even where a blend is nearer to its middle.
    assert (excess[(blended | ~purple) & (lut[cells] > 3)] < 1).all()
    assert (excess[blended | ~purple] < 4).all()
    assert (lut[cells][distance.min(axis=1) > 9] < FIRST_PURPLE).all()


def test_where_red_lies_on_white_there_is_no_purple():
    line = '<path d="M20 40h50" stroke-width="0.75" stroke="{}"/>'
    svg = drawing(extra=line.format(WHITE) + line.format(RED))
    with Image.open(io.BytesIO(png(svg, INKS, 1080, 1080))) as image:
        assert np.asarray(image).max() < FIRST_PURPLE + 3  # the first steps still look red


def test_where_red_crosses_blue_there_is_purple():
    svg = drawing(extra=f'<circle cx="24" cy="54" r="4" fill="{RED}"/>')
    data = png(svg, INKS, 1080, 1080)
    with Image.open(io.BytesIO(data)) as image:
        assert (np.asarray(image) >= FIRST_PURPLE + 3).sum() > 10
    off = np.abs(decoded(data) - channels(drawn(svg, 1080, 1080, rasteriser()))).max(axis=-1)
    assert (off > 8).sum() <= 10


@by_each
def test_the_file_proves_that_no_other_colour_is_in_it(by):
    assert set(palette_of(png(drawing(), INKS, 540, 540, by))) <= blends(INKS)


def test_another_colour_in_a_file_is_noticed():
    with Image.open(io.BytesIO(png(drawing(), INKS, 100, 100))) as image:
        levels = image.getpalette()
        levels[300:303] = rgb("#00ff00")
        image.putpalette(levels)
        file = io.BytesIO()
        image.save(file, "PNG")
    assert set(palette_of(file.getvalue())) - blends(INKS) == {(0, 255, 0)}


@by_each
def test_the_file_shows_what_was_drawn(by):
    true = drawn(drawing(), 1080, 1080, by)
    off = np.abs(decoded(png(drawing(), INKS, 1080, 1080, by)) - channels(true)).max(axis=-1)
    assert (off > 8).sum() <= 10
    assert (off > 0).sum() > 1000  # or nothing was smooth, and nothing was tested


@by_each
def test_nothing_drawn_with_the_inks_is_a_stray(by):
    # Everything crosses everything, and each line lies on the same line in another ink.
    rings = "".join(
        f'<circle cx="{x}" cy="{y}" r="{9 + x % 7}" stroke="{ink}"/>'
        for x in range(10, 100, 11)
        for y in range(10, 100, 11)
        for ink in (WHITE, RED, BLUE)
    )
    assert strays(drawn(drawing(extra=rings), 540, 540, by), INKS) == 0


@pytest.mark.parametrize("colour", ["#00ff00", "#ff0000", "#0000ff", "#ffd43b", "#008080", "black"])
@needs_cairo
def test_a_stroke_in_another_colour_is_a_stray(colour):
    svg = drawing(extra=f'<path d="M20 30h10" stroke="{colour}"/>')
    assert strays(drawn(svg, 1080, 1080, "cairosvg"), INKS) > 500


def test_a_theme_of_two_colours_is_drawn_in_two_colours():
    inks = (BACKGROUND, WHITE, WHITE, WHITE)
    svg = drawing().replace(RED, WHITE).replace(BLUE, WHITE)
    assert strays(raster(svg, 540, 540, BACKGROUND), inks, levels=2) == 0
    grey = decoded(png(svg, inks, 540, 540))
    assert (grey[..., 2] >= grey[..., 0]).all()  # no red, which the palette could not hold


# The file


@needs_cairo
def test_a_drawing_is_a_small_file_of_nothing_but_a_picture():
    data = png(drawing(), INKS, 1080, 1080)
    chunks, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        chunks.append(data[at + 4 : at + 8])
        at += length + 12
    assert list(dict.fromkeys(chunks)) == [
        b"IHDR",
        b"tEXt",
        b"PLTE",
        b"pHYs",
        b"IDAT",
        b"IEND",
    ]
    assert struct.unpack(">IIBBBBB", data[16:29]) == (1080, 1080, 8, 3, 0, 0, 0)
    true_colour = io.BytesIO()
    Image.fromarray(channels(drawn(drawing(), 1080, 1080, "cairosvg"))).save(true_colour, "PNG")
    assert len(data) < 16_000
    assert len(data) < len(true_colour.getvalue()) / 2


def test_every_process_makes_the_same_bytes():
    script = f"""
import hashlib
from kdviz.render.png import png
print(hashlib.sha256(png({drawing()!r}, {INKS!r}, 500, 300)).hexdigest())
"""
    here = hashlib.sha256(png(drawing(), INKS, 500, 300)).hexdigest()
    for seed in ("1", "2"):
        assert run(script, PYTHONHASHSEED=seed).decode().strip() == here


@pytest.mark.parametrize(("width", "inch"), [(1080, 96), (2160, 192), (540, 48)])
def test_documents_show_a_picture_as_large_at_any_width(width, inch):
    data = kd.Visual("Less", "Give people less.", kd.Circle(5)).png(width)
    with Image.open(io.BytesIO(data)) as image:
        assert image.info["dpi"] == pytest.approx((inch, inch), abs=0.02)
