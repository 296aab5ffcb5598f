"""Every format that has pixels has those of the pictures, each as long as it is to be seen."""

import io

import numpy as np
import pytest
from PIL import Image

import kdviz as kd
import kdviz.motion.frames
import kdviz.render.painted
from kdviz.render.palette import blends
from motion.moving import choice, decoded, painted, saved, throw

PIXELS = ["gif", "png", "webp"]
MOTIONS = {
    "once": choice.motion(value=(0, 1), seconds=0.5, rate=20, hold=0.3, repeat="once"),
    "loop": throw.motion(share=(0, 1), seconds=0.5, rate=16, ease="even"),
    "back": choice.motion(
        kd.Tween(value=(0, 1), seconds=0.3),
        kd.Pause(0.2),
        kd.Tween(word=("few", "none"), seconds=0.2),
        rate=24,
        repeat="back",
        hold=0,
    ),
}
every_motion = pytest.mark.parametrize("motion", MOTIONS.values(), ids=MOTIONS)
every_format = pytest.mark.parametrize("form", PIXELS)


def pictures(motion, *, turned, width):
    """What is seen and for how many frames, in the order in which a file has it."""
    shown = [
        painted(motion.at((frame + 0.5) / motion.rate), width) for frame in range(motion.frames)
    ]
    if turned:
        last = painted(motion.still, width)
        while not (np.array_equal(shown[0], last) and not np.array_equal(shown[-1], last)):
            shown.append(shown.pop(0))
    runs = [[shown[0], 0]]
    for pixels in shown:
        if not np.array_equal(pixels, runs[-1][0]):
            runs.append([pixels, 0])
        runs[-1][1] += 1
    return runs


@every_motion
@every_format
def test_a_file_has_the_very_pixels_of_the_pictures(motion, form):
    found = decoded(saved(motion, form, width=200))
    if form == "png":
        (default, _), *found = found
        assert np.array_equal(default, painted(motion.still, 200))
    wanted = pictures(motion, turned=motion.repeat != "once", width=200)
    assert len(found) == len(wanted)
    for (pixels, _), (picture, _) in zip(found, wanted, strict=True):
        assert np.array_equal(pixels, picture)


@every_motion
@every_format
def test_each_frame_is_seen_as_long_as_it_is_to_be(motion, form):
    found = decoded(saved(motion, form, width=64))
    durations = [duration for _, duration in (found[1:] if form == "png" else found)]
    wanted = pictures(motion, turned=motion.repeat != "once", width=64)
    step = 10 if form == "gif" else 1
    ended = shown = 0
    for duration, (_, frames) in zip(durations, wanted, strict=True):
        ended, shown = ended + duration, shown + 1000 * frames / motion.rate
        assert abs(ended - shown) <= step / 2 + 0.5


@every_format
def test_a_palette_is_of_inks_and_their_blends(form):
    theme = kd.theme("default")
    allowed = blends((theme.background, theme.white, theme.red, theme.blue))
    for pixels, _ in decoded(saved(MOTIONS["loop"], form, width=150)):
        assert {*map(tuple, np.unique(pixels.reshape(-1, 3), axis=0).tolist())} <= allowed


@every_format
def test_in_another_theme_and_frame_it_is_the_picture_of_these(form):
    motion, looks = MOTIONS["loop"], {"theme": "midnight", "frame": "card"}
    frames = decoded(saved(motion, form, width=240, **looks))
    assert np.array_equal(frames[0][0], painted(motion.still.replaced(**looks), 240))


@every_format
def test_what_repeats_says_so_and_what_does_not_ends(form):
    for motion, loops in ((MOTIONS["loop"], 0), (MOTIONS["back"], 0), (MOTIONS["once"], 1)):
        with Image.open(io.BytesIO(saved(motion, form, width=64))) as image:
            # A GIF that says nothing is seen once.
            assert image.info.get("loop", 1) == loops


@every_format
def test_where_nothing_moves_the_finished_picture_of_what_repeats_is_seen(form):
    for name in ("loop", "back"):
        with Image.open(io.BytesIO(saved(MOTIONS[name], form, width=100))) as image:
            first = np.asarray(image.convert("RGB"))
        assert np.array_equal(first, painted(MOTIONS[name].still, 100))


@every_format
def test_without_cairo_it_has_the_pixels_of_the_pictures_that_are_made_so(form, monkeypatch):
    for module in (kdviz.render.painted, kdviz.motion.frames):
        monkeypatch.setattr(module, "can_paint", lambda: False)
    motion = MOTIONS["loop"]
    frames = decoded(saved(motion, form, width=150))
    assert np.array_equal(frames[0][0], painted(motion.still, 150))
    assert np.array_equal(frames[-1][0], painted(motion.at(7.5 / 16), 150))


def test_the_same_motion_is_the_same_bytes():
    for form in PIXELS:
        assert saved(MOTIONS["loop"], form, width=90) == saved(MOTIONS["loop"], form, width=90)
