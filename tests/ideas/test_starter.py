"""``kdviz new``: the first file of a visual runs, is in order, and never takes another's place."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import kdviz as kd
from kdviz.check.review import review
from kdviz.cli import app
from kdviz.errors import GalleryError, ParameterError
from kdviz.gallery.find import load_visuals
from kdviz.ideas.file_names import variable
from kdviz.ideas.starter import start, starter
from kdviz.reference.catalogue import components, find_component


def new(*arguments):
    result = CliRunner().invoke(app, ["new", *arguments], prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


# Every object


@pytest.mark.parametrize("name", components())
def test_a_starter_of_every_object_runs_and_passes_the_check(tmp_path, name):
    path = start("My First Idea", name, tmp_path)
    assert path == tmp_path / "my_first_idea.py"
    [found] = load_visuals(path)
    assert (found.name, found.visual.title) == ("my-first-idea", "My first idea")
    assert f"kd.{name}(" in path.read_text()
    assert found.visual.svg()
    assert review(found.visual).findings == ()


def test_starters_are_formatted_as_the_gallery_is(tmp_path):
    for name in components():
        start(f"about {name}", name, tmp_path)
    options = ("--no-cache", "--isolated", "--line-length", "100")
    for command in (("format", "--check"), ("check",)):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *options, str(tmp_path)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_starter_reads_like_the_gallery():
    assert starter("Concept Drift", "Catapult") == (
        "import kdviz as kd\n"
        "\n"
        'catapult = kd.Catapult(ink="blue", pull=1)\n'
        "\n"
        "concept_drift = kd.Visual(\n"
        '    title="Concept drift",\n'
        '    message="It hits what it was aimed at, no more.",\n'
        '    concept="concept drift",\n'
        '    verb="throws where it was aimed",\n'
        '    metaphor="a catapult",\n'
        "    scene=[\n"
        "        kd.Ground(),\n"
        '        catapult.label("model"),\n'
        "    ],\n"
        ")\n"
    )


def test_an_object_that_has_no_words_of_its_own_gets_plain_ones(tmp_path, monkeypatch):
    monkeypatch.setattr(kd.Umbrella, "starter", None)
    path = start("rain", "umbrella", tmp_path)
    [found] = load_visuals(path)
    assert found.visual.message == "Everybody knows what an umbrella does."
    assert review(found.visual).findings == ()


@pytest.mark.parametrize("kind", components().values(), ids=components())
def test_an_object_says_whether_it_stands(kind):
    stands_there = abs(kind().box.bottom) < 0.01
    assert stands_there or not kind.stands


# Names


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("drift", "drift"),
        ("Drift", "drift"),
        ("ConceptDrift", "concept_drift"),
        ("concept-drift.py", "concept_drift"),
        ("  On a phone!  ", "on_a_phone"),
        ("Größe", "größe"),
        ("map", "map_"),
    ],
)
def test_a_name_is_written_as_python_writes_names(given, name):
    assert variable(given) == name


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            "2 baskets",
            "'2 baskets' begins with a digit. A name has letters, digits and _, and begins with "
            "a letter, as in 'concept_drift'.",
        ),
        (
            "?!",
            "'?!' has no letter or digit. A name has letters, digits and _, and begins with "
            "a letter, as in 'concept_drift'.",
        ),
        ("class", "'class' is a word of Python itself. Add to it, as in 'class_picture'."),
        (
            "Platform",
            "'platform' is a module of Python, which the file platform.py would hide, so that it "
            "could not be run. Add to it, as in 'platform_picture'.",
        ),
        (
            "numpy",
            "'numpy' is a package, which the file numpy.py would hide, so that it could not be "
            "run. Add to it, as in 'numpy_picture'.",
        ),
        ("kd", "'kd' is a word of kdviz itself. Add to it, as in 'kd_picture'."),
        (
            "gallery/drift",
            "A visual's name is a word or a few, not a path like 'gallery/drift'. "
            "--folder says where its file goes.",
        ),
        (
            "x" * 41,
            f"'{'x' * 41}' has 41 letters, and a name at most 40. Call it by one or two words.",
        ),
    ],
)
def test_a_name_that_is_none_is_refused(given, message):
    with pytest.raises(GalleryError) as caught:
        variable(given)
    assert str(caught.value) == message


@pytest.mark.parametrize("name", ["random", "types", "queue", "Typing extensions", "shapely"])
def test_a_file_that_would_hide_what_it_needs_is_not_begun(tmp_path, name):
    with pytest.raises(GalleryError, match="would hide"):
        start(name, folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_starter_is_run_by_python_itself(tmp_path):
    path = start("platform picture", folder=tmp_path)
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_visual_can_be_named_like_its_object(tmp_path):
    path = start("catapult", "Catapult", tmp_path)
    assert "\npicture = kd.Visual(" in path.read_text()
    [found] = load_visuals(path)
    assert found.name == "catapult"


def test_the_label_does_not_repeat_the_title(tmp_path):
    [found] = load_visuals(start("model", "Suit", tmp_path))
    assert review(found.visual).findings == ()


def test_an_object_is_found_however_it_is_spelt():
    spelt = ("PuzzlePiece", "puzzlepiece", "puzzle-piece", "puzzle_piece", "Puzzle piece")
    assert {find_component(name).__name__ for name in spelt} == {"PuzzlePiece"}
    with pytest.raises(ParameterError) as caught:
        find_component("catapolt")
    assert str(caught.value) == (
        "There is no object 'catapolt'. Did you mean 'Catapult'? All of them: kdviz components."
    )


# The command


def test_the_command_writes_a_file_and_says_what_comes_next(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery", "drift.py")
    assert new("Drift", "--metaphor", "catapult") == (
        0,
        f"Wrote {path}. See it while you change it: kdviz preview {path}\n",
        "",
    )
    assert path.read_text() == starter("Drift", "Catapult")
    assert new("drift", "--metaphor", "scale") == (
        2,
        "",
        f"Error: {str(path)!r} is there already, and is not written over. Choose another name.\n",
    )
    assert path.read_text() == starter("Drift", "Catapult")


def test_without_an_object_a_simple_one_is_taken(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert new("worth it", "--folder", "mine")[0] == 0
    assert Path("mine", "worth_it.py").read_text() == starter("worth it", "Scale")


def test_nothing_is_written_if_anything_is_wrong(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for arguments in (("class",), ("drift", "--metaphor", "catapolt")):
        status, printed, error = new(*arguments)
        assert (status, printed) == (2, "")
        assert error.startswith("Error: ")
    assert list(tmp_path.iterdir()) == []
