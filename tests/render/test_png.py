"""SVG to PNG: both rasterisers, the palette, and the file."""

import hashlib
import io
import os
import re
import struct
import subprocess
import sys
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from PIL import Image

import kdviz as kd
from cairo import by_each, needs_cairo
from kdviz.errors import RenderError
from kdviz.render.palette import blends, indices, make_palette, strays
from kdviz.render.png import png
from kdviz.render.raster import RASTERISERS, channels, raster, rasteriser, rgb

INKS = ("#0f1117", "#ffffff", "#ff5a5f", "#4d96ff")
BACKGROUND, WHITE, RED, BLUE = INKS
FIRST_PURPLE = 256 - 42
"""The steps between red and blue are the last of the palette."""

SHAPES = {
    "letter": f"""<path fill="{WHITE}" stroke="none" d="M8.6 16L8.6 10.2L10.4 10.2Q10.9 10.3 11.1
        10.3Q11.8 10.4 12.2 10.8Q12.7 11.2 12.9 11.8Q13.2 12.4 13.2 13.1Q13.2 13.9 12.9 14.5Q12.7
        15.1 12.2 15.5Q11.8 15.9 11.1 16Q10.7 16 10.4 16ZM9.4 15.2L10.4 15.2Q10.9 15.2 11 15.2Q11.5
        15.1 11.7 14.8Q12 14.5 12.1 14.1Q12.3 13.6 12.3 13.1Q12.3 12.6 12.1 12.2Q12 11.7 11.7
        11.5Q11.5 11.2 11 11.1Q10.7 11 10.4 11L9.4 11Z"/>""",
    "ground": f'<line x1="8" y1="78" x2="92" y2="78" stroke="{WHITE}"/>',
    "arm": f'<path d="M16 66L31 44" stroke="{BLUE}" stroke-width="1.2"/>',
    "cup": f'<path d="M28 41A3.4 3.4 0 1 0 35 43" stroke="{BLUE}" stroke-width="1.2"/>',
    "wheel": f'<circle cx="16" cy="73" r="3.6" stroke="{WHITE}"/>',
    "hub": f'<circle cx="16" cy="73" r="0.6" fill="{WHITE}" stroke="none"/>',
    "flight": f"""<path d="M36 36h0M40 30.5h0M45 28h0M50 29h0M54 33h0M57 39h0" stroke="{WHITE}"
        stroke-width="1"/>""",
    "box": f'<rect x="48" y="66" width="12" height="10" stroke="{WHITE}" stroke-dasharray="0 2"/>',
    "arrow": f'<path d="M64 70h8M69.5 67.5l2.5 2.5l-2.5 2.5" stroke="{RED}"/>',
    "basket": f"""<g transform="translate(76 62)"><path d="M0 0h14M1 0l2 13h8l2 -13M5 0l.6 13M9
        0l-.6 13M1.6 4.3h10.8M2.3 8.6h9.4" stroke="{RED}"/></g>""",
}


def drawing(without: str = "", extra: str = "", view: str = "0 0 100 100") -> str:
    shapes = "".join(shape for name, shape in SHAPES.items() if name != without)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" role="img"><title>Drift</title>'
        f'<rect width="300" height="300" fill="{BACKGROUND}"/><g fill="none" stroke-width="0.75"'
        f' stroke-linecap="round" stroke-linejoin="round">{shapes}{extra}</g></svg>'
    )


@cache
def drawn(svg: str, width: int, height: int, by: str):
    return raster(svg, width, height, BACKGROUND, by)


def disagreement(one, other) -> int:
    """Return how many pixels differ by more than a smooth edge drawn another way can."""
    apart = np.abs(channels(one).astype(int) - channels(other)).max(axis=-1)
    return int((apart > 64).sum())


MOST_DISAGREEMENT = 20


def decoded(data: bytes):
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB")).astype(int)


def palette_of(data: bytes) -> list[tuple[int, int, int]]:
    with Image.open(io.BytesIO(data)) as image:
        assert image.mode == "P"
        levels = image.getpalette()
    return list(zip(levels[0::3], levels[1::3], levels[2::3], strict=True))


