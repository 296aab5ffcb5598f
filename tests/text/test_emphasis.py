"""Words of a title or message in bold or in an ink; what is no mark is itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from kdviz.scene.marks import leaves
from kdviz.text.emphasis import SIGNS, Style, plain_words, read_emphasis, split_styles


def read(words):
    """Return what is emphasised in a text, each with its ink and whether it is bold."""
    return [
        (part, *style) for style, part in split_styles(read_emphasis(words)) if style != Style()
    ]


@pytest.mark.parametrize(
    ("words", "plain", "emphasised"),
    [
        ("The *target* moved.", "The target moved.", [("target", None, True)]),
        ("*All of it.*", "All of it.", [("All of it.", None, True)]),
        ("(*target*), *b*!", "(target), b!", [("target", None, True), ("b", None, True)]),
        ("The [target]{red} moved.", "The target moved.", [("target", "red", False)]),
        ("[two words]{blue}", "two words", [("two words", "blue", False)]),
        ("[a]{white}[b]{red}", "ab", [("a", "white", False), ("b", "red", False)]),
        ("[*target*]{red}", "target", [("target", "red", True)]),
        ("*[target]{red}*", "target", [("target", "red", True)]),
        (
            "*bold [red]{red} both*",
            "bold red both",
            [("bold ", None, True), ("red", "red", True), (" both", None, True)],
        ),
    ],
)
def test_a_pair_that_hugs_its_content_is_a_mark(words, plain, emphasised):
    assert plain_words(read_emphasis(words)) == plain
    assert read(words) == emphasised


@pytest.mark.parametrize(
    "words",
    [
        "2 * 3",
        "2 * 3 * 4",
        "2*3*4",
        "a*b*c",
        "$5 and $10",
        "f(x)[0]",
        "x[i]{j",
        "[x] {red}",
        "[ x]{red}",
        "[x ]{red}",
        "[]{red}",
        "*one",
        "one*",
        "* one*",
        "*one *",
        "**",
        "***",
        "*one\ntwo*",
        "[one\ntwo]{red}",
        "a footnote*",
        "{red}",
        "[[x]]",
        "5 stars: *****",
    ],
)
def test_what_is_no_mark_is_itself(words):
    assert read_emphasis(words) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (r"\*target\*", "*target*"),
        (r"\[target]{red}", "[target]{red}"),
        (r"*a\* b*", "*a* b*"),
        (r"a \ b", r"a \ b"),
    ],
)
def test_a_sign_after_a_backslash_is_itself(words, shown):
    assert read_emphasis(words) == shown


@given(st.text("ab *[]{}red\\\n.", max_size=24))
def test_nothing_but_marks_is_lost(words):
    try:
        plain = plain_words(read_emphasis(words))
    except kd.TextError:
        return
    letters = [letter for letter in plain if letter in "ab."]
    assert letters == [letter for letter in words if letter in "ab."]
    if not SIGNS.search(read_emphasis(words)):
        assert plain.replace("\\", "") == words.replace("\\", "")


def test_what_is_no_ink_of_words_is_told():
    for name in ("green", "background", "Red"):
        with pytest.raises(kd.TextError) as caught:
            kd.Visual("", f"The [target]{{{name}}} moved.", kd.Circle(5)).svg()
        assert str(caught.value) == (
            f"'{name}' in '[target]{{{name}}}' is no ink of words. There are: white, red and blue. "
            "For the brackets themselves, write \\[."
        )


@pytest.mark.parametrize("sign", ["\U000f0000", "\U000f0007"])
def test_a_sign_that_would_not_be_shown_is_refused(sign):
    for visual in (
        kd.Visual("", f"a{sign}b", kd.Circle(5)),
        kd.Visual(f"a{sign}b", "a", kd.Circle(5)),
        kd.Visual("", "a", kd.Circle(5).label(f"a{sign}b")),
    ):
        with pytest.raises(kd.TextError, match=r"^There is no glyph for U\+F000"):
            visual.svg()


MARKED = kd.Visual(
    "The [target]{red} moved",
    "It was *here* when the [model]{blue} learned, and it is now [over there]{red} instead of it.",
    kd.Basket(),
    concept="drift",
)


def test_words_are_told_without_marks():
    svg = MARKED.svg()
    told = "It was here when the model learned, and it is now over there instead of it."
    assert MARKED.words == ("The target moved", told)
    assert "<title id=" in svg
    assert ">The target moved</title>" in svg
    assert MARKED.description.startswith(told)
    assert "the-target-moved" in svg
    assert "{red}" not in svg
    assert "*" not in svg


def test_each_ink_is_a_path_of_its_own_and_lines_are_kept():
    title, message = leaves([MARKED.composition.heading])
    plain = MARKED.replaced(title=MARKED.words[0], message=MARKED.words[1])
    _, same = leaves([plain.composition.heading])
    assert [line.words for line in message.block.lines] == [line.words for line in same.block.lines]
    theme = MARKED.theme
    heading = MARKED.svg().split('-message"')[1].split("basket")[0]
    assert [heading.count(f'fill="{theme.colour(ink)}"') for ink in ("white", "blue", "red")] == [
        1,
        1,
        1,
    ]
    assert {glyph.ink for glyph, _, _ in title.block.glyphs} == {None, "red"}


def test_bold_words_are_wider_and_thicker():
    plain, bold = (
        next(iter(leaves([kd.Visual("", words, kd.Basket()).composition.heading]))).block
        for words in ("It moved away.", "It *moved* away.")
    )
    assert bold.width > plain.width
    assert [glyph.font.weight for glyph, _, _ in bold.glyphs] == [500] * 3 + [800] * 5 + [500] * 6


def test_a_word_of_several_lines_keeps_its_look():
    words = "It is [a long way from here to where the target has moved to in the meantime]{red}."
    (mark,) = leaves([kd.Visual("", words, kd.Basket()).composition.heading])
    assert len(mark.block.lines) > 1
    inks = [glyph.ink for glyph, _, _ in mark.block.glyphs]
    assert inks == [None] * 6 + ["red"] * (len(inks) - 7) + [None]
