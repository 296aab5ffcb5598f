"""Setting text: what it measures, where it breaks, which font shows it, and in which order."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from kdviz.text.setting import SHRINK, clean_text, fit_text, set_line, set_text
from made_fonts import HEBREW, made_font

MANROPE = ("Manrope",)
ALEF, BET, GIMEL, DALET = map(chr, range(0x5D0, 0x5D4))
WORDS = ["the", "a", "target", "moved", "What?", "WAVE,", "(fully)", "Ärger", "42%", "T-bone"]
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@pytest.fixture(scope="session")
def hebrew(tmp_path_factory):
    """The path of a font that has Hebrew letters, a space, and nothing else."""
    path = tmp_path_factory.mktemp("fonts") / "hebrew.ttf"
    return made_font(path, HEBREW | {" ": " "})


def line(text, fonts=MANROPE, weight=500):
    return set_line(text, tuple(fonts), weight)


def block(text, *, size=3.0, fonts=MANROPE, **options):
    return set_text(text, size=size, weight=500, fonts=tuple(fonts), **options)


def drawn(set_):
    """The characters of a line of Hebrew and Latin letters as they stand from the left."""
    named = {}
    for face in {glyph.font for glyph in set_.glyphs}:
        for character in {*HEBREW, *map(chr, range(32, 127))}:
            if face.has(character):
                ((glyph, *_), *_), _ = face.shaped(character)
                named[face, glyph] = character
    return "".join(named[glyph.font, glyph.id] for glyph in set_.glyphs)


def refused(error, message, text, **options):
    with pytest.raises(error) as caught:
        block(text, **options)
    assert str(caught.value) == message


# Measuring.


def test_letters_are_kerned():
    assert line("AVATAR").width < sum(line(letter).width for letter in "AVATAR") - 0.1
    assert line("HHHH").width == pytest.approx(4 * line("H").width)


@pytest.mark.parametrize("text", ["café", "Ärger", "naïve", "Ąę", "É"])
def test_an_accent_is_the_same_however_it_is_written(text):
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert composed != apart
    one, other = block(composed), block(apart)
    assert one.glyphs == other.glyphs
    assert one.words == other.words == composed


def test_bold_words_are_wider():
    light, bold = (set_line("word", MANROPE, weight).width for weight in (200, 800))
    assert light < bold


@given(sentences, st.floats(3, 9))
def test_the_size_multiplies_everything(text, size):
    one, large = block(text, size=1.0), block(text, size=size)
    for small, big in zip(one.box, large.box, strict=True):
        assert big == pytest.approx(size * small)
    assert large.leading == pytest.approx(size * one.leading)


@given(sentences, st.sampled_from(["left", "center", "right"]), st.none() | st.floats(25, 60))
def test_the_ink_lies_in_the_room_that_is_told(text, align, width):
    set_ = block(text, align=align, width=width)
    assert set_.ink.contains(set_.box)
    left = {"left": 0.0, "center": -set_.width / 2, "right": -set_.width}[align]
    assert set_.box.left == pytest.approx(left)
    assert set_.box.width == pytest.approx(set_.width)
    assert set_.box.grown(1).contains(set_.ink)
    # The pin is level with the middle between the first line's capitals and the last line's.
    assert (set_.cap_top + set_.baseline) / 2 == pytest.approx(0, abs=1e-9)


def test_capitals_of_one_line_are_centred_on_the_pin():
    set_ = block("HHH")
    assert set_.cap_top == pytest.approx(-set_.baseline)
    assert set_.baseline - set_.cap_top == pytest.approx(3 * 0.72, abs=0.1)


def test_lines_are_set_against_each_other_as_asked():
    text = "wide words\ni"
    starts, ends = {}, {}
    for align in ("left", "center", "right"):
        set_ = block(text, align=align)
        first, last = set_.glyphs[0][1], set_.glyphs[-1][1]
        starts[align] = last - first
        ends[align] = last
    assert starts["left"] < starts["center"] < starts["right"]
    assert starts["left"] == pytest.approx(0, abs=0.3)


# Lines.


@given(sentences, st.floats(20, 60))
def test_wrapped_lines_keep_all_words_in_order_and_within_the_width(text, width):
    set_ = block(text, width=width)
    assert set_.words == text
    assert set_.width <= width + 1e-6


@given(sentences, st.floats(20, 60))
def test_lines_are_as_few_as_go_and_as_even_as_they_come(text, width):
    set_ = block(text, width=width)
    count = len(set_.lines)
    assert count <= len(block(text, width=20).lines)
    widest_word = max(block(word).width for word in text.split())
    narrower = set_.width * 0.98
    assume(narrower > widest_word * 1.001)
    assert len(block(text, width=narrower).lines) > count


def test_a_line_break_stays_one():
    set_ = block("one\ntwo three\n\nfour", width=100)
    assert [line.words for line in set_.lines] == ["one", "two three", "", "four"]
    assert set_.words == "one two three  four"
    assert len(block("one\r\ntwo").lines) == 2


@given(st.text(" \t\n", min_size=1, max_size=8), st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_space_around_and_between_words_is_made_plain(space, one, two):
    plain = "\n" if "\n" in space else " "
    lines = clean_text(f"{space}{one}{space}{two}{space}").split("\n")
    assert [part for part in lines if part] == ([one, two] if plain == "\n" else [f"{one} {two}"])
    assert lines[0] == lines[0].strip() != ""
    assert lines[-1] != ""


def test_a_word_wider_than_the_room_is_refused():
    refused(
        kd.TextError,
        "The word 'strengths' is wider than the room for a line. Use a shorter word or more room.",
        "all strengths of it",
        width=9,
    )


# Fitting.


@given(sentences, st.floats(30, 90), st.integers(1, 3))
def test_a_text_shrinks_no_more_than_it_has_to(text, width, lines):
    sizes = (7.0, 3.4)

    def at(size):
        return len(block(text, size=size, width=width).lines)

    try:
        set_ = fit_text(text, sizes=sizes, weight=500, fonts=MANROPE, width=width, lines=lines)
    except kd.TextError:
        assert not fits(text, sizes[1], width, lines)
        return
    assert sizes[1] <= set_.size <= sizes[0]
    assert set_.width <= width + 1e-6
    assert len(set_.lines) <= lines
    if set_.size < sizes[0]:
        larger = set_.size / SHRINK if set_.size > sizes[1] else sizes[1] / SHRINK**0.5
        assert set_.size == sizes[1] or not fits(text, larger, width, lines)


def fits(text, size, width, lines):
    try:
        return len(block(text, size=size, width=width).lines) <= lines
    except kd.TextError:
        return False


def test_too_many_words_are_refused_at_the_smallest_size():
    text = "Say everything that there is to say about it. " * 5
    with pytest.raises(kd.TextError) as caught:
        fit_text(text, sizes=(7, 3.4), weight=500, fonts=MANROPE, width=84, lines=2)
    assert str(caught.value) == (
        "'Say everything that there is to say about it. Say everyt... does not fit: at the "
        "smallest legible size it "
        "takes 5 lines of 84 units, and there is room for 2. Say it in fewer words."
    )


def test_a_word_too_wide_at_the_smallest_size_is_refused():
    with pytest.raises(kd.TextError) as caught:
        fit_text("M" * 90, sizes=(7, 3.4), weight=500, fonts=MANROPE, width=84, lines=2)
    assert str(caught.value) == (
        f"The word '{'M' * 56}... is wider than the room for a line. "
        "Use a shorter word or more room."
    )


# Fonts and characters.


def test_what_the_first_font_lacks_comes_from_the_next(hebrew):
    set_ = line(f"model {ALEF}", ["Manrope", hebrew])
    assert [glyph.font.name for glyph in set_.glyphs] == ["Manrope"] * 6 + [hebrew]
    (glyph,) = line(ALEF, [hebrew, "Manrope"]).glyphs
    assert glyph.font.name == hebrew


def test_the_first_font_that_has_a_character_shows_it(tmp_path):
    fancy = made_font(tmp_path / "fancy.ttf", {"a": "Z"})
    set_ = line("banana", [fancy, "Manrope"])
    assert [glyph.font.name for glyph in set_.glyphs] == ["Manrope", fancy] * 3


def test_each_font_is_shown_at_the_same_size(hebrew, tmp_path):
    # The letters of the made font are those of the bundled one at its bold weight.
    alone = line("A", [made_font(tmp_path / "a.ttf", {"A": "A"})])
    assert alone.width == pytest.approx(set_line("A", MANROPE, 700).width, abs=0.01)
    assert line(ALEF, ["Manrope", hebrew]).width == pytest.approx(alone.width)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("中文", "'中' (U+4E2D, CJK UNIFIED IDEOGRAPH-4E2D)"),
        ("ok 🎯", "'🎯' (U+1F3AF, DIRECT HIT)"),
        ("👩‍💻", "'👩' (U+1F469, WOMAN)"),
        ("❤️", "'❤' (U+2764, HEAVY BLACK HEART)"),
        (ALEF, f"'{ALEF}' (U+05D0, HEBREW LETTER ALEF)"),
        ("\ue000", "(U+E000, no name)"),
        ("\uffff", "(U+FFFF, no name)"),
        ("\U0010ffff", "(U+10FFFF, no name)"),
    ],
    ids=ascii,
)
def test_a_character_that_no_font_has_is_named(text, told):
    refused(
        kd.TextError,
        f"No glyph for {told} in Manrope. "
        "Use another character, or give the Theme a further font that has it.",
        text,
    )


def test_all_fonts_that_were_tried_are_named(hebrew):
    refused(
        kd.TextError,
        f"No glyph for '中' (U+4E2D, CJK UNIFIED IDEOGRAPH-4E2D) in Manrope, {hebrew}. "
        "Use another character, or give the Theme a further font that has it.",
        "中",
        fonts=["Manrope", hebrew],
    )


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a\x00b", "0000", 2),
        ("\x1b[31m", "001B", 1),
        ("one\rtwo", "000D", 4),
        ("\x85", "0085", 1),
        ("a\x0bb", "000B", 2),
        ("\ud83d", "D83D", 1),
        ("x\udfff", "DFFF", 2),
    ],
    ids=ascii,
)
def test_control_characters_and_halves_of_characters_are_refused(text, code, place):
    refused(
        kd.TextError,
        f"{text!a} has the control character U+{code} at place {place}. "
        "Text takes letters, signs and line breaks.",
        text,
    )


@pytest.mark.parametrize("text", ["", " ", "\n", " \t\n ", "\u2028"], ids=ascii)
def test_a_text_without_words_is_refused(text):
    message = "A text needs at least one word; leave it out instead of giving it empty."
    refused(kd.TextError, message, text)


@pytest.mark.parametrize("text", ["soft\u00adly", "zero\u200bwidth", "join\u2060ed", "x\ufe0f"])
def test_characters_that_only_steer_take_no_glyph_and_no_room(text):
    plain = "".join(c for c in text if unicodedata.category(c)[0] not in "CM")
    assert line(text).width == pytest.approx(line(plain).width)


@given(st.text(max_size=20))
def test_any_text_is_set_or_refused(text):
    try:
        set_ = block(text, width=80)
    except kd.TextError as error:
        assert str(error)  # noqa: PT017  # either outcome is right
    else:
        assert set_.words.strip()
        assert all(glyph.id for glyph, _, _ in set_.glyphs)


# Right to left.


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("{a}{b}{c}", "{c}{b}{a}"),
        ("{a}{b} {c}{d}", "{d}{c} {b}{a}"),
        ("abc {a}{b} def", "abc {b}{a} def"),
        ("abc {a}{b} {c}{d} def", "abc {d}{c} {b}{a} def"),
        ("abc {a}{b}, {c}{d} def", "abc {d}{c} ,{b}{a} def"),
        ("{a}{b} abc def {c}{d}", "{d}{c} abc def {b}{a}"),
        ("{a}{b} 12 {c}{d}", "{d}{c} 12 {b}{a}"),
        ("{a}{b} 3.5% {c}", "{c} 3.5% {b}{a}"),
        ("{a} 10:30", "10:30 {a}"),
        ("{a}{b}, 1.2!", "!1.2 ,{b}{a}"),
        ("abc {a} 12 {b} def", "abc {b} 12 {a} def"),
        ("abc 12 {a}", "abc 12 {a}"),
        ("{a}{b} abc!", "!abc {b}{a}"),
        ("abc {a}{b}!", "abc {b}{a}!"),
    ],
)
def test_letters_stand_in_the_order_in_which_they_are_read(hebrew, text, seen):
    letters = {"a": ALEF, "b": BET, "c": GIMEL, "d": DALET}
    set_ = line(text.format(**letters), ["Manrope", hebrew])
    assert drawn(set_) == seen.format(**letters)
    places = [glyph.x for glyph in set_.glyphs]
    assert places == sorted(places)
    assert set_.words == text.format(**letters)


def test_a_line_from_the_right_ends_at_the_same_place(hebrew):
    fonts = ["Manrope", hebrew]
    there, back = line(f"{ALEF}{BET}", fonts), line(f"{BET}{ALEF}", fonts)
    assert there.width == pytest.approx(back.width)
    assert there.glyphs[0].x == back.glyphs[0].x == 0


@pytest.mark.parametrize("word", ["שלום", "مرحبا", "გამარჯობა", "word", "слово"])
@pytest.mark.parametrize("room", [30, 45, 60])
def test_no_line_is_longer_than_its_room_in_any_script(word, room):
    letters = word[:1]
    text = " ".join([letters, word, letters, word, letters, letters, letters, word] * 2)
    block = set_text(text, size=5, weight=500, fonts=kd.theme("default").fonts, width=room)
    assert block.width <= room + 1e-6
