"""In a pattern that goes down, labels stand at the sides of their things, clear of the arrows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from kdviz.check.review import review

WORDS = "raw data comes in", "cleaned by rules", "stored for later", "learns from it"
THINGS = kd.Crate(), kd.Sieve(ink="blue"), kd.Bucket(0.5), kd.Robot("happy"), kd.Bulb(), kd.Ball()
TALL = "portrait", "tall", "story", "page"

PATTERNS = {
    "sequence": lambda first, second: kd.sequence(first, second, upright=True),
    "recipe": lambda first, second: kd.recipe(first, second, result=kd.Ball(), upright=True),
    "before_after": lambda first, second: kd.before_after(first, second, upright=True),
    "contrast": lambda first, second: kd.contrast(first, second, upright=True),
    "lined": lambda first, second: kd.lined(first, second, upright=True),
}


def strays(scene, frame):
    visual = kd.Visual("Look inside", "The target moved away.", scene, frame=frame)
    rules = "stray-label", "text-collision"
    return [one.what for one in review(visual).findings if one.rule in rules]


@pytest.mark.parametrize("frame", TALL)
def test_each_stands_at_its_thing_of_a_sequence(frame):
    assert not strays(
        lambda: kd.sequence(*map(kd.Shape.label, THINGS[:4], WORDS), upright=True), frame
    )


@pytest.mark.parametrize("frame", TALL)
def test_before_and_after_stand_at_things_with_words_of_their_own(frame):
    def scene():
        return kd.before_after(
            kd.Person().label("a slow process"), kd.Bulb().label("a quick process")
        )

    assert not strays(scene, frame)


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=12, deadline=None)
@given(
    first=st.sampled_from(THINGS),
    second=st.sampled_from(THINGS),
    words=st.sampled_from(WORDS),
    frame=st.sampled_from(TALL),
)
def test_they_do_in_every_pattern_that_goes_down(pattern, first, second, words, frame):
    make = PATTERNS[pattern]
    assert not strays(lambda: make(first.label(words), second.label("the other")), frame)


def test_a_side_that_was_asked_for_is_kept_and_so_is_a_row():
    things = kd.Crate().label("here", "top"), kd.Robot().label("thinks", anchor="head")
    assert [thing.labels for thing in kd.lined(*things, upright=True)] == [
        thing.labels for thing in things
    ]
    (beside, _) = kd.lined(kd.Crate().label("here"), kd.Ball(), upright=False)
    assert beside.labels == kd.Crate().label("here").labels
