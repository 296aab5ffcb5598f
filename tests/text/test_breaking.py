"""Where lines end: at spaces that let them, after hyphens, and within words only if they must."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from kdviz.style.font_names import BUNDLED
from kdviz.text.breaking import SOFT_HYPHEN, SPACES, ZERO_WIDTH_SPACE, split_pieces
from kdviz.text.setting import fit_text, set_text

NO_BREAK, NARROW, JOINER = "\u00a0", "\u202f", "\u2060"
LETTERS = "abcdefghij mno-\u2014\u2013xyzÄéθ²≈" + SOFT_HYPHEN + ZERO_WIDTH_SPACE + NO_BREAK + NARROW


def lines(text, width, **options):
    block = set_text(text, size=3, weight=500, fonts=BUNDLED, width=width, **options)
    return [line.words for line in block.lines]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("two words", ["two", "words"]),
        (f"5{NO_BREAK}% of it", [f"5{NO_BREAK}%", "of", "it"]),
        (f"10{NARROW}000 times", [f"10{NARROW}000", "times"]),
        (f"a{JOINER}-{JOINER}b c", [f"a{JOINER}-{JOINER}b", "c"]),
        ("state-of-the-art", ["state-", "of-", "the-", "art"]),
        ("from 2-3 to -5", ["from", "2-3", "to", "-5"]),
        ("it was—at last—done", ["it", "was", "—", "at", "last", "—", "done"]),
        (f"foot{SOFT_HYPHEN}ball", ["foot", "ball"]),
        (f"zero{ZERO_WIDTH_SPACE}width", ["zero", "width"]),
        ("機械学習は、", ["機", "械", "学", "習", "は、"]),
        ("ab\u3000cd", ["ab", "cd"]),
        ("", []),
    ],
)
def test_a_line_is_broken_where_it_may_be(text, pieces):
    assert [piece.text for piece in split_pieces(text)] == pieces


def test_spaces_that_keep_words_together_are_kept():
    assert lines(f"about 5{NO_BREAK}% of it", 12) == ["about", f"5{NO_BREAK}% of it"]
    assert lines("about 5 % of it", 12) == ["about 5", "% of it"]


def test_a_hyphen_shows_only_where_a_line_ends():
    text = f"all foot{SOFT_HYPHEN}ball fields"
    assert lines(text, 100) == ["all football fields"]
    assert lines(text, 14) == ["all foot-", "ball fields"]
    assert set_text(text, size=3, weight=500, fonts=BUNDLED, width=14).words == text


def test_a_word_that_is_too_long_is_broken_by_the_syllables_of_its_language():
    assert lines("Klassifikation", 14, language="de") == ["Klassi-", "fikation"]
    assert lines("classification", 14) == ["classi-", "fication"]
    assert lines("electroencephalography", 20, language="en") != lines(
        "electroencephalography", 20, language="de"
    )


def test_a_word_is_rather_smaller_than_broken():
    options = {"weight": 500, "fonts": BUNDLED, "lines": 2}
    smaller = fit_text("classification", sizes=(7, 3), width=26, **options)
    assert [line.words for line in smaller.lines] == ["classification"]
    assert smaller.size < 7
    broken = fit_text("classification", sizes=(7, 3), width=14, **options)
    assert [line.words for line in broken.lines] == ["classi-", "fication"]


@settings(max_examples=150, deadline=None)
@given(st.text(LETTERS, min_size=1, max_size=40), st.floats(6, 60))
def test_no_letter_is_lost_and_no_line_is_too_long(text, width):
    try:
        set_ = set_text(text, size=3, weight=500, fonts=BUNDLED, width=width)
    except kd.TextError:
        return
    gone = SPACES + SOFT_HYPHEN + ZERO_WIDTH_SPACE + "-"
    letters = [letter for letter in text if letter not in gone]
    shown = "".join(line.words for line in set_.lines)
    assert [letter for letter in shown if letter not in gone] == letters
    assert shown.count("-") >= text.count("-")
    assert set_.width <= width * 1.002 + 0.05
    left, top, right, bottom = set_.ink
    for line in set_.line_inks:
        assert left <= line.left
        assert line.right <= right
        assert top <= line.top
        assert line.bottom <= bottom


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("english", "Visual: language must be the code of a language, such as 'en', 'de' or "),
        ("e", "Visual: language must be the code of a language, such as 'en', 'de' or 'pt-BR', "),
        ("", "Visual: language must be the code of a language, such as 'en', 'de' or 'pt-BR', no"),
        (5, "Visual: language must be text, not 5."),
    ],
)
def test_what_is_no_language_is_refused(given, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Visual("a", "b", kd.Circle(5), language=given)
    assert str(caught.value).startswith(message)


def test_a_language_is_told_to_readers_and_breaks_words():
    german = kd.Visual("", "Wer kennt es?", kd.Text("Klassifikation", width=18), language="DE")
    assert german.language == "de"
    assert ' lang="de"' in german.svg()
    assert " lang=" not in german.replaced(language="en").svg()
    (group,) = german.composition.scene
    (mark,) = group.marks
    assert [line.words for line in mark.block.lines] == ["Klassi-", "fikation"]


def test_a_language_without_known_syllables_is_not_broken():
    kd.Visual("", "Wer?", kd.Circle(5), language="tlh").svg()
    with pytest.raises(kd.TextError, match="'ghojmeHghachmeyna' is wider than the room"):
        kd.Visual("", "W", kd.Text("ghojmeHghachmeyna", width=14), language="tlh").svg()