def run(script: str, **environment: str) -> bytes:
    """Return what a script prints in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


# The two rasterisers


@pytest.mark.parametrize(
    ("view", "width", "height"),
    [
        ("0 0 100 100", 1080, 1080),
        ("0 0 191.08 100", 320, 167),
        ("-10 -20 120 150", 333, 501),
    ],
)
@needs_cairo
def test_both_rasterisers_draw_the_same(view, width, height):
    svg = drawing(view=view)
    one, other = (drawn(svg, width, height, by) for by in RASTERISERS)
    assert one.shape == other.shape == (height, width)
    assert disagreement(one, other) <= MOST_DISAGREEMENT


@pytest.mark.parametrize("name", SHAPES)
@needs_cairo
def test_a_missing_shape_breaks_the_comparison(name):
    whole = drawn(drawing(), 1080, 1080, "cairosvg")
    lacking = drawn(drawing(without=name), 1080, 1080, "cairosvg")
    assert disagreement(whole, lacking) > 3 * MOST_DISAGREEMENT


@by_each
@pytest.mark.parametrize(
    ("view", "width", "height"),
    [
        ("0 0 191.08 100", 320, 167),
        ("0 0 191.08 100", 1200, 628),
        ("0 0 100 177.78", 270, 480),
        ("0 0 100 100", 50, 400),
        ("0 0 100 100", 1, 1),
    ],
)
@pytest.mark.parametrize("own_size", ["", 'width="77.5" height="33.3"'])
def test_every_pixel_is_opaque_and_the_edges_are_background(by, view, width, height, own_size):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {own_size} viewBox="{view}"/>'
    pixels = raster(svg, width, height, BACKGROUND, by)
    assert pixels.dtype == np.uint32
    assert pixels.shape == (height, width)
    assert (pixels == 0xFF0F1117).all()


@by_each
def test_an_ink_reaches_the_file_exactly(by):
    for index, ink in enumerate(INKS):
        svg = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">'
            f'<rect width="4" height="4" fill="{ink}"/></svg>'
        )
        pixels = raster(svg, 8, 8, BACKGROUND, by)
        assert (channels(pixels) == rgb(ink)).all()
        assert (indices(pixels, make_palette(INKS).lut) == index).all()
        assert (decoded(png(svg, INKS, 8, 8, by)) == rgb(ink)).all()


HIDE_CAIRO = """
import sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name == "cairocffi":
            raise {error}
sys.meta_path.insert(0, Hidden())
"""


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (
            """OSError('no library called "cairo-2" was found\\nno library called "cairo"')""",
            'no library called "cairo-2" was found',
        ),
        ("""ImportError("No module named 'cairocffi'")""", "No module named 'cairocffi'"),
    ],
)
def test_without_libcairo_resvg_draws(error, fault):
    script = f"""{HIDE_CAIRO.format(error=error)}
from kdviz.errors import RenderError
from kdviz.render.png import png
from kdviz.render.raster import rasteriser
assert rasteriser() == "resvg"
try:
    rasteriser("cairosvg")
except RenderError as refusal:
    print(refusal)
