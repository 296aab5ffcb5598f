"""A rebuild does only what changed, and all of what changed."""

import json
import os
import shutil
from pathlib import Path

import pytest

from gallery.folders import VISUAL, built, names, pictures, rebuilt, write, write_two_visuals
from kdviz.errors import ParameterError, ThemeError
from kdviz.gallery import keys
from kdviz.gallery.build import build_folder


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a built folder: two visuals, one of which uses a module and a data file."""
    monkeypatch.chdir(tmp_path)
    path = write_two_visuals(Path("gallery"))
    assert names(rebuilt(path)) == ["plain", "using"]
    return path


def test_nothing_changed_is_nothing_built(folder):
    before = {path: path.stat().st_mtime_ns for path in Path("out").glob("[!.]*")}
    report = built(folder)
    assert report.built == ()
    assert names(report.unchanged) == ["plain", "using"]
    assert report.summary == "Built 0 visuals (0 SVG, 0 PNG) in out; 2 unchanged."
    assert {path: path.stat().st_mtime_ns for path in Path("out").glob("[!.]*")} == before


def test_a_touched_but_equal_file_builds_nothing(folder):
    for path in folder.iterdir():
        os.utime(path, (1, 1))
    assert rebuilt(folder) == ()


def test_a_changed_file_is_built_alone(folder):
    write(folder, "plain.py", f"picture = {VISUAL}.replaced(title='Least')")
    assert names(rebuilt(folder)) == ["plain"]
    assert ">Least</title>" in Path("out/plain.svg").read_text()


def test_a_changed_import_builds_its_users(folder):
    write(folder, "_sizes.py", "SIZE = 6")
    assert names(rebuilt(folder)) == ["using"]


def test_an_import_of_an_import_counts(folder):
    write(folder, "_sizes.py", "import _deeper", "SIZE = _deeper.SIZE")
    write(folder, "_deeper.py", "SIZE = 7")
    assert names(rebuilt(folder)) == ["using"]
    write(folder, "_deeper.py", "SIZE = 8")
    assert names(rebuilt(folder)) == ["using"]
    assert rebuilt(folder) == ()


def test_a_changed_data_file_builds_its_users(folder):
    (folder / "words.txt").write_text("Least")
    assert names(rebuilt(folder)) == ["using"]
    assert ">Least</title>" in Path("out/using.svg").read_text()


def test_a_data_file_that_is_not_there_is_told(folder):
    write(folder, "plain.py", f"picture = {VISUAL}.replaced(data=('word.txt',))")
    report = built(folder)
    assert report.failed[0].message == (
        "gallery/plain.py: data names 'word.txt', and there is no such file beside it. "
        "Name files relative to the folder of the visual."
    )


@pytest.mark.parametrize(
    "options",
    [
        {"width": 50},
        {"scale": 2},
        {"themes": ["midnight"]},
        {"frames": ["portrait"]},
        {"formats": "svg", "width": None},
        {"check": False},
    ],
)
def test_other_options_build_everything(folder, options):
    assert names(rebuilt(folder, **options)) == ["plain", "using"]


def test_another_version_of_the_library_builds_everything(folder, monkeypatch):
    monkeypatch.setattr(keys, "digest_library", lambda: "another")
    assert names(rebuilt(folder)) == ["plain", "using"]


@pytest.mark.parametrize("damage", ["missing", "half", "changed"])
def test_a_damaged_picture_is_built_anew(folder, damage):
    whole = pictures(Path("out"))
    file = Path("out/plain.png")
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(whole["plain.png"][:50] + (b"" if damage == "half" else b"xxx"))
    # As it is now, it may be somebody's own work.
    if damage != "missing":
        assert names(built(folder).failed) == ["plain"]
    assert names(rebuilt(folder, overwrite=True)) == ["plain"]
    assert pictures(Path("out")) == whole


@pytest.mark.parametrize("content", [b"", b"no database" * 100, b"SQLite format 3\0" + b"x" * 4096])
def test_a_damaged_memory_is_begun_anew(folder, content):
    whole = pictures(Path("out"))
    Path("out/.kdviz.sqlite").write_bytes(content)
    assert names(rebuilt(folder)) == ["plain", "using"]
    assert pictures(Path("out")) == whole
    assert rebuilt(folder) == ()


def test_what_fails_is_tried_again_and_keeps_its_old_picture(folder):
    whole = pictures(Path("out"))
    write(folder, "plain.py", "1 / 0")
    for _ in range(2):
        report = built(folder)
        assert names(report.failed) == ["plain"]
    assert pictures(Path("out")) == whole
    write(folder, "plain.py", f"picture = {VISUAL}")
    assert names(rebuilt(folder)) == ["plain"]


def test_pictures_of_visuals_that_are_gone_go_too(folder):
    (folder / "plain.py").unlink()
    assert rebuilt(folder) == ()
    assert sorted(pictures(Path("out"))) == ["using.png", "using.svg"]


def test_a_picture_that_somebody_changed_stays(folder):
    (folder / "plain.py").unlink()
    Path("out/plain.svg").write_text("mine")
    Path("out/other.svg").write_text("mine too")
    rebuilt(folder)
    assert sorted(pictures(Path("out"))) == ["other.svg", "plain.svg", "using.png", "using.svg"]


def test_another_folder_in_the_same_place_leaves_the_first_ones_pictures(folder):
    other = Path("other")
    other.mkdir()
    write(other, "third.py", f"picture = {VISUAL}")
    assert names(rebuilt(other)) == ["third"]
    assert rebuilt(folder) == ()


def test_it_may_move_to_another_place(folder):
    Path("moved").mkdir()
    shutil.move("gallery", "moved/gallery")
    shutil.move("out", "moved/out")
    os.chdir("moved")
    assert rebuilt(folder) == ()


def test_the_manifest_says_what_was_built(folder):
    manifest = json.loads(Path("out/manifest.json").read_text())
    plain, using = manifest["visuals"]
    assert plain["name"] == "plain"
    assert plain["title"] == "Less"
    assert plain["source"] == "plain.py"
    assert [picture["path"] for picture in using["pictures"]] == ["using.svg", "using.png"]
    svg, png = plain["pictures"]
    assert (png["format"], png["theme"], png["frame"]) == ("png", "default", "square")
    assert (png["width"], png["height"]) == (40, 40)
    assert svg["sha256"] == keys.digest_file(Path("out/plain.svg"))
    assert png["bytes"] == Path("out/plain.png").stat().st_size
    assert isinstance(plain["findings"], list)


def test_several_frames_and_themes_are_told_apart_by_name(folder):
    report = built(
        folder,
        formats="svg",
        width=None,
        frames=["square", "story"],
        themes=["ink", "midnight"],
    )
    assert [path.name for path in report.built[0].paths] == [
        "plain-ink.svg",
        "plain-story-ink.svg",
        "plain-midnight.svg",
        "plain-story-midnight.svg",
    ]


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"frames": ["sqare"]}, ParameterError, "There is no frame 'sqare'."),
        ({"themes": ["inc"]}, ThemeError, "There is no theme 'inc'."),
        ({"jobs": 0}, ParameterError, "jobs must be a whole number from 1, not 0."),
        ({"timeout": 0}, ParameterError, "timeout must be a number of seconds above 0, not 0."),
        ({"scale": 20}, ParameterError, "scale must be from 0.1 to 10, not 20."),
        ({"executor": 3}, ParameterError, "executor must be one of concurrent.futures"),
    ],
)
def test_wrong_options_are_refused(folder, options, error, message):
    with pytest.raises(error) as caught:
        build_folder(folder, "elsewhere", **options)
    assert message in str(caught.value)
