"""``kdviz check``: what it takes, how it tells what it found, and how it ends."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from gallery.folders import write
from kdviz.cli import app

pytestmark = pytest.mark.usefixtures("one_pool")

GOOD = "kd.Visual('Less', 'Give people less.', kd.Basket().label('words'))"
BAD = (
    "kd.Visual('Less', 'Give people less.', [kd.Basket(), kd.Text('model').at((0, 4)), "
    "kd.Line((-20, 4), (20, 4))])"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    write(path, "good.py", f"picture = {GOOD}")
    return path


def kdviz(*arguments):
    result = CliRunner().invoke(app, ["check", *map(str, arguments)], prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_a_good_folder_passes(folder):
    assert kdviz(folder) == (0, "1 picture: nothing found.\n", "")


def test_errors_are_told_and_end_with_one(folder):
    write(folder, "bad.py", f"picture = {BAD}")
    status, printed, _ = kdviz(folder / "bad.py")
    assert status == 1
    lines = printed.splitlines()
    assert lines[0] == "bad (gallery/bad.py)"
    assert any(line.startswith("  error text-collision: ") for line in lines)
    assert lines[-1].startswith("1 picture: ")


def test_warnings_end_with_zero(folder):
    write(folder, "many.py", f"picture = {GOOD}.replaced(message='Say it well. ' * 8)")
    status, printed, _ = kdviz(folder / "many.py")
    assert status == 0
    assert "  warning words: " in printed


def test_what_is_silenced_is_counted(folder):
    write(
        folder,
        "many.py",
        f"picture = {GOOD}.replaced(message='Say it well. ' * 8,",
        "silenced={'words': 'So be it.'})",
    )
    assert kdviz(folder / "many.py") == (0, "1 picture: 1 silenced.\n", "")


def test_json_is_for_programs(folder):
    write(folder, "bad.py", f"picture = {BAD}")
    write(folder, "error.py", "1 / 0")
    status, printed, _ = kdviz(folder, "--format", "json")
    told = json.loads(printed)
    assert status == 1
    assert [one["name"] for one in told["pictures"]] == ["bad", "good"]
    found = told["pictures"][0]["findings"][0]
    told_of_each = {"level", "what", "remedy", "place", "rule", "places", "times", "sentence"}
    assert set(found) == told_of_each
    assert len(found["place"]) == 4
    assert told["failed"] == [
        {
            "path": "gallery/error.py",
            "message": "gallery/error.py:2: ZeroDivisionError: division by zero",
        }
    ]


def test_github_shows_findings_beside_the_files(folder):
    write(folder, "many, or: more%.py", f"picture = {GOOD}.replaced(message='Say it well. ' * 8)")
    status, printed, _ = kdviz(folder, "--format", "github")
    first, last = printed.splitlines()
    assert status == 0
    assert first.startswith(
        "::warning file=gallery/many%2C or%3A more%25.py,title=kdviz words::many-or-more: "
    )
    assert last == "2 pictures: 1 warning."


def test_what_was_found_is_drawn_on_the_picture(folder):
    write(folder, "bad.py", f"picture = {BAD}")
    kdviz(folder, "--show", "shown")
    assert [path.name for path in Path("shown").iterdir()] == ["bad.svg"]
    root = ElementTree.parse("shown/bad.svg").getroot()
    texts = [element.get("data-words") for element in root.iter() if element.get("data-words")]
    assert any(text.startswith("error (text-collision): ") for text in texts)
    # The place of a finding has its number.
    assert texts.count("1") == 2


def test_pictures_from_elsewhere_are_held_to_a_theme(folder):
    Path("stray.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" '
        'fill="#0f1117"/><circle cx="4" cy="4" r="2" fill="#00ff00"/></svg>'
    )
    status, printed, _ = kdviz("stray.svg")
    assert status == 1
    assert "  error palette: " in printed
    assert "#00ff00" in printed
    from kdviz.gallery.find import load_visuals

    visual = load_visuals(folder / "good.py")[0].visual
    visual.save("own.png")
    visual.save("own.svg")
    assert kdviz("own.png", "own.svg") == (0, "2 pictures: nothing found.\n", "")
    assert kdviz("own.svg", "--theme", "midnight")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["galery"], "There is no file 'galery'. Did you mean 'gallery'?"),
        (
            ["notes.txt"],
            "'notes.txt' cannot be reviewed: kdviz check takes folders, Python files with visuals, "
            "and pictures that end in .svg or .png.",
        ),
        (
            ["gallery", "--format", "jsn"],
            "format takes text, json or github, not 'jsn'. Did you mean 'json'?",
        ),
        (
            ["gallery", "--theme", "midnite"],
            "There is no theme 'midnite'. There are: default, midnight, mono and ink. "
            "Did you mean 'midnight'?",
        ),
    ],
)
def test_misuse_is_told_in_one_message(folder, arguments, message):
    Path("notes.txt").write_text("")
    assert kdviz(*arguments) == (2, "", f"Error: {message}\n")


def test_a_broken_picture_is_told_and_the_others_are_reviewed(folder):
    Path("broken.svg").write_text("<svg")
    Path("broken.png").write_bytes(b"\x89PNG")
    status, printed, _ = kdviz("broken.svg", "broken.png", folder)
    assert status == 1
    assert printed.splitlines()[-1] == "1 picture: 2 could not be reviewed."
    assert "Traceback" not in printed
