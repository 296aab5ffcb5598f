"""A copy is worked out anew: what a value has remembered of its parameters stays behind."""

import copy
import pickle

import pytest

import kdviz as kd

VALUES = {
    "visual": kd.Visual("Less", "Give people less.", kd.Basket().label("words")),
    "shape": kd.Catapult(pull=0.5).label("model"),
    "points": kd.Throw((0, 0), (40, 0)),
    "group": kd.Group((kd.Circle(3), kd.Basket())),
}


def used(value):
    """Have a value work out what it can."""
    value.svg() if isinstance(value, kd.Visual) else (value.box, value.anchors)
    return value


def remembered(value):
    return set(vars(value)) - set(type(value).model_fields)


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize(
    "copied",
    [
        lambda value: value.model_copy(),
        lambda value: value.model_copy(deep=True),
        copy.copy,
        copy.deepcopy,
        lambda value: pickle.loads(pickle.dumps(value)),
    ],
    ids=["model_copy", "deep", "copy", "deepcopy", "pickle"],
)
def test_a_copy_remembers_nothing_and_is_equal(name, copied):
    value = used(VALUES[name].replaced())
    assert remembered(value)
    other = copied(value)
    assert not remembered(other)
    assert other == value
    assert hash(other) == hash(value)


def test_a_copy_with_another_title_shows_it():
    drawn = VALUES["visual"]
    drawn.svg()
    other = drawn.model_copy(update={"title": "More"})
    assert other.svg() == drawn.replaced(title="More").svg()


def test_what_was_drawn_does_not_travel():
    fresh = VALUES["visual"].replaced()
    before = pickle.dumps(fresh)
    fresh.svg()
    assert pickle.dumps(fresh) == before


def test_a_scheduler_knows_a_picture_again_that_has_been_drawn():
    tokenize = pytest.importorskip("dask.base").tokenize
    fresh = VALUES["visual"].replaced()
    before = tokenize(fresh)
    fresh.svg()
    assert tokenize(fresh) == before
