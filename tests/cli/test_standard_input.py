"""``kdviz build -`` and ``kdviz check -``: code of a visual comes by standard input."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from gallery.folders import VISUAL, write
from kdviz.cli import app

pytestmark = pytest.mark.usefixtures("one_pool")

CODE = f"import kdviz as kd\npicture = {VISUAL}\n"
COLLIDING = "kd.Visual('Less', 'Say less.', [kd.Text('model'), kd.Line((-9, 0), (9, 0))])"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def kdviz(*arguments, code=CODE):
    result = CliRunner().invoke(app, arguments, prog_name="kdviz", input=code)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def build(*arguments, code=CODE):
    status, printed, error = kdviz(
        "build", "-", "-o", "out", "--format", "svg", *arguments, code=code
    )
    return status, printed, error.removeprefix("[1/1] stdin\n")


def written():
    return sorted(path.name for path in Path("out").glob("[!.]*"))


def test_code_is_built():
    assert build() == (0, "Built 1 visual (1 SVG) in out.\n", "")
    assert written() == ["stdin.svg"]


def test_other_code_is_built_anew_and_several_visuals_are_told_apart():
    build()
    code = f"import kdviz as kd\nfirst = {VISUAL}\nsecond = {VISUAL}.replaced(title='Second')\n"
    assert build("--frame", "story", code=code)[:2] == (0, "Built 2 visuals (2 SVG) in out.\n")
    assert written() == ["stdin-first-story.svg", "stdin-second-story.svg", "stdin.svg"]
    assert build(code=CODE.replace("Less", "Least"))[0] == 0
    assert ">Least</title>" in Path("out/stdin.svg").read_text()


def test_what_lies_here_can_be_imported_and_read():
    write(Path(), "_sizes.py", "SIZE = 5")
    Path("words.txt").write_text("Less")
    code = (
        "import kdviz as kd\nimport _sizes\n"
        "picture = kd.Visual(open('words.txt').read(), 'Say it.', kd.Circle(_sizes.SIZE), "
        "data=('words.txt',))\n"
    )
    assert build(code=code)[0] == 0


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("\n1 / 0", "stdin.py:2: ZeroDivisionError: division by zero\n"),
        ("a b", "stdin.py:1: SyntaxError: invalid syntax\n"),
        ("", "stdin.py: no Visual is made."),
        (b"\xff", "stdin.py:"),
    ],
)
def test_what_is_wrong_is_told_by_its_line(code, message):
    status, printed, error = build(code=code)
    assert (status, printed) == (1, "Built 0 visuals (0 SVG) in out; 1 failed.\n")
    assert error.startswith(message)


def test_a_gallery_in_the_same_place_is_left_alone():
    Path("gallery").mkdir()
    write(Path("gallery"), "less.py", f"picture = {VISUAL}")
    assert kdviz("build", "gallery", "-o", "out", "--format", "svg")[0] == 0
    manifest = Path("out/manifest.json").read_bytes()
    assert build()[0] == 0
    assert Path("out/manifest.json").read_bytes() == manifest
    assert kdviz("build", "gallery", "-o", "out", "--format", "svg")[0] == 0
    assert written() == ["less.svg", "manifest.json", "stdin.svg"]
    assert build("--check")[:2] == (0, "All 1 pictures in out are what is drawn now.\n")


def test_code_is_reviewed():
    assert kdviz("check", "-") == (0, "1 picture: nothing found.\n", "")
    status, printed, _ = kdviz("check", "-", code=f"import kdviz as kd\npicture = {COLLIDING}\n")
    assert status == 1
    assert printed.startswith("stdin (stdin.py)\n  error text-collision: ")
    status, printed, _ = kdviz("check", "-", code="1 / 0")
    assert (status, printed.splitlines()[:2]) == (
        1,
        ["stdin.py", "  stdin.py:1: ZeroDivisionError: division by zero"],
    )
