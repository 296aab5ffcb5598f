"""The ink that an object is given can be seen of it, or its label does not take it either."""

import pytest

import kdviz as kd
from kdviz.reference.catalogue import components
from kdviz.scene.component import given_ink, shows_ink

INKED = [name for name, kind in components().items() if "ink" in kind.model_fields]

STATES = {
    "Brain": {"active": 0.5},
    "Bulb": {"lit": True},
    "Crate": {"black": True},
    "Cycle": {"focus": 1},
    "Layer": {"firing": [0]},
    "Maze": {"way": "dotted", "gone": 0.5},
    "Mountain": {"climbed": 0.5},
    "Network": {"firing": [(0, 0)]},
    "Neuron": {"firing": True},
    "Points": {"view": "anomaly"},
    "Puzzle": {"piece": 1},
    "Road": {"taken": "left"},
    "Steps": {"taken": 1},
    "Target": {"hits": [(0, 0)]},
    "Tokens": {"focus": 0},
    "Tree": {"path": [0]},
}
"""Where the ink is that of a part: a state in which that part is there."""


@pytest.mark.parametrize("name", INKED)
def test_every_object_shows_its_ink_in_some_state(name):
    shape = components()[name](**STATES.get(name, {}), ink="red")
    assert shows_ink(shape, "red")
    assert shape.main_ink() == "red"
    assert shape.label("word").labels[0].ink == "red"


@pytest.mark.parametrize("name", [name for name in STATES if name != "Points"])
def test_a_label_takes_no_ink_that_nothing_shows(name):
    shape = components()[name](ink="red")
    assert given_ink(shape) == "red"
    assert not shows_ink(shape, "red")
    assert shape.label("word").labels[0].ink == "white"
    assert shape.label("word", ink="red").labels[0].ink == "red"


def test_an_ink_deep_inside_counts():
    assert shows_ink(kd.Group(kd.Group(kd.Ball(ink="blue"))), "blue")
    assert not shows_ink(kd.Group(kd.Group(kd.Ball())), "blue")
