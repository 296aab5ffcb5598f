"""What other programs make of an SVG, and of each object that is copied out of one."""

import io
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import sync_playwright

import kdviz as kd
from browsing import ARGUMENTS, CHROMIUM, needs_chromium
from cairo import needs_cairo
from kdviz.gallery.find import find_files, load_visuals
from kdviz.render.raster import channels, raster
from machines import skip_if

pytestmark = [pytest.mark.slow, needs_cairo]

GALLERY = Path(__file__).resolve().parent.parent.parent / "gallery"
SVG = "{http://www.w3.org/2000/svg}"

APART = 8
"""In levels; two pixels that are further apart are not alike."""

MOST_APART = 0.01
"""The largest share of pixels that are not alike, where edges are smoothed in other ways."""

SOME = 8
"""One of so many pictures is given to a program that takes long."""


@cache
def gallery():
    return tuple(one for path in find_files(GALLERY) for one in load_visuals(path))


def choose(every):
    """Return one of so many pictures of the gallery that are square."""
    return [one for one in gallery() if one.visual.frame == kd.frame("square")][::every]


def drawn(svg, by="cairosvg", width=1080):
    return channels(raster(svg, width, width, "#0f1117", by)).astype(np.int16)


def opened(data):
    with Image.open(data) as image:
        return np.asarray(image.convert("RGB")).astype(np.int16)


def share_apart(one, other):
    return (np.abs(one - other).max(axis=-1) > APART).mean()


def share_apart_nearby(one, other):
    """The share of pixels unlike all around the same place, for what is half a pixel elsewhere."""
    rows, columns = np.nonzero(np.abs(one - other).max(axis=-1) > APART)
    last = len(one) - 1
    near = np.stack(
        [
            other[(rows + down).clip(0, last), (columns + across).clip(0, last)]
            for down in (-1, 0, 1)
            for across in (-1, 0, 1)
        ]
    )
    here = one[rows, columns]
    outside = np.maximum(near.min(axis=0) - here, here - near.max(axis=0)).max(axis=-1)
    return (outside > APART).sum() / one[..., 0].size


def run(*command, folder, **extra):
    """Run a program in a folder that it has for itself, its home included."""
    env = os.environ | {"HOME": str(folder), "MAGICK_CONFIGURE_PATH": ""} | extra
    words = [str(word) for word in command]
    subprocess.run(words, check=True, capture_output=True, timeout=120, cwd=folder, env=env)


def needs(*programs):
    """Return a mark for tests that need one of some programs."""
    there = any(map(shutil.which, programs))
    return skip_if("" if there else f"there is no {' or '.join(programs)} on this machine")


def compare(draw, folder, every=1, measure=share_apart):
    """Draw pictures of the gallery with a program and hold each to what we draw of it.

    Args:
        draw: called with the paths of SVGs; draws each as a PNG beside it, 1080 pixels wide.
        folder: where the program works.
        every: which pictures: one of so many.
        measure: returns the share of pixels that are not alike.
    """
    chosen = choose(every)
    paths = []
    for one in chosen:
        paths.append(folder / f"{one.name}.svg")
        paths[-1].write_text(one.visual.svg(), encoding="utf-8")
    draw(paths)
    apart = {
        one.name: measure(drawn(one.visual.svg()), opened(path.with_suffix(".png")))
        for one, path in zip(chosen, paths, strict=True)
    }
    assert {name: share for name, share in apart.items() if share > MOST_APART} == {}


def test_resvg_draws_the_same():
    # It smooths edges in few steps.
    for one in choose(2):
        svg = one.visual.svg()
        assert share_apart_nearby(drawn(svg), drawn(svg, "resvg")) <= MOST_APART, one.name


@needs("rsvg-convert")
def test_rsvg_draws_the_same(tmp_path):
    def draw(paths):
        for path in paths:
            run("rsvg-convert", "-o", path.with_suffix(".png"), path, folder=tmp_path)

    compare(draw, tmp_path, 2)


@needs("mutool")
def test_mupdf_draws_the_same(tmp_path):
    def draw(paths):
        for path in paths:
            size = ("-w", 1080, "-h", 1080)
            run("mutool", "draw", "-o", path.with_suffix(".png"), *size, path, folder=tmp_path)

    # It smooths edges in few steps.
    compare(draw, tmp_path, 2, share_apart_nearby)


@needs("inkscape")
def test_inkscape_draws_the_same(tmp_path):
    def draw(paths):
        size = ("--export-type=png", "-w", 1080, "-h", 1080)
        run("inkscape", *size, *paths, folder=tmp_path)

    compare(draw, tmp_path, SOME)


