"""Variants of a picture read as one series."""

import pytest

import kdviz as kd

PICTURE = kd.Visual(
    "Choose", "Somewhere in between.", [kd.Slider(low="few", high="many"), kd.Group((kd.Ball(),))]
)


def test_each_variant_has_its_own_value():
    pictures = kd.variants(PICTURE, "Slider.value", [0, 0.5, 1])
    assert [picture.scene[0].value for picture in pictures] == [0, 0.5, 1]
    assert len({picture.svg() for picture in pictures}) == 3


def test_a_shape_is_found_inside_groups_and_pans():
    scale = kd.Scale(left_load=kd.Group((kd.Ball(),)))
    small, large = kd.variants(kd.Visual("", "Weigh.", scale), "Ball.radius", [1, 3])
    assert small.scene[0].left_load.children[0].radius == 1
    assert large.scene[0].left_load.children[0].radius == 3


def test_all_variants_have_the_scale_of_the_widest():
    pictures = kd.variants(PICTURE, "Slider.length", [20, 80])
    scales = {picture.composition.scale for picture in pictures}
    assert len(scales) == 1
    alone = kd.Visual("Choose", "Somewhere in between.", [kd.Slider(length=20)])
    assert scales.pop() < alone.composition.scale


def test_what_does_not_vary_stays_in_its_place():
    pictures = kd.variants(PICTURE, "Slider.value", [0, 1])
    ball = [picture.composition.scene[-1].box for picture in pictures]
    assert ball[0] == ball[1]


def test_a_parameter_of_the_picture_varies_too():
    dark, mono = kd.variants(PICTURE, "theme", ["default", "mono"])
    assert (dark.theme.name, mono.theme.name) == ("default", "mono")


@pytest.mark.parametrize(
    ("parameter", "values", "message"),
    [
        (
            "Slidr.value",
            [1],
            "variants: there is no 'Slidr' in the scene. There are: Ball, Group and Slider. "
            "Did you mean 'Slider'?",
        ),
        (
            "Slider.valu",
            [1],
            "Slider: there is no parameter 'valu'. There are: value, low, high, length, ink, "
            "pose, labels. Did you mean 'value'?",
        ),
        ("Slider.value", [2], "Slider: value must be at most 1, not 2."),
    ],
)
def test_what_cannot_vary_is_told(parameter, values, message):
    with pytest.raises(kd.KdvizError) as caught:
        kd.variants(PICTURE, parameter, values)
    assert str(caught.value) == message


MESSAGES = [
    "Short.",
    "A message that is long enough to be set in two lines, or even in three of them.",
]


def test_a_varied_message_leaves_the_scene_in_its_place():
    pictures = kd.variants(PICTURE, "message", MESSAGES)
    assert len({picture.composition.pose for picture in pictures}) == 1
    assert len({picture.replaced(frame="slide").composition.pose for picture in pictures}) == 1
    apart = {PICTURE.replaced(message=message).composition.pose for message in MESSAGES}
    assert len(apart) == 2


def test_a_varied_title_leaves_the_scene_in_its_place():
    pictures = kd.variants(PICTURE, "title", ["One", "A title that needs a second line for it all"])
    assert len({picture.composition.pose for picture in pictures}) == 1


def test_a_varied_scene_is_of_one_scale():
    scenes = [kd.Circle(3), kd.Rect(80, 10)]
    pictures = kd.variants(PICTURE, "scene", scenes)
    assert len({picture.composition.scale for picture in pictures}) == 1


def test_a_long_series_is_no_larger_than_a_short_one():
    long, short = (
        kd.variants(PICTURE, "Slider.value", [number / most for number in range(most + 1)])
        for most in (200, 2)
    )
    size = len(short[0].model_dump_json())
    assert len(long[0].model_dump_json()) <= 1.1 * size + 40
    assert len(long[0].series) <= 8


def test_room_for_a_few_is_room_for_all():
    visual = kd.Visual("Weigh", "One of both.", [kd.Ground(), kd.Scale(left_load=kd.Ball())])
    weights = [0, 0.5, 1, 2, 5]
    pictures = kd.variants(visual, "Scale.left_weight", weights)
    every = tuple(shape for picture in pictures for shape in picture.scene)
    whole = [picture.replaced(series=every) for picture in pictures]
    assert [one.svg() for one in pictures] == [one.svg() for one in whole]
    story = [picture.replaced(frame="story", theme="midnight") for picture in pictures]
    assert [one.svg() for one in story] == [
        one.replaced(frame="story", theme="midnight").svg() for one in whole
    ]
