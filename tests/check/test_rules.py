"""Every rule catches what is planted, and lets the near misses pass."""

import pytest

from check.plants import all_plants, found
from kdviz.check.registry import load_rules

PLANTS = all_plants()
FAULTS = [(p.rule, name, scene) for p in PLANTS for name, scene in p.faults.items()]
NEAR_MISSES = [(p.rule, name, scene) for p in PLANTS for name, scene in p.near_misses.items()]


def named(cases):
    return [pytest.param(*case, id=f"{case[0]}: {case[1]}") for case in cases]


def test_every_rule_has_at_least_three_of_each():
    assert [p.rule for p in PLANTS] == sorted(load_rules())
    for plants in PLANTS:
        assert len(plants.faults) >= 3, plants.rule
        assert len(plants.near_misses) >= 3, plants.rule


@pytest.mark.parametrize(("rule", "name", "scene"), named(FAULTS))
def test_a_planted_fault_is_caught(rule, name, scene):
    assert found(rule, scene)


@pytest.mark.parametrize(("rule", "name", "scene"), named(NEAR_MISSES))
def test_a_near_miss_is_not_caught(rule, name, scene):
    assert found(rule, scene) == ()
