# ruff: noqa: RUF001  # they look like others on purpose
"""The signs of formulas, arrows, ticks and money: the default theme has them all."""

import io

import pytest
from PIL import Image

import kdviz as kd
from kdviz.style.font_names import BUNDLED
from kdviz.text.fonts import font
from kdviz.text.setting import set_line
from made_fonts import made_font

SIGNS = (
    "αβγδεζηθικλμνξοπρστυφχψω ΓΔΘΛΞΠΣΦΨΩ "
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ ₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼ "
    "∂∑∏∫√∞±×÷≤≥≠≈∼∝∈∉⊂⊆∪∩∅∀∃∧∨¬∥⊥⊙⊗⊕∘·−ℝℕ∇ "
    "→←↑↓↔⇒⇔ ✓✗ €£¥₹₿$¢ …–—°%‰"
)
CLUSTERS = ["x̂", "ŷ", "x̄", "μ̂", "x̃", "ẋ", "θ̂"]


@pytest.mark.parametrize("weight", [500, 800])
@pytest.mark.parametrize("sign", [*SIGNS.replace(" ", ""), *CLUSTERS])
def test_each_sign_has_ink(sign, weight):
    glyphs = set_line(sign, BUNDLED, weight).glyphs
    assert glyphs
    assert any(glyph.font.outline(glyph.id) for glyph in glyphs)


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_a_mark_stands_over_its_letter(cluster):
    glyphs = set_line(cluster, BUNDLED, 500).glyphs
    assert len({glyph.font.name for glyph in glyphs}) == 1
    ((letter, *_), (mark, *_)) = [
        [
            (glyph.x + x / glyph.font.units_per_em, glyph.y - y / glyph.font.units_per_em)
            for _, points in glyph.font.outline(glyph.id)
            for x, y in points
        ]
        for glyph in (glyphs if len(glyphs) == 2 else glyphs * 2)
    ]
    assert abs(letter[0] - mark[0]) < 0.6


def test_what_the_first_font_has_is_set_in_it_alone():
    assert {g.font.name for g in set_line("x² + θ ≈ 10⁶", BUNDLED, 500).glyphs} == {"Manrope"}
    names = [glyph.font.name for glyph in set_line("a ∈ b", BUNDLED, 500).glyphs]
    # A space stays with what it follows.
    assert names == ["Manrope", "Manrope", "DejaVu Sans", "DejaVu Sans", "Manrope"]


def thickness(name, weight):
    face = font(name, weight)
    points = [
        point
        for _, points in face.outline(face._font.get_nominal_glyph(ord("l")))
        for point in points
    ]
    xs = [x for x, _ in points]
    return (max(xs) - min(xs)) / face.units_per_em


@pytest.mark.parametrize("weight", [500, 600, 700, 800])
def test_lines_of_both_fonts_are_as_thick(weight):
    one, other = (thickness(name, weight) for name in BUNDLED)
    assert other == pytest.approx(one, rel=0.06)


def ink(picture):
    grey = Image.open(io.BytesIO(picture.png(400))).convert("L")
    return sum(1 for pixel in grey.get_flattened_data() if pixel > 90)


def test_a_picture_has_them_in_title_message_and_labels():
    picture = kd.Visual("∇L → x̂", "x̂ ∈ ℝ: ✓", kd.Circle(5).label("∥x∥₂ ≤ ε"))
    without = kd.Visual("L x", "x R", kd.Circle(5).label("x e"))
    assert ink(picture) > ink(without)


def test_a_visible_character_without_an_outline_is_refused(tmp_path):
    hollow = made_font(tmp_path / "hollow.ttf", {"a": "a", "q": " ", " ": " "})
    assert kd.Visual("", "a a", kd.Circle(5), theme=kd.Theme("own", fonts=(hollow,))).svg()
    with pytest.raises(kd.TextError) as caught:
        kd.Visual("", "a q", kd.Circle(5), theme=kd.Theme("own", fonts=(hollow,))).svg()
    assert str(caught.value) == (
        f"{hollow} has no outline for 'q' (U+0071, LATIN SMALL LETTER Q): it is damaged there, or "
        "has it as a coloured picture, which no ink can draw. Use another character, or another "
        "font that has it."
    )


def test_what_no_font_has_is_told_as_it_is():
    with pytest.raises(kd.TextError) as caught:
        kd.Visual("", "機械", kd.Circle(5)).svg()
    assert str(caught.value) == (
        "No glyph for '機' (U+6A5F, CJK UNIFIED IDEOGRAPH-6A5F) in Manrope, DejaVu Sans. "
        "Use another character, or give the Theme a further font that has it."
    )
