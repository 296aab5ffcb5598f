"""The command ``kdviz``: what it prints, where, and how it ends."""

import os
import subprocess
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner

from kdviz.cli import app

pytestmark = pytest.mark.usefixtures("one_pool")

VISUAL = "kd.Visual('Less', 'Give people less.', kd.Circle(5))"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a folder of two visuals, beside which the process stands."""
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    for name in ("less", "more"):
        write(path, f"{name}.py", f"picture = {VISUAL}")
    return path


def write(folder, name, *lines):
    (folder / name).write_text("\n".join(["import kdviz as kd", *lines, ""]))


def kdviz(*arguments):
    """Return the exit status, what is printed, and what is printed as an error."""
    result = CliRunner().invoke(app, arguments, prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def in_a_process(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        **options,
    )


def written(out):
    """Return the names of the pictures in a folder."""
    return sorted(path.name for path in Path(out).iterdir() if path.suffix in (".svg", ".png"))


# Building


def test_a_folder_is_built(folder):
    assert kdviz("build", "gallery", "-o", "pictures", "--jobs", "1") == (
        0,
        "Built 2 visuals (2 SVG, 2 PNG) in pictures.\n",
        "[1/2] less\n[2/2] more\n",
    )
    assert written("pictures") == ["less.png", "less.svg", "more.png", "more.svg"]


def test_the_gallery_is_built_where_nothing_is_said(folder):
    status, printed, _ = kdviz("build", "--width", "40")
    assert (status, printed) == (0, "Built 2 visuals (2 SVG, 2 PNG) in build/gallery.\n")
    assert written("build/gallery") == ["less.png", "less.svg", "more.png", "more.svg"]


@pytest.mark.parametrize(
    ("formats", "count"),
    [("svg", "2 SVG"), ("png", "2 PNG"), ("PNG, svg,", "2 PNG, 2 SVG"), ("svg,svg", "2 SVG")],
)
def test_formats_are_chosen(folder, formats, count):
    status, printed, _ = kdviz("build", "--out", "out", "--format", formats)
    assert (status, printed) == (0, f"Built 2 visuals ({count}) in out.\n")


def test_one_visual_is_one(folder):
    (folder / "more.py").unlink()
    assert kdviz("build", "--format", "svg") == (
        0,
        "Built 1 visual (1 SVG) in build/gallery.\n",
        "[1/1] less\n",
    )


def test_what_fails_is_listed_and_the_rest_is_built(folder):
    write(folder, "error.py", "", "picture = 1 / 0")
    write(folder, "leave.py", "import sys", "sys.exit(0)")
    write(folder, "none.py")
    assert kdviz("build", "--format", "svg", "--jobs", "1") == (
        1,
        "Built 2 visuals (2 SVG) in build/gallery; 3 failed.\n",
        "[1/5] error\n[2/5] leave\n[3/5] less\n[4/5] more\n[5/5] none\n"
        "gallery/error.py:3: ZeroDivisionError: division by zero\n"
        "gallery/leave.py:3: the file ends the program (sys.exit). "
        "It is to make a Visual and nothing else.\n"
        "gallery/none.py: no Visual is made. Put one into a variable, as in `picture = "
        "kd.Visual(...)`; a helper that makes none has a name that starts with _.\n",
    )


# Misuse


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["galery"], "There is no folder 'galery'. Did you mean 'gallery'?"),
        (
            ["gallery/less.py"],
            "'gallery/less.py' is a file, not a folder. Name the folder that it is in: 'gallery'.",
        ),
        (
            ["-o", "gallery/less.py"],
            "Cannot make the folder 'gallery/less.py': 'gallery/less.py' is a file, not a folder. "
            "Name another.",
        ),
        (["--format", "svg,pmg"], "format takes svg or png, not 'pmg'. Did you mean 'png'?"),
        (["--format", ","], "format takes svg or png, or several, not none at all."),
        (["--format", "svg", "--width", "90"], "width is for PNG; an SVG has no pixels."),
        (
            ["--width", "-3"],
            "width must make a picture of 16 to 20000 pixels each way, not -3 x -3.",
        ),
    ],
)
def test_misuse_is_told_in_one_message(folder, arguments, message):
    assert kdviz("build", *arguments) == (2, "", f"Error: {message}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "--widht", "3"], "No such option '--widht'"),
        (["build", "--width", "wide"], "Invalid value for '--width'"),
        (["biuld"], "No such command 'biuld'"),
    ],
)
def test_what_there_is_not_is_told(folder, arguments, message):
    status, printed, error = kdviz(*arguments)
    assert (status, printed) == (2, "")
    assert f"Error: {message}" in error
    assert not Path("build").exists()


def test_a_fault_of_our_own_is_shown_whole(folder, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("kdviz.gallery.build.find_files", fail)
    with pytest.raises(ZeroDivisionError, match="ours"):
        kdviz("build")


# Help


def test_the_version_is_shown():
    assert kdviz("--version") == (0, f"kdviz {version('kdviz')}\n", "")


def test_the_help_names_the_commands_and_options():
    status, printed, _ = kdviz("--help")
    assert status == 0
    assert "build       Make the pictures of every visual in a folder." in printed
    assert "_KDVIZ_COMPLETE=bash_source" in printed
    _, printed, _ = kdviz("build", "--help")
    for option in ("--out", "-o", "--format", "--width", "gallery", "build/gallery"):
        assert option in printed


def test_without_a_command_the_help_is_shown():
    status, printed, error = kdviz()
    assert status == 2
    assert "Usage: kdviz [OPTIONS] COMMAND [ARGS]..." in printed + error


# Processes


def test_nothing_heavy_is_imported_for_the_help():
    done = in_a_process(
        "-c",
        "import sys\n"
        "from kdviz.cli import app\n"
        "app(['--help'], standalone_mode=False)\n"
        "heavy = {'numpy', 'cairosvg', 'drawsvg', 'uharfbuzz', 'pydantic', 'PIL', 'coloraide'}\n"
        "print(*sorted(heavy & set(sys.modules)), file=sys.stderr)\n",
    )
    assert (done.returncode, done.stderr) == (0, "\n")
    assert "Usage:" in done.stdout


@pytest.mark.slow
def test_without_libcairo_the_same_is_built(folder):
    Path("sitecustomize.py").write_text(
        "import sys\n"
        "class Hidden:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'cairocffi':\n"
        "            raise OSError('no library called \"cairo-2\" was found')\n"
        "sys.meta_path.insert(0, Hidden())\n"
    )
    # Every process that is started imports it first, those that draw among them.
    done = in_a_process(
        *("-m", "kdviz", "build", "--width", "40", "--jobs", "1"),
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "Built 2 visuals (2 SVG, 2 PNG) in build/gallery.\n",
        "[1/2] less\n[2/2] more\n",
    )


def all_of(terminal):
    """Return what was written to a terminal whose other end is closed."""
    parts = []
    # Having no more, Linux raises and others return nothing.
    with suppress(OSError), os.fdopen(terminal, "rb", buffering=0) as file:
        while part := file.read(4096):
            parts.append(part)
    return b"".join(parts).decode()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_on_a_terminal_a_bar_shows_the_names_and_goes_away(folder):
    import pty

    write(folder, "error.py", "print('said by a file')", "1 / 0")
    ours, theirs = pty.openpty()
    environment = {"TERM": "xterm", "COLUMNS": "80", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "kdviz", "build", "--width", "40", "--jobs", "1"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        stdin=subprocess.DEVNULL,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )
    os.close(theirs)
    shown = all_of(ours)
    assert done.returncode == 1
    # What a file prints is no part of what the command tells.
    assert done.stdout == b"Built 2 visuals (2 SVG, 2 PNG) in build/gallery; 1 failed.\n"
    assert "said by a file" in shown
    assert "2/3" in shown
    assert "less" in shown
    # After the bar's line is cleared and the cursor is back, the failures follow.
    assert shown.endswith("\x1b[2Kgallery/error.py:3: ZeroDivisionError: division by zero\r\n")
