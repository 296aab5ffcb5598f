"""What was probably meant is told for a near miss, and never for something else."""

import pytest

from kdviz.errors import did_you_mean
from kdviz.reference.catalogue import components, public

MEANT = {
    "catapolt": "Catapult",
    "Catapul": "Catapult",
    "catpault": "Catapult",
    "atapult": "Catapult",
    "baskett": "Basket",
    "bal": "Ball",
    "Ballon": "Ball",
    "lader": "Ladder",
    "moutain": "Mountain",
    "thermometre": "Thermometer",
    "umbrela": "Umbrella",
    "anchor": "ShipAnchor",
    "piece": "PuzzlePiece",
    "nuerons": "Neuron",
    "brian": "Brain",
    "Gaug": "Gauge",
}
NOT_MEANT = (
    *("belt", "Candle", "Rain", "train", "Window", "cat", "Tap", "Sail", "Clock", "Lamp", "Mouse"),
    *("Rope", "Door", "Camera", "Pencil", "Table", "Coin", "Fan", "Sun", "House", "Car", "Cup"),
    *("", "?", "x", "12"),
)


@pytest.mark.parametrize(("given", "name"), MEANT.items())
def test_a_slip_is_recognised(given, name):
    assert did_you_mean(given, components()) == f" Did you mean {name!r}?"


@pytest.mark.parametrize("given", NOT_MEANT)
def test_another_thing_is_not_suggested(given):
    assert did_you_mean(given, components()) == ""


@pytest.mark.parametrize(
    ("given", "allowed", "name"),
    [
        ("rde", ["white", "red", "blue"], "red"),
        ("lbue", ["white", "red", "blue"], "blue"),
        ("sqare", ["square", "story"], "square"),
        ("pgn", ["svg", "png"], "png"),
        ("leftweight", ["left_weight", "right_weight"], "left_weight"),
        ("weights", ["weight"], "weight"),
        ("top-left", ["top", "left", "top_left"], "top_left"),
        ("galery", ["gallery"], "gallery"),
        (".pgn", [".svg", ".png"], ".png"),
    ],
)
def test_it_holds_for_names_of_every_kind(given, allowed, name):
    assert did_you_mean(given, allowed) == f" Did you mean {name!r}?"


@pytest.mark.parametrize("given", ["green", "dashed", "hexagon", "big", "colour"])
def test_what_is_no_name_at_all_is_not_one_of_many(given):
    assert did_you_mean(given, ["white", "red", "blue", "background"]) == ""


def test_every_name_is_found_with_a_letter_missing():
    names = [name for name in public() if len(name) > 4]
    for name in names:
        assert did_you_mean(name[:-2] + name[-1], names).startswith(" Did you mean ")
