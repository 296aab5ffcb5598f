"""Words that are told and not drawn stand in every file, or are refused."""

from xml.etree import ElementTree

import pytest

import kdviz as kd
from kdviz.fields.words import take_words

BALL = kd.Circle(5)


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x85", "\ud83d", "\ufffe", "\uffff"])
@pytest.mark.parametrize("name", ["concept", "verb", "metaphor"])
def test_what_no_file_can_hold_is_refused(name, character):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Visual("Less", "Say less.", BALL, **{name: f"ab{character}"})
    assert str(caught.value) == (
        f"Visual: {name} must be words, and {f'ab{character}'!r} has the control character "
        f"U+{ord(character):04X} at place 3."
    )


def test_a_group_takes_no_such_name():
    with pytest.raises(kd.ParameterError, match=r"Group: name must be words, and .* U\+0000"):
        kd.Group(BALL, name="\0")


@pytest.mark.parametrize(
    "words", ["", "two\nlines\tand tabs", "Drift → 漂移 & <b>", "👩‍🚀", "שלום"]
)
def test_all_else_is_taken_and_told(words):
    assert take_words(words) == words
    picture = kd.Visual("Less", "Say less.", kd.Group(BALL, name=words), concept=words)
    assert ElementTree.fromstring(picture.svg()) is not None
