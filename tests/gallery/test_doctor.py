"""``kdviz doctor``: what is there is told, and what is missing, with what to do."""

import importlib.util
import shutil
from importlib.metadata import version

import pytest
from click.testing import CliRunner

from kdviz.cli import app
from kdviz.gallery import doctor

MISSING = ["pydantic>=99", "nothing-such>=1.2", "rich", "dask>=1; extra == 'cluster'"]


def told(*arguments):
    result = CliRunner().invoke(app, ["doctor", *arguments], prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.stderr == ""
    return result.exit_code, result.stdout


def test_a_machine_that_has_all_is_well(tmp_path):
    status, text = told("--out", str(tmp_path))
    assert status == 0
    assert text.startswith(f"ok kdviz         {version('kdviz')} on Python 3.")
    for library in ("pydantic", "cairosvg", "uharfbuzz", "click"):
        assert f"{library} {version(library)}" in text
    assert "Manrope, regular and bold\n" in text
    assert f"can be written to {tmp_path}\n" in text
    assert text.endswith("\n\nkdviz can work here.\n")
    assert list(tmp_path.iterdir()) == []


def test_what_is_missing_or_too_old_is_wrong(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "requires", lambda name: MISSING)
    status, text = told("--out", str(tmp_path))
    assert status == 1
    lines = text.splitlines()
    old = lines.index(f"!! pydantic      {version('pydantic')}, and kdviz needs >=99")
    assert lines[old + 1].strip() == "pip install 'pydantic>=99'"
    gone = lines.index("!! nothing-such  missing")
    assert lines[gone + 1].strip() == "pip install 'nothing-such>=1.2'"
    assert f"ok 1 libraries   rich {version('rich')}" in lines
    assert "dask>=1" not in text
    assert lines[-1] == "2 things stop kdviz from working."


def test_a_python_that_is_too_old_is_wrong(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor.platform, "python_version", lambda: "3.10.4")
    status, text = told("--out", str(tmp_path))
    assert status == 1
    assert "It needs Python >=3.11. Install that.\n" in text


def test_without_libcairo_another_draws(tmp_path, monkeypatch):
    monkeypatch.setattr("kdviz.render.painted.library", lambda: None)
    monkeypatch.setattr("kdviz.render.raster._fault_of_cairo", lambda: "no cairo-2")
    status, text = told("--out", str(tmp_path))
    assert status == 0
    assert "-- PNG           resvg, which needs nothing; there is no libcairo\n" in text
    assert "For cairo: apt install libcairo2, or brew install cairo.\n" in text


def test_fonts_that_cannot_be_loaded_are_wrong(tmp_path, monkeypatch):
    def fail(*_):
        raise ImportError("No module named 'font_manrope'\nand more")

    monkeypatch.setattr("kdviz.text.fonts.font", fail)
    status, text = told("--out", str(tmp_path))
    assert status == 1
    assert "!! fonts         ImportError: No module named 'font_manrope'\n" in text
    assert "and more" not in text


def test_a_folder_that_cannot_be_written_to_is_wrong(tmp_path):
    file = tmp_path / "file"
    file.touch()
    status, text = told("--out", str(file / "pictures"))
    assert status == 1
    assert f"!! pictures      cannot be written to {file / 'pictures'}, not there yet" in text
    assert text.endswith("1 thing stops kdviz from working.\n")
    status, text = told("--out", str(tmp_path / "not" / "there"))
    assert (status, list(tmp_path.iterdir())) == (0, [file])


@pytest.mark.parametrize("there", [True, False])
def test_what_few_need_is_noted(tmp_path, monkeypatch, there):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: "/bin/chromium" if there else None)
    status, text = told("--out", str(tmp_path))
    assert status == 0
    assert "-- cluster       no dask\n" in text
    missing = "no playwright" if there else "no Chromium"
    assert f"-- browser       {missing}\n" in text
