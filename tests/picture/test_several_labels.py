"""Several labels of one thing: each at a side of its own, none on another, none within."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from kdviz.check.review import review
from kdviz.scene.marks import TextMark, leaves

THINGS = kd.Ball(), kd.Crate(), kd.Basket(), kd.Robot(), kd.Bucket(0.5), kd.Person(), kd.Rect(30, 9)
NAMES = "one thing", "two things", "three things", "four things"
FRAMES = "square", "portrait", "tall", "story", "page", "card", "slide"
SIDES = "bottom", "top", "right", "left"


def name(thing, names, sides=()):
    """Return a thing with labels, the first of them at sides that are asked for."""
    for number, words in enumerate(names):
        thing = thing.label(words, sides[number] if number < len(sides) else None)
    return thing


def compose(thing, frame):
    return kd.Visual("Look inside", "The target moved away.", [thing], frame=frame)


def labels(visual):
    return [mark for mark in leaves(visual.composition.scene) if isinstance(mark, TextMark)]


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
@pytest.mark.parametrize("frame", FRAMES)
def test_up_to_four_stand_at_a_side_each_as_they_were_given(thing, frame):
    for number in (2, 3, 4):
        visual = compose(name(thing, NAMES[:number]), frame)
        assert [one.side for one in visual.shapes[0].labels] == [*SIDES[:number]]
        assert not [one for one in review(visual).findings if one.rule == "text-collision"]
        (group,) = visual.composition.scene
        body = group.shape.box_under(group.outer)
        assert not any(mark.box.meets(body) for mark in labels(visual))


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(THINGS),
    st.lists(st.sampled_from(SIDES), unique=True, max_size=4),
    st.sampled_from(FRAMES),
)
def test_none_is_on_another_whichever_sides_were_asked_for(thing, sides, frame):
    named = name(thing, NAMES, sides)
    assert [one.side for one in named.labels[: len(sides)]] == sides
    boxes = [mark.box for mark in labels(compose(named, frame))]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_the_side_that_is_asked_for_later_is_given_up():
    first, second = kd.Crate().label("somewhere").label("below", "bottom").labels
    assert (first.side, second.side) == ("top", "bottom")


def test_what_stands_at_an_anchor_takes_no_side():
    robot = kd.Robot().label("thinks", "top", anchor="head").label("robot")
    assert [one.side for one in robot.labels] == ["top", "bottom"]


def test_a_fifth_one_is_on_none_of_the_others():
    visual = compose(name(kd.Crate(), [*NAMES, "five things"]), "square")
    boxes = [mark.box for mark in labels(visual)]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
