"""SVG to pixels: both rasterisers draw the same, and refuse what cannot be drawn."""

import re

import numpy as np
import pytest

from cairo import by_each, needs_cairo
from kdviz.errors import RenderError
from kdviz.render.palette import indices, make_palette
from kdviz.render.png import png
from kdviz.render.raster import RASTERISERS, channels, raster, rasteriser, rgb
from render.drawings import (
    BACKGROUND,
    BLUE,
    INKS,
    MOST_DISAGREEMENT,
    SHAPES,
    WHITE,
    decoded,
    disagreement,
    drawing,
    drawn,
    run,
)

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
