"""Fonts by their files, beside who names them, and by the families that are installed."""

import json
import runpy
import shutil
from pathlib import Path

import font_manrope
import pytest

import kdviz as kd
from kdviz.gallery.build import build_folder
from kdviz.text import font_files
from made_fonts import HEBREW, made_font

BOLD = font_manrope.font_files["ManropeBold"]
LIGHT = font_manrope.font_files["ManropeLight"]
CODE = """
import kdviz as kd
theme = kd.Theme("own", fonts=({name},))
picture = kd.Visual("Less", "Say less.", kd.Circle(5), theme=theme)
"""


def picture(font):
    return kd.Visual("Less", "Say less.", kd.Circle(5), theme=kd.Theme("own", fonts=(font,)))


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "gallery"
    path.mkdir()
    shutil.copy(BOLD, path / "letters.ttf")
    return path


@pytest.mark.parametrize("name", ["'letters.ttf'", "Path('letters.ttf')", "'./letters.ttf'"])
def test_a_path_is_from_the_file_that_names_it(folder, name):
    file = folder / "less.py"
    file.write_text("from pathlib import Path\n" + CODE.format(name=name))
    made = runpy.run_path(str(file))["picture"]
    assert made.svg() == picture(str(folder / "letters.ttf")).svg()
    assert made.svg() != picture("Manrope").svg()


def test_a_path_is_from_the_working_folder_if_nothing_lies_beside(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert kd.Theme("own", fonts=(Path("letters.ttf"),)).fonts == ("letters.ttf",)
    assert picture(Path("letters.ttf")).svg() == picture(folder / "letters.ttf").svg()


def test_json_tells_a_font_from_the_working_folder(folder, monkeypatch):
    monkeypatch.chdir(folder)
    made = picture(folder / "letters.ttf")
    told = made.model_dump_json()
    assert json.loads(told)["theme"]["fonts"] == ["letters.ttf"]
    assert kd.Visual.model_validate_json(told).svg() == made.svg()


@pytest.mark.parametrize("font", [b"letters.ttf", 5, None])
def test_what_is_no_name_of_a_font_is_refused(font):
    with pytest.raises(kd.ParameterError, match=r"^Theme: fonts\[0\] must be "):
        kd.Theme("own", fonts=(font,))


def test_a_family_that_is_installed_is_found_by_its_name(tmp_path, monkeypatch):
    from ziafont import findfont

    for weight in ("Light", "Bold"):
        shutil.copy(font_manrope.font_files[f"Manrope{weight}"], tmp_path / f"a{weight}.ttf")
    (tmp_path / "broken.ttf").write_bytes(b"\0\1\0\0\0\3xxx")
    monkeypatch.setattr(findfont, "FONTPATHS", [tmp_path])
    font_files._find_families.cache_clear()
    try:
        family = next(iter(font_files._find_families()))
        assert font_files.find_font_file(family.upper()).parent == tmp_path
        with pytest.raises(kd.FontError, match=r"Did you mean"):
            font_files.find_font_file(family[:-1] + "x")
    finally:
        font_files._find_families.cache_clear()


@pytest.mark.slow
def test_another_font_in_a_file_is_another_picture(folder):
    (folder / "less.py").write_text(CODE.format(name="'letters.ttf'"))
    out = folder.parent / "out"
    assert [one.name for one in build_folder(folder, out, "svg").built] == ["less"]
    assert build_folder(folder, out, "svg").built == ()
    before = (out / "less.svg").read_bytes()
    shutil.copy(LIGHT, folder / "letters.ttf")
    assert [one.name for one in build_folder(folder, out, "svg").built] == ["less"]
    assert (out / "less.svg").read_bytes() != before


@pytest.mark.slow
def test_a_font_elsewhere_counts_as_well(folder, tmp_path):
    elsewhere = tmp_path / "fonts" / "letters.ttf"
    elsewhere.parent.mkdir()
    shutil.copy(BOLD, elsewhere)
    (folder / "less.py").write_text(CODE.format(name=repr(str(elsewhere))))
    out = tmp_path / "out"
    assert len(build_folder(folder, out, "svg").built) == 1
    assert build_folder(folder, out, "svg").built == ()
    made_font(elsewhere, {chr(n): chr(n) for n in range(32, 123)} | HEBREW)
    assert len(build_folder(folder, out, "svg").built) == 1
