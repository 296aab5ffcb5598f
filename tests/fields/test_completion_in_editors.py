"""What is completed after a dot, by the library that IPython and others complete with."""

import pytest

import kdviz as kd

jedi = pytest.importorskip("jedi", reason="jedi is not installed")
VALUES = {
    "catapult": (kd.Catapult(), {"cup", "throw", "shifted", "pull", "label"}),
    "circle": (kd.Circle(5), {"radius", "ink", "left", "rotated"}),
    "group": (kd.Group((kd.Circle(5),)), {"children", "scaled"}),
    "text": (kd.Text("words"), {"words", "right_of"}),
    "visual": (kd.Visual("a", "b", kd.Circle(5)), {"save", "svg", "replaced", "theme"}),
}


@pytest.mark.parametrize("name", VALUES)
def test_what_a_value_has_is_completed_and_nothing_of_pydantic(name):
    value, wanted = VALUES[name]
    found = {each.name for each in jedi.Interpreter("it.", [{"it": value}]).complete()}
    assert wanted <= found
    assert not {each for each in found if each.startswith("model_") or "pydantic" in each}
