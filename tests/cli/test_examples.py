"""``kdviz examples``, and ``kdviz new --from``: the pictures that come with kdviz, as code."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from kdviz.cli import app
from kdviz.gallery.find import load_visuals
from kdviz.ideas.examples import examples

ROOT = Path(__file__).parents[2]
GALLERY = sorted(path for path in (ROOT / "gallery").glob("*.py"))


def kdviz(*arguments):
    result = CliRunner().invoke(app, list(map(str, arguments)), prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_all_of_the_gallery_is_listed_with_what_it_says():
    status, printed, _ = kdviz("examples")
    lines = printed.splitlines()
    assert status == 0
    assert [line.split()[0].replace("-", "_") for line in lines[:-2]] == [p.stem for p in GALLERY]
    assert "  drift  " in printed
    assert "The target moved. The aim did not. A catapult and a hoop." in printed


@pytest.mark.parametrize(
    "name", ["drift", "Drift", "drift.py", "class-imbalance", "Class imbalance"]
)
def test_the_code_of_one_is_printed_as_it_is(name):
    status, printed, _ = kdviz("examples", name)
    stem = name.lower().removesuffix(".py").replace(" ", "_").replace("-", "_")
    assert (status, printed) == (0, (ROOT / "gallery" / f"{stem}.py").read_text())


@pytest.mark.parametrize(
    ("words", "name"),
    [("catapult", "drift"), ("Seesaw", "class-imbalance"), ("peek", "data-leakage")],
)
def test_one_is_found_by_what_it_says_or_uses(words, name):
    status, printed, _ = kdviz("examples", "--about", words)
    assert status == 0
    assert name in [line.split()[0] for line in printed.splitlines() if line]


def test_what_nobody_says_is_told():
    assert kdviz("examples", "--about", "quasar") == (
        1,
        "No example says 'quasar'. All of them: kdviz examples.\n",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["examples", "drfit"],
            "There is no example 'drfit'. Did you mean 'drift'? All of them: kdviz examples.",
        ),
        (
            ["examples", "quasar"],
            "There is no example 'quasar'. Find one by its words: kdviz examples --about WORD. All "
            "of them: kdviz examples.",
        ),
        (
            ["examples", "drift", "--about", "catapult"],
            "A name, --about and --to are three ways of asking: choose one.",
        ),
        (
            ["new", "mine", "--from", "quasar"],
            "There is no example 'quasar'. Find one by its words: kdviz examples --about WORD. All "
            "of them: kdviz examples.",
        ),
        (
            ["new", "mine", "--from", "drift", "--metaphor", "Scale"],
            "A visual begins with an object or as a copy of an example, not as both: leave out "
            "'Scale' or 'drift'.",
        ),
    ],
)
def test_misuse_is_told(arguments, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert kdviz(*arguments) == (2, "", f"Error: {message}\n")
    assert list(tmp_path.iterdir()) == []


def test_all_are_written_and_no_other_file_is_written_over(tmp_path):
    status, printed, _ = kdviz("examples", "--to", tmp_path / "all")
    assert (status, printed) == (
        0,
        f"Wrote {len(GALLERY)} files to {tmp_path / 'all'}. Draw them: kdviz build "
        f"{tmp_path / 'all'}\n",
    )
    there = {path.name: path.read_bytes() for path in (tmp_path / "all").iterdir()}
    assert there == {path.name: path.read_bytes() for path in GALLERY}
    assert kdviz("examples", "--to", tmp_path / "all")[0] == 0
    (tmp_path / "all/drift.py").write_text("mine")
    (tmp_path / "all/loss.py").unlink()
    assert kdviz("examples", "--to", tmp_path / "all") == (
        2,
        "",
        f"Error: '{tmp_path}/all/drift.py' is there already, and is not written over. Choose "
        "another folder.\n",
    )
    assert not (tmp_path / "all/loss.py").exists()


@pytest.mark.parametrize("name", ["drift", "outlier", "ninety-per-cent"])
def test_a_new_one_is_a_copy_under_its_own_name(name, tmp_path):
    status, printed, _ = kdviz("new", "My first idea", "--from", name, "--folder", tmp_path)
    path = tmp_path / "my_first_idea.py"
    assert (status, printed) == (
        0,
        f"Wrote {path}. See it while you change it: kdviz preview {path}\n",
    )
    [found] = load_visuals(path)
    assert (found.name, found.visual.title) == ("my-first-idea", "My first idea")
    [first] = load_visuals(ROOT / "gallery" / f"{name.replace('-', '_')}.py")
    assert found.visual == first.visual.replaced(title="My first idea")


@pytest.mark.slow
@pytest.mark.parametrize("name", examples())
def test_every_copy_runs(name, tmp_path):
    kdviz("new", "mine", "--from", name, "--folder", tmp_path)
    ours = [one.visual for one in load_visuals(tmp_path / "mine.py")]
    theirs = [one.visual for one in load_visuals(ROOT / f"gallery/{name.replace('-', '_')}.py")]
    assert [one.message for one in ours] == [one.message for one in theirs]


@pytest.mark.slow
def test_who_installs_it_has_them(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.startswith("kdviz/examples/")]
    assert sorted(names) == [f"kdviz/examples/{path.name}" for path in GALLERY]
    # Straight from the archive, and away from the source.
    code = "from kdviz.ideas.examples import find_example; print(find_example('drift').code)"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(wheel)!r}); {code}"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == (ROOT / "gallery/drift.py").read_text() + "\n"


@pytest.mark.parametrize("folder", ["", "-", " "])
def test_a_folder_to_write_to_has_to_be_named(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert kdviz("examples", "--to", folder) == (
        2,
        "",
        f"Error: --to takes a folder, not {folder!r}. Name one, as in --to examples.\n",
    )
    assert not list(tmp_path.iterdir())
