"""The words of an arrow lie on neither of the things that it joins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from kdviz.check.review import review
from kdviz.scene.marks import PathMark

THINGS = kd.Robot(), kd.Book(0.6), kd.Crate(), kd.Bulb(), kd.Person(), kd.Ball(), kd.Bucket(0.5)
FRAMES = "square", "portrait", "story", "card", "slide"


def sending(first, second, words, gap):
    here, there = kd.row(first, second, gap=gap)
    return [here, there, kd.connect(here, there).label(words)]


def compose(scene, frame):
    return kd.Visual("Look inside", "The target moved away.", scene, frame=frame)


def collisions(visual):
    return [one.what for one in review(visual).findings if one.rule == "text-collision"]


def leaders(visual):
    *_, group = visual.composition.scene
    thin = visual.composition.stage.theme.thin
    return [one for one in group.marks if isinstance(one, PathMark) and one.width == thin]


@pytest.mark.parametrize("frame", ["card", "slide"])
@pytest.mark.parametrize("given", [list, lambda shapes: lambda: shapes], ids=["list", "function"])
def test_words_longer_than_the_way_stand_off_it_with_a_line_to_its_middle(given, frame):
    shapes = sending(kd.Robot(), kd.Book(0.6), "sends many messages", 20)
    visual = compose(given(shapes), frame)
    assert collisions(visual) == []
    (line,) = leaders(visual)
    arrow = visual.shapes[-1]
    end = line.outline.pieces[0].points[-1]
    middle = visual.composition.pose.point(arrow.middle)
    assert end.distance(middle) < visual.composition.stage.theme.regular


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(THINGS),
    st.sampled_from(THINGS),
    st.lists(st.sampled_from(["asks", "sends", "many", "messages"]), min_size=1, max_size=4),
    st.integers(12, 30),
    st.sampled_from(FRAMES),
)
def test_words_lie_on_nothing_whatever_is_joined(first, second, words, gap, frame):
    assert collisions(compose(sending(first, second, " ".join(words), gap), frame)) == []


def test_a_line_to_an_arrow_within_a_group_crosses_none_of_the_others():
    pair = kd.Group(*sending(kd.Crate(), kd.Crate(), "sends very many long messages", 12))
    found = [one.rule for one in review(compose([pair], "card")).findings]
    assert not {"text-collision", "crossing"} & {*found}


def test_where_no_place_is_free_words_lie_on_the_least():
    below = [kd.Line((-40, y), (40, y)) for y in range(2, 40)]
    above = [kd.Line((-40, -y), (40, -y)) for y in range(3, 40, 4)]
    ball = kd.Circle(1, ink="blue").label("some words")
    asked = kd.Circle(1, ink="blue").label("some words", "bottom")
    free, fixed = (collisions(compose([*below, *above, one], "square")) for one in (ball, asked))
    assert len(free) <= 1 < len(fixed)
