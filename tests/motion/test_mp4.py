"""A film is of the inks that it was drawn in, and plays everywhere."""

import builtins

import numpy as np
import pytest

import kdviz as kd
from kdviz.motion.frames import Film
from machines import module
from motion.moving import choice, saved
from picture.refusing import refused

LEVELS = 6
"""How far an ink may be from itself, of 255."""


@kd.varying
def lines(x=0.0):
    red, blue = (kd.Rect(20, 20, fill=ink, ink=ink) for ink in ("red", "blue"))
    thin = [
        kd.Line((20 * x, 0), (20 * x + 40, 0), ink="red", weight="thin"),
        kd.Line((20 * x, 4), (20 * x + 30, 24), ink="red", weight="thin"),
    ]
    return kd.Visual("", "Lines.", [red.shifted(10 + 20 * x, 30), blue.shifted(50, 30), *thin])


MOTION = lines.motion(x=(0, 1), seconds=0.5, hold=0.25, rate=12)


def test_without_the_library_it_is_told_how_to_get_it(monkeypatch, tmp_path):
    load = builtins.__import__

    def missing(name, *rest):
        if name == "av":
            raise ImportError(name)
        return load(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    refused(
        kd.SaveError,
        "To save an MP4, kdviz needs av, which is not installed: pip install 'kdviz[video]'. "
        "A .webp or .gif needs nothing more.",
        MOTION.save,
        tmp_path / "lines.mp4",
    )
    assert list(tmp_path.iterdir()) == []


av = module("av", "there is no av")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return MOTION.save(tmp_path_factory.mktemp("films") / "lines.mp4")


def frames_of(path):
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            turned = frame.reformat(
                format="rgb24", src_colorspace="ITU709", dst_colorspace="ITU709"
            )
            yield turned.to_ndarray().astype(int)


def inked(number):
    """Which pixels of a frame are of which ink, and the colours of all indices."""
    film: Film = MOTION._film(None, False, {})
    pixels = film.paint(film.shots[number].number)
    return pixels, np.frombuffer(film.palette, np.uint8).reshape(-1, 3).astype(int)


def inside(mask, border=4):
    """The pixels that are so far from whatever is of another ink."""
    found = mask.copy()
    for step in range(1, border + 1):
        for axis in (0, 1):
            found &= np.roll(mask, step, axis) & np.roll(mask, -step, axis)
    return found


def test_it_has_every_frame_for_as_long_as_it_is_seen(path):
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        assert stream.frames == MOTION.frames
        assert stream.average_rate == 12
        assert float(stream.duration * stream.time_base) == pytest.approx(MOTION.seconds)
        context = stream.codec_context
        assert (context.name, context.pix_fmt) == ("h264", "yuv420p")
        assert (context.colorspace, context.color_range) == (1, 1)


def test_it_can_be_played_while_it_is_loaded(path):
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_areas_are_of_their_inks(path):
    for number, frame in enumerate(frames_of(path)):
        if number >= len(MOTION._film(None, False, {}).shots):
            break
        pixels, colours = inked(number)
        for ink in range(4):
            area = inside(pixels == ink)
            if area.any():
                off = np.abs(frame[area] - colours[ink]).max(axis=1)
                assert (off > LEVELS).mean() < 0.001
                assert np.abs(frame[area].mean(axis=0) - colours[ink]).max() < LEVELS / 2


def test_a_thin_red_line_is_still_red(path):
    for number, frame in zip(range(6), frames_of(path), strict=False):
        pixels, colours = inked(number)
        thin = (pixels == 1) & ~inside(pixels == 1, 2)
        contrast = colours[1] - colours[0]
        kept = (frame[thin] - colours[0]) @ contrast / (contrast @ contrast)
        assert np.percentile(kept, 1) > 0.7


def test_an_odd_size_is_made_even(tmp_path):
    MOTION.save(tmp_path / "odd.mp4", width=101)
    with av.open(str(tmp_path / "odd.mp4")) as container:
        assert (container.streams.video[0].width, container.streams.video[0].height) == (102, 102)


def test_it_is_written_to_whatever_takes_bytes():
    assert b"moov" in saved(choice.motion(value=(0, 1), rate=4), "mp4", width=64)
