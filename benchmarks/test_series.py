"""A series against as many pictures by themselves, and a scene as a function against a list."""

import kdviz as kd

from .test_ratios import compare

__all__ = ["compare"]

COUNT = 200
VALUES = [number / (COUNT - 1) for number in range(COUNT)]


@kd.varying
def choice(value=0.5):
    slider = kd.Slider(value, low="few", high="many")
    return kd.Visual(
        "Choose", "Somewhere in between.", [slider, kd.Ball().at(slider.knob, "bottom")]
    )


def shapes():
    low, high = kd.row(kd.Text("few words"), kd.Circle(20), gap=6)
    return [low, high, kd.connect(low, high)]


def test_a_series_takes_little_longer_than_its_pictures(compare):
    compare(
        f"series of {COUNT} to SVG / {COUNT} pictures by themselves",
        lambda: [picture.svg() for picture in choice.series(value=VALUES)],
        lambda: [choice(value).svg() for value in VALUES],
        most=1.3,
        rounds=10,
    )


def test_a_series_is_no_larger_than_its_pictures(ratios):
    series = sum(len(picture.model_dump_json()) for picture in choice.series(value=VALUES))
    alone = sum(len(choice(value).model_dump_json()) for value in VALUES)
    ratios.add(f"JSON of a series of {COUNT} / of {COUNT} pictures", series / alone, 1.3, "bytes")


def test_a_function_against_a_list(compare):
    compare(
        "scene that is a function, with words laid out / the same as a list",
        lambda: kd.Visual("", "Here.", shapes).svg(),
        lambda: kd.Visual("", "Here.", shapes()).svg(),
        rounds=100,
    )
