"""The themes that come with kdviz keep every rule, which nobody asks again when they are used."""

import pytest

import kdviz as kd
from kdviz.style.presets import PRESETS
from kdviz.style.rules import judge_colours


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_keeps_every_rule_of_colour(name):
    assert list(judge_colours(kd.theme(name))) == []


def test_other_colours_are_judged():
    with pytest.raises(kd.ThemeError):
        kd.Theme("pink", red="#ff99cc")