@needs("magick", "convert")
@pytest.mark.parametrize("renderer", ["svg", "msvg"])
def test_imagemagick_draws_the_same(tmp_path, renderer):
    program = "magick" if shutil.which("magick") else "convert"
    listed = subprocess.run(
        [program, "-list", "format"], capture_output=True, text=True, check=True
    )
    if renderer.upper() not in listed.stdout:
        pytest.skip(f"this ImageMagick is built without {renderer}")

    def draw(paths):
        for path in paths:
            run(program, f"{renderer}:{path}", path.with_suffix(".png"), folder=tmp_path)

    # Its own renderer is half a pixel off.
    compare(draw, tmp_path, SOME, share_apart_nearby)


@needs("soffice")
def test_libreoffice_draws_the_same(tmp_path):
    size = (
        '{"PixelWidth":{"type":"long","value":"1080"},"PixelHeight":{"type":"long","value":"1080"}}'
    )

    def draw(paths):
        home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
        way = ("--headless", "--convert-to", f"png:draw_png_Export:{size}", "--outdir", tmp_path)
        run("soffice", home, *way, *paths, folder=tmp_path)

    # It leaves a border of half a pixel.
    compare(draw, tmp_path, SOME, share_apart_nearby)


@needs("firefox")
def test_firefox_draws_the_same(tmp_path):
    def draw(paths):
        for path in paths:
            profile = tmp_path / "profile"
            profile.mkdir(exist_ok=True)
            shot = ("--window-size", "1080,1080", "--screenshot", path.with_suffix(".png"))
            run(
                "firefox", "--headless", "--profile", profile, *shot, path.as_uri(), folder=tmp_path
            )

    compare(draw, tmp_path, 3 * SOME)


@pytest.fixture(scope="module")
def page():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser.new_page(viewport={"width": 1080, "height": 1080})
        browser.close()


@needs_chromium
def test_chromium_draws_the_same(page):
    for one in choose(SOME):
        svg = one.visual.svg()
        page.set_content(f'<!doctype html><body style="margin: 0; line-height: 0">{svg}')
        assert share_apart(drawn(svg), opened(io.BytesIO(page.screenshot()))) <= MOST_APART


@needs_chromium
def test_title_message_and_labels_are_read_once(page):
    catapult = kd.Catapult().label("model")
    both = [
        kd.Visual("Drift", "The target moved.", catapult).svg(),
        kd.Visual("Drift", "The aim did not.", catapult).svg(),
        kd.Visual("", "Nobody knew.", catapult).svg(),
    ]
    page.set_content(f'<html lang="en"><title>Page</title>{"".join(both)}</html>')
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    told = [
        (node["role"]["value"], node["name"]["value"], node.get("description", {}).get("value"))
        for node in tree["nodes"]
        if not node["ignored"] and node.get("name", {}).get("value") and node.get("parentId")
    ]
    assert told == [
        ("image", "Drift", "The target moved. In the picture: a catapult (model)."),
        ("image", "Drift", "The aim did not. In the picture: a catapult (model)."),
        ("image", "Nobody knew. In the picture: a catapult (model).", None),
    ]


# Copied out.


def only(root, kept):
    """Return a picture in which nothing but its background and one thing is drawn, in its place."""

    def copy(element):
        if element is kept:
            return element
        new = ElementTree.Element(element.tag, element.attrib)
        new.extend(copy(child) for child in element if kept in child.iter())
        return new

    picture = copy(root)
    picture.insert(0, root.find(f"{SVG}rect"))
    return ElementTree.tostring(picture, encoding="unicode")


def alone(root, kept):
    """Return a picture of a background and a thing that was copied out of all that it was in."""
    size = {name: root.get(name) for name in ("width", "height", "viewBox")}
    picture = ElementTree.Element(root.tag, size)
    picture.extend([root.find(f"{SVG}rect"), kept])
    return ElementTree.tostring(picture, encoding="unicode")


def test_each_thing_keeps_its_look_when_it_is_copied_out():
    for one in choose(2 * SOME):
        root = ElementTree.fromstring(one.visual.svg())
        for thing in root.iter():
            if "id" in thing.attrib and thing.tag in (f"{SVG}g", f"{SVG}path", f"{SVG}circle"):
                copied = drawn(alone(root, thing), "resvg", 270)
                assert (drawn(only(root, thing), "resvg", 270) == copied).all(), thing.get("id")
