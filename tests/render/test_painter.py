"""Painting: marks in coded colours, held to what cairosvg makes of the SVG."""

import io
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import kdviz as kd
from cairo import needs_cairo
from examples import shapes
from kdviz.errors import RenderError
from kdviz.gallery.find import find_files, load_visuals
from kdviz.render.codes import CODES, SHADES, palette, tables
from kdviz.render.painted import painted_png, read_indices
from kdviz.render.raster import channels, raster
from kdviz.render.surfaces.surface import Pixels

pytestmark = needs_cairo

GALLERY = Path(__file__).parents[2] / "gallery"

MOST_OFF, FAR_OFF, FARTHEST = 0.001, 8, 96
"""At most this share of the pixels is so many levels off, and none is farther off."""

LARGER = {
    ("confusion-matrix", "slide", "ink"): 0.0017,
    ("plan-before-code", "tall", "ink"): 0.0011,
}
"""Where edges lie on the border of two rows of pixels, and a hundredth of one decides in which."""

INKS = ("#0f1117", "#ffffff", "#ff5a5f", "#4d96ff")


def decoded(data):
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB")).astype(int)


def painted(visual, width=1080):
    art = visual.artwork()
    height = round(width * art.frame.height / art.frame.width)
    return painted_png(art.marks, art.frame, art.theme, width, height, density=96)


def off(visual, width=1080):
    """How many levels each pixel is off what cairosvg makes of the SVG."""
    ours = decoded(painted(visual, width))
    high, wide, _ = ours.shape
    theirs = channels(raster(visual.svg(), wide, high, visual.theme.background, "cairosvg"))
    return np.abs(ours - theirs).max(axis=-1)


def hold(visual, width=1080, *, most=MOST_OFF):
    levels = off(visual, width)
    assert (levels > FAR_OFF).mean() <= most
    assert levels.max() <= FARTHEST


def gallery():
    return [one for path in find_files(GALLERY) for one in load_visuals(path)]


@pytest.mark.parametrize("name", ["drift", "ensemble", "outweighs", "self-attention"])
def test_what_is_painted_is_what_is_drawn(name):
    (one,) = [one for one in gallery() if one.name == name]
    hold(one.visual)


@pytest.mark.slow
@pytest.mark.parametrize("frame", ["square", "card", "story", "slide", "portrait", "tall", "page"])
@pytest.mark.parametrize("theme", ["default", "ink"])
def test_the_gallery_is_painted_as_it_is_drawn(frame, theme):
    for one in gallery():
        most = LARGER.get((one.name, frame, theme), MOST_OFF)
        hold(one.visual.replaced(frame=frame, theme=kd.theme(theme)), most=most)


@given(st.lists(shapes(), min_size=1, max_size=4))
@settings(max_examples=15, deadline=None)
def test_any_scene_is_painted_as_it_is_drawn(scene):
    try:
        # Beside each other: where three inks meet in one pixel, it takes the nearest blend of two.
        visual = kd.Visual("", "Any scene.", kd.row(*scene, gap=6))
        visual.svg()
    except kd.KdvizError:
        return
    hold(visual, 540)


def test_the_inks_are_corners_and_every_colour_is_met():
    _, _, lookup = tables()
    assert [lookup[u << 4 | v] for u, v in CODES.values()] == [0, 1, 2, 3]
    assert len(set(lookup)) == len(palette(*INKS)) // 3 == 4 + 6 * (SHADES - 1)


def test_where_two_lines_cross_grey_wins():
    _, _, lookup = tables()
    colours = palette(*INKS)
    for level in (7, 8):
        index = lookup[level << 4 | level]
        red, green, blue = colours[3 * index : 3 * index + 3]
        assert abs(red - green) < 12
        assert abs(blue - green) < 12


@pytest.mark.parametrize(("under", "over"), list(permutations(["white", "red", "blue"], 2)))
@pytest.mark.parametrize("theme", ["default", "midnight", "mono", "ink"])
def test_a_disc_on_another_has_their_colours_and_blends_alone(under, over, theme):
    discs = [kd.Circle(10, ink=under, fill=under), kd.Circle(5, ink=over, fill=over)]
    visual = kd.Visual("", "Discs.", discs, theme=kd.theme(theme))
    look = visual.theme
    inks = [look.background, look.white, look.red, look.blue]
    known = palette(*inks)
    allowed = set(zip(known[::3], known[1::3], known[2::3], strict=True))
    seen = {tuple(colour) for colour in decoded(painted(visual)).reshape(-1, 3).tolist()}
    assert seen <= allowed
    assert tuple(bytes.fromhex(look.colour(over)[1:])) in seen
    hold(visual)


def test_with_and_without_numpy_the_bytes_are_the_same():
    data = bytes(np.random.default_rng(1).integers(0, 256, 7 * 5 * 4, np.uint8))
    pixels = Pixels(data, 2, 0)
    with_numpy = read_indices(pixels, 7, 5)
    loaded = sys.modules.pop("numpy")
    try:
        assert read_indices(pixels, 7, 5) == with_numpy
    finally:
        sys.modules["numpy"] = loaded


def test_a_picture_is_painted_without_what_it_does_not_need(tmp_path):
    code = (
        "import sys, kdviz as kd\n"
        f"kd.Visual('Less', 'Say less.', kd.Circle(5)).save({str(tmp_path / 'less.png')!r})\n"
        "print([name for name in ('cairosvg', 'drawsvg', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_numpy_is_loaded_once_it_pays_and_the_bytes_stay_the_same():
    code = """if True:
        import sys
        import kdviz as kd
        picture = kd.Visual("", "Less.", kd.Circle(5))
        first = picture.png(1080)
        print("numpy" in sys.modules)
        print(all(picture.png(1080) == first for _ in range(10)), "numpy" in sys.modules)
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "True"]


@pytest.mark.parametrize("size", [(0, 5), (5, 0), (5, 10**6), (40_000, 40_000), (2.5, 5)])
def test_a_size_that_no_picture_has_is_refused(size):
    art = kd.Visual("", "Less.", kd.Circle(5)).artwork()
    with pytest.raises(RenderError):
        painted_png(art.marks, art.frame, art.theme, *size, density=96)
