"""Objects of others: what is wrong with one is told, and hides none of the others."""

import sys
import warnings

import pytest

import kdviz as kd
from kdviz.ideas import deeds
from kdviz.scene import kinds

FAULTS = {
    '"burn"': "",
    '("burn", "run out: burnt=0.9")': "",
    "7": "its does is 7, and not verbs as in ('burn', 'run out: burnt=0.9').",
    '("burn", 7)': "7 in its does is no verb, as in 'run out: burnt=0.9'.",
    '("burn", "run out: burnt=")': "it cannot be seen to 'run out': ",
    '("burn", "run out: burnt=0.9)")': "it cannot be seen to 'run out': ",
    '("burn", "run out: melted=1")': "it cannot be seen to 'run out': ",
}

CODE = """
import kdviz as kd

class Candle(kd.Component):
    burnt: float = 0.0
    does = {does}

    def draw(self):
        yield kd.Rect(2, 8)
"""


@pytest.fixture
def candle(monkeypatch):
    """Define a candle, in a module of its own, that does something."""
    monkeypatch.setattr(kinds, "known", dict(kinds.known))

    def define(does):
        module = type(sys)("candles")
        monkeypatch.setitem(sys.modules, "candles", module)
        exec(CODE.format(does=does), module.__dict__)
        return module.Candle

    return define


@pytest.mark.parametrize("does", FAULTS)
def test_what_is_wrong_is_told_and_the_rest_is_found(candle, does):
    kind = candle(does)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        found = list(deeds._deeds_of(kind))
    assert [deed.verb for deed in found][:1] == (["burn"] if does != "7" else [])
    said = [str(one.message) for one in told]
    if FAULTS[does]:
        assert said[0].startswith(f"candles.Candle is left out: {FAULTS[does]}")
    assert len(said) == bool(FAULTS[does])


def test_a_package_that_fails_is_told_and_hides_no_object(monkeypatch):
    class Point:
        value = "candles.all"

        def load(self):
            raise ImportError("no wax")

    monkeypatch.setattr(deeds, "entry_points", lambda group: [Point()])
    deeds._load_others.cache_clear()
    with pytest.warns(UserWarning, match=r"The objects of 'candles.all' are left out: .*no wax"):
        assert "Scale" in deeds.objects()
    deeds._load_others.cache_clear()


def test_the_metaphors_of_a_verb_come_also_where_an_object_is_at_fault(candle):
    candle("7")
    with pytest.warns(UserWarning, match="Candle is left out"):
        assert kd.ideas.metaphors("outweigh", 1)[0].name == "Scale"
