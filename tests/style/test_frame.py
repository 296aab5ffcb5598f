"""Frames: sizes with whole pixels and room inside."""

import json
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from kdviz.geometry.boxes import Box
from kdviz.style.frame import FrameName

sides = st.integers(16, 20_000)
NAMES = get_args(FrameName)


def refused(message, function, *args, **kwargs):
    with pytest.raises(kd.ParameterError) as caught:
        function(*args, **kwargs)
    assert str(caught.value) == message


@pytest.mark.parametrize("name", NAMES)
def test_every_named_frame_makes_a_picture(name):
    frame = kd.frame(name)
    assert frame is kd.frame(name)
    visual = kd.Visual("One", "Two.", kd.Circle(5), frame=name)
    assert visual.frame == frame
    assert f'width="{frame.width}" height="{frame.height}"' in visual.svg()
    safe = frame.safe(8)
    assert frame.box.contains(safe)
    assert safe.height > 40


@given(sides, st.floats(0.25, 4))
def test_the_short_side_is_a_hundred_units(width, ratio):
    height = min(20_000, max(16, round(width * ratio)))
    if max(width, height) > 4 * min(width, height):
        return
    frame = kd.Frame(width, height)
    assert min(frame.units_wide, frame.units_high) == 100
    assert frame.units_wide / frame.units_high == pytest.approx(width / height)
    assert frame.box == Box(0, 0, frame.units_wide, frame.units_high)


@given(st.sampled_from(NAMES), st.integers(64, 4000))
def test_pixels_are_whole_and_of_the_frames_proportions(name, width):
    frame = kd.frame(name)
    wide, high = frame.pixels(width)
    assert wide == width
    assert isinstance(high, int)
    assert high == pytest.approx(width * frame.height / frame.width, abs=0.5)
    assert frame.pixels() == (frame.width, frame.height)


@given(st.floats(4, 20), st.floats(0, 0.4), st.floats(0, 0.4))
def test_what_is_covered_is_left_free_or_the_margin_if_that_is_more(margin, top, bottom):
    frame = kd.Frame(1000, 1000, covered_top=top, covered_bottom=bottom)
    safe = frame.safe(margin)
    assert safe == Box(
        margin, max(margin, 100 * top), 100 - margin, 100 - max(margin, 100 * bottom)
    )


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"width": 10}, "Frame: width must be at least 16, not 10."),
        ({"height": 30_000}, "Frame: height must be at most 20000, not 30000."),
        ({"width": 1080.5}, "Frame: width must be a whole number, not 1080.5."),
        ({"width": "wide"}, "Frame: width must be a whole number, not 'wide'."),
        ({"covered_top": 0.5}, "Frame: covered_top must be at most 0.4, not 0.5."),
        ({"covered_bottom": -0.1}, "Frame: covered_bottom must be at least 0, not -0.1."),
        (
            {"width": 5000},
            "Frame: 5000 x 1000 pixels is 5 times as long as it is short. "
            "At most 4 times leaves room for a picture.",
        ),
        (
            {"margin": 5},
            "Frame: there is no parameter 'margin'. "
            "There are: width, height, covered_top, covered_bottom, covered_left, covered_right.",
        ),
    ],
)
def test_a_frame_for_no_picture_is_refused(parameters, message):
    refused(message, kd.Frame, **{"width": 1000, "height": 1000} | parameters)


def test_a_frame_without_its_sides_is_refused():
    refused(
        "Frame: width is missing. It is the width in pixels.\n"
        "Frame: height is missing. It is the height in pixels.",
        kd.Frame,
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "protrait",
            "There is no frame 'protrait'. There are: square, portrait, tall, card, story, slide, "
            "page and banner, or a Frame of your own. Did you mean 'portrait'?",
        ),
        (
            "Square",
            "There is no frame 'Square'. There are: square, portrait, tall, card, story, slide, "
            "page and banner, or a Frame of your own. Did you mean 'square'?",
        ),
        (5, "frame: name must be text, not 5."),
        (["square"], "frame: name must be text, not ['square']."),
    ],
    ids=str,
)
def test_an_unknown_name_is_refused(name, message):
    refused(message, kd.frame, name)


def test_a_frame_needs_its_name():
    refused("frame: name is missing.", kd.frame)
    refused("frame: there is no parameter 'nmae'. There are: name. Did you mean 'name'?",
            kd.frame, nmae="square")  # fmt: skip


def test_an_older_name_is_still_one():
    assert kd.frame("landscape") is kd.frame("card")
    assert kd.frame("landscape").name == "card"


def test_each_size_is_dated_and_says_where_it_is_from():
    told = json.loads((Path(kd.__file__).parent / "style" / "frames.json").read_bytes())
    assert set(told) == set(get_args(FrameName))
    for entry in told.values():
        assert {"width", "height", "for", "source", "as_of"} <= set(entry)


def test_what_is_covered_at_the_sides_is_kept_free():
    frame = kd.Frame(2000, 1000, covered_left=0.2, covered_right=0.1)
    assert frame.safe(8) == pytest.approx((40, 8, 180, 92))
    picture = kd.Visual("One", "Two.", kd.Circle(5), frame=frame)
    assert picture.composition.heading.box.left == pytest.approx(40, abs=1)
    assert picture.composition.scene[0].box.right <= 180


def test_a_banner_takes_few_words_or_says_so():
    kd.Visual("Drift", "The target moved.", kd.Circle(5), frame="banner").svg()
    with pytest.raises(kd.KdvizError, match="Say it in fewer words"):
        kd.Visual(
            "Drift", "The target moved and moved again. " * 9, kd.Circle(5), frame="banner"
        ).svg()