sys.stdout.flush()
sys.stdout.buffer.write(png({drawing()!r}, {INKS!r}, 400, 400))
"""
    refusal, _, data = run(script).partition(b"\n")
    assert refusal.decode() == (
        f"cairosvg does not work here: {fault}. Install the library cairo (apt install libcairo2,"
        " brew install cairo), or let resvg draw, which needs nothing."
    )
    assert data == png(drawing(), INKS, 400, 400, "resvg")
    shown = decoded(data)
    assert shown.shape == (400, 400, 3)
    assert {rgb(ink) for ink in INKS} <= set(map(tuple, shown.reshape(-1, 3).tolist()))


def test_the_modules_are_imported_without_anything_heavy():
    heavy = run(
        "import sys, kdviz.render.png, kdviz.files;"
        "print(*{'numpy', 'PIL', 'cairosvg', 'cairocffi', 'resvg_py'} & set(sys.modules))"
    )
    assert heavy.split() == []


def test_one_rasteriser_is_always_there():
    assert rasteriser() in RASTERISERS
    assert rasteriser("resvg") == "resvg"


# What cannot be drawn

EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


@by_each
@pytest.mark.parametrize(
    ("svg", "message"),
    [
        ("", "The SVG is not well-formed XML: no element found: line 1, column 0."),
        (
            f"<svg {NAMESPACE}><g></svg>",
            "The SVG is not well-formed XML: mismatched tag: line 1, column 45.",
        ),
        (
            "<html/>",
            f'The SVG must be one <svg {NAMESPACE} viewBox="...">, not <html>.',
        ),
        (
            '<svg viewBox="0 0 1 1"/>',
            f'The SVG must be one <svg {NAMESPACE} viewBox="...">, not <svg viewBox>.',
        ),
        (
            f'<svg {NAMESPACE} width="9"/>',
            f'The SVG must be one <svg {NAMESPACE} viewBox="...">, not <svg width>.',
        ),
        (
            "<svg>\ud800</svg>",
            "The SVG is not well-formed XML: 'utf-8' codec can't encode character '\\ud800' in"
            " position 5: surrogates not allowed.",
        ),
    ],
)
def test_what_is_no_svg_is_refused(svg, message, by):
    with pytest.raises(RenderError, match=f"^{re.escape(message)}$"):
        raster(svg, 10, 10, BACKGROUND, by)


@needs_cairo
def test_what_a_rasteriser_cannot_draw_is_refused():
    svg = f'<svg {NAMESPACE} viewBox="0 0 a 1"/>'
    message = "The SVG cannot be drawn: could not convert string to float: 'a'."
    with pytest.raises(RenderError, match=f"^{re.escape(message)}$"):
        raster(svg, 10, 10, BACKGROUND, "cairosvg")


@pytest.mark.parametrize(
    ("width", "height", "message"),
    [
        (0, 10, "width must be a whole number of pixels from 1 to 20000, not 0."),
        (10, -5, "height must be a whole number of pixels from 1 to 20000, not -5."),
        (10, 20_001, "height must be a whole number of pixels from 1 to 20000, not 20001."),
        (10.5, 10, "width must be a whole number of pixels from 1 to 20000, not 10.5."),
        ("10", 10, "width must be a whole number of pixels from 1 to 20000, not '10'."),
        (10, True, "height must be a whole number of pixels from 1 to 20000, not True."),
        (
            10_000,
            9_000,
            "10000 x 9000 is 90 million pixels, and at most 80 million are allowed."
            " Make the width or the height smaller.",
        ),
    ],
)
def test_a_size_that_is_not_allowed_is_refused(width, height, message):
    with pytest.raises(RenderError, match=f"^{re.escape(message)}$"):
        png(EMPTY, INKS, width, height)


def test_an_unknown_rasteriser_is_refused():
    message = "by takes cairosvg or resvg, not 'cairo'. Did you mean 'cairosvg'?"
    with pytest.raises(RenderError, match=f"^{re.escape(message)}$"):
        raster(EMPTY, 10, 10, BACKGROUND, "cairo")


@pytest.mark.parametrize("ink", ["white", "#fff", "#ff5a5f80", "#ff5a5g", "ff5a5f", "#ff5a5f\n"])
def test_an_ink_that_is_no_hex_colour_is_refused(ink):
    message = f"An ink is drawn in a colour such as #ff5a5f, not {ink!r}."
    with pytest.raises(RenderError, match=f"^{re.escape(message)}$"):
        png(EMPTY, (BACKGROUND, WHITE, ink, BLUE), 10, 10)
    with pytest.raises(RenderError, match=f"^{re.escape(message)}$"):
        raster(EMPTY, 10, 10, ink)


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
    assert blends(inks) == set(map(tuple, colours.tolist()))


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
