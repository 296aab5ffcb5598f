"""The first words of a text: in the order in which they are read, each where it stands."""

import pytest

import kdviz as kd
from kdviz.text.setting import set_text

FONTS = ("Manrope", "DejaVu Sans")


def block(words, **options):
    return set_text(words, size=3.0, weight=500, fonts=FONTS, **options)


def reach(part):
    """How far the ink of the glyphs reaches across, from the left to the right."""
    boxes = part.line_inks
    return min(box.left for box in boxes), max(box.right for box in boxes)


def test_words_are_those_between_spaces_and_lines():
    assert len(block("give people less").word_ends) == 3
    assert len(block("give people\nless, (well) ok").word_ends) == 5
    assert len(block("word").word_ends) == 1


def test_the_first_words_stand_where_they_do_in_all_of_it():
    whole = block("give people\nless now")
    for count, letters in ((1, 4), (2, 10), (3, 14), (4, 17)):
        part = whole.first(count)
        seen = [placed for placed in part.glyphs if placed[0].font.has_ink(placed[0].id)]
        assert len(seen) == letters
        assert set(part.glyphs) <= set(whole.glyphs)
        assert (part.box, part.words, part.word_ends) == (whole.box, whole.words, whole.word_ends)


def test_all_words_are_the_block_itself():
    whole = block("give people less")
    assert whole.first(3) is whole.first(9) is whole


@pytest.mark.parametrize("words", ["שלום עולם", "مرحبا بالعالم"])
def test_what_is_read_from_the_right_begins_there(words):
    whole = block(words)
    (left, right), (begun, end) = reach(whole), reach(whole.first(1))
    assert end == right
    assert begun > (left + right) / 2 - 1


def test_letters_keep_the_marks_on_them():
    first, alone = block("e\u0301te\u0323\u0301 word").first(1), block("e\u0301te\u0323\u0301")
    seen = [[g.id for g, *_ in one.glyphs if g.font.has_ink(g.id)] for one in (first, alone)]
    assert seen[0] == seen[1]


def test_mixed_directions_are_read_word_by_word():
    whole = block("one שלום עולם two")
    middle = reach(whole.first(2))
    assert reach(whole.first(1))[1] < middle[1]
    # The second word is the right one of the two that are read to the left.
    assert middle[1] == reach(whole.first(3))[1] < reach(whole)[1]


def test_a_text_of_the_scene_is_read_in_its_order():
    text = kd.Text("שלום עולם")
    assert text.drawn(0.4).box == text.box
