"""Fonts: the bundled one, files, and what is no font."""

import font_manrope
import pytest

import kdviz as kd
from kdviz.text.fonts import font
from made_fonts import made_font

STATIC = font_manrope.font_files["ManropeBold"]


def refused(name, message):
    with pytest.raises(kd.FontError) as caught:
        font(name, 500)
    assert str(caught.value) == message


def test_a_font_is_made_once():
    assert font("Manrope", 500) is font("Manrope", 500)
    assert font("Manrope", 500) is not font("Manrope", 800)
    assert repr(font("Manrope", 500)) == "Font('Manrope', 500)"


def test_a_variable_font_has_every_weight_and_a_static_one_just_its_own():
    def width(name, weight):
        return font(name, weight).shaped("mmm")[1]

    assert width("Manrope", 200) < width("Manrope", 500) < width("Manrope", 800)
    assert width(STATIC, 200) == width(STATIC, 800)


def test_letters_are_measured_from_the_baseline():
    face = font("Manrope", 500)
    assert 0.6 < face.cap_height / face.units_per_em < 0.8
    assert face.cap_height <= face.ascent
    assert 0.1 < face.descent / face.units_per_em < 0.4


def test_a_font_without_latin_letters_can_be_measured_all_the_same(tmp_path):
    face = font(made_font(tmp_path / "alef.ttf", {"א": "A"}), 500)
    assert 0 < face.cap_height < face.units_per_em
    assert 0 < face.descent < face.units_per_em


def test_an_outline_is_closed_and_drawn_once():
    face = font("Manrope", 500)
    (glyph,), _ = face.shaped("o")
    outline = face.outline(glyph.glyph)
    letters = "".join(letter for letter, _ in outline)
    assert letters[0] == "M"
    assert letters[-1] == "Z"
    assert letters.count("M") == letters.count("Z") == 2
    assert face.outline(glyph.glyph) is outline


def test_a_name_that_is_no_font_is_refused():
    refused(
        "Nowhere Sans",
        "There is no font 'Nowhere Sans'. A theme's fonts are 'Manrope' and 'DejaVu Sans', "
        "families that are installed, or paths of .ttf or .otf files.",
    )
    refused(
        "manrop",
        "There is no font 'manrop'. A theme's fonts are 'Manrope' and 'DejaVu Sans', families "
        "that are installed, or paths of .ttf or .otf files."
        " Did you mean 'Manrope'?",
    )


def test_a_folder_and_a_null_character_are_no_fonts(tmp_path):
    for name in (str(tmp_path), "\0"):
        refused(
            name,
            f"There is no font {name!r}. "
            "A theme's fonts are 'Manrope' and 'DejaVu Sans', families that are installed, "
            "or paths of .ttf or .otf files.",
        )


@pytest.mark.parametrize("data", [b"", b"not a font", b"\0\1\0\0" + bytes(200)], ids=len)
def test_a_file_that_is_no_font_is_refused(tmp_path, data):
    path = tmp_path / "picture.ttf"
    path.write_bytes(data)
    with pytest.raises(kd.FontError) as caught:
        font(str(path), 500)
    assert str(caught.value) in (
        f"{str(path)!r} is not a font file that can be read: it has no glyphs.",
        f"The font file {str(path)!r} cannot be read: the file is empty.",
    )


def test_a_theme_with_a_wrong_font_is_told_when_it_is_drawn():
    theme = kd.Theme("wrong", fonts=("nowhere.ttf",))
    with pytest.raises(kd.FontError, match=r"There is no font 'nowhere\.ttf'"):
        kd.Visual("One", "Two.", kd.Circle(5), theme=theme).svg()
