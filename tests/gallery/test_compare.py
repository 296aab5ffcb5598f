"""``kdviz build --check``: writes nothing into the folder, and names what differs."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from gallery.folders import VISUAL, pictures, write
from kdviz.cli import app

pytestmark = pytest.mark.usefixtures("one_pool")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    for name in ("less", "more"):
        write(path, f"{name}.py", f"picture = {VISUAL}")
    assert kdviz("--format", "svg")[0] == 0
    return path


def kdviz(*arguments):
    result = CliRunner().invoke(app, ["build", "gallery", "-o", "out", "--jobs", "1", *arguments])
    return result.exit_code, result.stdout, result.stderr


def checked():
    status, printed, error = kdviz("--format", "svg", "--check")
    return status, printed, [line for line in error.splitlines() if not line.startswith("[")]


def test_what_is_as_drawn_passes(folder):
    assert checked() == (0, "All 2 pictures in out are what is drawn now.\n", [])
    assert not Path("build").exists()


def test_what_differs_is_named_and_shown_and_nothing_is_written(folder):
    write(folder, "less.py", f"picture = {VISUAL}.replaced(title='<Least>')")
    write(folder, "most.py", f"picture = {VISUAL}")
    (folder / "more.py").unlink()
    before = {path: path.read_bytes() for path in Path("out").iterdir()}
    assert checked() == (
        1,
        "3 of 2 pictures in out differ; before and after: build/changes.html\n",
        [
            "out/less.svg differs.",
            "out/more.svg is of no visual any more.",
            "out/most.svg is not there.",
        ],
    )
    assert {path: path.read_bytes() for path in Path("out").iterdir()} == before
    page = Path("build/changes.html").read_text()
    assert page.count("<figure><img") == 4
    assert page.count("<figure><p>none</p>") == 2
    assert "http" not in page


def test_what_the_settings_do_not_ask_for_any_more_is_named(folder):
    Path("gallery/kdviz.toml").write_text('frames = ["square", "story"]')
    assert kdviz("--format", "svg,png")[0] == 0
    assert checked()[0] == 0
    Path("gallery/kdviz.toml").write_text('frames = ["square"]')
    before = pictures(Path("out"))
    assert checked() == (
        1,
        "2 of 2 pictures in out differ; before and after: build/changes.html\n",
        ["out/less-story.svg is no longer drawn.", "out/more-story.svg is no longer drawn."],
    )
    assert pictures(Path("out")) == before
    kdviz("--format", "svg,png")
    assert checked()[0] == 0


def test_what_the_manifest_would_say_otherwise_is_named(folder):
    Path("gallery/kdviz.toml").write_text('author = "Ada"')
    before = Path("out/manifest.json").read_bytes()
    assert checked() == (
        1,
        "All 2 pictures in out are what is drawn now, but manifest.json is not.\n",
        ["out/manifest.json says something else of less and more than it would now."],
    )
    assert Path("out/manifest.json").read_bytes() == before
    kdviz("--format", "svg")
    assert checked()[0] == 0


def test_pictures_in_other_frames_that_were_asked_for_are_left_alone(folder):
    assert kdviz("--format", "svg", "--frame", "square,story")[0] == 0
    assert checked()[0] == 0


def test_pictures_that_were_committed_without_a_manifest_are_compared_too(folder):
    for hidden in ("manifest.json", ".kdviz.sqlite"):
        Path("out", hidden).unlink()
    assert checked()[0] == 0
    Path("out/less.svg").write_text("changed")
    assert checked()[2] == ["out/less.svg differs."]


def test_a_file_that_fails_is_told_as_that(folder):
    write(folder, "less.py", "1 / 0")
    status, printed, error = checked()
    assert status == 1
    assert printed == "All 1 pictures in out are what is drawn now; 1 failed.\n"
    assert error == ["gallery/less.py:2: ZeroDivisionError: division by zero"]


def test_there_must_be_something_to_compare_with(folder):
    Path("out").rename("elsewhere")
    assert kdviz("--check") == (
        2,
        "",
        "Error: There is no folder 'out' to compare with. Build it first.\n",
    )
    assert pictures(Path("elsewhere"))
