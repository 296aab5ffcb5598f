"""Every rule catches what is planted, and lets the near misses pass."""

import pytest

from check.plants import all_plants, found
from kdviz.check.registry import load_rules

PLANTS = all_plants()
FAULTS = [(p.rule, name, scene) for p in PLANTS for name, scene in p.faults.items()]
NEAR_MISSES = [(p.rule, name, scene) for p in PLANTS for name, scene in p.near_misses.items()]


AWAY = "its label is laid out elsewhere, where it is at home"

NOT_SEEN = {
    ("crossing", "a frame's edge through a robot"): "what is in front hides the edge behind it",
    ("crossing", "a parting line through a brain"): "what is in front hides the line behind it",
    ("floating", "a ball that hangs over a table"): "a ball may be anywhere in the air",
    (
        "floating",
        "two boats beside each other, one higher than the other",
    ): "boats stand on no ground; where water is, is not known",
    ("floating", "a tower of crates with slits"): "plain boxes may be a chart",
    ("merging", "an arrow along the handle of a lens"): "arrows are the affair of across",
    (
        "merging",
        "a journey whose line runs into the ground",
    ): "its line lies on the ground as that of a crate does; that it is below, floating tells",
    ("merging", "jars whose bottoms vanish in a board"): "lines that meet are somebody's drawing",
    (
        "stray-label",
        "a word that belongs to the odd point, at the end of the axis",
    ): "it stands where the name of an axis may be",
    ("stray-label", "a hand's label at a neighbour's side"): AWAY,
    ("stray-label", "a label on the right that reaches up to the neighbour"): AWAY,
    ("stray-label", "labels below that sit on the next in a tight column"): AWAY,
    ("crowded", "a label squeezed by an arrow"): AWAY,
}
"""Faults that are planted and not seen, and why."""


def named(cases):
    return [pytest.param(*case, id=f"{case[0]}: {case[1]}") for case in cases]


def test_every_rule_has_at_least_three_of_each():
    assert [p.rule for p in PLANTS] == sorted(load_rules())
    for plants in PLANTS:
        assert len(plants.faults) >= 3, plants.rule
        assert len(plants.near_misses) >= 3, plants.rule


@pytest.mark.parametrize(("rule", "name", "scene"), named(FAULTS))
def test_a_planted_fault_is_caught(rule, name, scene):
    assert bool(found(rule, scene)) == ((rule, name) not in NOT_SEEN)


def test_what_is_not_seen_is_planted():
    assert NOT_SEEN.keys() <= {(rule, name) for rule, name, _ in FAULTS}


@pytest.mark.parametrize(("rule", "name", "scene"), named(NEAR_MISSES))
def test_a_near_miss_is_not_caught(rule, name, scene):
    assert found(rule, scene) == ()
