"""An SVG that moves: without scripts, still where nothing moves, each element once."""

import io
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

import kdviz as kd
from browsing import ARGUMENTS, CHROMIUM, needs_chromium
from kdviz.render.raster import raster
from machines import module
from motion.moving import choice, saved, throw

SVG = "{http://www.w3.org/2000/svg}"


@kd.varying
def growing(share=1.0, word="a", both=True):
    line = kd.Line((0, 0), (10 + 30 * share, -10 * share), dash="dotted", ink="red")
    moved = kd.Circle(5, fill="red" if share > 0.5 else "white").shifted(40 * share, -30)
    balls = [kd.Ball(ink="blue")] if both else []
    return kd.Visual("Dots", "They grow.", [kd.Ground(5), *balls, line, moved.label(word)])


MOTIONS = {
    "turning": kd.varying(
        lambda load=1.0: kd.Visual(
            "Weigh", "It tips.", [kd.Ground(), kd.Scale(load, left_load=kd.Ball())]
        )
    ).motion(load=(1, 4), rate=12),
    "flying": throw.motion(share=(0, 1), rate=12, ease="even"),
    "sliding": choice.motion(value=(0, 1), rate=12, repeat="once"),
    "growing": growing.motion(
        kd.Tween(share=(0.1, 1)),
        kd.together(kd.Tween(word=("a", "b c")), kd.Tween(both=(True, False))),
        rate=12,
        repeat="back",
    ),
}
every_motion = pytest.mark.parametrize("motion", MOTIONS.values(), ids=MOTIONS)


def moving(motion):
    return saved(motion, "svg").decode()


@every_motion
def test_it_has_neither_scripts_nor_anything_from_elsewhere(motion):
    root = ElementTree.fromstring(moving(motion))
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {
        *("svg", "title", "desc", "style", "g", "path", "circle", "rect"),
        *("animate", "animateTransform"),
    }
    assert not any("href" in name for element in root.iter() for name in element.attrib)


@every_motion
def test_names_are_unique(motion):
    names = re.findall(r' id="([^"]*)"', moving(motion))
    assert len(set(names)) == len(names)


@every_motion
def test_where_nothing_moves_it_is_the_finished_picture(motion):
    still = motion.still
    shown = raster(moving(motion), 400, 400, still.theme.background)
    assert np.array_equal(shown, raster(still.svg(), 400, 400, still.theme.background))


@every_motion
def test_what_does_not_change_is_written_once(motion):
    svg = moving(motion)
    for name in re.findall(r'<path id="([^"]*(?:title|message|ground))"', motion.still.svg()):
        (line,) = re.findall(f'<path id="{name}"[^>]*>', svg)
        assert line.endswith("/>")


@every_motion
def test_keys_are_in_order_from_the_beginning(motion):
    for times, told in re.findall(r'keyTimes="([^"]*)" values="([^"]*)"', moving(motion)):
        shares = [float(time) for time in times.split(";")]
        assert shares[0] == 0
        assert shares == sorted(set(shares))
        assert len(told.split(";")) == len(shares)


def test_words_that_only_move_are_not_written_again():
    svg = moving(MOTIONS["growing"])
    label = re.search(r'<path id="[^"]*label-a".*?</path>', svg, re.DOTALL)[0]
    assert 'type="translate"' in label


playwright = module("playwright.sync_api", "there is no playwright")


@pytest.fixture(scope="module")
def page():
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser.new_page(viewport={"width": 600, "height": 600})
        browser.close()


def seen(page):
    with Image.open(io.BytesIO(page.screenshot())) as image:
        return np.asarray(image.convert("RGB")).astype(int)


def difference(page, visual):
    """How many pixels are of another ink than in a picture."""
    with Image.open(io.BytesIO(visual.png(600))) as image:
        wanted = np.asarray(image.convert("RGB")).astype(int)
    return int((np.abs(seen(page) - wanted).max(axis=2) > 60).sum())


PAGE = "<style>body { margin: 0 } svg { width: 600px; height: 600px }</style>"
WAIT = """(seconds) => {
  const svg = document.querySelector("svg");
  svg.pauseAnimations();
  svg.setCurrentTime(seconds);
}"""


@pytest.mark.slow
@needs_chromium
@every_motion
def test_a_browser_shows_the_frames_at_their_times(page, motion):
    page.set_content(PAGE + moving(motion))
    for frame in range(0, motion.frames, 3):
        page.evaluate(WAIT, (frame + 0.001) / motion.rate)
        assert difference(page, motion.at((frame + 0.5) / motion.rate)) < 100


@pytest.mark.slow
@needs_chromium
def test_whoever_wants_no_motion_sees_the_finished_picture(page):
    page.set_content(PAGE + moving(MOTIONS["growing"]))
    page.evaluate(WAIT, 0.3)
    assert difference(page, MOTIONS["growing"].still) > 1000
    page.emulate_media(reduced_motion="reduce")
    assert difference(page, MOTIONS["growing"].still) < 100
    page.emulate_media(reduced_motion=None)
